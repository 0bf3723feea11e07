"""The floor, as each role sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from ...domain.center import Center
from ...domain.floor import Emergency, Floor
from ...domain.limits import left_today
from ...domain.lines import Lines
from ...domain.roles import STAFF, Role
from ...domain.visit import AT_DESK, State, Step
from .steps import public_row, staff_row
from .view import View


def floor_view(floor: Floor, role: Role) -> View:
    """Return the floor as a role sees it, without `journal`."""
    view: View = {"seq": floor.seq, "waiting": [], "called": [], "serving": []}
    if role is Role.KIOSK:
        view["counts"] = _counts(floor.lines, floor.center)
        view["numbers"] = [each.number for each in floor.at_desk.values() if not each.discreet]
    elif role is Role.DISPLAY:
        shown = (step for step in floor.at_desk.values() if not step.discreet)
        _fill(view, shown, public_row)
    else:
        _fill(view, floor.steps.values(), staff_row)
        view["shut"] = {each.service: each.day for each in floor.shut.values()}
        view["emergencies"] = [_emergency_row(each) for each in floor.emergencies.values()]
    view["desks"] = [_desk_row(desk.code, floor, role) for desk in floor.center.desks]
    return view


def left_view(floor: Floor, now: datetime) -> dict[str, int | None]:
    """Return how many numbers are left today for each service; None is no limit."""
    return {each.code: left_today(floor, each.code, now) for each in floor.center.services}


def _fill(view: View, steps: Iterable[Step], row: Callable[[Step], View]) -> None:
    for step in sorted(steps, key=lambda step: (step.since, step.seq)):
        view[_list_of(step)].append(row(step))


def _list_of(step: Step) -> str:
    if step.state is State.SERVING:
        return "serving"
    return "called" if step.state in AT_DESK else "waiting"


def _counts(lines: Lines, center: Center) -> dict[str, int]:
    return {service.code: lines.count(service.code) for service in center.services}


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
