"""The sentences of the board, in every language it speaks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

import shared.ui
from display import words
from display.words import band, closed_lines, empty_lines
from shared.languages.reading import codes, words_of

I18N = Path(shared.ui.__file__).with_name("i18n")
MONDAY = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)


BAND = [
    {code: words_of(code)["board"]["band"][line] for code in codes()}
    for line in range(len(words_of("en")["board"]["band"]))
]
EMPTY = {code: words_of(code)["board"]["empty"] for code in codes()}
CLOSED = {code: words_of(code)["board"]["closed"] for code in codes()}


def test_a_sentence_goes_through_the_languages_before_the_next_one() -> None:
    said = [band(("es", "en"), turn)[1] for turn in range(5)]
    assert said == [
        BAND[0]["es"],
        BAND[0]["en"],
        BAND[1]["es"],
        BAND[1]["en"],
        BAND[0]["es"],
    ]


def test_the_center_s_own_notices_stand_in_their_place() -> None:
    notices = ({"es": "Cerramos a las 3."}, {"es": "Hay agua.", "fr": "Il y a de l’eau."})
    assert [band(("es", "fr"), turn, notices) for turn in range(4)] == [
        ("es", "Cerramos a las 3."),
        ("es", "Hay agua."),
        ("fr", "Il y a de l’eau."),
        ("es", "Cerramos a las 3."),
    ]


def test_languages_the_board_does_not_speak_are_left_out() -> None:
    assert band(("xx", "fr"), 0) == ("fr", BAND[0]["fr"])
    assert band(("xx",), 0) == ("en", BAND[0]["en"])
    assert empty_lines(("xx",)) == (EMPTY["en"], "")
    assert closed_lines(("pt", "xx", "en", "es")) == (CLOSED["pt"], CLOSED["en"])


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (timedelta(hours=1), "Abrimos hoy a las 19:30"),
        (timedelta(hours=13, minutes=30), "Abrimos mañana a las 08:00"),
        (timedelta(days=4, hours=13, minutes=30), "Abrimos el sábado a las 08:00"),
        (timedelta(days=20), "Abrimos el 13/12/2026"),
    ],
)
def test_a_closed_center_says_when_it_opens(ahead: timedelta, said: str) -> None:
    assert words.opening_line("es", MONDAY + ahead, MONDAY) == said


def test_an_opening_that_nobody_knows_is_not_told() -> None:
    assert words.opening_line("es", None, MONDAY) == ""
    assert words.opening_line("xx", MONDAY, MONDAY) == "We open today at 18:30"


def test_the_words_of_the_screen_are_in_every_spoken_language() -> None:
    def texts(language: str) -> dict[tuple[str, str], str]:
        tree = ElementTree.parse(I18N / f"display_{language}.ts")
        return {
            (str(context.findtext("name")), str(message.findtext("source"))): str(
                message.findtext("translation")
            )
            for context in tree.iter("context")
            for message in context.iter("message")
        }

    spanish = texts("es")
    for language in set(codes()) - {"en"}:
        told = texts(language)
        assert set(told) == set(spanish), language
        assert all(told.values()), language
