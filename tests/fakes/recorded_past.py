"""Mondays of a center that never was, in columns: people come at random, desks serve in turn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from heapq import heappop, heappush
from random import Random

import numpy as np

from shared.domain.profile import read_profile
from shared.domain.visit import State
from shared.insight.archive import Past
from shared.insight.archive_columns import (
    DESK,
    MISSING,
    SECOND,
    STATES,
    STEP,
    TURNED,
    Columns,
    Words,
    empty,
)

FIRST = dt.date(2025, 11, 3)
HOUR = 3600.0


def mondays(
    profile: str,
    *,
    a_minute: Mapping[str, float],
    minutes: Mapping[str, float],
    desks: Mapping[str, Sequence[str]],
    weeks: int,
    hours: tuple[float, float] = (8.0, 16.0),
    classes: Mapping[str, float] | None = None,
    seed: int = 1,
) -> Past:
    """Return a past: services with arrivals and mean minutes (exponential), desks with services.

    The oldest of a desk's services is called. `classes` are shares of visitors.
    """
    center = read_profile(profile, "made up")
    words, random = Words(), Random(seed)
    rows: list[dict[str, int]] = []
    told: list[dict[str, int]] = []
    for week in range(weeks):
        day = FIRST + dt.timedelta(weeks=week)
        midnight = int(dt.datetime.combine(day, dt.time(), center.zone).timestamp())

        def at(clock: float, midnight: int = midnight) -> int:
            return int((midnight + clock) * SECOND)

        made = _served(random, a_minute, minutes, desks, hours)
        for came, service, desk, called, ended in made:
            named = random.choices(list(classes), list(classes.values()))[0] if classes else ""
            rows.append(
                dict.fromkeys(STEP, 0)
                | {
                    "seq": len(rows) + 1,
                    "visit": len(rows),
                    "service": words.place(service),
                    "desk": words.place(desk),
                    "language": words.place(center.languages[0]),
                    "priority": words.place(named),
                    "state": STATES.index(State.DONE),
                    "people": 1,
                    "calls": 1,
                    "opened": at(came),
                    "ready": at(came),
                    "first_called": at(called),
                    "called": at(called),
                    "arrived": MISSING,
                    "started": at(called),
                    "ended": at(ended),
                    "waited": int((called - came) * SECOND),
                    "told_low": -1,
                    "told_high": -1,
                }
            )
        for clock, what in ((hours[0] * HOUR, "desk-opened"), (23.9 * HOUR, "desk-closed")):
            for desk in desks:
                place = {"desk": words.place(desk), "what": words.place(what)}
                told.append({"seq": len(told), "at": at(clock), **place})
    columns = Columns(_frame(rows, STEP, "opened"), empty(TURNED), _frame(told, DESK, "at"))
    nothing = Columns(empty(STEP), empty(TURNED), empty(DESK))
    return Past(center, words, columns, nothing, nothing, ())


def _served(random, a_minute, minutes, desks, hours):
    """Return arrival, service, desk, call and end of everybody on a day, in seconds."""
    coming = []
    for service, often in a_minute.items():
        clock = hours[0] * HOUR
        while (clock := clock + random.expovariate(often / 60)) < hours[1] * HOUR:
            coming.append((clock, service))
    coming.sort()
    events = [(clock, 0, service) for clock, service in coming]
    waiting, idle, found = [], list(desks), []
    events.sort()
    heap = list(events)
    while heap:
        clock, kind, what = heappop(heap)
        if kind:
            idle.append(what)
        else:
            waiting.append((clock, what))
        for desk in list(idle):
            fit = next((each for each in waiting if each[1] in desks[desk]), None)
            if fit is not None:
                waiting.remove(fit)
                idle.remove(desk)
                ended = clock + random.expovariate(1 / (60 * minutes[fit[1]]))
                found.append((fit[0], fit[1], desk, clock, ended))
                heappush(heap, (ended, 1, desk))
    return sorted(found)


def _frame(rows, shape, by):
    frame = {name: np.array([row[name] for row in rows], kind) for name, kind in shape.items()}
    order = np.argsort(frame[by], kind="stable")
    return {name: values[order] for name, values in frame.items()}
