"""From the call to the end of a step."""

from __future__ import annotations

from ..calling import choose
from ..commands import (
    Called,
    CallNext,
    Cancel,
    Done,
    FinishService,
    MarkNoShow,
    NobodyLeft,
    Recall,
    StartService,
    StepCommand,
)
from ..errors import Conflict, Unknown
from ..events import (
    Event,
    ServiceFinished,
    ServiceStarted,
    StepCalled,
    StepCancelled,
    StepEnded,
    StepHeld,
    StepMissed,
    StepRecalled,
    StepReleased,
    VisitClosed,
)
from ..floor import Floor, Session
from ..reason import Reason
from ..visit import AT_DESK, MOVES, OPEN, State, Step, allowed
from .context import Context, Decision
from .desks import not_signed_in, own_session, session_at


def call_next(floor: Floor, command: CallNext, context: Context) -> Decision:
    """Call the next visitor; with `finish_current` the one at the desk is finished first."""
    session = session_at(floor, command.desk, context)
    if session.paused:
        raise Conflict("desk-closed", "This desk is paused. Open it first.")
    current = floor.at_desk.get(command.desk)
    if current is not None and not command.finish_current:
        raise Conflict(
            "desk-busy",
            "Somebody is at this desk already.",
            step_id=current.id,
            state=current.state,
            allowed=allowed(current.state),
        )
    closing = _end(floor, current, session, ServiceFinished) if current is not None else ()
    waiting_again = _held_with(floor, current) if current is not None else []
    services = floor.center.desk_by_code[session.desk].services
    chosen = choose(floor.lines, services, context.now, also=waiting_again)
    if chosen is None:
        left = NobodyLeft(finished=current.id) if current is not None else None
        return Decision(closing, left)
    step, reason = chosen
    calling = _call(floor, step, session, reason)
    finished = current.id if current is not None else None
    return Decision((*closing, *calling), _called(step, session, reason, finished))


def _called(step: Step, session: Session, reason: Reason, finished: str | None) -> Called:
    return Called(
        step_id=step.id,
        visit_id=step.visit_id,
        number=step.number,
        service=step.service,
        desk=session.desk,
        reason=reason,
        finished=finished,
    )


def _call(floor: Floor, step: Step, session: Session, reason: Reason) -> tuple[Event, ...]:
    others = [
        each
        for each in floor.visits[step.visit_id].steps
        if each is not step and each.state in {State.WAITING, State.HELD}
    ]
    held = tuple(StepHeld(**_facts(each)) for each in others)
    called = StepCalled(**_facts(step), desk=session.desk, staff=session.staff, reason=reason)
    return (called, *held)


def recall(floor: Floor, command: Recall, context: Context) -> Decision:
    """Announce a called step again."""
    step, session = _mine(floor, command, context)
    event = StepRecalled(
        **_facts(step), desk=session.desk, staff=session.staff, calls=step.calls + 1
    )
    return Decision((event,), Done())


def start_service(floor: Floor, command: StartService, context: Context) -> Decision:
    """Begin to serve a called visitor."""
    step, session = _mine(floor, command, context)
    event = ServiceStarted(**_facts(step), desk=session.desk, staff=session.staff)
    return Decision((event,), Done())


def finish_service(floor: Floor, command: FinishService, context: Context) -> Decision:
    """Close the step that is at the desk as served."""
    step, session = _mine(floor, command, context)
    return Decision(_end(floor, step, session, ServiceFinished), Done())


def mark_no_show(floor: Floor, command: MarkNoShow, context: Context) -> Decision:
    """Close a called step: nobody came."""
    step, session = _mine(floor, command, context)
    return Decision(_end(floor, step, session, StepMissed), Done())


def cancel(floor: Floor, command: Cancel, context: Context) -> Decision:
    """Close an open step: the visitor no longer wants it."""
    step, session = _mine(floor, command, context)
    return Decision(_end(floor, step, session, StepCancelled), Done())


def _mine(floor: Floor, command: StepCommand, context: Context) -> tuple[Step, Session]:
    """Return the step and the asker's session, if this command may be given for it now."""
    session = own_session(floor, context)
    step = floor.steps.get(command.step_id)
    if step is None:
        raise _gone(command, context)
    if step.state in AT_DESK and step.desk != session.desk:
        raise not_signed_in()
    if step.state not in MOVES[command.name]:
        raise _wrong_state(step.id, step.state)
    return step, session


def _gone(command: StepCommand, context: Context) -> Unknown | Conflict:
    state = context.ended.get(command.step_id)
    if state is None:
        return Unknown("unknown-step", "There is no such step.")
    return _wrong_state(command.step_id, State(state))


def _wrong_state(step_id: str, state: State) -> Conflict:
    able = allowed(state)
    sentence = f"This step is {state}; allowed now: {', '.join(able) or 'nothing'}."
    return Conflict("wrong-state", sentence, step_id=step_id, state=state, allowed=able)


def _end(floor: Floor, step: Step, session: Session, how: type[StepEnded]) -> tuple[Event, ...]:
    """End a step; what was held for it waits again, and the visit closes when nothing is left."""
    ended = how(**_facts(step), desk=step.desk, staff=session.staff, was=step.state)
    released = tuple(StepReleased(**_facts(each)) for each in _held_with(floor, step))
    visit = floor.visits[step.visit_id]
    others = [each for each in visit.steps if each is not step and each.state in OPEN]
    if others:
        return (ended, *released)
    return (ended, VisitClosed(visit_id=visit.id, number=visit.number))


def _held_with(floor: Floor, step: Step) -> list[Step]:
    """Return the steps that wait again once this one leaves its desk."""
    if step.state not in AT_DESK:
        return []
    steps = floor.visits[step.visit_id].steps
    return [each for each in steps if each.state is State.HELD]


def _facts(step: Step) -> dict[str, str]:
    """Return what every event about a step carries."""
    return {
        "step_id": step.id,
        "visit_id": step.visit_id,
        "number": step.number,
        "service": step.service,
        "language": step.language,
    }
