"""`privacy`: what a token gives, forgetting it, and forgetting the past, at a real hub."""

from __future__ import annotations

import asyncio
import io
import json
import os
import sys
from argparse import ArgumentTypeError, Namespace
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from shared.hub.tools import privacy as privacy_tool
from shared.hub.upkeep.daily import Habits, Upkeep, When
from shared.hub.upkeep.pruning import PrivateLog
from shared.store.database import FILE_NAME
from tests.integration.hub.running import Hub, tool
from tests.integration.hub.template import PIN, STAFF, profile
from tests.integration.hub.test_hub_start import sentence

TICKET = {"services": ["papers"], "language": "en"}
NOTE = "needs a quiet room"
CODE = "CC-52001002"
CORNERS_OF_IT = "\n[[series]]" + profile().partition("\n[[data]]")[2].partition("\n[[series]]")[2]
NOTHING_SAID = "0 counts of feedback, 0 sealed complaints"


class Visitor:
    """Somebody who was served, referred with a note, and somebody else beside them."""

    def __init__(self, hub: Hub) -> None:
        hub.start()
        kiosk, counter = hub.caller("kiosk"), hub.caller("counter")
        body = TICKET | {"command_id": str(uuid4())}
        self.ticket = kiosk.done("issue-ticket", body)
        self.other = kiosk.done("issue-ticket", TICKET | {"command_id": str(uuid4())})
        self.token: str = self.ticket["token"]
        staff = {"desk": "desk-1", "staff": "Ana", "pin": PIN}
        session = counter.done("sign-in", staff)["session"]
        called = counter.done("call-next", {"desk": "desk-1"}, session)
        assert called["visit_id"] == self.ticket["visit_id"]
        step = {"step_id": called["step_id"]}
        counter.done("start-service", step, session)
        counter.done("refer", step | {"service": "health", "note": NOTE}, session)


@pytest.fixture(params=["with a hub running", "without a hub"])
def house(request: pytest.FixtureRequest, own_hub: Hub) -> tuple[Hub, Visitor]:
    """A hub with a visitor in it, running and not."""
    visitor = Visitor(own_hub)
    if request.param == "without a hub":
        own_hub.stop()
    return own_hub, visitor


def privacy(hub: Hub, act: str, *words: str) -> str:
    done = tool("privacy", act, "--data", str(hub.data), *words)
    assert (done.returncode, done.stderr) == (0, ""), done
    return done.stdout


def export(hub: Hub, token: str) -> Any:
    return json.loads(privacy(hub, "export", "--token", token))


def test_the_inventory_names_every_table_and_needs_no_folder():
    done = tool("privacy", "inventory")
    assert (done.returncode, done.stderr) == (0, "")
    for name in ("visit_token: ", "note: ", "journal: ", "hub.log", "backups/"):
        assert name in done.stdout
    assert "48 hours" in done.stdout


def test_a_token_gives_all_that_is_kept_and_nobody_elses(house: tuple[Hub, Visitor]):
    hub, visitor = house
    told = export(hub, visitor.token)
    assert told["visit"][0]["number"] == visitor.ticket["number"]
    assert {step["service"] for step in told["steps"]} == {"papers", "health"}
    assert [note["text"] for note in told["notes"]] == [NOTE]
    assert told["token"][0]["token"] == visitor.token
    assert told["remembered_answers"][0]["answer"]["token"] == visitor.token
    kinds = [each["kind"] for each in told["journal"]]
    assert kinds[:2] == ["visit-opened", "step-opened"]
    assert {"step-called", "service-started", "step-referred"} <= set(kinds)
    said = json.dumps(told, ensure_ascii=False)
    for word in (*STAFF, visitor.other["token"], f'"{visitor.other["visit_id"]}"'):
        assert word not in said


def test_an_erased_visit_is_gone_from_every_byte_but_stays_a_fact(house: tuple[Hub, Visitor]):
    hub, visitor = house
    told = privacy(hub, "erase", "--token", f"http://10.0.0.1:8080/t/{visitor.token}")
    assert told.startswith("Forgotten")
    if not hub.runs:
        assert visitor.token.encode() not in (hub.data / FILE_NAME).read_bytes()
    for act in ("export", "erase"):
        done = tool("privacy", act, "--data", str(hub.data), "--token", visitor.token)
        assert "Nothing is kept" in sentence(done)
    if hub.runs:
        assert hub.visit_page(f"/t/{visitor.token}").status == 404
        assert hub.visit_page(f"/t/{visitor.other['token']}").status == 200
        numbers = {row["number"] for row in hub.caller("counter").floor()["waiting"]}
        assert visitor.ticket["number"] in numbers  # still in the queue
        hub.stop()
    assert hub.differences() == []
    for file in (each for each in hub.data.rglob("*") if each.is_file()):
        content = file.read_bytes()
        assert visitor.token.encode() not in content, file
        assert NOTE.encode() not in content, file
    assert hub.sql("SELECT count(*) FROM visit") == [(2,)]
    assert hub.sql("SELECT count(*) FROM journal WHERE kind = 'step-referred'") == [(1,)]
    assert export(hub, visitor.other["token"])["visit"]


def test_a_token_comes_through_stdin_too(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("abcdefghijklmnopqrstuv\nand more"))
    assert privacy_tool._token(Namespace(token="-")) == "abcdefghijklmnopqrstuv"


@pytest.mark.parametrize("token", ["", "short", "x" * 65, "../../etc/passwd", "a b" * 10, "'; --"])
def test_a_token_that_is_none(token: str):
    with pytest.raises(privacy_tool.PrivacyError, match="22 to 64"):
        privacy_tool._token(Namespace(token=token))


def test_an_erasure_says_what_backups_still_hold(own_hub: Hub):
    visitor = Visitor(own_hub)
    assert tool("backup", "--data", str(own_hub.data)).returncode == 0
    (own_hub.data / "before-restore-20260101-000000-000000").mkdir()
    told = privacy(own_hub, "erase", "--token", visitor.token).splitlines()
    assert "(1) may still hold it" in told[1]
    assert "before-restore-20260101" in told[2]


def age(hub: Hub) -> None:
    """Let the visits be over, and all of it be long ago."""
    long_ago = (datetime.now(UTC) - timedelta(days=100)).replace(tzinfo=None)
    at = long_ago.isoformat(" ", "microseconds")
    hub.sql(
        f"UPDATE visit SET closed_at = '{at}' WHERE number = 'A-001'",
        f"UPDATE step SET ended_at = '{at}', state = 'done' WHERE number = 'A-001'",
        f"UPDATE command SET at = '{at}'",
        "INSERT INTO appointment VALUES "
        f"('{CODE}', 'papers', '{at}', 'es', NULL, 1, 'kept', 'v99')",
    )


@pytest.mark.parametrize("runs", [True, False])
def test_the_past_is_anonymised_after_it_was_shown(own_hub: Hub, runs: bool):
    visitor = Visitor(own_hub)
    own_hub.stop()
    age(own_hub)
    if runs:
        own_hub.start()
    words = ["--older-than", "30"]
    expected = f"1 visit tokens, 1 notes, 2 remembered answers, 1 appointment codes, {NOTHING_SAID}"
    told = privacy(own_hub, "anonymise", *words, "--dry-run")
    assert told == f"Would be forgotten: {expected}.\n"
    assert export(own_hub, visitor.token)["notes"]
    assert privacy(own_hub, "anonymise", *words) == f"Forgotten: {expected}.\n"
    nothing = expected.replace("1", "0").replace("2", "0")
    assert privacy(own_hub, "anonymise", *words) == f"Forgotten: {nothing}.\n"
    assert export(own_hub, visitor.other["token"])["visit"]  # still open
    if runs:
        own_hub.stop()
    for file in (each for each in own_hub.data.rglob("*") if each.is_file()):
        content = file.read_bytes()
        for secret in (visitor.token, NOTE, CODE):
            assert secret.encode() not in content, (file, secret)


def state(hub: Hub, **keeps: object) -> None:
    """Let the center live by a profile that states only this of what is kept."""
    hub.data.with_name("stated.toml").write_text(
        profile().partition("\n[[data]]")[0]
        + "".join(
            f'\n[[data]]\nitem = "{item}"\npurpose = "To help, and {item}"\nkeep = {keep}\n'
            for item, keep in keeps.items()
        )
        + CORNERS_OF_IT
    )
    file = str(hub.data.with_name("stated.toml"))
    done = tool("profile", "import", "--data", str(hub.data), file)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("runs", [True, False])
def test_each_thing_goes_after_the_days_that_the_profile_states(own_hub: Hub, runs: bool):
    visitor = Visitor(own_hub)
    own_hub.stop()
    assert tool("backup", "--data", str(own_hub.data)).returncode == 0
    ages_ago = own_hub.data / "backups" / "ventanilla-20260101-030000.db"
    ages_ago.write_bytes(b"")
    aside = own_hub.data / "before-restore-20260101-000000-000000"
    aside.mkdir()
    os.utime(aside, (0, 0))
    age(own_hub)
    state(own_hub, tokens=101, notes='"until-closed"', appointments=99, backups=14)
    if runs:
        own_hub.start()
    told = privacy(own_hub, "anonymise", "--dry-run").splitlines()
    expected = f"0 visit tokens, 1 notes, 0 remembered answers, 1 appointment codes, {NOTHING_SAID}"
    assert told == [
        f"Would be forgotten: {expected}.",
        f"Would be removed: {ages_ago}",
        f"Would be removed: {aside}",
    ]
    assert privacy(own_hub, "anonymise").splitlines() == [
        f"Removed: {ages_ago}",
        f"Removed: {aside}",
        "The hub's own backups (1) may still hold it: each goes in turn.",
        f"Forgotten: {expected}.",
    ]
    kept = export(own_hub, visitor.token)
    assert (len(kept["token"]), kept["notes"]) == (1, [])
    if runs:
        own_hub.stop()
    assert own_hub.sql("SELECT count(*) FROM appointment WHERE code = '" + CODE + "'") == [(0,)]


def test_a_profile_that_states_no_days_is_said_so(own_hub: Hub):
    state(own_hub)
    done = tool("privacy", "anonymise", "--data", str(own_hub.data))
    assert "--older-than" in sentence(done)
    state(own_hub, log=3)
    assert privacy(own_hub, "anonymise").startswith("Forgotten: 0 visit tokens")


def test_the_inventory_tells_what_the_center_states(own_hub: Hub, tmp_path: Path):
    state(own_hub, notes=7, backups=3, tokens='"until-closed"')
    done = tool("privacy", "inventory", "--data", str(own_hub.data))
    assert (done.returncode, done.stderr) == (0, "")
    for said in (
        "To help, and notes\n  kept     7 days",
        "To help, and backups\n  kept     3 days",
    ):
        assert said in done.stdout
    assert "until the visit is over, and 2 days for mistakes" in done.stdout
    exported = tmp_path / "exported.toml"
    out = tool("profile", "export", "--data", str(own_hub.data), str(exported))
    assert out.returncode == 0
    assert exported.read_text() == own_hub.data.with_name("stated.toml").read_text()
    again = tool("profile", "import", "--data", str(own_hub.data), str(exported))
    assert again.returncode == 0
    assert tool("privacy", "inventory", "--data", str(own_hub.data)).stdout == done.stdout


def test_a_hub_lets_go_by_itself(own_hub: Hub, monkeypatch: pytest.MonkeyPatch):
    """Its own upkeep, as it runs every day, at a hub that serves."""
    visitor = Visitor(own_hub)
    own_hub.stop()
    age(own_hub)
    state(own_hub, tokens=30, notes=30)
    own_hub.start()
    log = PrivateLog(own_hub.data / "no.log", delay=True)
    upkeep = Upkeep(own_hub.data, no_habits, When(at=None), kept_log=log)
    asyncio.run(upkeep.let_go({"tokens": 30, "notes": 30, "log": 3}))
    assert own_hub.visit_page(f"/t/{visitor.token}").status == 404
    assert own_hub.visit_page(f"/t/{visitor.other['token']}").status == 200


async def no_habits() -> Habits:
    raise AssertionError("nobody asks")


@pytest.mark.parametrize("days", ["0", "1", "-3", "x", "", "1e3", "99999999999"])
def test_a_past_that_is_none(days: str):
    with pytest.raises(ArgumentTypeError, match="2 or more"):
        privacy_tool._days(days)


def test_folders_and_databases_that_are_none(own_hub: Hub, tmp_path: Path):
    acts = (["anonymise", "--older-than", "3"], ["export", "--token", "x" * 22])
    for act in acts:
        none = tool("privacy", *act, "--data", str(tmp_path / "none"))
        assert "no center" in sentence(none)
    assert not (tmp_path / "none").exists()
    own_hub.sql("UPDATE alembic_version SET version_num = '9999'")
    for act in acts:
        assert "9999" in sentence(tool("privacy", *act, "--data", str(own_hub.data)))
    (own_hub.data / FILE_NAME).write_bytes(b"garbage " * 1_000)
    for act in acts:
        assert FILE_NAME in sentence(tool("privacy", *act, "--data", str(own_hub.data)))


def test_a_short_day_with_every_word_logged_tells_no_secret(own_hub: Hub):
    own_hub.words = ("--debug",)
    own_hub.start()
    kiosk, counter = own_hub.caller("kiosk"), own_hub.caller("counter")
    tickets = [kiosk.done("issue-ticket", TICKET) for _ in range(3)]
    body = {"desk": "desk-1", "staff": "Ana", "pin": PIN}
    session = counter.done("sign-in", body)["session"]
    wrong = counter.post("sign-in", body | {"desk": "desk-2", "pin": "998877665544"})
    assert wrong.status == 403
    assert own_hub.caller(token="stranger-with-a-guess-1234").get("floor").status == 401
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    booking = {"service": "papers", "at": tomorrow, "code": CODE}
    counter.done("book-appointment", booking)
    with own_hub.stream("counter") as stream:
        stream.next()
        called = counter.done("call-next", {"desk": "desk-1"}, session)
        counter.done("start-service", {"step_id": called["step_id"]}, session)
        referral = {"step_id": called["step_id"], "service": "health", "note": NOTE}
        counter.done("refer", referral, session)
        stream.next()
    assert own_hub.visit_page(f"/t/{tickets[1]['token']}").status == 200
    assert own_hub.visit_page(f"/t/{'z' * 22}").status == 404
    with closing(own_hub.raw()) as line:
        line.sendall(f"GET /{tickets[2]['token']} nonsense\r\n\r\n".encode())
        assert line.recv(100)
    privacy(own_hub, "erase", "--token", tickets[0]["token"])
    door = json.loads((own_hub.data / "door.json").read_text())
    own_hub.stop()
    said = own_hub.stderr + (own_hub.data / "hub.log").read_text()
    assert "DEBUG" in said
    hunted = [
        *(ticket["token"] for ticket in tickets),
        *own_hub.tokens.values(),
        *STAFF,
        *(session, CODE, NOTE, door["key"], "998877665544", "stranger-with-a-guess-1234"),
        "z" * 22,
    ]
    assert [secret for secret in hunted if secret in said] == []
    assert f"pin={PIN}" not in said
    assert f'"{PIN}"' not in said


def test_what_is_secret_is_the_owners_alone(own_hub: Hub):
    own_hub.words = ("--debug",)
    own_hub.start()
    own_hub.caller("kiosk").done("issue-ticket", TICKET)
    assert tool("backup", "--data", str(own_hub.data)).returncode == 0
    assert own_hub.data.stat().st_mode & 0o077 == 0
    open_ones = [
        path.name
        for path in own_hub.data.rglob("*")
        if path.name != "hub.pem" and path.stat().st_mode & 0o077
    ]
    assert open_ones == []
    assert (own_hub.data / "hub.log").exists()


@pytest.mark.parametrize("device", ["kiosk", "counter", "display", "manager"])
def test_no_device_may_erase(hub: Hub, device: str):
    before = datetime(2026, 1, 1, tzinfo=UTC).isoformat()
    for name, body in (("erase-visit", {"visit_id": "v1"}), ("forget-past", {"before": before})):
        reply = hub.caller(device).post(name, body)
        assert (reply.status, reply.error) == (403, "wrong-role")
