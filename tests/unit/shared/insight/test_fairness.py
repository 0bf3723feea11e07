"""Three ways to call over the same days: who gains, who is passed over."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from shared.domain.center import Center, Hours
from shared.domain.profile import read_profile
from shared.domain.spans import Span
from shared.insight.demand import made_up_day
from shared.insight.fairness import Row, compare, table
from tests.fakes.house import SAMPLE

CENTER = read_profile(SAMPLE)
MONDAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def rows() -> dict[tuple[str, str], Row]:
    return {(row.rule, row.who): row for row in compare(CENTER, days=5, seed=1)}


def total(rows: dict[tuple[str, str], Row], rule: str) -> float:
    return rows[rule, "everybody"].n * rows[rule, "everybody"].mean


def test_every_rule_sees_the_same_visits(rows: dict[tuple[str, str], Row]) -> None:
    for who in ("everybody", "ordinary", *(each.code for each in CENTER.classes)):
        assert len({rows[rule, who].n for rule in ("fifo", "strict", "ours")}) == 1


def test_first_come_first_served_passes_nobody_over_often(
    rows: dict[tuple[str, str], Row],
) -> None:
    assert all(row.passed_over == (0, 0, 0) for row in rows.values() if row.rule == "fifo")


def test_ours_helps_the_classes_at_a_smaller_price_than_a_strict_order(
    rows: dict[tuple[str, str], Row],
) -> None:
    ordinary = [rows[rule, "ordinary"].mean for rule in ("fifo", "ours", "strict")]
    assert ordinary == sorted(ordinary)
    for priority in ("pregnant", "disability", "child-alone"):
        means = [rows[rule, priority].mean for rule in ("strict", "ours", "fifo")]
        assert means == sorted(means)
    assert rows["ours", "ordinary"].passed_over < rows["strict", "ordinary"].passed_over


def test_no_rule_makes_time(rows: dict[tuple[str, str], Row]) -> None:
    assert total(rows, "ours") == pytest.approx(total(rows, "fifo"), rel=0.1)
    assert total(rows, "strict") == pytest.approx(total(rows, "fifo"), rel=0.1)


def test_a_table_has_a_line_a_row(rows: dict[tuple[str, str], Row]) -> None:
    lines = table(list(rows.values())).splitlines()
    assert len(lines) == 1 + len(rows)
    assert len({len(line) for line in lines}) == 1


def test_made_up_days_ask_for_what_the_desks_can_give() -> None:
    asked: Counter[str] = Counter()
    visits = 0
    for seed in range(20):
        day = made_up_day(CENTER, MONDAY, Random(seed), load=0.9)
        visits += len(day)
        for arrival in day:
            assert len(set(arrival.services)) == len(arrival.services)
            asked.update(arrival.services)
    # Health has one desk of its own, 12 minutes usual: 40 in 8 hours.
    assert asked["health"] / 20 == pytest.approx(0.9 * 40, rel=0.03)
    assert 1.6 < asked.total() / visits < 2.1


def test_made_up_visitors_come_while_it_is_open_and_are_like_people() -> None:
    opens, closes = (Span(8 * 60, 12 * 60), Span(13 * 60, 15 * 60))
    center: Center = replace(CENTER, hours=(Hours(days=("mon",), open=(opens, closes)),))
    day = [each for seed in range(20) for each in made_up_day(center, MONDAY, Random(seed), 0.9)]
    assert all(8 <= each.at / 3_600 < 12 or 13 <= each.at / 3_600 < 15 for each in day)
    assert sum(each.language == "es" for each in day) / len(day) == pytest.approx(0.85, abs=0.03)
    assert sum(each.priority is None for each in day) / len(day) == pytest.approx(0.75, abs=0.03)
    assert made_up_day(center, date(2026, 3, 3), Random(1), 0.9) == []
