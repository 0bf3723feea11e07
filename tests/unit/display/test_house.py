"""What a screen takes from the hub's center view: its zone, its hours, its sounds, its words."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic_core import to_json

import shared.domain
from display.house import House, read_house, zone_fault
from display.signs import sign, spoken
from shared.domain.profile import read_profile
from shared.domain.roles import Role
from shared.hub.views.center import center_view
from tests.unit.display.test_board import A17, Call

INTEGRATION = Path(str(shared.domain.__file__)).with_name("integration.toml").read_text("utf-8")
CENTER = json.loads(to_json(center_view(read_profile(INTEGRATION), Role.DISPLAY, "http://hub")))


def at(clock: str, day: int = 23) -> datetime:
    """Return an instant by Bogota's clock; 23 November 2026 is a Monday."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour, minute, tzinfo=read_house(CENTER).clock).astimezone(UTC)


@pytest.fixture
def whole() -> House:
    return read_house(CENTER)


def test_a_screen_without_a_zone_shows_every_desk(whole: House) -> None:
    assert (whole.only, whole.series, whole.title) == (None, None, "Centro Integra")


def test_a_zone_has_its_name_its_desks_its_letters_and_its_sound() -> None:
    upstairs = read_house(CENTER, "upstairs")
    assert upstairs.title == "Centro Integra · Piso 2"
    assert upstairs.only is not None
    assert "desk-4" in upstairs.only
    assert "desk-1" not in upstairs.only
    assert upstairs.series is not None
    assert "C" in upstairs.series
    assert upstairs.sound == "chime"


def test_an_arrow_is_for_who_faces_the_screens_of_the_zone(whole: House) -> None:
    upstairs = read_house(CENTER, "upstairs")
    assert (whole.desk("desk-4").arrow, upstairs.desk("desk-4").arrow) == ("", "left")
    assert sign(Call("A-017", "desk-4", "es"), upstairs).glyph == "arrow-left"
    assert sign(Call("A-017", "desk-1", "es"), whole).aimed


def test_where_others_are_pointed_at_a_desk_without_an_arrow_has_none(whole: House) -> None:
    shown = sign(Call("A-017", "desk-5", "fr"), whole)
    assert (shown.glyph, shown.aimed) == ("", False)
    assert (shown.place, shown.place_language) == ("Étage 2, au fond", "fr")


def test_a_zone_that_is_not_there_shows_all_and_says_so() -> None:
    assert read_house(CENTER, "attic").only is None
    said = zone_fault(CENTER, "attic")
    assert said == (
        "The center has no zone 'attic', so all its calls are shown. Its zones: hall, upstairs."
    )
    assert zone_fault(CENTER, "hall") is None
    assert zone_fault(CENTER | {"zones": []}, "hall") is not None


@pytest.mark.parametrize(
    ("clock", "day", "sound"),
    [
        ("11:59", 23, "voice"),
        ("12:00", 23, "none"),
        ("13:00", 23, "voice"),
        ("08:10", 23, "voice"),
        ("08:10", 28, "chime"),
    ],
)
def test_quiet_hours_are_quiet(whole: House, clock: str, day: int, sound: str) -> None:
    assert whole.sound_at(at(clock, day)) == sound


def test_a_quiet_zone_is_never_louder_for_an_hour() -> None:
    upstairs = read_house(CENTER, "upstairs")
    assert [upstairs.sound_at(at(clock)) for clock in ("10:00", "12:30")] == ["chime", "none"]


@pytest.mark.parametrize(
    ("clock", "dim"), [("06:29", True), ("06:30", False), ("19:29", False), ("19:30", True)]
)
def test_the_night_is_dim(whole: House, clock: str, dim: bool) -> None:
    assert whole.is_dim(at(clock)) is dim


def test_a_notice_is_there_at_its_hours_on_its_days(whole: House) -> None:
    def notices(clock: str, day: int) -> int:
        return len(whole.notices_at(at(clock, day)))

    assert [notices("08:00", 23), notices("12:00", 23), notices("08:00", 24)] == [2, 1, 1]


def test_a_hub_that_tells_nothing_of_rooms_has_one_lively_speaking_room() -> None:
    plain = {key: CENTER[key] for key in ("name", "time_zone", "languages", "desks")}
    house = read_house(plain)
    assert (house.only, house.motion, house.waits, house.volume) == (None, True, True, 100)
    assert house.sound_at(at("12:30")) == "voice"
    assert not house.is_dim(at("03:00"))
    assert house.notices_at(at("08:00")) == []


def test_several_are_called_in_the_center_s_language_then_each_in_their_own(whole: House) -> None:
    calls = [A17, Call("B-003", "desk-1", "fr"), Call("C-004", "desk-4", "fr")]
    said = spoken(calls, whole, brief=False)
    assert said == [
        (
            "es",
            "A, cero uno siete, ventanilla 3. B, cero cero tres, ventanilla 1."
            " C, cero cero cuatro, ventanilla 4.",
        ),
        ("fr", "B, zéro zéro trois, guichet 1. C, zéro zéro quatre, guichet 4."),
    ]
    assert spoken(calls, whole, brief=True) == said[:1]
