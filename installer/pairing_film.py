"""A film strip for the README: a fresh kiosk joins a real hub, as a technician would see it.

The seconds below each picture are counted from the kiosk's first frame; the technician's part, a
touch and eight digits at the hub, is done here without thinking. Part of `make screens`.
"""

from __future__ import annotations

import asyncio
import re
import sys
import time
from dataclasses import dataclass, field

from PIL import Image, ImageDraw, ImageFont, ImageGrab

from installer.demo.crew import Crew, CrewError
from installer.demo.folders import ROOT, Folders, fresh_folders
from installer.demo.hands import Hands, HandsError, Person
from installer.demo.pictures import cut, save
from installer.demo.prepare import hub_tool
from installer.demo.screen import Screen, base_environment, virtual_screen
from installer.demo.sight import NotSeenError, Sight, View
from installer.terminal import complain, say

OUT = ROOT / "docs" / "screens" / "pairing.png"
FONT = ROOT / "shared/ui/design/fonts/IBMPlexSans_600SemiBold.ttf"
FRAME = (360, 640)
GAP, CAPTION = 16, 56
INK, WALL = "#14213A", "#F6F3EC"
_CODE = re.compile(r"\d{4} \d{4}")
_WHERE = re.compile(r"[\[\]\d.:a-f]+:\d+")


@dataclass
class Film:
    """The pictures taken so far, each with its second."""

    screen: Screen
    began: float = 0.0
    frames: list[tuple[float, Image.Image]] = field(default_factory=list)

    async def take(self) -> None:
        """Take a picture of the kiosk as it is."""
        second = time.monotonic() - self.began
        whole = await asyncio.to_thread(ImageGrab.grab, xdisplay=self.screen.display)
        self.frames.append((second, cut(whole, self.screen.places)["kiosk"]))

    def strip(self) -> Image.Image:
        """Return all pictures side by side, with their seconds."""
        width, height = FRAME
        count = len(self.frames)
        whole = Image.new("RGB", (count * (width + GAP) - GAP, height + CAPTION), WALL)
        draw, font = ImageDraw.Draw(whole), ImageFont.truetype(str(FONT), 28)
        for place, (second, picture) in enumerate(self.frames):
            left = place * (width + GAP)
            whole.paste(picture.resize(FRAME, Image.Resampling.LANCZOS), (left, 0))
            draw.text((left, height + 10), f"{second:.1f} s", INK, font)
        return whole


def main() -> int:
    """Shoot the film; return the exit code."""
    OUT.parent.mkdir(parents=True, exist_ok=True)
    with fresh_folders(ROOT / "run") as folders:
        return asyncio.run(_shoot(folders))


async def _shoot(folders: Folders) -> int:
    crew = Crew(folders.logs, lambda name, line: complain(f"{name}: {line}"))
    try:
        film = await _join(crew, folders)
    except (CrewError, HandsError, NotSeenError) as trouble:
        complain(f"The film was not finished: {trouble}")
        return 1
    finally:
        await crew.end()
    save(film.strip(), OUT)
    say(f"A fresh kiosk was ready {film.frames[-1][0]:.1f} s after its first frame: {OUT}")
    return 0


async def _join(crew: Crew, folders: Folders) -> Film:
    """Start hub and kiosk, and let the kiosk join."""
    screen = await virtual_screen(crew, base_environment(folders), folders.session)
    where = await _hub(crew, folders, screen)
    film = Film(screen)
    kiosk = await _kiosk(crew, folders, screen)
    await kiosk.sight.see_any("ask-address", limit=60)
    film.began = time.monotonic()
    view = await kiosk.sight.see(lambda view: where in _listed(view), f"a hub at {where}", 30)
    await film.take()
    await kiosk.tap(f"center-{_listed(view).index(where) + 1}")
    view = await kiosk.sight.see(lambda view: bool(_code(view)), "eight digits", 30)
    await film.take()
    data = ("--data", str(folders.data))
    await hub_tool(screen.environment, "pair", *data, *_code(view).split())
    await kiosk.sight.see_any("joining-main", limit=30)
    await film.take()
    await kiosk.tap("joining-main")
    await kiosk.sight.see_any("language-es", limit=60)
    await film.take()
    return film


async def _hub(crew: Crew, folders: Folders, screen: Screen) -> str:
    """Start a hub that announces itself; returns its address as a list shows it."""
    words = ("--host", "127.0.0.1", "--port", "0", "--visitor-port", "0")
    command = (sys.executable, "-m", "shared.hub", "serve", "--data", str(folders.data), *words)
    ready = await crew.ready(await crew.start("hub", *command, environment=screen.environment))
    return str(ready["api"]).removeprefix("https://")


async def _kiosk(crew: Crew, folders: Folders, screen: Screen) -> Person:
    """Start a kiosk that never joined anything."""
    file = folders.maps / "kiosk.json"
    words = ("--config", str(folders.device("kiosk")), "--language", "es", "--reduced-motion")
    shown = ("--name", "Quiosco 1", "--geometry", str(screen.places["kiosk"]))
    command = (sys.executable, "-m", "kiosk", *words, *shown)
    environment = {**screen.environment, "VENTANILLA_MAP": str(file)}
    await crew.start("kiosk", *command, environment=environment)
    return Person(Sight("kiosk", file), Hands(screen.environment))


def _listed(view: View) -> list[str]:
    return [text for text in view.texts if _WHERE.fullmatch(text)]


def _code(view: View) -> str:
    return next((text for text in view.texts if _CODE.fullmatch(text)), "")


if __name__ == "__main__":
    sys.exit(main())
