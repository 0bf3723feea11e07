"""What is asked to be otherwise: desks more or fewer for some hours, classes that gain faster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ...domain.center import Center, Desk
from .recorded import Shift

_DAY = 86_400.0
_EXTRA = "what-if-"
_MOST_CHANGES, _MOST_DESKS = 12, 5
_RATES = (1.0, 100.0)


class ChangeError(ValueError):
    """A change that cannot be; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Staffing:
    """So many desks more (or fewer, below 0) for a service, from `begin` to `end` of the day.

    Both are seconds from local midnight.
    """

    service: str
    begin: float
    end: float
    desks: int


@dataclass(frozen=True, slots=True)
class Change:
    """All that is otherwise; `rates` are those of priority classes that change."""

    staffing: tuple[Staffing, ...] = ()
    rates: Mapping[str, float] | None = None

    def center(self, center: Center) -> Center:
        """Return a center with the desks that come, and these rates."""
        rates = self.rates or {}
        classes = tuple(
            replace(each, rate=rates.get(each.code, each.rate)) for each in center.classes
        )
        desks = [desk for at, each in enumerate(self.staffing) for desk in _new(center, each, at)]
        return replace(center, classes=classes, desks=(*center.desks, *desks))

    def shifts(self, center: Center, shifts: Sequence[Shift]) -> list[Shift]:
        """Return who calls when, of a day that had these shifts."""
        found = list(shifts)
        for at, each in enumerate(self.staffing):
            found += [Shift(desk.code, each.begin, each.end) for desk in _new(center, each, at)]
            for desk in _spared(center, found, each)[: max(0, -each.desks)]:
                found = [part for shift in found for part in _without(shift, desk, each)]
        return found


def _new(center: Center, of: Staffing, at: int) -> list[Desk]:
    """Return the desks that come: for this service alone, in all the languages of its desks."""
    there = center.desks_by_service[of.service]
    languages = {language for desk in there for language in desk.languages}
    return [
        Desk(
            code=f"{_EXTRA}{at}-{number}",
            name="+",
            services=(of.service,),
            languages=tuple(each for each in center.languages if each in languages)
            or center.languages,
            interpreter=any(desk.interpreter for desk in there),
        )
        for number in range(max(0, of.desks))
    ]


def _spared(center: Center, shifts: Sequence[Shift], of: Staffing) -> list[str]:
    """Return the desks that could go: those longest open then first, the most particular first."""
    open_for: dict[str, float] = {}
    for shift in shifts:
        desk = center.desk_by_code.get(shift.desk)
        together = min(shift.end, of.end) - max(shift.begin, of.begin)
        if desk is not None and of.service in desk.services and together > 0:
            open_for[shift.desk] = open_for.get(shift.desk, 0.0) + together
    return sorted(
        open_for, key=lambda code: (-open_for[code], len(center.desk_by_code[code].services))
    )


def _without(shift: Shift, desk: str, of: Staffing) -> list[Shift]:
    """Return what is left of a shift when its desk does not call for those hours."""
    if shift.desk != desk:
        return [shift]
    parts = (shift.begin, min(shift.end, of.begin)), (max(shift.begin, of.end), shift.end)
    return [Shift(desk, begin, end) for begin, end in parts if begin < end]


def read_change(asked: Mapping[str, Any], center: Center) -> Change:
    """Read `staffing` and `rates` of a question; raises ChangeError."""
    listed, rates = asked.get("staffing", []), asked.get("rates", {})
    if not isinstance(listed, list) or len(listed) > _MOST_CHANGES:
        raise ChangeError(f"staffing: expected a list of at most {_MOST_CHANGES}.")
    if not isinstance(rates, dict):
        raise ChangeError("rates: expected the rate of each class.")
    staffing = tuple(_staffing(each, center) for each in listed)
    return Change(staffing, {code: _rate(code, rates[code], center) for code in rates})


def _staffing(asked: Any, center: Center) -> Staffing:
    if not isinstance(asked, dict):
        raise ChangeError("staffing: expected service, from, until and desks.")
    service, desks = asked.get("service"), asked.get("desks")
    if not isinstance(service, str) or service not in center.service_by_code:
        raise ChangeError("service: the center has no such service.")
    if type(desks) is not int or not 1 <= abs(desks) <= _MOST_DESKS:
        raise ChangeError(f"desks: expected 1 to {_MOST_DESKS} more, or fewer.")
    begin, end = _clock("from", asked.get("from")), _clock("until", asked.get("until"))
    if begin >= end:
        raise ChangeError("until: expected a time after from.")
    return Staffing(service, begin, end, desks)


def _clock(name: str, text: Any) -> float:
    """Return the seconds of a time of day such as "08:30"; "24:00" is the day's end."""
    hours, colon, minutes = text.partition(":") if isinstance(text, str) else ("", "", "")
    if colon and hours.isdecimal() and minutes.isdecimal() and int(minutes) < 60:
        seconds = 3600.0 * int(hours) + 60.0 * int(minutes)
        if seconds <= _DAY:
            return seconds
    raise ChangeError(f'{name}: expected a time such as "08:30".')


def _rate(code: str, rate: Any, center: Center) -> float:
    if code not in center.rates:
        raise ChangeError("rates: the center has no such priority class.")
    if isinstance(rate, bool) or not isinstance(rate, int | float):
        raise ChangeError("rates: expected a number for each class.")
    if not _RATES[0] <= rate <= _RATES[1]:
        raise ChangeError("rates: expected from 1 to 100.")
    return float(rate)
