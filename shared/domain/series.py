"""The mark of a series: its letter alone says which shape it wears, everywhere.

A to E wear the five shapes solid, F to J hollow, and so on.
"""

from __future__ import annotations

SHAPES = ("circle", "square", "triangle", "diamond", "hexagon")


def mark(letter: str) -> tuple[str, bool]:
    """Return the shape of a series, and whether it is hollow; what is no letter counts as A."""
    place = ord(letter.upper()) - ord("A")
    place = place if 0 <= place < 26 else 0
    return SHAPES[place % len(SHAPES)], place // len(SHAPES) % 2 == 1
