"""Letting go of what could lead from a visit to a person: on request, and when it is old.

The side tables' rows go. The journal stays as it is but for one thing: under which code people
came to their appointments, which may be another program's word for a person, becomes a random word
that leads nowhere; in the table and in the journal alike, so that a replay still gives the table.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pydantic_core import from_json, to_json
from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    delete,
    func,
    select,
    update,
)

from ..domain.decisions.context import ForgetPin, Forgetting, ForgetVisit
from ..domain.events.appointments import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentKept,
    AppointmentMissed,
)
from ..domain.keeping import SECRETS, Secrets
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
    feedback: int
    complaints: int

    def __add__(self, other: Remembered) -> Remembered:
        return Remembered(**{item: getattr(self, item) + getattr(other, item) for item in SECRETS})

    def __bool__(self) -> bool:
        return any(getattr(self, item) for item in SECRETS)

    def __str__(self) -> str:
        return (
            f"{self.tokens} visit tokens, {self.notes} notes, {self.answers} remembered answers, "
            f"{self.appointments} appointment codes, {self.feedback} counts of feedback, "
            f"{self.complaints} sealed complaints"
        )


NOTHING = Remembered(**dict.fromkeys(SECRETS, 0))


def remembered(
    connection: Connection, before: datetime, what: Sequence[Secrets] = SECRETS
) -> Remembered:
    """Count what there is to forget of visits that ended before an instant."""
    over = _ended_before(before)
    conditions: dict[Secrets, ColumnElement[bool]] = {
        "tokens": schema.visit_token.c.visit_id.in_(over),
        "notes": schema.note.c.visit_id.in_(over),
        "answers": schema.command.c.at < before,
        "appointments": _old_appointments(before),
        "feedback": _of_days_before(schema.feedback, before),
        "complaints": _of_days_before(schema.complaint, before),
    }

    def count(item: Secrets) -> int:
        if item not in what:
            return 0
        return connection.scalar(select(func.count()).where(conditions[item])) or 0

    return Remembered(**{item: count(item) for item in SECRETS})


def forget(connection: Connection, what: Forgetting) -> None:
    """Let go of it, inside the connection's transaction; the bytes are overwritten."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete=ON")
    if isinstance(what, ForgetPin):
        connection.execute(delete(schema.staff_pin).where(schema.staff_pin.c.staff == what.staff))
        return
    if isinstance(what, ForgetVisit):
        _forget_answers(connection, what.visit_id)
        for table in (schema.visit_token, schema.note):
            connection.execute(delete(table).where(table.c.visit_id == what.visit_id))
        return
    if "tokens" in what.what:
        _forget_old(connection, schema.visit_token, what.before)
    if "notes" in what.what:
        _forget_old(connection, schema.note, what.before)
    if "answers" in what.what:
        connection.execute(delete(schema.command).where(schema.command.c.at < what.before))
    if "appointments" in what.what:
        _unname_appointments(connection, what.before)
    for item, table in _BY_DAY.items():
        if item in what.what:
            connection.execute(delete(table).where(_of_days_before(table, what.before)))


_BY_DAY: dict[Secrets, Table] = {"feedback": schema.feedback, "complaints": schema.complaint}


def _of_days_before(table: Table, before: datetime) -> ColumnElement[bool]:
    """Return the condition for rows of days that were over, wherever the center is."""
    day: ColumnElement[str] = table.c.day
    return day < (before - timedelta(days=1)).date().isoformat()


def _ended_before(before: datetime) -> Select[Any]:
    visit = schema.visit
    return select(visit.c.id).where(visit.c.closed_at < before)


def _forget_old(connection: Connection, table: Table, before: datetime) -> None:
    """Forget the rows of old visits, of so many visits at a time."""
    visit = table.c.visit_id
    some = select(visit).where(visit.in_(_ended_before(before))).distinct().limit(AT_ONCE)
    old = connection.scalars(some).all()
    connection.execute(delete(table).where(visit.in_(old)))


def _forget_answers(connection: Connection, visit_id: str) -> None:
    """Forget the remembered answers that hold a visit's token."""
    secret, answer = schema.visit_token.c, schema.command.c.answer
    token = connection.scalar(select(secret.token).where(secret.visit_id == visit_id))
    if token is not None:
        held = answer.contains(token, autoescape=True)
        connection.execute(delete(schema.command).where(held))


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
