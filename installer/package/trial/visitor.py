"""A kiosk of the package on a screen without glass, and a visitor who takes a number at it."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from installer.demo.hands import Hands, Person
from installer.demo.sight import Sight
from installer.demo.visitors import THINKING, visit

from .machine import Machine, TrialError

DISPLAY = ":77"
PAPER = "srv/paper"
USER = "ventanilla-screen"
_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108  where X has them
_MAPS = "srv/maps"


@contextmanager
def screen(machine: Machine) -> Iterator[dict[str, str]]:
    """Have a virtual screen that the root sees, too; yields the environment that leads to it."""
    server = shutil.which("Xvfb")
    if server is None or shutil.which("xdotool") is None:
        raise TrialError("Missing here: apt-get install -y xvfb xdotool")
    _SOCKETS.mkdir(mode=0o1777, exist_ok=True)
    words = [server, DISPLAY, "-screen", "0", "1080x1920x24", "-nolisten", "tcp", "-noreset"]
    process = subprocess.Popen(words, stderr=subprocess.DEVNULL)  # noqa: S603  ours
    inside = machine.root / _SOCKETS.relative_to("/")
    inside.mkdir(mode=0o1777, exist_ok=True)
    subprocess.run(["mount", "--bind", _SOCKETS, inside], check=True)  # noqa: S603, S607  ours
    maps = machine.root / _MAPS
    maps.mkdir(exist_ok=True)
    maps.chmod(0o777)
    try:
        yield {"DISPLAY": DISPLAY, "QT_QUICK_BACKEND": "software", "XDG_RUNTIME_DIR": "/tmp"}  # noqa: S108
    finally:
        process.terminate()
        process.wait()
        subprocess.run(["umount", inside], check=True)  # noqa: S603, S607  ours


def printer(machine: Machine, port: int) -> subprocess.Popen[str]:
    """Start a printer in software that keeps its paper in the root."""
    (machine.root / PAPER).mkdir(parents=True, exist_ok=True)
    words = ["virtual-printer", "--port", str(port), "--out", f"/{PAPER}", "--headless"]
    return machine.start("/usr/bin/ventanilla", *words)


def take_a_number(machine: Machine, environment: dict[str, str]) -> Path:
    """Start the kiosk's session, touch a way through it; return the picture of the paper."""
    kiosk = _app(machine, environment, "kiosk", "session", "kiosk")
    try:
        asyncio.run(_visit(machine, environment))
        return asyncio.run(_paper(machine))
    except Exception as error:
        kiosk.terminate()
        told = (kiosk.communicate()[0] or "")[-1500:]
        raise TrialError(f"No ticket came out: {error}\n{told}") from error
    finally:
        kiosk.terminate()
        kiosk.wait()


def shows(machine: Machine, environment: dict[str, str], app: str) -> None:
    """Start a program that has not joined, until its page stands; raises TrialError."""
    config = f"/srv/maps/config-{app}"
    program = _app(machine, environment, app, app, "--config", config)
    try:
        asyncio.run(Sight(app, _map(machine, app)).see(lambda view: bool(view.texts), "a page", 60))
    except Exception as error:
        program.terminate()
        told = (program.communicate()[0] or "")[-1500:]
        raise TrialError(f"{app} does not start: {error}\n{told}") from error
    finally:
        program.terminate()
        program.wait()


def _app(
    machine: Machine, environment: dict[str, str], app: str, *words: str
) -> subprocess.Popen[str]:
    _map(machine, app).unlink(missing_ok=True)
    told = {**environment, "VENTANILLA_MAP": f"/{_MAPS}/{app}.json", "HOME": "/srv/maps"}
    return machine.start("/usr/bin/ventanilla", *words, environment=told, user=USER)


def _map(machine: Machine, app: str) -> Path:
    return machine.root / _MAPS / f"{app}.json"


async def _visit(machine: Machine, environment: dict[str, str]) -> None:
    hands = Hands({**os.environ, **environment})
    kiosk = Person(Sight("kiosk", _map(machine, "kiosk")), hands)
    view = await kiosk.sight.see(lambda now: bool(now.names("language-")), "any language", 60)
    language = view.names("language-")[0]
    await asyncio.sleep(THINKING)
    await kiosk.tap(language)
    view = await kiosk.sight.see(lambda now: bool(now.names("need-")), "any need", 30)
    need = view.names("need-")[0]
    await asyncio.sleep(THINKING)
    await kiosk.tap("back")
    await kiosk.sight.see(lambda now: bool(now.names("language-")), "any language", 30)
    await visit(kiosk, language, need)


async def _paper(machine: Machine) -> Path:
    async with asyncio.timeout(30):
        while not (found := sorted((machine.root / PAPER).glob("ticket-*.png"))):  # noqa: ASYNC110
            await asyncio.sleep(0.1)
    return found[-1]
