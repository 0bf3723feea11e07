"""What must hold between the rules whatever the rates: property tests with the real decisions."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.insight.queueing import Queue, simulate
from shared.insight.tally import Figures

VISITS = 300
FEW = settings(max_examples=3, deadline=None, derandomize=True)
LOADS = st.lists(st.floats(0.05, 0.3), min_size=2, max_size=3).map(tuple)


def run(
    arrivals: tuple[float, ...],
    rule: str,
    weights: tuple[float, ...] = (),
    seed: int = 1,
    service: str = "exponential",
) -> list[Figures]:
    return simulate(
        Queue(
            servers=1,
            arrivals=arrivals,
            weights=weights,
            rule=rule,
            service=service,
            visits=VISITS,
            seed=seed,
        )
    )


@FEW
@given(arrivals=LOADS, rate=st.floats(0.5, 50), seed=st.integers(0, 99))
def test_equal_rates_are_first_come_first_served(
    arrivals: tuple[float, ...], rate: float, seed: int
) -> None:
    weights = (rate,) * len(arrivals)
    assert run(arrivals, "accumulating", weights, seed) == run(arrivals, "fifo", (), seed)


@FEW
@given(arrivals=LOADS, seed=st.integers(0, 99))
def test_rates_far_apart_are_a_strict_order(arrivals: tuple[float, ...], seed: int) -> None:
    weights = tuple(1e6 / 1e5**place for place in range(len(arrivals)))
    apart = run(arrivals, "accumulating", weights, seed)
    strict = run(arrivals, "strict", (), seed)
    assert [each.mean for each in apart] == pytest.approx([each.mean for each in strict], rel=0.05)


@FEW
@given(arrivals=LOADS, factor=st.floats(0.1, 10), seed=st.integers(0, 99))
def test_only_the_ratios_of_rates_matter(
    arrivals: tuple[float, ...], factor: float, seed: int
) -> None:
    weights = tuple(2.0**-place for place in range(len(arrivals)))
    scaled = tuple(factor * weight for weight in weights)
    assert run(arrivals, "accumulating", scaled, seed) == run(
        arrivals, "accumulating", weights, seed
    )


@FEW
@given(arrivals=LOADS, seed=st.integers(0, 99))
def test_among_equal_services_what_one_gains_others_lose(
    arrivals: tuple[float, ...], seed: int
) -> None:
    def total(rule: str, weights: tuple[float, ...] = ()) -> float:
        found = run(arrivals, rule, weights, seed, "deterministic")
        return sum(each.n * (each.mean or 0) for each in found)

    credit = tuple(float(len(arrivals) - place) for place in range(len(arrivals)))
    totals = [total("strict"), total("accumulating", credit)]
    # Those who stand there when the counting begins and ends are all that can differ.
    assert totals == pytest.approx([total("fifo")] * 2, rel=0.02)


@FEW
@given(seed=st.integers(0, 99))
def test_a_higher_class_never_waits_longer_on_average(seed: int) -> None:
    found = run((0.3, 0.3, 0.3), "strict", (), seed)
    assert all((one.mean or 0) <= (two.mean or 0) for one, two in pairwise(found))


def test_a_seed_says_everything() -> None:
    assert run((0.4, 0.4), "strict", seed=5) == run((0.4, 0.4), "strict", seed=5)
    assert run((0.4, 0.4), "strict", seed=5) != run((0.4, 0.4), "strict", seed=6)
