"""What who leads says to this desk, until somebody here has read it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from counter.desk.knowledge import Knowledge
from shared.domain.commands.leading import ReadMessage


@dataclass(frozen=True, slots=True)
class Words:
    """A line to this desk: `sender` is empty where nobody was signed in."""

    message: str
    text: str
    sender: str


def to_read(known: Knowledge) -> Words | None:
    """Return what was said to this desk and nobody here has read; None when there is nothing."""
    for each in known.messages:
        if each["desk"] == known.desk and each["read_by"] is None:
            return Words(each["message"], each["text"], each["sender"] or "")
    return None


def read(words: Words) -> ReadMessage:
    """Return the command that says so."""
    return ReadMessage(message=words.message, command_id=uuid4())
