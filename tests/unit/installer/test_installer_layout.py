"""Windows side by side on any screen."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from installer.demo.layout import (
    DESKTOP,
    REAL_SIZES,
    VIRTUAL,
    WINDOWS,
    Rect,
    Shares,
    lay_out,
    reduced,
)

sides = st.integers(640, 8000)


def overlap(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@given(
    st.builds(Rect, st.integers(-2000, 2000), st.integers(-2000, 2000), sides, sides),
    st.sampled_from([REAL_SIZES, DESKTOP]),
)
def test_windows_fill_the_screen_and_none_covers_another(area: Rect, shares: Shares) -> None:
    places = lay_out(area, shares)

    assert set(places) == set(WINDOWS)
    assert sum(place.width * place.height for place in places.values()) == area.width * area.height
    for place in places.values():
        assert area.x <= place.x
        assert place.x + place.width <= area.x + area.width
        assert area.y <= place.y
        assert place.y + place.height <= area.y + area.height
    assert not any(overlap(one, other) for one, other in combinations(places.values(), 2))


def test_the_virtual_screen_gives_every_window_its_real_size() -> None:
    places = lay_out(VIRTUAL, REAL_SIZES)

    assert str(places["kiosk"]) == "1080x1920+0+0"
    assert str(places["display"]) == "1920x1080+1080+0"
    assert str(places["counter-2"]) == "1280x840+2360+1080"


def test_title_bars_stay_on_the_screen() -> None:
    places = lay_out(Rect(0, 0, 1920, 1080), DESKTOP, title_bar=36)

    assert min(place.y for place in places.values()) == 36
    assert max(place.y + place.height for place in places.values()) == 1080


def test_a_place_too_small_for_a_window_draws_it_smaller() -> None:
    window, factor = reduced(Rect(400, 300, 512, 400), least=(1024, 700))

    assert factor == 0.5
    assert window == Rect(800, 600, 1024, 800)


def test_a_place_large_enough_is_used_as_it_is() -> None:
    place = Rect(7, 9, 1280, 840)

    assert reduced(place, least=(1024, 700)) == (place, 1.0)
