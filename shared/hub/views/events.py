"""Each event, as each role sees it on the stream."""

from __future__ import annotations

from collections.abc import Iterable

from ...domain.events.desks import DeskEvent, DeskOpened
from ...domain.events.event import Entry, Event
from ...domain.events.passing import ClockStepped
from ...domain.events.setting_up import (
    DeviceAdded,
    DeviceEvent,
    ProfileAdopted,
    ScreenMuted,
    ScreenTried,
    ScreenZoned,
)
from ...domain.events.staffing import StaffEvent
from ...domain.events.steps import (
    ServiceStarted,
    StepArrived,
    StepCalled,
    StepEnded,
    StepEvent,
    StepHeld,
    StepOpened,
    StepParked,
    StepRecalled,
    StepReleased,
    StepReturned,
)
from ...domain.events.undoing import ActUndone
from ...domain.events.visits import VisitReopened
from ...domain.floor import session_id
from ...domain.folding import EVENTS
from ...domain.roles import STAFF, Role
from ...domain.visit import AT_DESK, State, Step, Visit
from .steps import public_row, staff_row
from .view import View


def event_view(entry: Entry, role: Role) -> View | None:
    """Return a journal entry as a role sees it on the stream; None when it sees nothing of it."""
    event = entry.event
    fields: View | None
    if isinstance(event, ProfileAdopted):
        fields = {}
    elif isinstance(event, ClockStepped):
        fields = {"seconds": event.seconds}
    elif isinstance(event, (ScreenZoned, ScreenMuted)) and role is Role.DISPLAY:
        fields = {}
    elif isinstance(event, ScreenTried) and role is Role.DISPLAY:
        fields = {"device": event.device}
    elif isinstance(event, DeviceEvent):
        fields = _device_fields(event) if role is Role.MANAGER else None
    elif role in STAFF:
        fields = _staff_fields(event)
    elif role is Role.DISPLAY:
        fields = _display_fields(event)
    else:
        fields = _kiosk_fields(event)
    if fields is None:
        return None
    return {"type": "event", "seq": entry.seq, "at": entry.at, "event": event.kind} | fields


def _device_fields(event: DeviceEvent) -> View:
    return {name: getattr(event, name) for name in _FIELDS[type(event)]}


def _staff_fields(event: Event) -> View | None:
    if isinstance(event, (DeviceAdded, StaffEvent)):
        return None
    fields = {name: getattr(event, name) for name in _FIELDS[type(event)]}
    match event:
        case DeskOpened():
            return fields | {"session": session_id(event.digest)}
        case ActUndone():
            return fields | {"steps": [staff_row(step) for step in _steps(event.visits)]}
        case VisitReopened():
            return fields | {"steps": [staff_row(step) for step in _steps((event.visit,))]}
    return fields


def _steps(visits: Iterable[Visit]) -> list[Step]:
    return [step for visit in visits for step in visit.steps]


_UNTOLD = {"digest", "profile", "visits", "visit", "run"}


def _fields(kind: type[Event]) -> list[str]:
    return [name for name in kind.__dataclass_fields__ if name not in _UNTOLD]


_FIELDS = {kind: _fields(kind) for kind in EVENTS}


def _display_fields(event: Event) -> View | None:
    if isinstance(event, StepEvent):
        return None if event.discreet else _display_step(event)
    if isinstance(event, ActUndone):
        return _public_undoing(event)
    return {"desk": event.desk} if isinstance(event, DeskEvent) else None


def _display_step(event: StepEvent) -> View | None:
    match event:
        case StepCalled():
            return _public(event, event.desk) | {"language": event.language, "calls": 1}
        case StepRecalled():
            return _public(event, event.desk) | {"language": event.language, "calls": event.calls}
        case ServiceStarted() | StepArrived():
            return _public(event, event.desk)
        case StepEnded() | StepParked() if event.was in AT_DESK:
            return _public(event, event.desk)
        case StepReturned() if event.was in AT_DESK:
            return _public(event, None)
    return None


def _public_undoing(event: ActUndone) -> View | None:
    """Return the calls that are no longer true, and those that are again."""
    restored = [
        public_row(step)
        for step in _steps(event.visits)
        if step.state in AT_DESK and not step.discreet
    ]
    if not event.retracted and not restored:
        return None
    return {"retracted": event.retracted, "restored": restored}


def _public(event: StepEvent, desk: str | None) -> View:
    return {"number": event.number, "desk": desk}


def _kiosk_fields(event: Event) -> View | None:
    match event:
        case DeskEvent():
            return {"desk": event.desk}
        case StepCalled() if not event.discreet:
            # Whose paper nobody needs any more: the board shows this number, too.
            change = _waiting_change(event)
            return {"counts": {event.service: change} if change else {}, "number": event.number}
        case StepEvent() if not event.discreet and (change := _waiting_change(event)):
            return {"counts": {event.service: change}}
        case ActUndone() if event.counts:
            return {"counts": event.counts}
    return None


def _waiting_change(event: StepEvent) -> int:
    """Return by how much an event changes the number of those who wait for its service."""
    match event:
        case StepOpened():
            return int(event.state is State.WAITING)
        case StepReleased() | StepReturned():
            return 1
        case StepCalled():
            return -int(event.was is State.WAITING)
        case StepHeld():
            return -1
        case StepEnded() | StepParked():
            return -int(event.was is State.WAITING)
    return 0
