"""The sentences of the board, in every language it speaks."""

from __future__ import annotations

from display.words import BAND, EMPTY, band, empty_lines
from hardware.speech.phrases import languages


def test_every_spoken_language_has_its_sentences() -> None:
    assert set(EMPTY) == set(BAND) == set(languages())
    assert len({len(texts) for texts in BAND.values()}) == 1


def test_a_sentence_goes_through_the_languages_before_the_next_one() -> None:
    said = [band(("es", "en"), turn) for turn in range(5)]
    assert said == [
        BAND["es"][0],
        BAND["en"][0],
        BAND["es"][1],
        BAND["en"][1],
        BAND["es"][0],
    ]


def test_languages_the_board_does_not_speak_are_left_out() -> None:
    assert band(("xx", "fr"), 0) == BAND["fr"][0]
    assert band(("xx",), 0) == BAND["en"][0]
    assert empty_lines(("xx",)) == (EMPTY["en"], "")
    assert empty_lines(("pt", "xx", "en", "es")) == (EMPTY["pt"], EMPTY["en"])
