"""The room as the journal tells of it: which desks are open, who is at them, who waits in line.

A journal may be joined in the middle: who came before that is not seen, until they are called.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..domain.events.desks import (
    DeskClosed,
    DeskEvent,
    DeskOpened,
    DeskPaused,
    DeskResumed,
    DeskServicesSet,
)
from ..domain.events.event import Event
from ..domain.events.passing import ClockStepped, DayEnded
from ..domain.events.setting_up import ProfileAdopted
from ..domain.events.steps import (
    ServiceFinished,
    StepCalled,
    StepCancelled,
    StepEnded,
    StepHeld,
    StepMissed,
    StepOpened,
    StepParked,
    StepReferred,
    StepReleased,
    StepReturned,
    StepUnmet,
)
from ..domain.events.undoing import ActUndone
from ..domain.visit import AT_DESK, State
from .foresight.line import Line

Peers = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Seated:
    """Who is at a desk, and for what."""

    step_id: str
    service: str


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Who waits, for what, as whom."""

    service: str
    priority: str | None


class Scene:
    """Follows the journal.

    Attributes:
        room: the line of all who wait.
        at_desk: whoever is at a desk.
        skills: what desks serve that the profile says otherwise of.
    """

    def __init__(self) -> None:
        self.room = Line()
        self.at_desk: dict[str, Seated] = {}
        self.skills: dict[str, tuple[str, ...]] = {}
        self._lines: dict[str, Line] = {}
        self._peers: dict[Peers, Line] = {}
        self._desks: dict[str, bool] = {}
        self._waiting: dict[str, _Waiting] = {}
        # How long those have waited who are held while their visitor is elsewhere.
        self._held: dict[str, float] = {}

    @property
    def open_desks(self) -> tuple[str, ...]:
        """The desks that call."""
        return tuple([desk for desk, calls in self._desks.items() if calls])

    def count(self, service: str) -> int:
        """Return how many wait for a service."""
        line = self._lines.get(service)
        return 0 if line is None else len(line)

    def line(self, service: str) -> Line:
        """Return those who wait for a service."""
        return self._lines.get(service) or self._lines.setdefault(service, Line())

    def peers(self, service: str, priority: str | None) -> Line:
        """Return those of a class among them."""
        key = service, priority
        return self._peers.get(key) or self._peers.setdefault(key, Line())

    def note(self, at: datetime, event: Event) -> None:
        """Let something happen."""
        change = _CHANGES.get(type(event))
        if change is not None:
            change(self, at.timestamp(), event)

    def join(self, step_id: str, who: _Waiting, since: float) -> None:
        """Somebody waits."""
        self._waiting[step_id] = who
        for line in self._lines_of(who):
            line.join(step_id, since)

    def leave(self, step_id: str) -> float | None:
        """Somebody waits no more, and was not called; returns since when they waited."""
        who = self._waiting.pop(step_id, None)
        if who is None:
            return None
        since = [line.leave(step_id) for line in self._lines_of(who)]
        return since[0]

    def call(self, step_id: str, now: float) -> None:
        """Somebody is called."""
        who = self._waiting.pop(step_id, None)
        if who is not None:
            for line in self._lines_of(who):
                line.call(step_id, now)

    def _lines_of(self, who: _Waiting) -> tuple[Line, Line, Line]:
        return self.room, self.line(who.service), self.peers(who.service, who.priority)

    def unseat(self, step_id: str, desk: str | None) -> None:
        """Somebody leaves a desk."""
        seated = self.at_desk.get(desk or "")
        if desk is not None and seated is not None and seated.step_id == step_id:
            del self.at_desk[desk]


def _opened(self: Scene, now: float, event: StepOpened) -> None:
    if event.state is State.WAITING and event.ready_at is None:
        since = now if event.opened_at is None else event.opened_at.timestamp()
        self.join(event.step_id, _Waiting(event.service, event.priority), since)


def _called(self: Scene, now: float, event: StepCalled) -> None:
    self.call(event.step_id, now)
    self.at_desk[event.desk] = Seated(event.step_id, event.service)
    self._desks[event.desk] = True


def _held(self: Scene, now: float, event: StepHeld) -> None:
    since = self.leave(event.step_id)
    if since is not None:
        self._held[event.step_id] = now - since


def _released(self: Scene, now: float, event: StepReleased) -> None:
    who = _Waiting(event.service, None)
    self.join(event.step_id, who, now - self._held.pop(event.step_id, 0.0))


def _returned(self: Scene, now: float, event: StepReturned) -> None:
    if event.was is State.PLANNED and event.ready_at is None:
        self.join(event.step_id, _Waiting(event.service, event.priority), now)


def _gone(self: Scene, _now: float, event: StepEnded | StepParked) -> None:
    self.leave(event.step_id)
    self._held.pop(event.step_id, None)
    self.unseat(event.step_id, event.desk)


def _undone(self: Scene, _now: float, event: ActUndone) -> None:
    self.at_desk.pop(event.desk, None)
    for visit in event.visits:
        for step in visit.steps:
            self.leave(step.id)
            if step.state is State.WAITING:
                who = _Waiting(step.service, step.priority)
                self.join(step.id, who, step.since.timestamp())
            elif step.state in AT_DESK and step.desk is not None:
                self.at_desk[step.desk] = Seated(step.id, step.service)


def _skills_set(self: Scene, _now: float, event: DeskServicesSet) -> None:
    self.skills.pop(event.desk, None)
    if event.services:
        self.skills[event.desk] = event.services


def _skills_over(self: Scene, _now: float, _event: DayEnded | ProfileAdopted) -> None:
    self.skills.clear()


def _clock_set(self: Scene, _now: float, event: ClockStepped) -> None:
    for line in (self.room, *self._lines.values(), *self._peers.values()):
        line.shift(event.seconds)


def _desk(calls: bool) -> Change:
    def change(self: Scene, _now: float, event: DeskEvent) -> None:
        self._desks[event.desk] = calls

    return change


Change = Callable[[Scene, float, Any], None]

_CHANGES: Mapping[type[Event], Change] = {
    StepOpened: _opened,
    StepCalled: _called,
    StepHeld: _held,
    StepReleased: _released,
    StepReturned: _returned,
    StepParked: _gone,
    ServiceFinished: _gone,
    StepMissed: _gone,
    StepCancelled: _gone,
    StepReferred: _gone,
    StepUnmet: _gone,
    ActUndone: _undone,
    ClockStepped: _clock_set,
    DeskServicesSet: _skills_set,
    DayEnded: _skills_over,
    ProfileAdopted: _skills_over,
    DeskOpened: _desk(True),
    DeskResumed: _desk(True),
    DeskPaused: _desk(False),
    DeskClosed: _desk(False),
}
