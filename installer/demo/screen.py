"""Where the windows stand: the person's own screen, or a virtual one when there is none."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from .crew import Crew, CrewError
from .folders import ROOT, Folders
from .layout import DESKTOP, REAL_SIZES, TITLE_BAR, VIRTUAL, Rect, lay_out

SILENCE = Path(__file__).with_name("silence.conf")


@dataclass(frozen=True)
class Screen:
    """A screen: the environment that leads programs to it, and a place for each window."""

    virtual: bool
    environment: Mapping[str, str]
    places: Mapping[str, Rect]

    @property
    def display(self) -> str:
        """The X display's name."""
        return self.environment.get("DISPLAY", "")


def base_environment(folders: Folders) -> dict[str, str]:
    """Return what every program of the run gets, from this process and its folders."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "XDG_RUNTIME_DIR": os.environ.get("XDG_RUNTIME_DIR", str(folders.session)),
    }


async def real_screen(environment: Mapping[str, str]) -> Screen | None:
    """Return the person's screen, None when there is none that programs can use.

    Qt is asked in a process of its own, because it ends its process when there is no screen.
    """
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        return None
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "shared.ui.desktop"),
        env=dict(environment),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    said, _ = await process.communicate()
    if process.returncode != 0:
        return None
    return Screen(False, environment, lay_out(Rect(**json.loads(said)), DESKTOP, TITLE_BAR))


async def virtual_screen(crew: Crew, environment: Mapping[str, str], session: Path) -> Screen:
    """Start a virtual screen with a sound card that plays in silence.

    The server chooses a free display number itself and tells it through a pipe.
    """
    reading, writing = os.pipe()
    size = f"{VIRTUAL.width}x{VIRTUAL.height}x24"
    words = ("-displayfd", str(writing), "-screen", "0", size, "-dpi", "96", "-nolisten", "tcp")
    try:
        await crew.start(
            "screen", "Xvfb", *words, "-noreset", environment=environment, pass_fds=(writing,)
        )
    finally:
        os.close(writing)
    number = await _first_line(reading, crew)
    own = {
        **environment,
        "DISPLAY": f":{number}",
        "QT_QPA_PLATFORM": "xcb",
        "QT_QUICK_BACKEND": "software",
        "ALSA_CONFIG_PATH": str(SILENCE),
        "XDG_RUNTIME_DIR": str(session),
    }
    own.pop("WAYLAND_DISPLAY", None)
    own.pop("XAUTHORITY", None)
    return Screen(True, own, lay_out(VIRTUAL, REAL_SIZES))


async def _first_line(pipe: int, crew: Crew) -> str:
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    with os.fdopen(pipe, "rb") as file:
        transport, _ = await loop.connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), file
        )
        number = b""
        with suppress(TimeoutError):
            async with asyncio.timeout(20):
                number = (await reader.readline()).strip()
        transport.close()
    if not number:
        why = crew.lost.result() if crew.lost.done() else "it does not say which display it is"
        raise CrewError(f"There is no virtual screen: {why}")
    return number.decode()
