"""The same command again: what became of it the first time is its answer.

A command is told by the device it came from and its `command_id`, and is the same if its body is.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from pydantic_core import from_json, to_json
from sqlalchemy import Connection

from ..domain.commands.command import Command
from ..domain.commands.desks import SignIn
from ..domain.errors import Conflict, Refusal
from . import schema
from .prepared import find
from .requests import Answered, Outcome, Request
from .rows import Row

Key = tuple[str, str]  # device, command_id

# Whatever makes a command invalid, not allowed or unknown is said before this.
REUSED = Conflict("command-reused", "This command_id was another command's.")


class First(NamedTuple):
    """What became of a command the first time; the answer is JSON."""

    body_hash: str
    answer: str | None
    refused: bool | None

    def again(self) -> Outcome:
        """Return the first outcome once more."""
        if self.refused and self.answer is not None:
            told = from_json(self.answer)
            return Conflict(told.pop("error"), told.pop("sentence"), **told)
        return Answered(None if self.answer is None else self.answer.encode())


def refused(body_hash: str, refusal: Refusal) -> First:
    """Return what is remembered of a command that was refused, and yet changed something."""
    told = {"error": refusal.code, "sentence": refusal.sentence} | refusal.details()
    return First(body_hash, to_json(told).decode(), True)


class Repeats:
    """What became of a batch's commands before, and what becomes of them in it.

    `signed_in` is what is new of sign-ins: their answers hold a secret, and are never on disk.
    `secret` keys the hashes of bodies, for a PIN in one is easily guessed.
    """

    def __init__(
        self,
        connection: Connection,
        secret: bytes,
        requests: Iterable[Request],
        sign_ins: Mapping[Key, First],
    ) -> None:
        keys = _keys(requests)
        self._secret = secret
        self._known = _answers(connection, keys) | {
            key: sign_ins[key] for key in keys if key in sign_ins
        }
        self.signed_in: dict[Key, First] = {}
        self.rows: list[Row] = []

    def hashed(self, command: Command[Any]) -> str:
        """Return a keyed hash of a command without its id."""
        body = to_json(command, exclude={"command_id"})
        return hmac.digest(self._secret, command.name.encode() + body, "sha256").hex()

    def first(self, key: Key) -> First | None:
        """Return what became of a command, if it was carried out already."""
        return self._known.get(key)

    def remember(
        self, key: Key, first: First, now: datetime, command: Command[Any] | None = None
    ) -> None:
        """Keep what became of a command."""
        self._known[key] = first
        if isinstance(command, SignIn):
            self.signed_in[key] = first
            return
        self.rows.append({"device": key[0], "command_id": key[1], "at": now} | first._asdict())

    def opened_by(self, key: Key | None) -> str | None:
        """Return the visit that an earlier command opened."""
        first = self._known.get(key) if key else None
        if first is None or first.answer is None or first.refused:
            return None
        visit_id: str | None = from_json(first.answer).get("visit_id")
        return visit_id


def key_of(request: Request) -> Key | None:
    """Return what a request is told by, if it asks to be carried out once."""
    identity = request.command.command_id
    return None if identity is None else (request.actor.device, identity.hex)


def replaced_by(request: Request) -> Key | None:
    """Return the key of the request that a handed-in ticket replaces."""
    identity = getattr(request.command, "replaces", None)
    return None if identity is None else (request.actor.device, identity.hex)


def _keys(requests: Iterable[Request]) -> list[Key]:
    found = (key for request in requests for key in (key_of(request), replaced_by(request)))
    return [key for key in found if key is not None]


def _answers(connection: Connection, keys: Iterable[Key]) -> dict[Key, First]:
    """Return what became of the commands that were carried out already."""
    wanted = set(keys)
    columns = ("device", "command_id", "body_hash", "answer", "refused")
    found = find(connection, schema.command, columns, "command_id", {each[1] for each in wanted})
    return {(row[0], row[1]): First(*row[2:]) for row in found if (row[0], row[1]) in wanted}
