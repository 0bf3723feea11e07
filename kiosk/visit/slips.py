"""From the hub's answer to what the screen shows and what the printer prints."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from pydantic import AwareDatetime, TypeAdapter, ValidationError

from hardware.printer.slip import ReturnSlip, Slip
from kiosk.visit.center import Center, Desk, Need, Texts
from kiosk.visit.outlook import Range, Shut, Why
from shared.domain.commands.appointments import Arrival, CheckedIn
from shared.domain.commands.finding import FoundTicket
from shared.domain.commands.handing_in import HandIn
from shared.domain.commands.issuing import Ticket
from shared.domain.visit import State
from shared.link.errors import Refused

_INSTANT: TypeAdapter[datetime | None] = TypeAdapter(AwareDatetime | None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """How it stands with a ticket that somebody brought: called to a `desk`, or resting `until`."""

    desk: Desk | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A visitor's number; `ahead` people come before, `link` is what the QR says.

    Of a number that the kiosk gave by itself nobody knows who comes before: `ahead` is None.
    `range` is the wait, None when nobody knows. A `private` one names no service and no wait:
    somebody comes to its visitor. `bring` is what to have at hand, `people` how many come.
    `arrival` says whether who came to an appointment, at `due`, is in time. `found` is of a ticket
    that was given before.
    """

    number: str
    ahead: int | None
    link: str
    language: str
    public_names: tuple[str, ...]
    range: Range | None = None
    private: bool = False
    bring: tuple[str, ...] = ()
    people: int = 1
    arrival: Arrival | None = None
    due: datetime | None = None
    found: Found | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """What a visitor gets instead of a number: why, and a `token` to go first with that day.

    `names` are the need's; it is worded by whoever shows it, for the language may change.
    """

    shut: Shut
    token: str | None
    language: str
    names: Texts
    public_names: tuple[str, ...]
    bring: tuple[str, ...] = ()


def turned(refusal: Refused, need: Need | None, center: Center, language: str) -> Turned:
    """Return what the visitor gets, from a refusal whose code is a Why.

    Without a need, as for who came with a code, the service that is refused speaks for it.
    """
    services = need.services if need else (str(refusal.more.get("service")),)
    return Turned(
        shut=Shut(why=Why(refusal.code), come_back=_come_back(refusal)),
        token=refusal.more.get("return_token"),
        language=language,
        names=need.names if need else {},
        public_names=center.public_names(services, language),
        bring=center.bring(services, language),
    )


def _come_back(refusal: Refused) -> datetime | None:
    """Return when to come back; an instant that cannot be read is as good as none."""
    try:
        return _INSTANT.validate_python(refusal.more.get("come_back"))
    except ValidationError:
        return None


def in_private(ticket: Ticket | HandIn, center: Center, language: str) -> Issued:
    """Return what a visitor gets to whom somebody comes; `found` of a ticket that they brought."""
    return Issued(
        number=ticket.number,
        ahead=0,
        link=center.link(ticket.token),
        language=language,
        public_names=(),
        private=True,
        found=Found() if isinstance(ticket, FoundTicket) else None,
    )


def issued(ticket: Ticket, center: Center, language: str, people: int = 1) -> Issued:
    """Return what the visitor gets, from the hub's answer."""
    services = [step.service for step in ticket.steps]
    return Issued(
        number=ticket.number,
        ahead=ticket.ahead,
        link=center.link(ticket.token),
        language=language,
        public_names=center.public_names(services, language),
        range=ticket.range,
        bring=center.bring(services, language),
        people=ticket.people if isinstance(ticket, CheckedIn) else people,
        arrival=ticket.arrival if isinstance(ticket, CheckedIn) else None,
        due=ticket.due if isinstance(ticket, CheckedIn) else None,
    )


def found(ticket: FoundTicket, center: Center, language: str) -> Issued:
    """Return what is shown of a ticket that somebody brought; nobody is ahead of who is called."""
    waits = ticket.state is State.WAITING
    desk = center.desk(ticket.desk)
    known = desk or (Desk(code=ticket.desk, name=ticket.desk) if ticket.desk else None)
    return replace(
        issued(ticket, center, language, ticket.people),
        ahead=ticket.ahead if waits else None,
        found=Found(desk=known, until=ticket.until),
    )


def given_alone(ticket: HandIn, center: Center, language: str) -> Issued:
    """Return what the visitor gets while the hub is away."""
    services = map(center.service, ticket.services)
    if all(service is not None and service.fetched for service in services):
        return in_private(ticket, center, language)
    return Issued(
        number=ticket.number,
        ahead=None,
        link=center.link(ticket.token),
        language=language,
        public_names=center.public_names(ticket.services, language),
        bring=center.bring(ticket.services, language),
        people=ticket.people,
    )


def slip(given: Issued, center: Center, now: datetime) -> Slip:
    """Return the paper for a number given at this instant; ValueError if it cannot be printed."""
    return Slip(
        center=center.name,
        number=given.number,
        public_names=given.public_names,
        printed_at=now,
        zone=center.zone,
        link=given.link,
        language=given.language,
        people_ahead=None if given.private else given.ahead,
        wait_range=given.range,
        fetched=given.private,
        bring=given.bring,
        people=given.people,
        wait_at=center.text(center.ticket.wait_at, given.language),
        ask_at=center.text(center.ticket.ask_at, given.language),
        copy=given.found is not None,
    )


def return_slip(given: Turned, center: Center, now: datetime) -> ReturnSlip | None:
    """Return the paper to come back with; None when there is nothing to come back with.

    Raises ValueError if it cannot be printed.
    """
    if given.token is None or given.shut.come_back is None:
        return None
    return ReturnSlip(
        center=center.name,
        public_names=given.public_names,
        printed_at=now,
        come_back=given.shut.come_back,
        zone=center.zone,
        token=given.token,
        language=given.language,
        bring=given.bring,
    )
