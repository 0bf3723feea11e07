"""The journal: who did what, the newest first, with what is looked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.center import Center
from counter.manager import journal_words, manager_words
from counter.manager.journal_book import JournalBook, JournalEntry
from counter.station import Station
from shared.ui.hub_link import Looked
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Manager"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalLine:
    """One entry as it is read."""

    seq: int
    day: str
    time: str
    said: str
    context: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupTab:
    """One group of what can be looked for."""

    code: str
    title: str
    chosen: bool


@QmlElement
class JournalModel(QObject):
    """What was read so far.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._book = JournalBook()
        self._lines = RecordModel(JournalLine, key="seq", parent=self)
        self._groups = RecordModel(GroupTab, key="code", parent=self)

    def begin(self) -> None:
        """Read what is newest."""
        self._station.lookedBeside.connect(self._looked)
        self._book.seek()
        self._ask()

    def end(self) -> None:
        """Read no more."""
        self._station.lookedBeside.disconnect(self._looked)

    def _ask(self) -> None:
        console = self._station.console
        if console.center is not None and not self._book.is_asking:
            today = self._station.now().astimezone(console.center.time_zone).date()
            query = self._book.query(today, console.center.desks)
            if query is not None:
                self._book.asked(self._station.look_beside("journal", **query))
        self._refresh()

    @Slot(object)
    def _looked(self, told: Looked) -> None:
        if not self._book.take(told.request_id, told.found, told.refusal or told.away):
            return
        if self._book.reads_on:
            self._ask()
        self._refresh()

    def _refresh(self) -> None:
        center, sought = self._station.console.center, self._book.sought
        if center is not None:
            now = self._station.now()
            self._lines.show([_line(each, center, now) for each in self._book.entries])
        self._groups.show(
            [
                GroupTab(code=code, title=title, chosen=code == sought.group)
                for code, title in journal_words.groups().items()
            ]
        )
        self.changed.emit()

    @Slot(str)
    def group(self, code: str) -> None:
        """Look for one group only, or for everything."""
        self._book.seek(group=code)
        self._ask()

    @Slot(str, str, str, str)
    def seek(self, number: str, staff: str, desk: str, day: str) -> None:
        """Look for a number, a person, a desk, a day; what is empty is not asked."""
        self._book.seek(number=number, staff=staff, desk=desk, day=day)
        self._ask()

    @Slot()
    def older(self) -> None:
        """Read on."""
        if self._book.has_older:
            self._ask()

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        """The entries, the newest first."""
        return self._lines

    @Property(QObject, constant=True)
    def groups(self) -> QObject:
        """What can be looked for."""
        return self._groups

    @Property(str, notify=changed)
    def finding(self) -> str:
        """How many entries were found."""
        book = self._book
        if book.trouble:
            return ""
        more = book.reached != 0
        return journal_words.found(len(book.entries), more, book.is_asking)

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why nothing can be read, or nothing."""
        return journal_words.trouble(self._book.trouble)

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether a page is awaited."""
        return self._book.is_asking

    @Property(bool, notify=changed)
    def hasOlder(self) -> bool:
        """Whether there may be more to read."""
        return self._book.has_older


def _line(entry: JournalEntry, center: Center, now: datetime) -> JournalLine:
    local, today = entry.at.astimezone(center.time_zone), now.astimezone(center.time_zone)
    day = "" if local.date() == today.date() else manager_words.short_day(local.date(), today.year)
    return JournalLine(
        seq=entry.seq,
        day=day,
        time=f"{local:%H:%M:%S}",
        said=journal_words.sentence(entry, center),
        context=journal_words.context(entry, center),
        number=str(entry.fields.get("number", "")),
    )
