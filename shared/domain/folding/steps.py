"""What happens to a step, from its opening to its end."""

from __future__ import annotations

from datetime import datetime

from ..events.steps import (
    InterpreterNoted,
    ServiceFinished,
    ServiceStarted,
    StepArrived,
    StepCalled,
    StepCancelled,
    StepEvent,
    StepHeld,
    StepMissed,
    StepOpened,
    StepParked,
    StepRecalled,
    StepReferred,
    StepReleased,
    StepReturned,
    StepUnmet,
    VisitorOnTheWay,
)
from ..floor import Floor, Run, Touched
from ..visit import AT_DESK, OPEN, State, Step, Visit
from .fold import Fold, Folds


def _step_opened(floor: Floor, seq: int, at: datetime, event: StepOpened) -> tuple[Touched, ...]:
    opened_at = event.opened_at or at
    told_low, told_high = event.told or (None, None)
    step = Step(
        id=event.step_id,
        visit_id=event.visit_id,
        number=event.number,
        service=event.service,
        state=event.state,
        language=event.language,
        priority=event.priority,
        people=event.people,
        since=event.since,
        seq=seq,
        opened_at=opened_at,
        ready_at=event.ready_at,
        due=event.due,
        only_desk=event.only_desk,
        discreet=event.discreet,
        referred_from=event.referred_from,
        told_low=told_low,
        told_high=told_high,
    )
    visit = floor.visits[step.visit_id]
    visit.steps.append(step)
    floor.steps[step.id] = step
    floor.place(step)
    if step.referred_from is None:
        floor.note_given(step.service, opened_at)
    return _with_wait(visit, opened_at, step)


def _step_called(floor: Floor, _seq: int, at: datetime, event: StepCalled) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    floor.displace(step)
    step.desk = event.desk
    step.staff = event.staff
    step.interpreter = event.interpreter
    step.first_called_at = step.first_called_at or at
    step.called_at = at
    step.calls = 1  # who was parked is called anew
    step.said = None
    step.arrived_at = step.started_at = step.ready_at = None
    step.reason = event.reason
    step.state = State.CALLED
    floor.place(step)
    touched = _with_wait(floor.visits[step.visit_id], at, step)
    if floor.has_center and floor.center.calling.ratio:
        run = event.run + 1 if step.priority is not None else 0
        return *touched, note_run(floor, step.desk, run)
    return touched


def note_run(floor: Floor, desk: str, calls: int) -> Run:
    """Note how many of a priority class a desk has called in a row."""
    floor.runs[desk] = calls
    return Run(desk=desk, calls=calls)


def _step_recalled(
    floor: Floor, _seq: int, at: datetime, event: StepRecalled
) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    step.calls = event.calls
    step.called_at = at
    return (step,)


def _step_arrived(floor: Floor, _seq: int, at: datetime, event: StepArrived) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    step.arrived_at = at
    return _move(floor, step, State.ARRIVED, at)


def _interpreter_noted(
    floor: Floor, _seq: int, _at: datetime, event: InterpreterNoted
) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    step.interpreter = event.interpreter
    return (step,)


def _service_started(
    floor: Floor, _seq: int, at: datetime, event: ServiceStarted
) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    step.started_at = at
    return _move(floor, step, State.SERVING, at)


def _step_parked(floor: Floor, _seq: int, at: datetime, event: StepParked) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    floor.displace(step)
    step.desk, step.ready_at, step.state = None, event.until, State.PARKED
    step.said = "needs-time" if event.staff is None else None
    floor.place(step)
    return _with_wait(floor.visits[step.visit_id], at, step)


def _visitor_on_the_way(
    floor: Floor, _seq: int, _at: datetime, event: VisitorOnTheWay
) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    step.said = "coming"
    return (step,)


def _step_returned(
    floor: Floor, _seq: int, at: datetime, event: StepReturned
) -> tuple[Touched, ...]:
    visit = floor.visits[event.visit_id]
    step = visit.step(event.step_id)
    if step is None:
        raise KeyError(event.step_id)
    floor.displace(step)
    floor.steps[step.id] = step
    step.since, step.ready_at, step.priority = event.since, event.ready_at, event.priority
    step.desk = step.ended_at = step.called_at = step.reason = None
    step.outcome = step.given = None
    step.interpreter = False
    step.calls, step.said = 0, None
    step.state = State.WAITING
    floor.place(step)
    return _with_wait(visit, at, step)


def _step_released(
    floor: Floor, _seq: int, at: datetime, event: StepReleased
) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    step.ready_at = event.ready_at
    return _move(floor, step, State.WAITING, at)


def _service_finished(
    floor: Floor, seq: int, at: datetime, event: ServiceFinished
) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    step.outcome, step.given = event.outcome, event.given
    return _done(floor, seq, at, event)


def _becomes(state: State) -> Fold:
    def fold(floor: Floor, _seq: int, at: datetime, event: StepEvent) -> tuple[Touched, ...]:
        step = floor.steps[event.step_id]
        if state not in OPEN:
            step.ended_at = getattr(event, "on", None) or at
            del floor.steps[step.id]
        return _move(floor, step, state, at)

    return fold


def _move(floor: Floor, step: Step, state: State, at: datetime) -> tuple[Touched, ...]:
    floor.displace(step)
    step.state = state
    floor.place(step)
    return _with_wait(floor.visits[step.visit_id], at, step)


def _with_wait(visit: Visit, at: datetime, step: Step) -> tuple[Touched, ...]:
    """Keep account of how long the visit has waited; the walk to a desk is no wait."""
    waits = False
    for each in visit.steps:
        if each.state in AT_DESK:
            waits = False
            break
        waits = waits or each.state is State.WAITING
    if waits == (visit.waiting_since is not None):
        return (step,)
    if waits:
        visit.waiting_since = at if step.ready_at is None else max(at, step.ready_at)
    else:
        visit.waited = visit.waited_by(at)
        visit.waiting_since = None
    return visit, step


_done = _becomes(State.DONE)

FOLDS: Folds = {
    StepOpened: _step_opened,
    StepCalled: _step_called,
    StepHeld: _becomes(State.HELD),
    StepReleased: _step_released,
    StepReturned: _step_returned,
    StepParked: _step_parked,
    VisitorOnTheWay: _visitor_on_the_way,
    StepArrived: _step_arrived,
    StepRecalled: _step_recalled,
    InterpreterNoted: _interpreter_noted,
    ServiceStarted: _service_started,
    ServiceFinished: _service_finished,
    StepMissed: _becomes(State.NO_SHOW),
    StepCancelled: _becomes(State.CANCELLED),
    StepReferred: _becomes(State.REFERRED),
    StepUnmet: _becomes(State.UNMET),
}
