"""The profile, as each role sees it."""

from __future__ import annotations

from datetime import datetime

from ...domain.center import Center, Desk, PriorityClass, Series, Service, public_names
from ...domain.floor import Device, Floor
from ...domain.limits import turned
from ...domain.own_numbers import own_counts
from ...domain.roles import STAFF, Role
from ...domain.series import mark
from ..marking import training_name
from .rooms import rooms_view
from .view import View


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
        view["zones"] = [{"code": each.code, "names": each.names} for each in center.zones]
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
    if role is Role.KIOSK:
        view["fetched"] = service.discreet  # it says so on the tickets that it gives by itself
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


def own_numbers_view(kiosk: Device) -> tuple[int, int] | None:
    """Return first and last of the numbers that a kiosk may give while the hub is away."""
    if kiosk.slot is None:
        return None
    own = own_counts(kiosk.slot)
    return own[0], own[-1]


def today_view(floor: Floor, now: datetime) -> dict[str, View]:
    """Return for each service whether a number can be had now, and if not why and when again."""
    return {each.code: _today(floor, each.code, now) for each in floor.center.services}


def _today(floor: Floor, service: str, now: datetime) -> View:
    found = turned(floor, (service,), now)
    if found is None:
        return {"open": True, "why": None, "come_back": None}
    return {"open": False, "why": found.why, "come_back": found.come_back}
