"""What is asked of the hub about a visit or a desk as it stands, beside calling and serving."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .commands import Code, Command, Done, Id, StepCommand, TicketStep, Words
from .frozen import dataclass


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


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDeskServices(Command[Done]):
    """Let a desk serve these services for today; none is again those of the profile."""

    name: ClassVar = "set-desk-services"
    answer: ClassVar = Done

    desk: Code
    services: Annotated[tuple[Code, ...], Field(max_length=64)]


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyTold:
    """The id under which an emergency is acknowledged."""

    emergency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RaiseEmergency(Command[EmergencyTold]):
    """Call for help: every console shows it until somebody signed in acknowledges it.

    `desk` says where if nobody is signed in at this device. While one of this device's is open,
    the same one is answered.
    """

    name: ClassVar = "raise-emergency"
    answer: ClassVar = EmergencyTold

    desk: Code | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgeEmergency(Command[Done]):
    """Say that one goes there: the journal keeps who."""

    name: ClassVar = "acknowledge-emergency"
    answer: ClassVar = Done

    emergency: Id
