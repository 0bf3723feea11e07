"""Who waits, as the desk sees it, and who will be called next by the hub's own rule."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from counter.center import Center
from shared.domain.calling import Caller, choose
from shared.domain.lines import Lines
from shared.domain.visit import State, Step
from shared.link.rows import Row

# Nobody reads further down, and a crowded day must not slow the console.
MOST_ROWS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingRow:
    """One line of the waiting list.

    `language` is empty for the center's own first language; `mine` says that this desk may call
    it now, `held` that another desk serves this visitor meanwhile.
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
    held: bool
    next: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingList:
    """The first MOST_ROWS of the list; how many wait in all, and how many for this desk."""

    rows: tuple[WaitingRow, ...]
    total: int
    mine: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Who the next call will most likely bring."""

    step_id: str
    number: str
    language: str
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingFor:
    """The desk whose list it is: what it serves, which visit is there, who would be next."""

    services: Collection[str]
    visit: str
    next_id: str


def minutes_since(since: datetime, now: datetime) -> int:
    """Return whole minutes; a clock that stepped back makes nobody's wait negative."""
    return max(0, int((now - since).total_seconds() // 60))


def may_come(row: Row, services: Collection[str], visit: str = "") -> bool:
    """Say whether a desk with these services may call this row now.

    `visit` is the one at the desk: closing its step sets its others free in the same act.
    """
    free = row.state is State.WAITING or (row.state is State.HELD and row.visit_id == visit)
    return free and row.service in services


def candidate(
    waiting: Iterable[Row], services: Collection[str], visit: str, now: datetime
) -> Candidate | None:
    """Return whom the rule would call now; None when nobody waits for these services."""
    lines = Lines({}, {})
    for place, row in enumerate(_heads(waiting, services, visit)):
        lines.add(_step(row, place))
    desk = Caller(
        desk="",
        services=tuple(services),
        languages=None,
        language_bound=timedelta(0),
        spoken={},
    )
    chosen = choose(lines, desk, now)
    if chosen is None:
        return None
    step, _ = chosen
    return Candidate(
        step_id=step.id,
        number=step.number,
        language=step.language,
        minutes=minutes_since(step.since, now),
    )


def waiting_list(
    waiting: Iterable[Row], center: Center, desk: WaitingFor, now: datetime
) -> WaitingList:
    """Return the list with those who may come to this desk first, the next one on top."""
    mine: list[Row] = []
    others: list[Row] = []
    for row in waiting:
        (mine if may_come(row, desk.services, desk.visit) else others).append(row)
    mine.sort(key=lambda row: row.step_id != desk.next_id)
    shown = (*mine, *others)[:MOST_ROWS]
    return WaitingList(
        rows=tuple(_row(row, center, desk, now) for row in shown),
        total=len(mine) + len(others),
        mine=len(mine),
    )


def _heads(waiting: Iterable[Row], services: Collection[str], visit: str) -> list[Row]:
    """Return the first row of each line: the rest of a line always ranks behind it."""
    heads: dict[tuple[str, str | None], Row] = {}
    for row in waiting:
        if may_come(row, services, visit):
            heads.setdefault((row.service, row.priority), row)
    return list(heads.values())


def _step(row: Row, place: int) -> Step:
    return Step(
        id=row.step_id,
        visit_id=row.visit_id,
        number=row.number,
        service=row.service,
        state=State.WAITING,
        language=row.language,
        priority=row.priority,
        people=row.people,
        since=row.since,
        seq=place,
        opened_at=row.since,
    )


def _row(row: Row, center: Center, desk: WaitingFor, now: datetime) -> WaitingRow:
    minutes = minutes_since(row.since, now)
    service = center.services.get(row.service)
    return WaitingRow(
        step_id=row.step_id,
        number=row.number,
        service=center.service_text(row.service),
        language=row.language if row.language != center.languages[0] else "",
        minutes=minutes,
        people=row.people,
        priority=row.priority is not None,
        late=service is not None and minutes >= service.target_minutes,
        mine=may_come(row, desk.services, desk.visit),
        held=row.state is State.HELD,
        next=row.step_id == desk.next_id,
    )
