"""What folds one kind of event into the floor, and answers with the records it changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from ..events.event import Event
from ..floor import Floor, Touched

# Of the floor, the event's seq, its instant and itself.
Fold = Callable[[Floor, int, datetime, Any], tuple[Touched, ...]]
Folds = Mapping[type[Event], Fold]


def nothing(_floor: Floor, _seq: int, _at: datetime, _event: Event) -> tuple[Touched, ...]:
    """Fold what leaves the floor as it is."""
    return ()
