"""A real hub in a process of its own, and the devices that speak to it."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from .client import Connection, connect

HUB = (sys.executable, "-m", "shared.hub")
QUIET = ["--host", "127.0.0.1", "--port", "0", "--visitor-port", "0", "--no-discovery"]
ROOT = Path(__file__).parents[2]


@dataclass
class RunningHub:
    """`started` is seconds from the start of the process to its ready line."""

    data: Path
    process: subprocess.Popen[str]
    api: str
    certificate: str
    started: float
    tokens: dict[str, str] = field(default_factory=dict)

    async def connect(self, role: str) -> Connection:
        return await connect(self.api, self.certificate, self.tokens[role])

    async def sign_in(self, connection: Connection, desk: str) -> str:
        status, body = await connection.post(
            "/api/v1/sign-in", {"desk": desk, "staff": "Ana", "pin": "1234"}
        )
        assert status == 200, body
        session: str = json.loads(body)["session"]
        return session

    @property
    def memory(self) -> float:
        """Resident memory, MB."""
        return float(psutil.Process(self.process.pid).memory_info().rss) / 1e6


def tool(*arguments: str) -> str:
    ran = subprocess.run([*HUB, *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    return ran.stdout


@contextmanager
def folder() -> Iterator[Path]:
    """A data folder with one device a role, and Ana."""
    with tempfile.TemporaryDirectory() as name:
        data = Path(name) / "data"
        tool("staff", "--data", str(data), "--add", "Ana", "--role", "agent", "--pin", "1234")
        for role in ("kiosk", "counter", "display"):
            token = tool("token", "--data", str(data), "--role", role, "--name", role).split()[-1]
            (Path(name) / role).write_text(token)
        yield data


@contextmanager
def serving(data: Path, *more: str) -> Iterator[RunningHub]:
    began = time.perf_counter()
    process = subprocess.Popen(
        [*HUB, "serve", "--data", str(data), *QUIET, *more],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        ready: dict[str, Any] = json.loads(process.stdout.readline())
        started = time.perf_counter() - began
        hub = RunningHub(data, process, ready["api"], ready["certificate"], started)
        for role in ("kiosk", "counter", "display"):
            hub.tokens[role] = (data.parent / role).read_text()
        yield hub
    finally:
        process.terminate()
        process.wait(10)


async def together(workers: list[Any]) -> float:
    """Run coroutines side by side; returns the seconds it took."""
    began = time.perf_counter()
    await asyncio.gather(*workers)
    return time.perf_counter() - began
