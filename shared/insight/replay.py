"""What a center's rules make of a day of arrivals, by service and priority class."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from ..domain import calendar
from ..domain.center import Center
from .arrivals import Arrival
from .simulation import Simulation
from .tally import Figures, Tally, figures

Group = tuple[str, str | None]
"""A service and a priority class; None is nobody's class."""

# A Monday like any other, for days that have no date.
ORDINARY_DAY = date(2026, 3, 2)


class GroupWaits:
    """A simulation's watcher that keeps waits by service and class."""

    def __init__(self) -> None:
        self.tally: Tally[Group] = Tally()

    def served(self, arrival: Arrival, service: str, waited: float) -> None:
        """Take note of a call."""
        self.tally.served((service, arrival.priority), waited)

    def left(self, arrival: Arrival, service: str, waited: float) -> None:
        """Take note of somebody who left."""
        self.tally.left((service, arrival.priority), waited)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A day's figures in seconds, in the profile's order of services and classes.

    `refused` counts the visits that got no number, by the refusal's code; `stranded` the visits
    that no desk would ever call.
    """

    groups: dict[Group, Figures]
    refused: dict[str, int]
    stranded: int


def replay(center: Center, arrivals: Iterable[Arrival], day: date) -> Outcome:
    """Run one day, whose arrivals are in seconds from local midnight and in order."""
    waits = GroupWaits()
    simulation = Simulation(center, midnight(center, day), waits, present_desks(center, day))
    simulation.run(arrivals)
    groups = {
        (service.code, priority): waits.tally.groups[service.code, priority]
        for service in center.services
        for priority in center.rates
        if (service.code, priority) in waits.tally.groups
    }
    return Outcome(
        groups={group: figures([each]) for group, each in groups.items()},
        refused=dict(simulation.refused),
        stranded=simulation.counted_open,
    )


def present_desks(center: Center, day: date) -> list[str]:
    """Return the desks that are there on a local date."""
    return [each.code for each in center.desks if calendar.desk_present(center, each.code, day)]


def midnight(center: Center, day: date) -> datetime:
    """Return the instant at which a local date begins."""
    return datetime.combine(day, time(), tzinfo=center.zone).astimezone(UTC)


def first_open_day(center: Center, since: date = ORDINARY_DAY) -> date:
    """Return the first local date from this one on that the center is open; `since` if none is."""
    opens = calendar.opens(center, midnight(center, since))
    return since if opens is None else opens.astimezone(center.zone).date()
