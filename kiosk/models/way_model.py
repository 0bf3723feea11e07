"""What QML sees of the way to a number: the questions, what was chosen, and the presses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.station import Station
from kiosk.visit.center import Center, Need
from kiosk.visit.course import PEOPLE, fits_of, unclear
from kiosk.visit.outlook import Shut
from kiosk.visit.shelves import PLACES, shelf
from kiosk.visit.walk import Page, Wish
from kiosk.words import sentences as words
from kiosk.words.choices import (
    NO_CHOICE,
    Choice,
    choice_of,
    class_choice,
    fit_choice,
    notes_on,
    people_choice,
)
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")


@QmlElement
class WayModel(QObject):
    """Translates between a Station and the pages from the needs to the number.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._more = False
        self._needs = RecordModel(Choice, key="code", parent=self)
        self._chosen = RecordModel(Choice, key="code", parent=self)
        self._answers = RecordModel(Choice, key="code", parent=self)
        station.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the station again."""
        center = self._station.session.center
        if center is not None:
            self._chosen.show([self._choice(need) for need in self._wish.needs])
            self._show(center)
        self.changed.emit()

    def _show(self, center: Center) -> None:
        """Show what the present page offers; a page that goes keeps what it had."""
        session, language = self._station.session, self._station.session.walk.language
        need = unclear(self._wish, center)
        match session.page:
            case Page.NEED:
                self._needs.show([self._choice(each) for each in self._shelf(center.choices)])
            case Page.FIT if need is not None:
                day, groups = self._day(center), fits_of(need, center)
                fits = [fit_choice(codes, session.offer, center, day) for codes in groups]
                self._answers.show(fits)
            case Page.PRIORITY:
                classes = self._shelf(center.classes)
                self._answers.show([class_choice(each, center, language) for each in classes])
            case Page.PEOPLE:
                self._answers.show([people_choice(each) for each in self._shelf(PEOPLE)])

    def _shelf(self, things: Sequence[T]) -> Sequence[T]:
        session = self._station.session
        on_it, self._more = shelf(things, session.walk.shelf, PLACES[session.page])
        return on_it

    @property
    def _wish(self) -> Wish:
        return self._station.session.walk.wish

    def _day(self, center: Center) -> words.Day:
        language = self._station.session.walk.language
        return words.Day(now=self._station.wall(), zone=center.zone, language=language)

    def _choice(self, need: Need | None) -> Choice:
        session = self._station.session
        if need is None or session.center is None:
            return NO_CHOICE
        day, picked = self._day(session.center), self._wish.has(need.code)
        return choice_of(need, session.offer, session.center, day, picked=picked)

    def _way_out(self) -> Choice:
        center = self._station.session.center
        return self._choice(center.way_out if center else None)

    def _unclear(self) -> Need | None:
        center = self._station.session.center
        return unclear(self._wish, center) if center else None

    def _shut(self) -> Shut | None:
        return self._station.session.offer.shut(self._wish.services)

    # What is needed

    @Property(QObject, constant=True)
    def needs(self) -> QObject:
        """The needs on this shelf."""
        return self._needs

    @Property(bool, notify=changed)
    def hasMore(self) -> bool:
        """Whether there are further choices."""
        return self._more

    @Property(str, notify=changed)
    def otherCode(self) -> str:
        """The way out for who does not find theirs; nothing when the center has none."""
        return self._way_out().code

    @Property(str, notify=changed)
    def otherWords(self) -> str:
        """Its words."""
        return self._way_out().words

    @Property(str, notify=changed)
    def otherPictogram(self) -> str:
        """Its picture."""
        return self._way_out().pictogram

    @Property(str, notify=changed)
    def otherNote(self) -> str:
        """Why it cannot be had now, or how many places are left."""
        return self._way_out().note

    @Property(bool, notify=changed)
    def otherChosen(self) -> bool:
        """Whether it was chosen."""
        return self._way_out().picked

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many needs were chosen."""
        return len(self._wish.needs)

    @Property(str, notify=changed)
    def goOnWords(self) -> str:
        """The main button of the needs, with how many were chosen."""
        return words.go_on(len(self._wish.needs))

    # What fits best, who one is, how many

    @Property(QObject, constant=True)
    def answers(self) -> QObject:
        """What the present page offers to answer with."""
        return self._answers

    @Property(str, notify=changed)
    def unclearWords(self) -> str:
        """The need of which it is asked what fits best."""
        return self._choice(self._unclear()).words

    @Property(bool, notify=changed)
    def asksPriority(self) -> bool:
        """Whether there is a question about who one is."""
        center = self._station.session.center
        return center is not None and center.asks_priority

    @Property(bool, notify=changed)
    def asksPeople(self) -> bool:
        """Whether visitors may say how many they are."""
        center = self._station.session.center
        return center is not None and center.asks_people

    @Property(int, notify=changed)
    def people(self) -> int:
        """How many they are."""
        return self._wish.people

    @Property(str, notify=changed)
    def peopleWords(self) -> str:
        """The same in words."""
        return words.people_coming(self._wish.people)

    # What was chosen

    @Property(QObject, constant=True)
    def chosen(self) -> QObject:
        """The needs that were chosen, in their order."""
        return self._chosen

    @Property(str, notify=changed)
    def firstWords(self) -> str:
        """The first of them."""
        return self._choice(next(iter(self._wish.needs), None)).words

    @Property(str, notify=changed)
    def firstPictogram(self) -> str:
        """Its picture."""
        return self._choice(next(iter(self._wish.needs), None)).pictogram

    @Property(str, notify=changed)
    def waiting(self) -> str:
        """How many wait for it; nothing when nobody knows."""
        return words.people_waiting(self._station.session.offer.waiting(self._wish.services))

    @Property(str, notify=changed)
    def waitRange(self) -> str:
        """How long one waits for it; nothing when nobody knows."""
        return words.wait_about(self._station.session.offer.wait_range(self._wish.services))

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a name only Qt knows
    def notes(self) -> list[str]:
        """What is to be known of it before asking for a number."""
        session, center = self._station.session, self._station.session.center
        if center is None or not self._wish.needs:
            return []
        return notes_on(self._wish.services, session.offer, center, self._day(center))

    @Property(bool, notify=changed)
    def shut(self) -> bool:
        """Whether nothing of it can be had now."""
        return self._shut() is not None

    @Property(str, notify=changed)
    def yesWords(self) -> str:
        """What saying yes to it brings."""
        shut = self._shut()
        return words.yes_button(shut=shut is not None, again=bool(shut and shut.come_back))

    # What is pressed

    @Slot(str)
    def chooseNeed(self, code: str) -> None:
        """Mark a need, or no longer."""
        self._station.choose_need(code)

    @Slot()
    def more(self) -> None:
        """Look at further choices."""
        self._station.more()

    @Slot()
    def goOn(self) -> None:
        """Go on with the needs that were chosen."""
        self._station.go_on()

    @Slot(str)
    def chooseFit(self, codes: str) -> None:
        """Say which services fit best."""
        self._station.choose_fit(tuple(codes.split(",")))

    @Slot()
    def knowNoFit(self) -> None:
        """Say that one does not know which."""
        need = self._unclear()
        if need is not None:
            self._station.choose_fit(need.services)

    @Slot(str)
    def choosePriority(self, code: str) -> None:
        """Say who one is."""
        self._station.choose_priority(code)

    @Slot()
    def sayNothing(self) -> None:
        """Say that none of these fits, or nothing."""
        self._station.choose_priority(None)

    @Slot()
    def askPeople(self) -> None:
        """Be asked how many they are."""
        self._station.ask_people()

    @Slot(str)
    def choosePeople(self, people: str) -> None:
        """Say how many they are."""
        self._station.choose_people(int(people))

    @Slot()
    def chooseAgain(self) -> None:
        """Choose anew: what was chosen is not it."""
        self._station.choose_again()

    @Slot()
    def confirm(self) -> None:
        """Ask for the number."""
        self._station.confirm()
