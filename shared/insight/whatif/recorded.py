"""Days as they were: who came when and for what, how long it took, and which desks were open.

All times of a day are seconds from its local midnight.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from math import inf
from random import Random

import numpy as np

from ...domain.center import Center
from ...domain.events.desks import DeskClosed, DeskOpened, DeskPaused, DeskResumed
from ...domain.visit import State
from ..archive import Past, instant_of
from ..archive_columns import MISSING, SECOND, STATES, Frame
from ..elsewhere.columns import SEQ as ELSEWHERE
from ..laws import lognormal, quantile

# So many recorded services tell how long one takes; of fewer, the profile's usual minutes do.
_ENOUGH = 5
_SERVICE_CV = 0.7
_LONGEST_SERVICE = 4 * 3600.0
# Whoever takes longer between two visitors was not on the way to the next one.
_LONGEST_TURN = 600.0
_MOST_SERVICES = 8
_UNSERVED = {STATES.index(each) for each in (State.CANCELLED, State.UNMET)}
_CANCELLED = STATES.index(State.CANCELLED)
_CALLS = {DeskOpened.kind: True, DeskResumed.kind: True}
_RESTS = {DeskClosed.kind: False, DeskPaused.kind: False}


@dataclass(frozen=True, slots=True)
class Came:
    """One visit. `waited` is how long it waited, `gave_up` whether that was for nothing."""

    at: float
    services: tuple[str, ...]
    language: str
    priority: str | None
    waited: float
    gave_up: bool


@dataclass(frozen=True, slots=True)
class Shift:
    """A desk calls from `begin` to `end`, both seconds of the day; `end` may be inf."""

    desk: str
    begin: float
    end: float


@dataclass(frozen=True, slots=True)
class RecordedDay:
    """Visits in the order they came; `waits` are the seconds of each call, by service.

    Of a day without `shifts` nobody knows which desks called. `imported` days come, wholly or in
    part, from another system.
    """

    day: dt.date
    visits: tuple[Came, ...]
    shifts: tuple[Shift, ...]
    waits: tuple[tuple[str, float], ...]
    imported: bool = False


def recorded_days(past: Past, weekday: int, weeks: int) -> list[RecordedDay]:
    """Return the last so many of a day of the week, of those on which somebody came.

    Monday is 0. Today is not over, and not among them.
    """
    known = past.days()
    if known is None:
        return []
    today = dt.datetime.now(past.center.zone).date()
    last = min(known[1], today - dt.timedelta(days=1))
    last -= dt.timedelta(days=(last.weekday() - weekday) % 7)
    found = []
    for _ in range(weeks):
        if last < known[0]:
            break
        day = _recorded(past, last)
        if day is not None:
            found.append(day)
        last -= dt.timedelta(weeks=1)
    return found[::-1]


def _recorded(past: Past, day: dt.date) -> RecordedDay | None:
    after = day + dt.timedelta(days=1)
    midnight = instant_of(day, past.center.zone)
    steps = past.steps(day, after)
    visits = tuple(sorted(_visits(past, steps, midnight), key=lambda each: each.at))
    if not visits:
        return None
    shifts = tuple(_shifts(past, day, midnight, visits[-1].at))
    shifts += tuple(_unsaid(past, steps, midnight, visits[-1].at, {each.desk for each in shifts}))
    known = past.center.service_by_code
    words = past.words.all
    waits = tuple(
        (words[service], waited / SECOND)
        for service, waited in zip(steps["service"].tolist(), steps["waited"].tolist(), strict=True)
        if waited != MISSING and words[service] in known
    )
    return RecordedDay(day, visits, shifts, waits, imported=bool((steps["seq"] == ELSEWHERE).any()))


def _visits(past: Past, steps: Frame, midnight: int) -> Iterator[Came]:
    """Yield the visits, each with all that it came to be sent on to."""
    order = np.lexsort((steps["seq"], steps["visit"]))
    rows = [dict(zip(steps, row, strict=True)) for row in zip(
        *(steps[name][order].tolist() for name in steps), strict=True)]  # fmt: skip
    begin = 0
    while begin < len(rows):
        end = begin
        while end < len(rows) and rows[end]["visit"] == rows[begin]["visit"]:
            end += 1
        came = _visit(past, rows[begin:end], midnight)
        if came is not None:
            yield came
        begin = end


def _visit(past: Past, rows: Sequence[dict[str, int]], midnight: int) -> Came | None:
    words, center = past.words.all, past.center
    services = [words[row["service"]] for row in rows]
    services = [each for each in dict.fromkeys(services) if each in center.service_by_code]
    if not services:
        return None
    first = rows[0]
    language, priority = words[first["language"]], words[first["priority"]] or None
    waits = sum(row["waited"] for row in rows if row["waited"] != MISSING)
    for_nothing = [row for row in rows if row["waited"] == MISSING and row["state"] in _UNSERVED]
    waits += max([row["ended"] - row["ready"] for row in for_nothing], default=0)
    return Came(
        at=max(0.0, (first["ready"] - midnight) / SECOND),
        services=tuple(services[:_MOST_SERVICES]),
        language=language if language in center.languages else center.languages[0],
        priority=priority if priority in center.rates else None,
        waited=max(0, waits) / SECOND,
        gave_up=any(row["state"] == _CANCELLED for row in for_nothing),
    )


def _shifts(past: Past, day: dt.date, midnight: int, last: float) -> Iterator[Shift]:
    """Yield when each desk of the profile called; whoever is there at the last arrival stays."""
    desks = past.desks(day, day + dt.timedelta(days=1))
    words, known = past.words.all, past.center.desk_by_code
    since: dict[str, float] = {}
    for desk, what, at in zip(
        desks["desk"].tolist(), desks["what"].tolist(), desks["at"].tolist(), strict=True
    ):
        code, clock = words[desk], (at - midnight) / SECOND
        if code not in known:
            continue
        if words[what] in _CALLS:
            since.setdefault(code, clock)
        elif words[what] in _RESTS and code in since:
            begin = since.pop(code)
            if clock > last:
                yield Shift(code, begin, inf)
            elif clock > begin:
                yield Shift(code, begin, clock)
    for code, begin in since.items():
        yield Shift(code, begin, inf)


def _unsaid(
    past: Past, steps: Frame, midnight: int, last: float, said: Collection[str]
) -> Iterator[Shift]:
    """Yield the shifts of desks that called and of which nothing else is known."""
    words, known = past.words.all, past.center.desk_by_code
    called = steps["called"] != MISSING
    for desk in np.unique(steps["desk"][called]).tolist():
        code = words[desk]
        if code in known and code not in said:
            here = called & (steps["desk"] == desk)
            begin = (int(steps["called"][here].min()) - midnight) / SECOND
            end = (int(steps["ended"][here].max()) - midnight) / SECOND
            yield Shift(code, max(0.0, begin), inf if end > last or end < begin else end)


class Durations:
    """How long services take, the turn to the next visitor included: drawn from the past's own."""

    def __init__(self, past: Past, days: Sequence[RecordedDay]) -> None:
        self._center: Center = past.center
        self._law = lognormal(_SERVICE_CV)
        self._taken: dict[str, list[float]] = {}
        turns: list[float] = []
        for each in days:
            steps = past.steps(each.day, each.day + dt.timedelta(days=1))
            self._learn(past, steps)
            turns += _turns(steps)
        self.turn = sum(turns) / len(turns) if len(turns) >= _ENOUGH else 0.0

    def _learn(self, past: Past, steps: Frame) -> None:
        called, ended = steps["called"], steps["ended"]
        over = (called != MISSING) & (ended != MISSING)
        took = (ended - called) / SECOND
        kept = over & (took >= 0) & (took <= _LONGEST_SERVICE)
        for service, seconds in zip(
            steps["service"][kept].tolist(), took[kept].tolist(), strict=True
        ):
            self._taken.setdefault(past.words.all[service], []).append(seconds)

    def draw(self, service: str, random: Random) -> float:
        """Return the seconds that a service holds a desk this time."""
        taken = self._taken.get(service, [])
        if len(taken) >= _ENOUGH:
            return self.turn + taken[int(random.random() * len(taken))]
        usual = 60.0 * self._center.service_by_code[service].usual_minutes
        return self.turn + usual * self._law.at(quantile(random))


def _turns(steps: Frame) -> list[float]:
    """Return the seconds from a visitor's end to the call of one who waited already."""
    over = np.flatnonzero((steps["called"] != MISSING) & (steps["ended"] != MISSING))
    order = over[np.lexsort((steps["called"][over], steps["desk"][over]))]
    desk, called = steps["desk"][order], steps["called"][order]
    ended, ready = steps["ended"][order], steps["ready"][order]
    turns = (called[1:] - ended[:-1]) / SECOND
    waited = (desk[1:] == desk[:-1]) & (ready[1:] <= ended[:-1])
    found = turns[waited & (turns >= 0) & (turns <= _LONGEST_TURN)]
    return [float(each) for each in found]


class Patience:
    """How long visitors wait before they give up, as far as the past tells (Kaplan and Meier)."""

    def __init__(self, days: Sequence[RecordedDay]) -> None:
        ends = sorted((each.waited, each.gave_up) for day in days for each in day.visits)
        self._times: list[float] = []
        self._stays: list[float] = []
        stays, left = 1.0, len(ends)
        for waited, gave_up in ends:
            if gave_up:
                stays *= 1 - 1 / left
                self._times.append(waited)
                self._stays.append(stays)
            left -= 1

    def draw(self, came: Came, random: Random) -> float:
        """Return a visitor's patience in seconds: known of who gave up, longer of who stayed."""
        if came.gave_up:
            return came.waited
        at = bisect_right(self._times, came.waited)
        until = (self._stays[at - 1] if at else 1.0) * random.random()
        for place in range(at, len(self._times)):
            if self._stays[place] <= until:
                return self._times[place]
        return inf
