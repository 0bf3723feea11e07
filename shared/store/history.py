"""Reading what was written: pages of the journal, a visit by its token, a replay check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Engine, Table, select

from ..domain.events import EVENTS, Event
from ..domain.floor import Floor
from . import schema
from .database import tidy
from .ledger import Entry
from .rows import Changes, Row

_READ: dict[str, TypeAdapter[Any]] = {event.kind: TypeAdapter(event) for event in EVENTS}

# Equal to a replay; the other tables are side tables.
REPLAYED = (
    schema.visit,
    schema.step,
    schema.session,
    schema.device,
    schema.person,
    schema.number,
    schema.profile,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedStep:
    """What a visitor may see of one step."""

    state: str
    service: str
    desk: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedVisit:
    """What a visitor may see of their visit."""

    number: str
    language: str
    steps: tuple[TrackedStep, ...]


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
            return [
                Entry(row.seq, row.at, row.act, row.device, _event(row.kind, row.body))
                for row in connection.execute(query)
            ]

    def visit_by_token(self, token: str) -> TrackedVisit | None:
        """Return the visit that a QR leads to; None for a token nobody has."""
        visit, step, secret = schema.visit, schema.step, schema.visit_token
        head = (
            select(visit.c.id, visit.c.number, visit.c.language)
            .join(secret, secret.c.visit_id == visit.c.id)
            .where(secret.c.token == token)
        )
        with self._engine.connect() as connection:
            found = connection.execute(head).first()
            if found is None:
                return None
            query = select(step.c.state, step.c.service, step.c.desk).where(
                step.c.visit_id == found.id
            )
            steps = connection.execute(query.order_by(step.c.seq)).mappings()
            return TrackedVisit(
                number=found.number,
                language=found.language,
                steps=tuple(TrackedStep(**row) for row in steps),
            )

    def pin_hash(self, staff: str) -> str | None:
        """Return a person's PIN as argon2 wrote it."""
        query = select(schema.staff_pin.c.pin_hash).where(schema.staff_pin.c.staff == staff)
        with self._engine.connect() as connection:
            return connection.scalar(query)

    def profile(self) -> str | None:
        """Return the profile in force (TOML); None in a folder without a center."""
        query = select(schema.profile.c.text).order_by(schema.profile.c.seq.desc()).limit(1)
        with self._engine.connect() as connection:
            return connection.scalar(query)

    def tidy(self) -> None:
        """Bring the database in order beside its writer."""
        tidy(self._engine)

    def differences(self) -> list[str]:
        """Replay the whole journal and return where the tables differ from it, as sentences."""
        changes, floor = Changes(), Floor()
        after = 0
        while page := self.entries(after, 5_000):
            for entry in page:
                for touched in floor.apply(entry.seq, entry.at, entry.event):
                    changes.add(touched)
            after = page[-1].seq
        replayed = changes.rows()
        with self._engine.connect() as connection:
            return [
                said
                for table in REPLAYED
                for said in _differences(connection, table, replayed.get(table, []))
            ]


def _event(kind: str, body: str) -> Event:
    event: Event = _READ[kind].validate_json(body)
    return event


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
