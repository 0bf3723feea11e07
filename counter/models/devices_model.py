"""The center's devices: who is there, letting a new one in, renaming, shutting out."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.device_book import DeviceBook
from counter.desk.written import one_line
from counter.faces.device_faces import (
    DeviceFace,
    DeviceLine,
    DevicesFace,
    ZoneLine,
    device_face,
    device_lines,
    devices_face,
    zone_lines,
)
from counter.station import Station
from shared.domain.commands.command import Command
from shared.domain.roles import Role
from shared.ui.hub_link import Answered, Looked
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_MS = 2_000
SECOND_MS = 1_000


@QmlElement
class DevicesModel(QObject):
    """The list while it is open, the digits that are typed, and the device being looked at.

    Signals:
        changed: any property is another.
        joined: the digits let a device in; the field may be emptied.
    """

    changed = Signal()
    joined = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._book = DeviceBook()
        self._list, self._one = DevicesFace(), DeviceFace()
        self._devices = RecordModel(DeviceLine, key="device", parent=self)
        self._zones = RecordModel(ZoneLine, key="code", parent=self)
        self._again = QTimer(self, interval=LOOK_MS)
        self._again.timeout.connect(self._look)
        self._second = QTimer(self, interval=SECOND_MS)
        self._second.timeout.connect(self.refresh)
        station.changed.connect(self.refresh)
        station.told.connect(self._heard)
        station.lookedBeside.connect(self._looked)
        station.answeredBeside.connect(self._answered)
        self.refresh()

    @Slot()
    def begin(self) -> None:
        """Open the page: the list is kept true from now on."""
        self._book.begin()
        self._again.start()
        self._look()

    @Slot()
    def end(self) -> None:
        """Close the page."""
        self._again.stop()
        self._second.stop()
        self._book.begin()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the book and at the console again."""
        console, now = self._station.console, self._station.now()
        if not console.leads:
            self._book.forget()
        self._devices.show(device_lines(console, self._book, now))
        self._zones.show(zone_lines(console, self._book))
        faces = devices_face(console, self._book, now), device_face(console, self._book, now)
        if faces != (self._list, self._one):
            self._list, self._one = faces
            self.changed.emit()
        if self._again.isActive() and self._book.errand.seconds_left(now):
            self._second.start()
        else:
            self._second.stop()

    def _look(self) -> None:
        console = self._station.console
        if console.leads and not (console.is_locked or console.is_away or self._book.is_asking):
            self._book.asked(self._station.look_beside("devices"))
        self.refresh()

    @Slot(object)
    def _looked(self, told: Looked) -> None:
        failure = told.refusal or told.away
        if self._book.take_list(told.request_id, told.found, failure, self._station.now()):
            self._offer_zones()
            self.refresh()

    def _offer_zones(self) -> None:
        """Open a screen that was just let in where it has to be said whose calls it shows."""
        console, joined = self._station.console, self._book.joined
        zones = console.center.zones if console.center else {}
        if joined is not None and joined.role == Role.DISPLAY and zones and console.manages:
            self._book.look_at_joined()

    @Slot(object)
    def _answered(self, told: Answered) -> None:
        failure, before = told.refusal or told.away, self._book.errand.answer
        if not self._book.take_answer(told.command, told.answer, failure, self._station.now()):
            return
        if self._book.let_in and before is None:
            self.joined.emit()
        self._look()

    @Slot(object)
    def _heard(self, messages: tuple[dict[str, object], ...]) -> None:
        if self._book.heard(messages) and self._again.isActive():
            self._look()

    def _send(self, command: Command[Any] | None) -> None:
        if command is not None:
            self._station.send_beside(command)
        self.refresh()

    @Slot(str)
    def admit(self, typed: str) -> None:
        """Let the device with these digits in."""
        self._send(self._book.admit(typed, self._station.now()))

    @Slot(str)
    def choose(self, device: str) -> None:
        """Look at a device, or at none."""
        self._book.choose(device)
        self.refresh()

    @Slot(str)
    def rename(self, name: str) -> None:
        """Call the chosen device something else."""
        self._send(self._book.rename(one_line(name)))

    @Slot(str, str)
    def setZone(self, code: str, said: str) -> None:
        """Let the chosen screen show a zone, or with no code the whole center; `said` in words."""
        self._send(self._book.set_zone(code or None, said))

    @Slot()
    def mute(self) -> None:
        """Mute the chosen screen, or let it be heard again."""
        self._send(self._book.mute())

    @Slot()
    def tryScreen(self) -> None:
        """Let the chosen screen show a test."""
        self._send(self._book.try_screen())

    @Slot(bool)
    def askToRevoke(self, sure: bool) -> None:
        """Ask whether to shut the chosen device out, or leave it."""
        self._book.ask_to_revoke(sure)
        self.refresh()

    @Slot()
    def revoke(self) -> None:
        """Shut the chosen device out."""
        self._send(self._book.revoke())

    @Property(QObject, constant=True)
    def devices(self) -> QObject:
        """The list."""
        return self._devices

    @Property(QObject, constant=True)
    def zones(self) -> QObject:
        """Whose calls the screen being looked at may show: code, text, chosen."""
        return self._zones

    @Property(str, notify=changed)
    def state(self) -> str:
        """One of "loading", "list", "away" or "refused"."""
        return self._list.state

    @Property(str, notify=changed)
    def title(self) -> str:
        """How they are, in one sentence."""
        return self._list.title

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Why the list is not true now."""
        return self._list.notice

    @Property(str, notify=changed)
    def noticeMeans(self) -> str:
        """What still holds."""
        return self._list.meaning

    @Property(str, notify=changed)
    def pending(self) -> str:
        """How many devices show their digits."""
        return self._list.pending

    @Property(bool, notify=changed)
    def canAdmit(self) -> bool:
        """Whether digits may be sent now."""
        return self._list.can_admit

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._list.is_busy

    @Property(str, notify=changed)
    def said(self) -> str:
        """What came of the last act."""
        return self._list.said

    @Property(str, notify=changed)
    def saidSign(self) -> str:
        """One of "done" or "trouble"."""
        return self._list.sign

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """The id of the device being looked at, or nothing."""
        return self._one.device

    @Property(str, notify=changed)
    def deviceTitle(self) -> str:
        """What it is called."""
        return self._one.title

    @Property(str, notify=changed)
    def deviceName(self) -> str:
        """Its name alone."""
        return self._one.name

    @Property(str, notify=changed)
    def facts(self) -> str:
        """What is known of it, a fact a line."""
        return self._one.facts

    @Property(str, notify=changed)
    def warning(self) -> str:
        """What is wrong with it, or nothing."""
        return self._one.warning

    @Property(str, notify=changed)
    def warningMeans(self) -> str:
        """What to do about that."""
        return self._one.warning_means

    @Property(bool, notify=changed)
    def canChange(self) -> bool:
        """Whether the person here may rename it and shut it out."""
        return self._one.can_change

    @Property(bool, notify=changed)
    def isScreen(self) -> bool:
        """Whether it is a screen of a waiting room."""
        return self._one.is_screen

    @Property(bool, notify=changed)
    def isHeard(self) -> bool:
        """Whether that chimes and speaks as the profile says."""
        return self._one.is_heard

    @Property(bool, notify=changed)
    def canTry(self) -> bool:
        """Whether it is a screen that can show a test now."""
        return self._one.can_try

    @Property(bool, notify=changed)
    def revoking(self) -> bool:
        """Whether shutting it out is to be confirmed."""
        return self._one.revoking

    @Property(str, notify=changed)
    def revokeMeans(self) -> str:
        """What shutting it out does."""
        return self._one.meaning
