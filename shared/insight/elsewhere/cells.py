"""The cells of a CSV file from another system, whatever its letters and separators."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..table import TableError

SEPARATORS = (";", ",", "\t", "|")
# A quote that is not closed within so many lines was a slip.
_MOST_LINES = 20
# Fewer broken lines than one in so many: the file is UTF-8, and those lines are broken.
_FEW = 10
_BROKEN = range(0xDC80, 0xDD00)


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of a row, stripped, and the line it begins in; `fault` instead of cells."""

    number: int
    cells: Sequence[str] = ()
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file's header and the rows under it; `note` says what had to be guessed."""

    header: Sequence[str]
    rows: Iterator[Line]
    note: str


def read_sheet(data: bytes, wanted: Sequence[str], encoding: str | None) -> Sheet:
    """Return the rows of a file whose header has the `wanted` columns; raises TableError."""
    text, note = _text(data, encoding)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = next((place for place, line in enumerate(lines) if line.strip()), None)
    if start is None:
        raise TableError("the file is empty")
    if lines[start].lower().startswith("sep="):
        start += 1
    missing: Sequence[str] = wanted
    for separator in SEPARATORS:
        header = [each.strip() for each in _split(lines[start], separator) or ()]
        absent = [each for each in wanted if each not in header]
        if not absent:
            return Sheet(header, _rows(lines, start + 1, separator, len(header)), note)
        missing = min(missing, absent, key=len)
    raise TableError(f'line {start + 1}: expected the column "{missing[0]}"')


def _text(data: bytes, encoding: str | None) -> tuple[str, str]:
    """Return the text, broken letters as surrogates, and what is to be said of it."""
    if encoding is None and data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    if encoding is not None:
        return _decoded(data, encoding), ""
    text = data.decode("utf-8-sig", "surrogateescape")
    strange = [line for line in text.split("\n") if not line.isascii()]
    broken = sum(_is_broken(line) for line in strange)
    if broken * _FEW > len(strange):
        said = "it is not UTF-8: read as windows-1252 (set `encoding` in the map if that is wrong)"
        return data.decode("windows-1252", "surrogateescape"), said
    return text, ""


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding, "surrogateescape").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return data.decode(encoding, "replace").removeprefix("\ufeff")


def _is_broken(line: str) -> bool:
    return "\ufffd" in line or any(ord(letter) in _BROKEN for letter in line)


def _rows(lines: Sequence[str], start: int, separator: str, width: int) -> Iterator[Line]:
    place = start
    while place < len(lines):
        number, (record, place) = place + 1, _record(lines, place)
        if not record.strip(f"{separator} \n\x1a"):
            continue
        yield _line(number, record, separator, width)


def _line(number: int, record: str, separator: str, width: int) -> Line:
    if _is_broken(record):
        return Line(number, fault="the letters are broken: another encoding than the file's")
    if "\0" in record:
        return Line(number, fault="there is a NUL character in it")
    cells = _split(record, separator)
    if cells is None or record.count('"') % 2:
        return Line(number, fault='expected every quote (") to be closed, or doubled')
    while len(cells) > width and not cells[-1].strip():
        cells.pop()
    if len(cells) != width:
        return Line(number, fault=f"expected {width} cells as in the header, not {len(cells)}")
    return Line(number, [each.strip() for each in cells])


def _record(lines: Sequence[str], place: int) -> tuple[str, int]:
    """Return the row that begins in a line, with the lines that its quotes join, and its end."""
    end, quotes = place + 1, lines[place].count('"')
    while quotes % 2 and end < min(len(lines), place + _MOST_LINES):
        quotes += lines[end].count('"')
        end += 1
    if quotes % 2:
        return lines[place], place + 1
    return "\n".join(lines[place:end]), end


def _split(record: str, separator: str) -> list[str] | None:
    try:
        rows = list(csv.reader([record], delimiter=separator, strict=True))
    except csv.Error:
        return None
    return rows[0] if rows else []
