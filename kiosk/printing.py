"""The kiosk's printer, seen from the screen's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from hardware.printer.device import Printer
from hardware.printer.draw import draw
from hardware.printer.job import Job
from hardware.printer.journal import Line, PrintJournal
from hardware.printer.slip import AnySlip
from hardware.printer.spool import POLL, Spooler
from hardware.printer.status import Status
from kiosk.visit.paper import Paper, paper_of


class Printing(QObject):
    """Hands slips to the one owner of the printer. `start()`, and `stop()` before the end.

    Signals:
        told: a Paper: how far one has come.
        how: a Status: how the printer is now.
        Both are emitted on this object's own thread.
    """

    told = Signal(object)
    how = Signal(object)
    _crossed = Signal(object)

    def __init__(
        self,
        printer: Printer,
        journal: PrintJournal | None = None,
        parent: QObject | None = None,
        *,
        poll: float = POLL,
    ) -> None:
        super().__init__(parent)
        # The spooler tells on its own thread; nothing but this signal may cross.
        self._crossed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        tell = self._crossed.emit
        self._started = False
        self._spooler = Spooler(
            printer, draw, on_job=tell, on_status=tell, journal=journal, poll=poll
        )

    @property
    def status(self) -> Status:
        """How the printer was when last heard of."""
        return self._spooler.status

    def start(self) -> None:
        """Begin to look after the printer; later calls do nothing."""
        if not self._started:
            self._started = True
            self._spooler.start()

    def stop(self) -> None:
        """Let go of the printer, within seconds."""
        self._spooler.stop()

    def submit(self, slip: AnySlip) -> Paper:
        """Have a slip printed; returns at once."""
        return paper_of(self._spooler.submit(slip))

    def again(self, job: int) -> bool:
        """Have a slip printed once more; False for one that is forgotten."""
        try:
            self._spooler.reprint(job)
        except KeyError:
            return False
        return True

    def has_it(self, job: int) -> None:
        """Print this no more: its visitor has the number."""
        self._spooler.drop(lambda each: each.id == job)

    def called(self, number: str) -> None:
        """Print this number no more: its visitor was called."""
        self._spooler.drop(lambda each: each.slip.number == number)

    def pause(self) -> None:
        """Leave the printer alone while somebody changes its paper."""
        self._spooler.pause()

    def resume(self) -> None:
        """Go on, with what waits."""
        self._spooler.resume()

    def lines(self, most: int) -> list[Line]:
        """Return the newest lines of the print journal, newest first."""
        return self._spooler.lines(most)

    def _deliver(self, news: Job | Status) -> None:
        if isinstance(news, Job):
            self.told.emit(paper_of(news))
        else:
            self.how.emit(news)
