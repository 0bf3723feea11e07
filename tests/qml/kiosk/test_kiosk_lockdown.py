"""No way out of a locked kiosk by touch or key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from kiosk.__main__ import QML
from kiosk.staff.lockdown import Lockdown
from tests.qml.conftest import Shown, ShowQml
from tests.qml.kiosk.kiosk_bench import Bench
from tests.qml.kiosk.page_eyes import middle_of

Key = Qt.Key
Mod = Qt.KeyboardModifier


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.fixture
def locked(show_qml: ShowQml, bench: Bench) -> Shown:
    page = show_qml("Kiosk", QML, bench.models(home="es"), assumed_inches=32, language="es")
    Lockdown(page.window)
    bench.show("need", "es")
    bench.wait()
    page.grab()
    return page


def test_the_window_does_not_close(locked: Shown) -> None:
    assert not locked.window.close()
    assert locked.window.isVisible()


def test_nor_does_the_application_when_it_is_asked_politely(locked: Shown) -> None:
    locked.stage.app.quit()
    locked.stage.app.processEvents()
    assert locked.window.isVisible()


@pytest.mark.parametrize(
    ("key", "with_"),
    [
        (Key.Key_F4, Mod.AltModifier),
        (Key.Key_Q, Mod.ControlModifier),
        (Key.Key_W, Mod.ControlModifier),
        (Key.Key_Tab, Mod.ControlModifier),
        (Key.Key_F11, Mod.NoModifier),
        (Key.Key_Escape, Mod.ControlModifier | Mod.ShiftModifier),
        (Key.Key_Menu, Mod.NoModifier),
    ],
)
def test_no_key_does_anything_but_what_pages_know(
    locked: Shown, bench: Bench, key: Qt.Key, with_: Qt.KeyboardModifier
) -> None:
    before, picture = bench.station.session.walk, locked.grab()
    QTest.keyClick(locked.window, key, with_)
    assert locked.window.isVisible()
    assert locked.window.visibility() != locked.window.Visibility.Minimized
    assert bench.station.session.walk == before
    assert locked.grab() == picture


def test_staff_still_come_in_by_their_own_keys(locked: Shown, bench: Bench) -> None:
    QTest.keyClick(locked.window, Key.Key_S, Mod.ControlModifier | Mod.AltModifier)
    assert bench.corner.is_open


def test_a_drag_off_a_tile_and_a_second_button_choose_nothing(locked: Shown, bench: Bench) -> None:
    window, at = locked.window, middle_of(locked.window, "need-papers")
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(window, QPoint(at.x(), 40))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=QPoint(at.x(), 40))
    QTest.mouseClick(window, Qt.MouseButton.RightButton, pos=at)
    QTest.mouseClick(window, Qt.MouseButton.MiddleButton, pos=at)
    assert bench.page == "need"


def test_two_fingers_at_once_are_at_most_one_choice(locked: Shown, bench: Bench) -> None:
    window = locked.window
    one, other = middle_of(window, "need-papers"), middle_of(window, "quit-and-clear")
    touch: QPointingDevice = QTest.createTouchDevice()
    third = middle_of(window, "need-work")
    QTest.touchEvent(window, touch).press(0, one, window).press(1, third, window).commit()
    QTest.touchEvent(window, touch).move(0, other, window).stationary(1).commit()
    QTest.touchEvent(window, touch).release(0, other, window).release(1, third, window).commit()
    locked.grab()
    assert bench.page in {"need", "confirm"}
    assert window.isVisible()
