"""What staff put right about a visit."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from ..frozen import dataclass
from .command import Code, Command, Done, Id, StepCommand, Words
from .issuing import TicketStep


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeClass(Command[Done]):
    """Say that a visitor is of another priority class, or of none."""

    name: ClassVar = "change-class"
    answer: ClassVar = Done

    visit_id: Id
    priority: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddStep(Command[TicketStep]):
    """Let an open visit wait for one more service, with the time it has waited so far.

    `state` in the answer is "waiting", "held" while the visitor is at a desk, or "planned".
    """

    name: ClassVar = "add-step"
    answer: ClassVar = TicketStep

    visit_id: Id
    service: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePeople(Command[Done]):
    """Say how many people a visit is."""

    name: ClassVar = "change-people"
    answer: ClassVar = Done

    visit_id: Id
    people: Annotated[int, Field(ge=1, le=99)]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteInterpreter(StepCommand):
    """Say whether somebody interprets for the visitor at the desk."""

    name: ClassVar = "note-interpreter"

    interpreter: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteNote(Command[Done]):
    """Write a line about an open visit for colleagues; it is forgotten as the profile says."""

    name: ClassVar = "write-note"
    answer: ClassVar = Done

    visit_id: Id
    text: Words
