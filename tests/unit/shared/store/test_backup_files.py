"""Backups as files: whole, private and verified, or one sentence and nothing at all."""

import os
import resource
import sqlite3
import stat
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.setting_up import AdoptProfile
from shared.store import backup, migrating, schema
from shared.store.backup import BackupError, back_up, examine
from shared.store.backup_restoring import restore
from shared.store.database import FILE_NAME
from shared.store.history import History
from shared.store.ledger import Ledger
from shared.store.opening import open_database
from shared.store.requests import Request
from tests.fakes.house import DOOR, KIOSK, SAMPLE

TICKET = IssueTicket(services=("papers",), language="es")


class Center:
    """A database with some visits, and its writer at work."""

    def __init__(self, folder):
        self.folder = folder
        self.file = folder / FILE_NAME
        folder.mkdir()
        self.engine = open_database(folder)
        self.ledger = Ledger(self.engine)
        self.ledger.write([Request(AdoptProfile(profile=SAMPLE), DOOR)])
        self.issue(5)

    def issue(self, count):
        written = self.ledger.write([Request(TICKET, KIOSK)] * count)
        assert all(hasattr(each, "body") for each in written.outcomes), written

    def close(self):
        self.ledger.close()

    def damage(self):
        """Spoil a page in the middle of the file, as a dying disk does."""
        self.close()
        with self.file.open("r+b") as file:
            file.seek(self.file.stat().st_size // 2)
            file.write(b"\xa5" * 9_000)


@pytest.fixture
def center(tmp_path):
    center = Center(tmp_path / "data")
    yield center
    center.close()


def visits(file):
    with closing(sqlite3.connect(file)) as base:
        return base.execute("SELECT count(*) FROM visit").fetchone()[0]


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def refused(act, *arguments, **more):
    with pytest.raises(BackupError) as error:
        act(*arguments, **more)
    said = str(error.value)
    assert "\n" not in said
    assert said.endswith(".")
    assert ".part" not in said
    return said


def test_a_backup_is_one_private_file_that_stands_alone(center, tmp_path):
    target = tmp_path / "copy.db"
    done = back_up(center.file, target, {"hub.key": "the key"})
    assert (done.differences, done.seq) == (0, 11)
    assert done.at is not None
    assert datetime.now(UTC) - done.at < timedelta(minutes=5)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir() if path != center.folder] == ["copy.db"]
    assert visits(target) == 5
    assert backup.take_out(target) == {"hub.key": "the key"}
    assert backup.take_out(target) == {}


def test_the_writer_goes_on_and_the_copy_is_of_one_instant(center, tmp_path):
    for number in range(4):
        center.issue(40)
        done = back_up(center.file, tmp_path / f"{number}.db")
        assert done.differences == 0
        center.issue(1)
        assert visits(tmp_path / f"{number}.db") == 5 + 41 * number + 40
    assert History(center.engine).differences() == []


def test_what_is_there_is_never_written_over(center, tmp_path):
    for target in (center.file, tmp_path / "letter.txt"):
        target.touch()
        before = target.read_bytes()
        assert "is there already" in refused(back_up, center.file, target)
        assert target.read_bytes() == before


def test_a_damaged_database_gives_no_backup_and_stays_as_it_is(center, tmp_path):
    center.issue(300)
    center.damage()
    before = contents(center.folder)
    said = refused(back_up, center.file, tmp_path / "copy.db")
    assert "damaged" in said
    assert str(center.file) in said
    assert not (tmp_path / "copy.db").exists()
    assert contents(center.folder)[FILE_NAME] == before[FILE_NAME]


def test_a_journal_that_cannot_be_replayed_is_damage_too(center, tmp_path):
    center.close()
    with closing(sqlite3.connect(center.file)) as base, base:
        base.execute("UPDATE journal SET body = '{' WHERE seq = 3")
    assert "replayed" in refused(back_up, center.file, tmp_path / "copy.db")


def test_tables_that_differ_from_the_journal_are_counted(center, tmp_path):
    center.close()
    with closing(sqlite3.connect(center.file)) as base, base:
        base.execute("UPDATE visit SET people = 9 WHERE number IN ('A-001', 'A-002')")
    assert back_up(center.file, tmp_path / "copy.db").differences == 2
    assert "differ" in refused(restore, tmp_path, tmp_path / "copy.db", ())


def test_a_long_journal_is_read_but_not_replayed(center, tmp_path, monkeypatch):
    monkeypatch.setattr(backup, "MOST_REPLAYED", 10)
    assert back_up(center.file, tmp_path / "copy.db").differences is None


@pytest.mark.parametrize("place", ["no/such/folder/copy.db", "/proc/copy.db", "file/copy.db"])
def test_a_place_that_cannot_be_written(center, tmp_path, place):
    (tmp_path / "file").write_text("")
    assert "cannot be written" in refused(back_up, center.file, tmp_path / place)


@contextmanager
def full_disk(size):
    """Let no file grow beyond so many bytes: what a full disk is to a program."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("size", [0, 40_000])
@pytest.mark.parametrize("act", ["back up", "restore"])
def test_a_full_disk_leaves_nothing_behind(center, tmp_path, act, size):
    back_up(center.file, tmp_path / "good.db")
    center.close()
    before = contents(center.folder)
    with full_disk(size):
        if act == "back up":
            said = refused(back_up, center.file, tmp_path / "copy.db")
        else:
            said = refused(restore, center.folder, tmp_path / "good.db", ())
    assert "cannot be" in said
    assert [path.name for path in tmp_path.iterdir() if path != center.folder] == ["good.db"]
    assert contents(center.folder)[FILE_NAME] == before[FILE_NAME]


NOT_OURS = {
    "text": b"this is not a database\n" * 400,
    "nothing": b"",
    "zeros": b"\x00" * 8192,
    "a header": b"SQLite format 3\x00" + b"\x10\x00\x01\x01",
}


@pytest.mark.parametrize("garbage", NOT_OURS.values(), ids=NOT_OURS.keys())
@pytest.mark.parametrize("act", ["back up", "restore"])
def test_what_is_no_database_of_ours(center, tmp_path, garbage, act):
    center.close()
    before = contents(center.folder)
    file = tmp_path / "garbage.db"
    file.write_bytes(garbage)
    if act == "back up":
        said = refused(back_up, file, tmp_path / "copy.db")
    else:
        said = refused(restore, center.folder, file, ())
    assert str(file) in said
    assert file.read_bytes() == garbage
    assert contents(center.folder) == before
    assert not (tmp_path / "copy.db").exists()


def test_another_programs_database(tmp_path):
    with closing(sqlite3.connect(tmp_path / "other.db")) as base, base:
        base.execute("CREATE TABLE songs (title)")
    assert "no database of Ventanilla" in refused(back_up, tmp_path / "other.db", tmp_path / "c")
    assert "There is no database" in refused(back_up, tmp_path / "none.db", tmp_path / "c")


def spoiled(tmp_path, center, how):
    """Return a backup with which something is wrong."""
    target = tmp_path / "copy.db"
    center.issue(300)
    back_up(center.file, target)
    size = target.stat().st_size
    if how == "newer":
        with closing(sqlite3.connect(target)) as base, base:
            base.execute("UPDATE alembic_version SET version_num = '9999'")
    elif how == "truncated":
        os.truncate(target, size // 2)
    else:
        with target.open("r+b") as file:
            file.seek(size // 2)
            file.write(b"\x5a" * 9_000)
    return target


SAID = {"newer": "newer", "truncated": "damaged", "corrupt": "damaged"}


@pytest.mark.parametrize("how", SAID)
def test_a_backup_that_is_not_good_is_not_restored(center, tmp_path, how):
    source = spoiled(tmp_path, center, how)
    center.close()
    before = contents(center.folder)
    said = refused(restore, center.folder, source, ())
    assert str(source) in said
    assert SAID[how] in said
    assert contents(center.folder) == before


def test_a_restored_center_goes_on_under_a_new_journal(center, tmp_path):
    back_up(center.file, tmp_path / "copy.db", {"hub.pem": "pem"})
    journal, hub = center.ledger.journal, center.ledger.hub
    center.issue(7)
    center.close()
    (center.folder / "hub.key").write_text("of before")
    done = restore(center.folder, tmp_path / "copy.db", ("hub.pem", "hub.key"))
    assert done.laid_in == {"hub.pem": "pem"}
    assert done.aside is not None
    assert visits(center.file) == 5
    assert visits(done.aside / FILE_NAME) == 12
    assert (done.aside / "hub.key").read_text() == "of before"
    assert stat.S_IMODE(done.aside.stat().st_mode) == 0o700
    center.engine = open_database(center.folder)
    center.ledger = Ledger(center.engine)
    assert center.ledger.hub == hub
    assert center.ledger.journal != journal
    center.issue(3)
    assert History(center.engine).differences() == []


def test_a_log_of_the_old_database_is_not_played_into_the_new(center, tmp_path):
    back_up(center.file, tmp_path / "copy.db")
    # As a power cut leaves it: with a log beside it that holds what came last.
    center.issue(50)
    wal = center.folder / f"{FILE_NAME}-wal"
    kept, log = center.file.read_bytes(), wal.read_bytes()
    assert log
    center.close()
    center.file.write_bytes(kept)
    wal.write_bytes(log)
    done = restore(center.folder, tmp_path / "copy.db", ())
    assert not wal.exists()
    assert visits(center.file) == 5
    assert done.aside is not None
    assert visits(done.aside / FILE_NAME) == 55


def test_a_damaged_database_can_be_replaced(center, tmp_path):
    center.issue(300)
    back_up(center.file, tmp_path / "copy.db")
    center.damage()
    done = restore(center.folder, tmp_path / "copy.db", ())
    assert visits(center.file) == 305
    assert done.aside is not None
    assert b"\xa5" * 9_000 in (done.aside / FILE_NAME).read_bytes()


def test_an_empty_folder_takes_a_center_in(center, tmp_path):
    back_up(center.file, tmp_path / "copy.db")
    (tmp_path / "new").mkdir()
    assert restore(tmp_path / "new", tmp_path / "copy.db", ()).aside is None
    assert visits(tmp_path / "new" / FILE_NAME) == 5


def test_the_newest_backups_are_kept(tmp_path):
    start = datetime(2026, 11, 20, 3, tzinfo=UTC)
    days = [start + timedelta(days=number) for number in range(20)]
    for day in days:
        (tmp_path / backup.new_name(day)).write_text("")
    (tmp_path / "by-hand.db").write_text("")
    assert len(backup.keep_newest(tmp_path, 14)) == 6
    assert [backup.made_at(path) for path in backup.kept_in(tmp_path)] == days[6:]
    assert backup.keep_newest(tmp_path, 14) == []
    assert (tmp_path / "by-hand.db").exists()
    assert backup.made_at(tmp_path / "by-hand.db") is None


def test_a_database_is_examined_where_it_is(center):
    assert examine(center.file).seq == 11
    center.issue(1)
    assert examine(center.file).seq == 13


def test_a_migration_keeps_a_backup_that_was_read(tmp_path):
    engine = create_engine(f"sqlite:///{tmp_path / FILE_NAME}")
    config = Config()
    config.set_main_option("script_location", str(Path(migrating.__file__).with_name("migrations")))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()
    for _ in range(2):
        open_database(tmp_path).dispose()
        kept = tmp_path / f"ventanilla-before-{schema.REVISION}.db"
        assert examine(kept).revision == "0001"
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
