"""When a center, its services and its desks are there: hours, holidays, partner days.

Instants are aware, answers are in UTC; days are the center's local dates. A local time belongs to
a span when the clock on the wall says so: a repeated hour counts both times, and a span whose
start the clock jumps over begins with that jump.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from .center import Center, Desk
from .spans import DAY_MINUTES, WEEKDAYS, Span

# A center that is closed for longer than this has no next opening to speak of.
HORIZON_DAYS = 400
_ALL_DAY = [Span(0, DAY_MINUTES)]


def spans(center: Center, day: date, service: str | None = None) -> Sequence[Span]:
    """Return the open spans of a local date: the center's, or a service's within them."""
    special = center.special_dates.get(day)
    if special is not None:
        return _own(center, special, day.weekday(), service)
    if day in center.closed_dates:
        return ()
    return weekly_spans(center, day.weekday(), service)


def weekly_spans(center: Center, weekday: int, service: str | None = None) -> Sequence[Span]:
    """Return the open spans of an ordinary weekday (0 is Monday)."""
    week = center.week.get(None)
    whole: Sequence[Span] = _ALL_DAY if week is None else week[weekday]
    return _own(center, whole, weekday, service)


def _own(
    center: Center, whole: Sequence[Span], weekday: int, service: str | None
) -> Sequence[Span]:
    """Return what the center's spans leave of a service's own hours, if it has any."""
    own = center.week.get(service) if service is not None else None
    if own is None:
        return whole
    return [
        Span(max(ours.start, its.start), min(ours.end, its.end))
        for ours in whole
        for its in own[weekday]
        if ours.start < its.end and its.start < ours.end
    ]


def is_open(center: Center, now: datetime, service: str | None = None) -> bool:
    """Tell whether the clock stands within the hours of the center, or of a service.

    Whether a desk for the service is there today is asked of `service_present`.
    """
    if center.always_open:
        return True
    local = now.astimezone(center.zone)
    minute = local.hour * 60 + local.minute
    return any(span.start <= minute < span.end for span in spans(center, local.date(), service))


def opens(center: Center, after: datetime, service: str | None = None) -> datetime | None:
    """Return the first instant, not before `after`, at which a visitor can be served.

    For a service that is when it is open and some desk that serves it is present. None when that
    does not come within 400 days.
    """
    if _served(center, after, service):
        return after.astimezone(UTC)
    for day in _days(center, after):
        if _offered(center, day, service):
            for at in _changes(center, day, service):
                if at > after and _served(center, at, service):
                    return at
    return None


def closes(center: Center, now: datetime, service: str | None = None) -> datetime | None:
    """Return when the present open span ends: the first instant after it; None if it never does.

    What is closed, or has no desk today, has ended already: `now`.
    """
    if center.always_open and service is None:
        return None
    if not _served(center, now, service):
        return now.astimezone(UTC)
    for day in _days(center, now):
        if _offered(center, day, service) != _ALL_DAY:
            for at in _changes(center, day, service):
                if at > now and not _served(center, at, service):
                    return at
    return None


def _served(center: Center, now: datetime, service: str | None) -> bool:
    if not is_open(center, now, service):
        return False
    return service is None or service_present(center, service, _local_date(center, now))


def _offered(center: Center, day: date, service: str | None) -> Sequence[Span]:
    """Return the spans of a date on which something is open and has a desk."""
    if service is None or service_present(center, service, day):
        return spans(center, day, service)
    return ()


def _days(center: Center, now: datetime) -> Iterator[date]:
    """Yield the dates to look at, from yesterday on: a clock may step back over midnight."""
    today = _local_date(center, now)
    return (today + timedelta(days=number) for number in range(-1, HORIZON_DAYS + 1))


def desk_present(center: Center, desk: str, day: date) -> bool:
    """Tell whether a desk is there on a local date; an unknown one never is."""
    found = center.desk_by_code.get(desk)
    return found is not None and _present(found, day)


def service_present(center: Center, service: str, day: date) -> bool:
    """Tell whether some desk that serves this is there on a local date."""
    return any(_present(desk, day) for desk in center.desks_by_service.get(service, ()))


def _present(desk: Desk, day: date) -> bool:
    if desk.days is None and desk.dates is None:
        return True
    return WEEKDAYS[day.weekday()] in (desk.days or ()) or day in (desk.dates or ())


def day_ends(center: Center, day: date) -> datetime | None:
    """Return the instant at which a local date ends by the profile; None if nothing ends."""
    if center.end_of_day is None:
        return None
    return max(_instants(center.zone, day, center.end_of_day.at))


def hour_of(center: Center, now: datetime) -> tuple[datetime, datetime]:
    """Return the start and end of the local clock hour; an hour that is repeated is two."""
    local = now.astimezone(center.zone)
    start = now.astimezone(UTC) - timedelta(
        minutes=local.minute, seconds=local.second, microseconds=local.microsecond
    )
    end = start + timedelta(hours=1)
    if _offset(center.zone, start) != local.utcoffset():
        start = _transition(center.zone, start, now)
    if _offset(center.zone, end) != local.utcoffset():
        end = _transition(center.zone, now, end)
    return start, end


def midnight_after(center: Center, now: datetime) -> datetime:
    """Return the first instant after `now` of the next local date."""
    day = _local_date(center, now)
    return min(at for at in _instants(center.zone, day, DAY_MINUTES) if at > now)


def _local_date(center: Center, now: datetime) -> date:
    return now.astimezone(center.zone).date()


def _changes(center: Center, day: date, service: str | None) -> list[datetime]:
    """Return, in order, every instant of a local date at which something may open or close."""
    bounds = {0, DAY_MINUTES}
    for span in spans(center, day, service):
        bounds |= {span.start, span.end}
    found = {at for minute in bounds for at in _instants(center.zone, day, minute)}
    first, last = min(found), max(found)
    if _offset(center.zone, first) != _offset(center.zone, last):
        found.add(_transition(center.zone, first, last))
    return sorted(found)


def _instants(zone: tzinfo, day: date, minute: int) -> set[datetime]:
    """Return when the clock shows this local time: twice in a fold, with the jump in a gap."""
    wall = datetime.combine(day, time()) + timedelta(minutes=minute)
    early, late = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    if early > late:
        return {_transition(zone, late, early)}
    return {early, late}


def _transition(zone: tzinfo, low: datetime, high: datetime) -> datetime:
    """Return the first instant after `low` with another offset; `high` has one."""
    offset = _offset(zone, low)
    low, high = low.astimezone(UTC), high.astimezone(UTC)
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) // 2
        if _offset(zone, middle) == offset:
            low = middle
        else:
            high = middle
    return high.replace(microsecond=0)


def _offset(zone: tzinfo, at: datetime) -> timedelta | None:
    return at.astimezone(zone).utcoffset()
