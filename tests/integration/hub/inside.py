"""The hub's application without a process or a socket around it, and clocks that a test moves."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from shared.hub.access import Devices, Pins, Sessions
from shared.hub.app import make_app
from shared.hub.endpoints.hub import Hub
from shared.hub.health import Health
from shared.hub.links import TicketLinks
from shared.hub.messages import Messages
from shared.hub.pairing import Pairings
from shared.hub.presence import Presence
from shared.hub.stream import Broadcast
from shared.hub.studies import Studies
from shared.hub.writer import Writer
from shared.store.history import History
from shared.store.ledger import Ledger
from shared.store.opening import open_database
from tests.integration.hub.template import token_of

DOOR_PORT, DOOR_KEY = 1, "key-of-the-door"


@dataclass
class Told:
    """What was answered."""

    status: int
    json: Any
    headers: dict[str, str]


@dataclass
class Inside:
    """A hub on a data folder; `seconds` is what its clocks for locks and guesses say."""

    data: Path
    seconds: float = 1_000.0
    heard: list[str] = field(default_factory=list)

    @contextlib.asynccontextmanager
    async def open(self) -> AsyncIterator[Inside]:
        """Serve inside this block."""
        engine = open_database(self.data)
        ledger, history = Ledger(engine), History(engine)
        floor = ledger.floor
        devices = Devices(floor.devices.values(), DOOR_KEY)
        sessions = Sessions(floor.sessions.values(), lambda: self.seconds)
        broadcast = Broadcast(floor.seq)

        def publish(entries: Any) -> None:
            devices.learn(entries)
            sessions.learn(entries)
            broadcast.publish(entries)
            self.heard += [entry.event.kind for entry in entries]

        writer = Writer(ledger, publish, history.tidy)
        hub = Hub(
            writer=writer,
            broadcast=broadcast,
            history=history,
            devices=devices,
            pins=Pins(history, lambda: self.seconds, floor.sessions.values()),
            sessions=sessions,
            pairings=Pairings(b"certificate"),
            presence=Presence(),
            id=ledger.hub,
            journal=ledger.journal,
            visitors=lambda: "http://hub.test",
            ranges=lambda _floor, _now: {},
            health=Health(),
            messages=Messages(),
            links=TicketLinks(self.data, lambda: "http://hub.test", lambda _moved: None),
            studies=Studies(self.data),
            training=False,
            door_port=DOOR_PORT,
        )
        self._app = make_app(hub)
        running = asyncio.create_task(writer.run())
        try:
            yield self
        finally:
            writer.close()
            await running
            ledger.close()

    async def post(
        self, name: str, body: Any, device: str = "counter", session: str | None = None
    ) -> Told:
        """Send a command as a device of the template, or as "door"."""
        return await self._ask("POST", name, json.dumps(body).encode(), device, session)

    async def get(self, name: str, device: str = "counter", session: str | None = None) -> Told:
        """Ask as a device of the template, or as "door"."""
        return await self._ask("GET", name, b"", device, session)

    async def _ask(
        self, method: str, name: str, body: bytes, device: str, session: str | None
    ) -> Told:
        path, _, query = name.partition("?")
        token = DOOR_KEY if device == "door" else token_of(device)
        headers = [(b"authorization", b"Bearer " + token.encode())]
        if session is not None:
            headers.append((b"x-session", session.encode()))
        scope = {
            "type": "http",
            "method": method,
            "path": f"/api/v1/{path}",
            "query_string": query.encode(),
            "headers": headers,
            "server": ("127.0.0.1", DOOR_PORT if device == "door" else 2),
            "client": ("127.0.0.1", 3),
        }
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        await self._app(scope, receive, send)
        told = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        raw = b"".join(part.get("body", b"") for part in sent[1:])
        return Told(sent[0]["status"], json.loads(raw) if raw else None, told)
