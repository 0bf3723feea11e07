"""Questions to a printer over one open wire, and its answers kept apart.

Two kinds of question exist. DLE EOT is answered at once, out of turn: it tells how
the printer is. GS r is answered in turn, after everything sent before it: its
answer means that the ticket is on paper.
"""

from __future__ import annotations

import time

from hardware.printer.status import QUESTIONS, UNKNOWN, Status, decode, is_status_byte
from hardware.printer.wires import LIMIT, Wire

NO_AUTOMATIC_STATUS = b"\x1da\x00"
_ASK_WHEN_DONE = b"\x1dr\x01"


class Conversation:
    """Asks one printer and sorts what it hears by the fixed bits of each kind of answer."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._done = False
        self._heard: list[int] = []

    def status(self, limit: float = LIMIT) -> Status:
        """Ask how the printer is; UNKNOWN unless it answers everything within `limit` seconds.

        Raises InterruptedPrintError when the line is gone.
        """
        if not self._wire.answers:
            return UNKNOWN
        until = time.monotonic() + limit
        self._listen(0)
        answers: dict[int, int] = {}
        for question in QUESTIONS:
            answer = self._ask(question, until)
            if answer is None:
                break
            answers[question] = answer
        return decode(answers)

    def ask_when_done(self) -> None:
        """Put the question behind everything sent so far; `done` hears the answer."""
        if self._wire.answers:
            self._listen(0)
            self._done = False
            self._wire.write(_ASK_WHEN_DONE)

    def done(self, limit: float = LIMIT) -> bool:
        """Say whether the answer to `ask_when_done` came, waiting up to `limit` seconds."""
        until = time.monotonic() + limit
        while not self._done and self._wire.answers and (left := until - time.monotonic()) > 0:
            self._listen(left)
        return self._done

    def _ask(self, question: int, until: float) -> int | None:
        self._heard.clear()
        self._wire.write(bytes((0x10, 0x04, question)))
        while not self._heard and (left := until - time.monotonic()) > 0:
            self._listen(left)
        return self._heard[0] if self._heard else None

    def _listen(self, limit: float) -> None:
        for byte in self._wire.read(limit):
            if is_status_byte(byte):
                self._heard.append(byte)
            elif byte & 0x90 == 0:
                self._done = True
