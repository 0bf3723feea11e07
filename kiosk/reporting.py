"""Carries news between hub and kiosk: how it is, and whose paper nobody needs any more."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, SignalInstance, Slot

from hardware.printer.status import UNKNOWN, Status
from kiosk.health import Health, called, printer_state
from shared.link.session import Away, Connected, FloorChanged, FloorReplaced
from shared.ui.hub_link import Answered, HubLink

AGAIN_MS = 2_000


class Printer(Protocol):
    """What hub and printer have to tell each other; see kiosk.printing."""

    how: SignalInstance

    def start(self) -> None:
        """Begin to print; later calls do nothing."""

    def called(self, number: str) -> None:
        """Print this number no more: its visitor was called."""


class Reporting(QObject):
    """Reports whenever hub and printer have something new for each other.

    Printing begins with the hub's first word, or when there is none: what waited for paper before
    a restart may be somebody's who was called meanwhile.
    """

    def __init__(
        self, link: HubLink, printing: Printer | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._link = link
        self._printing = printing
        self._health = Health(printer_state(UNKNOWN if printing is not None else None))
        self._here = False
        self._asked: UUID | None = None
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._report)
        link.arrived.connect(self._arrived)
        link.answered.connect(self._answered)
        if printing is not None:
            printing.how.connect(self._learn)

    def stop(self) -> None:
        """Report nothing more; for the end of the program, before the link stops."""
        self._link.arrived.disconnect(self._arrived)
        self._again.stop()
        self._here = False

    @Slot(object)
    def left_out(self, numbers: tuple[str, ...]) -> None:
        """Tell which numbers are on paper that the hub does not take."""
        self._health.learn_left_out(numbers)
        self._report()

    @Slot(object)
    def _learn(self, status: Status) -> None:
        self._health.learn(printer_state(status))
        self._report()

    @Slot(object)
    def _arrived(self, update: object) -> None:
        match update:
            case Connected():
                self._here = True
                self._health.lost()
                self._report()
            case Away():
                self._here = False
                self._begin()
            case FloorReplaced(floor):
                self._drop(floor.get("numbers", ()))
                self._begin()
            case FloorChanged(messages):
                self._drop(called(messages))

    @Slot(object)
    def _answered(self, answered: Answered) -> None:
        if answered.request_id != self._asked:
            return
        self._asked = None
        if answered.ok:
            self._report()
        else:
            self._health.lost()
            self._again.start()

    @Slot()
    def _report(self) -> None:
        """Report one thing after the other: of two on their way the older might come last."""
        free = self._here and self._asked is None
        report = self._health.report() if free else None
        if report is not None:
            self._asked = self._link.send(report)

    def _begin(self) -> None:
        if self._printing is not None:
            self._printing.start()

    def _drop(self, numbers: Iterable[str]) -> None:
        if self._printing is not None:
            for number in numbers:
                self._printing.called(number)
