"""Giving a number to somebody who stands at the desk."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.acts import Act
from counter.desk.issuing import TicketForm
from counter.faces.issue_faces import (
    Choice,
    TicketFace,
    language_choices,
    service_choices,
    ticket_face,
)
from counter.station import Station
from counter.words.sentences import company
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class IssueModel(QObject):
    """The form for a new number, then the number itself with its QR.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._form = TicketForm()
        self._ticket = TicketFace()
        self._services = RecordModel(Choice, key="code", parent=self)
        self._languages = RecordModel(Choice, key="code", parent=self)
        station.changed.connect(self.refresh)
        self.begin()

    @Slot()
    def refresh(self) -> None:
        """Look at the center and at what is chosen again."""
        console = self._station.console
        if not self._form.language and console.center is not None:
            self._form.speak(console.center.languages[0])
        self._services.show(service_choices(console.center, self._form))
        self._languages.show(language_choices(console.center, self._form))
        self._ticket = ticket_face(console, self._form, self._station.now())
        self.changed.emit()

    @Slot()
    def begin(self) -> None:
        """Start a new number."""
        console = self._station.console
        console.ticket = None
        self._form.clear(console.center.languages[0] if console.center else "")
        self.refresh()

    @Slot(str)
    def toggle(self, service: str) -> None:
        """Choose a service, or no longer."""
        self._form.toggle(service)
        self.refresh()

    @Slot(str)
    def speak(self, language: str) -> None:
        """Choose the visitor's language."""
        self._form.speak(language)
        self.refresh()

    @Slot(int)
    def count(self, people: int) -> None:
        """Say how many people come together."""
        self._form.count(people)
        self.refresh()

    @Slot()
    def issue(self) -> None:
        """Give the number."""
        if self._form.is_complete:
            self._station.ask(Act.ISSUE, self._form.command())

    @Property(QObject, constant=True)
    def services(self) -> QObject:
        """The services to choose from."""
        return self._services

    @Property(QObject, constant=True)
    def languages(self) -> QObject:
        """The languages to choose from."""
        return self._languages

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a name only Qt knows
    def qr(self) -> list[str]:
        """The QR of the number, one string of 0 and 1 a row."""
        return list(self._ticket.qr)

    @Property(int, notify=changed)
    def people(self) -> int:
        """How many people come together."""
        return self._form.people

    @Property(str, notify=changed)
    def peopleText(self) -> str:
        """The same in words."""
        return company(self._form.people)

    @Property(bool, notify=changed)
    def canIssue(self) -> bool:
        """Whether a number can be given now."""
        return self._ticket.can_issue

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether one is being given."""
        return self._ticket.busy

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why none was given."""
        return self._ticket.trouble

    @Property(str, notify=changed)
    def number(self) -> str:
        """The number just given, or nothing."""
        return self._ticket.number

    @Property(str, notify=changed)
    def ahead(self) -> str:
        """How many are before it."""
        return self._ticket.ahead

    @Property(str, notify=changed)
    def link(self) -> str:
        """The address that the QR holds."""
        return self._ticket.link
