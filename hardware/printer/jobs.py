"""The slips given to one printer, in order, and how far each has come."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from itertools import count

from hardware.printer.job import OUT, PENDING, Job, JobState
from hardware.printer.journal import REPRINTABLE_SECONDS, Line, PrintJournal
from hardware.printer.slip import AnySlip
from hardware.printer.status import Trouble

KEPT = 200


class Jobs:
    """The jobs of one printer: those to come in order, and the last KEPT behind them.

    It begins with what the journal knows, and writes every step there. Any thread
    may call any method.
    """

    def __init__(self, clock: Callable[[], float], journal: PrintJournal | None = None) -> None:
        self._clock = clock
        self._journal = journal or PrintJournal()
        self._ids = count(self._journal.last_id() + 1)
        self._jobs = {job.id: job for job in self._journal.recall(clock())}
        self._lock = threading.Lock()

    def add(self, slip: AnySlip) -> Job:
        """Put a new slip at the end of the line."""
        with self._lock:
            job = Job(next(self._ids), slip, self._clock())
            self._keep(job)
            done = [job.id for job in self._jobs.values() if job.state not in PENDING]
            for job_id in done[: max(0, len(self._jobs) - KEPT)]:
                del self._jobs[job_id]
            return job

    def again(self, job_id: int) -> Job:
        """Put a kept job at the end of the line, unless it is on its way already.

        Raises KeyError when it is not, or no longer, known.
        """
        with self._lock:
            job = self._jobs[job_id]
            if job.state not in PENDING:
                del self._jobs[job_id]
                copy = job.copy or job.state in OUT
                job = Job(job.id, job.slip, self._clock(), copy=copy)
                self._keep(job)
            return job

    def change(self, job: Job, state: JobState, trouble: Trouble | None = None) -> Job | None:
        """Move a job to a state; None when it is there already, or nobody needs it any more."""
        with self._lock:
            old = self._jobs.get(job.id, job)
            in_printer = old.in_printer and state in PENDING
            new = replace(old, state=state, trouble=trouble, in_printer=in_printer)
            if new == old or old.state is JobState.DROPPED:
                return None
            self._keep(new)
            return new

    def begin(self, job: Job) -> Job | None:
        """Move a job into the printer; None when nobody needs it any more."""
        with self._lock:
            old = self._jobs[job.id]
            if old.state is JobState.DROPPED:
                return None
            new = replace(old, state=JobState.PRINTING, trouble=None, in_printer=True)
            self._keep(new)
            return new

    def take_back(self, job: Job) -> None:
        """Note that the printer has got nothing of a job."""
        with self._lock:
            self._keep(replace(self._jobs[job.id], in_printer=False))

    def count_try(self, job: Job) -> int:
        """Count one more try without an end, and return how many there were."""
        with self._lock:
            old = self._jobs[job.id]
            self._keep(replace(old, tries=old.tries + 1, in_printer=False, copy=True))
            return old.tries + 1

    def drop(self, wanted: Callable[[Job], bool]) -> list[Job]:
        """Keep from the printer what it has not got yet; returns what was dropped."""
        with self._lock:
            held = [job for job in self._jobs.values() if job.is_held and wanted(job)]
            dropped = [replace(job, state=JobState.DROPPED) for job in held]
            for job in dropped:
                self._keep(job)
            return dropped

    def all(self) -> tuple[Job, ...]:
        """Return every job still known, in order."""
        with self._lock:
            return tuple(self._jobs.values())

    def pending(self) -> tuple[Job, ...]:
        """Return the jobs that are still to come out, in order."""
        return tuple(job for job in self.all() if job.state in PENDING)

    def lines(self, most: int) -> list[Line]:
        """Return the journal's newest lines."""
        with self._lock:
            return self._journal.lines(most)

    def answers(self, printer: str) -> bool:
        """Say whether this printer is known to answer."""
        with self._lock:
            return self._journal.answers(printer)

    def note_answers(self, printer: str, answers: bool) -> None:
        """Remember whether it does."""
        with self._lock:
            self._journal.note_answers(printer, answers)

    def tidy(self) -> None:
        """Let go of what has come to its end, in the journal and here."""
        oldest = self._clock() - REPRINTABLE_SECONDS
        with self._lock:
            self._journal.tidy()
            for job in list(self._jobs.values()):
                if job.state not in PENDING and job.asked_at < oldest:
                    del self._jobs[job.id]

    def close(self) -> None:
        """Write nothing more."""
        with self._lock:
            self._journal.close()

    def _keep(self, job: Job) -> None:
        self._jobs[job.id] = job
        self._journal.note(job, self._clock() - job.asked_at)
