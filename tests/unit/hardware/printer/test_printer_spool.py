"""One owner of a printer: every slip comes out once, in order, whatever happens to the printer."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator

import pytest

from hardware.printer.errors import InterruptedPrintError
from hardware.printer.escpos import EscposSession
from hardware.printer.job import Job, JobState
from hardware.printer.jobs import KEPT, Jobs
from hardware.printer.journal import PrintJournal
from hardware.printer.memory import MemoryPrinter
from hardware.printer.picture import Picture
from hardware.printer.slip import Slip
from hardware.printer.spool import TRIES, Spooler
from hardware.printer.status import FINE, UNKNOWN, Status, Trouble, in_trouble

PAPER_OUT = in_trouble(Trouble.PAPER_OUT)
LONG = 20.0


def numbered(slip: Slip, dots: int) -> Picture:
    """A picture of one row that holds the number of the slip."""
    return Picture(dots, 1, slip.number.encode().ljust(dots // 8, b"\0"))


class Office:
    """A spooler on a printer in memory, with ears for what it tells."""

    def __init__(self, **how: object) -> None:
        self.printer = MemoryPrinter()
        self.jobs: queue.Queue[Job] = queue.Queue()
        self.statuses: queue.Queue[Status] = queue.Queue()
        self.draw: Callable[[Slip, int], Picture] = numbered
        self.spooler = Spooler(
            self.printer,
            self._draw_as_told,
            on_job=self.jobs.put,
            on_status=self.statuses.put,
            **{"poll": 0.01, **how},
        )

    def _draw_as_told(self, slip: Slip, dots: int) -> Picture:
        return self.draw(slip, dots)

    def wait_for(self, state: JobState, job: Job) -> Job:
        """Read what is told until this job is in this state."""
        while True:
            told = self.jobs.get(timeout=LONG)
            if (told.id, told.state) == (job.id, state):
                return told

    def wait_for_status(self, status: Status) -> None:
        while self.statuses.get(timeout=LONG) != status:
            pass

    def on_paper(self) -> list[str]:
        """The numbers printed, in order."""
        tickets = (ticket.partition(b"\x1dv0\x00") for ticket in self.printer.tickets)
        return [rest[4:].partition(b"\0")[0].decode() for _, _, rest in tickets]


@pytest.fixture
def office() -> Iterator[Office]:
    made = Office()
    with made.spooler:
        yield made


def test_slips_come_out_in_order_and_each_once(office, slip) -> None:
    numbers = [f"A-{n:03}" for n in range(1, 8)]
    jobs = [office.spooler.submit(slip(number=number)) for number in numbers]
    office.wait_for(JobState.PRINTED, jobs[-1])
    assert office.on_paper() == numbers
    assert {job.state for job in office.spooler.jobs()} == {JobState.PRINTED}


def test_a_job_is_told_at_every_step(office, slip) -> None:
    job = office.spooler.submit(slip())
    assert job.state is JobState.QUEUED
    assert office.jobs.get(timeout=LONG).state is JobState.PRINTING
    assert office.jobs.get(timeout=LONG).state is JobState.PRINTED


def test_an_idle_printer_in_trouble_is_noticed(office) -> None:
    office.wait_for_status(FINE)
    office.printer.how = PAPER_OUT
    office.wait_for_status(PAPER_OUT)
    office.printer.reachable = False
    office.wait_for_status(in_trouble(Trouble.UNREACHABLE))
    office.printer.reachable = True
    office.printer.how = UNKNOWN
    office.wait_for_status(in_trouble(Trouble.SILENT))


@pytest.mark.parametrize("reachable", [True, False])
def test_a_jam_delays_everybody_and_then_each_comes_out_once(office, slip, reachable) -> None:
    office.printer.how = PAPER_OUT
    office.printer.reachable = reachable
    first = office.spooler.submit(slip(number="A-001"))
    second = office.spooler.submit(slip(number="A-002"))
    why = Trouble.PAPER_OUT if reachable else Trouble.UNREACHABLE
    assert office.wait_for(JobState.DELAYED, first).trouble is why
    assert office.wait_for(JobState.DELAYED, second).trouble is why
    assert office.on_paper() == []
    office.printer.reachable = True
    office.printer.how = FINE
    office.wait_for(JobState.PRINTED, second)
    assert office.on_paper() == ["A-001", "A-002"]


def test_another_trouble_is_told_for_the_same_jam(office, slip) -> None:
    office.printer.how = PAPER_OUT
    job = office.spooler.submit(slip())
    assert office.wait_for(JobState.DELAYED, job).trouble is Trouble.PAPER_OUT
    office.printer.how = in_trouble(Trouble.COVER_OPEN)
    assert office.wait_for(JobState.DELAYED, job).trouble is Trouble.COVER_OPEN


def test_a_delayed_job_is_not_told_to_be_printing_at_every_look(office, slip) -> None:
    office.printer.how = PAPER_OUT
    job = office.spooler.submit(slip())
    office.wait_for(JobState.DELAYED, job)
    office.printer.reachable = False
    office.wait_for_status(in_trouble(Trouble.UNREACHABLE))
    office.printer.reachable = True
    office.wait_for_status(PAPER_OUT)
    told = [office.jobs.get_nowait().state for _ in range(office.jobs.qsize())]
    assert set(told) <= {JobState.DELAYED}


def test_a_printer_that_says_nothing_gets_the_slip_once_and_it_is_only_called_sent(slip) -> None:
    office = Office()
    office.printer.how = UNKNOWN
    with office.spooler:
        job = office.spooler.submit(slip())
        office.wait_for(JobState.SENT, job)
    assert office.on_paper() == ["A-017"]


def test_a_printer_that_used_to_answer_gets_no_slip_while_it_is_silent(office, slip) -> None:
    office.wait_for_status(FINE)
    office.printer.how = UNKNOWN
    office.wait_for_status(in_trouble(Trouble.SILENT))
    job = office.spooler.submit(slip())
    assert office.wait_for(JobState.DELAYED, job).trouble is Trouble.SILENT
    assert office.on_paper() == []
    office.printer.how = FINE
    office.wait_for(JobState.PRINTED, job)
    assert office.on_paper() == ["A-017"]


def test_a_printed_slip_comes_out_again_when_asked_for(office, slip) -> None:
    job = office.spooler.submit(slip())
    office.wait_for(JobState.PRINTED, job)
    again = office.spooler.reprint(job.id)
    assert (again.id, again.state) == (job.id, JobState.QUEUED)
    office.wait_for(JobState.PRINTED, job)
    assert office.on_paper() == ["A-017", "A-017"]


def test_a_slip_that_may_be_on_paper_already_says_that_it_is_a_copy(office, slip) -> None:
    drawn: list[bool] = []

    def note_copies(slip: Slip, dots: int) -> Picture:
        drawn.append(slip.copy)
        return numbered(slip, dots)

    office.draw = note_copies
    job = office.spooler.submit(slip())
    office.wait_for(JobState.PRINTED, job)
    office.spooler.reprint(job.id)
    office.wait_for(JobState.PRINTED, job)
    assert drawn == [False, True]


def test_what_nobody_needs_any_more_does_not_come_out(office, slip) -> None:
    office.printer.how = PAPER_OUT
    called, waiting = (office.spooler.submit(slip(number=f"A-00{n}")) for n in (1, 2))
    office.wait_for(JobState.DELAYED, waiting)
    office.spooler.drop(lambda job: job.slip.number == "A-001")
    office.printer.how = FINE
    office.wait_for(JobState.PRINTED, waiting)
    assert office.on_paper() == ["A-002"]
    office.spooler.reprint(called.id)
    office.wait_for(JobState.PRINTED, called)
    assert office.on_paper() == ["A-002", "A-001"]


def test_hands_inside_the_printer_are_left_alone_and_then_everything_comes_out(
    office, slip
) -> None:
    office.wait_for_status(FINE)
    office.spooler.pause()
    office.wait_for_status(in_trouble(Trouble.PAUSED))
    office.printer.how = in_trouble(Trouble.COVER_OPEN)
    job = office.spooler.submit(slip())
    assert office.wait_for(JobState.DELAYED, job).trouble is Trouble.PAUSED
    assert office.statuses.empty()
    office.printer.how = FINE
    office.spooler.resume()
    office.wait_for(JobState.PRINTED, job)
    assert office.on_paper() == ["A-017"]
    office.wait_for_status(FINE)


def test_what_was_to_come_out_before_a_restart_comes_out_after_it(tmp_path, slip) -> None:
    file = tmp_path / "printing.db"
    before = Office(journal=PrintJournal(file))
    before.printer.how = PAPER_OUT
    with before.spooler:
        job = before.spooler.submit(slip())
        before.wait_for(JobState.DELAYED, job)
    after = Office(journal=PrintJournal(file))
    with after.spooler:
        after.wait_for(JobState.PRINTED, job)
    assert (before.on_paper(), after.on_paper()) == ([], ["A-017"])


def test_after_a_restart_within_a_ticket_its_rest_is_filled_up_first(tmp_path, slip) -> None:
    journal = PrintJournal(tmp_path / "printing.db")
    begun = Job(1, slip(), 0.0, JobState.PRINTING, in_printer=True)
    journal.note(begun, 0.0)
    journal.close()
    after = Office(journal=PrintJournal(tmp_path / "printing.db"))
    with after.spooler:
        after.wait_for(JobState.PRINTED, begun)
        after.wait_for(JobState.PRINTED, after.spooler.submit(slip(number="A-018")))
    assert [ticket.startswith(bytes(1000)) for ticket in after.printer.tickets] == [True, False]


def test_a_printer_that_answered_is_known_to_after_a_restart(tmp_path, slip) -> None:
    file = tmp_path / "printing.db"
    before = Office(journal=PrintJournal(file))
    with before.spooler:
        before.wait_for_status(FINE)
    after = Office(journal=PrintJournal(file))
    after.printer.how = UNKNOWN  # somebody else holds it
    with after.spooler:
        job = after.spooler.submit(slip())
        assert after.wait_for(JobState.DELAYED, job).trouble is Trouble.SILENT
    assert after.on_paper() == []


def test_asking_again_for_a_slip_on_its_way_prints_it_once(office, slip) -> None:
    office.printer.how = PAPER_OUT
    job = office.spooler.submit(slip())
    office.wait_for(JobState.DELAYED, job)
    for _ in range(3):
        assert office.spooler.reprint(job.id).state is JobState.DELAYED
    office.printer.how = FINE
    office.wait_for(JobState.PRINTED, job)
    after = office.spooler.submit(slip(number="A-018"))
    office.wait_for(JobState.PRINTED, after)
    assert office.on_paper() == ["A-017", "A-018"]


def test_an_unknown_job_cannot_be_printed_again(office) -> None:
    with pytest.raises(KeyError):
        office.spooler.reprint(99)


def test_a_slip_that_cannot_be_drawn_fails_alone(office, slip, caplog) -> None:
    def fail_once(slip: Slip, dots: int) -> Picture:
        office.draw = numbered
        raise RuntimeError("no ink")

    office.draw = fail_once
    bad = office.spooler.submit(slip(number="A-001"))
    good = office.spooler.submit(slip(number="A-002"))
    office.wait_for(JobState.FAILED, bad)
    office.wait_for(JobState.PRINTED, good)
    assert office.on_paper() == ["A-002"]
    assert "A-001 could not be printed" in caplog.text


def test_a_listener_that_fails_stops_nothing(slip, caplog) -> None:
    office = Office()
    statuses = iter([True])

    def fail_once(status: Status) -> None:
        if next(statuses, False):
            raise RuntimeError("deaf")

    spooler = Spooler(office.printer, numbered, on_job=office.jobs.put, on_status=fail_once)
    with spooler:
        job = spooler.submit(slip())
        office.wait_for(JobState.PRINTED, job)
    assert "listener of the printer failed" in caplog.text


def test_what_nobody_waits_for_any_more_comes_out_only_when_asked_for(slip) -> None:
    now = [0.0]
    office = Office(clock=lambda: now[0], fresh=60.0)
    office.printer.how = PAPER_OUT
    with office.spooler:
        job = office.spooler.submit(slip())
        office.wait_for(JobState.DELAYED, job)
        now[0] = 61.0
        assert office.wait_for(JobState.FAILED, job).trouble is Trouble.PAPER_OUT
        office.printer.how = FINE
        office.wait_for_status(FINE)
        assert office.on_paper() == []
        office.spooler.reprint(job.id)
        office.wait_for(JobState.PRINTED, job)
    assert office.on_paper() == ["A-017"]


def test_a_printer_that_swallows_tickets_does_not_get_them_for_ever(slip) -> None:
    """It takes the ticket and drops the line before it is done, each time."""
    office = Office()
    swallower = SwallowingPrinter(office.printer)
    spooler = Spooler(swallower, numbered, on_job=office.jobs.put, poll=0.01)
    with spooler:
        job = spooler.submit(slip())
        failed = office.wait_for(JobState.FAILED, job)
        assert failed.trouble is Trouble.INTERRUPTED
        assert failed.tries == TRIES
        swallower.hungry = False
        spooler.reprint(job.id)
        office.wait_for(JobState.PRINTED, job)
    assert office.on_paper() == ["A-017"] * (TRIES + 1)


class SwallowingPrinter:
    """Takes whole tickets and loses the line right after."""

    def __init__(self, printer: MemoryPrinter) -> None:
        self.name = printer.name
        self.dots = printer.dots
        self.hungry = True
        self._printer = printer

    def broke_off(self) -> None:
        self._printer.broke_off()

    def open(self) -> SwallowingPrinter:
        self._session = self._printer.open()
        return self

    def status(self, limit: float = 2.0) -> Status:
        return self._session.status(limit)

    def unsent(self) -> int:
        return self._session.unsent()

    def print(self, picture: Picture) -> None:
        self._session.print(picture)

    def done(self, limit: float = 2.0) -> bool:
        if self.hungry:
            raise InterruptedPrintError("It hung up.")
        return self._session.done(limit)

    def close(self) -> None:
        self._session.close()


class JammingPrinter(MemoryPrinter):
    """Runs out of paper in the middle of the ticket."""

    def open(self) -> EscposSession:
        session = super().open()
        printing = session.print

        def print_and_jam(picture: Picture) -> None:
            self.how = PAPER_OUT
            printing(picture)

        session.print = print_and_jam
        return session


def test_a_jam_in_the_middle_of_a_ticket_is_told_and_stopping_does_not_wait_for_it(slip) -> None:
    office = Office()
    with Spooler(JammingPrinter(), numbered, on_job=office.jobs.put, poll=0.01) as spooler:
        job = spooler.submit(slip())
        behind = spooler.submit(slip(number="A-018"))
        assert office.wait_for(JobState.DELAYED, job).trouble is Trouble.PAPER_OUT
        office.wait_for(JobState.DELAYED, behind)
    assert [job.state for job in spooler.jobs()] == [JobState.DELAYED, JobState.DELAYED]


def test_only_the_last_jobs_are_kept_and_none_that_is_on_its_way(slip) -> None:
    jobs = Jobs(lambda: 0.0)
    waiting = jobs.add(slip(number="A-000"))
    for n in range(KEPT + 50):
        done = jobs.add(slip(number=f"A-{n}"))
        jobs.change(done, JobState.PRINTED)
    known = jobs.all()
    assert len(known) <= KEPT + 1
    assert known[0] == waiting
    assert known[-1].slip.number == f"A-{KEPT + 49}"


def test_stopping_a_spooler_that_never_started_is_harmless() -> None:
    Office().spooler.stop()
