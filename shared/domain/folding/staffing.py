"""Who is on the staff."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ..events.staffing import PinChanged, PinReset, RoleChanged, StaffAdded, StaffRemoved
from ..floor import Floor, FormerPerson, Person, Touched
from .fold import Folds, nothing


def _staff_added(floor: Floor, _seq: int, at: datetime, event: StaffAdded) -> tuple[Touched, ...]:
    person = Person(name=event.staff, role=event.role, added_at=at)
    floor.people[person.name] = person
    return (person,)


def _role_changed(
    floor: Floor, _seq: int, _at: datetime, event: RoleChanged
) -> tuple[Touched, ...]:
    person = replace(floor.people[event.staff], role=event.role)
    floor.people[person.name] = person
    return (person,)


def _staff_removed(
    floor: Floor, _seq: int, _at: datetime, event: StaffRemoved
) -> tuple[Touched, ...]:
    del floor.people[event.staff]
    return (FormerPerson(name=event.staff),)


FOLDS: Folds = {
    StaffAdded: _staff_added,
    RoleChanged: _role_changed,
    PinReset: nothing,
    PinChanged: nothing,
    StaffRemoved: _staff_removed,
}
