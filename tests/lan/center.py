"""A center on a LAN: its hub on one machine, its apps on others, and all that they wrote down."""

from __future__ import annotations

import asyncio
import json
import shutil
import signal
import sqlite3
import ssl
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from shared.store.database import FILE_NAME
from tests.integration.hub.template import DEVICES, make_template, profile
from tests.lan.machine import PATIENCE, Lan, Machine

Json = dict[str, Any]
PORT = 8443
APPS = ("kiosk", "counter", "display")


@dataclass(eq=False)
class App:
    """One app on its machine, and what it wrote down so far."""

    name: str
    machine: Machine
    folder: Path
    lines: list[Json] = field(default_factory=list)
    _program: asyncio.subprocess.Process | None = None
    _reading: asyncio.Task[None] | None = None
    _more: asyncio.Event = field(default_factory=asyncio.Event)

    async def start(self, *typed: str) -> None:
        words = ["-m", "tests.lan.app", DEVICES[self.name].value, self.folder, *typed]
        said = self.folder / "stderr"
        self._program = await self.machine.run(*words, stderr=said)
        self._reading = asyncio.create_task(self._read(self._program))

    async def _read(self, program: asyncio.subprocess.Process) -> None:
        assert program.stdout is not None
        async for line in program.stdout:
            self.lines.append(json.loads(line))
            self._more.set()
        self._more.set()

    def say(self, word: str) -> None:
        """Tell it "work" or "rest"."""
        assert self._program is not None
        assert self._program.stdin is not None
        self._program.stdin.write(f"{word}\n".encode())

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds of what it wrote down."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not holds():
                    assert self._reading is not None
                    assert not self._reading.done(), f"{self.name} ended: {self.stderr}"
                    self._more.clear()
                    await self._more.wait()
        except TimeoutError:
            raise AssertionError(f"{self.name}: {self.lines[-8:]}, {self.stderr}") from None

    async def end(self) -> None:
        assert self._program is not None
        assert self._program.stdin is not None
        self._program.stdin.close()
        async with asyncio.timeout(PATIENCE):
            code = await self._program.wait()
        assert self._reading is not None
        await self._reading
        assert code == 0, self.stderr
        assert "Traceback" not in self.stderr, self.stderr

    @property
    def stderr(self) -> str:
        return (self.folder / "stderr").read_text()

    def of(self, kind: str, since: float = 0.0) -> list[Json]:
        return [each for each in self.lines if each["is"] == kind and each["at"] > since]

    @property
    def open(self) -> set[str]:
        """The ids of commands that were not answered yet."""
        return {each["id"] for each in self.of("asked")} - {
            each["id"] for each in self.of("answered")
        }

    async def followed(self, head: int, since: float) -> float:
        """Wait until it hears what is newer than `head`, and is answered again; returns when."""
        asks = self.name != "display"
        await self.until(
            lambda: (
                any(each["seq"] > head for each in self.of("event", since))
                and (not asks or bool(self.of("answered", since)))
            )
        )
        heard = next(each["at"] for each in self.of("event", since) if each["seq"] > head)
        answered = self.of("answered", since)[0]["at"] if asks else heard
        return float(max(heard, answered))


@dataclass(eq=False)
class Center:
    """The hub of a data folder, wherever it runs now, and its apps."""

    lan: Lan
    data: Path
    tokens: Mapping[str, str]
    apps: dict[str, App] = field(default_factory=dict)
    machine: Machine | None = None
    _program: asyncio.subprocess.Process | None = None

    async def serve(self, machine: Machine) -> None:
        """Start the hub on a machine, listening on all its addresses."""
        self.machine = machine
        words = ["-m", "shared.hub", "serve", "--data", self.data, "--port", str(PORT)]
        self._program = await machine.run(*words, stderr=self.said)
        assert self._program.stdout is not None
        ready = await self._program.stdout.readline()
        assert ready, self.said.read_text()

    @property
    def said(self) -> Path:
        return self.data.with_name(self.data.name + ".stderr")

    @property
    def hub(self) -> str:
        """The hub's id, from its certificate."""
        trust = ssl.create_default_context(cafile=self.data / "hub.pem")
        subject = trust.get_ca_certs()[0]["subject"]
        return str(dict(pair for part in subject for pair in part)["commonName"]).removesuffix(  # type: ignore[misc]
            ".ventanilla"
        )

    async def stop(self) -> None:
        """End the hub as an operator does."""
        assert self._program is not None
        self._program.send_signal(signal.SIGTERM)
        async with asyncio.timeout(PATIENCE):
            assert await self._program.wait() == 0, self.said.read_text()

    def signal(self, number: signal.Signals) -> None:
        assert self._program is not None
        self._program.send_signal(number)

    async def kill(self) -> None:
        """End the hub as a power cut does."""
        assert self._program is not None
        self._program.kill()
        await self._program.wait()

    def config(self, name: str, url: str) -> Path:
        """Return the folder of an app that was joined when the hub was at `url`."""
        folder = self.lan.folder / f"{self.data.name}-{name}"
        folder.mkdir(exist_ok=True)
        shutil.copyfile(self.data / "hub.pem", folder / "hub.pem")
        device = {
            "hub": self.hub,
            "url": url,
            "role": DEVICES[name],
            "token": self.tokens[name],
            "certificate": "hub.pem",
        }
        (folder / "device.json").write_text(json.dumps(device))
        return folder

    async def join(self, name: str, machine: Machine, url: str, *typed: str) -> App:
        """Start an app that was joined when the hub was at `url`."""
        app = App(name, machine, self.config(name, url))
        await app.start(*typed)
        self.apps[name] = app
        return app

    def everybody(self, word: str) -> None:
        for app in self.apps.values():
            app.say(word)

    async def connected(self) -> None:
        for app in self.apps.values():
            await app.until(lambda app=app: bool(app.of("connected")))  # type: ignore[misc]

    async def drained(self) -> None:
        """Let everybody rest, and wait until every command has its answer."""
        began = now()
        self.everybody("rest")
        for app in self.apps.values():
            await app.until(lambda app=app: bool(app.of("rest", began)) and not app.open)  # type: ignore[misc]
        head = self.head()
        for app in self.apps.values():
            await app.until(lambda app=app: _heard(app) >= head)  # type: ignore[misc]

    def head(self) -> int:
        """The seq of the last call in the journal: every app hears of that."""
        query = "SELECT coalesce(max(seq), 0) FROM journal WHERE kind = 'step-called'"
        with closing(sqlite3.connect(self.data / FILE_NAME)) as base:
            return int(base.execute(query).fetchone()[0])

    async def followed(self, since: float) -> dict[str, float]:
        """Wait until every app follows again; returns the seconds that each took."""
        head = self.head()
        return {name: await app.followed(head, since) - since for name, app in self.apps.items()}


def _heard(app: App) -> int:
    return max((each["seq"] for each in app.lines if "seq" in each), default=0)


@asynccontextmanager
async def center(lan: Lan, name: str = "data", *, hub: str = "10.77.0.2") -> AsyncIterator[Center]:
    """A center whose hub runs on a machine of its own; its apps are joined by who wants them."""
    data = lan.folder / name
    tokens = await asyncio.to_thread(make_template, data, profile())
    found = Center(lan, data, tokens)
    await found.serve(await lan.machine(f"{name}-hub", hub))
    yield found


async def apps(found: Center, url: str, *typed: str, first: int = 10) -> None:
    """Start the three apps, each on its own machine, and wait until they are connected."""
    for number, name in enumerate(APPS):
        machine = await found.lan.machine(f"{found.data.name}-{name}", f"10.77.0.{first + number}")
        await found.join(name, machine, url, *typed)
    await found.connected()


def now() -> float:
    """The clock that all machines share."""
    return time.monotonic()
