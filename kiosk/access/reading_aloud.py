"""Reads the pages of a window aloud: what the pure `Reading` decides, through a reader.

The page is looked at after its frames, so that whatever a page shows is read without its help.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QObject, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtQuick import QQuickItem, QQuickWindow

from hardware.speech.reader import Progress, Reads
from kiosk.access.page_parts import part_at, part_of, parts_of
from kiosk.access.reading import Part, Reading, Sentence, sentence
from kiosk.access.touches import Touches
from kiosk.models.comfort_model import ComfortModel
from kiosk.station import Station
from kiosk.visit import timing
from kiosk.visit.comfort import LOUDEST
from kiosk.words import sentences as words

STEP = 6.0
"""Decibels between two steps of the volume; the last step is full loudness."""

PAUSE_MS = 80
"""Shortest time between two looks, so that an animation does not keep a processor busy."""


def listen_to(touches: Touches, reading: ReadingAloud, comfort: ComfortModel) -> None:
    """Have a visitor's fingers, keys and wishes heard, and tell both whether that is of use."""

    def ready() -> None:
        touches.hold = reading.speak if reading.is_ready else None
        comfort.allow_listening(reading.is_ready)

    touches.begun.connect(reading.act)
    touches.help_asked.connect(comfort.listenOrRepeat)
    comfort.repeatAsked.connect(reading.repeat)
    reading.readiness_changed.connect(ready)
    ready()


class ReadingAloud(QObject):
    """Joins window, station and reader; `language` returns the code of the page's language.

    Signals:
        readiness_changed: `is_ready` is another.
    """

    readiness_changed = Signal()
    _progressed = Signal(object)

    def __init__(
        self,
        window: QQuickWindow,
        station: Station,
        reader: Reads,
        language: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._station = station
        self._reader = reader
        self._language = language
        self._reading: Reading | None = None
        self._page = station.session.page
        self._focus_moved = False
        self._tells_where = False
        self._by_hand = False
        self._busy = False
        self._extends = False
        self._chimes = False
        self._warned_of: float | None = None
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look)
        window.frameSwapped.connect(self._look_soon, Qt.ConnectionType.QueuedConnection)
        window.activeFocusItemChanged.connect(self._focused)
        station.changed.connect(self._station_changed)
        self._progressed.connect(self._progress)
        reader.start(self._progressed.emit)

    @property
    def is_ready(self) -> bool:
        """Whether anything can be heard, as far as anybody knows."""
        return not self._reader.trouble

    # What a visitor does

    @Slot()
    def act(self) -> None:
        """Be silent: the visitor does something."""
        self._by_hand = True
        self._tells_where = False
        self._reader.stop()

    @Slot()
    def repeat(self) -> None:
        """Read the page from its start to its end, the plinth too."""
        if self._reading is not None:
            whole = self._reading.whole(self._parts(), self._language())
            self._read(whole.sentences)
            self._tells_where = True

    def speak(self, at: QPointF) -> bool:
        """Say what lies at a place of the window, also to who does not listen; False is nothing."""
        part = part_at(self._window.contentItem(), at)
        if part is not None:
            self._read((sentence(part, self._language()),))
        return part is not None

    # What happens by itself

    @Slot()
    def _station_changed(self) -> None:
        listens = self._station.session.walk.comfort.listen
        if listens != (self._reading is not None):
            self._listen(listens)
        elif self._station.session.page is not self._page and not listens:
            self._reader.stop()
        self._page = self._station.session.page
        self._warn()

    def _listen(self, listens: bool) -> None:
        self._reading = Reading() if listens else None
        if self._reading is None:
            self._reader.stop()
            return
        hello = (self._language(), words.reads_aloud())
        whole = self._reading.whole(self._parts(), self._language())
        self._read((hello, *whole.sentences))
        self._tells_where = True

    def _warn(self) -> None:
        """Chime and say it, once, when the page is about to clear itself."""
        session, now = self._station.session, self._station.clock()
        if not timing.is_ending(session.page, session.walk, now):
            return
        if self._busy and self._extends:
            self._station.touch()  # whoever still listens has not had the time to answer
            return
        ends = timing.ends_at(session.page, session.walk)
        if ends != self._warned_of:
            self._warned_of = ends
            self._ask(timing.asks_still_there(session.page, session.walk, now))

    def _ask(self, on_a_page: bool) -> None:
        if self._reading is None:
            # Who takes a number and goes must not hear a chime behind them.
            if on_a_page:
                self._read((), chime=True)
        elif on_a_page:
            self._chimes = True  # its words come with the page
        else:
            self._read(((self._language(), words.clears_soon(timing.WARNING)),), chime=True)

    @Slot()
    def _look_soon(self) -> None:
        if self._reading is not None and not self._pause.isActive():
            self._pause.start()

    @Slot()
    def _focused(self) -> None:
        self._focus_moved = True
        self._look_soon()

    @Slot()
    def _look(self) -> None:
        """Read what is new on the page, and what the keypad has moved to."""
        if self._reading is None:
            return
        by_hand, moved = self._by_hand, self._focus_moved
        self._focus_moved = False
        news = self._reading.look(self._parts(), self._language(), by_hand=by_hand)
        if news and news.page:
            chimes, self._chimes = self._chimes, False
            self._read(news.sentences, chime=chimes)
            self._tells_where = True
        elif moved and by_hand:
            self._read((*self._focus(), *(news.sentences if news else ())))
        elif news:
            self._read(news.sentences, after=news.after)

    def _focus(self) -> tuple[Sentence, ...]:
        """Return what the keypad has moved to; a finger knows where it is."""
        item: QQuickItem | None = self._window.activeFocusItem()
        part = part_of(item) if item is not None and item.property("visualFocus") else None
        return (sentence(part, self._language()),) if part else ()

    def _tell_where(self) -> None:
        """Say where the keypad stands, once a page was heard to its end."""
        focus = self._focus() if self._tells_where and self._reading is not None else ()
        self._tells_where = False
        if focus:
            self._read(((self._language(), words.you_are_at()), *focus), after=True)

    @Slot(object)
    def _progress(self, progress: Progress) -> None:
        match progress:
            case Progress.TROUBLE:
                self.readiness_changed.emit()
            case Progress.SILENT:
                self._busy = False
                self._tell_where()
            case Progress.SENTENCE if self._extends:
                self._station.touch()

    # How it is read

    def _parts(self) -> tuple[Part, ...]:
        rtl = QLocale(self._language()).textDirection() == Qt.LayoutDirection.RightToLeft
        return parts_of(self._window.contentItem(), rtl=rtl)

    def _read(
        self, sentences: Sequence[Sentence], *, chime: bool = False, after: bool = False
    ) -> None:
        """Read; what is read gives time to listen, save the question whether anybody is there."""
        if not sentences and not chime:
            return
        session, now = self._station.session, self._station.clock()
        self._by_hand = False
        self._extends = not timing.is_ending(session.page, session.walk, now)
        self._busy = True
        gain = (session.walk.comfort.volume - LOUDEST) * STEP
        self._reader.read(sentences, gain=gain, chime=chime, after=after)
