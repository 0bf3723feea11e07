"""What the draft's priority rates would do, as a study tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shared.domain.draft import Draft
from shared.link.errors import Refused

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
    """What was asked last, and came of it: `effects` on so many `days`, or `trouble`, a code.

    Another draft makes all of it old.
    """

    def __init__(self) -> None:
        self.effects: Sequence[Effect] = ()
        self.days = 0
        self.trouble = ""
        self._of: Mapping[str, Any] = {}

    def ask(self, draft: Draft) -> Mapping[str, Any]:
        """Return what to ask about this draft; nothing is known until that is answered."""
        self._of, self.effects, self.trouble = _question(draft), (), ""
        return self._of

    def is_of(self, draft: Draft) -> bool:
        """Say whether what is known is of this draft."""
        return _question(draft) == self._of

    def take(self, answer: Mapping[str, Any] | None, refused: Refused | None) -> None:
        """Take the answer; without one the hub refused, or was lost."""
        if answer is None:
            self.trouble = "away" if refused is None else refused.code
            return
        self.days = answer["days"]
        self.effects = tuple(
            Effect(each["who"], each["before"]["p90"], each["after"]["p90"])
            for each in answer["rows"]
        )


def _question(draft: Draft) -> dict[str, Any]:
    rates = {each.get("code", ""): each.get("rate", 2.0) for each in draft.at(("classes",), ())}
    calling = {name: draft.at(("calling", name)) for name in _RULES}
    return {"rates": rates} | {key: value for key, value in calling.items() if value is not None}
