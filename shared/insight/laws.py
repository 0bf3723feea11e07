"""How long things take: laws with mean 1, drawn from evenly spread quantiles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import exp, isfinite, log, log1p, sqrt
from random import Random
from statistics import NormalDist

_NORMAL = NormalDist()
_MOST_CV = 10.0


@dataclass(frozen=True, slots=True)
class Law:
    """`at` gives the value at a quantile, 0 < u < 1; their mean is 1, that of their squares known.

    The squares' mean is 1 plus the squared coefficient of variation.
    """

    at: Callable[[float], float]
    square: float


def law(text: str) -> Law:
    """Read "exponential", "deterministic" or "lognormal:CV"; raises ValueError with a sentence."""
    name, _, figure = text.partition(":")
    if name == "lognormal":
        return lognormal(_variation(figure))
    if text == "exponential":
        return EXPONENTIAL
    if text == "deterministic":
        return DETERMINISTIC
    raise ValueError(f'"{text}" is no law: expected exponential, deterministic or lognormal:CV')


def _variation(figure: str) -> float:
    try:
        cv = float(figure)
    except ValueError:
        cv = -1.0
    if not (isfinite(cv) and 0 <= cv <= _MOST_CV):
        raise ValueError(
            f"lognormal:CV: expected a number from 0 to {_MOST_CV:.0f} after the colon"
        )
    return cv


def exponential(quantile: float) -> float:
    """Return the exponential law's value at a quantile."""
    return -log1p(-quantile)


EXPONENTIAL = Law(exponential, 2.0)
DETERMINISTIC = Law(lambda _quantile: 1.0, 1.0)


def lognormal(cv: float) -> Law:
    """Return the lognormal law with this coefficient of variation (not squared)."""
    spread = sqrt(log(1 + cv * cv))
    if spread == 0:
        return DETERMINISTIC
    shift = -spread * spread / 2
    value_at = _NORMAL.inv_cdf
    return Law(lambda quantile: exp(shift + spread * value_at(quantile)), 1 + cv * cv)


def spread_quantiles(random: Random, count: int) -> list[float]:
    """Return `count` quantiles in random order, one from each equal part of 0 to 1.

    Each is uniform, as plain random numbers are, but a run's load is then the load asked for
    instead of near it, which halves the variance of its mean wait (Latin hypercube sampling).
    """
    quantiles = [(part + _inside(random)) / count for part in range(count)]
    random.shuffle(quantiles)
    return quantiles


def _inside(random: Random) -> float:
    """Return a random number that is neither 0 nor, after rounding, 1."""
    return 1e-9 + random.random() * (1 - 2e-9)


def quantile(random: Random) -> float:
    """Return one random quantile, open at both ends."""
    return _inside(random)
