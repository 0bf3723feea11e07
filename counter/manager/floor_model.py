"""The floor now: services, desks and machines, and what can be done about them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.acts import DONE, Act
from counter.desk.device_book import DeviceBook
from counter.desk.errand import Errand
from counter.desk.written import one_line
from counter.manager import floor_acts, floor_words
from counter.manager.floor_attention import Attention, attention
from counter.manager.floor_faces import (
    DeskCard,
    ServiceLine,
    SideAct,
    SideFace,
    axis,
    desk_cards,
    machines,
    service_lines,
    side_acts,
    side_face,
)
from counter.manager.floor_reading import Ranges, Reading, read_floor
from counter.station import Station
from counter.words.refusal_words import not_done
from shared.domain.commands.command import Command
from shared.domain.commands.leading import MessageDesk
from shared.ui.hub_link import Answered, Looked
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Manager"
QML_IMPORT_MAJOR_VERSION = 1

# A rush is shown in steps: nobody reads faster, and it should cost little.
STEP_MS = 500
# How often what the stream does not tell is asked: devices, and what newcomers would wait.
LOOK_MS = 10_000


@QmlElement
class FloorModel(QObject):
    """What is true of the whole floor, while it is looked at.

    Signals:
        changed: any property is another.
        messageSent: a line was taken; what was typed may go.
    """

    changed = Signal()
    messageSent = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._errand, self._book = Errand(), DeviceBook()
        self._ranges: Ranges = {}
        self._asked: object = None
        self._chosen = ("", "")
        self._reading: Reading | None = None
        self._face: tuple[Any, ...] = ()
        self._side = SideFace()
        self._services = RecordModel(ServiceLine, key="service", parent=self)
        self._desks = RecordModel(DeskCard, key="desk", parent=self)
        self._attention = RecordModel(Attention, key="key", parent=self)
        self._acts = RecordModel(SideAct, key="act", parent=self)
        self._step = QTimer(self, singleShot=True, interval=STEP_MS)
        self._step.timeout.connect(self._stepped)
        self._behind = False
        self._again = QTimer(self, interval=LOOK_MS)
        self._again.timeout.connect(self._look)

    def begin(self) -> None:
        """Follow the floor from now on."""
        self._station.changed.connect(self._floor_changed)
        self._station.answeredBeside.connect(self._answered)
        self._station.lookedBeside.connect(self._looked)
        self._again.start()
        self._look()
        self._refresh()

    def end(self) -> None:
        """Follow it no more."""
        self._station.changed.disconnect(self._floor_changed)
        self._station.answeredBeside.disconnect(self._answered)
        self._station.lookedBeside.disconnect(self._looked)
        self._again.stop()
        self._step.stop()

    def _look(self) -> None:
        console = self._station.console
        if console.is_away or console.is_locked or self._book.is_asking:
            return
        self._book.asked(self._station.look_beside("devices"))
        self._asked = self._station.look_beside("floor")

    @Slot(object)
    def _looked(self, told: Looked) -> None:
        if told.request_id == self._asked and told.found is not None:
            self._ranges = told.found["ranges"]
        failure = told.refusal or told.away
        self._book.take_list(told.request_id, told.found, failure, self._station.now())
        self._floor_changed()

    @Slot()
    def _floor_changed(self) -> None:
        """Show the first change at once, and what follows closely together."""
        if self._step.isActive():
            self._behind = True
        else:
            self._refresh()
            self._step.start()

    def _stepped(self) -> None:
        if self._behind:
            self._refresh()
            self._step.start()

    def _refresh(self) -> None:
        self._behind = False
        console, book = self._station.console, self._book
        self._reading = reading = read_floor(console, self._ranges, self._station.now())
        devices = book.entries or ()
        self._services.show(service_lines(reading, self._chosen))
        self._desks.show(desk_cards(reading, self._chosen))
        self._attention.show(attention(reading, console.health, devices) if reading else [])
        self._acts.show(side_acts(reading, self._chosen))
        self._side = side_face(reading, console, self._chosen)
        face = (
            self._side,
            axis(reading),
            floor_words.finding(len(reading.waiting), reading.over) if reading else "",
            machines(devices),
            *self._said(),
        )
        if face != self._face:
            self._face = face
            self.changed.emit()

    def _said(self) -> tuple[str, str]:
        said = self._errand.outcome
        if said is None:
            return "", ""
        if said.code == DONE:
            return floor_words.done(), "done"
        return not_done(said), "trouble"

    @Slot(str, str)
    def choose(self, kind: str, code: str) -> None:
        """Look at a "service" or a "desk"; the same one again, or "", looks at none."""
        self._chosen = ("", "") if self._chosen == (kind, code) else (kind, code)
        self._errand.clear()
        self._refresh()

    @Slot(str)
    def act(self, code: str) -> None:
        """Do what this code stands for."""
        match code.split(":"):
            case ["look", kind, what]:
                self.choose(kind, what)
            case _ if self._reading is not None:
                self._send(floor_acts.command_of(code, self._reading))

    @Slot(str)
    def message(self, text: str) -> None:
        """Say a line to the desk that is looked at."""
        said = one_line(text)
        if said and self._side.can_message:
            self._send(floor_acts.message(self._chosen[1], said))

    def _send(self, command: Command[Any] | None) -> None:
        if command is not None and not self._errand.is_under_way:
            self._errand.begin(Act.LEAD, command)
            self._station.send_beside(command)
        self._refresh()

    @Slot(object)
    def _answered(self, told: Answered) -> None:
        failure, now = told.refusal or told.away, self._station.now()
        if self._errand.take(told.command, told.answer, failure, now):
            if told.ok and isinstance(told.command, MessageDesk):
                self.messageSent.emit()
            self._refresh()

    @Property(str, notify=changed)
    def finding(self) -> str:
        """How many wait, and how many of them too long."""
        return str(self._face[2]) if self._face else ""

    @Property(int, notify=changed)
    def axisStep(self) -> int:
        """The minutes between two marks above the time line."""
        return int(self._face[1][0]) if self._face else 10

    @Property(int, notify=changed)
    def axisSteps(self) -> int:
        """How many such steps the time line has."""
        return int(self._face[1][1]) if self._face else 6

    @Property(str, notify=changed)
    def machines(self) -> str:
        """The kiosks and screens, and how many of them are away."""
        return str(self._face[3]) if self._face else ""

    @Property(QObject, constant=True)
    def services(self) -> QObject:
        """The services, each with who waits for it."""
        return self._services

    @Property(QObject, constant=True)
    def desks(self) -> QObject:
        """The desks, each with what it does."""
        return self._desks

    @Property(QObject, constant=True)
    def attention(self) -> QObject:
        """What asks for attention, the gravest first."""
        return self._attention

    @Property(QObject, constant=True)
    def acts(self) -> QObject:
        """What can be done about the service or desk that is looked at."""
        return self._acts

    @Property(str, notify=changed)
    def sideKind(self) -> str:
        """One of "service" or "desk", or nothing."""
        return self._side.kind

    @Property(str, notify=changed)
    def sideTitle(self) -> str:
        """What is looked at."""
        return self._side.title

    @Property(str, notify=changed)
    def sideFacts(self) -> str:
        """What is known of it, a fact a line."""
        return self._side.facts

    @Property(str, notify=changed)
    def sideMessage(self) -> str:
        """What was said to this desk, and whether it was read."""
        return self._side.message

    @Property(bool, notify=changed)
    def canMessage(self) -> bool:
        """Whether somebody is there to read a line."""
        return self._side.can_message

    @Property(bool, notify=changed)
    def linked(self) -> bool:
        """Whether the hub answers."""
        return not self._station.console.is_away

    @Property(str, notify=changed)
    def said(self) -> str:
        """What came of the last act."""
        return str(self._face[4]) if self._face else ""

    @Property(str, notify=changed)
    def saidSign(self) -> str:
        """One of "done" or "trouble", or nothing."""
        return str(self._face[5]) if self._face else ""
