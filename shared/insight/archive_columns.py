"""The past in columns: arrays of equal length, one per fact, and the words that codes stand for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..domain.visit import State

Array = NDArray[np.int64]
Frame = dict[str, NDArray[Any]]
# An instant is microseconds since 1970 in UTC, a span microseconds; this is "it has not happened".
MISSING = int(np.iinfo(np.int64).min)
SECOND = 1_000_000
# Of the minutes that a visitor was told: nothing was.
UNTOLD = -1
STATES: tuple[str, ...] = tuple(State)

INSTANTS = ("opened", "ready", "first_called", "called", "arrived", "started", "ended")
STEP: Mapping[str, str] = {
    "seq": "i8",
    "visit": "i4",
    "service": "i2",
    "desk": "i2",
    "language": "i2",
    "priority": "i2",
    "state": "i1",
    "people": "i2",
    "calls": "i2",
    **dict.fromkeys(INSTANTS, "i8"),
    "waited": "i8",
    "told_low": "i2",
    "told_high": "i2",
    "referred": "?",
    "appointment": "?",
    "interpreter": "?",
}
TURNED: Mapping[str, str] = {
    "seq": "i8",
    "at": "i8",
    "service": "i2",
    "language": "i2",
    "why": "i2",
    "people": "i2",
}
DESK: Mapping[str, str] = {"seq": "i8", "at": "i8", "desk": "i2", "what": "i2"}
SHAPES: Mapping[str, Mapping[str, str]] = {"steps": STEP, "turned": TURNED, "desks": DESK}


class Words:
    """Every code that columns hold, by its place; place 0 is "none"."""

    def __init__(self, words: Iterable[str] = ("",)) -> None:
        self.all = list(words)
        self._places = {word: place for place, word in enumerate(self.all)}

    def place(self, word: str | None) -> int:
        """Return a word's place; a new word is put at the end."""
        found = self._places.setdefault(word or "", len(self.all))
        if found == len(self.all):
            self.all.append(word or "")
        return found

    def places(self, words: Iterable[str | None]) -> list[int]:
        """Return the places of words."""
        return [self.place(word) for word in words]


@dataclass(frozen=True, slots=True)
class Columns:
    """All three frames; rows of each in the order of `opened` or `at`.

    `steps` (STEP) has a row per step, `turned` (TURNED) one per visitor turned away, `desks`
    (DESK) one per "desk-opened", "desk-closed", "desk-paused" or "desk-resumed".
    """

    steps: Frame
    turned: Frame
    desks: Frame

    def frames(self) -> Mapping[str, Frame]:
        """Return the frames by name."""
        return {"steps": self.steps, "turned": self.turned, "desks": self.desks}


def empty(shape: Mapping[str, str]) -> Frame:
    """Return a frame without rows."""
    return {name: np.zeros(0, kind) for name, kind in shape.items()}


def joined(parts: Sequence[Columns]) -> Columns:
    """Return the rows of all parts, in the order of time."""

    def frame(name: str, by: str) -> Frame:
        frames = [part.frames()[name] for part in parts]
        whole = {col: np.concatenate([each[col] for each in frames]) for col in SHAPES[name]}
        order = np.argsort(whole[by], kind="stable")
        return {col: values[order] for col, values in whole.items()}

    return Columns(frame("steps", "opened"), frame("turned", "at"), frame("desks", "at"))


def between(frame: Frame, by: str, since: int, until: int) -> Frame:
    """Return the rows with `since <= by < until`, without copying them."""
    first, last = np.searchsorted(frame[by], [since, until])
    return {name: values[first:last] for name, values in frame.items()}


def where(frame: Frame, kept: NDArray[np.bool_]) -> Frame:
    """Return the rows for which it holds."""
    return {name: values[kept] for name, values in frame.items()}


def waited(steps: Frame) -> Array:
    """Return how long each step waited for its first call, MISSING where it was never called.

    It is counted from `ready`: the arrival, or an appointment's time if that was later. What the
    visitor spent at other desks meanwhile is no wait.
    """
    order = np.lexsort((steps["seq"], steps["visit"]))
    visit = steps["visit"][order]
    began, ended = steps["called"][order], steps["ended"][order]
    ready, first = steps["ready"][order], steps["first_called"][order]
    took = first - ready
    served = (began != MISSING) & (ended != MISSING)
    for apart in range(1, len(visit)):
        same = visit[apart:] == visit[:-apart]
        if not same.any():
            break
        for one, other in ((slice(apart, None), slice(None, -apart)),
                           (slice(None, -apart), slice(apart, None))):  # fmt: skip
            overlap = np.minimum(first[one], ended[other]) - np.maximum(ready[one], began[other])
            took[one] -= np.where(same & served[other], np.maximum(overlap, 0), 0)
    found = np.full(len(visit), MISSING)
    found[order] = np.where(first == MISSING, MISSING, np.maximum(took, 0))
    return found
