"""The hub's database, read into columns: beside the hub, and never written.

Only what statistics need is read: no number, no name, no secret, no text. What the hub can be
asked to forget (tokens, notes, codes of appointments, complaints) is not in here; counts of
feedback, which it may forget, are read anew each time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic_core import from_json

from ..domain.events.desks import DeskClosed, DeskOpened, DeskPaused, DeskResumed
from ..domain.events.turning_away import NeedUnmet
from ..store.database import FILE_NAME
from .archive_columns import (
    DESK,
    INSTANTS,
    MISSING,
    STATES,
    STEP,
    TURNED,
    UNTOLD,
    Array,
    Columns,
    Frame,
    Words,
    empty,
    joined,
    waited,
)

Progress = Callable[[float], None]
_ROWS_AT_ONCE = 20_000
# About so many events tell of a step: by this much reading is foreseen.
_EVENTS_A_STEP = 6
_KINDS = tuple(each.kind for each in (NeedUnmet, DeskOpened, DeskClosed, DeskPaused, DeskResumed))
_STEPS = (
    "SELECT seq, visit_id, service, desk, language, priority, state, people, calls, opened_at,"
    " due, first_called_at, called_at, arrived_at, started_at, ended_at, referred_from,"
    " interpreter, told_low, told_high FROM step "
)
_OPENED = (
    "WHERE id IN (SELECT json_extract(body, '$.step_id') FROM journal"
    " WHERE seq > ? AND seq <= ? AND kind = 'step-opened')"
)
_TOLD = (
    "SELECT seq, at, kind, body FROM journal WHERE seq > ? AND seq <= ?"
    " AND kind IN (?, ?, ?, ?, ?) ORDER BY seq"
)
# Of these visits something is still to be done: neither they nor what came later is settled.
_OPEN_FROM = (
    "SELECT min(seq) FROM step WHERE visit_id IN (SELECT id FROM visit WHERE closed_at IS NULL)"
)
_BEFORE_YESTERDAY = "SELECT seq FROM ended_day ORDER BY seq DESC LIMIT 1 OFFSET 1"


class Reading:
    """One consistent look at the database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def journal(self) -> str:
        """Return the journal's id; a restored backup has another."""
        return str(self._one("SELECT value FROM meta WHERE key = 'journal'") or "")

    def head(self) -> int:
        """Return the seq of the last event."""
        return int(self._one("SELECT max(seq) FROM journal") or 0)

    def settled(self) -> int:
        """Return up to which seq nothing of what was opened can change any more."""
        ended = self._one(_BEFORE_YESTERDAY) or 0
        still_open = self._one(_OPEN_FROM)
        return int(ended if still_open is None else min(ended, still_open - 1))

    def profile(self) -> str | None:
        """Return the text of the profile in force."""
        found = self._one("SELECT text FROM profile ORDER BY seq DESC LIMIT 1")
        return None if found is None else str(found)

    def feedback(self, since: str, until: str) -> list[tuple[str, str, int, int]]:
        """Return day, service, face and count of the days `since <= day < until` (ISO)."""
        query = "SELECT day, service, face, count FROM feedback WHERE day >= ? AND day < ?"
        return self._connection.execute(query, (since, until)).fetchall()

    def columns(
        self, after: int, upto: int, words: Words, visits: int, progress: Progress
    ) -> Columns:
        """Return what was opened or told with `after < seq <= upto`.

        Visits are numbered from `visits` on. All from the beginning is read in one go, later
        parts by what the journal says was opened.
        """
        query, given = (_STEPS + _OPENED, (after, upto)) if after else (_STEPS, ())
        rows = self._connection.execute(query, given)
        parts: list[Frame] = [empty(STEP)]
        names: dict[str, int] = {}
        for some in _batches(rows):
            parts.append(_steps(some, words, names, visits))
            progress(min(0.9, len(parts) * _ROWS_AT_ONCE / max(upto / _EVENTS_A_STEP, 1)))
        steps = {col: np.concatenate([part[col] for part in parts]) for col in STEP}
        kept = steps["seq"] <= upto
        steps = {col: values[kept] for col, values in steps.items()}
        steps["waited"] = waited(steps)
        turned, desks = _told(self._connection.execute(_TOLD, (after, upto, *_KINDS)), words)
        return joined([Columns(steps, turned, desks)])

    def _one(self, query: str) -> Any:
        found = self._connection.execute(query).fetchone()
        return None if found is None else found[0]


@contextmanager
def reading(folder: Path) -> Iterator[Reading]:
    """Open the database of a data folder for reading; raises sqlite3.Error."""
    name = f"{(folder / FILE_NAME).resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(name, uri=True, timeout=10, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        yield Reading(connection)


def instant(text: str) -> int:
    """Return an instant of the database as a column holds it."""
    return int(np.datetime64(text, "us").astype(np.int64))


def _batches(rows: sqlite3.Cursor) -> Iterator[Sequence[tuple[Any, ...]]]:
    while some := rows.fetchmany(_ROWS_AT_ONCE):
        yield some


def _steps(
    rows: Sequence[tuple[Any, ...]], words: Words, names: dict[str, int], visits: int
) -> Frame:
    seq, visit, service, desk, language, priority, state, people, calls, *rest = zip(
        *rows, strict=True
    )
    opened, due, first_called, called, arrived, started, ended, referred, *rest = rest
    interpreter, told_low, told_high = rest
    due_at = _instants(due)
    times = dict(
        zip(
            INSTANTS,
            (
                _instants(opened),
                np.maximum(_instants(opened), due_at),
                *map(_instants, (first_called, called, arrived, started, ended)),
            ),
            strict=True,
        )
    )
    return {
        "seq": np.array(seq, "i8"),
        "visit": np.array([visits + names.setdefault(each, len(names)) for each in visit], "i4"),
        "service": np.array(words.places(service), "i2"),
        "desk": np.array(words.places(desk), "i2"),
        "language": np.array(words.places(language), "i2"),
        "priority": np.array(words.places(priority), "i2"),
        "state": np.array([STATES.index(each) for each in state], "i1"),
        "people": np.array(people, "i2"),
        "calls": np.array(calls, "i2"),
        **times,
        "waited": np.full(len(seq), MISSING),
        "told_low": _minutes(told_low),
        "told_high": _minutes(told_high),
        "referred": np.array([each is not None for each in referred], "?"),
        "appointment": due_at != MISSING,
        "interpreter": np.array(interpreter, "?"),
    }


def _minutes(told: Iterable[int | None]) -> NDArray[np.int16]:
    return np.array([UNTOLD if each is None else each for each in told], "i2")


def _instants(texts: Iterable[str | None]) -> Array:
    """Return instants; NaT of numpy is MISSING."""
    return np.array([each or "NaT" for each in texts], "datetime64[us]").astype(np.int64)


def _told(rows: Iterable[tuple[int, str, str, str]], words: Words) -> tuple[Frame, Frame]:
    turned: list[tuple[int, int, int, int, int, int]] = []
    desks: list[tuple[int, int, int, int]] = []
    for seq, at, kind, body in rows:
        event = from_json(body)
        if kind == NeedUnmet.kind:
            codes = words.places((event["service"], event["language"], event["why"]))
            turned.append((seq, instant(at), *codes, event["people"]))
        else:
            desks.append((seq, instant(at), words.place(event["desk"]), words.place(kind)))
    return _frame(turned, TURNED.items()), _frame(desks, DESK.items())


def _frame(rows: Sequence[tuple[int, ...]], shape: Iterable[tuple[str, str]]) -> Frame:
    if not rows:
        return {name: np.zeros(0, kind) for name, kind in shape}
    return {
        name: np.array(values, kind)
        for (name, kind), values in zip(shape, zip(*rows, strict=True), strict=True)
    }
