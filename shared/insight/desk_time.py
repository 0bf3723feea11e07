"""How desks spent their days: open, in a break, with visitors, idle."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..domain.events.desks import DeskClosed, DeskPaused
from .archive_columns import MISSING, SECOND, Array, Frame, Words
from .grouping import Floats
from .local_time import LocalTime


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskTime:
    """Seconds of one desk: `open` (breaks not among them), in `breaks`, `busy` with visitors.

    `pauses` is how many breaks there were.
    """

    open: float
    breaks: float
    busy: float
    pauses: int

    @property
    def idle(self) -> float:
        """Seconds open without a visitor."""
        return max(self.open - self.busy, 0.0)


def desk_times(desks: Frame, local: LocalTime, steps: Frame, words: Words) -> dict[str, DeskTime]:
    """Return the time of each desk of which `desks` (DESK, with its local times) tell.

    A desk that nobody closed counts up to its last event of that day. With visitors is from the
    last call of a step to its end.
    """
    if not len(desks["desk"]):
        return {}
    paused = words.all.index(DeskPaused.kind) if DeskPaused.kind in words.all else -1
    closed = words.all.index(DeskClosed.kind) if DeskClosed.kind in words.all else -1
    spent = _spans(desks, local)
    kinds = desks["what"]
    size = len(words.all)

    def total(of: Array) -> Floats:
        return np.bincount(desks["desk"], weights=of, minlength=size) / SECOND

    opened = total(np.where((kinds != paused) & (kinds != closed), spent, 0))
    breaks = total(np.where(kinds == paused, spent, 0))
    pauses = np.bincount(desks["desk"][kinds == paused], minlength=size)
    busy = _busy(steps, size)
    return {
        words.all[desk]: DeskTime(
            open=float(opened[desk]),
            breaks=float(breaks[desk]),
            busy=float(busy[desk]),
            pauses=int(pauses[desk]),
        )
        for desk in np.unique(desks["desk"])
    }


def _spans(desks: Frame, local: LocalTime) -> Array:
    """Return how long what an event says of a desk held: until the desk's next on that day."""
    order = np.lexsort((desks["seq"], desks["desk"]))
    at, desk, day = desks["at"][order], desks["desk"][order], local.day[order]
    spent = np.zeros(len(at), np.int64)
    follows = (desk[1:] == desk[:-1]) & (day[1:] == day[:-1])
    spent[:-1] = np.where(follows, at[1:] - at[:-1], 0)
    found = np.empty_like(spent)
    found[order] = spent
    return found


def _busy(steps: Frame, size: int) -> Floats:
    with_us = (steps["called"] != MISSING) & (steps["ended"] != MISSING)
    took = np.where(with_us, steps["ended"] - steps["called"], 0)
    return np.bincount(steps["desk"], weights=took, minlength=size) / SECOND
