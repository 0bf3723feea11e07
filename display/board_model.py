"""The calls for QML: translates between the pure board, the link, the announcer and the screen."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import Property, QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from display import layout, room, signs
from hardware.speech.announcer import Announces, duration
from hardware.speech.phrases import is_numbered, window_word
from shared.link.session import CenterChanged, FloorChanged, FloorReplaced
from shared.ui.records import RecordModel

from .board import HOLD, TRIAL, Begin, Board, Call, Face
from .feed import Feed
from .house import read_house, zone_fault
from .hub_clock import HubClock, utc_now
from .pictures import Pictures
from .room import Room, Show

QML_IMPORT_NAME = "Ventanilla.Display"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CallRow:
    """A row of the list, or of calls that are announced together."""

    number: str
    desk: str
    numbered: bool


@dataclass(frozen=True, kw_only=True)
class Choices:
    """What whoever starts a screen chooses for it.

    `zone` is its part of the center, and `calm` that it has no motion, whatever the center says.
    `pictures` is a folder. `warn` is told in a sentence what does not fit.
    """

    zone: str | None = None
    calm: bool = False
    pictures: Pictures | None = None
    warn: Callable[[str], None] = lambda _sentence: None


@QmlElement
class BoardModel(QObject):
    """The calls on the screen. Holds numbers, desks and languages; it is told nothing else.

    `take` is the slot for a link's `arrived`. Its timer runs only when something is due: the next
    turn of the field or of the queue.

    Signals:
        faceChanged: Emitted when the field, the list or the connection may be another.
        houseChanged: Emitted when the center is another.
        sizesChanged: Emitted when everything is to be laid out anew.
    """

    faceChanged = Signal()
    houseChanged = Signal()
    sizesChanged = Signal()
    _voice_done = Signal(str)

    def __init__(
        self,
        announcer: Announces,
        choices: Choices = Choices(),
        *,
        speak: Callable[[str], None] = lambda _language: None,
        seconds: Callable[[], float] = time.monotonic,
        clock: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
    ) -> None:
        """Show an empty board. `speak` is told the center's language when the center is known."""
        super().__init__(parent)
        self.clock = HubClock(clock)
        self.room = Room(self.clock)
        self._announcer = announcer
        self._choices = choices
        self._speak = speak
        self._seconds = seconds
        self._board = Board(calm=choices.calm, pace=self._pace)
        self._feed = Feed(self._board)
        self._past = RecordModel(CallRow, "number", self)
        self._several = RecordModel(CallRow, "number", self)
        self._panel = layout.Panel(width=1920, height=1080, inches=55)
        self._layout = layout.lay_out(self._panel, layout.Wanted())
        self._device: str | None = None
        self._warned = ""
        self._voice_done.connect(self._announced, Qt.ConnectionType.QueuedConnection)
        self._due = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._due.timeout.connect(self.refresh)
        self.refresh()

    @Slot(object)
    def take(self, update: object) -> None:
        """Take one update of the link."""
        if isinstance(update, CenterChanged):
            self._move_in(update.center)
        elif isinstance(update, FloorReplaced):
            self.room.told(update.floor)
        elif isinstance(update, FloorChanged) and self.connected and self._is_tried(update):
            self._board.try_out(self._seconds())
        self._feed.take(update, self._seconds(), self.clock())
        self.refresh()

    @Slot()
    def tryOut(self) -> None:
        """Show and sound a sample that calls nobody, unless somebody is being called."""
        self._board.try_out(self._seconds())
        self.refresh()

    @Slot(int, int, float)
    def setPanel(self, width: int, height: int, inches: float) -> None:
        """Lay everything out for a page of so many pixels on a panel of this diagonal."""
        if width > 0 and height > 0:
            self._panel = layout.Panel(width=width, height=height, inches=inches)
            self._lay_out()

    @property
    def face(self) -> Face:
        """The pure face, for who shows what stands around it."""
        return self._face

    @property
    def connected(self) -> bool:
        """Whether everything the hub had to tell was told."""
        return self._feed.live

    @Property(str, notify=faceChanged)
    def show(self) -> str:
        """What fills the field: empty, closed, call, several or picture."""
        return self._show.value

    @Property(bool, notify=faceChanged)
    def calling(self) -> bool:
        """Whether the calls in the field are being announced."""
        return self._face.calling

    @Property(bool, notify=faceChanged)
    def lit(self) -> bool:
        """Whether the field is filled at this instant."""
        return self._face.lit

    @Property(bool, notify=faceChanged)
    def trial(self) -> bool:
        """Whether the field shows a sample that calls nobody."""
        return self._face.trial

    @Property(bool, notify=faceChanged)
    def away(self) -> bool:
        """Whether the hub is away."""
        return self._face.away

    @Property(str, notify=faceChanged)
    def number(self) -> str:
        """The called number, "A-017"."""
        return self._sign.number

    @Property(str, notify=faceChanged)
    def desk(self) -> str:
        """What stands on its desk."""
        return self._sign.desk

    @Property(bool, notify=faceChanged)
    def numbered(self) -> bool:
        """Whether that is a figure, to be shown with a word."""
        return self._sign.numbered

    @Property(str, notify=faceChanged)
    def word(self) -> str:
        """The word over a figure, in the center's language."""
        return self._sign.word

    @Property(str, notify=faceChanged)
    def secondWord(self) -> str:
        """The same in the visitor's language, or the center's second."""
        return self._sign.second_word

    @Property(str, notify=faceChanged)
    def secondLanguage(self) -> str:
        """The language of `secondWord`."""
        return self._sign.second_language

    @Property(str, notify=faceChanged)
    def place(self) -> str:
        """Where the desk is, in words."""
        return self._sign.place

    @Property(str, notify=faceChanged)
    def placeLanguage(self) -> str:
        """The language of `place`."""
        return self._sign.place_language

    @Property(str, notify=faceChanged)
    def arrow(self) -> str:
        """The glyph of the arrow to the desk; "" for none."""
        return self._sign.glyph

    @Property(bool, notify=faceChanged)
    def aimed(self) -> bool:
        """Whether the arrow shows a true direction, which no language mirrors."""
        return self._sign.aimed

    @Property(QObject, constant=True)
    def past(self) -> QObject:
        """The calls of the list, the last first: number, desk, numbered."""
        return self._past

    @Property(QObject, constant=True)
    def several(self) -> QObject:
        """The calls that are announced together: number, desk, numbered."""
        return self._several

    @Property(str, notify=houseChanged)
    def deskHeading(self) -> str:
        """What the column of desks is called."""
        return window_word(self.room.house.languages[0]) or ""

    @Property("QVariantMap", notify=sizesChanged)  # type: ignore[arg-type]  # a name only Qt knows
    def sizes(self) -> dict[str, Any]:
        """The fields of `layout.Layout`, in pixels."""
        return asdict(self._layout)

    @Property(int, notify=sizesChanged)
    def reach(self) -> int:
        """From how many whole metres numbers and desks are read."""
        return math.floor(self._layout.reach + 0.05)

    @Slot()
    def refresh(self) -> None:
        """Bring board, announcer and screen level with this instant."""
        now = self._seconds()
        pictures = self._choices.pictures
        self._board.idles = pictures is not None and pictures.at(0) is not None
        self._board.advance(now)
        self._face = self._board.face(now)
        self._show = room.show(
            self._face, closed=self.room.closed(self._face), picture=self._board.idles
        )
        self._carry_out()
        self._sign = self._sign_now()
        self._past.show(self._rows(room.listed(self._face, self._show)))
        if self._show is Show.SEVERAL:
            self._several.show(self._rows(self._face.calls))
        self._lay_out()
        self.faceChanged.emit()
        start(self._due, self._board.next_change(now), now)

    def picture(self, turn: int) -> str:
        """Return the URL of the picture of a turn; "" for none."""
        pictures = self._choices.pictures
        file = pictures.at(turn) if pictures else None
        return QUrl.fromLocalFile(str(file)).toString() if file else ""

    def forget(self) -> None:
        """Let go of calls of long ago."""
        self._board.forget(self._seconds())

    def _is_tried(self, update: FloorChanged) -> bool:
        """Say whether somebody asked this very screen for a test."""
        tried = {each.get("device") for each in update.messages if each["event"] == "screen-tried"}
        return self._device in tried

    def _move_in(self, center: dict[str, Any]) -> None:
        zone = self._choices.zone or center.get("zone")
        self._device = center.get("device")
        house = read_house(center, zone)
        self.room.house = house
        self._board.calm = self._choices.calm or not house.motion
        self._feed.only = house.only
        self._speak(house.languages[0])
        self._warn(zone_fault(center, zone))
        self.houseChanged.emit()

    def _carry_out(self) -> None:
        for effect in self._board.take_effects():
            if isinstance(effect, Begin):
                self._announce(effect)
            else:
                self._announcer.cancel(effect.id)

    def _announce(self, begin: Begin) -> None:
        house = self.room.house
        sound = "none" if house.muted else house.sound_at(self.clock())
        if sound == "none":
            self._board.voice_done(begin.id)
            return
        texts: Sequence[tuple[str, str]] = ()
        if sound == "voice":
            texts = (
                signs.trial(house)[1]
                if begin.id == TRIAL
                else signs.spoken(begin.calls, house, brief=begin.brief)
            )
        self._announcer.announce(begin.id, texts, self._finished, volume=house.volume)

    def _pace(self, calls: Sequence[Call], brief: bool) -> float:
        """Return how long an announcement takes by the center's rules, also on a muted screen."""
        house = self.room.house
        if house.sound_at(self.clock()) != "voice":
            return HOLD
        return duration(signs.spoken(calls, house, brief=brief))

    def _finished(self, call_id: str, _outcome: object) -> None:
        """Cross from the announcer's thread to this object's."""
        self._voice_done.emit(call_id)

    @Slot(str)
    def _announced(self, call_id: str) -> None:
        self._board.voice_done(call_id)
        self.refresh()

    def _sign_now(self) -> signs.Sign:
        if self._face.trial:
            return signs.trial(self.room.house)[0]
        call = self._face.call
        return signs.sign(call, self.room.house) if call else signs.NO_SIGN

    def _rows(self, calls: Sequence[Call]) -> list[CallRow]:
        shown = [signs.sign(call, self.room.house) for call in calls]
        return [CallRow(each.number, each.desk, each.numbered) for each in shown]

    def _lay_out(self) -> None:
        """Size everything for the longest that there is to show."""
        house = self.room.house
        rows = [*self._past.records, *self._several.records]
        numbers = ["A-000", self._sign.number, *(each.number for each in rows)]
        figures = [len(name) for name in house.names() if is_numbered(name)]
        wordy = any(not is_numbered(name) for name in house.names())
        wanted = layout.Wanted(
            number=max(numbers, key=len),
            desk=4 if wordy else max(figures, default=1),
            places=any(desk.place for desk in house.desks.values()),
            waits=house.waits,
        )
        found = layout.lay_out(self._panel, wanted)
        if found != self._layout:
            self._layout = found
            self.sizesChanged.emit()
        self._warn(layout.too_small(found))

    def _warn(self, sentence: str | None) -> None:
        if sentence and sentence != self._warned:
            self._warned = sentence
            self._choices.warn(sentence)


def start(timer: QTimer, due: float | None, now: float) -> None:
    """Let a timer fire at `due`, a whole millisecond late rather than early."""
    if due is None:
        timer.stop()
    else:
        timer.start(max(1, math.ceil((due - now) * 1000)))
