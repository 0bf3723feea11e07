"""Recorded queues: who came when, was called when, or gave up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..table import RowError, Rows, read_table, seconds

COLUMNS = ("arrival", "start", "end", "class", "queue", "left")
_NEEDED = COLUMNS[:2]
# Later than any clock that counts from 1970, in whatever unit; beyond it figures overflow.
_LATEST = 1e15


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """One visitor of a trace, in seconds of one clock.

    Either called at `start` (gone at `end`, where that is known), or gone without at `left`.
    """

    arrival: float
    start: float | None
    end: float | None
    left: float | None
    priority: str
    queue: str


def read_trace(data: bytes) -> Rows[Stay]:
    """Read a CSV file in any order of rows; raises TableError when nothing of it can be used."""
    return read_table(data, COLUMNS, _NEEDED, _stay)


def _stay(_line: int, cells: Mapping[str, str]) -> Stay:
    def instant(name: str) -> float | None:
        text = cells.get(name, "")
        return _instant(name, text) if text else None

    arrival = _instant("arrival", cells.get("arrival", ""))
    start, end, left = instant("start"), instant("end"), instant("left")
    if start is None and left is None:
        raise RowError("expected a start, or when they left")
    if start is not None and left is not None:
        raise RowError("start and left: only one can be")
    if start is None and end is not None:
        raise RowError("end: there was no start")
    for name, earlier, later in (
        ("start is before arrival", arrival, start),
        ("left is before arrival", arrival, left),
        ("end is before start", start, end),
    ):
        if earlier is not None and later is not None and later < earlier:
            raise RowError(name)
    return Stay(
        arrival=arrival,
        start=start,
        end=end,
        left=left,
        priority=cells.get("class", ""),
        queue=cells.get("queue", ""),
    )


def _instant(name: str, text: str) -> float:
    found = seconds(name, text)
    if found > _LATEST:
        raise RowError(f"{name}: expected seconds of a clock, not {text}")
    return found
