"""What a decision may ask of the past: as it stands at its turn, in the middle of a batch."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, or_, select

from ..domain.events.event import Entry, Event
from ..domain.events.passing import ClockStepped
from ..domain.floor import Floor, Touched
from ..domain.visit import Step, Visit
from . import schema
from .entries import read_entries, since
from .loading import read_visit_by_id


class BatchPast:
    """The database, and before it what this batch has done and not yet written."""

    def __init__(self, connection: Connection, floor: Floor, entries: list[Entry]) -> None:
        self._connection = connection
        self._floor = floor
        self._entries = entries
        self._tokens: dict[str, str] = {}
        self._closed: dict[str, Visit] = {}
        self._visit_of: dict[str, str] = {}

    def learn(self, touched: Touched) -> None:
        """Take in what an event of this batch changed."""
        if isinstance(touched, Step):
            self._visit_of[touched.id] = touched.visit_id
        elif isinstance(touched, Visit) and touched.closed_at is not None:
            self._closed[touched.id] = touched

    def learn_token(self, visit_id: str, token: str) -> None:
        """Take in the secret of a visit that was opened in this batch."""
        self._tokens[visit_id] = token

    def visit_of(self, step_id: str) -> Visit | None:
        """Return the visit of an ended step, with all its steps."""
        step = schema.step
        visit_id = self._visit_of.get(step_id) or self._connection.scalar(
            select(step.c.visit_id).where(step.c.id == step_id)
        )
        return None if visit_id is None else self.visit(visit_id)

    def visit(self, visit_id: str) -> Visit | None:
        """Return a visit, open or over, with all its steps."""
        return (
            self._floor.visits.get(visit_id)
            or self._closed.get(visit_id)
            or read_visit_by_id(self._connection, visit_id)
        )

    def is_known(self, visit_id: str) -> bool:
        """Say whether there ever was such a visit."""
        if visit_id in self._closed:
            return True
        visit = schema.visit
        found = self._connection.scalar(select(visit.c.id).where(visit.c.id == visit_id))
        return found is not None

    def is_given(self, number: str, day: str) -> bool:
        """Say whether a visit that is over had this number on that day."""
        if any((each.number, each.day) == (number, day) for each in self._closed.values()):
            return True
        visit = schema.visit
        found = select(visit.c.id).where(visit.c.number == number, visit.c.day == day)
        return self._connection.scalar(found) is not None

    def token(self, visit_id: str) -> str | None:
        """Return the secret of a visit's QR; None once it was erased."""
        secret = schema.visit_token
        return self._tokens.get(visit_id) or self._connection.scalar(
            select(secret.c.token).where(secret.c.visit_id == visit_id)
        )

    def since(self, instant: datetime) -> Sequence[Entry]:
        """Return the journal from an instant on."""
        query = since(self._connection, instant)
        return [*read_entries(self._connection, query), *self._entries]

    def of_visit(self, visit_id: str) -> Sequence[Entry]:
        """Return what the journal says of a visit, and of the clock meanwhile."""
        journal, visit = schema.journal, schema.visit
        opened = self._connection.scalar(select(visit.c.opened_at).where(visit.c.id == visit_id))
        told = f'"{visit_id}"'
        found: list[Entry] = []
        if opened is not None:
            query = (
                select(journal)
                .where(journal.c.seq >= int(visit_id.removeprefix("v")))
                .where(
                    or_(
                        journal.c.body.contains(told, autoescape=True),
                        journal.c.kind == ClockStepped.kind,
                    )
                )
                .order_by(journal.c.seq)
            )
            found = read_entries(self._connection, query)
        # The text is found in more than is meant: a desk may be called "v1" too.
        return [each for each in (*found, *self._entries) if _is_about(each.event, visit_id)]


def _is_about(event: Event, visit_id: str) -> bool:
    visits = getattr(event, "visits", ())
    return (
        isinstance(event, ClockStepped)
        or getattr(event, "visit_id", None) == visit_id
        or any(visit.id == visit_id for visit in visits)
    )
