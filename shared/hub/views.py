"""What each role may see of the center, of the floor and of each event.

A display shows numbers and desks, nothing else, and of discreet steps nothing at all. A kiosk
knows how many wait for a service, and which numbers were called. Staff see the rest, but no
secret. Whatever is not named here for a role never leaves the hub.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from ..domain.center import Center, Desk, PriorityClass, Series, Service, public_names
from ..domain.events.desks import DeskEvent, DeskOpened
from ..domain.events.event import Entry, Event
from ..domain.events.passing import ClockStepped
from ..domain.events.setting_up import DeviceAdded, DeviceEvent, ProfileAdopted
from ..domain.events.staffing import StaffEvent
from ..domain.events.steps import (
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
from ..domain.events.undoing import ActUndone
from ..domain.events.visits import VisitReopened
from ..domain.floor import Device, Emergency, Floor, session_id
from ..domain.folding import EVENTS
from ..domain.limits import left_today, turned
from ..domain.lines import Lines
from ..domain.own_numbers import own_counts
from ..domain.roles import STAFF, Role
from ..domain.series import mark
from ..domain.visit import AT_DESK, State, Step, Visit
from .health import Health
from .marking import training_name
from .presence import Presence, Seen
from .room_views import rooms_view

View = dict[str, Any]


def center_view(center: Center, role: Role, visitors: str, *, training: bool = False) -> View:
    """Return the profile as a role sees it; `visitors` is the base of ticket links.

    A center for training says so in its name, which stands on every ticket, and to every app.
    """
    view: View = {
        "name": training_name(center.name) if training else center.name,
        "training": training,
        "time_zone": center.time_zone,
        "languages": center.languages,
        "visitors": center.visitor_url or visitors,
        "series": [_series(each) for each in center.series],
        "services": [
            _service(each, role)
            for each in center.services
            if role is not Role.DISPLAY or not each.sensitive
        ],
        "desks": [_desk(each, role) for each in center.desks],
        "needs": [],
        "classes": [],
    }
    if role is not Role.DISPLAY:
        view["ticket"] = center.ticket
        view["needs"] = [
            {
                "code": each.code,
                "pictogram": each.pictogram,
                "names": each.names,
                "services": each.services,
            }
            for each in center.needs
        ]
        view["classes"] = [_class(each, role) for each in center.classes]
    else:
        view |= rooms_view(center)
    if role is Role.KIOSK:
        view["kiosk"] = center.kiosk
        view["complaints"] = _reader(center)
    if role in STAFF:
        view |= {"calling": center.calling, "welcome": center.welcome_service}
        view |= {"outcomes": center.outcomes, "breaks": center.breaks}
    return view


def _reader(center: Center) -> View | None:
    """Return who hears complaints; `sealed` is whether a phone can write to them."""
    reader = center.complaints
    if reader is None:
        return None
    sealed = reader.public_key is not None
    return {"name": reader.name, "contact": reader.contact, "sealed": sealed}


def _service(service: Service, role: Role) -> View:
    hidden = service.sensitive and role not in STAFF
    view: View = {
        "code": service.code,
        "names": public_names(service) if hidden else service.names,
        "public_names": public_names(service),
        "series": service.series,
        "pictogram": service.pictogram,
    }
    if role is not Role.DISPLAY:
        view["bring"] = {} if hidden else service.bring
    if role in STAFF:
        names = ("sensitive", "discreet", "hard_max_minutes", "daily_quota", "hourly_quota")
        view |= {name: getattr(service, name) for name in names}
    times = ("target_minutes", "usual_minutes")
    return view | {name: getattr(service, name) for name in times}


def _desk(desk: Desk, role: Role) -> View:
    view: View = {
        "code": desk.code,
        "name": desk.name,
        "services": desk.services if role is not Role.DISPLAY else (),
        "languages": desk.languages,
        "place": desk.place,
        "arrow": desk.arrow,
    }
    return view | ({"interpreter": desk.interpreter} if role in STAFF else {})


def _class(each: PriorityClass, role: Role) -> View:
    view: View = {"code": each.code, "pictogram": each.pictogram, "names": each.names}
    if role in STAFF:
        view |= {"rate": each.rate, "more_time_seconds": each.more_time_seconds}
    return view


def _series(series: Series) -> View:
    shape, hollow = mark(series.code)
    return {"code": series.code, "shape": f"{shape}-ring" if hollow else shape}


def floor_view(floor: Floor, role: Role) -> View:
    """Return the floor as a role sees it, without `journal`."""
    view: View = {"seq": floor.seq, "waiting": [], "called": [], "serving": []}
    if role is Role.KIOSK:
        view["counts"] = _counts(floor.lines, floor.center)
        view["numbers"] = [each.number for each in floor.at_desk.values() if not each.discreet]
    elif role is Role.DISPLAY:
        shown = (step for step in floor.at_desk.values() if not step.discreet)
        _fill(view, shown, _public_row)
    else:
        _fill(view, floor.steps.values(), _staff_row)
        view["shut"] = {each.service: each.day for each in floor.shut.values()}
        view["emergencies"] = [_emergency_row(each) for each in floor.emergencies.values()]
    view["desks"] = [_desk_row(desk.code, floor, role) for desk in floor.center.desks]
    return view


def own_numbers_view(kiosk: Device) -> tuple[int, int] | None:
    """Return first and last of the numbers that a kiosk may give while the hub is away."""
    if kiosk.slot is None:
        return None
    own = own_counts(kiosk.slot)
    return own[0], own[-1]


def left_view(floor: Floor, now: datetime) -> dict[str, int | None]:
    """Return how many numbers are left today for each service; None is no limit."""
    return {each.code: left_today(floor, each.code, now) for each in floor.center.services}


def today_view(floor: Floor, now: datetime) -> dict[str, View]:
    """Return for each service whether a number can be had now, and if not why and when again."""
    return {each.code: _today(floor, each.code, now) for each in floor.center.services}


def _today(floor: Floor, service: str, now: datetime) -> View:
    found = turned(floor, (service,), now)
    if found is None:
        return {"open": True, "why": None, "come_back": None}
    return {"open": False, "why": found.why, "come_back": found.come_back}


def _fill(view: View, steps: Iterable[Step], row: Callable[[Step], View]) -> None:
    for step in sorted(steps, key=lambda step: (step.since, step.seq)):
        view[_list_of(step)].append(row(step))


def _list_of(step: Step) -> str:
    if step.state is State.SERVING:
        return "serving"
    return "called" if step.state in AT_DESK else "waiting"


def _counts(lines: Lines, center: Center) -> dict[str, int]:
    return {service.code: lines.count(service.code) for service in center.services}


def _staff_row(step: Step) -> View:
    return {
        "step_id": step.id,
        "visit_id": step.visit_id,
        "number": step.number,
        "service": step.service,
        "language": step.language,
        "state": step.state,
        "since": step.entered_at,
        "desk": step.desk if step.state in AT_DESK else None,
        "priority": step.priority,
        "people": step.people,
        "opened_at": step.opened_at,
        "ready_at": step.ready_at,
        "due": step.due,
        "appointment": step.appointment,
        "only_desk": step.only_desk,
        "discreet": step.discreet,
        "interpreter": step.interpreter,
        "calls": step.calls,
        "reason": step.reason,
        "said": step.said,
    }


def _public_row(step: Step) -> View:
    return {
        "number": step.number,
        "desk": step.desk,
        "language": step.language,
        "state": step.state,
        "since": step.entered_at,
        "calls": step.calls,
    }


def _desk_row(code: str, floor: Floor, role: Role) -> View:
    session = floor.sessions.get(code)
    state = "closed" if session is None else "paused" if session.paused else "open"
    row: View = {"desk": code, "state": state}
    if role not in STAFF:
        return row
    if code in floor.skills:
        row["services"] = floor.skills[code].services
    if session is not None:
        row |= {"staff": session.staff, "device": session.device, "session": session.id}
        row["reason"] = session.reason
    return row


def _emergency_row(emergency: Emergency) -> View:
    return {
        "emergency": emergency.id,
        "desk": emergency.desk,
        "staff": emergency.staff,
        "device": emergency.device,
        "at": emergency.raised_at,
    }


def device_rows(floor: Floor, presence: Presence, health: Health) -> list[View]:
    """Return the devices that may speak to the hub, by name."""
    admitted = [each for each in floor.devices.values() if each.revoked_at is None]
    return [
        _device_row(device, presence.of(device.id)) | {"health": health.of(device.id)}
        for device in sorted(admitted, key=lambda each: (each.name, each.id))
    ]


def _device_row(device: Device, seen: Seen) -> View:
    return {
        "id": device.id,
        "role": device.role,
        "name": device.name,
        "added_at": device.added_at,
        "version": seen.version,
        "last_seen": seen.last,
        "connected": bool(seen.streams),
        "addresses": seen.addresses,
    }


def staff_rows(floor: Floor) -> list[View]:
    """Return who may sign in, by name, and at which desks they are signed in."""
    return [
        {
            "name": person.name,
            "role": person.role,
            "added_at": person.added_at,
            "desks": [each.desk for each in floor.sessions.values() if each.staff == person.name],
        }
        for _, person in sorted(floor.people.items())
    ]


def event_view(entry: Entry, role: Role) -> View | None:
    """Return a journal entry as a role sees it on the stream; None when it sees nothing of it."""
    event = entry.event
    fields: View | None
    if isinstance(event, ProfileAdopted):
        fields = {}
    elif isinstance(event, ClockStepped):
        fields = {"seconds": event.seconds}
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
            return fields | {"steps": [_staff_row(step) for step in _steps(event.visits)]}
        case VisitReopened():
            return fields | {"steps": [_staff_row(step) for step in _steps((event.visit,))]}
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
        _public_row(step)
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
