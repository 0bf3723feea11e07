"""Giving a number, and giving it once more."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ..frozen import dataclass
from .command import Code, Command, Id, Token

Range = tuple[int, int]
"""A wait in whole minutes: half of all wait less than the first, nine of ten than the second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketStep:
    """One service of a new visit; `ahead` counts ready steps that rank before it now."""

    step_id: str
    service: str
    state: str
    ahead: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """A new visit. `day` is the center's local date; `token` is the secret of its QR.

    `step_id`, `ahead` and `range` (None when nothing is known) are of the first waiting step. A
    `discreet` visit is never announced: somebody comes for the visitor.
    """

    visit_id: str
    number: str
    day: str
    token: str
    steps: tuple[TicketStep, ...]
    step_id: str
    ahead: int
    range: Range | None = None
    discreet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueTicket(Command[Ticket]):
    """Open a visit with one to eight services: all wait at once, or one after the other.

    `return_token` is what a refusal gave to whoever came when it was closed or full.
    """

    name: ClassVar = "issue-ticket"
    answer: ClassVar = Ticket

    services: Annotated[tuple[Code, ...], Field(min_length=1, max_length=8)]
    language: Code
    priority: Code | None = None
    people: Annotated[int, Field(ge=1, le=99)] = 1
    token: Token | None = None
    order: Literal["free", "fixed"] = "free"
    return_token: Token | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComeBack(Command[Ticket]):
    """Open the visit of somebody who was turned away before, for the services they came for then.

    The language is the center's own if not told.
    """

    name: ClassVar = "come-back"
    answer: ClassVar = Ticket

    return_token: Token
    language: Code | None = None
    token: Token | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakInPrivate(Command[Ticket]):
    """Ask for somebody to talk to, and say nothing else; the welcome desk is told quietly."""

    name: ClassVar = "speak-in-private"
    answer: ClassVar = Ticket

    language: Code | None = None
    token: Token | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprinted(Ticket):
    """A ticket once more, with the language to print it in."""

    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprint(Command[Reprinted]):
    """Give the ticket of an open visit again: its paper is lost."""

    name: ClassVar = "reprint"
    answer: ClassVar = Reprinted

    visit_id: Id
