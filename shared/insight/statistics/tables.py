"""The same figures by service, desk, class and language."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..archive import Past
from ..archive_columns import Array
from ..chosen import Chosen
from ..outcomes import OUTCOMES
from ..question import Question
from ..studies import Sees
from ..withholding import FEWEST, WITHHELD, is_small, withheld
from .figures import Json, share, span_figures
from .totals import desk_figures, desk_time, was_in_time

BY = (("service", "service"), ("desk", "desk"), ("class", "priority"), ("language", "language"))
# A visit has at most about so many steps: only in smaller groups may few visits hide.
_MOST_STEPS = 20


def tables(past: Past, question: Question, sees: Sees, now: Chosen, whole: Json) -> Json:
    """Return the rows of every table; `whole` are the totals, which say what may be said here."""
    became = now.outcomes
    parts = {
        "in_time": np.flatnonzero(was_in_time(past, now)),
        "left": np.flatnonzero(became == OUTCOMES.index("left")),
        "no_show": np.flatnonzero(became == OUTCOMES.index("no-show")),
    }
    times = desk_time(past, question, sees, now)
    found: Json = {}
    for name, column in BY:
        rows = _rows(past, now, column, parts, whole)
        if name == "desk":
            for row in rows:
                one = times.get(row["code"])
                row["time"] = None if one is None else desk_figures([one])
        found[name] = rows
    return found


def _rows(past: Past, now: Chosen, column: str, parts: dict[str, Array], whole: Json) -> list[Json]:
    groups, size = now.rows[column], len(past.words.all)
    steps = np.bincount(groups, minlength=size)
    there = np.flatnonzero(steps)
    # How many have no desk is nearly all known from the totals: they can hide no desk, and their
    # shares are those of the totals.
    plain = [place for place, each in enumerate(there) if each or column != "desk"]
    few = _of_few(now, groups, steps, there)
    hidden = _hidden(steps[there], plain, few, apart=whole["wait"]["unknown"] != WITHHELD)
    waited, served = now.waits.by(groups, size), now.services.by(groups, size)
    shares = {
        name: _shares(steps, np.bincount(groups[part], minlength=size), there, plain, hidden)
        if whole[name] != WITHHELD
        else dict.fromkeys(plain, WITHHELD)
        for name, part in parts.items()
    }
    return [
        {"code": past.words.all[each]}
        | (
            dict.fromkeys(("steps", *parts, "wait", "service"), WITHHELD)
            if place in hidden
            else {"steps": int(steps[each])}
            | {name: values.get(place) for name, values in shares.items()}
            | {"wait": span_figures(waited, each), "service": span_figures(served, each)}
        )
        for place, each in enumerate(there.tolist())
    ]


def _hidden(counts: Array, plain: list[int], few: list[int], *, apart: bool) -> frozenset[int]:
    """Return the rows to withhold, those that are of less than five visits (`few`) too.

    `apart` is whether the totals say how many were never called.
    """
    others = [int(count) for place, count in enumerate(counts) if place not in plain]
    if few or any(map(is_small, others)) or not apart:
        plain = list(range(len(counts)))
    unsaid = withheld(
        [(int(counts[place]),) for place in plain],
        [at for at, place in enumerate(plain) if place in few],
    )
    return frozenset(plain[at] for at in unsaid)


def _shares(
    steps: Array, part: Array, there: Array, plain: Sequence[int], hidden: frozenset[int]
) -> dict[int, float | str | None]:
    """Return the share of each plain row, by its place; the hidden ones are withheld anyway."""
    cells = [(int(part[each]), int(steps[each] - part[each])) for each in there[plain]]
    forced = [at for at, place in enumerate(plain) if place in hidden]
    alike = not all(map(any, zip(*cells, strict=True)))
    unsaid = frozenset(forced) if alike else withheld(cells, forced)
    return {
        place: WITHHELD if at in unsaid else share(cells[at][0], sum(cells[at]))
        for at, place in enumerate(plain)
    }


def _of_few(now: Chosen, groups: Array, steps: Array, there: Array) -> list[int]:
    """Return the rows whose steps are of less than five visits."""
    return [
        place
        for place, each in enumerate(there)
        if FEWEST <= steps[each] < FEWEST * _MOST_STEPS
        and len(np.unique(now.rows["visit"][groups == each])) < FEWEST
    ]
