"""One request beside the desk's work: it holds no visitor's key back, and none holds it back."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from counter.desk import acts
from counter.desk.acts import Act, Outcome
from counter.desk.outcomes import refused_outcome
from shared.domain.commands.command import Command
from shared.link.errors import HubAway, Refused


class Errand:
    """At most one request under way, and in `outcome` what came of the last one.

    `answer` is what the hub said when it was done.
    """

    def __init__(self) -> None:
        self.outcome: Outcome | None = None
        self.answer: object = None
        self._command: Command[Any] | None = None
        self._act = Act.ADMIT
        self._who = ""

    @property
    def is_under_way(self) -> bool:
        """Whether an answer is awaited."""
        return self._command is not None

    def begin(self, act: Act, command: Command[Any], who: str = "") -> None:
        """Await the answer to this command; `who` is the person or device it is about."""
        self._act, self._command, self._who = act, command, who
        self.outcome, self.answer = None, None

    def say(self, act: Act, code: str, now: datetime, who: str = "") -> None:
        """Say why nothing was asked."""
        self.outcome = Outcome(act=act, code=code, at=now, who=who)

    def clear(self) -> None:
        """Forget what came of the last one: it was read. What is under way goes on."""
        self.outcome = None

    def take(
        self,
        command: Command[Any],
        answer: object,
        failure: Refused | HubAway | None,
        now: datetime,
    ) -> bool:
        """Take what became of a command, if it is the awaited one; say whether it was."""
        if self._command is None or command != self._command:
            return False
        self._command = None
        if isinstance(failure, Refused):
            self.outcome = refused_outcome(self._act, failure, "", now, who=self._who)
        elif failure is not None:
            self.say(self._act, _unanswered(failure), now, self._who)
        else:
            self.answer = answer
            self.say(self._act, acts.DONE, now, self._who)
        return True

    def seconds_left(self, now: datetime) -> int:
        """Return how long the hub asked to wait, less what has passed."""
        said = self.outcome
        if said is None or not said.seconds:
            return 0
        left = said.at + timedelta(seconds=said.seconds) - now
        return max(0, -(-left // timedelta(seconds=1)))


def _unanswered(away: HubAway) -> str:
    return acts.UNSURE if away.maybe_done else acts.AWAY
