"""When the disk does not take it: refused with a sentence, readable, and well again."""

from __future__ import annotations

import resource
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

from shared.store.database import FILE_NAME
from shared.store.opening import open_database
from tests.integration.hub.running import Caller, Hub, tool
from tests.integration.hub.template import PIN, copy_template, profile
from tests.integration.hub.test_hub_start import sentence

TICKET = {"services": ["papers"], "language": "en"}


@contextmanager
def full_disk(hub: Hub) -> Iterator[None]:
    """Let no file of the hub grow any more: what a full disk is to a program."""
    files = [hub.data / FILE_NAME, hub.data / f"{FILE_NAME}-wal"]
    size = max(file.stat().st_size for file in files if file.exists())
    before = resource.prlimit(hub.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(hub.pid, resource.RLIMIT_FSIZE, (size, before[1]))
    hub.expected = ["the database did not take a batch"]
    try:
        yield
    finally:
        if hub.runs:
            resource.prlimit(hub.pid, resource.RLIMIT_FSIZE, before)


def fill(hub: Hub) -> list[dict[str, Any]]:
    """Take tickets until the disk takes no more; returns those that were given."""
    given = []
    for _ in range(200):
        reply = hub.caller("kiosk").post("issue-ticket", TICKET)
        if reply.status != 200:
            assert (reply.status, reply.error) == (503, "cannot-store")
            return given
        given.append(reply.json)
    raise AssertionError("the disk was never full")


def fill_the_last_corner(counter: Caller, visit: str, session: str) -> None:
    """Write the smallest acts there are until not even one of them finds room."""
    for _ in range(200):
        reply = counter.post("reprint", {"visit_id": visit}, session)
        if reply.status != 200:
            assert (reply.status, reply.error) == (503, "cannot-store")
            return
    raise AssertionError("the disk was never full")


def test_a_full_disk_is_said_and_passes_by_itself(own_hub: Hub):
    own_hub.start()
    kiosk, counter = own_hub.caller("kiosk"), own_hub.caller("counter")
    signing = {"desk": "desk-1", "staff": "Ana", "pin": PIN}
    session = counter.done("sign-in", signing)["session"]
    tickets = [kiosk.done("issue-ticket", TICKET) for _ in range(3)]
    with own_hub.stream("display") as stream:
        stream.next()
        with full_disk(own_hub):
            tickets += fill(own_hub)
            fill_the_last_corner(counter, tickets[0]["visit_id"], session)
            before = counter.floor()
            assert len(before["waiting"]) == len(tickets)
            for _ in range(3):
                assert kiosk.post("issue-ticket", TICKET).error == "cannot-store"
                call = counter.post("call-next", {"desk": "desk-1"}, session)
                assert (call.status, call.error) == (503, "cannot-store")
                assert call.json["sentence"]
            # What does not write goes on: refusals, reading, the phone page, the stream.
            assert kiosk.post("issue-ticket", TICKET | {"language": "xx"}).status == 422
            assert counter.floor() == before
            assert counter.get("center").status == 200
            for ticket in (tickets[0], tickets[-1]):
                page = own_hub.visit_page(f"/t/{ticket['token']}")
                assert page.status == 200
                assert ticket["number"] in page.body.decode()
            with own_hub.stream("manager", "?after=0") as late:
                assert late.until(before["seq"])
        tickets.append(kiosk.done("issue-ticket", TICKET))
        called = counter.done("call-next", {"desk": "desk-1"}, session)
        assert called["number"] == tickets[0]["number"]
        (event,) = stream.until(counter.floor()["seq"])
        assert event["number"] == called["number"]
    numbers = [int(ticket["number"].removeprefix("A-")) for ticket in tickets]
    assert numbers == list(range(1, len(tickets) + 1))
    own_hub.stop()
    assert own_hub.differences() == []


def test_what_was_refused_for_want_of_room_may_be_asked_again(own_hub: Hub):
    own_hub.start()
    body = TICKET | {"command_id": "0" * 32}
    with full_disk(own_hub):
        given = fill(own_hub)
        assert own_hub.caller("kiosk").post("issue-ticket", body).status == 503
    told = own_hub.caller("kiosk").done("issue-ticket", body)
    assert told["number"] == f"A-{len(given) + 1:03d}"
    assert own_hub.caller("kiosk").done("issue-ticket", body) == told


def test_a_tool_says_that_the_disk_is_full(own_hub: Hub, tmp_path: Path):
    own_hub.start()
    file = tmp_path / "new.toml"
    file.write_text(profile().replace("Centro Puente", "Otro"))
    words = ["profile", "import", "--data", str(own_hub.data), str(file)]
    with full_disk(own_hub):
        fill(own_hub)
        assert "cannot write" in sentence(tool(*words))
    assert tool(*words).returncode == 0
    assert own_hub.caller("kiosk").done_get("center")["name"] == "Otro"


def test_a_power_cut_on_a_full_disk_loses_nothing(own_hub: Hub):
    own_hub.start()
    with full_disk(own_hub):
        given = fill(own_hub)
        own_hub.kill()
    own_hub.start()
    waiting = own_hub.caller("counter").floor()["waiting"]
    assert [row["number"] for row in waiting] == [ticket["number"] for ticket in given]
    own_hub.stop()
    assert own_hub.differences() == []


def test_a_hub_started_on_a_full_disk_can_be_read(own_hub: Hub):
    own_hub.start()
    given = [own_hub.caller("kiosk").done("issue-ticket", TICKET) for _ in range(3)]
    own_hub.kill()
    (own_hub.data / "door.json").unlink()
    (own_hub.data / "door.json").mkdir()  # no note can be written in its place
    own_hub.expected = ["tools will not find this hub"]
    own_hub.start()
    waiting = own_hub.caller("counter").floor()["waiting"]
    assert [row["number"] for row in waiting] == [ticket["number"] for ticket in given]
    assert own_hub.visit_page(f"/t/{given[0]['token']}").status == 200


def test_somebody_who_reads_the_database_for_long_holds_nobody_up(own_hub: Hub):
    own_hub.start()
    own_hub.caller("kiosk").done("issue-ticket", TICKET)
    with closing(sqlite3.connect(own_hub.data / FILE_NAME)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM visit").fetchone() == (1,)
        for _ in range(200):
            own_hub.caller("kiosk").done("issue-ticket", TICKET)
        assert reader.execute("SELECT count(*) FROM visit").fetchone() == (1,)
    assert own_hub.stop() == 0
    assert own_hub.differences() == []


def test_every_connection_writes_through_to_the_disk(template: Any, tmp_path: Path):
    engine = open_database(copy_template(template[0], tmp_path / "data"))
    for _ in range(3):
        with engine.connect() as one, engine.connect() as two:
            for connection in (one, two):
                assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
                assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    engine.dispose()


def test_the_log_beside_the_database_does_not_grow_for_ever(own_hub: Hub):
    own_hub.start()
    for _ in range(400):
        own_hub.caller("kiosk").done("issue-ticket", TICKET)
    own_hub.stop()
    assert not (own_hub.data / f"{FILE_NAME}-wal").exists()


def test_a_trouble_is_said_when_it_begins_and_when_it_ends(own_hub: Hub):
    own_hub.start()
    kiosk = own_hub.caller("kiosk")
    done = [True]
    with full_disk(own_hub):
        # Tidying may make a little room now and then: what fits is taken.
        while done.count(False) < 200:
            reply = kiosk.post("issue-ticket", TICKET)
            assert reply.status in {200, 503}
            done.append(reply.status == 200)
            unknown = TICKET | {"language": "xx"}  # refused without writing: no sign of health
            assert kiosk.post("issue-ticket", unknown).status == 422
    kiosk.done("issue-ticket", TICKET)
    done.append(True)
    own_hub.stop()
    began = sum(before and not after for before, after in pairwise(done))
    ended = sum(after and not before for before, after in pairwise(done))
    assert began == ended < 20
    assert own_hub.stderr.count("did not take a batch") == began
    assert own_hub.stderr.count("takes batches again") == ended
    assert len(own_hub.stderr.splitlines()) == began + ended
