"""`make run`: a whole center on this machine, until Ctrl-C or for a number of seconds.

With a screen its windows stand side by side and a person plays. Without one they stand on a
virtual screen, where visitors and clerks work the real apps by mouse and key.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from installer.demo.crew import Crew, CrewError
from installer.demo.folders import ROOT, BusyError, Folders, fresh_folders
from installer.demo.hands import HandsError
from installer.demo.opening import Center, open_center
from installer.demo.play import play, printed
from installer.demo.sight import NotSeenError
from installer.demo.tally import count, faults
from installer.terminal import complain, say

INTERRUPTED = 130


@dataclass
class Run:
    """What a run was asked for, and what came of it."""

    seconds: float | None
    virtual: bool
    center: Center | None = None
    interrupted: bool = False
    faults: list[str] = field(default_factory=list)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the center; return 0 only if all went right."""
    parser = argparse.ArgumentParser(prog="run", description=__doc__)
    parser.add_argument("--seconds", type=_seconds, help="end so long after opening (never)")
    parser.add_argument(
        "--screen", choices=("auto", "virtual"), default="auto", help="use no screen of yours"
    )
    parser.add_argument("--folder", type=Path, default=ROOT / "run", help="where to keep all of it")
    given = parser.parse_args(arguments)
    run = Run(given.seconds, given.screen == "virtual")
    try:
        with fresh_folders(given.folder) as folders:
            asyncio.run(_run(run, folders))
            return _report(run, folders)
    except BusyError as error:
        complain(str(error))
        return 1
    except KeyboardInterrupt:
        # Before anything was started.
        return INTERRUPTED


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 20 <= seconds <= 1_000_000:
        raise argparse.ArgumentTypeError("expected 20 seconds or more")
    return seconds


async def _run(run: Run, folders: Folders) -> None:
    """Open the center, play, and end every process whatever happens."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)

    def complained(name: str, line: str) -> None:
        run.faults.append(f"{name} said: {line}")
        complain(f"{name}: {line}")

    crew = Crew(folders.logs, complained)
    stopped = asyncio.create_task(stop.wait())
    show = asyncio.create_task(_show(run, crew, folders))
    ends: list[asyncio.Future[Any]] = [show, crew.lost, stopped]
    try:
        await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        run.interrupted = stop.is_set()
        run.faults += await _ended(show)
    finally:
        stopped.cancel()
        if crew.lost.done():
            run.faults.append(crew.lost.result())
        run.faults += await crew.end()


async def _show(run: Run, crew: Crew, folders: Folders) -> None:
    run.center = await open_center(crew, folders, virtual=run.virtual)
    # Counted from here, so that a slow machine plays as long as a fast one.
    end = asyncio.get_running_loop().time() + run.seconds if run.seconds else None
    await play(run.center, end)


async def _ended(show: asyncio.Task[None]) -> list[str]:
    """End the show, and return what went wrong in it."""
    show.cancel()
    (outcome,) = await asyncio.gather(show, return_exceptions=True)
    return [str(error) for error in _expected(outcome)]


def _expected(outcome: BaseException | None) -> list[BaseException]:
    """Return the errors of a show that the report can tell; raises any other."""
    if outcome is None or isinstance(outcome, asyncio.CancelledError):
        return []
    if isinstance(outcome, BaseExceptionGroup):
        return [error for each in outcome.exceptions for error in _expected(each)]
    if isinstance(outcome, (CrewError, HandsError, NotSeenError)):
        return [outcome]
    raise outcome


def _report(run: Run, folders: Folders) -> int:
    """Say what happened and return the exit code."""
    found = list(run.faults)
    if run.center is not None:
        tally = count(run.center.watch.events, len(printed(folders.tickets)))
        found += faults(tally, played=run.center.screen.virtual and not run.interrupted)
        say(f"\nSummary: {tally}.")
    for fault in dict.fromkeys(found):
        complain(fault)
    if found:
        complain(f"Not all went right; the logs are in {folders.logs}.")
        return 1
    if run.interrupted:
        return INTERRUPTED if run.seconds else 0
    say("All went right.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
