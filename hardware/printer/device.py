"""What every printer can do, real or in memory."""

from __future__ import annotations

from typing import Protocol

from hardware.printer.picture import Picture
from hardware.printer.status import Status
from hardware.printer.wires import LIMIT


class Session(Protocol):
    """One open connection to a printer, for one ticket or one question."""

    def status(self, limit: float = LIMIT) -> Status:
        """Say how the printer is, within `limit` seconds; raises InterruptedPrintError."""

    def print(self, picture: Picture) -> None:
        """Hand everything over, cut included; raises InterruptedPrintError."""

    def done(self, limit: float = LIMIT) -> bool:
        """Say whether the printer reported the end of the ticket within `limit` seconds."""

    def unsent(self) -> int:
        """Return how many bytes have not left this computer yet."""

    def close(self) -> None:
        """Let go of the printer; never raises."""


class Printer(Protocol):
    """Something that prints pictures of a fixed width; one thread at a time uses it."""

    @property
    def name(self) -> str:
        """What tells this printer from another at the same computer."""

    @property
    def dots(self) -> int:
        """Width of the paper in dots."""

    def broke_off(self) -> None:
        """Take in that the printer may still wait for the rest of a ticket."""

    def open(self) -> Session:
        """Connect, within two seconds; raises UnreachableError."""
