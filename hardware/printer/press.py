"""One picture to one printer, and the truth about whether it reached the paper."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum

from hardware.printer.device import Printer, Session
from hardware.printer.errors import PrinterError
from hardware.printer.picture import Picture
from hardware.printer.status import Condition, Status, Trouble, in_trouble

# A printer that is fine all this time but never says "done" does not know the question.
PATIENCE = 10.0
_GLANCE = 0.5


class Fate(StrEnum):
    """What became of a picture."""

    PRINTED = "printed"  # the printer said so
    SENT = "sent"  # handed over whole, to a printer that says nothing
    KEPT = "kept"  # the printer got nothing of it
    BROKEN = "broken"  # the printer got it, or a part, and did not say that it is on paper


@dataclass(frozen=True, slots=True)
class Result:
    """The fate of a picture; when kept or broken, also why.

    `sentence` tells what the system said, when there was more to tell than the trouble.
    """

    fate: Fate
    trouble: Trouble | None = None
    sentence: str = ""


class Press:
    """Prints on one printer, watching it before, during and after.

    `on_status` hears every status as it is learnt. `stopping` is asked while a
    jammed printer holds a ticket, which may be for as long as nobody opens it.
    """

    def __init__(
        self,
        printer: Printer,
        on_status: Callable[[Status], None],
        stopping: Callable[[], bool],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._printer = printer
        self._on_status = on_status
        self._stopping = stopping
        self._clock = clock
        self._says_done = True
        self._answers = False

    def look(self) -> None:
        """Ask the printer how it is, on a connection of its own."""
        try:
            with closing(self._printer.open()) as session:
                self._on_status(self._judged(session.status()))
        except PrinterError as error:
            self._on_status(in_trouble(error.trouble))

    def print(self, picture: Picture, on_jam: Callable[[Trouble], None]) -> Result:
        """Print once; `on_jam` hears what keeps a ticket inside the printer."""
        fate = Fate.KEPT
        try:
            with closing(self._printer.open()) as session:
                before = self._judged(session.status())
                self._on_status(before)
                if not before.prints:
                    return Result(fate, before.trouble)
                fate = Fate.BROKEN
                session.print(picture)
                if before.condition is Condition.UNKNOWN:
                    return Result(Fate.SENT)
                return self._see_it_out(session, on_jam)
        except PrinterError as error:
            self._on_status(in_trouble(error.trouble))
            return Result(fate, error.trouble, str(error))

    def _see_it_out(self, session: Session, on_jam: Callable[[Trouble], None]) -> Result:
        """Wait for the printer's "done", through a jam if need be."""
        since = self._clock()
        while not session.done(_GLANCE):
            now = self._ask(session)
            silent = now.condition is Condition.UNKNOWN
            if now.trouble and not now.prints:
                on_jam(now.trouble)
                since = self._clock()
            elif self._clock() - since >= (PATIENCE if silent or self._says_done else 0):
                return self._make_do_with(now)
            if self._stopping():
                return Result(Fate.BROKEN, Trouble.INTERRUPTED)
        self._says_done = True
        self._ask(session)
        return Result(Fate.PRINTED)

    def _make_do_with(self, status: Status) -> Result:
        """Judge by the status after the ticket, since no "done" came."""
        if status.condition is Condition.UNKNOWN:
            self._on_status(in_trouble(Trouble.SILENT))
            return Result(Fate.BROKEN, Trouble.SILENT)
        self._says_done = False
        return Result(Fate.PRINTED)

    def _judged(self, status: Status) -> Status:
        """Tell a printer that never says how it is from one that does and now is silent.

        Somebody else may hold the latter: a ticket sent now would be lost in a queue.
        """
        if status.condition is not Condition.UNKNOWN:
            self._answers = True
        return in_trouble(Trouble.SILENT) if self._is_silent(status) else status

    def _is_silent(self, status: Status) -> bool:
        return self._answers and status.condition is Condition.UNKNOWN

    def _ask(self, session: Session) -> Status:
        status = session.status()
        self._on_status(status)
        return status
