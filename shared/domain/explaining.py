"""Why somebody still waits: what they are behind, and who will take them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from . import calendar
from .calling import Caller, runner_up_of
from .decisions.serving import caller
from .floor import Floor
from .lines import newcomer
from .reason import RunnerUp
from .visit import AT_DESK, State, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSaid:
    """Whether a desk that serves this will take it as things are, and why not."""

    desk: str
    state: str
    will: bool
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What keeps a step where it is; `waited` in seconds, instants in UTC.

    `because` is one of "next", "behind-others", "resting", "held", "planned", "parked",
    "no-open-desk", "no-desk" and "at-desk"; `ahead` counts who ranks before it, the nearest of
    whom is `behind`. A desk's `because` is "will", "busy", "paused", "closed", "absent",
    "other-desk-only" or "other-language".
    """

    step_id: str
    number: str
    service: str
    state: str
    because: str
    tier: int
    waited: float
    rate: float
    ready_at: datetime | None
    ahead: int
    behind: RunnerUp | None
    desks: tuple[DeskSaid, ...]


def explain(floor: Floor, step: Step, now: datetime) -> Why:
    """Return why a step on the floor is not being served yet."""
    lines = floor.lines
    ahead = lines.ahead(newcomer(step), now) if step.state is State.WAITING else 0
    desks = tuple(_desks(floor, step, now))
    behind = _behind(floor, step, now) if ahead else None
    return Why(
        step_id=step.id,
        number=step.number,
        service=step.service,
        state=step.state,
        because=_because(floor, step, desks, ahead),
        tier=lines.tier(step, now),
        waited=max(0.0, (now - step.since).total_seconds()),
        rate=lines.rate(step.priority),
        ready_at=step.ready_at,
        ahead=ahead,
        behind=None if behind is None else runner_up_of(lines, behind, now),
        desks=desks,
    )


def _because(floor: Floor, step: Step, desks: tuple[DeskSaid, ...], ahead: int) -> str:
    if step.state in AT_DESK:
        return "at-desk"
    if step.state is not State.WAITING:
        return step.state
    if floor.lines.rests(step):
        return "resting"
    if not any(each.because != "absent" for each in desks):
        return "no-desk"
    if not any(each.will or each.because == "busy" for each in desks):
        return "no-open-desk"
    return "behind-others" if ahead else "next"


def _behind(floor: Floor, step: Step, now: datetime) -> Step | None:
    """Return the last of those who rank before a step of the same service."""
    rank = floor.lines.rank(step, now)
    before = (
        other
        for line in floor.lines.of((step.service,))
        for _, _, other in line.places
        if floor.lines.rank(other, now) < rank
    )
    return max(before, key=lambda other: floor.lines.rank(other, now), default=None)


def _desks(floor: Floor, step: Step, now: datetime) -> Iterator[DeskSaid]:
    today = now.astimezone(floor.center.zone).date()
    for desk in floor.center.desks_by_service.get(step.service, ()):
        session = floor.sessions.get(desk.code)
        state = "closed" if session is None else "paused" if session.paused else "open"
        present = calendar.desk_present(floor.center, desk.code, today)
        because = _desk_because(floor, step, caller(floor, desk.code), state, now)
        if state == "closed" and not present:
            because = "absent"
        yield DeskSaid(desk=desk.code, state=state, will=because == "will", because=because)


def _desk_because(floor: Floor, step: Step, desk: Caller, state: str, now: datetime) -> str:
    if step.only_desk not in {None, desk.desk}:
        return "other-desk-only"
    if state != "open":
        return state
    if not desk.understands(step.service, step.language, step.since, now):
        return "other-language"
    return "busy" if desk.desk in floor.at_desk else "will"
