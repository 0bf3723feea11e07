"""What must be true of a floor after anything: recounted from the steps alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from shared.domain.events.event import Entry
from shared.domain.events.steps import StepEvent
from shared.domain.events.visits import VisitOpened
from shared.domain.floor import Floor
from shared.domain.visit import AT_DESK, OPEN, State, Visit


def image(visit: Visit) -> dict[str, Any]:
    """Return every field of a visit and of its steps, by step."""
    return {name: value for name, value in asdict(visit).items() if name != "steps"} | {
        "steps": {step.id: asdict(step) for step in visit.steps}
    }


def differing(was: Any, now: Any, place: str = "") -> list[str]:
    """Say where two images differ, so that a failure can be read."""
    if isinstance(was, dict) and isinstance(now, dict):
        return [
            said
            for key in [*was, *(now.keys() - was.keys())]
            for said in differing(was.get(key), now.get(key), f"{place}.{key}")
        ]
    return [] if was == now else [f"{place}: {was} is now {now}"]


def check_same(was: Any, now: Any) -> None:
    """Fail with every place where two images differ."""
    found = differing(was, now)
    assert not found, "\n".join(["they differ:", *found])


def check_floor(floor: Floor, now: datetime) -> None:
    """Hold a floor against a recount of itself."""
    steps = {step.id: step for visit in floor.visits.values() for step in visit.steps}
    check_indexes(floor, steps)
    check_lines(floor, now)
    for visit in floor.visits.values():
        check_visit(visit)
    check_due(floor)


def check_indexes(floor: Floor, steps: dict[str, Any]) -> None:
    assert floor.steps == {key: step for key, step in steps.items() if step.state in OPEN}
    assert all((step.ended_at is None) == (step.state in OPEN) for step in steps.values())
    at_desks = [step for step in steps.values() if step.state in AT_DESK]
    assert {step.desk: step for step in at_desks} == floor.at_desk
    assert len(at_desks) == len(floor.at_desk)
    assert floor.numbers == {visit.number: visit.id for visit in floor.visits.values()}
    assert len(floor.numbers) == len(floor.visits)
    alarmed = [s for s in steps.values() if s.state is State.PARKED and s.ready_at is not None]
    assert floor.parked == {step.id: step for step in alarmed}
    booked = [(a.due, a.code) for a in floor.appointments.values() if a.state == "booked"]
    assert list(floor.booked) == sorted(booked)


def check_lines(floor: Floor, now: datetime) -> None:
    """Whoever waits stands in a line or rests, once, in the order of (since, seq)."""
    floor.lines.wake(now)
    waiting = [step for step in floor.steps.values() if step.state is State.WAITING]
    assert Counter(s.id for s in floor.lines.waiting()) == Counter(s.id for s in waiting)
    stood = [step for step in waiting if not floor.lines.rests(step)]
    assert all(step.ready_at is None or step.ready_at <= now for step in stood)
    assert all(step.ready_at > now for step in waiting if floor.lines.rests(step))
    codes = floor.center.service_by_code
    assert all(step.service in codes for step in floor.steps.values()), "nobody serves that"
    lined = list(floor.lines.of(codes))
    assert sum(len(line.places) for line in lined) == len(stood)
    for line in lined:
        places = [(since, seq) for since, seq, _ in line.places]
        assert places == sorted((s.since, s.seq) for _, _, s in line.places)
        for _, _, step in line.places:
            mine = (step.service, step.priority, step.language, step.only_desk, step.appointment)
            assert mine == (
                line.service,
                line.priority,
                line.language,
                line.only_desk,
                line.appointment,
            )
    public = Counter(step.service for step in waiting if not step.discreet)
    assert {code: floor.lines.count(code) for code in codes} == {c: public[c] for c in codes}
    for step in floor.steps.values():
        if step.only_desk is not None:
            assert step.only_desk in floor.center.desk_by_code
            assert step.service in floor.services_at(step.only_desk), (
                "waits at a desk that does not serve it"
            )


def check_visit(visit: Visit) -> None:
    states = [step.state for step in visit.steps]
    left = [state for state in states if state in OPEN]
    assert left, "an open visit has something open"
    at_desk = [state for state in left if state in AT_DESK]
    assert len(at_desk) <= 1
    assert (State.HELD in left) <= bool(at_desk)
    assert not (at_desk and State.WAITING in left)
    assert any(state is not State.PLANNED for state in left), "nothing leads to what is planned"
    waits = not at_desk and State.WAITING in left
    assert (visit.waiting_since is not None) == waits
    assert visit.waited >= 0
    assert visit.closed_at is None
    assert all(step.number == visit.number for step in visit.steps)
    services = [step.service for step in visit.steps if step.state in OPEN]
    assert len(services) == len(set(services))
    assert all(step.priority == visit.priority for step in visit.steps if step.state in OPEN)


def check_due(floor: Floor) -> None:
    """Time alone changes something exactly when `due` says."""
    kept = floor.due
    floor.look_ahead()
    assert kept == floor.due


def check_times(visits: Iterable[Visit]) -> None:
    """Nothing ends before it began."""
    for visit in visits:
        for step in visit.steps:
            facts = [step.opened_at, step.first_called_at, step.called_at, step.started_at]
            began = [at for at in facts if at is not None]
            assert step.ended_at is None or step.ended_at >= max(began), step


def check_journal(entries: list[Entry]) -> None:
    """No number twice on a day; the journal is without gaps."""
    given = [(e.event.day, e.event.number) for e in entries if isinstance(e.event, VisitOpened)]
    assert len(given) == len(set(given))
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    called = [entry.event for entry in entries if isinstance(entry.event, StepEvent)]
    assert all(event.number for event in called)
