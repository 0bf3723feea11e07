"""What other priority rates would do: made-up days by the rules in force, and by those.

Asked: `rates` by class code, all that there will be; `ratio` and `hard_max_minutes` if they are to
be others; `days`, 1 to 200 (20). The days are as full as the center's desks can just serve.
Answered: `days`, and `rows` of `who` ("everybody", "ordinary" or a class), each with `n` waits and
`before` and `after`: `mean` and `p90` in minutes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_json

from ...domain.center import Calling, Center, PriorityClass
from ...domain.wording import first_fault
from ..archive import Archive
from ..fairness import Row, compare_centers, made_up_days
from . import CannotStudy, Sees

Json = dict[str, Any]

_DAYS, _MOST_DAYS = 20, 200
_SEED = 1
_CLASS = TypeAdapter(PriorityClass)
_CALLING = TypeAdapter(Calling)


def study(asked: Json, archive: Archive, sees: Sees, progress: Callable[[float], None]) -> Json:
    """Return the effect; raises CannotStudy."""
    del sees  # nothing here is about anybody who came
    days = asked.get("days", _DAYS)
    if type(days) is not int or not 1 <= days <= _MOST_DAYS:
        raise CannotStudy("wrong-days", f"days: expected a number from 1 to {_MOST_DAYS}.")
    past = archive.look()
    if past is None:
        raise CannotStudy("no-center", "There is no center here yet.")
    return effect(past.center, asked, days, progress)


def effect(
    center: Center, asked: Mapping[str, Any], days: int, progress: Callable[[float], None]
) -> Json:
    """Return the effect on so many days; raises CannotStudy."""
    after = _changed(center, asked)
    # Who has no class yet waits like everybody.
    known = {each.code: each.rate for each in center.classes}
    classes = tuple(replace(each, rate=known.get(each.code, 1.0)) for each in after.classes)
    before = replace(after, classes=classes, calling=center.calling)
    centers = {"before": before, "after": after}
    rows = compare_centers(made_up_days(after, days, _SEED), centers, progress)
    found = {(row.rule, row.who): row for row in rows}
    return {
        "days": days,
        "rows": [
            {"who": who, "n": row.n, "before": _told(row), "after": _told(found["after", who])}
            for (rule, who), row in found.items()
            if rule == "before" and ("after", who) in found
        ],
    }


def _told(row: Row) -> Json:
    return {"mean": row.mean, "p90": row.p90}


def _changed(center: Center, asked: Mapping[str, Any]) -> Center:
    """Return the center with these rates; raises CannotStudy."""
    rates = asked.get("rates")
    if not isinstance(rates, dict):
        raise CannotStudy("wrong-rates", "rates: expected numbers by class.")
    names = {center.languages[0]: "-"}
    others = {name: asked[name] for name in ("ratio", "hard_max_minutes") if name in asked}
    try:
        classes = tuple(
            _CLASS.validate_json(to_json({"code": code, "names": names, "rate": rate}))
            for code, rate in rates.items()
        )
        changed = _CALLING.validate_json(to_json(asdict(center.calling) | others))
    except ValidationError as error:
        place, said = first_fault(error)
        raise CannotStudy("wrong-rates", f"{place or 'rates'}: {said}.") from None
    return replace(center, classes=classes, calling=changed)
