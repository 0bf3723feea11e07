"""Appointments: booked, then kept, cancelled or missed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ..events.appointments import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentKept,
    AppointmentMissed,
)
from ..floor import Appointment, Floor, Touched
from .fold import Fold, Folds


def _appointment_booked(
    floor: Floor, _seq: int, _at: datetime, event: AppointmentBooked
) -> tuple[Touched, ...]:
    appointment = Appointment(
        code=event.code,
        service=event.service,
        due=event.due,
        language=event.language,
        priority=event.priority,
        people=event.people,
    )
    return _appoint(floor, appointment)


def _appoint(floor: Floor, appointment: Appointment) -> tuple[Touched, ...]:
    floor.appoint(appointment)
    return (appointment,)


def _appointment_kept(
    floor: Floor, _seq: int, _at: datetime, event: AppointmentKept
) -> tuple[Touched, ...]:
    kept = floor.appointments[event.code]
    return _appoint(floor, replace(kept, state="kept", visit_id=event.visit_id))


def _appointment_ends(state: str) -> Fold:
    def fold(
        floor: Floor,
        _seq: int,
        _at: datetime,
        event: AppointmentCancelled | AppointmentMissed,
    ) -> tuple[Touched, ...]:
        ended = replace(floor.appointments[event.code], state=state)
        floor.dismiss(event.code)
        return (ended,)

    return fold


FOLDS: Folds = {
    AppointmentBooked: _appointment_booked,
    AppointmentKept: _appointment_kept,
    AppointmentCancelled: _appointment_ends("cancelled"),
    AppointmentMissed: _appointment_ends("missed"),
}
