"""What an app is told of its hub while it stays with it (`following.follow`), in this order.

CenterChanged   at first, and when a profile was adopted
FloorReplaced   at first, and when the floor must be taken whole again (another journal, a profile)
FloorChanged    events since the floor that was told last, in order, each once
HealthTold      to staff: how the center's machines are, all of it, at each change
MessagesTold    to staff: what was said to desks, all of it, at each change
Connected       everything up to now was told; what follows is live
Away            nobody answers; told again when the reason changes, and ended by Connected

`Link` tells HubsFound besides. Everything here is light: a screen needs it before it needs the
network library.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .errors import AwayReason
from .wire import Json


@dataclass(frozen=True, slots=True)
class Connected:
    """The hub answers at `url`, and everything it had to tell was told."""

    url: str


@dataclass(frozen=True, slots=True)
class Away:
    """There is no hub since this instant (UTC); what was told before is the best that is known."""

    since: datetime
    reason: AwayReason


@dataclass(frozen=True, slots=True)
class CenterChanged:
    """The center's services, desks, needs and languages, as the hub tells them."""

    center: Json


@dataclass(frozen=True, slots=True)
class FloorReplaced:
    """A whole floor, to start a FloorView from."""

    floor: Json


@dataclass(frozen=True, slots=True)
class FloorChanged:
    """Events of the stream for FloorView.apply; those of one act are mostly together."""

    messages: tuple[Json, ...]


@dataclass(frozen=True, slots=True)
class HealthTold:
    """What devices said of their machines: each with `device`, `name` and `printer`.

    `left_out` are numbers on a kiosk's papers that the hub did not take in. `links_moved` stands at
    the hub's own row, when links on today's tickets lead elsewhere.
    """

    devices: tuple[Json, ...]


@dataclass(frozen=True, slots=True)
class MessagesTold:
    """What was said to desks and still matters, all of it, at each change.

    Each has `message` (its id), `desk`, `text`, `sender`, `at`, `read_by` and `read_at`.
    """

    messages: tuple[Json, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundHub:
    """A hub as it is announced; nothing of it is proven. `api` is the version it speaks."""

    hub: str
    center: str
    api: str
    fingerprint: str
    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HubsFound:
    """The hubs that are announced on this network, by name; told while `discover` is on."""

    hubs: tuple[FoundHub, ...]


Update = (
    Connected
    | Away
    | CenterChanged
    | FloorReplaced
    | FloorChanged
    | HealthTold
    | MessagesTold
    | HubsFound
)


@dataclass(frozen=True, slots=True)
class Pace:
    """How patient the session is, in seconds.

    Pauses between attempts are drawn from 0 to a limit that doubles from `first` to `longest`, so
    that many apps do not come back at the same instant. `silence` must exceed the hub's 10 s.
    `stagger` is the head start that each address has over the next. `doubt` is how long a hub that
    is announced elsewhere may take to answer here.
    """

    first: float = 0.5
    longest: float = 10.0
    silence: float = 25.0
    stagger: float = 0.25
    doubt: float = 3.0

    def limit(self, attempt: int) -> float:
        """Return the longest pause before this attempt, counted from 0."""
        return min(self.longest, self.first * 2.0 ** min(attempt, 30))
