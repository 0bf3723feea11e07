"""The person at this desk: who they are here, and the PINs in their hands."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.acts import DONE, Act
from counter.desk.pin_book import PinBook
from counter.faces.pin_faces import ColleagueLine, colleague_lines, list_text, said_of
from counter.station import Station
from counter.words import trust_words
from shared.domain.commands.command import Command
from shared.ui.hub_link import Answered, Looked
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PersonModel(QObject):
    """What the person here may do besides serving, and what came of it.

    Signals:
        changed: any property is another.
        answered: a PIN was taken or refused; what was typed may go.
    """

    changed = Signal()
    answered = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._book = PinBook()
        self._face: tuple[object, ...] = ()
        self._colleagues = RecordModel(ColleagueLine, key="name", parent=self)
        station.changed.connect(self.refresh)
        station.answeredBeside.connect(self._answered)
        station.lookedBeside.connect(self._looked)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the console again."""
        if not self._station.console.is_signed_in:
            # What is still on its way was for who left: the next to sit here must not see a PIN.
            self._book = PinBook()
            self._colleagues.show([])
        face = (
            *(self.name, self.rank, self.leads, self.manages, self.linked),
            *(self.said, self.saidSign, self.made, self.busy, self.listText),
        )
        if face != self._face:
            self._face = face
            self.changed.emit()

    @Slot()
    def begin(self) -> None:
        """Forget what came of the last act, and any PIN that was shown."""
        self._book.clear()
        self.refresh()

    @Slot()
    def look(self) -> None:
        """Ask who signs in here."""
        if self._station.console.manages and not self._station.console.is_away:
            self._book.asked(self._station.look_beside("staff"))
        self.begin()

    @Slot(str, str, str)
    def changePin(self, old: str, new: str, again: str) -> None:
        """Change one's own PIN."""
        if self._is_linked(Act.CHANGE_PIN):
            self._send(self._book.change(old, new, again, self._station.now()))

    @Slot(str)
    def resetPin(self, staff: str) -> None:
        """Give a colleague a new PIN."""
        if self._is_linked(Act.RESET_PIN):
            self._send(self._book.reset(staff))

    def _is_linked(self, act: Act) -> bool:
        """Say whether the hub can be asked now, also to the person."""
        away = self._station.console.is_away
        if away:
            self._book.away(act, self._station.now())
            self.refresh()
        return not away

    def _send(self, command: Command[Any] | None) -> None:
        if command is not None:
            self._station.send_beside(command)
        self.refresh()

    @Slot(object)
    def _looked(self, told: Looked) -> None:
        if self._book.take_list(told.request_id, told.found, told.refusal or told.away):
            self._colleagues.show(colleague_lines(self._station.console, self._book))
            self.refresh()

    @Slot(object)
    def _answered(self, told: Answered) -> None:
        failure, now = told.refusal or told.away, self._station.now()
        if self._book.errand.take(told.command, told.answer, failure, now):
            self.refresh()
            self.answered.emit()

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

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._book.errand.is_under_way

    @Property(QObject, constant=True)
    def colleagues(self) -> QObject:
        """Who else signs in here."""
        return self._colleagues

    @Property(str, notify=changed)
    def listText(self) -> str:
        """Why nobody is listed, or nothing."""
        return list_text(self._book, self._station.now())

    @Property(str, notify=changed)
    def said(self) -> str:
        """What came of the last act."""
        return said_of(self._book)

    @Property(str, notify=changed)
    def saidSign(self) -> str:
        """One of "done" or "trouble", or nothing."""
        said = self._book.errand.outcome
        return "" if said is None else "done" if said.code == DONE else "trouble"

    @Property(str, notify=changed)
    def made(self) -> str:
        """The PIN that was made for a colleague: shown this once."""
        return self._book.made
