"""The visitor at this desk, and the key that brings the next one."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.acts import Act
from counter.faces.desk_faces import (
    CallFace,
    SaidFace,
    VisitorFace,
    call_face,
    said_face,
    visitor_face,
)
from counter.station import Station
from counter.words.sentences import clock, stopwatch

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class VisitorModel(QObject):
    """Number, facts and keys of the visitor here; the big key; what came of the last press.

    Signals:
        changed: any property but `elapsed` is another.
        elapsedChanged: a second passed while a visitor is here.
    """

    changed = Signal()
    elapsedChanged = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._here, self._call, self._said = VisitorFace(), CallFace(), SaidFace()
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self.elapsedChanged)
        station.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the console again."""
        console, now = self._station.console, self._station.now()
        here = visitor_face(console, now, self._station.files.notes)
        call, said = call_face(console, now), said_face(console, now)
        if (here, call, said) == (self._here, self._call, self._said):
            return
        self._here, self._call, self._said = here, call, said
        self._run(here.since is not None and not console.is_away)
        self.changed.emit()
        self.elapsedChanged.emit()

    def _run(self, running: bool) -> None:
        if running and not self._second.isActive():
            self._second.start()
        elif not running:
            self._second.stop()

    @Slot(str)
    def press(self, act: str) -> None:
        """Press the key of an act, named as the hub names it."""
        self._station.press(Act(act))

    @Slot(int)
    def park(self, minutes: int) -> None:
        """Let the visitor go for so many minutes; 0 sets no time."""
        self._station.park(minutes)

    @Slot(int, result=str)
    def backAt(self, minutes: int) -> str:
        """Return the center's wall clock in so many minutes."""
        center = self._station.console.center
        then = self._station.now() + timedelta(minutes=minutes)
        return clock(then, center.time_zone) if center else ""

    @Property(str, notify=elapsedChanged)
    def elapsed(self) -> str:
        """How long the visitor is in this state: "06:12"."""
        since = self._here.since
        return stopwatch(int((self._station.now() - since).total_seconds())) if since else ""

    @Property(str, notify=changed)
    def number(self) -> str:
        """The visitor's number; empty when nobody is here."""
        return self._here.number

    @Property(str, notify=changed)
    def heading(self) -> str:
        """What the visitor is doing."""
        return self._here.heading

    @Property(str, notify=changed)
    def hint(self) -> str:
        """What to do when nobody is here."""
        return self._here.hint

    @Property(str, notify=changed)
    def state(self) -> str:
        """One of "called", "arrived" or "serving"."""
        return self._here.state

    @Property(str, notify=changed)
    def usual(self) -> str:
        """What the running time counts, or should not exceed."""
        return self._here.usual

    @Property(str, notify=changed)
    def service(self) -> str:
        """What the visitor came for."""
        return self._here.service

    @Property(str, notify=changed)
    def pictogram(self) -> str:
        """The service's pictogram."""
        return self._here.pictogram

    @Property(str, notify=changed)
    def people(self) -> str:
        """How many came together; empty for one."""
        return self._here.people

    @Property(str, notify=changed)
    def language(self) -> str:
        """The visitor's language."""
        return self._here.language

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why it was this visitor."""
        return self._here.reason

    @Property(bool, notify=changed)
    def canRecall(self) -> bool:
        """Whether to call again is possible."""
        return self._here.can_recall

    @Property(str, notify=changed)
    def interpreter(self) -> str:
        """That the visitor needs an interpreter here, or nothing."""
        return self._here.interpreter

    @Property(str, notify=changed)
    def coming(self) -> str:
        """That the visitor said on the phone that they are on the way, or nothing."""
        return self._here.coming

    @Property(str, notify=changed)
    def appointment(self) -> str:
        """The time of the visitor's appointment, or nothing."""
        return self._here.appointment

    @Property(str, notify=changed)
    def note(self) -> str:
        """What a colleague wrote about the visitor."""
        return self._here.note

    @Property(bool, notify=changed)
    def canArrive(self) -> bool:
        """Whether the visitor may be said to have come."""
        return self._here.can_arrive

    @Property(bool, notify=changed)
    def canRefer(self) -> bool:
        """Whether the visitor may be sent on."""
        return self._here.can_refer

    @Property(bool, notify=changed)
    def canPark(self) -> bool:
        """Whether the visitor may be put on hold."""
        return self._here.can_park

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        """Whether the desk's last act may be taken back."""
        return self._said.can_undo

    @Property(bool, notify=changed)
    def canStart(self) -> bool:
        """Whether to begin is possible."""
        return self._here.can_start

    @Property(bool, notify=changed)
    def canFinish(self) -> bool:
        """Whether to finish is possible."""
        return self._here.can_finish

    @Property(bool, notify=changed)
    def canNoShow(self) -> bool:
        """Whether the visitor may be marked as not come."""
        return self._here.can_no_show

    @Property(str, notify=changed)
    def callTitle(self) -> str:
        """The words on the big key."""
        return self._call.title

    @Property(str, notify=changed)
    def callText(self) -> str:
        """What the big key will do."""
        return self._call.text

    @Property(bool, notify=changed)
    def canCall(self) -> bool:
        """Whether the big key works."""
        return self._call.can

    @Property(bool, notify=changed)
    def callQuiet(self) -> bool:
        """Whether the big key would bring nobody."""
        return self._call.quiet

    @Property(bool, notify=changed)
    def calling(self) -> bool:
        """Whether a call is under way."""
        return self._call.calling

    @Property(str, notify=changed)
    def saidText(self) -> str:
        """What came of the last press."""
        return self._said.text

    @Property(str, notify=changed)
    def saidSign(self) -> str:
        """One of "done", "note" or "trouble"."""
        return self._said.sign

    @Property(str, notify=changed)
    def saidTime(self) -> str:
        """When that was."""
        return self._said.time
