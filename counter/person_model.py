"""The person at this desk, and what they are here."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter import trust_words
from counter.station import Station

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PersonModel(QObject):
    """What the person here may do besides serving.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._face: tuple[object, ...] = ()
        station.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the console again."""
        face = (self.name, self.rank, self.leads, self.manages, self.linked)
        if face != self._face:
            self._face = face
            self.changed.emit()

    @Property(str, notify=changed)
    def name(self) -> str:
        """Who sits here."""
        return self._station.console.staff

    @Property(str, notify=changed)
    def rank(self) -> str:
        """What they are here, in a word or two."""
        return trust_words.rank(self._station.console.rank)

    @Property(bool, notify=changed)
    def leads(self) -> bool:
        """Whether they may see the devices."""
        return self._station.console.leads

    @Property(bool, notify=changed)
    def manages(self) -> bool:
        """Whether they may give colleagues a new PIN."""
        return self._station.console.manages

    @Property(bool, notify=changed)
    def linked(self) -> bool:
        """Whether the hub answers."""
        return not self._station.console.is_away
