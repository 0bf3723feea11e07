"""The least staffing that meets a goal: desks are added where most wait too long, or spared.

A search, not a proof: two hours of one desk at a time, each step tried on the same simulated days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from ..arrivals import Arrival
from .change import Change, Staffing
from .trial import Trial, run_day

BLOCK = 2 * 3600.0
# So many simulated days tell a step, and so many steps are made at most.
_DAYS = 12
_MOST_STEPS = 10
_MOST_DESKS = 5

Place = tuple[str, int]
"""A service and a block of two hours of the day."""


@dataclass
class Lateness:
    """A simulation's watcher: who waited longer than the target or left, by place and in all."""

    targets: Mapping[str, float]
    late: Counter[Place] = field(default_factory=Counter)
    came: Counter[Place] = field(default_factory=Counter)

    def served(self, arrival: Arrival, service: str, waited: float) -> None:
        """Take note of a call."""
        place = service, int(arrival.at // BLOCK)
        self.came[place] += 1
        self.late[place] += waited > self.targets[service]

    def left(self, arrival: Arrival, service: str, _waited: float) -> None:
        """Take note of somebody who left."""
        place = service, int(arrival.at // BLOCK)
        self.came[place] += 1
        self.late[place] += 1

    @property
    def within(self) -> float:
        """The share that was served within the target; 1 for nobody."""
        came = self.came.total()
        return 1 - self.late.total() / came if came else 1.0


def suggested(trial: Trial, goal: float, progress: Callable[[float], None]) -> Change:
    """Return the change of staffing that meets the goal: a share served within the target.

    Where even the most steps do not, it is what came nearest.
    """
    search = _Search(trial, goal, progress)
    desks: Counter[Place] = Counter()
    found = search.of(desks)
    return search.grown(desks, found) if found.within < goal else search.spared(desks, found)


class _Search:
    def __init__(self, trial: Trial, goal: float, progress: Callable[[float], None]) -> None:
        # Evenly over the past, so that a few simulated days stand for all.
        apart = max(1, len(trial.days) // _DAYS)
        self._trial = replace(trial, days=trial.days[::apart][:_DAYS])
        self._goal = goal
        self._progress = progress
        self._tried = 0
        self._targets = {each.code: 60.0 * each.target_minutes for each in trial.center.services}

    def of(self, desks: Counter[Place]) -> Lateness:
        """Try a staffing."""
        found = Lateness(self._targets)
        trial = replace(self._trial, change=_change(desks))
        for number in range(_DAYS):
            run_day(trial, number, trial.change, found)
        self._tried += 1
        self._progress(min(1.0, self._tried / (2 * _MOST_STEPS + 1)))
        return found

    def grown(self, desks: Counter[Place], found: Lateness) -> Change:
        """Add desks where most are late, then leave out what the goal does not need."""
        for _ in range(_MOST_STEPS):
            worst = [place for place, _ in found.late.most_common() if desks[place] < _MOST_DESKS]
            if found.within >= self._goal or not worst:
                break
            desks[worst[0]] += 1
            found = self.of(desks)
        for place in list(desks):
            fewer = desks - Counter([place])
            if found.within >= self._goal and self.of(fewer).within >= self._goal:
                desks = fewer
        return _change(desks)

    def spared(self, desks: Counter[Place], found: Lateness) -> Change:
        """Take desks away where the fewest are late, as long as the goal is met."""
        calm = sorted(found.came, key=lambda place: (found.late[place], found.came[place], place))
        for place in calm[: 2 * _MOST_STEPS]:
            fewer = desks.copy()
            fewer[place] -= 1
            if _makes_a_difference(self._trial, fewer) and self.of(fewer).within >= self._goal:
                desks = fewer
        return _change(desks)


def _makes_a_difference(trial: Trial, desks: Counter[Place]) -> bool:
    """Tell whether there is a desk to spare on any of the days."""
    change = _change(desks)
    return any(change.shifts(trial.center, day.shifts) != list(day.shifts) for day in trial.days)


def _change(desks: Mapping[Place, int]) -> Change:
    return Change(
        tuple(
            Staffing(service, block * BLOCK, (block + 1) * BLOCK, count)
            for (service, block), count in sorted(desks.items(), key=lambda each: each[0][::-1])
            if count
        )
    )
