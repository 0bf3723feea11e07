"""The visits that are looked up at the hub: one by its number, and that of who is at this desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from counter.desk.finding import AWAY, Finder, Note
from counter.desk.knowledge import Knowledge
from shared.link.errors import HubAway, Refused
from shared.link.rows import Message


class Files:
    """`finder` is the visit that is looked up; `look` asks the hub for one by its number."""

    def __init__(self, look: Callable[[str], UUID]) -> None:
        self.finder = Finder()
        self._here = Finder()
        self._look = look

    @property
    def notes(self) -> tuple[Note, ...]:
        """What colleagues wrote about the visit at this desk."""
        found = self._here.found
        return found.notes if found else ()

    def find(self, number: str) -> None:
        """Look a visit up by its number, or the secret of its ticket."""
        self.finder.asked(number, self._look(number.strip()))

    def take(
        self,
        request_id: UUID,
        found: Mapping[str, Any] | None,
        refusal: Refused | None,
        away: HubAway | None,
    ) -> bool:
        """Take an answer if it is awaited; say whether it was."""
        answer = (request_id, found, refusal, away)
        return self.finder.take(*answer) or self._here.take(*answer)

    def hear(self, messages: Sequence[Message]) -> None:
        """Keep what is being looked at true; of who is here the list tells all but notes."""
        written = [each for each in messages if each.get("event") == "note-written"]
        for finder, news in ((self.finder, messages), (self._here, written)):
            found = finder.found
            if found is not None and any(_is_about(found.visit_id, each) for each in news):
                finder.asked(finder.number, self._look(finder.number))

    def open(self, known: Knowledge) -> None:
        """Look up what colleagues wrote about the visitor who has just come to this desk."""
        row, here = known.current, self._here
        if row is None:
            here.clear()
        elif not known.is_away and (here.number != row.number or here.trouble == AWAY):
            here.asked(row.number, self._look(row.number))


def _is_about(visit_id: str, message: Message) -> bool:
    """Say whether something happened to a visit."""
    steps = message.get("steps", ())
    return message.get("visit_id") == visit_id or any(
        step["visit_id"] == visit_id for step in steps
    )
