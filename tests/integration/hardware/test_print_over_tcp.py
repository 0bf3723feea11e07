"""From a slip to paper over real sockets, through every jam."""

from __future__ import annotations

import queue
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
import zxingcpp

from hardware.printer.draw import draw
from hardware.printer.errors import InterruptedPrintError, UnreachableError
from hardware.printer.escpos import connect, open_wire
from hardware.printer.job import Job, JobState
from hardware.printer.picture import Picture
from hardware.printer.press import Fate, Press, Result
from hardware.printer.slip import Slip
from hardware.printer.spool import Spooler
from hardware.printer.status import FINE, UNKNOWN, Status, Trouble, in_trouble
from hardware.printer.target import parse

LONG = 30.0


@pytest.fixture(autouse=True)
def _application(qapp) -> None:
    """Tickets are drawn with Qt's fonts."""


class Office:
    """A spooler on a network printer, with ears for what it tells."""

    def __init__(self, target: str, dots: int = 576) -> None:
        self.told: queue.Queue[Job | Status] = queue.Queue()
        self.spooler = Spooler(
            connect(target, dots),
            draw,
            on_job=self.told.put,
            on_status=self.told.put,
            poll=0.05,
        )

    def wait_for(self, wanted: Status | tuple[int, JobState]) -> Job | Status:
        while True:
            told = self.told.get(timeout=LONG)
            if told == wanted or (isinstance(told, Job) and (told.id, told.state) == wanted):
                return told


@contextmanager
def office(target: str, dots: int = 576) -> Iterator[Office]:
    made = Office(target, dots)
    with made.spooler:
        yield made


def top(paper: Picture, rows: int) -> bytes:
    return paper.bits[: rows * paper.width // 8]


def assert_printed(paper: Picture, drawn: Picture) -> None:
    """The paper is the picture dot for dot, and below it only white."""
    assert paper.width == drawn.width
    assert top(paper, drawn.height) == drawn.bits
    assert not any(paper.bits[len(drawn.bits) :])


@pytest.mark.parametrize("language", ["es", "en", "pt", "fr", "ht", "uk", "ar"])
@pytest.mark.parametrize("dots", [384, 576])
def test_the_paper_is_the_drawn_ticket_and_its_qr_the_link(
    request, real_slip, dots, language
) -> None:
    tray = request.getfixturevalue("tray" if dots == 576 else "narrow_tray")
    slip = real_slip(language=language)
    with office(tray.target, dots) as there:
        job = there.spooler.submit(slip)
        there.wait_for((job.id, JobState.PRINTED))
    tray.wait_until(lambda: tray.printer.tickets == 1)
    (paper,) = tray.tickets()
    assert_printed(paper, draw(slip, dots))
    (found,) = zxingcpp.read_barcodes(paper.to_image().convert("L"))
    assert found.text == slip.link


def test_the_printed_number_and_link_are_those_of_each_visit(tray, real_slip) -> None:
    slips = [
        real_slip(number=f"B-{n:03}", link=f"http://10.0.0.5:8081/t/token-{n:016}")
        for n in range(1, 6)
    ]
    with office(tray.target) as there:
        jobs = [there.spooler.submit(slip) for slip in slips]
        there.wait_for((jobs[-1].id, JobState.PRINTED))
    papers = tray.tickets()
    assert len(papers) == len(slips)
    for paper, slip in zip(papers, slips, strict=True):
        assert_printed(paper, draw(slip, 576))
        (found,) = zxingcpp.read_barcodes(paper.to_image().convert("L"))
        assert found.text == slip.link


def test_two_kiosks_on_one_printer_do_not_mix_their_tickets(tray, real_slip) -> None:
    slips = {number: real_slip(number=number) for number in ("A-001", "A-002", "B-001", "B-002")}
    with office(tray.target) as one, office(tray.target) as other:
        for here, there in (("A-001", "B-001"), ("A-002", "B-002")):
            last = one.spooler.submit(slips[here]), other.spooler.submit(slips[there])
        one.wait_for((last[0].id, JobState.PRINTED))
        other.wait_for((last[1].id, JobState.PRINTED))
    drawn = {draw(slip, 576).bits for slip in slips.values()}
    papers = tray.tickets()
    assert len(papers) == 4
    assert {bits for paper in papers for bits in drawn if paper.bits.startswith(bits)} == drawn


@pytest.mark.parametrize(
    ("switch", "trouble"),
    [
        ("paper-out", Trouble.PAPER_OUT),
        ("cover-open", Trouble.COVER_OPEN),
        ("offline", Trouble.OFFLINE),
    ],
)
def test_a_jam_before_the_ticket_prints_each_once_when_it_is_over(
    tray, real_slip, switch, trouble
) -> None:
    tray.order(f"{switch} on")
    slips = [real_slip(number="A-001"), real_slip(number="A-002")]
    with office(tray.target) as there:
        jobs = [there.spooler.submit(slip) for slip in slips]
        for job in jobs:
            delayed = there.wait_for((job.id, JobState.DELAYED))
            assert isinstance(delayed, Job)
            assert delayed.trouble is trouble
        assert tray.tickets() == []
        tray.order(f"{switch} off")
        there.wait_for(FINE)
        there.wait_for((jobs[-1].id, JobState.PRINTED))
    papers = tray.tickets()
    assert len(papers) == 2
    for paper, slip in zip(papers, slips, strict=True):
        assert_printed(paper, draw(slip, 576))


def test_a_jam_in_the_middle_of_a_ticket_is_told_and_it_comes_out_once(tray, real_slip) -> None:
    tray.order("slow on")
    slip = real_slip()
    with office(tray.target) as there:
        job = there.spooler.submit(slip)
        tray.wait_until(lambda: tray.printer.paper is not None)
        tray.order("paper-out on")
        delayed = there.wait_for((job.id, JobState.DELAYED))
        assert isinstance(delayed, Job)
        assert delayed.trouble is Trouble.PAPER_OUT
        assert tray.tickets() == []
        tray.order("slow off")
        tray.order("paper-out off")
        there.wait_for((job.id, JobState.PRINTED))
    (paper,) = tray.tickets()
    assert_printed(paper, draw(slip, 576))


def test_a_printer_that_loses_power_in_the_middle_prints_a_whole_ticket_when_it_is_back(
    tray, real_slip
) -> None:
    slip = real_slip()
    tray.order("unplug-after 300")
    with office(tray.target) as there:
        job = there.spooler.submit(slip)
        there.wait_for((job.id, JobState.DELAYED))
        there.wait_for(in_trouble(Trouble.UNREACHABLE))
        assert [job.state for job in there.spooler.jobs()] == [JobState.DELAYED]
        tray.order("power on")
        there.wait_for((job.id, JobState.PRINTED))
    torn, whole = tray.tickets()
    drawn = draw(slip, 576)
    assert 300 <= torn.height < drawn.height
    assert torn.bits == top(drawn, torn.height)
    assert_printed(whole, draw(replace(slip, copy=True), 576))


def test_an_idle_printer_tells_its_troubles(tray) -> None:
    with office(tray.target) as there:
        there.wait_for(FINE)
        tray.order("near-end on")
        there.wait_for(in_trouble(Trouble.PAPER_NEAR_END))
        tray.order("cover-open on")
        there.wait_for(in_trouble(Trouble.COVER_OPEN, Trouble.PAPER_NEAR_END))
        tray.order("power off")
        there.wait_for(in_trouble(Trouble.UNREACHABLE))
        tray.order("power on")
        tray.order("cover-open off")
        there.wait_for(in_trouble(Trouble.PAPER_NEAR_END))
    assert tray.tickets() == []


def test_status_is_answered_while_a_slow_ticket_is_printing(tray, real_slip) -> None:
    tray.order("slow on")
    picture = draw(real_slip(), 576)
    printing = connect(tray.target).open()
    printing.print(picture)
    tray.wait_until(lambda: tray.printer.paper is not None)
    asking = connect(tray.target).open()
    assert asking.status() == FINE
    assert printing.status() == FINE
    asking.close()
    tray.order("slow off")
    assert printing.done(LONG)
    printing.close()
    tray.wait_until(lambda: tray.printer.tickets == 1)
    assert_printed(tray.tickets()[0], picture)


def test_a_picture_full_of_status_requests_is_still_itself(tray) -> None:
    """Real printers answer those bytes inside a picture too; the answers must not confuse us."""
    tray.order("near-end on")
    picture = Picture(576, 40, b"\x10\x04\x01\x10\x04\x04\x1dr\x01" * (72 * 40 // 9))
    statuses: list[Status] = []
    press = Press(connect(tray.target), statuses.append, lambda: False)
    assert press.print(picture, lambda _: None) == Result(Fate.PRINTED)
    assert set(statuses) == {in_trouble(Trouble.PAPER_NEAR_END)}
    tray.wait_until(lambda: tray.printer.tickets == 1)
    assert_printed(tray.tickets()[0], picture)


@contextmanager
def strange_printer(behave: Callable[[socket.socket], None]) -> Iterator[str]:
    """A printer that does what a test wants with each connection."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(LONG)

        def serve() -> None:
            try:
                while True:
                    line, _ = server.accept()
                    with line:
                        line.settimeout(LONG)
                        behave(line)
            except OSError:
                pass

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"tcp://127.0.0.1:{server.getsockname()[1]}"
        server.shutdown(socket.SHUT_RDWR)
        thread.join(LONG)
        assert not thread.is_alive()


def listen_only(line: socket.socket) -> None:
    while line.recv(65536):
        pass


def answer_then_hang_up(line: socket.socket) -> None:
    for _ in range(4):
        line.recv(3)
        line.sendall(b"\x12")
    line.recv(2000)


def answer_status_only(line: socket.socket) -> None:
    while data := line.recv(65536):
        line.sendall(b"\x12" * data.count(b"\x10\x04"))


def attempt(target: str, slip: Slip) -> tuple[Result, list[Status]]:
    statuses: list[Status] = []
    press = Press(connect(target), statuses.append, lambda: False)
    return press.print(draw(slip, 576), lambda _: None), statuses


def test_a_printer_that_accepts_and_says_nothing_is_unknown_never_fine(real_slip) -> None:
    with strange_printer(listen_only) as target:
        result, statuses = attempt(target, real_slip())
    assert result == Result(Fate.SENT)
    assert statuses == [UNKNOWN]


def test_a_printer_that_hangs_up_in_the_middle_has_not_printed(real_slip) -> None:
    with strange_printer(answer_then_hang_up) as target:
        result, statuses = attempt(target, real_slip())
    assert (result.fate, result.trouble) == (Fate.BROKEN, Trouble.INTERRUPTED)
    assert result.sentence.startswith("The printer closed the connection.")
    assert statuses[-1] == in_trouble(Trouble.INTERRUPTED)


def test_a_printer_that_hangs_up_at_once_has_got_nothing(real_slip) -> None:
    with strange_printer(lambda line: line.close()) as target:
        result, _ = attempt(target, real_slip())
    assert (result.fate, result.trouble) == (Fate.KEPT, Trouble.INTERRUPTED)


def test_a_look_waits_for_no_goodbye_of_a_printer_that_keeps_its_connections(monkeypatch) -> None:
    monkeypatch.setattr("hardware.printer.wires.tcp.LIMIT", 20 * LONG)  # who waited would be seen
    kept: list[socket.socket] = []

    def keep(line: socket.socket) -> None:
        for _ in range(4):
            line.sendall(b"\x12" * len(line.recv(3)[:1]))
        kept.append(line.dup())

    statuses: list[Status] = []
    with strange_printer(keep) as target:
        press = Press(connect(target), statuses.append, lambda: False)
        for _ in range(3):
            press.look()
    for line in kept:
        line.close()
    assert statuses == [FINE, FINE, FINE]


def test_a_printer_that_stops_reading_does_not_hold_us() -> None:
    stop = threading.Event()
    with strange_printer(lambda line: stop.wait(LONG)) as target:
        wire = open_wire(parse(target))
        with pytest.raises(InterruptedPrintError, match="no more data for 2 seconds"):
            wire.write(bytes(32_000_000))  # more than the system holds for it
        stop.set()
        wire.close()


def test_a_printer_that_takes_its_time_is_written_to_as_long_as_it_takes_more(monkeypatch) -> None:
    """Its room for more opens late: the line stands still at one end and moves at the other."""
    monkeypatch.setattr("hardware.printer.wires.tcp.LIMIT", 0.05)
    data, read = bytes(32_000_000), threading.Event()
    unsent = iter(range(200, -1, -1))

    def take_late(line: socket.socket) -> None:
        read.wait(LONG)
        while line.recv(1_000_000):
            pass

    with strange_printer(take_late) as target:
        wire = open_wire(parse(target))

        def creeping() -> int:
            left = next(unsent, 0)
            if left < 190:
                read.set()
            return left

        monkeypatch.setattr(wire, "unsent", creeping)
        wire.write(data)
        wire.close()


def test_a_printer_that_never_says_done_is_believed_by_its_status(real_slip, monkeypatch) -> None:
    monkeypatch.setattr("hardware.printer.press.PATIENCE", 0.0)
    with strange_printer(answer_status_only) as target:
        result, statuses = attempt(target, real_slip())
    assert result == Result(Fate.PRINTED)
    assert set(statuses) == {FINE}


@pytest.mark.parametrize("target", ["tcp://127.0.0.1:1", "tcp://[::1]:1"])
def test_a_refused_connection_is_one_sentence(target) -> None:
    with pytest.raises(UnreachableError) as caught:
        connect(target).open()
    assert str(caught.value).startswith("No printer at ")
    assert str(caught.value).endswith(".")


def test_a_name_nobody_knows_is_one_sentence() -> None:
    with pytest.raises(UnreachableError, match=r"the name 'printer\.invalid' is not known"):
        connect("tcp://printer.invalid").open()
