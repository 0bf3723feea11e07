"""What a person at the desk can do, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from shared.domain.commands.command import Command


class Act(StrEnum):
    """One press; the value is the name of the hub's command.

    UNLOCK signs in again, LEAD is whatever who leads does about the floor.
    """

    SIGN_IN = "sign-in"
    UNLOCK = "unlock"
    SIGN_OUT = "sign-out"
    CALL_NEXT = "call-next"
    RECALL = "recall"
    START = "start-service"
    FINISH = "finish-service"
    NO_SHOW = "mark-no-show"
    PAUSE = "close-desk"
    OPEN = "open-desk"
    ISSUE = "issue-ticket"
    ARRIVE = "arrive"
    REFER = "refer"
    PARK = "park"
    RETURN = "return"
    REOPEN = "reopen"
    UNDO = "undo"
    REPRINT = "reprint"
    CHANGE_CLASS = "change-class"
    CALL_STEP = "call-step"
    ADD_STEP = "add-step"
    CHANGE_PEOPLE = "change-people"
    INTERPRETER = "note-interpreter"
    NOTE = "write-note"
    CHECK_IN = "check-in"
    COME_BACK = "come-back"
    EMERGENCY = "raise-emergency"
    ACKNOWLEDGE = "acknowledge-emergency"
    SET_SERVICES = "set-desk-services"
    ADMIT = "admit-pending"
    RENAME = "rename-device"
    SET_ZONE = "set-zone"
    TRY_SCREEN = "try-screen"
    MUTE_SCREEN = "mute-screen"
    REVOKE = "revoke-device"
    CHANGE_PIN = "change-pin"
    RESET_PIN = "reset-pin"
    LEAD = "lead"


# What is done with the visitor at this desk.
STEP_ACTS = (
    Act.RECALL,
    Act.ARRIVE,
    Act.START,
    Act.FINISH,
    Act.NO_SHOW,
    Act.REFER,
    Act.PARK,
    Act.INTERPRETER,
)
# The floor does not show whether these were done.
UNSEEN_ACTS = (
    Act.SIGN_IN,
    Act.ISSUE,
    Act.REPRINT,
    Act.CHANGE_CLASS,
    Act.ADD_STEP,
    Act.CHANGE_PEOPLE,
    Act.INTERPRETER,
    Act.NOTE,
    Act.CHECK_IN,
    Act.COME_BACK,
)
# What is asked for again where no answer came: it is still meant, and done only once.
ASKED_AGAIN = (
    Act.UNDO,
    Act.CHANGE_CLASS,
    Act.ADD_STEP,
    Act.CHANGE_PEOPLE,
    Act.INTERPRETER,
    Act.NOTE,
    Act.CHECK_IN,
    Act.COME_BACK,
)

DONE = "done"
NOBODY = "nobody"
NO_ANSWER = "no-answer"
NOT_DONE = "not-done"
UNSURE = "unsure"

# Why a press does nothing now, beside the refusals that the hub itself may answer.
AWAY = "away"
BUSY = "busy"
PAUSED = "desk-closed"
DESK_BUSY = "desk-busy"
NO_VISITOR = "no-visitor"
WRONG_STATE = "wrong-state"
SIGNED_OUT = "not-signed-in"
GAVE_UP = "gave-up"
"""Who was called no longer comes: they said so on their phone."""
LOCKED = "session-locked"


@dataclass(frozen=True, slots=True)
class Request:
    """A command on its way to the hub, with the session it needs."""

    command: Command[Any]
    session: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a press: DONE, or the code of why not.

    `number` is the visitor it was about, `closed` the one that a call finished, `where` the service
    or desk (a code) they were sent on to, `undone` the command that was taken back. `who` is the
    person or device it was about, or who stands in the way. `seconds` is how long to wait before
    the next try, `times` how often to call before it, `until` when it is possible again (UTC).
    """

    act: Act
    code: str
    at: datetime
    number: str = ""
    closed: str = ""
    where: str = ""
    undone: str = ""
    who: str = ""
    seconds: int = 0
    times: int = 0
    until: datetime | None = None

    @property
    def is_done(self) -> bool:
        """Whether the press was carried out."""
        return self.code == DONE


@dataclass(frozen=True, slots=True)
class Lost:
    """A desk that somebody took over; `at` is None when nobody saw it happen.

    `pressed` says that a key was at work just then: what came of it is the console's outcome.
    """

    by: str
    at: datetime | None
    pressed: bool = False
