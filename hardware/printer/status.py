"""How a printer is: fine, in trouble, or unknown; read from ESC/POS status bytes.

A printer that says nothing is *unknown*. Only answers to all four questions
(DLE EOT 1 to 4) can make it fine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from operator import or_


class Condition(StrEnum):
    """The three values of a printer's state."""

    FINE = "fine"
    TROUBLE = "trouble"
    UNKNOWN = "unknown"


class Trouble(StrEnum):
    """What is wrong, the worst first; only the last one lets it go on printing."""

    PAUSED = "paused"
    UNREACHABLE = "unreachable"
    INTERRUPTED = "interrupted"
    SILENT = "silent"
    COVER_OPEN = "cover-open"
    PAPER_OUT = "paper-out"
    CUTTER = "cutter"
    FAULT = "fault"
    OFFLINE = "offline"
    PAPER_NEAR_END = "paper-near-end"


_SENTENCES = {
    Trouble.PAUSED: "The printer rests while somebody changes its paper.",
    Trouble.UNREACHABLE: "The printer cannot be reached.",
    Trouble.INTERRUPTED: "The connection to the printer broke in the middle of a ticket.",
    Trouble.SILENT: "The printer has answered before and is silent now.",
    Trouble.COVER_OPEN: "The printer's cover is open.",
    Trouble.PAPER_OUT: "The printer is out of paper.",
    Trouble.CUTTER: "The printer's cutter is stuck.",
    Trouble.FAULT: "The printer reports a fault of its own.",
    Trouble.OFFLINE: "The printer is offline.",
    Trouble.PAPER_NEAR_END: "The printer's paper is near its end.",
}


@dataclass(frozen=True, slots=True)
class Status:
    """A printer's condition; in trouble, `troubles` lists what, the worst first."""

    condition: Condition
    troubles: tuple[Trouble, ...] = ()

    @property
    def prints(self) -> bool:
        """Say whether nothing is known that would keep a ticket from coming out."""
        return all(trouble is Trouble.PAPER_NEAR_END for trouble in self.troubles)

    @property
    def trouble(self) -> Trouble | None:
        """The worst trouble, or None."""
        return self.troubles[0] if self.troubles else None

    @property
    def sentence(self) -> str:
        """One English sentence for logs and command lines."""
        if self.troubles:
            return " ".join(_SENTENCES[trouble] for trouble in self.troubles)
        if self.condition is Condition.FINE:
            return "The printer is fine."
        return "The printer does not say how it is."


FINE = Status(Condition.FINE)
UNKNOWN = Status(Condition.UNKNOWN)


def in_trouble(*troubles: Trouble) -> Status:
    """Return the status of a printer with these troubles, sorted worst first."""
    order = list(Trouble)
    return Status(Condition.TROUBLE, tuple(sorted(set(troubles), key=order.index)))


QUESTIONS = (1, 2, 3, 4)

# Question -> the bits of its answer that mean trouble (Epson's DLE EOT table).
_BITS: Mapping[int, tuple[tuple[int, Trouble], ...]] = {
    1: ((0x08, Trouble.OFFLINE),),
    2: ((0x04, Trouble.COVER_OPEN), (0x20, Trouble.PAPER_OUT), (0x40, Trouble.FAULT)),
    3: ((0x08, Trouble.CUTTER), (0x20, Trouble.FAULT), (0x40, Trouble.FAULT)),
    4: ((0x0C, Trouble.PAPER_NEAR_END), (0x60, Trouble.PAPER_OUT)),
}
# "Offline" and "fault" are how a printer sums up; beside a cause they say nothing new.
_CAUSES = {Trouble.COVER_OPEN, Trouble.PAPER_OUT, Trouble.CUTTER}
_SUMMARIES = {Trouble.OFFLINE, Trouble.FAULT}


def is_status_byte(byte: int) -> bool:
    """Say whether a byte has the fixed bits of a DLE EOT answer (0xx1xx10)."""
    return byte & 0x93 == 0x12


def decode(answers: Mapping[int, int]) -> Status:
    """Return the status that these answers (question -> byte) tell.

    Any trouble bit is trouble; without one, a missing answer makes it unknown.
    """
    found = {trouble for n, byte in answers.items() for bits, trouble in _BITS[n] if byte & bits}
    if found & _CAUSES:
        found -= _SUMMARIES
    if Trouble.PAPER_OUT in found:
        found.discard(Trouble.PAPER_NEAR_END)
    if found:
        return in_trouble(*found)
    return FINE if set(QUESTIONS) <= answers.keys() else UNKNOWN


def answer_byte(status: Status, question: int) -> int:
    """Return how a printer in this state answers a question: the inverse of `decode`."""
    said = (bits for bits, trouble in _BITS[question] if trouble in status.troubles)
    return reduce(or_, said, 0x12)
