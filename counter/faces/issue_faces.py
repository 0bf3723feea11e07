"""What the form for a new number shows, as plain records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter.desk import acts
from counter.desk.acts import Act
from counter.desk.center import Center
from counter.desk.console import Console
from counter.desk.issuing import TicketForm
from counter.faces.desk_faces import said_face
from counter.words import sentences as words
from counter.words.languages import language_name
from hardware.printer.qr import rows
from shared.domain.commands.issuing import Ticket
from shared.domain.visit import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something to choose: a service with its pictogram, or a language."""

    code: str
    text: str
    pictogram: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketFace:
    """Whether a number can be given; then the number, those before it, and its QR."""

    can_issue: bool = False
    busy: bool = False
    trouble: str = ""
    number: str = ""
    ahead: str = ""
    link: str = ""
    qr: tuple[str, ...] = ()


def service_choices(center: Center | None, form: TicketForm) -> list[Choice]:
    """Return every service of the center."""
    services = center.services.values() if center else ()
    return [
        Choice(
            code=each.code,
            text=each.text,
            pictogram=each.pictogram,
            chosen=each.code in form.services,
        )
        for each in services
    ]


def language_choices(center: Center | None, form: TicketForm) -> list[Choice]:
    """Return every language of the center, by its own name."""
    return [
        Choice(code=code, text=language_name(code), pictogram="", chosen=code == form.language)
        for code in (center.languages if center else ())
    ]


def shown_face(console: Console) -> TicketFace:
    """Return the ticket that was given once more; without one `number` is empty."""
    ticket, center = console.shown, console.center
    return _given(ticket, center) if ticket is not None and center is not None else TicketFace()


def _given(ticket: Ticket, center: Center) -> TicketFace:
    link = center.link(ticket.token)
    return TicketFace(number=ticket.number, ahead=_ahead(ticket), link=link, qr=rows(link))


def _ahead(ticket: Ticket) -> str:
    """Return how many are before it and how long that takes, if it is waiting at all."""
    state = next((step.state for step in ticket.steps if step.step_id == ticket.step_id), "")
    if state and state != State.WAITING:
        return ""
    about = words.wait_range(ticket.range) if ticket.range else ""
    return " ".join(part for part in (words.ahead(ticket.ahead), about) if part)


def ticket_face(console: Console, form: TicketForm, now: datetime) -> TicketFace:
    """Return what came of the form so far."""
    ticket, center = console.ticket, console.center
    if ticket is not None and center is not None:
        return _given(ticket, center)
    said = said_face(console, now)
    about_this = console.outcome is not None and console.outcome.act is Act.ISSUE
    return TicketFace(
        can_issue=form.is_complete and console.hindrance(Act.ISSUE, now) in (None, acts.BUSY),
        busy=console.busy(Act.ISSUE, now) is Act.ISSUE,
        trouble=said.text if about_this and said.sign == "trouble" else "",
    )
