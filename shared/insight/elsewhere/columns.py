"""Past steps of elsewhere as the archive's columns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..archive_columns import (
    DESK,
    MISSING,
    STATES,
    STEP,
    TURNED,
    UNTOLD,
    Array,
    Columns,
    Words,
    empty,
    joined,
    waited,
)
from .keeping import Elsewhere

SEQ = 0
"""The seq of a step that the journal does not know."""
_WORDED = ("service", "desk", "language", "priority")


class Joined:
    """Keeps what was read of the table, and reads it again when it is another."""

    def __init__(self, folder: Path) -> None:
        self._table = Elsewhere(folder)
        self._version: tuple[int, int] | None = None
        self._words: Sequence[str] = ("",)
        self._columns = Columns(empty(STEP), empty(TURNED), empty(DESK))

    def columns(self, words: Words) -> Columns:
        """Return the steps (STEP), coded by these words; raises sqlite3.Error."""
        version = self._table.version()
        if version != self._version:
            own = Words()
            self._columns = _read(self._table, own)
            self._version, self._words = version, own.all
        places = np.array(words.places(self._words), "i2")
        steps = self._columns.steps
        coded = {name: places[steps[name]] for name in _WORDED}
        return Columns(steps | coded, self._columns.turned, self._columns.desks)


def _read(table: Elsewhere, words: Words) -> Columns:
    rows = table.rows()
    if not rows:
        return Columns(empty(STEP), empty(TURNED), empty(DESK))
    visit, service, desk, language, priority, state, people, *instants = zip(*rows, strict=True)
    numbers: dict[str, int] = {}
    came, called, started, ended = map(_instants, instants)
    steps = {
        "seq": np.full(len(rows), SEQ, "i8"),
        # The journal's visits count upwards from 0.
        "visit": np.array([-1 - numbers.setdefault(each, len(numbers)) for each in visit], "i4"),
        "service": _coded(service, words),
        "desk": _coded(desk, words),
        "language": _coded(language, words),
        "priority": _coded(priority, words),
        "state": np.array([STATES.index(each) for each in state], "i1"),
        "people": np.array(people, "i2"),
        "calls": (called != MISSING).astype("i2"),
        "opened": came,
        "ready": came,
        "first_called": called,
        "called": called,
        "arrived": np.full(len(rows), MISSING),
        "started": started,
        "ended": ended,
        "waited": np.full(len(rows), MISSING),
        "referred": np.zeros(len(rows), "?"),
        "appointment": np.zeros(len(rows), "?"),
        "interpreter": np.zeros(len(rows), "?"),
        # Nobody there was told how long it may take.
        "told_low": np.full(len(rows), UNTOLD, "i2"),
        "told_high": np.full(len(rows), UNTOLD, "i2"),
    }
    steps["waited"] = waited(steps)
    return joined([Columns(steps, empty(TURNED), empty(DESK))])


def _coded(values: Sequence[str], words: Words) -> NDArray[np.int16]:
    places = {each: words.place(each) for each in sorted(set(values))}
    return np.array([places[each] for each in values], "i2")


def _instants(values: Sequence[int | None]) -> Array:
    return np.array([MISSING if each is None else each for each in values], np.int64)
