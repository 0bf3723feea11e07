"""Making the center: profile and manager in a fresh folder, the hub, and its first devices."""

from __future__ import annotations

import contextlib
import json
import os
import shlex
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from shared.domain.commands.setting_up import AdmitPending, AdoptProfile
from shared.domain.commands.staffing import AddStaff
from shared.domain.draft import tree_of
from shared.domain.roles import StaffRole
from shared.hub.door import Opened
from shared.hub.folder import Folder
from shared.link.network import reachable
from shared.store.database import FILE_NAME
from shared.store.history import History
from shared.store.opening import open_database

PATIENCE = 60.0


class OpeningError(Exception):
    """The hub did not start; the message is what it said."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where the hub keeps its things and listens; port 0 picks a free one."""

    data: Path
    host: str = "0.0.0.0"
    port: int = 8720
    visitor_port: int = 8080

    @property
    def command(self) -> list[str]:
        """The command line that serves it."""
        words = ["serve", "--data", str(self.data), "--host", self.host, "--port", str(self.port)]
        return [
            sys.executable,
            "-m",
            "shared.hub",
            *words,
            "--visitor-port",
            str(self.visitor_port),
        ]


@dataclass(frozen=True, kw_only=True)
class Running:
    """A hub that serves: where other machines reach it, and its process."""

    url: str
    pid: int


def center_in(data: Path) -> str | None:
    """Return the name of the center that a folder holds already; raises a hub tool's errors."""
    if not (data / FILE_NAME).exists():
        return None
    folder = Folder(data)
    folder.hold()
    engine = open_database(data)
    try:
        text = History(engine).profile()
    finally:
        engine.dispose()
        folder.release()
    return None if text is None else str(tree_of(text)["name"])


def make_center(data: Path, profile: str, manager: str, pin: str) -> None:
    """Write profile and first manager into a fresh folder; raises a hub tool's errors."""
    opened = Opened(Folder(data))
    with contextlib.closing(opened):
        opened.send(AdoptProfile(profile=profile))
        opened.send(AddStaff(staff=manager, role=StaffRole.MANAGER, pin=pin))


def start_hub(place: Place) -> Running:
    """Start a hub that goes on by itself; raises OpeningError with what it said."""
    said = place.data / "start.log"
    with said.open("wb") as log:
        process = subprocess.Popen(  # noqa: S603  our own program
            place.command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            env=dict(os.environ),
        )
    until = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < until:
        for line in said.read_text(errors="replace").splitlines():
            if line.startswith('{"ready"'):
                return Running(url=_reached(place, json.loads(line)["api"]), pid=process.pid)
        time.sleep(0.05)
    process.terminate()
    raise OpeningError(said.read_text(errors="replace").strip())


def _reached(place: Place, url: str) -> str:
    """Return the address for other machines, where the hub listens on all."""
    port = urlsplit(url).port
    if place.host != "0.0.0.0":
        return url
    return f"https://{next(iter(reachable([place.host])), '127.0.0.1')}:{port}"


def admit(data: Path, digits: str) -> tuple[str, str]:
    """Let in the device that shows these digits; return its name and role.

    Raises a hub tool's errors.
    """
    opened = Opened(Folder(data))
    device = opened.send(AdmitPending(code=digits))["device_id"]
    (found,) = [each for each in opened.devices()["devices"] if each["id"] == device]
    return found["name"], found["role"]


def app_command(program: str, url: str, more: Sequence[str] = ()) -> str:
    """Return what is typed on a device's machine."""
    return shlex.join([Path(sys.executable).name, "-m", program, "--hub", url, *more])
