"""The frame of the manager's pages: whether it is open, which section, and its head and foot."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.manager import manager_words
from counter.manager.section_model import SectionModel
from counter.manager.sections import SECTIONS, Section
from counter.station import Station
from counter.words import sentences as words
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Manager"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionTab:
    """One tab of the head."""

    code: str
    title: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class FrameFace:
    """What the frame shows around a section."""

    center: str = ""
    date: str = ""
    time: str = ""
    notice: str = ""
    meaning: str = ""


@QmlElement
class ManagerModel(QObject):
    """The manager's pages as one: opened by who leads, and closed when they leave.

    Signals:
        changed: any property but `sectionModel` and `sectionPage` is another.
        sectionChanged: another section is seen.
    """

    changed = Signal()
    sectionChanged = Signal()

    def __init__(
        self,
        station: Station,
        sections: tuple[Section, ...] = SECTIONS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._station = station
        self._sections = sections
        self._made: dict[str, SectionModel] = {}
        self._open: Section | None = None
        self._face = FrameFace()
        self._may = False
        self._tabs = RecordModel(SectionTab, key="code", parent=self)
        station.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the console again: whoever may not stay here leaves."""
        console = self._station.console
        if self._open is not None and not console.leads:
            self._show(None)
        before = self._face, self._may
        self._may = console.leads
        self._face = self._look() if self._open else FrameFace()
        if before != (self._face, self._may):
            self.changed.emit()

    def _look(self) -> FrameFace:
        console, now = self._station.console, self._station.now()
        if console.center is None:
            return FrameFace()
        away = console.is_away
        return FrameFace(
            center=console.center.name,
            date=manager_words.today(now.astimezone(console.center.time_zone)),
            time=words.clock(now, console.center.time_zone),
            notice=words.connection(True, console.away, console.center) if away else "",
            meaning=manager_words.as_it_was() if away else "",
        )

    @Slot()
    def toggle(self) -> None:
        """Open the pages, or go back to the desk."""
        if self._open is not None:
            self.leave()
        elif self._station.console.leads:
            self._show(self._sections[0])

    @Slot()
    def leave(self) -> None:
        """Go back to the desk."""
        self._show(None)

    @Slot(str)
    def show(self, code: str) -> None:
        """See this section."""
        found = next((each for each in self._seen() if each.code == code), None)
        if self._open is not None and found is not None and found is not self._open:
            self._show(found)

    @Slot(int)
    def step(self, by: int) -> None:
        """See the section so many tabs further; from the last one on, the first."""
        if self._open is not None:
            seen = self._seen()
            self._show(seen[(seen.index(self._open) + by) % len(seen)])

    def _seen(self) -> list[Section]:
        manages = self._station.console.manages
        return [each for each in self._sections if manages or not each.managers_only]

    def _show(self, section: Section | None) -> None:
        if self._open is not None:
            self._made[self._open.code].end()
        before, self._open = self._open, section
        if section is None:
            self._forget()
        else:
            if section.code not in self._made:
                self._made[section.code] = section.make(self._station, self)
            self._made[section.code].begin()
        self._tabs.show(
            [
                SectionTab(code=each.code, title=each.title(), chosen=each is section)
                for each in self._seen()
            ]
        )
        self.sectionChanged.emit()
        self.refresh()
        if (before is None) is not (section is None):
            self.changed.emit()

    def _forget(self) -> None:
        for model in self._made.values():
            model.deleteLater()
        self._made.clear()

    @Property(bool, notify=changed)
    def may(self) -> bool:
        """Whether the person here leads."""
        return self._may

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the pages are seen instead of the desk."""
        return self._open is not None

    @Property(QObject, constant=True)
    def tabs(self) -> QObject:
        """The sections that this person may see."""
        return self._tabs

    @Property(str, notify=sectionChanged)
    def sectionPage(self) -> str:
        """The file of the section that is seen, or nothing."""
        return self._open.page if self._open else ""

    @Property(QObject, notify=sectionChanged)
    def sectionModel(self) -> SectionModel | None:
        """The model of the section that is seen."""
        return self._made[self._open.code] if self._open else None

    @Property(str, notify=changed)
    def center(self) -> str:
        """The center's name."""
        return self._face.center

    @Property(str, notify=changed)
    def date(self) -> str:
        """Day and time of the center's wall clock."""
        return self._face.date

    @Property(str, notify=changed)
    def time(self) -> str:
        """The time alone."""
        return self._face.time

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Why nothing here is true now, or nothing."""
        return self._face.notice

    @Property(str, notify=changed)
    def noticeMeans(self) -> str:
        """What still holds."""
        return self._face.meaning
