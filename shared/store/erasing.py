"""Letting go of what could lead from a visit to a person: on request, and when it is old.

The side tables' rows go. The journal stays as it is but for one thing: under which code people
came to their appointments, which may be another program's word for a person, becomes a random word
that leads nowhere; in the table and in the journal alike, so that a replay still gives the table.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic_core import from_json, to_json
from sqlalchemy import ColumnElement, Connection, Select, bindparam, delete, func, select, update

from ..domain.decisions.context import Forgetting, ForgetVisit
from ..domain.events import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentKept,
    AppointmentMissed,
)
from . import schema

# So many visits or appointments at a time: the queue waits meanwhile.
AT_ONCE = 2_000
# No code that anybody gives begins so.
_NOBODY = "~"
_WITH_CODE = [
    event.kind
    for event in (AppointmentBooked, AppointmentKept, AppointmentCancelled, AppointmentMissed)
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """How much there is that could be forgotten."""

    tokens: int
    notes: int
    answers: int
    appointments: int

    def __bool__(self) -> bool:
        return bool(self.tokens or self.notes or self.answers or self.appointments)

    def __str__(self) -> str:
        return (
            f"{self.tokens} visit tokens, {self.notes} notes, {self.answers} remembered answers, "
            f"{self.appointments} appointment codes"
        )


def remembered(connection: Connection, before: datetime) -> Remembered:
    """Count what there is to forget of visits that ended before an instant."""
    over = _ended_before(before)
    token, note, answer = schema.visit_token.c, schema.note.c, schema.command.c

    def count(condition: ColumnElement[bool]) -> int:
        return connection.scalar(select(func.count()).where(condition)) or 0

    return Remembered(
        tokens=count(token.visit_id.in_(over)),
        notes=count(note.visit_id.in_(over)),
        answers=count(answer.at < before),
        appointments=count(_old_appointments(before)),
    )


def forget(connection: Connection, what: Forgetting) -> None:
    """Let go of it, inside the connection's transaction; the bytes are overwritten."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete=ON")
    if isinstance(what, ForgetVisit):
        _forget_answers(connection, what.visit_id)
        _forget_visits(connection, [what.visit_id])
        return
    _forget_visits(connection, _old_visits(connection, what.before))
    connection.execute(delete(schema.command).where(schema.command.c.at < what.before))
    _unname_appointments(connection, what.before)


def _ended_before(before: datetime) -> Select[Any]:
    visit = schema.visit
    return select(visit.c.id).where(visit.c.closed_at < before)


def _old_visits(connection: Connection, before: datetime) -> Sequence[str]:
    visit, over = schema.visit.c.id, _ended_before(before)
    tokens = select(schema.visit_token.c.visit_id)
    notes = select(schema.note.c.visit_id)
    wanted = over.where(visit.in_(tokens) | visit.in_(notes)).limit(AT_ONCE)
    return connection.scalars(wanted).all()


def _forget_answers(connection: Connection, visit_id: str) -> None:
    """Forget the remembered answers that hold a visit's token."""
    secret, answer = schema.visit_token.c, schema.command.c.answer
    token = connection.scalar(select(secret.token).where(secret.visit_id == visit_id))
    if token is not None:
        held = answer.contains(token, autoescape=True)
        connection.execute(delete(schema.command).where(held))


def _forget_visits(connection: Connection, visits: Sequence[str]) -> None:
    for table in (schema.visit_token, schema.note):
        connection.execute(delete(table).where(table.c.visit_id.in_(visits)))


def _old_appointments(before: datetime) -> ColumnElement[bool]:
    table = schema.appointment.c
    known = table.code.not_like(f"{_NOBODY}%")
    return (table.state != "booked") & (table.due < before) & known


def _unname_appointments(connection: Connection, before: datetime) -> None:
    """Give old appointments a code that leads nowhere."""
    table = schema.appointment
    old = select(table.c.code).where(_old_appointments(before)).limit(AT_ONCE)
    names = {code: _NOBODY + secrets.token_hex(8) for code in connection.scalars(old)}
    if not names:
        return
    rename = update(table).where(table.c.code == bindparam("was")).values(code=bindparam("becomes"))
    connection.execute(rename, [{"was": was, "becomes": word} for was, word in names.items()])
    _reword_journal(connection, names)


def _reword_journal(connection: Connection, names: dict[str, str]) -> None:
    journal = schema.journal
    told = select(journal.c.seq, journal.c.body).where(journal.c.kind.in_(_WITH_CODE))
    rows = []
    for seq, body in connection.execute(told):
        event = from_json(body)
        if event["code"] in names:
            event["code"] = names[event["code"]]
            rows.append({"place": seq, "said": to_json(event).decode()})
    if rows:
        reword = update(journal).where(journal.c.seq == bindparam("place"))
        connection.execute(reword.values(body=bindparam("said")), rows)
