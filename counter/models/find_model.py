"""Looking a visit up by its number, and what may be done about it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.acts import Act
from counter.desk.commanding import reprint
from counter.desk.finding import FoundVisit, classing, picking
from counter.desk.written import one_line
from counter.faces.find_faces import FindFace, NoteLine, StepLine, find_face
from counter.faces.issue_faces import Choice
from counter.station import Station
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FindModel(QObject):
    """A visit: its steps and notes, its class, its ticket once more.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._face = FindFace()
        self._steps = RecordModel(StepLine, key="step_id", parent=self)
        self._notes = RecordModel(NoteLine, key="place", parent=self)
        self._classes = RecordModel(Choice, key="code", parent=self)
        station.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the visit and at the console again."""
        station = self._station
        face = find_face(station.console, station.files.finder, station.now())
        if face != self._face:
            self._face = face
            self._steps.show(face.steps)
            self._notes.show(face.notes)
            self._classes.show(face.classes)
            self.changed.emit()

    @property
    def _found(self) -> FoundVisit | None:
        return self._station.files.finder.found

    @Slot()
    def begin(self) -> None:
        """Forget the last visit."""
        self._station.files.finder.clear()
        self.refresh()

    @Slot(str)
    def find(self, number: str) -> None:
        """Look for a number."""
        self._station.find(number)

    @Slot(str, str)
    def bringBack(self, act: str, step_id: str) -> None:
        """Let a step wait again, by "return" or "reopen"."""
        if self._found is not None:
            self._station.bring_back(Act(act), step_id, self._found.number)

    @Slot(str, str)
    def pick(self, step_id: str, reason: str) -> None:
        """Call a step out of turn; nothing is sent without a reason."""
        said = one_line(reason)
        if self._found is not None and said:
            command = picking(self._station.console.desk, step_id, said)
            self._station.ask(Act.CALL_STEP, command, self._found.number)

    @Slot(str)
    def giveClass(self, code: str) -> None:
        """Give the visit a priority class, or none."""
        if self._found is not None:
            command = classing(self._found.visit_id, code or None)
            self._station.ask(Act.CHANGE_CLASS, command, self._found.number)

    @Slot()
    def reprint(self) -> None:
        """Give the visit's ticket once more."""
        if self._found is not None and self._face.can_reprint:
            command = reprint(self._found.visit_id)
            self._station.ask(Act.REPRINT, command, self._found.number)

    @Property(QObject, constant=True)
    def steps(self) -> QObject:
        """The services of the visit."""
        return self._steps

    @Property(QObject, constant=True)
    def notes(self) -> QObject:
        """What colleagues wrote."""
        return self._notes

    @Property(QObject, constant=True)
    def classes(self) -> QObject:
        """The priority classes to choose from; none once the visit is over."""
        return self._classes

    @Property(str, notify=changed)
    def number(self) -> str:
        """The number that was found, or nothing."""
        return self._face.number

    @Property(str, notify=changed)
    def facts(self) -> str:
        """Since when, in which language, how many."""
        return self._face.facts

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why nothing was found."""
        return self._face.trouble

    @Property(str, notify=changed)
    def said(self) -> str:
        """What came of the last act on this visit."""
        return self._face.said

    @Property(str, notify=changed)
    def saidSign(self) -> str:
        """One of "done", "note" or "trouble"."""
        return self._face.said_sign

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether an answer is awaited."""
        return self._face.asking

    @Property(bool, notify=changed)
    def canReprint(self) -> bool:
        """Whether the ticket may be given once more."""
        return self._face.can_reprint
