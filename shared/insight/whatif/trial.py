"""Recorded days run again: with the same visitors, as staffed then and with a change.

Each simulated day takes a recorded one, who came and when, and draws anew how long each service
takes and how long who stayed would have. The real decisions call, in both worlds, for the very same
visitors: what differs is the change alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import isfinite
from random import Random

from ...domain.center import Center
from ..arrivals import Arrival
from ..replay import midnight
from ..simulation import Simulation
from .change import Change
from .recorded import Came, Durations, Patience, RecordedDay, Shift


@dataclass(slots=True)
class Waits:
    """Seconds waited by those who were called, and how many left without."""

    called: list[float] = field(default_factory=list)
    left: int = 0


class DayWaits:
    """A simulation's watcher that keeps waits by service."""

    def __init__(self) -> None:
        self.services: dict[str, Waits] = {}

    def served(self, _arrival: Arrival, service: str, waited: float) -> None:
        """Take note of a call."""
        self.services.setdefault(service, Waits()).called.append(waited)

    def left(self, _arrival: Arrival, service: str, _waited: float) -> None:
        """Take note of somebody who left."""
        self.services.setdefault(service, Waits()).left += 1


Day = dict[str, Waits]


@dataclass(frozen=True, slots=True)
class Trial:
    """A past, and a change to try on it; `seed` is of all chance."""

    center: Center
    days: Sequence[RecordedDay]
    durations: Durations
    patience: Patience
    change: Change
    seed: int = 1

    def pair(self, number: int) -> tuple[Day, Day]:
        """Run one simulated day as it was staffed, and with the change."""
        return self.today(number), self.then(number)

    def today(self, number: int) -> Day:
        """Run one simulated day as it was staffed."""
        return _run(self.center, self._day(number), self._arrivals(number), Change())

    def then(self, number: int) -> Day:
        """Run the same day with the change."""
        return _run(self.center, self._day(number), self._arrivals(number), self.change)

    def _day(self, number: int) -> RecordedDay:
        return self.days[number % len(self.days)]

    def _arrivals(self, number: int) -> list[Arrival]:
        random = Random(f"{self.seed}/{number}")  # noqa: S311 - nothing secret is drawn
        return [self._arrival(came, random) for came in self._day(number).visits]

    def _arrival(self, came: Came, random: Random) -> Arrival:
        return Arrival(
            at=came.at,
            services=came.services,
            seconds=tuple([self.durations.draw(each, random) for each in came.services]),
            language=came.language,
            priority=came.priority,
            patience=self.patience.draw(came, random),
        )


def always_open(center: Center) -> Center:
    """Return a center that takes whoever came: what kept others away is not tried."""
    services = tuple(replace(each, daily_quota=None, hourly_quota=None) for each in center.services)
    desks = tuple(replace(each, days=None, dates=None) for each in center.desks)
    return replace(
        center,
        services=services,
        desks=desks,
        hours=(),
        holidays=(),
        exceptions=(),
        end_of_day=None,
    )


def _run(center: Center, day: RecordedDay, arrivals: Sequence[Arrival], change: Change) -> Day:
    shifts = change.shifts(center, day.shifts)
    changed, waits = change.center(center), DayWaits()
    desks = list(dict.fromkeys(each.desk for each in shifts))
    simulation = Simulation(changed, midnight(center, day.day), waits, desks, shifts=_turns(shifts))
    simulation.run(arrivals)
    simulation.send_home()
    return waits.services


def _turns(shifts: Sequence[Shift]) -> list[tuple[float, str, bool]]:
    begins = [(each.begin, each.desk, True) for each in shifts]
    ends = [(each.end, each.desk, False) for each in shifts if isfinite(each.end)]
    return [*ends, *begins]
