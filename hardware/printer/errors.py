"""What can go wrong on the way to a printer, each with one sentence."""

from __future__ import annotations

from hardware.printer.status import Trouble


class BadTargetError(ValueError):
    """The words that should name a printer do not."""


class PrinterError(Exception):
    """A printer did not take what we had for it; `trouble` says in which way."""

    def __init__(self, trouble: Trouble, sentence: str) -> None:
        super().__init__(sentence)
        self.trouble = trouble


class UnreachableError(PrinterError):
    """No connection could be opened: the printer has not received a byte."""

    def __init__(self, sentence: str) -> None:
        super().__init__(Trouble.UNREACHABLE, sentence)


class InterruptedPrintError(PrinterError):
    """The line broke or stood still: the printer may hold a part of the ticket."""

    def __init__(self, sentence: str) -> None:
        super().__init__(Trouble.INTERRUPTED, sentence)
