"""Walks a recorded queue as it went, and asks every estimator before each wait is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from .accuracy import Accuracy
from .foresight import Foreseen, Foresight, View
from .line import Line
from .spread import Spread
from .trace import Stay

OURS = "ours"
# The rules of thumb, in the order of Line.rules.
RULES = ("queue_length", "last_entered", "head_of_line", "last_20")
# A visit of so many seconds is not yet one whose end nobody wrote down.
_LEAST_ENDLESS = 1800.0


class Turn(IntEnum):
    """What comes first when several things happen at the same instant.

    Who was there before is called, or goes, before a newcomer looks round; a newcomer who does not
    have to wait is called after that.
    """

    END = 0
    CALL = 1
    LEAVE = 2
    ARRIVE = 3
    CALL_AT_ONCE = 4
    LEAVE_AT_ONCE = 5
    END_AT_ONCE = 6


@dataclass(frozen=True, slots=True)
class Said:
    """What everybody said when somebody came; seconds by the name of an estimator."""

    ours: Foreseen
    points: dict[str, float]
    ranges: dict[str, tuple[float, float]]


def walk(stays: Sequence[Stay]) -> dict[str, dict[str, float]]:
    """Return the accuracy of each estimator over all who were called, in seconds."""
    room = Room()
    for at, turn, who in sorted(moments(stays)):
        room.happen(at, turn, who, stays[who])
    return {name: accuracy.figures() for name, accuracy in room.accuracy.items()}


def moments(stays: Sequence[Stay]) -> Iterable[tuple[float, Turn, int]]:
    """Yield everything that happens: when, what, and to which of the stays."""
    for who, stay in enumerate(stays):
        yield stay.arrival, Turn.ARRIVE, who
        if stay.start is None:
            at_once = stay.left == stay.arrival
            yield stay.left or 0.0, Turn.LEAVE_AT_ONCE if at_once else Turn.LEAVE, who
            continue
        at_once = stay.start == stay.arrival
        yield stay.start, Turn.CALL_AT_ONCE if at_once else Turn.CALL, who
        if stay.end is not None:
            yield stay.end, Turn.END_AT_ONCE if stay.end == stay.start else Turn.END, who


class Room:
    """The lines of a place, what was said to those in them, and how it came out.

    Attributes:
        accuracy: of each estimator, by name.
        said: what was said to those who wait, by their place in the trace.
    """

    def __init__(self) -> None:
        self.accuracy = {name: Accuracy() for name in (OURS, *RULES)}
        self._spreads = {name: Spread() for name in self.accuracy}
        self._foresight = Foresight()
        self._room = Line()
        self._lines: defaultdict[str, Line] = defaultdict(Line)
        self._peers: defaultdict[tuple[str, str], Line] = defaultdict(Line)
        self.said: dict[int, Said] = {}
        self._seated: dict[int, float] = {}
        self._longest: float | None = None
        self._desks = 0

    def happen(self, now: float, turn: Turn, who: int, stay: Stay) -> None:
        """Let one thing happen."""
        self._forget_endless(now)
        lines = self._room, self._lines[stay.queue], self._peers[stay.queue, stay.priority]
        match turn:
            case Turn.ARRIVE:
                self.said[who] = self._say(
                    View(stay.queue, lines[1], lines[2], lines[0], *self._seats()), now
                )
                for line in lines:
                    line.join(who, now)
            case Turn.CALL | Turn.CALL_AT_ONCE:
                self._learn(self.said.pop(who), now - stay.arrival)
                for line in lines:
                    line.call(who, now)
                self._sit_down(who, now, waited=now > stay.arrival)
            case Turn.LEAVE | Turn.LEAVE_AT_ONCE:
                del self.said[who]
                for line in lines:
                    line.leave(who)
            case Turn.END | Turn.END_AT_ONCE:
                self._seated.pop(who, None)
                self._longest = max(self._longest or 0.0, now - (stay.start or 0.0))

    def _seats(self) -> tuple[int, int]:
        return (0, 0) if self._longest is None else (len(self._seated), self._desks)

    def _sit_down(self, who: int, now: float, *, waited: bool) -> None:
        """Count who is at a desk; that somebody had to wait tells that all desks are taken."""
        self._seated[who] = now
        busy = len(self._seated)
        self._desks = busy if waited else max(self._desks, busy)

    def _forget_endless(self, now: float) -> None:
        """Take who sits far longer than anybody did for gone: not every end is written down."""
        most = max(_LEAST_ENDLESS, 2 * (self._longest or 0.0))
        while self._seated:
            first = next(iter(self._seated))
            if now - self._seated[first] <= most:
                break
            del self._seated[first]

    def _say(self, view: View, now: float) -> Said:
        ours = self._foresight.of(view, now)
        points = {OURS: ours.seconds, **dict(zip(RULES, view.line.rules(now), strict=True))}
        ranges = {name: self._spreads[name].around(point) for name, point in points.items()}
        return Said(ours, points, ranges)

    def _learn(self, said: Said, waited: float) -> None:
        for name, point in said.points.items():
            self.accuracy[name].count(point, said.ranges[name], waited)
            self._spreads[name].learn(point, said.ranges[name], waited)
        self._foresight.learn(said.ours, waited)
