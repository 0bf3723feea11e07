"""The hub's own timer goes on, whatever it meets."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from shared.domain.commands.passing import PassTime
from shared.domain.errors import CannotStore
from shared.hub import writer as writing
from shared.hub.writer import Writer
from shared.store.ledger import Draft, Written
from shared.store.requests import Answered, Request


class DueLedger:
    """A ledger in which something is always due."""

    floor: Any = None

    def __init__(self) -> None:
        self.looks = 0
        self.looked, self.wrote = asyncio.Event(), asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self.written: list[Request] = []

    def is_due(self, _floor: Any) -> bool:
        self.looks += 1
        if self.looks == 2:
            raise CannotStore
        if self.looks == 5:
            self.looked.set()
        return True

    def draft(self, requests: list[Request]) -> Draft:
        self.written += requests
        return Draft([Answered(b"{}") for _ in requests], [])

    def commit(self, draft: Draft) -> Written:
        self._loop.call_soon_threadsafe(self.wrote.set)
        return Written(draft.outcomes, [])


async def test_a_swamped_hub_still_keeps_time(monkeypatch: pytest.MonkeyPatch) -> None:
    ledger: Any = DueLedger()
    monkeypatch.setattr(writing, "MOST_WAITING", 0)
    writer = Writer(ledger, lambda _entries: None, lambda: None)
    running = asyncio.create_task(writer.run())
    keeping = asyncio.create_task(writer.keep_time(0.001))
    async with asyncio.timeout(30):
        await ledger.looked.wait()
    assert ledger.written == []
    monkeypatch.setattr(writing, "MOST_WAITING", 10)
    async with asyncio.timeout(30):
        await ledger.wrote.wait()
    assert isinstance(ledger.written[0].command, PassTime)
    keeping.cancel()
    writer.close()
    await running
