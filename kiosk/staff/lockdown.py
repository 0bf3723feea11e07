"""Keeps a kiosk's window shut: what a visitor can press never leads out of it.

It ends by a signal, or by whoever calls `exit` of the application: the staff corner does.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow

# They ask for the staff corner's PIN; StaffDoor.qml says the same.
STAFF_KEYS = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier, Qt.Key.Key_S
)
_COMBINED = (
    Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.MetaModifier
)
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride}
_FUNCTION_KEYS = range(Qt.Key.Key_F2, Qt.Key.Key_F35 + 1)
_WAYS_OUT = {Qt.Key.Key_Menu, Qt.Key.Key_Meta, Qt.Key.Key_Print, Qt.Key.Key_SysReq, Qt.Key.Key_Help}


class Lockdown(QObject):
    """Refuses to close a window, and keeps every combined or special key from it."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        window.setCursor(Qt.CursorShape.BlankCursor)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Swallow what leads out; everything else goes on its way."""
        if event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        return isinstance(event, QKeyEvent) and event.type() in _KEYS and _leads_out(event)


def _leads_out(event: QKeyEvent) -> bool:
    """Say whether a key may mean something to anybody but the pages and the staff corner."""
    if event.keyCombination() == STAFF_KEYS:
        return False
    combined = bool(event.modifiers() & _COMBINED)
    return combined or event.key() in _FUNCTION_KEYS or event.key() in _WAYS_OUT
