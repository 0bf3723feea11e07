"""What QML sees when there is no number now: why, when to come back, and the code for it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from hardware.printer.qr import rows
from kiosk.station import Station
from kiosk.visit.slips import Turned
from kiosk.words import sentences as words

QML_IMPORT_NAME = "Ventanilla.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TurnedModel(QObject):
    """The day to come back; empty while nobody was turned away.

    Signals:
        changed: any property is another.
        turnedChanged: there is another day to come back, or none.
    """

    changed = Signal()
    turnedChanged = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._turned: Turned | None = None
        self._qr: list[str] = []
        station.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the station again."""
        turned = self._station.session.walk.turned
        if turned != self._turned:
            self._turned = turned
            self._qr = list(rows(turned.token)) if turned and turned.token else []
            self.turnedChanged.emit()
        self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        """Why there is no number."""
        day = self._day()
        return words.shut_title(self._turned.shut, day) if self._turned and day else ""

    @Property(str, notify=changed)
    def wish(self) -> str:
        """What was asked for, in the visitor's words."""
        center, day = self._station.session.center, self._day()
        if self._turned is None or center is None or day is None:
            return ""
        return center.text(self._turned.names, day.language)

    @Property(str, notify=changed)
    def comeBack(self) -> str:
        """When to come back, or who knows."""
        day = self._day()
        return words.come_back(self._turned.shut, day) if self._turned and day else ""

    @Property("QStringList", notify=turnedChanged)  # type: ignore[arg-type]  # a name only Qt knows
    def qrRows(self) -> list[str]:
        """The QR of the return token and nothing else, one string a row; empty without one."""
        return self._qr

    @Slot()
    def somethingElse(self) -> None:
        """Choose anew."""
        self._station.something_else()

    def _day(self) -> words.Day | None:
        center = self._station.session.center
        if self._turned is None or center is None:
            return None
        # The page may be in another language by now than when it came.
        language = self._station.session.walk.language or self._turned.language
        return words.Day(now=self._station.given_at, zone=center.zone, language=language)
