"""The board: who is called now, who waits to be announced, and the last calls.

Pure: it knows no clock and no screen. Instants are seconds of any clock that only goes forward.
Whoever owns it tells it what happens, calls `advance`, carries out `take_effects`, shows `face`,
and comes back at `next_change`.

A call is announced once at its turn, or never: one that ended while it waited is dropped, one that
is already old when it becomes known goes to the list without light or sound. A call that was taken
back leaves every place, as if it had never been. Where many wait, some are announced together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from . import flash

HOLD = 8.0
"""Seconds the light of one announcement has at least before the next may begin."""

PATIENCE = 12.0
"""Seconds a voice that is not done may keep the next call waiting beyond its time."""

FRESH = 20.0
"""Seconds after which a call that was not announced yet is old news."""

FORGET = 4 * 3600.0
"""Seconds after which a past call leaves the list: numbers start again every day."""

MANY = 3
"""So many waiting are announced together, and as many more waiting make it brief."""

KEPT = 8

IDLE = 45.0
"""Seconds after an announcement in which nothing but calls is shown."""

IN_SIGHT = 3
"""So many calls stay to be seen whatever the screen shows beside them."""

TRIAL = "trial"
"""The id of an announcement that calls nobody."""


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
    """Announce these calls now, together; none is a trial. `brief` when many more wait."""

    id: str
    calls: tuple[Call, ...]
    brief: bool


@dataclass(frozen=True, slots=True)
class Hush:
    """Stop announcing this."""

    id: str


Effect = Begin | Hush
Pace = Callable[[Sequence[Call], bool], float]
"""Says how many seconds an announcement of these calls takes, `brief` or not."""


@dataclass(frozen=True, slots=True)
class Face:
    """What is to be seen: the calls in the field and those before them, the last first.

    `calling` is from the announcement until the field rests; `lit` is whether it is filled now.
    `trial` has a sample in the field that calls nobody. `idle`: the field may show something
    else, as long as its calls stand at the head of the list then. `pending`: somebody who was
    called may still be coming.
    """

    calls: tuple[Call, ...]
    calling: bool
    lit: bool
    past: tuple[Call, ...]
    away: bool
    trial: bool
    idle: bool
    pending: bool

    @property
    def call(self) -> Call | None:
        """The call in the field, the first of several."""
        return self.calls[0] if self.calls else None


@dataclass(frozen=True, slots=True)
class _Known:
    """A call, since when it is what it is here, and whether its visitor may still be coming."""

    call: Call
    since: float
    open: bool = True


def steady(_calls: Sequence[Call], _brief: bool) -> float:
    """Give every announcement the same time."""
    return HOLD


class Board:
    """The state of one waiting-room screen.

    `pace` says how long an announcement takes: every screen that hears of the same calls begins
    them at the same time, also where nobody speaks.

    Attributes:
        calm: the field is filled without inverting.
        idles: whether there is something else to show in a quiet hour.
    """

    def __init__(self, *, calm: bool = False, pace: Pace = steady) -> None:
        self.calm = calm
        self.idles = False
        self._pace = pace
        self._away = False
        self._field: list[_Known] = []
        self._announced_at: float | None = None
        self._trial_at: float | None = None
        self._begun_at = float("-inf")
        self._free_at = 0.0
        self._announcement = Begin("", (), brief=False)
        self._speaking = False
        self._waiting: list[_Known] = []
        self._past: list[_Known] = []
        self._effects: list[Effect] = []

    def call(self, call: Call, now: float) -> None:
        """Announce a call at its turn; called again while it waits, it keeps its place."""
        fresh = _Known(call, now)
        # A desk calls one number at a time: whoever still waits for it was overtaken. So no more
        # wait than there are desks, and nobody has to be left out of the light.
        kept = [each for each in self._waiting if _same(each, call) or each.call.desk != call.desk]
        self._waiting = [fresh if _same(each, call) else each for each in kept]
        if fresh not in self._waiting:
            self._waiting.append(fresh)

    def note(self, call: Call, now: float) -> None:
        """Put a call that is no news at the head of the list."""
        for place, each in enumerate(self._field):
            if _same(each, call):
                if not each.call.is_at(call.number, call.desk):
                    self._rest()
                self._field[place] = replace(each, call=call)
                return
        self._remember(_Known(call, now))

    def end(self, number: str, desk: str) -> None:
        """Announce a call no more: it was answered, missed or cancelled."""
        self._waiting = [each for each in self._waiting if not each.call.is_at(number, desk)]
        self._past = _ended(self._past, number, desk)
        if any(each.call.is_at(number, desk) for each in self._field):
            self._field = _ended(self._field, number, desk)
            if not any(each.open for each in self._field):
                self._rest()

    def retract(self, number: str, desk: str) -> None:
        """Take a call back: from the field, the queue and the list; its voice falls silent."""
        told = any(call.is_at(number, desk) for call in self._announcement.calls)
        if self._speaking and told:
            self._effects.append(Hush(self._announcement.id))
        self._waiting = _without(self._waiting, number, desk)
        self._past = _without(self._past, number, desk)
        left = _without(self._field, number, desk)
        if left != self._field:
            self._field = left
            if not left:
                self._announced_at = None
                self._fill_field()

    def move_on(self, number: str) -> None:
        """Let go of a number that is called elsewhere now, where this screen does not show it."""
        for each in (*self._waiting, *self._field, *self._past):
            if each.call.number == number:
                self.retract(number, each.call.desk)

    def leave_out(self, hidden: Callable[[Call], bool]) -> None:
        """Let go of calls that this screen does not show any more: it is for other desks now."""
        for each in (*self._waiting, *self._field, *self._past):
            if hidden(each.call):
                self.retract(each.call.number, each.call.desk)

    def restore(self, call: Call, now: float) -> None:
        """Show a number that is at a desk again as what it is, without light or sound."""
        if not self._knows(call):
            self.note(call, now)
            self._fill_field()

    def reconcile(self, called: Iterable[Call], served: Iterable[Call], now: float) -> None:
        """Agree with the whole floor; `called` and `served` are each the oldest first."""
        open_calls = list(called)
        for each in [each.call for each in (*self._waiting, *self._field, *self._past)]:
            if not any(call.is_at(each.number, each.desk) for call in open_calls):
                self.end(each.number, each.desk)
        for call in (*served, *open_calls):
            if not self._knows(call):
                self.note(call, now)
                if call not in open_calls:
                    self.end(call.number, call.desk)
        self._fill_field()

    def leave(self) -> None:
        """Fill and announce nothing until `come_back`: the hub is away."""
        self._away = True
        self._end_trial()
        self._rest()

    def come_back(self, now: float) -> None:
        """Announce again, but what waited too long meanwhile is no news any more."""
        self._away = False
        stale = [each for each in self._waiting if now - each.since > FRESH]
        for each in stale:
            self._waiting.remove(each)
            self.note(each.call, now)

    def voice_done(self, announcement: str) -> None:
        """Let the next call begin: this announcement is over, however it ended."""
        if self._announcement.id == announcement:
            self._speaking = False

    def try_out(self, now: float) -> None:
        """Light up and sound without calling anybody, unless somebody is being called."""
        busy = self._away or self._waiting or self._next_flash(now) is not None
        if not busy and self._trial_at is None:
            self._trial_at = self._begun_at = now
            self._effects.append(Begin(TRIAL, (), brief=False))

    def forget(self, now: float) -> None:
        """Take calls off the screen that nobody can be waiting for any more."""
        self._past = [each for each in self._past if now - each.since < FORGET]
        self._field = [each for each in self._field if now - each.since < FORGET]

    def advance(self, now: float) -> None:
        """Begin the next announcement, if there is one and its time has come."""
        if self._trial_at is not None and self._trial_turn(now) is None:
            self._trial_at = None
        turn = self._turn_at()
        if turn is None or now < turn:
            return
        self._end_trial()
        for each in reversed(self._field):
            self._remember(each)
        several = MANY if len(self._waiting) >= MANY else 1
        calls = tuple(each.call for each in self._waiting[:several])
        self._waiting = self._waiting[several:]
        self._begin(calls, now)

    def take_effects(self) -> list[Effect]:
        """Return what is to be done, in order; each is returned once."""
        effects, self._effects = self._effects, []
        return effects

    def face(self, now: float) -> Face:
        """Return what is to be seen at this instant."""
        return Face(
            calls=tuple(each.call for each in self._field),
            calling=self._next_flash(now) is not None,
            lit=self._lit(now),
            past=tuple(each.call for each in self._past),
            away=self._away,
            trial=self._trial_at is not None,
            idle=self._idle(now),
            pending=any(each.open for each in (*self._waiting, *self._field, *self._past)),
        )

    def next_change(self, now: float) -> float | None:
        """Return the instant at which time alone changes something; None when nothing is due."""
        due = [self._turn_at(), self._next_flash(now), self._trial_turn(now), self._idle_at(now)]
        return min((instant for instant in due if instant is not None), default=None)

    def _begin(self, calls: tuple[Call, ...], now: float) -> None:
        brief = len(self._waiting) >= MANY
        self._past = [each for each in self._past if not any(_same(each, call) for call in calls)]
        self._field = [_Known(call, now) for call in calls]
        self._announced_at = self._begun_at = now
        self._free_at = now + max(HOLD, self._pace(calls, brief))
        self._announcement = Begin("+".join(call.id for call in calls), calls, brief)
        self._speaking = True
        self._effects.append(self._announcement)

    def _turn_at(self) -> float | None:
        """Return when the next call may be announced; None when none waits."""
        if self._away or not self._waiting:
            return None
        return self._free_at + (PATIENCE if self._speaking else 0.0)

    def _next_flash(self, now: float) -> float | None:
        return self._turn_of(self._announced_at, now)

    def _trial_turn(self, now: float) -> float | None:
        return self._turn_of(self._trial_at, now)

    def _turn_of(self, start: float | None, now: float) -> float | None:
        if start is None:
            return None
        turn = flash.next_turn(now - start, calm=self.calm)
        return None if turn is None else start + turn

    def _lit(self, now: float) -> bool:
        start = self._announced_at if self._trial_at is None else self._trial_at
        return start is not None and flash.lit(now - start, calm=self.calm)

    def _idle_at(self, now: float) -> float | None:
        at = self._begun_at + IDLE
        return at if self.idles and at > now else None

    def _idle(self, now: float) -> bool:
        if not self.idles or self._away or self._waiting or self._trial_at is not None:
            return False
        unseen = [*self._field, *self._past][IN_SIGHT:]
        return now - self._begun_at >= IDLE and not any(each.open for each in unseen)

    def _end_trial(self) -> None:
        if self._trial_at is not None:
            self._trial_at = None
            self._effects.append(Hush(TRIAL))

    def _rest(self) -> None:
        """Put the field out and its voice with it."""
        if self._announced_at is not None:
            self._effects.append(Hush(self._announcement.id))
        self._announced_at = None

    def _fill_field(self) -> None:
        """Let the last call stand in an empty field, at rest."""
        if not self._field and self._past:
            self._field = [self._past.pop(0)]

    def _remember(self, known: _Known) -> None:
        others = [each for each in self._past if not _same(each, known.call)]
        self._past = [known, *others][:KEPT]

    def _knows(self, call: Call) -> bool:
        here = (*self._waiting, *self._field, *self._past)
        return any(each.call.is_at(call.number, call.desk) for each in here)


def _same(known: _Known, call: Call) -> bool:
    return known.call.number == call.number


def _without(known: list[_Known], number: str, desk: str) -> list[_Known]:
    return [each for each in known if not each.call.is_at(number, desk)]


def _ended(known: list[_Known], number: str, desk: str) -> list[_Known]:
    return [replace(each, open=False) if each.call.is_at(number, desk) else each for each in known]
