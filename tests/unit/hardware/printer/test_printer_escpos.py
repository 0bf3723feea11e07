"""A ticket on the wire, and the next one after a ticket that broke off."""

from __future__ import annotations

import pytest

from hardware.printer.encode import FRAGMENT_ROWS, encode, profile_for
from hardware.printer.errors import InterruptedPrintError
from hardware.printer.escpos import EscposPrinter
from hardware.printer.picture import Picture

START = b"\x1b@\x1da\x00"
CUT = b"\x1dVB\x00"


class BreakingWire:
    """Loses the line with the first write, as often as it is told to."""

    answers = False

    def __init__(self) -> None:
        self.breaks = 0
        self.written: list[bytes] = []

    def write(self, data: bytes) -> None:
        if self.breaks:
            self.breaks -= 1
            raise InterruptedPrintError("gone")
        self.written.append(data)

    def read(self, limit: float) -> bytes:
        return b""

    def unsent(self) -> int:
        return 0

    def close(self) -> None: ...


@pytest.mark.parametrize(("dots", "apart"), [(576, CUT), (384, b"")])
def test_after_a_ticket_that_broke_off_the_next_begins_outside_of_its_picture(dots, apart) -> None:
    """The printer may still wait for the rest of a piece: it is filled, and cut off if possible."""
    wire = BreakingWire()
    printer = EscposPrinter(lambda: wire, dots)
    picture = Picture(dots, 1, bytes(dots // 8))
    ticket = START + encode(picture, profile_for(dots))
    printer.open().print(picture)
    assert wire.written == [ticket]
    wire.breaks = 2
    for _ in range(2):
        with pytest.raises(InterruptedPrintError):
            printer.open().print(picture)
    printer.open().print(picture)
    printer.open().print(picture)
    rest = bytes(FRAGMENT_ROWS * dots // 8)
    assert wire.written[1:] == [rest + apart + ticket, ticket]
