"""A day to come back, as people say it."""

from __future__ import annotations

from datetime import datetime

import pytest

from hardware.printer.return_texts import return_texts_for
from shared.languages.reading import codes

NOW = datetime(2026, 11, 22, 15, 12)  # a Sunday


def plain(said: str) -> str:
    """Return words without care for where lines break."""
    return said.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("back", "said", "short"),
    [
        (datetime(2026, 11, 22, 17, 0), "hoy, desde las 17:00", "Hoy 17:00"),
        (datetime(2026, 11, 23, 8, 0), "mañana, lunes 23, desde las 8:00", "Mañana 8:00"),
        (datetime(2026, 11, 27, 12, 30), "el viernes 27, desde las 12:30", "Viernes 12:30"),
        (datetime(2026, 12, 22, 8, 0), "el martes 22 de dic, desde las 8:00", "22 dic, 08:00"),
    ],
)
def test_the_nearer_a_day_the_shorter_it_is_said(back: datetime, said: str, short: str) -> None:
    assert plain(return_texts_for("es").when(back, NOW)) == said
    assert plain(return_texts_for("es").short(back, NOW)) == short


def test_the_same_weekday_next_week_says_its_month() -> None:
    said = return_texts_for("en").when(datetime(2026, 11, 29, 8, 0), NOW)
    assert plain(said) == "on Sunday 29 Nov, from 8:00"


def test_every_language_of_tickets_has_these_words_and_seven_days() -> None:
    for code in codes():
        texts = return_texts_for(code)
        assert texts.language == code
        assert len(set(texts.weekdays)) == 7
        for days in range(9):
            back = datetime(2026, 11, 22 + days, 9, 0)
            assert "9:00" in texts.when(back, NOW)
            assert "{" not in texts.when(back, NOW) + texts.short(back, NOW)


def test_a_language_without_words_reads_the_usual_ones() -> None:
    assert return_texts_for("pt-BR") is return_texts_for("pt")
    assert return_texts_for("xx") is return_texts_for("es")
