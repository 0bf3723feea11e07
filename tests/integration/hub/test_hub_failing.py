"""What fails around a hub: it freezes, its disk fills, takes nothing, or gives back garbage."""

from __future__ import annotations

import asyncio
import json
import signal
import sqlite3
import sys
from asyncio.subprocess import PIPE
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest

from shared.domain.commands.issuing import IssueTicket
from shared.link.client import HubClient
from shared.link.device import Device
from shared.link.errors import AwayReason, HubAway
from shared.store.database import FILE_NAME
from tests.integration.hub.disks import HubOnDisk, program_on_disk
from tests.integration.hub.load import issue, run
from tests.integration.hub.running import ROOT, Hub, serve_words, tool
from tests.integration.hub.template import copy_template
from tests.integration.link.test_link_real_hub import device_of, following

TICKET = {"services": ["papers"], "language": "en"}


# --- a hub that stands still ------------------------------------------------------------------


async def test_a_frozen_hub_is_away_and_carries_out_once_what_was_asked_of_it(own_hub: Hub) -> None:
    await asyncio.to_thread(own_hub.start)
    async with HubClient(device_of(own_hub, "kiosk"), timeout=1.0) as client:
        own_hub.send_signal(signal.SIGSTOP)
        asked = IssueTicket(services=("papers",), language="en", command_id=uuid4())
        with pytest.raises(HubAway) as away:
            await client.send(asked)
        own_hub.send_signal(signal.SIGCONT)
        given = await client.send(asked)
        assert await client.send(asked) == given
    assert away.value.reason in {AwayReason.NO_ANSWER, AwayReason.UNREACHABLE}
    floor = await asyncio.to_thread(own_hub.caller("counter").floor)
    assert [row["number"] for row in floor["waiting"]] == [given.number]


# --- a disk that fails ------------------------------------------------------------------------


@pytest.fixture
def on_disk(template: tuple[Path, dict[str, str]], tmp_path: Path) -> Iterator[HubOnDisk]:
    source, tokens = template
    hub = HubOnDisk(copy_template(source, tmp_path / "data"), tokens)
    yield hub
    hub.close()


def test_a_small_disk_that_is_full_is_said_and_room_is_enough_to_go_on(on_disk: HubOnDisk) -> None:
    on_disk.start()
    on_disk.expected = ["the database did not take a batch"]
    kiosk = on_disk.caller("kiosk")
    given = [kiosk.done("issue-ticket", TICKET) for _ in range(3)]
    ballast = on_disk.data / "ballast"
    on_disk.inside("sh", "-c", f"cat /dev/zero > '{ballast}'")
    for _ in range(1_000):
        refused = kiosk.post("issue-ticket", TICKET)
        if refused.status != 200:
            break
        given.append(refused.json)
    assert (refused.status, refused.error) == (503, "cannot-store")
    assert len(on_disk.caller("counter").floor()["waiting"]) == len(given)
    assert on_disk.visit_page(f"/t/{given[0]['token']}").status == 200
    on_disk.inside("rm", str(ballast))
    given.append(kiosk.done("issue-ticket", TICKET))
    numbers = [row["number"] for row in on_disk.caller("counter").floor()["waiting"]]
    assert numbers == [ticket["number"] for ticket in given]
    well = on_disk.inside(sys.executable, "-m", "shared.hub", "check", "--data", str(on_disk.data))
    assert "trouble    database" not in well.stdout, well.stdout


def test_a_disk_that_takes_nothing_is_one_sentence(own_hub: Hub, tmp_path: Path) -> None:
    said = tmp_path / "said"
    mounting = f"mount --bind '{own_hub.data}' '{own_hub.data}'\n"
    mounting += f"mount -o remount,bind,ro '{own_hub.data}'"
    code, printed = program_on_disk(serve_words(own_hub.data), said, mounting).wait()
    words = said.read_text().strip()
    assert (code, printed) == (1, ""), words
    assert words.endswith("."), words
    assert "\n" not in words
    assert "ead-only" in words


def break_pages(hub: Hub, *tables: str) -> None:
    """Write garbage over the first page of tables, as a dying disk does."""
    with closing(sqlite3.connect(hub.data / FILE_NAME)) as base:
        base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        roots = dict(base.execute("SELECT name, rootpage FROM sqlite_master").fetchall())
        (size,) = base.execute("PRAGMA page_size").fetchone()
    with (hub.data / FILE_NAME).open("r+b") as file:
        for table in tables:
            file.seek((roots[table] - 1) * size)
            file.write(b"\xa5" * size)


def test_a_broken_page_is_said_found_by_check_and_cured_by_restore(
    own_hub: Hub, tmp_path: Path
) -> None:
    own_hub.start()
    kiosk = own_hub.caller("kiosk")
    given = [kiosk.done("issue-ticket", TICKET) for _ in range(5)]
    stick = str(tmp_path / "stick.db")
    assert tool("backup", "--data", str(own_hub.data), "--to", stick).returncode == 0
    break_pages(own_hub, "journal", "step")
    for _ in range(5):
        reply = kiosk.post("issue-ticket", TICKET)
        assert (reply.status, reply.error) == (503, "cannot-store")
    said = [line for line in own_hub.stderr.splitlines() if "ERROR" in line]
    assert len(said) == 2, own_hub.stderr
    assert all("malformed" in line for line in said)
    own_hub.expected = ["the database did not take a batch", "the database cannot be read"]
    assert own_hub.stop() == 0

    ran = tool(*serve_words(own_hub.data))
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "Traceback" not in ran.stderr
    assert "`restore` a backup." in ran.stderr.splitlines()[-1]
    assert "trouble    database" in tool("check", "--data", str(own_hub.data)).stdout
    assert tool("restore", "--data", str(own_hub.data), "--from", stick).returncode == 0

    own_hub.start()
    numbers = [row["number"] for row in own_hub.caller("counter").floor()["waiting"]]
    assert numbers == [ticket["number"] for ticket in given]
    own_hub.stop()
    assert own_hub.differences() == []


# --- an app that stands still -----------------------------------------------------------------


async def test_a_frozen_app_slows_nobody_and_catches_up(own_hub: Hub, tmp_path: Path) -> None:
    """More than what the hub keeps in memory, and than the buffers of a connection."""
    await asyncio.to_thread(own_hub.start)
    device = device_of(own_hub, "counter")
    folder = tmp_path / "app"
    save_device(folder, device)
    words = ["-m", "tests.lan.app", device.role.value, str(folder)]
    app = await asyncio.create_subprocess_exec(
        sys.executable, *words, stdin=PIPE, stdout=PIPE, cwd=ROOT, limit=2**24
    )
    assert app.stdout is not None
    lines = (json.loads(line) async for line in app.stdout)
    async for line in lines:
        if line["is"] == "connected":
            break
    app.send_signal(signal.SIGSTOP)
    async with following(device) as told:
        await told.connected()
        await asyncio.to_thread(lambda: run(issue(own_hub, 2_500, services=["papers"])))
        head = (await asyncio.to_thread(own_hub.caller("counter").floor))["seq"]
        await told.until(lambda: bool(told.events()) and told.events()[-1]["seq"] == head)
        heard = [each["seq"] for each in told.events()]
    app.send_signal(signal.SIGCONT)
    caught_up: list[int] = []
    async for line in lines:
        assert line["is"] != "floor", "it had to take the floor anew"
        if line["is"] == "event":
            caught_up.append(line["seq"])
            if line["seq"] == head:
                break
    app.kill()
    await app.wait()
    assert caught_up == heard


def save_device(folder: Path, device: Device) -> None:
    """Keep a device as joining keeps it."""
    folder.mkdir()
    told = {name: str(getattr(device, name)) for name in ("hub", "url", "role", "token")}
    (folder / "device.json").write_text(json.dumps(told | {"certificate": str(device.certificate)}))


# --- many apps --------------------------------------------------------------------------------


async def test_two_hundred_apps_come_back_at_once_and_each_hears_what_it_missed(
    own_hub: Hub,
) -> None:
    await asyncio.to_thread(own_hub.start)
    devices = [device_of(own_hub, name) for name in ("counter", "kiosk", "display", "manager")]
    before = (await asyncio.to_thread(own_hub.caller("counter").floor))["seq"]
    await asyncio.to_thread(own_hub.stop)
    await asyncio.to_thread(own_hub.start)
    url = own_hub.ready["api"]
    await asyncio.to_thread(lambda: run(issue(own_hub, 100, services=["papers"])))

    async def come_back(number: int) -> int:
        device = devices[number % 4]
        async with HubClient(device, url) as client:
            center = await client.center()
            floor = await client.floor()
            assert center["desks"]
            async with client.stream(floor["journal"], before) as socket:
                while True:
                    told = await socket.receive_json()
                    if told["seq"] >= floor["seq"]:
                        return int(told["seq"])

    reached = await asyncio.gather(*(come_back(number) for number in range(200)))
    assert min(reached) >= before + 200
