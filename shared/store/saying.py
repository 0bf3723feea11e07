"""What visitors said, in tables that lead to nobody: faces counted a day, sealed complaints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, func, insert, select, update

from ..domain.decisions.context import Feedback
from . import schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A complaint as it is kept: the day it came and what only its reader can open (base64)."""

    id: str
    day: str
    sealed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How often a face was given to a service."""

    service: str
    face: int
    count: int


def count(connection: Connection, given: Iterable[Feedback]) -> None:
    """Count faces, inside the connection's transaction; of a visit note only that it told."""
    for each in given:
        table = schema.feedback
        same = (
            (table.c.day == each.day)
            & (table.c.service == each.service)
            & (table.c.face == each.face)
        )
        more = update(table).where(same).values(count=table.c.count + 1)
        if not connection.execute(more).rowcount:
            row = {"day": each.day, "service": each.service, "face": each.face, "count": 1}
            connection.execute(insert(table).values(row))
        if each.token is not None:
            secret = schema.visit_token
            told = update(secret).where(secret.c.token == each.token).values(rated=True)
            connection.execute(told)


def faces(engine: Engine) -> list[Counted]:
    """Return the faces of all days that are kept, by service."""
    table = schema.feedback
    total = func.sum(table.c.count).label("count")
    query = select(table.c.service, table.c.face, total).group_by(table.c.service, table.c.face)
    with engine.connect() as connection:
        found = connection.execute(query.order_by(table.c.service, table.c.face)).mappings()
        return [Counted(**row) for row in found]


def complaints(engine: Engine) -> list[Sealed]:
    """Return the complaints that are kept, the oldest day first, within a day in no order."""
    table = schema.complaint
    with engine.connect() as connection:
        rows = connection.execute(select(table).order_by(table.c.day, table.c.id)).mappings()
        return [Sealed(**row) for row in rows]


def how_many_complaints(engine: Engine) -> int:
    """Return how many complaints are kept."""
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(schema.complaint)) or 0
