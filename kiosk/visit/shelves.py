"""Choices that do not fit one page stand on several, each reached by "More"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from kiosk.visit.walk import Page

T = TypeVar("T")

# As many as stand on one page at full size; beside the classes "none of these" has its place too,
# beside the services "in general", and below the nine figures a row for more.
PLACES = {Page.NEED: 6, Page.PRIORITY: 5, Page.PEOPLE: 10, Page.ABOUT: 5}


def shelf(things: Sequence[T], number: int, places: int) -> tuple[Sequence[T], bool]:
    """Return the things on one shelf, and whether "More" takes its last place."""
    if len(things) <= places:
        return things, False
    start = number * (places - 1)
    return things[start : start + places - 1], True


def next_shelf(things: Sequence[T], number: int, places: int) -> int:
    """Return the shelf that "More" leads to: the first one after the last."""
    shelves = -(-len(things) // (places - 1)) if len(things) > places else 1
    return (number + 1) % shelves
