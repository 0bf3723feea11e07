"""CSV files of which every good row is kept, and every other named by its line."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Generic, TypeVar

T = TypeVar("T")


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
    header = [name.strip() for name in next(lines, (1, []))[1]]
    missing = [name for name in needed if name not in header]
    if missing:
        raise TableError(f"line 1: expected the column {' and the column '.join(missing)}")
    kept: list[T] = []
    broken: list[str] = []
    for line, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        try:
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


def _lines(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line on which it ends."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TableError("expected text in UTF-8") from None
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise TableError(f"line {reader.line_num + 1}: not CSV: {error}") from None


def _header_faults(header: Sequence[str], columns: Sequence[str]) -> list[str]:
    unknown = [name for name in header if name not in columns]
    twice = [name for name in columns if header.count(name) > 1]
    return [
        *(f'line 1: the column "{name}" is not known and not used' for name in unknown),
        *(f'line 1: the column "{name}" stands there twice; the last one counts' for name in twice),
    ]
