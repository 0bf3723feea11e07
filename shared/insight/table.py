"""CSV files of which every good row is kept, and every other named by its line."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Generic, TypeVar

T = TypeVar("T")

# The one that stands oftenest in the header.
_SEPARATORS = (",", ";", "\t")
# Bytes that are not UTF-8, as `surrogateescape` reads them.
_BROKEN = range(0xDC80, 0xDD00)


class TableError(ValueError):
    """A file of which nothing can be used; the message is one sentence."""


class RowError(ValueError):
    """Why a row cannot be used."""


@dataclass(frozen=True, slots=True)
class Rows(Generic[T]):
    """The usable rows in their order; `faults` names the others by line, `dropped` counts them."""

    kept: list[T]
    faults: list[str]
    dropped: int


def read_table(
    data: bytes,
    columns: Sequence[str],
    needed: Sequence[str],
    read: Callable[[int, Mapping[str, str]], T],
) -> Rows[T]:
    """Give each row to `read`, with its line, as cells by column; `read` may raise RowError.

    Raises TableError when nothing can be used.
    """
    lines = _lines(data)
    header = [name.strip() for name in next(lines, (1, []))[1] or ()]
    missing = [name for name in needed if name not in header]
    if missing:
        raise TableError(f"line 1: expected the column {' and the column '.join(missing)}")
    kept: list[T] = []
    broken: list[str] = []
    for line, cells in lines:
        if cells is not None and not any(cell.strip() for cell in cells):
            continue
        try:
            if cells is None:
                raise RowError('expected every quote (") to be closed, or doubled')
            if any(map(_is_broken, cells)):
                raise RowError("expected letters in UTF-8")
            if len(cells) > len(header):
                raise RowError(f"expected {len(header)} cells, found {len(cells)}")
            stripped = (cell.strip() for cell in cells)
            kept.append(read(line, dict(zip(header, stripped, strict=False))))
        except RowError as error:
            broken.append(f"line {line}: {error}")
    if not kept:
        raise TableError("; ".join(["no row can be used", *broken[:3]]))
    return Rows(kept, [*_header_faults(header, columns), *broken], len(broken))


def seconds(name: str, text: str, below: float = inf) -> float:
    """Return a cell that holds seconds; raises RowError."""
    try:
        found = float(text)
    except ValueError:
        raise RowError(f'{name}: expected seconds, not "{text}"') from None
    # Written so that NaN is refused too.
    if not 0 <= found < below:
        until = f" and below {below:,.0f}" if below < inf else ""
        raise RowError(f"{name}: expected seconds from 0{until}, not {text}")
    return found


def _lines(data: bytes) -> Iterator[tuple[int, list[str] | None]]:
    """Yield each line's number and its cells, None where a quote is not closed.

    A row is a line: one quote too many must not swallow those that follow.
    """
    text = io.StringIO(data.decode("utf-8-sig", "surrogateescape"), newline=None)
    separator = ","
    for number, line in enumerate(text, start=1):
        if number == 1:
            if _is_broken(line):
                raise TableError("expected text in UTF-8")
            separator = max(_SEPARATORS, key=line.count)
        try:
            yield number, next(csv.reader([line], delimiter=separator, strict=True), [])
        except csv.Error:
            yield number, None


def _is_broken(text: str) -> bool:
    return any(ord(letter) in _BROKEN for letter in text)


def _header_faults(header: Sequence[str], columns: Sequence[str]) -> list[str]:
    unknown = [name for name in header if name not in columns]
    twice = [name for name in columns if header.count(name) > 1]
    return [
        *(f'line 1: the column "{name}" is not known and not used' for name in unknown),
        *(f'line 1: the column "{name}" stands there twice; the last one counts' for name in twice),
    ]
