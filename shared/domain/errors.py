"""Why a command was refused.

Refusal              every refusal: a kebab-case code, an English sentence for tools
+-- NotAllowed       the role or the session does not give this right
+-- Invalid          a value that this center does not know
+-- Unknown          no such visit, step or device
+-- Conflict         the right thing at the wrong moment: says the state and what is allowed
|   +-- TurnedAway   closed or full: says when to come back, and what that changes
+-- SlowDown         too many tries: says how many seconds to wait
+-- CannotStore      the database did not take it; nothing happened
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .events.event import Event


class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not a fault of the program
    """A command that is not carried out. Apps word it from `code`; `sentence` is for tools."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence

    def details(self) -> dict[str, object]:
        """Return what the client may need besides code and sentence."""
        return {}


class NotAllowed(Refusal):
    """The role or the session does not give this right."""


class Invalid(Refusal):
    """A value that this center does not know."""


class Unknown(Refusal):
    """No such visit, step or device."""


class Conflict(Refusal):
    """The right thing at the wrong moment. `more` is what else the client may need."""

    def __init__(
        self,
        code: str,
        sentence: str,
        *,
        step_id: str | None = None,
        state: str | None = None,
        allowed: Sequence[str] | None = None,
        **more: object,
    ) -> None:
        super().__init__(code, sentence)
        self.step_id = step_id
        self.state = state
        self.allowed = None if allowed is None else list(allowed)
        self.more = more

    def details(self) -> dict[str, object]:
        """Return the step, its state and the commands it allows, as far as they are known."""
        known = {"step_id": self.step_id, "state": self.state, "allowed": self.allowed}
        return {key: value for key, value in known.items() if value is not None} | self.more


class TurnedAway(Conflict):
    """Closed, full, or not today: an honest refusal, which is counted.

    `events` are what it changes: the need is unmet, and the token gives a place on another day.
    """

    def __init__(
        self,
        code: str,
        sentence: str,
        *,
        service: str,
        come_back: datetime | None,
        return_token: str | None,
        events: tuple[Event, ...],
    ) -> None:
        super().__init__(
            code, sentence, service=service, come_back=come_back, return_token=return_token
        )
        self.events = events


class SlowDown(Refusal):
    """Too many tries."""

    def __init__(self, sentence: str, *, seconds: int) -> None:
        super().__init__("slow-down", sentence)
        self.seconds = seconds


class CannotStore(Refusal):
    """The database did not take it; nothing happened."""

    def __init__(self) -> None:
        super().__init__(
            "cannot-store", "The hub cannot write to its database now. Nothing changed."
        )
