"""Signing in at the console, by mouse and keyboard."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from tests.qml.counter.conftest import OpenConsole
from tests.unit.counter.specimen import floor


def test_signing_in_by_mouse_and_keyboard(open_console: OpenConsole) -> None:
    console = open_console(floor(desks={"d3": "closed"}), signed_in=False)
    console.page.click("sign-in-desk-d3")
    for letters in ("Ana Ruiz", "1234"):
        console.write(letters)
        console.page.key(Qt.Key.Key_Return)
    command, session = console.link.sent[-1]
    assert (command.desk, command.staff, command.pin, session) == ("d3", "Ana Ruiz", "1234", None)
    console.sign_in()
    assert console.page.find("call-next").isVisible()


def test_a_pin_takes_figures_only_and_is_gone_after_a_refusal(open_console: OpenConsole) -> None:
    console = open_console(floor(desks={"d3": "closed"}), signed_in=False, desk="d3")
    console.type("sign-in-staff", "Ana")
    console.page.click("sign-in-pin")
    console.write("1x2y3z4")
    assert console.text("sign-in-pin") == "1234"
    console.page.click("sign-in")
    console.link.refuse("wrong-pin")
    assert console.text("sign-in-pin") == ""
    assert console.text("sign-in-staff") == "Ana"
    assert console.models["signIn"].property("trouble").startswith("Name and PIN")
    console.page.click("sign-in-desk-d1")
    assert console.models["signIn"].property("trouble") == ""


def test_the_button_waits_for_desk_name_and_pin(open_console: OpenConsole) -> None:
    console = open_console(signed_in=False)
    assert not console.page.find("sign-in").isEnabled()
    console.page.click("sign-in-desk-d1")
    console.type("sign-in-staff", "Ana")
    console.type("sign-in-pin", "123")
    assert not console.page.find("sign-in").isEnabled()
    console.type("sign-in-pin", "1234")
    assert console.page.find("sign-in").isEnabled()


def test_the_last_name_and_desk_are_remembered_and_no_pin(
    open_console: OpenConsole, tmp_path: Any
) -> None:
    open_console(floor())
    assert "1234" not in (tmp_path / "counter.json").read_text()
    again = open_console(signed_in=False)
    assert again.text("sign-in-staff") == "Ana Ruiz"
    assert again.models["signIn"].property("chosen") == "d3"
