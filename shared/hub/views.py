"""What each role may see of the center, of the floor and of each event.

A display shows numbers and desks, nothing else. A kiosk knows how many wait for a service. Staff
see the rest, but no secret. Whatever is not named here for a role never leaves the hub.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ..domain import events as ev
from ..domain.calling import Lines
from ..domain.center import Center, Series, public_names
from ..domain.commands import STAFF, Role
from ..domain.floor import Floor, Session
from ..domain.series import mark
from ..domain.visit import AT_DESK, State, Step
from ..store.ledger import Entry

View = dict[str, Any]


def center_view(center: Center, role: Role, visitors: str) -> View:
    """Return the profile as a role sees it; `visitors` is the base of ticket links."""
    services = [each for each in center.services if role is not Role.DISPLAY or not each.sensitive]
    view: View = {
        "name": center.name,
        "time_zone": center.time_zone,
        "languages": center.languages,
        "visitors": center.visitor_url or visitors,
        "series": [_series(each) for each in center.series],
        "services": [
            {
                "code": each.code,
                "names": public_names(each) if each.sensitive and role not in STAFF else each.names,
                "public_names": public_names(each),
                "series": each.series,
                "pictogram": each.pictogram,
            }
            | ({"sensitive": each.sensitive} if role in STAFF else {})
            | {"target_minutes": each.target_minutes, "usual_minutes": each.usual_minutes}
            for each in services
        ],
        "desks": [
            {
                "code": each.code,
                "name": each.name,
                "services": each.services if role is not Role.DISPLAY else (),
                "languages": each.languages,
            }
            for each in center.desks
        ],
        "needs": [],
        "classes": [],
    }
    if role is not Role.DISPLAY:
        view["needs"] = [
            {
                "code": each.code,
                "pictogram": each.pictogram,
                "names": each.names,
                "services": each.services,
            }
            for each in center.needs
        ]
        view["classes"] = [
            {"code": each.code, "pictogram": each.pictogram, "names": each.names}
            for each in center.classes
        ]
    return view


def _series(series: Series) -> View:
    shape, hollow = mark(series.code)
    return {"code": series.code, "shape": f"{shape}-ring" if hollow else shape}


def floor_view(floor: Floor, role: Role) -> View:
    """Return the floor as a role sees it, without `journal`."""
    view: View = {"seq": floor.seq, "waiting": [], "called": [], "serving": []}
    if role is Role.KIOSK:
        view["counts"] = _counts(floor.lines, floor.center)
    elif role is Role.DISPLAY:
        _fill(view, floor.at_desk.values(), _public_row)
    else:
        _fill(view, floor.steps.values(), _staff_row)
    view["desks"] = [
        _desk_row(desk.code, floor.sessions.get(desk.code), role) for desk in floor.center.desks
    ]
    return view


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
        "calls": step.calls,
        "reason": step.reason,
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


def _desk_row(code: str, session: Session | None, role: Role) -> View:
    state = "closed" if session is None else "paused" if session.paused else "open"
    row: View = {"desk": code, "state": state}
    if role in STAFF and session is not None:
        row |= {"staff": session.staff, "device": session.device}
    return row


def event_view(entry: Entry, role: Role) -> View | None:
    """Return a journal entry as a role sees it on the stream; None when it sees nothing of it."""
    event = entry.event
    if isinstance(event, ev.ProfileAdopted):
        fields: View | None = {}
    elif role in STAFF:
        fields = _staff_fields(event)
    elif role is Role.DISPLAY:
        fields = _display_fields(event)
    else:
        fields = _kiosk_fields(event)
    if fields is None:
        return None
    return {"type": "event", "seq": entry.seq, "at": entry.at, "event": event.kind} | fields


def _staff_fields(event: ev.Event) -> View | None:
    if isinstance(event, (ev.DeviceAdded, ev.StaffAdded)):
        return None
    return {name: getattr(event, name) for name in _FIELDS[type(event)]}


def _fields(kind: type[ev.Event]) -> list[str]:
    return [name for name in kind.__dataclass_fields__ if name not in {"digest", "profile"}]


_FIELDS = {kind: _fields(kind) for kind in ev.EVENTS}


def _display_fields(event: ev.Event) -> View | None:
    match event:
        case ev.StepCalled():
            return _public(event, event.desk) | {"language": event.language, "calls": 1}
        case ev.StepRecalled():
            return _public(event, event.desk) | {"language": event.language, "calls": event.calls}
        case ev.ServiceStarted():
            return _public(event, event.desk)
        case ev.StepEnded() if event.was in AT_DESK:
            return _public(event, event.desk)
        case ev.DeskEvent():
            return {"desk": event.desk}
    return None


def _public(event: ev.StepEvent, desk: str | None) -> View:
    return {"number": event.number, "desk": desk}


def _kiosk_fields(event: ev.Event) -> View | None:
    match event:
        case ev.DeskEvent():
            return {"desk": event.desk}
        case ev.StepEvent() if change := _waiting_change(event):
            return {"service": event.service, "waiting": change}
    return None


def _waiting_change(event: ev.StepEvent) -> int:
    """Return by how much an event changes the number of those who wait for its service."""
    match event:
        case ev.StepOpened():
            return int(event.state is State.WAITING)
        case ev.StepReleased():
            return 1
        case ev.StepCalled() | ev.StepHeld():
            return -1
        case ev.StepCancelled():
            return -int(event.was is State.WAITING)
    return 0
