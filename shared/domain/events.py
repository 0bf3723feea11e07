"""What happened: past tense, frozen, self-contained.

An event carries every fact that a fold, a screen or a statistic needs of it, so that nobody has to
look anything up. Secrets (tokens, PINs) are never in an event; `digest` is the SHA-256 of a random
128-bit secret and gives nothing away.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from .commands import Role, StaffRole
from .reason import Reason
from .visit import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened."""

    kind: ClassVar[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileAdopted(Event):
    """The center lives by this profile (TOML) from now on."""

    kind: ClassVar = "profile-adopted"
    profile: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceAdded(Event):
    """A device may speak to the hub."""

    kind: ClassVar = "device-added"
    device: str
    role: Role
    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffAdded(Event):
    """A person may sign in."""

    kind: ClassVar = "staff-added"
    staff: str
    role: StaffRole


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskEvent(Event):
    """Something about a desk; `staff` is who did it."""

    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskOpened(DeskEvent):
    """A person signed in at a desk."""

    kind: ClassVar = "desk-opened"
    device: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskClosed(DeskEvent):
    """The person at a desk signed out."""

    kind: ClassVar = "desk-closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPaused(DeskEvent):
    """Nobody is called to this desk for now."""

    kind: ClassVar = "desk-paused"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskResumed(DeskEvent):
    """The desk calls again."""

    kind: ClassVar = "desk-resumed"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitOpened(Event):
    """A number was given."""

    kind: ClassVar = "visit-opened"
    visit_id: str
    number: str
    series: str
    count: int
    day: str
    language: str
    priority: str | None
    people: int
    device: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEvent(Event):
    """Something about a step, with what screens show of it."""

    step_id: str
    visit_id: str
    number: str
    service: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOpened(StepEvent):
    """A service was asked for."""

    kind: ClassVar = "step-opened"
    state: State
    priority: str | None
    people: int
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCalled(StepEvent):
    """A waiting step was joined to a desk."""

    kind: ClassVar = "step-called"
    desk: str
    staff: str
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class StepHeld(StepEvent):
    """It waits while another step of the same visit is at a desk."""

    kind: ClassVar = "step-held"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepReleased(StepEvent):
    """It waits again, at its old place."""

    kind: ClassVar = "step-released"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRecalled(StepEvent):
    """It was announced again; `calls` counts every announcement."""

    kind: ClassVar = "step-recalled"
    desk: str
    staff: str
    calls: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceStarted(StepEvent):
    """The visitor is being served."""

    kind: ClassVar = "service-started"
    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEnded(StepEvent):
    """A step is over; `was` is the state it ended from."""

    desk: str | None
    staff: str
    was: State


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFinished(StepEnded):
    """Served."""

    kind: ClassVar = "service-finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepMissed(StepEnded):
    """The called visitor did not come."""

    kind: ClassVar = "step-missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCancelled(StepEnded):
    """The visitor no longer wants it."""

    kind: ClassVar = "step-cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitClosed(Event):
    """Nothing of the visit is left to be done."""

    kind: ClassVar = "visit-closed"
    visit_id: str
    number: str


EVENTS: tuple[type[Event], ...] = (
    ProfileAdopted,
    DeviceAdded,
    StaffAdded,
    DeskOpened,
    DeskClosed,
    DeskPaused,
    DeskResumed,
    VisitOpened,
    StepOpened,
    StepCalled,
    StepHeld,
    StepReleased,
    StepRecalled,
    ServiceStarted,
    ServiceFinished,
    StepMissed,
    StepCancelled,
    VisitClosed,
)
