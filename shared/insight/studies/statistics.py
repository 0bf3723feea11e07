"""Statistics of a range: what came, how long it waited, what became of it, and where and when.

Asked: a Question. Answer, spans in seconds, days ISO; a figure is a number, null ("nobody knows",
or "of nobody") or "withheld" (see `withholding`):

    range, before   {since, until}: what was asked for, and the period before
    known           {since, until}: the days of which anything is known
    left_out        whether sensitive services are not counted, for this role
    target          the wait to aim at, if the services asked for share one
    totals, totals_before, or "withheld" when they are of less than five visits
                    visits, people, steps, touches (calls a visit), outcomes {code: steps};
                    in_time, left, no_show: shares of all steps;
                    wait, service, walk {known, unknown, mean, median, p90, longest};
                    desks {open, busy, idle, breaks, pauses}, null under some filters
    tables          {service, desk, class, language}: rows {code, steps, in_time, left, no_show,
                    wait, service {mean, median, p90, longest}}, and {time} of desks;
                    steps that no desk has are the desk "", of which no shares are said
    heat            {hours, weekdays, medians}: median waits, a row a weekday
    waits           bars {from, to, steps}
    trend           {unit, points {since, steps, median, p90}}
    unmet           {total, people, by_service, by_why}, null under some filters
    feedback        {total, mean, faces}, null under some filters

What follows `totals_before` is missing when the totals are withheld. `in_time` is the share that
was called within the target of its service: who was never called was not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..archive import Archive, Past
from ..chosen import chosen, hidden_services, looked_at
from ..question import Question
from ..statistics.aside import feedback, unmet
from ..statistics.shapes import distribution, heat, trend
from ..statistics.tables import tables
from ..statistics.totals import totals
from ..withholding import WITHHELD
from . import Sees

Json = dict[str, Any]


def study(
    asked: Mapping[str, Any], archive: Archive, sees: Sees, progress: Callable[[float], None]
) -> Json:
    """Return the statistics of a range; raises CannotStudy."""
    past, question, known = looked_at(asked, archive, progress)
    progress(0.5)
    answer = _answer(past, question, sees, progress)
    known_from, known_to = known
    return answer | {"known": {"since": known_from.isoformat(), "until": known_to.isoformat()}}


def _answer(past: Past, question: Question, sees: Sees, progress: Callable[[float], None]) -> Json:
    before = question.before()
    now = chosen(past, question, sees)
    progress(0.6)
    answer: Json = {
        "range": _range(question),
        "before": _range(before),
        "left_out": bool(hidden_services(past, sees)),
        "target": _target(past, question),
        "totals": totals(past, question, sees, now),
        "totals_before": totals(past, before, sees, chosen(past, before, sees)),
    }
    progress(0.8)
    if answer["totals"] == WITHHELD:
        return answer
    return answer | {
        "tables": tables(past, question, sees, now, answer["totals"]),
        "heat": heat(now),
        "waits": distribution(now),
        "trend": trend(now, question),
        "unmet": unmet(past, question, sees),
        "feedback": feedback(past, question, sees),
    }


def _range(question: Question) -> Json:
    since, until = question.days
    return {"since": since.isoformat(), "until": until.isoformat()}


def _target(past: Past, question: Question) -> int | None:
    """Return the one target of what is asked for, in seconds."""
    known = past.center.service_by_code
    asked = question.services or known
    minutes = {known[code].target_minutes for code in asked if code in known}
    return minutes.pop() * 60 if len(minutes) == 1 else None
