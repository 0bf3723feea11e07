"""The small parts of a run: figures of waits, laws of time, and what takes chance out."""

from __future__ import annotations

from array import array
from math import sqrt
from operator import mul
from random import Random

import pytest

from shared.insight.chance import Chance, weights
from shared.insight.laws import law, quantile, spread_quantiles
from shared.insight.tally import Figures, Tally, Waits, figures


def waits(*values: float, left: int = 0) -> Waits:
    return Waits(array("d", values), left)


def test_figures_are_of_everybody_who_waited() -> None:
    found = figures([waits(*(float(n) for n in range(10)), left=2)])
    assert found == Figures(n=10, mean=4.5, p90=8.0, max=9.0, waiting=0.9, abandoned=0.2)


def test_nobody_has_no_figures() -> None:
    assert figures([]) == Figures(n=0)
    assert figures([waits(), waits()], [1.0, 1.0]) == Figures(n=0)


def test_a_stretch_counts_by_its_weight() -> None:
    found = figures([waits(1, 1), waits(5, 5)], [1.5, 0.5])
    assert found.mean == pytest.approx(2.0)
    assert (found.p90, found.max) == (5.0, 5.0)
    assert figures([waits(1, 1), waits(5, 5)], [1.9, 0.1]).p90 == 1.0


def test_a_tally_keeps_groups_apart() -> None:
    tally: Tally[str] = Tally()
    tally.served("a", 1.0)
    tally.left("a", 3.0)
    tally.served("b", 7.0)
    assert figures([tally.of("a")]).mean == 2.0
    assert figures([tally.of("a")]).abandoned == 0.5
    assert figures([tally.of("b")]).n == 1


@pytest.mark.parametrize(
    ("name", "cv"),
    [("exponential", 1.0), ("deterministic", 0.0), ("lognormal:0.5", 0.5), ("lognormal:0", 0.0)],
)
def test_a_law_has_mean_one_and_its_variation(name: str, cv: float) -> None:
    draws = [law(name).at(each) for each in spread_quantiles(Random(1), 20_000)]
    mean = sum(draws) / len(draws)
    assert mean == pytest.approx(1, rel=0.002)
    variance = sum((draw - mean) ** 2 for draw in draws) / len(draws)
    assert sqrt(variance) == pytest.approx(cv, abs=0.01)
    assert law(name).square == pytest.approx(1 + cv * cv)


@pytest.mark.parametrize(
    "text",
    [
        "uniform",
        "",
        "lognormal",
        "lognormal:",
        "lognormal:x",
        "lognormal:-1",
        "lognormal:nan",
        "lognormal:inf",
        "exponential:2",
    ],
)
def test_an_unknown_law_is_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="expected"):
        law(text)


def test_quantiles_spread_evenly_in_random_order() -> None:
    found = spread_quantiles(Random(3), 1_000)
    assert [int(each * 1_000) for each in sorted(found)] == list(range(1_000))
    assert found != sorted(found)
    assert all(0 < quantile(Random(seed)) < 1 for seed in range(100))


def test_weights_leave_no_push_of_chance() -> None:
    random = Random(4)
    pushes = [random.gauss(0.3, 1) for _ in range(32)]
    found = weights(pushes)
    assert sum(found) == pytest.approx(32)
    assert sum(map(mul, found, pushes)) == pytest.approx(0, abs=1e-9)


def test_stretches_alike_count_alike() -> None:
    assert weights([0.5, 0.5, 0.5]) == [1.0, 1.0, 1.0]


def test_chance_is_told_by_stretch_and_only_when_it_counts() -> None:
    chance = Chance(servers=1, rate=0.5, square=2.0, stretches=2)
    chance.drawn(2.0, 3.0, None)
    # Three units of work, one gone in a gap one too short, and one unit comes, as is usual.
    chance.drawn(1.0, 1.0, 0)
    # Three again, two gone in a usual gap, and two come, one too many.
    chance.drawn(2.0, 2.0, 1)
    # A square of one is one too few, one of four is two too many; both count half.
    assert chance.pushes() == [3.0 * 1.0 - 0.5, 1.0 * 1.0 + 1.0]
