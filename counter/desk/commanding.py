"""What each plain key sends; what needs more than the key itself is built by its own form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from counter.desk.acts import Act
from counter.desk.knowledge import Knowledge
from shared.domain.commands.command import Command, StepCommand
from shared.domain.commands.desks import CloseDesk, OpenDesk, SignOut
from shared.domain.commands.issuing import Reprint
from shared.domain.commands.moving import Park, Reopen, Return
from shared.domain.commands.serving import (
    Arrive,
    CallNext,
    FinishService,
    MarkNoShow,
    Recall,
    StartService,
)
from shared.domain.commands.undoing import Undo

STEP_COMMANDS: dict[Act, type[StepCommand]] = {
    Act.RECALL: Recall,
    Act.ARRIVE: Arrive,
    Act.START: StartService,
    Act.FINISH: FinishService,
    Act.NO_SHOW: MarkNoShow,
}
BRINGING_BACK: dict[Act, type[StepCommand]] = {Act.RETURN: Return, Act.REOPEN: Reopen}

_DESK_COMMANDS: dict[Act, Callable[[str], Command[Any]]] = {
    Act.CALL_NEXT: lambda desk: CallNext(desk=desk, finish_current=True, command_id=uuid4()),
    Act.PAUSE: lambda desk: pausing(desk, None),
    Act.OPEN: lambda desk: OpenDesk(desk=desk, command_id=uuid4()),
    Act.UNDO: lambda desk: Undo(desk=desk, command_id=uuid4()),
    Act.SIGN_OUT: lambda _desk: SignOut(command_id=uuid4()),
}

PLAIN_ACTS = (*STEP_COMMANDS, Act.REPRINT, *_DESK_COMMANDS)


def command_of(act: Act, known: Knowledge) -> Command[Any]:
    """Return the command of one of PLAIN_ACTS, which need but the desk and the visitor there."""
    row = known.current
    if act in STEP_COMMANDS:
        return STEP_COMMANDS[act](step_id=row.step_id if row else "", command_id=uuid4())
    if act is Act.REPRINT:
        return reprint(row.visit_id if row else "")
    return _DESK_COMMANDS[act](known.desk)


def finishing(step_id: str, outcome: str | None, given: int | None) -> FinishService:
    """Return the command to finish a step, with what came of it and how many services, if said."""
    return FinishService(step_id=step_id, outcome=outcome, given=given, command_id=uuid4())


def pausing(desk: str, reason: str | None) -> CloseDesk:
    """Return the command to pause a desk for a break of the profile; None for no said one."""
    return CloseDesk(desk=desk, reason=reason, command_id=uuid4())


def parking(step_id: str, minutes: int, now: datetime) -> Park:
    """Return the command to park a visitor for so many minutes; 0 is for as long as it takes."""
    until = now + timedelta(minutes=minutes) if minutes else None
    return Park(step_id=step_id, until=until, command_id=uuid4())


def reprint(visit_id: str) -> Reprint:
    """Return the command to give a ticket once more."""
    return Reprint(visit_id=visit_id, command_id=uuid4())
