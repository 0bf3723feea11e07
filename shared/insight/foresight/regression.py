"""A straight line through what was seen, drawn anew with every point (recursive least squares).

After Haykin, Adaptive Filter Theory: with a forgetting factor, and a ridge that holds the first
weights until points speak against them.
"""

from __future__ import annotations

from collections.abc import Sequence

_FORGETTING = 0.999
_RIDGE = 5.0
# Nothing new to learn lets the uncertainty grow without end: above this, it is halved.
_MOST_UNCERTAIN = 1e4


class Regression:
    """Predicts a figure from features; costs the square of their number a point."""

    def __init__(self, first: Sequence[float]) -> None:
        self._weights = list(first)
        count = len(self._weights)
        self._doubt = [[(i == j) / _RIDGE for j in range(count)] for i in range(count)]

    def predict(self, features: Sequence[float]) -> float:
        """Return what the line says."""
        return _product(self._weights, features)

    def learn(self, features: Sequence[float], seen: float) -> None:
        """Draw the line anew, with one more point."""
        gain = [_product(row, features) for row in self._doubt]
        scale = 1 / (_FORGETTING + _product(features, gain))
        error = (seen - self.predict(features)) * scale
        self._weights = [
            weight + each * error for weight, each in zip(self._weights, gain, strict=True)
        ]
        for row, each in zip(self._doubt, gain, strict=True):
            less = each * scale
            row[:] = [
                (old - less * other) / _FORGETTING for old, other in zip(row, gain, strict=True)
            ]
        self._stay_bounded()

    def _stay_bounded(self) -> None:
        trace = sum(row[at] for at, row in enumerate(self._doubt))
        if trace > _MOST_UNCERTAIN * len(self._doubt):
            self._doubt = [[each / 2 for each in row] for row in self._doubt]


def _product(one: Sequence[float], other: Sequence[float]) -> float:
    return sum([a * b for a, b in zip(one, other, strict=True)])
