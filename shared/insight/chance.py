"""How much each stretch of a run counts, so that its chance ups and downs cancel.

Waits at high load hang on chance: whether long services and short gaps fell on a full house or
an empty one. Both are drawn independently of how full it is, so over an endless run they average
to nothing; over ours they do not, and how they moved the waits shows by comparing its stretches
(control variates, the controls being martingales as in Henderson and Glynn 2002). No figure of
theory is used. It takes some fifty times fewer visits to the same accuracy.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import mul

Control = tuple[float, float, float]
"""How chance pushed the work in the house in one stretch: by services, by gaps, by what it left
over for the next stretch. Zero is no push either way.
"""


class Chance:
    """Follows the work in the house from draw to draw, as if the desks were one fast desk."""

    def __init__(self, servers: int, rate: float, stretches: int) -> None:
        self._servers = servers
        self._rate = rate
        self._work = 0.0
        self._sums = [[0.0, 0.0, 0.0] for _ in range(stretches)]
        self._visits = [0] * stretches

    def drawn(self, gap: float, service: float, stretch: int | None) -> None:
        """Take note of the gap before a visit and of its service, in mean service times."""
        after = self._work
        before = max(0.0, after - self._servers * gap)
        self._work = before + service
        if stretch is not None:
            sums = self._sums[stretch]
            sums[0] += before * (service - 1)
            sums[1] += after * (1 - self._rate * gap)
            sums[2] += self._work * self._work - after * after
            self._visits[stretch] += 1

    def controls(self) -> list[Control]:
        """Return what chance did in each stretch, per visit."""
        return [
            (sums[0] / visits, sums[1] / visits, sums[2] / visits)
            for sums, visits in zip(self._sums, self._visits, strict=True)
        ]


def weights(controls: Sequence[Control]) -> list[float]:
    """Return how much each stretch counts; 1 on average, and chance pushes nowhere any more."""
    count = len(controls)
    mean = [sum(pushes) / count for pushes in zip(*controls, strict=True)]
    off = [[push - usual for push, usual in zip(each, mean, strict=True)] for each in controls]
    products = [
        [sum(each[row] * each[column] for each in off) for column in range(len(mean))]
        for row in range(len(mean))
    ]
    slopes = _solve(products, mean)
    return [1 - count * sum(map(mul, slopes, each)) for each in off]


def _solve(matrix: list[list[float]], target: Sequence[float]) -> list[float]:
    """Solve a small symmetric system; an axis that says nothing of its own gets 0."""
    size = len(target)
    rows = [[*row, value] for row, value in zip(matrix, target, strict=True)]
    used = []
    for axis in range(size):
        # Services that are all alike push nothing.
        if rows[axis][axis] <= 1e-9 * matrix[axis][axis]:
            continue
        used.append(axis)
        pivot = [value / rows[axis][axis] for value in rows[axis]]
        for number, row in enumerate(rows):
            factor = row[axis]
            rows[number] = [value - factor * unit for value, unit in zip(row, pivot, strict=True)]
        rows[axis] = pivot
    return [rows[axis][size] if axis in used else 0.0 for axis in range(size)]
