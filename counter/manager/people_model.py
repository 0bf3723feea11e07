"""Staff and roles: who signs in here, adding somebody, another role, another PIN, leaving."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.manager import people_words
from counter.manager.people_book import PeopleBook
from counter.station import Station
from shared.domain.commands.command import Command
from shared.domain.roles import StaffRole
from shared.ui.hub_link import Answered, Looked
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Manager"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """One person of the list."""

    name: str
    role: str
    chosen: bool


@QmlElement
class PeopleModel(QObject):
    """The staff as the hub lists it, and the person looked at.

    Signals:
        changed: any property is another.
        added: somebody new was added; the field may be emptied.
    """

    changed = Signal()
    added = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._book = PeopleBook()
        self._rows = RecordModel(PersonLine, key="name", parent=self)

    def begin(self) -> None:
        """Ask the hub who is on the staff."""
        self._station.lookedBeside.connect(self._looked)
        self._station.answeredBeside.connect(self._answered)
        self._ask()

    def end(self) -> None:
        """Ask nothing more."""
        self._station.lookedBeside.disconnect(self._looked)
        self._station.answeredBeside.disconnect(self._answered)

    def _ask(self) -> None:
        self._book.asked(self._station.look_beside("staff"))
        self._refresh()

    @Slot(object)
    def _looked(self, looked: Looked) -> None:
        failure = looked.refusal or looked.away
        if self._book.take_list(looked.request_id, looked.found, failure):
            self._refresh()

    @Slot(object)
    def _answered(self, answered: Answered) -> None:
        if not self._book.take(answered.request_id, answered.refusal or answered.away):
            return
        if answered.command.name == "add-staff" and answered.ok:
            self.added.emit()
        self._ask()

    def _send(self, command: Command[Any] | None) -> None:
        if command is not None:
            self._station.send_beside(command)
        self._refresh()

    def _refresh(self) -> None:
        self._rows.show(
            [
                PersonLine(
                    name=each.name,
                    role=people_words.role(each.role),
                    chosen=each.name == self._book.chosen,
                )
                for each in self._book.people or ()
            ]
        )
        self.changed.emit()

    @Property(QObject, constant=True)
    def people(self) -> QObject:
        """Who signs in here, by name."""
        return self._rows

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """The name of who is looked at, or nothing for somebody new."""
        return self._book.chosen

    @Property(str, notify=changed)
    def role(self) -> str:
        """The role of who is looked at."""
        person = self._book.current
        return str(person.role) if person else ""

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]  # Qt\'s own name
    def roles(self) -> list[dict[str, str]]:
        """Every role: its code, what it is called, and what it may."""
        return [
            {
                "code": str(each),
                "text": people_words.role(each),
                "means": people_words.role_means(each),
            }
            for each in StaffRole
        ]

    @Property(bool, notify=changed)
    def removing(self) -> bool:
        """Whether it is to be confirmed that they sign in no more."""
        return self._book.removing

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._book.is_busy

    @Property(str, notify=changed)
    def said(self) -> str:
        """What came of the last act."""
        return people_words.outcome(self._book.said) if self._book.said else ""

    @Property(bool, notify=changed)
    def saidFine(self) -> bool:
        """Whether it went well."""
        return self._book.said is not None and not self._book.said.code

    @Property(str, notify=changed)
    def made(self) -> str:
        """The PIN that was made, in groups; it is shown once."""
        pin = self._book.made
        return " ".join((pin[:3], pin[3:])) if pin else ""

    @Slot(str)
    def choose(self, name: str) -> None:
        """Look at somebody."""
        self._book.choose(name)
        self._refresh()

    @Slot(str, str)
    def add(self, name: str, role: str) -> None:
        """Let somebody new sign in."""
        self._send(self._book.add(name, role))

    @Slot(str)
    def changeRole(self, role: str) -> None:
        """Give who is looked at another role."""
        self._send(self._book.change_role(role))

    @Slot()
    def resetPin(self) -> None:
        """Give who is looked at another PIN."""
        self._send(self._book.reset_pin())

    @Slot(bool)
    def askToRemove(self, sure: bool) -> None:
        """Begin to remove who is looked at, or leave it."""
        self._book.ask_to_remove(sure)
        self._refresh()

    @Slot()
    def remove(self) -> None:
        """Let who is looked at sign in no more."""
        self._send(self._book.remove())
