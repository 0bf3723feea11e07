"""What the statistics page asks for, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from shared.link.errors import Refused

RANGES = ("weeks", "month", "last-month", "year", "five-years", "days")
FILTERS = ("range", "service", "desk", "class", "language", "weekday", "hour")
LEFT_VIEWS = ("heat", "trend", "waits", "why")
RIGHT_VIEWS = ("service", "desk", "class", "language", "more")
NO_CLASS = "-"
HOURS = range(24)
_DAY = timedelta(days=1)
_BODY = {"service": "services", "desk": "desks", "language": "languages"}
_HALVES = {"morning": list(range(12)), "afternoon": list(range(12, 24))}
_OWN_STATES = {"nothing-yet": "empty", "for-managers": "hidden"}
_IMPOSSIBLE = frozenset({"impossible-range", "range-too-long", "wrong-question"})


@dataclass
class StatisticsBook:
    """The filters, both views, and the answers; no Qt.

    `state` is loading, ready, nobody, few, empty, hidden, impossible, away or failed; `why` says
    why waits were over target, once that was asked and answered.
    """

    chosen: dict[str, str] = field(
        default_factory=lambda: dict.fromkeys(FILTERS, "") | {"range": "weeks"}
    )
    first: str = ""
    last: str = ""
    left: str = "heat"
    right: str = "service"
    state: str = "loading"
    answer: Mapping[str, Any] = field(default_factory=dict)
    why: Mapping[str, Any] | None = None

    @property
    def seen(self) -> str:
        """The state of what is seen: the figures before stand until the next are known."""
        had = isinstance(self.answer.get("totals"), Mapping) and self.answer["totals"]["steps"]
        return "ready" if self.state == "loading" and had else self.state

    def asked(self, today: date) -> dict[str, Any] | None:
        """Return the body of the question; None while the days make none."""
        days = self.days(today)
        if days is None:
            return None
        body: dict[str, Any] = {"since": days[0].isoformat(), "until": days[1].isoformat()}
        for name, plural in _BODY.items():
            if self.chosen[name]:
                body[plural] = [self.chosen[name]]
        group, hour = self.chosen["class"], self.chosen["hour"]
        if group:
            body["classes"] = ["" if group == NO_CLASS else group]
        if self.chosen["weekday"]:
            body["weekdays"] = [int(self.chosen["weekday"])]
        if hour:
            body["hours"] = _HALVES.get(hour) or [int(hour)]
        return body

    def days(self, today: date) -> tuple[date, date] | None:
        """Return the first and the last day that are asked for."""
        first = today.replace(day=1)
        match self.chosen["range"]:
            case "weeks":
                return today - 27 * _DAY, today
            case "month":
                return first, today
            case "last-month":
                return (first - _DAY).replace(day=1), first - _DAY
            case "year":
                return today - 364 * _DAY, today
            case "five-years":
                return today - 5 * 365 * _DAY, today
        since, until = read_day(self.first), read_day(self.last)
        return None if since is None or until is None or since > until else (since, until)

    def began(self, *, makes_sense: bool) -> None:
        """Take note that a question is on its way, if it makes sense."""
        self.why = None
        self.state = "loading" if makes_sense else "impossible"

    def take(self, answer: Mapping[str, Any] | None, refused: Refused | None) -> None:
        """Take the answer; without one the hub refused, or was lost."""
        if answer is None:
            self.state = "away" if refused is None else _state_of(refused.code)
            return
        self.answer = answer
        totals = answer["totals"]
        self.state = (
            "few" if not isinstance(totals, Mapping) else ("ready" if totals["steps"] else "nobody")
        )


def _state_of(code: str) -> str:
    if code in _OWN_STATES:
        return _OWN_STATES[code]
    return "impossible" if code in _IMPOSSIBLE else "failed"


def read_day(text: str) -> date | None:
    """Read a day as people write it: 2026-03-31, 31/3/2026 or 31.3.2026; None is none."""
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"):
        try:
            return datetime.strptime(text.strip(), form).date()
        except ValueError:
            continue
    return None
