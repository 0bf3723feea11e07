"""What other rates would do: the same days twice, and who gains what others lose."""

from __future__ import annotations

from typing import Any

import pytest

from shared.domain.profile import read_profile
from shared.insight.studies import STUDIES, CannotStudy
from shared.insight.studies.rates import effect
from tests.fakes.house import SAMPLE

CENTER = read_profile(SAMPLE)
NOW = {each.code: each.rate for each in CENTER.classes}


def told(days: int = 2, **asked: Any) -> dict[str, dict[str, Any]]:
    shares: list[float] = []
    found = effect(CENTER, {"rates": NOW} | asked, days, shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert found["days"] == days
    return {row["who"]: row for row in found["rows"]}


def test_it_is_in_the_table() -> None:
    assert STUDIES["rates"].long


def test_the_same_rates_do_nothing() -> None:
    rows = told()
    assert set(rows) == {"everybody", "ordinary", *NOW}
    assert all(row["before"] == row["after"] for row in rows.values())


def test_who_gains_faster_waits_less_and_others_pay() -> None:
    rows = told(rates=NOW | {"elderly": 20.0})
    assert rows["elderly"]["after"]["mean"] < rows["elderly"]["before"]["mean"]
    assert rows["ordinary"]["after"]["mean"] > rows["ordinary"]["before"]["mean"]


def test_a_class_that_is_new_waited_like_everybody() -> None:
    rows = told(rates=NOW | {"carer": 10.0})
    assert rows["carer"]["after"]["mean"] < rows["carer"]["before"]["mean"]


def test_without_classes_all_are_alike() -> None:
    assert set(told(rates={})) == {"everybody", "ordinary"}


@pytest.mark.parametrize(
    "asked",
    [
        {"rates": None},
        {"rates": {"elderly": "much"}},
        {"rates": {"elderly": 0.5}},
        {"rates": {"not a code": 2.0}},
        {"ratio": -1},
        {"hard_max_minutes": "soon"},
    ],
)
def test_what_no_profile_may_say_is_no_question(asked: dict[str, Any]) -> None:
    with pytest.raises(CannotStudy):
        told(**asked)
