"""What staff ask about one visit: where it is by its number, and why a step still waits."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime
from typing import Any

from ..domain.errors import Conflict, Invalid, Unknown
from ..domain.explaining import Why, explain
from ..domain.floor import Floor
from ..domain.visit import Step
from ..store.history import FoundVisit, History
from .writer import Writer

_NUMBER = re.compile(r"\s*([A-Za-z])[\s-]*0*([0-9]{1,6})\s*")


async def visit_of_number(_writer: Writer, history: History, asked: str) -> dict[str, Any]:
    """Return the open visit with a number, or the last that had it; raises Invalid, Unknown.

    "a17" and "A 017" are the same number.
    """
    match = _NUMBER.fullmatch(asked)
    if match is None:
        raise Invalid("wrong-shape", 'number: expected one such as "A-017".')
    number = f"{match[1].upper()}-{int(match[2]):03d}"
    found = await asyncio.to_thread(history.visit_by_number, number)
    if found is None:
        raise Unknown("unknown-visit", "No visit has this number.")
    return _visit_view(found)


def _visit_view(found: FoundVisit) -> dict[str, Any]:
    visit = found.visit
    return {
        "visit_id": visit.id,
        "number": visit.number,
        "day": visit.day,
        "language": visit.language,
        "priority": visit.priority,
        "people": visit.people,
        "opened_at": visit.opened_at,
        "closed_at": visit.closed_at,
        "open": visit.closed_at is None,
        "steps": [_step_view(step) for step in visit.steps],
        "notes": [
            {name: getattr(note, name) for name in ("step_id", "at", "staff", "kind", "text")}
            for note in found.notes
        ],
    }


def _step_view(step: Step) -> dict[str, Any]:
    names = ("service", "state", "desk", "since", "opened_at", "ended_at", "calls")
    return {"step_id": step.id} | {name: getattr(step, name) for name in names}


async def why_it_waits(writer: Writer, history: History, step_id: str) -> Why:
    """Return why a step on the floor still waits; raises Unknown, or Conflict once it is over."""

    def read(floor: Floor) -> Why | None:
        step = floor.steps.get(step_id)
        return None if step is None else explain(floor, step, datetime.now(UTC))

    why = await writer.read(read)
    if why is not None:
        return why
    state = await asyncio.to_thread(history.step_state, step_id)
    if state is None:
        raise Unknown("unknown-step", "There is no such step.")
    raise Conflict("wrong-state", f"This step is {state}.", step_id=step_id, state=state)
