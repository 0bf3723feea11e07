"""The field of a call: filled, three inversions at 1 Hz, filled for 12 s, at rest."""

from __future__ import annotations

import pytest

from display import flash


def states(calm: bool) -> list[tuple[float, bool]]:
    """Follow the turns from the call to the rest."""
    seen = [(0.0, flash.lit(0.0, calm=calm))]
    while (turn := flash.next_turn(seen[-1][0], calm=calm)) is not None:
        seen.append((turn, flash.lit(turn, calm=calm)))
    return seen


def test_it_inverts_three_times_a_second_each_then_stays_filled() -> None:
    assert states(calm=False) == [
        (0.0, True),
        (0.5, False),
        (1.0, True),
        (1.5, False),
        (2.0, True),
        (2.5, False),
        (3.0, True),
        (15.0, False),
    ]


def test_calm_fills_once() -> None:
    assert states(calm=True) == [(0.0, True), (12.0, False)]


@pytest.mark.parametrize("calm", [True, False])
def test_it_never_turns_again_once_it_rests(calm: bool) -> None:
    assert not flash.lit(1e6, calm=calm)
    assert flash.next_turn(1e6, calm=calm) is None
