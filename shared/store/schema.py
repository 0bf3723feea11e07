"""The tables: what apps, reports and SQL tools share, and the journal they came from.

DERIVED tables equal a replay of the journal. Side tables (`visit_token`, `staff_pin`, `note`,
`feedback`, `complaint`, `command`, `meta`) do not come from it and can be erased. Instants are UTC.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Dialect,
    Float,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

# The Alembic revision these tables stand for; a test holds it to the newest migration.
REVISION = "0011"


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept as UTC; on SQLite as text that sorts."""

    impl = DateTime(timezone=True).with_variant(String(26), "sqlite")
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Store in UTC."""
        if value is None or dialect.name != "sqlite":
            return value
        return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Read as aware UTC."""
        if value is None or dialect.name != "sqlite":
            return value  # type: ignore[no-any-return]
        return datetime.fromisoformat(value).replace(tzinfo=UTC)


# One for all columns: a value that stands in many of them is converted once.
INSTANT = Instant()

metadata = MetaData()

journal = Table(
    "journal",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", INSTANT, nullable=False),
    Column("act", Integer, nullable=False),  # seq of the act's first event
    Column("device", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("desk", String),  # whose session gave the command
)

visit = Table(
    "visit",
    metadata,
    Column("id", String, primary_key=True),
    Column("number", String, nullable=False),
    Column("series", String, nullable=False),
    Column("day", String, nullable=False),
    Column("language", String, nullable=False),
    Column("priority", String),
    Column("people", Integer, nullable=False),
    Column("device", String, nullable=False),
    Column("opened_at", INSTANT, nullable=False),
    Column("fixed", Boolean, nullable=False),
    Column("waited", Float, nullable=False),
    Column("waiting_since", INSTANT),
    Column("closed_at", INSTANT),
    sqlite_with_rowid=False,
)
Index("visit_number", visit.c.number, visit.c.day)
Index(
    "visit_open",
    visit.c.id,
    sqlite_where=visit.c.closed_at.is_(None),
    postgresql_where=visit.c.closed_at.is_(None),
)

step = Table(
    "step",
    metadata,
    Column("id", String, primary_key=True),
    Column("visit_id", String, nullable=False, info={"constant": True}),
    Column("number", String, nullable=False),
    Column("service", String, nullable=False),
    Column("state", String, nullable=False),
    Column("language", String, nullable=False),
    Column("priority", String),
    Column("people", Integer, nullable=False),
    Column("since", INSTANT, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("opened_at", INSTANT, nullable=False),
    Column("ready_at", INSTANT),
    Column("due", INSTANT),
    Column("only_desk", String),
    Column("discreet", Boolean, nullable=False),
    Column("referred_from", String),
    Column("told_low", Integer),  # minutes until the first call, as the visitor was told
    Column("told_high", Integer),
    Column("desk", String),
    Column("staff", String),
    Column("interpreter", Boolean, nullable=False),
    Column("first_called_at", INSTANT),
    Column("called_at", INSTANT),
    Column("calls", Integer, nullable=False),
    Column("said", String),
    Column("arrived_at", INSTANT),
    Column("started_at", INSTANT),
    Column("ended_at", INSTANT),
    Column("reason", Text),
    Column("outcome", String),
    Column("given", Integer),
    sqlite_with_rowid=False,
)
Index("step_visit", step.c.visit_id)
Index(
    "step_open",
    step.c.id,
    sqlite_where=step.c.ended_at.is_(None),
    postgresql_where=step.c.ended_at.is_(None),
)

session = Table(
    "session",
    metadata,
    Column("desk", String, primary_key=True),
    Column("staff", String, nullable=False),
    Column("device", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("opened_at", INSTANT, nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("reason", String),  # the break for which it is paused
)

desk_skills = Table(
    "desk_skills",
    metadata,
    Column("desk", String, primary_key=True),
    Column("services", Text, nullable=False),  # JSON; none is those of the profile
    Column("day", String, nullable=False),
)

shut_service = Table(
    "shut_service",
    metadata,
    Column("service", String, primary_key=True),
    Column("day", String, nullable=False),  # none: it is open again
)

emergency = Table(
    "emergency",
    metadata,
    Column("id", String, primary_key=True),
    Column("device", String, nullable=False),
    Column("desk", String),
    Column("staff", String),
    Column("raised_at", INSTANT, nullable=False),
    Column("acknowledged_by", String),
    Column("acknowledged_at", INSTANT),
)

device = Table(
    "device",
    metadata,
    Column("id", String, primary_key=True),
    Column("role", String, nullable=False),
    Column("name", String, nullable=False),
    Column("digest", String, nullable=False, unique=True),
    Column("added_at", INSTANT, nullable=False),
    Column("revoked_at", INSTANT, nullable=True),
    Column("slot", Integer, nullable=True),
    Column("zone", String, nullable=True),
    Column("muted", Boolean, nullable=False),
)

person = Table(
    "person",
    metadata,
    Column("name", String, primary_key=True),
    Column("role", String, nullable=False),
    Column("added_at", INSTANT, nullable=False),
)

number = Table(
    "number",
    metadata,
    Column("series", String, primary_key=True),
    Column("day", String, primary_key=True),
    Column("last", Integer, nullable=False),
)

profile = Table(
    "profile",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
)

run = Table(
    "run",
    metadata,
    Column("desk", String, primary_key=True),
    Column("calls", Integer, nullable=False),
)

appointment = Table(
    "appointment",
    metadata,
    Column("code", String, primary_key=True),
    Column("service", String, nullable=False),
    Column("due", INSTANT, nullable=False),
    Column("language", String, nullable=False),
    Column("priority", String),
    Column("people", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("visit_id", String),
)
Index("appointment_due", appointment.c.due)

return_right = Table(
    "return_right",
    metadata,
    Column("digest", String, primary_key=True),
    Column("services", Text, nullable=False),  # JSON
    Column("day", String, nullable=False),
    Column("come_back", INSTANT, nullable=False),
    Column("since", INSTANT, nullable=False),
    Column("used_by", String),
)
Index("return_right_day", return_right.c.day)

ended_day = Table(
    "ended_day",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("day", String, nullable=False),
)

DERIVED = (
    visit,
    step,
    session,
    desk_skills,
    shut_service,
    emergency,
    device,
    person,
    number,
    profile,
    run,
    appointment,
    return_right,
    ended_day,
)

note = Table(
    "note",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),  # seq of its act
    Column("step_id", String, nullable=False),
    Column("visit_id", String, nullable=False),
    Column("at", INSTANT, nullable=False),
    Column("staff", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("text", Text, nullable=False),
)
Index("note_visit", note.c.visit_id)

visit_token = Table(
    "visit_token",
    metadata,
    Column("visit_id", String, primary_key=True),
    Column("token", String, nullable=False, unique=True),
    Column("rated", Boolean),  # feedback was given; which one stands nowhere
    sqlite_with_rowid=False,
)

feedback = Table(
    "feedback",
    metadata,
    Column("day", String, primary_key=True),
    Column("service", String, primary_key=True),
    Column("face", Integer, primary_key=True, autoincrement=False),
    Column("count", Integer, nullable=False),
)

complaint = Table(
    "complaint",
    metadata,
    Column("id", String, primary_key=True),
    Column("day", String, nullable=False),
    Column("sealed", Text, nullable=False),
)

staff_pin = Table(
    "staff_pin",
    metadata,
    Column("staff", String, primary_key=True),
    Column("pin_hash", String, nullable=False),
)

command = Table(
    "command",
    metadata,
    Column("command_id", String, primary_key=True),
    Column("device", String, primary_key=True),
    Column("body_hash", String, nullable=False),
    Column("answer", Text),  # JSON; NULL is "no content"
    Column("refused", Boolean),  # the answer is a refusal that changed something
    Column("at", INSTANT, nullable=False),
    sqlite_with_rowid=False,
)

meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)
