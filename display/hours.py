"""When something of the profile holds: spans of a local day, on some days of the week."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shared.domain.spans import WEEKDAYS, Span


@dataclass(frozen=True, slots=True)
class Times:
    """Spans of the day and days of the week; without either, always."""

    spans: tuple[Span, ...] = ()
    days: tuple[str, ...] = ()

    def hold(self, local: datetime) -> bool:
        """Say whether they hold at a local time."""
        minute = local.hour * 60 + local.minute
        today = not self.days or WEEKDAYS[local.weekday()] in self.days
        return today and (not self.spans or any(s.start <= minute < s.end for s in self.spans))


def read_times(told: Mapping[str, Any]) -> Times:
    """Return the times of a table of the hub's center view: `at` and `days`, each maybe none."""
    return Times(read_spans(told.get("at")), tuple(told.get("days") or ()))


def read_spans(told: list[Mapping[str, int]] | None) -> tuple[Span, ...]:
    """Return spans as the hub tells them."""
    return tuple(Span(each["start"], each["end"]) for each in told or ())
