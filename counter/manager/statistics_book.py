"""What the statistics page asks for, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

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

    `state` is loading, ready, nobody, few, empty, hidden, impossible, away or failed; `share` how
    far the study is. What was asked last is known by `request` and `why_request`.
    """

    chosen: dict[str, str] = field(
        default_factory=lambda: dict.fromkeys(FILTERS, "") | {"range": "weeks"}
    )
    first: str = ""
    last: str = ""
    left: str = "heat"
    right: str = "service"
    state: str = "loading"
    share: float = 0.0
    answer: Mapping[str, Any] = field(default_factory=dict)
    why: Mapping[str, Any] | None = None
    request: UUID | None = None
    why_request: UUID | None = None

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

    def began(self, request: UUID | None) -> None:
        """Take note that a question is on its way; None is one that makes no sense."""
        self.request, self.why_request, self.why, self.share = request, None, None, 0.0
        self.state = "impossible" if request is None else "loading"

    def progressed(self, request: UUID, share: float) -> bool:
        """Take how far the study is; returns whether it is ours."""
        if request not in (self.request, self.why_request):
            return False
        self.share = share
        return True

    def studied(self, request: UUID, answer: Mapping[str, Any] | None, code: str | None) -> bool:
        """Take an answer, or the code of a refusal; None is a lost hub. Returns if it is ours."""
        if request not in (self.request, self.why_request):
            return False
        if request == self.why_request:
            self.why_request, self.why = None, answer or {}
            return True
        self.request = None
        if answer is None:
            self.state = _state_of(code)
            return True
        self.answer = answer
        totals = answer["totals"]
        self.state = (
            "few" if not isinstance(totals, Mapping) else ("ready" if totals["steps"] else "nobody")
        )
        return True


def _state_of(code: str | None) -> str:
    if code is None:
        return "away"
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
