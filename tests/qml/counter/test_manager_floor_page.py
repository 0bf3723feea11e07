"""The floor page and the line that is said to a desk, on a real window."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shared.domain.commands.command import Done
from shared.domain.commands.desks import SetDeskServices
from shared.domain.commands.leading import CloseService, MessageDesk, ReadMessage
from shared.link.session import HealthTold, MessagesTold
from tests.qml.counter.conftest import Console, OpenConsole
from tests.qml.counter.trust_faces import control
from tests.qml.counter.whole import nothing_is_cut
from tests.unit.counter.specimen import BUSY_HALL, DEVICES, ago, desk_row, floor

HALL = floor(
    desk_row("A-017", "serving", "d1"),
    desk_row("B-013", "serving", "d3", since=ago(50)),
    waiting=BUSY_HALL,
    desks={"d1": "open", "d2": "paused", "d3": "open", "d5": "open"},
)


def open_floor(open_console: OpenConsole, **more: Any) -> Console:
    """Open the floor page, with all that it asks for told."""
    console = open_console(HALL, **more)
    control(console, Qt.Key.Key_M)
    console.link.tell_floor({"ranges": {"papers": [25, 40], "legal": None}})
    console.link.tell_devices(*DEVICES)
    trouble = {"device": "d9", "name": "Entrada", "printer": "paper-out"}
    console.link.arrived.emit(HealthTold((trouble,)))
    machines = console.page.find("floor-machines")
    console.page.qtbot.waitUntil(lambda: machines.property("text") != "")
    console.settle()
    return console


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize("looked_at", [("", ""), ("service", "papers"), ("desk", "d3")])
def test_no_word_is_cut(
    open_console: OpenConsole, looked_at: tuple[str, str], size: tuple[int, int], language: str
) -> None:
    console = open_floor(open_console, size=size, language=language)
    console.models["manager"].sectionModel.choose(*looked_at)
    console.settle()
    nothing_is_cut(console, size)


def test_a_click_on_what_asks_for_attention_does_it(open_console: OpenConsole) -> None:
    console = open_floor(open_console)
    console.page.click("attend-unserved:health")
    command, session = console.link.sent[-1]
    assert isinstance(command, SetDeskServices)
    assert (command.desk, command.services, session) == (
        "d5",
        ("education", "work", "health"),
        "secret",
    )
    console.link.answer(Done())
    assert console.text("floor-said-text") == "Done."


def test_a_service_is_closed_from_its_row_and_a_refusal_is_said(open_console: OpenConsole) -> None:
    console = open_floor(open_console)
    console.page.click("service-papers")
    console.settle()
    assert console.text("side-title") == "Papers"
    console.page.click("do-shut:papers")
    assert isinstance(console.link.sent[-1][0], CloseService)
    console.link.refuse("not-permitted")
    assert console.text("floor-said-text") != ""
    QTest.keyClick(console.page.window, Qt.Key.Key_Escape)
    console.settle()
    assert console.models["manager"].sectionModel.sideKind == ""
    assert console.models["manager"].isOpen


def test_a_line_to_a_desk_is_typed_sent_and_seen_to_be_read(open_console: OpenConsole) -> None:
    console = open_floor(open_console)
    console.page.click("floor-desk-d1")
    console.settle()
    console.type("message-line", "Two families for papers, please.")
    console.page.click("message-send")
    command = console.link.sent[-1][0]
    assert isinstance(command, MessageDesk)
    assert (command.desk, command.text) == ("d1", "Two families for papers, please.")
    console.link.answer(Done())
    assert console.page.find("message-line").property("text") == ""
    said = message("d1", command.text)
    console.link.arrived.emit(MessagesTold((said | {"read_by": "Luis", "read_at": ago(0)},)))
    console.page.qtbot.waitUntil(lambda: "read by Luis" in console.text("side-message"))


def message(desk: str, text: str) -> dict[str, Any]:
    """Return a message as the hub tells it."""
    told = {"message": "m1", "desk": desk, "text": text, "sender": "Eva", "at": ago(0)}
    return told | {"read_by": None, "read_at": None}


def test_a_line_to_this_desk_stands_until_it_is_read(open_console: OpenConsole) -> None:
    console = open_console(HALL)
    console.link.arrived.emit(MessagesTold((message("d4", "Not for us"),)))
    assert not console.page.find("message-band").isVisible()
    console.link.arrived.emit(MessagesTold((message("d3", "Papers first, please."),)))
    console.settle()
    assert console.text("message-text") == "Papers first, please."
    nothing_is_cut(console, (1366, 768))
    control(console, Qt.Key.Key_R)
    command, session = console.link.sent[-1]
    assert isinstance(command, ReadMessage)
    assert (command.message, session) == ("m1", "secret")
    console.link.arrived.emit(MessagesTold(()))
    console.settle()
    assert not console.page.find("message-band").isVisible()


def test_while_nobody_looks_nothing_is_asked(open_console: OpenConsole) -> None:
    console = open_floor(open_console)
    asked = len(console.link.floors)
    control(console, Qt.Key.Key_M)
    model = console.models["manager"]
    assert model.sectionModel is None
    assert len(console.link.floors) == asked
