"""Why it was waited longer than the target: what was unlike the weeks before.

Asked: a Question; its filters say which waits. The same weekdays and hours of the eight weeks
before are what is usual. Answer, times in seconds, a figure may be null or "withheld":

    range, usual_range  {since, until}
    over                share of steps that were not called within the target
    wait, wait_usual    {mean, median, p90, longest}
    history             whether there is enough of the weeks before to compare with
    causes              {code, now, usual, share}, the largest share first; empty without history

    arrivals    steps an hour that anything was asked for
    desks       desks at work in such an hour: somebody was called to them
    services    mean seconds of a service
    priority    share of the time of services that went to a priority class

What desks must do an hour is arrivals times services, by the desks there are, and what priority
leaves of it: so the logarithms of the four ratios add up to how much tighter it was, and a cause's
share is its part of all that made it tighter (0 for what made it easier). The shares describe; they
do not prove.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import log
from typing import Any

import numpy as np

from ..archive import Archive, Past
from ..archive_columns import MISSING, SECOND, Array
from ..chosen import Chosen, chosen, looked_at
from ..local_time import LocalTime, local_time
from ..question import Question
from ..statistics.figures import share, span_figures
from ..statistics.totals import was_in_time
from ..withholding import FEWEST, WITHHELD, is_small
from . import Sees

Json = dict[str, Any]
_USUAL = dt.timedelta(weeks=8)
_DAY = dt.timedelta(days=1)
# With fewer days to compare with, nothing can be called usual.
_FEWEST_DAYS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What there was to do, and who did it: means over the hours at which anybody came."""

    arrivals: float
    desks: float
    services: float
    priority: float


def study(
    asked: Mapping[str, Any], archive: Archive, sees: Sees, progress: Callable[[float], None]
) -> Json:
    """Return the causes of waits over target; raises CannotStudy."""
    past, question, _known = looked_at(asked, archive, progress)
    usual = _usual(question)
    progress(0.5)
    now, then = chosen(past, question, sees), chosen(past, usual, sees)
    answer = {"range": _range(question), "usual_range": _range(usual)}
    if is_small(_visits(now)):
        return answer | {"over": WITHHELD, "wait": WITHHELD, "wait_usual": WITHHELD,
                         "history": False, "causes": []}  # fmt: skip
    late = len(now) - int(np.count_nonzero(was_in_time(past, now)))
    enough = len(np.unique(then.local.day)) >= _FEWEST_DAYS and _visits(then) >= FEWEST
    return answer | {
        "over": WITHHELD if is_small(late) or is_small(len(now) - late) else share(late, len(now)),
        "wait": span_figures(now.waits.whole(), 0),
        "wait_usual": span_figures(then.waits.whole(), 0) if enough else None,
        "history": enough,
        "causes": causes(load(past, now), load(past, then)) if enough else [],
    }


def load(past: Past, steps: Chosen) -> Load | None:
    """Return what there was to do in a period; None where nobody came, or nobody was served."""
    hours = len(np.unique(_hours(steps.local)))
    took = steps.services
    called = steps.rows["called"]
    at_work = np.flatnonzero((called != MISSING) & (steps.rows["desk"] != 0))
    if not hours or not len(took.took) or not len(at_work):
        return None
    then = _hours(local_time(called[at_work], past.center.zone))
    desks = np.unique(then * len(past.words.all) + steps.rows["desk"][at_work])
    first = steps.rows["priority"][took.rows] != 0
    total = float(took.took.sum())
    return Load(
        arrivals=len(steps) / hours,
        desks=len(desks) / len(np.unique(then)),
        services=total / len(took.took) / SECOND,
        priority=float(took.took[first].sum()) / total if total else 0.0,
    )


def causes(now: Load | None, usual: Load | None) -> list[Json]:
    """Return each cause with its figures and its share of what made it tighter."""
    if now is None or usual is None:
        return []
    tighter = {
        "arrivals": _ratio(now.arrivals, usual.arrivals),
        "desks": _ratio(usual.desks, now.desks),
        "services": _ratio(now.services, usual.services),
        "priority": _ratio(1 - usual.priority, 1 - now.priority),
    }
    whole = sum(max(each, 0.0) for each in tighter.values())
    found = [
        {
            "code": code,
            "now": getattr(now, code),
            "usual": getattr(usual, code),
            "share": max(each, 0.0) / whole if whole else 0.0,
        }
        for code, each in tighter.items()
    ]
    return sorted(found, key=lambda each: -float(each["share"]))


def _usual(question: Question) -> Question:
    """Return the same of the weeks before."""
    since, _until = question.days
    return replace(question, since=since - _USUAL, until=since - _DAY)


def _hours(local: LocalTime) -> Array:
    return local.day * 24 + local.hour


def _ratio(now: float, usual: float) -> float:
    """Return the logarithm of a ratio; of what is not there, nothing can be said."""
    return log(now / usual) if now > 0 and usual > 0 else 0.0


def _visits(steps: Chosen) -> int:
    return len(np.unique(steps.rows["visit"]))


def _range(question: Question) -> Json:
    since, until = question.days
    return {"since": since.isoformat(), "until": until.isoformat()}
