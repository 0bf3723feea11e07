"""Reading what was written: pages of the journal, a visit by its token, a replay check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Select, Table, or_, select

from ..domain.events.event import Entry
from ..domain.visit import Visit
from . import saying, schema
from .browsing import Page, Wanted, browse
from .database import is_for_training, mark_for_training, tidy
from .entries import read_entries
from .loading import read_visit_by_id
from .replaying import replayed
from .rows import Row

# So many are listed; none is ever lost.
MOST_PROFILES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedStep:
    """What a visitor may see of one step."""

    id: str
    state: str
    service: str
    desk: str | None
    discreet: bool = False
    said: str | None = None
    ready_at: datetime | None = None
    calls: int = 0
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedVisit:
    """What a visitor may see of their visit."""

    number: str
    language: str
    steps: tuple[TrackedStep, ...]
    rated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """What staff wrote about a step; `kind` is "refer" or "picked"."""

    id: int
    step_id: str
    visit_id: str
    at: datetime
    staff: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundVisit:
    """A visit that staff looked for, with what was written about it."""

    visit: Visit
    notes: tuple[NoteRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptedProfile:
    """When a profile came into force, by whom (`staff`, if one was signed in), and why."""

    seq: int
    at: datetime
    device: str
    staff: str | None
    note: str | None


class History:
    """The reading side of the database; may be used from any thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def entries(self, after: int, limit: int) -> list[Entry]:
        """Return up to `limit` journal entries after a seq, in order."""
        query = (
            select(schema.journal)
            .where(schema.journal.c.seq > after)
            .order_by(schema.journal.c.seq)
            .limit(limit)
        )
        with self._engine.connect() as connection:
            return read_entries(connection, query)

    @property
    def is_for_training(self) -> bool:
        """Whether this is a center for trying out, with visitors that the hub makes up."""
        return is_for_training(self._engine)

    def mark_for_training(self) -> None:
        """Make it such a center."""
        mark_for_training(self._engine)

    def browse(self, wanted: Wanted, before: int | None, most: int) -> Page:
        """Return a page of the journal, the newest first; see browsing.browse."""
        with self._engine.connect() as connection:
            return browse(connection, wanted, before, most)

    def last(self, count: int) -> list[Entry]:
        """Return the last so many journal entries, in order."""
        query = select(schema.journal).order_by(schema.journal.c.seq.desc()).limit(count)
        with self._engine.connect() as connection:
            return read_entries(connection, query)[::-1]

    def visit_by_token(self, token: str, since: datetime) -> TrackedVisit | None:
        """Return the visit that a QR leads to, unless it was over before `since`; or None."""
        visit, step, secret = schema.visit, schema.step, schema.visit_token
        head = (
            select(visit.c.id, visit.c.number, visit.c.language, secret.c.rated)
            .join(secret, secret.c.visit_id == visit.c.id)
            .where(secret.c.token == token)
            .where(or_(visit.c.closed_at.is_(None), visit.c.closed_at >= since))
        )
        with self._engine.connect() as connection:
            found = connection.execute(head).first()
            if found is None:
                return None
            told = (step.c[each.name] for each in fields(TrackedStep))
            query = select(*told).where(step.c.visit_id == found.id)
            steps = connection.execute(query.order_by(step.c.seq)).mappings()
            return TrackedVisit(
                number=found.number,
                language=found.language,
                steps=tuple(TrackedStep(**row) for row in steps),
                rated=bool(found.rated),
            )

    def visit_by_number(self, number: str) -> FoundVisit | None:
        """Return the open visit with this number, or the last one that had it."""
        visit = schema.visit
        newest = (visit.c.closed_at.is_(None).desc(), visit.c.opened_at.desc())
        query = select(visit.c.id).where(visit.c.number == number).order_by(*newest).limit(1)
        return self._visit_found(query)

    def visit_by_secret(self, token: str) -> FoundVisit | None:
        """Return the visit of a ticket's QR; None once that secret is forgotten."""
        secret = schema.visit_token
        return self._visit_found(select(secret.c.visit_id).where(secret.c.token == token))

    def _visit_found(self, query: Select[Any]) -> FoundVisit | None:
        with self._engine.connect() as connection:
            visit_id: str | None = connection.scalar(query)
            found = None if visit_id is None else read_visit_by_id(connection, visit_id)
            if found is None:
                return None
            noted = select(schema.note).where(schema.note.c.visit_id == found.id)
            rows = connection.execute(noted.order_by(schema.note.c.id)).mappings()
            return FoundVisit(visit=found, notes=tuple(NoteRow(**row) for row in rows))

    def step_state(self, step_id: str) -> str | None:
        """Return the state of a step, open or over."""
        query = select(schema.step.c.state).where(schema.step.c.id == step_id)
        with self._engine.connect() as connection:
            return connection.scalar(query)

    def pin_hash(self, staff: str) -> str | None:
        """Return a person's PIN as argon2 wrote it."""
        query = select(schema.staff_pin.c.pin_hash).where(schema.staff_pin.c.staff == staff)
        with self._engine.connect() as connection:
            return connection.scalar(query)

    def profile(self, seq: int | None = None) -> str | None:
        """Return the profile (TOML) that came into force there, or the one in force; or None."""
        table = schema.profile
        query = select(table.c.text).order_by(table.c.seq.desc()).limit(1)
        if seq is not None:
            query = query.where(table.c.seq == seq)
        with self._engine.connect() as connection:
            return connection.scalar(query)

    def profiles(self) -> list[AdoptedProfile]:
        """Return which profiles were adopted, the newest first, at most MOST_PROFILES."""
        journal, profile = schema.journal, schema.profile
        newest = select(profile.c.seq).order_by(profile.c.seq.desc()).limit(MOST_PROFILES)
        query = select(journal).where(journal.c.seq.in_(newest)).order_by(journal.c.seq.desc())
        with self._engine.connect() as connection:
            return [
                AdoptedProfile(
                    seq=entry.seq,
                    at=entry.at,
                    device=entry.device,
                    staff=getattr(entry.event, "by", None),
                    note=getattr(entry.event, "note", None),
                )
                for entry in read_entries(connection, query)
            ]

    def how_many_complaints(self) -> int:
        """Return how many sealed complaints are kept."""
        return saying.how_many_complaints(self._engine)

    def tidy(self) -> None:
        """Bring the database in order beside its writer."""
        tidy(self._engine)

    def differences(self) -> list[str]:
        """Replay the whole journal and return where the tables differ from it, as sentences."""
        with self._engine.connect() as connection:
            expected = replayed(connection)
            return [
                said
                for table in schema.DERIVED
                for said in _differences(connection, table, expected.get(table, []))
            ]


def _differences(connection: Connection, table: Table, replayed: list[Row]) -> Iterator[str]:
    keys = [column.name for column in table.primary_key]

    def keyed(rows: list[Row]) -> dict[tuple[Any, ...], Row]:
        return {tuple(row[key] for key in keys): row for row in rows}

    expected = keyed(replayed)
    actual = keyed([dict(row) for row in connection.execute(select(table)).mappings()])
    for key in expected.keys() | actual.keys():
        if expected.get(key) != actual.get(key):
            said, found = expected.get(key), actual.get(key)
            yield f"{table.name} {key}: the journal says {said}, the table {found}"
