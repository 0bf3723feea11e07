"""Who waits, as the desk sees it: those it may call first, then all others; and the parked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from counter.desk.center import Center
from counter.desk.ruling import Caring, minutes_since
from shared.domain.visit import State
from shared.link.rows import Row

# Nobody reads further down, and a crowded day must not slow the console.
MOST_ROWS = 200
# As many as there are figures on the keyboard.
MOST_KEYS = 9


class Standing(StrEnum):
    """How somebody waits."""

    WAITS = "waits"
    RESTS = "rests"  # may not be called before a time
    HELD = "held"  # another desk serves this visitor meanwhile
    PLANNED = "planned"  # another service comes first
    PARKED = "parked"  # fetches something


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingRow:
    """One line of the waiting list.

    `language` is empty for the center's own first language; `interpreter` says that this desk
    serves it but does not speak its language. `mine`: this desk may call it now. `key` is the
    figure that lets a parked one wait again, 0 for none. `until` is when it may be called, or
    comes back. `asked`: the visitor asked for time on the phone.
    """

    step_id: str
    number: str
    service: str
    language: str
    minutes: int
    people: int
    priority: bool
    late: bool
    mine: bool
    next: bool
    standing: Standing
    interpreter: bool
    due: datetime | None
    until: datetime | None
    key: int = 0
    asked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingList:
    """The first MOST_ROWS of the list, and apart from it who is parked at this desk's services.

    `total` counts both, `mine` those this desk may call, `more` those that are not listed.
    """

    rows: tuple[WaitingRow, ...]
    parked: tuple[WaitingRow, ...]
    total: int
    mine: int
    more: int


def standing(row: Row, desk: Caring) -> Standing:
    """Return how a row waits."""
    if row.state is State.WAITING:
        return Standing.RESTS if desk.rests(row) else Standing.WAITS
    return Standing(row.state.value)


def waiting_list(waiting: Iterable[Row], center: Center, desk: Caring, next_id: str) -> WaitingList:
    """Return the list with those who may come to this desk first, the next one on top."""
    mine: list[Row] = []
    parked: list[Row] = []
    others: list[Row] = []
    for row in waiting:
        if desk.may_call(row):
            mine.append(row)
        elif row.state is State.PARKED and row.service in desk.caller.services:
            parked.append(row)
        else:
            others.append(row)
    mine.sort(key=lambda row: row.step_id != next_id)
    shown = (*mine, *others)[:MOST_ROWS]
    keys = {row.step_id: place for place, row in enumerate(parked[:MOST_KEYS], start=1)}
    return WaitingList(
        rows=tuple(_row(row, center, desk, next_id, keys) for row in shown),
        parked=tuple(_row(row, center, desk, next_id, keys) for row in parked[:MOST_ROWS]),
        total=len(mine) + len(parked) + len(others),
        mine=len(mine),
        more=len(mine) + len(others) - len(shown),
    )


def _row(row: Row, center: Center, desk: Caring, next_id: str, keys: dict[str, int]) -> WaitingRow:
    minutes = minutes_since(row.since, desk.now)
    service = center.services.get(row.service)
    languages = desk.caller.languages
    serves = row.service in desk.caller.services
    how = standing(row, desk)
    return WaitingRow(
        step_id=row.step_id,
        number=row.number,
        service=center.service_text(row.service),
        language=row.language if row.language != center.languages[0] else "",
        minutes=minutes,
        people=row.people,
        priority=row.priority is not None,
        late=how is Standing.WAITS and service is not None and minutes >= service.target_minutes,
        mine=desk.may_call(row),
        next=row.step_id == next_id,
        standing=how,
        interpreter=serves and languages is not None and row.language not in languages,
        due=row.due,
        until=row.ready_at if how in (Standing.RESTS, Standing.PARKED) else None,
        key=keys.get(row.step_id, 0),
        asked=row.said == "needs-time",
    )
