"""The table of past steps of elsewhere, in a file of its own beside the database.

The hub never opens it: years of another system's rows come in without the queue waiting. It holds
no number, no name and no text of anybody; an import is taken out again as it came, whole.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from ...store.backup_beside import FILE_NAME
from .rows import PastStep

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND = dt.timedelta(microseconds=1)
_TABLES = """
CREATE TABLE IF NOT EXISTS import (
    id INTEGER PRIMARY KEY, source TEXT NOT NULL, file TEXT NOT NULL, at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS step (
    key TEXT PRIMARY KEY, import INTEGER NOT NULL, visit TEXT NOT NULL, service TEXT NOT NULL,
    desk TEXT NOT NULL, language TEXT NOT NULL, priority TEXT NOT NULL, state TEXT NOT NULL,
    people INTEGER NOT NULL, came INTEGER NOT NULL, called INTEGER, started INTEGER, ended INTEGER
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS step_import ON step (import);
"""
_INSERT = "INSERT OR IGNORE INTO step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_SELECT = (
    "SELECT visit, service, desk, language, priority, state, people, came, called, started, ended"
    " FROM step"
)
_IMPORTS = (
    "SELECT id, source, file, at, count(key), min(came), max(came) FROM import"
    " LEFT JOIN step ON step.import = import.id GROUP BY id ORDER BY id"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """One file that was taken in: `rows` of its steps are kept, of the instants first to last."""

    id: int
    source: str
    file: str
    at: dt.datetime
    rows: int
    first: dt.datetime | None
    last: dt.datetime | None


class Elsewhere:
    """The table in a data folder. Raises sqlite3.Error."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME

    def take(self, steps: Iterable[PastStep], source: str, file: str, now: dt.datetime) -> int:
        """Keep what is not kept yet, all of it or nothing; returns how many steps that are."""
        with self._open() as connection:
            said = (source, file, now.astimezone(dt.UTC).isoformat(timespec="seconds"))
            query = "INSERT INTO import (source, file, at) VALUES (?, ?, ?)"
            number = connection.execute(query, said).lastrowid or 0
            before = connection.total_changes
            connection.executemany(_INSERT, (_row(each, number) for each in steps))
            new = connection.total_changes - before
            if not new:
                connection.execute("DELETE FROM import WHERE id = ?", (number,))
        return new

    def imports(self) -> list[Import]:
        """Return what was taken in."""
        with self._look() as connection:
            return [
                Import(
                    id=number,
                    source=source,
                    file=file,
                    at=dt.datetime.fromisoformat(at),
                    rows=rows,
                    first=_instant(first),
                    last=_instant(last),
                )
                for number, source, file, at, rows, first, last in connection.execute(_IMPORTS)
            ]

    def take_out(self, number: int) -> int:
        """Forget an import; returns how many steps went with it. Raises KeyError for none."""
        if not any(each.id == number for each in self.imports()):
            raise KeyError(number)
        with self._open() as connection:
            gone = connection.execute("DELETE FROM step WHERE import = ?", (number,)).rowcount
            connection.execute("DELETE FROM import WHERE id = ?", (number,))
        return gone

    def rows(self) -> list[tuple[str | int | None, ...]]:
        """Return visit, service, desk, language, priority, state, people and the four instants.

        The rows stand by their keys: in no order of time, but always in the same.
        """
        with self._look() as connection:
            return connection.execute(_SELECT).fetchall()

    def version(self) -> tuple[int, int]:
        """Return what is another whenever the table is; cheap."""
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return (0, 0)
        return (found.st_mtime_ns, found.st_size)

    @contextmanager
    def _look(self) -> Iterator[sqlite3.Connection]:
        """Open it for reading; nothing is in a table that is not there."""
        there = self.path.exists()
        name = f"{self.path.resolve().as_uri()}?mode=ro" if there else ":memory:"
        with closing(sqlite3.connect(name, uri=there, timeout=10)) as connection:
            if not there:
                connection.executescript(_TABLES)
            yield connection

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        if not self.path.exists():
            self.path.touch(mode=0o600)
        with closing(sqlite3.connect(self.path, timeout=10)) as connection:
            connection.executescript(f"PRAGMA secure_delete=ON; {_TABLES}")
            with connection:
                yield connection


def _row(step: PastStep, number: int) -> tuple[object, ...]:
    visit = hashlib.sha256(step.visit.encode()).hexdigest()[:32]
    return (
        *(step.key, number, visit, step.service, step.desk, step.language, step.priority),
        *(step.state.value, step.people),
        *(_number(at) for at in (step.came, step.called, step.started, step.ended)),
    )


def _number(at: dt.datetime | None) -> int | None:
    return None if at is None else (at - _EPOCH) // _MICROSECOND


def _instant(number: int | None) -> dt.datetime | None:
    return None if number is None else _EPOCH + number * _MICROSECOND
