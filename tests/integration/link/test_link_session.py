"""The session: what is told, in which order, whatever the hub and the network do."""

from __future__ import annotations

import asyncio
import dataclasses
import logging
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from shared.link.addresses import Addresses
from shared.link.client import HubClient
from shared.link.device import Device
from shared.link.errors import AwayReason, HubAway
from shared.link.floor_view import FloorView
from shared.link.following import find, follow
from shared.link.session import Away, CenterChanged, Connected, FloorChanged, FloorReplaced, Pace
from tests.fakes.told import Told
from tests.fakes.toy_hub import ToyHub

QUICK = Pace(first=0.01, longest=0.02, stagger=0.0)


@asynccontextmanager
async def following(
    device: Device, pace: Pace = QUICK, addresses: Addresses | None = None
) -> AsyncIterator[Told]:
    """Follow a hub for the length of a block."""
    told = Told()
    async with HubClient(device) as client:
        task = asyncio.create_task(follow(client, addresses or Addresses(device), told, pace))
        try:
            yield told
        finally:
            task.cancel()
            await asyncio.wait([task])
            assert task.cancelled()


def opened(n: int) -> dict[str, Any]:
    return {"event": "step-opened", "number": f"A-{n:03}"}


async def test_center_and_floor_are_told_before_the_hub_counts_as_connected(hub: ToyHub) -> None:
    async with following(hub.device) as told:
        await told.connected()
    assert told.updates == [
        CenterChanged(hub.center),
        FloorReplaced({"journal": "journal-1", "seq": 0} | hub.floor),
        Connected(hub.url),
    ]


async def test_events_are_told_as_they_happen_in_order(hub: ToyHub) -> None:
    async with following(hub.device) as told:
        await told.connected()
        await hub.publish(opened(1), opened(2))
        await hub.publish(opened(3))
        await told.until(lambda: len(told.events()) == 3)
    assert [each["seq"] for each in told.events()] == [1, 2, 3]
    assert told.kinds()[:3] == ["CenterChanged", "FloorReplaced", "Connected"]


async def test_a_closed_stream_resumes_without_a_word(hub: ToyHub) -> None:
    await hub.publish(opened(1))
    async with following(hub.device) as told:
        await told.connected()
        await hub.publish(opened(2))
        await told.until(lambda: len(told.events()) == 1)
        await hub.close_streams(4408)
        await hub.publish(opened(3), opened(4))
        await told.connected(times=2)
    assert [each["seq"] for each in told.events()] == [2, 3, 4]
    assert hub.streams_opened == [("journal-1", 1), ("journal-1", 2)]
    assert not told.of(Away)
    assert len(told.of(FloorReplaced)) == 1


async def test_a_hub_that_comes_back_is_asked_for_what_was_missed(hub: ToyHub) -> None:
    before = datetime.now(UTC)
    async with following(hub.device) as told:
        await told.connected()
        await hub.stop()
        away = await told.away(AwayReason.UNREACHABLE)
        await hub.publish(opened(1), opened(2))
        await hub.start(hub.port)
        await told.connected(times=2)
    assert before <= away.since <= datetime.now(UTC)
    assert [each["seq"] for each in told.events()] == [1, 2]
    # What was missed comes before "connected", so it cannot be taken for live.
    assert told.kinds()[-2:] == ["FloorChanged", "Connected"]
    assert told.of(Away) == [away]


async def test_loss_and_recovery_are_each_logged_once(
    hub: ToyHub, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "shared.link.following")
    async with following(hub.device) as told:
        await told.connected()
        hub.admits = False
        knocks = hub.knocks
        await hub.close_streams()
        await hub.until(lambda: hub.knocks > knocks + 5)
        hub.admits = True
        await told.connected(times=2)
    said = [each.getMessage() for each in caplog.records if each.name == "shared.link.following"]
    assert said == ["The hub is away: not-admitted", f"The hub is back at {hub.url}"]


async def test_another_journal_is_taken_whole(hub: ToyHub) -> None:
    async with following(hub.device) as told:
        await told.connected()
        hub.journal = "restored"
        await hub.close_streams()
        await told.connected(times=2)
    assert told.of(FloorReplaced)[-1].floor["journal"] == "restored"
    assert len(told.of(FloorReplaced)) == 2
    assert not told.of(Away)


async def test_a_journal_that_lost_its_end_is_taken_whole(hub: ToyHub) -> None:
    await hub.publish(opened(1), opened(2))
    async with following(hub.device) as told:
        await told.connected()
        del hub.log[1:]
        await hub.close_streams()
        await told.connected(times=2)
    assert [each.floor["seq"] for each in told.of(FloorReplaced)] == [2, 1]


async def test_an_adopted_profile_brings_the_new_center_and_floor(hub: ToyHub) -> None:
    async with following(hub.device) as told:
        await told.connected()
        hub.center = {"name": "Otro Centro", "languages": ["es"]}
        hub.floor = hub.floor | {"desks": [{"desk": "new", "state": "closed"}]}
        await hub.publish({"event": "profile-adopted"})
        await told.until(lambda: len(told.of(FloorReplaced)) == 2)
        await hub.publish(opened(1))
        await told.until(lambda: len(told.events()) == 2)
    assert told.of(CenterChanged)[-1].center["name"] == "Otro Centro"
    assert told.of(FloorReplaced)[-1].floor["seq"] == 1
    assert [each["seq"] for each in told.events()] == [1, 2]


@pytest.mark.parametrize("event", ["profile-adopted", "screen-zoned", "clock-stepped"])
async def test_a_floor_that_could_not_be_fetched_is_taken_with_the_next_connection(
    hub: ToyHub, event: str
) -> None:
    async with following(hub.device) as told:
        await told.connected()
        hub.admits = False
        hub.floor = hub.floor | {"desks": [{"desk": "new", "state": "closed"}]}
        await hub.publish({"event": event})
        await told.away(AwayReason.NOT_ADMITTED)
        hub.admits = True
        await told.connected(times=2)
    assert [each.floor["desks"] for each in told.of(FloorReplaced)] == [[], hub.floor["desks"]]


async def test_a_center_that_changed_while_we_were_away_is_told(hub: ToyHub) -> None:
    async with following(hub.device) as told:
        await told.connected()
        await hub.stop()
        hub.center = {"name": "Otro Centro", "languages": ["es"]}
        await hub.start(hub.port)
        await told.connected(times=2)
    assert [each.center["name"] for each in told.of(CenterChanged)] == ["Centro", "Otro Centro"]


async def test_a_device_that_is_unknown_is_told_so_until_it_is_admitted(hub: ToyHub) -> None:
    hub.admits = False
    async with following(hub.device) as told:
        await told.away(AwayReason.NOT_ADMITTED)
        assert told.kinds() == ["Away"]
        hub.admits = True
        await told.connected()


async def test_a_device_that_is_sent_away_is_told_so(hub: ToyHub) -> None:
    async with following(hub.device) as told:
        await told.connected()
        hub.admits = False
        await hub.close_streams()
        await told.away(AwayReason.NOT_ADMITTED)


async def test_a_device_that_is_shut_out_is_told_so(hub: ToyHub) -> None:
    async with following(hub.device) as told:
        await told.connected()
        hub.shut_out = True
        await hub.close_streams()
        await told.away(AwayReason.SHUT_OUT)


async def test_another_version_is_told_so(hub: ToyHub) -> None:
    await hub.stop()
    hub.api = "2"
    await hub.start(hub.port)
    async with following(hub.device) as told:
        await told.away(AwayReason.OTHER_VERSION)


async def test_another_hub_at_our_address_is_told_so(hub: ToyHub, tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    ours = ToyHub(tmp_path / "ours", hub="ours")
    device = dataclasses.replace(ours.device, url=hub.url)
    async with following(device) as told:
        await told.away(AwayReason.OTHER_HUB)
    assert not hub.asked


async def test_the_reason_is_told_again_when_it_changes(hub: ToyHub) -> None:
    async with following(hub.device) as told:
        await told.connected()
        await hub.stop()
        first = await told.away(AwayReason.UNREACHABLE)
        hub.admits = False
        await hub.start(hub.port)
        second = await told.away(AwayReason.NOT_ADMITTED)
    assert second.since == first.since


async def test_a_hub_that_says_nothing_is_away(hub: ToyHub) -> None:
    hub.silent = True
    async with following(hub.device, dataclasses.replace(QUICK, silence=0.05)) as told:
        await told.away(AwayReason.SILENT)
        assert not told.of(Connected)
        hub.silent = False
        await told.connected()


async def test_a_stream_that_falls_silent_is_opened_again(hub: ToyHub) -> None:
    async with following(hub.device, dataclasses.replace(QUICK, silence=0.05)) as told:
        await told.connected()
        await told.connected(times=2)
    assert not told.of(FloorChanged)


async def test_a_quiet_hub_that_beats_is_not_away(hub: ToyHub) -> None:
    hub.beat = 0.02
    async with following(hub.device, dataclasses.replace(QUICK, silence=2.0)) as told:
        await hub.until(lambda: hub.beats > 5)
        await told.connected()
    assert told.kinds() == ["CenterChanged", "FloorReplaced", "Connected"]
    assert len(hub.streams_opened) == 1


@pytest.mark.parametrize("garbage", ["{", "[]", '"type"', "{}", "\x00"])
async def test_garbage_on_the_stream_is_another_version(hub: ToyHub, garbage: str) -> None:
    hub.greeting = garbage
    async with following(hub.device) as told:
        await told.away(AwayReason.OTHER_VERSION)
        assert not told.of(Connected)
        hub.greeting = None
        await told.connected()


async def test_the_session_moves_to_where_the_hub_is_now(hub: ToyHub, tmp_path: Path) -> None:
    addresses = Addresses(hub.device, folder=tmp_path)
    async with following(hub.device, dataclasses.replace(QUICK, longest=3600.0), addresses) as told:
        await told.connected()
        old = hub.url
        await hub.stop()
        await told.away(AwayReason.UNREACHABLE)
        await hub.start()
        assert hub.url != old
        addresses.announced([hub.url])
        await told.connected(times=2)
    assert told.of(Connected)[-1] == Connected(hub.url)
    assert Addresses(hub.device, folder=tmp_path).all()[0] == hub.url


async def test_a_new_address_ends_a_long_pause(hub: ToyHub) -> None:
    lost = dataclasses.replace(hub.device, url="https://127.0.0.1:1")
    addresses = Addresses(lost)
    endless = dataclasses.replace(QUICK, longest=36_000.0, first=0.01)
    async with following(lost, endless, addresses) as told:
        await told.away(AwayReason.UNREACHABLE)
        addresses.announced([hub.url])
        await told.connected()


async def test_a_spoofed_announcement_moves_nobody(hub: ToyHub, tmp_path: Path) -> None:
    (tmp_path / "evil").mkdir()
    evil = ToyHub(tmp_path / "evil", hub=hub.hub)
    await evil.start()
    addresses = Addresses(hub.device, typed=evil.url)
    addresses.announced([evil.url])
    async with following(hub.device, addresses=addresses) as told:
        await told.connected()
    await evil.stop()
    assert told.of(Connected) == [Connected(hub.url)]
    assert not evil.asked


async def test_an_address_that_swallows_everything_holds_nobody_up(hub: ToyHub) -> None:
    with socket.create_server(("127.0.0.1", 0)) as swallow:
        hole = f"https://127.0.0.1:{swallow.getsockname()[1]}"
        async with HubClient(hub.device) as client:
            url, center = await find(client, [hole, hub.url], stagger=0.0)
    assert (url, center) == (hub.url, hub.center)


async def test_nowhere_to_look_is_unreachable(hub: ToyHub) -> None:
    async with HubClient(hub.device) as client:
        with pytest.raises(HubAway, match="unreachable"):
            await find(client, [])


async def test_following_may_end_at_any_moment(hub: ToyHub) -> None:
    hub.gate.clear()
    async with following(hub.device):
        await hub.until(lambda: hub.asked == ["center"])
    hub.gate.set()
    async with following(hub.device) as told:
        await told.until(lambda: bool(told.of(FloorReplaced)))
    async with following(hub.device):
        pass


async def test_a_view_fed_by_a_broken_line_is_as_good_as_an_unbroken_one(hub: ToyHub) -> None:
    """Streams close, the hub goes and comes, and still every event counts once."""
    hub.floor = hub.floor | {"counts": {}}
    async with following(hub.device) as told:
        await told.connected()
        for round_ in range(20):
            await hub.publish(*({"event": "step-opened", "counts": {"s": 1}},) * 7)
            if round_ % 3 == 0:
                await hub.close_streams()
            if round_ % 5 == 4:
                await hub.stop()
                await hub.start(hub.port)
        await told.until(lambda: len(told.events()) >= 140)
    view = FloorView(told.of(FloorReplaced)[0].floor)
    for message in told.events():
        view.apply(message)
    assert [each["seq"] for each in told.events()] == list(range(1, 141))
    assert view.counts == {"s": 140}
