"""`python -m tests.bench.visits HUB FOLDER`: a kiosk's visitors, as fast as it lets them.

The real kiosk at a real hub, drawn by software, touched at the middle of its tiles. Prints JSON:
seconds from letting go of a tile until the page it leads to is half faded in ("pages"; of that, the
screen's thread computed "computing"), and until a ticket's last byte has gone to a printer that is
never slow ("bytes"); "memory" in MB at the end. The day's first visitor, for whom pages are read
from the disk, is not counted.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from hardware.printer.memory import MemoryPrinter
from hardware.speech.twin import MuteReader
from kiosk.__main__ import QML, show
from kiosk.printing import Printing
from kiosk.staff.corner_model import StaffTools
from kiosk.staff.pin import StaffPin
from kiosk.station import Station
from kiosk.visit.timing import SETTLE
from shared.link.device import load_device
from shared.ui.hub_link import HubLink
from shared.ui.launch import Stage
from shared.ui.options import ScreenOptions

VISITORS = 10
PATIENCE = 20.0
_NO_KEY = Qt.KeyboardModifier.NoModifier
# What is touched, and what then stands on the page that it leads to; a need only marks itself.
WAY = (
    ("language-es", "need-school"),
    ("need-school", "go-on"),
    ("go-on", "class-none"),
    ("class-none", "confirm"),
    ("confirm", "ticket-number"),
    ("done", "language-es"),
)


class _Pile(list[bytes]):
    """How many tickets came out, and when the last one did; visitors take them away."""

    at = 0.0

    def append(self, ticket: bytes) -> None:
        """Put one on the pile."""
        self.at = time.perf_counter()
        super().append(b"")


def main(hub: str, folder: Path) -> None:
    """Let some visitors take their numbers."""
    options = ScreenOptions(geometry=QRect(0, 0, 1080, 1920), language="es")
    stage = Stage("Kiosk", kind="kiosk", qml=QML, options=options, assumed_inches=32)
    printer = MemoryPrinter()
    printer.tickets = pile = _Pile()
    link, printing = HubLink(load_device(folder), hub, config_dir=folder), Printing(printer)
    station = Station(link, printing, folder)
    tools = StaffTools(StaffPin(folder, station.clock()), printing, MuteReader())
    show(stage, station, tools, home="es")
    window = stage.engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    link.start()
    printing.start()
    pages: list[float] = []
    computing: list[float] = []
    printed: list[float] = []
    _until(lambda: _strength(window, "language-es") == 1)
    for visitor in range(VISITORS):
        for tile, next_tile in WAY:
            _let_work(round(SETTLE * 1_500))
            let_go, drawn, computed = _touch(window, tile, next_tile)
            if tile == "need-school":
                continue
            if tile == "confirm":  # which the hub answers
                _until(lambda: len(pile) > visitor)  # noqa: B023 - it is asked at once
                printed.append(pile.at - let_go)
            else:
                pages.append(drawn - let_go)
                computing.append(computed)
    memory = psutil.Process().memory_info().rss / 1e6
    first = len(WAY) - 2
    told = {"pages": pages[first:], "computing": computing[first:], "bytes": printed[1:]}
    print(json.dumps(told | {"memory": memory}))
    link.stop()
    printing.stop()
    stage.close()


def _touch(window: QQuickWindow, tile: str, next_tile: str) -> tuple[float, float, float]:
    """Touch a tile; returns when it was let go, when the page it leads to was to be seen, and for
    how long of that this thread computed.
    """
    seen: list[tuple[float, float]] = []

    def look() -> None:
        if _strength(window, next_tile) >= 0.5:
            seen.append((time.perf_counter(), time.thread_time() - began))

    item = _find(window.contentItem(), tile)
    assert item is not None, f"{tile} is not there"
    place = item.mapRectToScene(item.boundingRect()).center()
    _mouse(window, QEvent.Type.MouseButtonPress, place, Qt.MouseButton.LeftButton)
    _let_work(60)
    let_go, began = time.perf_counter(), time.thread_time()
    window.frameSwapped.connect(look)
    _mouse(window, QEvent.Type.MouseButtonRelease, place, Qt.MouseButton.NoButton)
    _until(lambda: bool(seen))
    window.frameSwapped.disconnect(look)
    return let_go, *seen[0]


def _mouse(window: QQuickWindow, kind: QEvent.Type, place: QPointF, held: Qt.MouseButton) -> None:
    """Press or let go; Qt's own test module would bring its widgets along."""
    where, left, plain = window.mapToGlobal(place), Qt.MouseButton.LeftButton, _NO_KEY
    QCoreApplication.sendEvent(window, QMouseEvent(kind, place, where, left, held, plain))


def _let_work(milliseconds: int) -> None:
    """Let Qt work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _until(done: Callable[[], bool]) -> None:
    """Let Qt work until something is so."""
    end = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < end, "it never came"
        _let_work(1)


def _strength(window: QQuickWindow, name: str) -> float:
    """Return how much of an item is to be seen: 0 for one that is not there."""
    item = _find(window.contentItem(), name)
    strength = 1.0 if item is not None else 0.0
    while item is not None:
        strength *= item.opacity() if item.isVisible() else 0.0
        item = item.parentItem()
    return strength


def _find(item: QQuickItem, name: str) -> QQuickItem | None:
    if item.objectName() == name:
        return item
    return next((found for each in item.childItems() if (found := _find(each, name))), None)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
