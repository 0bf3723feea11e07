"""Forgetting what could lead from a visit to a person; what happened stays in the journal."""

from __future__ import annotations

from datetime import timedelta

from ..commands.command import Done
from ..commands.forgetting import EraseVisit, ForgetPast
from ..errors import Invalid, Unknown
from ..floor import Floor
from ..keeping import SOONEST_DAYS
from .context import Context, Decision, Decisions, ForgetBefore, ForgetVisit

# Until then repeated commands, undoing and reprints may need it.
SOONEST = timedelta(days=SOONEST_DAYS)


def erase_visit(floor: Floor, command: EraseVisit, context: Context) -> Decision:
    """Forget one visit's secrets, open or over."""
    if command.visit_id not in floor.visits and not context.past.is_known(command.visit_id):
        raise Unknown("unknown-visit", "There is no such visit.")
    return Decision((), Done(), (ForgetVisit(visit_id=command.visit_id),))


def forget_past(_floor: Floor, command: ForgetPast, context: Context) -> Decision:
    """Forget the secrets of visits that ended long ago."""
    if command.before > context.now - SOONEST:
        raise Invalid("time-recent", "before: expected a time at least two days ago.")
    return Decision((), Done(), (ForgetBefore(before=command.before, what=command.what),))


DECISIONS: Decisions = {
    EraseVisit: erase_visit,
    ForgetPast: forget_past,
}
