"""What reports say (`words/<language>.toml`), and how they write figures and days."""

from __future__ import annotations

import datetime as dt
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from ...domain.periods import Period
from .document import Cell, Gap, Kind

LANGUAGES = ("es", "en")
_WORDS = Path(__file__).with_name("words")


@cache
def _texts(language: str) -> dict[str, Any]:
    return tomllib.loads((_WORDS / f"{language}.toml").read_text(encoding="utf-8"))


class Words:
    """The texts of one language of LANGUAGES."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._said = _texts(language)

    def __getitem__(self, key: str) -> str:
        said: str = self._said[key]
        return said

    def of(self, table: str, code: str) -> str:
        """Return what a code is called; one without a word stands for itself."""
        said: str = self._said[table].get(code, code)
        return said

    def period(self, period: Period) -> str:
        """Return a period as a heading says it: "October 2026"."""
        since, until = period.since, period.until
        if period.every == "month":
            return self["of-month"].format(month=self._month(since), year=since.year)
        if period.every == "quarter":
            return self["of-quarter"].format(number=(since.month + 2) // 3, year=since.year)
        if period.every == "week":
            return self["of-week"].format(since=self.day(since), until=self.day(until))
        return self.day(since)

    def day(self, day: dt.date) -> str:
        """Return a day: "22 November 2026"."""
        return self["of-day"].format(day=day.day, month=self._month(day), year=day.year)

    def weekday(self, number: int) -> str:
        """Return a day of the week; Monday is 0."""
        return self["weekdays"].split()[number]

    def _month(self, day: dt.date) -> str:
        return self["months"].split()[day.month - 1]

    def shown(self, cell: Cell, kind: Kind) -> str:
        """Return a cell as it is printed."""
        if isinstance(cell, Gap):
            return self["withheld"] if cell is Gap.WITHHELD else self["nothing"]
        if isinstance(cell, str):
            return cell
        if kind == "share":
            return self["percent"].format(share=self._figure(f"{cell * 100:.0f}"))
        return self._figure(f"{cell:,}" if kind == "count" else f"{cell:,.1f}")

    def _figure(self, figure: str) -> str:
        marks = str.maketrans(",.", self["thousands"] + self["decimal"])
        return figure.translate(marks)
