"""Putting right what is known of the visitor here."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.acts import Act
from counter.desk.finding import classing
from counter.desk.written import one_line
from counter.faces.find_faces import NoteLine
from counter.faces.issue_faces import Choice
from counter.faces.visit_faces import VisitFace, adding, counting, interpreting, noting, visit_face
from counter.station import Station
from shared.domain.commands.command import Command
from shared.link.rows import Row
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class VisitModel(QObject):
    """The visit of the visitor here: people, interpreter, class, services, notes.

    Signals:
        changed: any property is another.
        over: the visitor is no longer here.
    """

    changed = Signal()
    over = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._face = VisitFace()
        self._classes = RecordModel(Choice, key="code", parent=self)
        self._services = RecordModel(Choice, key="code", parent=self)
        self._notes = RecordModel(NoteLine, key="place", parent=self)
        station.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the console again."""
        station, number = self._station, self._face.number
        face = visit_face(station.console, station.files.notes, station.now())
        if face == self._face:
            return
        self._face = face
        self._classes.show(face.classes)
        self._services.show(face.services)
        self._notes.show(face.notes)
        self.changed.emit()
        if number and face.number != number:
            self.over.emit()

    @property
    def _row(self) -> Row | None:
        return self._station.console.current

    def _ask(self, act: Act, command: Command[Any]) -> None:
        self._station.ask(act, command, self._face.number)

    @Slot(int)
    def count(self, people: int) -> None:
        """Say how many people they are."""
        if self._row is not None and people != self._row.people:
            self._ask(Act.CHANGE_PEOPLE, counting(self._row, people))

    @Slot()
    def interpret(self) -> None:
        """Say that somebody interprets, or that nobody does any more."""
        if self._row is not None:
            self._ask(Act.INTERPRETER, interpreting(self._row))

    @Slot(str)
    def giveClass(self, code: str) -> None:
        """Give the visit a priority class, or none."""
        if self._row is not None:
            self._ask(Act.CHANGE_CLASS, classing(self._row.visit_id, code or None))

    @Slot(str)
    def add(self, service: str) -> None:
        """Let the visit wait for one more service."""
        if self._row is not None:
            self._ask(Act.ADD_STEP, adding(self._row, service))

    @Slot(str, result=bool)
    def write(self, text: str) -> bool:
        """Keep a line for colleagues; says whether there was anything to keep."""
        said = one_line(text)
        if self._row is not None and said:
            self._ask(Act.NOTE, noting(self._row, said))
        return bool(said)

    @Slot()
    def reprint(self) -> None:
        """Give the ticket once more."""
        self._station.press(Act.REPRINT)

    @Property(QObject, constant=True)
    def classes(self) -> QObject:
        """The priority classes to choose from."""
        return self._classes

    @Property(QObject, constant=True)
    def services(self) -> QObject:
        """The services that can be added."""
        return self._services

    @Property(QObject, constant=True)
    def notes(self) -> QObject:
        """What colleagues wrote."""
        return self._notes

    @Property(str, notify=changed)
    def number(self) -> str:
        """The number here, or nothing."""
        return self._face.number

    @Property(str, notify=changed)
    def title(self) -> str:
        """Whose visit this is."""
        return self._face.title

    @Property(int, notify=changed)
    def people(self) -> int:
        """How many they are."""
        return self._face.people

    @Property(str, notify=changed)
    def peopleText(self) -> str:
        """The same in words."""
        return self._face.people_text

    @Property(bool, notify=changed)
    def interpreter(self) -> bool:
        """Whether somebody interprets."""
        return self._face.interpreter

    @Property(bool, notify=changed)
    def can(self) -> bool:
        """Whether anything may be changed now."""
        return self._face.can

    @Property(bool, notify=changed)
    def canReprint(self) -> bool:
        """Whether the ticket may be given once more."""
        return self._face.can_reprint

    @Property(str, notify=changed)
    def said(self) -> str:
        """What came of the last change."""
        return self._face.said

    @Property(str, notify=changed)
    def saidSign(self) -> str:
        """One of "done", "note" or "trouble"."""
        return self._face.said_sign
