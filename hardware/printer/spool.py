"""The one owner of a printer: a queue of slips and the thread that prints them.

The place in the queue never waits for it: `submit` returns at once, and what the
printer does later is told by callback.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Self, TypeVar

from hardware.printer.device import Printer
from hardware.printer.job import Job, JobState
from hardware.printer.jobs import Jobs
from hardware.printer.journal import Line, PrintJournal
from hardware.printer.picture import Picture
from hardware.printer.press import Fate, Press, Result
from hardware.printer.slip import AnySlip
from hardware.printer.status import UNKNOWN, Status, Trouble, in_trouble

log = logging.getLogger(__name__)
News = TypeVar("News")

POLL = 2.0
# Nobody waits longer than this; after it a ticket comes out only when asked for.
FRESH = 7_200.0
# A printer that takes a ticket and never says so must not be given it for ever.
TRIES = 3


def _ignore(_: object) -> None:
    """Stand in for a callback nobody gave."""


class Spooler:
    """Prints slips one after another, and tells how the printer is.

    Callbacks run on the spooler's thread, one at a time: `on_job` at each change
    of a job, `on_status` at each change of the printer. `draw` runs there too.
    `poll` is the time in seconds between two looks at an idle or jammed printer,
    `fresh` how long a delayed slip still comes out by itself. What the `journal`
    says is still to come is printed first.
    """

    def __init__(
        self,
        printer: Printer,
        draw: Callable[[AnySlip, int], Picture],
        *,
        on_job: Callable[[Job], None] = _ignore,
        on_status: Callable[[Status], None] = _ignore,
        journal: PrintJournal | None = None,
        poll: float = POLL,
        fresh: float = FRESH,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._printer = printer
        self._draw = draw
        self._on_job = on_job
        self._on_status = on_status
        self._poll = poll
        self._fresh = fresh
        self._clock = clock
        self._jobs = Jobs(clock, journal)
        if any(job.copy for job in self._jobs.pending()):  # begun before the program ended
            printer.broke_off()
        self._press = Press(
            printer,
            self._learn,
            self._is_stopping,
            clock,
            answers=self._jobs.answers(printer.name),
            on_answers=lambda answers: self._jobs.note_answers(printer.name, answers),
        )
        self._status = UNKNOWN
        self._changed = threading.Condition()
        self._due = True
        self._paused = False
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="printer", daemon=True)

    def start(self) -> None:
        """Start the thread that owns the printer; it looks at the printer at once."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread; it is gone within seconds, whatever the printer does."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join()
        self._jobs.close()

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.stop()

    def submit(self, slip: AnySlip) -> Job:
        """Queue a slip and return its job at once."""
        job = self._jobs.add(slip)
        self._wake()
        return job

    def reprint(self, job_id: int) -> Job:
        """Queue a kept slip once more, unless it is on its way already.

        Raises KeyError when the job is not, or no longer, known.
        """
        job = self._jobs.again(job_id)
        self._wake()
        return job

    def drop(self, wanted: Callable[[Job], bool]) -> list[Job]:
        """Print no more of these, as far as the printer has not got them; returns what was dropped.

        They may still be asked for with `reprint`.
        """
        return self._jobs.drop(wanted)

    def pause(self) -> None:
        """Leave the printer alone, for hands inside it; what is to come waits."""
        self._paused = True
        self._wake()

    def resume(self) -> None:
        """Go on."""
        self._paused = False
        self._wake()

    def lines(self, most: int) -> list[Line]:
        """Return the newest lines of the print journal, newest first."""
        return self._jobs.lines(most)

    def jobs(self) -> tuple[Job, ...]:
        """Return the jobs still known, in the order they come out."""
        return self._jobs.all()

    @property
    def status(self) -> Status:
        """How the printer was when last heard of."""
        return self._status

    def _wake(self) -> None:
        with self._changed:
            self._due = True
            self._changed.notify_all()

    # From here on: the spooler's own thread.

    def _run(self) -> None:
        while self._wait_for_work():
            self._jobs.tidy()
            line = self._jobs.pending()
            if self._paused:
                self._learn(in_trouble(Trouble.PAUSED))
                self._delay_all(Trouble.PAUSED)
            elif not line:
                self._press.look()
            elif self._work(line[0]) and len(line) > 1:
                self._wake()

    def _wait_for_work(self) -> bool:
        """Wait for a slip or for the next look; False means stop."""
        with self._changed:
            self._changed.wait_for(lambda: self._due or self._stopping, self._poll)
            self._due = False
            return not self._stopping

    def _work(self, job: Job) -> bool:
        """Try to get a job out of the way; False when it waits for the printer."""
        if job.state is not JobState.DELAYED:
            return self._print(job)
        if self._clock() - job.asked_at > self._fresh:
            self._tell(job, JobState.FAILED, job.trouble)
            return True
        return self._is_well() and self._print(job)

    def _is_well(self) -> bool:
        """Look again, before a delayed slip is drawn and tried once more."""
        self._press.look()
        if self._status.trouble and not self._status.prints:
            self._delay_all(self._status.trouble)
        return self._status.prints

    def _print(self, job: Job) -> bool:
        begun = self._jobs.begin(job)
        if begun is None:
            return True
        self._call(self._on_job, begun)
        slip = replace(job.slip, copy=True) if begun.copy else job.slip
        try:
            picture = self._draw(slip, self._printer.dots)
            result = self._press.print(picture, self._delay_all)
        except Exception:
            # One bad slip must not end the printing of all the others.
            log.exception("The ticket %s could not be printed.", job.slip.number)
            result = Result(Fate.BROKEN)
        return self._settle(job, result)

    def _settle(self, job: Job, result: Result) -> bool:
        if result.fate in (Fate.PRINTED, Fate.SENT):
            self._tell(job, JobState(result.fate))
            return True
        if result.sentence:
            log.info("%s", result.sentence)
        if result.trouble is None:
            self._tell(job, JobState.FAILED)
            return True
        if result.fate is Fate.KEPT:
            self._jobs.take_back(job)
        tired = result.fate is Fate.BROKEN and self._jobs.count_try(job) >= TRIES
        if tired:
            self._tell(job, JobState.FAILED, result.trouble)
        self._delay_all(result.trouble)
        return tired

    def _delay_all(self, trouble: Trouble) -> None:
        """Whoever stands in line behind a jam is delayed by it."""
        for job in self._jobs.pending():
            self._tell(job, JobState.DELAYED, trouble)

    def _tell(self, job: Job, state: JobState, trouble: Trouble | None = None) -> None:
        changed = self._jobs.change(job, state, trouble)
        if changed:
            self._call(self._on_job, changed)

    def _learn(self, status: Status) -> None:
        if status != self._status:
            self._status = status
            log.info("%s", status.sentence)
            self._call(self._on_status, status)

    def _call(self, callback: Callable[[News], None], news: News) -> None:
        try:
            callback(news)
        except Exception:
            log.exception("A listener of the printer failed.")

    def _is_stopping(self) -> bool:
        return self._stopping
