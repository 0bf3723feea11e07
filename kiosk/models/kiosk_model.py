"""What QML sees of a visitor's walk: the page, its words and choices, and the presses."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import UTC

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.station import Station
from kiosk.visit import timing
from kiosk.visit.standing import Hub
from kiosk.visit.walk import Page, Sorry
from kiosk.words import sentences as words
from kiosk.words.languages import Tongue, offered, tongue
from kiosk.words.sorry_words import sorry_words
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class KioskModel(QObject):
    """Translates between a Station and the pages.

    `speak` is called with a language before words in it are shown; `spoken` are the languages
    the pages are written in, `home` the one to greet in when it is not the center's first.

    Attributes:
        home: that language; another counts from the next refresh.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(
        self,
        station: Station,
        *,
        speak: Callable[[str], None],
        spoken: Collection[str],
        home: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._station = station
        self._speak = speak
        self._spoken = spoken
        self.home = home
        self._language = ""
        self._tongues: tuple[Tongue, ...] = ()
        self._languages = RecordModel(Tongue, key="code", parent=self)
        station.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the station again."""
        center = self._station.session.center
        self._tongues = offered(center.languages if center else (), self._spoken)
        self._turn_to(self._station.session.walk.language or self.home or self._tongues[0].code)
        self._languages.show(self._tongues)
        self.changed.emit()

    def _day(self) -> words.Day:
        center = self._station.session.center
        zone = center.zone if center else UTC
        return words.Day(now=self._station.wall(), zone=zone, language=self._language)

    @property
    def language(self) -> str:
        """The code of the language the pages are in now."""
        return self._language

    def _turn_to(self, language: str) -> None:
        if language != self._language:
            self._language = language
            self._speak(language)

    # What the pages show

    @Property(str, notify=changed)
    def page(self) -> str:
        """Which page: see kiosk.visit.walk.Page."""
        return self._station.session.page.value

    @Property(str, notify=changed)
    def centerName(self) -> str:
        """Whose house this is."""
        center = self._station.session.center
        return center.name if center else ""

    @Property(str, notify=changed)
    def clock(self) -> str:
        """The time on the center's wall."""
        center = self._station.session.center
        return words.clock(self._station.wall(), center.zone) if center else ""

    @Property(str, notify=changed)
    def languageName(self) -> str:
        """The language of the page in its own name."""
        return tongue(self._language).name

    @Property(str, notify=changed)
    def welcomes(self) -> str:
        """Welcome in the other languages."""
        others = (each.welcome for each in self._tongues if each.code != self._language)
        return "  ·  ".join(welcome for welcome in others if welcome)

    @Property(QObject, constant=True)
    def languages(self) -> QObject:
        """The languages to choose from."""
        return self._languages

    @Property(bool, notify=changed)
    def issuing(self) -> bool:
        """Whether the number is on its way."""
        return self._station.session.page is Page.ISSUING

    @Property(bool, notify=changed)
    def slow(self) -> bool:
        """Whether it takes longer than usual."""
        return timing.is_slow(self._station.session.walk, self._station.clock())

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        """Whether there is a page before this one."""
        return self._station.session.can_go_back

    @Property(bool, notify=changed)
    def canStartOver(self) -> bool:
        """Whether there is anything to begin anew."""
        return self._station.session.can_start_over

    @Property(bool, notify=changed)
    def inPrivate(self) -> bool:
        """Whether somebody to talk to was asked for, or is coming."""
        session = self._station.session
        return session.page is Page.PRIVATE or session.walk.asks_in_private

    @Property(bool, notify=changed)
    def byCode(self) -> bool:
        """Whether somebody comes with a code."""
        session = self._station.session
        return session.page is Page.CODE or session.walk.asks_by_code

    @Property(bool, notify=changed)
    def canSpeakInPrivate(self) -> bool:
        """Whether somebody to talk to may be asked for here."""
        return self._station.session.can_speak_in_private

    @Property(bool, notify=changed)
    def canLeave(self) -> bool:
        """Whether there is anything to clear."""
        session = self._station.session
        return session.walk.is_marked or session.page not in {Page.UNREADY, Page.START}

    @Property(bool, notify=changed)
    def asksStillThere(self) -> bool:
        """Whether the page is covered by that question."""
        session = self._station.session
        return timing.asks_still_there(session.page, session.walk, self._station.clock())

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """In how many seconds the page clears itself; 0 when that is far."""
        session = self._station.session
        return timing.seconds_left(session.page, session.walk, self._station.clock()) or 0

    # When there is no number

    @Property(bool, notify=changed)
    def away(self) -> bool:
        """Whether the hub is away, and no number can be had."""
        session = self._station.session
        return session.hub is Hub.AWAY and not session.may_give

    @Property(bool, notify=changed)
    def closed(self) -> bool:
        """Whether nothing at all can be had now, though the hub answers."""
        return self._station.session.closed is not None

    @Property(str, notify=changed)
    def noteTitle(self) -> str:
        """What keeps everybody from a number: the hour, or that the hub is away."""
        closed = self._station.session.closed
        return words.shut_title(closed, self._day()) if closed else words.no_numbers()

    @Property(str, notify=changed)
    def noteMeaning(self) -> str:
        """When to come back, or who helps instead."""
        closed = self._station.session.closed
        return words.come_back(closed, self._day()) if closed else words.go_to_welcome()

    @Property(str, notify=changed)
    def staffNote(self) -> str:
        """What whoever sets the kiosk up should know."""
        return words.staff_note(self._station.session.away_reason)

    @Property(str, notify=changed)
    def sorryTitle(self) -> str:
        """Why there is no number now."""
        return sorry_words(self._station.session.sorry).title

    @Property(str, notify=changed)
    def sorryMeaning(self) -> str:
        """What to do."""
        session = self._station.session
        when = session.walk.later if session.sorry is Sorry.CODE_LATER else None
        return words.good_from(when, self._day()) or sorry_words(session.sorry).meaning

    @Property(str, notify=changed)
    def sorryThen(self) -> str:
        """What happens next."""
        return sorry_words(self._station.session.sorry).then

    @Property(str, notify=changed)
    def sorryButton(self) -> str:
        """The button, if there is anything to press."""
        return sorry_words(self._station.session.sorry).button

    # What is pressed

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """Begin in this language."""
        self._station.choose_language(code)

    @Slot()
    def speakInPrivate(self) -> None:
        """Ask for somebody to talk to."""
        self._station.speak_in_private()

    @Slot()
    def tryAgain(self) -> None:
        """Go on after a "sorry"."""
        self._station.try_again()

    @Slot()
    def stay(self) -> None:
        """Say that somebody is there."""
        self._station.touch()

    @Slot()
    def back(self) -> None:
        """Go one page back."""
        self._station.back()

    @Slot()
    def startOver(self) -> None:
        """Ask again from the first question, in the same language."""
        self._station.start_over()

    @Slot(str)
    def changeLanguage(self, code: str) -> None:
        """Go on in another language, with everything that was chosen."""
        self._station.change_language(code)

    @Slot()
    def leave(self) -> None:
        """Clear everything at once."""
        self._station.leave()
