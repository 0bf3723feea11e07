"""Care for the panel: what stands still for hours moves a little, a step every few minutes."""

from __future__ import annotations

EVERY = 4
"""Minutes between two steps: too slow to be seen, soon enough for any panel."""

# Around a small square, a step at a time; in pixels of a page 1080 high.
_STEPS = ((-4, -4), (0, -4), (4, -4), (4, 0), (4, 4), (0, 4), (-4, 4), (-4, 0))
REACH = 4


def shift(minute: int) -> tuple[int, int]:
    """Return how far (x, y) everything stands aside in this minute, at most REACH each."""
    return _STEPS[minute // EVERY % len(_STEPS)]
