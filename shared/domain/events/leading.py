"""Services closed for a day."""

from __future__ import annotations

from typing import ClassVar

from ..frozen import dataclass
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceClosed(Event):
    """No more numbers are given for a service on this day."""

    kind: ClassVar = "service-closed"
    service: str
    day: str
    staff: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceReopened(Event):
    """Numbers are given for a service again."""

    kind: ClassVar = "service-reopened"
    service: str
    staff: str | None = None
