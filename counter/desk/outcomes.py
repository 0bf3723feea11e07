"""What the hub's refusals come to."""

from __future__ import annotations

from datetime import datetime

from counter.desk.acts import Act, Outcome
from shared.link.errors import Refused


def refused_outcome(
    act: Act, refusal: Refused, number: str, now: datetime, *, who: str = ""
) -> Outcome:
    """Return what a refusal comes to; `who` it was about, unless the hub names somebody."""
    told = refusal.more
    until = told.get("come_back") or told.get("due")
    return Outcome(
        act=act,
        code=refusal.code,
        at=now,
        number=number,
        seconds=told.get("wait_seconds") or refusal.retry_after or 0,
        times=told.get("minimum_calls") or 0,
        until=datetime.fromisoformat(until) if until else None,
        who=told.get("staff") or who,
    )
