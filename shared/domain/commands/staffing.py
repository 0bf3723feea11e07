"""Who is on the staff, and their PINs."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, ClassVar

from pydantic import StringConstraints

from ..frozen import dataclass
from ..roles import StaffRole
from .command import Command, Done, PersonName

Pin = Annotated[str, StringConstraints(pattern=r"^[0-9]{4,12}$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddStaff(Command[Done]):
    """Add a person, with a first PIN."""

    name: ClassVar = "add-staff"
    answer: ClassVar = Done

    staff: PersonName
    role: StaffRole
    pin: Pin = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRole(Command[Done]):
    """Let a person do what another role may; where they are signed in they stay so."""

    name: ClassVar = "change-role"
    answer: ClassVar = Done

    staff: PersonName
    role: StaffRole


@dataclass(frozen=True, slots=True, kw_only=True)
class ResetPin(Command[Done]):
    """Give a person another PIN, and end their sessions but the one that asks."""

    name: ClassVar = "reset-pin"
    answer: ClassVar = Done

    staff: PersonName
    pin: Pin = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePin(Command[Done]):
    """Choose another PIN for oneself, and end one's sessions but this one."""

    name: ClassVar = "change-pin"
    answer: ClassVar = Done

    pin: Pin = field(repr=False)
    new_pin: Pin = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveStaff(Command[Done]):
    """Let a person sign in no more, and end their sessions; the name may be added again."""

    name: ClassVar = "remove-staff"
    answer: ClassVar = Done

    staff: PersonName
