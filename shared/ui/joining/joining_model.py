"""What QML sees of joining: the face, its words, the centers, and the presses."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from shared.domain.pairing_code import spoken
from shared.link.keeping import forget
from shared.link.session import Connected, HubsFound
from shared.ui.joining import words
from shared.ui.joining.line import Failed, Joined, Line
from shared.ui.joining.page import Dial, Do, Face, Page
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Joining"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 250


@dataclass(frozen=True, slots=True)
class Row:
    """A center in the list."""

    key: str
    number: int
    name: str
    where: str


@QmlElement
class JoiningModel(QObject):
    """Translates between a Page, the line to the network, and the screen.

    `speak` sets the language of the page; `is_done` says whether the device can be used.

    Signals:
        changed: any property is another.
        left: the page is done.
    """

    changed = Signal()
    left = Signal()

    def __init__(
        self,
        page: Page,
        line: Line,
        folder: Path,
        *,
        language: str,
        speak: Callable[[str], None],
        visitors: bool,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._line = line
        self._folder = folder
        self._language = language
        self._speak = speak
        self._visitors = visitors
        self._clock = clock
        self._rows = RecordModel(Row, key="key", parent=self)
        self._said = words.Said()
        self.is_done = False
        line.arrived.connect(self._arrived)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._ticked)
        self._tick.start()
        self._after()

    @Property(str, notify=changed)
    def face(self) -> str:
        """The face shown; see page.Face."""
        return self._page.face.value

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is so, or asked."""
        return self._said.title

    @Property(str, notify=changed)
    def help(self) -> str:
        """What it means, or what to do."""
        return self._said.help

    @Property(str, notify=changed)
    def note(self) -> str:
        """What else is to be known now: seconds, or what is wrong with an address."""
        return self._said.note

    @Property(str, notify=changed)
    def mainText(self) -> str:
        """The words of the filled button; empty when there is none."""
        return self._said.main

    @Property(str, notify=changed)
    def secondText(self) -> str:
        """The words of the other button; on the digits' face, a remark."""
        return self._said.second

    @Property(str, notify=changed)
    def atTheHub(self) -> str:
        """What else a technician may do."""
        return words.at_the_hub()

    @Property(str, notify=changed)
    def wrongDigits(self) -> str:
        """What it means when the hub does not take the digits."""
        return words.wrong_digits()

    @Property(str, notify=changed)
    def code(self) -> str:
        """The digits, "1234 5678"."""
        return spoken(self._page.code)

    @Property(bool, notify=changed)
    def codeIsOver(self) -> bool:
        """Whether the digits ran out, and new ones have not come yet."""
        return self._page.seconds(self._clock()) == 0

    @Property(str, notify=changed)
    def name(self) -> str:
        """The device's name."""
        return self._page.name

    @Property(str, notify=changed)
    def address(self) -> str:
        """The address typed last."""
        return self._page.address

    @Property(str, notify=changed)
    def language(self) -> str:
        """The page's language."""
        return self._language

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        """Whether there is a way back."""
        return self._page.can_go_back

    @Property(QObject, constant=True)
    def centers(self) -> QObject:
        """The centers found: key, number, name, where."""
        return self._rows

    @Property(str, constant=True)
    def calm(self) -> str:
        """What visitors read who stand before a screen that has to join again, a line each."""
        return words.calm() if self._visitors else ""

    @Slot(str)
    def choose(self, key: str) -> None:
        """Join this center."""
        self._page.choose(key)
        self._after()

    @Slot(int)
    def chooseNumber(self, number: int) -> None:
        """Join the center with this number."""
        self._page.choose_number(number)
        self._after()

    @Slot()
    def askAddress(self) -> None:
        """Let an address be typed."""
        self._page.ask_address()
        self._after()

    @Slot()
    def askName(self) -> None:
        """Let a name be typed."""
        self._page.ask_name()
        self._after()

    @Slot(str)
    def enter(self, text: str) -> None:
        """Take what was typed."""
        self._page.enter(text)
        self._after()

    @Slot()
    def main(self) -> None:
        """Press the filled button of a face that only says something."""
        if self._page.face is Face.LISTED:
            self._page.go_on()
        else:
            self._page.again()
        self._after()

    @Slot()
    def second(self) -> None:
        """Press the other button of such a face."""
        self._page.forget()
        self._after()

    @Slot()
    def back(self) -> None:
        """Go back."""
        self._page.back()
        self._after()

    @Slot()
    def otherLanguage(self) -> None:
        """Speak the other of the two languages of this page."""
        self._language = "en" if self._language == "es" else "es"
        self._speak(self._language)
        self._after()

    @Slot(object)
    def hubTold(self, update: object) -> None:
        """Take an update of the link that the device had: it may be of use again."""
        if isinstance(update, Connected):
            self._page.known_again()
            self._after()

    @Slot(object)
    def _arrived(self, value: object) -> None:
        now = self._clock()
        match value:
            case HubsFound(hubs):
                self._page.found(hubs, now)
            case Joined():
                self._page.joined(now)
            case Failed(reason):
                self._page.failed(reason)
            case told:
                self._page.told(told, now)  # type: ignore[arg-type]  # a Told: nothing else comes
        self._after()

    @Slot()
    def _ticked(self) -> None:
        self._page.tick(self._clock())
        self._after()

    def _after(self) -> None:
        """Do what the page wants done, and show it."""
        for effect in self._page.take_effects():
            match effect:
                case Dial():
                    self._line.dial(effect)
                case Do.HANG_UP:
                    self._line.hang_up()
                case Do.FORGET:
                    forget(self._folder)
                case Do.LEAVE:
                    self.is_done = True
                    self.left.emit()
        self._rows.show(
            [
                Row(each.key, number, each.name, each.where)
                for number, each in enumerate(self._page.places, start=1)
            ]
        )
        self._said = words.said(self._page, self._page.seconds(self._clock()))
        self.changed.emit()
