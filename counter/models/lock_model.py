"""The lock over the console: it closes by itself, and opens with the PIN of who sits here."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk import acts
from counter.desk.locking import Lock
from counter.station import Station
from counter.words import sentences as words
from counter.words.refusal_words import not_done
from shared.ui.hub_link import Answered

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)
# A timer holds no more milliseconds than fit its int; looking again does no harm.
_LONGEST_MS = 3_600_000


@QmlElement
class LockModel(QObject):
    """Covers the console while nobody who may see it sits there.

    Signals:
        changed: any property is another.
        refused: a PIN was not accepted; it is to be typed again.
    """

    changed = Signal()
    refused = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._lock = Lock(station.console, station.now())
        self._face: tuple[object, ...] = ()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._timed)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self.refresh)
        station.changed.connect(self.refresh)
        station.answeredBeside.connect(self._answered)
        self.refresh()

    @Slot(QObject)
    def watch(self, window: QObject) -> None:
        """Count every key and every move in this window as somebody being there."""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take note of keys and the mouse; nothing is kept from the window."""
        if event.type() in _TOUCHES:
            self._lock.touched(self._station.now())
        return False

    @Slot()
    def refresh(self) -> None:
        """Look at the console again."""
        self._wait()
        face = (self.locked, self.trouble, self.busy, self.linked, self.staff, self.desk)
        if face != self._face:
            self._face = face
            self.changed.emit()

    def _wait(self) -> None:
        """Wait until it may be time to lock, and count down until a PIN may be tried again."""
        now, due = self._station.now(), self._lock.due_at
        if due is None:
            self._timer.stop()
        elif not self._timer.isActive():
            left = int((due - now).total_seconds() * 1000) + 1
            self._timer.start(min(max(left, 1), _LONGEST_MS))
        if self._lock.errand.seconds_left(now) and self._station.console.is_locked:
            self._second.start()
        else:
            self._second.stop()

    def _timed(self) -> None:
        if self._lock.look(self._station.now()):
            self._station.show()
        else:
            self._wait()

    @Slot()
    def lock(self) -> None:
        """Lock now."""
        self._lock.lock()
        self._station.show()

    @Slot(str)
    def unlock(self, pin: str) -> None:
        """Show a PIN. It is sent, and kept nowhere."""
        command = self._lock.unlock(pin, self._station.now())
        if command is not None:
            self._station.send_beside(command)
        self.refresh()

    @Slot()
    def leave(self) -> None:
        """Let somebody else sign in."""
        self._lock.leave()
        self._station.show()

    @Slot(object)
    def _answered(self, told: Answered) -> None:
        lock, failure = self._lock, told.refusal or told.away
        if not lock.take_answer(told.command, told.answer, failure, self._station.now()):
            return
        follow_up, lock.follow_up = lock.follow_up, None
        if follow_up is not None:
            self._station.send_beside(follow_up.command)
        if failure is not None:
            self.refused.emit()

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        """Whether everything is covered."""
        return self._station.console.is_locked

    @Property(str, notify=changed)
    def staff(self) -> str:
        """Whose PIN opens it."""
        return self._station.console.staff

    @Property(str, notify=changed)
    def desk(self) -> str:
        """What the desk is called."""
        console = self._station.console
        return words.desk_title(console.my_desk.name if console.my_desk else console.desk)

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why the last PIN did not open it."""
        said, left = self._lock.errand.outcome, self._lock.errand.seconds_left(self._station.now())
        if said is None or said.code == acts.DONE or (said.code == "slow-down" and not left):
            return ""
        return not_done(replace(said, seconds=left))

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether a PIN is on its way."""
        return self._lock.errand.is_under_way

    @Property(bool, notify=changed)
    def linked(self) -> bool:
        """Whether the hub answers."""
        return not self._station.console.is_away
