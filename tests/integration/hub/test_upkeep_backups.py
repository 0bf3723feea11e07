"""`backup` and `restore` at a real hub: beside it, by itself, and back again."""

from __future__ import annotations

import asyncio
import logging
import os
import stat
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from shared.domain.keeping import Item
from shared.hub.tools.backups import KEPT
from shared.hub.upkeep import daily as upkeep
from shared.hub.upkeep.daily import (
    AGAIN_AFTER,
    LOG_NAME,
    LOOK_EVERY,
    SETTLING,
    Habits,
    Upkeep,
    When,
    is_due,
)
from shared.hub.upkeep.pruning import PrivateLog
from shared.store import backup
from shared.store.database import FILE_NAME
from tests.integration.hub.running import PATIENCE, Hub, Ran, tool
from tests.integration.hub.template import PIN
from tests.integration.hub.test_hub_start import sentence

TICKET = {"services": ["papers"], "language": "en"}
ZONE = ZoneInfo("America/Bogota")


def issue(hub: Hub, count: int) -> list[str]:
    kiosk = hub.caller("kiosk")
    return [kiosk.done("issue-ticket", TICKET)["number"] for _ in range(count)]


def waiting(hub: Hub) -> list[str]:
    return [row["number"] for row in hub.caller("counter").floor()["waiting"]]


def good(done: Ran) -> str:
    assert (done.returncode, done.stderr) == (0, ""), done
    return done.stdout


def test_a_center_comes_back_on_another_computer(own_hub: Hub, tmp_path: Path):
    own_hub.start()
    given = issue(own_hub, 4)
    told = good(tool("backup", "--data", str(own_hub.data), "--to", str(tmp_path / "stick.db")))
    assert "read and replayed" in told
    assert stat.S_IMODE((tmp_path / "stick.db").stat().st_mode) == 0o600
    issue(own_hub, 3)
    with own_hub.stream("kiosk") as stream:
        journal = own_hub.caller("kiosk").floor()["journal"]
        seq = own_hub.caller("kiosk").floor()["seq"]
        stream.next()
    certificate = (own_hub.data / "hub.pem").read_bytes()
    own_hub.stop()

    moved = Hub(tmp_path / "elsewhere" / "data", own_hub.tokens)
    good(tool("restore", "--data", str(moved.data), "--from", str(tmp_path / "stick.db")))
    moved.start()
    try:
        # Every device knows it: the same certificate, the same tokens, the same PINs.
        assert (moved.data / "hub.pem").read_bytes() == certificate
        assert stat.S_IMODE((moved.data / "hub.key").stat().st_mode) == 0o600
        assert waiting(moved) == given
        body = {"desk": "desk-1", "staff": "Ana", "pin": PIN}
        assert moved.caller("counter").done("sign-in", body)["session"]
        # What a client remembers of the lost journal is reset, not continued.
        with moved.stream("kiosk", f"?journal={journal}&after={seq}") as stream:
            assert stream.next()["type"] == "reset"
    finally:
        moved.close()
    assert moved.differences() == []


def test_a_restore_keeps_what_was_there(own_hub: Hub, tmp_path: Path):
    own_hub.start()
    given = issue(own_hub, 2)
    good(tool("backup", "--data", str(own_hub.data), "--to", str(tmp_path)))
    (copy,) = backup.kept_in(tmp_path)
    issue(own_hub, 5)
    said = sentence(tool("restore", "--data", str(own_hub.data), "--from", str(copy)))
    assert "stop it first" in said
    assert len(waiting(own_hub)) == 7
    own_hub.kill()
    told = good(tool("restore", "--data", str(own_hub.data), "--from", str(copy)))
    (aside,) = own_hub.data.glob("before-restore-*")
    assert str(aside) in told
    own_hub.start()
    assert waiting(own_hub) == given
    own_hub.stop()
    back = tool("restore", "--data", str(own_hub.data), "--from", str(aside / FILE_NAME))
    good(back)
    own_hub.start()
    assert len(waiting(own_hub)) == 7


def test_a_bad_backup_changes_nothing(own_hub: Hub, tmp_path: Path):
    own_hub.start()
    given = issue(own_hub, 2)
    own_hub.stop()
    data = str(own_hub.data)
    (tmp_path / "text.db").write_text("not a database " * 100)
    for source in ("text.db", "none.db", "."):
        said = sentence(tool("restore", "--data", data, "--from", str(tmp_path / source)))
        assert str(tmp_path / source) in said
    assert not list(own_hub.data.glob("before-restore-*"))
    assert waiting(own_hub.start()) == given


@pytest.mark.parametrize("place", ["nowhere/copy.db", "data/ventanilla.db"])
def test_a_backup_to_where_it_cannot_be(own_hub: Hub, tmp_path: Path, place: str):
    before = (own_hub.data / FILE_NAME).read_bytes()
    sentence(tool("backup", "--data", str(own_hub.data), "--to", str(tmp_path / place)))
    assert (own_hub.data / FILE_NAME).read_bytes() == before
    assert not (tmp_path / "nowhere").exists()


def test_a_backup_of_nothing(tmp_path: Path):
    for data in (tmp_path, tmp_path / "none"):
        said = sentence(tool("backup", "--data", str(data)))
        assert str(data) in said
    assert not (tmp_path / "none").exists()


def test_the_hub_makes_a_backup_by_itself_and_removes_the_oldest(own_hub: Hub):
    own = own_hub.data / "backups"
    own.mkdir(mode=0o700)
    for day in range(KEPT + 2):
        (own / backup.new_name(datetime(2026, 1, 1 + day, tzinfo=UTC))).write_text("old")
    abandoned = own / "ventanilla-20260101-030000.db.part"
    abandoned.write_text("half")
    os.utime(abandoned, (0, 0))
    own_hub.words = ("--backup-at", "start")
    own_hub.start()
    issue(own_hub, 1)
    until = datetime.now(UTC) + timedelta(seconds=3 * PATIENCE)  # it gives way to all else
    while "backup made" not in own_hub.stderr:
        assert datetime.now(UTC) < until, own_hub.stderr
        issue(own_hub, 1)  # the queue goes on
    kept = backup.kept_in(own)
    assert len(kept) == KEPT
    assert backup.examine(kept[-1]).differences == 0
    assert not abandoned.exists()
    own_hub.stop()
    assert "backup made" in (own_hub.data / "hub.log").read_text()
    assert stat.S_IMODE((own_hub.data / "hub.log").stat().st_mode) == 0o600


@pytest.mark.parametrize("word", ["25:00", "3", "noon", "12:60", "03:00\n", ""])
def test_a_time_that_is_none(word: str):
    with pytest.raises(ValueError, match="no time of day"):
        upkeep.read_when(word)


def test_a_time_that_is_none_is_said(tmp_path: Path):
    done = tool("serve", "--data", str(tmp_path / "data"), "--backup-at", "noon")
    assert done.returncode == 2
    assert "never" in done.stderr
    assert not (tmp_path / "data").exists()


LOCAL = datetime(2026, 11, 20, 3, tzinfo=ZONE)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("newest", "now", "due"),
    [
        (None, LOCAL, True),
        (LOCAL - MINUTE, LOCAL, True),
        (LOCAL - MINUTE, LOCAL - MINUTE, False),
        (LOCAL, LOCAL + timedelta(hours=23), False),
        (LOCAL, LOCAL + timedelta(hours=24), True),
        (LOCAL + timedelta(hours=6), LOCAL + timedelta(hours=24), True),
        (LOCAL - timedelta(days=30), LOCAL + timedelta(hours=6), True),
    ],
)
def test_once_a_day_from_the_quiet_hour_on(newest: datetime | None, now: datetime, due: bool):
    assert is_due(newest, now.astimezone(UTC), time(3), ZONE) is due


class Night:
    """A clock that a waiting hub moves on, and how often it made a backup."""

    def __init__(self, data: Path, code: int, until: datetime, monkeypatch: pytest.MonkeyPatch):
        self.now = datetime(2026, 11, 20, 12, tzinfo=UTC)
        self.until = until
        self.code = code
        self.made: list[datetime] = []
        self.forgot: list[datetime] = []
        self.reported: list[datetime] = []
        self.reports = False
        self.days: dict[Item, int] = {}
        self.own = data / "backups"
        self.own.mkdir()
        monkeypatch.setattr(upkeep, "_process", self.process)
        self.log = PrivateLog(data / LOG_NAME, delay=True)
        self.upkeep = Upkeep(
            data,
            self.habits,
            When(),
            kept_log=self.log,
            wait=self.wait,
            now=lambda: self.now,
        )

    async def process(self, data: Path, *words: str) -> tuple[int, str]:
        if words == ("reports",):
            self.reported.append(self.now)
            return self.code, "The disk is full."
        if words == ("privacy", "anonymise"):
            self.forgot.append(self.now)
            return self.code, "The disk is full."
        assert words == ("backup",)
        self.made.append(self.now)
        if self.code == 0:
            (self.own / backup.new_name(self.now)).write_text("")
        return self.code, "The disk is full."

    async def habits(self) -> Habits:
        return Habits(ZONE, self.days, reports=self.reports)

    async def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        if self.now > self.until:
            raise asyncio.CancelledError


async def test_three_days_of_backups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    night = Night(tmp_path, 0, datetime(2026, 11, 23, 12, tzinfo=UTC), monkeypatch)
    with pytest.raises(asyncio.CancelledError):
        await night.upkeep.run()
    first, *nightly = night.made
    assert first == datetime(2026, 11, 20, 12, tzinfo=UTC) + timedelta(seconds=SETTLING)
    assert len(nightly) == 3
    for made in nightly:
        assert timedelta(0) <= made - made.replace(hour=8, minute=0) <= _LOOK  # 03:00 there


_LOOK = timedelta(seconds=LOOK_EVERY)


async def test_a_backup_that_fails_is_said_and_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    night = Night(tmp_path, 1, datetime(2026, 11, 20, 15, 11, tzinfo=UTC), monkeypatch)
    with pytest.raises(asyncio.CancelledError):
        await night.upkeep.run()
    assert len(night.made) == 4
    assert night.made[1] - night.made[0] >= AGAIN_AFTER
    assert [record.getMessage() for record in caplog.records] == [
        "the backup: The disk is full."
    ] * 4


async def test_what_has_come_to_its_end_is_let_go_once_a_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    night = Night(tmp_path, 0, datetime(2026, 11, 23, 13, tzinfo=UTC), monkeypatch)
    night.days = {"tokens": 30, "log": 2}
    old, new = "2026-11-01 10:00:00,000 INFO a: old\n", "2026-11-23 10:00:00,000 INFO a: new\n"
    own = tmp_path / LOG_NAME
    own.write_text(f"{old}  its second line\n{new}  its second line\n")
    (tmp_path / f"{LOG_NAME}.1").write_text(old)
    with pytest.raises(asyncio.CancelledError):
        await night.upkeep.run()
    assert len(night.forgot) == 4
    assert own.read_text() == f"{new}  its second line\n"
    assert own.stat().st_mode & 0o077 == 0
    assert not (tmp_path / f"{LOG_NAME}.1").exists()
    night.log.handle(logging.makeLogRecord({"msg": "and goes on"}))
    night.log.close()
    assert own.read_text().endswith("and goes on\n")


async def test_a_center_that_states_no_end_is_let_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    night = Night(tmp_path, 0, datetime(2026, 11, 22, 12, tzinfo=UTC), monkeypatch)
    with pytest.raises(asyncio.CancelledError):
        await night.upkeep.run()
    assert night.forgot == []
    assert night.reported == []


async def test_reports_are_made_soon_after_each_midnight(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    night = Night(tmp_path, 0, datetime(2026, 11, 23, 12, tzinfo=UTC), monkeypatch)
    night.reports = True
    with pytest.raises(asyncio.CancelledError):
        await night.upkeep.run()
    first, *nightly = night.reported
    assert first == datetime(2026, 11, 20, 12, tzinfo=UTC) + timedelta(seconds=SETTLING)
    assert len(nightly) == 3
    for made in nightly:
        assert timedelta(0) <= made - made.replace(hour=5, minute=0) <= _LOOK  # 00:00 there


async def test_reports_that_fail_are_said_and_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    night = Night(tmp_path, 1, datetime(2026, 11, 20, 15, 11, tzinfo=UTC), monkeypatch)
    night.reports = True
    with pytest.raises(asyncio.CancelledError):
        await night.upkeep.run()
    assert len(night.reported) == 4
    assert "the round of reports: The disk is full." in caplog.messages


def test_a_hub_that_ends_during_a_backup_ends(own_hub: Hub):
    own_hub.words = ("--backup-at", "start")
    own_hub.start()
    assert own_hub.stop() == 0
    own_hub.words = ()
    own_hub.start()
    assert issue(own_hub, 1) == ["A-001"]
