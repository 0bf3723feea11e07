"""From the tables back to a floor, without walking the journal."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select

from ..domain.floor import Counter, Floor, Session
from ..domain.visit import Visit
from . import schema
from .rows import Row, read_device, read_person, read_step, read_visit

# As many counters as the floor keeps.
_COUNTERS = 260


def load_floor(connection: Connection) -> Floor:
    """Read the floor: what is open, who may speak, and where the numbers stand."""
    floor = Floor(seq=connection.scalar(select(func.max(schema.journal.c.seq))) or 0)
    _load_settings(connection, floor)
    profile = connection.scalar(
        select(schema.profile.c.text).order_by(schema.profile.c.seq.desc()).limit(1)
    )
    if profile is not None:
        floor.adopt(profile)
    for visit in _open_visits(connection):
        floor.restore(visit)
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
    newest = select(schema.number).order_by(schema.number.c.day.desc()).limit(_COUNTERS)
    for row in _rows(connection, newest):
        floor.counters[row["series"], row["day"]] = Counter(**row)


def _open_visits(connection: Connection) -> list[Visit]:
    rows = _rows(connection, select(schema.visit).where(schema.visit.c.closed_at.is_(None)))
    visits = {row["id"]: read_visit(row) for row in rows}
    steps = select(schema.step).where(schema.step.c.ended_at.is_(None)).order_by(schema.step.c.seq)
    for row in _rows(connection, steps):
        visits[row["visit_id"]].steps.append(read_step(row))
    return list(visits.values())


def _rows(connection: Connection, query: Any) -> list[Row]:
    return [dict(row) for row in connection.execute(query).mappings()]
