"""Announcing and listing hubs, with real multicast on this machine's loopback."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from uuid import uuid4

import pytest
from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

from shared.link import discovery, network
from shared.link.discovery import KIND, Announcement, FoundHub, browse

LOOPBACK = ["127.0.0.1"]
PRINT = "ab" * 32


class Listed:
    """The hubs listed last, without those of whoever else works on this network."""

    def __init__(self, *hubs: str) -> None:
        self.hubs: list[FoundHub] = []
        self._wanted = hubs
        self._more = asyncio.Event()

    def __call__(self, hubs: tuple[FoundHub, ...]) -> None:
        self.hubs = [hub for hub in hubs if hub.hub in self._wanted]
        self._more.set()

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(20):
            while not holds():
                self._more.clear()
                await self._more.wait()

    def urls(self) -> list[str]:
        return [url for hub in self.hubs for url in hub.urls]


@asynccontextmanager
async def browsing(*hubs: str) -> AsyncIterator[Listed]:
    listed = Listed(*hubs)
    task = asyncio.create_task(browse(listed))
    try:
        yield listed
    finally:
        task.cancel()
        await asyncio.wait([task])
        assert task.cancelled()


@asynccontextmanager
async def announced(
    hub: str, center: str = "Centro", port: int = 8443, addresses: list[str] = LOOPBACK
) -> AsyncIterator[Announcement]:
    announcement = Announcement(center, hub, port, PRINT, addresses)
    await announcement.start()
    try:
        yield announcement
    finally:
        await announcement.stop()


@pytest.fixture
def hub_id() -> str:
    return uuid4().hex


async def test_several_hubs_are_listed_by_name(hub_id: str) -> None:
    other = uuid4().hex
    async with (
        browsing(hub_id, other) as listed,
        announced(hub_id, "Puente", 8443),
        announced(other, "Ágora", 9443),
    ):
        await listed.until(lambda: len(listed.hubs) == 2)
        hubs = listed.hubs
    assert [(hub.center, hub.hub) for hub in hubs] == [("Puente", hub_id), ("Ágora", other)]
    assert hubs[0] == FoundHub(
        hub=hub_id,
        center="Puente",
        api="1",
        fingerprint=PRINT,
        urls=("https://127.0.0.1:8443",),
    )


async def test_a_hub_that_stops_is_listed_no_more(hub_id: str) -> None:
    async with browsing(hub_id) as listed:
        async with announced(hub_id):
            await listed.until(lambda: len(listed.hubs) == 1)
        await listed.until(lambda: not listed.hubs)


async def test_a_hub_on_another_port_is_found_there(hub_id: str) -> None:
    async with browsing(hub_id) as listed:
        async with announced(hub_id, port=8443):
            await listed.until(lambda: listed.urls() == ["https://127.0.0.1:8443"])
        async with announced(hub_id, port=9443):
            await listed.until(lambda: listed.urls() == ["https://127.0.0.1:9443"])


async def test_a_hub_that_was_killed_and_comes_back_elsewhere_is_found_there(hub_id: str) -> None:
    """The dead one never said good-bye, so its records are still in every memory."""
    async with browsing(hub_id) as listed:
        dead = await _announce_without_good_bye(hub_id, port=8443)
        await listed.until(lambda: listed.urls() == ["https://127.0.0.1:8443"])
        dead.zeroconf.registry.async_remove(dead.zeroconf.registry.async_get_service_infos())
        await dead.async_close()
        async with announced(hub_id, port=9443):
            await listed.until(lambda: "https://127.0.0.1:9443" in listed.urls())


async def _announce_without_good_bye(hub_id: str, port: int) -> AsyncZeroconf:
    zeroconf = AsyncZeroconf(interfaces=LOOPBACK)
    info = Announcement("Centro", hub_id, port, PRINT, LOOPBACK)._info(LOOPBACK)
    await (await zeroconf.async_register_service(info))
    return zeroconf


async def test_a_second_copy_under_the_same_id_gets_another_name_and_harms_nothing(
    hub_id: str,
) -> None:
    async with browsing(hub_id) as listed, announced(hub_id, port=8443):
        await listed.until(lambda: len(listed.hubs) == 1)
        async with announced(hub_id, port=9443):
            await listed.until(lambda: len(listed.urls()) == 2)
            urls = sorted(listed.urls())
    assert urls == ["https://127.0.0.1:8443", "https://127.0.0.1:9443"]


NONSENSE: list[dict[str | bytes, str | bytes | None]] = [
    {},
    {"hub": ""},
    {"center": "nobody"},
    {"hub": b"\xff\xfe", "center": b"\xff" * 200, "api": b"\x00"},
]


async def _announce_nonsense(zeroconf: AsyncZeroconf, hub_id: str, n: int) -> None:
    info = AsyncServiceInfo(
        KIND,
        f"nonsense-{n}-{hub_id}.{KIND}",
        port=7 * n,
        parsed_addresses=LOOPBACK,
        server=f"nonsense-{n}-{hub_id}.local.",
        properties=NONSENSE[n],
    )
    await (await zeroconf.async_register_service(info))


async def test_announcements_that_make_no_sense_are_passed_over(hub_id: str) -> None:
    zeroconf = AsyncZeroconf(interfaces=LOOPBACK)
    async with browsing(hub_id, "") as listed:
        await asyncio.gather(*(_announce_nonsense(zeroconf, hub_id, n) for n in range(4)))
        async with announced(hub_id):
            await listed.until(lambda: bool(listed.hubs))
            hubs = listed.hubs
    await zeroconf.async_close()
    assert [hub.hub for hub in hubs] == [hub_id]


async def test_a_long_name_of_many_bytes_is_cut_to_fit(hub_id: str) -> None:
    async with browsing(hub_id) as listed, announced(hub_id, "é" * 500):
        await listed.until(lambda: len(listed.hubs) == 1)
        hub = listed.hubs[0]
    assert hub.center == "é" * 100


async def test_a_name_for_an_address_will_do(hub_id: str) -> None:
    async with browsing(hub_id) as listed, announced(hub_id, addresses=["localhost"]):
        await listed.until(lambda: "https://127.0.0.1:8443" in listed.urls())


async def test_a_hub_on_the_ipv6_loopback_is_announced_without_a_complaint(hub_id: str) -> None:
    async with browsing(hub_id) as listed, announced(hub_id, addresses=["::1"]):
        await listed.until(lambda: "https://[::1]:8443" in listed.urls())


async def test_every_usable_address_is_announced(
    hub_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = ["10.77.0.5", "127.0.0.1", "192.168.77.5", "fd77::5"]
    monkeypatch.setattr(network, "own_addresses", lambda: own)
    async with browsing(hub_id) as listed, announced(hub_id, addresses=["::"]):
        await listed.until(lambda: len(listed.urls()) == 3)
        urls = set(listed.urls())
    assert urls == {
        "https://10.77.0.5:8443",
        "https://192.168.77.5:8443",
        "https://[fd77::5]:8443",
    }


async def test_a_network_that_changes_is_announced_anew(
    hub_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = ["10.77.0.5", "127.0.0.1"]
    monkeypatch.setattr(network, "own_addresses", lambda: list(own))
    monkeypatch.setattr(network, "_LOOK_EVERY", 0.05)
    async with browsing(hub_id) as listed, announced(hub_id, addresses=["0.0.0.0"]):
        await listed.until(lambda: listed.urls() == ["https://10.77.0.5:8443"])
        own[0] = "10.88.0.9"
        await listed.until(lambda: listed.urls() == ["https://10.88.0.9:8443"])


async def test_a_machine_that_slept_starts_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([100.0, 4_000.0])
    monkeypatch.setattr(network, "time", lambda: next(times))
    monkeypatch.setattr(network, "_LOOK_EVERY", 0.0)
    async with asyncio.timeout(5):
        await network.changed(network.own_addresses())


@pytest.mark.parametrize("address", ["192.0.2.77", "no-such-name.invalid", "\udcff", "x" * 300])
async def test_a_hub_that_cannot_be_announced_says_so_once(
    hub_id: str,
    address: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    tries = asyncio.Semaphore(0)
    resolve = network.resolve

    async def counted(hosts: list[str]) -> list[str]:
        tries.release()
        return await resolve(hosts)

    monkeypatch.setattr(discovery, "_TRY_AGAIN", 0.01)
    monkeypatch.setattr(network, "resolve", counted)
    monkeypatch.setattr(network, "changed", lambda _: asyncio.sleep(0.01))
    caplog.set_level(logging.INFO)
    async with announced(hub_id, addresses=[address]), asyncio.timeout(60):
        for _ in range(4):
            await tries.acquire()
    said = [each.getMessage() for each in caplog.records if each.name.startswith("shared.")]
    assert len(said) == 1
    assert said[0].startswith("The hub cannot be announced on the network now (")


async def test_stopping_before_it_is_announced_is_no_trouble(hub_id: str) -> None:
    announcement = Announcement("Centro", hub_id, 8443, PRINT, LOOPBACK)
    await announcement.stop()
    await announcement.start()
    await announcement.start()
    await announcement.stop()
    await announcement.stop()


async def test_a_network_on_which_nobody_can_look_is_said_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tries = asyncio.Semaphore(0)

    def refuse(**_: object) -> None:
        tries.release()
        raise OSError(99, "Cannot assign requested address")

    monkeypatch.setattr(discovery, "AsyncZeroconf", refuse)
    monkeypatch.setattr(discovery, "_TRY_AGAIN", 0.01)
    caplog.set_level(logging.INFO)
    async with browsing("nobody"), asyncio.timeout(10):
        for _ in range(4):
            await tries.acquire()
    said = [each.getMessage() for each in caplog.records if each.name.startswith("shared.")]
    assert len(said) == 1
    assert said[0].startswith("Hubs cannot be looked for on this network")
