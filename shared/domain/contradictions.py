"""What a profile of the right shape says against itself."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, product
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .calendar import spans, weekly_spans
from .center import Center, Desk, Hours, Service, public_names
from .counting import wrong_codes, wrong_municipality
from .keeping import wrong_end
from .rooms import LOUDNESS, Zone
from .spans import WEEKDAYS, Span, clock

Path = tuple[int | str, ...]
Fault = tuple[Path, str]


def contradictions(center: Center) -> Iterator[Fault]:
    """Yield each fault as its place in the profile and what was expected."""
    yield from _center_faults(center)
    for index, service in enumerate(center.services):
        yield from _under(("services", index), _service_faults(center, service))
    for index, desk in enumerate(center.desks):
        yield from _under(("desks", index), _desk_faults(center, desk))
    for index, need in enumerate(center.needs):
        yield from _under(("needs", index), _known(center, need.services))
    yield from _sector_faults(center)
    yield from _text_faults(center)
    yield from _hours_faults(center)
    yield from _end_of_day_faults(center)
    yield from _data_faults(center)
    yield from _room_faults(center)


def listed(codes: Iterable[str]) -> str:
    """Write codes as a person lists them."""
    return ", ".join(map(quoted, sorted(codes)))


def quoted(value: object) -> str:
    """Write a value between quotes, in one line and not endless."""
    return json.dumps(str(value)[:60], ensure_ascii=False)


def _under(place: Path, faults: Iterable[Fault]) -> Iterator[Fault]:
    return ((place + path, said) for path, said in faults)


def _twice(place: Path, values: Iterable[object], last: Path = ()) -> Iterator[Fault]:
    """Tell of each value that stood there before; `last` leads from an entry to its value."""
    seen = set()
    for index, value in enumerate(values):
        if value in seen:
            yield (*place, index, *last), f"{quoted(value)} stands here a second time"
        seen.add(value)


def _room_faults(center: Center) -> Iterator[Fault]:
    for index, zone in enumerate(center.zones):
        yield from _under(("zones", index), _zone_faults(center, zone))
    if center.zones:
        yield from _unseen_desks(center)
    marked: dict[str, list[tuple[Span, Path]]] = defaultdict(list)
    for index, quiet in enumerate(center.quiet_hours):
        if LOUDNESS.index(quiet.sound) >= LOUDNESS.index(center.board.sound):
            said = f'expected less than is always heard, "{center.board.sound}"'
            yield ("quiet_hours", index, "sound"), said
        for day, (number, span) in product(set(quiet.days or WEEKDAYS), enumerate(quiet.at)):
            marked[day].append((span, ("quiet_hours", index, "at", number)))
    yield from dict.fromkeys(chain.from_iterable(map(_overlaps, marked.values())))
    yield from _overlaps(
        [(span, ("board", "dim", n)) for n, span in enumerate(center.board.dim or ())]
    )


def _zone_faults(center: Center, zone: Zone) -> Iterator[Fault]:
    yield from _known(center, zone.services)
    yield from _twice(("desks",), zone.desks)
    for index, code in enumerate(zone.desks):
        if code not in center.desk_by_code:
            yield ("desks", index), f"no desk is called {quoted(code)}"
    here = {desk.code for desk in center.desks_in.get(zone.code, ())}
    if not here:
        yield ("code",), "expected desks, or services that some desk has"
    for code in zone.arrows:
        if code not in here:
            yield ("arrows", code), f"no desk of this zone is called {quoted(code)}"


def _unseen_desks(center: Center) -> Iterator[Fault]:
    """Tell of desks whose visitors no screen of any zone would call."""
    shown = {desk.code for desks in center.desks_in.values() for desk in desks}
    for index, desk in enumerate(center.desks):
        known = [
            center.service_by_code[each] for each in desk.services if each in center.service_by_code
        ]
        if desk.code not in shown and any(not service.discreet for service in known):
            yield ("desks", index, "code"), "no zone has this desk: no screen would call to it"


def _known(center: Center, services: Sequence[str]) -> Iterator[Fault]:
    """Tell of services that the center does not have, or that stand there twice."""
    yield from _twice(("services",), services)
    for index, code in enumerate(services):
        if code not in center.service_by_code:
            yield ("services", index), f"no service is called {quoted(code)}"


def _sector_faults(center: Center) -> Iterator[Fault]:
    """Tell of services that would be reported twice, and of codes that nobody counts by."""
    seen: set[str] = set()
    for index, each in enumerate(center.sectors):
        yield from _under(("sectors", index), _known(center, each.services))
        yield from _under(("sectors", index), wrong_codes(each))
        for place, code in enumerate(each.services):
            if code in seen:
                said = f"{quoted(code)} stands under another sector already"
                yield ("sectors", index, "services", place), said
        seen.update(each.services)


def _center_faults(center: Center) -> Iterator[Fault]:
    try:
        ZoneInfo(center.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield ("time_zone",), 'expected a time zone such as "America/Bogota"'
    if center.municipality is not None and (said := wrong_municipality(center.municipality)):
        yield ("municipality",), said
    yield from _twice(("languages",), center.languages)
    for name in ("series", "services", "desks", "needs", "classes", "outcomes", "breaks", "zones"):
        yield from _twice((name,), [each.code for each in getattr(center, name)], ("code",))
    if center.welcome is None:
        return
    welcome = center.service_by_code.get(center.welcome)
    if welcome is None:
        yield ("welcome",), f"no service is called {quoted(center.welcome)}"
    elif welcome.sensitive:
        yield ("welcome",), "expected a service that is not sensitive"


def _service_faults(center: Center, service: Service) -> Iterator[Fault]:
    series = {each.code for each in center.series}
    if service.series not in series:
        yield ("series",), f"expected one of the series {listed(series)}"
    if service.hourly_quota and service.daily_quota and service.hourly_quota > service.daily_quota:
        yield ("hourly_quota",), f"expected no more than the daily_quota, {service.daily_quota}"
    desks = center.desks_by_service[service.code]
    if not desks:
        yield ("code",), f'no desk serves "{service.code}"'
    elif not _ever_served(center, service.code, desks) and _ever_open(center, service.code):
        yield ("code",), f'no desk that serves "{service.code}" is there when it is open'
    if service.sensitive:
        yield from _sensitive_faults(center, service)
    if service.bring and _looks_like_a_sensitive_one(center, service):
        said = "the ticket of a sensitive service, or of one that shares its name, must not differ"
        yield ("bring",), said


def _sensitive_faults(center: Center, service: Service) -> Iterator[Fault]:
    ordinary = [each for each in center.services if not each.sensitive]
    if not any(each.series == service.series for each in ordinary):
        yield ("series",), "a sensitive service shares its series with an ordinary one"
    if not any(public_names(each) == service.public_names for each in ordinary):
        said = "a sensitive service needs public_names that an ordinary service has too"
        yield ("public_names",), said


def _looks_like_a_sensitive_one(center: Center, service: Service) -> bool:
    """Say whether others are to take this service and a sensitive one for the same."""
    names = public_names(service)
    return any(each.sensitive and public_names(each) == names for each in center.services)


def _desk_faults(center: Center, desk: Desk) -> Iterator[Fault]:
    yield from _known(center, desk.services)
    yield from _twice(("languages",), desk.languages)
    for index, language in enumerate(desk.languages):
        if language not in center.languages:
            yield ("languages", index), f"the center does not list {quoted(language)}"
    yield from _twice(("days",), desk.days or ())
    yield from _twice(("dates",), desk.dates or ())
    served = desk.services or (None,)
    if desk.days and not any(_ever_open(center, each, desk.days) for each in served):
        yield ("days",), "nothing that this desk serves is open on these days"
    for index, day in enumerate(desk.dates or ()):
        if not any(spans(center, day, each) for each in served):
            yield ("dates", index), f"nothing that this desk serves is open on {day}"


def _text_faults(center: Center) -> Iterator[Fault]:
    for group in ("services", "needs", "classes", "outcomes", "breaks", "zones"):
        for index, each in enumerate(getattr(center, group)):
            yield from _texts(center, (group, index, "names"), each.names)
    for index, service in enumerate(center.services):
        yield from _languages(center, ("services", index, "public_names"), service.public_names)
        yield from _optional(center, ("services", index, "bring"), service.bring)
    for name in ("wait_at", "ask_at"):
        yield from _optional(center, ("ticket", name), getattr(center.ticket, name))
    for index, notice in enumerate(center.notices):
        yield from _texts(center, ("notices", index, "texts"), notice.texts)
    for index, desk in enumerate(center.desks):
        yield from _optional(center, ("desks", index, "place"), desk.place)


def _optional(center: Center, place: Path, texts: Collection[str] | None) -> Iterator[Fault]:
    return _texts(center, place, texts) if texts else iter(())


def _texts(center: Center, place: Path, texts: Iterable[str]) -> Iterator[Fault]:
    """Tell of texts that the center's own language is not among, or that are in an unlisted one."""
    own = center.languages[0]
    if own not in texts:
        yield place, f'expected a text in the center\'s language "{own}"'
    yield from _languages(center, place, texts)


def _languages(center: Center, place: Path, texts: Iterable[str]) -> Iterator[Fault]:
    for language in texts:
        if language not in center.languages:
            yield (*place, language), f"the center does not list {quoted(language)}"


def _hours_faults(center: Center) -> Iterator[Fault]:
    for index, hours in enumerate(center.hours):
        place = ("hours", index)
        yield from _under(place, _twice(("days",), hours.days))
        if hours.services is not None:
            yield from _under(place, _known(center, hours.services))
            yield from _under(place, _never_met(center, hours))
    yield from _week_overlaps(center)
    for name in ("holidays", "exceptions"):
        yield from _twice((name,), [each.date for each in getattr(center, name)], ("date",))
    for index, special in enumerate(center.exceptions):
        yield from _overlaps(
            [(span, ("exceptions", index, "open", n)) for n, span in enumerate(special.open)]
        )


def _never_met(center: Center, hours: Hours) -> Iterator[Fault]:
    for index, code in enumerate(hours.services or ()):
        if code in center.service_by_code and not _ever_open(center, code):
            yield ("services", index), f'the hours of "{code}" never meet the center\'s'


def _week_overlaps(center: Center) -> Iterator[Fault]:
    """Tell of spans that overlap on a weekday, each pair once."""
    marked: dict[tuple[str | None, str], list[tuple[Span, Path]]] = defaultdict(list)
    for index, hours in enumerate(center.hours):
        for scope, day in product(set(hours.services or (None,)), set(hours.days)):
            for number, span in enumerate(hours.open):
                marked[scope, day].append((span, ("hours", index, "open", number)))
    yield from dict.fromkeys(chain.from_iterable(map(_overlaps, marked.values())))


def _overlaps(marked: list[tuple[Span, Path]]) -> Iterator[Fault]:
    """Tell of each span that begins before an earlier one has ended."""
    before = Span(0, 0)
    for span, place in sorted(marked, key=lambda each: (each[0].start, each[0].end)):
        if span.start < before.end:
            yield place, f"{span} overlaps {before}"
        before = max(before, span, key=lambda each: each.end)


def _ever_open(center: Center, service: str | None, days: Sequence[str] = WEEKDAYS) -> bool:
    """Tell whether it is open on one of these weekdays, by the week or on a special date."""
    weekdays = {WEEKDAYS.index(day) for day in days}
    if any(weekly_spans(center, weekday, service) for weekday in weekdays):
        return True
    dates = (day for day in center.special_dates if day.weekday() in weekdays)
    return any(spans(center, day, service) for day in dates)


def _ever_served(center: Center, service: str, desks: Iterable[Desk]) -> bool:
    """Tell whether one of these desks is there on some day on which the service is open."""
    for desk in desks:
        everyday = desk.days is None and desk.dates is None
        days = WEEKDAYS if everyday else desk.days or ()
        dates = desk.dates or ()
        if _ever_open(center, service, days) or any(spans(center, day, service) for day in dates):
            return True
    return False


def _data_faults(center: Center) -> Iterator[Fault]:
    yield from _twice(("data",), [kept.item for kept in center.data], ("item",))
    for index, kept in enumerate(center.data):
        if said := wrong_end(kept):
            yield ("data", index, "keep"), said
    sealed = center.complaints is not None and center.complaints.public_key is not None
    if sealed and not any(kept.item == "complaints" for kept in center.data):
        yield ("complaints", "public_key"), "expected a [[data]] table that says when they go"


def _end_of_day_faults(center: Center) -> Iterator[Fault]:
    if center.end_of_day is None:
        return
    at, place = center.end_of_day.at, ("end_of_day", "at")
    if at == 0:
        yield place, 'expected a time after "00:00"; the midnight that ends a day is "24:00"'
    week = chain.from_iterable(center.week.get(None, ()))
    last = max((span.end for span in week), default=0)
    if at < last:
        yield place, f"expected no time before the last closing, {clock(last)}"
    for index, special in enumerate(center.exceptions):
        for number, span in enumerate(special.open):
            if span.end > at:
                said = f"expected no closing after the end of the day, {clock(at)}"
                yield ("exceptions", index, "open", number), said
