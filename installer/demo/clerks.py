"""People at the counters: they sign in by mouse and keys, then serve with keys alone."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random
from typing import Any

from .hands import Person
from .prepare import Staff
from .sight import Sight
from .watch import Watch

CALL, START, FINISH, NO_SHOW, RECALL = "F9", "s", "F8", "n", "r"


@dataclass(frozen=True)
class Clerk:
    """Somebody at a counter, who serves a desk, and whose visitors look at a board."""

    counter: Person
    board: Sight
    staff: Staff
    desk: str
    watch: Watch
    chance: Random

    async def work(self, closing: asyncio.Event) -> None:
        """Sign in, then call and serve until the center closes and the last visitor is done."""
        await self.sign_in()
        while not closing.is_set():
            await self.counter.press(CALL)
            await self._serve()
        if self.watch.at_desk(self.desk):
            await self.counter.press(FINISH)

    async def sign_in(self) -> None:
        """Choose the desk, and type name and PIN."""
        await self.counter.tap(f"sign-in-desk-{self.desk}", limit=30)
        await self.counter.tap("sign-in-staff")
        await self.counter.write(self.staff.name)
        await self.counter.tap("sign-in-pin")
        await self.counter.write(self.staff.pin)
        await self.counter.tap("sign-in")
        await self.counter.sight.see_any("call-next")

    async def _serve(self) -> None:
        """Serve whom the last key called, up to the moment before the next key."""
        number = await self._called()
        if number is None:
            await asyncio.sleep(1.5)
            return
        await self.counter.sight.see_words(number)
        # Nobody walks to a desk before the board shows their number.
        await self.board.see_words(number, limit=30)
        await asyncio.sleep(self.chance.uniform(0.5, 1.5))
        if self.chance.random() < 0.15:
            await self.counter.press(RECALL)
            await asyncio.sleep(1.0)
        if self.chance.random() < 0.1:
            await self.counter.press(NO_SHOW)
        else:
            await self._start()

    async def _called(self) -> str | None:
        """Return the number called to this desk, None when nobody came within a second."""
        for _ in range(10):
            await asyncio.sleep(0.1)
            row = self.watch.at_desk(self.desk)
            if row is not None and row.state == "called":
                return row.number
        return None

    async def _start(self) -> None:
        await self.counter.press(START)
        await asyncio.sleep(self.chance.uniform(2.0, 4.0))


def choose_desks(center: Mapping[str, Any], count: int) -> tuple[str, ...]:
    """Return the codes of the desks that together serve the most needs."""

    def served(desks: Sequence[Mapping[str, Any]]) -> int:
        services = {service for desk in desks for service in desk["services"]}
        return sum(services.issuperset(need["services"]) for need in center["needs"])

    best = max(combinations(center["desks"], count), key=served)
    return tuple(desk["code"] for desk in best)


def needs_served(center: Mapping[str, Any], desks: Sequence[str]) -> list[str]:
    """Return the codes of the needs that these desks can serve wholly."""
    services = {
        service for desk in center["desks"] if desk["code"] in desks for service in desk["services"]
    }
    return [need["code"] for need in center["needs"] if services.issuperset(need["services"])]
