"""Which figures of a table stay unsaid, so that nobody can be told from them.

A cell is a count of people, or several counts that one figure would give away together (those in
time and those not, behind one share). The whole is known: whoever reads the table can subtract.

1. A cell with a count of 1 to 4 is withheld. 0 says nothing of anybody and is shown.
2. Then others are withheld as well until it holds: at least two cells are, and of each count the
   withheld ones are together nobody or at least five. It is the first of those that are smaller
   than twice the smallest: always the smallest would say how large it can be at most.
3. Where that would still say each (all of them 1, or all of them 4), the next goes too. Where none
   is left, and where cells hold fewer than two on average, all are withheld, the zeros as well.

So all that can be computed of the withheld cells is their sum, that of a group of five or more.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

FEWEST = 5
WITHHELD = "withheld"
"""Stands in an answer where a figure would stand."""
Cell = tuple[int, ...]


def is_small(count: int) -> bool:
    """Whether a count could tell of somebody."""
    return 0 < count < FEWEST


def withheld(cells: Sequence[Cell], forced: Collection[int] = ()) -> frozenset[int]:
    """Return the places of the cells to withhold; `forced` are withheld whatever they count."""
    hidden = {place for place, cell in enumerate(cells) if any(map(is_small, cell))} | set(forced)
    if not hidden:
        return frozenset()
    sizes = {place: sum(cell) for place, cell in enumerate(cells) if any(cell)}
    shown = [place for place in sizes if place not in hidden]
    if sum(sizes.values()) < 2 * len(sizes):
        return frozenset(range(len(cells)))
    while not _is_safe([cells[place] for place in hidden]):
        if not shown:
            return frozenset(range(len(cells)))
        least = min(sizes[place] for place in shown)
        chosen = next(place for place in shown if sizes[place] < 2 * least)
        shown.remove(chosen)
        hidden.add(chosen)
    return frozenset(hidden)


def _is_safe(cells: Sequence[Cell]) -> bool:
    """Whether nothing but a sum follows of these, and that of enough people."""
    counts = [sum(part) for part in zip(*cells, strict=True)]
    if len(cells) < 2 or any(map(is_small, counts)):
        return False
    each = {count for cell in cells for count in cell}
    return each not in ({1}, {FEWEST - 1})
