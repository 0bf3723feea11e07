"""What a decision may know beside the floor, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from typing import Any, Protocol

from ..commands.command import Command
from ..commands.issuing import Range
from ..events.event import Entry, Event
from ..floor import Floor
from ..frozen import dataclass
from ..keeping import SECRETS, Secrets
from ..roles import Role
from ..visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who asks. `session` is the SHA-256 of the X-Session secret, if one was sent."""

    device: str
    role: Role
    session: str | None = None


class Past(Protocol):
    """What has left the floor, up to the command before this one."""

    def visit_of(self, step_id: str) -> Visit | None:
        """Return the visit of an ended step, with all its steps."""

    def visit(self, visit_id: str) -> Visit | None:
        """Return a visit, open or over, with all its steps."""

    def is_known(self, visit_id: str) -> bool:
        """Say whether there ever was such a visit."""

    def is_given(self, number: str, day: str) -> bool:
        """Say whether a visit that is over had this number on that day."""

    def token(self, visit_id: str) -> str | None:
        """Return the secret of a visit's QR; None once it was erased."""

    def since(self, instant: datetime) -> Sequence[Entry]:
        """Return the journal from an instant on."""

    def of_visit(self, visit_id: str) -> Sequence[Entry]:
        """Return what the journal says of a visit."""


class NoPast:
    """A past in which nothing happened: enough where nothing that ended is asked for."""

    def visit_of(self, step_id: str) -> None:
        """Return None: nothing has ended."""

    def visit(self, visit_id: str) -> None:
        """Return None: there was no visit."""

    def is_known(self, visit_id: str) -> bool:  # noqa: ARG002
        """Return False: there was no visit."""
        return False

    def is_given(self, number: str, day: str) -> bool:  # noqa: ARG002
        """Return False: no number was given."""
        return False

    def token(self, visit_id: str) -> None:
        """Return None: no secret was given."""

    def since(self, instant: datetime) -> Sequence[Entry]:  # noqa: ARG002
        """Return nothing."""
        return ()

    def of_visit(self, visit_id: str) -> Sequence[Entry]:  # noqa: ARG002
        """Return nothing."""
        return ()


class Estimate(Protocol):
    """How long somebody with so many before them waits; None when nobody can tell."""

    def __call__(
        self,
        floor: Floor,
        service: str,
        ahead: int,
        now: datetime,
        *,
        language: str | None = None,
        priority: str | None = None,
    ) -> Range | None:
        """Return the wait in whole minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """Whose visit a token leads to, and whether feedback was given with it."""

    visit_id: str
    rated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One command's surroundings.

    `fresh` is a new random 128-bit token (base64url) and `fresh_digest` its SHA-256;
    `return_digest` is that of the return token in the command; `pin_holds` says that the PIN in the
    command was checked and is right, `pin_hash` is the new one as argon2 wrote it; `ended` gives
    the state of steps that have left the floor, `token_taken` whether the client's token is already
    another visit's, and `bearer` whose; `replaced` is the visit that the unanswered request opened
    in which a printed number takes its place.
    """

    now: datetime
    actor: Actor
    fresh: str
    fresh_digest: str
    past: Past = field(default_factory=NoPast)
    return_digest: str | None = None
    pin_holds: bool = False
    pin_hash: str | None = None
    token_taken: bool = False
    bearer: Bearer | None = None
    replaced: str | None = None
    ended: Mapping[str, str] = field(default_factory=dict)
    estimate: Estimate | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetPin:
    """Let go of a person's PIN."""

    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What staff wrote about a step ("refer", "picked"): kept in a side table."""

    step_id: str
    visit_id: str
    staff: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """How it went, to be counted of a service on a day; of the visit is kept only that it told."""

    day: str
    service: str
    face: int
    token: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """A sealed complaint: kept in a side table with the day it came, and nothing else."""

    day: str
    sealed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetVisit:
    """Let go of what the side tables keep of a visit."""

    visit_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetBefore:
    """Let go of what the side tables keep of visits that ended before an instant."""

    before: datetime
    what: tuple[Secrets, ...] = SECRETS


Secret = VisitToken | PinHash | Note | Feedback | Complaint
Forgetting = ForgetVisit | ForgetBefore | ForgetPin


@dataclass(frozen=True, slots=True)
class Decision:
    """What happens, the answer, and what the side tables keep or let go.

    Without an event nothing changes that the journal tells of.
    """

    events: tuple[Event, ...]
    answer: object
    secrets: tuple[Secret | Forgetting, ...] = field(default=())


Decisions = Mapping[type[Command[Any]], Callable[[Floor, Any, Context], Decision]]
"""What decides each kind of command."""
