"""The stream's messages, in the groups in which they arrive; silence and endings are told."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator

import aiohttp

from .errors import AwayReason, HubAway
from .wire import Json

_ENDS = {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSING, aiohttp.WSMsgType.CLOSED}


async def batches(
    socket: aiohttp.ClientWebSocketResponse, silence: float
) -> AsyncGenerator[list[Json], None]:
    """Yield messages, those that arrived together in one list, never an empty one.

    Raises HubAway: SILENT after `silence` seconds without a message, NO_ANSWER when the stream
    ends. What arrived before the end is yielded first.
    """
    arrived: asyncio.Queue[aiohttp.WSMessage] = asyncio.Queue()
    pump = asyncio.create_task(_pump(socket, arrived))
    try:
        while True:
            batch = await _next(arrived, silence)
            told = [_read(message) for message in batch if message.type not in _ENDS]
            if told:
                yield told
            if len(told) < len(batch):
                raise HubAway(AwayReason.NO_ANSWER)
    finally:
        pump.cancel()
        await asyncio.wait([pump])


async def _pump(
    socket: aiohttp.ClientWebSocketResponse, arrived: asyncio.Queue[aiohttp.WSMessage]
) -> None:
    """Take messages off the socket: `receive` does not pause while more of them are there."""
    while True:
        message = await socket.receive()
        if message.type is aiohttp.WSMsgType.ERROR:
            message = aiohttp.WSMessage(aiohttp.WSMsgType.CLOSED, None, None)
        arrived.put_nowait(message)
        if message.type in _ENDS:
            return


async def _next(
    arrived: asyncio.Queue[aiohttp.WSMessage], silence: float
) -> list[aiohttp.WSMessage]:
    try:
        async with asyncio.timeout(silence):
            batch = [await arrived.get()]
    except TimeoutError as error:
        raise HubAway(AwayReason.SILENT) from error
    while not arrived.empty():
        batch.append(arrived.get_nowait())
    return batch


def _read(message: aiohttp.WSMessage) -> Json:
    try:
        found = json.loads(message.data)
    except (TypeError, ValueError) as error:
        raise HubAway(AwayReason.OTHER_VERSION) from error
    if not isinstance(found, dict) or "type" not in found:
        raise HubAway(AwayReason.OTHER_VERSION)
    return found
