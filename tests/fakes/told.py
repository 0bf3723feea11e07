"""What a session told, and a way to wait for more."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from shared.link.errors import AwayReason
from shared.link.session import Away, Connected, FloorChanged, Update


class Told:
    """Everything that was told, in order."""

    def __init__(self) -> None:
        self.updates: list[Update] = []
        self._more = asyncio.Event()

    def __call__(self, update: Update) -> None:
        self.updates.append(update)
        self._more.set()

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(30):
            while not holds():
                await self.more()

    async def more(self) -> None:
        """Wait for the next update."""
        self._more.clear()
        await self._more.wait()

    def of(self, kind: type[Any]) -> list[Any]:
        return [each for each in self.updates if isinstance(each, kind)]

    async def connected(self, times: int = 1) -> None:
        await self.until(lambda: len(self.of(Connected)) >= times)

    async def away(self, reason: AwayReason) -> Away:
        await self.until(lambda: reason in [each.reason for each in self.of(Away)])
        last: Away = self.of(Away)[-1]
        return last

    def events(self) -> list[dict[str, Any]]:
        return [message for each in self.of(FloorChanged) for message in each.messages]

    def kinds(self) -> list[str]:
        return [type(each).__name__ for each in self.updates]
