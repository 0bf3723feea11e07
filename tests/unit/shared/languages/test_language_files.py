"""One file a language: whole, and enough to bring one more."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from display.words import opening_line
from hardware.printer.return_texts import return_texts_for
from hardware.printer.texts import texts_for
from hardware.speech.phrases import announcement
from installer import languages
from kiosk.words.languages import tongue
from shared.languages import reading


def forget() -> None:
    reading.codes.cache_clear()
    reading.words_of.cache_clear()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a copy of the files, which may be changed."""
    copy = tmp_path / "languages"
    shutil.copytree(languages.FILES, copy)
    monkeypatch.setattr(reading, "_FOLDER", copy)
    forget()
    yield copy
    forget()


def test_all_stand_in_their_order_and_none_elsewhere() -> None:
    assert reading.codes() == ("es", "en", "pt", "fr", "ht", "uk", "ar")
    assert reading.known("pt-BR", "es") == "pt"
    assert reading.known("xx", "es") == "es"
    with pytest.raises(KeyError):
        reading.words_of("xx")
    with pytest.raises(KeyError):
        reading.words_of("../es")


def test_one_more_file_is_one_more_language(folder: Path) -> None:
    english = (folder / "en.toml").read_text(encoding="utf-8")
    italian = english.replace("English", "Italiano").replace("zero", "zero ", 1)
    italian = italian.replace('your-number = "Your number"', 'your-number = "Il suo numero"', 1)
    italian = italian.replace("We open {day}", "Apriamo {day}")
    (folder / "it.toml").write_text(italian, encoding="utf-8")

    assert list(languages.files(folder)) == []
    assert "it" in reading.codes()
    assert tongue("it").name == "Italiano"
    assert texts_for("it").your_number == "Il suo numero"
    assert return_texts_for("it").language == "it"
    assert announcement([("A-017", "3")], "it")
    monday = datetime(2026, 11, 23, 18, 30)
    assert opening_line("it", monday.replace(hour=20), monday).startswith("Apriamo")


def test_what_a_file_lacks_is_told_with_its_place(folder: Path) -> None:
    file = folder / "fr.toml"
    kept = [
        line
        for line in file.read_text(encoding="utf-8").splitlines()
        if not line.startswith(("sit =", "closed ="))
    ]
    file.write_text("\n".join(kept), encoding="utf-8")

    assert list(languages.files(folder)) == ["fr.toml: board.closed", "fr.toml: ticket.sit"]


@pytest.mark.parametrize("code", reading.codes())
def test_lists_are_as_long_as_the_year_and_the_week(code: str) -> None:
    words = reading.words_of(code)
    assert len(words["ticket"]["months"]) == 12
    assert len(set(words["return"]["weekdays"])) == len(set(words["board"]["weekdays"])) == 7
    assert len(words["speech"]["digits"]) == 10
