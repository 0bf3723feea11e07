"""Local days, weekdays and hours, as the zone's own clocks say them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from shared.insight.local_time import day_of, local_time

ZONES = st.sampled_from(
    ["America/Bogota", "America/New_York", "America/Santiago", "Europe/Madrid", "Asia/Kathmandu",
     "Australia/Lord_Howe", "UTC"]
)  # fmt: skip
INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))


def micros(instants):
    return np.array([each.replace(tzinfo=None) for each in instants], "datetime64[us]").astype("i8")


def check(instants, zone):
    found = local_time(micros(instants), zone)
    for place, instant in enumerate(instants):
        local = instant.astimezone(zone)
        assert day_of(found.day[place]) == local.date()
        assert (found.weekday[place], found.hour[place]) == (local.weekday(), local.hour)


@given(st.lists(INSTANTS, min_size=1, max_size=20), ZONES)
def test_any_instants_in_any_zone(instants, zone):
    check(instants, ZoneInfo(zone))


def test_every_quarter_of_an_hour_around_both_changes():
    for change in (datetime(2026, 3, 7, 22, tzinfo=UTC), datetime(2026, 10, 31, 22, tzinfo=UTC)):
        quarters = [change + timedelta(minutes=15 * step) for step in range(96)]
        check(quarters, ZoneInfo("America/New_York"))


def test_no_instants():
    assert len(local_time(np.zeros(0, "i8"), ZoneInfo("UTC")).day) == 0
