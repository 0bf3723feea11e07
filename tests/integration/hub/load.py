"""Many clients at once, each on a kept TLS connection: small and fast enough to load a hub."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Self, TypeVar

import uvloop

from tests.integration.hub.running import Hub

T = TypeVar("T")
Told = tuple[int, Any]


class Line:
    """One client. `post` raises OSError or EOFError when the hub goes away."""

    def __init__(self, hub: Hub, device: str) -> None:
        self._hub = hub
        self._token = hub.tokens[device]
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def __aenter__(self) -> Self:
        self._reader, self._writer = await asyncio.open_connection(
            *self._hub.address, ssl=self._hub.trust, server_hostname="127.0.0.1"
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._writer is not None
        self._writer.transport.abort()

    async def post(self, name: str, body: Any, session: str | None = None) -> Told:
        """Send a command; returns status and answer."""
        assert self._writer is not None
        raw = json.dumps(body).encode()
        head = [
            f"POST /api/v1/{name} HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {self._token}",
            f"Content-Length: {len(raw)}",
            *([] if session is None else [f"X-Session: {session}"]),
        ]
        self._writer.write("\r\n".join(head).encode() + b"\r\n\r\n" + raw)
        return await self._answer()

    async def _answer(self) -> Told:
        assert self._reader is not None
        head = (await self._reader.readuntil(b"\r\n\r\n")).lower()
        status = int(head.split(b" ", 2)[1])
        _, found, rest = head.partition(b"content-length:")
        body = await self._reader.readexactly(int(rest.split(b"\r\n")[0])) if found else b""
        return status, json.loads(body) if body else None


def run(main: Coroutine[Any, Any, T]) -> T:
    """Run clients to their end on the fast loop."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(main)


async def crowd(hub: Hub, clients: int, act: Callable[[int, Line], Awaitable[T]]) -> list[T]:
    """Let `clients` kiosks act at the same time; returns what each brought."""

    async def one(index: int) -> T:
        async with Line(hub, "kiosk") as line:
            return await act(index, line)

    return await asyncio.gather(*(one(index) for index in range(clients)))


async def issue(hub: Hub, tickets: int, clients: int = 8, **body: Any) -> list[dict[str, Any]]:
    """Take many tickets with several kiosks; returns the answers as they came."""
    left = iter(range(tickets))
    answers: list[dict[str, Any]] = []

    async def act(_: int, line: Line) -> None:
        for _ticket in left:
            status, told = await line.post("issue-ticket", {"language": "es", **body})
            assert status == 200, told
            answers.append(told)

    await crowd(hub, clients, act)
    return answers
