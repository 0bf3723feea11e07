"""Arrows on made-up pages: they follow the eyes, and come round."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.access.seen_order import Box
from kiosk.access.steering import across, along

# Two columns of tiles, a wide row, and three items of a plinth.
TILES = [Box(x, y, x + 90, y + 90) for y in (0, 100) for x in (0, 100)]
PAGE = [*TILES, Box(0, 200, 190, 250), *(Box(x, 300, x + 60, 350) for x in (0, 65, 130))]
WIDE, FIRST_OF_PLINTH, LAST_OF_PLINTH = 4, 5, 7


def test_sideways_is_the_order_of_reading_and_comes_round() -> None:
    way = [0]
    for _ in PAGE:
        way.append(along(PAGE, way[-1], on=True, rtl=False))
    assert way == [*range(len(PAGE)), 0]
    assert along(PAGE, 0, on=False, rtl=False) == LAST_OF_PLINTH


def test_a_mirrored_page_is_read_from_the_right() -> None:
    assert along(PAGE, 1, on=True, rtl=True) == 0
    assert along(PAGE, 0, on=True, rtl=True) == 3


def test_up_and_down_keep_to_their_column() -> None:
    assert across(PAGE, 1, down=True) == 3
    assert across(PAGE, 3, down=True) == WIDE
    assert across(PAGE, WIDE, down=False) == 2
    assert across(PAGE, FIRST_OF_PLINTH, down=False) == WIDE


def test_up_and_down_come_round_in_their_column() -> None:
    assert across(PAGE, LAST_OF_PLINTH, down=True) == 1
    assert across(PAGE, 0, down=False) == FIRST_OF_PLINTH


@given(st.integers(1, 5), st.integers(1, 6), st.booleans())
def test_no_place_of_a_grid_is_a_trap(columns: int, rows: int, rtl: bool) -> None:
    grid = [Box(x * 9, y * 9, x * 9 + 8, y * 9 + 8) for y in range(rows) for x in range(columns)]
    reached, here = set(), 0
    for _ in grid:
        reached.add(here)
        here = along(grid, here, on=True, rtl=rtl)
    assert reached == set(range(len(grid)))
    assert here == 0
    for down in (True, False):
        there = 0
        for _ in range(rows):
            there = across(grid, there, down=down)
        assert there == 0
