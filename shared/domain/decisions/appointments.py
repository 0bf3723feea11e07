"""Appointments: booking, moving, cancelling and coming to them."""

from __future__ import annotations

from datetime import datetime, timedelta

from ..commands.appointments import (
    Arrival,
    BookAppointment,
    Booked,
    CancelAppointment,
    CheckedIn,
    CheckIn,
)
from ..commands.command import Done
from ..errors import Conflict, Invalid, Unknown
from ..events.appointments import AppointmentBooked, AppointmentCancelled, AppointmentKept
from ..floor import Appointment, Floor
from .context import Context, Decision, Decisions, VisitToken
from .issuing import Wish, check_token, open_visit, ticket

# So much before or after the time still counts as on time.
TOLERANCE = timedelta(minutes=10)
FURTHEST = timedelta(days=400)
# Letters and figures that nobody takes for another.
_ALPHABET = "ACDEFGHJKLMNPQRTUVWXY3479"
_CODE_LENGTH = 6


def book_appointment(floor: Floor, command: BookAppointment, context: Context) -> Decision:
    """Note that somebody will come; the same again changes nothing, other content moves it."""
    center = floor.center
    if command.service not in center.service_by_code:
        raise Invalid("unknown-service", "This center has no such service.")
    language = command.language or center.languages[0]
    if language not in center.languages:
        raise Invalid("unknown-language", "This center does not list that language.")
    if command.priority not in center.rates:
        raise Invalid("unknown-class", "This center has no such priority class.")
    code = command.code.upper() if command.code else _new_code(floor, context.fresh_digest)
    wanted = Appointment(
        code=code,
        service=command.service,
        due=command.at,
        language=language,
        priority=command.priority,
        people=command.people,
    )
    known = floor.appointments.get(code)
    if known == wanted:
        return Decision((), Booked(code=code))
    if command.at <= context.now:
        raise Invalid("time-past", "at: expected a time that is still to come.")
    if command.at > context.now + FURTHEST:
        raise Invalid("time-far", "at: expected a time within 400 days.")
    if known is not None and known.state == "kept":
        raise Conflict("already-checked-in", "Whoever has this appointment is here already.")
    booked = AppointmentBooked(
        code=code,
        service=command.service,
        due=command.at,
        language=language,
        priority=command.priority,
        people=command.people,
    )
    return Decision((booked,), Booked(code=code))


def _new_code(floor: Floor, digest: str) -> str:
    """Return a short code that is nobody's yet, from a digest of what cannot be guessed."""
    value = int(digest, 16)
    while True:
        letters = []
        for _ in range(_CODE_LENGTH):
            value, index = divmod(value, len(_ALPHABET))
            letters.append(_ALPHABET[index])
        code = "".join(letters)
        if code not in floor.appointments:
            return code
        value = value or int(digest, 16) + len(floor.appointments)


def cancel_appointment(floor: Floor, command: CancelAppointment, _context: Context) -> Decision:
    """Forget that somebody will come."""
    code = _booked(floor, command.code).code
    return Decision((AppointmentCancelled(code=code),), Done())


def _booked(floor: Floor, code: str) -> Appointment:
    appointment = floor.appointments.get(code.upper())
    if appointment is None:
        raise Unknown("unknown-code", "There is no appointment with this code.")
    if appointment.state == "kept":
        raise Conflict("already-checked-in", "Whoever has this appointment is here already.")
    return appointment


def check_in(floor: Floor, command: CheckIn, context: Context) -> Decision:
    """Open the visit of somebody who came to their appointment, on its day."""
    appointment, now = _booked(floor, command.code), context.now
    if floor.center.day(appointment.due) != floor.center.day(now):
        raise Conflict("not-the-day", "This appointment is on another day.", due=appointment.due)
    check_token(context)
    if appointment.service not in floor.center.service_by_code:
        raise Conflict("cannot-serve", "The center no longer has that service.")
    wish = Wish(
        services=(appointment.service,),
        language=appointment.language,
        priority=appointment.priority if appointment.priority in floor.center.rates else None,
        people=appointment.people,
        token=command.token or context.fresh,
        due=appointment.due,
    )
    events = open_visit(floor, wish, context)
    visit_id = events[0].visit_id
    given = ticket(floor, events, wish.token, context)
    arrival = _arrival(appointment.due, now)
    kept = AppointmentKept(code=appointment.code, visit_id=visit_id, arrival=arrival)
    answer = CheckedIn(
        visit_id=given.visit_id,
        number=given.number,
        day=given.day,
        token=given.token,
        steps=given.steps,
        step_id=given.step_id,
        ahead=given.ahead,
        range=given.range,
        discreet=given.discreet,
        arrival=arrival,
        due=appointment.due,
        language=appointment.language,
        people=appointment.people,
    )
    return Decision((*events, kept), answer, (VisitToken(visit_id=visit_id, token=wish.token),))


def _arrival(due: datetime, now: datetime) -> Arrival:
    if now < due - TOLERANCE:
        return "early"
    return "late" if now > due + TOLERANCE else "on-time"


DECISIONS: Decisions = {
    CheckIn: check_in,
    BookAppointment: book_appointment,
    CancelAppointment: cancel_appointment,
}
