"""How well told waits came true: hand-made weeks, and a month through the ledger."""

from __future__ import annotations

import datetime as dt
from itertools import count

import numpy as np
import pytest

from shared.domain.profile import read_profile
from shared.insight.archive import Archive, Past
from shared.insight.archive_columns import (
    DESK,
    MISSING,
    SECOND,
    STEP,
    TURNED,
    Columns,
    Words,
    empty,
)
from shared.insight.estimates import Estimator
from shared.insight.studies import CannotStudy, Sees
from shared.insight.studies.accuracy import accuracy, study
from tests.fakes.house import SAMPLE
from tests.fakes.months import Center

MONDAY = dt.datetime(2026, 3, 2, 14, 0, tzinfo=dt.UTC)
MANAGER, SUPERVISOR = Sees(sensitive=True), Sees(sensitive=False)


def past(*told: tuple[str, int, tuple[int, int] | None, float | None]) -> Past:
    """Return a past of steps: service, week, what was told, and the minutes waited (None: gave up).

    Those of a week come a minute apart.
    """
    words, steps = Words(), empty(STEP)
    rows = []
    order = count()
    for service, week, said, waited in sorted(told, key=lambda each: each[1]):
        opened = MONDAY + dt.timedelta(weeks=week, minutes=next(order))
        low, high = said or (-1, -1)
        rows.append(
            {
                "seq": len(rows) + 1,
                "service": words.place(service),
                "opened": int(opened.timestamp() * SECOND),
                "waited": MISSING if waited is None else int(waited * 60 * SECOND),
                "told_low": low,
                "told_high": high,
            }
        )
    steps = {
        name: np.array([row.get(name, 0) for row in rows], kind) for name, kind in STEP.items()
    }
    nothing = Columns(empty(STEP), empty(TURNED), empty(DESK))
    center = read_profile(SAMPLE, "sample")
    return Past(center, words, nothing, Columns(steps, empty(TURNED), empty(DESK)), nothing, ())


def of(answer: dict, service: str) -> dict:
    return next(each for each in answer["services"] if each["service"] == service)


FIVE = [("papers", 0, (10, 20), waited) for waited in (2.0, 10.0, 20.9, 21.0, 40.0)]


def test_sooner_within_and_later():
    found = of(accuracy(past(*FIVE), 12, MANAGER), "papers")
    assert (found["n"], found["sooner"], found["within"], found["later"]) == (5, 0.2, 0.4, 0.4)
    assert found["mae"] == pytest.approx((8 + 0 + 10.9 + 11 + 30) / 5)
    assert found["bias"] == pytest.approx((8 - 10.9 - 11 - 30) / 5)
    (week,) = found.pop("weeks")
    assert week | {"service": "papers"} == found | {"monday": "2026-03-02"}


def test_who_gave_up_or_was_told_nothing_is_no_wait():
    more = [("papers", 0, None, 5.0), ("papers", 0, (1, 5), None)]
    assert of(accuracy(past(*FIVE, *more), 12, MANAGER), "papers")["n"] == 5


def test_fewer_than_five_are_withheld_and_not_in_the_sums():
    few = [("work", 0, (0, 5), 1.0)] * 4 + [("papers", 1, (0, 5), 1.0)] * 4
    answer = accuracy(past(*FIVE, *few), 12, MANAGER)
    assert of(answer, "work")["n"] is None
    assert [(each["monday"], each["n"]) for each in of(answer, "papers")["weeks"]] == [
        ("2026-03-02", 5),
        ("2026-03-09", None),
    ]
    assert of(answer, "papers")["n"] == 5
    assert answer["all"]["n"] == 5


def test_only_the_last_weeks_asked_for():
    old = [("papers", -9, (10, 20), 15.0)] * 6
    assert of(accuracy(past(*old, *FIVE), 9, MANAGER), "papers")["n"] == 5
    assert of(accuracy(past(*old, *FIVE), 10, MANAGER), "papers")["n"] == 11


def test_a_sensitive_service_is_for_managers_only():
    steps = past(*FIVE, *[("support", 0, (0, 5), 1.0)] * 6)
    assert steps.center.service_by_code["support"].sensitive
    assert of(accuracy(steps, 12, MANAGER), "support")["n"] == 6
    answer = accuracy(steps, 12, SUPERVISOR)
    assert "support" not in [each["service"] for each in answer["services"]]
    assert answer["all"]["n"] == 5


def test_a_past_without_visits():
    answer = accuracy(past(), 12, MANAGER)
    assert answer["all"] == {
        "n": None, "sooner": None, "within": None, "later": None, "mae": None, "bias": None,
        "weeks": [],
    }  # fmt: skip


@pytest.mark.parametrize("weeks", [0, 521, "12", True, 1.5])
def test_weeks_that_are_none(tmp_path, weeks):
    with pytest.raises(CannotStudy):
        study({"weeks": weeks}, Archive(tmp_path), MANAGER, lambda _share: None)


def test_what_the_ledger_told_is_what_is_measured(tmp_path):
    """Days through the real ledger, told by the real estimator, beside the rows of the table."""
    center = Center(tmp_path)
    estimator = Estimator()
    center.ledger.estimate = estimator.range
    for number in range(3):
        center.day(number, visits=40)
    found = study({}, Archive(tmp_path), MANAGER, lambda _share: None)["all"]
    assert found["n"] > 20
    assert found["sooner"] + found["within"] + found["later"] == pytest.approx(1)
    assert len(found["weeks"]) == 1
