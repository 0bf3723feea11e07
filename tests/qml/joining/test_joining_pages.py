"""The pairing page on screen: what is pressed is asked for, what is told stands there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from shared.link.errors import AwayReason
from shared.link.pairing_told import NotYet, ShowCode
from shared.ui.joining.line import Failed, Joined
from shared.ui.joining.page import Dial, Face, Page
from tests.qml.joining.conftest import TWO, Lay

KIOSK = {"kind": "kiosk", "size": (540, 960), "assumed_inches": 32}
CONSOLE = {"kind": "pc", "size": (1280, 800), "visitors": False}
SCREEN = {"kind": "kiosk", "theme": "board", "size": (1920, 1080), "assumed_inches": 32}
ALL = pytest.mark.parametrize("words", [KIOSK, CONSOLE, SCREEN], ids=["kiosk", "pc", "screen"])


@ALL
def test_the_way_from_the_list_to_the_end(lay: Lay, words):
    bench = lay(**words)
    bench.tell(TWO)
    bench.shown.grab()
    bench.shown.click("center-2")
    assert bench.line.asked == [Dial(("https://192.168.1.77:8443",), "Quiosco 1")]
    bench.tell(ShowCode("u", "12345678", 120))
    assert bench.shown.find("pairing-code").property("text") == "1234 5678"
    assert "120 s" in bench.shown.find("joining-note").property("text")
    bench.tell(Joined())
    assert "Quiosco 1" in bench.shown.find("joining-help").property("text")
    bench.shown.click("joining-main")
    assert bench.model.is_done


def test_an_address_is_typed_on_the_screen(lay: Lay):
    bench = lay(**KIOSK)
    bench.shown.click("ask-address")
    for key in "10.1:9x":
        bench.shown.click(f"key-{key}")
    bench.shown.click("key-erase")
    assert bench.shown.find("typed").property("text") == "10.1:9"
    bench.shown.click("typed-done")
    assert bench.line.asked == [Dial(("https://10.1:9",), "Quiosco 1")]


def test_a_wrong_address_gets_its_sentence_and_stays(lay: Lay):
    bench = lay(**KIOSK)
    bench.shown.click("ask-address")
    bench.shown.click("key-q")
    bench.shown.click("typed-done")
    assert "192.168.1.20:8443" in bench.shown.find("typed-wrong").property("title")
    assert bench.shown.find("typed").property("text") == "q"
    assert bench.line.asked == []


def test_a_keyboard_does_all_of_it(lay: Lay):
    bench = lay(**CONSOLE)
    bench.tell(TWO)
    bench.shown.key(Qt.Key.Key_1)
    assert bench.page.face is Face.ASKING
    bench.shown.key(Qt.Key.Key_Escape)
    assert (bench.page.face, bench.line.asked[-1]) == (Face.CENTERS, "hang-up")
    bench.shown.click("ask-name")
    bench.shown.key(Qt.Key.Key_Backspace)
    bench.shown.key(Qt.Key.Key_2)
    bench.shown.key(Qt.Key.Key_Return)
    assert bench.page.name == "Quiosco 2"


@ALL
@pytest.mark.parametrize("reason", ["unreachable", "full", "sent-away", "late-reveal"])
def test_trouble_is_told_with_its_seconds(lay: Lay, words, reason: str):
    bench = lay(Page("Quiosco 1", url="192.168.1.20:8443"), **words)
    bench.tell(NotYet("u", reason, 7.0))
    assert bench.shown.find("joining-title").property("text")
    assert "7 s" in bench.shown.find("joining-note").property("text")


def test_somebody_in_between_is_told_and_waits_for_a_person(lay: Lay):
    bench = lay(Page("Quiosco 1", url="192.168.1.20:8443"), **KIOSK)
    bench.tell(Failed("other-hub"))
    assert "en medio" in bench.shown.find("joining-title").property("text")
    assert bench.shown.find("joining-note").property("text") == ""


def test_visitors_read_calm_words_and_staff_the_reason(lay: Lay):
    bench = lay(Page("Quiosco 1", shut_out=AwayReason.NOT_ADMITTED), **KIOSK)
    assert "Pregunte al personal" in bench.shown.find("calm-0").property("text")
    assert "copia anterior" in bench.shown.find("for-staff").property("text")
    bench.shown.click("joining-second")
    assert bench.page.face is Face.CENTERS


def test_the_other_language_is_one_press_away(lay: Lay):
    bench = lay(**KIOSK)
    bench.shown.click("other-language")
    assert bench.model.language == "en"
