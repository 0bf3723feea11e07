"""How far the printed ticket of the visitor at the kiosk has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hardware.printer.job import Job, JobState
from hardware.printer.status import Trouble


class Stage(StrEnum):
    """What to tell about the paper."""

    NONE = "none"  # this kiosk has no printer
    PRINTING = "printing"
    READY = "ready"  # the printer said that it is out
    SENT = "sent"  # the printer took it and cannot say more
    TROUBLE = "trouble"


_STAGES = {
    JobState.QUEUED: Stage.PRINTING,
    JobState.PRINTING: Stage.PRINTING,
    JobState.PRINTED: Stage.READY,
    JobState.SENT: Stage.SENT,
    JobState.DELAYED: Stage.TROUBLE,
    JobState.FAILED: Stage.TROUBLE,
    JobState.DROPPED: Stage.TROUBLE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The stage; in trouble, what it is (None: nobody knows); `job` is the spooler's."""

    stage: Stage = Stage.NONE
    trouble: Trouble | None = None
    job: int | None = None


NO_PAPER = Paper()


def paper_of(job: Job) -> Paper:
    """Return what a print job means to the visitor."""
    return Paper(stage=_STAGES[job.state], trouble=job.trouble, job=job.id)
