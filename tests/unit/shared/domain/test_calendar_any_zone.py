"""The calendar against a clock that is read minute by minute, wherever clocks do odd things."""

import dataclasses
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from hypothesis import assume, given
from hypothesis import strategies as st

from shared.domain import calendar
from shared.domain.center import (
    Center,
    EndOfDay,
    Holiday,
    Hours,
    SpecialDay,
)
from shared.domain.profile import read_profile
from shared.domain.spans import WEEKDAYS, Span
from tests.fakes.house import SAMPLE

PLAIN = read_profile(SAMPLE)
MINUTE = timedelta(minutes=1)
# With a year in which the clock, or the calendar, of the place did something odd.
ZONES = {
    "America/Bogota": 2026,
    "America/Santiago": 2026,
    "America/St_Johns": 2010,
    "Europe/Madrid": 2026,
    "Africa/Casablanca": 2026,
    "Asia/Kathmandu": 1985,
    "Asia/Beirut": 2026,
    "Australia/Lord_Howe": 2026,
    "Pacific/Apia": 2011,
}
FAR = 36 * 60


@cache
def jumps(zone: str) -> list[datetime]:
    """Return the hours of the year in which this zone's clock jumps, and one when none does."""
    start = datetime(ZONES[zone], 1, 1, tzinfo=UTC)
    local = ZoneInfo(zone)
    hours = [start + timedelta(hours=hour) for hour in range(-24, 366 * 24)]
    found = [
        hour
        for hour in hours
        if hour.astimezone(local).utcoffset()
        != (hour + timedelta(hours=1)).astimezone(local).utcoffset()
    ]
    return [*found, start + timedelta(days=214)]


@st.composite
def spans(draw: st.DrawFn, least: int = 1) -> tuple[Span, ...]:
    """Draw spans in order that do not overlap; often near midnight and the usual jumps."""
    minute = st.one_of(st.integers(0, 48).map(lambda each: each * 30), st.integers(0, 1440))
    marks = sorted(draw(st.sets(minute, min_size=2 * least, max_size=8)))
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return tuple(Span(start, end) for start, end in pairs)


@st.composite
def moments(draw: st.DrawFn) -> tuple[str, datetime]:
    """Draw a zone and an instant, mostly near a jump of its clock."""
    zone = draw(st.sampled_from(sorted(ZONES)))
    jump = draw(st.sampled_from(jumps(zone)))
    return zone, jump + timedelta(seconds=draw(st.integers(-2 * 86_400, 86_400)))


@st.composite
def centers(draw: st.DrawFn, zone: str, near: date) -> Center:
    """Draw a center whose every rule about time matters around a date."""
    weekdays = st.sets(st.sampled_from(WEEKDAYS), min_size=1).map(lambda each: tuple(sorted(each)))
    dates = st.sets(st.integers(-3, 4).map(lambda days: near + timedelta(days=days)), max_size=3)
    hours = [
        Hours(days=(day,), open=open_)
        for day in WEEKDAYS
        if (open_ := draw(spans(0))) or draw(st.booleans())
    ]
    own = st.builds(Hours, days=weekdays, open=spans(), services=st.just(("legal",)))
    partner = {
        "days": draw(st.none() | weekdays),
        "dates": draw(st.none() | dates.filter(bool).map(lambda each: tuple(sorted(each)))),
    }
    desks = [
        dataclasses.replace(desk, **partner) if "legal" in desk.services else desk
        for desk in PLAIN.desks
    ]
    special = [SpecialDay(date=each, open=draw(spans())) for each in draw(dates)]
    return dataclasses.replace(
        PLAIN,
        time_zone=zone,
        hours=(*(hours if draw(st.booleans()) else ()), *draw(st.lists(own, max_size=1))),
        holidays=tuple(Holiday(date=each) for each in draw(dates)),
        exceptions=tuple(special),
        desks=tuple(desks),
        end_of_day=EndOfDay(at=draw(st.integers(1, 1440)), rule="close"),
    )


@st.composite
def places(draw: st.DrawFn) -> tuple[Center, datetime, str | None]:
    zone, now = draw(moments())
    near = now.astimezone(ZoneInfo(zone)).date()
    return draw(centers(zone, near)), now, draw(st.sampled_from([None, "legal", "papers"]))


def served(center: Center, now: datetime, service: str | None) -> bool:
    """Read the clock and the profile as a person would."""
    local = now.astimezone(ZoneInfo(center.time_zone))
    day, weekday = local.date(), WEEKDAYS[local.weekday()]
    minute = local.hour * 60 + local.minute
    week = [each for each in center.hours if each.services is None]
    own = [each for each in center.hours if service in (each.services or ())]
    special = [each for each in center.exceptions if each.date == day]

    def within(open_: tuple[Span, ...]) -> bool:
        return any(span.start <= minute < span.end for span in open_)

    if special:
        whole = within(special[0].open)
    elif any(each.date == day for each in center.holidays):
        whole = False
    else:
        whole = not week or any(weekday in each.days and within(each.open) for each in week)
    its = not own or any(weekday in each.days and within(each.open) for each in own)
    there = service is None or any(
        service in desk.services
        and (
            (desk.days is None and desk.dates is None)
            or weekday in (desk.days or ())
            or day in (desk.dates or ())
        )
        for desk in center.desks
    )
    return whole and its and there


def minutes(start: datetime, end: datetime | None) -> Iterator[datetime]:
    """Yield an instant and each full minute after it, before the end and within 36 hours."""
    yield start
    at = start.replace(second=0, microsecond=0) + MINUTE
    while (end is None or at < end) and at - start < FAR * MINUTE:
        yield at
        at += MINUTE


@given(places())
def test_it_opens_at_the_first_open_minute(place):
    center, now, service = place
    found = calendar.opens(center, now, service)
    assert found is None or (found >= now and served(center, found, service))
    if found != now:
        assert not any(served(center, each, service) for each in minutes(now, found))


@given(places())
def test_it_closes_at_the_first_closed_minute(place):
    center, now, service = place
    found = calendar.closes(center, now, service)
    if not served(center, now, service):
        assert found == now
    else:
        assert found is None or (found > now and not served(center, found, service))
        assert all(served(center, each, service) for each in minutes(now, found))


@given(places(), st.timedeltas(timedelta(), timedelta(days=3)))
def test_open_is_what_the_clock_on_the_wall_says(place, later):
    center, now, service = place
    day = (now + later).astimezone(ZoneInfo(center.time_zone)).date()
    there = service is None or calendar.service_present(center, service, day)
    is_open = calendar.is_open(center, now + later, service)
    assert (is_open and there) is served(center, now + later, service)


@given(moments())
def test_midnight_is_when_the_date_changes(moment):
    zone, now = moment
    local = ZoneInfo(zone)
    found = calendar.midnight_after(dataclasses.replace(PLAIN, time_zone=zone), now)
    today = now.astimezone(local).date()
    assert found > now
    assert found.astimezone(local).date() > today
    assert all(each.astimezone(local).date() <= today for each in list(minutes(now, found))[1:])


@given(moments())
def test_a_clock_hour_is_all_that_shows_the_same_hour(moment):
    zone, now = moment

    def shown(at: datetime) -> tuple[object, ...]:
        local = at.astimezone(ZoneInfo(zone))
        return local.date(), local.hour, local.utcoffset()

    start, end = calendar.hour_of(dataclasses.replace(PLAIN, time_zone=zone), now)
    assert start <= now < end
    assert {shown(each) for each in minutes(start, end)} == {shown(now)}
    assert shown(start - MINUTE) != shown(now) != shown(end)


@given(places())
def test_a_day_ends_when_its_last_closing_has_come(place):
    center, now, _ = place
    local = ZoneInfo(center.time_zone)
    day = now.astimezone(local).date()
    ends = calendar.day_ends(center, day)
    shown = ends.astimezone(local)
    minute = shown.hour * 60 + shown.minute + (shown.date() - day).days * 1440
    assume(minute == center.end_of_day.at)  # else the clock jumps over it
    later = [each.astimezone(local) for each in minutes(ends, ends + timedelta(hours=3))]
    assert all((each.date(), each.hour * 60 + each.minute) != (day, minute) for each in later[1:])
