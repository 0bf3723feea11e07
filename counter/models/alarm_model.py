"""Calls for help, and what is to be noticed: shown without taking the keyboard away."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.alarms import Help, Notices, going
from counter.faces.alarm_faces import EmergencyLine, emergency_lines, notice_text
from counter.station import Station
from shared.ui.hub_link import Answered
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
class AlarmModel(QObject):
    """What everybody is to see, and what this desk is to notice.

    Signals:
        changed: any property is another.
        attention: something new; a window may ask for attention, but not take the focus.
    """

    changed = Signal()
    attention = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._notices, self._help = Notices(), Help()
        self._face: tuple[object, ...] = ()
        self._emergencies = RecordModel(EmergencyLine, key="emergency", parent=self)
        station.changed.connect(self.refresh)
        station.told.connect(self._told)
        station.answeredBeside.connect(self._answered)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the console again."""
        console, now = self._station.console, self._station.now()
        self._notices.look(console, now)
        called = self._help.look(console, now)
        if not console.is_away and (again := self._help.again(now)) is not None:
            self._help.failed = False
            self._station.send_beside(again)
        self._emergencies.show(emergency_lines(console, self._help))
        face = (self.line, self.failed, self._emergencies.records)
        if face != self._face:
            self._face = face
            self.changed.emit()
        if called or self._notices.fresh:
            self.attention.emit()

    @Slot(object)
    def _told(self, messages: object) -> None:
        if isinstance(messages, (tuple, list)):
            for each in messages:
                self._help.told(each, self._station.now())
        self.refresh()

    @Slot(object)
    def _answered(self, answered: Answered) -> None:
        if self._help.took(answered.command, away=answered.away is not None):
            self.refresh()

    @Slot()
    def callForHelp(self) -> None:
        """Call for help: every console sees it at once."""
        now = self._station.now()
        self._station.send_beside(self._help.call(self._station.console.desk, now))
        self.refresh()

    @Slot(str)
    def go(self, emergency: str) -> None:
        """Say that one goes there."""
        self._station.send_beside(going(emergency))

    @Slot()
    def goFirst(self) -> None:
        """Say that one goes to whoever has called the longest."""
        for each in self._emergencies.records:
            if each.can:
                self.go(each.emergency)
                return

    @Slot()
    def read(self) -> None:
        """Put the notice away."""
        self._notices.read()
        self.refresh()

    @Property(QObject, constant=True)
    def emergencies(self) -> QObject:
        """Calls for help, for everybody to see."""
        return self._emergencies

    @Property(str, notify=changed)
    def line(self) -> str:
        """What is to be noticed now, or nothing."""
        current = self._notices.current
        return notice_text(current[0]) if current else ""

    @Property(str, notify=changed)
    def failed(self) -> str:
        """That help could not be called for, or nothing."""
        if not self._help.failed:
            return ""
        return translate("Counter", "Nobody was told: there is no connection. Call out loud.")
