"""The hub, as its endpoints see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from ...domain.commands.issuing import Range
from ...domain.floor import Floor
from ...store.history import History
from ..access import Devices, Pins, Sessions
from ..health import Health
from ..links import TicketLinks
from ..messages import Messages
from ..pairing import Pairings
from ..presence import Presence
from ..stream import Broadcast
from ..studies import Studies
from ..writer import Writer

Ranges = Callable[[Floor, datetime], Mapping[str, Range | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """What the endpoints work with.

    `visitors` tells where tickets send phones now, `ranges` what a newcomer would wait for each
    service; `door_port` is where the door key is taken.
    """

    writer: Writer
    broadcast: Broadcast
    history: History
    devices: Devices
    pins: Pins
    sessions: Sessions
    pairings: Pairings
    presence: Presence
    health: Health
    messages: Messages
    links: TicketLinks
    studies: Studies
    training: bool
    id: str
    journal: str
    visitors: Callable[[], str]
    ranges: Ranges
    door_port: int
