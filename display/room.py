"""What stands around the calls: waits, the closed face, the sentence at the foot, what is dark.

Pure: whoever owns it says what the hub told and what time it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from . import words
from .board import Call, Face
from .house import House
from .hub_clock import HubClock

TURN = 12
"""Seconds that a sentence, a page of waits and a picture stay; every screen turns together."""

PAGE = 4
"""So many series stand side by side."""


@dataclass(frozen=True, slots=True)
class Wait:
    """How long newcomers of a series wait, in minutes."""

    series: str
    low: int
    high: int

    @property
    def letters(self) -> int:
        """How many letters its range has."""
        return len(f"{self.low}-{self.high}")


def turn_of(now: datetime) -> int:
    """Return the count of the turn at an instant."""
    return int(now.timestamp() // TURN)


class Room:
    """What one screen shows beside its calls."""

    def __init__(self, clock: HubClock) -> None:
        self.house = House()
        self.clock = clock
        self._waits: tuple[Wait, ...] = ()
        self._opens: datetime | None = None
        self._open = True

    def told(self, floor: Mapping[str, Any]) -> None:
        """Take in time, waits and hours of the hub's floor view, as far as it tells them."""
        if "now" in floor:
            self.clock.told(datetime.fromisoformat(floor["now"]))
        self._waits = tuple(
            Wait(each["series"], each["low"], each["high"]) for each in floor.get("waits", ())
        )
        hours = floor.get("hours", {})
        self._open = hours.get("open", True)
        opens = hours.get("opens")
        self._opens = datetime.fromisoformat(opens) if opens else None

    def closed(self, face: Face) -> bool:
        """Say whether the center is closed, and everybody who was called has come."""
        return not (self._open or face.away or face.calling or face.trial or face.pending)

    def opening(self, now: datetime) -> str:
        """Return when it opens again, in the center's language; "" when nobody knows."""
        local = self._opens.astimezone(self.house.clock) if self._opens else None
        return words.opening_line(self.house.languages[0], local, now.astimezone(self.house.clock))

    def waits(self, turn: int, face: Face) -> Sequence[Wait]:
        """Return the waits to be seen: PAGE of them at a time, none that may be untrue."""
        if face.away or not self._open or not self.house.waits:
            return ()
        series = self.house.series
        shown = [each for each in self._waits if series is None or each.series in series]
        pages = max(1, -(-len(shown) // PAGE))
        start = turn % pages * PAGE
        return shown[start : start + PAGE]

    def band(self, turn: int, now: datetime) -> tuple[str, str]:
        """Return language and sentence at the foot."""
        return words.band(self.house.languages, turn, self.house.notices_at(now))

    def dim(self, face: Face, now: datetime) -> bool:
        """Say whether the screen is darker: never while somebody is called."""
        return not (face.calling or face.trial) and self.house.is_dim(now)


class Show(StrEnum):
    """What fills the field."""

    EMPTY = "empty"
    CLOSED = "closed"
    CALL = "call"
    SEVERAL = "several"
    PICTURE = "picture"


def show(face: Face, *, closed: bool, picture: bool) -> Show:
    """Return what fills the field: a call that may be answered before anything else."""
    if face.trial:
        return Show.CALL
    if face.calling and len(face.calls) > 1:
        return Show.SEVERAL
    if closed:
        return Show.CLOSED
    if face.idle and picture and not face.calling:
        return Show.PICTURE
    return Show.CALL if face.calls else Show.EMPTY


def listed(face: Face, shown: Show) -> Sequence[Call]:
    """Return the calls of the list, the last first: those that the field does not show."""
    if shown is Show.SEVERAL:
        return face.past
    if shown is Show.PICTURE or face.trial:
        return (*face.calls, *face.past)
    return (*face.calls[1:], *face.past)
