"""Somebody comes with a code, typed or scanned."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.acts import Act
from counter.desk.arriving import Errand, meant
from counter.faces.desk_faces import said_face
from counter.station import Station
from hardware.scanner.codes import Code, read

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
class ArrivalModel(QObject):
    """Checks appointments in, lets those who were turned away come back, and knows a ticket.

    Signals:
        changed: any property is another.
        ticketRead: the code was a ticket's; its visit is being looked up.
    """

    changed = Signal()
    ticketRead = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._rubbish = False
        self._face: tuple[str, bool] = ("", False)
        station.changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Look at the console again."""
        face = (self._trouble(), self._busy())
        if face != self._face:
            self._face = face
            self.changed.emit()

    def _busy(self) -> bool:
        station = self._station
        acts = (Act.CHECK_IN, Act.COME_BACK)
        return any(station.console.busy(act, station.now()) is act for act in acts)

    def _trouble(self) -> str:
        if self._rubbish:
            return translate("Counter", "That is no code of this center.")
        station, outcome = self._station, self._station.console.outcome
        if outcome is None or outcome.act not in (Act.CHECK_IN, Act.COME_BACK):
            return ""
        said = said_face(station.console, station.now())
        return said.text if said.sign == "trouble" else ""

    @property
    def attended(self) -> bool:
        """Whether somebody is signed in here, and the console is not locked."""
        console = self._station.console
        return console.is_signed_in and not console.is_locked

    @Slot(str)
    def enter(self, text: str) -> None:
        """Take a code that was typed, or scanned into the field."""
        self.take(read(text))

    def take(self, code: Code | None) -> None:
        """Do what a code asks for; None is rubbish."""
        self._rubbish = code is None
        wish = meant(code) if code is not None else None
        if isinstance(wish, Errand):
            self._station.ask(wish.act, wish.command)
        elif wish is not None:
            self._station.find(wish.token)
            self.ticketRead.emit()
        self.refresh()

    @Slot()
    def clear(self) -> None:
        """Forget what was wrong."""
        self._rubbish = False
        self.refresh()

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why the code leads to nothing."""
        return self._face[0]

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._face[1]
