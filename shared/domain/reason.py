"""Why somebody was called: codes and figures, worded on reading."""

from __future__ import annotations

from .frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RunnerUp:
    """Who would have been called otherwise; `waited` in seconds."""

    step_id: str
    number: str
    tier: int = 2
    waited: float
    rate: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why this step was called.

    `tier` is 0 (waited the hard maximum), 1 (an appointment that is due) or 2 (everybody else).
    Credit is `rate` times `waited` seconds. `code` is one of
    "only-one"      nobody else could be called,
    "hard-max"      it had waited as long as anybody may,
    "appointment"   its time has come,
    "ratio"         so many of a priority class were called in a row that they stepped back once,
    "priority"      its class gains credit faster than the runner-up's,
    "longest-wait"  it had waited longest,
    "picked"        a person chose it; `passed_over` counts those who ranked before it.
    """

    code: str
    tier: int = 2
    waited: float
    rate: float
    runner_up: RunnerUp | None = None
    passed_over: int = 0
