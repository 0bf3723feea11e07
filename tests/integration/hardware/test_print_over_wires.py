"""Tickets over a file, a pseudo-terminal as serial line, and USB.

USB has no real device here: pyusb runs for real on a backend of ours that plays the printer.
"""

from __future__ import annotations

import os
import pty
import threading
import tty
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hardware.printer.encode import encode, profile_for
from hardware.printer.errors import InterruptedPrintError, UnreachableError
from hardware.printer.escpos import EscposPrinter, connect, open_wire
from hardware.printer.picture import Picture
from hardware.printer.press import Fate, Press, Result
from hardware.printer.status import FINE, UNKNOWN, Status, Trouble
from hardware.printer.target import FileTarget, SerialTarget, parse
from hardware.printer.wires import Wire
from hardware.printer.wires.usb import UsbWire
from tests.integration.hardware.fake_usb import PRODUCT, VENDOR, FakeUsb

PICTURE = Picture(384, 300, bytes(range(256)) * (48 * 300 // 256) + bytes(48 * 300 % 256))
TICKET = b"\x1b@\x1da\x00" + encode(PICTURE, profile_for(384))
LONG = 30.0


def attempt(open_it: Callable[[], Wire]) -> tuple[Result, list[Status]]:
    statuses: list[Status] = []
    press = Press(EscposPrinter(open_it, 384), statuses.append, lambda: False)
    return press.print(PICTURE, lambda _: None), statuses


class TestFile:
    def test_each_ticket_is_added_and_nothing_is_claimed(self, tmp_path) -> None:
        paper = tmp_path / "paper.bin"
        for _ in range(2):
            result, statuses = attempt(lambda: open_wire(FileTarget(paper)))
            assert result == Result(Fate.SENT)
            assert statuses == [UNKNOWN]
        assert paper.read_bytes() == TICKET * 2

    def test_a_fifo_whose_reader_stops_reading_does_not_hold_us(self, tmp_path) -> None:
        fifo = tmp_path / "fifo"
        os.mkfifo(fifo)
        reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
        wire = open_wire(FileTarget(fifo))
        with pytest.raises(InterruptedPrintError, match="no more data for 2 seconds"):
            wire.write(bytes(1_000_000))
        os.close(reader)
        with pytest.raises(InterruptedPrintError, match="Broken pipe"):
            wire.write(bytes(1_000_000))
        wire.close()

    def test_a_fifo_nobody_reads_is_refused(self, tmp_path) -> None:
        fifo = tmp_path / "fifo"
        os.mkfifo(fifo)
        with pytest.raises(UnreachableError, match="cannot be opened"):
            open_wire(FileTarget(fifo))

    @pytest.mark.parametrize(
        ("path", "says"),
        [("missing/paper", "No such file or directory"), (".", "Is a directory")],
    )
    def test_what_cannot_be_opened_is_one_sentence(self, tmp_path, path, says) -> None:
        with pytest.raises(UnreachableError, match=rf"cannot be opened: {says}\.$"):
            open_wire(FileTarget(tmp_path / path))

    def test_a_device_that_is_unplugged_is_no_file_to_be_made(self) -> None:
        lost = Path("/dev/ventanilla-unplugged-lp")
        with pytest.raises(UnreachableError, match="No such file"):
            open_wire(FileTarget(lost))
        assert not lost.exists()

    def test_a_full_disk_is_told(self) -> None:
        wire = open_wire(FileTarget(Path("/dev/full")))
        with pytest.raises(InterruptedPrintError, match="No space left"):
            wire.write(b"x")
        wire.close()


class PtyPrinter:
    """A printer at the far end of a pseudo-terminal: keeps bytes, answers questions."""

    def __init__(self, master: int) -> None:
        self.received = bytearray()
        self._master = master

    def run(self) -> None:
        while True:
            try:
                data = os.read(self._master, 4096)
            except OSError:
                return
            for question in (b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x03", b"\x10\x04\x04"):
                if data.startswith(question):
                    os.write(self._master, b"\x12")
                    data = data[3:]
            if data.endswith(b"\x1dr\x01"):
                os.write(self._master, b"\x00")
            self.received += data


@contextmanager
def line() -> Iterator[tuple[PtyPrinter, str]]:
    master, slave = pty.openpty()
    tty.setraw(slave)
    printer = PtyPrinter(master)
    thread = threading.Thread(target=printer.run)
    thread.start()
    yield printer, os.ttyname(slave)
    os.close(slave)
    thread.join(LONG)
    assert not thread.is_alive()
    os.close(master)


@contextmanager
def dead_line() -> Iterator[str]:
    """A terminal whose far end never reads."""
    master, slave = pty.openpty()
    tty.setraw(slave)
    yield os.ttyname(slave)
    os.close(slave)
    os.close(master)


class TestSerial:
    @pytest.mark.parametrize("form", ["serial:{}:115200", "file:{}"])
    def test_a_ticket_is_printed_and_confirmed(self, form) -> None:
        with line() as (printer, name):
            result, statuses = attempt(lambda: open_wire(parse(form.format(name))))
        assert result == Result(Fate.PRINTED)
        assert set(statuses) == {FINE}
        assert bytes(printer.received) == TICKET + b"\x1dr\x01"

    @pytest.mark.parametrize("form", ["serial:{}:115200", "file:{}"])
    def test_a_line_that_takes_nothing_does_not_hold_us(self, form) -> None:
        with dead_line() as name:
            wire = open_wire(parse(form.format(name)))
            with pytest.raises(InterruptedPrintError, match="no more data for 2 seconds"):
                wire.write(bytes(200_000))
            wire.close()

    def test_a_silent_printer_is_unknown(self) -> None:
        with dead_line() as name:
            session = connect(f"serial:{name}:115200", 384).open()
            assert session.status() == UNKNOWN
            session.close()

    def test_a_printer_pulled_out_is_told(self) -> None:
        master, slave = pty.openpty()
        wire = open_wire(SerialTarget(os.ttyname(slave), 9600))
        os.close(slave)
        os.close(master)
        with pytest.raises(InterruptedPrintError):
            wire.read(1)
        wire.close()

    @pytest.mark.parametrize(
        ("device", "says"),
        [
            ("/dev/no-such-line", "No such file or directory"),
            ("/etc/hostname", "it is not a serial port"),
        ],
    )
    def test_what_is_no_line_is_one_sentence(self, device, says) -> None:
        with pytest.raises(UnreachableError, match=rf"^{device} cannot be opened: {says}\.$"):
            open_wire(SerialTarget(device, 9600))


class TestUsbOnAFakeBackend:
    def open(self, bus: FakeUsb) -> Wire:
        return UsbWire(VENDOR, PRODUCT, backend=bus)

    def test_a_ticket_is_printed_and_confirmed_without_a_reset(self) -> None:
        bus = FakeUsb()
        for _ in range(2):
            result, statuses = attempt(lambda: self.open(bus))
            assert result == Result(Fate.PRINTED)
            assert set(statuses) == {FINE}
        printed = bytes(bus.received).replace(b"\x1dr\x01", b"")
        for question in (1, 2, 3, 4):
            printed = printed.replace(bytes((0x10, 0x04, question)), b"")
        assert printed == TICKET * 2
        assert (bus.open, bus.claimed, bus.held, bus.resets) == (0, [], False, 0)

    def test_short_writes_are_continued(self) -> None:
        bus = FakeUsb(gulp=100)
        wire = self.open(bus)
        wire.write(TICKET)
        wire.close()
        assert bytes(bus.received) == TICKET

    def test_a_printer_that_takes_nothing_any_more_is_told(self) -> None:
        bus = FakeUsb(gulp=0)
        wire = self.open(bus)
        with pytest.raises(InterruptedPrintError, match="no more data for 2 seconds"):
            wire.write(b"x")
        wire.close()

    @pytest.mark.parametrize("fault", ["stuck", "unplugged"])
    def test_a_printer_that_fails_in_the_middle_has_not_printed(self, fault) -> None:
        bus = FakeUsb()
        answer = bus.answer

        def fail_at_the_ticket(data: bytes) -> bytes:
            if data.startswith(b"\x1b@"):
                setattr(bus, fault, True)
            return answer(data)

        bus.answer = fail_at_the_ticket
        result, _ = attempt(lambda: self.open(bus))
        assert (result.fate, result.trouble) == (Fate.BROKEN, Trouble.INTERRUPTED)
        assert result.sentence.startswith("Writing stopped: ")
        assert bus.open == 0

    def test_a_printer_without_a_way_back_is_sent_everything_and_believed_nothing(self) -> None:
        bus = FakeUsb(deaf=True)
        result, statuses = attempt(lambda: self.open(bus))
        assert result == Result(Fate.SENT)
        assert statuses == [UNKNOWN]
        assert bytes(bus.received) == TICKET

    def test_a_silent_printer_is_unknown(self) -> None:
        bus = FakeUsb()
        bus.answer = lambda data: b""
        assert attempt(lambda: self.open(bus))[0] == Result(Fate.SENT)

    def test_a_printer_that_is_not_there_is_one_sentence(self) -> None:
        with pytest.raises(UnreachableError, match=r"^No USB printer 1234:5678 is plugged in\.$"):
            UsbWire(0x1234, 0x5678, backend=FakeUsb())

    def test_a_printer_this_user_may_not_use_is_one_sentence(self) -> None:
        bus = FakeUsb()
        bus.refuses = True
        with pytest.raises(UnreachableError, match=r"04b8:0e15 cannot be used: this user may not"):
            self.open(bus)
        assert bus.open == 0
