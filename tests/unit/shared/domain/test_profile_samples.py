"""The second sample: every rule of the schema, and a whole Colombian center."""

import dataclasses
import tomllib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

import shared.domain
from shared.domain import calendar, center, rooms
from shared.domain.profile import read_profile
from shared.ui import icons
from tests.fakes.house import SAMPLE

INTEGRATION = Path(str(shared.domain.__file__)).with_name("integration.toml").read_text("utf-8")
TABLES = {
    "calling": center.Calling,
    "staff": center.StaffRules,
    "end_of_day": center.EndOfDay,
    "series": center.Series,
    "services": center.Service,
    "desks": center.Desk,
    "needs": center.Need,
    "classes": center.PriorityClass,
    "hours": center.Hours,
    "holidays": center.Holiday,
    "exceptions": center.SpecialDay,
    "board": rooms.Board,
    "zones": rooms.Zone,
    "notices": rooms.Notice,
    "quiet_hours": rooms.QuietHours,
}


def keys(table: type) -> set[str]:
    return {each.name for each in dataclasses.fields(table)}


def test_the_integration_sample_uses_every_key():
    tree = tomllib.loads(INTEGRATION)
    assert set(tree) == keys(center.Center)
    for name, table in TABLES.items():
        rows = tree[name] if isinstance(tree[name], list) else [tree[name]]
        assert {key for row in rows for key in row} == keys(table), name


def test_the_integration_sample_changes_every_default_of_calling_that_limits():
    calling = read_profile(INTEGRATION).calling
    assert calling == center.Calling(
        language_bound_minutes=15,
        hard_max_minutes=90,
        ratio=4,
        minimum_calls=2,
        call_spacing_seconds=20,
        return_grace_minutes=30,
        cool_down_seconds=60,
        walking_seconds=30,
        cherry_pick=("supervisor", "manager"),
    )


@pytest.mark.parametrize("text", [SAMPLE, INTEGRATION], ids=["sample", "integration"])
def test_a_sample_speaks_all_its_languages_with_pictograms_that_exist(text):
    sample = read_profile(text)
    assert sample.languages == ("es", "en", "pt", "fr", "ht", "uk", "ar")
    for each in [*sample.services, *sample.needs, *sample.classes]:
        assert set(each.names) == set(sample.languages)
        assert icons.has_glyph(each.pictogram), each.pictogram
    for service in sample.services:
        assert set(service.public_names) in (set(), set(sample.languages))


def test_the_default_sample_has_no_limits():
    sample = read_profile(SAMPLE)
    assert sample.always_open
    assert sample.end_of_day is None
    assert sample.calling == center.Calling()
    assert sample.welcome_service == "welcome"
    assert all(desk.days is desk.dates is None for desk in sample.desks)
    for service in sample.services:
        assert service.daily_quota is service.hourly_quota is service.hard_max_minutes is None
    rates = {each.code: each.rate for each in sample.classes}
    assert rates == {
        "child-alone": 3.0,
        "pregnant": 2.0,
        "disability": 2.0,
        "infant": 1.5,
        "elderly": 1.5,
    }
    assert not any(each.more_time_seconds for each in sample.classes)


def easter(year: int) -> date:
    """Return Easter Sunday, by Gauss's rule for 1900 to 2099."""
    moon = (19 * (year % 19) + 24) % 30
    week = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
    return date(year, 3, 22) + timedelta(days=moon + week)


def feasts(year: int) -> set[date]:
    """Return Colombia's holidays: fixed, moved to the Monday after, and around Easter."""
    fixed = [(1, 1), (5, 1), (7, 20), (8, 7), (12, 8), (12, 25)]
    moved = [(1, 6), (3, 19), (6, 29), (8, 15), (10, 12), (11, 1), (11, 11)]
    mondays = {
        date(year, *each) + timedelta(days=-date(year, *each).weekday() % 7) for each in moved
    }
    movable = {easter(year) + timedelta(days=days) for days in (-3, -2, 43, 64, 71)}
    return {date(year, *each) for each in fixed} | mondays | movable


def test_the_holidays_are_colombias():
    found = read_profile(INTEGRATION).closed_dates
    assert found == feasts(2026) | feasts(2027)
    assert len(found) == 36


def bogota(text: str) -> datetime:
    return (datetime.fromisoformat(text) + timedelta(hours=5)).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("service", "now", "opens"),
    [
        (None, "2026-10-09T17:00", "2026-10-10T08:00"),  # Friday evening, Saturday morning
        (None, "2026-10-10T12:00", "2026-10-12T09:00"),  # the job fair on the holiday
        (None, "2026-12-24T12:00", "2026-12-26T08:00"),  # Christmas
        ("legal", "2026-10-08T12:00", "2026-10-08T14:00"),
        ("legal", "2026-10-08T16:30", "2026-10-13T08:00"),
        ("family", "2026-10-12T10:00", "2026-10-16T08:00"),
        ("family", "2026-12-18T17:00", "2026-12-22T08:00"),
        ("registry", "2026-12-18T17:00", "2027-01-29T08:00"),
        ("registry", "2027-02-26T17:00", None),
    ],
)
def test_the_integration_center_opens_as_its_comments_say(service, now, opens):
    sample = read_profile(INTEGRATION)
    found = calendar.opens(sample, bogota(now), service)
    assert found == (bogota(opens) if opens else None)


def test_the_integration_center_hides_what_is_sensitive():
    sample = read_profile(INTEGRATION)
    hidden = [each for each in sample.services if each.sensitive]
    assert {each.code for each in hidden} == {"support", "protection"}
    assert all(each.discreet for each in hidden)
    assert calendar.day_ends(sample, date(2026, 10, 9)) == bogota("2026-10-09T19:00")
