"""The one request under way, held until the floor shows what it did."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from counter.desk.acts import Act, Request
from shared.domain.commands.command import Command

# The floor follows an answer within milliseconds; this only frees a console that lost the event.
FLOOR_LIMIT = timedelta(seconds=5)
# After a call the same key would finish the visitor just called, and after an undoing it would take
# back one act more: long enough to tell a second press from a bounce, short enough not to be felt.
CALL_REST = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Mark:
    """What the floor shows of one desk, as far as a press can change it.

    `target` is the state of a step elsewhere that the press is about, empty while it is not there;
    `undone` counts the acts of this desk that were taken back.
    """

    desk_state: str
    step_id: str = ""
    number: str = ""
    state: str = ""
    calls: int = 0
    target: str = ""
    undone: int = 0


@dataclass(frozen=True, slots=True)
class Flight:
    """A request whose effect is not seen yet; `mark` is what the floor showed before it.

    `number` is the visitor it is about, `target` the step if that is not the one at the desk,
    `where` the service or desk it leads to. `again`: it was asked once before.
    """

    request: Request
    act: Act
    mark: Mark
    number: str = ""
    target: str = ""
    where: str = ""
    answered_at: datetime | None = None
    lost: bool = False
    again: bool = False


class Runway:
    """At most one flight; a second one has to wait for the first."""

    def __init__(self) -> None:
        self.flight: Flight | None = None
        self._rests_until: dict[Act, datetime] = {}

    def take_off(self, flight: Flight) -> Request:
        """Send a flight out and return its request."""
        self.flight = flight
        return flight.request

    def flight_of(self, command: Command[Any]) -> Flight | None:
        """Return the flight that carries this command, if it is still awaited."""
        flight = self.flight
        return flight if flight is not None and flight.request.command == command else None

    def answered(self, now: datetime) -> None:
        """Note that the hub said yes; the floor will show it."""
        if self.flight is not None:
            self.flight = replace(self.flight, answered_at=now)

    def lose(self) -> None:
        """Note that no answer came, and that it may have been done."""
        if self.flight is not None:
            self.flight = replace(self.flight, lost=True)

    def look(self, mark: Mark) -> None:
        """Let the next press through if the floor no longer shows what it did before."""
        flight = self.flight
        if flight is not None and flight.answered_at is not None and mark != flight.mark:
            self.flight = None

    def clear(self) -> None:
        """Await nothing any more."""
        self.flight = None

    def rest(self, act: Act, now: datetime) -> None:
        """Hold back the same act for a moment."""
        self._rests_until[act] = now + CALL_REST

    def busy(self, act: Act, now: datetime) -> Act | None:
        """Return the act that holds this one back, if any."""
        if act in self._rests_until and now < self._rests_until[act]:
            return act
        flight = self.flight
        if flight is None or flight.lost:
            return None
        answered = flight.answered_at
        late = answered is not None and now - answered >= FLOOR_LIMIT
        return None if late else flight.act

    def frees_at(self, now: datetime) -> datetime | None:
        """Return when time alone lets a press through again."""
        ends = list(self._rests_until.values())
        if self.flight is not None and self.flight.answered_at is not None:
            ends.append(self.flight.answered_at + FLOOR_LIMIT)
        return min((end for end in ends if end > now), default=None)
