"""A slip on its way to paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hardware.printer.slip import AnySlip
from hardware.printer.status import Trouble


class JobState(StrEnum):
    """Where a slip is on its way to paper."""

    QUEUED = "queued"
    PRINTING = "printing"
    PRINTED = "printed"
    SENT = "sent"  # handed over whole; this printer cannot say more
    DELAYED = "delayed"  # kept, and printed by itself when the printer is well again
    FAILED = "failed"  # kept, and printed only when asked for again
    DROPPED = "dropped"  # nobody needs it any more: the visitor was called, or has the number


PENDING = frozenset({JobState.QUEUED, JobState.PRINTING, JobState.DELAYED})
OUT = frozenset({JobState.PRINTED, JobState.SENT})


@dataclass(frozen=True, slots=True)
class Job:
    """A slip and how far it came; `trouble` says why it is delayed or failed.

    `asked_at` is the monotonic time in seconds at which it was last asked for,
    `tries` how often since then the printer got it and did not confirm it. While it
    is `in_printer` nobody can keep it from coming out. A `copy` may be on paper
    already, whole or in part: the paper says so.
    """

    id: int
    slip: AnySlip
    asked_at: float
    state: JobState = JobState.QUEUED
    trouble: Trouble | None = None
    tries: int = 0
    in_printer: bool = False
    copy: bool = False

    @property
    def is_held(self) -> bool:
        """Whether it is still to come out, and can be kept from doing so."""
        return self.state in PENDING and not self.in_printer
