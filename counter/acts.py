"""What a person at the desk can do, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from shared.domain.commands import Command


class Act(StrEnum):
    """One press; the value is the name of the hub's command."""

    SIGN_IN = "sign-in"
    SIGN_OUT = "sign-out"
    CALL_NEXT = "call-next"
    RECALL = "recall"
    START = "start-service"
    FINISH = "finish-service"
    NO_SHOW = "mark-no-show"
    PAUSE = "close-desk"
    OPEN = "open-desk"
    ISSUE = "issue-ticket"


STEP_ACTS = (Act.RECALL, Act.START, Act.FINISH, Act.NO_SHOW)

DONE = "done"
NOBODY = "nobody"
NO_ANSWER = "no-answer"
NOT_DONE = "not-done"

# Why a press does nothing now, beside the refusals that the hub itself may answer.
AWAY = "away"
BUSY = "busy"
PAUSED = "desk-closed"
DESK_BUSY = "desk-busy"
NO_VISITOR = "no-visitor"
WRONG_STATE = "wrong-state"
SIGNED_OUT = "not-signed-in"


@dataclass(frozen=True, slots=True)
class Request:
    """A command on its way to the hub, with the session it needs."""

    command: Command[Any]
    session: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a press: DONE, or the code of why not.

    `number` is the visitor it was about, `closed` the one that a call finished, `seconds` how long
    to wait before the next try.
    """

    act: Act
    code: str
    at: datetime
    number: str = ""
    closed: str = ""
    seconds: int = 0

    @property
    def is_done(self) -> bool:
        """Whether the press was carried out."""
        return self.code == DONE
