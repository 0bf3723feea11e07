"""Signing in: who works where today."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.acts import Act
from counter.desk.memory import LastSignIn, keep_last, recall_last
from counter.faces.desk_faces import DeskChoice, desk_choices
from counter.faces.sign_in_faces import SignInFace, sign_in_face
from counter.station import Station
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SignInModel(QObject):
    """The desks of the center, the last name used here, and why a try failed.

    Signals:
        changed: any property is another.
        refused: a try was not accepted; the PIN is to be typed again.
    """

    changed = Signal()
    # Of its own, so that news of the floor never writes over a name that is being typed.
    remembered = Signal()
    refused = Signal()

    def __init__(
        self,
        station: Station,
        *,
        memory: Path,
        desk: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._station = station
        self._memory = memory
        self._last = recall_last(memory)
        self._chosen = desk or self._last.desk
        self._named = self._last.staff
        self._face = SignInFace()
        self._busy = False
        self._can = False
        self._desks = RecordModel(DeskChoice, key="code", parent=self)
        station.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the console again."""
        console = self._station.console
        if console.is_signed_in:
            self._remember(LastSignIn(staff=console.staff, desk=console.desk))
        self._desks.show(desk_choices(console))
        self._face = sign_in_face(console, self._chosen, self._named, self._station.now())
        busy = console.busy(Act.SIGN_IN, self._station.now()) is not None
        tried = self._busy and not busy
        self._busy = busy
        self._can = not console.is_away
        self.changed.emit()
        outcome = console.outcome
        if tried and outcome is not None and outcome.act is Act.SIGN_IN and not outcome.is_done:
            self.refused.emit()

    def _remember(self, last: LastSignIn) -> None:
        if last != self._last:
            self._last = last
            keep_last(self._memory, last)
            self.remembered.emit()

    @Slot(str)
    def choose(self, desk: str) -> None:
        """Choose a desk."""
        self._chosen = desk
        self._station.console.read()
        self.refresh()

    @Slot(str)
    def name(self, staff: str) -> None:
        """Take note of the name that is being typed: one's own desk is not taken from anybody."""
        self._named = staff.strip()
        self.refresh()

    @Slot(str, str)
    def enter(self, staff: str, pin: str) -> None:
        """Sign in at the chosen desk, as `enterText` says. The PIN is sent, and kept nowhere."""
        self.name(staff)
        take_over = self._face.takes_over
        self._station.sign_in(self._chosen, self._named, pin, take_over=take_over)

    @Property(QObject, constant=True)
    def desks(self) -> QObject:
        """The list of desks."""
        return self._desks

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """The code of the chosen desk, or nothing."""
        return self._chosen

    @Property(str, notify=remembered)
    def staff(self) -> str:
        """Who signed in here last."""
        return self._last.staff

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why the last try failed."""
        return self._face.trouble

    @Property(str, notify=changed)
    def enterText(self) -> str:
        """What the key does at the chosen desk."""
        return self._face.enter

    @Property(bool, notify=changed)
    def takesOver(self) -> bool:
        """Whether it ends somebody's session there."""
        return self._face.takes_over

    @Property(str, notify=changed)
    def there(self) -> str:
        """Who has the chosen desk, or nothing."""
        return self._face.there

    @Property(str, notify=changed)
    def thereMeans(self) -> str:
        """What taking it over does."""
        return self._face.means

    @Property(str, notify=changed)
    def away(self) -> str:
        """Since when there is no connection, or nothing."""
        return self._face.away

    @Property(str, notify=changed)
    def awayMeans(self) -> str:
        """What helps against that."""
        return self._face.away_means

    @Property(str, notify=changed)
    def lost(self) -> str:
        """Who took over the desk that this console had, or nothing."""
        return self._face.lost

    @Property(str, notify=changed)
    def lastKey(self) -> str:
        """What became of the key that was at work just then."""
        return self._face.last_key

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether a try is under way."""
        return self._busy

    @Property(bool, notify=changed)
    def linked(self) -> bool:
        """Whether the hub answers."""
        return self._can
