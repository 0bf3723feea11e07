"""Days as they were recorded: reads a CSV file of arrivals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from random import Random

from ..domain.center import Center
from .arrivals import Arrival
from .laws import lognormal, quantile
from .table import RowError, read_table, seconds

COLUMNS = ("arrival", "services", "class", "language", "service_seconds", "patience_seconds")
_NEEDED = COLUMNS[:2]
_DAY_SECONDS = 86_400
_MOST_SERVICES = 8
# How much services vary around their usual minutes when the file does not say.
_SERVICE_CV = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedDay:
    """The usable rows, in order of arrival.

    `faults` names line by line what cannot be used; `dropped` counts the rows among it.
    """

    arrivals: list[Arrival]
    faults: list[str]
    dropped: int


def read_day(data: bytes, center: Center, seed: int = 1) -> RecordedDay:
    """Read a CSV file for this center; raises TableError when nothing of it can be used.

    A service without seconds takes what a lognormal law around its usual minutes gives (coefficient
    of variation 0.7); the draw depends on the seed and the line only.
    """
    rows = read_table(data, COLUMNS, _NEEDED, _RowReader(center, seed).read)
    arrivals = sorted(rows.kept, key=lambda each: each.at)
    return RecordedDay(arrivals=arrivals, faults=rows.faults, dropped=rows.dropped)


class _RowReader:
    """Reads the cells of one row after the other."""

    def __init__(self, center: Center, seed: int) -> None:
        self._center = center
        self._seed = seed
        self._law = lognormal(_SERVICE_CV)

    def read(self, line: int, cells: Mapping[str, str]) -> Arrival:
        """Return the arrival of one row; raises RowError."""

        def cell(name: str) -> str:
            return cells.get(name, "")

        services = self._services(cell("services"))
        patience = cell("patience_seconds")
        return Arrival(
            at=seconds("arrival", cell("arrival"), below=_DAY_SECONDS),
            services=services,
            seconds=self._service_seconds(line, services, cell("service_seconds")),
            language=self._language(cell("language")),
            priority=self._priority(cell("class")),
            patience=seconds("patience_seconds", patience, below=inf) if patience else inf,
        )

    def _services(self, text: str) -> tuple[str, ...]:
        services = tuple(part.strip() for part in text.split(";"))
        for service in services:
            if service not in self._center.service_by_code:
                raise RowError(f'services: the center has no service "{service}"')
        if len(set(services)) < len(services):
            raise RowError("services: one stands there twice")
        if len(services) > _MOST_SERVICES:
            raise RowError(f"services: expected at most {_MOST_SERVICES}")
        return services

    def _language(self, text: str) -> str:
        if not text:
            return self._center.languages[0]
        if text not in self._center.languages:
            raise RowError(f'language: the center does not list "{text}"')
        return text

    def _priority(self, text: str) -> str | None:
        if not text:
            return None
        if text not in self._center.rates:
            raise RowError(f'class: the center has no priority class "{text}"')
        return text

    def _service_seconds(
        self, line: int, services: tuple[str, ...], text: str
    ) -> tuple[float, ...]:
        parts = [part.strip() for part in text.split(";")]
        if len(parts) == 1:
            parts *= len(services)
        if len(parts) != len(services):
            raise RowError(
                f"service_seconds: expected 1 figure or {len(services)}, found {len(parts)}"
            )
        random = Random(f"{self._seed}/{line}")  # noqa: S311 - nothing secret is drawn
        return tuple(
            seconds("service_seconds", part, below=_DAY_SECONDS)
            if part
            else self._usual(service) * self._law.at(quantile(random))
            for service, part in zip(services, parts, strict=True)
        )

    def _usual(self, service: str) -> float:
        return 60.0 * self._center.service_by_code[service].usual_minutes
