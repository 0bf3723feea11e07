"""The manager's pages around their sections: opened, left and shut by who sits at the console."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from shared.domain.roles import StaffRole
from tests.qml.counter.conftest import Console, OpenConsole
from tests.qml.counter.whole import nothing_is_cut
from tests.unit.counter.specimen import BUSY_HALL, CENTER, event, floor, waiting_row

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def is_open(console: Console) -> bool:
    """Say whether the pages are seen, and the desk is not."""
    console.settle()
    seen = bool(console.models["manager"].isOpen)
    assert ("manager-page" in names(console)) is seen
    return seen


def names(console: Console) -> set[str]:
    pending, found = [console.page.window.contentItem()], set()
    while pending:
        item = pending.pop()
        found.add(item.objectName())
        pending += item.childItems()
    return found


def press(console: Console, key: Qt.Key, modifier: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(console.page.window, key, modifier)
    console.settle()


@pytest.fixture
def console(open_console: OpenConsole) -> Console:
    """A supervisor's console in a busy hall, with the pages open."""
    console = open_console(floor(waiting=BUSY_HALL))
    press(console, Key.Key_M)
    assert is_open(console)
    return console


@pytest.mark.parametrize("role", list(StaffRole))
def test_only_who_leads_opens_them(open_console: OpenConsole, role: StaffRole) -> None:
    console = open_console(floor(), role=role)
    press(console, Key.Key_M)
    assert is_open(console) is (role is not StaffRole.AGENT)


def test_by_mouse_and_back(open_console: OpenConsole) -> None:
    console = open_console(floor())
    console.page.click("person")
    console.settle()
    console.page.click("person-manager")
    assert is_open(console)
    console.page.click("back-to-desk")
    assert not is_open(console)


def test_by_keys_and_back(console: Console) -> None:
    press(console, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not is_open(console)
    press(console, Key.Key_M)
    assert is_open(console)
    press(console, Key.Key_M)
    assert not is_open(console)
    assert console.press(Key.Key_F9) == ["call-next"]


def test_the_desk_is_not_worked_from_there(console: Console) -> None:
    assert console.press(Key.Key_F9) == []
    assert console.press(Key.Key_Return) == []


def test_who_leaves_takes_the_pages_along(console: Console) -> None:
    console.link.happen(event("desk-closed", None, 101, desk="d3"))
    assert not is_open(console)


def test_a_session_that_ended_elsewhere_shuts_them(console: Console) -> None:
    request = console.station.study("of-nothing", {})
    console.link.refuse_study(request, "not-signed-in")
    assert not is_open(console)


def test_a_lock_covers_them(console: Console) -> None:
    console.station.console.lock()
    console.station.show()
    console.settle()
    assert not console.page.find("manager-page").isVisible()


def test_a_lost_hub_is_told_and_the_last_state_stays(console: Console) -> None:
    console.link.lose()
    console.settle()
    assert console.page.find("manager-away").isVisible()
    assert "11 " in console.text("finding") or "10 " in console.text("finding")
    console.link.connect_to(floor(waiting=(waiting_row("A-001", "papers", 3),)))
    console.settle()
    assert not console.page.find("manager-away").isVisible()
    console.page.qtbot.waitUntil(lambda: console.text("finding").startswith("One person is"))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_no_word_is_cut(open_console: OpenConsole, size: tuple[int, int], language: str) -> None:
    console = open_console(
        floor(waiting=BUSY_HALL), size=size, language=language, role=StaffRole.MANAGER
    )
    press(console, Key.Key_M)
    nothing_is_cut(console, size)


def test_a_center_with_a_long_name_is_named_whole(open_console: OpenConsole) -> None:
    console = open_console(floor(), language="es", role=StaffRole.MANAGER)
    named = CENTER | {"name": "Centro Integrate de Barranquilla Norte"}
    console.link.connect_to(floor(), named)
    press(console, Key.Key_M)
    assert not [item for item in texts(console) if item.property("truncated")]


def texts(console: Console) -> list[QQuickItem]:
    """Return the head's words."""
    pending, found = [console.page.find("manager-head")], []
    while pending:
        item = pending.pop()
        pending += item.childItems()
        if item.isVisible() and item.property("truncated") is not None:
            found.append(item)
    return found
