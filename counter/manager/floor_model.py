"""The floor now: services, desks and machines, for who leads."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from counter.manager.floor_faces import ServiceLine, finding, service_lines
from counter.station import Station
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Manager"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FloorModel(QObject):
    """What is true of the whole floor, while it is looked at.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._finding = ""
        self._services = RecordModel(ServiceLine, key="service", parent=self)

    def begin(self) -> None:
        """Follow the floor from now on."""
        self._station.changed.connect(self._refresh)
        self._refresh()

    def end(self) -> None:
        """Follow it no more."""
        self._station.changed.disconnect(self._refresh)

    def _refresh(self) -> None:
        console, now = self._station.console, self._station.now()
        self._services.show(service_lines(console, now))
        found = finding(console, now)
        if found != self._finding:
            self._finding = found
            self.changed.emit()

    @Property(str, notify=changed)
    def finding(self) -> str:
        """How many wait, and how many of them too long."""
        return self._finding

    @Property(QObject, constant=True)
    def services(self) -> QObject:
        """The services, each with who waits for it."""
        return self._services
