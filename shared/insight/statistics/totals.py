"""One figure each for all steps of a range."""

from __future__ import annotations

import datetime as dt

import numpy as np

from ..archive import Past
from ..archive_columns import MISSING, Array
from ..chosen import Chosen, hidden_services, places
from ..desk_time import DeskTime, desk_times
from ..local_time import LocalTime, local_time
from ..outcomes import CALLED, OUTCOMES
from ..question import Question
from ..studies import Sees
from ..withholding import WITHHELD, is_small, withheld
from .figures import Json, share, span_figures, targets

_DAY = dt.timedelta(days=1)


def totals(past: Past, question: Question, sees: Sees, now: Chosen) -> Json | str:
    """Return the totals, or "withheld" when they are of a few visits."""
    size = len(now)
    people = _by_visit(now)
    visits = int(np.count_nonzero(people))
    if is_small(visits):
        return WITHHELD
    became = np.bincount(now.outcomes, minlength=len(OUTCOMES))
    called = int(became[: len(CALLED)].sum())
    # Otherwise what is said of those who were called would say how many were not.
    apart = not (is_small(called) or is_small(size - called))
    hidden = _hidden(became, apart=apart)
    in_time = int(np.count_nonzero(was_in_time(past, now)))

    def part(name: str) -> float | str | None:
        place = OUTCOMES.index(name)
        return WITHHELD if place in hidden else share(int(became[place]), size)

    return {
        "visits": visits,
        "people": int(people.sum()),
        "steps": size,
        "touches": (called / visits if visits else None) if apart else WITHHELD,
        "outcomes": {
            name: WITHHELD if place in hidden else int(became[place])
            for place, name in enumerate(OUTCOMES)
        },
        "in_time": WITHHELD
        if is_small(in_time) or is_small((called if apart else size) - in_time)
        else share(in_time, size),
        "left": part("left"),
        "no_show": part("no-show"),
        "wait": _waits(now, apart=apart),
        "service": _services(now, became, hidden),
        "walk": _walks(now, called, apart=apart),
        "desks": _desks(past, question, sees, now),
    }


def was_in_time(past: Past, now: Chosen) -> Array:
    """Return which steps were called within the target of their service."""
    waited = now.rows["waited"]
    target = targets(past.center, past.words)[now.rows["service"]]
    found: Array = (waited != MISSING) & (waited <= target)
    return found


def desk_time(past: Past, question: Question, sees: Sees, now: Chosen) -> dict[str, DeskTime]:
    """Return the time of each desk the question is about; none where filters cut through it.

    Who may not see sensitive services learns nothing of the desks that have them: their idle time
    would tell.
    """
    if question.services or question.classes or question.languages or question.hours:
        return {}
    since, until = question.days
    events = past.desks(since, until + _DAY)
    local = local_time(events["at"], past.center.zone)
    kept = np.ones(len(events["at"]), np.bool_)
    if question.desks:
        kept &= np.isin(events["desk"], places(past.words, question.desks))
    if question.weekdays:
        kept &= np.isin(local.weekday, question.weekdays)
    events = {name: column[kept] for name, column in events.items()}
    times = LocalTime(local.day[kept], local.weekday[kept], local.hour[kept])
    hidden = hidden_services(past, sees)
    found = desk_times(events, times, now.rows, past.words)
    unseen = {each.code for each in past.center.desks if hidden.intersection(each.services)}
    return {desk: time for desk, time in found.items() if desk not in unseen}


def desk_figures(times: list[DeskTime]) -> Json:
    """Return the time of desks together, in seconds."""
    return {
        "open": sum(each.open for each in times),
        "busy": sum(each.busy for each in times),
        "idle": sum(each.idle for each in times),
        "breaks": sum(each.breaks for each in times),
        "pauses": sum(each.pauses for each in times),
    }


def _by_visit(now: Chosen) -> Array:
    """Return how many people each visit is; 0 for a number that no visit here has."""
    visit = now.rows["visit"]
    if not len(visit):
        return np.zeros(0, np.int64)
    people = np.zeros(int(visit.max()) - int(visit.min()) + 1, np.int64)
    people[visit - visit.min()] = now.rows["people"]
    return people


def _hidden(became: Array, *, apart: bool) -> frozenset[int]:
    cells = [(int(each),) for each in became]
    if not apart:
        return withheld(cells)
    called = withheld(cells[: len(CALLED)])
    uncalled = withheld(cells[len(CALLED) :])
    return called | {place + len(CALLED) for place in uncalled}


def _waits(now: Chosen, *, apart: bool) -> Json:
    found = now.waits.whole()
    known = int(found.count[0])
    return {
        "known": known if apart else WITHHELD,
        "unknown": len(now) - known if apart else WITHHELD,
        **span_figures(found, 0),
    }


def _services(now: Chosen, became: Array, hidden: frozenset[int]) -> Json:
    """Return the figures of services; unknown is who was served, but nobody said since when."""
    found = now.services.whole()
    ends = [OUTCOMES.index(name) for name in ("done", "referred")]
    known = int(np.count_nonzero(np.isin(now.outcomes[now.services.rows], ends)))
    unknown = int(became[ends].sum()) - known
    unsaid = hidden.intersection(ends) or is_small(known) or is_small(unknown)
    return {
        "known": WITHHELD if unsaid else known,
        "unknown": WITHHELD if unsaid else unknown,
        **span_figures(found, 0),
    }


def _walks(now: Chosen, called: int, *, apart: bool) -> Json:
    found = now.walks.whole()
    known = int(found.count[0])
    unsaid = not apart or is_small(known) or is_small(called - known)
    return {
        "known": WITHHELD if unsaid else known,
        "unknown": WITHHELD if unsaid else called - known,
        **span_figures(found, 0),
    }


def _desks(past: Past, question: Question, sees: Sees, now: Chosen) -> Json | None:
    times = desk_time(past, question, sees, now)
    return desk_figures(list(times.values())) if times else None
