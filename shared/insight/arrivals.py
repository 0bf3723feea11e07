"""Who comes to a simulated center, when, and for what."""

from __future__ import annotations

from math import inf
from typing import NamedTuple


class Arrival(NamedTuple):
    """One visit to come, in seconds from the start of the simulation.

    `seconds` says how long each of `services` takes; the visitor leaves once they have waited
    `patience`. `stretch` is the part of the run that the visit counts in; None: it only keeps the
    center busy.
    """

    at: float
    services: tuple[str, ...]
    seconds: tuple[float, ...]
    language: str
    priority: str | None = None
    patience: float = inf
    stretch: int | None = 0
