"""From one figure to a range: how far the waits lay from what was said before.

The two quantiles are followed as they come out (adaptive conformal inference, Gibbs and Candes
2021), so that half of all waits lie below the low end and nine in ten below the high one, also
while the day changes.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import deque

LOW, HIGH = 0.5, 0.9
_REMEMBERED = 400
_ENOUGH = 20
_STEP = 0.01
# Short waits are all near each other: what counts is the ratio of so many seconds more.
_SECONDS = 30.0


class Spread:
    """Learns how a figure and the waits it was said of differ; all in seconds."""

    def __init__(self) -> None:
        self._ratios: deque[float] = deque()
        self._sorted: list[float] = []
        self._low, self._high = LOW, HIGH

    def around(self, figure: float) -> tuple[float, float]:
        """Return the range that half of the waits, and nine in ten of them, are below."""
        if len(self._sorted) < _ENOUGH:
            return figure, 2 * figure + 2 * _SECONDS
        low = max(0.0, self._quantile(self._low) * (figure + _SECONDS) - _SECONDS)
        high = max(low, self._quantile(self._high) * (figure + _SECONDS) - _SECONDS)
        return low, high

    def learn(self, figure: float, said: tuple[float, float], seen: float) -> None:
        """Take in how long the wait was."""
        low, high = said
        self._low = _within(self._low + _STEP * (LOW - (seen <= low)), 0.3, 0.7)
        self._high = _within(self._high + _STEP * (HIGH - (seen <= high)), 0.75, 0.99)
        ratio = (seen + _SECONDS) / (figure + _SECONDS)
        self._ratios.append(ratio)
        insort(self._sorted, ratio)
        if len(self._ratios) > _REMEMBERED:
            del self._sorted[bisect_left(self._sorted, self._ratios.popleft())]

    def _quantile(self, share: float) -> float:
        place = share * (len(self._sorted) - 1)
        below = int(place)
        above = min(below + 1, len(self._sorted) - 1)
        part = place - below
        return self._sorted[below] * (1 - part) + self._sorted[above] * part


def _within(value: float, least: float, most: float) -> float:
    return min(most, max(least, value))
