"""`make screens`: pictures of every screen for the README, taken of the real apps on real ways.

A visitor takes tickets at the kiosk, a clerk signs in and serves; each stop is a picture, half its
real size, in docs/screens/.
"""

from __future__ import annotations

import asyncio
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageGrab

from installer.demo.crew import Crew, CrewError
from installer.demo.folders import ROOT, Folders, fresh_folders
from installer.demo.hands import Hands, HandsError, Person
from installer.demo.opening import Center, open_center
from installer.demo.pictures import cut, save
from installer.demo.sight import NotSeenError, Sight
from installer.demo.visitors import go_on, visit
from installer.terminal import complain, say

OUT = ROOT / "docs" / "screens"
STILL = 0.8
"""Seconds for a page to come to rest before its picture is taken."""


def main() -> int:
    """Take all pictures; return the exit code."""
    OUT.mkdir(parents=True, exist_ok=True)
    with fresh_folders(ROOT / "run") as folders:
        finished = asyncio.run(_shoot_all(folders))
    if finished:
        say(f"Pictures are in {OUT}")
    return 0 if finished else 1


async def _shoot_all(folders: Folders) -> bool:
    """Return whether all pictures were taken."""
    finished = False
    crew = Crew(folders.logs, lambda name, line: complain(f"{name}: {line}"))
    try:
        center = await open_center(crew, folders, virtual=True)
        async with asyncio.TaskGroup() as group:
            watching = group.create_task(center.watch.follow(center.device, center.url))
            await _Round(center).walk()
            watching.cancel()
            finished = True
    except* (CrewError, HandsError, NotSeenError) as troubles:
        complain(f"The pictures were not finished: {troubles.exceptions[0]}")
    finally:
        await crew.end()
    return finished


@dataclass
class _Round:
    """One way through the center, with a picture at every stop."""

    center: Center

    def person(self, name: str) -> Person:
        """Return somebody in front of this window."""
        sight = Sight(name, self.center.folders.maps / f"{name}.json")
        return Person(sight, Hands(self.center.screen.environment))

    async def walk(self) -> None:
        """Take a ticket in two languages, fill the hall, serve two visitors."""
        kiosk, counter = self.person("kiosk"), self.person("counter-1")
        await kiosk.sight.see_any("language-es", limit=30)
        await self.shoot("display", "display-waiting")
        await self._kiosk(kiosk)
        for need in ("papers", "other", "papers", "health", "papers"):
            await visit(kiosk, "language-es", f"need-{need}")
        await self._counter(counter)

    async def _kiosk(self, kiosk: Person) -> None:
        await self.shoot("kiosk", "kiosk-languages")
        await kiosk.tap("language-es")
        await kiosk.sight.see_any("need-papers")
        await self.shoot("kiosk", "kiosk-needs")
        await kiosk.tap("need-papers")
        await go_on(kiosk)
        await self.shoot("kiosk", "kiosk-confirm")
        await kiosk.tap("confirm")
        await kiosk.sight.see_any("done")
        paper = await self._paper()
        await self.shoot("kiosk", "kiosk-ticket")
        await self.shoot("printer", "printer")
        shutil.copyfile(paper, OUT / "ticket.png")
        await kiosk.tap("done")

    async def _paper(self) -> Path:
        first = self.center.folders.tickets / "ticket-0001.png"
        async with asyncio.timeout(15):
            # The printer cannot wake us: it only leaves files.
            while not first.exists():  # noqa: ASYNC110
                await asyncio.sleep(0.1)
        return first

    async def _counter(self, counter: Person) -> None:
        staff = self.center.staff[0]
        await counter.tap("sign-in-desk-desk-1", limit=30)
        await counter.tap("sign-in-staff")
        await counter.write(staff.name)
        await counter.tap("sign-in-pin")
        await counter.write(staff.pin)
        await self.shoot("counter-1", "counter-sign-in")
        await counter.tap("sign-in")
        await counter.sight.see_any("call-next")
        await self.shoot("counter-1", "counter-free")
        board = self.person("display").sight
        for number in ("A-001", "A-002"):
            await counter.press("F9")
            await board.see_words(number)
            # The console takes two quick presses for one.
            await asyncio.sleep(2)
        # By then the field has stopped inverting, and stays filled.
        await asyncio.sleep(1.5)
        await self.shoot("display", "display-call")
        await self.shoot("counter-1", "counter-called")
        await counter.press("s")
        await self.shoot("counter-1", "counter-serving")

    async def shoot(self, window: str, name: str) -> None:
        """Take a picture of a window at rest."""
        await asyncio.sleep(STILL)
        screen = self.center.screen
        whole = await asyncio.to_thread(ImageGrab.grab, xdisplay=screen.display)
        picture = cut(whole, screen.places)[window]
        half = picture.resize((picture.width // 2, picture.height // 2), Image.Resampling.LANCZOS)
        save(half, OUT / f"{name}.png")


if __name__ == "__main__":
    sys.exit(main())
