"""What the page of estimates shows, as plain records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counter.desk.center import Center
from counter.manager import accuracy_words as words


@dataclass(frozen=True, slots=True, kw_only=True)
class AccuracyLine:
    """One service, or a week: shares of waits sooner, within and later than told.

    The shares are 0 to 1, and 0 where they are withheld; `known` tells which.
    """

    code: str
    name: str
    count: str
    known: bool
    sooner: float
    within: float
    later: float
    sooner_text: str
    within_text: str
    later_text: str
    error: str


def service_lines(
    answer: Mapping[str, Any], center: Center | None, language: str
) -> list[AccuracyLine]:
    """Return all services together, then each that somebody came for."""
    lines = [_line("", words.everybody(), answer["all"], language)]
    for row in answer["services"]:
        if row["weeks"]:
            code = row["service"]
            name = center.service_text(code) if center else code
            lines.append(_line(code, name, row, language))
    return lines


def week_lines(answer: Mapping[str, Any], language: str) -> list[AccuracyLine]:
    """Return the weeks, the last one first."""
    weeks = reversed(answer["all"]["weeks"])
    return [_line(row["monday"], words.week(row["monday"]), row, language) for row in weeks]


def _line(code: str, name: str, row: Mapping[str, Any], language: str) -> AccuracyLine:
    return AccuracyLine(
        code=code,
        name=name,
        count=words.count(row, language),
        known=row["n"] is not None,
        sooner=row["sooner"] or 0.0,
        within=row["within"] or 0.0,
        later=row["later"] or 0.0,
        sooner_text=words.share(row["sooner"]),
        within_text=words.share(row["within"]),
        later_text=words.share(row["later"]),
        error=words.error(row, language),
    )
