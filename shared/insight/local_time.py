"""Local hours and days of many instants, also where clocks change."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .archive_columns import SECOND, Array

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
HOUR = 3_600 * SECOND
DAY = 24 * HOUR
# 1970 began on a Thursday.
_FIRST_WEEKDAY = 3


@dataclass(frozen=True, slots=True)
class LocalTime:
    """Of each instant: the local day (days since 1970), weekday (Monday is 0) and hour."""

    day: Array
    weekday: Array
    hour: Array


def local_time(instants: Array, zone: dt.tzinfo) -> LocalTime:
    """Return when instants (microseconds of UTC) are by a zone's clocks."""
    local = instants + _offsets(instants, zone)
    day = local // DAY
    return LocalTime(day, (day + _FIRST_WEEKDAY) % 7, local % DAY // HOUR)


def day_number(day: dt.date) -> int:
    """Return a local day as columns count it."""
    return day.toordinal() - _EPOCH.toordinal()


def day_of(number: int) -> dt.date:
    """Return the local day of a number."""
    return dt.date.fromordinal(int(number) + _EPOCH.toordinal())


def _offsets(instants: Array, zone: dt.tzinfo) -> NDArray[np.int64]:
    """Return what is to be added to each instant."""
    if not len(instants):
        return np.zeros(0, np.int64)
    first, last = int(instants.min()) // DAY, int(instants.max()) // DAY + 1
    changes: list[int] = []
    offsets = [_offset(first * DAY, zone)]
    for day in range(first, last):
        after = _offset((day + 1) * DAY, zone)
        if after != offsets[-1]:
            changes.append(_change(day * DAY, (day + 1) * DAY, zone))
            offsets.append(after)
    return np.array(offsets)[np.searchsorted(np.array(changes), instants, "right")]


def _change(before: int, after: int, zone: dt.tzinfo) -> int:
    """Return the instant, to the second, from which the clock of `after` holds."""
    while after - before > SECOND:
        middle = (before + after) // (2 * SECOND) * SECOND
        if _offset(middle, zone) == _offset(after, zone):
            after = middle
        else:
            before = middle
    return after


def _offset(instant: int, zone: dt.tzinfo) -> int:
    then = (_EPOCH + dt.timedelta(microseconds=instant)).astimezone(zone)
    offset = then.utcoffset()
    return 0 if offset is None else round(offset.total_seconds()) * SECOND
