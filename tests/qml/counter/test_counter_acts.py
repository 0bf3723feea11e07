"""The visit's own acts, finishing, breaks and codes, by keys, clicks and a scanner."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter.scanning import HOLD_MS
from shared.domain.commands import CheckIn, CloseDesk, ComeBack, FinishService
from shared.domain.desk_commands import AddStep, ChangePeople, NoteInterpreter, WriteNote
from tests.qml.counter.conftest import Console, OpenConsole
from tests.qml.counter.test_counter_page import SERVING
from tests.unit.counter.specimen import CENTER, JOURNEY, event, floor

Key = Qt.Key
TOKEN = "Ab3" + "t" * 19
LISTS: dict[str, Any] = CENTER | {
    "outcomes": [
        {"code": "solved", "names": {"es": "Resuelto", "en": "Solved"}},
        {"code": "back", "names": {"es": "Vuelve", "en": "Comes back"}},
    ],
    "breaks": [{"code": "lunch", "names": {"es": "Almuerzo", "en": "Lunch"}}],
}


def pane(console: Console) -> str:
    return str(console.models["desk"].property("pane"))


@pytest.fixture
def serving(open_console: OpenConsole) -> Console:
    """A console with a visitor, in a center that asks how it went."""
    console = open_console(floor(SERVING), size=(1366, 900))
    console.link.connect_to(floor(SERVING), LISTS)
    console.settle()
    return console


def last(console: Console) -> Any:
    return console.link.sent[-1][0]


def test_the_visit_is_put_right_with_the_keyboard_alone(serving: Console) -> None:
    assert serving.press(Key.Key_V) == []
    assert serving.press(Key.Key_Plus) == ["change-people"]
    assert isinstance(last(serving), ChangePeople)
    assert last(serving).people == 3
    serving.link.refuse("cannot-store")
    assert serving.text("visit-said").startswith("Not done:")
    assert serving.press(Key.Key_K) == ["note-interpreter"]
    assert isinstance(last(serving), NoteInterpreter)
    serving.link.refuse("cannot-store")
    assert serving.press(Key.Key_1) == ["add-step"]
    assert isinstance(last(serving), AddStep)
    assert last(serving).service == "legal"


def test_a_note_is_written_and_sent_with_enter(serving: Console) -> None:
    for key in (Key.Key_V, Key.Key_M):
        serving.page.key(key)
    serving.write("Trae 2 fotos")
    assert serving.press(Key.Key_Return) == ["write-note"]
    assert isinstance(last(serving), WriteNote)
    assert (last(serving).visit_id, last(serving).text) == (SERVING["visit_id"], "Trae 2 fotos")
    assert serving.text("visit-note") == ""


def test_the_visits_pane_goes_with_the_visitor(serving: Console) -> None:
    serving.page.key(Key.Key_V)
    serving.settle()
    serving.page.click("reprint")
    assert serving.names_sent()[-1] == "reprint"
    ended = event("service-finished", SERVING, desk="d3", was="serving", staff="Ana Ruiz")
    serving.link.happen(ended)
    assert pane(serving) == "visitor"


def test_finishing_asks_what_came_of_it(serving: Console) -> None:
    assert serving.press(Key.Key_F8) == []
    serving.page.key(Key.Key_Plus)
    assert serving.press(Key.Key_2) == ["finish-service"]
    command = last(serving)
    assert isinstance(command, FinishService)
    assert (command.outcome, command.given) == ("back", 2)
    assert pane(serving) == "visitor"


def test_the_same_key_twice_finishes_without_saying(serving: Console) -> None:
    serving.page.key(Key.Key_F8)
    assert serving.press(Key.Key_F8) == ["finish-service"]
    assert (last(serving).outcome, last(serving).given) == (None, None)


def test_a_break_has_a_reason_where_the_center_has_reasons(serving: Console) -> None:
    assert serving.press(Key.Key_P) == []
    assert serving.press(Key.Key_1) == ["close-desk"]
    assert isinstance(last(serving), CloseDesk)
    assert last(serving).reason == "lunch"
    serving.link.refuse("cannot-store")
    serving.page.key(Key.Key_P)
    assert serving.press(Key.Key_P) == ["close-desk"]
    assert last(serving).reason is None


def test_a_question_mark_shows_all_keys(serving: Console) -> None:
    QTest.keyClick(serving.page.window, "?")
    assert pane(serving) == "keys"


# Codes


def scan(console: Console, text: str) -> list[str]:
    """Let a scanner type into the window, as fast as it does."""
    before = len(console.link.sent)
    for letter in text:
        QTest.keyClick(console.page.window, letter)
    console.page.key(Key.Key_Return)
    return console.names_sent()[before:]


@pytest.fixture
def heard(serving: Console) -> Console:
    """A console that waits for a scanner's second letter; whatever comes is fast to it."""
    scanner = serving.models["scan"]
    scanner._hold.setInterval(HOLD_MS)
    scanner._clock = lambda: 0.0
    return serving


def test_a_ticket_that_is_scanned_opens_its_visit_and_presses_no_key(heard: Console) -> None:
    assert scan(heard, f"http://192.168.1.20:8080/t/{TOKEN}") == []
    assert heard.link.asked[-1][1] == TOKEN
    assert pane(heard) == "find"
    heard.link.find(JOURNEY)
    heard.settle()
    assert heard.text("found-number") == "A-017"


def test_an_appointment_that_is_scanned_is_checked_in(heard: Console) -> None:
    assert scan(heard, "RST-4711") == ["check-in"]
    assert isinstance(last(heard), CheckIn)
    heard.link.refuse("not-the-day")
    assert pane(heard) == "visitor"
    assert "another day" in heard.text("said")


def test_a_letter_alone_is_a_key_after_a_moment(heard: Console, qtbot: QtBot) -> None:
    before = len(heard.link.sent)
    heard.page.key(Key.Key_T)
    assert len(heard.link.sent) == before
    qtbot.waitUntil(lambda: heard.names_sent()[before:] == ["reprint"], timeout=5000)


def test_a_code_is_typed(serving: Console) -> None:
    serving.page.key(Key.Key_C)
    serving.settle()
    serving.write("r" * 22)
    assert serving.press(Key.Key_Return) == ["come-back"]
    assert isinstance(last(serving), ComeBack)
    serving.link.refuse("return-used")
    assert serving.text("arrival-trouble") == "This return code was used already."
    serving.write("%%%")
    assert serving.press(Key.Key_Return) == []
    assert serving.text("arrival-trouble") == "That is no code of this center."
