"""Every key of the console, and its click, doing its one thing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shared.domain.commands.command import Done
from tests.qml.counter.conftest import OpenConsole
from tests.qml.counter.console_faces import CALLED, SERVING
from tests.unit.counter.specimen import BUSY_HALL, desk_row, event, floor


@pytest.mark.parametrize(
    ("key", "state", "command"),
    [
        (Qt.Key.Key_F9, "serving", "call-next"),
        (Qt.Key.Key_R, "called", "recall"),
        (Qt.Key.Key_S, "called", "start-service"),
        (Qt.Key.Key_Return, "called", "start-service"),
        (Qt.Key.Key_Enter, "called", "start-service"),
        (Qt.Key.Key_N, "called", "mark-no-show"),
        (Qt.Key.Key_F8, "serving", "finish-service"),
        (Qt.Key.Key_P, "serving", "close-desk"),
        (Qt.Key.Key_A, "called", "arrive"),
        (Qt.Key.Key_T, "serving", "reprint"),
    ],
)
def test_a_key_sends_its_command_once(
    open_console: OpenConsole, key: Qt.Key, state: str, command: str
) -> None:
    console = open_console(floor(desk_row("A-017", state)))
    assert console.press(key) == [command]
    assert console.press(key) == []
    assert console.link.sent[-1][1] == "secret"


@pytest.mark.parametrize(
    ("name", "state", "command"),
    [
        ("call-next", "serving", "call-next"),
        ("recall", "called", "recall"),
        ("start-service", "called", "start-service"),
        ("no-show", "called", "mark-no-show"),
        ("finish-service", "serving", "finish-service"),
        ("pause", "serving", "close-desk"),
        ("arrive", "called", "arrive"),
        ("undo", "serving", "undo"),
    ],
)
def test_a_click_does_what_its_key_does(
    open_console: OpenConsole, name: str, state: str, command: str
) -> None:
    console = open_console(floor(desk_row("A-017", state)))
    console.page.click(name)
    assert console.names_sent()[-1] == command


def test_a_click_leaves_the_keyboard_where_it_was(open_console: OpenConsole) -> None:
    console = open_console(floor(CALLED, waiting=BUSY_HALL))
    console.page.click("recall")
    console.link.answer(Done())
    console.link.happen(event("step-recalled", CALLED, desk="d3", calls=3))
    assert console.press(Qt.Key.Key_Return) == ["start-service"]


def test_enter_presses_the_button_that_tab_reached(open_console: OpenConsole) -> None:
    console = open_console(floor(CALLED))
    while not console.page.find("recall").hasActiveFocus():
        console.page.key(Qt.Key.Key_Tab)
    assert console.press(Qt.Key.Key_Return) == ["recall"]


def test_leaving_with_a_visitor_is_refused_and_without_one_it_is_sent(
    open_console: OpenConsole,
) -> None:
    console = open_console(floor(SERVING))
    sent = len(console.link.sent)
    QTest.keyClick(console.page.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert len(console.link.sent) == sent
    assert "A-017" in console.text("said")
    console.link.happen(event("service-finished", SERVING, desk="d3", was="serving"))
    console.page.click("sign-out")
    assert console.names_sent()[-1] == "sign-out"
    console.link.answer(Done())
    assert console.page.find("sign-in").isVisible()


def test_letters_do_nothing_to_the_visitor_while_something_lies_over_it(
    open_console: OpenConsole,
) -> None:
    console = open_console(floor(CALLED))
    console.press(Qt.Key.Key_F1)
    assert console.page.find("keys-pane").isVisible()
    for key in (Qt.Key.Key_R, Qt.Key.Key_N, Qt.Key.Key_S, Qt.Key.Key_P, Qt.Key.Key_Return):
        assert console.press(key) == []
    console.press(Qt.Key.Key_Escape)
    assert console.press(Qt.Key.Key_R) == ["recall"]


def test_the_one_key_works_whatever_lies_over_the_visitor(open_console: OpenConsole) -> None:
    console = open_console(floor(waiting=BUSY_HALL))
    console.press(Qt.Key.Key_I)
    assert console.press(Qt.Key.Key_F9) == ["call-next"]
    assert console.models["desk"].property("pane") == "visitor"
