"""What the desks serve today, changed by who leads while everybody works."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.acts import DONE, Act
from counter.desk.center import Center
from counter.desk.errand import Errand
from counter.faces.issue_faces import Choice
from counter.station import Station
from counter.words import sentences as words
from counter.words.outcome_words import done
from counter.words.refusal_words import not_done
from shared.domain.commands.desks import SetDeskServices
from shared.ui.hub_link import Answered
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SkillsModel(QObject):
    """One desk's services: each press changes them at once, for today.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._errand = Errand()
        self._desk = ""
        self._face: tuple[object, ...] = ()
        self._desks = RecordModel(Choice, key="code", parent=self)
        self._services = RecordModel(Choice, key="code", parent=self)
        station.changed.connect(self.refresh)
        station.answeredBeside.connect(self._answered)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the console again."""
        console, center = self._station.console, self._station.console.center
        if center is None:
            return
        self._desks.show(_desks(center, self._desk))
        self._services.show(_services(center, self._chosen()))
        face = (self._desk, self._chosen(), self.can, self.said, self.saidSign, console.is_away)
        if face != self._face:
            self._face = face
            self.changed.emit()

    def _chosen(self) -> tuple[str, ...]:
        return self._station.console.services_of(self._desk)

    @Slot()
    def begin(self) -> None:
        """Start with the desk one sits at."""
        self._errand.clear()
        self._desk = self._station.console.desk
        self.refresh()

    @Slot(str)
    def choose(self, desk: str) -> None:
        """Look at another desk."""
        self._errand.clear()
        self._desk = desk
        self.refresh()

    @Slot(str)
    def toggle(self, service: str) -> None:
        """Let the desk serve it from now on, or no more; the last one stays."""
        chosen = set(self._chosen()) ^ {service}
        if chosen:
            self._send(tuple(sorted(chosen)))

    @Slot()
    def asTold(self) -> None:
        """Let the desk serve again what the profile says."""
        self._send(())

    def _send(self, services: tuple[str, ...]) -> None:
        console, center = self._station.console, self._station.console.center
        if self._errand.is_under_way or console.is_away or center is None:
            return
        command = SetDeskServices(desk=self._desk, services=services, command_id=uuid4())
        desk = center.desks.get(self._desk)
        who = words.desk_title(desk.name) if desk else self._desk
        self._errand.begin(Act.SET_SERVICES, command, who)
        self._station.send_beside(command)
        self.refresh()

    @Slot(object)
    def _answered(self, told: Answered) -> None:
        failure = told.refusal or told.away
        if self._errand.take(told.command, told.answer, failure, self._station.now()):
            self.refresh()

    @Property(QObject, constant=True)
    def desks(self) -> QObject:
        """The desks to choose from."""
        return self._desks

    @Property(QObject, constant=True)
    def services(self) -> QObject:
        """Every service; chosen are those that the desk serves now."""
        return self._services

    @Property(bool, notify=changed)
    def can(self) -> bool:
        """Whether anything may be changed now."""
        return not (self._errand.is_under_way or self._station.console.is_away)

    @Property(str, notify=changed)
    def said(self) -> str:
        """What came of the last change."""
        outcome = self._errand.outcome
        if outcome is None:
            return ""
        return done(outcome) if outcome.code == DONE else not_done(outcome)

    @Property(str, notify=changed)
    def saidSign(self) -> str:
        """One of "done" or "trouble", or nothing."""
        outcome = self._errand.outcome
        return "" if outcome is None else "done" if outcome.code == DONE else "trouble"


def _desks(center: Center, chosen: str) -> list[Choice]:
    return [
        Choice(
            code=each.code,
            text=words.desk_title(each.name),
            pictogram="storefront",
            chosen=each.code == chosen,
        )
        for each in center.desks.values()
    ]


def _services(center: Center, chosen: tuple[str, ...]) -> list[Choice]:
    return [
        Choice(code=each.code, text=each.text, pictogram=each.pictogram, chosen=each.code in chosen)
        for each in center.services.values()
    ]
