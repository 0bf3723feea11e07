"""The least staffing that meets a goal, on made-up Mondays."""

from __future__ import annotations

from collections import Counter

import pytest

from shared.insight.archive import Archive
from shared.insight.studies import CannotStudy, Sees
from shared.insight.studies.staffing import study
from shared.insight.studies.whatif import made_trial
from shared.insight.whatif.recorded import recorded_days
from shared.insight.whatif.suggesting import BLOCK, _Search, suggested
from shared.insight.whatif.trial import Trial
from tests.fakes.months import play
from tests.fakes.recorded_past import mondays
from tests.fakes.waiting_day import profile

MANAGER = Sees(sensitive=True)


def nothing(_share: float) -> None:
    """Hear how far it is."""


def trial(a_minute: float, desks: str) -> Trial:
    serving = {desk: ["s"] for desk in desks}
    past = mondays(
        profile({"s": 5}, serving),
        a_minute={"s": a_minute},
        minutes={"s": 5},
        desks=serving,
        weeks=4,
        hours=(8.0, 14.0),
    )
    return made_trial(past, {}, recorded_days(past, 0, 4))


def within(of: Trial, desks: Counter) -> float:
    return _Search(of, 0.9, nothing).of(desks).within


def test_desks_are_added_where_it_takes_them_and_no_further():
    crowded = trial(0.42, "ab")
    assert within(crowded, Counter()) < 0.9
    shares: list[float] = []
    change = suggested(crowded, 0.9, shares.append)
    desks = Counter(
        {(each.service, int(each.begin // BLOCK)): each.desks for each in change.staffing}
    )
    assert all(count > 0 for count in desks.values())
    assert within(crowded, desks) >= 0.9
    for place in desks:
        assert within(crowded, desks - Counter([place])) < 0.9
    assert shares == sorted(shares)


def test_desks_are_spared_where_nobody_misses_them():
    calm = trial(0.1, "abc")
    change = suggested(calm, 0.9, nothing)
    assert change.staffing
    assert all(each.desks == -1 for each in change.staffing)
    desks = Counter({(each.service, int(each.begin // BLOCK)): -1 for each in change.staffing})
    assert within(calm, desks) >= 0.9


def test_the_past_of_a_real_journal(tmp_path):
    play(tmp_path, 1, visits=15)
    found = study({"weekday": 0, "goal": 0.99}, Archive(tmp_path), MANAGER, nothing)
    hours = sum(
        each["desks"] * (int(each["until"][:2]) - int(each["from"][:2]))
        for each in found["staffing"]
    )
    assert found["desk_hours"] == hours
    assert found["history"]["days"] == 1
    assert set(found["all"]) == {"n", "today", "then", "difference"}


@pytest.mark.parametrize("goal", [0, 1.5, "much", True, None])
def test_goals_that_are_none(tmp_path, goal):
    with pytest.raises(CannotStudy):
        study({"weekday": 0, "goal": goal}, Archive(tmp_path), MANAGER, nothing)
