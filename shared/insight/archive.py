"""The center's past in columns, for everything that reckons over it.

What can no longer change lies in a copy beside the database; the days that still can are read anew
at each look. So new days, erased facts and a restored backup are all noticed, and five years are
there in a moment.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from ..domain.center import Center
from ..domain.profile import read_profile
from .archive_columns import DESK, STEP, TURNED, Columns, Frame, Words, between
from .archive_copy import Copy, growing, load_copy, save_copy
from .archive_reading import Progress, Reading, reading
from .elsewhere.columns import Joined

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND = dt.timedelta(microseconds=1)
Face = tuple[str, str, int, int]


@dataclass(frozen=True, slots=True)
class Past:
    """One look at the past of a center, as it was then.

    `words` are the codes behind `service`, `desk`, `language`, `priority`, `why` and `what`.
    `settled` is what can no longer change, `late` the rest, `elsewhere` what came from another
    system (seq 0). Ranges are local days, `since` first and `until` the one after the last.
    """

    center: Center
    words: Words
    settled: Columns
    late: Columns
    elsewhere: Columns
    faces: tuple[Face, ...]

    def steps(self, since: dt.date, until: dt.date, only: Collection[str] = STEP.keys()) -> Frame:
        """Return these columns of the steps that were asked for on those days (STEP)."""
        return self._rows("steps", "opened", since, until, only)

    def turned(self, since: dt.date, until: dt.date) -> Frame:
        """Return who was turned away on those days (TURNED)."""
        return self._rows("turned", "at", since, until, TURNED.keys())

    def desks(self, since: dt.date, until: dt.date) -> Frame:
        """Return what desks did on those days, in order (DESK)."""
        return self._rows("desks", "at", since, until, DESK.keys())

    def days(self) -> tuple[dt.date, dt.date] | None:
        """Return the first and the last local day that anything is known of; None for none."""
        ends = [
            int(rows[by][place])
            for part in self._parts
            for rows, by in ((part.steps, "opened"), (part.turned, "at"))
            for place in (0, -1)
            if len(rows[by])
        ]
        if not ends:
            return None
        first, last = (
            (_EPOCH + each * _MICROSECOND).astimezone(self.center.zone).date()
            for each in (min(ends), max(ends))
        )
        return first, last

    def feedback(self, since: dt.date, until: dt.date) -> list[Face]:
        """Return day (ISO), service, face and count of those days."""
        first, last = since.isoformat(), until.isoformat()
        return [each for each in self.faces if first <= each[0] < last]

    def _rows(
        self, name: str, by: str, since: dt.date, until: dt.date, only: Collection[str]
    ) -> Frame:
        span = self._span(since, until)
        parts = [between(each.frames()[name], by, *span) for each in self._parts]
        parts = [each for each in parts if len(each[by])] or parts[:1]
        if len(parts) == 1:
            return {column: parts[0][column] for column in only}
        rows = {column: np.concatenate([each[column] for each in parts]) for column in only}
        if all(one[by][-1] <= other[by][0] for one, other in pairwise(parts)):
            return rows
        order = np.argsort(np.concatenate([each[by] for each in parts]), kind="stable")
        return {column: values[order] for column, values in rows.items()}

    @property
    def _parts(self) -> tuple[Columns, ...]:
        return self.elsewhere, self.settled, self.late

    def _span(self, since: dt.date, until: dt.date) -> tuple[int, int]:
        return instant_of(since, self.center.zone), instant_of(until, self.center.zone)


def instant_of(day: dt.date, zone: dt.tzinfo) -> int:
    """Return when a local day begins, as columns hold it."""
    begins = dt.datetime.combine(day, dt.time(), zone)
    return (begins - _EPOCH) // _MICROSECOND


class Archive:
    """Reads the past of the center whose data lie in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._copy: Copy | None = None
        self._elsewhere = Joined(folder)

    def look(self, progress: Progress = lambda _share: None) -> Past | None:
        """Return the past as it is now; None for a center without a profile.

        The first look ever reads everything, which takes seconds for years; `progress` is told.
        Raises sqlite3.Error, ProfileError.
        """
        with reading(self.folder) as now:
            text = now.profile()
            if text is None:
                return None
            copy = self._caught_up(now, progress)
            words = Words(copy.words)
            tail = now.columns(copy.upto, now.head(), words, copy.visits, lambda _share: None)
            faces = tuple(now.feedback("", "~"))
        elsewhere = self._elsewhere.columns(words)
        return Past(read_profile(text), words, copy.columns, tail, elsewhere, faces)

    def _caught_up(self, now: Reading, progress: Progress) -> Copy:
        journal, settled = now.journal(), now.settled()
        copy = self._copy or load_copy(self.folder)
        if copy is None or copy.journal != journal or copy.upto != settled:
            with growing(self.folder):
                copy = self._grown(load_copy(self.folder), now, progress)
        self._copy = copy
        return copy

    def _grown(self, copy: Copy | None, now: Reading, progress: Progress) -> Copy:
        """Return the copy with what came to be settled since; anew if it is of other days."""
        journal, settled = now.journal(), now.settled()
        if copy is None or copy.journal != journal or copy.upto > settled:
            copy = Copy.nothing(journal)
        if copy.upto < settled:
            words = Words(copy.words)
            later = now.columns(copy.upto, settled, words, copy.visits, progress)
            copy = copy.grown(later, settled, words)
            save_copy(self.folder, copy)
        return copy
