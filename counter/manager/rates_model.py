"""What other priority rates would do, for the set-up page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.manager import setup_sayings
from counter.manager.rates_trial import NAME, RatesTrial
from counter.manager.setup_book import SetupBook
from counter.manager.setup_faces import effect_lines
from counter.station import Station
from shared.ui.hub_link import Progressed, Studied

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

    def begin(self) -> None:
        """Listen to the studies."""
        self._station.progressed.connect(self._progressed)
        self._station.studied.connect(self._studied)

    def end(self) -> None:
        """Try nothing for nobody."""
        self._station.progressed.disconnect(self._progressed)
        self._station.studied.disconnect(self._studied)
        self.leave()

    @Slot()
    def ask(self) -> None:
        """Ask what the draft's rates would do."""
        draft = self._book.draft
        if draft is not None and self._trial.request is None:
            question = self._trial.question(draft)
            self._trial.asked(self._station.study(NAME, question), question)
            self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Wait for it no more."""
        request = self._trial.give_up()
        if request is not None:
            self._station.give_up(request)
            self.changed.emit()

    @Slot(object)
    def _progressed(self, told: Progressed) -> None:
        if self._trial.went_on(told.request_id, told.share):
            self.changed.emit()

    @Slot(object)
    def _studied(self, told: Studied) -> None:
        if self._trial.take(told.request_id, told.answer, told.refusal or told.away):
            self.changed.emit()

    @Property(bool, notify=changed)
    def trying(self) -> bool:
        """Whether an answer is awaited."""
        return self._trial.request is not None

    @Property(float, notify=changed)
    def share(self) -> float:
        """How far it is, 0 to 1."""
        return self._trial.share

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
