"""What somebody comes with: the code of an appointment or of a return slip, or a ticket."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from counter.desk.acts import Act
from hardware.scanner.codes import AppointmentCode, Code, ReturnCode, TicketCode
from shared.domain.commands.appointments import CheckIn
from shared.domain.commands.command import Command
from shared.domain.commands.issuing import ComeBack


@dataclass(frozen=True, slots=True)
class Errand:
    """What to ask the hub for a code."""

    act: Act
    command: Command[Any]


def meant(code: Code) -> Errand | TicketCode:
    """Return what a code asks for; a ticket asks for nothing but to be looked at."""
    match code:
        case AppointmentCode():
            return Errand(Act.CHECK_IN, CheckIn(code=code.code, command_id=uuid4()))
        case ReturnCode():
            return Errand(Act.COME_BACK, ComeBack(return_token=code.token, command_id=uuid4()))
        case TicketCode():
            return code
