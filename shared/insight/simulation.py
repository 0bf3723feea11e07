"""What would happen: an event heap that drives the real decisions with a simulated clock.

Desks call as soon as they are free; among idle desks the one that rests longest calls first. A
service takes its seconds from the call on. A step's wait is the time it stood waiting: without
the time its visitor spent at another desk or on the way from there. Whoever has waited out their
patience leaves, as does whoever is left when the center ends its day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from enum import IntEnum
from heapq import heappop, heappush
from itertools import count
from math import inf
from typing import Any, Protocol

from ..domain.center import Center
from ..domain.errors import Refusal
from ..domain.events.desks import DeskClosed
from ..domain.events.event import Event
from ..domain.events.passing import DayEnded
from ..domain.events.steps import (
    ServiceFinished,
    StepCalled,
    StepCancelled,
    StepEnded,
    StepEvent,
    StepOpened,
    StepReleased,
    StepUnmet,
)
from ..domain.events.visits import VisitClosed, VisitOpened
from ..domain.floor import Floor
from .arrivals import Arrival
from .running import RunningCenter

# A bound has passed when it has passed on a clock that counts whole microseconds.
_GRAIN = 2e-6


class Watcher(Protocol):
    """Who is told what became of each step that counts; waits in seconds."""

    def served(self, arrival: Arrival, service: str, waited: float) -> None:
        """Somebody was called."""

    def left(self, arrival: Arrival, service: str, waited: float) -> None:
        """Somebody left before being called."""


class _Act(IntEnum):
    """What the heap holds; at one instant the first of these comes first."""

    FREE_DESK = 0
    SHIFT = 1
    ARRIVE = 2
    LOOK_AGAIN = 3
    LEAVE = 4
    PASS_TIME = 5


class _Visitor:
    """One visit under way.

    `free_since` is when it last began to wait; None while at a desk. `left` are the services not
    called for yet, with the seconds they take.
    """

    __slots__ = ("arrival", "free_since", "left", "visit_id", "waited")

    def __init__(self, arrival: Arrival) -> None:
        self.arrival = arrival
        self.visit_id = ""
        self.waited = 0.0
        self.free_since: float | None = arrival.at
        self.left = dict(zip(arrival.services, arrival.seconds, strict=True))

    @property
    def counts(self) -> bool:
        """Whether its waits are figures of the run."""
        return self.arrival.stretch is not None

    def waited_by(self, now: float) -> float:
        """Return how long it has waited in all."""
        return self.waited + (0.0 if self.free_since is None else max(0.0, now - self.free_since))


class Simulation:
    """One run. `refused` counts the arrivals that got no number, by the refusal's code.

    `desks` are those that are open, all if not said; `shifts` say when each begins to call (True)
    and when it pauses, all call all the time if not said; `on_call` is told of every call, with the
    floor as it is then. `counted_open` counts the visits under way that count.
    """

    def __init__(
        self,
        center: Center,
        start: datetime,
        watcher: Watcher,
        desks: Sequence[str] | None = None,
        *,
        on_call: Callable[[Floor, StepCalled], None] | None = None,
        shifts: Iterable[tuple[float, str, bool]] | None = None,
    ) -> None:
        self.running = RunningCenter(center, start, desks)
        self.refused: Counter[str] = Counter()
        self.counted_open = 0
        self._watcher = watcher
        self._on_call = on_call
        self._heap: list[tuple[float, int, int, Any]] = []
        self._order = count()
        self._now = 0.0
        self._due: datetime | None = None
        self._coming: Iterator[Arrival] = iter(())
        self._arriving: _Visitor | None = None
        self._visitors: dict[str, _Visitor] = {}
        self._waits_anew: list[tuple[_Visitor, str]] = []
        self._languages = _Languages(center, self.running.desks)
        # A day that ends treats those who are served otherwise than those who are only called.
        self._says_when_served = center.end_of_day is not None
        # In the order in which they became idle.
        self._idle = dict.fromkeys(self.running.desks)
        self._resting: set[str] = set()
        self._on = self._listeners()
        self._acts: dict[int, Callable[[Any], None]] = {
            _Act.FREE_DESK: self._free_desk,
            _Act.SHIFT: self._shift,
            _Act.ARRIVE: self._arrive,
            _Act.LOOK_AGAIN: self._look_again,
            _Act.LEAVE: self._leave,
            _Act.PASS_TIME: self._pass_time,
        }
        if shifts is not None:
            for desk in self.running.desks:
                self._rest(desk)
            for at, desk, calls in shifts:
                self._plan(at, _Act.SHIFT, (desk, calls))

    def run(self, arrivals: Iterable[Arrival]) -> None:
        """Let everybody come, in order of `at`, and go on until nothing is left to happen."""
        self._coming = iter(arrivals)
        self._expect_next()
        heap, acts, running = self._heap, self._acts, self.running
        self._watch_clock()
        while heap:
            self._now, act, _, what = heappop(heap)
            running.set_clock(self._now)
            acts[act](what)
            if running.floor.due is not self._due:
                self._watch_clock()

    def _plan(self, at: float, act: _Act, what: Any) -> None:
        heappush(self._heap, (at, act, next(self._order), what))

    def _expect_next(self) -> None:
        arrival = next(self._coming, None)
        if arrival is not None:
            self._plan(arrival.at, _Act.ARRIVE, arrival)

    def _watch_clock(self) -> None:
        self._due = self.running.floor.due
        # Days end while anybody is there or still comes, not for ever after.
        if self._due is not None and (self._heap or self._visitors):
            self._plan(self.running.seconds(self._due), _Act.PASS_TIME, self._due)

    # What the heap brings

    def _arrive(self, arrival: Arrival) -> None:
        self._expect_next()
        self._arriving = _Visitor(arrival)
        try:
            events = self.running.issue(arrival)
        except Refusal as refusal:
            self.refused[refusal.code] += arrival.stretch is not None
            return
        self._follow(events)

    def _free_desk(self, desk: str) -> None:
        if desk in self._resting:
            self._follow(self.running.finish(desk))
        elif self.running.is_open(desk):
            self._follow(self.running.finish_and_call(desk))

    def _shift(self, what: tuple[str, bool]) -> None:
        desk, calls = what
        if not calls:
            self._rest(desk)
        elif desk in self._resting:
            self._resting.remove(desk)
            self.running.resume(desk)
            if desk not in self.running.floor.at_desk:
                self._idle[desk] = None
                self._follow(self.running.call(desk))

    def _rest(self, desk: str) -> None:
        self._resting.add(desk)
        self._idle.pop(desk, None)
        self.running.pause(desk)

    def _look_again(self, waits: tuple[_Visitor, str]) -> None:
        visitor, service = waits
        self._offer(visitor, service, self._languages.all_for(service))

    def _leave(self, what: tuple[_Visitor, float]) -> None:
        visitor, since = what
        if visitor.free_since == since and visitor.visit_id in self._visitors:
            self._follow(self.running.leave(visitor.visit_id))

    def _pass_time(self, due: datetime) -> None:
        if due == self.running.floor.due:
            self._follow(self.running.pass_time())

    # What the decisions led to

    def _follow(self, events: Iterable[Event]) -> None:
        """Take note of events, then offer whoever waits anew to the idle desks."""
        on = self._on
        for event in events:
            listener = on.get(type(event))
            if listener is not None:
                listener(event)
        if self._waits_anew:
            anew, self._waits_anew = self._waits_anew, []
            for visitor, service in anew:
                self._wait(visitor, service)
            for visitor in dict.fromkeys(visitor for visitor, _ in anew):
                self._expect_to_leave(visitor)

    def _wait(self, visitor: _Visitor, service: str) -> None:
        since = visitor.free_since
        if since is None:
            return
        if since > self._now:
            self._plan(since, _Act.LOOK_AGAIN, (visitor, service))
            return
        language = visitor.arrival.language
        if self._idle:
            self._offer(visitor, service, self._languages.desks_for(service, language))
        if visitor.free_since is not None and self._languages.binds(service, language):
            bound = visitor.arrival.at + self._languages.bound + _GRAIN
            self._plan(max(bound, self._now), _Act.LOOK_AGAIN, (visitor, service))

    def _offer(self, visitor: _Visitor, service: str, desks: frozenset[str]) -> None:
        for desk in [desk for desk in self._idle if desk in desks]:
            if visitor.free_since is None or service not in visitor.left:
                return
            self._follow(self.running.call(desk))

    def _expect_to_leave(self, visitor: _Visitor) -> None:
        since = visitor.free_since
        if since is not None and visitor.arrival.patience < inf:
            at = since + visitor.arrival.patience - visitor.waited
            self._plan(at, _Act.LEAVE, (visitor, since))

    def _listeners(self) -> dict[type[Event], Callable[[Any], None]]:
        return {
            VisitOpened: self._visit_opened,
            StepOpened: self._waits,
            StepReleased: self._released,
            StepCalled: self._called,
            ServiceFinished: self._finished,
            StepCancelled: self._ended,
            StepUnmet: self._ended,
            VisitClosed: self._visit_closed,
            DeskClosed: self._desk_closed,
            DayEnded: self._day_ended,
        }

    def _visit_opened(self, event: VisitOpened) -> None:
        visitor = self._arriving
        assert visitor is not None  # noqa: S101 - a visit opens only when somebody arrives
        visitor.visit_id = event.visit_id
        self._visitors[event.visit_id] = visitor
        self.counted_open += visitor.counts

    def _waits(self, event: StepEvent) -> None:
        self._waits_anew.append((self._visitors[event.visit_id], event.service))

    def _released(self, event: StepReleased) -> None:
        visitor = self._visitors[event.visit_id]
        if event.ready_at is not None and visitor.free_since is not None:
            visitor.free_since = max(visitor.free_since, self.running.seconds(event.ready_at))
        self._waits(event)

    def _called(self, event: StepCalled) -> None:
        if self._on_call is not None:
            self._on_call(self.running.floor, event)
        visitor = self._visitors[event.visit_id]
        visitor.waited = visitor.waited_by(self._now)
        visitor.free_since = None
        if visitor.counts:
            self._watcher.served(visitor.arrival, event.service, visitor.waited)
        self._idle.pop(event.desk, None)
        if self._says_when_served:
            self.running.serve(event.desk)
        self._plan(self._now + visitor.left.pop(event.service), _Act.FREE_DESK, event.desk)

    def _finished(self, event: ServiceFinished) -> None:
        self._visitors[event.visit_id].free_since = self._now
        if event.desk is not None and event.desk not in self._resting:
            self._idle[event.desk] = None

    def _ended(self, event: StepEnded) -> None:
        self._gives_up(self._visitors[event.visit_id], event.service)

    def _gives_up(self, visitor: _Visitor, service: str) -> None:
        del visitor.left[service]
        if visitor.counts:
            self._watcher.left(visitor.arrival, service, visitor.waited_by(self._now))

    def _visit_closed(self, event: VisitClosed) -> None:
        visitor = self._visitors.pop(event.visit_id)
        self.counted_open -= visitor.counts

    def _desk_closed(self, event: DeskClosed) -> None:
        self.running.close(event.desk)
        self._idle.pop(event.desk, None)

    def _day_ended(self, _event: DayEnded) -> None:
        self.send_home()

    def send_home(self) -> None:
        """Let whoever is still there leave: this day left them unserved."""
        for visitor in self._visitors.values():
            for service in list(visitor.left):
                self._gives_up(visitor, service)
            self.counted_open -= visitor.counts
        self._visitors.clear()


class _Languages:
    """Which desks may call whom at once, and whom only after `bound` seconds."""

    def __init__(self, center: Center, desks: Sequence[str]) -> None:
        self.bound = 60.0 * center.calling.language_bound_minutes
        self._all: dict[str, frozenset[str]] = {}
        self._at_once: dict[tuple[str, str], frozenset[str]] = {}
        present = [center.desk_by_code[code] for code in desks]
        for service in center.service_by_code:
            serving = [desk for desk in present if service in desk.services]
            self._all[service] = frozenset(desk.code for desk in serving)
            for language in center.languages:
                speaking = [
                    desk.code for desk in serving if desk.interpreter or language in desk.languages
                ]
                self._at_once[service, language] = frozenset(speaking) or self._all[service]

    def all_for(self, service: str) -> frozenset[str]:
        """Return the desks that serve this."""
        return self._all[service]

    def desks_for(self, service: str, language: str) -> frozenset[str]:
        """Return the desks that may call for this at once."""
        return self._at_once[service, language]

    def binds(self, service: str, language: str) -> bool:
        """Return whether some desk may call for this only after the bound."""
        return len(self._at_once[service, language]) < len(self._all[service])
