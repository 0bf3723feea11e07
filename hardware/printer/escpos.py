"""Tickets to ESC/POS printers: opened, printed and closed once for each ticket.

The commands are those of python-escpos and travel over our own wires, because its
drivers wait up to a minute, take no answer for "fine" and miss short writes.
"""

from __future__ import annotations

from collections.abc import Callable

from hardware.printer.conversation import NO_AUTOMATIC_STATUS, Conversation
from hardware.printer.encode import FRAGMENT_ROWS, encode, profile_for
from hardware.printer.errors import InterruptedPrintError
from hardware.printer.picture import Picture
from hardware.printer.status import Status
from hardware.printer.target import FileTarget, SerialTarget, Target, TcpTarget, parse
from hardware.printer.wires import LIMIT, Wire
from hardware.printer.wires.file import FileWire
from hardware.printer.wires.serial import SerialWire
from hardware.printer.wires.tcp import TcpWire

_START = b"\x1b@" + NO_AUTOMATIC_STATUS
_CUT = b"\x1dVB\x00"


class EscposPrinter:
    """An ESC/POS printer at the end of a wire; used by one thread at a time."""

    def __init__(
        self,
        open_wire: Callable[[], Wire],
        dots: int,
        profile: str | None = None,
        *,
        name: str = "",
    ) -> None:
        """Take how to open the line; `profile` is a name known to python-escpos.

        Raises BadTargetError when the width or the profile is not usable.
        """
        self.name = name
        self.dots = dots
        self._profile = profile_for(dots, profile)
        self._open_wire = open_wire
        self._broken_off = False

    def open(self) -> EscposSession:
        """Connect, within two seconds; raises UnreachableError."""
        return EscposSession(self._open_wire(), self)

    def broke_off(self) -> None:
        """Take in that the printer may still wait for the rest of a ticket."""
        self._broken_off = True

    def send(self, wire: Wire, picture: Picture) -> None:
        """Send a whole ticket; raises InterruptedPrintError."""
        try:
            wire.write(self._start() + encode(picture, self._profile))
        except InterruptedPrintError:
            self.broke_off()
            raise
        self._broken_off = False

    def _start(self) -> bytes:
        """Return what brings the printer to its start, also out of a broken-off picture.

        It would otherwise take the head of this ticket for the rest of the last.
        Zeros fill that rest; where no picture is open they mean nothing.
        """
        if not self._broken_off:
            return _START
        rest = bytes(FRAGMENT_ROWS * self.dots // 8)
        return rest + (_CUT if self._profile.cut else b"") + _START


class EscposSession:
    """One open connection to an ESC/POS printer."""

    def __init__(self, wire: Wire, printer: EscposPrinter) -> None:
        self._wire = wire
        self._printer = printer
        self._talk = Conversation(wire)

    def status(self, limit: float = LIMIT) -> Status:
        """Say how the printer is; raises InterruptedPrintError when the line is gone."""
        return self._talk.status(limit)

    def print(self, picture: Picture) -> None:
        """Hand everything over, cut included; raises InterruptedPrintError."""
        self._printer.send(self._wire, picture)
        self._talk.ask_when_done()

    def done(self, limit: float = LIMIT) -> bool:
        """Say whether the printer reported the end of the ticket within `limit` seconds."""
        return self._talk.done(limit)

    def unsent(self) -> int:
        """Return how many bytes have not left this computer yet."""
        return self._wire.unsent()

    def close(self) -> None:
        """Let go of the printer."""
        self._wire.close()


def connect(target: str, dots: int = 576, profile: str | None = None) -> EscposPrinter:
    """Return the printer that `target` names; nothing is opened yet.

    Raises BadTargetError with a sentence.
    """
    place = parse(target)
    return EscposPrinter(lambda: open_wire(place), dots, profile, name=target)


def open_wire(target: Target) -> Wire:
    """Open the line to a target; raises UnreachableError with a sentence."""
    if isinstance(target, TcpTarget):
        return TcpWire(target.host, target.port)
    if isinstance(target, SerialTarget):
        return SerialWire(target.device, target.baud)
    if isinstance(target, FileTarget):
        return FileWire(target.path)
    # Only USB needs pyusb, and where libusb is missing nobody else should notice.
    from hardware.printer.wires.usb import UsbWire  # noqa: PLC0415

    return UsbWire(target.vendor, target.product)
