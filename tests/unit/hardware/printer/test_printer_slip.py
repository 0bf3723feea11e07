"""A slip refuses what cannot stand on a ticket, and knows its time and shape."""

from __future__ import annotations

from datetime import datetime

import pytest

from hardware.printer.specimen import LINK, specimen
from shared.languages.reading import codes


def test_the_time_is_that_on_the_centers_wall(slip) -> None:
    assert f"{slip().local_time:%d %H:%M}" == "21 10:14"


@pytest.mark.parametrize(
    ("number", "mark"),
    [
        ("A-017", ("circle", False)),
        ("c-1", ("triangle", False)),
        ("E-799", ("hexagon", False)),
        ("F-001", ("circle", True)),
        ("J-001", ("hexagon", True)),
        ("K-001", ("circle", False)),
        ("017", ("circle", False)),
        ("Ж-1", ("circle", False)),
    ],
)
def test_the_letter_tells_the_shape(slip, number, mark) -> None:
    assert slip(number=number).mark == mark


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"center": ""}, "center"),
        ({"center": "x" * 121}, "120"),
        ({"number": "A-0123456"}, "number"),
        ({"number": "A\n017"}, "control"),
        ({"public_names": ("Salud", " ")}, "public name"),
        ({"public_names": ("\ud800",)}, "half a character"),
        ({"ask_at": "x" * 121}, "line of the center"),
        ({"wait_at": "in\nthe hall"}, "control"),
        ({"bring": ("passport", "x" * 121)}, "line of the center"),
        ({"people": 0}, "one person"),
        ({"printed_at": datetime(2025, 11, 21)}, "time zone"),
        ({"people_ahead": -1}, "fewer than none"),
        ({"wait_range": (40, 25)}, "upwards"),
        ({"wait_range": (-5, 25)}, "upwards"),
        ({"link": "ftp://x/t/y"}, "web address"),
        ({"link": "http://x/t/ñ"}, "web address"),
        ({"link": "http://" + "x" * 300}, "300"),
    ],
)
def test_what_cannot_stand_on_a_ticket_is_refused_with_a_sentence(slip, change, says) -> None:
    with pytest.raises(ValueError, match=says):
        slip(**change)


@pytest.mark.parametrize("language", codes())
def test_there_is_a_specimen_in_every_language(language) -> None:
    made = specimen(language)
    assert made.language == language
    assert made.link == LINK
    assert "/t/" in LINK


def test_a_language_without_words_has_the_usual_specimen() -> None:
    assert specimen("xx").public_names == specimen("es").public_names
