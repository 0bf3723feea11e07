"""Whether a long queue or a long history slows anything down."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from shared.domain.commands.issuing import IssueTicket
from shared.domain.decisions.context import Actor
from shared.domain.roles import Role
from shared.store.browsing import Wanted
from shared.store.history import History
from shared.store.ledger import Ledger
from shared.store.opening import open_database
from shared.store.requests import Request
from shared.store.schema import journal

from .hub import RunningHub, folder, serving
from .queue import call_many, issue_many
from .report import line, share

MANY_WAITING = 100_000
MANY_ROWS = 5_000_000 if os.environ.get("FULL") else 200_000
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
KIOSK = Actor(device="bench", role=Role.KIOSK)


async def run() -> None:
    """Print the lines about growth."""
    with folder() as data:
        with serving(data) as hub:
            short = await _medians(hub)
        _fill_queue(data)
        with serving(data) as hub:
            _say(f"at {MANY_WAITING:,} waiting", short, await _medians(hub))
        _fill_history(data)
        _read_journal(data)
        with serving(data) as hub:
            _say(f"and {MANY_ROWS:,} journal rows", short, await _medians(hub))
            line(
                "hub: start to ready, then",
                f"{hub.started:.2f} s",
                f"{MANY_WAITING:,} waiting, {MANY_ROWS:,} rows of history",
                "",
                met=True,
            )


async def _medians(hub: RunningHub) -> tuple[float, float]:
    await issue_many(hub, 1, 100)
    _, issued = await issue_many(hub, 1, 300)
    _, called, _ = await call_many(hub, ["desk-2"], 300)
    return share(issued, 0.5), share(called, 0.5)


def _say(when: str, short: tuple[float, float], long: tuple[float, float]) -> None:
    for name, before, after in zip(("issue", "call"), short, long, strict=True):
        line(
            f"{name} {when}, p50",
            f"{after:.2f} ms",
            f"{before:.2f} ms with a short queue",
            "<= 1.2 x",
            met=after <= 1.2 * before,
        )


def _fill_queue(data: Path) -> None:
    engine = open_database(data)
    ledger = Ledger(engine)
    for _ in range(MANY_WAITING // 1_000):
        ticket = IssueTicket(services=("papers",), language="es")
        ledger.write([Request(ticket, KIOSK)] * 1_000)
    engine.dispose()


def _fill_history(data: Path) -> None:
    """Put old entries before the journal's own, as many as five years leave."""
    engine = open_database(data)
    start = datetime.now(UTC) - timedelta(days=5 * 365)
    body = '{"step_id":"s0","visit_id":"v0","number":"A-001","service":"papers","language":"es"}'

    def row(index: int) -> dict[str, Any]:
        seq = -index
        kind = "step-released"
        return {"seq": seq, "at": start, "act": seq, "device": "d1", "kind": kind, "body": body}

    with engine.begin() as connection:
        for first in range(1, MANY_ROWS, 50_000):
            rows = [row(index) for index in range(first, first + 50_000)]
            connection.execute(journal.insert(), rows)
    engine.dispose()


def _read_journal(data: Path) -> None:
    """Print how soon the first rows of the journal are there, also where nothing is found."""
    engine = open_database(data)
    history = History(engine)
    longest = 0.0
    sought = (Wanted(), Wanted(number="A-001"), Wanted(staff="Nobody"), Wanted(since=LONG_AGO))
    for wanted in sought:
        began = time.perf_counter()
        history.browse(wanted, None, 50)
        longest = max(longest, time.perf_counter() - began)
    engine.dispose()
    line(
        f"journal: first rows of {MANY_ROWS:,}, longest of 4",
        f"{1e3 * longest:.0f} ms",
        "newest, by number, by a person who did nothing, by day",
        "<= 100 ms",
        met=longest <= 0.1,
    )
