"""Finishing with what came of it, and pausing with a reason: both in the profile's words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.acts import Act
from counter.desk.commanding import finishing, pausing
from counter.faces.issue_faces import Choice
from counter.station import Station
from counter.words.sentences import services_given
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1
MOST_GIVEN = 99

translate = QCoreApplication.translate


@QmlElement
class FinishModel(QObject):
    """What may have come of a service, how many that was, and why a desk may be paused.

    Signals:
        changed: any property is another.
        over: the visitor is no longer here.
    """

    changed = Signal()
    over = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._number = ""
        self._given: int | None = None
        self._outcomes = RecordModel(Choice, key="code", parent=self)
        self._breaks = RecordModel(Choice, key="code", parent=self)
        station.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the console again."""
        console = self._station.console
        if console.center is not None:
            self._outcomes.show(_choices(console.center.outcomes, "check"))
            self._breaks.show(_choices(console.center.breaks, "pause"))
        number = console.current.number if console.current else ""
        if number != self._number:
            self._number, self._given = number, None
            self.changed.emit()
            self.over.emit()

    @Slot()
    def begin(self) -> None:
        """Start anew: nothing is said yet."""
        self._given = None
        self.changed.emit()

    @Slot(int)
    def count(self, given: int) -> None:
        """Say how many services that was."""
        self._given = max(1, min(MOST_GIVEN, given))
        self.changed.emit()

    @Slot(str)
    def finish(self, outcome: str) -> None:
        """Finish with the visitor; without an outcome none is said."""
        row = self._station.console.current
        if row is not None:
            given = (self._given or 1) if outcome else self._given
            command = finishing(row.step_id, outcome or None, given)
            self._station.ask(Act.FINISH, command)

    @Slot(str)
    def pause(self, reason: str) -> None:
        """Pause the desk; without a reason none is said."""
        command = pausing(self._station.console.desk, reason or None)
        self._station.ask(Act.PAUSE, command)

    @Property(QObject, constant=True)
    def outcomes(self) -> QObject:
        """What may have come of a service."""
        return self._outcomes

    @Property(QObject, constant=True)
    def breaks(self) -> QObject:
        """Why a desk may be paused."""
        return self._breaks

    @Property(str, notify=changed)
    def title(self) -> str:
        """Who is finished with."""
        return translate("Counter", "Finish with {number}").format(number=self._number)

    @Property(int, notify=changed)
    def given(self) -> int:
        """How many services that was."""
        return self._given or 1

    @Property(str, notify=changed)
    def givenText(self) -> str:
        """The same in words."""
        return services_given(self._given or 1)


def _choices(texts: Mapping[str, str], pictogram: str) -> list[Choice]:
    return [
        Choice(code=code, text=text, pictogram=pictogram, chosen=False)
        for code, text in texts.items()
    ]
