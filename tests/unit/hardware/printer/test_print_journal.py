"""What the journal knows after the worst: a restart, a kill, a broken file, a full disk."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from hardware.printer import journal as journal_module
from hardware.printer.job import Job, JobState
from hardware.printer.jobs import Jobs
from hardware.printer.journal import (
    KEPT_LINES,
    KEPT_SECONDS,
    REPRINTABLE_SECONDS,
    PrintJournal,
)
from hardware.printer.status import Trouble

NOON = 1_764_000_000.0


class Desk:
    """Jobs on a journal; `wall` and `clock` move together, and a restart sets the clock anew."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.wall = NOON
        self.clock = 50.0
        self.open()

    def open(self) -> None:
        self.jobs = Jobs(lambda: self.clock, PrintJournal(self.path, lambda: self.wall))

    def restart(self, after: float = 10.0) -> None:
        self.jobs.close()
        self.wall, self.clock = self.wall + after, 3.0
        self.open()

    def wait(self, seconds: float) -> None:
        self.wall += seconds
        self.clock += seconds
        self.jobs.tidy()

    def bytes_on_disk(self) -> bytes:
        return b"".join(each.read_bytes() for each in self.path.parent.iterdir())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "kiosk" / "printing.db")


def lines(desk: Desk) -> list[tuple[str, str]]:
    return [(line.number, line.state.value) for line in desk.jobs.lines(9)]


def test_a_restart_goes_on_where_it_was(desk, slip) -> None:
    waits, begun, out = (desk.jobs.add(slip(number=f"A-00{n}")) for n in (1, 2, 3))
    desk.jobs.begin(out)
    desk.jobs.change(out, JobState.PRINTED)
    desk.jobs.begin(begun)
    desk.restart()
    pending = desk.jobs.pending()
    assert [(job.id, job.slip.number, job.copy) for job in pending] == [
        (waits.id, "A-001", False),
        (begun.id, "A-002", True),
    ]
    assert pending[0].slip == waits.slip
    assert pending[1].trouble is Trouble.INTERRUPTED
    assert pending[0].asked_at == desk.clock - 10
    assert lines(desk) == [("A-003", "printed"), ("A-002", "printing"), ("A-001", "queued")]
    assert desk.jobs.add(slip()).id == out.id + 1


def test_what_jams_inside_the_printer_is_a_copy_after_a_restart(desk, slip) -> None:
    job = desk.jobs.add(slip())
    desk.jobs.begin(job)
    desk.jobs.change(job, JobState.DELAYED, Trouble.PAPER_OUT)
    desk.restart()
    (again,) = desk.jobs.pending()
    assert (again.copy, again.trouble) == (True, Trouble.PAPER_OUT)


def test_what_the_printer_gave_back_is_none(desk, slip) -> None:
    job = desk.jobs.add(slip())
    desk.jobs.begin(job)
    desk.jobs.take_back(job)
    desk.restart()
    assert [job.copy for job in desk.jobs.pending()] == [False]


@pytest.mark.parametrize("state", [JobState.PRINTED, JobState.SENT])
def test_asking_again_for_what_is_out_makes_a_copy(desk, slip, state) -> None:
    job = desk.jobs.add(slip())
    assert not job.copy
    desk.jobs.change(job, state)
    assert desk.jobs.again(job.id).copy


def test_nobody_gets_what_was_dropped_but_who_asks_for_it(desk, slip) -> None:
    first, second = desk.jobs.add(slip(number="A-001")), desk.jobs.add(slip(number="A-002"))
    desk.jobs.begin(first)
    dropped = desk.jobs.drop(lambda job: True)
    assert [job.id for job in dropped] == [second.id]
    assert desk.jobs.begin(second) is None
    assert desk.jobs.change(second, JobState.DELAYED) is None
    assert [job.id for job in desk.jobs.pending()] == [first.id]
    assert desk.jobs.again(second.id).state is JobState.QUEUED


def test_the_secret_goes_with_the_paper(desk, slip) -> None:
    secret = slip().link.rpartition("/")[2].encode()
    first = desk.jobs.add(slip())
    assert secret in desk.bytes_on_disk()
    desk.jobs.change(first, JobState.PRINTED)
    last = desk.jobs.add(slip(number="A-018", link="http://192.168.1.20:8081/t/other"))
    desk.jobs.change(last, JobState.PRINTED)
    assert secret not in desk.bytes_on_disk()
    assert b"/t/other" in desk.bytes_on_disk()
    desk.wait(REPRINTABLE_SECONDS + 60)
    assert b"/t/other" not in desk.bytes_on_disk()
    with pytest.raises(KeyError):
        desk.jobs.again(last.id)
    assert lines(desk) == [("A-018", "printed"), ("A-017", "printed")]
    desk.wait(KEPT_SECONDS)
    assert lines(desk) == []


def test_it_does_not_grow_for_ever(desk, slip) -> None:
    journal = PrintJournal(None)
    for number in range(1, KEPT_LINES + 30):
        journal.note(Job(number, slip(), 0.0, JobState.PRINTED), 0.0)
    kept = journal.lines(KEPT_LINES * 2)
    assert (len(kept), kept[-1].id) == (KEPT_LINES, 30)


@pytest.mark.parametrize("kind", ["slip", "return_slip"])
def test_every_field_of_a_paper_comes_back(desk, kind, request) -> None:
    made = replace(request.getfixturevalue(kind)(language="ar", center="مركز"), copy=True)
    desk.jobs.add(made)
    desk.restart()
    assert [job.slip for job in desk.jobs.pending()] == [made]


KILLED = """
import os, signal, sys
from dataclasses import replace
from pathlib import Path
from hardware.printer.jobs import Jobs
from hardware.printer import journal as journal_module
from hardware.printer.journal import PrintJournal
from hardware.printer.specimen import specimen
jobs = Jobs(lambda: 0.0, PrintJournal(Path(sys.argv[1])))
jobs.add(replace(specimen(), number="A-001"))
jobs.begin(jobs.add(replace(specimen(), number="A-002")))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_kill_loses_nothing(tmp_path: Path) -> None:
    file = tmp_path / "printing.db"
    code = subprocess.run([sys.executable, "-c", KILLED, str(file)], check=False).returncode
    assert code == -signal.SIGKILL
    jobs = Jobs(lambda: 0.0, PrintJournal(file))
    found = [(job.slip.number, job.copy) for job in jobs.pending()]
    jobs.close()
    assert found == [("A-001", False), ("A-002", True)]
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_file_of_nonsense_is_put_aside(tmp_path: Path, slip, caplog) -> None:
    file = tmp_path / "printing.db"
    file.write_bytes(b"nonsense " * 500)
    jobs = Jobs(lambda: 0.0, PrintJournal(file))
    jobs.add(slip())
    jobs.close()
    assert file.with_suffix(".bad").read_bytes().startswith(b"nonsense")
    assert "begins anew" in caplog.text
    assert len(PrintJournal(file).lines()) == 1


@pytest.mark.parametrize(("whole", "damaged"), [(b"queued", b"queuEd"), (b"asked_at", b"asked_xt")])
def test_a_file_with_a_damaged_letter_is_put_aside(
    tmp_path: Path, slip, caplog, whole: bytes, damaged: bytes
) -> None:
    file = tmp_path / "printing.db"
    jobs = Jobs(lambda: 0.0, PrintJournal(file))
    jobs.add(slip())
    jobs.close()
    file.write_bytes(file.read_bytes().replace(whole, damaged))
    jobs = Jobs(lambda: 0.0, PrintJournal(file))
    jobs.add(slip())
    jobs.close()
    assert "begins anew" in caplog.text
    assert len(PrintJournal(file).lines()) == 1


def test_a_slip_that_makes_no_sense_is_left_out(desk, slip) -> None:
    desk.jobs.add(slip())
    desk.jobs.add(slip(number="A-018"))
    journal = PrintJournal(desk.path)
    journal._db.execute("UPDATE jobs SET slip = '{}' WHERE number = 'A-017'")
    journal._db.commit()
    desk.restart()
    assert [job.slip.number for job in desk.jobs.pending()] == ["A-018"]


def test_a_disk_that_takes_nothing_stops_no_printing(desk, slip, caplog) -> None:
    desk.jobs.close()
    for number in ("A-001", "A-002"):
        job = desk.jobs.add(slip(number=number))
        assert desk.jobs.begin(job) is not None
    assert len(desk.jobs.pending()) == 2
    assert caplog.text.count("cannot be kept") == 1
    desk.open()


def test_a_folder_that_cannot_be_made_leaves_a_journal_in_memory(tmp_path, slip, caplog) -> None:
    (tmp_path / "kiosk").write_text("a file")
    jobs = Jobs(lambda: 0.0, PrintJournal(tmp_path / "kiosk" / "printing.db"))
    jobs.add(slip())
    assert "no print journal" in caplog.text
    assert [line.number for line in jobs.lines(9)] == ["A-017"]


def test_a_full_disk_is_no_damage(tmp_path: Path, slip, caplog, monkeypatch) -> None:
    """What was written before is still there when there is room again."""
    file, connect = tmp_path / "printing.db", journal_module._connect
    jobs = Jobs(lambda: 0.0, PrintJournal(file))
    jobs.add(slip())
    jobs.close()

    def full(place: str) -> sqlite3.Connection:
        if place == ":memory:":
            return connect(place)
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(journal_module, "_connect", full)
        Jobs(lambda: 0.0, PrintJournal(file)).close()
    assert "no print journal" in caplog.text
    assert [job.slip.number for job in Jobs(lambda: 0.0, PrintJournal(file)).pending()] == ["A-017"]
