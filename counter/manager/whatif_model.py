"""The what-if page: a question is built, days are simulated, and the answer stands beside today."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.manager import whatif_words as words
from counter.manager.study import Study
from counter.manager.whatif_faces import (
    Choice,
    EffectLine,
    day_choices,
    effect_lines,
    service_choices,
)
from counter.manager.whatif_question import Question, clock
from counter.station import Station
from shared.ui.hub_link import Studied
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Manager"
QML_IMPORT_MAJOR_VERSION = 1

DAYS, SUGGESTION = "whatif", "staffing"


@QmlElement
class WhatIfModel(QObject):
    """One question at a time.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._question = Question()
        self._asked = self._question
        self._answer: Mapping[str, Any] | None = None
        self._study = Study(station, self)
        self._study.moved.connect(self.changed)
        self._study.came.connect(self._came)
        self._trouble = ""
        self._days = RecordModel(Choice, key="code", parent=self)
        self._services = RecordModel(Choice, key="code", parent=self)
        self._effects = RecordModel(EffectLine, key="service", parent=self)

    def begin(self) -> None:
        """Listen to the studies."""
        self._study.begin()
        self._station.changed.connect(self._refresh)
        self._refresh()

    def end(self) -> None:
        """Simulate nothing for nobody."""
        self._study.end()
        self._station.changed.disconnect(self._refresh)

    # What is asked

    @Slot(str)
    def chooseDay(self, code: str) -> None:
        """Ask about this day of the week."""
        self._ask(self._question.on(int(code)))

    @Slot(str)
    def chooseService(self, code: str) -> None:
        """Ask about this service."""
        self._ask(self._question.of(code))

    @Slot(int)
    def moreDesks(self, by: int) -> None:
        """Ask for so many desks more."""
        self._ask(self._question.with_desks(by))

    @Slot(int)
    def later(self, by: int) -> None:
        """Let it begin so many half hours later."""
        self._ask(self._question.beginning(by))

    @Slot(int)
    def longer(self, by: int) -> None:
        """Let it end so many half hours later."""
        self._ask(self._question.ending(by))

    def _ask(self, question: Question) -> None:
        self._question = question
        self._refresh()

    @Slot()
    def simulate(self) -> None:
        """Live through the days."""
        if not self._study.is_awaited and self._question.service:
            self._asked, self._trouble = self._question, ""
            self._study.ask(DAYS, self._question.asked())
            self._refresh()

    @Slot()
    def suggest(self) -> None:
        """Look for the least staffing of that day with which nine in ten are within target."""
        if not self._study.is_awaited:
            self._asked, self._trouble = self._question.of(""), ""
            self._study.ask(SUGGESTION, {"weekday": self._question.weekday})
            self._refresh()

    @Slot()
    def cancel(self) -> None:
        """Let it be."""
        self._study.give_up()

    # What the hub tells

    @Slot(object)
    def _came(self, told: Studied) -> None:
        if told.answer is not None:
            self._answer = told.answer
        elif told.refusal is not None:
            self._trouble = words.trouble(told.refusal.code)
        else:
            self._trouble = words.away()
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        center = self._station.console.center
        self._days.show(day_choices(self._question))
        self._services.show(service_choices(self._question, center))
        answer, language = self._answer, self._station.language
        lines = effect_lines(answer, self._asked, center, language) if answer else []
        self._effects.show(lines)
        self.changed.emit()

    @Property(str, notify=changed)
    def finding(self) -> str:
        """The page's title: the question, or its answer."""
        if self._study.is_awaited:
            return words.at_work()
        if self._answer is None:
            return words.before()
        if "staffing" in self._answer:
            return words.suggestion(self._answer, self._station.language)
        rows = self._answer["services"]
        row = next((each for each in rows if each["service"] == self._asked.service), None)
        name = self._name(self._asked.service)
        if row is None:
            return words.finding(words.everybody(), self._answer["all"], self._station.language)
        return words.finding(name, row, self._station.language)

    def _name(self, service: str) -> str:
        center = self._station.console.center
        return center.service_text(service) if center and service else service

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What is asked, in a sentence."""
        return words.question(self._question, self._name(self._question.service))

    @Property(str, notify=changed)
    def answered(self) -> str:
        """What the answer answers; nothing while the question is the same, or was never asked."""
        if self._answer is None:
            return ""
        if "staffing" in self._answer:
            center = self._station.console.center
            names = {code: each.text for code, each in center.services.items()} if center else {}
            return words.staffing(self._asked, self._answer["staffing"], names)
        return words.question(self._asked, self._name(self._asked.service))

    @Property(QObject, constant=True)
    def days(self) -> QObject:
        """The days of the week."""
        return self._days

    @Property(QObject, constant=True)
    def services(self) -> QObject:
        """The services."""
        return self._services

    @Property(QObject, constant=True)
    def effects(self) -> QObject:
        """The answer: what becomes of each service."""
        return self._effects

    @Property(str, notify=changed)
    def desks(self) -> str:
        """How many desks more or fewer."""
        return words.desks(self._question.desks)

    @Property(str, notify=changed)
    def begins(self) -> str:
        """When it begins."""
        return clock(self._question.begin)

    @Property(str, notify=changed)
    def ends(self) -> str:
        """When it ends."""
        return clock(self._question.end)

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether the question can be asked."""
        return bool(self._question.service) and not self._station.console.is_away

    @Property(bool, notify=changed)
    def linked(self) -> bool:
        """Whether the hub can be asked."""
        return not self._station.console.is_away

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether days are simulated now."""
        return self._study.is_awaited

    @Property(float, notify=changed)
    def share(self) -> float:
        """How many of them are done, 0 to 1."""
        return self._study.share

    @Property(str, notify=changed)
    def basis(self) -> str:
        """What the figures rest on."""
        if self._answer is None:
            return ""
        today = self._answer["all"]["today"]["mean"]
        return words.basis(self._answer["history"], today, self._station.language)

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why there is no answer."""
        return self._trouble
