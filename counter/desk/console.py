"""A desk's console as a machine without a screen: what it knows, and what it may do now.

The floor is the only truth about visitors. A press becomes at most one request, and what came of
it is always said in `outcome`. Every method that needs the time is given it (UTC).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from counter.desk import acts
from counter.desk.acts import ASKED_AGAIN, UNSEEN_ACTS, Act, Lost, Request
from counter.desk.commanding import pausing
from counter.desk.flight import Flight
from counter.desk.outcomes import refused_outcome
from counter.desk.pressing import Pressing
from shared.domain.commands.command import Command
from shared.domain.commands.desks import SignedIn
from shared.domain.commands.issuing import Ticket
from shared.domain.commands.serving import Called, NobodyLeft
from shared.domain.commands.undoing import Undone
from shared.link.errors import HubAway, Refused
from shared.link.floor_view import FloorView
from shared.link.rows import DeskRow, Message


class Console(Pressing):
    """The state of one console.

    `ticket` is the last number given here, `shown` one to be looked at and not yet put away.
    """

    def __init__(self) -> None:
        super().__init__()
        self.ticket: Ticket | None = None
        self.shown: Ticket | None = None
        self._was_open = False
        self._undone: tuple[str, ...] = ()

    def read(self) -> None:
        """Forget what came of the last press: it was read."""
        self.outcome, self.lost = None, None

    def put_away(self) -> None:
        """Put away the ticket that was to be looked at."""
        self.shown = None

    # Locked and opened again

    def resume(self, signed: SignedIn, before: DeskRow | None) -> Request | None:
        """Go on with a new session; return what puts the desk back as it was `before`."""
        self._hold(signed)
        if before is None or before.state != "paused":
            return None
        # Signing in opens a desk, but this one was to stay paused.
        return Request(pausing(self.desk, before.reason), self._session)

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

    def unanswered(self, command: Command[Any], away: HubAway, now: datetime) -> Request | None:
        """Take note that no answer came; if it may have been done, a fresh floor will tell.

        Until the link has noticed that the hub is gone the floor may be stale: what it does not
        show may have been done all the same. So that is asked once more, which is returned.
        """
        flight = self._runway.flight_of(command)
        if flight is None:
            return None
        if not away.maybe_done:
            self._runway.clear()
            self._say(flight.act, acts.AWAY, now, number=flight.number)
            return None
        if self.lost is not None or self._shows(flight):
            return self._settle(flight, now)
        if not self.is_away and not flight.again:
            return self._runway.take_off(replace(flight, again=True))
        self._runway.lose()
        self._say(flight.act, acts.NO_ANSWER, now, number=flight.number)
        return None

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
        if flight.act is Act.ISSUE:
            self.ticket = ticket
        else:
            self.shown = ticket
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
                if message.get("event") == "step-cancelled" and self._was_here(message):
                    self._say(Act.CALL_NEXT, acts.GAVE_UP, now, number=message["number"])
                if message.get("desk") == self.desk and message.get("event") == "desk-opened":
                    self._see_whose(datetime.fromisoformat(message["at"]))
                if message.get("event") == "act-undone" and message["desk"] == self.desk:
                    self._was_undone(message)
        self._look(now)

    def connected(self, now: datetime) -> Request | None:
        """Take note that the floor is true now, and settle what was left without an answer.

        What the floor does not show is asked for again: the same command is carried out once, so
        the hub says what came of it. Returns that request.
        """
        self._live, self.away = True, None
        flight = self._runway.flight
        if flight is not None and flight.lost:
            return self._settle(flight, now)
        if flight is not None and flight.answered_at is not None:
            self._runway.clear()
        return None

    def _was_here(self, message: Message) -> bool:
        """Say whether it was somebody called to this desk, and done by nobody of staff."""
        called = message.get("was") == "called" and message.get("desk") == self.desk
        return called and message.get("staff") is None

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

    def _settle(self, flight: Flight, now: datetime) -> Request | None:
        """Say of an unanswered request what the floor shows of it, or return it to ask again."""
        mark, theirs, done = self._mark(flight.target), self.lost is not None, self._shows(flight)
        self._runway.clear()
        if not done and not theirs and flight.act in ASKED_AGAIN:
            return self._runway.take_off(replace(flight, lost=False, again=True))
        if done and flight.act is Act.CALL_NEXT:
            self._say(flight.act, acts.DONE, now, number=mark.number, closed=flight.number)
        elif done and flight.act is Act.UNDO:
            self._say(flight.act, acts.DONE, now, number=", ".join(self._undone))
        elif done:
            self._done(flight.act, now, number=flight.number, where=flight.where)
        else:
            code = acts.UNSURE if theirs else acts.NOT_DONE
            self._say(flight.act, code, now, number=flight.number)
        return None

    def _shows(self, flight: Flight) -> bool:
        """Say whether the floor shows that it was done; a desk taken over shows what they do."""
        seen = flight.act not in UNSEEN_ACTS and self.lost is None
        return seen and self._mark(flight.target) != flight.mark

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
        self.ticket, self.shown, self.outcome, self.lost = None, None, None, None
