"""The print journal: what was to be printed, when, and what became of it, on the kiosk's own disk.

A ticket is in it before the printer gets a byte, and every step is on disk before the next one:
after a power cut it tells what is still to come, and what was begun and never confirmed. It holds
numbers and times, and which printers answer when they are asked. A whole slip, which has the secret
of its QR, stays only while it may still be printed: until it is out, and that of the last one for
an hour.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from hardware.printer.job import PENDING, Job, JobState
from hardware.printer.kept_slip import read_slip, slip_text
from hardware.printer.status import Trouble

FILE = "printing.db"
KEPT_LINES = 500
KEPT_SECONDS = 2 * 86_400.0
REPRINTABLE_SECONDS = 3_600.0

_SCHEMA = """
CREATE TABLE IF NOT EXISTS jobs (
    id INTEGER PRIMARY KEY, number TEXT NOT NULL, asked_at REAL NOT NULL, changed_at REAL NOT NULL,
    state TEXT NOT NULL, trouble TEXT, tries INTEGER NOT NULL, copy INTEGER NOT NULL, slip TEXT
) STRICT
"""
_PRINTERS = "CREATE TABLE IF NOT EXISTS printers (name TEXT PRIMARY KEY) STRICT"
_FORGET_PRINTER = "DELETE FROM printers WHERE name = ?"
_NOTE = """
INSERT INTO jobs VALUES (:id, :number, :asked_at, :now, :state, :trouble, :tries, :copy, :slip)
ON CONFLICT (id) DO UPDATE SET asked_at = :asked_at, changed_at = :now, state = :state,
    trouble = :trouble, tries = :tries, copy = :copy, slip = :slip
"""
_PENDING = ", ".join(f"'{state}'" for state in sorted(PENDING))
_FORGET_SLIPS = f"""
UPDATE jobs SET slip = NULL WHERE slip IS NOT NULL AND state NOT IN ({_PENDING})
    AND (asked_at < ? OR id < (SELECT max(id) FROM jobs WHERE state IN ('printed', 'sent')))
"""  # noqa: S608 - the states are our own words
_FORGET_LINES = "DELETE FROM jobs WHERE asked_at < ? OR id <= (SELECT max(id) FROM jobs) - ?"

# What a file that SQLite itself has no fault to find with may still lead to.
_DAMAGED = (ValueError, LookupError)

log = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One job as the journal has it; instants are seconds since 1970."""

    id: int
    number: str
    asked_at: float
    changed_at: float
    state: JobState
    trouble: Trouble | None
    tries: int
    copy: bool


class PrintJournal:
    """The journal in a file, or in memory without one; one thread at a time uses it.

    A disk that takes nothing stops no printing: that is logged, and the rest is not kept.
    """

    def __init__(self, path: Path | None = None, wall: Callable[[], float] = time.time) -> None:
        self._wall = wall
        self._path = path
        self._silent = False
        self._tidied = 0.0
        self._db = self._open()

    def note(self, job: Job, age: float) -> None:
        """Write down how far a job is, which was asked for `age` seconds ago."""
        now = self._wall()
        row = {
            "id": job.id,
            "number": job.slip.number,
            "asked_at": now - age,
            "now": now,
            "state": job.state,
            "trouble": job.trouble,
            "tries": job.tries,
            "copy": job.copy or job.in_printer,
            "slip": slip_text(job.slip),
        }

        def write() -> None:
            self._db.execute(_NOTE, row)
            self._forget(now)

        self._do(write, None)

    def tidy(self) -> None:
        """Let go of what has come to its end; looks at most once a minute."""
        now = self._wall()
        if abs(now - self._tidied) >= 60:
            self._do(lambda: self._forget(now), None)

    def recall(self, clock: float) -> list[Job]:
        """Return the jobs that can still be printed, oldest first; `clock` is their time now.

        What was on its way waits to be printed; what the printer had begun is a copy from now on.
        """
        now = self._wall()
        jobs = (_job(row, now, clock) for row in self._rows("WHERE slip IS NOT NULL ORDER BY id"))
        return [job for job in jobs if job is not None]

    def lines(self, most: int = KEPT_LINES) -> list[Line]:
        """Return what was asked for, newest first."""
        return [_line(row) for row in self._rows("ORDER BY id DESC LIMIT ?", most)]

    def last_id(self) -> int:
        """Return the highest id there is; 0 in an empty journal."""
        return next((line.id for line in self.lines(1)), 0)

    def answers(self, printer: str) -> bool:
        """Say whether the printer of this name has answered before."""
        asked = "SELECT 1 FROM printers WHERE name = ?"
        return bool(self._do(lambda: self._db.execute(asked, (printer,)).fetchall(), []))

    def note_answers(self, printer: str, answers: bool) -> None:
        """Write down that it answers, or no longer."""
        done = "INSERT OR IGNORE INTO printers VALUES (?)" if answers else _FORGET_PRINTER
        self._do(lambda: self._db.execute(done, (printer,)), None)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def _forget(self, now: float) -> None:
        self._tidied = now
        self._db.execute(_FORGET_SLIPS, (now - REPRINTABLE_SECONDS,))
        self._db.execute(_FORGET_LINES, (now - KEPT_SECONDS, KEPT_LINES))

    def _open(self) -> sqlite3.Connection:
        if self._path is None:
            return _connect(":memory:")
        try:
            return self._open_file(self._path)
        except (OSError, sqlite3.Error) as error:
            log.error("There is no print journal: %s: %s", self._path, error)
            return _connect(":memory:")

    def _open_file(self, path: Path) -> sqlite3.Connection:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        try:
            return _connect(str(path))
        except sqlite3.OperationalError:  # the disk is full, or read-only: the file is no worse
            raise
        except (sqlite3.DatabaseError, *_DAMAGED) as error:
            bad = path.with_suffix(".bad")
            log.error(
                "The print journal cannot be read and begins anew; it is now %s: %s", bad, error
            )
            path.replace(bad)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
            return _connect(str(path))

    def _rows(self, which: str, *values: object) -> list[sqlite3.Row]:
        asked = f"SELECT * FROM jobs {which}"  # noqa: S608 - our own words
        return self._do(lambda: self._db.execute(asked, values).fetchall(), [])

    def _do(self, work: Callable[[], T], otherwise: T) -> T:
        """Do it all or nothing; say once what the disk does not take."""
        try:
            with self._db:
                done = work()
        except sqlite3.Error as error:
            if not self._silent:
                self._silent = True
                log.error("The print journal cannot be kept: %s", error)
            return otherwise
        self._silent = False
        return done


def _connect(place: str) -> sqlite3.Connection:
    database = sqlite3.connect(place, check_same_thread=False)
    database.row_factory = sqlite3.Row
    # What is let go of is overwritten, and a power cut finds the step before or the step after.
    for law in ("secure_delete = ON", "journal_mode = TRUNCATE", "synchronous = FULL"):
        database.execute(f"PRAGMA {law}")
    for table in (_SCHEMA, _PRINTERS):
        database.execute(table)
    for row in database.execute("SELECT * FROM jobs"):
        _line(row)
    return database


def _job(row: sqlite3.Row, now: float, clock: float) -> Job | None:
    """Return a job as it goes on after a restart; None when its slip makes no sense."""
    slip = read_slip(row["slip"])
    if slip is None:
        return None
    line = _line(row)
    cut_off = line.state is JobState.PRINTING
    return Job(
        id=line.id,
        slip=slip,
        asked_at=clock - max(0.0, now - line.asked_at),
        state=JobState.DELAYED if line.state in PENDING else line.state,
        trouble=Trouble.INTERRUPTED if cut_off else line.trouble,
        copy=line.copy,
    )


def _line(row: sqlite3.Row) -> Line:
    return Line(
        id=row["id"],
        number=row["number"],
        asked_at=row["asked_at"],
        changed_at=row["changed_at"],
        state=JobState(row["state"]),
        trouble=Trouble(row["trouble"]) if row["trouble"] else None,
        tries=row["tries"],
        copy=bool(row["copy"]),
    )
