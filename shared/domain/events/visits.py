"""Visits: opened, put right, closed."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from ..frozen import dataclass
from ..visit import Visit
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitOpened(Event):
    """A number was given.

    `count` is None where a kiosk gave one of its own; it was at `opened_at` then, else now.
    """

    kind: ClassVar = "visit-opened"
    visit_id: str
    number: str
    series: str
    count: int | None
    day: str
    language: str
    priority: str | None = None
    people: int
    device: str
    fixed: bool = False
    opened_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitReopened(Event):
    """A closed visit is open again; `visit` is all of it, as it was closed."""

    kind: ClassVar = "visit-reopened"
    visit_id: str
    number: str
    visit: Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassChanged(Event):
    """A visitor is of another priority class, or of none; `was` is the class before."""

    kind: ClassVar = "class-changed"
    visit_id: str
    number: str
    priority: str | None = None
    was: str | None = None
    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleChanged(Event):
    """A visit is so many people; `was` is how many it was before."""

    kind: ClassVar = "people-changed"
    visit_id: str
    number: str
    people: int
    was: int
    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWritten(Event):
    """Somebody wrote a line about a visit: what it says can be erased, and so is not here."""

    kind: ClassVar = "note-written"
    visit_id: str
    number: str
    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketReprinted(Event):
    """A ticket was given once more."""

    kind: ClassVar = "ticket-reprinted"
    visit_id: str
    number: str
    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateAsked(Event):
    """Somebody wants to speak in private, and said nothing else."""

    kind: ClassVar = "private-asked"
    step_id: str
    visit_id: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitClosed(Event):
    """Nothing of the visit is left to be done."""

    kind: ClassVar = "visit-closed"
    visit_id: str
    number: str
