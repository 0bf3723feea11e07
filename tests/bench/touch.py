"""`python -m tests.bench.touch`: milliseconds from a touch on the kiosk to the drawn answer.

The answer is the first frame after the touch whose picture differs at the tile that was touched.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.__main__ import QML
from shared.ui.launch import Stage
from shared.ui.options import ScreenOptions
from tests.qml.kiosk.kiosk_bench import Bench

TOUCHES = 50


def main() -> None:
    options = ScreenOptions(geometry=QRect(0, 0, 1080, 1920), language="es")
    stage = Stage("Kiosk", qml=QML, options=options, kind="kiosk")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        window = stage.show(bench.models(stage.set_language, home="es"))
        bench.show("need", "es")
        QTest.qWaitForWindowExposed(window)
        QTest.qWait(500)
        tile = window.findChild(QQuickItem, "need-school") or _find(
            window.contentItem(), "need-school"
        )
        place = tile.mapRectToScene(tile.boundingRect()).toRect()
        times = sorted(_touch(window, place) for _ in range(TOUCHES))
        print(times[len(times) // 2])
        stage.close()


def _find(item: QQuickItem, name: str) -> QQuickItem:
    for child in item.childItems():
        if child.objectName() == name:
            return child
        try:
            return _find(child, name)
        except LookupError:
            continue
    raise LookupError(name)


def _touch(window: QQuickWindow, place: QRect) -> float:
    """Press, time the first frame that differs, and let go elsewhere, so that nothing is chosen."""
    rest = _picture(window, place)
    drawn: list[float] = []
    window.frameSwapped.connect(lambda: drawn.append(time.perf_counter()))
    began = time.perf_counter()
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=place.center())
    while not drawn:
        QTest.qWait(1)
    assert _picture(window, place) != rest, "the tile did not answer"
    window.frameSwapped.disconnect()
    QTest.mouseMove(window, QPoint(5, 5))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.qWait(250)
    return (drawn[0] - began) * 1e3


def _picture(window: QQuickWindow, place: QRect) -> QImage:
    return window.grabWindow().copy(place)


if __name__ == "__main__":
    main()
