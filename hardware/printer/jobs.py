"""The slips given to one printer, in order, and how far each has come."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count

from hardware.printer.slip import AnySlip
from hardware.printer.status import Trouble

KEPT = 200


class JobState(StrEnum):
    """Where a slip is on its way to paper."""

    QUEUED = "queued"
    PRINTING = "printing"
    PRINTED = "printed"
    SENT = "sent"  # handed over whole; this printer cannot say more
    DELAYED = "delayed"  # kept, and printed by itself when the printer is well again
    FAILED = "failed"  # kept, and printed only when asked for again


_PENDING = {JobState.QUEUED, JobState.PRINTING, JobState.DELAYED}


@dataclass(frozen=True, slots=True)
class Job:
    """A slip and how far it came; `trouble` says why it is delayed or failed.

    `asked_at` is the monotonic time in seconds at which it was last asked for,
    `tries` how often since then the printer got it and did not confirm it.
    """

    id: int
    slip: AnySlip
    asked_at: float
    state: JobState = JobState.QUEUED
    trouble: Trouble | None = None
    tries: int = 0


class Jobs:
    """The jobs of one printer: those to come in order, and the last KEPT behind them.

    Any thread may call any method.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._ids = count(1)
        self._jobs: dict[int, Job] = {}
        self._lock = threading.Lock()

    def add(self, slip: AnySlip) -> Job:
        """Put a new slip at the end of the line."""
        with self._lock:
            job = Job(next(self._ids), slip, self._clock())
            self._jobs[job.id] = job
            done = [job.id for job in self._jobs.values() if job.state not in _PENDING]
            for job_id in done[: max(0, len(self._jobs) - KEPT)]:
                del self._jobs[job_id]
            return job

    def again(self, job_id: int) -> Job:
        """Put a kept job at the end of the line, unless it is on its way already.

        Raises KeyError when it is not, or no longer, known.
        """
        with self._lock:
            job = self._jobs[job_id]
            if job.state not in _PENDING:
                del self._jobs[job_id]
                job = self._jobs[job_id] = Job(job.id, job.slip, self._clock())
            return job

    def change(self, job: Job, state: JobState, trouble: Trouble | None = None) -> Job | None:
        """Move a job to a state; None when it is there already."""
        with self._lock:
            old = self._jobs.get(job.id, job)
            new = replace(old, state=state, trouble=trouble)
            self._jobs[job.id] = new
            return None if new == old else new

    def count_try(self, job: Job) -> int:
        """Count one more try without an end, and return how many there were."""
        with self._lock:
            old = self._jobs[job.id]
            self._jobs[job.id] = replace(old, tries=old.tries + 1)
            return old.tries + 1

    def all(self) -> tuple[Job, ...]:
        """Return every job still known, in order."""
        with self._lock:
            return tuple(self._jobs.values())

    def pending(self) -> tuple[Job, ...]:
        """Return the jobs that are still to come out, in order."""
        return tuple(job for job in self.all() if job.state in _PENDING)
