"""What the ledger is asked, by whom, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..domain.commands.command import Command
from ..domain.decisions.context import Actor
from ..domain.errors import Refusal
from ..domain.roles import Role

THE_HUB = Actor(device="hub", role=Role.DOOR)


@dataclass(frozen=True, slots=True)
class Request:
    """A command and who sends it.

    `pin_holds` is the outcome of the check of a PIN in it, `pin_hash` a new one as argon2 wrote it.
    """

    command: Command[Any]
    actor: Actor
    pin_holds: bool = False
    pin_hash: str | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer as JSON; None is "nothing to tell" (HTTP 204)."""

    body: bytes | None


Outcome = Answered | Refusal
