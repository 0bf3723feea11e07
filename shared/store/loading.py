"""From the tables back to a floor, without walking the journal."""

from __future__ import annotations

from bisect import insort
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, select

from ..domain.events.steps import StepOpened
from ..domain.floor import Appointment, Counter, Emergency, Floor, Session, ShutService
from ..domain.visit import Visit
from . import schema
from .entries import read_entries, since
from .rows import (
    Row,
    read_device,
    read_person,
    read_right,
    read_skills,
    read_step,
    read_visit,
)

# As many counters as the floor keeps.
_COUNTERS = 260
# Quotas look back a day; appointments and return rights that were used are still known as long.
_A_DAY = timedelta(hours=26)


def load_floor(connection: Connection, now: datetime) -> Floor:
    """Read the floor: what is open, who may speak, what was promised, where the numbers stand."""
    floor = Floor(seq=connection.scalar(select(func.max(schema.journal.c.seq))) or 0)
    _load_settings(connection, floor)
    newest = select(schema.profile).order_by(schema.profile.c.seq.desc()).limit(1)
    profile = connection.execute(newest).first()
    if profile is None:
        return floor
    floor.adopt(profile.text, profile.seq)
    for visit in open_visits(connection):
        floor.restore(visit)
    _load_desks(connection, floor)
    _load_promises(connection, floor, now)
    _load_given(connection, floor, now)
    floor.look_ahead()
    return floor


def _load_settings(connection: Connection, floor: Floor) -> None:
    for row in _rows(connection, select(schema.device)):
        device = read_device(row)
        floor.devices[device.id] = device
    for row in _rows(connection, select(schema.person)):
        person = read_person(row)
        floor.people[person.name] = person
    for row in _rows(connection, select(schema.session)):
        floor.sessions[row["desk"]] = Session(**row)
    for row in _rows(connection, select(schema.run)):
        floor.runs[row["desk"]] = row["calls"]
    newest = select(schema.number).order_by(schema.number.c.day.desc()).limit(_COUNTERS)
    for row in _rows(connection, newest):
        floor.counters[row["series"], row["day"]] = Counter(**row)
    ended = select(schema.ended_day.c.day).order_by(schema.ended_day.c.seq.desc()).limit(1)
    floor.ended_day = connection.scalar(ended) or ""


def _load_desks(connection: Connection, floor: Floor) -> None:
    for row in _rows(connection, select(schema.desk_skills)):
        skills = read_skills(row)
        if skills.services:
            floor.skills[skills.desk] = skills
    shut = schema.shut_service
    for row in _rows(connection, select(shut).where(shut.c.day != "")):
        floor.shut[row["service"]] = ShutService(**row)
    emergency = schema.emergency
    open_ones = select(emergency).where(emergency.c.acknowledged_at.is_(None))
    for row in _rows(connection, open_ones.order_by(emergency.c.raised_at)):
        floor.emergencies[row["id"]] = Emergency(**row)


def _load_promises(connection: Connection, floor: Floor, now: datetime) -> None:
    right, appointment = schema.return_right, schema.appointment
    today = floor.center.day(now - _A_DAY)
    for row in _rows(connection, select(right).where(right.c.day >= today)):
        floor.returns[row["digest"]] = read_right(row)
    wanted = (appointment.c.state == "booked") | (
        (appointment.c.state == "kept") & (appointment.c.due >= now - _A_DAY)
    )
    for row in _rows(connection, select(appointment).where(wanted)):
        floor.appointments[row["code"]] = found = Appointment(**row)
        if found.state == "booked":
            insort(floor.booked, (found.due, found.code))


def _load_given(connection: Connection, floor: Floor, now: datetime) -> None:
    """Read when numbers were given for the services that have a quota."""
    if not any(each.daily_quota or each.hourly_quota for each in floor.center.services):
        return
    # By the journal, for what is open moves along with a clock that is set; the past does not.
    query = since(connection, now - _A_DAY).where(schema.journal.c.kind == StepOpened.kind)
    for entry in read_entries(connection, query):
        if isinstance(entry.event, StepOpened) and entry.event.referred_from is None:
            floor.note_given(entry.event.service, entry.event.opened_at or entry.at)


def open_visits(connection: Connection) -> list[Visit]:
    """Read every open visit, with all its steps."""
    return _visits(connection, schema.visit.c.closed_at.is_(None))


def read_visit_by_id(connection: Connection, visit_id: str) -> Visit | None:
    """Read one visit, open or over."""
    return next(iter(_visits(connection, schema.visit.c.id == visit_id)), None)


def _visits(connection: Connection, wanted: Any) -> list[Visit]:
    visit, step = schema.visit, schema.step
    rows = _rows(connection, select(visit).where(wanted))
    visits = {row["id"]: read_visit(row) for row in rows}
    steps = select(step).join(visit, visit.c.id == step.c.visit_id).where(wanted)
    for row in _rows(connection, steps.order_by(step.c.seq)):
        visits[row["visit_id"]].steps.append(read_step(row))
    return list(visits.values())


def _rows(connection: Connection, query: Any) -> list[Row]:
    return [dict(row) for row in connection.execute(query).mappings()]
