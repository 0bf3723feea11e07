"""Reports as files, and which ones are made by themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.manager import reports_words as words
from counter.manager.reports_book import CHOICES, LIST, NAME, ReportsBook
from counter.manager.study import Study
from counter.station import Station
from shared.ui.hub_link import Studied
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Manager"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduledLine:
    """A report that is made by itself: what and where."""

    what: str
    where: str


@QmlElement
class ReportsModel(QObject):
    """One report to wish for at a time.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        center = station.console.center
        now = station.now()
        today = now.astimezone(center.time_zone).date() if center else now.date()
        self._book = ReportsBook(today, station.language)
        self._scheduled = RecordModel(ScheduledLine, key="what", parent=self)
        self._list, self._report = Study(station, self), Study(station, self)
        self._list.came.connect(self._listed)
        self._report.moved.connect(self.changed)
        self._report.came.connect(self._made)

    def begin(self) -> None:
        """Ask what is made by itself."""
        self._list.begin()
        self._report.begin()
        self._list.ask(LIST, {})

    def end(self) -> None:
        """Wait for nothing any more."""
        self._list.end()
        self._report.end()

    @Slot(str, str)
    def choose(self, what: str, code: str) -> None:
        """Take a choice: of "kind", "every", "language" or "format"."""
        self._book.choose(what, code)
        self.changed.emit()

    @Slot(int)
    def go(self, by: int) -> None:
        """Take the period before (-1) or after (1)."""
        self._book.go(by)
        self.changed.emit()

    @Slot(str)
    def make(self, folder: str) -> None:
        """Have the report made, for a folder of this computer."""
        if not self._report.is_awaited:
            self._report.ask(NAME, self._book.ask(folder))
            self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Wait for it no more."""
        self._report.give_up()

    @Slot(object)
    def _made(self, told: Studied) -> None:
        self._book.take(told.answer, told.refusal)
        self.changed.emit()

    @Slot(object)
    def _listed(self, told: Studied) -> None:
        self._book.scheduled = None if told.answer is None else told.answer["scheduled"]
        lines = (words.scheduled(each) for each in self._book.scheduled or ())
        self._scheduled.show([ScheduledLine(what=what, where=where) for what, where in lines])
        self.changed.emit()

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # Qt's own name
    def choices(self) -> Mapping[str, list[dict[str, object]]]:
        """What can be chosen of each: {code, text, chosen}."""
        return {
            what: [
                {
                    "code": code,
                    "text": words.choice(code),
                    "chosen": code == self._book.chosen[what],
                }
                for code in codes
            ]
            for what, codes in CHOICES.items()
        }

    @Property(str, notify=changed)
    def period(self) -> str:
        """The period in words."""
        return words.period(self._book.period)

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether a later period has begun."""
        return self._book.can_go_on

    @Property(bool, notify=changed)
    def isOver(self) -> bool:
        """Whether the period is over."""
        return self._book.is_over

    @Property(str, constant=True)
    def folder(self) -> str:
        """The folder that is usual for whoever works here."""
        return str(Path.home())

    @Property(bool, notify=changed)
    def making(self) -> bool:
        """Whether a report is awaited."""
        return self._report.is_awaited

    @Property(float, notify=changed)
    def share(self) -> float:
        """How far it is, 0 to 1."""
        return self._report.share

    @Property(str, notify=changed)
    def said(self) -> str:
        """What became of the last one, or nothing."""
        return words.said(self._book.said)

    @Property(str, notify=changed)
    def saidMeans(self) -> str:
        """The file, or what the system says of it."""
        return self._book.said.detail

    @Property(bool, notify=changed)
    def saidFine(self) -> bool:
        """Whether all went well."""
        return self._book.said.code == "saved"

    @Property(bool, notify=changed)
    def knowsScheduled(self) -> bool:
        """Whether the hub has told what is made by itself."""
        return self._book.scheduled is not None

    @Property(QObject, constant=True)
    def scheduled(self) -> QObject:
        """What is made by itself."""
        return self._scheduled
