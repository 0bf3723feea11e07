"""Calls for help."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ..events.alarms import EmergencyAcknowledged, EmergencyRaised
from ..floor import Emergency, Floor, Touched
from .fold import Folds


def _emergency_raised(
    floor: Floor, _seq: int, at: datetime, event: EmergencyRaised
) -> tuple[Touched, ...]:
    emergency = Emergency(
        id=event.emergency,
        device=event.device,
        desk=event.desk,
        staff=event.staff,
        raised_at=at,
    )
    floor.emergencies[emergency.id] = emergency
    return (emergency,)


def _emergency_acknowledged(
    floor: Floor, _seq: int, at: datetime, event: EmergencyAcknowledged
) -> tuple[Touched, ...]:
    emergency = floor.emergencies.pop(event.emergency)
    return (replace(emergency, acknowledged_by=event.staff, acknowledged_at=at),)


FOLDS: Folds = {
    EmergencyRaised: _emergency_raised,
    EmergencyAcknowledged: _emergency_acknowledged,
}
