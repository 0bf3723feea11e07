"""HTTP/1.1 as uvicorn speaks it, with bounds on what a stranger may cost.

uvicorn gathers a head without end, waits for ever for a request that was promised, and keeps every
connection. A phone on the visitors' network must not be able to stop the queue that way.
"""

from __future__ import annotations

import asyncio
from typing import cast

from uvicorn._types import ASGI3Application, ASGISendEvent
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle
from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

# What a request may have beside its body: its head, and the frames of a body sent in pieces.
LARGEST_OVERHEAD = 512 * 1024
# How long a request may take to arrive, in seconds.
LONGEST_ARRIVAL = 20.0


class BoundedHttp(HttpToolsProtocol):
    """Hangs up on requests that are too long in their head, or too long in coming."""

    most_overhead = LARGEST_OVERHEAD
    _overhead = 0
    _arriving = True
    _deadline: asyncio.TimerHandle | None = None
    _answering: RequestResponseCycle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Expect a request."""
        super().connection_made(cast(asyncio.Transport, transport))
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Expect nothing more."""
        self._arrived()
        self.give_up()
        super().connection_lost(exc)

    def give_up(self) -> None:
        """Let nothing more be written: uvicorn tells only the last of several requests."""
        if self._answering is not None:
            self._answering.disconnected = True

    def hang_up(self) -> None:
        """Break the connection at once."""
        self.give_up()
        self.transport.abort()

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: ASGI3Application) -> None:
        self._answering = cycle
        super()._start_asgi_task(cycle, app)

    def data_received(self, data: bytes) -> None:
        """Count what is not body."""
        self._overhead += len(data)
        super().data_received(data)
        if self._overhead > self.most_overhead:
            self.hang_up()
        elif self._arriving:
            self._watch()

    def on_message_begin(self) -> None:
        """Count anew for each request."""
        self._overhead = 0
        self._arriving = True
        super().on_message_begin()

    def on_body(self, body: bytes) -> None:
        """Bodies are measured by who reads them."""
        self._overhead -= len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        """Give the answer all the time it needs."""
        self._arrived()
        super().on_message_complete()

    def handle_websocket_upgrade(self) -> None:
        """Let a stream last as long as it likes."""
        self._arrived()
        super().handle_websocket_upgrade()

    def _watch(self) -> None:
        """Set the deadline; most requests arrive at once and never need one."""
        if self._deadline is None:
            self._deadline = self.loop.call_later(LONGEST_ARRIVAL, self.hang_up)

    def _arrived(self) -> None:
        self._arriving = False
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None


class BoundedStream(WebSocketsSansIOProtocol):
    """Says nothing more to a client that has gone: each word would be a line in the log."""

    _said_all = False

    def eof_received(self) -> None:
        """Note that TLS is only closing from here on, though the transport does not say so."""
        self._said_all = True
        super().eof_received()

    async def send(self, message: ASGISendEvent) -> None:
        """Send, or raise what uvicorn raises once it knows itself."""
        await self.writable.wait()
        if self._said_all or self.transport.is_closing():
            raise ClientDisconnected
        await super().send(message)
