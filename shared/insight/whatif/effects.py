"""What a change does: figures of many days as they were and as they would be, with intervals.

A figure is worked out day by day, and its mean over the days is told. The days that come from the
same recorded one share its luck: intervals rest on how recorded days differ (90 %, Student's t).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import inf, sqrt
from statistics import fmean, stdev

from ...domain.center import Center
from ..withholding import withheld
from .trial import Day, Waits

Json = dict[str, object]
_Interval = dict[str, float]
Figure = Callable[[Waits, float], float | None]

_MINUTE = 60.0
_NORMAL = 1.6449


def effects(
    center: Center, pairs: Sequence[tuple[Day, Day]], recorded: int, services: Sequence[str]
) -> Json:
    """Return the figures of each of these services and of all together.

    Services that few came for are left out, and another where the rest would tell how many.
    Of each: `n`, steps on a day; `today`, `then` and `difference`, with `mean` and `p90` waits in
    minutes and `within` the target and `left` as shares, each as `value`, `low` and `high`.
    """
    targets = {each.code: _MINUTE * each.target_minutes for each in center.services}
    of = [
        [tuple(_only(day, (code,), targets) for day in pair) for pair in pairs] for code in services
    ]
    came = [sum(pair[0].total for pair in each[:recorded]) for each in of]
    unsaid = withheld([(count,) for count in came])
    rows = [
        {"service": code, **_row(each, recorded)}
        for place, (code, each) in enumerate(zip(services, of, strict=True))
        if came[place] and place not in unsaid
    ]
    every = [tuple(_only(day, services, targets) for day in pair) for pair in pairs]
    return {"services": rows, "all": _row(every, recorded)}


class _Day:
    """The waits of some services on one day."""

    def __init__(self, waits: Mapping[str, Waits], targets: Mapping[str, float]) -> None:
        self.called = sorted(wait for each in waits.values() for wait in each.called)
        self.total = len(self.called) + sum(each.left for each in waits.values())
        self._good = sum(
            wait <= targets[code] for code, each in waits.items() for wait in each.called
        )

    def mean(self) -> float | None:
        return fmean(self.called) / _MINUTE if self.called else None

    def p90(self) -> float | None:
        if not self.called:
            return None
        return self.called[min(len(self.called) - 1, int(0.9 * len(self.called)))] / _MINUTE

    def within(self) -> float | None:
        return self._good / self.total if self.total else None

    def left(self) -> float | None:
        return 1 - len(self.called) / self.total if self.total else None


_FIGURES = ("mean", "p90", "within", "left")
_MOST = {"within": 1.0, "left": 1.0}


def _only(day: Day, services: Sequence[str], targets: Mapping[str, float]) -> _Day:
    return _Day({code: day[code] for code in services if code in day}, targets)


def _row(pairs: Sequence[tuple[_Day, ...]], recorded: int) -> Json:
    today: Json = {}
    then: Json = {}
    difference: Json = {}
    for name in _FIGURES:
        values = [tuple(getattr(day, name)() for day in pair) for pair in pairs]
        most = _MOST.get(name, inf)
        today[name] = _possible(_interval([one for one, _ in values], recorded), most)
        then[name] = _possible(_interval([two for _, two in values], recorded), most)
        apart = [None if one is None or two is None else two - one for one, two in values]
        difference[name] = _interval(apart, recorded)
    n = fmean(pair[0].total for pair in pairs)
    return {"n": round(n, 1), "today": today, "then": then, "difference": difference}


def _interval(values: Sequence[float | None], recorded: int) -> _Interval | None:
    """Return the mean of all days and where it lies with 90 % certainty; None without any."""
    by_day: dict[int, list[float]] = {}
    for number, value in enumerate(values):
        if value is not None:
            by_day.setdefault(number % recorded, []).append(value)
    if not by_day:
        return None
    # Of one or two recorded days nobody can tell how days differ: then only chance is told.
    means = [fmean(each) for each in by_day.values()]
    if len(means) < 3:
        means = [value for each in by_day.values() for value in each]
    middle = fmean(means)
    off = _student(len(means) - 1) * stdev(means) / sqrt(len(means)) if len(means) > 1 else 0.0
    return {"value": middle, "low": middle - off, "high": middle + off}


def _possible(interval: _Interval | None, most: float) -> _Interval | None:
    """Return it without what no wait and no share can be: below nothing, or more than all."""
    if interval is None:
        return None
    low, high = max(0.0, interval["low"]), min(most, interval["high"])
    return {**interval, "low": low, "high": high}


def _student(freedom: int) -> float:
    """Return the 95th percentile of Student's t (Cornish and Fisher's expansion)."""
    z = _NORMAL
    first = (z**3 + z) / (4 * freedom)
    second = (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
    return z + first + second
