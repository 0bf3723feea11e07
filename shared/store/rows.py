"""How what is on the floor lies in the tables, and comes back."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import from_json, to_json
from sqlalchemy import Table

from ..domain.floor import (
    Appointment,
    Counter,
    DeskSkills,
    Device,
    Emergency,
    EndedDay,
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
from ..domain.reason import Reason
from ..domain.roles import Role, StaffRole
from ..domain.visit import State, Step, Visit
from . import schema

Row = dict[str, Any]

_REASON = TypeAdapter(Reason)


def _named(table: Table) -> Callable[[Any], Row]:
    """Return what makes a row of a record whose fields are named like the columns."""
    names = tuple(column.name for column in table.columns)
    fields = attrgetter(*names)
    return lambda record: dict(zip(names, fields(record), strict=True))


visit_row = _named(schema.visit)
_STEP = _named(schema.step)
_RIGHT = _named(schema.return_right)


def step_row(step: Step) -> Row:
    """Return a step as a row."""
    row = _STEP(step)
    row["state"] = step.state.value
    if step.reason is not None:
        row["reason"] = to_json(step.reason).decode()
    return row


def read_visit(row: Row) -> Visit:
    """Return a visit, without its steps."""
    return Visit(**row)


def read_step(row: Row) -> Step:
    """Return a step."""
    reason = row["reason"]
    fields = row | {
        "state": State(row["state"]),
        "reason": None if reason is None else _REASON.validate_json(reason),
    }
    return Step(**fields)


def read_device(row: Row) -> Device:
    """Return a device."""
    return Device(**(row | {"role": Role(row["role"])}))


def read_person(row: Row) -> Person:
    """Return a person."""
    return Person(**(row | {"role": StaffRole(row["role"])}))


def right_row(right: ReturnRight) -> Row:
    """Return a return right as a row."""
    return _RIGHT(right) | {"services": to_json(right.services).decode()}


def read_right(row: Row) -> ReturnRight:
    """Return a return right."""
    return ReturnRight(**(row | {"services": tuple(from_json(row["services"]))}))


def skills_row(skills: DeskSkills) -> Row:
    """Return what a desk serves today as a row."""
    services = to_json(skills.services).decode()
    return {"desk": skills.desk, "services": services, "day": skills.day}


def read_skills(row: Row) -> DeskSkills:
    """Return what a desk serves today."""
    return DeskSkills(**(row | {"services": tuple(from_json(row["services"]))}))


_ROWS: dict[type[Touched], tuple[Table, Callable[[Any], Row]]] = {
    Visit: (schema.visit, visit_row),
    Step: (schema.step, step_row),
    Device: (schema.device, _named(schema.device)),
    Person: (schema.person, _named(schema.person)),
    Session: (schema.session, _named(schema.session)),
    DeskSkills: (schema.desk_skills, skills_row),
    ShutService: (schema.shut_service, _named(schema.shut_service)),
    Emergency: (schema.emergency, _named(schema.emergency)),
    Counter: (schema.number, _named(schema.number)),
    Profile: (schema.profile, _named(schema.profile)),
    Run: (schema.run, _named(schema.run)),
    Appointment: (schema.appointment, _named(schema.appointment)),
    ReturnRight: (schema.return_right, right_row),
    EndedDay: (schema.ended_day, _named(schema.ended_day)),
}


class Changes:
    """The rows that a batch of events leaves behind: last state only, None is "deleted"."""

    def __init__(self) -> None:
        self._touched: dict[int, Touched] = {}
        # Rows that can go again, by their key.
        self._kept: dict[tuple[Table, str], Session | Person | None] = {}

    def add(self, touched: Touched) -> None:
        """Note something that changed; its row is made when all events are applied."""
        match touched:
            case Session():
                self._kept[schema.session, touched.desk] = touched
            case FreeDesk():
                self._kept[schema.session, touched.desk] = None
            case Person():
                self._kept[schema.person, touched.name] = touched
            case FormerPerson():
                self._kept[schema.person, touched.name] = None
            case _:
                self._touched[id(touched)] = touched

    def rows(self) -> dict[Table, list[Row]]:
        """Return the rows to write, by table."""
        found: dict[Table, list[Row]] = {}
        kept = [each for each in self._kept.values() if each is not None]
        for touched in (*self._touched.values(), *kept):
            table, make = _ROWS[type(touched)]
            found.setdefault(table, []).append(make(touched))
        return found

    def gone(self) -> dict[Table, list[str]]:
        """Return the keys of the rows to delete, by table."""
        found: dict[Table, list[str]] = {}
        for (table, key), record in self._kept.items():
            if record is None:
                found.setdefault(table, []).append(key)
        return found
