"""Who is called next, and why: exact, and cheap however long the queue is.

Steps that are equal in everything but `since` stand in one *line*, ordered by (since, seq). A
desk's choice is the best over the first step of each line it can serve. Because everything that
ranks is equal within a line and credit grows with waiting, the head of a line always ranks before
the rest of it; so looking at heads is the same as looking at everybody.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime, timedelta

from sortedcontainers import SortedList

from .reason import Reason, RunnerUp
from .visit import Step

Place = tuple[datetime, int, Step]


class Lines:
    """The waiting steps, by service and priority class."""

    def __init__(self, rates: dict[str | None, float]) -> None:
        self._rates = rates
        self._by_service: dict[str, dict[str | None, SortedList[Place]]] = {}

    def add(self, step: Step) -> None:
        """Put a waiting step in its line."""
        classes = self._by_service.setdefault(step.service, {})
        classes.setdefault(step.priority, SortedList()).add((step.since, step.seq, step))

    def remove(self, step: Step) -> None:
        """Take a step out of its line; ValueError when it is not there."""
        self._by_service[step.service][step.priority].remove((step.since, step.seq, step))

    def count(self, service: str) -> int:
        """Return how many steps of a service wait."""
        return sum(len(line) for line in self._by_service.get(service, {}).values())

    def heads(self, services: Iterable[str]) -> Iterator[Step]:
        """Yield the first step of each non-empty line of these services."""
        for service in services:
            for line in self._by_service.get(service, {}).values():
                if line:
                    yield line[0][2]

    def behind(self, step: Step) -> Step | None:
        """Return the second of the line that this step heads, if it heads one."""
        line = self._by_service.get(step.service, {}).get(step.priority, ())
        return line[1][2] if len(line) > 1 and line[0][2] is step else None

    def waiting(self) -> Iterator[Step]:
        """Yield every waiting step, line by line."""
        for classes in self._by_service.values():
            for line in classes.values():
                for _, _, step in line:
                    yield step

    def rate(self, priority: str | None) -> float:
        """Return how fast this class gains credit; 1 for a class the profile no longer has."""
        return self._rates.get(priority, 1.0)

    def rank(self, step: Step, now: datetime) -> tuple[float, int]:
        """Return the sort key of a step: the smallest is called first."""
        return (-self.rate(step.priority) * _seconds(now - step.since), step.seq)

    def ahead(self, service: str, priority: str | None, since: datetime, now: datetime) -> int:
        """Return how many steps of the service rank before one that would enter last now."""
        rate = self.rate(priority)
        credit = rate * _seconds(now - since)
        total = 0
        for other, line in self._by_service.get(service, {}).items():
            other_rate = self.rate(other)
            # Whoever waits since this instant or longer has at least the same credit.
            limit = since if other_rate == rate else now - timedelta(seconds=credit / other_rate)
            total += line.bisect_left((limit, _AFTER_ALL_SEQS))
        return total


def choose(
    lines: Lines, services: Collection[str], now: datetime, also: Iterable[Step] = ()
) -> tuple[Step, Reason] | None:
    """Return who is called next to a desk with these services, and why; None when nobody waits.

    `also` are steps that wait again by the same act.
    """
    candidates = [*lines.heads(services), *(step for step in also if step.service in services)]
    ranked = sorted(candidates, key=lambda step: lines.rank(step, now))
    if not ranked:
        return None
    best = ranked[0]
    runner_up = _runner_up(lines, best, ranked[1:], now)
    reason = Reason(
        code="only-one" if runner_up is None else "longest-wait",
        waited=_seconds(now - best.since),
        rate=lines.rate(best.priority),
        runner_up=runner_up,
    )
    return best, reason


def _runner_up(lines: Lines, best: Step, others: list[Step], now: datetime) -> RunnerUp | None:
    second = lines.behind(best)
    candidates = others if second is None else [*others, second]
    if not candidates:
        return None
    step = min(candidates, key=lambda step: lines.rank(step, now))
    return RunnerUp(
        step_id=step.id,
        number=step.number,
        waited=_seconds(now - step.since),
        rate=lines.rate(step.priority),
    )


def _seconds(waited: timedelta) -> float:
    """Return a wait in seconds; a clock that stepped back makes nobody's wait negative."""
    return max(0.0, waited.total_seconds())


_AFTER_ALL_SEQS = 1 << 62
