"""The board: who is called now, who waits to be announced, and the last calls.

Pure: it knows no clock and no screen. Instants are seconds of any clock that only goes forward.
Whoever owns it tells it what happens, calls `advance`, carries out `take_effects`, shows `face`,
and comes back at `next_change`.

A call is announced once at its turn, or never: one that ended while it waited is dropped, one that
is already old when it becomes known goes to the list without light or sound. A call that was taken
back leaves every place, as if it had never been.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from . import flash

HOLD = 8.0
"""Seconds the light of one announcement has before the next may begin."""

VOICE_BOUND = 20.0
"""Seconds after which a voice that is not done no longer keeps the next call waiting."""

FRESH = 20.0
"""Seconds after which a call that was not announced yet is old news."""

FORGET = 4 * 3600.0
"""Seconds after which a past call leaves the list: numbers start again every day."""

MOST_WAITING = 24
CROWDED = 3
"""So many more waiting make an announcement brief."""

KEPT = 8


@dataclass(frozen=True, slots=True)
class Call:
    """A number called to a desk, nothing else; `calls` counts its announcements."""

    number: str
    desk: str
    language: str
    calls: int = 1

    @property
    def id(self) -> str:
        """What binds an announcement to its call."""
        return f"{self.number}@{self.desk}#{self.calls}"

    def is_at(self, number: str, desk: str) -> bool:
        """Say whether this is `number` at `desk`, whatever the announcement."""
        return (self.number, self.desk) == (number, desk)


@dataclass(frozen=True, slots=True)
class Begin:
    """Announce this call now; `brief` when more of them wait."""

    call: Call
    brief: bool


@dataclass(frozen=True, slots=True)
class Hush:
    """Stop announcing this call."""

    call: Call


Effect = Begin | Hush


@dataclass(frozen=True, slots=True)
class Face:
    """What is to be seen: the call in the field and the calls before it.

    `calling` is from the announcement until the field rests; `lit` is whether it is filled now.
    """

    call: Call | None
    calling: bool
    lit: bool
    past: tuple[Call, ...]
    away: bool


@dataclass(frozen=True, slots=True)
class _Known:
    """A call and the instant it became what it is here: waiting, in the field, or past."""

    call: Call
    since: float


class Board:
    """The state of one waiting-room screen. `calm` fills the field without inverting it."""

    def __init__(self, *, calm: bool = False) -> None:
        self._calm = calm
        self._away = False
        self._field: _Known | None = None
        self._announced_at: float | None = None
        self._free_at = 0.0
        self._speaking: str | None = None
        self._waiting: list[_Known] = []
        self._past: list[_Known] = []
        self._effects: list[Effect] = []

    def call(self, call: Call, now: float) -> None:
        """Announce a call at its turn; called again while it waits, it keeps its place."""
        fresh = _Known(call, now)
        # A desk calls one number at a time: whoever still waits for it was overtaken.
        kept = [each for each in self._waiting if _same(each, call) or each.call.desk != call.desk]
        self._waiting = [fresh if _same(each, call) else each for each in kept]
        if fresh not in self._waiting:
            self._waiting.append(fresh)
        while len(self._waiting) > MOST_WAITING:
            self.note(self._waiting.pop(0).call, now)

    def note(self, call: Call, now: float) -> None:
        """Put a call that is no news at the head of the list."""
        if self._field is not None and _same(self._field, call):
            if not self._field.call.is_at(call.number, call.desk):
                self._rest()
            self._field = replace(self._field, call=call)
            return
        self._remember(_Known(call, now))

    def end(self, number: str, desk: str) -> None:
        """Announce a call no more: it was answered, missed or cancelled."""
        self._waiting = [each for each in self._waiting if not each.call.is_at(number, desk)]
        if self._field is not None and self._field.call.is_at(number, desk):
            self._rest()

    def retract(self, number: str, desk: str) -> None:
        """Take a call back: from the field, the queue and the list; its voice falls silent."""
        for each in (*self._waiting, *self._past, *([self._field] if self._field else ())):
            if each.call.is_at(number, desk) and each.call.id == self._speaking:
                self._effects.append(Hush(each.call))
        self._waiting = [each for each in self._waiting if not each.call.is_at(number, desk)]
        self._past = [each for each in self._past if not each.call.is_at(number, desk)]
        if self._field is not None and self._field.call.is_at(number, desk):
            self._field, self._announced_at = None, None
            self._fill_field()

    def restore(self, call: Call, now: float) -> None:
        """Show a number that is at a desk again as what it is, without light or sound."""
        if not self._knows(call):
            self.note(call, now)
            self._fill_field()

    def reconcile(self, called: Iterable[Call], served: Iterable[Call], now: float) -> None:
        """Agree with the whole floor; `called` and `served` are each the oldest first."""
        open_calls = list(called)
        for each in self._announced():
            if not any(call.is_at(each.number, each.desk) for call in open_calls):
                self.end(each.number, each.desk)
        for call in (*served, *open_calls):
            if not self._knows(call):
                self.note(call, now)
        self._fill_field()

    def leave(self) -> None:
        """Fill and announce nothing until `come_back`: the hub is away."""
        self._away = True
        self._rest()

    def come_back(self, now: float) -> None:
        """Announce again, but what waited too long meanwhile is no news any more."""
        self._away = False
        stale = [each for each in self._waiting if now - each.since > FRESH]
        for each in stale:
            self._waiting.remove(each)
            self.note(each.call, now)

    def voice_done(self, call_id: str) -> None:
        """Let the next call begin: this one's announcement is over, however it ended."""
        if self._speaking == call_id:
            self._speaking = None

    def forget(self, now: float) -> None:
        """Take calls off the screen that nobody can be waiting for any more."""
        self._past = [each for each in self._past if now - each.since < FORGET]
        if self._field is not None and now - self._field.since >= FORGET:
            self._field = None

    def advance(self, now: float) -> None:
        """Begin the next announcement, if there is one and its time has come."""
        turn = self._turn_at()
        if turn is None or now < turn:
            return
        if self._field is not None:
            self._remember(self._field)
        call = self._waiting.pop(0).call
        self._past = [each for each in self._past if not _same(each, call)]
        self._field = _Known(call, now)
        self._announced_at = now
        self._free_at = now + HOLD
        self._speaking = call.id
        self._effects.append(Begin(call, brief=len(self._waiting) >= CROWDED))

    def take_effects(self) -> list[Effect]:
        """Return what is to be done, in order; each is returned once."""
        effects, self._effects = self._effects, []
        return effects

    def face(self, now: float) -> Face:
        """Return what is to be seen at this instant."""
        return Face(
            call=self._field.call if self._field else None,
            calling=self._next_flash(now) is not None,
            lit=self._announced_at is not None
            and flash.lit(now - self._announced_at, calm=self._calm),
            past=tuple(each.call for each in self._past),
            away=self._away,
        )

    def next_change(self, now: float) -> float | None:
        """Return the instant at which time alone changes something; None when nothing is due."""
        due = [self._turn_at(), self._next_flash(now)]
        return min((instant for instant in due if instant is not None), default=None)

    def _turn_at(self) -> float | None:
        """Return when the next call may be announced; None when none waits."""
        if self._away or not self._waiting:
            return None
        return self._free_at + (VOICE_BOUND - HOLD if self._speaking else 0.0)

    def _next_flash(self, now: float) -> float | None:
        if self._announced_at is None:
            return None
        turn = flash.next_turn(now - self._announced_at, calm=self._calm)
        return None if turn is None else self._announced_at + turn

    def _rest(self) -> None:
        """Put the field out and its voice with it."""
        if self._field is not None and self._announced_at is not None:
            self._effects.append(Hush(self._field.call))
        self._announced_at = None

    def _fill_field(self) -> None:
        """Let the last call stand in an empty field, at rest."""
        if self._field is None and self._past:
            self._field = self._past.pop(0)

    def _remember(self, known: _Known) -> None:
        others = [each for each in self._past if not _same(each, known.call)]
        self._past = [known, *others][:KEPT]

    def _announced(self) -> list[Call]:
        """Return the calls that are, or are still to be, announced."""
        field = [self._field] if self._field else []
        return [each.call for each in (*self._waiting, *field)]

    def _knows(self, call: Call) -> bool:
        here = (*self._announced(), *(each.call for each in self._past))
        return any(each.is_at(call.number, call.desk) for each in here)


def _same(known: _Known, call: Call) -> bool:
    return known.call.number == call.number
