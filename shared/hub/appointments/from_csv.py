"""Appointment lists as tables: CSV with commas, semicolons or tabs."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from .rows import (
    MOST_ROWS,
    AppointmentListError,
    AppointmentRow,
    Gathering,
    RowError,
    code_in,
    people_in,
    shown,
    wanted,
)

COLUMNS = ("service", "at", "date", "time", "code", "language", "class", "people")
# A quote that is not closed within so many lines was a slip, not a note with line breaks.
_MOST_LINES = 20
_LONGEST = 100_000
_TIME = r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,][0-9]+)?)?"
_ZONE = r"(?P<zone>\s*(?:Z|z|[+-][0-9]{2}:?[0-9]{2}))?"
_AT = re.compile(rf"(?P<date>[0-9/-]+)(?:[Tt]|\s+){_TIME}{_ZONE}")
_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_SLASH_DATE = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_HEADER = (
    "expected a first line that names the columns: service, and at or date and time; "
    "if wanted also code, language, class and people"
)


@dataclass(frozen=True, slots=True)
class _Record:
    """One row of the table: cells by column, and the line it begins in."""

    line: int
    cells: dict[str, str]

    @property
    def at(self) -> str:
        """When, as it is written."""
        return self.cells.get("at") or f"{self.cells.get('date', '')} {self.cells.get('time', '')}"


def gather_csv(text: str, into: Gathering) -> None:
    """Read a table; raises AppointmentListError when it is none, faults go to `into`."""
    lines = text.split("\n")
    first, delimiter = _skip_to_header(lines)
    table = _Table(lines, first, delimiter, into)
    records = list(table.records())
    dates = _Dates(records)
    for record in records:
        try:
            into.add(_row(record, dates, into))
        except RowError as error:
            into.fault(record.line, str(error))


def _row(record: _Record, dates: _Dates, into: Gathering) -> AppointmentRow:
    cells = record.cells
    service = into.services.expect(cells["service"], "a service")
    wall = dates.read(record.at)
    return AppointmentRow(
        line=record.line,
        service=service,
        at=into.instant(wall, record.line),
        code=code_in(cells.get("code", "")),
        language=wanted(cells, "language", into.languages, "a language"),
        priority=wanted(cells, "class", into.classes, "a class"),
        people=people_in(cells.get("people", "")),
    )


def _skip_to_header(lines: list[str]) -> tuple[int, str | None]:
    """Return the index of the header, and the delimiter if a `sep=` line names one."""
    for index, line in enumerate(lines):
        if hint := re.fullmatch(r"sep=([,;\t])", line.strip(" "), re.IGNORECASE):
            return index + 1, hint.group(1)
        if line.strip():
            return index, None
    return 0, None


class _Table:
    """The rows under a header."""

    def __init__(
        self, lines: list[str], first: int, delimiter: str | None, into: Gathering
    ) -> None:
        self._lines = lines
        self._first = first
        self._into = into
        self._delimiter, self._columns = self._header(delimiter)

    def _header(self, named: str | None) -> tuple[str, list[str]]:
        header = self._lines[self._first] if self._first < len(self._lines) else ""
        for delimiter in (named,) if named else (",", ";", "\t"):
            columns = [each.strip().lower() for each in _cells(header, delimiter) or ()]
            if "service" in columns and ("at" in columns or {"date", "time"} <= set(columns)):
                self._check(columns)
                return delimiter, columns
        raise self._error(_HEADER)

    def _check(self, columns: list[str]) -> None:
        for column in COLUMNS:
            if columns.count(column) > 1:
                raise self._error(f'expected the column "{column}" once')
        if "at" in columns and {"date", "time"} & set(columns):
            raise self._error('expected either "at", or "date" and "time"')
        for column in columns:
            if column and column not in COLUMNS:
                self._into.note(self._first + 1, f"the column {shown(column)} is not read.")

    def _error(self, said: str) -> AppointmentListError:
        return AppointmentListError(f"{self._into.source}:{self._first + 1}: {said}.")

    def records(self) -> Iterator[_Record]:
        """Yield the rows that can be told apart; the others are faults."""
        index, found = self._first + 1, 0
        while index < len(self._lines):
            line, cells, index = index + 1, *self._next(index)
            if cells is None or not any(each.strip() for each in cells):
                continue
            found += 1
            if found > MOST_ROWS:
                source = self._into.source
                raise AppointmentListError(f"{source}: expected at most {MOST_ROWS:,} rows.")
            if len(cells) > len(self._columns) and any(map(str.strip, cells[len(self._columns) :])):
                said = f"expected {len(self._columns)} cells as in the header, not {len(cells)}."
                self._into.fault(line, said)
                continue
            values = [each.strip() for each in cells]
            values += [""] * (len(self._columns) - len(values))
            yield _Record(line, dict(zip(self._columns, values, strict=False)))

    def _next(self, index: int) -> tuple[list[str] | None, int]:
        """Return the cells of the row that begins here (None: a fault), and where the next does."""
        end = index + 1
        quotes = self._lines[index].count('"')
        while quotes % 2 and end < min(len(self._lines), index + _MOST_LINES):
            quotes += self._lines[end].count('"')
            end += 1
        record = "\n".join(self._lines[index:end])
        if len(record) > _LONGEST:
            self._into.fault(index + 1, f"expected rows of at most {_LONGEST:,} characters.")
            return None, index + 1
        cells = None if quotes % 2 else _cells(record, self._delimiter)
        if cells is None:
            self._into.fault(index + 1, 'expected every quote (") to be closed, or doubled.')
            return None, index + 1
        return cells, end


def _cells(record: str, delimiter: str) -> list[str] | None:
    """Split one row; None when its quotes are wrong."""
    try:
        rows = list(csv.reader([record], delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return rows[0] if rows else []


class _Dates:
    """Reads dates; knows whether a file seems to write the month first."""

    def __init__(self, records: list[_Record]) -> None:
        pairs = [
            (int(found[1]), int(found[2]))
            for record in records
            if (found := _SLASH_DATE.match(record.at))
        ]
        self._month_first = any(a <= 12 < b <= 31 for a, b in pairs) and not any(
            b <= 12 < a <= 31 for a, b in pairs
        )

    def read(self, text: str) -> datetime:
        """Read a date with a time, naive or with its offset; raises RowError."""
        found = _AT.fullmatch(text.strip())
        if found is None:
            raise RowError(
                'expected a date and a time such as "2026-11-30 14:30" or "30/11/2026 14:30", '
                f"not {shown(text)}."
            )
        year, month, day = self._date(found["date"])
        try:
            wall = datetime(
                year,
                month,
                day,
                int(found["hour"]),
                int(found["minute"]),
                int(found["second"] or 0),
            )
        except ValueError:
            raise RowError(f"expected a time that exists, not {shown(text)}.") from None
        return wall if found["zone"] is None else wall.replace(tzinfo=_offset(found["zone"]))

    def _date(self, text: str) -> tuple[int, int, int]:
        if iso := _ISO_DATE.fullmatch(text):
            return int(iso[1]), int(iso[2]), int(iso[3])
        if slashed := _SLASH_DATE.fullmatch(text):
            day, month, year = (int(part) for part in slashed.groups())
            if day <= 12 < month:
                raise RowError(f"expected the day before the month (dd/mm/yyyy), not {text}.")
            if self._month_first and month != day <= 12:
                raise RowError(
                    f"{text} may be two days, for other rows write the month first; "
                    "expected dd/mm/yyyy or yyyy-mm-dd in all of them."
                )
            return year, month, day
        raise RowError(f"expected a date as yyyy-mm-dd or dd/mm/yyyy, not {shown(text)}.")


def _offset(text: str) -> timezone:
    bare = text.strip().replace(":", "")
    if bare in {"Z", "z"}:
        return UTC
    hours, minutes = int(bare[1:3]), int(bare[3:])
    if hours > 14 or minutes > 59:
        raise RowError(f"expected an offset such as -05:00, not {shown(bare)}.")
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if bare[0] == "-" else offset)
