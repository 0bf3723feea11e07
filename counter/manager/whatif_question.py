"""The question that the what-if page builds: desks more or fewer for a service, on a weekday."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

HALF_HOUR, DAY = 30, 24 * 60
MOST_DESKS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """So many desks more (or fewer, below 0) from `begin` to `end`, in minutes of the day.

    Monday is 0. A question without a service cannot be asked yet.
    """

    weekday: int = 0
    service: str = ""
    desks: int = 1
    begin: int = 8 * 60
    end: int = 12 * 60

    def on(self, weekday: int) -> Question:
        """Ask about another day of the week."""
        return replace(self, weekday=weekday)

    def of(self, service: str) -> Question:
        """Ask about another service."""
        return replace(self, service=service)

    def with_desks(self, by: int) -> Question:
        """Ask for one desk more or fewer; none at all is no question."""
        desks = self.desks + by or by
        return replace(self, desks=max(-MOST_DESKS, min(desks, MOST_DESKS)))

    def beginning(self, by: int) -> Question:
        """Let it begin so many half hours later; it lasts half an hour at least."""
        begin = self.begin + by * HALF_HOUR
        return replace(self, begin=max(0, min(begin, self.end - HALF_HOUR)))

    def ending(self, by: int) -> Question:
        """Let it end so many half hours later."""
        end = self.end + by * HALF_HOUR
        return replace(self, end=min(DAY, max(end, self.begin + HALF_HOUR)))

    def asked(self) -> dict[str, Any]:
        """Return the body for the study."""
        change = {
            "service": self.service,
            "from": clock(self.begin),
            "until": clock(self.end),
            "desks": self.desks,
        }
        return {"weekday": self.weekday, "staffing": [change]}


def clock(minutes: int) -> str:
    """Return minutes of the day as a time: "08:30"."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
