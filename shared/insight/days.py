"""Days as they were recorded: reads a CSV file of arrivals."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from random import Random

from ..domain.center import Center
from .arrivals import Arrival
from .laws import lognormal, quantile

COLUMNS = ("arrival", "services", "class", "language", "service_seconds", "patience_seconds")
_NEEDED = COLUMNS[:2]
_DAY_SECONDS = 86_400
_MOST_SERVICES = 8
# How much services vary around their usual minutes when the file does not say.
_SERVICE_CV = 0.7


class DayError(ValueError):
    """A file of which nothing can be used; the message is one sentence."""


class _RowError(ValueError):
    """Why a row cannot be used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedDay:
    """The usable rows, in order of arrival.

    `faults` names line by line what cannot be used; `dropped` counts the rows among it.
    """

    arrivals: list[Arrival]
    faults: list[str]
    dropped: int


def read_day(data: bytes, center: Center, seed: int = 1) -> RecordedDay:
    """Read a CSV file for this center; raises DayError when nothing of it can be used.

    A service without seconds takes what a lognormal law around its usual minutes gives (coefficient
    of variation 0.7); the draw depends on the seed and the line only.
    """
    rows = _rows(data)
    header = [name.strip() for name in next(rows, (1, []))[1]]
    missing = [name for name in _NEEDED if name not in header]
    if missing:
        raise DayError(f"line 1: expected the column {' and the column '.join(missing)}")
    broken: list[str] = []
    reader = _RowReader(center, seed)
    arrivals: list[Arrival] = []
    for line, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        try:
            if len(cells) > len(header):
                raise _RowError(f"expected {len(header)} cells, found {len(cells)}")
            arrivals.append(reader.read(line, dict(zip(header, cells, strict=False))))
        except _RowError as error:
            broken.append(f"line {line}: {error}")
    if not arrivals:
        raise DayError("; ".join(["no row can be used", *broken[:3]]))
    return RecordedDay(
        arrivals=sorted(arrivals, key=lambda each: each.at),
        faults=[*_header_faults(header), *broken],
        dropped=len(broken),
    )


def _rows(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line on which it ends."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DayError("expected text in UTF-8") from None
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise DayError(f"line {reader.line_num + 1}: not CSV: {error}") from None


def _header_faults(header: Sequence[str]) -> list[str]:
    unknown = [name for name in header if name not in COLUMNS]
    twice = [name for name in COLUMNS if header.count(name) > 1]
    return [
        *(f'line 1: the column "{name}" is not known and not used' for name in unknown),
        *(f'line 1: the column "{name}" stands there twice; the last one counts' for name in twice),
    ]


class _RowReader:
    """Reads the cells of one row after the other."""

    def __init__(self, center: Center, seed: int) -> None:
        self._center = center
        self._seed = seed
        self._law = lognormal(_SERVICE_CV)

    def read(self, line: int, cells: Mapping[str, str]) -> Arrival:
        """Return the arrival of one row; raises _RowError."""

        def cell(name: str) -> str:
            return cells.get(name, "").strip()

        services = self._services(cell("services"))
        patience = cell("patience_seconds")
        return Arrival(
            at=_seconds("arrival", cell("arrival"), below=_DAY_SECONDS),
            services=services,
            seconds=self._service_seconds(line, services, cell("service_seconds")),
            language=self._language(cell("language")),
            priority=self._priority(cell("class")),
            patience=_seconds("patience_seconds", patience, below=inf) if patience else inf,
        )

    def _services(self, text: str) -> tuple[str, ...]:
        services = tuple(part.strip() for part in text.split(";"))
        for service in services:
            if service not in self._center.service_by_code:
                raise _RowError(f'services: the center has no service "{service}"')
        if len(set(services)) < len(services):
            raise _RowError("services: one stands there twice")
        if len(services) > _MOST_SERVICES:
            raise _RowError(f"services: expected at most {_MOST_SERVICES}")
        return services

    def _language(self, text: str) -> str:
        if not text:
            return self._center.languages[0]
        if text not in self._center.languages:
            raise _RowError(f'language: the center does not list "{text}"')
        return text

    def _priority(self, text: str) -> str | None:
        if not text:
            return None
        if text not in self._center.rates:
            raise _RowError(f'class: the center has no priority class "{text}"')
        return text

    def _service_seconds(
        self, line: int, services: tuple[str, ...], text: str
    ) -> tuple[float, ...]:
        parts = [part.strip() for part in text.split(";")]
        if len(parts) == 1:
            parts *= len(services)
        if len(parts) != len(services):
            raise _RowError(
                f"service_seconds: expected 1 figure or {len(services)}, found {len(parts)}"
            )
        random = Random(f"{self._seed}/{line}")  # noqa: S311 - nothing secret is drawn
        return tuple(
            _seconds("service_seconds", part, below=_DAY_SECONDS)
            if part
            else self._usual(service) * self._law.at(quantile(random))
            for service, part in zip(services, parts, strict=True)
        )

    def _usual(self, service: str) -> float:
        return 60.0 * self._center.service_by_code[service].usual_minutes


def _seconds(name: str, text: str, below: float) -> float:
    try:
        seconds = float(text)
    except ValueError:
        raise _RowError(f'{name}: expected seconds, not "{text}"') from None
    # Written so that NaN is refused too.
    if not 0 <= seconds < below:
        until = f" and below {below:,.0f}" if below < inf else ""
        raise _RowError(f"{name}: expected seconds from 0{until}, not {text}")
    return seconds
