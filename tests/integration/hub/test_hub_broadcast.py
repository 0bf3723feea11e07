"""The stream's inner clockwork, at the moments that a real socket rarely hits."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, cast

import pytest
from starlette.websockets import WebSocket, WebSocketState

from shared.domain.events.desks import DeskPaused
from shared.domain.events.event import Entry
from shared.domain.roles import Role
from shared.hub import stream
from shared.hub.stream import KEPT, MOST_BEHIND, TOO_SLOW, Broadcast, Client
from shared.store.history import History

NOON = datetime(2026, 3, 2, 17, 0, tzinfo=UTC)


def entries(first: int, last: int, act: int | None = None) -> list[Entry]:
    """Return entries of a journal; with `act` all of them are one act."""
    event = DeskPaused(desk="d", staff="Ana")
    return [Entry(seq, NOON, act or seq, "device", event) for seq in range(first, last + 1)]


class Disk:
    """A journal to read from; counts its readers."""

    def __init__(self, written: list[Entry]) -> None:
        self.written = written

    def entries(self, after: int, limit: int) -> list[Entry]:
        return [entry for entry in self.written if entry.seq > after][:limit]


class Line:
    """The client's end: what it was sent, and a gate that holds the sender up."""

    application_state = WebSocketState.CONNECTED

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.code: int | None = None
        self.open = asyncio.Event()
        self.open.set()
        self._gone = asyncio.Event()
        self._more = asyncio.Condition()

    async def send_text(self, text: str) -> None:
        await self.open.wait()
        self.sent.append(json.loads(text))
        async with self._more:
            self._more.notify_all()

    async def heard(self, seq: int) -> None:
        """Return when an event was sent."""
        async with asyncio.timeout(30), self._more:
            await self._more.wait_for(lambda: bool(self.seqs) and self.seqs[-1] == seq)

    async def told(self, count: int) -> None:
        """Return when so many messages were sent."""
        async with asyncio.timeout(30), self._more:
            await self._more.wait_for(lambda: len(self.sent) >= count)

    async def receive(self) -> dict[str, str]:
        await self._gone.wait()
        return {"type": "websocket.disconnect"}

    async def close(self, code: int = 1000, reason: str = "") -> None:
        self.code = code
        self._gone.set()

    def leave(self) -> None:
        self._gone.set()

    @property
    def seqs(self) -> list[int]:
        return [each["seq"] for each in self.sent if each["type"] == "event"]


def follow(line: Line, after: int, broadcast: Broadcast, disk: list[Entry]) -> asyncio.Task[None]:
    client = Client(
        cast(WebSocket, line), Role.MANAGER, after, broadcast, cast(History, Disk(disk))
    )
    return asyncio.create_task(client.run())


async def turns(until: Callable[[], bool]) -> None:
    """Let the loop turn until something is so; a few hundred turns must do."""
    for _ in range(500):
        if until():
            return
        await asyncio.sleep(0)
    pytest.fail("it did not happen without a clock's help")


@pytest.mark.parametrize("wait", range(6))
async def test_what_happens_while_a_client_lies_down_to_sleep_wakes_it(wait: int):
    broadcast, line = Broadcast(0), Line()
    task = follow(line, 0, broadcast, [])
    for _ in range(wait):
        await asyncio.sleep(0)
    broadcast.publish(entries(1, 2))
    await turns(lambda: line.seqs == [1, 2])
    for _ in range(wait):
        await asyncio.sleep(0)
    broadcast.publish(entries(3, 3))
    await turns(lambda: line.seqs == [1, 2, 3])
    line.leave()
    await task


async def test_a_client_that_does_not_read_is_closed_and_may_resume():
    broadcast, line = Broadcast(0), Line()
    disk = entries(1, MOST_BEHIND + 100)
    task = follow(line, 0, broadcast, disk)
    await asyncio.sleep(0)
    line.open.clear()
    for entry in disk:
        broadcast.publish([entry])
        await asyncio.sleep(0)
    line.open.set()
    await task
    assert line.code == TOO_SLOW
    assert line.seqs == list(range(1, len(line.seqs) + 1))
    assert len(line.seqs) < len(disk)

    again = Line()
    resumed = follow(again, line.seqs[-1], broadcast, disk)
    await turns(lambda: bool(again.seqs) and again.seqs[-1] == disk[-1].seq)
    assert line.seqs + again.seqs == [entry.seq for entry in disk]
    again.leave()
    await resumed


async def test_a_client_that_was_long_away_is_not_too_slow():
    disk = entries(1, KEPT + MOST_BEHIND)
    broadcast, line = Broadcast(0), Line()
    broadcast.publish(disk)
    task = follow(line, 0, broadcast, disk)
    await line.heard(disk[-1].seq)
    assert line.seqs == [entry.seq for entry in disk]
    assert line.code is None
    line.leave()
    await task


async def test_no_page_from_disk_ends_inside_an_act():
    acts = [entries(n, n + 6, act=n) for n in range(1, 2_800, 7)]
    disk = [entry for act in acts for entry in act]
    broadcast, line = Broadcast(disk[-1].seq), Line()
    task = follow(line, 0, broadcast, disk)
    await line.heard(disk[-1].seq)
    ends = {act[-1].seq for act in acts}
    assert all(each["seq"] in ends for each in line.sent if each["type"] == "at")
    line.leave()
    await task


async def test_an_act_longer_than_a_page_comes_all_the_same():
    disk = entries(1, 1_300, act=1)
    broadcast, line = Broadcast(disk[-1].seq), Line()
    task = follow(line, 0, broadcast, disk)
    await line.heard(disk[-1].seq)
    line.leave()
    await task


async def test_silence_is_broken_by_where_we_are(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(stream, "HEARTBEAT", 0.001)
    broadcast, line = Broadcast(7), Line()
    task = follow(line, 7, broadcast, [])
    await line.told(3)
    assert line.sent[:3] == [{"type": "at", "seq": 7}] * 3
    line.leave()
    await task
