"""A hundred simulated days with a change, and what calls at the counters feel of it."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from shared.insight.studies import Sees
from shared.insight.studies.whatif import made_trial, services_seen
from shared.insight.whatif.both_cores import shared_out
from shared.insight.whatif.effects import effects
from shared.insight.whatif.recorded import recorded_days
from tests.fakes.house import SAMPLE
from tests.fakes.recorded_past import mondays

from .hub import folder, serving
from .queue import DESKS, call_many, eight_desks, issue_many
from .report import line, share

CALLS = 2_000
A_MINUTE = {"papers": 0.2, "legal": 0.07, "health": 0.07, "work": 0.07}
MINUTES = {"papers": 8.0, "legal": 10.0, "health": 10.0, "work": 10.0}
SKILLS = {
    "desk-1": ("papers", "work"),
    "desk-2": ("papers",),
    "desk-3": ("legal", "papers"),
    "desk-4": ("health",),
    "desk-5": ("work", "education"),
}
ONE_MORE = [{"service": "legal", "from": "08:00", "until": "12:00", "desks": 1}]


def what_if() -> tuple[float, float]:
    """Return the seconds of a hundred days with a desk more, and the visits of a day."""
    past = mondays(SAMPLE, a_minute=A_MINUTE, minutes=MINUTES, desks=SKILLS, weeks=26)
    began = time.perf_counter()
    days = recorded_days(past, 0, 26)
    trial = made_trial(past, {"staffing": ONE_MORE}, days)
    pairs = shared_out(100, trial.pair, lambda _share: None)
    effects(trial.center, pairs, len(days), services_seen(trial.center, Sees(sensitive=True)))
    return time.perf_counter() - began, sum(len(day.visits) for day in days) / len(days)


@contextmanager
def studying() -> Iterator[None]:
    """Let a process like the hub's own work at one what-if after the other."""
    beside = subprocess.Popen([sys.executable, "-m", "tests.bench.whatif"])
    try:
        yield
    finally:
        beside.kill()
        beside.wait()


async def run() -> None:
    """Print the lines about what-if."""
    took, visits = what_if()
    line(
        "what if: 100 days, with and without",
        f"{took:.1f} s",
        f"{visits:.0f} visits a day, 26 recorded days",
        "<= 5 s",
        met=took <= 5,
    )
    with folder() as data:
        profile = eight_desks(data.parent)
        with serving(data, "--center", str(profile)) as hub:
            await issue_many(hub, 8, 3 * CALLS)
            _, alone, _ = await call_many(hub, DESKS, CALLS)
            with studying():
                _, meanwhile, _ = await call_many(hub, DESKS, CALLS)
    before, during = share(alone, 0.99), share(meanwhile, 0.99)
    line(
        "call next, p99 while a what-if runs",
        f"{during:.1f} ms",
        f"{before:.1f} ms without",
        "<= 2 x",
        met=during <= 2 * before,
    )


if __name__ == "__main__":
    import os

    from shared.insight.study import NICENESS

    os.nice(NICENESS)
    while True:
        what_if()
