"""Services closed for a day."""

from __future__ import annotations

from datetime import datetime

from ..events.leading import ServiceClosed, ServiceReopened
from ..floor import Floor, ShutService, Touched
from .fold import Folds


def _service_closed(
    floor: Floor, _seq: int, _at: datetime, event: ServiceClosed
) -> tuple[Touched, ...]:
    floor.shut[event.service] = shut = ShutService(service=event.service, day=event.day)
    return (shut,)


def _service_reopened(
    floor: Floor, _seq: int, _at: datetime, event: ServiceReopened
) -> tuple[Touched, ...]:
    floor.shut.pop(event.service, None)
    return (ShutService(service=event.service, day=""),)


FOLDS: Folds = {
    ServiceClosed: _service_closed,
    ServiceReopened: _service_reopened,
}
