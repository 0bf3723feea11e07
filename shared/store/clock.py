"""The time of day as the ledger needs it: never running back, and noticed when it is set."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

TOLERANCE = timedelta(seconds=2)
"""Smaller steps are taken as they come: a clock that is kept right moves so."""


def wall_time() -> datetime:
    """Return the time of day."""
    return datetime.now(UTC)


def steady_time() -> float:
    """Return seconds that nobody can set; they also run while the machine sleeps, where they can.

    Linux only counts sleep in CLOCK_BOOTTIME.
    """
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


class Clock:
    """Compares the time of day with seconds that nobody can set.

    Without `steady` only a step back is noticed. `last` is the newest instant known from before.
    """

    def __init__(
        self,
        wall: Callable[[], datetime] = wall_time,
        steady: Callable[[], float] | None = steady_time,
    ) -> None:
        self._wall = wall
        self._steady = steady
        self._last: datetime | None = None
        self._at = 0.0

    def start(self, last: datetime | None) -> None:
        """Go on from the newest instant of the journal."""
        self._last = last
        self._at = self._steady() if self._steady else 0.0
        if last is not None and self._wall() > last:
            # How long the hub was away, nobody knows: what the clock says now is believed.
            self._last = self._wall()

    def now(self) -> datetime:
        """Return the time of day, or the newest instant told if that is a little later."""
        now = self._wall()
        return now if self._last is None or now > self._last else self._last

    def stepped(self) -> float:
        """Return by how many seconds the clock was set since the last look; 0 for not at all."""
        wall, at = self._wall(), self._steady() if self._steady else 0.0
        step = self._step(wall, at)
        self._at = at
        if abs(step) <= TOLERANCE:
            self._last = wall if self._last is None else max(wall, self._last)
            return 0.0
        self._last = wall
        return step.total_seconds()

    def was_set(self) -> bool:
        """Say whether the next look will find that the clock was set."""
        step = self._step(self._wall(), self._steady() if self._steady else 0.0)
        return abs(step) > TOLERANCE

    def _step(self, wall: datetime, at: float) -> timedelta:
        expected = self._expected(at)
        return timedelta(0) if expected is None else wall - expected

    def _expected(self, at: float) -> datetime | None:
        """Return the least that the clock should say, or with `steady` what it should say."""
        if self._last is None:
            return None
        if self._steady is None:
            return max(self._last, self._wall())  # a step forward cannot be told from time
        return self._last + timedelta(seconds=at - self._at)
