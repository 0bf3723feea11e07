"""What QML sees of the staff corner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC
from typing import Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from hardware.printer.job import PENDING
from hardware.printer.journal import Line
from hardware.printer.slip import AnySlip
from hardware.printer.specimen import specimen
from hardware.printer.status import Status
from hardware.selftest.beside import Looks
from hardware.speech.reader import Reads
from kiosk.models.check_model import CheckModel, look_around
from kiosk.staff import corner_words
from kiosk.staff.corner import TARGETS, Corner, Face, Pin
from kiosk.station import Station
from kiosk.visit.paper import Paper
from shared.link.network import own_addresses
from shared.link.wire import PROGRAM

QML_IMPORT_NAME = "Ventanilla.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN_LINES = 50
SPECIMEN = specimen().number
_LOOPBACK = {"127.0.0.1", "::1"}


class Printer(Protocol):
    """What the corner needs of a printer; see kiosk.printing."""

    told: SignalInstance
    how: SignalInstance

    @property
    def status(self) -> Status:
        """How it is."""

    def submit(self, slip: AnySlip) -> Paper:
        """Have a slip printed."""

    def again(self, job: int) -> bool:
        """Have it printed once more, if it is still known."""

    def pause(self) -> None:
        """Leave the printer alone."""

    def resume(self) -> None:
        """Go on."""

    def lines(self, most: int) -> list[Line]:
        """Return the newest lines of the print journal."""


@dataclass(frozen=True, slots=True)
class StaffTools:
    """What staff have at the kiosk: their PIN, the printer if there is one, the voice, a look."""

    pin: Pin
    printing: Printer | None
    reader: Reads
    looks: Looks = look_around


@QmlElement
class CornerModel(QObject):
    """The corner over a station's pages: its PIN, its facts, its tests.

    Signals:
        changed: any property is another.
        restartAsked: the program is to start anew.
    """

    changed = Signal()
    restartAsked = Signal()

    def __init__(
        self,
        station: Station,
        tools: StaffTools,
        *,
        language: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._station = station
        self._printing = tools.printing
        self._reader = tools.reader
        self._language = language
        self._said = ""
        self._corner = Corner(tools.pin, self._resume)
        self._check = CheckModel(self._staff_language, tools.looks, parent=self)
        self._alarm = QTimer(self, singleShot=True)
        self._alarm.timeout.connect(self._tick)
        station.changed.connect(self._look)
        if tools.printing is not None:
            tools.printing.told.connect(self._look)
            tools.printing.how.connect(self._look)

    @property
    def _now(self) -> float:
        return self._station.clock()

    @property
    def is_open(self) -> bool:
        """Whether it covers the page."""
        return self._corner.face is not Face.HIDDEN

    def _staff_language(self) -> str:
        """Return the visitor's language, or the house's own where findings have no words in it."""
        center, language = self._station.session.center, self._language()
        return language if center is None or language == "en" else center.languages[0]

    def _resume(self) -> None:
        if self._printing is not None:
            self._printing.resume()

    def _look(self) -> None:
        """Show what others have changed, while anybody looks."""
        if self.is_open:
            self.changed.emit()

    def _done(self) -> None:
        """Show what a press has changed, and wait for what time changes."""
        at = self._corner.next_tick(self._now)
        if at is None:
            self._alarm.stop()
        else:
            self._alarm.start(max(1, round((at - self._now) * 1000)))
        if self._corner.face is not Face.CHECK:
            self._check.end()
        self.changed.emit()

    def _tick(self) -> None:
        self._corner.tick(self._now)
        self._done()

    # What the page shows

    @Property(str, notify=changed)
    def face(self) -> str:
        """One of "hidden", "pin", "work", "touch" or "check"."""
        return self._corner.face.value

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether it covers the page."""
        return self.is_open

    @Property(int, notify=changed)
    def typed(self) -> int:
        """How many digits of a PIN are typed."""
        return self._corner.typed

    @Property(str, notify=changed)
    def pinSaid(self) -> str:
        """What came of the PIN, if anything."""
        now = self._now
        return corner_words.pin(self._corner.said(now), self._corner.seconds_to_wait(now))

    @Property(str, notify=changed)
    def printer(self) -> str:
        """How the printer is."""
        status = self._printing.status if self._printing is not None else None
        return corner_words.printer(status)

    @Property(str, notify=changed)
    def waiting(self) -> str:
        """How many tickets wait for paper."""
        return corner_words.waiting(sum(line.state in PENDING for line in self._lines()))

    @Property(str, notify=changed)
    def last(self) -> str:
        """The last ticket, and what became of it."""
        center = self._station.session.center
        line = next(iter(self._lines()), None)
        return self._said or corner_words.last(line, center.zone if center else UTC)

    @Property(str, notify=changed)
    def hub(self) -> str:
        """Whether the hub answers."""
        return corner_words.hub(self._station.session.hub)

    @Property(str, notify=changed)
    def network(self) -> str:
        """The addresses of this computer."""
        if self._corner.face is not Face.WORK:
            return ""
        return "  ·  ".join(each for each in own_addresses() if each not in _LOOPBACK)

    @Property(str, notify=changed)
    def sound(self) -> str:
        """Whether chime and voice can be heard."""
        return corner_words.sound(None if self._reader.trouble is None else self._reader.lack)

    @Property(str, notify=changed)
    def screen(self) -> str:
        """How large the screen says it is."""
        screen = QGuiApplication.primaryScreen()
        size, pixels = screen.physicalSize(), screen.size()
        return corner_words.screen(size.width(), size.height(), pixels.width(), pixels.height())

    @Property(str, constant=True)
    def version(self) -> str:
        """The version of the program."""
        return f"Ventanilla {PROGRAM}"

    @Property(bool, notify=changed)
    def canPrint(self) -> bool:
        """Whether there is a printer."""
        return self._printing is not None

    @Property(bool, notify=changed)
    def canPrintAgain(self) -> bool:
        """Whether a ticket was printed that could be printed again."""
        return self._last_ticket() is not None

    @Property(bool, notify=changed)
    def pausing(self) -> bool:
        """Whether printing rests, for a change of paper."""
        return self._corner.pausing

    @Property("QStringList", constant=True)  # type: ignore[arg-type]  # a name only Qt knows
    def targets(self) -> list[str]:
        """The places to tap."""
        return list(TARGETS)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a name only Qt knows
    def tapped(self) -> list[str]:
        """Those that were felt."""
        return sorted(self._corner.tapped)

    @Property(bool, notify=changed)
    def allTapped(self) -> bool:
        """Whether the panel feels everywhere."""
        return len(self._corner.tapped) == len(TARGETS)

    def _lines(self) -> list[Line]:
        shown = self._printing is not None and self._corner.face is Face.WORK
        return self._printing.lines(SHOWN_LINES) if self._printing is not None and shown else []

    def _last_ticket(self) -> Line | None:
        return next((line for line in self._lines() if line.number != SPECIMEN), None)

    # What is pressed

    @Slot()
    def open(self) -> None:
        """Ask for the PIN."""
        self._corner.open(self._now)
        self._done()

    @Slot(str)
    def digit(self, digit: str) -> None:
        """Type a digit."""
        self._corner.digit(digit, self._now)
        self._done()

    @Slot()
    def rubOut(self) -> None:
        """Take the last digit back."""
        self._corner.rub_out(self._now)
        self._done()

    @Slot()
    def enter(self) -> None:
        """Show the PIN that was typed."""
        self._said = ""
        self._corner.enter(self._now)
        self._done()

    @Slot()
    def printTest(self) -> None:
        """Print a specimen."""
        language = self._language()
        if self._printing is not None and self._corner.face is Face.WORK:
            self._said = ""
            self._printing.submit(specimen(language))
            self._done()

    @Slot()
    def printLast(self) -> None:
        """Print the last ticket once more."""
        line = self._last_ticket()
        if line is not None and self._printing is not None:
            known = self._printing.again(line.id)
            self._said = "" if known else corner_words.cannot_again()
            self._done()

    @Slot()
    def changePaper(self) -> None:
        """Let printing rest, or go on."""
        if self._printing is not None and self._corner.pause(self._now):
            self._printing.pause()
        self._done()

    @Slot()
    def testSound(self) -> None:
        """Make chime and voice heard."""
        if self._corner.face is Face.WORK:
            said = (self._language(), corner_words.sound_test())
            self._reader.read([said], gain=0.0, chime=True)
        self._done()

    @Slot()
    def checkTouch(self) -> None:
        """Show the places to tap."""
        self._corner.check_touch(self._now)
        self._done()

    @Property(QObject, constant=True)
    def check(self) -> QObject:
        """How it is with this computer, a CheckModel."""
        return self._check

    @Slot()
    def checkComputer(self) -> None:
        """Look at this computer."""
        self._corner.check_computer(self._now)
        if self._corner.face is Face.CHECK:
            self._check.again()
        self._done()

    @Slot(str)
    def tap(self, target: str) -> None:
        """Note that a target was felt."""
        self._corner.tap(target, self._now)
        self._done()

    @Slot()
    def restart(self) -> None:
        """Start the program anew."""
        if self._corner.face is Face.WORK:
            self._corner.close()
            self.restartAsked.emit()

    @Slot()
    def back(self) -> None:
        """Go one page back."""
        self._corner.back(self._now)
        self._done()

    @Slot()
    def close(self) -> None:
        """Hide it."""
        self._corner.close()
        self._done()

    @Slot()
    def touch(self) -> None:
        """Note that somebody is there."""
        if self.is_open:
            self._corner.touch(self._now)
            self._done()
