"""What other priority rates would do, for the set-up page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.manager import setup_sayings
from counter.manager.rates_trial import NAME, RatesTrial
from counter.manager.setup_book import SetupBook
from counter.manager.setup_faces import effect_lines
from counter.manager.study import Study
from counter.station import Station
from shared.ui.hub_link import Studied

QML_IMPORT_NAME = "Ventanilla.Manager"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class RatesModel(QObject):
    """The trial of the rates of a draft, asked for and waited for.

    Signals:
        changed: any property is another, or may be: the draft is.
    """

    changed = Signal()

    def __init__(self, station: Station, book: SetupBook, parent: QObject) -> None:
        super().__init__(parent)
        self._station = station
        self._book = book
        self._trial = RatesTrial()
        self._study = Study(station, self)
        self._study.moved.connect(self.changed)
        self._study.came.connect(self._came)

    def begin(self) -> None:
        """Listen to the studies."""
        self._study.begin()

    def end(self) -> None:
        """Try nothing for nobody."""
        self._study.end()

    @Slot()
    def ask(self) -> None:
        """Ask what the draft's rates would do."""
        draft = self._book.draft
        if draft is not None and not self._study.is_awaited:
            self._study.ask(NAME, self._trial.ask(draft))
            self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Wait for it no more."""
        self._study.give_up()

    @Slot(object)
    def _came(self, told: Studied) -> None:
        self._trial.take(told.answer, told.refusal)
        self.changed.emit()

    @Property(bool, notify=changed)
    def trying(self) -> bool:
        """Whether an answer is awaited."""
        return self._study.is_awaited

    @Property(float, notify=changed)
    def share(self) -> float:
        """How far it is, 0 to 1."""
        return self._study.share

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's own name
    def effects(self) -> list[dict[str, Any]]:
        """Whose waits would change; nothing once the draft is another."""
        draft = self._book.draft
        if draft is None or not self._trial.is_of(draft):
            return []
        return effect_lines(self._trial, draft, self._station.language)

    @Property(int, notify=changed)
    def days(self) -> int:
        """On how many days."""
        return self._trial.days

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why there is no answer."""
        code = self._trial.trouble
        return setup_sayings.trial_trouble(code) if code else ""
