"""From the call pressed to the event in every one of fifty apps."""

from __future__ import annotations

import asyncio
import json
import ssl
import time
from uuid import uuid4

import aiohttp

from .hub import RunningHub, folder, serving
from .queue import issue_many
from .report import line, share

APPS = 50
CALLS = 200


async def run() -> None:
    """Print the line about the stream."""
    with folder() as data, serving(data) as hub:
        await issue_many(hub, 1, CALLS + 10)
        p50, p99 = await _calls_to_events(hub)
        line(
            f"call pressed to event in {APPS} apps, p99",
            f"{p99:.1f} ms",
            f"p50 {p50:.1f} ms, the slowest app counts",
            "<= 20 ms",
            met=p99 <= 20,
        )


async def _calls_to_events(hub: RunningHub) -> tuple[float, float]:
    trust = ssl.create_default_context(cafile=hub.certificate)
    arrived: dict[str, list[float]] = {}
    everybody = asyncio.Event()

    async def app(session: aiohttp.ClientSession, ready: asyncio.Event) -> None:
        headers = {"Authorization": f"Bearer {hub.tokens['display']}"}
        url = f"{hub.api}/api/v1/stream"
        async with session.ws_connect(url, headers=headers, ssl=trust) as socket:
            async for message in socket:
                told = json.loads(message.data)
                if told["type"] == "at":
                    ready.set()
                elif told["event"] == "step-called":
                    times = arrived.setdefault(told["number"], [])
                    times.append(time.perf_counter())
                    if len(times) == APPS:
                        everybody.set()

    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector) as session:
        opened = [asyncio.Event() for _ in range(APPS)]
        tasks = [asyncio.create_task(app(session, ready)) for ready in opened]
        await asyncio.gather(*(ready.wait() for ready in opened))
        delays = await _press(hub, arrived, everybody)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return share(delays, 0.5), share(delays, 0.99)


async def _press(
    hub: RunningHub, arrived: dict[str, list[float]], everybody: asyncio.Event
) -> list[float]:
    connection = await hub.connect("counter")
    desk = await hub.sign_in(connection, "desk-2")
    delays = []
    for _ in range(CALLS):
        everybody.clear()
        pressed = time.perf_counter()
        command = {"desk": "desk-2", "finish_current": True, "command_id": str(uuid4())}
        _, body = await connection.post("/api/v1/call-next", command, desk)
        await everybody.wait()
        delays.append(max(arrived[json.loads(body)["number"]]) - pressed)
    return delays
