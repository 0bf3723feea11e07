"""The kiosk speaks each of its languages whole, and the sample center's all."""

from __future__ import annotations

import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import shared.domain
from kiosk.words.languages import spoken
from shared.ui.paths import TRANSLATIONS

LANGUAGES = sorted(path.stem.removeprefix("kiosk_") for path in TRANSLATIONS.glob("kiosk_*.ts"))


def texts(language: str, *, plural: bool = False) -> set[tuple[str, str]]:
    """Return context and source of every text; only those that count, if wished."""
    tree = ET.parse(TRANSLATIONS / f"kiosk_{language}.ts")
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in tree.iter("context")
        for message in context.iter("message")
        if not plural or message.get("numerus") == "yes"
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_to_translate(language: str) -> None:
    tree = ET.parse(TRANSLATIONS / f"kiosk_{language}.ts")
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, message.findtext("source")
        forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
        assert all(forms), message.findtext("source")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_knows_the_same_texts(language: str) -> None:
    """Haitian too, which Qt's lupdate does not know and leaves as it is."""
    if language == "en":
        assert texts("en") == texts("es", plural=True)
    else:
        assert texts(language) == texts("es")


def test_every_language_of_the_sample_center_is_spoken() -> None:
    text = Path(shared.domain.__file__).with_name("sample.toml").read_text(encoding="utf-8")
    assert set(tomllib.loads(text)["languages"]) <= {*LANGUAGES, "en"}


def test_english_is_spoken_without_a_catalogue(tmp_path: Path) -> None:
    (tmp_path / "kiosk_es.qm").touch()
    (tmp_path / "counter_de.qm").touch()
    assert spoken(tmp_path) == {"en", "es"}
