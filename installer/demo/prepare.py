"""Device tokens and staff, made through the hub's own command line before it starts."""

from __future__ import annotations

import asyncio
import secrets
import sys
from collections.abc import Coroutine, Iterable, Mapping
from dataclasses import dataclass

from kiosk.staff.pin import set_pin

from .crew import CrewError
from .folders import ROOT, Folders

DEVICES = {
    "kiosk": "kiosk",
    "counter-1": "counter",
    "counter-2": "counter",
    "display": "display",
    "watch": "manager",
}
"""Name and role of each device; `watch` is the run's own."""

NAMES = ("Ana", "Luis")
KIOSK_PIN = "2468"
"""Of the staff corner, for whoever plays."""


@dataclass(frozen=True)
class Staff:
    """Somebody who may sign in."""

    name: str
    pin: str


async def prepare(folders: Folders, environment: Mapping[str, str]) -> tuple[Staff, ...]:
    """Make all devices and the staff; raises CrewError with what the hub's tool says.

    With no hub running a device file cannot know the hub's port: its app must find the hub.
    """
    staff = tuple(Staff(name, f"{secrets.randbelow(10_000):04}") for name in NAMES)
    data = ("--data", str(folders.data))
    tokens = (
        hub_tool(environment, "token", *data, "--role", role, "--name", name,
              "--config", str(folders.device(name)))
        for name, role in DEVICES.items()
    )  # fmt: skip
    people = (
        hub_tool(
            environment, "staff", *data, "--add", each.name, "--role", "agent", "--pin", each.pin
        )
        for each in staff
    )
    # One tool has the folder at a time: on a slow machine a crowd would lose patience waiting.
    await asyncio.gather(_in_turn(tokens), _in_turn(people))
    set_pin(folders.device("kiosk"), KIOSK_PIN)
    return staff


async def _in_turn(tools: Iterable[Coroutine[None, None, None]]) -> None:
    for tool in tools:
        await tool


async def hub_tool(environment: Mapping[str, str], *words: str) -> None:
    """Run one of the hub's tools; raises CrewError with what it says."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "shared.hub", *words),
        cwd=ROOT,
        env=dict(environment),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        said, _ = await process.communicate()
    except asyncio.CancelledError:
        process.kill()
        await process.wait()
        raise
    if process.returncode != 0:
        raise CrewError(f"The hub's {words[0]} tool failed: {said.decode().strip()}")
