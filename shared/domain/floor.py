"""Everything open right now: the fold of the journal.

`apply(seq, at, event)` is the only thing that changes a floor; `decisions` only read it. What is
ended leaves the floor; the tables keep it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from . import events as ev
from .calling import Lines
from .center import Center
from .commands import Role, StaffRole
from .profile import read_profile
from .visit import AT_DESK, OPEN, State, Step, Visit

# So many series and days back, no number repeats whatever the clock does.
_MOST_COUNTERS = 260


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A paired program; `digest` is the SHA-256 of its token."""

    id: str
    role: Role
    name: str
    digest: str
    added_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who may sign in."""

    name: str
    role: StaffRole
    added_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A person bound to a device and a desk; `digest` is the SHA-256 of the session's secret."""

    desk: str
    staff: str
    device: str
    digest: str
    opened_at: datetime
    paused: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Counter:
    """The last number given of a series on a day."""

    series: str
    day: str
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A profile and the journal's place at which it came into force."""

    seq: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeDesk:
    """A desk at which nobody is signed in any more."""

    desk: str


Touched = Visit | Step | Device | Person | Session | FreeDesk | Counter | Profile


@dataclass(eq=False)
class Floor:
    """What is open. `seq` is the journal's last entry that is folded in."""

    seq: int = 0
    profile: str = ""
    visits: dict[str, Visit] = field(default_factory=dict)
    steps: dict[str, Step] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    at_desk: dict[str, Step] = field(default_factory=dict)
    sessions: dict[str, Session] = field(default_factory=dict)
    devices: dict[str, Device] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    counters: dict[tuple[str, str], Counter] = field(default_factory=dict)
    lines: Lines = field(default_factory=lambda: Lines({}))
    _center: Center | None = None

    @property
    def center(self) -> Center:
        """The profile in force; RuntimeError while there is none."""
        if self._center is None:
            raise RuntimeError("this floor has no center yet")
        return self._center

    @property
    def has_center(self) -> bool:
        """Whether a profile was adopted."""
        return self._center is not None

    def session_of(self, digest: str | None) -> Session | None:
        """Return the session with this secret's digest."""
        if digest is None:
            return None
        return next((each for each in self.sessions.values() if each.digest == digest), None)

    def adopt(self, profile: str) -> None:
        """Live by this profile; raises ProfileError."""
        self._center = read_profile(profile)
        self.profile = profile
        self.lines = Lines(self._center.rates)
        for step in self.steps.values():
            if step.state is State.WAITING:
                self.lines.add(step)

    def restore(self, visit: Visit) -> None:
        """Put back an open visit with its open steps, as read from the tables."""
        self.visits[visit.id] = visit
        self.numbers[visit.number] = visit.id
        for step in visit.steps:
            self.steps[step.id] = step
            if step.state is State.WAITING:
                self.lines.add(step)
            elif step.state in AT_DESK and step.desk is not None:
                self.at_desk[step.desk] = step

    def apply(self, seq: int, at: datetime, event: ev.Event) -> tuple[Touched, ...]:
        """Fold one event in; returns what it changed."""
        touched = _FOLDS[type(event)](self, seq, at, event)
        self.seq = seq
        return touched


def _step(floor: Floor, event: ev.StepEvent) -> Step:
    return floor.steps[event.step_id]


def _move(floor: Floor, step: Step, state: State) -> None:
    """Change a step's state, keeping the lines and desks true."""
    if step.state is State.WAITING:
        floor.lines.remove(step)
    if step.desk is not None and state not in AT_DESK:
        floor.at_desk.pop(step.desk, None)
    step.state = state
    if state is State.WAITING:
        floor.lines.add(step)
    if step.desk is not None and state in AT_DESK:
        floor.at_desk[step.desk] = step


def _profile_adopted(
    floor: Floor, seq: int, _at: datetime, event: ev.ProfileAdopted
) -> tuple[Touched, ...]:
    floor.adopt(event.profile)
    return (Profile(seq=seq, text=event.profile),)


def _device_added(
    floor: Floor, _seq: int, at: datetime, event: ev.DeviceAdded
) -> tuple[Touched, ...]:
    device = Device(
        id=event.device, role=event.role, name=event.name, digest=event.digest, added_at=at
    )
    floor.devices[device.id] = device
    return (device,)


def _staff_added(
    floor: Floor, _seq: int, at: datetime, event: ev.StaffAdded
) -> tuple[Touched, ...]:
    person = Person(name=event.staff, role=event.role, added_at=at)
    floor.people[person.name] = person
    return (person,)


def _desk_opened(
    floor: Floor, _seq: int, at: datetime, event: ev.DeskOpened
) -> tuple[Touched, ...]:
    session = Session(
        desk=event.desk, staff=event.staff, device=event.device, digest=event.digest, opened_at=at
    )
    floor.sessions[event.desk] = session
    return (session,)


def _desk_closed(
    floor: Floor, _seq: int, _at: datetime, event: ev.DeskClosed
) -> tuple[Touched, ...]:
    del floor.sessions[event.desk]
    return (FreeDesk(desk=event.desk),)


def _pause(paused: bool) -> Fold:
    def fold(floor: Floor, _seq: int, _at: datetime, event: ev.DeskEvent) -> tuple[Touched, ...]:
        session = replace(floor.sessions[event.desk], paused=paused)
        floor.sessions[event.desk] = session
        return (session,)

    return fold


def _visit_opened(
    floor: Floor, _seq: int, at: datetime, event: ev.VisitOpened
) -> tuple[Touched, ...]:
    floor.visits[event.visit_id] = visit = Visit(
        id=event.visit_id,
        number=event.number,
        series=event.series,
        day=event.day,
        language=event.language,
        priority=event.priority,
        people=event.people,
        device=event.device,
        opened_at=at,
    )
    floor.numbers[event.number] = visit.id
    return visit, _count(floor, event)


def _count(floor: Floor, event: ev.VisitOpened) -> Counter:
    key = (event.series, event.day)
    counter = floor.counters.get(key)
    if counter is not None:
        counter.last = event.count
        return counter
    counter = floor.counters[key] = Counter(series=event.series, day=event.day, last=event.count)
    if len(floor.counters) > _MOST_COUNTERS:
        del floor.counters[min(floor.counters.keys() - {key}, key=lambda each: each[1])]
    return counter


def _step_opened(floor: Floor, seq: int, at: datetime, event: ev.StepOpened) -> tuple[Touched, ...]:
    step = Step(
        id=event.step_id,
        visit_id=event.visit_id,
        number=event.number,
        service=event.service,
        state=event.state,
        language=event.language,
        priority=event.priority,
        people=event.people,
        since=event.since,
        seq=seq,
        opened_at=at,
    )
    floor.steps[step.id] = step
    floor.visits[step.visit_id].steps.append(step)
    if step.state is State.WAITING:
        floor.lines.add(step)
    return (step,)


def _step_called(
    floor: Floor, _seq: int, at: datetime, event: ev.StepCalled
) -> tuple[Touched, ...]:
    step = _step(floor, event)
    step.desk = event.desk
    step.staff = event.staff
    step.first_called_at = step.first_called_at or at
    step.called_at = at
    step.calls += 1
    step.reason = event.reason
    _move(floor, step, State.CALLED)
    return (step,)


def _step_recalled(
    floor: Floor, _seq: int, at: datetime, event: ev.StepRecalled
) -> tuple[Touched, ...]:
    step = _step(floor, event)
    step.calls = event.calls
    step.called_at = at
    return (step,)


def _service_started(
    floor: Floor, _seq: int, at: datetime, event: ev.ServiceStarted
) -> tuple[Touched, ...]:
    step = _step(floor, event)
    step.started_at = at
    _move(floor, step, State.SERVING)
    return (step,)


def _becomes(state: State) -> Fold:
    def fold(floor: Floor, _seq: int, at: datetime, event: ev.StepEvent) -> tuple[Touched, ...]:
        step = _step(floor, event)
        _move(floor, step, state)
        if state not in OPEN:
            step.ended_at = at
            del floor.steps[step.id]
        return (step,)

    return fold


def _visit_closed(
    floor: Floor, _seq: int, at: datetime, event: ev.VisitClosed
) -> tuple[Touched, ...]:
    visit = floor.visits.pop(event.visit_id)
    del floor.numbers[visit.number]
    visit.closed_at = at
    return (visit,)


Fold = Callable[[Floor, int, datetime, Any], tuple[Touched, ...]]

_FOLDS: dict[type[ev.Event], Fold] = {
    ev.ProfileAdopted: _profile_adopted,
    ev.DeviceAdded: _device_added,
    ev.StaffAdded: _staff_added,
    ev.DeskOpened: _desk_opened,
    ev.DeskClosed: _desk_closed,
    ev.DeskPaused: _pause(True),
    ev.DeskResumed: _pause(False),
    ev.VisitOpened: _visit_opened,
    ev.StepOpened: _step_opened,
    ev.StepCalled: _step_called,
    ev.StepHeld: _becomes(State.HELD),
    ev.StepReleased: _becomes(State.WAITING),
    ev.StepRecalled: _step_recalled,
    ev.ServiceStarted: _service_started,
    ev.ServiceFinished: _becomes(State.DONE),
    ev.StepMissed: _becomes(State.NO_SHOW),
    ev.StepCancelled: _becomes(State.CANCELLED),
    ev.VisitClosed: _visit_closed,
}
