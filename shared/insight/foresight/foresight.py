"""Ours: every rule of thumb, of one's own line and of the whole room, weighed by how it came out.

Two regressions on what can be seen in the room, a large one and a small one that learns sooner,
stand beside the rules of thumb, and a blend trusts each as far as it was right of late.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from .blend import Blend
from .line import Line
from .regression import Regression

_MINUTE = 60.0
# Who was called longer ago than this tells nothing more by being longer ago.
_LONG_AGO = 600.0
_STATE = 3
_RULES = 4
# Before anything is learned: what each rule of thumb of one's own line is worth.
_FIRST = (0.4, 0.2, 0.2, 0.1)
# What the figures weigh at first: the rules, the pace, three mixed, two regressions.
_TRUSTS = (3.0, 0.3, 0.5, 0.1, 4.0, 2.0, 0.6, 1.5, 0.3, 0.3)


@dataclass(frozen=True, slots=True)
class View:
    """What is seen when somebody comes: their line and its name, their class in it, and the room.

    `busy` is how many are at desks now, `desks` how many were when somebody last had to wait;
    both 0 where nobody knows when visits end. `work` is how many seconds the work takes that stands
    before them, where that is known.
    """

    name: str
    line: Line
    peers: Line
    room: Line
    busy: int
    desks: int
    work: float | None = None


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What was said, to be learned from when the wait is over; `seconds` is the point."""

    seconds: float
    _name: str
    _figures: tuple[float, ...]
    _all: tuple[float, ...]
    _few: tuple[float, ...]


class Foresight:
    """Says how long somebody who comes now will wait, and learns from how long they did."""

    def __init__(self) -> None:
        self._large: Regression | None = None
        self._small: dict[str, Regression] = {}
        self._blend: Blend | None = None

    def of(self, view: View, now: float) -> Foreseen:
        """Return a wait in seconds."""
        own, peers = view.line.rules(now), view.peers.rules(now)
        everything, few = _features(view, own, peers, now)
        if self._large is None:
            self._large = _begin(len(everything))
        own_line = self._small.get(view.name)
        if own_line is None:
            own_line = self._small[view.name] = _begin(len(few))
        # A regression may say anything: at most a third more than any rule of thumb, and no less
        # than half of each.
        rules = own if view.work is None else (*own, view.work)
        least, most = 0.5 * min(rules), 1.3 * max(*rules, *peers) + 20
        large = min(max(_seconds(self._large.predict(everything)), least), most)
        small = min(max(_seconds(own_line.predict(few)), least), most)
        pace = view.line.by_pace()
        mixed = sum(own[:3]) / 3, (own[0] + small) / 2, (pace + large) / 2
        figures: tuple[float, ...] = (*own, pace, *mixed, small, large)
        if view.work is not None:
            figures = (view.work, *figures, (view.work + large) / 2)
        if self._blend is None:
            known = view.work is not None
            self._blend = Blend((1.0, *_TRUSTS, 1.0), proven=1) if known else Blend(_TRUSTS)
        return Foreseen(self._blend.of(figures), view.name, figures, everything, few)

    def learn(self, foreseen: Foreseen, waited: float) -> None:
        """Take in how long they waited, in seconds."""
        if self._large is None or self._blend is None:
            raise RuntimeError("nothing was foreseen yet")
        root = _root(waited)
        self._large.learn(foreseen._all, root)
        self._small[foreseen._name].learn(foreseen._few, root)
        self._blend.learn(foreseen._figures, foreseen.seconds, waited)


def _begin(count: int) -> Regression:
    return Regression((*(0.0,) * _STATE, *_FIRST, *(0.0,) * (count - _STATE - _RULES)))


def _features(
    view: View, own: tuple[float, ...], peers: tuple[float, ...], now: float
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return what the large and the small regression see; waits as roots, which tames long ones."""
    line, room = view.line, view.room
    quiet = line.is_quiet
    state = (float(not quiet), float(quiet), float(view.busy < view.desks and not len(room)))
    rules = tuple(map(_root, own))
    fading, pace = _root(line.fading_wait), _root(line.by_pace())
    since = 0.0 if room.called_at is None else min(_LONG_AGO, now - room.called_at)
    everything = (
        *state,
        *rules,
        *map(_root, room.rules(now)),
        *map(_root, peers),
        fading,
        _root(room.fading_wait),
        _root(view.peers.fading_wait),
        sqrt(len(line)),
        sqrt(len(room)),
        (view.busy - view.desks) / 5,
        float(len(room) > 0),
        _root(since),
        pace,
    )
    return everything, (*state, *rules, fading, sqrt(len(line)), pace)


def _root(seconds: float) -> float:
    # A clock that was set back makes what has just been look as if it were still to come.
    return sqrt(max(seconds, 0.0) / _MINUTE)


def _seconds(root: float) -> float:
    return max(0.0, root) ** 2 * _MINUTE
