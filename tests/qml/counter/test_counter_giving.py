"""A number given at the desk, by mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.qml.counter.conftest import OpenConsole
from tests.qml.counter.console_faces import TICKET


def test_a_number_is_given_with_the_keyboard_alone(open_console: OpenConsole) -> None:
    console = open_console()
    for key in (Qt.Key.Key_I, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_Plus, Qt.Key.Key_Return):
        console.page.key(key)
    command = console.link.sent[-1][0]
    assert (command.services, command.language, command.people) == (("legal", "papers"), "es", 2)
    console.link.answer(TICKET)
    assert console.text("issued-number") == "A-1031"
    assert console.text("issued-link").endswith("/t/kq3mZb81PvQ0aX7cTnd5Lw")
    console.page.key(Qt.Key.Key_Return)
    assert console.models["desk"].property("pane") == "visitor"
    console.page.key(Qt.Key.Key_I)
    assert console.models["issue"].property("number") == ""


def test_a_number_is_given_with_the_mouse_in_another_language(open_console: OpenConsole) -> None:
    console = open_console()
    console.page.click("issue")
    console.settle()
    for name in ("issue-service-work", "issue-language-fr", "issue-more", "issue-fewer"):
        console.page.click(name)
    console.page.click("issue-give")
    command = console.link.sent[-1][0]
    assert (command.services, command.language, command.people) == (("work",), "fr", 1)
    console.link.refuse("cannot-store")
    assert "cannot save" in console.text("issue-trouble")
    console.page.click("issue-give")
    assert console.link.sent[-1][0].command_id == command.command_id


def test_nothing_is_given_while_nothing_is_chosen(open_console: OpenConsole) -> None:
    console = open_console()
    console.press(Qt.Key.Key_I)
    assert not console.page.find("issue-give").isEnabled()
    assert console.press(Qt.Key.Key_Return) == []
