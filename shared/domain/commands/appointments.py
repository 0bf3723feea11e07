"""Appointments: booking, cancelling and coming to them."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import AwareDatetime, Field, StringConstraints

from ..frozen import dataclass
from .command import Code, Command, Done, Token
from .issuing import Ticket

AppointmentCode = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._-]{3,64}$")]
Arrival = Literal["early", "on-time", "late"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedIn(Ticket):
    """The ticket of whoever came to an appointment: in which language, and how many of them."""

    arrival: Arrival
    due: AwareDatetime
    language: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(Command[CheckedIn]):
    """Come to an appointment."""

    name: ClassVar = "check-in"
    answer: ClassVar = CheckedIn

    code: AppointmentCode
    token: Token | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked:
    """The code to come with."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BookAppointment(Command[Booked]):
    """Note an appointment; a known code moves it. The language is the center's own if not told."""

    name: ClassVar = "book-appointment"
    answer: ClassVar = Booked

    service: Code
    at: AwareDatetime
    code: AppointmentCode | None = None
    language: Code | None = None
    priority: Code | None = None
    people: Annotated[int, Field(ge=1, le=99)] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelAppointment(Command[Done]):
    """Nobody comes to this appointment."""

    name: ClassVar = "cancel-appointment"
    answer: ClassVar = Done

    code: AppointmentCode
