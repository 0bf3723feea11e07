"""A center in memory that lives by the real decisions: all that the simulator knows of commands.

Nothing is written and nobody is asked for a PIN; every rule of who is called, held, released or
refused is `decide` and `apply`, as in the hub.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from ..domain.center import Center
from ..domain.commands.command import Command
from ..domain.commands.desks import CloseDesk, OpenDesk, SignIn
from ..domain.commands.issuing import IssueTicket
from ..domain.commands.passing import PassTime
from ..domain.commands.serving import CallNext, Cancel, FinishService, StartService
from ..domain.commands.staffing import AddStaff
from ..domain.decisions import decide
from ..domain.decisions.context import Actor, Context, NoPast
from ..domain.errors import TurnedAway
from ..domain.events.event import Event
from ..domain.floor import Floor
from ..domain.folding import apply
from ..domain.lines import Lines
from ..domain.roles import Role, StaffRole
from ..domain.visit import State
from .arrivals import Arrival

_DOOR = Actor(device="door", role=Role.DOOR)
_KIOSK = Actor(device="kiosk", role=Role.KIOSK)
_PASS_TIME = PassTime()
_NO_PAST = NoPast()


class RunningCenter:
    """A center whose desks are signed in (all, or those named), and a clock that is set by hand.

    Each act answers the events it led to, already applied; what is refused raises its Refusal.
    """

    def __init__(self, center: Center, start: datetime, desks: Sequence[str] | None = None) -> None:
        self.floor = _SettledFloor(center, start)
        self.desks = [desk.code for desk in center.desks] if desks is None else list(desks)
        self._start = start
        self._now = start
        self._clerks = {desk: self._sign_in(desk) for desk in self.desks}
        self._calls = {desk: CallNext(desk=desk) for desk in self.desks}
        self._next = {desk: CallNext(desk=desk, finish_current=True) for desk in self.desks}

    def set_clock(self, seconds: float) -> None:
        """Make it so many seconds after the start."""
        self._now = self._start + timedelta(seconds=seconds)

    def seconds(self, instant: datetime) -> float:
        """Return how many seconds after the start an instant is."""
        return (instant - self._start).total_seconds()

    def issue(self, arrival: Arrival) -> Sequence[Event]:
        """Give a number for an arrival's services."""
        command = IssueTicket(
            services=arrival.services, language=arrival.language, priority=arrival.priority
        )
        return self._do(command, _KIOSK)

    def call(self, desk: str) -> Sequence[Event]:
        """Call to an idle desk."""
        return self._do(self._calls[desk], self._clerks[desk])

    def finish_and_call(self, desk: str) -> Sequence[Event]:
        """Finish whoever is at a desk, and call the next."""
        return self._do(self._next[desk], self._clerks[desk])

    def serve(self, desk: str) -> Sequence[Event]:
        """Begin to serve whoever is called to a desk."""
        step = self.floor.at_desk[desk]
        return self._do(StartService(step_id=step.id), self._clerks[desk])

    def leave(self, visit_id: str) -> Sequence[Event]:
        """Cancel what a visit still waits for."""
        clerk = next(iter(self._clerks.values()))
        steps = self.floor.visits[visit_id].steps
        waiting = [step for step in steps if step.state is State.WAITING]
        return [event for step in waiting for event in self._do(Cancel(step_id=step.id), clerk)]

    def pass_time(self) -> Sequence[Event]:
        """Do what time alone brings by now."""
        return self._do(_PASS_TIME, _DOOR)

    def close(self, desk: str) -> None:
        """Take note that nobody is at a desk any more."""
        del self._clerks[desk]

    def finish(self, desk: str) -> Sequence[Event]:
        """Finish whoever is at a desk."""
        step = self.floor.at_desk[desk]
        return self._do(FinishService(step_id=step.id), self._clerks[desk])

    def pause(self, desk: str) -> None:
        """Let a desk call nobody for now."""
        self._do(CloseDesk(desk=desk), self._clerks[desk])

    def resume(self, desk: str) -> None:
        """Let a desk call again."""
        self._do(OpenDesk(desk=desk), self._clerks[desk])

    def is_open(self, desk: str) -> bool:
        """Return whether somebody is signed in at a desk."""
        return desk in self._clerks

    def _sign_in(self, desk: str) -> Actor:
        staff, device = f"clerk of {desk}", f"console of {desk}"
        person = AddStaff(staff=staff, role=StaffRole.AGENT, pin="0000")
        self._do(person, _DOOR)
        console = Actor(device=device, role=Role.COUNTER)
        self._do(SignIn(desk=desk, staff=staff, pin="0000"), console, digest=desk)
        return Actor(device=device, role=Role.COUNTER, session=desk)

    def _do(self, command: Command[Any], actor: Actor, digest: str = "") -> Sequence[Event]:
        context = Context(
            now=self._now,
            actor=actor,
            fresh="",
            fresh_digest=digest,
            past=_NO_PAST,
            pin_holds=True,
            pin_hash="",
        )
        try:
            events = decide(self.floor, command, context).events
        except TurnedAway as turned:
            self._apply(turned.events)
            raise
        self._apply(events)
        return events

    def _apply(self, events: Sequence[Event]) -> None:
        floor, now = self.floor, self._now
        for event in events:
            apply(floor, floor.seq + 1, now, event)


class _SettledFloor(Floor):
    """A floor whose center was made in memory, and may have rates that no profile allows."""

    def __init__(self, center: Center, now: datetime) -> None:
        super().__init__()
        self._center = center
        usual = center.calling.hard_max_minutes
        hard_max = {
            each.code: timedelta(minutes=each.hard_max_minutes or usual) for each in center.services
        }
        self.line_up(Lines(center.rates, hard_max))
        if center.end_of_day is not None:
            today = date.fromisoformat(center.day(now))
            self.ended_day = (today - timedelta(days=1)).isoformat()
            self.look_ahead()
