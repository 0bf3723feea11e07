"""How well the waits came true that visitors were told: by service and by week.

Asked: `weeks` to look back over, 1 to 520 (12). Answered: `services`, the profile's in its order
with `service` (its code), and `all`, over those that may be seen. Each has `n`, the waits that came
to a call; `sooner`, `within` and `later`, shares of them against the range; `mae` and `bias` in
minutes, of the range's low end against what it was; and `weeks`, the same by `monday` (ISO date),
oldest first, those without any left out. Figures of fewer than 5 waits are None, and are not in
what stands above them. A sensitive service is left out for who may not see it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..archive import Archive, Past
from ..archive_columns import MISSING, SECOND, UNTOLD, Frame, where
from . import CannotStudy, Sees

Json = dict[str, Any]

FEWEST = 5
_WEEKS, _MOST_WEEKS = 12, 520
_MINUTE = 60 * SECOND
_FIGURES = ("n", "sooner", "within", "later", "mae", "bias")


def study(
    asked: Json, archive: Archive, sees: Sees, progress: Callable[[float], None]
) -> dict[str, Any]:
    """Return the accuracy; raises CannotStudy for weeks that are no number of weeks."""
    weeks = asked.get("weeks", _WEEKS)
    if type(weeks) is not int or not 1 <= weeks <= _MOST_WEEKS:
        raise CannotStudy("wrong-weeks", f"weeks: expected a number from 1 to {_MOST_WEEKS}.")
    past = archive.look(progress)
    if past is None:
        raise CannotStudy("no-center", "There is no center here yet.")
    return accuracy(past, weeks, sees)


def accuracy(past: Past, weeks: int, sees: Sees) -> Json:
    """Return the answer over the last weeks of which anything is known."""
    seen = [each.code for each in past.center.services if sees.sensitive or not each.sensitive]
    rows: dict[str, list[tuple[str, Frame]]] = {code: [] for code in seen}
    for monday, steps in _by_week(past, weeks):
        for code in seen:
            of_service = where(steps, steps["service"] == past.words.place(code))
            n = len(of_service["seq"])
            if n:
                rows[code].append((monday, where(of_service, np.full(n, n >= FEWEST))))
    services = [{"service": code, **_row(rows[code])} for code in seen]
    together: dict[str, list[Frame]] = {}
    for each in rows.values():
        for monday, steps in each:
            together.setdefault(monday, []).append(steps)
    every = [(monday, _joined(together[monday])) for monday in sorted(together)]
    return {"services": services, "all": _row(every)}


def _by_week(past: Past, weeks: int) -> Iterator[tuple[str, Frame]]:
    """Yield each Monday and the steps of its week whose visitors were told something and called."""
    days = past.days()
    if days is None:
        return
    last = days[1] - dt.timedelta(days=days[1].weekday())
    first = max(
        days[0] - dt.timedelta(days=days[0].weekday()), last - dt.timedelta(weeks=weeks - 1)
    )
    week = dt.timedelta(weeks=1)
    while first <= last:
        steps = past.steps(
            first, first + week, ("seq", "service", "waited", "told_low", "told_high")
        )
        came = (steps["told_low"] != UNTOLD) & (steps["waited"] != MISSING)
        yield first.isoformat(), where(steps, came)
        first += week


def _joined(parts: list[Frame]) -> Frame:
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def _row(weeks: list[tuple[str, Frame]]) -> Json:
    """Return the figures of all weeks and of each."""
    by_week = [{"monday": monday} | _figures(steps) for monday, steps in weeks]
    everything = _figures(_joined([steps for _, steps in weeks])) if weeks else _nothing()
    return everything | {"weeks": by_week}


def _nothing() -> Json:
    return dict.fromkeys(_FIGURES)


def _figures(steps: Frame) -> Json:
    waited: NDArray[np.float64] = steps["waited"] / _MINUTE
    n = len(waited)
    if n < FEWEST:
        return _nothing()
    low, high = steps["told_low"], steps["told_high"]
    # Told in whole minutes: who waits half a minute more than 10 has waited 10.
    said = np.floor(waited)
    sooner, later = said < low, said > high
    error = low - waited
    return {
        "n": n,
        "sooner": float(sooner.mean()),
        "within": float((~sooner & ~later).mean()),
        "later": float(later.mean()),
        "mae": float(np.abs(error).mean()),
        "bias": float(error.mean()),
    }
