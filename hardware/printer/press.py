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
# One that has fallen silent may print on from a buffer: given again, the ticket would come twice.
SILENCE = 30.0
# Cheap ones answer nothing while they print a piece; longer than this is trouble.
_HUSH = 2.0
_GLANCE, _ANSWER = 0.5, 0.75
# So long a printer that answered before this program began is trusted to have a tongue.
BELIEF = 600.0
# A ticket that is coming out right now is waited for even by a program that ends.
_GRACE = 3.0


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
        *,
        answers: bool = False,
        on_answers: Callable[[bool], None] = lambda _: None,
    ) -> None:
        """Take whether this printer is known to answer; `on_answers` hears what is learnt of it."""
        self._printer = printer
        self._on_status = on_status
        self._stopping = stopping
        self._clock = clock
        self._says_done = True
        self._answers = answers
        self._on_answers = on_answers
        self._heard = False
        self._believed_until = clock() + BELIEF

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
        since = heard = begun = self._clock()
        unsent = session.unsent()
        while not session.done(_GLANCE):
            now, before = self._judged(session.status(_ANSWER)), unsent
            unsent = session.unsent()
            silent = now.trouble is Trouble.SILENT
            if not silent or unsent < before:  # it answers, or takes more: it is no more than slow
                heard = self._clock()
            if not silent or self._clock() - heard >= _HUSH:
                self._on_status(now)
                if now.trouble and not now.prints:
                    on_jam(now.trouble)
            if not now.prints:
                since = heard
            if self._clock() - since >= self._patience(silent):
                return self._make_do_with(silent)
            if self._stopping() and (not now.prints or self._clock() - begun >= _GRACE):
                return Result(Fate.BROKEN, Trouble.INTERRUPTED)
        self._says_done = True
        self._on_status(self._judged(session.status()))
        return Result(Fate.PRINTED)

    def _patience(self, silent: bool) -> float:
        if silent:
            return SILENCE
        return PATIENCE if self._says_done else 0.0

    def _make_do_with(self, silent: bool) -> Result:
        """Judge by how the printer is after the ticket, since no "done" came."""
        if silent:
            return Result(Fate.BROKEN, Trouble.SILENT)
        self._says_done = False
        return Result(Fate.PRINTED)

    def _judged(self, status: Status) -> Status:
        """Tell a printer that never says how it is from one that does and now is silent.

        Somebody else may hold the latter: a ticket sent now would be lost in a queue.
        """
        silent = status.condition is Condition.UNKNOWN
        if not silent:
            self._heard = True
            self._learn_answers(True)
        elif not self._heard and self._clock() >= self._believed_until:
            self._learn_answers(False)
        return in_trouble(Trouble.SILENT) if silent and self._answers else status

    def _learn_answers(self, answers: bool) -> None:
        if answers != self._answers:
            self._answers = answers
            self._on_answers(answers)
