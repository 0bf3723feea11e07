"""An event, and the line of the journal that holds it."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from ..frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened."""

    kind: ClassVar[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal.

    `act` is the seq of the first event of the same act, `desk` the desk whose session gave the
    command, if one did.
    """

    seq: int
    at: datetime
    act: int
    device: str
    event: Event
    desk: str | None = None
