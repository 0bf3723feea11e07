"""A desk's console as a machine without a screen: what it knows, and what it may do now.

The floor is the only truth about visitors. A press becomes at most one request, and what came of
it is always said in `outcome`. Every method that needs the time is given it (UTC).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import uuid4

from counter import acts
from counter.acts import STEP_ACTS, Act, Outcome, Request
from counter.center import Center, Desk
from counter.flight import Flight, Mark, Runway
from shared.domain.commands import (
    Called,
    CallNext,
    CloseDesk,
    Command,
    FinishService,
    IssueTicket,
    MarkNoShow,
    NobodyLeft,
    OpenDesk,
    Recall,
    SignedIn,
    SignIn,
    SignOut,
    StartService,
    StepCommand,
    Ticket,
)
from shared.domain.visit import allowed
from shared.link.errors import HubAway, Refused
from shared.link.floor_view import FloorView
from shared.link.rows import Message, Row
from shared.link.session import Away

STEP_COMMANDS: dict[Act, type[StepCommand]] = {
    Act.RECALL: Recall,
    Act.START: StartService,
    Act.FINISH: FinishService,
    Act.NO_SHOW: MarkNoShow,
}


class Console:
    """The state of one console.

    `outcome` is what came of the last press, `ticket` the last number given here, `desk` and
    `staff` those of the session or of the last try to sign in.
    """

    def __init__(self) -> None:
        self.center: Center | None = None
        self.floor: FloorView | None = None
        self.away: Away | None = None
        self.desk = ""
        self.staff = ""
        self.outcome: Outcome | None = None
        self.ticket: Ticket | None = None
        self._session: str | None = None
        self._live = False
        self._runway = Runway()
        self._was_open = False

    # What it knows

    @property
    def is_ready(self) -> bool:
        """Whether center and floor are known, however old."""
        return self.center is not None and self.floor is not None

    @property
    def is_away(self) -> bool:
        """Whether the hub cannot be asked now."""
        return not (self._live and self.is_ready)

    @property
    def is_signed_in(self) -> bool:
        """Whether this console holds a session."""
        return self._session is not None

    @property
    def my_desk(self) -> Desk | None:
        """The desk of this session, as the profile describes it."""
        return self.center.desks.get(self.desk) if self.center else None

    @property
    def services(self) -> tuple[str, ...]:
        """The services of my desk."""
        return self.my_desk.services if self.my_desk else ()

    @property
    def current(self) -> Row | None:
        """The visitor called to or served at my desk."""
        return self.floor.at_desk(self.desk) if self.floor else None

    def desk_state(self, desk: str) -> str:
        """Return "open", "paused" or "closed"."""
        row = self.floor.desks.get(desk) if self.floor else None
        return row.state if row else "closed"

    def desk_staff(self, desk: str) -> str:
        """Return who sits at a desk, or an empty string."""
        row = self.floor.desks.get(desk) if self.floor else None
        return (row.staff or "") if row else ""

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
        return self._step_hindrance(act) if act in STEP_ACTS else self._desk_hindrance(act)

    def _step_hindrance(self, act: Act) -> str | None:
        if self.current is None:
            return acts.NO_VISITOR
        return None if act in allowed(self.current.state) else acts.WRONG_STATE

    def _desk_hindrance(self, act: Act) -> str | None:
        state = self.desk_state(self.desk)
        if act is Act.CALL_NEXT and state != "open":
            return acts.PAUSED
        if act is Act.SIGN_OUT and self.current is not None:
            return acts.DESK_BUSY
        same = {Act.PAUSE: "paused", Act.OPEN: "open"}.get(act)
        return acts.WRONG_STATE if state == same else None

    # What is pressed

    def press(self, act: Act, now: datetime) -> Request | None:
        """Return the request that this key makes; None when it makes none."""
        return self._ask(act, self._command(act), now)

    def sign_in(self, desk: str, staff: str, pin: str, now: datetime) -> Request | None:
        """Return the request to sign in; None when it is not possible now."""
        if self.busy(Act.SIGN_IN, now) is None:
            self.desk, self.staff = desk, staff
        command = SignIn(desk=desk, staff=staff, pin=pin, command_id=uuid4())
        return self._ask(Act.SIGN_IN, command, now)

    def issue(self, command: IssueTicket, now: datetime) -> Request | None:
        """Return the request for a ticket; None when it is not possible now."""
        return self._ask(Act.ISSUE, command, now)

    def _ask(self, act: Act, command: Command[Any], now: datetime) -> Request | None:
        """Let the request out, or say why not.

        The same key again while its own request is under way is the same press: nothing to say.
        """
        hindrance = self.hindrance(act, now)
        if hindrance == acts.BUSY and self.busy(act, now) is act:
            return None
        if hindrance is not None:
            self._say(act, hindrance, now, number=self._mark().number)
            return None
        self.outcome = None
        session = None if act is Act.SIGN_IN else self._session
        return self._runway.take_off(Flight(Request(command, session), act, self._mark()))

    def _command(self, act: Act) -> Command[Any]:
        identity = uuid4()
        if act in STEP_COMMANDS:
            step_id = self.current.step_id if self.current else ""
            return STEP_COMMANDS[act](step_id=step_id, command_id=identity)
        if act is Act.CALL_NEXT:
            return CallNext(desk=self.desk, finish_current=True, command_id=identity)
        if act is Act.PAUSE:
            return CloseDesk(desk=self.desk, command_id=identity)
        if act is Act.OPEN:
            return OpenDesk(desk=self.desk, command_id=identity)
        return SignOut(command_id=identity)

    def read(self) -> None:
        """Forget what came of the last press: it was read."""
        self.outcome = None

    # What the hub answers; whatever is no longer awaited is ignored

    def answered(self, command: Command[Any], answer: object, now: datetime) -> None:
        """Take the hub's answer."""
        flight = self._runway.flight_of(command)
        if flight is None:
            return
        self._runway.answered(now)
        self._take(flight, answer, now)
        self._runway.look(self._mark())

    def refused(self, command: Command[Any], refusal: Refused, now: datetime) -> None:
        """Take the hub's refusal, worded later from its code."""
        flight = self._runway.flight_of(command)
        if flight is None:
            return
        self._runway.clear()
        if refusal.code == acts.SIGNED_OUT:
            self._leave()
        seconds = refusal.retry_after or 0
        self._say(flight.act, refusal.code, now, number=flight.number, seconds=seconds)

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
            self._enter(answer.session)
        elif flight.act is Act.SIGN_OUT:
            self._leave()
        elif isinstance(answer, Ticket):
            self.ticket = answer
            self._runway.clear()
            self._done(flight.act, now, number=answer.number)
        elif isinstance(answer, Called):
            self._runway.rest(now)
            self._done(flight.act, now, number=answer.number, closed=flight.number)
        elif isinstance(answer, NobodyLeft):
            self._say(flight.act, acts.NOBODY, now, closed=flight.number)
        elif answer is None:
            self._runway.clear()
            self._say(flight.act, acts.NOBODY, now)
        else:
            self._done(flight.act, now, number=flight.number)

    # What the link brings

    def center_changed(self, center: Center) -> None:
        """Take what the center's things are called from now on."""
        self.center = center

    def floor_replaced(self, floor: FloorView, now: datetime) -> None:
        """Take a whole new floor."""
        self.floor = floor
        self._look(now)

    def floor_changed(self, messages: Iterable[Message], now: datetime) -> None:
        """Take what happened on the floor."""
        if self.floor is not None:
            for message in messages:
                self.floor.apply(message)
        self._look(now)

    def connected(self, now: datetime) -> None:
        """Take note that the floor is true now, and settle what was left without an answer."""
        self._live, self.away = True, None
        flight = self._runway.flight
        if flight is not None and flight.lost:
            self._settle(flight, now)
        elif flight is not None and flight.answered_at is not None:
            self._runway.clear()

    def went_away(self, away: Away) -> None:
        """Keep the last state: the hub cannot be reached."""
        self._live, self.away = False, away

    def _look(self, now: datetime) -> None:
        """See what the last press did, and whether the desk is still ours."""
        self._runway.look(self._mark())
        state = self.desk_state(self.desk)
        if self._was_open and state == "closed":
            self._leave()
            self._say(Act.SIGN_OUT, acts.SIGNED_OUT, now)
        self._was_open = self.is_signed_in and state != "closed"

    def _settle(self, flight: Flight, now: datetime) -> None:
        """Say of an unanswered request what the floor shows of it."""
        done = self._mark() != flight.mark and flight.act not in (Act.SIGN_IN, Act.ISSUE)
        self._runway.clear()
        code = acts.DONE if done else acts.NOT_DONE
        mark = self._mark()
        if flight.act is Act.CALL_NEXT and done:
            self._say(flight.act, code, now, number=mark.number, closed=flight.number)
        else:
            self._say(flight.act, code, now, number=flight.number)

    def _mark(self) -> Mark:
        state, row = self.desk_state(self.desk), self.current
        if row is None:
            return Mark(state)
        return Mark(state, row.step_id, row.number, row.state, row.calls)

    def _enter(self, session: str) -> None:
        self._session = session
        self._was_open = self.desk_state(self.desk) != "closed"
        self._runway.clear()
        self.outcome = None

    def _leave(self) -> None:
        self._session, self.ticket, self.outcome = None, None, None
        self._was_open = False
        self._runway.clear()

    def _done(self, act: Act, now: datetime, *, number: str, closed: str = "") -> None:
        """Say it was done, unless a later press was held back and that is still to be read."""
        if self.outcome is None or self.outcome.code != acts.BUSY:
            self._say(act, acts.DONE, now, number=number, closed=closed)

    def _say(
        self,
        act: Act,
        code: str,
        now: datetime,
        *,
        number: str = "",
        closed: str = "",
        seconds: int = 0,
    ) -> None:
        self.outcome = Outcome(
            act=act, code=code, at=now, number=number, closed=closed, seconds=seconds
        )
