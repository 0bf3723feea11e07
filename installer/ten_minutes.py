"""`python -m installer.ten_minutes`: from an empty folder to a printed number, and its time.

The wizard as it is typed, the hub it starts, and on a virtual screen a fresh kiosk and a fresh
counter that join by their digits. Then a visitor takes a number, the printer prints it, and the
manager calls it. Nobody thinks here: what is left of ten minutes is for people.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import signal
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from installer.demo.clerks import CALL
from installer.demo.crew import Crew, CrewError
from installer.demo.folders import ROOT, BusyError, Folders, fresh_folders
from installer.demo.hands import Hands, HandsError, Person
from installer.demo.play import printed
from installer.demo.screen import Screen, base_environment, virtual_screen
from installer.demo.sight import NotSeenError, Sight, View
from installer.demo.visitors import visit
from installer.terminal import complain, say

PATIENCE = 60.0
TEN_MINUTES = 600.0
MANAGER, PIN = "Eva", "4711"
# Name, zone, languages, services and one of its own, desks, hours, manager, PIN, paper.
ANSWERS = (
    *("Centro Nuevo", "America/Bogota", "es, en, uk", "1, 5, 6, Banco de alimentos"),
    *("2", "-", MANAGER, PIN, "80"),
)
_CODE = re.compile(r"\d{4} \d{4}")


@dataclass
class Clock:
    """What was done, and how many seconds each took."""

    began: float = field(default_factory=time.monotonic)
    steps: list[tuple[str, float]] = field(default_factory=list)

    def done(self, what: str) -> None:
        """Note that a step is over; it began when the one before it was."""
        self.steps.append((what, time.monotonic() - self.began - self.total))
        say(f"{self.steps[-1][1]:6.1f} s  {what}")

    @property
    def total(self) -> float:
        """Seconds since the first question."""
        return sum(seconds for _, seconds in self.steps)


class Wizard:
    """The wizard's process, typed at. The hub that it starts outlives it, and is ended here."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._said = ""

    async def type(self, *lines: str) -> None:
        """Type lines."""
        stdin = self._process.stdin
        assert stdin is not None  # noqa: S101  it was asked for
        stdin.write("".join(f"{line}\n" for line in lines).encode())
        await stdin.drain()

    async def say(self, pattern: str) -> re.Match[str]:
        """Wait until it has said this; raises CrewError when it ends without."""
        stdout = self._process.stdout
        assert stdout is not None  # noqa: S101  as above
        async with asyncio.timeout(PATIENCE):
            while (found := re.search(pattern, self._said)) is None:
                more = await stdout.read(4096)
                if not more:
                    raise CrewError(f"The wizard ended without its part: {self._said}")
                self._said += more.decode()
        self._said = self._said[found.end() :]
        return found

    async def end(self, hub: int | None) -> None:
        """End it, and the hub that it started."""
        with suppress(ProcessLookupError):
            self._process.terminate()
        await self._process.wait()
        if hub is not None:
            with suppress(ProcessLookupError):
                os.kill(hub, signal.SIGTERM)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do it all; return the exit code."""
    parser = argparse.ArgumentParser(prog="ten_minutes", description=__doc__)
    parser.add_argument("--folder", type=Path, default=ROOT / "run", help="where to keep all of it")
    given = parser.parse_args(arguments)
    try:
        with fresh_folders(given.folder) as folders:
            return asyncio.run(_run(folders))
    except BusyError as error:
        complain(str(error))
        return 1


async def _run(folders: Folders) -> int:
    crew = Crew(folders.logs, lambda name, line: complain(f"{name}: {line}"))
    try:
        screen = await virtual_screen(crew, base_environment(folders), folders.session)
        clock = await _open(crew, folders, screen)
    except (CrewError, HandsError, NotSeenError, TimeoutError) as trouble:
        complain(f"Not finished: {trouble}")
        return 1
    finally:
        await crew.end()
    left = TEN_MINUTES - clock.total
    say(f"{clock.total:6.1f} s  all of it; of ten minutes {left:.0f} s are left.")
    return 0 if left >= 0 else 1


async def _open(crew: Crew, folders: Folders, screen: Screen) -> Clock:
    port = await _printer(crew, folders, screen)
    clock, hub = Clock(), None
    wizard = Wizard(await _start_wizard(folders, screen))
    try:
        await wizard.type(*ANSWERS)
        url = (await wizard.say(r"at (https://\S+)\. "))[1]
        hub = int((await wizard.say(r"process is (\d+)"))[1])
        clock.done("the questions are answered and the hub runs")
        paper = ("--printer", f"tcp://127.0.0.1:{port}")
        kiosk = await _join(crew, folders, screen, wizard, ("kiosk", "kiosk", url, *paper))
        clock.done("the kiosk has joined")
        counter = await _join(crew, folders, screen, wizard, ("counter", "counter-1", url))
        clock.done("the counter has joined")
        await _take_number(kiosk, folders)
        clock.done("a visitor has a printed number")
        await _call(counter)
        clock.done(f"{MANAGER} has signed in and called it")
    finally:
        await wizard.end(hub)
    return clock


async def _start_wizard(folders: Folders, screen: Screen) -> asyncio.subprocess.Process:
    where = ("--data", str(folders.data), "--host", "127.0.0.1", "--language", "en")
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "installer.wizard", *where, "--port", "0", "--visitor-port", "0"),
        cwd=ROOT,
        env=dict(screen.environment),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )


async def _printer(crew: Crew, folders: Folders, screen: Screen) -> int:
    place = ("--geometry", str(screen.places["printer"]))
    words = ("-m", "hardware.virtual_printer", "--port", "0", "--out", str(folders.tickets), *place)
    child = await crew.start("printer", sys.executable, *words, environment=screen.environment)
    return int((await crew.ready(child))["port"])


async def _join(
    crew: Crew, folders: Folders, screen: Screen, wizard: Wizard, what: tuple[str, ...]
) -> Person:
    """Start a fresh app, and type the digits that it shows at the wizard."""
    program, place, url, *more = what
    file = folders.maps / f"{program}.json"
    words = ("--config", str(folders.device(program)), "--hub", url, "--language", "es", *more)
    await crew.start(
        program,
        *(sys.executable, "-m", program, *words),
        *("--reduced-motion", "--geometry", str(screen.places[place])),
        environment={**screen.environment, "VENTANILLA_MAP": str(file)},
    )
    person = Person(Sight(program, file), Hands(screen.environment))
    view = await person.sight.see(lambda view: bool(_code(view)), "eight digits", PATIENCE)
    await wizard.type(_code(view))
    await wizard.say(r"has joined as")
    await person.tap("joining-main", PATIENCE)
    return person


def _code(view: View) -> str:
    return next((text for text in view.texts if _CODE.fullmatch(text)), "")


async def _take_number(kiosk: Person, folders: Folders) -> None:
    await kiosk.sight.see_any("language-es", limit=PATIENCE)
    await visit(kiosk, "language-es", "need-papers")
    async with asyncio.timeout(PATIENCE):
        # The printer cannot wake us: it only leaves files.
        while not printed(folders.tickets):  # noqa: ASYNC110
            await asyncio.sleep(0.1)


async def _call(counter: Person) -> None:
    await counter.tap("sign-in-desk-desk-1", limit=PATIENCE)
    await counter.tap("sign-in-staff")
    await counter.write(MANAGER)
    await counter.tap("sign-in-pin")
    await counter.write(PIN)
    await counter.tap("sign-in")
    await counter.sight.see_any("call-next", limit=PATIENCE)
    await counter.press(CALL)
    await counter.sight.see_words("A-001", limit=PATIENCE)


if __name__ == "__main__":
    sys.exit(main())
