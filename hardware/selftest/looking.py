"""Looks at the machine itself; every look is short, and none raises."""

from __future__ import annotations

import asyncio
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from hardware.printer.errors import BadTargetError, PrinterError
from hardware.printer.escpos import connect
from hardware.printer.status import Status, in_trouble
from hardware.speech.player import PLAYERS
from shared.link.device import load_device
from shared.link.discovery import hubs_around
from shared.link.errors import DeviceError
from shared.link.network import own_addresses

from . import judging
from .finding import Finding

# systemd-timesyncd leaves this note once the network set the clock.
_SYNCHRONIZED = Path("/run/systemd/timesync/synchronized")
_SPEAKS = "from hardware.speech.voice import Voice; Voice().choose('es')"


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What the look is told: a printer's target, the folder of device.json, seconds to browse.

    `url` is where the hub is, for a computer that is no device of it.
    """

    printer: str | None = None
    folder: Path | None = None
    url: str | None = None
    browsing: float = 3.0


EVERYTHING = (
    *("sound", "voice", "printer", "scanner", "touch", "screen"),
    *("network", "hub", "discovery", "clock", "disk"),
)


def look(around: Around, things: Sequence[str] = EVERYTHING) -> Iterator[Finding]:
    """Look at one thing after the other, and yield each finding as soon as there is one."""
    looks: dict[str, Callable[[], Finding]] = {
        "sound": lambda: judging.sound(_text("/proc/asound/cards"), _player()),
        "voice": lambda: judging.voice(_voice()),
        "printer": lambda: judging.printer(around.printer, _printer(around.printer), _plugged()),
        "scanner": lambda: judging.scanner(_input_devices(), _serial_scanners()),
        "touch": lambda: judging.touch(_input_devices()),
        "screen": lambda: judging.screen(_edids()),
        "network": lambda: judging.network(own_addresses()),
        "hub": lambda: _hub(around),
        "discovery": lambda: judging.discovery(_centers(around.browsing)),
        "clock": lambda: judging.clock(datetime.now().astimezone().year, _SYNCHRONIZED.exists()),
        "disk": lambda: judging.disk(_free(around.folder)),
    }
    for thing in things:
        yield looks[thing]()


def _player() -> str | None:
    return next((words[0] for words in PLAYERS if shutil.which(words[0])), None)


def _voice() -> str | None:
    """Return why there is no voice, None when there is; eSpeak opens once a process."""
    words = [sys.executable, "-c", _SPEAKS]
    try:
        done = subprocess.run(words, capture_output=True, text=True, timeout=20, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return "espeak-ng"
    if done.returncode == 0:
        return None
    return (done.stderr.strip().splitlines() or ["espeak-ng"])[-1].rpartition("Error: ")[2]


def _printer(target: str | None) -> Status | None:
    if target is None:
        return None
    try:
        with closing(connect(target).open()) as session:
            return session.status()
    except PrinterError as error:
        return in_trouble(error.trouble)
    except (BadTargetError, OSError):
        return None


def _plugged() -> list[str]:
    """Return the names of USB printers, by the class of their interface."""
    found = []
    for file in sorted(Path("/sys/bus/usb/devices").glob("*/bInterfaceClass")):
        if _text(file).strip() == "07":
            device = file.parent.parent / file.parent.name.partition(":")[0]
            found.append(_text(device / "product").strip() or "USB")
    return found


def _input_devices() -> str:
    return _text("/proc/bus/input/devices")


def _serial_scanners() -> list[str]:
    return [str(each) for each in sorted(Path("/dev").glob("ventanilla-scanner*"))]


def _edids() -> list[bytes]:
    found = []
    for file in sorted(Path("/sys/class/drm").glob("*/edid")):
        with suppress(OSError):
            if _text(file.with_name("status")).strip() == "connected":
                found.append(file.read_bytes())
    return found


def _hub(around: Around) -> Finding:
    url = around.url
    if around.folder is not None:
        with suppress(DeviceError):
            url = load_device(around.folder).url
    return judging.hub(url, url is not None and _answers(url))


def _answers(url: str) -> bool:
    place = urlsplit(url)
    try:
        with socket.create_connection((place.hostname, place.port), timeout=3):
            return True
    except OSError:
        return False


def _centers(seconds: float) -> list[str]:
    return [hub.center for hub in asyncio.run(hubs_around(seconds))]


def _free(folder: Path | None) -> int:
    place = next((each for each in (folder, Path.home()) if each and each.exists()), Path("/"))
    return shutil.disk_usage(place).free


def _text(file: str | Path) -> str:
    try:
        return Path(file).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
