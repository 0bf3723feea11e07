"""What a decision may ask of the past: as it stands at its turn, in the middle of a batch."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Select, or_, select

from ..domain.events import EVENTS, ClockStepped, Entry, Event
from ..domain.floor import Floor, Touched
from ..domain.visit import Step, Visit
from . import schema
from .loading import read_visit_by_id

_READ: dict[str, TypeAdapter[Any]] = {event.kind: TypeAdapter(event) for event in EVENTS}


def read_entries(connection: Connection, query: Select[Any]) -> list[Entry]:
    """Return the journal entries that a query on the journal finds."""
    return [
        Entry(row.seq, row.at, row.act, row.device, _event(row.kind, row.body), row.desk)
        for row in connection.execute(query)
    ]


def _event(kind: str, body: str) -> Event:
    event: Event = _READ[kind].validate_json(body)
    return event


class BatchPast:
    """The database, and before it what this batch has done and not yet written."""

    def __init__(self, connection: Connection, floor: Floor, entries: list[Entry]) -> None:
        self._connection = connection
        self._floor = floor
        self._entries = entries
        self._tokens: dict[str, str] = {}
        self._closed: dict[str, Visit] = {}
        self._visit_of: dict[str, str] = {}

    def learn(self, touched: Touched) -> None:
        """Take in what an event of this batch changed."""
        if isinstance(touched, Step):
            self._visit_of[touched.id] = touched.visit_id
        elif isinstance(touched, Visit) and touched.closed_at is not None:
            self._closed[touched.id] = touched

    def learn_token(self, visit_id: str, token: str) -> None:
        """Take in the secret of a visit that was opened in this batch."""
        self._tokens[visit_id] = token

    def visit_of(self, step_id: str) -> Visit | None:
        """Return the visit of an ended step, with all its steps."""
        step = schema.step
        visit_id = self._visit_of.get(step_id) or self._connection.scalar(
            select(step.c.visit_id).where(step.c.id == step_id)
        )
        if visit_id is None:
            return None
        return (
            self._floor.visits.get(visit_id)
            or self._closed.get(visit_id)
            or read_visit_by_id(self._connection, visit_id)
        )

    def is_known(self, visit_id: str) -> bool:
        """Say whether there ever was such a visit."""
        if visit_id in self._closed:
            return True
        visit = schema.visit
        found = self._connection.scalar(select(visit.c.id).where(visit.c.id == visit_id))
        return found is not None

    def token(self, visit_id: str) -> str | None:
        """Return the secret of a visit's QR; None once it was erased."""
        secret = schema.visit_token
        return self._tokens.get(visit_id) or self._connection.scalar(
            select(secret.c.token).where(secret.c.visit_id == visit_id)
        )

    def since(self, instant: datetime) -> Sequence[Entry]:
        """Return the journal from an instant on."""
        journal = schema.journal
        # `at` has no index: its order is that of `seq`, and what is asked for is near the end.
        last_before = (
            select(journal.c.seq)
            .where(journal.c.at < instant)
            .order_by(journal.c.seq.desc())
            .limit(1)
        )
        start = self._connection.scalar(last_before) or 0
        query = select(journal).where(journal.c.seq > start).order_by(journal.c.seq)
        return [*read_entries(self._connection, query), *self._entries]

    def of_visit(self, visit_id: str) -> Sequence[Entry]:
        """Return what the journal says of a visit, and of the clock meanwhile."""
        journal, visit = schema.journal, schema.visit
        opened = self._connection.scalar(select(visit.c.opened_at).where(visit.c.id == visit_id))
        told = f'"{visit_id}"'
        found: list[Entry] = []
        if opened is not None:
            query = (
                select(journal)
                .where(journal.c.seq >= int(visit_id.removeprefix("v")))
                .where(
                    or_(
                        journal.c.body.contains(told, autoescape=True),
                        journal.c.kind == ClockStepped.kind,
                    )
                )
                .order_by(journal.c.seq)
            )
            found = read_entries(self._connection, query)
        return found + [each for each in self._entries if _is_about(each.event, visit_id)]


def _is_about(event: Event, visit_id: str) -> bool:
    visits = getattr(event, "visits", ())
    return (
        isinstance(event, ClockStepped)
        or getattr(event, "visit_id", None) == visit_id
        or any(visit.id == visit_id for visit in visits)
    )
