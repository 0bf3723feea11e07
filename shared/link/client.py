"""One hub, reached at any address and known by its certificate alone."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import cache
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import urlencode
from uuid import uuid4

import aiohttp
from pydantic import TypeAdapter, ValidationError

from shared.domain.commands.command import Command

from .connector import TidyConnector
from .device import Device
from .errors import AwayReason, HubAway, Refused
from .wire import API, PROGRAM, Json

A = TypeVar("A")

# A study that is at work says so more often than this, in seconds.
_SILENCE = 20.0
# Broken after the request may have left: the answer is lost, not the question.
_BROKEN = (
    aiohttp.ServerDisconnectedError,
    aiohttp.ClientOSError,
    aiohttp.ClientPayloadError,
)


class HubClient:
    """Sends commands to the hub of a device. Use it as an async context manager.

    `url` is where the hub is dialled now, and may be changed at any moment. Only an answer from
    the holder of the device's certificate counts, so a wrong address can do no harm.
    """

    def __init__(self, device: Device, url: str | None = None, *, timeout: float = 10.0) -> None:
        self.device = device
        self.url = url or device.url
        self._timeout = aiohttp.ClientTimeout(total=timeout, sock_connect=min(timeout, 4.0))
        self._http: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._http = self._open()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._http is not None:
            await self._http.close()
            self._http = None

    async def renew(self) -> None:
        """Break every connection: the network is another one, and none of them will ever answer.

        A command under way is asked again once, at the `url` of now.
        """
        old, self._http = self._session, self._open()
        await old.close()

    def _open(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=TidyConnector(self.device.tls()),
            headers={
                "Authorization": f"Bearer {self.device.token}",
                "User-Agent": f"Ventanilla/{PROGRAM}",
            },
            timeout=self._timeout,
        )

    async def send(self, command: Command[A], session: str | None = None) -> A:
        """Have a command carried out once, and return its answer.

        A command without `command_id` gets one; a lost answer is asked for again once. `session`
        goes with desk commands. Raises Refused or HubAway.
        """
        if command.command_id is None:
            command = dataclasses.replace(command, command_id=uuid4())
        kind: object = type(command)
        body = _adapter(kind).dump_json(command)
        headers = {"Content-Type": "application/json"}
        if session is not None:
            headers["X-Session"] = session
        raw = await self._post(command.name, body, headers)
        try:
            answer: A = _adapter(command.answer).validate_json(raw)
        except ValidationError as error:
            raise HubAway(AwayReason.OTHER_VERSION, maybe_done=True) from error
        return answer

    async def center(self, url: str | None = None) -> Json:
        """Return the center's services, desks, needs, languages; `url` asks at that address."""
        return await self._get("center", url)

    async def floor(self) -> Json:
        """Return the floor as this device may see it, with its `journal` and `seq`."""
        return await self._get("floor")

    async def look(self, name: str, session: str | None = None, **query: str) -> Json:
        """Return the answer to GET `name`, such as "why", step="s7"; raises Refused or HubAway.

        `session` goes with what not everybody may see, such as "devices".
        """
        headers = {} if session is None else {"X-Session": session}
        return await self._get(f"{name}?{urlencode(query)}" if query else name, headers=headers)

    async def study(
        self,
        name: str,
        asked: Json,
        progress: Callable[[float], None],
        session: str | None = None,
    ) -> Json:
        """Return the figures of a study; `progress` is told shares of the whole, 0 to 1.

        Cancelling it ends the study too. Raises Refused, also for what cannot be answered, or
        HubAway.
        """
        headers = {"Content-Type": "application/json"}
        if session is not None:
            headers["X-Session"] = session
        try:
            async with self._session.post(
                self._address(f"studies/{name}"),
                data=_adapter(Json).dump_json(asked),
                headers=headers,
                server_hostname=self.device.server_name,
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(sock_connect=4.0, sock_read=_SILENCE),
            ) as answer:
                return await _read_study(answer, progress)
        except (aiohttp.ClientError, TimeoutError) as error:
            raise _away(error) from error

    @asynccontextmanager
    async def stream(
        self, journal: str, after: int
    ) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
        """Open the stream of everything after `after`. Raises Refused or HubAway."""
        try:
            socket = await self._session.ws_connect(
                self._address("stream"),
                params={"journal": journal, "after": str(after)},
                server_hostname=self.device.server_name,
                heartbeat=10.0,
                timeout=aiohttp.ClientWSTimeout(ws_close=1.0),
            )
        except aiohttp.WSServerHandshakeError as error:
            raise _refused(error.status, b"", None) from error
        except (aiohttp.ClientError, TimeoutError) as error:
            raise _away(error) from error
        async with socket:
            yield socket

    @property
    def _session(self) -> aiohttp.ClientSession:
        if self._http is None:
            raise RuntimeError("a HubClient is used inside `async with`")
        return self._http

    def _address(self, name: str, url: str | None = None) -> str:
        return f"{(url or self.url).rstrip('/')}/api/v{API}/{name}"

    async def _post(self, name: str, body: bytes, headers: dict[str, str]) -> bytes:
        try:
            return await self._ask("POST", self._address(name), body, headers)
        except HubAway as away:
            if not (away.maybe_done and isinstance(away.__cause__, _BROKEN)):
                raise
        try:
            return await self._ask("POST", self._address(name), body, headers)
        except HubAway as away:
            raise HubAway(away.reason, maybe_done=True) from away.__cause__

    async def _get(
        self, name: str, url: str | None = None, headers: dict[str, str] | None = None
    ) -> Json:
        raw = await self._ask("GET", self._address(name, url), None, headers or {})
        try:
            found: Json = _adapter(Json).validate_json(raw)
        except ValidationError as error:
            raise HubAway(AwayReason.OTHER_VERSION) from error
        return found

    async def _ask(
        self, method: str, url: str, body: bytes | None, headers: dict[str, str]
    ) -> bytes:
        """Return the body of a good answer, `null` when it has none."""
        try:
            async with self._session.request(
                method,
                url,
                data=body,
                headers=headers,
                server_hostname=self.device.server_name,
                allow_redirects=False,
            ) as answer:
                raw = await answer.read()
        except (aiohttp.ClientError, TimeoutError) as error:
            raise _away(error) from error
        if answer.status not in {200, 204}:
            raise _refused(answer.status, raw, answer.headers.get("Retry-After"))
        return raw or b"null"


async def _lines(answer: aiohttp.ClientResponse) -> AsyncIterator[bytes]:
    """Give the lines of an answer, however long."""
    begun = b""
    async for part in answer.content.iter_any():
        *lines, begun = (begun + part).split(b"\n")
        for line in lines:
            yield line


async def _read_study(answer: aiohttp.ClientResponse, progress: Callable[[float], None]) -> Json:
    """Return what a study found, the last line of its answer; raises Refused or HubAway."""
    if answer.status != 200:
        raise _refused(answer.status, await answer.read(), answer.headers.get("Retry-After"))
    async for line in _lines(answer):
        try:
            told: _Studied = _adapter(_Studied).validate_json(line)
        except ValidationError as error:
            raise HubAway(AwayReason.OTHER_VERSION) from error
        if told.error is not None:
            raise Refused(told.error["code"], told.error["message"], 200, more=told.error)
        if told.answer is not None:
            return told.answer
        progress(told.progress)
    raise HubAway(AwayReason.NO_ANSWER)


@cache
def _adapter(kind: object) -> TypeAdapter[Any]:
    """Return the reader and writer of a type; making one is slow, so each is made once."""
    form: Any = kind
    return TypeAdapter(form)


def _away(error: Exception) -> HubAway:
    """Say in our words what a network error means."""
    match error:
        case aiohttp.ClientConnectorCertificateError():
            return HubAway(AwayReason.OTHER_HUB)
        case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError():
            return HubAway(AwayReason.UNREACHABLE)
        case aiohttp.InvalidURL():
            return HubAway(AwayReason.UNREACHABLE)
    return HubAway(AwayReason.NO_ANSWER, maybe_done=True)


def _refused(status: int, raw: bytes, retry_after: str | None) -> Refused | HubAway:
    """Turn an error answer into a refusal, or HubAway when it is not one of our hub's."""
    try:
        found = _adapter(_Error).validate_json(raw)
    except ValidationError:
        found = _Error(_CODES.get(status, ""))
    if found.error in _NO_SUCH_ENDPOINT:
        return HubAway(AwayReason.OTHER_VERSION)
    if not found.error:
        return HubAway(AwayReason.NO_ANSWER, maybe_done=True)
    return Refused(
        found.error,
        found.sentence,
        status,
        step_id=found.step_id,
        state=found.state,
        allowed=found.allowed,
        retry_after=int(retry_after) if retry_after and retry_after.isdecimal() else None,
        more=_more(raw),
    )


def _more(raw: bytes) -> Json:
    """Return what an error body says beyond what every error has."""
    try:
        told: Json = _adapter(Json).validate_json(raw)
    except ValidationError:
        return {}
    known = {field.name for field in dataclasses.fields(_Error)}
    return {key: value for key, value in told.items() if key not in known}


# What a status means when it comes without a body of ours, as with a refused stream.
_CODES = {401: "unknown-token", 403: "wrong-role", 404: "unknown-path", 405: "wrong-method"}
_NO_SUCH_ENDPOINT = frozenset({"unknown-path", "wrong-method"})


@dataclasses.dataclass(frozen=True)
class _Studied:
    """A line of a study's answer: one of the three."""

    progress: float = 0.0
    answer: Json | None = None
    error: Json | None = None


@dataclasses.dataclass(frozen=True)
class _Error:
    error: str
    sentence: str = ""
    step_id: str | None = None
    state: str | None = None
    allowed: tuple[str, ...] = ()
