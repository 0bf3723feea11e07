"""How well waits were foreseen: the figures that a manager sees beside the forecast."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt


@dataclass(slots=True)
class Accuracy:
    """Errors in seconds, said minus seen, of `n` waits."""

    n: int = 0
    _absolute: float = 0.0
    _squares: float = 0.0
    _sum: float = 0.0
    _low: int = 0
    _high: int = 0

    def count(self, said: float, between: tuple[float, float], seen: float) -> None:
        """Take in one wait, and what was said of it."""
        error = said - seen
        self.n += 1
        self._absolute += abs(error)
        self._squares += error * error
        self._sum += error
        self._low += seen <= between[0]
        self._high += seen <= between[1]

    def figures(self) -> dict[str, float]:
        """Return mean absolute error, root mean square error, bias, and the shares below the range.

        `covered_p50` is the share of waits up to the low end, `covered_p90` up to the high one.
        """
        n = max(1, self.n)
        return {
            "mae": self._absolute / n,
            "rmse": sqrt(self._squares / n),
            "bias": self._sum / n,
            "covered_p50": self._low / n,
            "covered_p90": self._high / n,
            "n": self.n,
        }
