"""What a phone may send: small forms, from our own page, and not too many of one visit."""

from __future__ import annotations

import time
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from starlette.requests import Request

from ...domain.commands.command import Command, Done
from ...domain.commands.visiting import (
    GiveFeedback,
    VisitorCancels,
    VisitorComing,
    VisitorNeedsTime,
)
from ..allowance import Allowance

LARGEST_FORM = 24 * 1024
ACTS = (1 / 30, 8.0)
"""Acts a second of one visit, and how many at once."""
MOST_KNOWN = 2_000
_Make = Callable[[str, dict[str, str]], Command[Done]]


class FormError(Exception):
    """What came is no form of ours."""


async def read_form(request: Request) -> dict[str, str]:
    """Return the fields of a form; raises FormError when it is too large or says nothing."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST_FORM:
            raise FormError
    try:
        fields = parse_qs(body.decode(), max_num_fields=8, errors="strict")
    except ValueError:
        raise FormError from None
    return {name: values[0] for name, values in fields.items()}


def is_from_our_page(request: Request, visitor_url: str | None = None) -> bool:
    """Say whether a form was sent by a page of this very address, or of the center's `visitor_url`.

    The secret in the path is what a stranger would have to guess; this is for whoever learned it
    and would have a phone act behind its owner's back. What stands before the hub at
    `visitor_url` may ask it under another name.
    """
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return False
    origin = request.headers.get("origin")
    if origin is None:
        return True
    try:
        own = (request.headers.get("host"), urlsplit(visitor_url or "").netloc)
        return bool(netloc := urlsplit(origin).netloc) and netloc in own
    except ValueError:  # an address that is none, such as "http://["
        return False


def _face(token: str, form: dict[str, str]) -> GiveFeedback:
    said = form.get("face", "")
    if said not in {"1", "2", "3", "4", "5"}:
        raise FormError
    return GiveFeedback(token=token, face=int(said))


COMMANDS: dict[str, _Make] = {
    "coming": lambda token, _form: VisitorComing(token=token),
    "more-time": lambda token, _form: VisitorNeedsTime(token=token),
    "cancel": lambda token, _form: VisitorCancels(token=token),
    "feedback": _face,
}
"""The four acts, by the last part of their address; raise FormError."""


class Patience:
    """How often each visit may act; who never acts is not known here."""

    def __init__(
        self,
        pace: tuple[float, float] = ACTS,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._pace = pace
        self._now = now
        self._known: dict[str, Allowance] = {}

    def may(self, token: str) -> bool:
        """Say whether a visit may act once more, and count it if so."""
        now = self._now()
        own = self._known.get(token)
        if own is None:
            if len(self._known) >= MOST_KNOWN:
                acting = [each for each in self._known.items() if not each[1].refill(now)]
                self._known = dict(acting[-MOST_KNOWN // 2 :])
            own = self._known[token] = Allowance(*self._pace, now)
        allowed = own.has(now, 1)
        if allowed:
            own.spend()
        return allowed
