"""What happens in an open center: people come and are served, and each event is told."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from installer.terminal import say

from .clerks import Clerk, choose_desks, needs_served
from .hands import Hands, Person
from .opening import Center
from .pictures import Camera
from .sentences import line
from .sight import Sight
from .tally import count
from .visitors import visitors

WIND_UP = 10.0
"""Seconds before the end from which nobody new comes, so that all can be served and printed."""

COUNTERS = ("counter-1", "counter-2")


async def play(center: Center, end: float | None) -> None:
    """Play until the loop's time is about `end`, or until cancelled.

    Raises an exception group with NotSeenError or HandsError when an app does not do its part.
    """
    closing = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        background = [group.create_task(each) for each in _background(center)]
        people = group.create_task(_people(center, closing))
        await _until(end - WIND_UP if end else None)
        closing.set()
        await people
        await _all_printed(center)
        for task in background:
            task.cancel()


def printed(tickets: Path) -> list[str]:
    """Return the names of the tickets on paper, in order."""
    return sorted(file.name for file in tickets.glob("ticket-*.png"))


def _background(center: Center) -> list[Coroutine[None, None, None]]:
    always = [center.watch.follow(center.device, center.url), _tell_paper(center.folders.tickets)]
    if center.screen.virtual:
        always.append(Camera(center.screen, center.folders.windows).keep_going())
    return always


async def _until(instant: float | None) -> None:
    if instant is None:
        await asyncio.Event().wait()
    else:
        await asyncio.sleep(max(0.0, instant - asyncio.get_running_loop().time()))


async def _people(center: Center, closing: asyncio.Event) -> None:
    """Let visitors and clerks work the virtual screen; on a real one the person does."""
    if not center.screen.virtual:
        await closing.wait()
        return
    await center.watch.connected.wait()
    profile = center.watch.center
    desks = choose_desks(profile, len(COUNTERS))
    needs = needs_served(profile, desks)
    hands = Hands(center.screen.environment)
    kiosk = _person(center, "kiosk", hands)
    board = _sight(center, "display")
    async with asyncio.TaskGroup() as group:
        group.create_task(
            visitors(kiosk, profile["languages"][0], needs, closing, _chance("kiosk"))
        )
        for name, staff, desk in zip(COUNTERS, center.staff, desks, strict=True):
            counter = _person(center, name, hands)
            clerk = Clerk(counter, board, staff, desk, center.watch, _chance(name))
            group.create_task(clerk.work(closing))


def _person(center: Center, name: str, hands: Hands) -> Person:
    return Person(_sight(center, name), hands)


def _sight(center: Center, name: str) -> Sight:
    return Sight(name, center.folders.maps / f"{name}.json")


def _chance(name: str) -> Random:
    """Return chances that fall the same way in every run."""
    return Random(name)  # noqa: S311  it chooses needs, not secrets


async def _tell_paper(tickets: Path) -> None:
    """Say each ticket that comes out of the printer; the printer only leaves files."""
    known = 0
    while True:
        for name in printed(tickets)[known:]:
            known += 1
            say(line(datetime.now(UTC).isoformat(), "printer", f"cuts {name}"))
        await asyncio.sleep(0.3)


async def _all_printed(center: Center) -> None:
    """Give the last tickets time to come out; how many are missing is said in the summary."""
    with suppress(TimeoutError):
        async with asyncio.timeout(WIND_UP):
            # The printer cannot wake us: it only leaves files.
            while _missing_paper(center):  # noqa: ASYNC110
                await asyncio.sleep(0.2)


def _missing_paper(center: Center) -> bool:
    issued = count(center.watch.events, printed=0).issued
    return len(printed(center.folders.tickets)) < issued
