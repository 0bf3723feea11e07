"""Sending visitors on, letting them go for a while, and taking them back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from .. import calendar
from ..commands.command import Done
from ..commands.moving import Park, Refer, Referred, Reopen, Return
from ..errors import Conflict, Invalid, Unknown
from ..events.event import Event
from ..events.steps import StepHeld, StepOpened, StepParked, StepReferred
from ..events.visits import VisitReopened
from ..floor import Floor
from ..lines import Newcomer
from ..visit import MOVES, OPEN, State, Step, Visit
from .context import Context, Decision, Decisions, Note
from .desks import known_desk, own_session
from .journey import check_stands, facts, freed, mine, returned, walked, wrong_state

LONGEST_PARKED = timedelta(hours=24)


def refer(floor: Floor, command: Refer, context: Context) -> Decision:
    """Close a step as sent on, and open the one it leads to, with the same number."""
    _check_codes(floor, command)
    step, session = mine(floor, command, context)
    service = _target(floor, step, command, context.now)
    visit, now = floor.visits[step.visit_id], context.now
    released = freed(floor, step, now) if _keeps_waiting(visit) else []
    new = {
        # The id follows from the event's place in the journal.
        "step_id": f"s{floor.seq + 2 + len(released)}",
        "service": service,
        "discreet": step.discreet or floor.center.service_by_code[service].discreet,
    }
    opened = StepOpened(
        **facts(step) | new,
        state=State.WAITING,
        priority=visit.priority,
        people=visit.people,
        since=place_of(visit, command.place, now),
        ready_at=walked(floor, now),
        only_desk=command.desk,
        referred_from=step.id,
    )
    ended = StepReferred(
        **facts(step), desk=step.desk, staff=session.staff, was=step.state, to=opened.step_id
    )
    who = Newcomer(service, visit.priority, False, opened.since)
    elsewhere = visit.at_desk is not None and visit.at_desk is not step
    answer = Referred(
        step_id=opened.step_id,
        service=service,
        desk=command.desk,
        state=State.HELD if elsewhere else opened.state,
        ahead=floor.lines.ahead(who, now),
    )
    held = (StepHeld(**facts(step) | new),) if elsewhere else ()
    events = (ended, *released, opened, *held)
    return Decision(events, answer, _note(command, opened, session.staff))


def _keeps_waiting(visit: Visit) -> bool:
    """Say whether steps of the visit are held for the one at a desk."""
    return any(each.state is State.HELD for each in visit.steps)


def _check_codes(floor: Floor, command: Refer) -> None:
    if command.service is None and command.desk is None:
        raise Invalid("wrong-shape", "service: expected a service or a desk.")
    if command.service is not None and command.service not in floor.center.service_by_code:
        raise Invalid("unknown-service", "This center has no such service.")
    if command.desk is not None:
        known_desk(floor, command.desk)


def _target(floor: Floor, step: Step, command: Refer, now: datetime) -> str:
    """Return the service to wait for next; raises Conflict where that leads nowhere."""
    center = floor.center
    offered = center.service_by_code if command.desk is None else floor.services_at(command.desk)
    service = command.service or (step.service if step.service in offered else [*offered, ""][0])
    if service not in offered:
        raise Conflict("cannot-serve", f"{command.desk} does not serve that.", step_id=step.id)
    check_presence(floor, service, command.desk, now)
    visit = floor.visits[step.visit_id]
    others = [each for each in visit.steps if each is not step and each.state in OPEN]
    if any(each.service == service for each in others):
        raise Conflict("already-waiting", f"{step.number} waits for {service} already.")
    _check_loop(visit, step, service, command.desk)
    return service


def check_presence(floor: Floor, service: str, desk: str | None, now: datetime) -> None:
    """Raise Conflict where nobody serves this today, or not that desk."""
    center = floor.center
    today = now.astimezone(center.zone).date()
    here = calendar.service_present(center, service, today)
    if desk is not None:
        here = calendar.desk_present(center, desk, today)
    if not here:
        raise Conflict(
            "not-today",
            f"Nobody serves {service} here today.",
            service=service,
            come_back=calendar.opens(center, now, service),
        )


def _check_loop(visit: Visit, step: Step, service: str, desk: str | None) -> None:
    """Refuse to send somebody where they were sent on from already: that step can be reopened."""
    before: Step | None = step
    while before is not None:
        same_desk = desk is None or desk in {before.desk, before.only_desk}
        if before.service == service and (before is not step or same_desk):
            raise Conflict(
                "referral-loop",
                f"{visit.number} was sent on from {service} already; reopen step {before.id}.",
                step_id=before.id,
                state=before.state,
            )
        before = visit.step(before.referred_from) if before.referred_from else None


def place_of(visit: Visit, place: str, now: datetime) -> datetime:
    """Return since when a visit counts as waiting for what it is sent on to (`Refer.place`)."""
    if place == "visit":
        return visit.opened_at
    if place == "last":
        return now
    return now - timedelta(seconds=visit.waited_by(now))


def _note(command: Refer, opened: StepOpened, staff: str) -> tuple[Note, ...]:
    if command.note is None:
        return ()
    return (
        Note(
            step_id=opened.step_id,
            visit_id=opened.visit_id,
            staff=staff,
            kind="refer",
            text=command.note,
        ),
    )


def park(floor: Floor, command: Park, context: Context) -> Decision:
    """Let a visitor go for a while; their place is kept."""
    now = context.now
    if command.until is not None and command.until <= now:
        raise Invalid("time-past", "until: expected a time that is still to come.")
    if command.until is not None and command.until > now + LONGEST_PARKED:
        raise Invalid("time-far", "until: expected a time within 24 hours.")
    step, session = mine(floor, command, context)
    parked = StepParked(
        **facts(step),
        desk=step.desk,
        staff=session.staff,
        was=step.state,
        since=step.since,
        until=command.until,
    )
    visit = floor.visits[step.visit_id]
    released = freed(floor, step, now) if _keeps_waiting(visit) else []
    return Decision((parked, *released), Done())


def return_visitor(floor: Floor, command: Return, context: Context) -> Decision:
    """Let a visitor wait again: a parked one where they stood, a missed one where they would."""
    session = own_session(floor, context)
    step = floor.steps.get(command.step_id)
    if step is not None:
        if step.state not in MOVES[command.name]:
            raise wrong_state(step.id, step.state)
        return Decision(wait_again(floor, step, step.since, None, session.staff), Done())
    visit, step = _ended(command.name, command.step_id, context)
    grace = timedelta(minutes=floor.center.calling.return_grace_minutes)
    if step.ended_at is None or context.now > step.ended_at + grace:
        raise Conflict(
            "too-late",
            "The time to return is over. Give a new number.",
            step_id=step.id,
            state=step.state,
        )
    return Decision(_bring_back(floor, visit, step, context.now, session.staff), Done())


def reopen(floor: Floor, command: Reopen, context: Context) -> Decision:
    """Let an ended step wait again, on the day of its visit."""
    session = own_session(floor, context)
    on_floor = floor.steps.get(command.step_id)
    if on_floor is not None:
        raise wrong_state(on_floor.id, on_floor.state)
    visit, step = _ended(command.name, command.step_id, context)
    if visit.day != floor.center.day(context.now):
        raise Conflict(
            "too-late",
            "A step can be opened again on its own day only. Give a new number.",
            step_id=step.id,
            state=step.state,
        )
    return Decision(_bring_back(floor, visit, step, context.now, session.staff), Done())


def _ended(name: str, step_id: str, context: Context) -> tuple[Visit, Step]:
    """Return an ended step and its visit; raises Unknown, or Conflict for another state."""
    visit = context.past.visit_of(step_id)
    step = visit.step(step_id) if visit is not None else None
    if visit is None or step is None:
        raise Unknown("unknown-step", "There is no such step.")
    if step.state not in MOVES[name]:
        raise wrong_state(step.id, step.state)
    return visit, step


def _bring_back(
    floor: Floor, visit: Visit, step: Step, now: datetime, staff: str
) -> tuple[Event, ...]:
    """Let an ended step wait on with the credit it had when it was first called."""
    others = [each for each in visit.steps if each is not step and each.state in OPEN]
    if any(each.service == step.service for each in others):
        raise Conflict("already-waiting", f"{visit.number} waits for {step.service} already.")
    check_stands(floor, visit, [step])
    left_line = step.called_at or step.ended_at or now
    since = step.since + max(timedelta(0), now - left_line)
    step = replace(step, priority=visit.priority)
    again = wait_again(floor, step, since, _cooled(floor, now), staff)
    if visit.id in floor.visits:
        return again
    opened = VisitReopened(visit_id=visit.id, number=visit.number, visit=visit.copy())
    return (opened, *again)


def _cooled(floor: Floor, now: datetime) -> datetime | None:
    seconds = floor.center.calling.cool_down_seconds
    return now + timedelta(seconds=seconds) if seconds else None


def wait_again(
    floor: Floor, step: Step, since: datetime, ready_at: datetime | None, staff: str | None
) -> tuple[Event, ...]:
    """Let a step wait; it is held at once while the visitor is at a desk for another."""
    waits = returned(step, since, ready_at, staff)
    visit = floor.visits.get(step.visit_id)
    if visit is None or visit.at_desk is None:
        return (waits,)
    return (waits, StepHeld(**facts(step)))


DECISIONS: Decisions = {
    Refer: refer,
    Park: park,
    Return: return_visitor,
    Reopen: reopen,
}
