"""What time brings: a day's end, a clock that is set."""

from __future__ import annotations

from typing import ClassVar

from ..frozen import dataclass
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEnded(Event):
    """What was left of this local date, and of those before it, has been dealt with."""

    kind: ClassVar = "day-ended"
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockStepped(Event):
    """The hub's clock was set forward or back; what is open moves along, so waits stay true."""

    kind: ClassVar = "clock-stepped"
    seconds: float
