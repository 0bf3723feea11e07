"""`check` and `support-bundle`: what is found, what to do, and nothing about anybody."""

from __future__ import annotations

import stat
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from shared.hub.certificate import ensure_certificate
from shared.hub.upkeep import checks as upkeep_checks
from shared.hub.upkeep.checks import Finding, check
from shared.store import backup
from shared.store.database import FILE_NAME
from tests.integration.hub.running import Hub, tool
from tests.integration.hub.template import PIN, STAFF, profile
from tests.integration.hub.test_hub_start import sentence

TICKET = {"services": ["papers"], "language": "en"}


def now() -> datetime:
    return datetime.now(UTC)


def states(hub: Hub) -> dict[str, str]:
    return {each.what: each.state for each in check(hub.data, now())}


def trouble(hub: Hub, what: str, at: datetime | None = None) -> str:
    """Return what is said of a thing in trouble; all else must be in none."""
    found = [each for each in check(hub.data, at or now()) if each.state == "trouble"]
    assert [each.what for each in found] == [what], found
    said = found[0].said
    assert said.endswith(".")
    assert "\n" not in said
    return said


@pytest.fixture
def house(own_hub: Hub) -> Hub:
    """A hub that ran, gave some numbers, and stopped."""
    own_hub.start()
    for _ in range(30):
        own_hub.caller("kiosk").done("issue-ticket", TICKET)
    own_hub.stop()
    return own_hub


def test_a_hub_that_runs_is_well(own_hub: Hub):
    own_hub.start()
    own_hub.caller("kiosk").done("issue-ticket", TICKET)
    assert tool("backup", "--data", str(own_hub.data)).returncode == 0
    done = tool("check", "--data", str(own_hub.data))
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert len(lines) == 9
    for line in lines:
        assert line.startswith(("fine ", "not known ")), line
    assert any("It runs." in line for line in lines)
    assert own_hub.caller("kiosk").done("issue-ticket", TICKET)["number"] == "A-002"


def test_a_visitor_url_that_leads_elsewhere(own_hub: Hub, tmp_path: Path):
    own_hub.start()
    assert states(own_hub)["phones"] == "fine"
    own_hub.caller("kiosk").done("issue-ticket", TICKET)
    assert tool("backup", "--data", str(own_hub.data)).returncode == 0
    host, port = own_hub.visitor_address
    api = own_hub.ready["api"]
    for url, good in (
        (f"http://{host}:{port}", True),
        ("http://127.0.0.1:9", False),
        ("http://nobody.invalid:8080", False),
        (f"http://{host}:{api.rpartition(':')[2]}", False),
        (f"https://{host}:{port}", False),
    ):
        file = tmp_path / "profile.toml"
        file.write_text(f'visitor_url = "{url}"\n{profile()}', encoding="utf-8")
        told = tool("profile", "import", "--data", str(own_hub.data), str(file))
        assert told.returncode == 0, told.stderr
        if good:
            assert states(own_hub)["phones"] == "fine"
        else:
            assert url in trouble(own_hub, "phones")


def test_a_folder_at_rest_is_well_and_stays_as_it_is(house: Hub):
    before = {path: path.read_bytes() for path in house.data.iterdir()}
    found = states(house)
    assert found["database"] == found["replay"] == found["certificate"] == "fine"
    assert found["rights"] == found["disk"] == "fine"
    assert found["hub"] == found["backup"] == "not known"
    assert {path: path.read_bytes() for path in house.data.iterdir()} == before


def test_troubles_are_told_with_what_to_do_and_an_exit_code(house: Hub):
    house.sql("UPDATE visit SET people = 7 WHERE number = 'A-001'")
    assert "1 places" in trouble(house, "replay")
    done = tool("check", "--data", str(house.data))
    assert done.returncode == 1
    assert done.stderr.strip() == "In trouble: replay."


def test_a_damaged_database(house: Hub):
    file = house.data / FILE_NAME
    with file.open("r+b") as base:
        base.seek(file.stat().st_size // 2)
        base.write(b"\xa5" * 20_000)
    assert "Restore" in trouble(house, "database")
    assert states(house)["replay"] == "not known"


def test_a_database_of_a_newer_version(house: Hub):
    house.sql("UPDATE alembic_version SET version_num = '9999'")
    assert "9999" in trouble(house, "database")


def test_a_clock_that_was_set_back(house: Hub):
    assert "set the clock" in trouble(house, "clock", now() - timedelta(days=400))


def test_a_certificate_that_ends_or_is_garbage(house: Hub):
    ensure_certificate(house.data, "hub")
    twenty_years = now() + timedelta(days=20 * 365 - 30)
    assert "It ends on" in trouble(house, "certificate", twenty_years)
    (house.data / "hub.key").write_text("garbage")
    assert "pair" in trouble(house, "certificate")


def test_files_that_others_can_read(house: Hub):
    (house.data / "hub.key").chmod(0o644)
    assert "hub.key" in trouble(house, "rights")
    (house.data / "hub.key").chmod(0o600)
    house.data.chmod(0o755)
    assert "chmod" in trouble(house, "rights")


def test_a_disk_that_is_nearly_full(house: Hub, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(upkeep_checks, "FREE_BYTES", 10**18)
    assert "make room" in trouble(house, "disk")


def test_a_backup_that_is_old(house: Hub):
    own = house.data / "backups"
    own.mkdir(mode=0o700)
    (own / backup.new_name(now() - timedelta(days=3))).touch(0o600)
    assert "python -m shared.hub backup" in trouble(house, "backup")
    (own / backup.new_name(now())).touch(0o600)
    assert states(house)["backup"] == "fine"


def test_a_folder_without_a_center(tmp_path: Path):
    for words in (["check"], ["support-bundle", "--to", str(tmp_path / "b.zip")]):
        assert "no center" in sentence(tool(*words, "--data", str(tmp_path / "none")))
    assert list(tmp_path.iterdir()) == []


CODE = "PATIENT-77812"
NOTE = "came with her sister Milagros"


def bundled(hub: Hub, to: Path) -> dict[str, str]:
    done = tool("support-bundle", "--data", str(hub.data), "--to", str(to))
    assert (done.returncode, done.stderr) == (0, ""), done
    assert stat.S_IMODE(to.stat().st_mode) == 0o600
    with zipfile.ZipFile(to) as bundle:
        assert bundle.testzip() is None
        return {name: bundle.read(name).decode() for name in bundle.namelist()}


def plant(hub: Hub) -> list[str]:
    """Fill a hub with what must never leave it; returns all of it."""
    hub.start()
    kiosk, counter = hub.caller("kiosk"), hub.caller("counter")
    ticket = kiosk.done("issue-ticket", TICKET)
    session = counter.done("sign-in", {"desk": "desk-1", "staff": "Ana", "pin": PIN})["session"]
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    counter.done("book-appointment", {"service": "papers", "at": tomorrow, "code": CODE})
    called = counter.done("call-next", {"desk": "desk-1"}, session)
    counter.done("start-service", {"step_id": called["step_id"]}, session)
    referral = {"step_id": called["step_id"], "service": "health", "note": NOTE}
    counter.done("refer", referral, session)
    hub.stop()
    secrets = [ticket["token"], session, CODE, NOTE, *hub.tokens.values(), *STAFF]
    hashes = [row[0] for row in hub.sql("SELECT pin_hash FROM staff_pin")]
    digests = [row[0] for row in hub.sql("SELECT digest FROM device")]
    # As if something had gone wrong in the worst words.
    with (hub.data / "hub.log").open("a") as log:
        for secret in [*secrets, *hashes]:
            log.write(f"2026-11-22 10:00:00,000 ERROR somewhere: 192.168.1.77 said {secret!r}.\n")
    key = (hub.data / "hub.key").read_text().splitlines()[1]
    return [*secrets, *hashes, *digests, key, str(hub.data), "192.168.1.77"]


def test_a_bundle_helps_and_tells_nothing_about_anybody(own_hub: Hub, tmp_path: Path):
    planted = plant(own_hub)
    parts = bundled(own_hub, tmp_path / "b.zip")
    assert set(parts) == {
        "versions.json",
        "counts.json",
        "check.txt",
        "profile.json",
        "log.txt",
    }
    assert '"visit": 1' in parts["counts.json"]
    assert '"step-called": 1' in parts["counts.json"]
    assert "fine       database" in parts["check.txt"]
    assert '"code": "papers"' in parts["profile.json"]
    assert "ERROR somewhere" in parts["log.txt"]
    for name, text in parts.items():
        for secret in planted:
            assert secret not in text, (name, secret)
        assert "Rincón secreto" in profile()
        assert "Rincón" not in text
        assert "Centro Puente" not in text


def test_a_bundle_of_a_damaged_database_hides_what_it_cannot_know(own_hub: Hub, tmp_path: Path):
    planted = plant(own_hub)
    (own_hub.data / FILE_NAME).write_bytes(b"SQLite format 3\x00" + b"\xa5" * 50_000)
    parts = bundled(own_hub, tmp_path / "b.zip")
    assert "trouble    database" in parts["check.txt"]
    assert parts["log.txt"].startswith("left out")
    assert not any(secret in text for secret in planted for text in parts.values())


def test_a_bundle_is_written_over_nothing(house: Hub, tmp_path: Path):
    for place in ("b.zip", "none/b.zip", "."):
        (tmp_path / "b.zip").write_text("mine")
        to = str(tmp_path / place)
        said = sentence(tool("support-bundle", "--data", str(house.data), "--to", to))
        assert "cannot be written" in said
        assert (tmp_path / "b.zip").read_text() == "mine"


def test_a_finding_is_a_line():
    assert str(Finding("fine", "hub", "It runs.")) == "fine       hub          It runs."
