"""Where a keypad's arrows lead on a page: sideways in the order of eyes, up and down by rows.

Both come round at their ends, so that every place is reached and none is a trap.
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.access.seen_order import Box, in_order

_SLACK = 2.0
"""Pixels by which one row may reach into the next."""


def along(boxes: Sequence[Box], here: int, *, on: bool, rtl: bool) -> int:
    """Return the place after `here` in the order of reading, or with `on` false before it."""
    order = in_order(boxes, rtl=rtl)
    return order[(order.index(here) + (1 if on else -1)) % len(order)]


def across(boxes: Sequence[Box], here: int, *, down: bool) -> int:
    """Return the place below `here`, or above it: of the next row the one nearest to it."""
    mine = boxes[here]
    beyond = [
        place
        for place, box in enumerate(boxes)
        if (box.top >= mine.bottom - _SLACK if down else box.bottom <= mine.top + _SLACK)
    ]
    row = _first_row(boxes, beyond or list(range(len(boxes))), down=down)
    return min(row, key=lambda place: (_apart(boxes[place], mine), boxes[place].left))


def _first_row(boxes: Sequence[Box], places: list[int], *, down: bool) -> list[int]:
    """Return those that lie beside the nearest one."""
    if down:
        nearest = min(places, key=lambda place: boxes[place].top)
    else:
        nearest = max(places, key=lambda place: boxes[place].bottom)
    line = boxes[nearest]
    return [
        place
        for place in places
        if boxes[place].top < line.bottom - _SLACK and boxes[place].bottom > line.top + _SLACK
    ]


def _apart(one: Box, other: Box) -> float:
    """Return how far two places are apart sideways: nothing when one lies under the other."""
    return max(0.0, one.left - other.right, other.left - one.right) or -_shared(one, other)


def _shared(one: Box, other: Box) -> float:
    return min(one.right, other.right) - max(one.left, other.left)
