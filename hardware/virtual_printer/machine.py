"""The virtual printer without its network: switches, status bytes, and bytes to paper."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from hardware.printer.picture import Picture
from hardware.virtual_printer.commands import Ask, Command, Cut, Skipped
from hardware.virtual_printer.paper import Paper
from hardware.virtual_printer.parser import Parser

_SLICE = 1024


@dataclass(slots=True)
class Switches:
    """What somebody may do to the printer."""

    paper_out: bool = False
    cover_open: bool = False
    offline: bool = False
    near_end: bool = False
    slow: bool = False

    @property
    def stopped(self) -> bool:
        """Say whether nothing can be printed now."""
        return self.paper_out or self.cover_open or self.offline


class Machine:
    """Obeys bytes one command at a time; `on_ticket` gets each finished piece of paper."""

    def __init__(self, dots: int, on_ticket: Callable[[Picture], None]) -> None:
        self.switches = Switches()
        self.paper = Paper(dots)
        self.skipped = 0
        self._on_ticket = on_ticket
        self._parser = Parser()
        self._waiting = bytearray()
        self._commands: deque[Command] = deque()

    def receive(self, data: bytes) -> None:
        """Take bytes into the buffer; nothing is printed yet."""
        self._waiting += data

    @property
    def busy(self) -> bool:
        """Say whether something in the buffer is still to be obeyed."""
        return bool(self._waiting or self._commands)

    @property
    def held(self) -> int:
        """Bytes in the buffer."""
        return len(self._waiting)

    def step(self) -> bytes:
        """Obey one command; return what it answers, usually nothing."""
        while not self._commands and self._waiting:
            self._commands.extend(self._parser.feed(bytes(self._waiting[:_SLICE])))
            del self._waiting[:_SLICE]
        return self._obey(self._commands.popleft()) if self._commands else b""

    def end_ticket(self) -> None:
        """Take the paper off, if anything is on it."""
        picture = self.paper.take_off()
        if picture:
            self._on_ticket(picture)

    def end_input(self) -> None:
        """Take the end of a connection as the end of a ticket, and of any command cut short."""
        self._parser = Parser()
        self.end_ticket()

    def lose_power(self) -> None:
        """Forget everything that is not on paper."""
        self._waiting.clear()
        self._commands.clear()
        self.paper.forget()
        self.end_input()

    def status(self, question: int) -> bytes:
        """Answer DLE EOT 1 to 4; b"" for any other question."""
        on = self.switches
        bits = {
            1: 0x08 * on.stopped,
            2: 0x04 * on.cover_open | 0x20 * on.paper_out,
            3: 0,
            4: 0x0C * (on.near_end or on.paper_out) | 0x60 * on.paper_out,
        }
        return bytes((0x12 | bits[question],)) if question in bits else b""

    def _obey(self, command: Command) -> bytes:
        if isinstance(command, Ask):
            return self._sensor(command.sensor)
        if isinstance(command, Skipped):
            self.skipped += 1
        self.paper.obey(command)
        if isinstance(command, Cut):
            self.end_ticket()
        return b""

    def _sensor(self, number: int) -> bytes:
        if number == 1:
            return bytes((0x03 * self.switches.near_end | 0x0C * self.switches.paper_out,))
        return b"\0" if number == 2 else b""


class RealTime:
    """Finds the status requests in a stream, wherever the network cut it.

    Like a real printer's it does not know what they stand in: the same bytes
    inside a picture are answered too, and printed.
    """

    _REQUEST = re.compile(rb"\x10\x04([\x01-\x08])")

    def __init__(self) -> None:
        self._tail = b""

    def questions(self, data: bytes) -> list[int]:
        """Return the questions that end in this piece, in order."""
        data = self._tail + data
        found = [match[1][0] for match in self._REQUEST.finditer(data)]
        # A whole request at the end must not be found again with the next piece.
        self._tail = b"" if self._REQUEST.fullmatch(data[-3:]) else data[-2:]
        return found
