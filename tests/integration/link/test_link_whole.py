"""A device's whole link: without a device, after a fault of ours, and with discovery."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from shared.domain.commands.command import Done
from shared.domain.commands.serving import Recall
from shared.link import link as module
from shared.link.errors import AwayReason, HubAway
from shared.link.link import Link
from shared.link.session import Connected, FoundHub, HubsFound, Pace, Update
from tests.fakes.told import Told
from tests.fakes.toy_hub import ToyHub

QUICK = Pace(first=0.01, longest=0.02, stagger=0.0)
RECALL = Recall(step_id="s1")


@asynccontextmanager
async def running(link: Link) -> AsyncIterator[None]:
    task = asyncio.create_task(link.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])
        assert task.cancelled()


async def test_a_command_waits_for_the_link_to_be_ready(hub: ToyHub) -> None:
    link = Link(hub.device, Told(), pace=QUICK)
    asked = asyncio.create_task(link.send(RECALL))
    async with running(link):
        assert await asked == Done()


async def test_without_a_device_nothing_is_sent(tmp_path: Path) -> None:
    told = Told()
    link = Link(None, told, folder=tmp_path)
    async with running(link):
        await told.away(AwayReason.NO_DEVICE)
        with pytest.raises(HubAway, match="no-device"):
            await link.send(RECALL)


async def test_a_fault_of_ours_is_logged_and_the_link_starts_again(
    hub: ToyHub, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "_AFTER_A_FAULT", 0.0)
    told = Told()

    def stumble_once(update: Update) -> None:
        if isinstance(update, Connected) and not told.of(Connected):
            told(update)
            raise ZeroDivisionError
        told(update)

    async with running(Link(hub.device, stumble_once, pace=QUICK)):
        await told.connected(times=2)
    faults = [each for each in caplog.records if each.levelno >= logging.ERROR]
    assert [each.getMessage() for each in faults] == [
        "The link to the hub failed. It starts again."
    ]
    assert faults[0].exc_info is not None


def found(hub: str, *urls: str) -> FoundHub:
    return FoundHub(hub=hub, center="Centro", api="1", fingerprint="", urls=urls)


async def test_only_announcements_under_our_hub_s_id_are_tried(
    hub: ToyHub, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other = ToyHub(tmp_path / "other", hub="other")
    await other.start()
    device = hub.device
    await hub.stop()
    await hub.start()
    lists = asyncio.Queue[tuple[FoundHub, ...]]()

    async def browse(tell: object) -> None:
        while True:
            tell(await lists.get())  # type: ignore[operator]

    monkeypatch.setattr("shared.link.discovery.browse", browse)
    told = Told()
    link = Link(device, told, discover=True, pace=QUICK)
    async with running(link):
        await told.away(AwayReason.UNREACHABLE)
        strangers = (found("other", other.url),)
        lists.put_nowait(strangers)
        await told.until(lambda: told.of(HubsFound) == [HubsFound(strangers)])
        assert link._addresses is not None
        assert link._addresses.all() == [device.url]
        lists.put_nowait((*strangers, found(hub.hub, other.url, hub.url)))
        await told.connected()
    assert told.of(Connected) == [Connected(hub.url)]
    assert other.knocks == 0
    await other.stop()
