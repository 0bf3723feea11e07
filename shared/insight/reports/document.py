"""A report as plain tables: every file of it, of whatever kind, is made of these."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from typing import Literal

Kind = Literal["text", "code", "count", "minutes", "hours", "share"]


class Gap(Enum):
    """Stands where a figure would stand: it is kept back, or there is none."""

    WITHHELD = "withheld"
    NOTHING = "nothing"


Cell = str | int | float | Gap


@dataclass(frozen=True, slots=True)
class Column:
    """One column; a figure with a `bar` is also drawn, against the largest of its column.

    One that is not `printed` is only in files for spreadsheets.
    """

    title: str
    kind: Kind = "count"
    bar: bool = False
    wide: bool = False
    printed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells: "text" and "code" are str, "count" int, the others float ("share" is 0 to 1).

    Any cell may be a Gap instead. With `total` the last row is of all the others. A `flat` table
    is all that a CSV file holds of its report.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: bool = False
    flat: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """One of the facts that a report opens with; `before` is that of the period before."""

    label: str
    cell: Cell
    before: Cell | None = None
    kind: Kind = "count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a report says. `until` is its last day; `notes` stand at its end."""

    language: str
    title: str
    center: str
    period: str
    until: dt.date
    headlines: tuple[Headline, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()
