"""What visitors do on their phones, and how it went as they tell."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from ..frozen import dataclass
from .command import Code, Command, Done, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorCommand(Command[Done]):
    """What a visitor may do about their own visit; `token` is the secret of its QR."""

    answer: ClassVar = Done

    token: Token = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorComing(VisitorCommand):
    """The called visitor is on the way, or whoever asked for more time is back."""

    name: ClassVar = "visitor-coming"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorNeedsTime(VisitorCommand):
    """The visitor cannot come for some minutes; the place is kept."""

    name: ClassVar = "visitor-needs-time"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorCancels(VisitorCommand):
    """The visitor no longer wants what they wait for; staff can reopen it."""

    name: ClassVar = "visitor-cancels"


Face = Annotated[int, Field(ge=1, le=5)]
"""How it went: 1 is very bad, 5 very good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveFeedback(Command[Done]):
    """Say how it went: once for a visit by its secret, or at a kiosk for a service."""

    name: ClassVar = "give-feedback"
    answer: ClassVar = Done

    face: Face
    token: Token | None = field(default=None, repr=False)
    service: Code | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveComplaint(VisitorCommand):
    """Keep a complaint that the hub has sealed (base64): nobody in the center can open it."""

    name: ClassVar = "leave-complaint"

    sealed: Annotated[
        str, StringConstraints(pattern=r"^[A-Za-z0-9+/]+={0,2}$", max_length=16_384)
    ] = field(repr=False)
