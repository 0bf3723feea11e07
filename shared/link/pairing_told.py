"""What joining tells a page. Apart from `pairing`: a screen needs it before the network library."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dialling:
    """No digits now: the hub at `url` is being asked."""

    url: str


@dataclass(frozen=True, slots=True)
class ShowCode:
    """Show these eight digits, for at most so many seconds."""

    url: str
    code: str
    seconds: int


@dataclass(frozen=True, slots=True)
class NotYet:
    """It did not work, for this reason; the next try begins in so many seconds."""

    url: str
    code: str
    seconds: float


Told = Dialling | ShowCode | NotYet
