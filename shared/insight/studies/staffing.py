"""What staffing would meet a goal at the least, on the center's own past.

Asked: `weekday` (Monday is 0), `goal`, the share to be served within the services' targets (0.9),
and if wanted `weeks` to look back (26). Answered: `staffing`, a list of `service`, `from`, `until`
and `desks` more (or fewer, below 0) beside what each day had, of the services that may be seen;
`desk_hours` that these cost or spare; and what `whatif` answers of that change, over 100 days.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..archive import Archive
from ..whatif.both_cores import shared_out
from ..whatif.change import Staffing
from ..whatif.effects import effects
from ..whatif.suggesting import suggested
from . import CannotStudy, Sees
from .whatif import check_many, history, services_seen, trial_of

Json = dict[str, Any]

_GOAL = 0.9
_DAYS = 100
_SEARCH = 0.6


def study(asked: Json, archive: Archive, sees: Sees, progress: Callable[[float], None]) -> Json:
    """Return the suggestion; raises CannotStudy."""
    goal = asked.get("goal", _GOAL)
    if isinstance(goal, bool) or not isinstance(goal, int | float) or not 0 < goal <= 1:
        raise CannotStudy("wrong-goal", "goal: expected a share above 0, at most 1.")
    base: Json = {name: asked[name] for name in ("weekday", "weeks") if name in asked}
    trial = trial_of(base, archive, lambda _share: progress(0.0))
    seen = services_seen(trial.center, sees)
    check_many(trial, seen)
    change = suggested(trial, goal, lambda share: progress(_SEARCH * share))
    trial = replace(trial, change=change)
    pairs = shared_out(_DAYS, trial.pair, lambda share: progress(_SEARCH + (1 - _SEARCH) * share))
    told = [each for each in change.staffing if each.service in seen]
    hours = sum(each.desks * (each.end - each.begin) / 3600 for each in told)
    return {
        "goal": goal,
        "staffing": [_told(each) for each in told],
        "desk_hours": hours,
        **effects(trial.center, pairs, len(trial.days), seen),
        "history": history(trial, seen),
    }


def _told(each: Staffing) -> Json:
    return {
        "service": each.service,
        "from": _clock(each.begin),
        "until": _clock(each.end),
        "desks": each.desks,
    }


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 3600:02}:{int(seconds) % 3600 // 60:02}"
