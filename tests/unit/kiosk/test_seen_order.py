"""The order of eyes: rows first, in a row from the start; columns stay whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.access.seen_order import Box, in_order


def grid(columns: int, rows: int) -> list[Box]:
    places = [(column, row) for row in range(rows) for column in range(columns)]
    return [Box(x * 110, y * 60, x * 110 + 100, y * 60 + 50) for x, y in places]


def test_tiles_are_read_row_by_row() -> None:
    assert in_order(grid(2, 3), rtl=False) == [0, 1, 2, 3, 4, 5]


def test_a_page_from_right_to_left_begins_at_the_right() -> None:
    assert in_order(grid(2, 2), rtl=True) == [1, 0, 3, 2]


def test_what_is_written_later_but_seen_above_comes_first() -> None:
    assert in_order([Box(0, 100, 50, 200), Box(0, 0, 50, 90)], rtl=False) == [1, 0]


def test_a_column_beside_others_stays_whole() -> None:
    panel = Box(0, 0, 500, 400)
    steps = [Box(520, y, 900, y + 90) for y in (0, 100, 200)]
    assert in_order([*steps, panel], rtl=False) == [3, 0, 1, 2]
    assert in_order([*steps, panel], rtl=True) == [0, 1, 2, 3]


def test_rows_may_touch_a_little() -> None:
    assert in_order([Box(0, 95, 50, 200), Box(0, 0, 50, 100)], rtl=False) == [1, 0]


def test_what_lies_across_stays_as_it_is_written() -> None:
    assert in_order([Box(0, 0, 100, 100), Box(50, 50, 150, 150)], rtl=False) == [0, 1]
    assert in_order([Box(50, 50, 150, 150), Box(0, 0, 100, 100)], rtl=False) == [0, 1]


def test_nothing_has_an_order_too() -> None:
    assert in_order([], rtl=False) == []


box = st.tuples(*[st.integers(0, 300)] * 4).map(
    lambda each: Box(each[0], each[1], each[0] + each[2], each[1] + each[3])
)


@given(st.lists(box, max_size=12), st.booleans())
def test_everything_is_read_once(boxes: list[Box], rtl: bool) -> None:
    assert sorted(in_order(boxes, rtl=rtl)) == list(range(len(boxes)))
