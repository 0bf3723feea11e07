"""The link and the real hub: a process of its own, killed and started again."""

from __future__ import annotations

import asyncio
import json
import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Any

import pytest

from shared.domain.commands.desks import CloseDesk, OpenDesk, SignIn
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.serving import (
    Called,
    CallNext,
    Cancel,
    FinishService,
    MarkNoShow,
    NobodyLeft,
    Recall,
    StartService,
)
from shared.domain.roles import Role
from shared.link.addresses import Addresses
from shared.link.client import HubClient
from shared.link.device import Device, load_device
from shared.link.errors import AwayReason, HubAway, Refused
from shared.link.floor_view import FloorView
from shared.link.following import follow
from shared.link.link import Link
from shared.link.session import Away, CenterChanged, Connected, FloorReplaced, HubsFound, Pace
from tests.fakes.told import Told
from tests.integration.hub.running import Hub, Program, tool
from tests.integration.hub.template import DEVICES, PIN

Json = dict[str, Any]

QUICK = Pace(first=0.02, longest=0.1, stagger=0.05)
ROLES = {role: name for name, role in reversed(DEVICES.items())}


def device_of(hub: Hub, name: str = "counter") -> Device:
    """Return a device of the template, knowing the hub's id from its own certificate alone."""
    certificate = Path(hub.ready["certificate"])
    told = hub.trust.get_ca_certs()[0]["subject"]
    common_name = dict(pair for part in told for pair in part)["commonName"]  # type: ignore[misc]
    hub_id = common_name.removesuffix(".ventanilla")
    return Device(hub_id, hub.ready["api"], DEVICES[name], hub.tokens[name], certificate)


async def start(hub: Hub, *words: str) -> None:
    hub.words = words
    await asyncio.to_thread(hub.start)


async def kill(hub: Hub) -> None:
    await asyncio.to_thread(hub.kill)


@asynccontextmanager
async def following(device: Device) -> AsyncIterator[Told]:
    told = Told()
    async with HubClient(device) as client:
        task = asyncio.create_task(follow(client, Addresses(device), told, QUICK))
        try:
            yield told
        finally:
            task.cancel()
            await asyncio.wait([task])


def view_of(told: Told) -> FloorView:
    """Return the floor as an app has it now."""
    view = None
    for update in told.updates:
        if isinstance(update, FloorReplaced):
            view = FloorView(update.floor)
        elif view is not None and (messages := getattr(update, "messages", None)):
            for message in messages:
                view.apply(message)
    assert view is not None
    return view


def shown(view: FloorView) -> dict[str, Any]:
    return {
        "waiting": view.waiting,
        "called": sorted(view.called, key=lambda row: row.key),
        "serving": sorted(view.serving, key=lambda row: row.key),
        "desks": dict(view.desks),
        "counts": dict(view.counts),
    }


class Clerk:
    """Works at one desk, as chance has it."""

    def __init__(self, client: HubClient, desk: str, seed: int) -> None:
        self._client = client
        self._desk = desk
        self._chance = Random(seed)
        self._session: str | None = None
        self.done = 0

    async def act(self) -> None:
        """Send one command; a refusal is a possible outcome."""
        try:
            await self._act()
        except Refused as refused:
            if refused.status not in {403, 409}:
                raise
        else:
            self.done += 1

    async def _act(self) -> None:
        if self._session is None:
            sign_in = SignIn(desk=self._desk, staff="Ana", pin=PIN)
            self._session = (await self._client.send(sign_in)).session
            return
        which = self._chance.random()
        if which < 0.5:
            languages, services = ("es", "en"), ("papers", "health", "work", "legal")
            chosen = tuple(self._chance.sample(services, self._chance.randint(1, 2)))
            language = self._chance.choice(languages)
            await self._client.send(IssueTicket(services=chosen, language=language))
            return
        if which < 0.55:
            kind = self._chance.choice([CloseDesk, OpenDesk])
            await self._client.send(kind(desk=self._desk), self._session)
            return
        finish = self._chance.random() < 0.7
        await self._with_somebody(CallNext(desk=self._desk, finish_current=finish))

    async def _with_somebody(self, call: CallNext) -> None:
        called = await self._client.send(call, self._session)
        if isinstance(called, Called):
            kinds = (Recall, StartService, FinishService, MarkNoShow, Cancel)
            for kind in self._chance.sample(kinds, self._chance.randint(0, 3)):
                await self._client.send(kind(step_id=called.step_id), self._session)


async def test_a_day_at_a_desk_in_typed_answers(own_hub: Hub) -> None:
    await start(own_hub)
    async with HubClient(device_of(own_hub)) as client:
        signed = await client.send(SignIn(desk="desk-1", staff="Ana", pin=PIN))
        session = signed.session
        center = await client.center()
        desk = next(each for each in center["desks"] if each["code"] == "desk-1")
        service = desk["services"][0]
        ticket = await client.send(IssueTicket(services=(service,), language="es"))
        assert re.fullmatch(r"[A-Z]-001", ticket.number)
        called = await client.send(CallNext(desk="desk-1"), session)
        assert isinstance(called, Called)
        assert (called.step_id, called.reason.code) == (ticket.step_id, "only-one")
        with pytest.raises(Refused) as caught:
            await client.send(CallNext(desk="desk-1"), session)
        assert (caught.value.code, caught.value.step_id) == ("desk-busy", ticket.step_id)
        left = await client.send(CallNext(desk="desk-1", finish_current=True), session)
        assert left == NobodyLeft(finished=ticket.step_id)
        assert await client.send(CallNext(desk="desk-1"), session) is None
        with pytest.raises(Refused) as caught:
            await client.send(Recall(step_id=ticket.step_id), session)
        assert (caught.value.code, caught.value.state) == ("wrong-state", "done")
        with pytest.raises(Refused) as caught:
            await client.send(CallNext(desk="desk-1"))
        assert (caught.value.code, caught.value.status) == ("not-signed-in", 403)


async def test_what_pairing_leaves_on_disk_is_enough_to_speak(own_hub: Hub, tmp_path: Path) -> None:
    await start(own_hub)
    words = ("token", "--data", str(own_hub.data), "--role", "display", "--name", "Sala")
    ran = await asyncio.to_thread(tool, *words, "--config", str(tmp_path / "sala"))
    assert ran.returncode == 0, ran.stderr
    async with following(load_device(tmp_path / "sala")) as told:
        await told.connected()
    assert told.of(CenterChanged)[0].center["name"] == "Centro Puente"


@pytest.mark.parametrize("role", list(ROLES))
async def test_every_role_s_view_is_true_after_a_busy_hour(own_hub: Hub, role: Role) -> None:
    await start(own_hub)
    device = device_of(own_hub, ROLES[role])
    async with (
        HubClient(device_of(own_hub)) as desk,
        HubClient(device) as client,
        following(device) as told,
    ):
        await told.connected()
        clerks = [Clerk(desk, f"desk-{n}", n) for n in range(1, 5)]
        for _ in range(40):
            await asyncio.gather(*(clerk.act() for clerk in clerks))
        floor = await client.floor()
        # A role that sees less is not told when it has seen all: so wait for the same picture.
        await told.until(lambda: shown(view_of(told)) == shown(FloorView(floor)))
    assert sum(clerk.done for clerk in clerks) > 80


async def test_a_hub_killed_again_and_again_is_followed_without_a_gap(own_hub: Hub) -> None:
    """Every event once, in order; the app's floor is the hub's floor."""
    await start(own_hub)
    port = own_hub.address[1]
    device = device_of(own_hub)
    async with HubClient(device) as desk, following(device) as told:
        await told.connected()
        clerks = [Clerk(desk, f"desk-{n}", n) for n in range(1, 4)]
        for life in range(2, 7):
            work = [asyncio.create_task(_until_away(clerk)) for clerk in clerks]
            await told.until(lambda: len(told.events()) >= life * 15)  # noqa: B023 - awaited here
            await kill(own_hub)
            await asyncio.gather(*work)
            await start(own_hub, "--port", str(port))
            await told.connected(times=life)
        floor = await desk.floor()
        await told.until(lambda: told.events()[-1]["seq"] >= floor["seq"])
        assert shown(view_of(told)) == shown(FloorView(floor))
    first = told.of(FloorReplaced)[0].floor["seq"]
    assert len(told.of(FloorReplaced)) == 1
    assert [each["seq"] for each in told.events()] == list(range(first + 1, floor["seq"] + 1))
    calls = Counter(each["step_id"] for each in told.events() if each["event"] == "step-called")
    assert max(calls.values()) == 1


async def _until_away(clerk: Clerk) -> None:
    try:
        while True:
            await clerk.act()
    except HubAway:
        return


async def test_a_restored_backup_is_taken_whole(own_hub: Hub) -> None:
    await start(own_hub)
    port = own_hub.address[1]
    async with following(device_of(own_hub)) as told:
        await told.connected()
        assert await asyncio.to_thread(own_hub.stop) == 0
        own_hub.sql("UPDATE meta SET value = 'restored' WHERE key = 'journal'")
        await start(own_hub, "--port", str(port))
        await told.connected(times=2)
    assert [each.floor["journal"] for each in told.of(FloorReplaced)][1:] == ["restored"]


@asynccontextmanager
async def announced(data: Path) -> AsyncIterator[Json]:
    """Serve a folder on free ports, announced on loopback; ends as a power cut does."""
    words = ["--host", "127.0.0.1", "--port", "0", "--visitor-port", "0"]
    stderr = data.with_name("stderr")
    program = await asyncio.to_thread(Program, ["serve", "--data", str(data), *words], stderr)
    try:
        yield json.loads(await asyncio.to_thread(program.stdout.readline))
    finally:
        program.kill()
        await asyncio.to_thread(program.wait)


async def test_a_hub_that_moved_is_found_again_by_its_announcement(
    own_hub: Hub, tmp_path: Path
) -> None:
    """The first address comes from pairing, the second from nowhere but the network."""
    await start(own_hub)
    device = device_of(own_hub)
    assert await asyncio.to_thread(own_hub.stop) == 0
    told = Told()
    link = Link(device, told, discover=True, folder=tmp_path, pace=QUICK)
    running = asyncio.create_task(link.run())
    try:
        await told.away(AwayReason.UNREACHABLE)
        for times in (1, 2):
            async with announced(own_hub.data) as ready:
                await told.connected(times)
                assert told.of(Connected)[-1].url == ready["api"]
                ticket = await link.send(IssueTicket(services=("papers",), language="es"))
                assert ticket.ahead == times - 1
            await told.until(lambda: isinstance(told.updates[-1], (Away, HubsFound)))
    finally:
        running.cancel()
        await asyncio.wait([running])
    hubs = {hub.hub: hub for found in told.of(HubsFound) for hub in found.hubs}
    assert hubs[device.hub].center == "Centro Puente"
    assert hubs[device.hub].api == "1"
