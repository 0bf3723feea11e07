"""How often somebody may do something: so many a second, and some more after a rest."""

from __future__ import annotations


class Allowance:
    """So many acts a second, and some more at once after a rest."""

    def __init__(self, a_second: float, at_once: float, now: float) -> None:
        self._a_second = a_second
        self._at_once = self._left = at_once
        self._since = now

    def refill(self, now: float) -> bool:
        """Add what has become free; says whether all of it is."""
        more = (now - self._since) * self._a_second
        self._left, self._since = min(self._at_once, self._left + more), now
        return self._left == self._at_once

    def has(self, now: float, acts: int) -> bool:
        """Say whether so many acts are allowed now."""
        self.refill(now)
        return self._left >= acts

    def spend(self) -> None:
        """Count an act."""
        self._left -= 1
