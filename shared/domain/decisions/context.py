"""What a decision may know beside the floor, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from ..commands import Role
from ..events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who asks. `session` is the SHA-256 of the X-Session secret, if one was sent."""

    device: str
    role: Role
    session: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One command's surroundings.

    `fresh` is a new random 128-bit token (base64url) and `fresh_digest` its SHA-256; `pin_holds`
    says that the PIN of a sign-in was checked and is right; `ended` gives the state of steps that
    have left the floor, `token_taken` whether the client's token is already another visit's.
    """

    now: datetime
    actor: Actor
    fresh: str
    fresh_digest: str
    pin_holds: bool = False
    token_taken: bool = False
    ended: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitToken:
    """The secret of a visit's QR: kept in a side table that can be erased."""

    visit_id: str
    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PinHash:
    """A person's PIN as argon2 wrote it: kept in a side table."""

    staff: str
    pin_hash: str


Secret = VisitToken | PinHash


@dataclass(frozen=True, slots=True)
class Decision:
    """What happens (no event: nothing changes), the answer, and what the side tables keep."""

    events: tuple[Event, ...]
    answer: object
    secrets: tuple[Secret, ...] = field(default=())
