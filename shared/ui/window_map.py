"""Tells another process what a window shows: names, places and words, as JSON in a file.

Off unless the environment names a file in VENTANILLA_MAP. `make run` without a screen needs it:
its visitors and clerks use a real mouse and real keys, and this is their eyesight.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Slot
from PySide6.QtQuick import QQuickItem, QQuickWindow

VARIABLE = "VENTANILLA_MAP"
PAUSE_MS = 80
"""Shortest time between two maps, so that an animation does not keep a processor busy."""


def map_if_asked(window: QQuickWindow) -> WindowMap | None:
    """Keep a map of `window` in the file that VENTANILLA_MAP names, if it names one.

    The map goes on for as long as the caller holds what is returned.
    """
    file = os.environ.get(VARIABLE)
    return WindowMap(window, Path(file)) if file else None


class WindowMap(QObject):
    """Writes the map anew after frames that `window` drew.

    The file is replaced as a whole: {"window": {"id", "x", "y", "width", "height"},
    "items": [{"name", "x", "y", "width", "height"}], "texts": [words]}, in screen pixels;
    items are those with an objectName that are visible, enabled and inside the window.
    """

    def __init__(self, window: QQuickWindow, file: Path) -> None:
        super().__init__()
        self._window = window
        self._file = file
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._write)
        window.frameSwapped.connect(self._frame_drawn, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _frame_drawn(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    @Slot()
    def _write(self) -> None:
        whole = self._file.with_name(self._file.name + ".new")
        whole.write_text(json.dumps(describe(self._window)), encoding="utf-8")
        whole.replace(self._file)


def describe(window: QQuickWindow) -> dict[str, Any]:
    """Return what `WindowMap` writes, for the window as it is now."""
    shown = list(_shown(window.contentItem()))
    return {
        "window": {"id": int(window.winId()), **_rectangle(window.contentItem())},
        "items": [
            {"name": item.objectName(), **_rectangle(item)}
            for item in shown
            if item.objectName() and item.isEnabled() and _is_inside(item, window)
        ],
        "texts": [words for item in shown if (words := _words(item))],
    }


def _words(item: QQuickItem) -> str:
    """Return the text that an item shows: of a PIN, only its dots."""
    typed = item.inherits("QQuickTextInput")
    return str(item.property("displayText" if typed else "text") or "")


def _shown(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from _shown(child)


def _rectangle(item: QQuickItem) -> dict[str, int]:
    corner = item.mapToGlobal(QPointF(0, 0))
    size = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    return {
        "x": round(corner.x()),
        "y": round(corner.y()),
        "width": round(size.width()),
        "height": round(size.height()),
    }


def _is_inside(item: QQuickItem, window: QQuickWindow) -> bool:
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    return QRectF(0, 0, window.width(), window.height()).contains(middle)
