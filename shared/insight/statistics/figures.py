"""Figures as an answer holds them: a number, None ("of nobody"), or "withheld"."""

from __future__ import annotations

from typing import Any

import numpy as np

from ...domain.center import Center
from ..archive_columns import SECOND, Array, Words
from ..grouping import Spans
from ..withholding import FEWEST, WITHHELD, is_small

Figure = float | str | None
Json = dict[str, Any]
# Of a service that the profile no longer has.
_TARGET_MINUTES = 30
_SPANS = ("mean", "median", "p90", "longest")


def count(number: int) -> int | str:
    """Return a count of people, unless it is of a few."""
    return WITHHELD if is_small(number) else number


def share(part: int, whole: int) -> float | None:
    """Return a share of steps; None of none."""
    return part / whole if whole else None


def span_figures(found: Spans, place: int) -> Json:
    """Return mean, median, p90 and longest of a group, in seconds."""
    known = int(found.count[place])
    if known < FEWEST:
        return dict.fromkeys(_SPANS, WITHHELD if known else None)
    return {name: round(float(getattr(found, name)[place]), 3) for name in _SPANS}


def targets(center: Center, words: Words) -> Array:
    """Return the target wait of each service in microseconds, by the place of its word."""
    known = center.service_by_code
    minutes = [
        known[word].target_minutes if word in known else _TARGET_MINUTES for word in words.all
    ]
    return np.array(minutes, np.int64) * 60 * SECOND
