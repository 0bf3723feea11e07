"""Telling whoever has a ticket in hand how its visit stands."""

from __future__ import annotations

from ..commands.finding import FindTicket, FoundTicket
from ..errors import Conflict, Unknown
from ..floor import Floor
from ..lines import newcomer
from ..visit import AT_DESK, OPEN, URGENCY, State
from .context import Context, Decision, Decisions
from .issuing import step_now, wait_range
from .visiting import visit_of_bearer


def find_ticket(floor: Floor, command: FindTicket, context: Context) -> Decision:
    """Say how a visit stands; raises Conflict for one of today that is over, else Unknown."""
    visit = visit_of_bearer(command.token, context)
    if not visit.is_open:
        if visit.day != floor.center.day(context.now):
            raise Unknown("unknown-visit", "There is no such visit.")
        raise Conflict("visit-closed", "This visit is over.", state=visit.steps[-1].state)
    left = [step for step in visit.steps if step.state in OPEN]
    step = min(left, key=lambda each: URGENCY.index(each.state))
    steps = tuple(step_now(floor, each, context.now) for each in left)
    waits = step.state is State.WAITING and not step.discreet
    answer = FoundTicket(
        visit_id=visit.id,
        number=visit.number,
        day=visit.day,
        token=command.token,
        language=visit.language,
        steps=steps,
        step_id=step.id,
        ahead=steps[left.index(step)].ahead,
        range=wait_range(floor, newcomer(step), visit.language, context) if waits else None,
        discreet=step.discreet,
        state=step.state,
        people=visit.people,
        desk=step.desk if step.state in AT_DESK and not step.discreet else None,
        until=step.ready_at if step.state is State.PARKED else None,
    )
    return Decision((), answer)


DECISIONS: Decisions = {FindTicket: find_ticket}
