"""What a study of the past is asked for: which days, and which of the visits of those days."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from ..domain.wording import first_fault
from .studies import CannotStudy

# Without a range: four weeks, so that each weekday counts as often.
_USUAL = dt.timedelta(days=28)
_LONGEST = dt.timedelta(days=366 * 20)
_DAY = dt.timedelta(days=1)
# Periods before and after these are still in the calendar.
_FIRST, _LAST = dt.date(1900, 1, 1), dt.date(9000, 1, 1)

Codes = Annotated[tuple[str, ...], Field(max_length=200)]
Hours = Annotated[tuple[Annotated[int, Field(ge=0, le=23)], ...], Field(max_length=24)]
Weekdays = Annotated[tuple[Annotated[int, Field(ge=0, le=6)], ...], Field(max_length=7)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The local days from `since` to `until`, both of them, and what to keep of their steps.

    An empty filter keeps all. `classes` and `desks` may name "": nobody's class, and no desk.
    Hours are local, 0 to 23, weekdays 0 (Monday) to 6; both are those of the arrival.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    since: dt.date | None = None
    until: dt.date | None = None
    services: Codes = ()
    desks: Codes = ()
    classes: Codes = ()
    languages: Codes = ()
    hours: Hours = ()
    weekdays: Weekdays = ()

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """The first and the last day, once they are known (`within`)."""
        if self.since is None or self.until is None:
            raise ValueError("the range is not known yet")
        return self.since, self.until

    def within(self, known: tuple[dt.date, dt.date]) -> Question:
        """Return it with a range, of what is known; raises CannotStudy for an impossible one."""
        until = self.until or max(known[1], self.since or known[1])
        since = self.since or max(until - _USUAL + _DAY, min(known[0], until))
        if since > until:
            raise CannotStudy("impossible-range", "The range ends before it begins.")
        if since < _FIRST or until > _LAST:
            raise CannotStudy("impossible-range", "Ask for days of these centuries.")
        if until - since > _LONGEST:
            raise CannotStudy("range-too-long", "Ask for 20 years at most.")
        return replace(self, since=since, until=until)

    def before(self) -> Question:
        """Return the same of the period before: as many months if it is of whole ones, or days."""
        since, until = self.days
        last = since - _DAY
        months = (until.year - since.year) * 12 + until.month - since.month + 1
        if since.day == 1 and until.day == calendar.monthrange(until.year, until.month)[1]:
            month = since.year * 12 + since.month - 1 - months
            return replace(self, since=dt.date(month // 12, month % 12 + 1, 1), until=last)
        return replace(self, since=last - (until - since), until=last)


def read_question(asked: Mapping[str, Any], kind: type[Question] = Question) -> Question:
    """Return the question of a body; raises CannotStudy."""
    try:
        return TypeAdapter(kind).validate_python(dict(asked))
    except ValidationError as error:
        place, said = first_fault(error)
        raise CannotStudy("wrong-question", f"{place or 'body'}: {said}.") from None
