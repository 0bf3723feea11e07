"""From the call to the end of a step."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from ..calling import Caller, choose, picked
from ..commands.command import Done
from ..commands.serving import (
    Arrive,
    Called,
    CallNext,
    CallStep,
    Cancel,
    FinishService,
    MarkNoShow,
    NobodyLeft,
    Recall,
    StartService,
)
from ..errors import Conflict, Invalid
from ..events.event import Event
from ..events.steps import (
    ServiceFinished,
    ServiceStarted,
    StepArrived,
    StepCalled,
    StepCancelled,
    StepHeld,
    StepMissed,
    StepRecalled,
)
from ..floor import Floor, Session
from ..reason import Reason
from ..visit import MOVES, State, Step, allowed
from .context import Context, Decision, Decisions, Note
from .desks import session_at
from .journey import end, facts, gone, mine, ready_by, wrong_state


def call_next(floor: Floor, command: CallNext, context: Context) -> Decision:
    """Call the next visitor; with `finish_current` the one at the desk is finished first."""
    session = session_at(floor, command.desk, context)
    _check_open(session)
    current = floor.at_desk.get(command.desk)
    if current is not None and not command.finish_current:
        raise _busy(current)
    closing: tuple[Event, ...] = ()
    if current is not None:
        closing = end(floor, current, ServiceFinished, context.now, staff=session.staff)
    also = ready_by(floor, closing)
    chosen = choose(floor.lines, caller(floor, session.desk), context.now, also)
    if chosen is None:
        left = NobodyLeft(finished=current.id) if current is not None else None
        return Decision(closing, left)
    step, reason = chosen
    calling = _call(floor, step, session, reason, was=State.WAITING)
    finished = current.id if current is not None else None
    return Decision((*closing, *calling), _called(step, session, reason, finished))


def call_step(floor: Floor, command: CallStep, context: Context) -> Decision:
    """Call somebody out of turn, and keep who was passed over."""
    session = session_at(floor, command.desk, context)
    step = floor.steps.get(command.step_id)
    if step is None:
        raise gone(command.step_id, context)
    _check_open(session)
    if step.state not in MOVES[command.name]:
        raise wrong_state(step.id, step.state)
    current = floor.at_desk.get(command.desk)
    if current is not None:
        raise _busy(current)
    if floor.visits[step.visit_id].at_desk is not None:
        raise wrong_state(step.id, step.state)
    desk = caller(floor, session.desk)
    if step.service not in desk.services or step.only_desk not in {None, desk.desk}:
        raise Conflict("cannot-serve", "This desk does not serve that step.", step_id=step.id)
    reason, passed_over = picked(floor.lines, step, desk, context.now)
    calling = _call(floor, step, session, reason, was=step.state, passed_over=passed_over)
    note = Note(
        step_id=step.id,
        visit_id=step.visit_id,
        staff=session.staff,
        kind="picked",
        text=command.reason,
    )
    return Decision(calling, _called(step, session, reason, None), (note,))


def caller(floor: Floor, code: str) -> Caller:
    """Return a desk as the rule sees it now."""
    center = floor.center
    ratio = center.calling.ratio
    return Caller(
        desk=code,
        services=floor.services_at(code),
        languages=center.languages_at[code],
        language_bound=center.language_bound,
        spoken=floor.spoken(),
        classes_rest=bool(ratio) and floor.runs.get(code, 0) >= ratio,
    )


def _check_open(session: Session) -> None:
    if session.paused:
        raise Conflict("desk-closed", "This desk is paused. Open it first.")


def _busy(current: Step) -> Conflict:
    return Conflict(
        "desk-busy",
        "Somebody is at this desk already.",
        step_id=current.id,
        state=current.state,
        allowed=allowed(current.state),
    )


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


def _call(
    floor: Floor,
    step: Step,
    session: Session,
    reason: Reason,
    *,
    was: State,
    passed_over: tuple[str, ...] = (),
) -> tuple[Event, ...]:
    others = [
        each
        for each in floor.visits[step.visit_id].steps
        if each.id != step.id and each.state in {State.WAITING, State.HELD}
    ]
    held = tuple(StepHeld(**facts(each)) for each in others)
    called = StepCalled(
        **facts(step),
        desk=session.desk,
        staff=session.staff,
        reason=reason,
        was=was,
        interpreter=step.language not in floor.center.desk_by_code[session.desk].languages,
        run=floor.runs.get(session.desk, 0),
        passed_over=passed_over,
    )
    return (called, *held)


def recall(floor: Floor, command: Recall, context: Context) -> Decision:
    """Announce a called step again, unless it was announced just now."""
    step, session = mine(floor, command, context)
    spacing = floor.center.calling.call_spacing_seconds
    _not_before(step, _after_call(step, spacing), context.now, "It was called just now.")
    event = StepRecalled(
        **facts(step), desk=session.desk, staff=session.staff, calls=step.calls + 1
    )
    return Decision((event,), Done())


def _after_call(step: Step, seconds: int) -> datetime | None:
    if step.called_at is None or not seconds:
        return None
    return step.called_at + timedelta(seconds=seconds)


def _not_before(step: Step, instant: datetime | None, now: datetime, sentence: str) -> None:
    if instant is not None and now < instant:
        raise Conflict(
            "too-soon",
            sentence,
            step_id=step.id,
            state=step.state,
            wait_seconds=math.ceil((instant - now).total_seconds()),
        )


def arrive(floor: Floor, command: Arrive, context: Context) -> Decision:
    """Note that a called visitor has come to the desk."""
    step, session = mine(floor, command, context)
    event = StepArrived(**facts(step), desk=session.desk, staff=session.staff)
    return Decision((event,), Done())


def start_service(floor: Floor, command: StartService, context: Context) -> Decision:
    """Begin to serve a called visitor."""
    step, session = mine(floor, command, context)
    event = ServiceStarted(**facts(step), desk=session.desk, staff=session.staff)
    return Decision((event,), Done())


def finish_service(floor: Floor, command: FinishService, context: Context) -> Decision:
    """Close the step that is at the desk as served, with what came of it if that is said."""
    known = {each.code for each in floor.center.outcomes}
    if command.outcome is not None and command.outcome not in known:
        raise Invalid("unknown-outcome", "This center has no such outcome.")
    step, session = mine(floor, command, context)
    said = {"staff": session.staff, "outcome": command.outcome, "given": command.given}
    return Decision(end(floor, step, ServiceFinished, context.now, **said), Done())


def mark_no_show(floor: Floor, command: MarkNoShow, context: Context) -> Decision:
    """Close a called step: nobody came, though there was time and calls enough."""
    step, session = mine(floor, command, context)
    calling = floor.center.calling
    if step.calls < calling.minimum_calls:
        raise Conflict(
            "too-soon",
            f"Call {calling.minimum_calls} times before that.",
            step_id=step.id,
            state=step.state,
            calls=step.calls,
            minimum_calls=calling.minimum_calls,
        )
    patience = calling.call_spacing_seconds + _more_time(floor, step)
    _not_before(step, _after_call(step, patience), context.now, "Give them time to come.")
    return Decision(end(floor, step, StepMissed, context.now, staff=session.staff), Done())


def _more_time(floor: Floor, step: Step) -> int:
    classes = floor.center.classes
    return next((each.more_time_seconds for each in classes if each.code == step.priority), 0)


def cancel(floor: Floor, command: Cancel, context: Context) -> Decision:
    """Close an open step: the visitor no longer wants it."""
    step, session = mine(floor, command, context)
    return Decision(end(floor, step, StepCancelled, context.now, staff=session.staff), Done())


DECISIONS: Decisions = {
    CallNext: call_next,
    CallStep: call_step,
    Recall: recall,
    Arrive: arrive,
    StartService: start_service,
    FinishService: finish_service,
    MarkNoShow: mark_no_show,
    Cancel: cancel,
}
