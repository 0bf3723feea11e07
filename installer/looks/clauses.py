"""The clauses that can be measured on a screen, and the worst that was found for each."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi

TARGET, MAIN_TARGET, GAP = 20.0, 25.0, 3.0
"""Millimetres: of anything to touch, of a page's main act, and between two."""
CAPITAL_508 = 4.8
TEXT_CONTRAST, CONTROL_CONTRAST = 4.5, 3.0


@dataclass(frozen=True, slots=True)
class Clause:
    """Something to hold: what is measured, by which words, in which unit; at least or at most."""

    id: str
    source: str
    what: str
    unit: str = "mm"
    at_most: bool = False


CLAUSES = {
    each.id: each
    for each in (
        Clause("A1 target", "Trace; PubMed 23021630", "each touch target, its shorter side"),
        Clause("A1 main", "Trace; PubMed 23021630", "the main act of a page, its shorter side"),
        Clause("A1 gap", "PubMed 23021630", "between two targets outside the plinth"),
        Clause(
            "A3 reach",
            "EN 301 549 8.3.2.1; ADA 308.2; 508 407.8",
            "in reach mode: the upper edge of the highest target above the band within reach",
            at_most=True,
        ),
        Clause(
            "A5 capitals",
            "EN 301 549 5.1.4",
            "capital height, over the 0.7 degrees at the reading distance",
            "times",
        ),
        Clause("A6 capitals", "508 402.4", "capital height with larger type"),
        Clause("A7 text", "EN 301 549 11.1.4.3; WCAG 1.4.3", "contrast of words", ": 1"),
        Clause("A7 control", "EN 301 549 11.1.4.11; WCAG 1.4.11", "contrast of controls", ": 1"),
        Clause(
            "A10 names",
            "EN 301 549 5.1.3.1; 508 402.2.2",
            "targets without a name to be spoken",
            "targets",
            at_most=True,
        ),
        Clause(
            "A18 keys",
            "EN 301 549 5.1.6.1; 508 407.3",
            "targets that keys cannot reach",
            "targets",
            at_most=True,
        ),
        Clause(
            "A21 corner",
            "EN 301 549 5.2",
            "pages of a visit where accessibility is not at the same corner",
            "pages",
            at_most=True,
        ),
        Clause(
            "whole words",
            "own rule",
            "words cut, covered or outside their field",
            "words",
            at_most=True,
        ),
    )
}
LIMITS = {
    "A1 target": TARGET,
    "A1 main": MAIN_TARGET,
    "A1 gap": GAP,
    "A3 reach": 0.0,
    "A5 capitals": 1.0,
    "A6 capitals": CAPITAL_508,
    "A7 text": TEXT_CONTRAST,
    "A7 control": CONTROL_CONTRAST,
    "A10 names": 0.0,
    "A18 keys": 0.0,
    "A21 corner": 0.0,
    "whole words": 0.0,
}


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure for a clause, and whose it is."""

    clause: str
    value: float
    who: str

    @property
    def holds(self) -> bool:
        """Say whether it is enough; figures are told to a tenth, and so they are judged."""
        value, limit = round(self.value, 1), LIMITS[self.clause]
        return value <= limit if CLAUSES[self.clause].at_most else value >= limit


class Ledger:
    """The worst measure of each clause, how many there were, and all that do not hold."""

    def __init__(self) -> None:
        self.worst: dict[str, tuple[Measure, str]] = {}
        self.counted: dict[str, int] = dict.fromkeys(CLAUSES, 0)
        self.misses: list[tuple[Measure, str]] = []

    def enter(self, measure: Measure, view: str) -> None:
        """Take one measure of a view."""
        self.counted[measure.clause] += 1
        if not measure.holds:
            self.misses.append((measure, view))
        before = self.worst.get(measure.clause)
        if before is None or _is_worse(measure, before[0]):
            self.worst[measure.clause] = (measure, view)


def _is_worse(measure: Measure, other: Measure) -> bool:
    if CLAUSES[measure.clause].at_most:
        return measure.value > other.value
    return measure.value < other.value


def least_capital(distance: float) -> float:
    """Return the millimetres of a capital that spans 0.7 degrees at this many millimetres."""
    return pi * 0.7 * distance / 180
