"""What would happen: an event heap that drives the real decisions with a simulated clock.

Desks call as soon as they are free; among idle desks the one that rests longest calls first. A
service takes its seconds from the call on. A step's wait is the time it stood waiting, so without
the time its visitor spent at another desk; whoever has waited out their patience leaves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from enum import IntEnum
from heapq import heappop, heappush
from itertools import count
from typing import Any, Protocol

from ..domain import events as ev
from ..domain.center import Center
from ..domain.errors import Refusal
from ..domain.floor import Floor
from .arrivals import Arrival
from .running import RunningCenter


class Watcher(Protocol):
    """Who is told what became of each step that counts; waits in seconds."""

    def served(self, arrival: Arrival, service: str, waited: float) -> None:
        """Somebody was called."""

    def left(self, arrival: Arrival, service: str, waited: float) -> None:
        """Somebody left before being called."""


class _Act(IntEnum):
    """What the heap holds; at one instant the first of these comes first."""

    FREE_DESK = 0
    ARRIVE = 1
    LOOK_AGAIN = 2
    LEAVE = 3


class _Visitor:
    """One visit under way. `free_since` is when it last began to wait; None while at a desk."""

    __slots__ = ("arrival", "free_since", "visit_id", "waited")

    def __init__(self, arrival: Arrival) -> None:
        self.arrival = arrival
        self.visit_id = ""
        self.waited = 0.0
        self.free_since: float | None = arrival.at

    def seconds(self, service: str) -> float:
        """Return how long a service takes for this visitor."""
        return self.arrival.seconds[self.arrival.services.index(service)]


class Simulation:
    """One run. `refused` counts the arrivals that got no number, by the refusal's code.

    `desks` are those that are open, all if not said; `on_call` is told of every call, with the
    floor as it is then. `counted_open` counts the visits under way that count.
    """

    def __init__(
        self,
        center: Center,
        start: datetime,
        watcher: Watcher,
        desks: Sequence[str] | None = None,
        *,
        on_call: Callable[[Floor, ev.StepCalled], None] | None = None,
    ) -> None:
        self.running = RunningCenter(center, start, desks)
        self.refused: Counter[str] = Counter()
        self.counted_open = 0
        self._watcher = watcher
        self._on_call = on_call
        self._heap: list[tuple[float, int, int, Any]] = []
        self._order = count()
        self._now = 0.0
        self._visitors: dict[str, _Visitor] = {}
        self._coming: Iterator[Arrival] = iter(())
        self._arriving: _Visitor | None = None
        self._waits_anew: list[tuple[_Visitor, str]] = []
        self._serves = {desk.code: frozenset(desk.services) for desk in center.desks}
        # In the order in which they became idle.
        self._idle = dict.fromkeys(self.running.desks)
        self._on = self._listeners()
        self._acts: dict[int, Callable[[Any], None]] = {
            _Act.FREE_DESK: self._free_desk,
            _Act.ARRIVE: self._arrive,
            _Act.LOOK_AGAIN: self._look_again,
            _Act.LEAVE: self._leave,
        }

    def run(self, arrivals: Iterable[Arrival]) -> None:
        """Let everybody come, in order of `at`, and go on until nothing is left to happen."""
        self._coming = iter(arrivals)
        self._expect_next()
        heap, acts, set_clock = self._heap, self._acts, self.running.set_clock
        while heap:
            self._now, act, _, what = heappop(heap)
            set_clock(self._now)
            acts[act](what)

    def _plan(self, at: float, act: _Act, what: Any) -> None:
        heappush(self._heap, (at, act, next(self._order), what))

    def _expect_next(self) -> None:
        arrival = next(self._coming, None)
        if arrival is not None:
            self._plan(arrival.at, _Act.ARRIVE, arrival)

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
        self._follow(self.running.finish_and_call(desk))

    def _look_again(self, waits: tuple[_Visitor, str]) -> None:
        self._offer(*waits)

    def _leave(self, what: tuple[_Visitor, float]) -> None:
        visitor, since = what
        if visitor.free_since == since and visitor.visit_id in self._visitors:
            self._follow(self.running.leave(visitor.visit_id))

    # What the decisions led to

    def _follow(self, events: Iterable[ev.Event]) -> None:
        """Take note of events, then offer whoever waits anew to the idle desks."""
        on = self._on
        for event in events:
            listener = on.get(type(event))
            if listener is not None:
                listener(event)
        if self._waits_anew:
            anew, self._waits_anew = self._waits_anew, []
            for visitor, service in anew:
                self._offer(visitor, service)
            for visitor in dict.fromkeys(visitor for visitor, _ in anew):
                self._expect_to_leave(visitor)

    def _offer(self, visitor: _Visitor, service: str) -> None:
        for desk in [desk for desk in self._idle if service in self._serves[desk]]:
            if visitor.free_since is None:
                return
            self._follow(self.running.call(desk))

    def _expect_to_leave(self, visitor: _Visitor) -> None:
        since = visitor.free_since
        patience = visitor.arrival.patience
        if since is not None and patience < float("inf"):
            self._plan(since + patience - visitor.waited, _Act.LEAVE, (visitor, since))

    def _listeners(self) -> dict[type[ev.Event], Callable[[Any], None]]:
        return {
            ev.VisitOpened: self._visit_opened,
            ev.StepOpened: self._waits,
            ev.StepReleased: self._waits,
            ev.StepCalled: self._called,
            ev.ServiceFinished: self._finished,
            ev.StepCancelled: self._ended,
            ev.VisitClosed: self._visit_closed,
        }

    def _visit_opened(self, event: ev.VisitOpened) -> None:
        visitor = self._arriving
        assert visitor is not None  # noqa: S101 - a visit opens only when somebody arrives
        visitor.visit_id = event.visit_id
        self._visitors[event.visit_id] = visitor
        self.counted_open += visitor.arrival.stretch is not None

    def _waits(self, event: ev.StepEvent) -> None:
        self._waits_anew.append((self._visitors[event.visit_id], event.service))

    def _called(self, event: ev.StepCalled) -> None:
        if self._on_call is not None:
            self._on_call(self.running.floor, event)
        visitor = self._visitors[event.visit_id]
        if visitor.free_since is not None:
            visitor.waited += self._now - visitor.free_since
            visitor.free_since = None
        if visitor.arrival.stretch is not None:
            self._watcher.served(visitor.arrival, event.service, visitor.waited)
        self._idle.pop(event.desk, None)
        self._plan(self._now + visitor.seconds(event.service), _Act.FREE_DESK, event.desk)

    def _finished(self, event: ev.ServiceFinished) -> None:
        self._visitors[event.visit_id].free_since = self._now
        if event.desk is not None:
            self._idle[event.desk] = None

    def _ended(self, event: ev.StepEnded) -> None:
        visitor = self._visitors[event.visit_id]
        if visitor.arrival.stretch is not None:
            since = self._now if visitor.free_since is None else visitor.free_since
            waited = visitor.waited + self._now - since
            self._watcher.left(visitor.arrival, event.service, waited)

    def _visit_closed(self, event: ev.VisitClosed) -> None:
        visitor = self._visitors.pop(event.visit_id)
        self.counted_open -= visitor.arrival.stretch is not None
