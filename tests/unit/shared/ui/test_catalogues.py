"""Every text on a screen is in the Spanish catalogue, translated, with its places kept."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from installer import build_assets
from shared.ui.language import DOMAINS
from shared.ui.paths import TRANSLATIONS

PLACES = re.compile(r"%(?:n|L?\d+)")
CATALOGUES = sorted(TRANSLATIONS.glob("*.ts"))


def messages(file: Path) -> list[ET.Element]:
    return list(ET.parse(file).iter("message"))


def translations(message: ET.Element) -> list[str]:
    found = message.find("translation")
    assert found is not None
    forms = [form.text or "" for form in found.findall("numerusform")]
    return forms or [found.text or ""]


def test_both_hands_know_the_same_domains() -> None:
    assert tuple(build_assets.DOMAINS) == DOMAINS


@pytest.mark.parametrize("domain", DOMAINS)
def test_spanish_knows_every_text_on_screen(tmp_path, domain: str) -> None:
    for file in TRANSLATIONS.glob(f"{domain}_*.ts"):
        shutil.copy(file, tmp_path)
    build_assets.update([domain], tmp_path)
    lacking = [
        message.findtext("source")
        for file in tmp_path.glob("*.ts")
        for message in messages(file)
        if not all(translations(message))
    ]
    assert lacking == [], f"run: python -m installer.build_assets update {domain}"


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_a_translation_keeps_the_places_of_its_source(file: Path) -> None:
    for message in messages(file):
        places = set(PLACES.findall(message.findtext("source") or ""))
        for text in translations(message):
            # A singular form may say "one" in words.
            assert set(PLACES.findall(text)) in (places, places - {"%n"}), text


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_a_catalogue_says_whose_and_which_language_it_is(file: Path) -> None:
    domain, _, language = file.stem.partition("_")
    root = ET.parse(file).getroot()
    assert domain in DOMAINS
    assert root.get("language", "").split("_")[0] == language
    assert root.get("sourcelanguage") == "en"
