"""What time brings: a day's end, a clock that is set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from ..events.passing import ClockStepped, DayEnded
from ..floor import EndedDay, Floor, Touched
from ..visit import State, Step, Visit
from .desks import skills_over
from .fold import Folds

_FACTS = ("first_called_at", "called_at", "arrived_at", "started_at")


def _day_ended(floor: Floor, seq: int, _at: datetime, event: DayEnded) -> tuple[Touched, ...]:
    floor.returns = {key: each for key, each in floor.returns.items() if each.day > event.day}
    floor.appointments = {
        code: each
        for code, each in floor.appointments.items()
        if each.state == "booked" or floor.center.day(each.due) > event.day
    }
    return (*skills_over(floor), ended(floor, seq, event.day))


def ended(floor: Floor, seq: int, day: str) -> EndedDay:
    """Note that the local date `day`, and those before it, have been dealt with."""
    floor.ended_day = day
    floor.look_ahead()
    return EndedDay(seq=seq, day=day)


def _clock_stepped(
    floor: Floor, seq: int, at: datetime, event: ClockStepped
) -> tuple[Touched, ...]:
    by = timedelta(seconds=event.seconds)
    touched: list[Touched] = []
    for visit in floor.visits.values():
        _shift(visit, by, "opened_at", "waiting_since")
        touched.append(visit)
        for step in visit.steps:
            if step.id in floor.steps:
                _shift_step(step, by)
                touched.append(step)
    if floor.has_center:
        touched += _of_today(floor, floor.center.day(at - by), floor.center.day(at))
    floor.line_up(floor.lines.emptied())
    if floor.has_center and floor.center.end_of_day is not None:
        # A day that had not come yet after all will end in its time.
        over = floor.last_over(at).isoformat()
        if over < floor.ended_day:
            touched.append(ended(floor, seq, over))
    return tuple(touched)


def _of_today(floor: Floor, was: str, today: str) -> Iterator[Touched]:
    """Let what was said for today by the clock before be said for today by this one."""
    if was == today:
        return
    for shut in [each for each in floor.shut.values() if each.day == was]:
        floor.shut[shut.service] = replace(shut, day=today)
        yield floor.shut[shut.service]
    for skills in [each for each in floor.skills.values() if each.day == was]:
        floor.skills[skills.desk] = replace(skills, day=today)
        yield floor.skills[skills.desk]


def _shift_step(step: Step, by: timedelta) -> None:
    """Move a step along with the clock; what was agreed by the clock on the wall stays."""
    appointed = step.due is not None and step.since == step.due
    _shift(step, by, "since", "opened_at", *_FACTS)
    if step.state is not State.PARKED and step.ready_at != step.due:
        _shift(step, by, "ready_at")
    if appointed and step.due is not None:
        step.since = max(step.due, step.opened_at)


def _shift(record: Visit | Step, by: timedelta, *names: str) -> None:
    for name in names:
        instant = getattr(record, name)
        if instant is not None:
            setattr(record, name, instant + by)


FOLDS: Folds = {
    DayEnded: _day_ended,
    ClockStepped: _clock_stepped,
}
