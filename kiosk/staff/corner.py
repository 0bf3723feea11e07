"""The staff corner: behind a PIN, and gone by itself.

Every method that needs the time is given it, in seconds of one monotonic clock.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

LONGEST_PIN = 12
# Where somebody may tap to see whether the panel feels it there: corners and middle, in order.
TARGETS = ("top-left", "top-right", "center", "bottom-left", "bottom-right")


class Face(StrEnum):
    """What of it is seen."""

    HIDDEN = "hidden"
    PIN = "pin"
    WORK = "work"
    TOUCH = "touch"
    CHECK = "check"


# A visitor who got here by chance is alone again soon; staff may have both hands in the printer.
IDLE = {Face.PIN: 20.0, Face.WORK: 300.0, Face.TOUCH: 60.0, Face.CHECK: 300.0}


class Said(StrEnum):
    """What is said of the PIN."""

    NOTHING = ""
    WRONG = "wrong"
    SLOW = "slow"
    UNSET = "unset"


class Pin(Protocol):
    """What the corner needs to know of its PIN; see kiosk.staff.pin."""

    @property
    def is_set(self) -> bool:
        """Whether there is one."""

    def seconds_left(self, now: float) -> float:
        """Return how long no try counts."""

    def check(self, pin: str, now: float) -> bool:
        """Say whether this is it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Visit:
    face: Face = Face.HIDDEN
    typed: str = ""
    said: Said = Said.NOTHING
    tapped: frozenset[str] = field(default_factory=frozenset)
    pausing: bool = False
    touched_at: float = 0.0


class Corner:
    """The state of the corner; `resume` is called when a paper change ends, also by itself."""

    def __init__(self, pin: Pin, resume: Callable[[], None]) -> None:
        self._pin = pin
        self._resume = resume
        self._visit = _Visit()

    @property
    def face(self) -> Face:
        """What of it is seen."""
        return self._visit.face

    @property
    def typed(self) -> int:
        """How many digits are typed."""
        return len(self._visit.typed)

    @property
    def tapped(self) -> frozenset[str]:
        """The targets that were felt."""
        return self._visit.tapped

    @property
    def pausing(self) -> bool:
        """Whether printing rests, for a change of paper."""
        return self._visit.pausing

    def said(self, now: float) -> Said:
        """Return what is to be said of the PIN now."""
        if self.face is not Face.PIN:
            return Said.NOTHING
        if not self._pin.is_set:
            return Said.UNSET
        return Said.SLOW if self._pin.seconds_left(now) > 0 else self._visit.said

    def seconds_to_wait(self, now: float) -> float:
        """Return how long no PIN counts."""
        return self._pin.seconds_left(now) if self.face is Face.PIN else 0.0

    # What is done

    def open(self, now: float) -> None:
        """Ask for the PIN."""
        if self.face is Face.HIDDEN:
            self._visit = _Visit(face=Face.PIN, touched_at=now)

    def digit(self, digit: str, now: float) -> None:
        """Type a digit."""
        if self.face is Face.PIN and digit.isdecimal() and self.typed < LONGEST_PIN:
            typed = self._visit.typed + digit
            self._change(now, typed=typed, said=Said.NOTHING)

    def rub_out(self, now: float) -> None:
        """Take the last digit back."""
        if self.face is Face.PIN:
            self._change(now, typed=self._visit.typed[:-1], said=Said.NOTHING)

    def enter(self, now: float) -> None:
        """Show the PIN that was typed."""
        if self.face is not Face.PIN or not self._visit.typed:
            return
        if self._pin.check(self._visit.typed, now):
            self._visit = _Visit(face=Face.WORK, touched_at=now)
        else:
            self._change(now, typed="", said=Said.WRONG)

    def pause(self, now: float) -> bool:
        """Let printing rest for a change of paper, or end that; returns whether it rests now."""
        if self.face is not Face.WORK:
            return False
        self._change(now, pausing=not self.pausing)
        if not self.pausing:
            self._resume()
        return self.pausing

    def check_touch(self, now: float) -> None:
        """Show the places to tap."""
        if self.face is Face.WORK:
            self._change(now, face=Face.TOUCH, tapped=frozenset())

    def check_computer(self, now: float) -> None:
        """Show how it is with the computer."""
        if self.face is Face.WORK:
            self._change(now, face=Face.CHECK)

    def tap(self, target: str, now: float) -> None:
        """Note that a target was felt."""
        if self.face is Face.TOUCH and target in TARGETS:
            self._change(now, tapped=self.tapped | {target})

    def back(self, now: float) -> None:
        """Go one page back."""
        if self.face in {Face.TOUCH, Face.CHECK}:
            self._change(now, face=Face.WORK)
        else:
            self.close()

    def close(self) -> None:
        """Hide it; printing goes on."""
        was_pausing, self._visit = self.pausing, _Visit()
        if was_pausing:
            self._resume()

    # What time does

    def touch(self, now: float) -> None:
        """Note that somebody is there."""
        if self.face is not Face.HIDDEN:
            self._change(now)

    def tick(self, now: float) -> None:
        """Hide it when nobody has been there for long enough."""
        ends = self._ends_at
        if ends is not None and ends <= now:
            self.close()

    def next_tick(self, now: float) -> float | None:
        """Return when `tick` has something to do, or the wait for a PIN reads otherwise."""
        ends, left = self._ends_at, self.seconds_to_wait(now)
        if ends is None:
            return None
        return min(ends, now + (left % 1 or 1.0)) if left > 0 else ends

    @property
    def _ends_at(self) -> float | None:
        idle = IDLE.get(self.face)
        return None if idle is None else self._visit.touched_at + idle

    def _change(self, now: float, **changes: object) -> None:
        self._visit = replace(self._visit, touched_at=now, **changes)  # type: ignore[arg-type]
