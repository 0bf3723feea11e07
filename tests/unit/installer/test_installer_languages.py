"""What a language lacks is told, and what is shipped lacks nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from installer import languages
from installer.build_assets import CATALOGUES, update
from installer.catalogues import level, read, write
from kiosk.words.languages import offered, spoken

TS = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="{code}" sourcelanguage="en">
<context><name>Page</name>{messages}</context></TS>
"""
MESSAGE = "<message><source>{source}</source><translation{kind}>{said}</translation></message>"


def catalogue(folder: Path, code: str, *messages: tuple[str, str, str]) -> None:
    words = "".join(MESSAGE.format(source=a, said=b, kind=kind) for a, b, kind in messages)
    text = TS.format(code=code, messages=words)
    (folder / f"kiosk_{code}.ts").write_text(text, encoding="utf-8")


def test_what_is_shipped_lacks_nothing() -> None:
    assert list(languages.catalogues(CATALOGUES)) == []
    assert [each for file in languages.PROFILES for each in languages.profile(file)] == []


def test_missing_unfinished_and_empty_texts_are_told(tmp_path: Path) -> None:
    catalogue(tmp_path, "es", ("Back", "Atrás", ""), ("More", "Más", ""), ("Yes", "Sí", ""))
    unfinished = ("Back", "Zurück", ' type="unfinished"')
    catalogue(tmp_path, "de", unfinished, ("Yes", "", ""))
    assert list(languages.catalogues(tmp_path)) == [
        "kiosk de: Page: 'Back'",
        "kiosk de: Page: 'More'",
        "kiosk de: Page: 'Yes'",
    ]


def test_a_text_that_lost_what_is_put_in_it_is_told(tmp_path: Path) -> None:
    kept, lost, odd = ("Step %1 of {all}", "%1. Schritt von {all}", ""), "Come {when}", "Back"
    catalogue(tmp_path, "de", kept, (lost, "Kommen Sie {wann}", ""), (odd, "%1 zurück", ""))
    assert list(languages.catalogues(tmp_path)) == [
        "kiosk de: Page: 'Back'",
        "kiosk de: Page: 'Come {when}'",
    ]


def test_a_count_that_lacks_a_form_is_told(tmp_path: Path) -> None:
    forms = "<numerusform>a</numerusform><numerusform>b</numerusform>"
    few = forms + "<numerusform>c</numerusform>"
    catalogue(tmp_path, "uk", ("%n people", few, ""), ("%n left", forms, ""))
    assert list(languages.catalogues(tmp_path)) == ["kiosk uk: Page: '%n left'"]


def test_french_breaks_no_line_before_its_high_marks() -> None:
    files = [*CATALOGUES.glob("*_fr.ts"), languages.FILES / "fr.toml", *languages.PROFILES]
    for file in files:
        text = file.read_text(encoding="utf-8")
        french = re.findall(r"<(?:translation|numerusform)>([^<]+)", text)
        french += re.findall(r'fr = "([^"]+)', text)
        if file.name == "fr.toml":
            french = re.findall(r'"([^"]+)"', text)
        assert [each for each in french if re.search(r"\S [?!:;»]", each)] == []


@pytest.mark.parametrize("file", sorted(CATALOGUES.glob("*.ts")), ids=lambda file: file.stem)
def test_catalogues_say_exactly_what_the_apps_say(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / file.name
    copy.write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    domain, _, language = file.stem.partition("_")
    update([domain], tmp_path)
    assert read(copy, language) == read(file, language)


def test_a_new_text_is_asked_for_and_one_that_went_is_gone(tmp_path: Path) -> None:
    file = tmp_path / "kiosk_uk.ts"
    few = "".join(f"<numerusform>{each}</numerusform>" for each in "abc")
    catalogue(tmp_path, "uk", ("Back", "Назад", ""), ("Gone", "Геть", ""))
    text = file.read_text(encoding="utf-8")
    text = text.replace(
        "</context>",
        f'<message numerus="yes"><source>%n left</source>'
        f"<translation>{few}</translation></message></context>",
    )
    file.write_text(text, encoding="utf-8")
    texts = {("Page", "Back"): False, ("Page", "%n left"): True, ("Page", "%n right"): True}
    known = level(read(file, "uk"), {**texts, ("New", "A & B"): False})
    file.write_text(write(known), encoding="utf-8")
    assert read(file, "uk").said == {
        ("Page", "Back"): ["Назад"],
        ("Page", "%n left"): ["a", "b", "c"],
        ("Page", "%n right"): [],
        ("New", "A & B"): [],
    }
    assert file.read_text(encoding="utf-8").count("<numerusform></numerusform>") == len("abc")


def test_texts_of_a_profile_that_lack_a_language_are_told(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(
        'languages = ["es", "en"]\n[[needs]]\ncode = "papers"\nnames = { es = "Papeles" }\n',
        encoding="utf-8",
    )
    assert list(languages.profile(file)) == ["mine.needs[papers].names: en: 'Papeles'"]


def test_a_catalogue_alone_makes_a_language_be_offered(tmp_path: Path) -> None:
    (tmp_path / "kiosk_qu.qm").touch()
    assert "qu" in spoken(tmp_path)
    assert [each.code for each in offered(["es", "qu"], spoken(tmp_path))] == ["qu"]
