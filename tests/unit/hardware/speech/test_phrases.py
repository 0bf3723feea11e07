"""What is said when a number is called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.speech import phrases
from shared.languages.reading import codes, words_of


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "A, cero uno siete, ventanilla 3."),
        ("en", "eigh, zero one seven, window 3."),
        ("pt", "A, zero um sete, guichê 3."),
        ("fr", "A, zéro un sept, guichet 3."),
        ("ht", "a, zewo en sèt, gichè twa."),
        ("uk", "а, 0 1 7, вікно номер 3."),
        ("ar", "أَيْ, 0 1 7, شباك رقم 3."),
    ],
)
def test_figures_are_said_one_by_one(language: str, said: str) -> None:
    assert phrases.announcement([("A-017", "3")], language) == said


def test_a_desk_with_a_word_is_said_by_its_name_alone() -> None:
    said = phrases.announcement([("B-1024", "Bienvenida")], "es")
    assert said == "B, uno cero dos cuatro, Bienvenida."


def test_haitian_letters_have_names_of_their_own() -> None:
    assert phrases.announcement([("D-002", "5")], "ht") == "de, zewo zewo de, gichè senk."


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("B 104", "B, cero cero uno, ventanilla B 104."),
        ("AA 7", "B, cero cero uno, ventanilla A A 7."),
        ("Ñ", "B, cero cero uno, ventanilla Ñ."),
        ("1º", "B, cero cero uno, ventanilla 1."),
        ("Sala B", "B, cero cero uno, Sala B."),
        ("Sala AB 2", "B, cero cero uno, Sala A B 2."),
        ("Sur", "B, cero cero uno, Sur."),
        ("Ⓐ", "B, cero cero uno, Ⓐ."),
        ("MESA DE AYUDA", "B, cero cero uno, MESA DE AYUDA."),
        ("SALA DE ESPERA AB 2", "B, cero cero uno, SALA DE ESPERA A B 2."),
    ],
)
def test_letters_of_a_desk_are_named_and_words_are_read(name: str, said: str) -> None:
    assert phrases.announcement([("B-001", name)], "es") == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "window en-yay 2."),
        ("fr", "guichet eigne 2."),
        ("ht", "gichè enye de."),
        ("uk", "вікно номер еньє 2."),
        ("ar", "شباك رقم إِنْيِه 2."),
    ],
)
def test_a_letter_that_a_voice_does_not_know_has_a_name(language: str, said: str) -> None:
    assert str(phrases.announcement([("B-001", "Ñ 2")], language)).endswith(said)


def test_an_unknown_language_has_no_sentence() -> None:
    assert phrases.announcement([("A-017", "3")], "xx") is None
    assert phrases.window_word("xx") is None


def test_a_number_of_another_shape_is_said_as_it_stands() -> None:
    assert phrases.announcement([("17", "3")], "en") == "17, window 3."


@pytest.mark.parametrize("name", ["3", "12", "12B", "A1"])
def test_a_short_name_with_a_figure_is_a_number(name: str) -> None:
    assert phrases.is_numbered(name)


@pytest.mark.parametrize("name", ["Bienvenida", "desk-3", "Sur", "", "Sala 12"])
def test_a_word_is_no_number(name: str) -> None:
    assert not phrases.is_numbered(name)


def test_the_sign_begins_with_a_capital() -> None:
    words = [phrases.window_word(each) for each in codes()]
    assert words == ["Ventanilla", "Window", "Guichê", "Guichet", "Gichè", "Вікно", "شباك"]


@given(
    letter=st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    count=st.integers(1, 99_999),
    language=st.sampled_from(codes()),
)
def test_every_figure_is_heard_in_its_place(letter: str, count: int, language: str) -> None:
    said = phrases.announcement([(f"{letter}-{count:03}", "7")], language)
    assert said is not None
    digits = words_of(language)["speech"]["digits"]
    heard = [digits.index(word) for word in said.rsplit(", ", 1)[0].split(", ", 1)[1].split()]
    assert heard == [int(each) for each in f"{count:03}"]


def test_several_calls_are_said_in_one_breath() -> None:
    calls = [("A-017", "3"), ("B-003", "12B")]
    assert phrases.announcement(calls, "es") == (
        "A, cero uno siete, ventanilla 3. B, cero cero tres, ventanilla 12 B."
    )
    said = phrases.announcement(calls, "uk")
    assert said == "а, 0 1 7, вікно номер 3. бе, 0 0 3, вікно номер 12 бе."
