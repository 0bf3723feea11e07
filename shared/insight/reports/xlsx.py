"""A report as XLSX: figures stay figures, a sheet a table, its headings frozen."""

from __future__ import annotations

import datetime as dt
import io

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from .document import Cell, Gap, Kind, Report, Table
from .words import Words

_NUMBERS: dict[Kind, str] = {
    "count": "#,##0",
    "minutes": "#,##0.0",
    "hours": "#,##0.0",
    "share": "0 %",
}
_WIDEST = 60
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def xlsx(report: Report) -> bytes:
    """Return the file; it bears the day after the report's last, whenever it was made."""
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    book.set_properties(
        {
            "title": f"{report.title} – {report.period}",
            "author": report.center,
            "created": dt.datetime.combine(report.until + dt.timedelta(days=1), dt.time()),
        }
    )
    words = Words(report.language)
    _Book(book, words).write(report)
    book.close()
    return out.getvalue()


class _Book:
    def __init__(self, book: Workbook, words: Words) -> None:
        self._book = book
        self._words = words
        self._title = book.add_format({"bold": True, "font_size": 14})
        self._head = book.add_format(
            {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
        )
        self._gap = book.add_format({"align": "right", "font_color": "#595959"})
        self._text = book.add_format({"text_wrap": True, "valign": "top"})
        self._kinds = {kind: book.add_format({"num_format": n}) for kind, n in _NUMBERS.items()}

    def write(self, report: Report) -> None:
        self._overview(report)
        taken: set[str] = set()
        for table in report.tables:
            name = _sheet_name(table.title, taken)
            self._table(self._book.add_worksheet(name), table)

    def _overview(self, report: Report) -> None:
        sheet = self._book.add_worksheet(self._words["overview"])
        sheet.set_column(0, 0, 48)
        sheet.set_column(1, 2, 20)
        sheet.write_string(0, 0, report.title, self._title)
        sheet.write_string(1, 0, report.center)
        sheet.write_string(2, 0, report.period)
        row = 4
        if report.headlines:
            for place, head in enumerate(("", self._words["now"], self._words["period-before"])):
                sheet.write_string(row, place, head, self._head)
        for each in report.headlines:
            row += 1
            sheet.write_string(row, 0, each.label)
            self._cell(sheet, row, 1, each.cell, each.kind)
            if each.before is not None:
                self._cell(sheet, row, 2, each.before, each.kind)
        for note in report.notes:
            row += 2
            sheet.merge_range(row, 0, row, 2, "", self._text)
            sheet.write_string(row, 0, note, self._text)
            sheet.set_row(row, 15 * (1 + len(note) // 80))

    def _table(self, sheet: Worksheet, table: Table) -> None:
        for place, column in enumerate(table.columns):
            sheet.write_string(0, place, column.title, self._head)
            longest = max(
                [len(column.title), *(len(str(row[place])) for row in table.rows)], default=0
            )
            sheet.set_column(place, place, min(max(longest + 2, 9), _WIDEST))
        for line, row in enumerate(table.rows, 1):
            for place, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
                self._cell(sheet, line, place, cell, column.kind)
        # What a row is of stays in sight too.
        sheet.freeze_panes(1, 1)

    def _cell(self, sheet: Worksheet, row: int, place: int, cell: Cell, kind: Kind) -> None:
        if isinstance(cell, Gap):
            sheet.write_string(row, place, self._words.shown(cell, kind), self._gap)
        elif isinstance(cell, str):
            # Never a formula, whatever it begins with.
            sheet.write_string(row, place, cell)
        else:
            sheet.write_number(row, place, cell, self._kinds.get(kind))


def _sheet_name(title: str, taken: set[str]) -> str:
    """Return a name that Excel takes: 31 characters, none of seven, none twice."""
    bare = title.translate(_FORBIDDEN).strip()[:28].strip() or "-"
    name, number = bare, 2
    while name.casefold() in taken:
        name, number = f"{bare} {number}", number + 1
    taken.add(name.casefold())
    return name
