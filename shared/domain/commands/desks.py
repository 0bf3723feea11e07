"""Who sits where: signing in and out, pausing and resuming, what a desk serves today."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, ClassVar

from pydantic import Field

from ..frozen import dataclass
from ..roles import StaffRole
from .command import Code, Command, Done, PersonName
from .staffing import Pin


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """The secret to send as X-Session with desk commands, and what this person may do.

    `session_id` is no secret: the floor and the stream tell by it whose the desk is. After
    `idle_lock_minutes` without a command the session is locked (`session-locked`); 0 is never.
    """

    session: str
    session_id: str = ""
    role: StaffRole = StaffRole.AGENT
    idle_lock_minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn(Command[SignedIn]):
    """Bind a person to a desk of this device, and open the desk.

    `take_over` ends whatever session the desk has: one's own, from any device, or with the rank of
    a supervisor anybody's.
    """

    name: ClassVar = "sign-in"
    answer: ClassVar = SignedIn

    desk: Code
    staff: PersonName
    pin: Pin = field(repr=False)
    take_over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOut(Command[Done]):
    """Close the session's desk."""

    name: ClassVar = "sign-out"
    answer: ClassVar = Done


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDesk(Command[Done]):
    """Pause a desk: nobody is called to it. `reason` is one of the profile's breaks."""

    name: ClassVar = "close-desk"
    answer: ClassVar = Done

    desk: Code
    reason: Code | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDesk(Command[Done]):
    """Resume a paused desk."""

    name: ClassVar = "open-desk"
    answer: ClassVar = Done

    desk: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDeskServices(Command[Done]):
    """Let a desk serve these services for today; none is again those of the profile."""

    name: ClassVar = "set-desk-services"
    answer: ClassVar = Done

    desk: Code
    services: Annotated[tuple[Code, ...], Field(max_length=64)]
