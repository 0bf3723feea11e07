"""A device's whole link to its hub: what `shared.ui.hub_link` runs in its thread."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from shared.domain.commands.command import Command

from . import network
from .addresses import Addresses
from .client import HubClient
from .device import FILE, Device, load_device
from .errors import AwayReason, DeviceError, HubAway
from .following import follow
from .session import Away, FoundHub, HubsFound, Pace, Update
from .wire import Json

logger = logging.getLogger(__name__)

A = TypeVar("A")

_LOOK_FOR_DEVICE = 2.0
_AFTER_A_FAULT = 5.0


class Link:
    """Follows the hub of a device, and sends it commands.

    Without a device it tells Away(NO_DEVICE) and waits for one to appear in `folder`. `typed` is
    an address somebody gave; with `discover`, hubs announced on the LAN are listed, and this
    device's own one is tried where it is announced.
    """

    def __init__(
        self,
        device: Device | None,
        tell: Callable[[Update], None],
        *,
        typed: str | None = None,
        discover: bool = False,
        folder: Path | None = None,
        pace: Pace | None = None,
    ) -> None:
        self._device = device
        self._tell = tell
        self._typed = typed
        self._discover = discover
        self._folder = folder
        self._pace = pace or Pace()
        self._client: HubClient | None = None
        self._addresses: Addresses | None = None
        self._settled = asyncio.Event()

    async def run(self) -> None:
        """Work until cancelled. A fault of ours is logged, and the link starts again."""
        while True:
            try:
                await self._work()
            except Exception:
                logger.exception("The link to the hub failed. It starts again.")
            await asyncio.sleep(_AFTER_A_FAULT)

    async def send(self, command: Command[A], session: str | None = None) -> A:
        """Send a command where the hub was found last. Raises Refused or HubAway."""
        return await (await self._found_client()).send(command, session)

    async def look(self, name: str, session: str | None = None, **query: str) -> Json:
        """Return the answer to GET `name`, asked as a command is. Raises Refused or HubAway."""
        return await (await self._found_client()).look(name, session, **query)

    async def study(
        self,
        name: str,
        asked: Json,
        progress: Callable[[float], None],
        session: str | None = None,
    ) -> Json:
        """Return the figures of a study, as HubClient.study does. Raises Refused or HubAway."""
        return await (await self._found_client()).study(name, asked, progress, session)

    async def _found_client(self) -> HubClient:
        await self._settled.wait()
        if self._client is None:
            reason = AwayReason.UNREACHABLE if self._device else AwayReason.NO_DEVICE
            raise HubAway(reason)
        return self._client

    async def _work(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            if self._discover:
                # zeroconf is only for whoever looks around.
                from .discovery import browse  # noqa: PLC0415

                tasks.create_task(browse(self._found))
            tasks.create_task(self._watch_network())
            tasks.create_task(self._follow())

    async def _follow(self) -> None:
        device = self._device or await self._wait_for_device()
        self._addresses = Addresses(device, self._typed, self._folder)
        try:
            async with HubClient(device, self._addresses.all()[0]) as client:
                self._client = client
                self._settled.set()
                await follow(client, self._addresses, self._tell, self._pace)
        finally:
            self._client = None

    async def _watch_network(self) -> None:
        """Start anew when this machine's own network does: what is open will never answer."""
        own = network.own_addresses()
        while True:
            await network.changed(own)
            before, own = own, network.own_addresses()
            if self._client is not None and self._addresses is not None:
                self._addresses.news.set()
                if before == own or set(before) - set(own):
                    await self._client.renew()

    async def _wait_for_device(self) -> Device:
        self._settled.set()
        logger.info("There is no %s yet: this device has not been joined to a hub.", FILE)
        self._tell(Away(datetime.now(UTC), AwayReason.NO_DEVICE))
        while True:
            await asyncio.sleep(_LOOK_FOR_DEVICE)
            try:
                if self._folder:
                    self._device = load_device(self._folder)
                    return self._device
            except DeviceError:
                continue

    def _found(self, hubs: tuple[FoundHub, ...]) -> None:
        self._tell(HubsFound(hubs))
        if self._addresses is not None and self._device is not None:
            own = (hub for hub in hubs if hub.hub == self._device.hub)
            self._addresses.announced([url for hub in own for url in hub.urls])
