"""Three ways to call, over the same made-up days: how long who waits, and who is passed over.

*fifo* calls the oldest, *strict* always a higher class first, *ours* is the profile as it stands.
A step is passed over when a desk that could serve it calls one that came later.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from ..domain.center import Center, PriorityClass
from ..domain.events.steps import StepCalled
from ..domain.floor import Floor
from ..domain.visit import State, Step
from .arrivals import Arrival
from .demand import made_up_day
from .replay import first_open_day, midnight, present_desks
from .simulation import Simulation
from .tally import Tally, figures

RULES = ("fifo", "strict", "ours")
TIMES = (3, 5, 10)
# Apart enough that no wait of a day bridges it, as in a strict order.
_APART = 1e9
_NEVER = 50_000_000  # minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One rule's figures in minutes: for "everybody", the "ordinary" or a priority class.

    `passed_over` says which share of the steps was passed over more than 3, 5 and 10 times.
    """

    rule: str
    who: str
    n: int
    mean: float
    p90: float
    max: float
    passed_over: tuple[float, ...]


def compare(center: Center, days: int, seed: int, load: float = 0.9) -> list[Row]:
    """Run so many days by each rule; the rows stand by rule, then by class."""
    centers = {rule: _by_rule(center, rule) for rule in RULES}
    return compare_centers(made_up_days(center, days, seed, load), centers)


Days = Sequence[tuple[date, Sequence[Arrival]]]


def made_up_days(center: Center, days: int, seed: int, load: float = 0.9) -> Days:
    """Return so many days on which the center is open, each with who comes."""
    found = []
    for number, day in enumerate(_open_days(center, days)):
        random = Random(f"{seed}/{number}")  # noqa: S311 - nothing secret is drawn
        found.append((day, made_up_day(center, day, random, load)))
    return found


def compare_centers(
    days: Days,
    centers: Mapping[str, Center],
    progress: Callable[[float], None] = lambda _share: None,
) -> list[Row]:
    """Run the same days in centers that have the same classes, and differ in how they call.

    The rows stand by center, whose name is their `rule`, then by class; `progress` is told the
    share that is done.
    """
    rows = []
    for place, (rule, center) in enumerate(centers.items()):
        watcher = _Watcher()
        for number, (day, arrivals) in enumerate(days):
            watcher.run(center, arrivals, day)
            progress((place + (number + 1) / len(days)) / len(centers))
        rows.append(watcher.row(rule, "everybody", list(center.rates)))
        rows += [watcher.row(rule, each or "ordinary", [each]) for each in center.rates]
    return [row for row in rows if row.n]


def _open_days(center: Center, days: int) -> Iterator[date]:
    day = first_open_day(center)
    for _ in range(days):
        yield day
        day = first_open_day(center, day + timedelta(days=1))


def _by_rule(center: Center, rule: str) -> Center:
    """Return the center as it would call by this rule."""
    if rule == "ours":
        return center
    calling = replace(center.calling, ratio=0, hard_max_minutes=_NEVER)
    services = tuple(replace(each, hard_max_minutes=None) for each in center.services)
    levels = sorted({1.0} | {each.rate for each in center.classes})

    def rated(each: PriorityClass) -> PriorityClass:
        return replace(each, rate=_APART ** levels.index(each.rate) if rule == "strict" else 1.0)

    classes = tuple(rated(each) for each in center.classes)
    return replace(center, calling=calling, services=services, classes=classes)


class _Watcher:
    """Keeps the waits by class, and how often each step was passed over."""

    def __init__(self) -> None:
        self._waits: Tally[str | None] = Tally()
        self._passed: dict[str | None, list[int]] = {}
        self._today: Counter[str] = Counter()

    def run(self, center: Center, arrivals: Sequence[Arrival], day: date) -> None:
        """Run one day."""
        start, desks = midnight(center, day), present_desks(center, day)
        Simulation(center, start, self, desks, on_call=self._called).run(arrivals)
        self._today.clear()

    def served(self, arrival: Arrival, _service: str, waited: float) -> None:
        """Take note of a call."""
        self._waits.served(arrival.priority, waited / 60)

    def left(self, arrival: Arrival, _service: str, waited: float) -> None:
        """Take note of somebody who left."""
        self._waits.left(arrival.priority, waited / 60)

    def _called(self, floor: Floor, event: StepCalled) -> None:
        called = floor.steps[event.step_id]
        self._passed.setdefault(called.priority, []).append(self._today.pop(called.id, 0))
        desk = floor.center.desk_by_code[event.desk]
        for step in floor.steps.values():
            if _older(step, called) and step.service in desk.services:
                self._today[step.id] += step.language in desk.languages

    def row(self, rule: str, who: str, priorities: Sequence[str | None]) -> Row:
        """Return the figures of these classes together."""
        found = figures([self._waits.of(each) for each in priorities])
        passed = [times for each in priorities for times in self._passed.get(each, [])]
        return Row(
            rule=rule,
            who=who,
            n=found.n,
            mean=found.mean or 0.0,
            p90=found.p90 or 0.0,
            max=found.max or 0.0,
            passed_over=tuple(
                sum(times > most for times in passed) / max(1, len(passed)) for most in TIMES
            ),
        )


def _older(step: Step, called: Step) -> bool:
    return step.state is State.WAITING and (step.since, step.seq) < (called.since, called.seq)


def table(rows: Sequence[Row]) -> str:
    """Return the rows as text for people to read; each rule's stand together."""
    over = "".join(f"{f'> {most} x':>8}" for most in TIMES)
    lines = [f"{'rule':<8} {'who':<14} {'steps':>6} {'mean':>7} {'p90':>7} {'max':>7}  {over}"]
    for row in rows:
        minutes = f"{row.mean:>7.1f} {row.p90:>7.1f} {row.max:>7.1f}"
        shares = "".join(f"{share:>8.1%}" for share in row.passed_over)
        lines.append(f"{row.rule:<8} {row.who:<14} {row.n:>6} {minutes}  {shares}")
    return "\n".join(lines)
