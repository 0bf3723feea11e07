"""Words from who leads to a desk: passed on to staff, and kept nowhere.

A message stands until somebody at the desk has read it; then its sender sees who did, for a while.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import uuid4

from ..domain.commands.leading import MessageDesk, ReadMessage
from ..domain.decisions.context import Actor
from ..domain.events.desks import DeskClosed
from ..domain.events.event import Entry
from ..domain.floor import Floor, Session
from ..store.requests import Answered, Outcome, Request
from .writer import Writer

# So many are remembered, the oldest go first.
MOST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A line for a desk; `sender` is None where nobody is signed in at the device that sent it."""

    message: str
    desk: str
    text: str
    sender: str | None
    at: datetime
    read_by: str | None = None
    read_at: datetime | None = None


Tell = Callable[[tuple[Message, ...]], None]


class Messages:
    """Every message that matters now; `tell` hears all of them whenever one is another."""

    def __init__(self, tell: Tell = lambda _: None) -> None:
        self._tell = tell
        self._kept: dict[str, Message] = {}

    def send(self, message: Message) -> None:
        """Take a message, in place of any to the same desk; the same one again changes nothing."""
        if message.message in self._kept:
            return
        others = {key: each for key, each in self._kept.items() if each.desk != message.desk}
        newest = list(others.items())[-MOST + 1 :]
        self._change(dict(newest) | {message.message: message})

    def read(self, message: str, desk: str, staff: str, at: datetime) -> None:
        """Take note of who at its desk has read a message; another desk's is left alone."""
        found = self._kept.get(message)
        if found is not None and found.desk == desk and found.read_by is None:
            self._change(self._kept | {message: replace(found, read_by=staff, read_at=at)})

    def learn(self, entries: Iterable[Entry]) -> None:
        """Forget what was said to somebody who has left."""
        left = {entry.event.desk for entry in entries if isinstance(entry.event, DeskClosed)}
        if left:
            self._change({key: each for key, each in self._kept.items() if each.desk not in left})

    def _change(self, kept: dict[str, Message]) -> None:
        if kept != self._kept:
            self._kept = kept
            self._tell(tuple(kept.values()))


async def carry_message(
    messages: Messages, writer: Writer, command: MessageDesk | ReadMessage, actor: Actor
) -> Outcome:
    """Have a message sent, or noted as read, by whoever may."""

    def asking(floor: Floor) -> Session | None:
        found = floor.session_of(actor.session)
        return found if found is not None and found.device == actor.device else None

    outcome = await writer.carry_out(Request(command, actor))
    if not isinstance(outcome, Answered):
        return outcome
    who, now = await writer.read(asking), datetime.now(UTC)
    if isinstance(command, MessageDesk):
        known_as = (command.command_id or uuid4()).hex[:12]
        sender = None if who is None else who.staff
        messages.send(
            Message(message=known_as, desk=command.desk, text=command.text, sender=sender, at=now)
        )
    elif who is not None:
        messages.read(command.message, who.desk, who.staff, now)
    return outcome
