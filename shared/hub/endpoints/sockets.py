"""The two sockets: the stream of events, and the one on which a device asks to be admitted."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable

from starlette.websockets import WebSocket

from ...domain.rights import VIEW_RIGHTS
from ..joining import serve_pairing
from ..stream import serve_stream, until_told
from ..wire import WireError, failed
from .admission import admit
from .hub import Hub

_SEQ = re.compile(r"[0-9]{1,18}")

SocketEndpoint = Callable[[WebSocket], Awaitable[None]]


def stream_endpoint(hub: Hub) -> SocketEndpoint:
    """Send what happens, as the device's role sees it."""

    async def endpoint(socket: WebSocket) -> None:
        try:
            actor = admit(hub, socket, VIEW_RIGHTS["stream"])
            if not _SEQ.fullmatch(socket.query_params.get("after", "0")):
                raise WireError(422, "wrong-shape", "after: expected a seq.")
        except WireError as error:
            await socket.send_denial_response(failed(error))
            return
        address = socket.client.host if socket.client else ""
        with hub.presence.listening(actor.device, address) as leave:
            streaming = asyncio.create_task(
                serve_stream(socket, actor.role, hub.journal, hub.broadcast, hub.history)
            )
            await until_told(socket, streaming, leave)

    return endpoint


def pairing_endpoint(hub: Hub) -> SocketEndpoint:
    """Let a device ask to be admitted."""

    async def endpoint(socket: WebSocket) -> None:
        await serve_pairing(socket, hub.pairings, hub.id)

    return endpoint
