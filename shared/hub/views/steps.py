"""A step that is open, as staff and as the room see it."""

from __future__ import annotations

from ...domain.visit import AT_DESK, Step
from .view import View


def staff_row(step: Step) -> View:
    """Return a step as staff see it."""
    return {
        "step_id": step.id,
        "visit_id": step.visit_id,
        "number": step.number,
        "service": step.service,
        "language": step.language,
        "state": step.state,
        "since": step.entered_at,
        "desk": step.desk if step.state in AT_DESK else None,
        "priority": step.priority,
        "people": step.people,
        "opened_at": step.opened_at,
        "ready_at": step.ready_at,
        "due": step.due,
        "appointment": step.appointment,
        "only_desk": step.only_desk,
        "discreet": step.discreet,
        "interpreter": step.interpreter,
        "calls": step.calls,
        "reason": step.reason,
        "said": step.said,
    }


def public_row(step: Step) -> View:
    """Return a step as everybody in the room may see it."""
    return {
        "number": step.number,
        "desk": step.desk,
        "language": step.language,
        "state": step.state,
        "since": step.entered_at,
        "calls": step.calls,
    }
