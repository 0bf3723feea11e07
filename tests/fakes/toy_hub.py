"""A small real hub for tests: TLS, commands, snapshot and stream, and every fault one may wish.

It keeps no queue: a test says what it answers and what it publishes. `ToyHub` lives in the loop
of an async test; `toy_hub_in_thread` gives one to a test that runs Qt.
"""

from __future__ import annotations

import asyncio
import dataclasses
import json
import ssl
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from aiohttp import WSCloseCode, web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from shared.domain.roles import Role
from shared.link.device import Device

Json = dict[str, Any]
T = TypeVar("T")

DAY = timedelta(days=1)


def make_certificate(folder: Path, hub: str, *, start: datetime | None = None) -> Path:
    """Write HUB.pem and HUB.key for one day's use from `start`, and return the first."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, hub)])
    begin = start or datetime.now(UTC) - DAY
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + 2 * DAY)
        .add_extension(
            x509.SubjectAlternativeName([x509.DNSName(f"{hub}.ventanilla")]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    (folder / f"{hub}.key").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    pem = folder / f"{hub}.pem"
    pem.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return pem


@dataclass(frozen=True)
class Received:
    """A command as it came."""

    name: str
    body: Json
    token: str | None
    session: str | None


@dataclass
class ToyHub:
    """What it says, and how it misbehaves; all of it may be changed while it runs."""

    folder: Path
    hub: str = "toyhub"
    token: str = "a-token-nobody-else-has"
    role: Role = Role.COUNTER
    certificate: Path = field(init=False)

    # What it says.
    center: Json = field(default_factory=lambda: {"name": "Centro", "languages": ["es", "en"]})
    floor: Json = field(
        default_factory=lambda: {"waiting": [], "called": [], "serving": [], "desks": []}
    )
    journal: str = "journal-1"
    log: list[Json] = field(default_factory=list)
    answers: dict[str, Json | None] = field(default_factory=dict)
    beat: float = 10.0

    # How it misbehaves.
    admits: bool = True
    shut_out: bool = False  # the device was admitted once, and never again
    api: str = "1"
    lose_answers: int = 0  # carry out so many commands, then break the connection
    cut_answers: int = 0  # the same, in the middle of the answer
    refusal: tuple[int, Json | str, dict[str, str]] | None = None
    silent: bool = False  # streams are opened and then nothing is said
    greeting: str | None = None  # what every stream says first
    gate: asyncio.Event = field(default_factory=asyncio.Event)  # answers wait while it is clear

    # What it was asked.
    received: list[Received] = field(default_factory=list)
    streams_opened: list[tuple[str, int]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    asked_with: list[str | None] = field(default_factory=list)  # and with which session
    knocks: int = 0  # requests of any kind, also those it refused
    beats: int = 0

    def __post_init__(self) -> None:
        self.certificate = make_certificate(self.folder, self.hub)
        self.gate.set()
        self._moved = asyncio.Condition()
        self._used = asyncio.Condition()
        self._sockets: set[web.WebSocketResponse] = set()
        self._runner: web.AppRunner | None = None
        self.port = 0

    @property
    def url(self) -> str:
        """Where it listens, or did last."""
        return f"https://127.0.0.1:{self.port}"

    @property
    def device(self) -> Device:
        """A device that it admits."""
        return Device(self.hub, self.url, self.role, self.token, self.certificate)

    def write_device(self, folder: Path) -> None:
        """Leave device.json in a config folder, as pairing does."""
        told = dataclasses.asdict(self.device) | {"certificate": str(self.certificate)}
        (folder / "device.json").write_text(json.dumps(told))

    @property
    def seq(self) -> int:
        """The journal's last place."""
        last: int = self.log[-1]["seq"] if self.log else 0
        return last

    async def start(self, port: int = 0) -> None:
        """Listen, on a free port unless one is given."""
        app = web.Application()
        app.router.add_get(f"/api/v{self.api}/center", self._get)
        app.router.add_get(f"/api/v{self.api}/floor", self._get)
        app.router.add_get(f"/api/v{self.api}/stream", self._stream)
        app.router.add_post(f"/api/v{self.api}/{{name}}", self._command)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self.certificate.with_suffix(".key"))
        site = web.TCPSite(self._runner, "127.0.0.1", port, ssl_context=context)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Go away, breaking every connection."""
        await self.close_streams()
        if self._runner is not None:
            runner, self._runner = self._runner, None
            await runner.cleanup()

    async def stop_listening(self) -> None:
        """Take no new connection; what is open stays."""
        assert self._runner is not None
        for site in list(self._runner.sites):
            await site.stop()

    async def publish(self, *events: Json) -> None:
        """Add what happened in one act to the journal, and send it."""
        for event in events:
            at = datetime.now(UTC).isoformat().replace("+00:00", "Z")
            self.log.append({"type": "event", "seq": self.seq + 1, "at": at} | event)
        async with self._moved:
            self._moved.notify_all()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something that was asked of this hub makes `holds()` true."""
        async with asyncio.timeout(10), self._used:
            await self._used.wait_for(holds)

    async def _note(self) -> None:
        async with self._used:
            self._used.notify_all()

    async def close_streams(self, code: int = WSCloseCode.GOING_AWAY) -> None:
        """End every stream."""
        for socket in list(self._sockets):
            await socket.close(code=code)

    async def _admit(self, request: web.Request) -> None:
        self.knocks += 1
        await self._note()
        if self.shut_out:
            raise _refused(web.HTTPUnauthorized, "revoked-token")
        if not self.admits or request.headers.get("Authorization") != f"Bearer {self.token}":
            raise _refused(web.HTTPUnauthorized, "unknown-token")

    async def _get(self, request: web.Request) -> web.Response:
        await self._admit(request)
        name = request.path.rsplit("/", 1)[1]
        self.asked.append(name)
        self.asked_with.append(request.headers.get("X-Session"))
        await self._note()
        await self.gate.wait()
        if name == "center":
            return web.json_response(self.center)
        return web.json_response({"journal": self.journal, "seq": self.seq} | self.floor)

    async def _command(self, request: web.Request) -> web.StreamResponse:
        await self._admit(request)
        name = request.match_info["name"]
        session = request.headers.get("X-Session")
        self.received.append(Received(name, await request.json(), self.token, session))
        await self._note()
        await self.gate.wait()
        if self.refusal is not None:
            status, body, headers = self.refusal
            if isinstance(body, str):
                return web.Response(status=status, text=body, headers=headers)
            return web.json_response(body, status=status, headers=headers)
        if self.lose_answers > 0:
            self.lose_answers -= 1
            return await _break(request, answer=None)
        answer = self.answers.get(name, {})
        if self.cut_answers > 0:
            self.cut_answers -= 1
            return await _break(request, answer=b'{"step_id": "half of an ans')
        return web.Response(status=204) if answer is None else web.json_response(answer)

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        await self._admit(request)
        journal, after = request.query["journal"], int(request.query["after"])
        self.streams_opened.append((journal, after))
        await self._note()
        socket = web.WebSocketResponse()
        with suppress(ConnectionError):  # whoever asked may have gone meanwhile
            await socket.prepare(request)
            if journal != self.journal or after > self.seq:
                await socket.send_json({"type": "reset"})
                await socket.close()
            else:
                await self._talk(socket, after)
        return socket if socket.prepared else web.Response()

    async def _talk(self, socket: web.WebSocketResponse, after: int) -> None:
        if self.greeting is not None:
            await socket.send_str(self.greeting)
        self._sockets.add(socket)
        sender = asyncio.create_task(self._send(socket, after))
        try:
            async for _ in socket:
                pass
        finally:
            self._sockets.discard(socket)
            sender.cancel()
            await asyncio.gather(sender, return_exceptions=True)

    async def _send(self, socket: web.WebSocketResponse, after: int) -> None:
        """Everything after `after`, then "at", then what comes, with "at" in the quiet."""
        quiet = True
        while not socket.closed:
            if not self.silent:
                for message in [each for each in self.log if each["seq"] > after]:
                    await socket.send_json(message)
                    after = message["seq"]
            if quiet and not self.silent:
                await socket.send_json({"type": "at", "seq": after})
                self.beats += 1
                await self._note()
            try:
                async with asyncio.timeout(self.beat), self._moved:
                    await self._moved.wait_for(self._newer(after))
                quiet = False
            except TimeoutError:
                quiet = True

    def _newer(self, after: int) -> Callable[[], bool]:
        return lambda: self.seq > after and not self.silent


async def _break(request: web.Request, answer: bytes | None) -> web.StreamResponse:
    """Break the connection, after a part of the answer if there is one."""
    assert request.transport is not None
    response = web.StreamResponse(headers={"Content-Length": "100000"})
    if answer is not None:
        await response.prepare(request)
        await response.write(answer)
    request.transport.abort()
    return response


def _refused(kind: type[web.HTTPException], code: str) -> web.HTTPException:
    text = f'{{"error": "{code}", "sentence": "No."}}'
    return kind(text=text, content_type="application/json")


class ThreadedToyHub:
    """A ToyHub in a thread of its own; `hub` may be read, `call` runs a coroutine in its loop."""

    def __init__(self, hub: ToyHub, loop: asyncio.AbstractEventLoop) -> None:
        self.hub = hub
        self._loop = loop

    def call(self, work: Callable[[ToyHub], Awaitable[T]]) -> T:
        """Run `work(hub)` in the hub's loop, and return what it returns."""

        async def run() -> T:
            return await work(self.hub)

        return asyncio.run_coroutine_threadsafe(run(), self._loop).result(10)


@contextmanager
def toy_hub_in_thread(folder: Path, **options: Any) -> Iterator[ThreadedToyHub]:
    """Run a ToyHub beside a test that needs its own thread for Qt."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="toy-hub")
    thread.start()
    try:
        hub = ThreadedToyHub(ToyHub(folder, **options), loop)
        hub.call(ToyHub.start)
        yield hub
        hub.call(ToyHub.stop)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
