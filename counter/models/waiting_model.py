"""The waiting list, row by row."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.acts import Act
from counter.faces.waiting_faces import ParkedLine, WaitingFace, WaitingLine, waiting_face
from counter.station import Station
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class WaitingModel(QObject):
    """Everybody who waits, those who may come to this desk first.

    Signals:
        changed: the sums above the list are others.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._face = WaitingFace()
        self._rows = RecordModel(WaitingLine, key="step_id", parent=self)
        self._parked = RecordModel(ParkedLine, key="step_id", parent=self)
        station.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the floor again; only rows that differ are touched."""
        face = waiting_face(self._station.console, self._station.now())
        if face != self._face:
            self._face = face
            self._rows.show(face.rows)
            self._parked.show(face.parked)
            self.changed.emit()

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The list of rows."""
        return self._rows

    @Property(QObject, constant=True)
    def parked(self) -> QObject:
        """Those on hold who come back to this desk."""
        return self._parked

    @Property(int, notify=changed)
    def total(self) -> int:
        """How many wait."""
        return self._face.total

    @Property(str, notify=changed)
    def mineText(self) -> str:
        """How many of them can come to this desk."""
        return self._face.mine_text

    @Property(str, notify=changed)
    def longestText(self) -> str:
        """How long the longest of them waits."""
        return self._face.longest_text

    @Property(str, notify=changed)
    def moreText(self) -> str:
        """How many wait further down than the list goes."""
        return self._face.more_text

    @Property(str, notify=changed)
    def emptyText(self) -> str:
        """What stands where nobody waits."""
        return self._face.empty_text

    @Property(str, notify=changed)
    def alert(self) -> str:
        """That somebody asks to speak in private, or nothing."""
        return self._face.alert

    @Property(str, notify=changed)
    def alertMore(self) -> str:
        """Since when, and how many others."""
        return self._face.alert_more

    @Property(str, notify=changed)
    def alertNumber(self) -> str:
        """The number that asks."""
        return self._face.alert_number

    @Slot(str, str)
    def bringBack(self, step_id: str, number: str) -> None:
        """Let a parked visitor wait again."""
        self._station.bring_back(Act.RETURN, step_id, number)

    @Slot(int)
    def bringBackAt(self, key: int) -> None:
        """Let the parked visitor with this figure wait again, if there is one."""
        for row in self._parked.records:
            if row.key == str(key):
                self.bringBack(row.step_id, row.number)
