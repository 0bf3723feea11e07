"""The waiting steps in lines, so that who is next is found without walking the queue.

Steps that are equal in everything that ranks or filters, but for `since`, stand in one *line*,
ordered by (since, seq). Steps that are not ready yet rest beside the lines, and `wake` puts them
in when their time has come.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import count

from .frozen import dataclass
from .visit import Step

AFTER_ALL_SEQS = 1 << 62

_Key = tuple[str | None, str, str | None, bool]  # priority, language, only_desk, appointment
_Place = tuple[datetime, int]  # since, seq


@dataclass(frozen=True, slots=True)
class Line:
    """What the steps of a line have in common, and their places in order: (since, seq, step)."""

    service: str
    priority: str | None
    language: str
    only_desk: str | None
    appointment: bool
    places: list[tuple[datetime, int, Step]]


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What ranks somebody: a step as it waits, or as it would."""

    service: str
    priority: str | None
    appointment: bool
    since: datetime
    seq: int = AFTER_ALL_SEQS


class Lines:
    """The waiting steps.

    `rates` says how fast each class gains credit, `hard_max` after how long a service's visitors
    go before all others.
    """

    def __init__(self, rates: dict[str | None, float], hard_max: dict[str, timedelta]) -> None:
        self._rates = rates
        self._hard_max = hard_max
        self._lines: dict[str, dict[_Key, Line]] = {}  # in which somebody stands, by service
        self._resting: dict[str, Step] = {}
        self._alarms: list[tuple[datetime, int, Step]] = []
        self._order = count()
        self._public: dict[str, int] = {}

    def add(self, step: Step) -> None:
        """Take in a waiting step."""
        if not step.discreet:
            self._public[step.service] = self._public.get(step.service, 0) + 1
        if step.ready_at is None:
            self._stand(step)
        else:
            self._resting[step.id] = step
            heappush(self._alarms, (step.ready_at, next(self._order), step))

    def remove(self, step: Step) -> None:
        """Let a step go; ValueError when it is not there."""
        if not step.discreet:
            self._public[step.service] -= 1
        if self._resting.get(step.id) is step:
            del self._resting[step.id]
        else:
            self._leave(step)

    def emptied(self) -> Lines:
        """Return lines by the same rule in which nobody stands."""
        return Lines(self._rates, self._hard_max)

    def wake(self, now: datetime) -> None:
        """Put in line whoever is ready by now."""
        while self._alarms and self._alarms[0][0] <= now:
            _, _, step = heappop(self._alarms)
            if self._resting.get(step.id) is step and step.ready_at and step.ready_at <= now:
                del self._resting[step.id]
                self._stand(step)

    def _stand(self, step: Step) -> None:
        key = _key(step)
        lines = self._lines.setdefault(step.service, {})
        line = lines.get(key)
        if line is None:
            line = lines[key] = Line(step.service, *key, [])
        insort(line.places, (step.since, step.seq, step))

    def _leave(self, step: Step) -> None:
        key = _key(step)
        line = self._lines.get(step.service, {}).get(key)
        place = -1 if line is None else bisect_left(line.places, (step.since, step.seq, step))
        if line is None or line.places[place : place + 1] != [(step.since, step.seq, step)]:
            raise ValueError(step.id)
        del line.places[place]
        if not line.places:
            del self._lines[step.service][key]

    def count(self, service: str) -> int:
        """Return how many steps of a service wait, without the discreet ones."""
        return self._public.get(service, 0)

    def of(self, services: Collection[str]) -> Iterator[Line]:
        """Yield the lines of these services in which somebody stands."""
        for service in services:
            yield from self._lines.get(service, {}).values()

    def behind(self, step: Step) -> Step | None:
        """Return the second of the line that this step heads, if it heads one."""
        line = self._lines.get(step.service, {}).get(_key(step))
        if line is None or len(line.places) < 2 or line.places[0][2] is not step:
            return None
        return line.places[1][2]

    def waiting(self) -> Iterator[Step]:
        """Yield every waiting step, line by line, and then those who are not ready."""
        for lines in self._lines.values():
            for line in lines.values():
                for _, _, step in line.places:
                    yield step
        yield from self._resting.values()

    def rests(self, step: Step) -> bool:
        """Say whether a step is not ready yet."""
        return self._resting.get(step.id) is step

    def rate(self, priority: str | None) -> float:
        """Return how fast this class gains credit; 1 for a class the profile no longer has."""
        return self._rates.get(priority, 1.0)

    def tier(self, step: Step | Newcomer, now: datetime) -> int:
        """Return 0 for who waited the hard maximum, 1 for an appointment, 2 for all others."""
        hard_max = self._hard_max.get(step.service)
        if hard_max is not None and now - step.since >= hard_max:
            return 0
        return 1 if step.appointment else 2

    def rank(self, step: Step, now: datetime) -> tuple[int, float, int]:
        """Return the sort key of a step: the smallest is called first."""
        tier = self.tier(step, now)
        waited = (now - step.since).total_seconds()
        return tier, -waited if tier < 2 else -self.rate(step.priority) * waited, step.seq

    def ahead(self, who: Newcomer, now: datetime) -> int:
        """Return how many ready steps of the service rank before this one now."""
        self.wake(now)
        lines = self._lines.get(who.service)
        if not lines:
            return 0
        tier, last_of_hard = self.tier(who, now), self._last_of_hard(who.service, now)
        return sum(self._before(line, who, tier, last_of_hard, now) for line in lines.values())

    def _last_of_hard(self, service: str, now: datetime) -> _Place:
        """Return the place in a line up to which everybody has waited the hard maximum."""
        hard_max = self._hard_max.get(service)
        hard = now - hard_max if hard_max is not None else datetime.min.replace(tzinfo=now.tzinfo)
        return hard, AFTER_ALL_SEQS

    def _before(
        self, line: Line, who: Newcomer, tier: int, last_of_hard: _Place, now: datetime
    ) -> int:
        """Return how many of a line rank before somebody of this tier."""
        own = (who.since, who.seq)
        if tier == 0:
            border = min(own, last_of_hard)
        elif tier == 1:
            border = max(own, last_of_hard) if line.appointment else last_of_hard
        elif line.appointment:
            return len(line.places)
        else:
            # Whoever waits since this instant or longer has at least the same credit.
            rate, other = self.rate(who.priority), self.rate(line.priority)
            limit = who.since if rate == other else now - (now - who.since) * (rate / other)
            border = max((limit, who.seq), last_of_hard)
        return bisect_left(line.places, border)


def _key(step: Step) -> _Key:
    return step.priority, step.language, step.only_desk, step.due is not None


def newcomer(step: Step) -> Newcomer:
    """Return what ranks a step that waits."""
    return Newcomer(step.service, step.priority, step.appointment, step.since, step.seq)
