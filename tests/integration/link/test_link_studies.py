"""Studies asked for by an app: through its link, and through the door of its screens."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from pytestqt.qtbot import QtBot

from shared.link.client import HubClient
from shared.link.errors import AwayReason, HubAway, Refused
from shared.link.session import Connected
from shared.ui.hub_link import HubLink, Progressed, Studied
from tests.fakes.study_worker import prepare
from tests.integration.hub.running import Hub, until
from tests.integration.hub.template import copy_template
from tests.integration.link.test_link_real_hub import device_of


@pytest.fixture(scope="module")
def hub(
    template: tuple[Path, dict[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Hub]:
    source, tokens = template
    data = copy_template(source, tmp_path_factory.mktemp("hub") / "data")
    running = Hub(data, tokens, prepare=prepare).start()
    yield running
    running.close()


def ended(pid: int) -> bool:
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


async def test_progress_answer_and_refusals(hub: Hub) -> None:
    shares: list[float] = []
    async with HubClient(device_of(hub, "manager")) as client:
        told = await client.study("echo", {"do": "much", "bytes": 400_000}, shares.append)
        assert len(told["much"]) == 400_000
        assert 0.25 in shares
        for asked, name, code in (
            ({"do": "cannot"}, "echo", "no-days"),
            ({}, "of-nothing", "unknown-study"),
        ):
            with pytest.raises(Refused) as refused:
                await client.study(name, asked, shares.append)
            assert refused.value.code == code


async def test_a_cancelled_study_ends_at_the_hub(hub: Hub, tmp_path: Path) -> None:
    mark = tmp_path / "pid"
    async with HubClient(device_of(hub, "manager")) as client:
        asked = {"mark": str(mark), "wait": "/nowhere"}
        studying = asyncio.create_task(client.study("long-echo", asked, lambda _: None))
        pid = int(await asyncio.to_thread(until, lambda: mark.exists() and mark.read_text()))
        studying.cancel()
        await asyncio.to_thread(until, lambda: ended(pid))


async def test_nobody_there(hub: Hub) -> None:
    async with HubClient(device_of(hub, "manager"), "https://127.0.0.1:9") as client:
        with pytest.raises(HubAway) as away:
            await client.study("echo", {}, lambda _: None)
    assert away.value.reason is AwayReason.UNREACHABLE


def test_through_the_door_of_a_screen(hub: Hub, tmp_path: Path, qtbot: QtBot) -> None:
    told: list[Any] = []
    link = HubLink(device_of(hub, "manager"), config_dir=tmp_path)
    for signal in (link.arrived, link.progressed, link.studied):
        signal.connect(told.append)
    link.start()
    qtbot.waitUntil(lambda: any(isinstance(each, Connected) for each in told), timeout=30_000)

    unwanted = link.study("long-echo", {"mark": str(tmp_path / "pid"), "wait": "/nowhere"})
    qtbot.waitUntil(lambda: any(isinstance(each, Progressed) for each in told), timeout=30_000)
    link.give_up(unwanted)
    link.give_up(unwanted)
    wanted, refused = link.study("echo", {"a": 1}), link.study("echo", {"do": "cannot"})
    qtbot.waitUntil(lambda: sum(isinstance(each, Studied) for each in told) == 2, timeout=30_000)
    by_id = {each.request_id: each for each in told if isinstance(each, Studied)}
    assert by_id.keys() == {wanted, refused}
    assert by_id[wanted].answer["asked"] == {"a": 1}
    assert by_id[refused].refusal.code == "no-days"
    link.stop()
