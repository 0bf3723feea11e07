"""One figure out of several, each trusted as far as it was right of late.

Exponential weights on fading losses (Cesa-Bianchi and Lugosi, Prediction, Learning, and Games): the
blend is soon about as good as the best of them, whichever that is today.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

_FADING = 0.985
# How much a large miss costs beyond its size.
_SQUARES = 0.1
# How much less a figure weighs at first that nothing speaks for, as a power of e.
_DOUBT = 12.0


class Blend:
    """Weighs figures in seconds; the `first` so many alone count until the others have shown."""

    def __init__(self, count: int, first: int = 0) -> None:
        self._losses = [0.0] * count
        self._doubts = [_DOUBT * (bool(first) and at >= first) for at in range(count)]
        self._miss = 0.0
        self._seen = 0.0

    def of(self, figures: Sequence[float]) -> float:
        """Return the weighted mean."""
        least = min(self._losses)
        usual = self._usual_miss() + 1
        weights = [
            exp((least - loss) / usual - doubt)
            for loss, doubt in zip(self._losses, self._doubts, strict=True)
        ]
        total = sum(weight * figure for weight, figure in zip(weights, figures, strict=True))
        return total / sum(weights)

    def learn(self, figures: Sequence[float], blended: float, seen: float) -> None:
        """Take in what came of it."""
        miss = abs(blended - seen)
        usual = (self._usual_miss() if self._seen else miss) + 5
        for at, figure in enumerate(figures):
            off = abs(figure - seen)
            self._losses[at] = self._losses[at] * _FADING + off + _SQUARES * off * off / usual
        self._doubts = [_FADING * doubt for doubt in self._doubts]
        self._miss = self._miss * _FADING + miss
        self._seen = self._seen * _FADING + 1

    def _usual_miss(self) -> float:
        return self._miss / self._seen if self._seen else 0.0
