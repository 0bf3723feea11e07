"""What the hub does for itself when nobody needs it: a backup a day, and a log that ends."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import re
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

from ..domain.errors import CannotStore
from ..store import backup
from .backups_tool import backups_folder

log = logging.getLogger(__name__)

LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LOG_NAME = "hub.log"
LOG_BYTES = 1_000_000
# A center's computer is often off at night: then it is made up for, but not while people queue at
# the door and the hub has just started.
SETTLING = 600.0
LOOK_EVERY = 300.0
AGAIN_AFTER = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class When:
    """When the hub makes its own backups: daily from a local time on, and perhaps at its start."""

    at: time | None = time(3)
    first: bool = False


def read_when(text: str) -> When:
    """Return what "HH:MM", "start" or "never" means; raises ValueError."""
    if text in {"start", "never"}:
        return When(at=None, first=text == "start")
    if not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text):
        raise ValueError(f"no time of day: {text!r}")
    return When(at=time.fromisoformat(text))


def is_due(newest: datetime | None, now: datetime, at: time, zone: tzinfo) -> bool:
    """Say whether there is no backup yet since the last time it was `at` o'clock there."""
    local = now.astimezone(zone)
    hour = datetime.combine(local.date(), at, zone)
    if hour > local:
        hour = datetime.combine(local.date() - timedelta(days=1), at, zone)
    return newest is None or newest < hour


class Upkeep:
    """Makes the daily backup in a process of its own, so that the queue does not wait for it.

    `zone` tells the center's time zone.
    """

    def __init__(
        self,
        data: Path,
        zone: Callable[[], Awaitable[tzinfo]],
        when: When,
        wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._data = data
        self._zone = zone
        self._when = when
        self._wait = wait
        self._now = now
        self._failed: datetime | None = None

    async def run(self) -> None:
        """Look now and then whether a backup is due, until cancelled."""
        if self._when.first:
            await self.back_up()
        await self._wait(SETTLING)
        while self._when.at is not None:
            with contextlib.suppress(CannotStore):
                if self._may_try() and await self._is_due(self._when.at):
                    await self.back_up()
            await self._wait(LOOK_EVERY)

    def _may_try(self) -> bool:
        return self._failed is None or self._now() >= self._failed + AGAIN_AFTER

    async def _is_due(self, at: time) -> bool:
        kept = backup.kept_in(backups_folder(self._data))
        newest = backup.made_at(kept[-1]) if kept else None
        return is_due(newest, self._now(), at, await self._zone())

    async def back_up(self) -> None:
        """Make a backup; what goes wrong is said in the log."""
        try:
            code, said = await _backup_process(self._data)
        except OSError as error:
            code, said = 1, f"{error}"
        if code == 0:
            self._failed = None
            log.info("backup made: %s", said)
        else:
            self._failed = self._now()
            log.error("the backup: %s", said or f"the tool ended with {code}")


async def _backup_process(data: Path) -> tuple[int, str]:
    """Run the tool; returns its exit code and its last line."""
    words = ("-m", "shared.hub", "backup", "--data", str(data))
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *words,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        said, _ = await process.communicate()
    except asyncio.CancelledError:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        await process.wait()
        raise
    lines = said.decode(errors="replace").strip().splitlines()
    return process.returncode or 0, lines[-1] if lines else ""


class _PrivateLog(RotatingFileHandler):
    """A log file for its owner's eyes; a full disk stops the log, not the hub."""

    def _open(self) -> Any:
        def opener(path: str, flags: int) -> int:
            return os.open(path, flags, 0o600)

        return open(self.baseFilename, "a", encoding="utf-8", opener=opener)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Let it go: it was said on stderr too."""


def keep_log(data: Path) -> None:
    """Write the log to a folder's own file too: a support bundle tells its end."""
    handler = _PrivateLog(data / LOG_NAME, maxBytes=LOG_BYTES, backupCount=1, delay=True)
    handler.setFormatter(logging.Formatter(LOG_FORMAT))
    logging.getLogger().addHandler(handler)
