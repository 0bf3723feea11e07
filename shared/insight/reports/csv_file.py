"""A report as CSV for the spreadsheets of the office: one table under the other.

With the marks of the language: a Spanish one opens by semicolons and reads decimal commas. A byte
order mark tells programs that it is UTF-8.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from .document import Cell, Gap, Kind, Report, Table
from .words import Words

_BOM = "\ufeff"
_DIGITS: dict[Kind, str] = {"count": "d", "minutes": ".1f", "hours": ".1f", "share": ".4f"}
# A cell that begins so would be worked out as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_file(report: Report) -> bytes:
    """Return the file: a flat table alone, or all tables, each with its title above it."""
    words = Words(report.language)
    out = io.StringIO()
    write = csv.writer(out, delimiter=words["separator"], lineterminator="\r\n").writerow
    flat = [table for table in report.tables if table.flat]
    for row in _table(flat[0], words) if flat else _whole(report, words):
        write(row)
    return (_BOM + out.getvalue()).encode()


def _whole(report: Report, words: Words) -> Iterator[Sequence[str]]:
    yield [_safe(report.title), _safe(report.center), _safe(report.period)]
    yield []
    yield ["", words["now"], words["period-before"]]
    for each in report.headlines:
        cells = (each.cell,) if each.before is None else (each.cell, each.before)
        yield [_safe(each.label), *(_written(cell, each.kind, words) for cell in cells)]
    for table in report.tables:
        yield []
        yield [_safe(table.title)]
        yield from _table(table, words)
    yield []
    for note in report.notes:
        yield [_safe(note)]


def _table(table: Table, words: Words) -> Iterator[Sequence[str]]:
    yield [_safe(column.title) for column in table.columns]
    for row in table.rows:
        cells = zip(row, table.columns, strict=True)
        yield [_written(cell, column.kind, words) for cell, column in cells]


def _written(cell: Cell, kind: Kind, words: Words) -> str:
    if isinstance(cell, Gap):
        return words.shown(cell, kind)
    if isinstance(cell, str):
        return _safe(cell)
    return f"{cell:{_DIGITS[kind]}}".replace(".", words["decimal"])


def _safe(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
