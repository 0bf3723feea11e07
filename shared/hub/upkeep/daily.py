"""What the hub does for itself when nobody needs it.

A backup a day, and once a day letting go of what has come to its end as the profile states it, and
the reports it asks for.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from pathlib import Path

from ...domain.errors import CannotStore
from ...domain.keeping import Item
from ...store import backup
from ..tools.backups import backups_folder
from .pruning import PrivateLog

log = logging.getLogger(__name__)

LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LOG_NAME = "hub.log"
LOG_BYTES = 1_000_000
# A center's computer is often off at night: then it is made up for, but not while people queue at
# the door and the hub has just started.
SETTLING = 600.0
LOOK_EVERY = 300.0
AGAIN_AFTER = timedelta(hours=1)
A_DAY = timedelta(days=1)


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


@dataclass(frozen=True, slots=True)
class Habits:
    """What upkeep needs to know of a center.

    Its time zone, what ends after how many days, and whether it asks for `reports`.
    """

    zone: tzinfo
    days: Mapping[Item, int]
    reports: bool = False


class Upkeep:
    """Works in a process of its own, so that the queue does not wait for it.

    `habits` tells the center's as they are now, `kept_log` lies in the folder.
    """

    def __init__(
        self,
        data: Path,
        habits: Callable[[], Awaitable[Habits]],
        when: When,
        *,
        kept_log: PrivateLog | None = None,
        wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._data = data
        self._habits = habits
        self._when = when
        self._wait = wait
        self._now = now
        self._log = kept_log
        self._failed: datetime | None = None
        self._forget_from: datetime | None = None
        self._report_from: datetime | None = None

    async def run(self) -> None:
        """Look now and then what is due, until cancelled."""
        if self._when.first:
            await self.back_up()
        await self._wait(SETTLING)
        while True:
            with contextlib.suppress(CannotStore):
                await self._look(await self._habits())
            await self._wait(LOOK_EVERY)

    async def _look(self, habits: Habits) -> None:
        at = self._when.at
        if at is not None and self._may_try() and self._is_due(at, habits.zone):
            await self.back_up()
        if habits.days and (self._forget_from is None or self._now() >= self._forget_from):
            await self.let_go(habits.days)
        if habits.reports and (self._report_from is None or self._now() >= self._report_from):
            await self.report(habits.zone)

    def _may_try(self) -> bool:
        return self._failed is None or self._now() >= self._failed + AGAIN_AFTER

    def _is_due(self, at: time, zone: tzinfo) -> bool:
        kept = backup.kept_in(backups_folder(self._data))
        # One of a day that is still to come was made under a clock that ran ahead.
        made = (backup.made_at(path) for path in kept)
        newest = max((at for at in made if at is not None and at <= self._now()), default=None)
        return is_due(newest, self._now(), at, zone)

    async def let_go(self, days: Mapping[Item, int]) -> None:
        """Forget what has come to its end; what goes wrong is said in the log."""
        done = await self._work("round of forgetting", "privacy", "anonymise")
        self._forget_from = self._now() + (A_DAY if done else AGAIN_AFTER)
        if self._log is not None and "log" in days:
            before = self._now() - timedelta(days=days["log"])
            try:
                await asyncio.to_thread(self._log.prune, before)
            except OSError as error:
                log.error("the log cannot be shortened: %s", error)

    async def report(self, zone: tzinfo) -> None:
        """Make the reports that are due; what goes wrong is said in the log, and tried again."""
        done = await self._work("round of reports", "reports")
        self._report_from = _tomorrow(self._now(), zone) if done else self._now() + AGAIN_AFTER

    async def back_up(self) -> None:
        """Make a backup; what goes wrong is said in the log."""
        done = await self._work("backup", "backup")
        self._failed = None if done else self._now()

    async def _work(self, what: str, *words: str) -> bool:
        """Run a tool on the folder; says whether all went well, and the log what came of it."""
        try:
            code, said = await _process(self._data, *words)
        except OSError as error:
            code, said = 1, f"{error}"
        if code == 0:
            log.info("%s made: %s", what, said)
        else:
            log.error("the %s: %s", what, said or f"the tool ended with {code}")
        return code == 0


def _tomorrow(now: datetime, zone: tzinfo) -> datetime:
    """Return when the next day begins there: then periods are over."""
    day = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(day, time(), zone).astimezone(UTC)


async def _process(data: Path, *words: str) -> tuple[int, str]:
    """Run a tool of the hub; returns its exit code and its last line."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "shared.hub",
        *words,
        "--data",
        str(data),
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


def keep_log(data: Path) -> PrivateLog:
    """Write the log to a folder's own file too: a support bundle tells its end."""
    handler = PrivateLog(data / LOG_NAME, maxBytes=LOG_BYTES, backupCount=1, delay=True)
    handler.setFormatter(logging.Formatter(LOG_FORMAT))
    logging.getLogger().addHandler(handler)
    return handler
