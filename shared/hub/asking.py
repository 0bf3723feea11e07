"""What staff ask about one visit: where it is by its number, and why a step still waits."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from datetime import UTC, datetime

from ..domain.errors import Conflict, Invalid, Unknown
from ..domain.explaining import Why, explain
from ..domain.floor import Floor
from ..domain.visit import Step
from ..store.history import AdoptedProfile, FoundVisit, History
from .writer import Writer

_SECRET = re.compile(r"[A-Za-z0-9_-]{22,64}")
_NUMBER = re.compile(r"\s*([A-Za-z])[\s-]*0*([0-9]{1,6})\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTold:
    """One step of a visit; `since` is the instant that counts for fairness."""

    step_id: str
    service: str
    state: str
    desk: str | None
    since: datetime
    opened_at: datetime
    ended_at: datetime | None
    calls: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteTold:
    """What staff wrote about a step; `kind` is "refer" or "picked"."""

    step_id: str
    at: datetime
    staff: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitTold:
    """A visit as staff find it by its number; `day` is the center's local date."""

    visit_id: str
    number: str
    day: str
    language: str
    priority: str | None
    people: int
    opened_at: datetime
    closed_at: datetime | None
    open: bool
    steps: tuple[StepTold, ...]
    notes: tuple[NoteTold, ...]


async def visit_of_number(_writer: Writer, history: History, asked: str) -> VisitTold:
    """Return the open visit with a number, or the last that had it; raises Invalid, Unknown.

    "a17" and "A 017" are the same number. The secret of a ticket's QR leads to its visit, too.
    """
    if _SECRET.fullmatch(asked) is not None:
        found = await asyncio.to_thread(history.visit_by_secret, asked)
        if found is None:
            raise Unknown("unknown-visit", "No visit has this ticket.")
        return _told(found)
    match = _NUMBER.fullmatch(asked)
    if match is None:
        raise Invalid("wrong-shape", 'number: expected one such as "A-017".')
    number = f"{match[1].upper()}-{int(match[2]):03d}"
    found = await asyncio.to_thread(history.visit_by_number, number)
    if found is None:
        raise Unknown("unknown-visit", "No visit has this number.")
    return _told(found)


def _told(found: FoundVisit) -> VisitTold:
    visit = found.visit
    return VisitTold(
        visit_id=visit.id,
        number=visit.number,
        day=visit.day,
        language=visit.language,
        priority=visit.priority,
        people=visit.people,
        opened_at=visit.opened_at,
        closed_at=visit.closed_at,
        open=visit.closed_at is None,
        steps=tuple(_step(step) for step in visit.steps),
        notes=tuple(
            NoteTold(
                step_id=note.step_id, at=note.at, staff=note.staff, kind=note.kind, text=note.text
            )
            for note in found.notes
        ),
    )


def _step(step: Step) -> StepTold:
    return StepTold(
        step_id=step.id,
        service=step.service,
        state=step.state,
        desk=step.desk,
        since=step.since,
        opened_at=step.opened_at,
        ended_at=step.ended_at,
        calls=step.calls,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfilesTold:
    """The profiles that the center has lived by, the newest, which is in force, first."""

    profiles: tuple[AdoptedProfile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileTold:
    """A profile as TOML, and where in the journal it came into force."""

    seq: int
    profile: str


async def profiles(_writer: Writer, history: History, _asked: str) -> ProfilesTold:
    """Return which profiles the center has lived by."""
    return ProfilesTold(profiles=tuple(await asyncio.to_thread(history.profiles)))


async def profile_of_seq(_writer: Writer, history: History, asked: str) -> ProfileTold:
    """Return one of them as TOML; raises Invalid, Unknown."""
    if not re.fullmatch(r"[0-9]{1,18}", asked):
        raise Invalid("wrong-shape", "seq: expected the seq of a profile.")
    text = await asyncio.to_thread(history.profile, int(asked))
    if text is None:
        raise Unknown("unknown-profile", "No profile came into force there.")
    return ProfileTold(seq=int(asked), profile=text)


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
