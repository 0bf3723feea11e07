"""What stands around the calls, for QML: clock, waits, text, closed face, care for the panel."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from display import care, words
from shared.link.session import FloorChanged
from shared.ui.hub_link import Looked
from shared.ui.records import RecordModel

from .board_model import BoardModel, start
from .own_look import Looks, OwnLook
from .room import TURN, Wait, turn_of

QML_IMPORT_NAME = "Ventanilla.Display"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)


@QmlElement
class RoomModel(QObject):
    """The room around the calls of a BoardModel.

    Its timer runs once a turn. `ask` is called then, now and again, for the hub's floor view, whose
    waits and hours change by the clock; the answer comes to `looked`. `take` is a slot for a
    link's `arrived`. `looks` says how this computer is, when a test asks.

    Signals:
        turned: Emitted when the clock moves on, or what stands around the calls may be another.
    """

    turned = Signal()

    def __init__(
        self,
        board: BoardModel,
        ask: Callable[[], None] = lambda: None,
        refresh_pictures: Callable[[], None] = lambda: None,
        looks: Looks = lambda: iter(()),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._board = board
        self._room = board.room
        self._ask = ask
        self._refresh_pictures = refresh_pictures
        self._own_look = OwnLook(looks, self)
        self._own_look.found.connect(self.turned)
        self._waits = RecordModel(Wait, "series", self)
        self._turn = turn_of(board.clock())
        self._ahead = board.clock.ahead
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        board.destroyed.connect(self._timer.stop)
        board.faceChanged.connect(self._show)
        board.houseChanged.connect(self._show)
        self._show()
        self.tick()

    @Slot(object)
    def take(self, update: object) -> None:
        """Take one update of the link: desks that open and close change every wait."""
        self._set_clock()
        if isinstance(update, FloorChanged) and any(
            str(each.get("event", "")).startswith("desk-") for each in update.messages
        ):
            self._ask()

    @Slot(object)
    def looked(self, looked: Looked) -> None:
        """Take in the hub's floor view."""
        if looked.found is None:
            return
        try:
            self._room.told(looked.found)
        except (ValueError, TypeError, KeyError) as error:
            _log.error("What the hub tells of waits and hours cannot be read: %s", error)
        self._set_clock()
        self._board.refresh()

    def _set_clock(self) -> None:
        """Turn with all other screens when the hub's clock turns out to be another."""
        if self._board.clock.ahead != self._ahead:
            # Nothing is asked for that: of a slow hub each answer would bring the next question.
            self._go_on()

    @Property(str, notify=turned)
    def title(self) -> str:
        """The center's name, and that of its part."""
        return self._room.house.title

    @Property(str, notify=turned)
    def time(self) -> str:
        """The center's time, "10:52"."""
        return self._board.clock().astimezone(self._room.house.clock).strftime("%H:%M")

    @Property(str, notify=turned)
    def band(self) -> str:
        """The sentence on the plinth."""
        return self._band[1]

    @Property(str, notify=turned)
    def bandLanguage(self) -> str:
        """Its language."""
        return self._band[0]

    @Property(str, notify=turned)
    def trouble(self) -> str:
        """What a test found to be wrong with this computer, and what to do; "" for nothing."""
        return self._own_look.said(self._room.house.languages[0])

    @Property(QObject, constant=True)
    def waits(self) -> QObject:
        """The waits of the series, in minutes: series, low, high."""
        return self._waits

    @Property(int, notify=turned)
    def waitsLetters(self) -> int:
        """How many letters the longest range has, or one of two figures each."""
        return max(each.letters for each in (*self._waits.records, Wait("", 10, 99)))

    @Property(str, notify=turned)
    def waitsHeading(self) -> str:
        """What they are called."""
        return words.minutes(self._room.house.languages[0])

    @Property("QStringList", notify=turned)  # type: ignore[arg-type]  # a name only Qt knows
    def emptyLines(self) -> list[str]:
        """What the field says before the first call, in two languages."""
        return list(words.empty_lines(self._room.house.languages))

    @Property("QStringList", notify=turned)  # type: ignore[arg-type]  # a name only Qt knows
    def closedLines(self) -> list[str]:
        """What it says when it is closed: so in two languages, and when it opens."""
        return [
            *words.closed_lines(self._room.house.languages),
            self._room.opening(self._board.clock()),
        ]

    @Property("QStringList", notify=turned)  # type: ignore[arg-type]  # a name only Qt knows
    def languages(self) -> list[str]:
        """The center's first two languages, the first twice when there is no other."""
        first, second, *_ = [*self._room.house.languages, self._room.house.languages[0]]
        return [first, second]

    @Property(str, notify=turned)
    def picture(self) -> str:
        """The URL of the picture of this turn."""
        return self._picture

    @Property(bool, notify=turned)
    def dim(self) -> bool:
        """Whether the screen is darker now."""
        return self._room.dim(self._board.face, self._board.clock())

    @Property(int, notify=turned)
    def shiftX(self) -> int:
        """How far everything stands aside, in pixels of a page 1080 high."""
        return self._shift[0]

    @Property(int, notify=turned)
    def shiftY(self) -> int:
        """How far everything stands below its place."""
        return self._shift[1]

    @Slot()
    def tick(self) -> None:
        """Go on to the turn of this instant, and ask for what changes by the clock."""
        self._go_on()
        if self._turn % 5 == 0:
            self._ask()
        if self._turn % 50 == 0:
            self._refresh_pictures()

    def _go_on(self) -> None:
        """Go on to the turn of this instant; while somebody is called nothing else moves."""
        now, self._ahead = self._board.clock(), self._board.clock.ahead
        self._board.forget()
        self._board.refresh()
        if not self._board.face.calling:
            self._turn = turn_of(now)
            self._show()
        start(self._timer, (now.timestamp() // TURN + 1) * TURN, now.timestamp())

    @Slot()
    def _show(self) -> None:
        now = self._board.clock()
        self._own_look.follow(self._board.face.trial)
        self._band = self._room.band(self._turn, now)
        self._picture = self._board.picture(self._turn)
        self._shift = care.shift(self._turn * TURN // 60)
        self._waits.show(list(self._room.waits(self._turn, self._board.face)))
        self.turned.emit()
