"""In which order eyes read what lies on a page: row by row, in a row from its start to its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

OVERLAP = 0.25
"""Rows and columns may overlap by this part of the smaller one, and still be two."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page, in pixels from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def with_(self, other: Box) -> Box:
        """Return the smallest box around both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


def in_order(boxes: Sequence[Box], *, rtl: bool) -> list[int]:
    """Return the places of `boxes` in the order of reading; what lies across stays as it is."""
    return _sorted(list(range(len(boxes))), boxes, rtl=rtl)


def _sorted(places: list[int], boxes: Sequence[Box], *, rtl: bool) -> list[int]:
    rows = _cut(places, lambda place: (boxes[place].top, boxes[place].bottom))
    if len(rows) > 1:
        return [place for row in rows for place in _sorted(row, boxes, rtl=rtl)]
    columns = _cut(places, lambda place: (boxes[place].left, boxes[place].right))
    if len(columns) > 1:
        ordered = reversed(columns) if rtl else columns
        return [place for column in ordered for place in _sorted(column, boxes, rtl=rtl)]
    return places


def _cut(places: list[int], span: Callable[[int], tuple[float, float]]) -> list[list[int]]:
    """Cut places apart wherever no span crosses from one side to the other."""
    parts: list[list[int]] = []
    end = float("-inf")
    for place in sorted(places, key=span):
        low, high = span(place)
        if not parts or low < end - OVERLAP * min(high - low, end - _start(parts[-1], span)):
            parts = parts or [[]]
            parts[-1].append(place)
            end = max(end, high)
        else:
            parts.append([place])
            end = high
    return [sorted(part) for part in parts]


def _start(part: list[int], span: Callable[[int], tuple[float, float]]) -> float:
    return min(span(place)[0] for place in part)
