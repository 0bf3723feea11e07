"""Hours, holidays and partner days, read off a local clock."""

import dataclasses
import gc
import weakref
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from shared.domain import calendar
from shared.domain.center import (
    Center,
    Desk,
    EndOfDay,
    Holiday,
    Hours,
    SpecialDay,
)
from shared.domain.profile import read_profile
from shared.domain.spans import Span
from tests.fakes.house import SAMPLE

PLAIN = read_profile(SAMPLE)
WEEK = ("mon", "tue", "wed", "thu", "fri")
MORNING, AFTERNOON = Span(8 * 60, 12 * 60), Span(13 * 60, 16 * 60)
OFFICE = (
    Hours(days=WEEK, open=(MORNING, AFTERNOON)),
    Hours(days=("sat",), open=(MORNING,)),
)


def center(**changes: object) -> Center:
    return dataclasses.replace(PLAIN, **changes)


def at(text: str, zone: str = "America/Bogota", fold: int = 0) -> datetime:
    local = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold)
    return local.astimezone(UTC)


def test_without_hours_it_is_always_open():
    always = center()
    now = at("2026-08-01T03:00")
    assert calendar.is_open(always, now)
    assert calendar.opens(always, now) == now
    assert calendar.opens(always, now, "papers") == now
    assert calendar.closes(always, now) is None
    assert calendar.closes(always, now, "papers") is None
    assert calendar.day_ends(always, date(2026, 8, 1)) is None


@pytest.mark.parametrize(
    ("now", "opens", "closes"),
    [
        ("2026-08-03T07:59", "2026-08-03T08:00", None),
        ("2026-08-03T08:00", "2026-08-03T08:00", "2026-08-03T12:00"),
        ("2026-08-03T11:59:59.999999", "2026-08-03T11:59:59.999999", "2026-08-03T12:00"),
        ("2026-08-03T12:00", "2026-08-03T13:00", None),
        ("2026-08-03T15:00", "2026-08-03T15:00", "2026-08-03T16:00"),
        ("2026-08-03T16:00", "2026-08-04T08:00", None),
        ("2026-08-01T12:30", "2026-08-03T08:00", None),
    ],
)
def test_a_break_and_a_weekend_are_gaps(now, opens, closes):
    office = center(hours=OFFICE)
    now = at(now)
    assert calendar.opens(office, now) == at(opens)
    assert calendar.is_open(office, now) is (closes is not None)
    assert calendar.closes(office, now) == (at(closes) if closes else now)


def test_a_holiday_is_closed_and_an_exception_wins_over_it():
    friday = date(2026, 12, 25)
    closed = center(hours=OFFICE, holidays=(Holiday(date=friday),))
    assert calendar.opens(closed, at("2026-12-24T16:00")) == at("2026-12-26T08:00")
    special = SpecialDay(date=friday, open=(Span(600, 660),))
    ajar = dataclasses.replace(closed, exceptions=(special,))
    assert calendar.opens(ajar, at("2026-12-24T16:00")) == at("2026-12-25T10:00")
    assert calendar.closes(ajar, at("2026-12-25T10:30")) == at("2026-12-25T11:00")


def test_holidays_and_exceptions_need_no_week():
    new_year = center(holidays=(Holiday(date=date(2027, 1, 1)),))
    assert calendar.closes(new_year, at("2026-12-30T10:00")) == at("2027-01-01T00:00")
    assert calendar.opens(new_year, at("2027-01-01T00:00")) == at("2027-01-02T00:00")
    assert calendar.is_open(new_year, at("2026-12-31T23:59:59"))
    short = center(exceptions=(SpecialDay(date=date(2027, 1, 1), open=(MORNING,)),))
    assert calendar.closes(short, at("2026-12-30T10:00")) == at("2027-01-01T00:00")
    assert calendar.opens(short, at("2027-01-01T00:00")) == at("2027-01-01T08:00")


def test_a_service_lives_by_its_own_hours_within_the_centers():
    own = Hours(days=("fri", "sun"), open=(Span(11 * 60, 14 * 60),), services=("legal",))
    office = center(hours=(*OFFICE, own))
    assert not calendar.is_open(office, at("2026-08-06T11:30"), "legal")
    assert calendar.is_open(office, at("2026-08-06T11:30"), "papers")
    assert calendar.opens(office, at("2026-08-06T11:30"), "legal") == at("2026-08-07T11:00")
    assert calendar.closes(office, at("2026-08-07T11:00"), "legal") == at("2026-08-07T12:00")
    assert calendar.opens(office, at("2026-08-07T12:00"), "legal") == at("2026-08-07T13:00")
    assert calendar.opens(office, at("2026-08-07T14:00"), "legal") == at("2026-08-14T11:00")
    only_own = center(hours=(own,))
    assert calendar.is_open(only_own, at("2026-08-09T13:00"), "legal")
    assert not calendar.is_open(only_own, at("2026-08-10T13:00"), "legal")
    assert calendar.is_open(only_own, at("2026-08-10T03:00"))


def partner(**when: object) -> Center:
    """A center that one partner's desk alone gives legal advice in."""
    desks = [desk for desk in PLAIN.desks if "legal" not in desk.services]
    desk = Desk(code="icbf", name="9", services=("legal",), languages=("es",), **when)
    return center(hours=OFFICE, desks=(*desks, desk))


def test_a_partner_is_there_on_its_days_and_dates():
    both = partner(days=("fri",), dates=(date(2026, 8, 4), date(2026, 8, 5)))
    there = [day for day in range(3, 16) if calendar.desk_present(both, "icbf", date(2026, 8, day))]
    assert there == [4, 5, 7, 14]
    for day in range(3, 16):
        assert calendar.service_present(both, "legal", date(2026, 8, day)) is (day in there)
        assert calendar.desk_present(both, "desk-1", date(2026, 8, day))
        assert not calendar.desk_present(both, "nowhere", date(2026, 8, day))
        assert not calendar.service_present(both, "nothing", date(2026, 8, day))


def test_a_partners_service_opens_on_the_partners_next_day():
    now = at("2026-08-03T09:00")
    dates = partner(dates=(date(2026, 8, 5), date(2026, 8, 9)))  # the second is a Sunday
    assert calendar.is_open(dates, now, "legal")
    assert calendar.closes(dates, now, "legal") == now
    assert calendar.opens(dates, now, "legal") == at("2026-08-05T08:00")
    assert calendar.opens(dates, at("2026-08-05T15:59"), "legal") == at("2026-08-05T15:59")
    assert calendar.opens(dates, at("2026-08-05T16:00"), "legal") is None
    assert calendar.opens(dates, now, "papers") == now
    assert calendar.opens(dates, now, "nothing") is None


def test_a_partners_day_ends_what_has_no_hours():
    always = dataclasses.replace(partner(days=("fri",)), hours=())
    assert calendar.closes(always, at("2026-08-07T09:00"), "legal") == at("2026-08-08T00:00")
    assert calendar.opens(always, at("2026-08-08T00:00"), "legal") == at("2026-08-14T00:00")


def test_a_night_is_one_span_over_midnight():
    nights = center(
        hours=(
            Hours(days=("fri",), open=(Span(22 * 60, 24 * 60),)),
            Hours(days=("sat",), open=(Span(0, 6 * 60),)),
        )
    )
    assert calendar.closes(nights, at("2026-08-07T22:00")) == at("2026-08-08T06:00")


def test_a_next_opening_beyond_the_horizon_is_none():
    far = center(hours=OFFICE, holidays=tuple(Holiday(date=each) for each in days(2026, 2028)))
    assert calendar.opens(far, at("2026-01-01T00:00")) is None


def days(first: int, last: int) -> list[date]:
    span = range(date(first, 1, 1).toordinal(), date(last, 1, 1).toordinal())
    return [date.fromordinal(each) for each in span]


SPRING, AUTUMN = "2026-03-29", "2026-10-25"  # Madrid: 02:00 to 03:00, and 03:00 to 02:00


def madrid(*open_: Span, **changes: object) -> Center:
    sundays = (Hours(days=("sun",), open=open_),)
    return center(time_zone="Europe/Madrid", hours=sundays, **changes)


def test_a_start_that_the_clock_jumps_over_begins_with_the_jump():
    early = madrid(Span(150, 300))
    jump = at(f"{SPRING}T03:00", "Europe/Madrid")
    assert calendar.opens(early, at(f"{SPRING}T00:00", "Europe/Madrid")) == jump
    lost = madrid(Span(130, 170))  # 02:10 to 02:50 does not come that day
    after = at(f"{SPRING}T00:00", "Europe/Madrid")
    assert calendar.opens(lost, after) == at("2026-04-05T02:10", "Europe/Madrid")


def test_a_repeated_hour_counts_both_times():
    early = madrid(Span(130, 170))
    once = [at(f"{AUTUMN}T{hour}", "Europe/Madrid") for hour in ("02:10", "02:50")]
    again = [at(f"{AUTUMN}T{hour}", "Europe/Madrid", 1) for hour in ("02:10", "02:50")]
    assert calendar.closes(early, once[0]) == once[1]
    assert calendar.opens(early, once[1]) == again[0]
    assert calendar.closes(early, again[0]) == again[1]


def test_a_clock_that_steps_back_into_a_span_opens_again():
    early = madrid(Span(60, 150))  # until 02:30; at 03:00 it is 02:00 once more
    again = at(f"{AUTUMN}T02:00", "Europe/Madrid", 1)
    assert calendar.opens(early, at(f"{AUTUMN}T02:30", "Europe/Madrid")) == again


@pytest.mark.parametrize(
    ("zone", "evening", "first"),
    [
        ("America/Santiago", "2026-09-05T20:00", "2026-09-06T01:00"),
        ("Asia/Beirut", "2026-03-28T20:00", "2026-03-29T01:00"),
    ],
)
def test_a_midnight_that_does_not_exist_is_the_jump(zone, evening, first):
    whole = center(time_zone=zone, hours=(Hours(days=("sun",), open=(Span(0, 1440),)),))
    assert calendar.midnight_after(whole, at(evening, zone)) == at(first, zone)
    assert calendar.opens(whole, at(evening, zone)) == at(first, zone)


def test_a_clock_that_steps_back_over_midnight_has_the_evening_twice():
    zone = "America/St_Johns"  # on 7 November 2010 one minute past midnight it was 23:01 again
    late = Hours(days=("sat",), open=(Span(23 * 60 + 10, 23 * 60 + 40),))
    evenings = center(time_zone=zone, hours=(late,))
    again = at("2010-11-06T23:10", zone, 1)
    assert calendar.opens(evenings, at("2010-11-06T23:40", zone)) == again
    assert calendar.opens(evenings, at("2010-11-07T00:00:30", zone)) == again
    first, second = (at("2010-11-07T00:00", zone, fold) for fold in (0, 1))
    assert calendar.midnight_after(evenings, at("2010-11-06T23:30", zone)) == first
    assert calendar.midnight_after(evenings, at("2010-11-06T23:30", zone, 1)) == second


def test_a_date_that_a_country_skips_has_no_hours():
    apia = center(time_zone="Pacific/Apia", hours=(Hours(days=("fri",), open=(MORNING,)),))
    thursday = at("2011-12-29T12:00", "Pacific/Apia")  # the next day was Saturday the 31st
    saturday = at("2011-12-31T00:00", "Pacific/Apia")
    assert calendar.midnight_after(apia, thursday) == saturday
    assert calendar.opens(apia, thursday) == at("2012-01-06T08:00", "Pacific/Apia")


def test_a_day_ends_when_the_profile_says():
    evening = center(end_of_day=EndOfDay(at=19 * 60, rule="close"))
    assert calendar.day_ends(evening, date(2026, 8, 3)) == at("2026-08-03T19:00")
    midnight = center(end_of_day=EndOfDay(at=1440, rule="carry"))
    assert calendar.day_ends(midnight, date(2026, 8, 3)) == at("2026-08-04T00:00")


def test_a_day_that_ends_in_a_repeated_hour_ends_the_second_time():
    night = madrid(Span(60, 150), end_of_day=EndOfDay(at=150, rule="close"))
    second = at(f"{AUTUMN}T02:30", "Europe/Madrid", 1)
    assert calendar.day_ends(night, date.fromisoformat(AUTUMN)) == second
    jump = at(f"{SPRING}T03:00", "Europe/Madrid")
    assert calendar.day_ends(night, date.fromisoformat(SPRING)) == jump


@pytest.mark.parametrize(
    ("zone", "now", "fold", "start", "minutes"),
    [
        ("America/Bogota", "2026-08-03T10:59:59.5", 0, "2026-08-03T10:00", 60),
        ("Asia/Kathmandu", "2026-08-03T10:20", 0, "2026-08-03T10:00", 60),
        ("Europe/Madrid", f"{AUTUMN}T02:59", 0, f"{AUTUMN}T02:00", 60),
        ("Europe/Madrid", f"{AUTUMN}T02:00", 1, f"{AUTUMN}T02:00", 60),
        ("Europe/Madrid", f"{SPRING}T01:30", 0, f"{SPRING}T01:00", 60),
        ("Australia/Lord_Howe", "2026-04-05T01:40", 0, "2026-04-05T01:00", 60),
        ("Australia/Lord_Howe", "2026-04-05T01:40", 1, "2026-04-05T01:30", 30),
        ("Australia/Lord_Howe", "2026-10-04T02:40", 0, "2026-10-04T02:30", 30),
        ("America/St_Johns", "2010-11-07T00:00:30", 0, "2010-11-07T00:00", 1),
    ],
)
def test_a_clock_hour(zone, now, fold, start, minutes):
    found, end = calendar.hour_of(center(time_zone=zone), at(now, zone, fold))
    assert found == at(start, zone, fold)
    assert (end - found).total_seconds() == minutes * 60


def test_an_old_center_is_let_go():
    old = center(hours=OFFICE)
    calendar.opens(old, at("2026-08-03T07:59"), "papers")
    gone = weakref.ref(old)
    del old
    gc.collect()
    assert gone() is None
