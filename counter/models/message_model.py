"""The band at the head of the console with what who leads says to this desk."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.messages import Words, read, to_read
from counter.station import Station

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
class MessageModel(QObject):
    """One line to read, if there is one.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._words: Words | None = None
        station.changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Look at the console again."""
        console = self._station.console
        found = to_read(console) if console.is_signed_in else None
        if found != self._words:
            self._words = found
            self.changed.emit()

    @Slot()
    def read(self) -> None:
        """Say that it was read."""
        if self._words is not None:
            self._station.send_beside(read(self._words))

    @Property(str, notify=changed)
    def text(self) -> str:
        """What is said, or nothing."""
        return self._words.text if self._words else ""

    @Property(str, notify=changed)
    def saidBy(self) -> str:
        """Who says it."""
        if self._words is None:
            return ""
        if not self._words.sender:
            return translate("Counter", "From the manager’s pages:")
        return translate("Counter", "{sender} says:").format(sender=self._words.sender)
