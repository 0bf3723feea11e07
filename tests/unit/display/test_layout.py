"""Sizes of a panel: what must be read from 6 m comes first, and what cannot be is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.layout import LEAST, Panel, Wanted, lay_out, too_small

HD, PORTRAIT = (1920, 1080), (1080, 1920)


def panel(size: tuple[int, int], inches: float) -> Panel:
    return Panel(width=size[0], height=size[1], inches=inches)


@pytest.mark.parametrize(
    ("size", "inches", "rows"), [(HD, 55, 4), (HD, 43, 3), (PORTRAIT, 55, 4), (PORTRAIT, 43, 3)]
)
@pytest.mark.parametrize("places", [False, True])
@pytest.mark.parametrize("desk", [1, 2])
def test_a_television_is_read_from_six_metres(
    size: tuple[int, int], inches: float, rows: int, places: bool, desk: int
) -> None:
    shown = lay_out(panel(size, inches), Wanted(places=places, desk=desk))
    assert shown.least >= LEAST
    assert shown.rows == rows
    assert too_small(shown) is None


def test_on_a_large_panel_the_call_stands_out() -> None:
    shown = lay_out(panel(HD, 55), Wanted())
    assert shown.number > shown.desk > shown.past
    assert shown.marks
    assert not shown.several_wide


def test_a_narrow_panel_gives_up_the_marks_before_the_size() -> None:
    shown = lay_out(panel(HD, 43), Wanted(desk=2))
    assert not shown.marks
    assert shown.least >= LEAST


def test_a_panel_that_is_too_small_is_told_with_its_reach() -> None:
    shown = lay_out(panel((1366, 768), 24), Wanted())
    assert shown.reach < 5
    assert too_small(shown) == (
        f"This screen is small for a waiting room: numbers are {shown.least:.0f} mm high, to be "
        f"read from {shown.reach:.1f} m. For 6 m they need 73 mm."
    )


@pytest.mark.parametrize(("low", "high"), [((1280, 720), (3840, 2160))])
def test_resolution_changes_no_millimetre(low: tuple[int, int], high: tuple[int, int]) -> None:
    one, other = (lay_out(panel(size, 55), Wanted()) for size in (low, high))
    assert one.least == pytest.approx(other.least, rel=0.02)
    assert (one.rows, one.marks) == (other.rows, other.marks)


@given(
    width=st.integers(320, 4000),
    height=st.integers(320, 4000),
    inches=st.floats(10, 120),
    number=st.sampled_from(["A-000", "W-9999", "17"]),
    desk=st.integers(1, 4),
    places=st.booleans(),
    waits=st.booleans(),
)
def test_any_panel_has_a_layout_that_stays_inside_it(
    width: int, height: int, inches: float, number: str, desk: int, places: bool, waits: bool
) -> None:
    wanted = Wanted(number=number, desk=desk, places=places, waits=waits)
    shown = lay_out(Panel(width=width, height=height, inches=inches), wanted)
    assert min(shown.number, shown.desk, shown.past, shown.several) >= 1
    assert shown.field_width + 2 * shown.edge <= width
    listed = shown.rows * shown.row_height
    below = 0 if width > height else shown.field_height
    assert shown.top + below + listed + shown.waits + shown.band <= height


@pytest.mark.parametrize("inches", [65, 75, 98])
def test_a_larger_panel_has_larger_numbers(inches: float) -> None:
    usual, large = (lay_out(panel(HD, each), Wanted()) for each in (55, inches))
    assert large.least / usual.least >= 0.97 * inches / 55
    assert large.number / large.field_width >= 0.97 * usual.number / usual.field_width


def test_calls_that_share_the_field_keep_their_shapes_where_leaving_them_gains_nothing() -> None:
    small = lay_out(Panel(width=1366, height=768, inches=32), Wanted())
    assert not small.is_readable
    assert small.several_marks
