"""Typing at the console while the center goes on."""

from __future__ import annotations

from PySide6.QtTest import QTest

from tests.qml.counter.conftest import OpenConsole
from tests.unit.counter.specimen import event


def test_news_of_the_floor_leave_a_half_typed_name_alone(open_console: OpenConsole) -> None:
    console = open_console(signed_in=False)
    console.page.click("sign-in-desk-d2")
    for letter in "Ana R":
        QTest.keyClick(console.page.window, letter)
    assert console.text("sign-in-staff") == "Ana R"

    console.link.happen(event("desk-paused", desk="d3", staff="Luis"))

    assert console.text("sign-in-staff") == "Ana R"
