"""A study of the hub, asked by a page and waited for: one at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from counter.station import Station
from shared.ui.hub_link import Progressed, Studied


class Study(QObject):
    """At most one question under way, while the page is seen.

    Attributes:
        share: how far it is, 0 to 1.

    Signals:
        moved: `share` is another, or nothing is awaited any more.
        came: the Studied that was awaited.
    """

    moved = Signal()
    came = Signal(object)

    def __init__(self, station: Station, parent: QObject) -> None:
        super().__init__(parent)
        self._station = station
        self._request: UUID | None = None
        self.share = 0.0

    @property
    def is_awaited(self) -> bool:
        """Whether an answer is awaited."""
        return self._request is not None

    def begin(self) -> None:
        """Listen to the station."""
        self._station.progressed.connect(self._progressed)
        self._station.studied.connect(self._studied)

    def end(self) -> None:
        """Work out nothing for nobody."""
        self._station.progressed.disconnect(self._progressed)
        self._station.studied.disconnect(self._studied)
        self.give_up()

    def ask(self, name: str, question: Mapping[str, Any]) -> None:
        """Ask; what was asked before is given up."""
        self.give_up()
        self.share = 0.0
        self._request = self._station.study(name, question)

    def give_up(self) -> None:
        """Wait no more."""
        if self._request is not None:
            request, self._request = self._request, None
            self._station.give_up(request)
            self.moved.emit()

    @Slot(object)
    def _progressed(self, told: Progressed) -> None:
        if told.request_id == self._request:
            self.share = told.share
            self.moved.emit()

    @Slot(object)
    def _studied(self, told: Studied) -> None:
        if told.request_id == self._request:
            self._request = None
            self.came.emit(told)
