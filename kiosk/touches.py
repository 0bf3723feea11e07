"""Hears that somebody is at the kiosk, whatever they touch."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal

# The end of a touch, not its start: a page must not turn under a finger that is still down.
_SIGNS = {
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.TouchEnd,
    QEvent.Type.KeyPress,
}


class Touches(QObject):
    """Watches a window from inside.

    Signals:
        touched: a finger was lifted, or a key pressed, anywhere.
    """

    touched = Signal()

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Tell, and let the event go on its way."""
        if event.type() in _SIGNS:
            self.touched.emit()
        return False
