"""Training: visitors that the hub makes up, at the pace that the profile's desks can just serve."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from random import Random

from ..domain import calendar
from ..domain.center import Center
from ..domain.commands.issuing import IssueTicket
from ..domain.decisions.context import Actor
from ..domain.floor import Floor
from ..domain.roles import Role
from ..insight.arrivals import Arrival
from ..insight.demand import made_up_day
from ..store.requests import Request
from .writer import Writer

# So many are there from the start, for nobody learns in an empty room.
AT_ONCE = 4
# While so many wait, nobody else comes: whoever learns is slow.
MOST_WAITING = 30
# The share of the desks' time that visitors ask for.
LOAD = 0.8
KIOSK = Actor(device="training", role=Role.KIOSK)
_DAYS_AHEAD = 14


class Trainer:
    """Sends visitors for as long as it runs; `sleep` waits so many seconds."""

    def __init__(
        self,
        writer: Writer,
        random: Random | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._writer = writer
        self._random = random or Random()  # noqa: S311 - nothing secret is drawn
        self._sleep = sleep
        self._coming: list[Arrival] = []
        self._gap = 60.0

    async def run(self) -> None:
        """Send a few visitors at once, and then one after the other."""
        for _ in range(AT_ONCE):
            await self._send_one()
        while True:
            await self._sleep(self._random.expovariate(1 / self._gap))
            await self._send_one()

    async def _send_one(self) -> None:
        center, waiting = await self._writer.read(_look)
        if not self._coming:
            self._make_up(center)
        if self._coming and waiting < MOST_WAITING:
            arrival = self._coming.pop()
            ticket = IssueTicket(
                services=arrival.services, language=arrival.language, priority=arrival.priority
            )
            # A refusal, when it is closed, is what a real visitor would get, too.
            await self._writer.carry_out(Request(ticket, KIOSK))

    def _make_up(self, center: Center) -> None:
        """Make up the visitors of the next day on which the center is open."""
        today = datetime.now(UTC).astimezone(center.zone).date()
        days = (today + timedelta(days=ahead) for ahead in range(_DAYS_AHEAD))
        spans = {day: calendar.spans(center, day) for day in days}
        day = next((day for day, open_at in spans.items() if open_at), None)
        if center.always_open:
            day = today
        if day is None:
            return
        self._coming = made_up_day(center, day, self._random, LOAD)
        minutes = sum(span.end - span.start for span in spans[day]) or 8 * 60
        self._gap = 60.0 * minutes / max(1, len(self._coming))


def _look(floor: Floor) -> tuple[Center, int]:
    return floor.center, sum(floor.lines.count(each.code) for each in floor.center.services)
