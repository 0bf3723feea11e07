"""When it was how: the heat map, the bars of waits, the trend."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import numpy as np

from ..archive_columns import SECOND, Array
from ..chosen import Chosen
from ..grouping import Spans
from ..local_time import day_number
from ..question import Question
from ..withholding import FEWEST, WITHHELD, is_small, withheld
from .figures import Json, span_figures

_HOURS = 24
# The widths of bars in minutes, and how many bars there should be at most.
_WIDTHS = (5, 10, 15, 30, 60)
_MOST_BARS = 24
# Up to so many days a point is a day, then a week, then a month.
_DAYS, _WEEKS = 45, 400


def heat(now: Chosen) -> Json:
    """Return the median wait by weekday and hour of arrival, of the hours at which anybody came."""
    groups = now.local.weekday * _HOURS + now.local.hour
    found = now.waits.by(groups, 7 * _HOURS)
    came = np.bincount(groups, minlength=7 * _HOURS).reshape(7, _HOURS)
    hours, weekdays = np.flatnonzero(came.any(axis=0)), np.flatnonzero(came.any(axis=1))
    across = list(range(int(hours[0]), int(hours[-1]) + 1)) if len(hours) else []
    return {
        "hours": across,
        "weekdays": weekdays.tolist(),
        "medians": [
            [_median(found, day * _HOURS + hour, came[day, hour])
             for hour in across]
            for day in weekdays.tolist()
        ],
    }  # fmt: skip


def distribution(now: Chosen) -> list[Json]:
    """Return how many waited how long, in bars of at least five; `from` and `to` in seconds.

    The last bar is of who was never called, `from` null, unless they are too few for one of their
    own: then they are in the one before, whose `to` is null as well.
    """
    known = now.waits.took
    never = len(now) - len(known)
    if len(now) < FEWEST:
        return []
    if is_small(len(known)):
        return [{"from": 0, "to": None, "steps": len(now)}]
    width = _width(known)
    counts = np.bincount(known // width) if len(known) else np.zeros(0, np.int64)
    bars = list(_merged(counts.tolist(), width // SECOND))
    if never >= FEWEST or not bars:
        return [*bars, {"from": None, "to": None, "steps": never}] if never else bars
    if never:
        bars[-1]["to"] = None
        bars[-1]["steps"] += never
    return bars


def trend(now: Chosen, question: Question) -> Json:
    """Return steps and waits of each day, week or month of the range."""
    since, until = question.days
    length = (until - since).days + 1
    unit = "day" if length <= _DAYS else "week" if length <= _WEEKS else "month"
    starts = list(_starts(since, until, unit))
    edges = np.array([day_number(each) for each in starts])
    groups = np.searchsorted(edges, now.local.day, "right") - 1
    steps = np.bincount(groups, minlength=len(starts))
    found = now.waits.by(groups, len(starts))
    hidden = withheld([(int(each),) for each in steps])
    return {
        "unit": unit,
        "points": [
            {"since": day.isoformat()}
            | (
                dict.fromkeys(("steps", "median", "p90"), WITHHELD)
                if place in hidden
                else {"steps": int(steps[place])}
                | {name: span_figures(found, place)[name] for name in ("median", "p90")}
            )
            for place, day in enumerate(starts)
        ],
    }


def _median(found: Spans, place: int, came: int) -> float | str | None:
    if not came:
        return None
    return WITHHELD if found.count[place] < FEWEST else round(float(found.median[place]), 3)


def _width(known: Array) -> int:
    longest = int(known.max()) if len(known) else 0
    minutes = next((each for each in _WIDTHS if longest < each * 60 * SECOND * _MOST_BARS), 60)
    return minutes * 60 * SECOND


def _merged(counts: list[int], width: int) -> Iterator[Json]:
    """Yield bars of at least five, each as narrow as may be; what is left joins the last."""
    bar: Json | None = None
    start, held = 0, 0
    for place, count in enumerate(counts):
        held += count
        rest = sum(counts[place + 1 :])
        if held and not is_small(held) and not is_small(rest):
            bar = {"from": start * width, "to": (place + 1) * width, "steps": held}
            yield bar
            start, held = place + 1, 0
        elif not held and not is_small(rest):
            yield {"from": place * width, "to": (place + 1) * width, "steps": 0}
            start = place + 1
    if held:
        yield {"from": start * width, "to": len(counts) * width, "steps": held}


def _starts(since: dt.date, until: dt.date, unit: str) -> Iterator[dt.date]:
    day = since
    while day <= until:
        yield day
        if unit == "day":
            day += dt.timedelta(days=1)
        elif unit == "week":
            day += dt.timedelta(days=7 - day.weekday())
        else:
            day = (day.replace(day=1) + dt.timedelta(days=31)).replace(day=1)
