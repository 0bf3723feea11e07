"""The board for QML: translates between the pure board, the link, the announcer and the screen."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from display import signs, words
from hardware.speech.announcer import Announces
from hardware.speech.phrases import window_word
from shared.link.session import CenterChanged
from shared.ui.records import RecordModel

from .board import Begin, Board, Call
from .feed import Feed

QML_IMPORT_NAME = "Ventanilla.Display"
QML_IMPORT_MAJOR_VERSION = 1

MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class PastCall:
    """A row of the list."""

    number: str
    desk: str
    numbered: bool


def utc_now() -> datetime:
    """Return this instant."""
    return datetime.now(UTC)


@QmlElement
class BoardModel(QObject):
    """What the screen shows. Holds numbers, desks and languages; it is never told anything else.

    `take` is the slot for a link's `arrived`. Its two timers run only when something is due: the
    next turn of the field or of the queue, and the next full minute.

    Signals:
        faceChanged: Emitted when the field, the list or the connection may be another.
        houseChanged: Emitted when the center is another.
        minuteChanged: Emitted when the clock and the text on the plinth move on.
    """

    faceChanged = Signal()
    houseChanged = Signal()
    minuteChanged = Signal()
    _voice_done = Signal(str)

    def __init__(
        self,
        announcer: Announces,
        *,
        calm: bool = False,
        speak: Callable[[str], None] = lambda _language: None,
        seconds: Callable[[], float] = time.monotonic,
        clock: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
    ) -> None:
        """Show an empty board. `speak` is told the center's language when the center is known."""
        super().__init__(parent)
        self._announcer = announcer
        self._speak = speak
        self._seconds = seconds
        self._clock = clock
        self._house = signs.House()
        self._board = Board(calm=calm)
        self._feed = Feed(self._board)
        self._past = RecordModel(PastCall, "number", self)
        self._voice_done.connect(self._announced, Qt.ConnectionType.QueuedConnection)
        self._due = self._timer(self._refresh)
        self._minute = self._timer(self._tick)
        self._tick()

    @Slot(object)
    def take(self, update: object) -> None:
        """Take one update of the link."""
        if isinstance(update, CenterChanged):
            self._house = signs.read_house(update.center)
            self._speak(self._house.languages[0])
            self.houseChanged.emit()
            self.minuteChanged.emit()
        self._feed.take(update, self._seconds(), self._clock())
        self._refresh()

    @Property(bool, notify=faceChanged)
    def hasCall(self) -> bool:
        """Whether any call is in the field."""
        return self._face.call is not None

    @Property(bool, notify=faceChanged)
    def calling(self) -> bool:
        """Whether the call in the field is being announced."""
        return self._face.calling

    @Property(bool, notify=faceChanged)
    def lit(self) -> bool:
        """Whether the field is filled at this instant."""
        return self._face.lit

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

    @Property(QObject, constant=True)
    def past(self) -> QObject:
        """The calls before, the last first: number, desk, numbered."""
        return self._past

    @Property(str, notify=houseChanged)
    def centerName(self) -> str:
        """The center's name."""
        return self._house.name

    @Property(str, notify=houseChanged)
    def deskHeading(self) -> str:
        """What the column of desks is called."""
        return window_word(self._house.languages[0]) or ""

    @Property(int, notify=houseChanged)
    def deskLetters(self) -> int:
        """How many letters the longest desk name has."""
        return max(map(len, self._house.desks.values()), default=1)

    @Property(str, notify=houseChanged)
    def emptyLine(self) -> str:
        """What the field says before the first call."""
        return words.empty_lines(self._house.languages)[0]

    @Property(str, notify=houseChanged)
    def secondEmptyLine(self) -> str:
        """The same in the center's second language."""
        return words.empty_lines(self._house.languages)[1]

    @Property(str, notify=minuteChanged)
    def time(self) -> str:
        """The center's time, "10:52"."""
        return self._clock().astimezone(self._house.zone).strftime("%H:%M")

    @Property(str, notify=minuteChanged)
    def band(self) -> str:
        """The sentence on the plinth."""
        return words.band(self._house.languages, int(self._clock().timestamp() // MINUTE))

    def _timer(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(act)
        return timer

    @Slot()
    def _refresh(self) -> None:
        """Bring board, announcer and screen level with this instant."""
        now = self._seconds()
        self._board.advance(now)
        self._face = self._board.face(now)
        self._sign = self._sign_of(self._face.call) if self._face.call else _NO_SIGN
        for effect in self._board.take_effects():
            if isinstance(effect, Begin):
                texts = signs.spoken(effect.call, self._house, brief=effect.brief)
                self._announcer.announce(effect.call.id, texts, self._finished)
            else:
                self._announcer.cancel(effect.call.id)
        self._past.show([self._row(call) for call in self._face.past])
        self.faceChanged.emit()
        _start(self._due, self._board.next_change(now), now)

    @Slot()
    def _tick(self) -> None:
        self._board.forget(self._seconds())
        self._refresh()
        self.minuteChanged.emit()
        now = self._clock().timestamp()
        _start(self._minute, (now // MINUTE + 1) * MINUTE, now)

    def _finished(self, call_id: str, _outcome: object) -> None:
        """Cross from the announcer's thread to this object's."""
        self._voice_done.emit(call_id)

    @Slot(str)
    def _announced(self, call_id: str) -> None:
        self._board.voice_done(call_id)
        self._refresh()

    def _sign_of(self, call: Call) -> signs.Sign:
        return signs.sign(call, self._house)

    def _row(self, call: Call) -> PastCall:
        shown = self._sign_of(call)
        return PastCall(shown.number, shown.desk, shown.numbered)


_NO_SIGN = signs.Sign("", "", numbered=False)


def _start(timer: QTimer, due: float | None, now: float) -> None:
    """Let a timer fire at `due`, a whole millisecond late rather than early."""
    if due is None:
        timer.stop()
    else:
        timer.start(max(1, math.ceil((due - now) * 1000)))
