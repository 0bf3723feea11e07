"""The steps that a question is about, with the local times of their arrivals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .archive import Archive, Past
from .archive_columns import MISSING, Array, Frame, Words, where
from .grouping import Spans, spans
from .local_time import LocalTime, local_time
from .outcomes import outcomes
from .question import Question, read_question
from .studies import CannotStudy, Sees

_DAY = dt.timedelta(days=1)
_COLUMNS = (
    "visit", "service", "desk", "language", "priority", "state", "people",
    "opened", "first_called", "called", "arrived", "started", "ended", "waited",
)  # fmt: skip
_FILTERS = (
    ("service", "services"),
    ("desk", "desks"),
    ("priority", "classes"),
    ("language", "languages"),
)


def looked_at(
    asked: Mapping[str, Any], archive: Archive, progress: Callable[[float], None]
) -> tuple[Past, Question, tuple[dt.date, dt.date]]:
    """Return the past, the question with its range, and the days known; raises CannotStudy.

    `progress` is told the first half: looking is the half that grows with the years.
    """
    question = read_question(asked)
    past = archive.look(lambda share: progress(share / 2))
    known = None if past is None else past.days()
    if past is None or known is None:
        raise CannotStudy("nothing-yet", "Nobody has been here yet.")
    return past, question.within(known), known


@dataclass(frozen=True, slots=True)
class Measured:
    """A span (microseconds) of those rows, by place, of which it is known."""

    rows: Array
    took: Array

    def by(self, groups: Array, size: int) -> Spans:
        """Return the figures by the groups of all rows, 0 to `size` - 1."""
        return spans(groups[self.rows], self.took, size)

    def whole(self) -> Spans:
        """Return the figures of all together, as one group."""
        return spans(np.zeros(len(self.rows), np.int64), self.took, 1)


@dataclass(frozen=True)
class Chosen:
    """Rows of the steps (STEP), and when each of them came by the center's clocks."""

    rows: Frame
    local: LocalTime

    def __len__(self) -> int:
        return len(self.rows["visit"])

    @cached_property
    def outcomes(self) -> Array:
        """What became of each, by its place in OUTCOMES."""
        return outcomes(self.rows)

    @cached_property
    def waits(self) -> Measured:
        """How long those waited who were called."""
        rows = np.flatnonzero(self.rows["first_called"] != MISSING)
        return Measured(rows, self.rows["waited"][rows])

    @cached_property
    def services(self) -> Measured:
        """How long those were served of whom it is known since when."""
        return self._between("started", "ended")

    @cached_property
    def walks(self) -> Measured:
        """How long those took to the desk who arrived there."""
        return self._between("called", "arrived")

    def _between(self, first: str, last: str) -> Measured:
        began, ended = self.rows[first], self.rows[last]
        rows = np.flatnonzero((began != MISSING) & (ended != MISSING))
        return Measured(rows, np.maximum(ended[rows] - began[rows], 0))


def chosen(past: Past, question: Question, sees: Sees) -> Chosen:
    """Return the steps of a question that whoever asks may see: no others are counted anywhere.

    Raises CannotStudy when it is about nothing else.
    """
    if question.services and hidden_services(past, sees).issuperset(question.services):
        raise CannotStudy("for-managers", "Sensitive services are counted for managers only.")
    since, until = question.days
    rows = past.steps(since, until + _DAY, _COLUMNS)
    local = local_time(rows["opened"], past.center.zone)
    kept = keeps(past, question, sees, rows, local, filters=_FILTERS)
    if kept is None:
        return Chosen(rows, local)
    times = LocalTime(local.day[kept], local.weekday[kept], local.hour[kept])
    return Chosen(where(rows, kept), times)


def keeps(
    past: Past,
    question: Question,
    sees: Sees,
    rows: Frame,
    local: LocalTime,
    *,
    filters: Iterable[tuple[str, str]],
) -> NDArray[np.bool_] | None:
    """Return which rows the question is about; None is all of them."""
    kept: list[NDArray[np.bool_]] = []
    hidden = hidden_services(past, sees)
    if hidden:
        kept.append(~_of(rows["service"], past.words, hidden))
    for column, name in filters:
        codes: tuple[str, ...] = getattr(question, name)
        if codes:
            kept.append(_of(rows[column], past.words, codes))
    if question.hours:
        kept.append(np.isin(local.hour, question.hours))
    if question.weekdays:
        kept.append(np.isin(local.weekday, question.weekdays))
    return np.logical_and.reduce(kept) if kept else None


def hidden_services(past: Past, sees: Sees) -> frozenset[str]:
    """Return the services of which whoever asks may see nothing."""
    if sees.sensitive:
        return frozenset()
    return frozenset(each.code for each in past.center.services if each.sensitive)


def places(words: Words, codes: Collection[str]) -> Array:
    """Return where these codes stand among the words; one that never occurred stands nowhere."""
    return np.array([place for place, word in enumerate(words.all) if word in codes], np.int64)


def _of(column: Array, words: Words, codes: Collection[str]) -> NDArray[np.bool_]:
    table = np.zeros(len(words.all), np.bool_)
    table[places(words, codes)] = True
    return table[column]
