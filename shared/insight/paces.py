"""What the desks and the visitors did lately: how long visits hold a desk, and how often who comes.

Learned from the journal, the recent past weighing more. All times are seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import exp
from typing import Any

from ..domain.center import Center
from ..domain.events.desks import DeskClosed, DeskEvent, DeskPaused
from ..domain.events.event import Event
from ..domain.events.passing import ClockStepped
from ..domain.events.steps import (
    ServiceFinished,
    StepCalled,
    StepCancelled,
    StepMissed,
    StepOpened,
    StepParked,
    StepReferred,
    StepUnmet,
)
from ..domain.events.undoing import ActUndone
from .desk_work import Visit

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


class Paces:
    """Learns from the journal, event by event; memory is bounded by services, classes and desks."""

    def __init__(self) -> None:
        self._occupied: dict[str, _Occupied] = {}
        self._free: dict[str, datetime] = {}
        self._times: dict[str, _Times] = {}
        self._turns = _Times()
        self._arrivals: dict[str, dict[str | None, _Frequency]] = {}
        self._visits: dict[str, Visit] = {}
        self._center: Center | None = None

    def note(self, at: datetime, event: Event) -> None:
        """Learn from what happened at an instant."""
        learn = _LEARNING.get(type(event))
        if learn is not None:
            learn(self, at, event)

    def visit(self, center: Center, service: str) -> Visit:
        """Return how long a service holds a desk, the turn to the next visitor included."""
        if center is not self._center:
            self._center = center
            self._visits.clear()
        visit = self._visits.get(service)
        if visit is None:
            known = center.service_by_code.get(service)
            usual = 60.0 * (known.usual_minutes if known else 10)
            mean, spread, basis = self._times.get(service, _UNSEEN).with_prior(usual)
            visit = self._visits[service] = Visit(mean + self._turns.mean, spread, basis)
        return visit

    def not_overtaken(self, center: Center, service: str, priority: str | None) -> float:
        """Return which share of those ahead stays ahead of somebody of this class."""
        own = center.rates.get(priority, 1.0)
        if own <= 1:
            return 1.0
        slower = faster = 0.0
        for other, frequency in self._arrivals.get(service, {}).items():
            if center.rates.get(other, 1.0) < own:
                slower += frequency.count
            else:
                faster += frequency.count
        return 1 / own if slower + faster == 0 else (slower / own + faster) / (slower + faster)

    def faster(self, center: Center, service: str, own: float, now: datetime) -> float:
        """Return how many a second come for a service and overtake who gains credit slower."""
        often = 0.0
        for other, frequency in self._arrivals.get(service, {}).items():
            rate = center.rates.get(other, 1.0)
            if rate > own:
                often += frequency.per_second(now) * (1 - own / rate)
        return often


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

Learn = Callable[[Paces, datetime, Any], None]


def _opened(self: Paces, at: datetime, event: StepOpened) -> None:
    classes = self._arrivals.setdefault(event.service, {})
    classes.setdefault(event.priority, _Frequency()).add(at)


def _called(self: Paces, at: datetime, event: StepCalled) -> None:
    free = self._free.pop(event.desk, None)
    self._occupied[event.desk] = _Occupied(event.step_id, event.service, at)
    if free is None:
        return
    turn = (at - free).total_seconds()
    # Whoever came while the desk was free says nothing about how long the turn takes.
    if 0 <= turn <= min(_LONGEST_TURN, event.reason.waited):
        self._turns.add(turn)
        self._visits.clear()


def _left(self: Paces, at: datetime, event: Any) -> None:
    held = self._occupied.get(event.desk)
    if held is None or held.step_id != event.step_id:
        return
    del self._occupied[event.desk]
    self._free[event.desk] = at
    seconds = (at - held.at).total_seconds()
    if 0 <= seconds <= _LONGEST_VISIT:
        self._times.setdefault(held.service, _Times()).add(seconds)
        self._visits.clear()


def _undone(self: Paces, _at: datetime, event: ActUndone) -> None:
    """Let go of the desk's visit: who is there again, if anybody, came before this."""
    self._occupied.pop(event.desk, None)
    self._free.pop(event.desk, None)


def _clock_set(self: Paces, _at: datetime, _event: ClockStepped) -> None:
    """Let go of what began before: it cannot be measured any more."""
    self._occupied.clear()
    self._free.clear()


def _rested(self: Paces, _at: datetime, event: DeskEvent) -> None:
    self._free.pop(event.desk, None)


_LEARNING: Mapping[type[Event], Learn] = {
    StepOpened: _opened,
    StepCalled: _called,
    ServiceFinished: _left,
    StepMissed: _left,
    StepCancelled: _left,
    StepReferred: _left,
    StepParked: _left,
    StepUnmet: _left,
    ActUndone: _undone,
    ClockStepped: _clock_set,
    DeskPaused: _rested,
    DeskClosed: _rested,
}
