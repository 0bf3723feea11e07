"""Scanners at the console: on a line of their own, or typing, which is told from fingers by pace.

The first letter of a scan cannot be told from a finger's. So a letter's key waits a moment, and is
let go once more letters come faster than anybody types.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.models.arrival_model import ArrivalModel
from hardware.scanner.codes import read
from hardware.scanner.wedge import Wedge

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1

HOLD_MS = 40
"""How long a letter's key waits: a scanner's next letter comes within it."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@QmlElement
class ScanModel(QObject):
    """Hears every key of the page that no field takes.

    Signals:
        pressed: a letter was a finger's after all; the key of this act, or pane, is to work.
        read_elsewhere: a text from another thread; what a line of its own is to be joined to.
    """

    pressed = Signal(str)
    read_elsewhere = Signal(str)

    def __init__(
        self,
        arrival: ArrivalModel,
        parent: QObject | None = None,
        *,
        hold_ms: int = HOLD_MS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._arrival = arrival
        self._clock = clock
        self._wedge = Wedge()
        self._letters = 0
        self._last = float("-inf")
        self._swallow = False
        self._held = ""
        self._hold = QTimer(self, singleShot=True, interval=hold_ms)
        self._hold.timeout.connect(self._let_go)
        self.read_elsewhere.connect(self._read, Qt.ConnectionType.QueuedConnection)

    @Slot(QObject)
    def watch(self, window: QObject) -> None:
        """Keep what belongs to a scan from everything in this window."""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Drop the key that `takes` has just taken."""
        if event.type() != QEvent.Type.KeyPress or not self._swallow:
            return False
        self._swallow = False
        return True

    @Slot(int, str, result=bool)
    def takes(self, key: int, text: str) -> bool:
        """Hear a key before any shortcut does; say whether it is a scanner's."""
        now = self._clock()
        if Qt.Key(key) in _ENTER:
            burst = self._wedge.enter(now) if self._letters > 2 else None
            self._letters = 0
            self._swallow = burst is not None
            if burst is not None:
                self._held = ""
                self._arrival.take(read(burst.text, burst.by_position))
            return self._swallow
        if len(text) != 1 or not text.isprintable():
            return False
        fast = now - self._last < self._hold.interval() / 1000
        self._last = now
        self._letters = self._letters + 1 if fast else 1
        self._wedge.character(text, text, now)
        self._swallow = self._letters > 1
        if self._letters > 2:
            self._held = ""
        return self._swallow

    @Slot(str)
    def _read(self, text: str) -> None:
        """Take what a scanner on a line of its own read, while somebody works here."""
        if self._arrival.attended:
            self._arrival.take(read(text))

    @Slot(str)
    def hold(self, act: str) -> None:
        """Press this key in a moment, unless it was a scanner's first letter."""
        self._held = act
        if self._hold.interval():
            self._hold.start()
        else:
            self._let_go()

    def _let_go(self) -> None:
        held, self._held = self._held, ""
        if held:
            self.pressed.emit(held)
