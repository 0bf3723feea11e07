"""Who never became a step, and what visitors said: needs turned away, and feedback."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import numpy as np

from ..archive import Past
from ..archive_columns import Array
from ..chosen import hidden_services, keeps
from ..local_time import local_time
from ..question import Question
from ..studies import Sees
from ..withholding import WITHHELD, is_small, withheld
from .figures import Json

_DAY = dt.timedelta(days=1)
_FACES = range(1, 6)
_FILTERS = (("service", "services"), ("language", "languages"))


def unmet(past: Past, question: Question, sees: Sees) -> Json | None:
    """Return who was turned away; None where a filter asks for what is not known of them."""
    if question.desks or question.classes:
        return None
    since, until = question.days
    rows = past.turned(since, until + _DAY)
    local = local_time(rows["at"], past.center.zone)
    kept = keeps(past, question, sees, rows, local, filters=_FILTERS)
    if kept is not None:
        rows = {name: column[kept] for name, column in rows.items()}
    total = len(rows["at"])
    if is_small(total):
        return dict.fromkeys(("total", "people", "by_service", "by_why"), WITHHELD)
    return {
        "total": total,
        "people": int(rows["people"].sum()),
        "by_service": _by(past, rows["service"]),
        "by_why": _by(past, rows["why"]),
    }


def feedback(past: Past, question: Question, sees: Sees) -> Json | None:
    """Return the faces of a range; None where a filter asks for what is not known of them."""
    if question.desks or question.classes or question.languages or question.hours:
        return None
    since, until = question.days
    hidden = hidden_services(past, sees)
    said: Counter[int] = Counter()
    for day, service, face, count in past.feedback(since, until + _DAY):
        weekday = dt.date.fromisoformat(day).weekday()
        asked = not question.services or service in question.services
        if (
            asked
            and service not in hidden
            and (not question.weekdays or weekday in question.weekdays)
        ):
            said[face] += count
    total = said.total()
    if is_small(total):
        return dict.fromkeys(("total", "mean", "faces"), WITHHELD)
    unsaid = withheld([(said[face],) for face in _FACES])
    # Beside the faces that are shown, the mean would say the others.
    mean = sum(face * count for face, count in said.items()) / total if total else None
    return {
        "total": total,
        "mean": WITHHELD if unsaid else mean,
        "faces": [WITHHELD if place in unsaid else said[face] for place, face in enumerate(_FACES)],
    }


def _by(past: Past, column: Array) -> list[Json]:
    counts = np.bincount(column, minlength=len(past.words.all))
    there = np.flatnonzero(counts)
    unsaid = withheld([(int(counts[each]),) for each in there])
    return [
        {
            "code": past.words.all[each],
            "count": WITHHELD if place in unsaid else int(counts[each]),
        }
        for place, each in enumerate(there)
    ]
