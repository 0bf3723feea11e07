"""The fold: `apply(floor, seq, at, event)` is the only thing that changes a floor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from . import events as ev
from .floor import (
    Appointment,
    Counter,
    DeskSkills,
    Device,
    Emergency,
    EndedDay,
    Floor,
    FormerPerson,
    FreeDesk,
    Person,
    Profile,
    ReturnRight,
    Run,
    Session,
    ShutService,
    Touched,
)
from .visit import AT_DESK, OPEN, State, Step, Visit

# So many series and days back, no number repeats whatever the clock does.
_MOST_COUNTERS = 260
_RIGHTS_KEPT = timedelta(days=2)


def apply(floor: Floor, seq: int, at: datetime, event: ev.Event) -> tuple[Touched, ...]:
    """Fold one event in; returns what it changed."""
    touched = _FOLDS[type(event)](floor, seq, at, event)
    floor.seq = seq
    return touched


def _profile_adopted(
    floor: Floor, seq: int, at: datetime, event: ev.ProfileAdopted
) -> tuple[Touched, ...]:
    floor.adopt(event.profile, seq)
    profile = Profile(seq=seq, text=event.profile)
    as_told = _skills_over(floor)
    floor.look_ahead()
    if floor.center.end_of_day is None:
        return (profile, *as_told)
    # The first day to end by this rule is the one whose end comes next.
    before = floor.last_over(at)
    return (profile, *as_told, _ended(floor, seq, before.isoformat()))


def _skills_over(floor: Floor) -> tuple[DeskSkills, ...]:
    """Let every desk serve again what the profile says."""
    # What somebody waits for at a desk alone stays lent to it, or nobody could ever call them.
    desks = floor.center.desk_by_code
    kept = {
        code: skills
        for code, skills in floor.skills.items()
        if code in desks and not floor.bound_to(code) <= set(desks[code].services)
    }
    over = tuple(
        replace(each, services=()) for code, each in floor.skills.items() if code not in kept
    )
    floor.skills = kept
    floor.desks_changed()
    return over


def _ended(floor: Floor, seq: int, day: str) -> EndedDay:
    floor.ended_day = day
    floor.look_ahead()
    return EndedDay(seq=seq, day=day)


def _device_added(
    floor: Floor, _seq: int, at: datetime, event: ev.DeviceAdded
) -> tuple[Touched, ...]:
    device = Device(
        id=event.device,
        role=event.role,
        name=event.name,
        digest=event.digest,
        added_at=at,
        slot=event.slot,
    )
    floor.devices[device.id] = device
    return (device,)


def _device_renamed(
    floor: Floor, _seq: int, _at: datetime, event: ev.DeviceRenamed
) -> tuple[Touched, ...]:
    device = replace(floor.devices[event.device], name=event.name)
    floor.devices[device.id] = device
    return (device,)


def _device_revoked(
    floor: Floor, _seq: int, at: datetime, event: ev.DeviceRevoked
) -> tuple[Touched, ...]:
    device = replace(floor.devices[event.device], revoked_at=at)
    floor.devices[device.id] = device
    return (device,)


def _staff_added(
    floor: Floor, _seq: int, at: datetime, event: ev.StaffAdded
) -> tuple[Touched, ...]:
    person = Person(name=event.staff, role=event.role, added_at=at)
    floor.people[person.name] = person
    return (person,)


def _role_changed(
    floor: Floor, _seq: int, _at: datetime, event: ev.RoleChanged
) -> tuple[Touched, ...]:
    person = replace(floor.people[event.staff], role=event.role)
    floor.people[person.name] = person
    return (person,)


def _staff_removed(
    floor: Floor, _seq: int, _at: datetime, event: ev.StaffRemoved
) -> tuple[Touched, ...]:
    del floor.people[event.staff]
    return (FormerPerson(name=event.staff),)


def _desk_opened(
    floor: Floor, _seq: int, at: datetime, event: ev.DeskOpened
) -> tuple[Touched, ...]:
    session = Session(
        desk=event.desk, staff=event.staff, device=event.device, digest=event.digest, opened_at=at
    )
    floor.sessions[event.desk] = session
    floor.desks_changed()
    return (session,)


def _desk_closed(
    floor: Floor, _seq: int, _at: datetime, event: ev.DeskClosed
) -> tuple[Touched, ...]:
    del floor.sessions[event.desk]
    floor.desks_changed()
    return (FreeDesk(desk=event.desk),)


def _pause(paused: bool) -> Fold:
    def fold(floor: Floor, _seq: int, _at: datetime, event: ev.DeskEvent) -> tuple[Touched, ...]:
        reason = getattr(event, "reason", None)
        session = replace(floor.sessions[event.desk], paused=paused, reason=reason)
        floor.sessions[event.desk] = session
        floor.desks_changed()
        return (session,)

    return fold


def _desk_services_set(
    floor: Floor, _seq: int, _at: datetime, event: ev.DeskServicesSet
) -> tuple[Touched, ...]:
    skills = DeskSkills(desk=event.desk, services=event.services, day=event.day)
    if skills.services:
        floor.skills[event.desk] = skills
    else:
        floor.skills.pop(event.desk, None)
    floor.desks_changed()
    return (skills,)


def _service_closed(
    floor: Floor, _seq: int, _at: datetime, event: ev.ServiceClosed
) -> tuple[Touched, ...]:
    floor.shut[event.service] = shut = ShutService(service=event.service, day=event.day)
    return (shut,)


def _service_reopened(
    floor: Floor, _seq: int, _at: datetime, event: ev.ServiceReopened
) -> tuple[Touched, ...]:
    floor.shut.pop(event.service, None)
    return (ShutService(service=event.service, day=""),)


def _emergency_raised(
    floor: Floor, _seq: int, at: datetime, event: ev.EmergencyRaised
) -> tuple[Touched, ...]:
    emergency = Emergency(
        id=event.emergency,
        device=event.device,
        desk=event.desk,
        staff=event.staff,
        raised_at=at,
    )
    floor.emergencies[emergency.id] = emergency
    return (emergency,)


def _emergency_acknowledged(
    floor: Floor, _seq: int, at: datetime, event: ev.EmergencyAcknowledged
) -> tuple[Touched, ...]:
    emergency = floor.emergencies.pop(event.emergency)
    return (replace(emergency, acknowledged_by=event.staff, acknowledged_at=at),)


def _visit_opened(
    floor: Floor, _seq: int, at: datetime, event: ev.VisitOpened
) -> tuple[Touched, ...]:
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


def _count(floor: Floor, event: ev.VisitOpened, last: int) -> Counter:
    key = (event.series, event.day)
    counter = floor.counters.get(key)
    if counter is not None:
        counter.last = last
        return counter
    counter = floor.counters[key] = Counter(series=event.series, day=event.day, last=last)
    if len(floor.counters) > _MOST_COUNTERS:
        del floor.counters[min(floor.counters.keys() - {key}, key=lambda each: each[1])]
    return counter


def _visit_closed(
    floor: Floor, _seq: int, at: datetime, event: ev.VisitClosed
) -> tuple[Touched, ...]:
    visit = floor.visits.pop(event.visit_id)
    del floor.numbers[visit.number]
    visit.closed_at = at
    return (visit,)


def _visit_reopened(
    floor: Floor, _seq: int, _at: datetime, event: ev.VisitReopened
) -> tuple[Touched, ...]:
    visit = event.visit.copy()
    visit.closed_at = None
    floor.restore(visit)
    return (visit,)


def _class_changed(
    floor: Floor, _seq: int, _at: datetime, event: ev.ClassChanged
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
    floor: Floor, _seq: int, _at: datetime, event: ev.PeopleChanged
) -> tuple[Touched, ...]:
    visit = floor.visits[event.visit_id]
    visit.people = event.people
    steps = [step for step in visit.steps if step.state in OPEN]
    for step in steps:
        step.people = event.people
    return visit, *steps


def _interpreter_noted(
    floor: Floor, _seq: int, _at: datetime, event: ev.InterpreterNoted
) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    step.interpreter = event.interpreter
    return (step,)


def _step_opened(floor: Floor, seq: int, at: datetime, event: ev.StepOpened) -> tuple[Touched, ...]:
    opened_at = event.opened_at or at
    told_low, told_high = event.told or (None, None)
    step = Step(
        id=event.step_id,
        visit_id=event.visit_id,
        number=event.number,
        service=event.service,
        state=event.state,
        language=event.language,
        priority=event.priority,
        people=event.people,
        since=event.since,
        seq=seq,
        opened_at=opened_at,
        ready_at=event.ready_at,
        due=event.due,
        only_desk=event.only_desk,
        discreet=event.discreet,
        referred_from=event.referred_from,
        told_low=told_low,
        told_high=told_high,
    )
    visit = floor.visits[step.visit_id]
    visit.steps.append(step)
    floor.steps[step.id] = step
    floor.place(step)
    if step.referred_from is None:
        floor.note_given(step.service, opened_at)
    return _with_wait(visit, opened_at, step)


def _with_wait(visit: Visit, at: datetime, step: Step) -> tuple[Touched, ...]:
    """Keep account of how long the visit has waited; the walk to a desk is no wait."""
    waits = False
    for each in visit.steps:
        if each.state in AT_DESK:
            waits = False
            break
        waits = waits or each.state is State.WAITING
    if waits == (visit.waiting_since is not None):
        return (step,)
    if waits:
        visit.waiting_since = at if step.ready_at is None else max(at, step.ready_at)
    else:
        visit.waited = visit.waited_by(at)
        visit.waiting_since = None
    return visit, step


def _step_called(
    floor: Floor, _seq: int, at: datetime, event: ev.StepCalled
) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    floor.displace(step)
    step.desk = event.desk
    step.staff = event.staff
    step.interpreter = event.interpreter
    step.first_called_at = step.first_called_at or at
    step.called_at = at
    step.calls = 1  # who was parked is called anew
    step.said = None
    step.arrived_at = step.started_at = step.ready_at = None
    step.reason = event.reason
    step.state = State.CALLED
    floor.place(step)
    touched = _with_wait(floor.visits[step.visit_id], at, step)
    if floor.has_center and floor.center.calling.ratio:
        return *touched, _run(floor, step.desk, event.run + 1 if step.priority is not None else 0)
    return touched


def _run(floor: Floor, desk: str, calls: int) -> Run:
    floor.runs[desk] = calls
    return Run(desk=desk, calls=calls)


def _step_recalled(
    floor: Floor, _seq: int, at: datetime, event: ev.StepRecalled
) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    step.calls = event.calls
    step.called_at = at
    return (step,)


def _step_arrived(
    floor: Floor, _seq: int, at: datetime, event: ev.StepArrived
) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    step.arrived_at = at
    return _move(floor, step, State.ARRIVED, at)


def _service_started(
    floor: Floor, _seq: int, at: datetime, event: ev.ServiceStarted
) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    step.started_at = at
    return _move(floor, step, State.SERVING, at)


def _step_parked(
    floor: Floor, _seq: int, at: datetime, event: ev.StepParked
) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    floor.displace(step)
    step.desk, step.ready_at, step.state = None, event.until, State.PARKED
    step.said = "needs-time" if event.staff is None else None
    floor.place(step)
    return _with_wait(floor.visits[step.visit_id], at, step)


def _visitor_on_the_way(
    floor: Floor, _seq: int, _at: datetime, event: ev.VisitorOnTheWay
) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    step.said = "coming"
    return (step,)


def _step_returned(
    floor: Floor, _seq: int, at: datetime, event: ev.StepReturned
) -> tuple[Touched, ...]:
    visit = floor.visits[event.visit_id]
    step = visit.step(event.step_id)
    if step is None:
        raise KeyError(event.step_id)
    floor.displace(step)
    floor.steps[step.id] = step
    step.since, step.ready_at, step.priority = event.since, event.ready_at, event.priority
    step.desk = step.ended_at = step.called_at = step.reason = None
    step.outcome = step.given = None
    step.interpreter = False
    step.calls, step.said = 0, None
    step.state = State.WAITING
    floor.place(step)
    return _with_wait(visit, at, step)


def _step_released(
    floor: Floor, _seq: int, at: datetime, event: ev.StepReleased
) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    step.ready_at = event.ready_at
    return _move(floor, step, State.WAITING, at)


def _move(floor: Floor, step: Step, state: State, at: datetime) -> tuple[Touched, ...]:
    floor.displace(step)
    step.state = state
    floor.place(step)
    return _with_wait(floor.visits[step.visit_id], at, step)


def _becomes(state: State) -> Fold:
    def fold(floor: Floor, _seq: int, at: datetime, event: ev.StepEvent) -> tuple[Touched, ...]:
        step = floor.steps[event.step_id]
        if state not in OPEN:
            step.ended_at = getattr(event, "on", None) or at
            del floor.steps[step.id]
        return _move(floor, step, state, at)

    return fold


def _service_finished(
    floor: Floor, seq: int, at: datetime, event: ev.ServiceFinished
) -> tuple[Touched, ...]:
    step = floor.steps[event.step_id]
    step.outcome, step.given = event.outcome, event.given
    return _done(floor, seq, at, event)


def _act_undone(floor: Floor, _seq: int, _at: datetime, event: ev.ActUndone) -> tuple[Touched, ...]:
    touched: list[Touched] = []
    for image in event.visits:
        _leave(floor, image.id)
    for image in event.visits:
        visit = image.copy()
        if visit.closed_at is None:
            floor.restore(visit)
        touched += [visit, *visit.steps]
    if event.run is not None:
        touched.append(_run(floor, event.desk, event.run))
    return tuple(touched)


def _leave(floor: Floor, visit_id: str) -> None:
    visit = floor.visits.pop(visit_id, None)
    if visit is None:
        return
    del floor.numbers[visit.number]
    for step in visit.steps:
        if floor.steps.pop(step.id, None) is not None:
            floor.displace(step)


def _need_unmet(floor: Floor, _seq: int, at: datetime, event: ev.NeedUnmet) -> tuple[Touched, ...]:
    if event.digest is None or event.come_back is None or event.day is None or event.since is None:
        return ()
    right = ReturnRight(
        digest=event.digest,
        services=event.services,
        day=event.day,
        come_back=event.come_back,
        since=event.since,
    )
    # A right is told apart from none for a day or two after its day.
    old = floor.center.day(at - _RIGHTS_KEPT)
    floor.returns = {key: each for key, each in floor.returns.items() if each.day >= old}
    floor.returns[right.digest] = right
    return (right,)


def _return_used(
    floor: Floor, _seq: int, _at: datetime, event: ev.ReturnUsed
) -> tuple[Touched, ...]:
    right = replace(floor.returns[event.digest], used_by=event.visit_id)
    floor.returns[event.digest] = right
    return (right,)


def _appointment_booked(
    floor: Floor, _seq: int, _at: datetime, event: ev.AppointmentBooked
) -> tuple[Touched, ...]:
    appointment = Appointment(
        code=event.code,
        service=event.service,
        due=event.due,
        language=event.language,
        priority=event.priority,
        people=event.people,
    )
    return _appoint(floor, appointment)


def _appoint(floor: Floor, appointment: Appointment) -> tuple[Touched, ...]:
    floor.appoint(appointment)
    return (appointment,)


def _appointment_kept(
    floor: Floor, _seq: int, _at: datetime, event: ev.AppointmentKept
) -> tuple[Touched, ...]:
    kept = floor.appointments[event.code]
    return _appoint(floor, replace(kept, state="kept", visit_id=event.visit_id))


def _appointment_ends(state: str) -> Fold:
    def fold(
        floor: Floor,
        _seq: int,
        _at: datetime,
        event: ev.AppointmentCancelled | ev.AppointmentMissed,
    ) -> tuple[Touched, ...]:
        ended = replace(floor.appointments[event.code], state=state)
        floor.dismiss(event.code)
        return (ended,)

    return fold


def _day_ended(floor: Floor, seq: int, _at: datetime, event: ev.DayEnded) -> tuple[Touched, ...]:
    floor.returns = {key: each for key, each in floor.returns.items() if each.day > event.day}
    floor.appointments = {
        code: each
        for code, each in floor.appointments.items()
        if each.state == "booked" or floor.center.day(each.due) > event.day
    }
    return (*_skills_over(floor), _ended(floor, seq, event.day))


def _clock_stepped(
    floor: Floor, seq: int, at: datetime, event: ev.ClockStepped
) -> tuple[Touched, ...]:
    by = timedelta(seconds=event.seconds)
    touched: list[Touched] = []
    for visit in floor.visits.values():
        _shift(visit, by, "opened_at", "waiting_since")
        touched.append(visit)
        for step in visit.steps:
            if step.id in floor.steps:
                _shift_step(step, by)
                touched.append(step)
    floor.line_up(floor.lines.emptied())
    if floor.has_center and floor.center.end_of_day is not None:
        # A day that had not come yet after all will end in its time.
        over = floor.last_over(at).isoformat()
        if over < floor.ended_day:
            touched.append(_ended(floor, seq, over))
    return tuple(touched)


def _shift_step(step: Step, by: timedelta) -> None:
    """Move a step along with the clock; what was agreed by the clock on the wall stays."""
    appointed = step.due is not None and step.since == step.due
    _shift(step, by, "since", "opened_at", *_FACTS)
    if step.state is not State.PARKED and step.ready_at != step.due:
        _shift(step, by, "ready_at")
    if appointed and step.due is not None:
        step.since = max(step.due, step.opened_at)


_FACTS = ("first_called_at", "called_at", "arrived_at", "started_at")


def _shift(record: Visit | Step, by: timedelta, *names: str) -> None:
    for name in names:
        instant = getattr(record, name)
        if instant is not None:
            setattr(record, name, instant + by)


def _nothing(_floor: Floor, _seq: int, _at: datetime, _event: ev.Event) -> tuple[Touched, ...]:
    return ()


Fold = Callable[[Floor, int, datetime, Any], tuple[Touched, ...]]
_done = _becomes(State.DONE)

_FOLDS: dict[type[ev.Event], Fold] = {
    ev.ProfileAdopted: _profile_adopted,
    ev.DeviceAdded: _device_added,
    ev.DeviceRenamed: _device_renamed,
    ev.DeviceRevoked: _device_revoked,
    ev.DeviceCloned: _nothing,
    ev.StaffAdded: _staff_added,
    ev.RoleChanged: _role_changed,
    ev.PinReset: _nothing,
    ev.PinChanged: _nothing,
    ev.StaffRemoved: _staff_removed,
    ev.DeskOpened: _desk_opened,
    ev.DeskClosed: _desk_closed,
    ev.DeskPaused: _pause(True),
    ev.DeskResumed: _pause(False),
    ev.DeskServicesSet: _desk_services_set,
    ev.ServiceClosed: _service_closed,
    ev.ServiceReopened: _service_reopened,
    ev.EmergencyRaised: _emergency_raised,
    ev.EmergencyAcknowledged: _emergency_acknowledged,
    ev.VisitOpened: _visit_opened,
    ev.VisitReopened: _visit_reopened,
    ev.ClassChanged: _class_changed,
    ev.PeopleChanged: _people_changed,
    ev.NoteWritten: _nothing,
    ev.TicketReprinted: _nothing,
    ev.StepOpened: _step_opened,
    ev.PrivateAsked: _nothing,
    ev.StepCalled: _step_called,
    ev.StepHeld: _becomes(State.HELD),
    ev.StepReleased: _step_released,
    ev.StepReturned: _step_returned,
    ev.StepParked: _step_parked,
    ev.VisitorOnTheWay: _visitor_on_the_way,
    ev.StepArrived: _step_arrived,
    ev.StepRecalled: _step_recalled,
    ev.InterpreterNoted: _interpreter_noted,
    ev.ServiceStarted: _service_started,
    ev.ServiceFinished: _service_finished,
    ev.StepMissed: _becomes(State.NO_SHOW),
    ev.StepCancelled: _becomes(State.CANCELLED),
    ev.StepReferred: _becomes(State.REFERRED),
    ev.StepUnmet: _becomes(State.UNMET),
    ev.VisitClosed: _visit_closed,
    ev.ActUndone: _act_undone,
    ev.NeedUnmet: _need_unmet,
    ev.ReturnUsed: _return_used,
    ev.AppointmentBooked: _appointment_booked,
    ev.AppointmentKept: _appointment_kept,
    ev.AppointmentCancelled: _appointment_ends("cancelled"),
    ev.AppointmentMissed: _appointment_ends("missed"),
    ev.DayEnded: _day_ended,
    ev.ClockStepped: _clock_stepped,
}
