"""Devices join on their own screens: real programs, a real hub, a mouse, and the `pair` tool."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import shutil
import signal
import stat
import sys
from collections.abc import AsyncIterator, Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from installer.demo.crew import Child, Crew, CrewError
from installer.demo.folders import Folders, fresh_folders
from installer.demo.hands import Hands, Person
from installer.demo.prepare import hub_tool
from installer.demo.screen import Screen, base_environment, virtual_screen
from installer.demo.sight import NotSeenError, Sight, View
from installer.demo.visitors import THINKING
from kiosk.disk.folder import LOCK

CODE = re.compile(r"^\d{4} \d{4}$")
PATIENCE = 60.0


class Site:
    """A hub on a fixed port, a screen, and whatever apps a technician starts."""

    def __init__(self, crew: Crew, folders: Folders, screen: Screen) -> None:
        self.crew = crew
        self.folders = folders
        self.screen = screen
        self.hands = Hands(screen.environment)
        self.url = ""

    async def serve(self, name: str = "data") -> tuple[Child, str]:
        """Start a hub on a folder; returns it and its address."""
        port = self.url.rpartition(":")[2] if self.url and name == "data" else "0"
        words = ("--host", "127.0.0.1", "--port", port, "--visitor-port", "0", "--no-discovery")
        child = await self._start(
            f"hub-{name}", "shared.hub", "serve", "--data", str(self.folders.top / name), *words
        )
        # The crew itself would not wait any more once a hub was killed.
        return child, (await asyncio.wait_for(child.ready, PATIENCE))["api"]

    async def app(self, program: str, name: str, place: str, *words: str) -> Person:
        """Start an app on a config folder of its own, and stand before it."""
        return (await self.child(program, name, place, *words))[0]

    async def child(self, program: str, name: str, place: str, *words: str) -> tuple[Person, Child]:
        window_map = self.folders.maps / f"{name}.json"
        window_map.unlink(missing_ok=True)
        child = await self._start(
            name,
            program,
            *("--config", str(self.config(name)), "--geometry", str(self.screen.places[place])),
            *("--language", "es", "--reduced-motion", *words),
            environment={**self.screen.environment, "VENTANILLA_MAP": str(window_map)},
        )
        return Person(Sight(name, window_map), self.hands), child

    def config(self, name: str) -> Path:
        return self.folders.device(name)

    async def pair(self, code: str) -> None:
        """Type digits at the hub; after wrong ones it takes none for a while."""
        words = ("pair", "--data", str(self.folders.top / "data"), *code.split())
        async with asyncio.timeout(PATIENCE):
            while True:
                try:
                    return await hub_tool(self.screen.environment, *words)
                except CrewError as error:
                    if "Wait a little" not in str(error):
                        raise

    async def devices(self) -> list[str]:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "shared.hub", "devices", "--data"),
            *(str(self.folders.top / "data"), "list"),
            stdout=asyncio.subprocess.PIPE,
        )
        said, _ = await process.communicate()
        return [line.split("\t")[0] for line in said.decode().splitlines()]

    async def _start(
        self, name: str, module: str, *words: str, environment: Mapping[str, str] | None = None
    ) -> Child:
        return await self.crew.start(
            name,
            *(sys.executable, "-m", module, *words),
            environment=environment or self.screen.environment,
        )


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    complaints: list[str] = []
    with fresh_folders(tmp_path / "run") as folders:
        crew = Crew(folders.logs, lambda name, line: complaints.append(f"{name}: {line}"))
        try:
            environment = base_environment(folders)
            screen = await virtual_screen(crew, environment, folders.session)
            site = Site(crew, folders, screen)
            _, site.url = await site.serve()
            yield site
        finally:
            ended = await crew.end()
    assert ended == []
    assert complaints == []


def code_in(view: View) -> str:
    return next((text for text in view.texts if CODE.match(text)), "")


async def code_of(person: Person, other_than: str = "") -> str:
    """Return the digits on a screen, once they are there and are not these."""
    view = await person.sight.see(
        lambda view: code_in(view) not in {"", other_than}, "eight digits", PATIENCE
    )
    return code_in(view)


async def go_on(person: Person, name: str, leads_to: str) -> None:
    """Tap until the next page comes: one that has just come takes no tap yet."""
    async with asyncio.timeout(PATIENCE):
        while True:
            view = await person.sight.see_any(name, leads_to, limit=PATIENCE)
            if view.place(leads_to):
                return
            await person.tap(name)
            with contextlib.suppress(NotSeenError):
                await person.sight.see_any(leads_to, limit=2)


async def test_a_kiosk_joins_at_a_typed_address_and_gives_a_number(site: Site) -> None:
    kiosk = await site.app("kiosk", "kiosk", "kiosk")
    await kiosk.tap("ask-address", PATIENCE)
    await kiosk.tap("typed")
    await kiosk.write("nonsense")
    await kiosk.tap("typed-done")
    await kiosk.sight.see_words("Eso no es una dirección")
    for _ in "nonsense":
        await kiosk.press("BackSpace")
    await kiosk.write(site.url)
    await kiosk.tap("typed-done")
    code = await code_of(kiosk)
    before = await site.devices()
    wrong = f"{(int(code.replace(' ', '')) + 1) % 10**8:08d}"
    with pytest.raises(CrewError, match="No device that waits"):
        await site.pair(wrong)
    assert await site.devices() == before
    await site.pair(code)
    await kiosk.tap("joining-main")
    await go_on(kiosk, "language-es", "need-papers")
    await asyncio.sleep(THINKING)
    await kiosk.tap("need-papers")
    for name, leads_to in pairwise(("go-on", "class-none", "confirm", "done")):
        await go_on(kiosk, name, leads_to)
    folder = site.config("kiosk")
    known = [each for each in folder.iterdir() if each.suffix in {".json", ".pem"}]
    assert {stat.S_IMODE(each.stat().st_mode) for each in known} == {0o600}
    within = [folder, *(each for each in folder.iterdir() if each.is_dir())]
    assert {stat.S_IMODE(each.stat().st_mode) for each in within} == {0o700}


async def test_a_console_and_a_screen_join_and_open(site: Site) -> None:
    counter = await site.app("counter", "counter", "counter-1", "--hub", site.url)
    board = await site.app("display", "board", "display", "--hub", site.url, "--mute")
    codes = [await code_of(counter), await code_of(board)]
    assert len(set(codes)) == 2
    for person, code in zip((counter, board), codes, strict=True):
        await site.pair(code)
        await person.tap("joining-main")
    await counter.sight.see_any("sign-in-staff", limit=PATIENCE)
    await board.sight.see_any("empty-field", limit=PATIENCE)


async def test_two_kiosks_at_once_show_two_codes_and_giving_up_keeps_nothing(site: Site) -> None:
    one = await site.app("kiosk", "one", "kiosk", "--hub", site.url)
    two = await site.app("kiosk", "two", "display", "--hub", site.url)
    codes = await code_of(one), await code_of(two)
    assert codes[0] != codes[1]
    await two.tap("back")
    await two.sight.see_any("ask-address")
    assert [each.name for each in site.config("two").iterdir()] == [LOCK]
    with pytest.raises(CrewError, match="No device"):
        await site.pair(codes[1])
    await site.pair(codes[0])
    await one.sight.see_any("joining-main", limit=PATIENCE)
    assert (site.config("one") / "device.json").exists()


async def test_a_hub_that_dies_and_comes_back_gives_new_digits(site: Site) -> None:
    kiosk = await site.app("kiosk", "kiosk", "kiosk", "--hub", site.url)
    first = await code_of(kiosk)
    hub = next(each for each in site.crew._children if each.name == "hub-data")
    hub.signal_group(signal.SIGKILL)
    await kiosk.sight.see_words("Ahí no responde nadie", PATIENCE)
    await hub.process.wait()
    await site.serve()
    second = await code_of(kiosk, other_than=first)
    await site.pair(second)
    await kiosk.sight.see_any("joining-main", limit=PATIENCE)


async def test_digits_of_another_hub_are_refused_and_admit_nobody(site: Site) -> None:
    # Whoever announces the center's name leads the device to a hub of their own.
    _, elsewhere = await site.serve("spoof")
    kiosk = await site.app("kiosk", "kiosk", "kiosk", "--hub", elsewhere)
    code = await code_of(kiosk)
    before = await site.devices()
    with pytest.raises(CrewError, match="No device"):
        await site.pair(code)
    assert await site.devices() == before
    await kiosk.sight.see_words("¿No aceptan justo estos números?")
    await kiosk.tap("back")
    await kiosk.sight.see_any("ask-address")
    assert [each.name for each in site.config("kiosk").iterdir()] == [LOCK]


async def test_a_kiosk_that_is_shut_out_says_so_and_joins_only_when_asked(site: Site) -> None:
    kiosk = await site.app("kiosk", "kiosk", "kiosk", "--hub", site.url)
    await site.pair(await code_of(kiosk))
    device = (await site.devices())[-1]
    await kiosk.tap("joining-main")
    await kiosk.sight.see_any("language-es", limit=PATIENCE)
    data = str(site.folders.top / "data")
    await hub_tool(site.screen.environment, "devices", "--data", data, "revoke", device)
    await kiosk.sight.see_words("Pregunte al personal", PATIENCE)
    await kiosk.sight.see_words("se le pidió no atender más")
    token = json.loads((site.config("kiosk") / "device.json").read_text())["token"]
    await kiosk.tap("joining-second")
    await kiosk.tap("ask-address")
    await kiosk.tap("typed")
    await kiosk.write(site.url)
    await kiosk.tap("typed-done")
    await site.pair(await code_of(kiosk))
    await kiosk.tap("joining-main")
    await kiosk.sight.see_any("language-es", limit=PATIENCE)
    assert json.loads((site.config("kiosk") / "device.json").read_text())["token"] != token


async def test_a_screen_whose_hub_was_restored_says_so_and_comes_back_by_itself(site: Site) -> None:
    board = await site.app("display", "board", "display", "--hub", site.url, "--mute")
    code = await code_of(board)
    older, newer = site.folders.top / "older", site.folders.top / "newer"
    hub = next(each for each in site.crew._children if each.name == "hub-data")
    await site.pair(code)
    await board.tap("joining-main")
    await board.sight.see_any("empty-field", limit=PATIENCE)
    hub.signal_group(signal.SIGKILL)
    await hub.process.wait()
    data = site.folders.top / "data"
    shutil.copytree(data, newer)
    shutil.copytree(data, older)
    for each in older.glob("ventanilla.db*"):
        each.unlink()
    shutil.rmtree(data)
    shutil.copytree(older, data)
    again, _ = await site.serve()
    await board.sight.see_words("Pregunte al personal", PATIENCE)
    await board.sight.see_words("copia anterior")
    again.signal_group(signal.SIGKILL)
    await again.process.wait()
    shutil.rmtree(data)
    shutil.copytree(newer, data)
    await site.serve()
    await board.sight.see_any("empty-field", limit=PATIENCE)
