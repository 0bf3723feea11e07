"""From the hub's answer to what the screen shows and what the printer prints."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hardware.printer.slip import Slip
from kiosk.center import Center
from shared.domain.commands import Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A visitor's number; `ahead` people come before, `link` is what the QR says."""

    number: str
    ahead: int
    link: str
    language: str
    public_names: tuple[str, ...]


def issued(ticket: Ticket, center: Center, language: str) -> Issued:
    """Return what the visitor gets, from the hub's answer."""
    services = [step.service for step in ticket.steps]
    return Issued(
        number=ticket.number,
        ahead=ticket.ahead,
        link=center.link(ticket.token),
        language=language,
        public_names=center.public_names(services, language),
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
        people_ahead=given.ahead,
    )
