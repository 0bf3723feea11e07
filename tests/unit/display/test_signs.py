"""How a call stands on the screen and sounds in the room."""

from __future__ import annotations

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest

from display.board import Call
from display.house import Desk, House, read_house
from display.signs import Sign, sign, spoken

PUENTE = House(
    name="Centro Puente",
    languages=("es", "en", "pt"),
    desks={"desk-3": Desk("3"), "welcome": Desk("Bienvenida")},
)
CENTER = {
    "name": "Centro Puente",
    "time_zone": "America/Bogota",
    "languages": ["es", "en"],
    "desks": [{"code": "desk-3", "name": "3", "services": [], "languages": ["es"]}],
    "services": [{"code": "support", "names": {"es": "Apoyo psicosocial"}}],
}


def call(language: str = "es", desk: str = "desk-3") -> Call:
    return Call("A-017", desk, language)


@pytest.mark.parametrize(
    ("language", "second"),
    [("es", "Window"), ("en", "Window"), ("fr", "Guichet"), ("ht", "Gichè"), ("xx", "Window")],
)
def test_the_centers_word_comes_first_then_the_visitors(language: str, second: str) -> None:
    shown = sign(call(language), PUENTE)
    tongue = {"Guichet": "fr", "Gichè": "ht"}.get(second, "en")
    assert shown == Sign(
        "A-017",
        "3",
        numbered=True,
        word="Ventanilla",
        second_word=second,
        second_language=tongue,
    )


def test_a_center_of_one_language_shows_one_word() -> None:
    house = House(languages=("es",), desks={"desk-3": Desk("3")})
    assert sign(call("es"), house).second_word == ""


def test_a_center_of_an_unknown_language_shows_what_it_can() -> None:
    house = House(languages=("xx",), desks={"desk-3": Desk("3")})
    assert sign(call("xx"), house).word == ""
    assert sign(call("fr"), house).word == "Guichet"


def test_a_named_desk_stands_alone() -> None:
    shown = sign(call(desk="welcome"), PUENTE)
    assert (shown.desk, shown.numbered) == ("Bienvenida", False)
    assert shown.word == shown.second_word == ""


def test_a_desk_nobody_knows_is_shown_by_its_code() -> None:
    assert sign(call(desk="desk-9"), PUENTE).desk == "desk-9"


def test_the_center_is_spoken_first_then_the_visitor() -> None:
    assert spoken([call("fr")], PUENTE, brief=False) == [
        ("es", "A, cero uno siete, ventanilla 3."),
        ("fr", "A, zéro un sept, guichet 3."),
    ]


def test_one_language_is_spoken_once() -> None:
    assert [each for each, _ in spoken([call("es")], PUENTE, brief=False)] == ["es"]
    assert [each for each, _ in spoken([call("xx")], PUENTE, brief=False)] == ["es"]


def test_brief_is_the_centers_language_alone() -> None:
    assert [each for each, _ in spoken([call("fr")], PUENTE, brief=True)] == ["es"]


def test_a_named_desk_is_spoken_by_its_name() -> None:
    (first, *_) = spoken([call(desk="welcome")], PUENTE, brief=False)
    assert first == ("es", "A, cero uno siete, Bienvenida.")


def test_only_what_a_board_needs_is_taken_from_the_center() -> None:
    house = read_house(CENTER)
    assert house == House(
        name="Centro Puente",
        clock=ZoneInfo("America/Bogota"),
        languages=("es", "en"),
        desks={"desk-3": Desk("3")},
    )
    assert "psicosocial" not in repr(house)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../etc/passwd"])
def test_an_unknown_time_zone_is_universal_time(zone: str) -> None:
    assert read_house(CENTER | {"time_zone": zone}).clock is UTC
