"""What the draft's priority rates would do, as a study tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from shared.domain.draft import Draft
from shared.link.errors import HubAway, Refused

NAME = "rates"
# What each rule of `calling` is where a profile leaves it out is the hub's to know.
_RULES = ("ratio", "hard_max_minutes")


@dataclass(frozen=True, slots=True)
class Effect:
    """Of whom ("everybody", "ordinary" or a class), and the wait of nine in ten, in minutes."""

    who: str
    before: float
    after: float


class RatesTrial:
    """At most one question under way; `effects` are of the last one that was answered.

    `share` is how far it is, `trouble` why there was no answer. Another draft makes all of it old.
    """

    def __init__(self) -> None:
        self.effects: Sequence[Effect] = ()
        self.days = 0
        self.share = 0.0
        self.trouble = ""
        self.request: UUID | None = None
        self._of: Mapping[str, Any] = {}

    def question(self, draft: Draft) -> dict[str, Any]:
        """Return what to ask about this draft."""
        rates = {each.get("code", ""): each.get("rate", 2.0) for each in draft.at(("classes",), ())}
        calling = {name: draft.at(("calling", name)) for name in _RULES}
        return {"rates": rates} | {
            key: value for key, value in calling.items() if value is not None
        }

    def asked(self, request: UUID, question: Mapping[str, Any]) -> None:
        """Await this answer."""
        self.request, self._of = request, question
        self.effects, self.share, self.trouble = (), 0.0, ""

    def is_of(self, draft: Draft) -> bool:
        """Say whether what is known is of this draft."""
        return self.question(draft) == self._of

    def went_on(self, request: UUID, share: float) -> bool:
        """Take how far it is; say whether it was the awaited one."""
        if request != self.request:
            return False
        self.share = share
        return True

    def take(
        self, request: UUID, answer: Mapping[str, Any] | None, failure: Refused | HubAway | None
    ) -> bool:
        """Take the answer, if it is the awaited one; say whether it was."""
        if request != self.request:
            return False
        self.request = None
        if answer is None:
            self.trouble = failure.code if isinstance(failure, Refused) else "away"
            return True
        self.days = answer["days"]
        self.effects = tuple(
            Effect(each["who"], each["before"]["p90"], each["after"]["p90"])
            for each in answer["rows"]
        )
        return True

    def give_up(self) -> UUID | None:
        """Wait no more; return the question that is to be ended, if there is one."""
        request, self.request = self.request, None
        return request
