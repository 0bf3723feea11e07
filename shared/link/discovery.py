"""Hubs on the LAN: announced by mDNS, and listed. A hint only, never a proof.

Whoever is on the network can announce anything. So an app tries only what bears its own hub's id,
and the hub's certificate decides whether that was true.

zeroconf follows neither a network that changes nor a computer that wakes: both ends are started
anew when that happens.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress

from zeroconf import Error, InterfaceChoice, ServiceStateChange, Zeroconf
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

from . import network
from .addresses import address
from .session import FoundHub
from .wire import API

__all__ = ["Announcement", "FoundHub", "browse", "hubs_around"]

logger = logging.getLogger(__name__)
# It warns of every network that went away, and of what strangers send. What matters is said here.
logging.getLogger("zeroconf").setLevel(logging.ERROR)

KIND = "_ventanilla._tcp.local."

_TRY_AGAIN = 10.0
_RESOLVE_MS = 3000
_MOST_HUBS = 100
# ValueError: names and addresses that are none.
_FAULTS = (OSError, Error, RuntimeError, TimeoutError, ValueError)


class Announcement:
    """Announces a hub until stopped. What goes wrong is logged once, and tried again.

    `fingerprint` is the SHA-256 of the certificate (DER) in hex. `addresses` are those that the
    hub listens on, or names for them; a wildcard stands for all that the machine has at any time.
    A hub that listens on loopback alone is announced there alone.
    """

    def __init__(
        self, center: str, hub_id: str, port: int, fingerprint: str, addresses: Sequence[str]
    ) -> None:
        self._center = center
        self._hub_id = hub_id
        self._port = port
        self._fingerprint = fingerprint
        self._addresses = tuple(addresses)
        self._task: asyncio.Task[None] | None = None
        self._complained = False

    async def start(self) -> None:
        """Begin to announce; returns at once."""
        if self._task is None:
            self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Take the announcement back and end."""
        if self._task is not None:
            task, self._task = self._task, None
            task.cancel()
            await asyncio.wait([task])

    async def _run(self) -> None:
        while True:
            try:
                await self._announce()
            except _FAULTS as error:
                self._complain(error)
                await asyncio.sleep(_TRY_AGAIN)

    async def _announce(self) -> None:
        """Announce on the network as it is now; returns when it is another one."""
        own = network.own_addresses()
        hosts = await network.resolve(self._addresses)
        addresses = network.reachable(hosts)
        if not addresses:
            self._complain("this machine has none of the addresses it listens on")
            return await network.changed(own)
        async with AsyncZeroconf(interfaces=_interfaces(hosts, addresses)) as zeroconf:
            sent = await zeroconf.async_register_service(
                self._info(addresses), allow_name_change=True
            )
            await sent
            self._complained = False
            return await network.changed(own)

    def _info(self, addresses: list[str]) -> AsyncServiceInfo:
        label = _cut(self._hub_id.replace(".", "-"), 50)
        return AsyncServiceInfo(
            KIND,
            f"{label}.{KIND}",
            port=self._port,
            parsed_addresses=addresses,
            server=f"ventanilla-{label}.local.",
            properties={
                "center": _cut(self._center, 200),
                "hub": self._hub_id,
                "api": API,
                "fingerprint": self._fingerprint,
            },
        )

    def _complain(self, about: object) -> None:
        if not self._complained:
            self._complained = True
            logger.warning(
                "The hub cannot be announced on the network now (%s). Apps find it by its address.",
                about,
            )


async def browse(tell: Callable[[tuple[FoundHub, ...]], None]) -> None:
    """List the announced hubs, by name, whenever the list changes; until cancelled.

    A network without multicast is no fault: there is nothing to list then, and it is logged once.
    """
    complained = False
    while True:
        try:
            own = network.own_addresses()
            async with AsyncZeroconf(interfaces=InterfaceChoice.All) as zeroconf:
                listing = _Listing(zeroconf.zeroconf, tell)
                try:
                    await network.changed(own)
                finally:
                    await listing.close()
        except _FAULTS as error:
            if not complained:
                complained = True
                logger.info("Hubs cannot be looked for on this network: %s", error)
            await asyncio.sleep(_TRY_AGAIN)


async def hubs_around(seconds: float) -> tuple[FoundHub, ...]:
    """Return the hubs that announce themselves within so many seconds."""
    listed: tuple[FoundHub, ...] = ()

    def note(hubs: tuple[FoundHub, ...]) -> None:
        nonlocal listed
        listed = hubs

    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await browse(note)
    return listed


class _Listing:
    """What is announced on one network."""

    def __init__(self, zeroconf: Zeroconf, tell: Callable[[tuple[FoundHub, ...]], None]) -> None:
        self._zeroconf = zeroconf
        self._tell = tell
        self._hubs: dict[str, FoundHub] = {}
        self._reading: dict[str, asyncio.Task[None]] = {}
        self._browser = AsyncServiceBrowser(zeroconf, KIND, handlers=[self._changed])

    async def close(self) -> None:
        await self._browser.async_cancel()
        for task in self._reading.values():
            task.cancel()

    # zeroconf calls its handlers by these names.
    def _changed(
        self,
        zeroconf: Zeroconf,  # noqa: ARG002 - zeroconf passes it by name
        service_type: str,  # noqa: ARG002 - zeroconf passes it by name
        name: str,
        state_change: ServiceStateChange,
    ) -> None:
        if old := self._reading.pop(name, None):
            old.cancel()
        if state_change is ServiceStateChange.Removed:
            self._put(name, None)
        elif name in self._hubs or len(self._reading) + len(self._hubs) < _MOST_HUBS:
            self._reading[name] = asyncio.create_task(self._read(name))

    async def _read(self, name: str) -> None:
        info = AsyncServiceInfo(KIND, name)
        if await info.async_request(self._zeroconf, _RESOLVE_MS):
            self._put(name, _found(info))
        self._reading.pop(name, None)

    def _put(self, name: str, hub: FoundHub | None) -> None:
        if self._hubs.get(name) == hub:
            return
        if hub is None:
            del self._hubs[name]
        else:
            self._hubs[name] = hub
        self._tell(tuple(sorted(self._hubs.values(), key=lambda each: (each.center, each.hub))))


def _found(info: AsyncServiceInfo) -> FoundHub | None:
    """Return the hub that is announced; None when the announcement makes no sense."""
    told = {
        key.decode(errors="replace"): (value or b"").decode(errors="replace")
        for key, value in info.properties.items()
    }
    urls = tuple(address(each, info.port) for each in info.parsed_addresses() if info.port)
    if not told.get("hub") or not urls:
        return None
    return FoundHub(
        hub=told["hub"],
        center=told.get("center", ""),
        api=told.get("api", ""),
        fingerprint=told.get("fingerprint", ""),
        urls=urls,
    )


def _interfaces(wished: Sequence[str], addresses: list[str]) -> list[str] | InterfaceChoice:
    """Return where to announce: everywhere, unless the hub listens on certain addresses only."""
    if not set(wished) >= set(addresses):
        return InterfaceChoice.All
    # IPv6 has no multicast on loopback, so the other loopback tells of it.
    return list(dict.fromkeys("127.0.0.1" if each == "::1" else each for each in addresses))


def _cut(text: str, size: int) -> str:
    """Return as much of a text as fits in so many bytes."""
    return text.encode()[:size].decode(errors="ignore")
