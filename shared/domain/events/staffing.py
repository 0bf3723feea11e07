"""Who is on the staff."""

from __future__ import annotations

from typing import ClassVar

from ..frozen import dataclass
from ..roles import StaffRole
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffEvent(Event):
    """Something about a person on the staff."""

    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffAdded(StaffEvent):
    """A person may sign in; `by` is whose session asked for that, if one's."""

    kind: ClassVar = "staff-added"
    role: StaffRole
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleChanged(StaffEvent):
    """A person has another role; `by` is whose session asked for that, if one's."""

    kind: ClassVar = "role-changed"
    role: StaffRole
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PinReset(StaffEvent):
    """A person was given another PIN; `by` is whose session asked for that, if one's."""

    kind: ClassVar = "pin-reset"
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PinChanged(StaffEvent):
    """A person chose another PIN."""

    kind: ClassVar = "pin-changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRemoved(StaffEvent):
    """A person may no longer sign in; `by` is whose session asked for that, if one's."""

    kind: ClassVar = "staff-removed"
    by: str | None = None
