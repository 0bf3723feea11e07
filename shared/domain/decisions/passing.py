"""What time brings by itself: parked visitors wait again, and days end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from ..commands.command import Done
from ..commands.passing import PassTime
from ..events.appointments import AppointmentMissed
from ..events.desks import DeskClosed
from ..events.event import Event
from ..events.passing import DayEnded
from ..events.steps import ServiceFinished, StepEnded, StepHeld, StepMissed, StepUnmet
from ..events.visits import VisitClosed
from ..floor import Floor
from ..visit import OPEN, State, Step, Visit
from .context import Context, Decision, Decisions
from .journey import facts, its_time, returned

# What becomes of a step that the end of a day finds in this state, where the profile says "close".
_ENDINGS: dict[State, type[StepEnded]] = {
    State.PLANNED: StepUnmet,
    State.WAITING: StepUnmet,
    State.HELD: StepUnmet,
    State.PARKED: StepMissed,
    State.CALLED: StepMissed,
    State.ARRIVED: ServiceFinished,
    State.SERVING: ServiceFinished,
}


def pass_time(floor: Floor, _command: PassTime, context: Context) -> Decision:
    """Do what is due by now, as if somebody had done it in time."""
    now = context.now
    if floor.due is None or floor.due > now:
        return Decision((), Done())
    first = _first_end(floor)
    again = [
        event
        for step in list(floor.parked.values())
        if step.ready_at is not None and step.ready_at <= min(now, first or now)
        for event in _back(floor, step, now)
    ]
    if again:
        # A day that is over as well ends right after, when this is folded in.
        return Decision(tuple(again), Done())
    return Decision(tuple(_end_days(floor, now)), Done())


def _back(floor: Floor, step: Step, now: datetime) -> Iterator[Event]:
    yield returned(step, step.since, its_time(step, now))
    if floor.visits[step.visit_id].at_desk is not None:
        yield StepHeld(**facts(step))


def _first_end(floor: Floor) -> datetime | None:
    days = floor.days_to_end()
    return min((floor.end_of(day) for day in days), default=None)


def _end_days(floor: Floor, now: datetime) -> Iterator[Event]:
    """End every day that is over by now: what was left of them was left at the first's end."""
    days = floor.days_to_end()
    if not days:
        return
    first = min(days)
    last = first
    while floor.end_of(last + timedelta(days=1)) <= now:
        last += timedelta(days=1)
    rule = floor.center.end_of_day
    if rule is not None:
        end = floor.end_of(first)
        yield from _clear_desks(floor, end, carry=rule.rule == "carry")
    yield from _missed(floor, last)
    yield DayEnded(day=last.isoformat())


def _clear_desks(floor: Floor, end: datetime, *, carry: bool) -> Iterator[Event]:
    for visit in list(floor.visits.values()):
        yield from _carry(visit, end) if carry else _close(visit, end)
    for session in floor.sessions.values():
        yield DeskClosed(desk=session.desk, staff=session.staff)


def _close(visit: Visit, end: datetime) -> Iterator[Event]:
    for step in visit.steps:
        if step.state in OPEN:
            on = _over(step, end)
            yield _ENDINGS[step.state](**facts(step), desk=step.desk, was=step.state, on=on)
    yield VisitClosed(visit_id=visit.id, number=visit.number)


def _over(step: Step, end: datetime) -> datetime:
    """Return when a step was over: with its day, but not before what happened to it.

    A clock that was set forward moves what is open past the end of its day.
    """
    happened = (
        *(step.opened_at, step.first_called_at, step.called_at),
        *(step.arrived_at, step.started_at),
    )
    return max(end, *(at for at in happened if at is not None))


def _carry(visit: Visit, end: datetime) -> Iterator[Event]:
    """Keep who waits; whoever was served is done, and whoever was only called waits again."""
    at_desk = visit.at_desk
    if at_desk is None:
        return
    if at_desk.state is State.CALLED:
        yield returned(at_desk, at_desk.since)
    else:
        on = _over(at_desk, end)
        yield ServiceFinished(**facts(at_desk), desk=at_desk.desk, was=at_desk.state, on=on)
    left = [each for each in visit.steps if each is not at_desk and each.state in OPEN]
    held = [step for step in left if step.state is State.HELD]
    if at_desk.state is not State.CALLED and all(step.state is State.PLANNED for step in left):
        held = left[:1]
    for step in held:
        yield returned(step, step.since)
    if not left and at_desk.state is not State.CALLED:
        yield VisitClosed(visit_id=visit.id, number=visit.number)


def _missed(floor: Floor, last: date) -> Iterator[Event]:
    zone = floor.center.zone
    for due, code in floor.booked:
        if due.astimezone(zone).date() > last:
            return
        yield AppointmentMissed(code=code, service=floor.appointments[code].service)


DECISIONS: Decisions = {
    PassTime: pass_time,
}
