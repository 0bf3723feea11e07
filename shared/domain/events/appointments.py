"""Appointments: booked, then kept, cancelled or missed."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from ..commands.appointments import Arrival
from ..frozen import dataclass
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentBooked(Event):
    """Somebody will come; a known code is moved."""

    kind: ClassVar = "appointment-booked"
    code: str
    service: str
    due: datetime
    language: str
    priority: str | None = None
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentKept(Event):
    """They came."""

    kind: ClassVar = "appointment-kept"
    code: str
    visit_id: str
    arrival: Arrival


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentCancelled(Event):
    """They will not come."""

    kind: ClassVar = "appointment-cancelled"
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentMissed(Event):
    """They did not come."""

    kind: ClassVar = "appointment-missed"
    code: str
    service: str
