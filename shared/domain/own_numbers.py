"""The numbers that kiosks give by themselves while the hub is away.

In each series 800 to 999 are never given by the hub: 50 belong to each of four kiosks, by its slot.
"""

from __future__ import annotations

from collections.abc import Iterable

LAST_BEFORE = 799
FIRST_AFTER = 1000
EACH = 50
SLOTS = range(1, 5)


def own_counts(slot: int) -> range:
    """Return the counts of a kiosk with this slot (1 to 4), in every series."""
    first = LAST_BEFORE + 1 + (slot - 1) * EACH
    return range(first, first + EACH)


def slot_of(number: str) -> int | None:
    """Return the slot to which a number ("A-801") belongs; None when it is the hub's."""
    count = int(number.rpartition("-")[2])
    return next((slot for slot in SLOTS if count in own_counts(slot)), None)


def free_slot(taken: Iterable[int | None]) -> int | None:
    """Return the first slot that nobody has; None when there is none left."""
    return min(set(SLOTS).difference(taken), default=None)
