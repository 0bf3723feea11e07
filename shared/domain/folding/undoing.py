"""A desk's act taken back."""

from __future__ import annotations

from datetime import datetime

from ..events.undoing import ActUndone
from ..floor import Floor, Touched
from .fold import Folds
from .steps import note_run


def _act_undone(floor: Floor, _seq: int, _at: datetime, event: ActUndone) -> tuple[Touched, ...]:
    touched: list[Touched] = []
    for image in event.visits:
        _leave(floor, image.id)
    for image in event.visits:
        visit = image.copy()
        if visit.closed_at is None:
            floor.restore(visit)
        touched += [visit, *visit.steps]
    if event.run is not None:
        touched.append(note_run(floor, event.desk, event.run))
    return tuple(touched)


def _leave(floor: Floor, visit_id: str) -> None:
    visit = floor.visits.pop(visit_id, None)
    if visit is None:
        return
    del floor.numbers[visit.number]
    for step in visit.steps:
        if floor.steps.pop(step.id, None) is not None:
            floor.displace(step)


FOLDS: Folds = {
    ActUndone: _act_undone,
}
