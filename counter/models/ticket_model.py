"""A ticket given once more: this desk has no printer, so it is shown."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.faces.issue_faces import TicketFace, shown_face
from counter.station import Station
from shared.domain.commands.issuing import Reprinted

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ShownTicketModel(QObject):
    """Number and QR of the ticket.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._face = TicketFace()
        station.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the console again."""
        face = shown_face(self._station.console)
        if face != self._face:
            self._face = face
            self.changed.emit()

    @Property(bool, notify=changed)
    def isNew(self) -> bool:
        """Whether it was given just now, to somebody who came with a code."""
        return not isinstance(self._station.console.shown, Reprinted)

    @Property(str, notify=changed)
    def number(self) -> str:
        """The number, or nothing."""
        return self._face.number

    @Property(str, notify=changed)
    def ahead(self) -> str:
        """How many are before it."""
        return self._face.ahead

    @Property(str, notify=changed)
    def link(self) -> str:
        """The address that the QR holds."""
        return self._face.link

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a name only Qt knows
    def qr(self) -> list[str]:
        """The QR, one string of 0 and 1 a row."""
        return list(self._face.qr)
