"""The lock of a console: when nobody has touched it for long, and the PIN that opens it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from counter.desk import acts
from counter.desk.acts import Act, Request
from counter.desk.console import Console
from counter.desk.errand import Errand
from shared.domain.commands.command import Command
from shared.domain.commands.desks import SignedIn, SignIn
from shared.link.errors import HubAway, Refused
from shared.link.rows import DeskRow


class Lock:
    """Watches over one console.

    `errand` is the PIN on its way, and what came of it; `follow_up` is to be sent once it
    was right.
    """

    def __init__(self, console: Console, now: datetime) -> None:
        self.errand = Errand()
        self.follow_up: Request | None = None
        self._console = console
        self._touched_at = now
        self._before: DeskRow | None = None

    def touched(self, now: datetime) -> None:
        """Take note of a key or of the mouse; behind the lock it does not count."""
        if not self._console.is_locked:
            self._touched_at = now

    @property
    def due_at(self) -> datetime | None:
        """When the console locks itself, if nobody touches it until then."""
        console = self._console
        if not console.is_signed_in or console.is_locked or console.idle_lock_minutes == 0:
            return None
        return self._touched_at + timedelta(minutes=console.idle_lock_minutes)

    def look(self, now: datetime) -> bool:
        """Lock if it is time; say whether it was."""
        due = self.due_at
        if due is None or now < due:
            return False
        self.lock()
        return True

    def lock(self) -> None:
        """Lock at once."""
        self.errand.clear()
        self._console.lock()

    def unlock(self, pin: str, now: datetime) -> SignIn | None:
        """Return the command that shows the PIN; None when none can be shown now."""
        console = self._console
        if not console.is_locked or self.errand.is_under_way or self.errand.seconds_left(now):
            return None
        if console.is_away:
            self.errand.say(Act.UNLOCK, acts.AWAY, now)
            return None
        # The floor may tell that the desk is open before the answer comes.
        self._before = console.floor.desks.get(console.desk) if console.floor else None
        command = SignIn(desk=console.desk, staff=console.staff, pin=pin, command_id=uuid4())
        self.errand.begin(Act.UNLOCK, command)
        return command

    def leave(self) -> None:
        """Let somebody else sign in here."""
        self.errand.clear()
        self._console.step_aside()

    def take_answer(
        self,
        command: Command[Any],
        answer: object,
        failure: Refused | HubAway | None,
        now: datetime,
    ) -> bool:
        """Take what became of the PIN; say whether it was ours."""
        if not self.errand.take(command, answer, failure, now):
            return False
        if isinstance(answer, SignedIn) and self._console.is_locked:
            self._touched_at = now
            self.follow_up = self._console.resume(answer, self._before)
        return True
