"""Figures of many waits: mean, nine in ten, the longest, who waited at all, who left."""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat
from math import fsum
from typing import Generic, TypeVar

G = TypeVar("G", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Waits of `n` steps, those who left included; `waiting` and `abandoned` are shares of them.

    `p90` is a wait that somebody had: nine in ten waited no longer. All but `n` are None for
    nobody.
    """

    n: int
    mean: float | None = None
    p90: float | None = None
    max: float | None = None
    waiting: float | None = None
    abandoned: float | None = None


@dataclass(slots=True)
class Waits:
    """The waits of one group, and how many of them ended without a call."""

    waits: array[float] = field(default_factory=lambda: array("d"))
    left: int = 0


def figures(parts: Sequence[Waits], weights: Sequence[float] | None = None) -> Figures:
    """Work out the figures of all parts together; their waits count by weight, 1 if not given.

    The shares are plain: whether anybody waits hangs little on chance, how long very much.
    """
    weights = weights or [1.0] * len(parts)
    n = sum(len(part.waits) for part in parts)
    total = sum(weight * len(part.waits) for part, weight in zip(parts, weights, strict=True))
    if total <= 0:
        return Figures(n=0) if n == 0 else figures(parts)
    sums = (weight * fsum(part.waits) for part, weight in zip(parts, weights, strict=True))
    return Figures(
        n=n,
        mean=fsum(sums) / total,
        p90=_quantile(parts, weights, 0.9 * total),
        max=max(max(part.waits) for part in parts if part.waits),
        waiting=sum(wait > 0 for part in parts for wait in part.waits) / n,
        abandoned=sum(part.left for part in parts) / n,
    )


def _quantile(parts: Sequence[Waits], weights: Sequence[float], place: float) -> float:
    """Return the wait at which the weights, in order of the waits, add up to `place`."""
    pairs = [zip(part.waits, repeat(weight)) for part, weight in zip(parts, weights, strict=True)]
    ordered = sorted(chain.from_iterable(pairs))
    so_far = 0.0
    for wait, weight in ordered:
        so_far += weight
        if so_far >= place * (1 - 1e-12):
            return wait
    return ordered[-1][0]


class Tally(Generic[G]):
    """Waits by group."""

    def __init__(self) -> None:
        self.groups: dict[G, Waits] = {}

    def served(self, group: G, waited: float) -> None:
        """Take note of a call."""
        self.of(group).waits.append(waited)

    def left(self, group: G, waited: float) -> None:
        """Take note of somebody who left before being called."""
        waits = self.of(group)
        waits.waits.append(waited)
        waits.left += 1

    def of(self, group: G) -> Waits:
        """Return a group's waits, to read or to add to."""
        found = self.groups.get(group)
        if found is None:
            found = self.groups[group] = Waits()
        return found
