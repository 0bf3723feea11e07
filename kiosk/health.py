"""What a kiosk tells of itself, and which numbers were called.

It tells how its printer is, and which numbers are on its paper that the hub does not take.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hardware.printer.status import Condition, Status
from shared.domain.commands.setting_up import MOST_LEFT_OUT, PrinterState, ReportHealth
from shared.link.rows import Message


def printer_state(status: Status | None) -> PrinterState:
    """Return the printer's state in the hub's words; a kiosk without a printer has no status."""
    if status is None:
        return "none"
    if status.condition is Condition.TROUBLE and status.trouble is not None:
        word: PrinterState = status.trouble.value
        return word
    return "fine" if status.condition is Condition.FINE else "unknown"


def called(messages: Iterable[Message]) -> list[str]:
    """Return the numbers that these messages of the stream call to a desk."""
    return [each["number"] for each in messages if each["event"] == "step-called"]


class Health:
    """Says what is to be reported, once; `lost` makes it say all again."""

    def __init__(self, state: PrinterState) -> None:
        self._now = ReportHealth(printer=state)
        self._told: ReportHealth | None = None

    def learn(self, state: PrinterState) -> None:
        """Take in how the printer is now."""
        self._now = replace(self._now, printer=state)

    def learn_left_out(self, numbers: tuple[str, ...]) -> None:
        """Take in which numbers the hub does not take."""
        self._now = replace(self._now, left_out=numbers[:MOST_LEFT_OUT])

    def report(self) -> ReportHealth | None:
        """Return what the hub does not know yet, for a hub that is there."""
        if self._told == self._now:
            return None
        self._told = self._now
        return self._now

    def lost(self) -> None:
        """Take in that the hub may have forgotten, or never heard."""
        self._told = None
