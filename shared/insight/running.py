"""A center in memory that lives by the real decisions: all that the simulator knows of commands.

Nothing is written and nobody is asked for a PIN; every rule of who is called, held, released or
refused is `decide` and `Floor.apply`, as in the hub.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from ..domain import commands as do
from ..domain.calling import Lines
from ..domain.center import Center
from ..domain.decisions import decide
from ..domain.decisions.context import Actor, Context
from ..domain.events import Event
from ..domain.floor import Floor
from ..domain.visit import State
from .arrivals import Arrival

_DOOR = Actor(device="door", role=do.Role.DOOR)
_KIOSK = Actor(device="kiosk", role=do.Role.KIOSK)


class RunningCenter:
    """A center whose desks are signed in (all, or those named), and a clock that is set by hand.

    Each act answers the events it led to, already applied; what is refused raises its Refusal.
    """

    def __init__(self, center: Center, start: datetime, desks: Sequence[str] | None = None) -> None:
        self.floor = _SettledFloor(center)
        self.desks = [desk.code for desk in center.desks] if desks is None else list(desks)
        self._start = start
        self._now = start
        self._clerks = {desk: self._sign_in(desk) for desk in self.desks}
        self._calls = {desk: do.CallNext(desk=desk) for desk in self.desks}
        self._next = {desk: do.CallNext(desk=desk, finish_current=True) for desk in self.desks}

    def set_clock(self, seconds: float) -> None:
        """Make it so many seconds after the start."""
        self._now = self._start + timedelta(seconds=seconds)

    def issue(self, arrival: Arrival) -> Sequence[Event]:
        """Give a number for an arrival's services."""
        command = do.IssueTicket(
            services=arrival.services, language=arrival.language, priority=arrival.priority
        )
        return self._do(command, _KIOSK)

    def call(self, desk: str) -> Sequence[Event]:
        """Call to an idle desk."""
        return self._do(self._calls[desk], self._clerks[desk])

    def finish_and_call(self, desk: str) -> Sequence[Event]:
        """Finish whoever is at a desk, and call the next."""
        return self._do(self._next[desk], self._clerks[desk])

    def leave(self, visit_id: str) -> Sequence[Event]:
        """Cancel what a visit still waits for."""
        clerk = self._clerks[self.desks[0]]
        steps = self.floor.visits[visit_id].steps
        waiting = [step for step in steps if step.state is State.WAITING]
        return [event for step in waiting for event in self._do(do.Cancel(step_id=step.id), clerk)]

    def _sign_in(self, desk: str) -> Actor:
        staff = f"clerk of {desk}"
        person = do.AddStaff(staff=staff, role=do.StaffRole.AGENT, pin_hash="$argon2id$")
        self._do(person, _DOOR)
        device = f"console of {desk}"
        self._do(
            do.SignIn(desk=desk, staff=staff, pin="0000"),
            Actor(device=device, role=do.Role.COUNTER),
            digest=desk,
        )
        return Actor(device=device, role=do.Role.COUNTER, session=desk)

    def _do(self, command: do.Command[Any], actor: Actor, digest: str = "") -> Sequence[Event]:
        now = self._now
        context = Context(now=now, actor=actor, fresh="", fresh_digest=digest, pin_holds=True)
        floor = self.floor
        events = decide(floor, command, context).events
        for event in events:
            floor.apply(floor.seq + 1, now, event)
        return events


class _SettledFloor(Floor):
    """A floor whose center was made in memory, and may have rates that no profile allows."""

    def __init__(self, center: Center) -> None:
        super().__init__()
        self._center = center
        self.lines = Lines(center.rates)
