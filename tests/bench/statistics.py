"""A statistics page of one year and of five, from the question to the answer of the process."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.setting_up import AdoptProfile
from shared.domain.decisions.context import Actor
from shared.domain.profile import read_profile
from shared.domain.roles import Role
from shared.insight.archive import Archive, instant_of
from shared.insight.archive_columns import (
    DESK,
    MISSING,
    SECOND,
    STATES,
    STEP,
    TURNED,
    Columns,
    Frame,
    Words,
    empty,
)
from shared.insight.archive_copy import FOLDER, Copy, save_copy
from shared.store.ledger import Ledger
from shared.store.opening import open_database
from shared.store.requests import Request
from shared.store.schema import ended_day
from tests.fakes.house import DOOR, SAMPLE

from .report import line

A_YEAR = 250_000
A_DAY = 1_000
TIMES = 7
LAST = date.today() - timedelta(days=2)
KIOSK = Actor(device="bench", role=Role.KIOSK)


def made_steps(count: int, words: Words) -> Frame:
    """Return steps of days that end with LAST, 1,000 a day on five days a week."""
    center, chance = read_profile(SAMPLE), np.random.default_rng(1)
    steps = {name: column.repeat(count) for name, column in _one_row().items()}
    place = np.arange(count)
    days = [LAST - timedelta(days=back) for back in range(7 * count // (5 * A_DAY) + 7)]
    open_days = sorted(day for day in days if day.weekday() < 5)[-(count // A_DAY) :]
    mornings = np.array([instant_of(day, center.zone) for day in open_days]) + 8 * 3_600 * SECOND
    steps["opened"] = mornings[place // A_DAY] + place % A_DAY * 36 * SECOND
    steps["visit"] = (place // 2).astype("i4")

    def some(codes: list[str]) -> Any:
        return np.array(words.places(codes), "i2")[chance.integers(0, len(codes), count)]

    steps["service"] = some([each.code for each in center.services])
    steps["desk"] = some([each.code for each in center.desks])
    steps["language"] = some(list(center.languages))
    steps["priority"] = some(["", "", "", *[each.code for each in center.classes]])
    wait = (chance.gamma(2, 600, count) * SECOND).astype("i8")
    took = (chance.gamma(2, 300, count) * SECOND).astype("i8")
    came = chance.random(count) > 0.07
    for name, value in (
        ("ready", steps["opened"]),
        ("first_called", steps["opened"] + wait),
        ("called", steps["opened"] + wait),
        ("arrived", steps["opened"] + wait + 30 * SECOND),
        ("started", steps["opened"] + wait + 30 * SECOND),
    ):
        steps[name] = value if name == "ready" else np.where(came, value, MISSING)
    steps["ended"] = steps["opened"] + wait + took
    steps["waited"] = np.where(came, wait, MISSING)
    states = np.where(came, STATES.index("done"), STATES.index("cancelled"))
    steps["state"] = states.astype("i1")
    return {name: column.astype(STEP[name]) for name, column in steps.items()}


def _one_row() -> Frame:
    row = {name: np.ones(1, kind) for name, kind in STEP.items()}
    return row | {name: np.zeros(1, "?") for name, kind in STEP.items() if kind == "?"}


@contextmanager
def center(years: int) -> Iterator[Path]:
    """A data folder with so many years in columns, and a morning of today in the database."""
    with tempfile.TemporaryDirectory() as name:
        data = Path(name)
        engine = open_database(data)
        ledger = Ledger(engine)
        ledger.write([Request(AdoptProfile(profile=SAMPLE), DOOR)])
        with engine.begin() as connection:
            rows = [{"seq": seq, "day": f"2020-01-0{seq}"} for seq in (1, 2)]
            connection.execute(ended_day.insert(), rows)
        ticket = IssueTicket(services=("papers",), language="es")
        ledger.write([Request(ticket, KIOSK)] * 300)
        ledger.close()
        Archive(data).look()
        (made,) = (data / FOLDER).glob("*/facts.json")
        facts, words = json.loads(made.read_bytes()), Words()
        steps = made_steps(years * A_YEAR, words)
        copy = Copy(
            journal=facts["journal"],
            upto=facts["upto"],
            visits=len(steps["visit"]),
            words=tuple(words.all),
            columns=Columns(steps, empty(TURNED), empty(DESK)),
        )
        save_copy(data, copy)
        yield data


class Worker:
    """The process that the hub asks."""

    def __init__(self, data: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "shared.insight.study", str(data)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def ask(self, days: int) -> float:
        """Return the seconds until the answer to a question of so many days is there."""
        asked = {"since": (LAST - timedelta(days=days)).isoformat(), "until": LAST.isoformat()}
        question = {"study": "statistics", "asked": asked, "sees": {"sensitive": True}}
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        began = time.perf_counter()
        self.process.stdin.write(json.dumps(question).encode() + b"\n")
        self.process.stdin.flush()
        while "answer" not in (told := json.loads(self.process.stdout.readline())):
            assert "progress" in told, told
        assert told["answer"]["totals"]["steps"] > days * A_DAY * 0.6
        return time.perf_counter() - began

    @property
    def memory(self) -> float:
        """Resident memory, MB."""
        return float(psutil.Process(self.process.pid).memory_info().rss) / 1e6

    def end(self) -> None:
        """End the process."""
        self.process.communicate()


def read_all(data: Path) -> tuple[float, float]:
    """Return the seconds that reading all columns takes here, and how many MB they are."""
    began, size = time.perf_counter(), 0
    for path in (data / FOLDER).rglob("*.npy"):
        size += len(path.read_bytes())
    return time.perf_counter() - began, size / 1e6


async def run() -> None:
    """Print the lines about statistics."""
    for years, goal in ((1, 0.3), (5, 1.0)):
        with center(years) as data:
            read, size = read_all(data)
            began = time.perf_counter()
            worker = Worker(data)
            worker.ask(365 * years - 1)
            cold = time.perf_counter() - began
            warm = sorted(worker.ask(365 * years - 1) for _ in range(TIMES))[TIMES // 2]
            memory = worker.memory
            worker.end()
        line(
            f"statistics of {years * A_YEAR:,} steps, warm",
            f"{warm:.2f} s",
            f"{read * 1e3:.0f} ms to read their {size:.0f} MB; {memory:.0f} MB",
            f"<= {goal} s",
            met=warm <= goal,
        )
        line("the same by a process just started", f"{cold:.2f} s", "", "", met=True)
