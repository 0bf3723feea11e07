"""The running hub: two listeners, one writer, one announcement."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import logging
import secrets
import signal
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from ..domain.center import Center
from ..domain.commands.setting_up import ReportClone
from ..domain.errors import Refusal
from ..domain.events.event import Entry
from ..domain.events.setting_up import DeviceRevoked
from ..domain.keeping import days_of
from ..insight.estimates import Estimator
from ..store.database import whole
from ..store.history import History
from ..store.ledger import Ledger
from ..store.requests import THE_HUB, Request
from .access import Devices, Pins, Sessions
from .app import make_app
from .certificate import ensure_certificate, fingerprint
from .endpoints.hub import Hub
from .folder import Door, Folder
from .health import Health
from .links import TicketLinks
from .listening import (
    APPS,
    PHONES,
    Listeners,
    Server,
    allow_many_connections,
    leading_out,
    listen,
    local,
    make_server,
    url,
)
from .messages import Messages
from .opening import ServeError, adopt_first_profile, check_training, open_ledger
from .pairing import Pairings
from .phones import Crowd, PhoneHttp
from .presence import Presence
from .protocol import BoundedHttp
from .stream import Broadcast
from .studies import Studies
from .supervised import ENDING, READY, Supervisor
from .training import Trainer
from .upkeep.daily import Habits, Upkeep, When, keep_log
from .upkeep.pruning import PrivateLog
from .visitor_pages.app import Visiting, make_visitor_app
from .writer import Writer

log = logging.getLogger(__name__)

# A tool that works while no hub runs has the folder for a moment: it is no second hub.
TOOLS_TAKE = 2.0
# So many of the journal's last entries tell how long visits and waits take: a large center's day.
LEARNED_FROM = 4_000
# How often the hub looks whether time alone has made something due, in seconds.
TICK = 2.0
# How long requests that have begun may take when the hub ends, in seconds.
GRACE = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to serve; port 0 picks a free one, and no `visitor_host` is the same as `host`.

    With `training` an empty folder becomes one for training; such a one always is.
    """

    data: Path
    center: Path | None
    host: str
    port: int
    visitor_host: str | None
    visitor_port: int
    discovery: bool
    backups: When
    training: bool = False

    @property
    def visitors(self) -> str:
        """The address that phones are served on."""
        return self.host if self.visitor_host is None else self.visitor_host


def serve(options: Options) -> None:
    """Serve until SIGTERM or SIGINT; raises ServeError, FolderError, StoreError."""
    allow_many_connections()
    folder = Folder(options.data)
    folder.hold(patience=TOOLS_TAKE)
    kept_log = keep_log(folder.path)
    ledger, history = open_ledger(folder)
    check_training(ledger, history, asked=options.training)
    adopt_first_profile(ledger, options.center)
    apps, phones = (options.host, options.port), (options.visitors, options.visitor_port)
    with listen(apps, phones) as opened:
        _spare_the_collector()
        with whole(folder.path):
            serving = _Serving(options, folder, ledger, history, opened, kept_log=kept_log)
        serving.run()


class _Serving:
    """Everything that lives as long as the hub serves."""

    def __init__(
        self,
        options: Options,
        folder: Folder,
        ledger: Ledger,
        history: History,
        listeners: Listeners,
        *,
        kept_log: PrivateLog,
    ) -> None:
        self._options = options
        self._folder = folder
        self._ledger = ledger
        self._listeners = listeners
        self._certificate, key = ensure_certificate(folder.path, ledger.hub)
        self._api_url = url("https", local(options.host), listeners.api)
        self._door_key = secrets.token_urlsafe(32)
        self._door_url = url("https", "127.0.0.1", listeners.door)
        self._training = history.is_for_training
        self._broadcast = Broadcast(ledger.floor.seq)
        self._health = Health(self._broadcast.tell_health)
        self._messages = Messages(self._broadcast.tell_messages)
        self._links = TicketLinks(folder.path, self._visitors, self._health.links)
        self._presence = Presence(self._report_clone, self._health.gone)
        self._devices = Devices(ledger.floor.devices.values(), self._door_key)
        self._sessions = Sessions(ledger.floor.sessions.values())
        self._estimator = Estimator()
        self._estimator.begin(ledger.floor.center, history.last(LEARNED_FROM))
        ledger.estimate = self._estimator.range
        self._writer = Writer(ledger, self._publish, history.tidy)
        self._studies = Studies(folder.path)
        self._upkeep = Upkeep(folder.path, self._habits, options.backups, kept_log=kept_log)
        self._servers = (self._for_apps(history, key), self._for_phones(history))

    def _for_apps(self, history: History, key: Path) -> Server:
        hub = Hub(
            writer=self._writer,
            broadcast=self._broadcast,
            history=history,
            devices=self._devices,
            pins=Pins(history, sessions=self._ledger.floor.sessions.values()),
            sessions=self._sessions,
            pairings=Pairings(ssl.PEM_cert_to_DER_cert(self._certificate.read_text())),
            presence=self._presence,
            health=self._health,
            messages=self._messages,
            links=self._links,
            studies=self._studies,
            training=self._training,
            id=self._ledger.hub,
            journal=self._ledger.journal,
            visitors=self._visitors,
            ranges=self._estimator.ranges,
            door_port=self._listeners.door.getsockname()[1],
        )
        tls = {"ssl_certfile": self._certificate, "ssl_keyfile": key}
        return make_server(make_app(hub), BoundedHttp, **APPS, **tls)

    def _for_phones(self, history: History) -> Server:
        visiting = Visiting(
            history=history,
            writer=self._writer,
            estimate=self._estimator.range,
            training=self._training,
        )
        return make_server(make_visitor_app(visiting), partial(PhoneHttp, Crowd()), **PHONES)

    def _visitors(self) -> str:
        """Return where tickets send phones: an address of this machine may change at any time."""
        return url("http", leading_out(self._options.visitors), self._listeners.visitors)

    async def _center(self) -> Center:
        return await self._writer.read(lambda floor: floor.center)

    async def _today(self) -> tuple[Center, str]:
        center = await self._center()
        return center, center.day(datetime.now(UTC))

    async def _habits(self) -> Habits:
        center = await self._center()
        return Habits(center.zone, days_of(center.data), reports=bool(center.reports))

    async def _report_clone(self, device: str, addresses: tuple[str, ...]) -> None:
        """Write down that a device's token is in use at several addresses."""
        told = ReportClone(device_id=device, addresses=addresses)
        with contextlib.suppress(Refusal):
            await self._writer.carry_out(Request(told, THE_HUB))

    def _publish(self, entries: list[Entry]) -> None:
        self._devices.learn(entries)
        self._sessions.learn(entries)
        self._health.learn(entries)
        self._messages.learn(entries)
        for entry in entries:
            self._estimator.note(entry.at, entry.event)
            log.debug("%d: %s, by %s", entry.seq, entry.event.kind, entry.device)
            if isinstance(entry.event, DeviceRevoked):
                self._presence.shut_out(entry.event.device)
        self._broadcast.publish(entries)

    def run(self) -> None:
        """Serve until a signal."""
        with asyncio.Runner(loop_factory=_new_loop) as runner:
            runner.run(self._main())

    async def _main(self) -> None:
        loop = asyncio.get_running_loop()
        stop = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop.set)
        of = self._listeners
        tasks = [
            asyncio.create_task(self._servers[0].serve([of.api, of.door])),
            asyncio.create_task(self._servers[1].serve([of.visitors])),
            asyncio.create_task(self._writer.run()),
            asyncio.create_task(self._writer.keep_time(TICK)),
        ]
        stopping = asyncio.create_task(stop.wait())
        upkeep = asyncio.create_task(self._upkeep.run())
        supervisor = Supervisor()
        watching = [upkeep, asyncio.create_task(supervisor.watch(self._center))]
        if self._training:
            watching.append(asyncio.create_task(Trainer(self._writer).run()))
        if self._options.visitor_port:  # a port picked anew at each start is only for trying out
            watching.append(asyncio.create_task(self._links.watch(self._today)))
        async with self._announced():
            await self._say_ready(tasks)
            supervisor.tell(READY)
            await asyncio.wait([stopping, *tasks], return_when=asyncio.FIRST_COMPLETED)
        supervisor.tell(ENDING)
        for each in watching:
            each.cancel()
        await self._end(tasks)
        stopping.cancel()
        await asyncio.wait(watching)

    async def _say_ready(self, tasks: list[asyncio.Task[None]]) -> None:
        while not all(server.started for server in self._servers):
            if any(task.done() for task in tasks):
                raise ServeError("A listener did not start; the log says why.")
            await asyncio.sleep(0.005)
        door = Door(url=self._door_url, key=self._door_key, api=self._api_url)
        try:
            self._folder.write_door(door)
        except OSError as error:
            # On a full disk the queue is still there to be read.
            log.error("tools will not find this hub until it is started again: %s", error)
        ready = {
            "ready": True,
            "api": self._api_url,
            "visitors": self._visitors(),
            "certificate": str(self._certificate),
        }
        print(json.dumps(ready), flush=True)  # noqa: T201 - the line that other programs wait for

    @contextlib.asynccontextmanager
    async def _announced(self) -> Any:
        if not self._options.discovery:
            yield
            return
        # zeroconf is only for whoever announces.
        from ..link.discovery import Announcement  # noqa: PLC0415

        announcement = Announcement(
            self._ledger.floor.center.name,
            self._ledger.hub,
            self._listeners.api.getsockname()[1],
            fingerprint(self._certificate),
            [self._options.host],
        )
        await announcement.start()
        try:
            yield
        finally:
            await announcement.stop()

    async def _end(self, tasks: list[asyncio.Task[None]]) -> None:
        """Stop taking requests, finish what was taken, and only then stop writing."""
        for server in self._servers:
            server.should_exit = True
        await self._studies.close()
        impatience = asyncio.get_running_loop().call_later(GRACE, self._hang_up)
        await asyncio.gather(*tasks[:2])
        impatience.cancel()
        tasks[3].cancel()
        self._writer.close()
        await tasks[2]
        self._ledger.close()

    def _hang_up(self) -> None:
        """Break what is still connected: a client that does not read must not keep us."""
        for server in self._servers:
            for connection in list(server.server_state.connections):
                connection.transport.abort()


def _new_loop() -> asyncio.AbstractEventLoop:
    import uvloop  # noqa: PLC0415 - Windows has none

    return uvloop.new_event_loop()


def _spare_the_collector() -> None:
    """Look for circles among objects less often: what is on the floor is in none.

    The usual rounds, through everybody who waits, were a tenth of a ticket's time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000)
