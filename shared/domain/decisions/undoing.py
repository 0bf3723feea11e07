"""Taking back a desk's last act.

Nothing is kept for this beforehand: the journal of the visits it touched is folded once more
without the act, and what comes of that is how they are again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from ..commands.undoing import Undo, Undone
from ..errors import Conflict
from ..events.desks import DeskClosed, DeskOpened
from ..events.event import Entry, Event
from ..events.passing import ClockStepped
from ..events.steps import (
    InterpreterNoted,
    ServiceFinished,
    ServiceStarted,
    StepArrived,
    StepCalled,
    StepCancelled,
    StepEvent,
    StepMissed,
    StepOpened,
    StepParked,
    StepRecalled,
    StepReferred,
    StepReturned,
)
from ..events.undoing import ActUndone, Retraction
from ..events.visits import ClassChanged, PeopleChanged, VisitClosed, VisitOpened, VisitReopened
from ..floor import Floor, Session
from ..folding import apply
from ..visit import AT_DESK, OPEN, State, Visit
from .context import Context, Decision, Decisions, Past
from .desks import session_at
from .journey import check_stands

PATIENCE = timedelta(minutes=5)

# The command that an act's telling event came of; the first that is found names the act.
_NAMES: tuple[tuple[type[Event], str], ...] = (
    (StepCalled, "call-next"),
    (StepRecalled, "recall"),
    (StepArrived, "arrive"),
    (ServiceStarted, "start-service"),
    (StepReferred, "refer"),
    (ServiceFinished, "finish-service"),
    (StepMissed, "mark-no-show"),
    (StepCancelled, "cancel"),
    (StepParked, "park"),
    (StepReturned, "return"),
    (ClassChanged, "change-class"),
    (PeopleChanged, "change-people"),
    (InterpreterNoted, "note-interpreter"),
    (StepOpened, "add-step"),
)


# The events that a visit's state comes of.
_TELLING = (
    VisitOpened,
    VisitReopened,
    VisitClosed,
    StepEvent,
    ClassChanged,
    PeopleChanged,
    ActUndone,
    ClockStepped,
)


def undo(floor: Floor, command: Undo, context: Context) -> Decision:
    """Take back the desk's last act of these five minutes, unless somebody touched that visit.

    What another person did at this desk is theirs: whoever takes it over does not undo that.
    """
    session = session_at(floor, command.desk, context)
    entries = context.past.since(context.now - PATIENCE)
    began = _began(entries, session)
    act, gone = _last_act([each for each in entries if each.seq > began], command.desk)
    touched = _visits_of(act)
    later = [each for each in entries if each.seq > act[-1].seq and each.act not in gone]
    if touched.intersection(_visits_of(later)):
        raise Conflict("touched-since", "Somebody has done something with that visit since.")
    # What was taken back before this act was done is part of how things were.
    skip = {each for each in gone if each > act[0].act} | {act[0].act}
    images = tuple(
        _before(floor, context.past, visit, skip, context.now) for visit in sorted(touched)
    )
    for image in images:
        check_stands(floor, image, [step for step in image.steps if step.state in OPEN])
    undone = ActUndone(
        desk=session.desk,
        staff=session.staff,
        act=act[0].act,
        undone=_name(act),
        visits=images,
        run=_run_before(floor, act),
        counts=_changes(floor, images),
        retracted=tuple(_retracted(floor, images)),
    )
    return Decision((undone,), Undone(undone=undone.undone))


def _began(entries: Sequence[Entry], session: Session) -> int:
    """Return the seq at which another person last left this desk; 0 when none lately did."""
    left = [each.seq for each in entries if _left(each.event, session.desk) - {session.staff}]
    return max(left, default=0)


def _left(event: Event, desk: str) -> set[str]:
    """Return who left a desk by this event."""
    match event:
        case DeskClosed() if event.desk == desk:
            return {event.staff}
        case DeskOpened() if event.desk == desk and event.took_over_from is not None:
            return {event.took_over_from}
    return set()


def _last_act(entries: Sequence[Entry], desk: str) -> tuple[list[Entry], set[int]]:
    """Return the entries of the act to undo, and the acts that are as if they had not been."""
    undoings = [each for each in entries if isinstance(each.event, ActUndone)]
    gone = {each.act for each in undoings}
    gone |= {each.event.act for each in undoings if isinstance(each.event, ActUndone)}
    mine = [each for each in entries if each.desk == desk and each.act not in gone]
    opened = {each.act for each in mine if isinstance(each.event, VisitOpened)}
    acts = [each.act for each in mine if _touches(each.event) and each.act not in opened]
    if not acts:
        raise Conflict("nothing-to-undo", "This desk did nothing in the last five minutes.")
    return [each for each in entries if each.act == acts[-1]], gone


def _touches(event: Event) -> bool:
    return isinstance(event, (StepEvent, ClassChanged, PeopleChanged))


def _visits_of(entries: Iterable[Entry]) -> set[str]:
    return {
        event.visit_id
        for event in (each.event for each in entries)
        if isinstance(event, (StepEvent, ClassChanged, PeopleChanged, VisitClosed, VisitReopened))
    }


def _name(act: Sequence[Entry]) -> str:
    events = [each.event for each in act]
    for kind, name in _NAMES:
        found = next((event for event in events if isinstance(event, kind)), None)
        if isinstance(found, StepCalled) and found.reason.code == "picked":
            return "call-step"
        if isinstance(found, StepReturned) and found.was not in {State.PARKED, State.NO_SHOW}:
            return "reopen"
        if found is not None:
            return name
    raise AssertionError("an act that touches a visit has a name")


def _before(floor: Floor, past: Past, visit_id: str, gone: set[int], now: datetime) -> Visit:
    """Return a visit as it would be without these acts; what they opened is cancelled."""
    image = _replayed(past.of_visit(visit_id), visit_id, gone)
    present = floor.visits.get(visit_id) or past.visit_of(image.steps[0].id)
    known = {step.id for step in image.steps}
    extra = [step for step in present.steps if step.id not in known] if present else []
    image.steps += [
        replace(step, state=State.CANCELLED, ended_at=now) if step.state in OPEN else replace(step)
        for step in extra
    ]
    image.steps.sort(key=lambda step: step.seq)
    return image


def _replayed(entries: Sequence[Entry], visit_id: str, gone: set[int]) -> Visit:
    floor, visit = Floor(), None
    for entry in entries:
        if entry.act in gone or not isinstance(entry.event, _TELLING):
            continue
        for touched in apply(floor, entry.seq, entry.at, entry.event):
            if isinstance(touched, Visit) and touched.id == visit_id:
                visit = touched
    if visit is None:
        raise Conflict("nothing-to-undo", "The journal no longer tells how it was before.")
    return visit.copy()


def _run_before(floor: Floor, act: Sequence[Entry]) -> int | None:
    if not floor.center.calling.ratio:
        return None
    return next((each.event.run for each in act if isinstance(each.event, StepCalled)), None)


def _changes(floor: Floor, images: Iterable[Visit]) -> dict[str, int]:
    """Return by how much the waiting of each service changes, without the discreet."""
    counts: Counter[str] = Counter()
    for image in images:
        counts.update(_waiting(image))
        present = floor.visits.get(image.id)
        if present is not None:
            counts.subtract(_waiting(present))
    return {service: change for service, change in counts.items() if change}


def _waiting(visit: Visit) -> list[str]:
    return [s.service for s in visit.steps if s.state is State.WAITING and not s.discreet]


def _retracted(floor: Floor, images: Iterable[Visit]) -> Iterator[Retraction]:
    for image in images:
        present = floor.visits.get(image.id)
        now = present.at_desk if present is not None else None
        before = image.at_desk
        if now is None or now.discreet or now.desk is None:
            continue
        if before is None or before.id != now.id or before.state not in AT_DESK:
            yield Retraction(number=now.number, desk=now.desk)


DECISIONS: Decisions = {
    Undo: undo,
}
