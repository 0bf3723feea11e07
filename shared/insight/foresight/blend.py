"""One figure out of several, each trusted as far as it was right of late.

Exponential weights on fading losses (Cesa-Bianchi and Lugosi, Prediction, Learning, and Games): the
blend is soon about as good as the best of them, whichever that is today. Waits of a rush teach in
lumps, and late: so losses fade slowly, weights follow them with care, and a miss counts less the
longer the wait was.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

_FADING = 0.998
_CARE = 20.0
# How much a large miss costs beyond its size.
_SQUARES = 0.1
# A miss of a short wait counts whole, of waits over this many seconds less and less.
_SHORT = 60.0
_LESS = 0.75
# How much less a figure weighs at first that nothing speaks for, as a power of e; it fades fast.
_DOUBT = 12.0
_DOUBT_FADING = 0.97


class Blend:
    """Weighs figures in seconds.

    `trusts` says how much each weighs at first. Unless `proven` is None only so many of them, from
    the first one on, count before there is experience.
    """

    def __init__(self, trusts: Sequence[float], proven: int | None = None) -> None:
        self._trusts = [log(trust) for trust in trusts]
        self._doubts = [_DOUBT * (proven is not None and at >= proven) for at in range(len(trusts))]
        self._losses = [0.0] * len(trusts)
        self._miss = 0.0
        self._seen = 0.0

    def of(self, figures: Sequence[float]) -> float:
        """Return the weighted mean."""
        least = min(self._losses)
        usual = _CARE * (self._usual_miss() + 1)
        weights = [
            exp((least - loss) / usual + trust - doubt)
            for loss, trust, doubt in zip(self._losses, self._trusts, self._doubts, strict=True)
        ]
        total = sum([weight * figure for weight, figure in zip(weights, figures, strict=True)])
        return total / sum(weights)

    def learn(self, figures: Sequence[float], blended: float, seen: float) -> None:
        """Take in what came of it."""
        counts = (_SHORT / (_SHORT + seen + blended)) ** _LESS
        miss = counts * abs(blended - seen)
        usual = (self._usual_miss() if self._seen else miss) + 5
        for at, figure in enumerate(figures):
            off = counts * abs(figure - seen)
            self._losses[at] = self._losses[at] * _FADING + off + _SQUARES * off * off / usual
        self._doubts = [_DOUBT_FADING * doubt for doubt in self._doubts]
        self._miss = self._miss * _FADING + miss
        self._seen = self._seen * _FADING + 1

    def _usual_miss(self) -> float:
        return self._miss / self._seen if self._seen else 0.0
