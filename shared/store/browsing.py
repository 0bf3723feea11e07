"""The journal read backwards, page by page, with what somebody looks for.

No page costs more than a look at LOOKED entries: what is rarer than that is found by asking on
from where the last page ended. Days are found by halving, for `at` goes up with `seq`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic_core import to_json
from sqlalchemy import ColumnElement, Connection, func, or_, select

from ..domain.events.event import Entry
from . import schema
from .entries import read_entries

LOOKED = 20_000
_WINDOW = 10_000
_JOURNAL = schema.journal.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody looks for; what is empty is not asked. `since` and `until` bound the time.

    `staff` did it or was meant, `desk` is where, `number` whose visit it was about.
    """

    kinds: tuple[str, ...] = ()
    staff: str = ""
    desk: str = ""
    number: str = ""
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Entries, the newest first. All from `reached` on was looked at; 0: all there is."""

    entries: tuple[Entry, ...]
    reached: int


def browse(connection: Connection, wanted: Wanted, before: int | None, most: int) -> Page:
    """Return up to `most` entries before a seq (None: the newest) that are wanted."""
    first, last = _ends(connection, wanted)
    top = last if before is None else min(last, before - 1)
    bottom = max(first, top - LOOKED + 1)
    found: list[Entry] = []
    while top >= bottom:
        low = max(bottom, top - _WINDOW + 1)
        query = (
            select(schema.journal)
            .where(_JOURNAL.seq >= low, _JOURNAL.seq <= top, *_conditions(wanted))
            .order_by(_JOURNAL.seq.desc())
            .limit(most - len(found))
        )
        found += read_entries(connection, query)
        if len(found) == most:
            reached = found[-1].seq
            return Page(tuple(found), 0 if reached <= first else reached)
        top = low - 1
    return Page(tuple(found), 0 if bottom <= first else bottom)


def _ends(connection: Connection, wanted: Wanted) -> tuple[int, int]:
    """Return first and last seq of the time that is asked about."""
    first = connection.scalar(select(func.min(_JOURNAL.seq))) or 1
    last = connection.scalar(select(func.max(_JOURNAL.seq))) or 0
    if wanted.until is not None:
        last = _first_from(connection, wanted.until, first, last) - 1
    if wanted.since is not None:
        first = _first_from(connection, wanted.since, first, last)
    return first, last


def _first_from(connection: Connection, instant: datetime, first: int, last: int) -> int:
    """Return the first seq at or after an instant; one more than `last` when there is none."""
    low, high = first, last + 1
    while low < high:
        middle = (low + high) // 2
        at = connection.scalar(
            select(_JOURNAL.at)
            .where(_JOURNAL.seq >= middle, _JOURNAL.seq < high)
            .order_by(_JOURNAL.seq)
            .limit(1)
        )
        if at is None or at >= instant:
            high = middle
        else:
            low = middle + 1
    return low


def _conditions(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    if wanted.kinds:
        yield _JOURNAL.kind.in_(wanted.kinds)
    if wanted.staff:
        yield or_(_says("staff", wanted.staff), _says("by", wanted.staff))
    if wanted.desk:
        yield or_(_JOURNAL.desk == wanted.desk, _says("desk", wanted.desk))
    if wanted.number:
        yield _says("number", wanted.number)


def _says(field: str, value: str) -> ColumnElement[bool]:
    """Say that an event's body has this field with this value, as it stands in JSON."""
    told: Any = to_json(field).decode() + ":" + to_json(value).decode()
    # Not LIKE, which takes capitals for small letters, and is slower.
    return func.instr(_JOURNAL.body, told) > 0
