"""Opens the center: screen, devices, hub, printer, and the windows that find the hub."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from installer.terminal import say
from shared.link.device import Device, load_device

from .crew import Child, Crew
from .folders import Folders
from .layout import LEAST_CONSOLE, reduced
from .prepare import KIOSK_PIN, Staff, prepare
from .screen import Screen, base_environment, real_screen, virtual_screen
from .watch import Watch, announced

APPS = {"display": "display", "counter-1": "counter", "counter-2": "counter", "kiosk": "kiosk"}
"""Window and program; all of them look for the hub."""


@dataclass(frozen=True)
class Center:
    """An open center, and what is needed to play in it."""

    folders: Folders
    screen: Screen
    staff: tuple[Staff, ...]
    watch: Watch
    device: Device
    url: str


async def open_center(crew: Crew, folders: Folders, *, virtual: bool) -> Center:
    """Start everything; raises CrewError with a sentence when something does not start."""
    environment = base_environment(folders)
    screen = None if virtual else await real_screen(environment)
    if screen is None:
        screen = await virtual_screen(crew, environment, folders.session)
    staff = await prepare(folders, screen.environment)
    hub = await _start_hub(crew, folders, screen)
    device = load_device(folders.device("watch"))
    where = await _where(device, hub["api"])
    await _start_windows(crew, folders, screen, where)
    center = Center(folders, screen, staff, Watch(say), device, hub["api"])
    _introduce(center)
    return center


async def _start_hub(crew: Crew, folders: Folders, screen: Screen) -> dict[str, Any]:
    # A person may want to read a ticket with a phone; nobody else needs an open port.
    host = ("--host", "127.0.0.1") if screen.virtual else ()
    ports = ("--port", "0", "--visitor-port", "0")
    words = ("serve", "--data", str(folders.data), *host, *ports)
    hub = await _start(crew, "hub", "shared.hub", *words, environment=screen.environment)
    return await crew.ready(hub)


async def _where(device: Device, url: str) -> tuple[str, ...]:
    """Return how the apps are to find the hub: by themselves, where the network lets them."""
    found = await announced(device.hub)
    if found is None:
        say(f"This network carries no announcements; the apps are told the hub's address, {url}.")
        return ("--hub", url)
    say(f"Found by discovery: {found.center} at {', '.join(found.urls)}")
    return ("--discover",)


async def _start_windows(
    crew: Crew, folders: Folders, screen: Screen, where: tuple[str, ...]
) -> None:
    paper = ("--port", "0", "--out", str(folders.tickets))
    place = ("--geometry", str(screen.places["printer"]))
    module = "hardware.virtual_printer"
    printer = await _start(crew, "printer", module, *paper, *place, environment=screen.environment)
    port = (await crew.ready(printer))["port"]
    for name, program in APPS.items():
        words = [*where, "--config", str(folders.device(name))]
        if program == "kiosk":
            words += ["--printer", f"tcp://127.0.0.1:{port}"]
        geometry, environment = _window(name, program, screen, folders)
        words += ["--geometry", geometry]
        await _start(crew, name, program, *words, environment=environment)


def _window(
    name: str, program: str, screen: Screen, folders: Folders
) -> tuple[str, dict[str, str]]:
    """Return the geometry to give to an app, and its environment."""
    environment = dict(screen.environment)
    if screen.virtual:
        environment["VENTANILLA_MAP"] = str(folders.maps / f"{name}.json")
    if program != "counter":
        return str(screen.places[name]), environment
    window, factor = reduced(screen.places[name], LEAST_CONSOLE)
    scale = float(environment.get("QT_SCALE_FACTOR", "1")) * factor
    return str(window), {**environment, "QT_SCALE_FACTOR": str(scale)}


async def _start(
    crew: Crew, name: str, module: str, *words: str, environment: Mapping[str, str]
) -> Child:
    return await crew.start(name, sys.executable, "-m", module, *words, environment=environment)


def _introduce(center: Center) -> None:
    folders = center.folders
    if center.screen.virtual:
        say(f"No screen: pictures of every window are refreshed in {folders.windows}")
    else:
        names = " or ".join(f"{each.name} (PIN {each.pin})" for each in center.staff)
        say(f"Take a ticket at the kiosk. Sign in at a counter as {names}.")
        say(f"Staff corner of the kiosk: hold the tiles at its top for 3 s, PIN {KIOSK_PIN}.")
    say(
        f"Printed tickets are in {folders.tickets}, logs in {folders.logs}. Ctrl-C ends everything."
    )
