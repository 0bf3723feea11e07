"""What moves along when a step does: what was held, what comes next, the visit itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from ..center import Center
from ..errors import Conflict, Unknown
from ..events.event import Event
from ..events.steps import StepEnded, StepReleased, StepReturned
from ..events.visits import VisitClosed
from ..floor import Floor, Session
from ..rights import not_signed_in
from ..visit import AT_DESK, MOVES, OPEN, State, Step, Visit, allowed
from .context import Context
from .desks import own_session


def facts(step: Step) -> dict[str, Any]:
    """Return what every event about a step carries."""
    return {
        "step_id": step.id,
        "visit_id": step.visit_id,
        "number": step.number,
        "service": step.service,
        "language": step.language,
        "discreet": step.discreet,
    }


def returned(
    step: Step, since: datetime, ready_at: datetime | None = None, staff: str | None = None
) -> StepReturned:
    """Return that a step waits from now on, with all that a list shows of it."""
    return StepReturned(
        **facts(step),
        was=step.state,
        since=since,
        ready_at=ready_at,
        staff=staff,
        priority=step.priority,
        people=step.people,
        opened_at=step.opened_at,
        due=step.due,
        only_desk=step.only_desk,
    )


def its_time(step: Step, now: datetime) -> datetime | None:
    """Return when the time of an appointment comes; None once it has, and for all others."""
    return step.due if step.due is not None and step.due > now else None


def mine(floor: Floor, command: Any, context: Context) -> tuple[Step, Session]:
    """Return the step and the asker's session, if this command may be given for it now."""
    session = own_session(floor, context)
    step = floor.steps.get(command.step_id)
    if step is None:
        raise gone(command.step_id, context)
    if step.state in AT_DESK and step.desk != session.desk:
        raise not_signed_in()
    if step.state not in MOVES[command.name]:
        raise wrong_state(step.id, step.state)
    return step, session


def gone(step_id: str, context: Context) -> Unknown | Conflict:
    """Return the refusal for a step that is not on the floor."""
    state = context.ended.get(step_id)
    if state is None:
        return Unknown("unknown-step", "There is no such step.")
    return wrong_state(step_id, State(state))


def wrong_state(step_id: str, state: State) -> Conflict:
    """Return the refusal for a command that this state does not allow."""
    able = allowed(state)
    sentence = f"This step is {state}; allowed now: {', '.join(able) or 'nothing'}."
    return Conflict("wrong-state", sentence, step_id=step_id, state=state, allowed=able)


def end(
    floor: Floor, step: Step, how: type[StepEnded], now: datetime, **more: Any
) -> tuple[Event, ...]:
    """End a step; what it kept waiting waits now, and the visit closes when nothing is left."""
    ended = how(**facts(step), desk=step.desk, was=step.state, **more)
    visit = floor.visits[step.visit_id]
    if any(each is not step and each.state in OPEN for each in visit.steps):
        return (ended, *freed(floor, step, now))
    return (ended, VisitClosed(visit_id=visit.id, number=visit.number))


def freed(floor: Floor, step: Step, now: datetime) -> list[StepReleased | StepReturned]:
    """Return what waits once this step has left its desk.

    Held steps wait again at their old place; when none is left, so does the next of a fixed order,
    from now less what the visit has waited so far.
    """
    visit, ready_at = floor.visits[step.visit_id], walked(floor, now)
    others = [each for each in visit.steps if each is not step]
    if step.state in AT_DESK:
        held = [each for each in others if each.state is State.HELD]
        if held:
            return [StepReleased(**facts(each), ready_at=ready_at) for each in held]
    if any(each.state in OPEN and each.state is not State.PLANNED for each in others):
        return []
    planned = next((each for each in others if each.state is State.PLANNED), None)
    since = now - timedelta(seconds=visit.waited_by(now))
    return [] if planned is None else [returned(planned, since, ready_at)]


def ready_by(floor: Floor, events: Iterable[Event]) -> list[Step]:
    """Return who can be called at once by what is about to happen, with what will rank them."""
    found = []
    for event in events:
        if isinstance(event, StepReleased) and event.ready_at is None:
            found.append(floor.steps[event.step_id])
        elif isinstance(event, StepReturned) and event.ready_at is None:
            found.append(replace(floor.steps[event.step_id], since=event.since))
    return found


def check_stands(floor: Floor, visit: Visit, steps: Iterable[Step]) -> None:
    """Raise Conflict where a visit cannot come back: its number or what it waits for is gone."""
    if floor.numbers.get(visit.number, visit.id) != visit.id:
        raise Conflict(
            "number-taken", f"{visit.number} is somebody else's by now. Give a new number."
        )
    for step in steps:
        if not _serves_today(floor, step):
            raise Conflict(
                "cannot-serve", f"Nobody serves {step.service} there any more.", step_id=step.id
            )


def _serves_today(floor: Floor, step: Step) -> bool:
    """Say whether there is somebody who can serve a step, with what desks were told for today."""
    if step.only_desk is None or step.only_desk not in floor.center.desk_by_code:
        return serves(floor.center, step)
    return step.service in floor.services_at(step.only_desk)


def serves(center: Center, step: Step) -> bool:
    """Say whether there is somebody, by the profile, who can ever serve a step."""
    if step.only_desk is None:
        return step.service in center.service_by_code
    desk = center.desk_by_code.get(step.only_desk)
    return desk is not None and step.service in desk.services


def walked(floor: Floor, now: datetime) -> datetime | None:
    """Return when somebody who walks on from a desk is there; None for at once."""
    seconds = floor.center.calling.walking_seconds
    return now + timedelta(seconds=seconds) if seconds else None
