"""A printer in memory, for tests and for a kiosk without paper: it keeps the bytes."""

from __future__ import annotations

import time

from hardware.printer.errors import UnreachableError
from hardware.printer.escpos import EscposPrinter, EscposSession
from hardware.printer.status import FINE, Condition, Status, answer_byte

_STATUS_QUESTION = b"\x10\x04"
_DONE_QUESTION = b"\x1dr"


class MemoryPrinter:
    """Prints into `tickets`, the bytes of one connection each.

    Set `how` to say how it is: in a trouble that stops printing it never reports
    the end of a ticket, unknown it answers nothing. With `reachable` False it
    takes no connection.
    """

    def __init__(self, dots: int = 576) -> None:
        self.tickets: list[bytes] = []
        self.how = FINE
        self.reachable = True
        self.name = "memory"
        self.dots = dots
        self._escpos = EscposPrinter(self._wire, dots)

    def open(self) -> EscposSession:
        """Connect; raises UnreachableError when told so."""
        return self._escpos.open()

    def broke_off(self) -> None:
        """Take in that the printer may still wait for the rest of a ticket."""
        self._escpos.broke_off()

    def _wire(self) -> _MemoryWire:
        if not self.reachable:
            raise UnreachableError("The printer in memory takes no connection.")
        return _MemoryWire(self)


class _MemoryWire:
    answers = True

    def __init__(self, printer: MemoryPrinter) -> None:
        self._printer = printer
        self._ticket = bytearray()
        self._replies = bytearray()

    @property
    def _how(self) -> Status:
        return self._printer.how

    def write(self, data: bytes) -> None:
        """Keep the data, or answer when it is a question."""
        if data.startswith(_STATUS_QUESTION):
            if self._how.condition is not Condition.UNKNOWN:
                self._replies.append(answer_byte(self._how, data[2]))
        elif data.startswith(_DONE_QUESTION):
            if self._how.condition is not Condition.UNKNOWN and self._how.prints:
                self._replies.append(0)
        else:
            self._ticket += data

    def read(self, limit: float) -> bytes:
        """Return the answers at hand; later there will be no others."""
        if not self._replies:
            time.sleep(min(limit, 0.01))
        replies, self._replies = bytes(self._replies), bytearray()
        return replies

    def unsent(self) -> int:
        """Return 0: all of it is kept at once."""
        return 0

    def close(self) -> None:
        """Put the ticket on the pile."""
        if self._ticket:
            self._printer.tickets.append(bytes(self._ticket))
