"""The time of the hub, for a screen that may stand for years on a computer with a wrong clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

STEP = timedelta(seconds=0.5)
"""A smaller difference is the way on the network, and nobody sees it."""


def utc_now() -> datetime:
    """Return this instant by this machine's own clock."""
    return datetime.now(UTC)


class HubClock:
    """Tells the instant (aware) as the hub does, once that told; by `own` until then.

    Attributes:
        ahead: how far the hub's clock is ahead of this machine's.
    """

    def __init__(self, own: Callable[[], datetime] = utc_now) -> None:
        self._own = own
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        """Return this instant."""
        return self._own() + self.ahead

    def told(self, now: datetime) -> None:
        """Take in what time it is at the hub."""
        if abs(now - self()) >= STEP:
            self.ahead = now - self._own()
