"""A scanner on a serial port: bytes cut into texts, garbage, cables pulled, ports taken."""

from __future__ import annotations

import os
import queue
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.scanner.codes import read
from hardware.scanner.lines import LONGEST, Lines
from hardware.scanner.serial_line import BAUD, SerialPort, SerialScanner, port_of
from hardware.scanner.twin import MemoryPort

PATIENCE = 30


class Desk:
    """A scanner, and what was heard of it."""

    def __init__(self) -> None:
        self.port = MemoryPort()
        self.texts: queue.Queue[str] = queue.Queue()
        self.troubles: queue.Queue[str] = queue.Queue()
        self.taken = False
        self.scanner = SerialScanner(
            self._opened, self.texts.put, trouble=self.troubles.put, again=0.01
        )

    def _opened(self) -> MemoryPort:
        if self.taken:
            raise OSError("another program holds it")
        self.port = MemoryPort() if self.port.closed else self.port
        return self.port


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.scanner.close()


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\x03"])
def test_a_text_ends_as_the_scanner_is_set(end: bytes) -> None:
    assert Lines().feed(b"K7QRT" + end + b"A" + end) == ["K7QRT", "A"]


@pytest.mark.parametrize(
    ("target", "port"),
    [
        ("/dev/ttyACM0", ("/dev/ttyACM0", BAUD)),
        ("/dev/ttyACM0:115200", ("/dev/ttyACM0", 115_200)),
        ("/dev/serial/by-path/usb-0:1:1.0-port0", ("/dev/serial/by-path/usb-0:1:1.0-port0", BAUD)),
        ("/dev/serial/by-path/usb-0:1:1.0:4800", ("/dev/serial/by-path/usb-0:1:1.0", 4_800)),
    ],
)
def test_a_port_may_have_colons_in_its_name(target: str, port: tuple[str, int]) -> None:
    assert port_of(target) == port


def test_a_text_may_come_in_pieces() -> None:
    lines = Lines()
    assert [lines.feed(piece) for piece in (b"K7", b"QRT", b"\r")] == [[], [], ["K7QRT"]]


def test_what_is_too_long_is_told_as_rubbish_and_the_next_is_heard() -> None:
    told, code = Lines().feed(b"x" * (LONGEST + 1) + b"\rK7QRT\r")
    assert (read(told), code) == (None, "K7QRT")


@given(st.lists(st.binary()))
def test_any_bytes_give_printable_texts(pieces: list[bytes]) -> None:
    lines = Lines()
    for piece in pieces:
        for text in lines.feed(piece):
            assert text.isprintable()
            assert 0 < len(text) <= LONGEST


def test_scans_are_told_one_by_one(desk: Desk) -> None:
    desk.scanner.start()
    desk.port.put(b"K7QRT\r\xff\x00")
    assert desk.texts.get(timeout=PATIENCE) == "K7QRT"


def test_a_pulled_cable_is_said_once_and_the_scanner_comes_back(desk: Desk) -> None:
    desk.scanner.start()
    assert desk.troubles.get(timeout=PATIENCE) == ""
    desk.taken = True
    desk.port.unplug()
    assert "unplugged" in desk.troubles.get(timeout=PATIENCE)
    assert "another program holds it" in desk.troubles.get(timeout=PATIENCE)
    desk.taken = False
    assert desk.troubles.get(timeout=PATIENCE) == ""
    desk.port.put(b"K7QRT\r")
    assert desk.texts.get(timeout=PATIENCE) == "K7QRT"


def test_a_real_line_is_read() -> None:
    ours, theirs = os.openpty()
    texts: queue.Queue[str] = queue.Queue()
    troubles: queue.Queue[str] = queue.Queue()
    scanner = SerialScanner(
        lambda: SerialPort(os.ttyname(theirs), BAUD), texts.put, trouble=troubles.put
    )
    scanner.start()
    try:
        assert troubles.get(timeout=PATIENCE) == ""  # what came before it was opened is dropped
        os.write(ours, b"K7QRT\n")
        assert texts.get(timeout=PATIENCE) == "K7QRT"
    finally:
        scanner.close()
        os.close(ours)
        os.close(theirs)


def test_a_port_that_is_not_there_is_one_sentence() -> None:
    troubles: queue.Queue[str] = queue.Queue()
    scanner = SerialScanner(
        lambda: SerialPort("/dev/no-such-port", BAUD), print, trouble=troubles.put
    )
    scanner.start()
    assert troubles.get(timeout=PATIENCE).startswith("The scanner cannot be reached")
    scanner.close()
