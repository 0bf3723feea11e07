"""Hears that somebody is at the kiosk, whatever they touch, and what they keep a finger on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPointerEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

HELP = Qt.Key.Key_F1

HOLD_MS = 600
"""How long a finger rests on something until it is spoken."""

# The end of a touch, not its start: a page must not turn under a finger that is still down.
_SIGNS = {
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.TouchEnd,
    QEvent.Type.KeyPress,
}
_DOWN = {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}
_UP = {QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}


class Touches(QObject):
    """Watches a window from inside.

    Attributes:
        hold: told where a finger rests; when it returns True, nothing there is pressed any more.
        asks: whether it is asked if anybody is there; a key then answers that, and does no more.

    Signals:
        begun: a finger came down, or a key.
        touched: a finger was lifted, or a key pressed, anywhere.
        help_asked: the key for help was pressed; nothing else hears that key.
    """

    begun = Signal()
    touched = Signal()
    help_asked = Signal()

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self.hold: Callable[[QPointF], bool] | None = None
        self.asks: Callable[[], bool] = lambda: False
        self._window = window
        self._at = QPointF()
        self._rest = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._rest.timeout.connect(self._rested)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Tell, and let the event go on its way."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and event.isAutoRepeat():
            return True  # a key that is held, or stuck, is pressed once
        if kind in _DOWN and isinstance(event, QPointerEvent):
            self._at = event.points()[0].position()
            self._rest.start()
        elif kind in _UP:
            self._rest.stop()
        answers = kind == QEvent.Type.KeyPress and self.asks()
        if kind in _DOWN or kind == QEvent.Type.KeyPress:
            self.begun.emit()
        if kind in _SIGNS:
            self.touched.emit()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == HELP:
            self.help_asked.emit()
            return True
        return answers

    def _rested(self) -> None:
        if self.hold is None or not self.hold(self._at):
            return
        pressed = _pressed(self._window.contentItem(), self._at)
        if pressed is not None:
            pressed.ungrabMouse()
            pressed.ungrabTouchPoints()


def _pressed(item: QQuickItem, at: QPointF) -> QQuickItem | None:
    """Return what is pressed at a place of the window: the topmost, and of that the innermost."""
    if not item.isVisible():
        return None
    for child in reversed(item.childItems()):
        found = _pressed(child, at)
        if found is not None:
            return found
    return item if item.property("pressed") and item.contains(item.mapFromScene(at)) else None
