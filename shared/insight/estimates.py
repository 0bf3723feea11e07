"""How long a newcomer will wait: an honest range, foreseen from the queue and from what came of it.

`low` is about the median of the wait, `high` about its 90th percentile. The work that stands before
a newcomer is one of several figures; how far each was right of late says how far to trust it, and
what became of those who were told a range says how wide the next one is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from math import ceil, inf, sqrt

from ..domain.calendar import is_open
from ..domain.center import Center
from ..domain.commands.issuing import Range
from ..domain.events.event import Entry, Event
from ..domain.events.passing import ClockStepped
from ..domain.events.steps import StepCalled, StepEvent, StepOpened
from ..domain.events.undoing import ActUndone
from ..domain.floor import Floor
from ..domain.visit import State
from .desk_work import Moments
from .foresight.foresight import Foreseen, Foresight, View
from .paces import Paces
from .scene import Scene
from .work_ahead import Newcomer, Room, WorkAhead

_MOST_MINUTES = 480
_STEP = 5
# Who waited longer came yesterday, or the clock was set.
_LONGEST = 60.0 * _MOST_MINUTES
_LEAST_WIDTH = 3
# The pace of a real center: where more come at once, some teach for all. In seconds.
_TEACHES_EVERY = 0.2
# For so many seconds what a line has taught is not looked up again.
_FRESH = 1.0
# Short waits are all near each other: what counts is the ratio of so many seconds more.
_SECONDS = 60.0
_MOST_TRUST = 3.0
# Where low and high begin in the normal distribution, how far they may move, and how fast.
_LOW, _HIGH = 0.5, 0.9
_MEDIAN, _NINETIETH = 0.0, 1.2816
_LOW_STEP, _HIGH_STEP = 0.04, 0.1


@dataclass(slots=True)
class _Levels:
    """Which quantiles of a service's waits have turned out to be its median and its 90th."""

    low: float = _MEDIAN
    high: float = _NINETIETH

    def learn(self, told: Range, waited: float) -> None:
        """Take in how long somebody waited, in seconds, who was told so many minutes."""
        low, high = told
        self.low = _within(self.low + _LOW_STEP * (_LOW - (waited <= 60 * low)), -0.7, 0.7)
        self.high = _within(self.high + _HIGH_STEP * (_HIGH - (waited <= 60 * high)), 0.9, 2.6)


@dataclass(frozen=True, slots=True)
class _Promise:
    """What was foreseen of somebody who still waits, and what they were told."""

    at: float
    foreseen: Foreseen
    told: Range | None


_Asked = tuple[str, str | None]


class Estimator:
    """Learns from the journal, and says how long a wait may be.

    Feed it every event in order with `note`; a journal's last day is enough to begin with. Memory
    is bounded by the center and by who waits. Not thread-safe.
    """

    def __init__(self) -> None:
        self._paces = Paces()
        self._work = WorkAhead(self._paces)
        self._scene = Scene()
        self._foresight = Foresight()
        self._levels: dict[str, _Levels] = {}
        self._promises: dict[str, _Promise] = {}
        self._taught_at = -inf
        self._trusts: dict[_Asked, tuple[float, float]] = {}
        self._center: Center | None = None

    def begin(self, center: Center, journal: Iterable[Entry]) -> None:
        """Learn what a journal's last entries teach."""
        self._center = center
        for entry in journal:
            self.note(entry.at, entry.event)

    def note(self, at: datetime, event: Event) -> None:
        """Learn from what happened at an instant."""
        if isinstance(event, StepOpened):
            self._foresee(at, event)
        elif isinstance(event, StepEvent):
            self._come_true(at, event)
        elif isinstance(event, ClockStepped | ActUndone):
            self._promises.clear()
        self._paces.note(at, event)
        self._scene.note(at, event)

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
        self._center = floor.center
        if not is_open(floor.center, now, service):
            return None
        room = Room.of(floor)
        newcomer = Newcomer(service, language, priority, now)
        moments = self._work.moments(room, newcomer, ahead)
        if moments is None:
            return None
        if moments[0] <= 0:
            return _rounded(0.0, 0.0)
        trust = self._trust(room, newcomer)
        mean, variance = trust * moments[0], trust * trust * moments[1]
        levels = self._levels.get(service, _UNTRIED)
        low, high = levels.low, levels.high
        return _rounded(_quantile((mean, variance), low), _quantile((mean, variance), high))

    def ranges(self, floor: Floor, now: datetime) -> dict[str, Range | None]:
        """Return for each service how long a newcomer without a class would wait."""
        return {
            code: self.range(floor, code, floor.lines.count(code), now)
            for code in floor.center.service_by_code
        }

    def _trust(self, room: Room, newcomer: Newcomer) -> float:
        """Return by how much the work ahead of who comes last is to be multiplied now."""
        asked, clock = (newcomer.service, newcomer.priority), newcomer.now.timestamp()
        at, trust = self._trusts.get(asked, (-inf, 1.0))
        if not 0 <= clock - at < _FRESH:
            last = Newcomer(newcomer.service, None, newcomer.priority, newcomer.now)
            foreseen, work = self._foreseen(room, last)
            trust = 1.0
            if foreseen is not None and work > 0:
                ratio = (foreseen.seconds + _SECONDS) / (work + _SECONDS)
                trust = _within(ratio, 1 / _MOST_TRUST, _MOST_TRUST)
            self._trusts[asked] = clock, trust
        return trust

    def _foreseen(self, room: Room, newcomer: Newcomer) -> tuple[Foreseen | None, float]:
        """Return what is foreseen of somebody behind all others, and the work ahead in seconds."""
        service, scene = newcomer.service, self._scene
        moments = self._work.moments(room, newcomer, room.count(service))
        if moments is None:
            return None, 0.0
        serving = self._work.layout(room).serving[service]
        work = _quantile(moments, _MEDIAN)
        view = View(
            name=service,
            line=scene.line(service),
            peers=scene.peers(service, newcomer.priority),
            room=scene.room,
            busy=sum([desk in room.at_desk for desk in serving]),
            desks=len(serving),
            work=work,
        )
        return self._foresight.of(view, newcomer.now.timestamp()), work

    def _foresee(self, at: datetime, event: StepOpened) -> None:
        """Keep what is foreseen of a newcomer, to learn from what comes of it."""
        now = at.timestamp()
        waits = event.state is State.WAITING and event.ready_at is None and event.opened_at is None
        if self._center is None or not waits or 0 <= now - self._taught_at < _TEACHES_EVERY:
            return
        scene = self._scene
        room = Room(self._center, scene.open_desks, scene.at_desk, scene.count, scene.skills)
        foreseen, work = self._foreseen(
            room, Newcomer(event.service, event.language, event.priority, at)
        )
        # Where a desk is free there is nothing to learn.
        if foreseen is not None and work > 0:
            self._taught_at = now
            self._promises[event.step_id] = _Promise(now, foreseen, event.told)

    def _come_true(self, at: datetime, event: StepEvent) -> None:
        """Learn from how long they waited; who left, or went elsewhere first, teaches nothing."""
        promise = self._promises.pop(event.step_id, None)
        if promise is None or not isinstance(event, StepCalled):
            return
        waited = at.timestamp() - promise.at
        if not 0 <= waited <= _LONGEST:
            return
        self._foresight.learn(promise.foreseen, waited)
        if promise.told is not None:
            self._levels.setdefault(event.service, _Levels()).learn(promise.told, waited)


_UNTRIED = _Levels()


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


def _within(figure: float, least: float, most: float) -> float:
    return min(max(figure, least), most)
