"""The window of the virtual printer: paper is seen, and its buttons jam the real thing."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from hardware.virtual_printer.server import VirtualPrinter
from hardware.virtual_printer.window import PrinterWindow
from shared.ui.options import ScreenOptions

LONG = 20_000
BLACK = b"\x1dv0\x00\x48\x00\xc8\x00" + b"\xff" * (72 * 200)


class Shown:
    """A window with its printer, and a hand for its buttons."""

    def __init__(self, printer: VirtualPrinter, shown: PrinterWindow) -> None:
        self.printer = printer
        self.model = shown.model
        self.window = shown.window

    def press(self, key: str) -> None:
        button = _named(self.window.contentItem(), key)
        middle = button.mapToScene(button.boundingRect().center())
        place = QPoint(int(middle.x()), int(middle.y()))
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=place)


def _named(item: QQuickItem, name: str) -> QQuickItem:
    found = [child for child in _all(item) if child.objectName() == name]
    assert len(found) == 1, name
    return found[0]


def _all(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from _all(child)


@pytest.fixture
def shown(qapp, tmp_path) -> Iterator[Shown]:
    options = ScreenOptions(geometry=QRect(0, 0, 400, 760), language="en", reduced_motion=True)
    listening = threading.Event()

    async def listens() -> None:
        listening.set()

    printer = VirtualPrinter(tmp_path)
    made = PrinterWindow(printer, listens, options)
    assert listening.is_set()
    warnings: list[str] = []
    made.stage.engine.warnings.connect(lambda said: warnings.extend(e.toString() for e in said))
    assert QTest.qWaitForWindowExposed(made.window)
    yield Shown(printer, made)
    made.stop()
    made.stage.close()
    assert warnings == []


def test_a_taken_port_leaves_nothing_open(qapp, tmp_path) -> None:
    options = ScreenOptions(geometry=QRect(0, 0, 400, 760), language="en")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        printer = VirtualPrinter(tmp_path, port=taken.getsockname()[1])
        with pytest.raises(OSError, match="address already in use"):
            PrinterWindow(printer, asyncio.Event().wait, options)


def send(printer: VirtualPrinter, data: bytes) -> None:
    with socket.create_connection(("127.0.0.1", printer.port), 20) as line:
        line.sendall(data)


def dark(window: QQuickWindow) -> int:
    """How many pixels of the upper half are black as paper's ink."""
    picture = window.grabWindow()
    return sum(
        picture.pixelColor(x, y).lightness() < 5
        for x in range(0, picture.width(), 4)
        for y in range(0, picture.height() // 2, 4)
    )


def test_the_paper_is_seen_as_it_was_printed(shown, qtbot) -> None:
    assert dark(shown.window) == 0
    send(shown.printer, BLACK + b"\x1bd\x1e\x1dV\x00")
    qtbot.waitUntil(lambda: shown.model.count == "Printed: 1", timeout=LONG)
    assert (shown.model.dots, shown.model.rows) == (576, 200 + 30 * 30)
    qtbot.waitUntil(lambda: dark(shown.window) > 500, timeout=LONG)


@pytest.mark.parametrize(
    ("key", "words", "well"),
    [
        ("paper-out", "Out of paper", False),
        ("cover-open", "Cover open", False),
        ("offline", "Offline", False),
        ("near-end", "Low on paper", True),
        ("slow", "Slow", True),
        ("power", "Switched off", False),
    ],
)
def test_each_button_does_what_it_says_and_undoes_it(shown, qtbot, key, words, well) -> None:
    qtbot.waitUntil(lambda: shown.model.state == "Ready", timeout=LONG)
    shown.press(key)
    qtbot.waitUntil(lambda: shown.model.state == words, timeout=LONG)
    assert shown.model.well is well
    assert shown.model.on == [key]
    shown.press(key)
    qtbot.waitUntil(lambda: shown.model.state == "Ready", timeout=LONG)


def test_several_troubles_stand_beside_each_other(shown, qtbot) -> None:
    qtbot.waitUntil(lambda: shown.model.state == "Ready", timeout=LONG)
    shown.press("cover-open")
    shown.press("paper-out")
    qtbot.waitUntil(lambda: shown.model.state == "Out of paper · Cover open", timeout=LONG)
