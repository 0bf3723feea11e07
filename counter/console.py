"""A desk's console as a machine without a screen: what it knows, and what it may do now.

The floor is the only truth about visitors. A press becomes at most one request, and what came of
it is always said in `outcome`. Every method that needs the time is given it (UTC).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from counter import acts
from counter.acts import STEP_ACTS, UNSEEN_ACTS, Act, Lost, Outcome, Request
from counter.commanding import BRINGING_BACK, command_of, parking
from counter.flight import Flight, Mark, Runway
from counter.seat import Seat
from shared.domain.commands import (
    Called,
    Command,
    IssueTicket,
    NobodyLeft,
    Refer,
    Reprinted,
    SignedIn,
    SignIn,
    Ticket,
    Undone,
)
from shared.domain.visit import allowed
from shared.link.errors import HubAway, Refused
from shared.link.floor_view import FloorView
from shared.link.rows import Message


class Console(Seat):
    """The state of one console.

    `outcome` is what came of the last press, `ticket` the last number given here, `reprinted` a
    ticket given once more and not yet put away. `lost` tells who took the desk over, until it was
    read.
    """

    def __init__(self) -> None:
        super().__init__()
        self.outcome: Outcome | None = None
        self.ticket: Ticket | None = None
        self.reprinted: Reprinted | None = None
        self.lost: Lost | None = None
        self._runway = Runway()
        self._was_open = False
        self._undone: tuple[str, ...] = ()
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

    def issue(self, command: IssueTicket, now: datetime) -> Request | None:
        """Return the request for a ticket; None when it is not possible now."""
        return self._ask(Act.ISSUE, command, now)

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

    def about_visit(
        self, act: Act, command: Command[Any], number: str, now: datetime
    ) -> Request | None:
        """Return the request for a visit found by its number; None when it is not possible now."""
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

    def read(self) -> None:
        """Forget what came of the last press: it was read."""
        self.outcome, self.lost = None, None

    def put_away(self) -> None:
        """Put away the ticket that was given once more."""
        self.reprinted = None

    # Locked and opened again

    def resume(self, signed: SignedIn) -> Request | None:
        """Go on where it was, with a new session; return what puts the desk back as it was."""
        paused = self.desk_state(self.desk) == "paused"
        self._hold(signed)
        # Signing in opens a desk, but this one was to stay paused.
        return Request(command_of(Act.PAUSE, self), self._session) if paused else None

    def step_aside(self) -> None:
        """Let somebody else sign in here; the desk stays taken until then."""
        self._leave()

    # What the hub answers; whatever is no longer awaited is ignored

    def answered(self, command: Command[Any], answer: object, now: datetime) -> None:
        """Take the hub's answer."""
        flight = self._runway.flight_of(command)
        if flight is None:
            return
        self._runway.answered(now)
        self._take(flight, answer, now)
        self._look_for_effect()
        if not self.is_signed_in:
            self._runway.clear()

    def refused(self, command: Command[Any], refusal: Refused, now: datetime) -> None:
        """Take the hub's refusal, worded later from its code."""
        flight = self._runway.flight_of(command)
        if flight is None:
            return
        self._runway.clear()
        self.refused_beside(flight.request.session, refusal.code)
        self.outcome = refused_outcome(flight.act, refusal, flight.number, now)

    def refused_beside(self, session: str | None, code: str) -> None:
        """Take the refusal of something that was asked beside the desk's work."""
        if self._was_ended(session, code):
            self._leave()
            self._wonders = True

    def unanswered(self, command: Command[Any], away: HubAway, now: datetime) -> None:
        """Take note that no answer came; if it may have been done, the floor will tell."""
        flight = self._runway.flight_of(command)
        if flight is None:
            return
        if not away.maybe_done:
            self._runway.clear()
            self._say(flight.act, acts.AWAY, now, number=flight.number)
            return
        self._runway.lose()
        if self.is_away:
            self._say(flight.act, acts.NO_ANSWER, now, number=flight.number)
        else:
            self._settle(flight, now)

    def _take(self, flight: Flight, answer: object, now: datetime) -> None:
        if isinstance(answer, SignedIn):
            self._enter(answer)
        elif flight.act is Act.SIGN_OUT:
            self._leave()
        elif isinstance(answer, Ticket):
            self._given(flight, answer, now)
        elif isinstance(answer, Called):
            self._called(flight, answer, now)
        elif isinstance(answer, NobodyLeft):
            self._say(flight.act, acts.NOBODY, now, closed=flight.number)
        elif answer is None:
            self._runway.clear()
            self._say(flight.act, acts.NOBODY, now)
        elif isinstance(answer, Undone):
            self._runway.rest(Act.UNDO, now)
            self._done(flight.act, now, undone=answer.undone, number=", ".join(self._undone))
        else:
            if flight.act in UNSEEN_ACTS:
                self._runway.clear()
            self._done(flight.act, now, number=flight.number, where=flight.where)

    def _given(self, flight: Flight, ticket: Ticket, now: datetime) -> None:
        if isinstance(ticket, Reprinted):
            self.reprinted = ticket
        else:
            self.ticket = ticket
        self._runway.clear()
        self._done(flight.act, now, number=ticket.number)

    def _called(self, flight: Flight, called: Called, now: datetime) -> None:
        self._runway.rest(Act.CALL_NEXT, now)
        self._done(flight.act, now, number=called.number, closed=flight.mark.number)

    # What the link brings

    def floor_replaced(self, floor: FloorView, now: datetime) -> None:
        """Take a whole new floor."""
        self.floor = floor
        self._see_whose(None)
        self._look(now)

    def floor_changed(self, messages: Iterable[Message], now: datetime) -> None:
        """Take what happened on the floor."""
        if self.floor is not None:
            for message in messages:
                self.floor.apply(message)
                if message.get("desk") == self.desk and message.get("event") == "desk-opened":
                    self._see_whose(datetime.fromisoformat(message["at"]))
                if message.get("event") == "act-undone" and message["desk"] == self.desk:
                    self._was_undone(message)
        self._look(now)

    def connected(self, now: datetime) -> None:
        """Take note that the floor is true now, and settle what was left without an answer."""
        self._live, self.away = True, None
        flight = self._runway.flight
        if flight is not None and flight.lost:
            self._settle(flight, now)
        elif flight is not None and flight.answered_at is not None:
            self._runway.clear()

    def _was_undone(self, message: Message) -> None:
        """Remember whose act was taken back; the answer to the press may come before or after."""
        self._undoings += 1
        self._undone = tuple(dict.fromkeys(step["number"] for step in message["steps"]))
        said = self.outcome
        if said is not None and said.act is Act.UNDO and said.is_done:
            self.outcome = replace(said, number=", ".join(self._undone))

    def _look_for_effect(self) -> None:
        flight = self._runway.flight
        self._runway.look(self._mark(flight.target if flight else ""))

    def _look(self, now: datetime) -> None:
        """See what the last press did, and whether the desk is still ours."""
        self._look_for_effect()
        state = self.desk_state(self.desk)
        if self._was_open and state == "closed":
            self._leave()
            self._say(Act.SIGN_OUT, acts.SIGNED_OUT, now)
        self._was_open = self.is_signed_in and state != "closed"

    def _settle(self, flight: Flight, now: datetime) -> None:
        """Say of an unanswered request what the floor shows of it."""
        mark = self._mark(flight.target)
        # At a desk that somebody took over, the floor shows what they do.
        theirs = self.lost is not None
        done = mark != flight.mark and flight.act not in UNSEEN_ACTS and not theirs
        self._runway.clear()
        if done and flight.act is Act.CALL_NEXT:
            self._say(flight.act, acts.DONE, now, number=mark.number, closed=flight.number)
        elif done and flight.act is Act.UNDO:
            self._say(flight.act, acts.DONE, now, number=", ".join(self._undone))
        elif done:
            self._done(flight.act, now, number=flight.number, where=flight.where)
        else:
            unsure = theirs or flight.act in (Act.UNDO, Act.CHANGE_CLASS)
            code = acts.UNSURE if unsure else acts.NOT_DONE
            self._say(flight.act, code, now, number=flight.number)

    def _mark(self, target: str = "") -> Mark:
        state, row = self.desk_state(self.desk), self.current
        found = self.floor.row(target) if self.floor and target else None
        elsewhere = found.state if found else ""
        if row is None:
            return Mark(state, target=elsewhere, undone=self._undoings)
        return Mark(state, row.step_id, row.number, row.state, row.calls, elsewhere, self._undoings)

    def _see_whose(self, at: datetime | None) -> None:
        """Leave the desk to who took it; what is under way is still answered."""
        by = self._taken_by()
        if by is None:
            return
        flight, said = self._runway.flight, self.outcome if self._wonders else None
        pressed = flight is not None and flight.answered_at is None
        self._leave()
        self.lost, self.outcome = Lost(by, at, pressed or said is not None), said
        if flight is not None and pressed:
            self._runway.take_off(flight)

    def _enter(self, signed: SignedIn) -> None:
        self._hold(signed)
        self._was_open = self.desk_state(self.desk) != "closed"
        self._runway.clear()
        self._put_all_away()

    def _leave(self) -> None:
        self._give_up()
        self._was_open = False
        self._runway.clear()
        self._put_all_away()

    def _put_all_away(self) -> None:
        self.ticket, self.reprinted, self.outcome, self.lost = None, None, None, None

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


def refused_outcome(
    act: Act, refusal: Refused, number: str, now: datetime, *, who: str = ""
) -> Outcome:
    """Return what a refusal comes to; `who` it was about, unless the hub names somebody."""
    told = refusal.more
    until = told.get("come_back") or told.get("due")
    return Outcome(
        act=act,
        code=refusal.code,
        at=now,
        number=number,
        seconds=told.get("wait_seconds") or refusal.retry_after or 0,
        times=told.get("minimum_calls") or 0,
        until=datetime.fromisoformat(until) if until else None,
        who=told.get("staff") or who,
    )
