"""The page that says how well the waits came true that visitors were told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.manager import accuracy_words as words
from counter.manager.accuracy_faces import AccuracyLine, service_lines, week_lines
from counter.manager.study import Study
from counter.station import Station
from shared.ui.hub_link import Studied
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Manager"
QML_IMPORT_MAJOR_VERSION = 1

NAME = "accuracy"


@QmlElement
class AccuracyModel(QObject):
    """Asks when it is seen, and again when the hub is back.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._study = Study(station, self)
        self._study.came.connect(self._came)
        self._answer: Mapping[str, Any] | None = None
        self._trouble = ""
        self._missed = False
        self._services = RecordModel(AccuracyLine, key="code", parent=self)
        self._weeks = RecordModel(AccuracyLine, key="code", parent=self)

    def begin(self) -> None:
        """Ask."""
        self._study.begin()
        self._station.changed.connect(self._looked)
        self._ask()

    def end(self) -> None:
        """Want nothing more."""
        self._study.end()
        self._station.changed.disconnect(self._looked)

    def _ask(self) -> None:
        self._missed = False
        self._study.ask(NAME, {})

    @Slot()
    def _looked(self) -> None:
        if self._missed and not self._station.console.is_away:
            self._ask()
        self._refresh()

    @Slot(object)
    def _came(self, told: Studied) -> None:
        self._missed = told.away is not None
        self._trouble = ""
        if told.answer is not None:
            self._answer = told.answer
        else:
            self._trouble = words.trouble() if told.refusal is not None else words.away()
        self._refresh()

    def _refresh(self) -> None:
        answer, language = self._answer, self._station.language
        if answer is not None:
            self._services.show(service_lines(answer, self._station.console.center, language))
            self._weeks.show(week_lines(answer, language))
        self.changed.emit()

    @Property(str, notify=changed)
    def finding(self) -> str:
        """How often people waited no longer than they were told."""
        if self._answer is not None:
            return words.finding(self._answer["all"])
        return "" if self._trouble else words.loading()

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether there are figures."""
        return self._answer is not None

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why there are no figures."""
        return self._trouble

    @Property(QObject, constant=True)
    def services(self) -> QObject:
        """All services together, then each."""
        return self._services

    @Property(QObject, constant=True)
    def weeks(self) -> QObject:
        """The weeks, the last one first."""
        return self._weeks
