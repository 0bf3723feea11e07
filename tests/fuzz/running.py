"""Running a parser on many cases, the same ones each time, and looking at what they cost."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzz.parsers import Parser

SEED = 20_261_122
HANGS_AFTER = 60
"""Seconds for one case: far more than any takes on any machine."""


def cases(count: int) -> settings:
    """Return the settings for so many cases."""
    return settings(
        max_examples=count,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
    )


def fuzz(parser: Parser, count: int) -> int:
    """Give a parser so many cases; returns how many it got. What it does not refuse is good."""
    done = 0

    @seed(SEED)
    @cases(count)
    @given(parser.given)
    def one(case: Any) -> None:
        nonlocal done
        done += 1
        with no_hang():
            try:
                parser.read(case)
            except parser.refuses as refusal:
                said = str(refusal)
                assert said, f"{parser.name}: refused without a word"
                assert "Traceback" not in said

    one()
    return done


@contextmanager
def no_hang() -> Iterator[None]:
    """Raise TimeoutError in whoever does not come to an end."""
    signal.alarm(HANGS_AFTER)
    try:
        yield
    finally:
        signal.alarm(0)


def _give_up(_number: int, _frame: object) -> None:
    raise TimeoutError(f"no end after {HANGS_AFTER} s")


signal.signal(signal.SIGALRM, _give_up)


def open_files(pid: int | None = None) -> int:
    """Return how many files and connections a process has open."""
    return len(list(Path(f"/proc/{pid or os.getpid()}/fd").iterdir()))


def memory(pid: int | None = None) -> float:
    """Return the memory of a process, in MB."""
    return float(psutil.Process(pid).memory_info().rss) / 2**20
