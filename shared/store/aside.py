"""What a batch keeps beside the journal, where it can be forgotten again.

Visit tokens, PINs, notes, what visitors said: in tables of their own, for the journal is for good.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, Table

from ..domain.decisions.context import (
    Complaint,
    Feedback,
    ForgetBefore,
    ForgetPin,
    Forgetting,
    ForgetVisit,
    Note,
    PinHash,
    Secret,
    VisitToken,
)
from . import erasing, saying, schema
from .prepared import inserting
from .rows import Row
from .tokens import fresh_token


class Aside:
    """A batch's secrets and sayings, until they are written."""

    def __init__(self) -> None:
        self._rows: dict[Table, list[Row]] = {}
        self._pins: dict[str, str | None] = {}  # as they are after the batch
        self._feedback: list[Feedback] = []
        self._forgotten: list[Forgetting] = []

    def keep(self, secret: Secret | Forgetting, seq: int, now: datetime) -> None:
        """Note what a decision gives to keep, or to forget; `seq` is its place in the journal."""
        match secret:
            case ForgetVisit() | ForgetBefore():
                self._forgotten.append(secret)
            case ForgetPin():
                self._pins[secret.staff] = None
            case PinHash():
                self._pins[secret.staff] = secret.pin_hash
            case Feedback():
                self._feedback.append(secret)
            case VisitToken():
                row = {"visit_id": secret.visit_id, "token": secret.token, "rated": None}
                self._add(schema.visit_token, row)
            case Note():
                said = {name: getattr(secret, name) for name in Note.__dataclass_fields__}
                self._add(schema.note, said | {"id": seq, "at": now})
            case Complaint():
                row = {"id": fresh_token(9), "day": secret.day, "sealed": secret.sealed}
                self._add(schema.complaint, row)

    def _add(self, table: Table, row: Row) -> None:
        self._rows.setdefault(table, []).append(row)

    def store(self, connection: Connection) -> None:
        """Write it, inside the connection's transaction."""
        self._store_pins(connection)
        for table, rows in self._rows.items():
            inserting(table, connection.dialect).run(connection, rows)
        saying.count(connection, self._feedback)
        for each in self._forgotten:
            erasing.forget(connection, each)

    def _store_pins(self, connection: Connection) -> None:
        for staff, pin_hash in self._pins.items():
            erasing.forget(connection, ForgetPin(staff=staff))
            if pin_hash is not None:
                row = {"staff": staff, "pin_hash": pin_hash}
                inserting(schema.staff_pin, connection.dialect).run(connection, [row])
