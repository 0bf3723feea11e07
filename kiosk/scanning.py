"""Scanners at the kiosk: hears those that type in the window, and those on a line of their own."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from hardware.scanner.codes import read
from hardware.scanner.wedge import Wedge, at_position

# What scanners end a code with, as they come out of the box.
_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


class Scanning(QObject):
    """Tells of every scan.

    Signals:
        scanned: a hardware.scanner.codes.Code, or None for rubbish.
        read_elsewhere: a text from another thread; what a line of its own is to be joined to.
    """

    scanned = Signal(object)
    read_elsewhere = Signal(str)

    def __init__(
        self,
        window: QQuickWindow,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent or window)
        self._window = window
        self._clock = clock
        self._wedge = Wedge()
        self.read_elsewhere.connect(self._read, Qt.ConnectionType.QueuedConnection)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the keys of a scanner; those of a keypad, and what is typed, go on their way."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        focused: QObject | None = self._window.activeFocusItem()
        typing = focused is not None and focused.inherits("QQuickTextInput")
        return not typing and self._hears(event)

    def _hears(self, event: QKeyEvent) -> bool:
        now = self._clock()
        if Qt.Key(event.key()) in _ENDS:
            burst = self._wedge.enter(now)
            if burst is not None:
                self.scanned.emit(read(burst.text, burst.by_position))
            return burst is not None
        text = event.text()
        if len(text) != 1 or not text.isprintable():
            return False
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        position = at_position(event.nativeScanCode(), shift=shift)
        return self._wedge.character(text, position, now)

    def _read(self, text: str) -> None:
        self.scanned.emit(read(text))
