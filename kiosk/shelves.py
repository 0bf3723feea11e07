"""Needs that do not fit one page stand on several, each reached by "More"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

# As many tiles as stand on one page at full size.
PLACES = 6


def shelf(things: Sequence[T], number: int) -> tuple[Sequence[T], bool]:
    """Return the things on one shelf, and whether "More" takes its last place."""
    if len(things) <= PLACES:
        return things, False
    start = number * (PLACES - 1)
    return things[start : start + PLACES - 1], True


def next_shelf(things: Sequence[T], number: int) -> int:
    """Return the shelf that "More" leads to: the first one after the last."""
    shelves = -(-len(things) // (PLACES - 1)) if len(things) > PLACES else 1
    return (number + 1) % shelves
