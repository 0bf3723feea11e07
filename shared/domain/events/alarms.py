"""Calls for help."""

from __future__ import annotations

from typing import ClassVar

from ..frozen import dataclass
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyRaised(Event):
    """Somebody calls for help; `desk` and `staff` are None where nobody is signed in."""

    kind: ClassVar = "emergency-raised"
    emergency: str
    device: str
    desk: str | None = None
    staff: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyAcknowledged(Event):
    """`staff`, signed in at `desk`, goes there."""

    kind: ClassVar = "emergency-acknowledged"
    emergency: str
    desk: str
    staff: str
