"""The programs of a run: started, listened to, and ended without leaving a process."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

COMPLAINT = re.compile(r"\b(WARNING|ERROR|CRITICAL)\b|^Traceback|^\w*(Error|Exception): ")
PATIENCE = 5.0
"""Seconds a program has to end by itself once it is asked to."""

_LONGEST_LINE = 1 << 20


class CrewError(Exception):
    """A program did not do its part; the text says which and what in one sentence."""


@dataclass(eq=False)
class Child:
    """One running program. Its group holds whatever it started itself."""

    name: str
    process: asyncio.subprocess.Process
    log: Path
    ready: asyncio.Future[dict[str, Any]] = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )
    last_line: str = ""

    def signal_group(self, number: signal.Signals) -> bool:
        """Send a signal to the program and its own children; return False when all are gone."""
        try:
            os.killpg(self.process.pid, number)
        except ProcessLookupError:
            return False
        return True


class Crew:
    """Starts programs and keeps an eye on them.

    `complained(name, line)` is called once for each line that is a warning or worse. `lost`
    holds a sentence once a program has ended that nobody asked to end.
    """

    def __init__(self, logs: Path, complained: Callable[[str, str], None]) -> None:
        self.lost: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._logs = logs
        self._complained = complained
        self._children: list[Child] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._said: set[tuple[str, str]] = set()
        self._ending = False

    async def start(
        self,
        name: str,
        *command: str,
        environment: Mapping[str, str],
        pass_fds: tuple[int, ...] = (),
    ) -> Child:
        """Start a program; raises CrewError when it cannot be started.

        `setpriv` has the kernel end it should this process die without a word.
        """
        try:
            process = await asyncio.create_subprocess_exec(
                *("setpriv", "--pdeathsig", "TERM", "--", *command),
                env=dict(environment),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.STDOUT,
                start_new_session=True,
                pass_fds=pass_fds,
                limit=_LONGEST_LINE,
            )
        except OSError as error:
            raise CrewError(f"{name} cannot be started: {error.strerror}.") from error
        child = Child(name, process, self._logs / f"{name}.log")
        self._children.append(child)
        self._tasks.append(asyncio.create_task(self._attend(child)))
        return child

    async def ready(self, child: Child, limit: float = 30.0) -> dict[str, Any]:
        """Return the JSON line a program writes when it serves; raises CrewError without one."""
        either: list[asyncio.Future[Any]] = [child.ready, self.lost]
        await asyncio.wait(either, timeout=limit, return_when=asyncio.FIRST_COMPLETED)
        if not child.ready.done():
            why = self.lost.result() if self.lost.done() else f"see {child.log}"
            raise CrewError(f"{child.name} did not get ready: {why}")
        return child.ready.result()

    async def end(self) -> list[str]:
        """End every program, the last started first; return a sentence for each that resisted."""
        self._ending = True
        troubles = []
        for child in reversed(self._children):
            troubles += await _end(child)
        await asyncio.gather(*self._tasks)
        return troubles

    async def _attend(self, child: Child) -> None:
        """Keep the log of a program until it ends."""
        stdout = child.process.stdout
        assert stdout is not None  # noqa: S101  it was asked for
        with child.log.open("wb") as log:
            async for raw in stdout:
                log.write(raw)
                log.flush()
                self._heard(child, raw.decode("utf-8", "replace").rstrip())
        code = await child.process.wait()
        if not self._ending and not self.lost.done():
            said = f": {child.last_line}" if child.last_line else "."
            self.lost.set_result(f"{child.name} ended with exit code {code}{said}")

    def _heard(self, child: Child, line: str) -> None:
        child.last_line = line or child.last_line
        if line.startswith("{") and not child.ready.done():
            with suppress(ValueError):
                child.ready.set_result(json.loads(line))
        if COMPLAINT.search(line) and (child.name, line) not in self._said:
            self._said.add((child.name, line))
            self._complained(child.name, line)


async def _end(child: Child) -> list[str]:
    ended_before = child.process.returncode is not None
    child.signal_group(signal.SIGTERM)
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            await child.process.wait()
    code = child.process.returncode
    # Whatever it had started itself goes with it.
    child.signal_group(signal.SIGKILL)
    await child.process.wait()
    if code is None:
        return [f"{child.name} did not end when asked and was killed."]
    if code not in {0, -signal.SIGTERM} and not ended_before:
        return [f"{child.name} ended with exit code {code} when asked to end."]
    return []
