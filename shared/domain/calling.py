"""Who is called next, and why: exact, and cheap however long the queue is.

A desk's choice is the best over the first step of each line it can serve. Because everything that
ranks or filters is equal within a line, and the rest only grows with waiting, the head of a line
always ranks before the rest of it; so looking at heads is the same as looking at everybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from .frozen import dataclass
from .lines import Lines
from .reason import Reason, RunnerUp
from .visit import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """A desk as the rule sees it.

    `languages` is None where an interpreter stands by. `spoken` names, for each of its services,
    the languages that some open desk speaks; None for one that speaks all. With `classes_rest` so
    many of a priority class were called in a row that an ordinary visitor goes first.
    """

    desk: str
    services: tuple[str, ...]
    languages: frozenset[str] | None
    language_bound: timedelta
    spoken: Mapping[str, frozenset[str] | None]
    classes_rest: bool = False

    def takes(self, step: Step, now: datetime) -> bool:
        """Say whether this step, if it is ready, may be called to the desk."""
        if step.service not in self.services or step.only_desk not in {None, self.desk}:
            return False
        return self.understands(step.service, step.language, step.since, now)

    def understands(self, service: str, language: str, since: datetime, now: datetime) -> bool:
        """Say whether language keeps nobody from being called here who waits since then."""
        if self.languages is None or language in self.languages:
            return True
        spoken = self.spoken.get(service, frozenset())
        if spoken is not None and language not in spoken:
            return True
        return now - since >= self.language_bound


def choose(
    lines: Lines, caller: Caller, now: datetime, also: Iterable[Step] = ()
) -> tuple[Step, Reason] | None:
    """Return who is called next to a desk, and why; None when nobody waits whom it can serve.

    `also` are steps that wait again by the same act, and are ready.
    """
    lines.wake(now)
    candidates = [
        line.places[0][2]
        for line in lines.of(caller.services)
        if line.only_desk in {None, caller.desk}
        and caller.understands(line.service, line.language, line.places[0][0], now)
    ]
    candidates += [step for step in also if caller.takes(step, now)]
    return best_of(lines, candidates, caller, now)


def best_of(
    lines: Lines, candidates: list[Step], caller: Caller, now: datetime
) -> tuple[Step, Reason] | None:
    """Return the best of the steps that may be called to a desk, and why it is that one."""

    def rank(step: Step) -> tuple[int, float, int]:
        return lines.rank(step, now)

    if not candidates:
        return None
    ranked = sorted(candidates, key=rank)
    first = ranked[0]
    rested = False
    if caller.classes_rest and lines.tier(first, now) == 2:
        ordinary = [each for each in ranked if each.priority is None]
        rested = bool(ordinary) and first.priority is not None
        ranked = ordinary or ranked
    best, others = ranked[0], ranked[1:2]
    if rested:
        return best, _reason(lines, best, first, now, rested=True)
    second = lines.behind(best)
    if second is not None and caller.takes(second, now):
        others.append(second)
    return best, _reason(lines, best, min(others, key=rank, default=None), now)


def _reason(
    lines: Lines, best: Step, runner_up: Step | None, now: datetime, *, rested: bool = False
) -> Reason:
    tier = lines.tier(best, now)
    return Reason(
        code="ratio" if rested else _code(lines, best, runner_up, tier),
        tier=tier,
        waited=_seconds(now - best.since),
        rate=lines.rate(best.priority),
        runner_up=None if runner_up is None else runner_up_of(lines, runner_up, now),
    )


def _code(lines: Lines, best: Step, runner_up: Step | None, tier: int) -> str:
    if runner_up is None:
        return "only-one"
    if tier < 2:
        return ("hard-max", "appointment")[tier]
    faster = lines.rate(best.priority) > lines.rate(runner_up.priority)
    return "priority" if faster and runner_up.since < best.since else "longest-wait"


def runner_up_of(lines: Lines, step: Step, now: datetime) -> RunnerUp:
    """Return what a reason tells of somebody who was not called."""
    return RunnerUp(
        step_id=step.id,
        number=step.number,
        tier=lines.tier(step, now),
        waited=_seconds(now - step.since),
        rate=lines.rate(step.priority),
    )


def picked(
    lines: Lines, step: Step, caller: Caller, now: datetime, most: int = 50
) -> tuple[Reason, tuple[str, ...]]:
    """Return the reason for a step that a person chose, and whom it passed over, best first."""
    rank = lines.rank(step, now)
    lines.wake(now)
    before = sorted(
        (lines.rank(other, now), other.seq, other)
        for line in lines.of(caller.services)
        for _, _, other in line.places
        if other is not step and caller.takes(other, now) and lines.rank(other, now) < rank
    )
    reason = Reason(
        code="picked",
        tier=rank[0],
        waited=_seconds(now - step.since),
        rate=lines.rate(step.priority),
        runner_up=runner_up_of(lines, before[0][2], now) if before else None,
        passed_over=len(before),
    )
    return reason, tuple(other.id for _, _, other in before[:most])


def _seconds(waited: timedelta) -> float:
    """Return a wait in seconds; who is ready before their time has waited none."""
    return max(0.0, waited.total_seconds())
