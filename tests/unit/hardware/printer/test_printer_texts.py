"""The words of every language are complete, and count correctly."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime

import pytest

from hardware.printer.texts import texts_for
from shared.languages.reading import codes

EVERY = pytest.mark.parametrize("language", codes())


@EVERY
def test_every_line_is_there_and_fills_in(language) -> None:
    texts = texts_for(language)
    for each in fields(texts):
        assert getattr(texts, each.name) or each.name == "right_to_left", each.name
    assert len(texts.months) == 12
    said = [texts.people_ahead(n) for n in range(130)]
    said += [texts.wait(low, high) for low in (0, 5, 30) for high in range(max(low, 1), 130)]
    said += [texts.when_called("A-017"), texts.moment(datetime(2025, 3, 9, 8, 5))]
    assert not [line for line in said if "{" in line or not line.strip()]


@EVERY
def test_figures_are_said(language) -> None:
    texts = texts_for(language)
    assert "37" in texts.people_ahead(37)
    assert "25" in texts.wait(25, 40)
    assert "40" in texts.wait(25, 40)
    assert "A\u2011017" in texts.when_called("A-017")
    moment = texts.moment(datetime(2025, 3, 9, 8, 5))
    assert moment.startswith("9 ")
    assert moment.endswith("08:05")


@pytest.mark.parametrize(
    ("language", "n", "said"),
    [
        ("es", 0, "Nadie antes"),
        ("es", 1, "1 persona antes"),
        ("es", 2, "2 personas antes"),
        ("fr", 0, "Personne avant vous"),
        ("ht", 1, "1 moun anvan ou"),
        ("uk", 1, "Перед вами 1 людина"),
        ("uk", 3, "Перед вами 3 людини"),
        ("uk", 5, "Перед вами 5 людей"),
        ("uk", 11, "Перед вами 11 людей"),
        ("uk", 12, "Перед вами 12 людей"),
        ("uk", 21, "Перед вами 21 людина"),
        ("uk", 22, "Перед вами 22 людини"),
        ("ar", 1, "شخص واحد قبلك"),
        ("ar", 2, "شخصان قبلك"),
        ("ar", 3, "3 أشخاص قبلك"),
        ("ar", 11, "11 شخصًا قبلك"),
        ("ar", 100, "100 شخص قبلك"),
        ("ar", 103, "103 أشخاص قبلك"),
    ],
)
def test_people_are_counted_as_the_language_counts(language, n, said) -> None:
    assert texts_for(language).people_ahead(n) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (25, 40, "25 a 40 minutos"),
        (30, 30, "unos 30 minutos"),
        (0, 15, "menos de 15 minutos"),
        (0, 1, "menos de 1 minuto"),
        (1, 1, "1 minuto"),
    ],
)
def test_a_range_is_said_as_people_say_it(low, high, said) -> None:
    assert texts_for("es").wait(low, high) == said


@pytest.mark.parametrize(
    ("code", "same_as"),
    [("pt-BR", "pt"), ("FR_ht", "fr"), ("es", "es"), ("qu", "es"), ("", "es")],
)
def test_a_code_finds_its_language_or_the_centers_usual_one(code, same_as) -> None:
    assert texts_for(code) is texts_for(same_as)
