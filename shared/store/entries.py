"""The journal's entries as rows, and read back as the entries they were."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import to_json
from sqlalchemy import Connection, Select, select

from ..domain.events.event import Entry, Event
from ..domain.folding import EVENTS
from . import schema
from .rows import Row

_READ: dict[str, TypeAdapter[Any]] = {event.kind: TypeAdapter(event) for event in EVENTS}


def entry_row(entry: Entry) -> Row:
    """Return a journal entry as a row."""
    return {
        "seq": entry.seq,
        "at": entry.at,
        "act": entry.act,
        "device": entry.device,
        "kind": entry.event.kind,
        "body": to_json(entry.event, exclude_none=True).decode(),
        "desk": entry.desk,
    }


def read_entries(connection: Connection, query: Select[Any]) -> list[Entry]:
    """Return the journal entries that a query on the journal finds."""
    return [
        Entry(row.seq, row.at, row.act, row.device, _event(row.kind, row.body), row.desk)
        for row in connection.execute(query)
    ]


def _event(kind: str, body: str) -> Event:
    event: Event = _READ[kind].validate_json(body)
    return event


def since(connection: Connection, instant: datetime) -> Select[Any]:
    """Return the query for the journal from an instant on."""
    journal = schema.journal
    # `at` has no index: its order is that of `seq`, and what is asked for is near the end.
    last_before = (
        select(journal.c.seq).where(journal.c.at < instant).order_by(journal.c.seq.desc()).limit(1)
    )
    start = connection.scalar(last_before) or 0
    return select(journal).where(journal.c.seq > start).order_by(journal.c.seq)
