"""A film strip for the README: a whole visit with closed eyes, by keys and speech alone.

The real kiosk at a real hub and printer; below each picture stand the keys that were pressed and
every sentence that the voice made of it. Part of `make screens`.
"""

from __future__ import annotations

import asyncio
import sys
import textwrap
from dataclasses import dataclass, field
from uuid import uuid4

from PIL import Image, ImageDraw, ImageFont, ImageGrab, ImageOps

from hardware.speech.kept import SPOKEN
from installer.demo.crew import Crew, CrewError
from installer.demo.folders import ROOT, Folders, fresh_folders
from installer.demo.hands import Hands, HandsError, Person
from installer.demo.listener import CHOOSE, HELP, Listener
from installer.demo.pictures import cut
from installer.demo.prepare import Staff, prepare
from installer.demo.screen import Screen, base_environment, virtual_screen
from installer.demo.sight import NotSeenError, Sight
from installer.terminal import complain, say
from shared.domain.commands.desks import SignIn
from shared.domain.commands.issuing import IssueTicket
from shared.link.client import HubClient
from shared.link.device import load_device

OUT = ROOT / "docs" / "screens" / "keypad.png"
FONTS = ROOT / "shared/ui/design/fonts"
FRAME = (360, 640)
GAP, MARGIN, LINE, LETTERS = 16, 12, 27, 35
INK, SOFT, WALL = "#14213A", "#1D3E94", "#F6F3EC"
DESK, SERVICE, WAITING = "desk-5", "education", 3
ARABIC = "\u0600"  # from here on its letters, that the other font has not
SIGNS = {"Right": "→", "Return": "OK", "F1": "?"}


@dataclass
class Frame:
    """One picture, the keys that led to it, and what was heard."""

    picture: Image.Image
    keys: list[str]
    heard: list[str]

    @property
    def lines(self) -> list[str]:
        """What was heard, as wide as the picture."""
        return [line for each in self.heard for line in textwrap.wrap(each, LETTERS)]


@dataclass
class Film:
    """The frames so far."""

    screen: Screen
    listener: Listener
    frames: list[Frame] = field(default_factory=list)

    async def take(self, heard: list[str]) -> None:
        """Take a picture of the kiosk as it is."""
        whole = await asyncio.to_thread(ImageGrab.grab, xdisplay=self.screen.display)
        picture = cut(whole, self.screen.places)["kiosk"]
        keys, self.listener.keys = self.listener.keys, []
        self.frames.append(Frame(picture, keys, heard))

    def strip(self) -> Image.Image:
        """Return all frames side by side."""
        width, height = FRAME
        room = LINE * (max(len(each.lines) for each in self.frames) + 3)
        whole = Image.new("RGB", (len(self.frames) * (width + GAP) - GAP, height + room), WALL)
        bold = ImageFont.truetype(str(FONTS / "IBMPlexSans_600SemiBold.ttf"), 26)
        plain = ImageFont.truetype(str(FONTS / "IBMPlexSans_400Regular.ttf"), 20)
        arabic = ImageFont.truetype(str(FONTS / "IBMPlexSansArabic_400Regular.ttf"), 20)
        draw = ImageDraw.Draw(whole)
        for place, each in enumerate(self.frames):
            left = place * (width + GAP)
            whole.paste(each.picture.resize(FRAME, Image.Resampling.LANCZOS), (left, 0))
            left += MARGIN
            draw.text((left, height + 8), _keys(each.keys), SOFT, bold)
            for row, line in enumerate(each.lines):
                at = (left, height + 8 + LINE * (row + 1.6))
                draw.text(at, line, INK, plain if line < ARABIC else arabic)
        return whole.quantize(64, dither=Image.Dither.NONE)


def main() -> int:
    """Shoot the film; return the exit code."""
    OUT.parent.mkdir(parents=True, exist_ok=True)
    with fresh_folders(ROOT / "run") as folders:
        return asyncio.run(_shoot(folders))


async def _shoot(folders: Folders) -> int:
    crew = Crew(folders.logs, lambda name, line: complain(f"{name}: {line}"))
    try:
        screen = await virtual_screen(crew, base_environment(folders), folders.session)
        listener = await _open(crew, folders, screen)
        film = await visit(Film(screen, listener))
        (paper,) = folders.tickets.glob("ticket-*.png")
        film.frames.append(Frame(_on_wall(Image.open(paper)), [], []))
    except (CrewError, HandsError, NotSeenError) as trouble:
        complain(f"The film was not finished: {trouble}")
        return 1
    finally:
        await crew.end()
    film.strip().save(OUT, optimize=True)
    say(f"A visit with closed eyes took {len(film.frames)} pictures: {OUT}")
    return 0


async def visit(film: Film) -> Film:
    """Walk from the start page to the printed ticket without looking."""
    ears = film.listener
    await ears.person.sight.see_any("language-es", limit=60)
    await ears.press(HELP)
    await film.take(await ears.hear("Español"))
    await ears.find("Español")
    await ears.press(CHOOSE)
    await film.take(await ears.hear("¿Qué necesita hoy?"))
    await ears.find("escuela")
    await ears.press(CHOOSE)
    heard = await ears.hear("Elegido")
    await film.take([*heard, *await ears.find("Seguir")])
    await ears.press(CHOOSE)
    heard = await ears.hear("¿Alguno es su caso?")
    await film.take([*heard, *await ears.find("Nada de esto")])
    await ears.press(CHOOSE)
    await film.take(await ears.hear("¿Es lo que necesita?"))
    await ears.find("Sí, quiero mi número")
    await ears.press(CHOOSE)
    await film.take(await ears.hear("impreso"))
    return film


async def _open(crew: Crew, folders: Folders, screen: Screen) -> Listener:
    """Start hub, printer and a kiosk whose voice can be read; some people wait already."""
    staff = await prepare(folders, screen.environment)
    ports = ("--host", "127.0.0.1", "--port", "0", "--visitor-port", "0")
    words = ("serve", "--data", str(folders.data), *ports)
    hub = await _start(crew, screen, "hub", "shared.hub", *words)
    await _queue(folders, str(hub["api"]), staff[0])
    paper = ("--port", "0", "--out", str(folders.tickets))
    place = ("--geometry", str(screen.places["printer"]))
    printer = await _start(crew, screen, "printer", "hardware.virtual_printer", *paper, *place)
    file, kept = folders.maps / "kiosk.json", folders.top / "spoken"
    command = (
        *("--config", str(folders.device("kiosk")), "--hub", str(hub["api"]), "--language", "es"),
        *("--printer", f"tcp://127.0.0.1:{printer['port']}", "--speech-to", str(kept)),
        *("--geometry", str(screen.places["kiosk"]), "--reduced-motion"),
    )
    environment = {**screen.environment, "VENTANILLA_MAP": str(file)}
    await crew.start("kiosk", sys.executable, "-m", "kiosk", *command, environment=environment)
    return Listener(Person(Sight("kiosk", file), Hands(screen.environment)), kept / SPOKEN)


async def _queue(folders: Folders, url: str, clerk: Staff) -> None:
    """Open a desk and let people wait for it: then a wait can be told."""
    async with HubClient(load_device(folders.device("counter-1")), url) as counter:
        await counter.send(SignIn(command_id=uuid4(), desk=DESK, staff=clerk.name, pin=clerk.pin))
        for _ in range(WAITING):
            await counter.send(IssueTicket(command_id=uuid4(), services=(SERVICE,), language="es"))


async def _start(crew: Crew, screen: Screen, name: str, module: str, *words: str) -> dict[str, int]:
    command = (sys.executable, "-m", module, *words)
    return await crew.ready(await crew.start(name, *command, environment=screen.environment))


def _on_wall(paper: Image.Image) -> Image.Image:
    """Return the printed ticket in the shape of the other pictures."""
    width, height = FRAME
    small = ImageOps.contain(paper.convert("RGB"), (width - 2 * MARGIN, height))
    wall = Image.new("RGB", FRAME, WALL)
    wall.paste(small, ((width - small.width) // 2, 0))
    return wall


def _keys(keys: list[str]) -> str:
    """Return the keys as they look on the keypad: "→ x3   OK"."""
    runs: list[tuple[str, int]] = []
    for key in keys:
        count = runs.pop()[1] + 1 if runs and runs[-1][0] == key else 1
        runs.append((key, count))
    return "   ".join(SIGNS.get(key, key) + (f" x{n}" if n > 1 else "") for key, n in runs)


if __name__ == "__main__":
    sys.exit(main())
