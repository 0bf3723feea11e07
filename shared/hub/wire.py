"""Bodies in, answers out: the one place that knows how commands look on the wire."""

from __future__ import annotations

import re
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_json
from starlette.requests import Request
from starlette.responses import Response

from ..domain.commands.command import Command
from ..domain.errors import (
    CannotStore,
    Conflict,
    Invalid,
    NotAllowed,
    Refusal,
    SlowDown,
    TurnedAway,
    Unknown,
)
from ..domain.wording import expected

LARGEST_BODY = 64 * 1024
LARGEST_PROFILE = 1024 * 1024

STATUS: dict[type[Refusal], int] = {
    NotAllowed: 403,
    Invalid: 422,
    Unknown: 404,
    Conflict: 409,
    TurnedAway: 409,
    SlowDown: 429,
    CannotStore: 503,
}


class WireError(Exception):
    """A request that is refused before it becomes a command."""

    def __init__(self, status: int, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.code = code
        self.sentence = sentence


async def read_body(request: Request, most: int = LARGEST_BODY) -> bytes:
    """Return the body; raises WireError 413 beyond so many bytes, without reading it whole."""
    announced = request.headers.get("content-length", "")
    if announced.isascii() and announced.isdigit() and int(announced) > most:
        raise _too_large(most)
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > most:
            raise _too_large(most)
    return body


def _too_large(most: int) -> WireError:
    return WireError(413, "too-large", f"A body may have {most // 1024} kB.")


def read_command(adapter: TypeAdapter[Command[Any]], body: bytes) -> Command[Any]:
    """Return the command in a body; raises WireError 400 or 422."""
    try:
        return adapter.validate_json(body or b"{}")
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        raise WireError(400, "not-json", "The body is not JSON.")
    place = ".".join(str(part) for part in first["loc"] if _PLAIN.match(str(part)))
    raise WireError(422, "wrong-shape", f"{place or 'body'}: {expected(first)}.")


_PLAIN = re.compile(r"^[A-Za-z0-9_-]{1,40}$")


_HEADERS = [(b"content-type", b"application/json"), (b"cache-control", b"no-store")]


class Json(Response):
    """A response whose headers are known beforehand; never cached."""

    def __init__(self, body: bytes, status: int = 200, retry_after: int | None = None) -> None:
        self.status_code = status
        self.body = body
        self.background = None
        self.raw_headers = [*_HEADERS, (b"content-length", b"%d" % len(body))]
        if retry_after is not None:
            self.raw_headers.append((b"retry-after", b"%d" % retry_after))


def answered(body: bytes | None) -> Response:
    """Return an answer; None is 204."""
    return Response(status_code=204) if body is None else Json(body)


def refused(refusal: Refusal) -> Response:
    """Return a refusal as the wire's error shape."""
    wait = refusal.seconds if isinstance(refusal, SlowDown) else None
    told = {"error": refusal.code, "sentence": refusal.sentence} | refusal.details()
    return Json(to_json(told), STATUS[type(refusal)], wait)


def failed(error: WireError) -> Response:
    """Return an error of the wire itself."""
    told = {"error": error.code, "sentence": error.sentence}
    return Json(to_json(told), error.status)
