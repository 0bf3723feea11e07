"""TLS connections that end when they are told to."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from ssl import SSLContext
from weakref import WeakSet

import aiohttp
from aiohttp.connector import Connection

# A handshake on a LAN takes milliseconds.
_GRACE = 0.5


class TidyConnector(aiohttp.TCPConnector):
    """Leaves no connection behind when it is closed.

    A request that is cancelled leaves its TLS connection saying good-bye in the background, and
    asyncio forgets one whose opening is cancelled in the instant before the handshake starts. A
    loop that ends meanwhile would never close these sockets.
    """

    def __init__(self, tls: SSLContext) -> None:
        super().__init__(ssl=tls, keepalive_timeout=30.0)
        self._opening: set[asyncio.Task[Connection]] = set()
        self._opened: WeakSet[asyncio.Transport] = WeakSet()

    async def connect(
        self,
        req: aiohttp.ClientRequest,
        traces: list[aiohttp.tracing.Trace],
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109 - aiohttp's signature
    ) -> Connection:
        """Open a connection, or take one that is idle."""
        opening = asyncio.create_task(super().connect(req, traces, timeout))
        self._opening.add(opening)
        opening.add_done_callback(self._opening.discard)
        try:
            connection = await asyncio.shield(opening)
        except asyncio.CancelledError:
            opening.add_done_callback(_let_go)
            asyncio.get_running_loop().call_later(_GRACE, opening.cancel)
            raise
        if connection.transport is not None:
            self._opened.add(connection.transport)
        return connection

    async def close(self, *, abort_ssl: bool = False) -> None:
        """End every connection now, also those that begin or say good-bye."""
        if self._opening:
            await asyncio.wait(self._opening)
        await super().close(abort_ssl=abort_ssl)
        for transport in list(self._opened):
            _abort(transport)
        # Aborted sockets are closed in the loop's next round.
        await asyncio.sleep(0)


def _abort(transport: asyncio.Transport) -> None:
    # Up to Python 3.11.3 a TLS transport that has ended already trips over its own absence.
    with suppress(AttributeError):
        transport.abort()


def _let_go(opening: asyncio.Task[Connection]) -> None:
    """Close a connection that nobody waits for any more."""
    if not opening.cancelled() and opening.exception() is None:
        transport = opening.result().transport
        opening.result().close()
        if transport is not None:
            _abort(transport)
