"""Textbook queues, run by the decisions of a center, give what theory says within 3 %."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from math import factorial

import pytest

from shared.insight.queueing import Queue, simulate
from shared.insight.tally import Figures

VISITS = 15_000
NEAR = 0.03


@cache
def run(
    servers: int,
    *arrivals: float,
    weights: tuple[float, ...] = (),
    rule: str = "accumulating",
    service: str = "exponential",
    patience: float = 0.0,
) -> list[Figures]:
    return simulate(
        Queue(
            servers=servers,
            arrivals=arrivals,
            weights=weights,
            rule=rule,
            service=service,
            patience=patience,
            visits=VISITS,
            seed=1,
        )
    )


def erlang_c(servers: int, load: float) -> float:
    """Return the probability of waiting in M/M/c; `load` is per server."""
    offered = servers * load
    terms = [offered**n / factorial(n) for n in range(servers)]
    queued = offered**servers / factorial(servers) / (1 - load)
    return queued / (sum(terms) + queued)


def fifo_wait(servers: int, load: float) -> float:
    return erlang_c(servers, load) / (servers * (1 - load))


def cobham(servers: int, arrivals: tuple[float, ...]) -> list[float]:
    """Return the waits by class under non-preemptive strict priority in M/M/c."""
    sums = [sum(arrivals[:n]) / servers for n in range(len(arrivals) + 1)]
    first = erlang_c(servers, sums[-1]) / servers
    return [first / ((1 - before) * (1 - upto)) for before, upto in pairwise(sums)]


def accumulating(arrivals: tuple[float, ...], weights: tuple[float, ...]) -> list[float]:
    """Return Kleinrock's waits by class in M/M/1, solved from the lowest class up."""
    total = fifo_wait(1, sum(arrivals))
    waits = [0.0] * len(arrivals)
    for k in reversed(range(len(arrivals))):
        below = sum(
            arrivals[i] * waits[i] * (1 - weights[i] / weights[k])
            for i in range(k + 1, len(arrivals))
        )
        above = sum(arrivals[i] * (1 - weights[k] / weights[i]) for i in range(k))
        waits[k] = (total - below) / (1 - above)
    return waits


def erlang_a(servers: int, arrivals: float, patience: float) -> tuple[float, float]:
    """Return the shares that wait and that leave, from the chain's own probabilities."""
    weights = [1.0]
    for n in range(1, 400):
        leaving = min(n, servers) + patience * max(0, n - servers)
        weights.append(weights[-1] * arrivals / leaving)
    states = [weight / sum(weights) for weight in weights]
    queue = sum((n - servers) * state for n, state in enumerate(states) if n > servers)
    return sum(states[servers:]), patience * queue / arrivals


@pytest.mark.parametrize(
    ("servers", "load", "wait"),
    [
        (1, 0.8, 4.0),
        (2, 0.8, 1.777778),
        (3, 0.9, 2.723537),
        (5, 0.8, 0.554113),
        (10, 0.9, 0.668732),
    ],
)
def test_several_servers_wait_as_erlang_says(servers: int, load: float, wait: float) -> None:
    (found,) = run(servers, servers * load)
    assert fifo_wait(servers, load) == pytest.approx(wait, rel=1e-5)
    assert found.mean == pytest.approx(wait, rel=NEAR)
    assert found.waiting == pytest.approx(erlang_c(servers, load), rel=NEAR)
    assert found.abandoned == 0


@pytest.mark.parametrize(
    ("service", "squared_cv"),
    [("deterministic", 0.0), ("lognormal:0.70710678", 0.5), ("lognormal:1.41421356", 2.0)],
)
def test_uneven_services_wait_as_pollaczek_and_khinchine_say(
    service: str, squared_cv: float
) -> None:
    (found,) = run(1, 0.8, service=service)
    assert found.mean == pytest.approx(0.8 * (1 + squared_cv) / 2 / 0.2, rel=NEAR)
    assert found.waiting == pytest.approx(0.8, rel=NEAR)


def test_impatient_visitors_leave_as_erlang_a_says() -> None:
    (found,) = run(5, 5.0, patience=0.2)
    waiting, leaving = erlang_a(5, 5.0, 0.2)
    assert (waiting, leaving) == pytest.approx((0.725111, 0.109500), rel=1e-5)
    assert found.waiting == pytest.approx(waiting, rel=NEAR)
    assert found.abandoned == pytest.approx(leaving, rel=NEAR)
    assert found.mean == pytest.approx(leaving / 0.2, rel=NEAR)


@pytest.mark.parametrize(
    ("servers", "arrivals", "waits"),
    [(1, (0.3, 0.5), (1.14286, 5.71429)), (3, (0.6, 1.8), (0.26966, 1.34831))],
)
def test_strict_priority_waits_as_cobham_says(
    servers: int, arrivals: tuple[float, ...], waits: tuple[float, ...]
) -> None:
    found = run(servers, *arrivals, rule="strict")
    assert cobham(servers, arrivals) == pytest.approx(waits, rel=1e-4)
    assert [each.mean for each in found] == pytest.approx(waits, rel=NEAR)


def test_credit_gained_while_waiting_gives_kleinrocks_waits() -> None:
    found = run(1, 0.3, 0.5, weights=(2.0, 1.0))
    waits = accumulating((0.3, 0.5), (2.0, 1.0))
    assert waits == pytest.approx([2.82353, 4.70588], rel=1e-5)
    assert [each.mean for each in found] == pytest.approx(waits, rel=NEAR)


@pytest.mark.parametrize(
    ("weights", "rule"), [((2.0, 1.0), "accumulating"), ((), "strict"), ((), "fifo")]
)
def test_what_one_class_gains_the_others_lose(weights: tuple[float, ...], rule: str) -> None:
    found = run(1, 0.3, 0.5, weights=weights, rule=rule)
    shared = sum(rho * (each.mean or 0) for rho, each in zip((0.3, 0.5), found, strict=True))
    assert shared == pytest.approx(0.8 * 4.0, rel=NEAR)
