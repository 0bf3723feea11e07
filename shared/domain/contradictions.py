"""What a profile says against itself."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .center import Center, Service, public_names

Fault = tuple[tuple[int | str, ...], str]


def contradictions(center: Center) -> Iterable[Fault]:
    """Yield each fault as its place in the profile and what was expected."""
    yield from _zone_faults(center)
    for name in ("series", "services", "desks", "needs", "classes"):
        yield from _twice(name, [each.code for each in getattr(center, name)])
    yield from _service_faults(center)
    yield from _desk_faults(center)
    yield from _need_faults(center)


def _zone_faults(center: Center) -> Iterable[Fault]:
    try:
        ZoneInfo(center.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield ("time_zone",), 'expected a time zone such as "America/Bogota"'


def _twice(name: str, codes: list[str]) -> Iterable[Fault]:
    for index, code in enumerate(codes):
        if code in codes[:index]:
            yield (name, index, "code"), f'"{code}" stands here a second time'


def _service_faults(center: Center) -> Iterable[Fault]:
    series = {each.code for each in center.series}
    served = {code for desk in center.desks for code in desk.services}
    own = center.languages[0]
    for index, service in enumerate(center.services):
        place = ("services", index)
        if service.series not in series:
            yield (*place, "series"), f"expected one of the series {_listed(series)}"
        if service.code not in served:
            yield (*place, "code"), f'no desk serves "{service.code}"'
        if own not in service.names:
            yield (*place, "names"), f'expected a name in the center\'s language "{own}"'
        if service.sensitive:
            yield from _sensitive_faults(center, service, place)


def _sensitive_faults(
    center: Center, service: Service, place: tuple[int | str, ...]
) -> Iterable[Fault]:
    ordinary = [each for each in center.services if not each.sensitive]
    if not any(each.series == service.series for each in ordinary):
        yield (*place, "series"), "a sensitive service shares its series with an ordinary one"
    if not any(public_names(each) == service.public_names for each in ordinary):
        yield (
            (*place, "public_names"),
            "a sensitive service needs public_names that an ordinary service has too",
        )


def _desk_faults(center: Center) -> Iterable[Fault]:
    known = {service.code for service in center.services}
    for index, desk in enumerate(center.desks):
        for code in desk.services:
            if code not in known:
                yield ("desks", index, "services"), f'no service is called "{code}"'
        for language in desk.languages:
            if language not in center.languages:
                yield ("desks", index, "languages"), f'the center does not list "{language}"'


def _need_faults(center: Center) -> Iterable[Fault]:
    known = {service.code for service in center.services}
    for index, need in enumerate(center.needs):
        if len(set(need.services)) < len(need.services):
            yield ("needs", index, "services"), "a service stands here twice"
        for code in need.services:
            if code not in known:
                yield ("needs", index, "services"), f'no service is called "{code}"'
        if center.languages[0] not in need.names:
            yield ("needs", index, "names"), f'expected a text in "{center.languages[0]}"'


def _listed(codes: Iterable[str]) -> str:
    return ", ".join(f'"{code}"' for code in sorted(codes))
