"""People turned away, and those of them who came back."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from ..frozen import dataclass
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedUnmet(Event):
    """Somebody was turned away, honestly.

    `why` is "closed", "full" or "not-today". From `come_back` on the secret with this `digest`
    gives the right to a place that counts from `since`; None when nobody knows when.
    """

    kind: ClassVar = "need-unmet"
    services: tuple[str, ...]
    service: str
    language: str
    people: int
    why: str
    digest: str | None = None
    come_back: datetime | None = None
    day: str | None = None
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnUsed(Event):
    """Somebody who was turned away came back."""

    kind: ClassVar = "return-used"
    digest: str
    visit_id: str
