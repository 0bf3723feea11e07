"""The fold: `apply(floor, seq, at, event)` is the only thing that changes a floor.

Each module folds the events that lie in the module of the same name in `events/`.
"""

from __future__ import annotations

from datetime import datetime

from ..events.event import Event
from ..floor import Floor, Touched
from . import (
    alarms,
    appointments,
    desks,
    leading,
    passing,
    setting_up,
    staffing,
    steps,
    turning_away,
    undoing,
    visits,
)
from .fold import Fold

_FOLDS: dict[type[Event], Fold] = {
    **setting_up.FOLDS,
    **staffing.FOLDS,
    **desks.FOLDS,
    **leading.FOLDS,
    **alarms.FOLDS,
    **visits.FOLDS,
    **steps.FOLDS,
    **undoing.FOLDS,
    **turning_away.FOLDS,
    **appointments.FOLDS,
    **passing.FOLDS,
}

EVENTS = tuple(_FOLDS)
"""Every kind of event there is."""


def apply(floor: Floor, seq: int, at: datetime, event: Event) -> tuple[Touched, ...]:
    """Fold one event in; returns what it changed."""
    touched = _FOLDS[type(event)](floor, seq, at, event)
    floor.seq = seq
    return touched
