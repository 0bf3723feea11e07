"""What this machine can do at best: a bare HTTPS round trip, and one durable commit."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .client import Connection, connect
from .hub import ROOT, together
from .report import share


@contextmanager
def trivial_app(data: Path) -> Iterator[str]:
    """An application that answers "{}" to anything, on the same server with the same TLS."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.trivial", str(data / "hub.pem"), str(data / "hub.key")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield f"https://127.0.0.1:{process.stdout.readline().strip()}"
    finally:
        process.kill()
        process.wait(10)


async def round_trips(url: str, certificate: Path, clients: int, total: int) -> tuple[float, float]:
    """Return requests/s and p50 in ms of the trivial application."""
    connections = [await connect(url, str(certificate)) for _ in range(clients)]
    times: list[float] = []

    async def work(connection: Connection) -> None:
        for _ in range(total // clients):
            began = time.perf_counter()
            await connection.post("/", {"services": ["papers"], "language": "es"})
            times.append(time.perf_counter() - began)

    took = await together([work(connection) for connection in connections])
    for each in connections:
        each.close()
    return len(times) / took, share(times, 0.5)


def durable_commit(folder: Path, total: int = 400) -> float:
    """Return the p50 in ms of one row, committed (SQLite WAL, synchronous=FULL)."""
    database = sqlite3.connect(folder / "limit.db", isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE IF NOT EXISTS t (a INTEGER PRIMARY KEY, b TEXT)")
    times = []
    for _ in range(total):
        began = time.perf_counter()
        database.execute("INSERT INTO t (b) VALUES (?)", ("x" * 200,))
        times.append(time.perf_counter() - began)
    database.close()
    return share(times, 0.5)
