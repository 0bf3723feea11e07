"""What is read of a page: all of it when it comes, afterwards only news."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.access.reading import Kind, Part, Reading, Utterance, sentence

TITLE = Part(key=1, name="¿Qué necesita hoy?", kind=Kind.HEADING)
PAPERS = Part(key=2, name="Necesito papeles", more="Quedan 3", kind=Kind.BUTTON)
WAITING = Part(key=3, name="3 personas esperan ahora")
PAPER = Part(key=4, name="Tome su papel", more="Imprimiendo…")
LARGE = Part(key=5, name="Letra grande", state="Sin elegir.", kind=Kind.CHOICE)
BACK = Part(key=9, name="Atrás", kind=Kind.BUTTON, foot=True)
PAGE = (TITLE, PAPERS, WAITING, PAPER, LARGE, BACK)


def said(utterance: Utterance | None) -> list[str]:
    return [text for _, text in utterance.sentences] if utterance else []


@pytest.fixture
def reading() -> Reading:
    reading = Reading()
    reading.look(PAGE, "es", by_hand=False)
    return reading


def changed(old: Part, **changes: object) -> tuple[Part, ...]:
    return tuple(replace(part, **changes) if part is old else part for part in PAGE)  # type: ignore[arg-type]


def test_a_page_that_comes_is_read_without_the_plinth() -> None:
    utterance = Reading().look(PAGE, "es", by_hand=False)
    assert utterance is not None
    assert utterance.page
    assert not utterance.after
    assert said(utterance)[0] == "¿Qué necesita hoy?"
    assert "Atrás" not in said(utterance)


def test_of_many_only_what_is_chosen_says_so(reading: Reading) -> None:
    assert "Letra grande" in said(reading.whole(PAGE, "es"))
    page = changed(LARGE, state="Elegido.", chosen=True)
    assert "Letra grande. Elegido." in said(reading.whole(page, "es"))
    assert sentence(LARGE, "es") == ("es", "Letra grande. Sin elegir.")


def test_on_demand_the_plinth_is_read_too(reading: Reading) -> None:
    assert said(reading.whole(PAGE, "es"))[-1] == "Atrás"
    assert reading.look(PAGE, "es", by_hand=False) is None


def test_a_page_that_stays_is_not_read_again(reading: Reading) -> None:
    assert reading.look(PAGE, "es", by_hand=False) is None


def test_another_question_is_another_page(reading: Reading) -> None:
    page = changed(TITLE, name="¿Es lo que necesita?")
    utterance = reading.look(page, "es", by_hand=True)
    assert utterance is not None
    assert utterance.page
    assert len(said(utterance)) == 5


@pytest.mark.parametrize(
    ("old", "changes", "news"),
    [
        (PAPER, {"more": "Ya está impreso."}, ["Tome su papel. Ya está impreso."]),
        (PAPERS, {"name": "Un momento…"}, ["Un momento…. Quedan 3"]),
        (LARGE, {"state": "Elegido.", "chosen": True}, ["Letra grande. Elegido."]),
        (LARGE, {"more": "Quedan 2"}, []),
        (WAITING, {"name": "4 personas esperan ahora"}, []),
        (PAPERS, {"more": "Quedan 2"}, []),
        (BACK, {"name": "Salir"}, []),
    ],
)
def test_what_is_news_on_a_page_that_stays(
    reading: Reading, old: Part, changes: dict[str, object], news: list[str]
) -> None:
    utterance = reading.look(changed(old, **changes), "es", by_hand=False)
    assert said(utterance) == [each.replace("…. ", "… ") for each in news]
    assert utterance is None or utterance.after


def test_what_a_hand_has_changed_is_said_at_once(reading: Reading) -> None:
    utterance = reading.look(changed(WAITING, name="Volumen: 4 de 5"), "es", by_hand=True)
    assert utterance == Utterance((("es", "Volumen: 4 de 5"),), after=False)


def test_trouble_that_comes_is_said_after_what_is_read(reading: Reading) -> None:
    trouble = Part(key=7, name="No hay papel.", more="Su lugar está guardado.", kind=Kind.NOTICE)
    utterance = reading.look((*PAGE, trouble), "es", by_hand=False)
    assert utterance == Utterance((("es", "No hay papel. Su lugar está guardado."),), after=True)


@pytest.mark.parametrize(
    ("part", "language", "expected"),
    [
        (Part(key=1, name="English", language="en"), "es", ("en", "English")),
        (Part(key=1, name="A-017"), "es", ("es", "A, cero uno siete")),
        (
            Part(key=1, name="6 personas", more="antes que usted"),
            "es",
            ("es", "6 personas antes que usted"),
        ),
        (Part(key=1, name="25 à 40 min", more="Merci"), "fr", ("fr", "25 à 40 minutes. Merci")),
    ],
)
def test_how_a_part_is_said(part: Part, language: str, expected: tuple[str, str]) -> None:
    assert sentence(part, language) == expected
