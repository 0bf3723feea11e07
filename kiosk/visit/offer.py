"""What can be had of some services now, as far as it is known: places, waits, closed or full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.visit.outlook import Outlook, Range, Shut


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """The hub's figures; `counts` is how many wait by service, None while nobody knows.

    While the hub is not `here` nothing is claimed of today.
    """

    outlook: Outlook
    counts: Mapping[str, int] | None
    here: bool

    def wanted(self, services: Sequence[str]) -> tuple[str, ...]:
        """Return the services to ask for: those that can be had, or else all."""
        known = self.outlook.open_of(services) if self.here else ()
        return known or tuple(services)

    def shut(self, services: Sequence[str]) -> Shut | None:
        """Return why none of these can be had; None when any can."""
        return self.outlook.shut_of(services) if self.here and services else None

    def shut_parts(self, services: Sequence[str]) -> Mapping[str, Shut]:
        """Return those of these services that cannot be had now, with the reasons."""
        shut = self.outlook.shut if self.here else {}
        return {code: shut[code] for code in services if code in shut}

    def left(self, services: Sequence[str]) -> int | None:
        """Return how many numbers are left today; None when there is no limit."""
        return self.outlook.left_of(services) if self.here else None

    def waiting(self, services: Sequence[str]) -> int | None:
        """Return how many wait now; None when that is not known."""
        one = self._one(services)
        # Who waits for several services stands in several counts: they do not add up.
        return self.counts.get(one) if self.counts is not None and one else None

    def wait_range(self, services: Sequence[str]) -> Range | None:
        """Return how long one waits now; None when that is not known."""
        one = self._one(services)
        return self.outlook.ranges.get(one) if one else None

    def _one(self, services: Sequence[str]) -> str | None:
        """Return the only service that can be had, if it is one."""
        wanted = self.wanted(services)
        if not self.here or len(wanted) != 1 or self.shut(services) is not None:
            return None
        return wanted[0]
