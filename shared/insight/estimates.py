"""How long a newcomer will wait: an honest range, from the queue and what the desks did lately.

The estimate knows who stands before a newcomer at the desks that may take them, whatever service
those wait for, how long visits of each service have held a desk, and how often somebody with
priority overtakes. It does not know who will pause, or leave: hence a range, rounded up. `low` is
about the median of the wait, `high` about its 90th percentile.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import ceil, exp, sqrt
from typing import Any

from ..domain import events as ev
from ..domain.calendar import is_open
from ..domain.center import Center
from ..domain.floor import Floor
from .desk_work import Layout, Moments, Pool, Visit, completions

Range = tuple[int, int]

# Each new visit makes all before it count so much less: what counts is the last 30 or so.
_FADING = 0.97
# What the profile says of a service counts as so many visits, and its spread is taken to be this.
_PRIOR_VISITS = 3.0
_PRIOR_SPREAD = 0.6
# A visit longer than this is a desk left open overnight, a turn longer than that a coffee.
_LONGEST_VISIT = 8 * 3600.0
_LONGEST_TURN = 600.0
# Over so many seconds arrivals are counted, to tell how many will overtake.
_ARRIVALS_OVER = 1800.0
# However many overtake: half of the desks' time goes to those who wait already.
_MOST_OVERTAKEN = 0.5
_MOST_MINUTES = 480
_STEP = 5
_LEAST_WIDTH = 3
# Where they lie in the normal distribution.
_MEDIAN = 0.0
_NINETIETH = 1.2816


class Estimator:
    """Learns from the journal, and says how long a wait may be.

    Feed it every event in order with `note`; a journal's last day is enough to begin with. Memory
    is bounded by the services, classes and desks of the center. Not thread-safe.
    """

    def __init__(self) -> None:
        self._occupied: dict[str, _Occupied] = {}
        self._free: dict[str, datetime] = {}
        self._times: dict[str, _Times] = {}
        self._turns = _Times()
        self._arrivals: dict[str, dict[str | None, _Frequency]] = {}
        self._visits: dict[str, Visit] = {}
        self._layout: Layout | None = None

    def note(self, at: datetime, event: ev.Event) -> None:
        """Learn from what happened at an instant."""
        learn = _LEARNING.get(type(event))
        if learn is not None:
            learn(self, at, event)

    def range(
        self,
        floor: Floor,
        service: str,
        ahead: int,
        now: datetime,
        *,
        language: str | None = None,
        priority: str | None = None,
    ) -> Range | None:
        """Return how long somebody with so many of the service before them waits, in minutes.

        None when nobody can tell: it is closed, or no open desk serves it. With a language, they
        wait for a desk that speaks it, if one is open; with a class, they overtake others.
        """
        layout = self._seen(floor)
        if service not in layout.serving or not is_open(floor.center, now, service):
            return None
        newcomer = _Newcomer(service, language, priority, now)
        pool = self._poured(floor, layout, newcomer, ahead)
        moments = self._overtaken(layout, newcomer, self._first(pool, newcomer))
        return _rounded(_quantile(moments, _MEDIAN), _quantile(moments, _NINETIETH))

    def ranges(self, floor: Floor, now: datetime) -> dict[str, Range | None]:
        """Return for each service how long a newcomer without a class would wait."""
        return {
            code: self.range(floor, code, floor.lines.count(code), now)
            for code in floor.center.service_by_code
        }

    def _seen(self, floor: Floor) -> Layout:
        """Return which desks are open for what; most of the time nothing has changed."""
        layout = self._layout
        sessions = tuple(floor.sessions.values())
        if layout is None or layout.center is not floor.center or layout.sessions != sessions:
            layout = self._layout = Layout(floor.center, sessions)
            self._visits.clear()
        return layout

    def _visit(self, center: Center, service: str) -> Visit:
        """Return how long a service holds a desk, the turn to the next visitor included."""
        visit = self._visits.get(service)
        if visit is None:
            known = center.service_by_code.get(service)
            usual = 60.0 * (known.usual_minutes if known else 10)
            mean, spread, basis = self._times.get(service, _UNSEEN).with_prior(usual)
            visit = self._visits[service] = Visit(mean + self._turns.mean, spread, basis)
        return visit

    def _poured(self, floor: Floor, layout: Layout, newcomer: _Newcomer, ahead: int) -> Pool:
        """Pour all who go before over the desks that may take them, the most particular first."""
        center, service = floor.center, newcomer.service
        pool = Pool(layout, floor.at_desk)
        stays = self._not_overtaken(center, newcomer)
        share = stays * min(1.0, (ahead + 1) / max(1, floor.lines.count(service)))
        for rival in layout.rivals[service]:
            many = round(floor.lines.count(rival.service) * share)
            if many:
                pool.pour(rival, many, self._visit(center, rival.service))
        pool.pour(layout.own[service], round(ahead * stays), self._visit(center, service))
        return pool

    def _not_overtaken(self, center: Center, newcomer: _Newcomer) -> float:
        """Return which share of those ahead stays ahead of somebody of this class."""
        own = center.rates.get(newcomer.priority, 1.0)
        if own <= 1:
            return 1.0
        slower = faster = 0.0
        for other, frequency in self._arrivals.get(newcomer.service, {}).items():
            if center.rates.get(other, 1.0) < own:
                slower += frequency.count
            else:
                faster += frequency.count
        return 1 / own if slower + faster == 0 else (slower / own + faster) / (slower + faster)

    def _first(self, pool: Pool, newcomer: _Newcomer) -> Moments:
        """Return the time until a desk calls that may; after the bound, any of the service may."""
        layout = pool.layout
        every = layout.serving[newcomer.service]
        speaking = layout.speaking(newcomer.service, newcomer.language)
        moments = self._until(pool, newcomer.service, speaking)
        bound = 60.0 * layout.center.calling.language_bound_minutes
        if len(speaking) < len(every) and moments[0] > bound:
            return max((bound, 0.0), self._until(pool, newcomer.service, every))
        return moments

    def _until(self, pool: Pool, service: str, desks: tuple[str, ...]) -> Moments:
        """Return the time until the work before these desks is done and the next is free."""
        if pool.free_of(desks):
            return 0.0, 0.0
        center = pool.layout.center
        level, active = pool.lowest(desks)
        rest = sum([self._visit(center, pool.served_at(desk, service)).rest for desk in active])
        before = pool.mix.visit or self._visit(center, service)
        return completions(level, rest / len(active) ** 2, len(active), before)

    def _overtaken(self, layout: Layout, newcomer: _Newcomer, moments: Moments) -> Moments:
        """Add those who will come later and be called before.

        With credit at twice the rate, who comes in the first half of a wait goes before its end.
        """
        mean, variance = moments
        if mean <= 0:
            return moments
        center, service = layout.center, newcomer.service
        desks = len(layout.serving[service])
        own = center.rates.get(newcomer.priority, 1.0)
        load = added = 0.0
        for rival in (layout.own[service], *layout.rivals[service]):
            often = self._faster(center, rival.service, own, newcomer.now) * rival.share
            if often:
                visit = self._visit(center, rival.service)
                load += often * visit.mean / desks
                added += often * visit.square / desks**2
        left = 1 - min(load, _MOST_OVERTAKEN)
        return mean / left, variance / left**2 + mean * added / left**3

    def _faster(self, center: Center, service: str, own: float, now: datetime) -> float:
        """Return how many a second come for a service and overtake who gains credit slower."""
        often = 0.0
        for other, frequency in self._arrivals.get(service, {}).items():
            rate = center.rates.get(other, 1.0)
            if rate > own:
                often += frequency.per_second(now) * (1 - own / rate)
        return often


@dataclass(frozen=True, slots=True)
class _Newcomer:
    """Who asks how long it will take."""

    service: str
    language: str | None
    priority: str | None
    now: datetime


def _quantile(moments: Moments, deviation: float) -> float:
    """Return a quantile of the gamma distribution with these moments (Wilson and Hilferty).

    `deviation` is the same quantile of the normal distribution.
    """
    mean, variance = moments
    if mean <= 0 or variance <= 0:
        return mean
    ninth = variance / (mean * mean) / 9
    return mean * max(0.0, 1 - ninth + deviation * sqrt(ninth)) ** 3


def _rounded(median: float, high: float) -> Range:
    """Return whole minutes: never a bare one, and the high end a round figure."""
    low = min(round(median / 60), _MOST_MINUTES - _STEP)
    most = max(ceil(high / 60), low + _LEAST_WIDTH)
    return low, min(_MOST_MINUTES, _STEP * ceil(most / _STEP))


@dataclass(frozen=True, slots=True)
class _Occupied:
    """Who is at a desk, for what, and since when."""

    step_id: str
    service: str
    at: datetime


@dataclass(slots=True)
class _Times:
    """Seconds that something took, the recent ones weighing more."""

    weight: float = 0.0
    total: float = 0.0
    squares: float = 0.0
    prior: float = _PRIOR_VISITS

    def add(self, seconds: float) -> None:
        """Count one more."""
        self.weight = self.weight * _FADING + 1
        self.total = self.total * _FADING + seconds
        self.squares = self.squares * _FADING + seconds * seconds
        self.prior *= _FADING

    def with_prior(self, usual: float) -> tuple[float, float, float]:
        """Return mean, squared coefficient of variation, and how many visits this rests on."""
        weight = self.weight + self.prior
        mean = (self.total + self.prior * usual) / weight
        square = (self.squares + self.prior * usual * usual * (1 + _PRIOR_SPREAD)) / weight
        return mean, min(4.0, max(0.05, square / (mean * mean) - 1)), weight

    @property
    def mean(self) -> float:
        """The mean, if nothing is the prior."""
        return self.total / (self.weight + self.prior)


@dataclass(slots=True)
class _Frequency:
    """How often something happens, the last half hour weighing most."""

    count: float = 0.0
    at: datetime | None = None

    def add(self, at: datetime) -> None:
        """Count one more."""
        self.count = self._faded(at) + 1
        self.at = at

    def per_second(self, now: datetime) -> float:
        """Return the present rate."""
        return self._faded(now) / _ARRIVALS_OVER

    def _faded(self, now: datetime) -> float:
        if self.at is None:
            return 0.0
        return self.count * exp(-max(0.0, (now - self.at).total_seconds()) / _ARRIVALS_OVER)


_UNSEEN = _Times()

Learn = Callable[[Estimator, datetime, Any], None]


def _opened(self: Estimator, at: datetime, event: ev.StepOpened) -> None:
    classes = self._arrivals.setdefault(event.service, {})
    classes.setdefault(event.priority, _Frequency()).add(at)


def _called(self: Estimator, at: datetime, event: ev.StepCalled) -> None:
    free = self._free.pop(event.desk, None)
    self._occupied[event.desk] = _Occupied(event.step_id, event.service, at)
    if free is None:
        return
    turn = (at - free).total_seconds()
    # Whoever came while the desk was free says nothing about how long the turn takes.
    if 0 <= turn <= min(_LONGEST_TURN, event.reason.waited):
        self._turns.add(turn)
        self._visits.clear()


def _left(self: Estimator, at: datetime, event: Any) -> None:
    held = self._occupied.get(event.desk)
    if held is None or held.step_id != event.step_id:
        return
    del self._occupied[event.desk]
    self._free[event.desk] = at
    seconds = (at - held.at).total_seconds()
    if 0 <= seconds <= _LONGEST_VISIT:
        self._times.setdefault(held.service, _Times()).add(seconds)
        self._visits.clear()


def _undone(self: Estimator, _at: datetime, event: ev.ActUndone) -> None:
    """Let go of the desk's visit: who is there again, if anybody, came before this."""
    self._occupied.pop(event.desk, None)
    self._free.pop(event.desk, None)


def _clock_set(self: Estimator, _at: datetime, _event: ev.ClockStepped) -> None:
    """Let go of what began before: it cannot be measured any more."""
    self._occupied.clear()
    self._free.clear()


def _rested(self: Estimator, _at: datetime, event: ev.DeskEvent) -> None:
    self._free.pop(event.desk, None)


_LEARNING: Mapping[type[ev.Event], Learn] = {
    ev.StepOpened: _opened,
    ev.StepCalled: _called,
    ev.ServiceFinished: _left,
    ev.StepMissed: _left,
    ev.StepCancelled: _left,
    ev.StepReferred: _left,
    ev.StepParked: _left,
    ev.StepUnmet: _left,
    ev.ActUndone: _undone,
    ev.ClockStepped: _clock_set,
    ev.DeskPaused: _rested,
    ev.DeskClosed: _rested,
}
