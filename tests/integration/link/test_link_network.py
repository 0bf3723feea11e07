"""A network that changes under a link: what never answers is broken, what still does is kept."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from shared.domain.commands.command import Done
from shared.domain.commands.serving import Recall
from shared.link import network
from shared.link.addresses import Addresses
from shared.link.client import HubClient
from shared.link.following import follow
from shared.link.link import Link
from shared.link.session import Pace
from tests.fakes.told import Told
from tests.fakes.toy_hub import ToyHub

QUICK = Pace(first=0.01, longest=0.02, stagger=0.0, doubt=20.0)
ELSEWHERE = "https://127.0.0.1:9"


@asynccontextmanager
async def following(client: HubClient, addresses: Addresses, pace: Pace) -> AsyncIterator[Told]:
    told = Told()
    async with client:
        task = asyncio.create_task(follow(client, addresses, told, pace))
        try:
            await told.connected()
            yield told
        finally:
            task.cancel()
            await asyncio.wait([task])


async def test_a_hub_that_is_announced_elsewhere_and_answers_here_is_kept(hub: ToyHub) -> None:
    addresses = Addresses(hub.device)
    async with following(HubClient(hub.device), addresses, QUICK) as told:
        addresses.announced([ELSEWHERE])
        await hub.until(lambda: hub.asked.count("center") == 2)
        await hub.publish({"event": "step-opened", "number": "A-001"})
        await told.until(lambda: bool(told.events()))
    assert len(hub.streams_opened) == 1


async def test_a_hub_that_is_announced_elsewhere_and_is_silent_here_is_left(hub: ToyHub) -> None:
    addresses = Addresses(hub.device)
    hasty = dataclasses.replace(QUICK, doubt=0.0)
    async with following(HubClient(hub.device), addresses, hasty):
        addresses.announced([ELSEWHERE])
        await hub.until(lambda: len(hub.streams_opened) == 2)


async def test_a_command_under_way_is_asked_again_over_a_new_connection(hub: ToyHub) -> None:
    hub.gate.clear()
    async with HubClient(hub.device) as client:
        asked = asyncio.create_task(client.send(Recall(step_id="s1")))
        await hub.until(lambda: bool(hub.received))
        await client.renew()
        hub.gate.set()
        assert await asked == Done()
    first, second = hub.received
    assert first == second


async def test_an_address_that_this_machine_lost_starts_the_link_anew(
    hub: ToyHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = ["10.77.0.5", "127.0.0.1"]
    monkeypatch.setattr(network, "own_addresses", lambda: list(own))
    monkeypatch.setattr(network, "_LOOK_EVERY", 0.02)
    told = Told()
    task = asyncio.create_task(Link(hub.device, told, pace=QUICK).run())
    await told.connected()
    own.append("10.99.0.1")
    await asyncio.sleep(0)
    own.remove("10.77.0.5")
    await hub.until(lambda: len(hub.streams_opened) == 2)
    task.cancel()
    await asyncio.wait([task])
