"""Who will be called next, by the hub's own rule on what this console sees of the floor.

What is not told here may make the hub choose otherwise: how many of a priority class were called
in a row (the ratio), and how long a visit of a fixed order has waited in all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from counter.desk.center import Center
from counter.desk.knowledge import Knowledge
from shared.domain.calling import Caller, choose
from shared.domain.lines import Lines
from shared.domain.visit import State, Step
from shared.link.floor_view import FloorView
from shared.link.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Who the next call will most likely bring; `minutes` is how long they have waited."""

    step_id: str
    number: str
    language: str
    minutes: int
    due: datetime | None


@dataclass(frozen=True, slots=True)
class Caring:
    """A desk's view of the rule: whom it may call at `now`, with `visit` at the desk meanwhile."""

    caller: Caller
    visit: str
    walks: bool
    now: datetime

    def may_call(self, row: Row) -> bool:
        """Say whether the desk may call this row now.

        Closing the visitor who is here sets their other steps free in the same act, unless they
        have to walk first.
        """
        freed = row.state is State.HELD and row.visit_id == self.visit and not self.walks
        return (row.state is State.WAITING or freed) and self._serves(row) and not self.rests(row)

    def rests(self, row: Row) -> bool:
        """Say whether no desk is offered a row yet."""
        return row.ready_at is not None and row.ready_at > self.now

    def _serves(self, row: Row) -> bool:
        desk = self.caller
        if row.service not in desk.services or row.only_desk not in {None, desk.desk}:
            return False
        return desk.understands(row.service, row.language, row.since, self.now)


def caring(known: Knowledge, center: Center, floor: FloorView, now: datetime) -> Caring:
    """Return how my desk sees the rule; a desk that the profile no longer has calls nobody."""
    desk = known.my_desk
    caller = Caller(
        desk=known.desk,
        services=known.services,
        languages=None if desk is None or desk.interpreter else frozenset(desk.languages),
        language_bound=center.language_bound,
        spoken=spoken(center, floor),
    )
    visit = known.current.visit_id if known.current else ""
    return Caring(caller, visit, bool(center.walking), now)


def spoken(center: Center, floor: FloorView) -> dict[str, frozenset[str] | None]:
    """Return the languages that the open desks of each service speak; None is all of them."""
    found: dict[str, frozenset[str] | None] = {}
    for desk in center.desks.values():
        row = floor.desks.get(desk.code)
        if row is None or row.state != "open":
            continue
        for service in row.services or desk.services:
            known = found.get(service, frozenset())
            if known is not None:
                found[service] = None if desk.interpreter else known.union(desk.languages)
    return found


def candidate(waiting: Iterable[Row], center: Center, desk: Caring) -> Candidate | None:
    """Return whom the rule would call now; None when nobody waits whom the desk can serve."""
    lines = Lines(center.rates, center.hard_max)
    for place, row in enumerate(_heads(waiting, desk)):
        lines.add(_step(row, place))
    chosen = choose(lines, desk.caller, desk.now)
    if chosen is None:
        return None
    step, _ = chosen
    return Candidate(
        step_id=step.id,
        number=step.number,
        language=step.language,
        minutes=minutes_since(step.since, desk.now),
        due=step.due,
    )


def minutes_since(since: datetime, now: datetime) -> int:
    """Return whole minutes; a clock that stepped back makes nobody's wait negative."""
    return max(0, int((now - since).total_seconds() // 60))


def _heads(waiting: Iterable[Row], desk: Caring) -> list[Row]:
    """Return the first row of each line: the rest of a line always ranks behind it."""
    heads: dict[tuple[str, str | None, str, str | None, bool], Row] = {}
    for row in waiting:
        line = (row.service, row.priority, row.language, row.only_desk, row.due is not None)
        if line not in heads and desk.may_call(row):
            heads[line] = row
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
        due=row.due,
        only_desk=row.only_desk,
    )
