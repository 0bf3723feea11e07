"""How the field of a call lights up: three inversions at 1 Hz, then filled, then at rest."""

from __future__ import annotations

FILLED = 12.0
"""Seconds the field stays filled after its inversions."""

_HALF_TURN = 0.5
_INVERSIONS = 3
# The instants, in seconds from the start, at which the field turns; it starts filled.
_TURNS = tuple(_HALF_TURN * turn for turn in range(1, 2 * _INVERSIONS + 1))
_LIVELY = (*_TURNS, _TURNS[-1] + FILLED)
_CALM = (FILLED,)


def lit(elapsed: float, *, calm: bool = False) -> bool:
    """Say whether the field is filled `elapsed` seconds after the call; calm does not invert."""
    return sum(turn <= elapsed for turn in _turns(calm)) % 2 == 0


def next_turn(elapsed: float, *, calm: bool = False) -> float | None:
    """Return when the field turns next, in seconds after the call; None when it rests."""
    return next((turn for turn in _turns(calm) if turn > elapsed), None)


def _turns(calm: bool) -> tuple[float, ...]:
    return _CALM if calm else _LIVELY
