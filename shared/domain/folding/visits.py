"""Visits: opened, put right, closed."""

from __future__ import annotations

from datetime import datetime

from ..events.visits import (
    ClassChanged,
    NoteWritten,
    PeopleChanged,
    PrivateAsked,
    TicketReprinted,
    VisitClosed,
    VisitOpened,
    VisitReopened,
)
from ..floor import Counter, Floor, Touched
from ..visit import OPEN, Visit
from .fold import Folds, nothing

# So many series and days back, no number repeats whatever the clock does.
_MOST_COUNTERS = 260


def _visit_opened(floor: Floor, _seq: int, at: datetime, event: VisitOpened) -> tuple[Touched, ...]:
    floor.visits[event.visit_id] = visit = Visit(
        id=event.visit_id,
        number=event.number,
        series=event.series,
        day=event.day,
        language=event.language,
        priority=event.priority,
        people=event.people,
        device=event.device,
        opened_at=event.opened_at or at,
        fixed=event.fixed,
    )
    floor.numbers[event.number] = visit.id
    return (visit,) if event.count is None else (visit, _count(floor, event, event.count))


def _count(floor: Floor, event: VisitOpened, last: int) -> Counter:
    key = (event.series, event.day)
    counter = floor.counters.get(key)
    if counter is not None:
        counter.last = last
        return counter
    counter = floor.counters[key] = Counter(series=event.series, day=event.day, last=last)
    if len(floor.counters) > _MOST_COUNTERS:
        del floor.counters[min(floor.counters.keys() - {key}, key=lambda each: each[1])]
    return counter


def _visit_closed(floor: Floor, _seq: int, at: datetime, event: VisitClosed) -> tuple[Touched, ...]:
    visit = floor.visits.pop(event.visit_id)
    del floor.numbers[visit.number]
    visit.closed_at = at
    return (visit,)


def _visit_reopened(
    floor: Floor, _seq: int, _at: datetime, event: VisitReopened
) -> tuple[Touched, ...]:
    visit = event.visit.copy()
    visit.closed_at = None
    floor.restore(visit)
    return (visit,)


def _class_changed(
    floor: Floor, _seq: int, _at: datetime, event: ClassChanged
) -> tuple[Touched, ...]:
    visit = floor.visits[event.visit_id]
    visit.priority = event.priority
    steps = [step for step in visit.steps if step.state in OPEN]
    for step in steps:
        floor.displace(step)
        step.priority = event.priority
        floor.place(step)
    return visit, *steps


def _people_changed(
    floor: Floor, _seq: int, _at: datetime, event: PeopleChanged
) -> tuple[Touched, ...]:
    visit = floor.visits[event.visit_id]
    visit.people = event.people
    steps = [step for step in visit.steps if step.state in OPEN]
    for step in steps:
        step.people = event.people
    return visit, *steps


FOLDS: Folds = {
    VisitOpened: _visit_opened,
    VisitReopened: _visit_reopened,
    ClassChanged: _class_changed,
    PeopleChanged: _people_changed,
    NoteWritten: nothing,
    TicketReprinted: nothing,
    PrivateAsked: nothing,
    VisitClosed: _visit_closed,
}
