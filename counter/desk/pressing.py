"""What may be pressed at a desk now, and the request that a press makes of it.

Every method that needs the time is given it (UTC).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from counter.desk import acts
from counter.desk.acts import STEP_ACTS, Act, Lost, Outcome, Request
from counter.desk.commanding import BRINGING_BACK, command_of, parking
from counter.desk.flight import Flight, Mark, Runway
from counter.desk.seat import Seat
from shared.domain.commands.command import Command
from shared.domain.commands.desks import SignIn
from shared.domain.commands.moving import Refer
from shared.domain.visit import allowed


class Pressing(Seat):
    """A desk whose keys make at most one request at a time.

    `outcome` is what came of the last press; `lost` who took the desk over, until it was read.
    """

    def __init__(self) -> None:
        super().__init__()
        self.outcome: Outcome | None = None
        self.lost: Lost | None = None
        self._runway = Runway()
        self._undoings = 0

    # What it may do

    def busy(self, act: Act, now: datetime) -> Act | None:
        """Return the act under way that holds this one back, if any."""
        return self._runway.busy(act, now)

    def frees_at(self, now: datetime) -> datetime | None:
        """Return when time alone lets a held-back press through."""
        return self._runway.frees_at(now)

    def hindrance(self, act: Act, now: datetime) -> str | None:
        """Return the code of why `act` is not possible now; None when it is."""
        if self.is_away:
            return acts.AWAY
        if self.busy(act, now):
            return acts.BUSY
        if act is Act.SIGN_IN:
            return None
        if not self.is_signed_in:
            return acts.SIGNED_OUT
        if self.is_locked:
            return acts.LOCKED
        return self._step_hindrance(act) if act in STEP_ACTS else self._desk_hindrance(act)

    def _step_hindrance(self, act: Act) -> str | None:
        if self.current is None:
            return acts.NO_VISITOR
        return None if act in allowed(self.current.state) else acts.WRONG_STATE

    def _desk_hindrance(self, act: Act) -> str | None:
        state = self.desk_state(self.desk)
        # "closed" right after a sign-in: the floor has not told yet what the hub said already.
        if act in (Act.CALL_NEXT, Act.CALL_STEP) and state == "paused":
            return acts.PAUSED
        if act in (Act.SIGN_OUT, Act.CALL_STEP) and self.current is not None:
            return acts.DESK_BUSY
        same = {Act.PAUSE: "paused", Act.OPEN: "open"}.get(act)
        return acts.WRONG_STATE if state == same else None

    # What is pressed

    def press(self, act: Act, now: datetime) -> Request | None:
        """Return the request that this key makes; None when it makes none."""
        if act is Act.REPRINT and self.current is None and self.hindrance(act, now) is None:
            self._say(act, acts.NO_VISITOR, now)
            return None
        return self._ask(act, command_of(act, self), now)

    def sign_in(
        self, desk: str, staff: str, pin: str, now: datetime, *, take_over: bool = False
    ) -> Request | None:
        """Return the request to sign in; None when it is not possible now.

        `take_over` ends the session of whoever has the desk.
        """
        if self.busy(Act.SIGN_IN, now) is None:
            self.desk, self.staff = desk, staff
            self.lost, self._wonders = None, False
        command = SignIn(desk=desk, staff=staff, pin=pin, take_over=take_over, command_id=uuid4())
        return self._ask(Act.SIGN_IN, command, now)

    def refer(self, command: Refer, now: datetime) -> Request | None:
        """Return the request to send the visitor here on; None when it is not possible now."""
        return self._ask(Act.REFER, command, now, where=command.service or command.desk or "")

    def park(self, minutes: int, now: datetime) -> Request | None:
        """Return the request to let the visitor here go for so many minutes (0: no set time)."""
        step_id = self.current.step_id if self.current else ""
        return self._ask(Act.PARK, parking(step_id, minutes, now), now)

    def bring_back(self, act: Act, step_id: str, number: str, now: datetime) -> Request | None:
        """Return the request that lets a step wait again: `act` is RETURN or REOPEN."""
        command = BRINGING_BACK[act](step_id=step_id, command_id=uuid4())
        return self._ask(act, command, now, number=number, target=step_id)

    def ask(
        self, act: Act, command: Command[Any], now: datetime, number: str = ""
    ) -> Request | None:
        """Return the request of a form, about the visit here or the one with this number.

        None when it is not possible now.
        """
        return self._ask(act, command, now, number=number)

    def _ask(
        self,
        act: Act,
        command: Command[Any],
        now: datetime,
        *,
        number: str = "",
        target: str = "",
        where: str = "",
    ) -> Request | None:
        """Let the request out, or say why not.

        The same key again while its own request is under way is the same press: nothing to say.
        """
        hindrance = self.hindrance(act, now)
        mark = self._mark(target)
        number = number or mark.number
        if hindrance == acts.BUSY and self.busy(act, now) is act:
            return None
        if hindrance is not None:
            self._say(act, hindrance, now, number=number)
            return None
        self.outcome = None
        session = None if act is Act.SIGN_IN else self._session
        request = Request(command, session)
        return self._runway.take_off(Flight(request, act, mark, number, target, where))

    def _mark(self, target: str = "") -> Mark:
        state, row = self.desk_state(self.desk), self.current
        found = self.floor.row(target) if self.floor and target else None
        elsewhere = found.state if found else ""
        if row is None:
            return Mark(state, target=elsewhere, undone=self._undoings)
        return Mark(state, row.step_id, row.number, row.state, row.calls, elsewhere, self._undoings)

    def _done(
        self,
        act: Act,
        now: datetime,
        *,
        number: str,
        closed: str = "",
        where: str = "",
        undone: str = "",
    ) -> None:
        """Say it was done, unless a later press was held back and that is still to be read."""
        if self.outcome is None or self.outcome.code != acts.BUSY:
            self.outcome = Outcome(
                act=act,
                code=acts.DONE,
                at=now,
                number=number,
                closed=closed,
                where=where,
                undone=undone,
            )

    def _say(
        self, act: Act, code: str, now: datetime, *, number: str = "", closed: str = ""
    ) -> None:
        self.outcome = Outcome(act=act, code=code, at=now, number=number, closed=closed)
