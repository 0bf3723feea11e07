"""People turned away, and those of them who came back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ..events.turning_away import NeedUnmet, ReturnUsed
from ..floor import Floor, ReturnRight, Touched
from .fold import Folds

_RIGHTS_KEPT = timedelta(days=2)


def _need_unmet(floor: Floor, _seq: int, at: datetime, event: NeedUnmet) -> tuple[Touched, ...]:
    if event.digest is None or event.come_back is None or event.day is None or event.since is None:
        return ()
    right = ReturnRight(
        digest=event.digest,
        services=event.services,
        day=event.day,
        come_back=event.come_back,
        since=event.since,
    )
    # A right is told apart from none for a day or two after its day.
    old = floor.center.day(at - _RIGHTS_KEPT)
    floor.returns = {key: each for key, each in floor.returns.items() if each.day >= old}
    floor.returns[right.digest] = right
    return (right,)


def _return_used(floor: Floor, _seq: int, _at: datetime, event: ReturnUsed) -> tuple[Touched, ...]:
    right = replace(floor.returns[event.digest], used_by=event.visit_id)
    floor.returns[event.digest] = right
    return (right,)


FOLDS: Folds = {
    NeedUnmet: _need_unmet,
    ReturnUsed: _return_used,
}
