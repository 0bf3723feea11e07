"""Sets a page in the largest letters it has room for, once a visitor asked for it otherwise."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.access.crowding import is_crowded, settle

LARGER = (1.0, 0.75, 0.5, 0.25)
"""How far from the usual size to the larger one; at the usual one every page has room."""

SMALLER = (-0.25, -0.5, -0.75, -1.0)
"""And below it, down to the least that can be read: within reach a page has less room."""


class Typesetter(QObject):
    """Chooses `zoom` of the design's `metrics` for a window, with larger type or within reach.

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
        steps = self._steps()
        place, zoom = self._place(), self._metrics.property("zoom")
        first = steps.index(zoom) if place == self._at and zoom in steps else 0
        self._at = place
        page = self._window.contentItem()
        for each in steps[first:]:
            self._metrics.setProperty("zoom", each)
            settle(page)
            touch, top = (self._metrics.property(name) for name in ("touch", "bandTop"))
            if len(steps) == 1 or not is_crowded(page, touch=touch, top=top):
                return
        self._metrics.setProperty("zoom", 0.0)

    def _steps(self) -> tuple[float, ...]:
        larger = LARGER if self._metrics.property("largeType") else ()
        return *larger, 0.0, *(SMALLER if self._metrics.property("reach") else ())
