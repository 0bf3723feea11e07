"""A report, and the past of another system, at a big center."""

from __future__ import annotations

import datetime as dt
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from shared.domain.visit import State
from shared.insight.archive import Archive
from shared.insight.elsewhere.keeping import Elsewhere
from shared.insight.elsewhere.rows import PastStep
from shared.insight.reports.files import FORMATS
from shared.insight.reports.making import KINDS, make, read_asked
from shared.insight.studies import Sees
from tests.fakes.months import Center

from .report import line

STEPS = 250_000
A_DAY = 820
FIRST = dt.datetime(2025, 1, 1, 13, tzinfo=dt.UTC)
SERVICES = ("papers", "health", "work", "legal", "education")


def past_steps(chance: Random) -> Iterator[PastStep]:
    """Yield a year of steps."""
    for number in range(STEPS):
        day, place = divmod(number, A_DAY)
        came = FIRST + dt.timedelta(days=day, seconds=place * 35)
        called = came + dt.timedelta(seconds=chance.expovariate(1 / 900))
        ended = called + dt.timedelta(seconds=chance.expovariate(1 / 600))
        yield PastStep(
            line=number,
            key=f"{number}",
            visit=f"{number // 2}",
            service=chance.choice(SERVICES),
            state=State.DONE,
            came=came,
            called=called,
            started=called,
            ended=ended,
        )


def longest(data: Path) -> tuple[float, float]:
    """Return the seconds of the first report, which reads all, and of the slowest other."""
    archive, took = Archive(data), []
    for kind in KINDS:
        for each in FORMATS:
            began = time.perf_counter()
            asked = read_asked({"kind": kind, "period": "2025-Q2", "format": each})
            make(asked, archive, Sees(sensitive=True), lambda _share: None)
            took.append(time.perf_counter() - began)
    return took[0], max(took[1:])


async def run() -> None:
    """Print the lines about reports."""
    with tempfile.TemporaryDirectory() as name:
        data = Path(name)
        Center(data).engine.dispose()
        steps = list(past_steps(Random(1)))
        began = time.perf_counter()
        Elsewhere(data).take(steps, "bench", "bench.csv", FIRST)
        kept = time.perf_counter() - began
        first, other = longest(data)
    line(
        "report of a quarter, the first one",
        f"{first:.1f} s",
        f"{STEPS:,} steps from elsewhere; then {other:.2f} s",
        "<= 5 s",
        met=first <= 5,
    )
    line("steps from elsewhere kept", f"{STEPS / kept:,.0f}/s", "", ">= 5,000/s", met=kept <= 50)
