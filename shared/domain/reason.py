"""Why somebody was called: codes and figures, worded on reading."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RunnerUp:
    """Who would have been called otherwise; `waited` in seconds."""

    step_id: str
    number: str
    waited: float
    rate: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why this step was called.

    `code` is "longest-wait" (it had the most credit) or "only-one" (nobody else could be called).
    Credit is `rate` times `waited` seconds.
    """

    code: str
    waited: float
    rate: float
    runner_up: RunnerUp | None = None
