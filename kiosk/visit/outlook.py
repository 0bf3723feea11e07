"""What can be had today: which services are closed or full, how many are left, and the waits.

The hub tells it; a kiosk never works it out. An Outlook is replaced, never changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import AwareDatetime, TypeAdapter

Range = tuple[int, int]
"""A wait in whole minutes."""


class Why(StrEnum):
    """Why no number can be had; these are also the hub's codes of refusal."""

    CLOSED = "closed"
    FULL = "full"
    NOT_TODAY = "not-today"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shut:
    """Something that cannot be had now; again at `come_back` (None: that is not in sight)."""

    why: Why
    come_back: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Today:
    open: bool
    why: Why | None = None
    come_back: AwareDatetime | None = None


_TODAY = TypeAdapter(dict[str, _Today])
_LEFT = TypeAdapter(dict[str, int | None])
_RANGES = TypeAdapter(dict[str, Range | None])


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """By service: those that are shut, how many numbers are left today, what a newcomer waits.

    A service that is in none of them is open, without a limit, and its wait is not known.
    """

    shut: Mapping[str, Shut] = field(default_factory=dict)
    left: Mapping[str, int] = field(default_factory=dict)
    ranges: Mapping[str, Range] = field(default_factory=dict)

    def with_center(self, raw: Mapping[str, Any]) -> Outlook:
        """Take what GET /center tells of today. Raises ValueError when it cannot be read."""
        today = _TODAY.validate_python(raw.get("today", {}))
        shut = {
            code: Shut(why=each.why or Why.CLOSED, come_back=each.come_back)
            for code, each in today.items()
            if not each.open
        }
        return replace(self, shut=shut)

    def with_floor(self, raw: Mapping[str, Any]) -> Outlook:
        """Take what GET /floor tells of places left and waits. Raises ValueError likewise."""
        left = _LEFT.validate_python(raw.get("left", {}))
        ranges = _RANGES.validate_python(raw.get("ranges", {}))
        return replace(
            self,
            left={code: count for code, count in left.items() if count is not None},
            ranges={code: each for code, each in ranges.items() if each is not None},
        )

    def with_shut(self, service: str, shut: Shut) -> Outlook:
        """Learn from a refusal."""
        return replace(self, shut={**self.shut, service: shut})

    def open_of(self, services: Sequence[str]) -> tuple[str, ...]:
        """Return those of these services that can be had."""
        return tuple(code for code in services if code not in self.shut)

    def shut_of(self, services: Sequence[str]) -> Shut | None:
        """Return why none of these can be had, and the first to be had again; None if any can."""
        if self.open_of(services):
            return None
        found = [self.shut[code] for code in services]
        again = [each for each in found if each.come_back is not None]
        return min(again or found[:1], key=_instant)

    def left_of(self, services: Sequence[str]) -> int | None:
        """Return how many can still be given for all of these; None: there is no limit."""
        return min((self.left[code] for code in services if code in self.left), default=None)


def _instant(shut: Shut) -> float:
    return shut.come_back.timestamp() if shut.come_back else 0.0
