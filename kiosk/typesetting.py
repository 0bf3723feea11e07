"""Sets a page in the largest letters it has room for, once a visitor asked for larger ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.crowding import is_crowded, settle

STEPS = (1.0, 0.75, 0.5, 0.25, 0.0)
"""How far from the usual size to the larger one; at the usual one every page has room."""


class Typesetter(QObject):
    """Chooses `zoom` of the design's `metrics` for a window, while its type is larger.

    `place` names what is on screen: on another page the largest letters are tried anew.
    """

    def __init__(self, window: QQuickWindow, metrics: QObject, place: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._metrics = metrics
        self._place = place
        self._at: object = None

    @Slot()
    def look(self) -> None:
        """Fit the letters to what the page says now."""
        if not self._metrics.property("largeType"):
            self._at = None
            return
        place = self._place()
        first = 0 if place != self._at else STEPS.index(self._metrics.property("zoom"))
        self._at = place
        page = self._window.contentItem()
        for zoom in STEPS[first:]:
            self._metrics.setProperty("zoom", zoom)
            settle(page)
            touch, top = (self._metrics.property(name) for name in ("touch", "bandTop"))
            if not is_crowded(page, touch=touch, top=top):
                return
