"""What goes wrong on a LAN: each case is a fault, and how long every app took to follow it.

A case changes the network while everybody works, and waits until each app hears of something new
and is answered again. Whether anything was lost or done twice, `history.check` says at the end.
"""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.lan.center import APPS, PORT, App, Center, apps, center, now
from tests.lan.history import Counts, check
from tests.lan.machine import Machine, lan

HOME = f"https://10.77.0.2:{PORT}"
# Where no hub ever was: who is told this must find the hub by itself.
NOWHERE = f"https://10.77.0.99:{PORT}"

Fault = Callable[[Center], Awaitable[dict[str, float] | None]]


@dataclass(frozen=True)
class Row:
    """One line of the matrix; `seconds` is how long each app took to follow."""

    case: str
    counts: Counts
    seconds: dict[str, float]
    frames_lost: int


@dataclass
class Scene:
    """A center at work, and the cases that it has been through."""

    center: Center
    rows: list[Row] = field(default_factory=list)

    async def go_through(self, case: str, fault: Fault) -> None:
        """Let a fault happen and pass; it may say itself how long each app took to follow."""
        began, lost = now(), self.center.lan.switch.counted["lost"]
        seconds = await fault(self.center) or await self.center.followed(now())
        lost = self.center.lan.switch.counted["lost"] - lost
        self.rows.append(Row(case, _counts(self.center, began), seconds, lost))


def _counts(found: Center, since: float) -> Counts:
    """Return what the apps did from a second on."""
    of = [(app, app.of) for app in found.apps.values()]
    answers = [each["answer"] for _, lines in of for each in lines("answered", since)]
    return Counts(
        commands=sum(len(lines("asked", since)) for _, lines in of),
        tickets=sum(bool(each and "token" in each) for each in answers),
        calls=sum(bool(each and each.get("desk")) for each in answers),
        retries=sum(len(lines("lost", since)) for _, lines in of),
        reconnects=sum(len(lines("connected", since)) for _, lines in of),
    )


@asynccontextmanager
async def scene(
    folder: Path, url: str = NOWHERE, *typed: str, multicast: bool = True
) -> AsyncIterator[Scene]:
    """A center at work on a LAN of its own; at the end everything that was said must hold."""
    folder.mkdir(exist_ok=True)  # noqa: ASYNC240 - before anything runs
    async with lan(folder) as network:
        network.switch.multicast = multicast
        async with center(network) as found:
            await apps(found, url, *typed)
            played = Scene(found)
            found.everybody("work")
            await found.followed(now())
            yield played
            await close(played.center)


async def close(found: Center) -> Counts:
    """Let everybody finish, and hold what was said against what is written."""
    await found.drained()
    for app in found.apps.values():
        await app.end()
    await found.stop()
    assert "Traceback" not in found.said.read_text(), found.said.read_text()
    return check(found)


# --- cables -----------------------------------------------------------------------------------


def cable_out(name: str, seconds: float) -> Fault:
    """Pull the cable of the hub, or of an app, and put it back."""

    async def fault(found: Center) -> None:
        machine = _machine(found, name)
        machine.port.plug(False)
        await asyncio.sleep(seconds)
        machine.port.plug(True)

    return fault


def new_address(name: str, address: str) -> Fault:
    """Give the hub, or an app, another address from one moment to the next."""

    async def fault(found: Center) -> None:
        await _machine(found, name).take(address)

    return fault


def bad_cables(seconds: float, *, loss: float = 0.0, delay: float = 0.0) -> Fault:
    """Lose and delay frames for a while, in which apps must follow all the same."""

    async def fault(found: Center) -> dict[str, float]:
        found.lan.switch.every(loss=loss, delay=delay)
        followed = await found.followed(now())
        await asyncio.sleep(seconds)
        found.lan.switch.every()
        return followed

    return fault


def _machine(found: Center, name: str) -> Machine:
    assert found.machine is not None
    return found.machine if name == "hub" else found.apps[name].machine


# --- hubs -------------------------------------------------------------------------------------


async def power_cut(found: Center) -> None:
    """Kill the hub, and start it again where it was."""
    assert found.machine is not None
    await found.kill()
    await found.serve(found.machine)


async def hub_moves(found: Center) -> None:
    """The hub's machine dies; its data goes on on another one, at another address."""
    assert found.machine is not None
    found.machine.port.plug(False)
    await found.kill()
    new = found.data.with_name("moved")
    await asyncio.to_thread(shutil.copytree, found.data, new)
    found.data = new
    await found.serve(await found.lan.machine("new-hub", "10.77.0.3"))


@dataclass
class Neighbours:
    """A second center on the same network, with a kiosk of its own, that knows the same tokens."""

    other: Center

    async def swap(self, found: Center) -> dict[str, float]:
        """Let the two hubs take each other's address."""
        assert found.machine is not None
        assert self.other.machine is not None
        ours, theirs = found.machine.address, self.other.machine.address
        await found.machine.take("10.77.0.200")
        await self.other.machine.take(ours)
        await found.machine.take(theirs)
        began = now()
        ours_followed, _ = await asyncio.gather(found.followed(began), self.other.followed(began))
        return ours_followed


@asynccontextmanager
async def neighbours(played: Scene) -> AsyncIterator[Neighbours]:
    """Add a second center that works, too; at the end its own history is held."""
    async with center(played.center.lan, "other", hub="10.77.0.50") as other:
        machine = await other.lan.machine("other-kiosk", "10.77.0.51")
        await other.join("kiosk", machine, NOWHERE)
        await other.connected()
        other.everybody("work")
        yield Neighbours(other)
        await close(other)


# --- thieves ----------------------------------------------------------------------------------


async def thief(found: Center) -> dict[str, float]:
    """Somebody announces this center, first beside its hub, then while the hub is gone."""
    machine = await found.lan.machine("thief", "10.77.0.66")
    words = ["-m", "tests.lan.thief", found.hub, machine.address, found.lan.folder / "thief"]
    program = await machine.run(*words, stderr=found.lan.folder / "thief.stderr")
    for app in found.apps.values():
        await app.until(lambda app=app: _sees(app, machine.address))  # type: ignore[misc]
    beside = now()
    await found.followed(beside)
    assert not any(app.of("away", beside) for app in found.apps.values())
    await found.kill()
    for app in found.apps.values():
        await app.until(lambda app=app: _warned(app))  # type: ignore[misc]
    assert found.machine is not None
    await found.serve(found.machine)
    followed = await found.followed(now())
    assert program.stdin is not None
    program.stdin.close()
    assert program.stdout is not None
    knocks = [json.loads(line) async for line in program.stdout]
    assert len(knocks) >= len(APPS), knocks
    assert not any(each["heard"] for each in knocks), knocks
    return followed


def _sees(app: App, address: str) -> bool:
    return any(address in str(each["hubs"]) for each in app.of("hubs")[-1:])


def _warned(app: App) -> bool:
    return any(each["reason"] == "other-hub" for each in app.of("away"))


def full_lan() -> list[tuple[str, Fault]]:
    """Every fault of cables and addresses."""
    return [
        ("hub's cable out for 3 s", cable_out("hub", 3)),
        ("hub's cable out for 30 s", cable_out("hub", 30)),
        ("kiosk's cable out for 30 s", cable_out("kiosk", 30)),
        ("counter's cable out for 30 s", cable_out("counter", 30)),
        ("display's cable out for 30 s", cable_out("display", 30)),
        ("hub takes another address", new_address("hub", "10.77.0.77")),
        ("kiosk takes another address", new_address("kiosk", "10.77.0.80")),
        ("counter takes another address", new_address("counter", "10.77.0.81")),
        ("display takes another address", new_address("display", "10.77.0.82")),
        ("20 % of all frames lost for 30 s", bad_cables(30, loss=0.2)),
        ("300 ms each way for 30 s", bad_cables(30, delay=0.3)),
        ("20 % lost and 300 ms each way for 30 s", bad_cables(30, loss=0.2, delay=0.3)),
        ("hub killed and started again", power_cut),
    ]


def short_lan() -> list[tuple[str, Fault]]:
    """The share of them that every run of the tests goes through."""
    return [
        ("hub's cable out for 1 s", cable_out("hub", 1)),
        ("20 % of all frames lost", bad_cables(1, loss=0.2)),
        ("300 ms each way", bad_cables(0, delay=0.3)),
        ("hub takes another address", new_address("hub", "10.77.0.77")),
        ("kiosk takes another address", new_address("kiosk", "10.77.0.80")),
        ("spoofed announcement", thief),
    ]
