"""Who sits where, and what a desk serves."""

from __future__ import annotations

from typing import ClassVar

from ..frozen import dataclass
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskEvent(Event):
    """Something about a desk; `staff` is who did it."""

    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskOpened(DeskEvent):
    """A person signed in at a desk; `took_over_from` is whose session that ended, if one's."""

    kind: ClassVar = "desk-opened"
    device: str
    digest: str
    took_over_from: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskClosed(DeskEvent):
    """The person at a desk signed out."""

    kind: ClassVar = "desk-closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPaused(DeskEvent):
    """Nobody is called to this desk for now; `reason` is one of the profile's breaks."""

    kind: ClassVar = "desk-paused"
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskResumed(DeskEvent):
    """The desk calls again."""

    kind: ClassVar = "desk-resumed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskServicesSet(Event):
    """A desk serves these on this day; none is those of the profile."""

    kind: ClassVar = "desk-services-set"
    desk: str
    day: str
    services: tuple[str, ...]
    staff: str | None = None
