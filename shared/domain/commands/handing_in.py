"""Handing in the numbers that a kiosk gave by itself."""

from __future__ import annotations

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints

from ..frozen import dataclass
from .command import Code, Command, Token
from .issuing import Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class HandIn(Command[Ticket]):
    """Open the visit of somebody to whom a kiosk gave one of its own numbers at `arrived_at`.

    `replaces` is the issue-ticket that was never answered: whatever came of it, the printed number
    is the one that counts. `sent_at` is the kiosk's own time now: a clock that runs wrong is put
    right by it.
    """

    name: ClassVar = "hand-in"
    answer: ClassVar = Ticket

    number: Annotated[str, StringConstraints(pattern=r"^[A-Z]-[0-9]{3}$")]
    token: Token
    arrived_at: AwareDatetime
    services: Annotated[tuple[Code, ...], Field(min_length=1, max_length=8)]
    language: Code
    priority: Code | None = None
    people: Annotated[int, Field(ge=1, le=99)] = 1
    replaces: UUID | None = None
    sent_at: AwareDatetime | None = None
