"""Days, weeks, months and quarters of the calendar, as reports name them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

Every = Literal["day", "week", "month", "quarter"]

_DAY = dt.timedelta(days=1)
_FORMS: dict[Every, str] = {
    "day": r"(\d{4})-(\d{2})-(\d{2})",
    "week": r"(\d{4})-W(\d{2})",
    "month": r"(\d{4})-(\d{2})",
    "quarter": r"(\d{4})-Q([1-4])",
}


@dataclass(frozen=True, slots=True)
class Period:
    """The local days from `since` to `until`, both of them."""

    every: Every
    since: dt.date

    @property
    def until(self) -> dt.date:
        """The last day."""
        return self.after().since - _DAY

    @property
    def name(self) -> str:
        """What it is called: "2026-11-22", "2026-W47", "2026-11" or "2026-Q4"."""
        since = self.since
        if self.every == "day":
            return since.isoformat()
        if self.every == "week":
            year, week, _ = since.isocalendar()
            return f"{year:04}-W{week:02}"
        if self.every == "month":
            return f"{since:%Y-%m}"
        return f"{since.year:04}-Q{(since.month + 2) // 3}"

    def after(self) -> Period:
        """Return the one that follows; raises OverflowError at the end of the calendar."""
        if self.every == "day":
            return Period("day", self.since + _DAY)
        if self.every == "week":
            return Period("week", self.since + 7 * _DAY)
        months = 1 if self.every == "month" else 3
        month = self.since.year * 12 + self.since.month - 1 + months
        if month // 12 > dt.MAXYEAR:
            raise OverflowError("the calendar ends")
        return Period(self.every, dt.date(month // 12, month % 12 + 1, 1))

    def before(self) -> Period:
        """Return the one that precedes it; raises OverflowError at the calendar's beginning."""
        return period_of(self.since - _DAY, self.every)


def period_of(day: dt.date, every: Every) -> Period:
    """Return the period that a day belongs to."""
    if every == "week":
        return Period("week", day - day.weekday() * _DAY)
    if every == "month":
        return Period("month", day.replace(day=1))
    if every == "quarter":
        return Period("quarter", day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1))
    return Period("day", day)


def read_period(text: str) -> Period:
    """Return the period of a name; raises ValueError with a sentence."""
    for every, form in _FORMS.items():
        if found := re.fullmatch(form, text):
            try:
                return _period(every, [int(part) for part in found.groups()])
            except (ValueError, OverflowError):
                break
    raise ValueError(
        f'expected a period such as 2026-11-22, 2026-W47, 2026-11 or 2026-Q4, not "{text[:20]}"'
    )


def _period(every: Every, parts: list[int]) -> Period:
    year, *rest = parts
    if every == "week":
        found = Period("week", dt.date.fromisocalendar(year, rest[0], 1))
    elif every == "quarter":
        found = Period("quarter", dt.date(year, rest[0] * 3 - 2, 1))
    else:
        found = Period(every, dt.date(year, rest[0], rest[1] if every == "day" else 1))
    found.before()
    found.after()
    return found


def last_ended(today: dt.date, every: Every) -> Period:
    """Return the newest period that is over on a local day."""
    return period_of(today, every).before()
