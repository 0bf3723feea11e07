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
from ..simulation import Simulation, Watcher
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
    """A past, and a change to try on it; `seed` is of all chance.

    `unstaffed` is how many days more somebody came on, of which no desk is known.
    """

    center: Center
    days: Sequence[RecordedDay]
    durations: Durations
    patience: Patience
    change: Change
    unstaffed: int = 0
    seed: int = 1

    def pair(self, number: int) -> tuple[Day, Day]:
        """Run one simulated day as it was staffed, and with the change."""
        return self.today(number), self.then(number)

    def today(self, number: int) -> Day:
        """Run one simulated day as it was staffed."""
        return self._waits(number, Change())

    def then(self, number: int) -> Day:
        """Run the same day with the change."""
        return self._waits(number, self.change)

    def _waits(self, number: int, change: Change) -> Day:
        watcher = DayWaits()
        run_day(self, number, change, watcher)
        return watcher.services

    def day(self, number: int) -> RecordedDay:
        """Return the recorded day that a simulated one is made of."""
        return self.days[number % len(self.days)]

    def arrivals(self, number: int) -> list[Arrival]:
        """Return who comes on a simulated day, and what it takes; the same ones each time."""
        random = Random(f"{self.seed}/{number}")  # noqa: S311 - nothing secret is drawn
        return [self._arrival(came, random) for came in self.day(number).visits]

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


def run_day(trial: Trial, number: int, change: Change, watcher: Watcher) -> None:
    """Run one simulated day with a change."""
    center, day = trial.center, trial.day(number)
    shifts = change.shifts(center, day.shifts)
    desks = list(dict.fromkeys(each.desk for each in shifts))
    begins = midnight(center, day.day)
    simulation = Simulation(change.center(center), begins, watcher, desks, shifts=_turns(shifts))
    simulation.run(trial.arrivals(number))
    simulation.send_home()


def _turns(shifts: Sequence[Shift]) -> list[tuple[float, str, bool]]:
    begins = [(each.begin, each.desk, True) for each in shifts]
    ends = [(each.end, each.desk, False) for each in shifts if isfinite(each.end)]
    return [*ends, *begins]
