"""The journal folded again: what the derived tables must hold."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, Table, delete, select

from ..domain.floor import Floor
from ..domain.folding import apply
from . import schema
from .entries import read_entries
from .prepared import upserting
from .rows import Changes, Row

PAGE = 5_000


def replayed(connection: Connection) -> dict[Table, list[Row]]:
    """Return the rows that a replay of the whole journal gives."""
    changes, floor = Changes(), Floor()
    journal, after = schema.journal, 0
    query = select(journal).order_by(journal.c.seq).limit(PAGE)
    while page := read_entries(connection, query.where(journal.c.seq > after)):
        for entry in page:
            for touched in apply(floor, entry.seq, entry.at, entry.event):
                changes.add(touched)
        after = page[-1].seq
    return changes.rows()


def rebuild(engine: Engine) -> None:
    """Write the derived tables anew from the journal, in one transaction."""
    with engine.begin() as connection:
        found = replayed(connection)
        for table in schema.DERIVED:
            connection.execute(delete(table))
        for table, rows in found.items():
            upserting(table, connection.dialect).run(connection, rows)
