"""What visitors do on their phones: say that they come, ask for time, cancel, tell how it went.

Whoever has the secret of a visit may do these, so each is small, can be repeated without harm, and
can be taken back by staff.
"""

from __future__ import annotations

from datetime import timedelta

from ..commands.command import Done
from ..commands.visiting import (
    GiveFeedback,
    LeaveComplaint,
    VisitorCancels,
    VisitorComing,
    VisitorCommand,
    VisitorNeedsTime,
)
from ..errors import Invalid, Unknown
from ..events.steps import StepCancelled, StepParked, VisitorOnTheWay
from ..events.visits import VisitClosed
from ..floor import Floor
from ..visit import OPEN, State, Step, Visit
from .context import Complaint, Context, Decision, Decisions, Feedback
from .journey import facts, its_time, wrong_state
from .moving import wait_again

MORE_TIME = timedelta(minutes=10)
"""So long is a place kept for who asks for time; then they wait again as if they had not."""
_WITH_STAFF = frozenset({State.ARRIVED, State.SERVING})


def visitor_coming(floor: Floor, command: VisitorComing, context: Context) -> Decision:
    """Tell the desk that the called visitor is coming, or let them wait on who asked for time."""
    visit = _open(floor, command, context)
    called = visit.at_desk
    if called is not None and called.state is State.CALLED:
        if called.said == "coming":
            return Decision((), Done())
        return Decision((VisitorOnTheWay(**facts(called), desk=called.desk),), Done())
    away = [step for step in visit.steps if _asked_for_time(step)]
    if not away:
        raise _no_time_for_it(visit)
    now = context.now
    back = [
        event
        for step in away
        for event in wait_again(floor, step, step.since, its_time(step, now), None)
    ]
    return Decision(tuple(back), Done())


def visitor_needs_time(floor: Floor, command: VisitorNeedsTime, context: Context) -> Decision:
    """Keep the places of a visit, and call nobody to them for some minutes."""
    visit = _open(floor, command, context)
    until = context.now + MORE_TIME
    # What was held for the call rests as well, so that who is back waits for all of it at once.
    events = [
        StepParked(**facts(step), desk=step.desk, was=step.state, since=step.since, until=until)
        for step in visit.steps
        if step.state in (State.WAITING, State.HELD, State.CALLED)
    ]
    with_staff = visit.at_desk is not None and visit.at_desk.state in _WITH_STAFF
    if any(_asked_for_time(step) for step in visit.steps) and not events:
        return Decision((), Done())
    if with_staff or not events:
        raise _no_time_for_it(visit)
    return Decision(tuple(events), Done())


def visitor_cancels(floor: Floor, command: VisitorCancels, context: Context) -> Decision:
    """Close what the visitor still waits for; nothing that is being served."""
    visit = visit_of_bearer(command.token, context)
    if not visit.is_open and any(step.state is State.CANCELLED for step in visit.steps):
        return Decision((), Done())
    visit = _open(floor, command, context)
    if visit.at_desk is not None and visit.at_desk.state in _WITH_STAFF:
        raise _no_time_for_it(visit)
    cancelled = [
        StepCancelled(**facts(step), desk=step.desk, was=step.state)
        for step in visit.steps
        if step.state in OPEN
    ]
    return Decision((*cancelled, VisitClosed(visit_id=visit.id, number=visit.number)), Done())


def give_feedback(floor: Floor, command: GiveFeedback, context: Context) -> Decision:
    """Count a face: of a served visit once, or of a service that a kiosk names."""
    if (command.token is None) == (command.service is None):
        raise Invalid("wrong-shape", "token: expected a token, or else a service.")
    day = floor.center.day(context.now)
    if command.service is not None:
        if command.service not in floor.center.service_by_code:
            raise Invalid("unknown-service", "This center has no such service.")
        said = Feedback(day=day, service=command.service, face=command.face)
        return Decision((), Done(), (said,))
    visit = visit_of_bearer(command.token, context)
    served = [step for step in visit.steps if step.state is State.DONE]
    if visit.is_open or not served:
        raise _no_time_for_it(visit)
    if context.bearer is not None and context.bearer.rated:
        return Decision((), Done())
    service = served[-1].service
    said = Feedback(day=day, service=service, face=command.face, token=command.token)
    return Decision((), Done(), (said,))


def leave_complaint(floor: Floor, command: LeaveComplaint, context: Context) -> Decision:
    """Keep what nobody here can read."""
    visit_of_bearer(command.token, context)
    day = floor.center.day(context.now)
    return Decision((), Done(), (Complaint(day=day, sealed=command.sealed),))


def _asked_for_time(step: Step) -> bool:
    return step.state is State.PARKED and step.said == "needs-time"


def visit_of_bearer(token: str | None, context: Context) -> Visit:
    """Return the visit that a token leads to, open or over; raises Unknown."""
    visit = None
    if token is not None and context.bearer is not None:
        visit = context.past.visit(context.bearer.visit_id)
    if visit is None:
        raise Unknown("unknown-visit", "There is no such visit.")
    return visit


def _open(floor: Floor, command: VisitorCommand, context: Context) -> Visit:
    """Return the visit of a token while something of it is to be done."""
    visit = visit_of_bearer(command.token, context)
    if visit.id not in floor.visits:
        raise _no_time_for_it(visit)
    return floor.visits[visit.id]


def _no_time_for_it(visit: Visit) -> Exception:
    step = visit.at_desk or visit.steps[-1]
    return wrong_state(step.id, step.state)


DECISIONS: Decisions = {
    VisitorComing: visitor_coming,
    VisitorNeedsTime: visitor_needs_time,
    VisitorCancels: visitor_cancels,
    GiveFeedback: give_feedback,
    LeaveComplaint: leave_complaint,
}
