"""What a change would do: against theory, against the days it is made of, and asked wrongly."""

from __future__ import annotations

import os
from dataclasses import replace
from math import factorial, inf
from random import Random

import pytest

from shared.domain.center import Center
from shared.insight.archive import Archive
from shared.insight.studies import CannotStudy, Sees
from shared.insight.studies.whatif import check_many, history, made_trial, services_seen, study
from shared.insight.whatif.both_cores import shared_out
from shared.insight.whatif.change import Change, ChangeError, Staffing, read_change
from shared.insight.whatif.effects import effects
from shared.insight.whatif.recorded import Came, Patience, RecordedDay, Shift, recorded_days
from tests.fakes.months import play
from tests.fakes.recorded_past import mondays
from tests.fakes.waiting_day import profile

MANAGER = Sees(sensitive=True)
HOUR = 3600.0


def erlang_c(desks: int, load: float) -> float:
    """Return the mean wait in mean service times; `load` is what one endless desk would serve."""
    last = load**desks / factorial(desks) * desks / (desks - load)
    waits = last / (sum(load**n / factorial(n) for n in range(desks)) + last)
    return waits / (desks - load)


def answer(past, asked: dict, days: int) -> dict:
    trial = made_trial(past, {"weekday": 0} | asked, recorded_days(past, 0, 26))
    pairs = [trial.pair(number) for number in range(days)]
    seen = services_seen(trial.center, MANAGER)
    return effects(trial.center, pairs, len(trial.days), seen) | {"history": history(trial, seen)}


def one_more(service: object, begin: str = "00:00", until: str = "24:00", desks: int = 1) -> dict:
    return {"staffing": [{"service": service, "from": begin, "until": until, "desks": desks}]}


def test_one_more_desk_is_what_theory_says():
    """M/M/2 at a load of 0.8 in the past; with a third desk it is M/M/3, with these visitors."""
    desks = {"a": ["s"], "b": ["s"]}
    past = mondays(
        profile({"s": 5}, desks),
        a_minute={"s": 0.32},
        minutes={"s": 5},
        desks=desks,
        weeks=12,
        hours=(0.0, 23.0),
        seed=4,
    )
    row = answer(past, one_more("s"), 24)["all"]
    then = row["then"]["mean"]
    assert then["low"] <= 5 * erlang_c(3, 1.6) <= then["high"], then
    assert then["high"] - then["low"] < 0.6 * then["value"]
    today = row["today"]["mean"]
    assert today["low"] <= 5 * erlang_c(2, 1.6) <= today["high"], today
    fewer = row["difference"]["mean"]
    assert fewer["high"] < 0
    assert fewer["value"] == pytest.approx(then["value"] - today["value"])


TWO = {"a": ["s", "t"], "b": ["s"]}


@pytest.fixture(scope="module")
def past():
    return mondays(
        profile({"s": 5, "t": 5}, TWO),
        a_minute={"s": 0.25, "t": 0.05},
        minutes={"s": 5, "t": 6},
        desks=TWO,
        weeks=8,
        classes={"": 0.7, "elderly": 0.3},
    )


def test_days_run_again_are_like_the_days_they_are_made_of(past):
    found = answer(past, {}, 24)
    today, recorded = found["all"]["today"]["mean"], found["history"]["mean"]
    assert today["value"] == pytest.approx(recorded, rel=0.35)
    assert found["history"]["days"] == 8
    assert found["all"]["difference"]["mean"] == {"value": 0, "low": 0, "high": 0}
    assert [row["service"] for row in found["services"]] == ["s", "t"]


def test_fewer_desks_are_more_wait_and_only_then(past):
    worse = answer(past, one_more("s", "08:00", "12:00", -1), 16)["all"]["difference"]
    assert worse["mean"]["low"] > 0
    assert worse["within"]["high"] < 0
    nobody = answer(past, one_more("s", "02:00", "06:00", -1), 8)["all"]["difference"]
    assert nobody["mean"]["value"] == 0


def test_a_class_that_gains_faster_waits_less_and_others_more(past):
    trial = made_trial(past, {"rates": {"elderly": 20.0}}, recorded_days(past, 0, 26))
    assert trial.change.center(trial.center).rates["elderly"] == 20.0
    same = answer(past, {"rates": {"elderly": 2.0}}, 8)["all"]["difference"]["mean"]["value"]
    other = answer(past, {"rates": {"elderly": 20.0}}, 8)["all"]["difference"]["p90"]["value"]
    assert same == 0
    assert other > 0


def quiet(a_minute: dict[str, float]):
    """Return two quiet Mondays of a center with a sensitive service, t."""
    toml = profile({"s": 5, "t": 5}, TWO).replace(
        'code = "t"', 'code = "t"\nsensitive = true\npublic_names = { es = "s" }'
    )
    minutes = {"s": 5, "t": 5}
    return mondays(toml, a_minute=a_minute, minutes=minutes, desks=TWO, weeks=2)


def test_few_are_not_told_and_cannot_be_reckoned_from_the_others():
    """A handful of a service is not said, nor the other one, which the whole would give away."""
    past = quiet({"s": 0.1, "t": 0.006})
    days = recorded_days(past, 0, 26)
    counts = [service for day in days for came in day.visits for service in came.services]
    assert 0 < counts.count("t") < 5 < counts.count("s")
    assert answer(past, {}, 4)["services"] == []


def test_who_may_not_see_a_service_is_not_told_how_many_came_for_it():
    past = quiet({"s": 0.1, "t": 0.1})
    trial = made_trial(past, {}, recorded_days(past, 0, 26))
    seen = services_seen(trial.center, Sees(sensitive=False))
    assert seen == ["s"]
    ours = [came for day in trial.days for came in day.visits if "s" in came.services]
    assert history(trial, seen)["visits"] == len(ours) / 2 < history(trial, ["s", "t"])["visits"]
    with pytest.raises(CannotStudy) as few:
        check_many(made_trial(past, {}, trial.days), [])
    assert few.value.code == "too-few"


SHIFTS = [Shift("a", 8 * HOUR, 12 * HOUR), Shift("b", 8 * HOUR, inf)]


def center(past) -> Center:
    return past.center


def test_a_desk_less_leaves_its_other_hours(past):
    change = Change((Staffing("s", 9 * HOUR, 10 * HOUR, -1),))
    assert set(change.shifts(center(past), SHIFTS)) == {
        SHIFTS[0],
        Shift("b", 8 * HOUR, 9 * HOUR),
        Shift("b", 10 * HOUR, inf),
    }
    none_left = Change((Staffing("s", 0.0, 24 * HOUR, -5),))
    assert none_left.shifts(center(past), SHIFTS) == [Shift("b", 24 * HOUR, inf)]


def test_a_desk_more_serves_that_service_alone(past):
    change = Change((Staffing("t", 9 * HOUR, 10 * HOUR, 2),))
    extra = change.center(center(past)).desks[2:]
    assert [desk.services for desk in extra] == [("t",), ("t",)]
    assert [each.desk for each in change.shifts(center(past), SHIFTS)[2:]] == [
        desk.code for desk in extra
    ]


@pytest.mark.parametrize(
    "asked",
    [
        {"staffing": {}},
        {"staffing": [1]},
        {"staffing": [{}] * 13},
        one_more("x"),
        one_more({}),
        one_more("s", desks=0),
        one_more("s", desks=6),
        one_more("s", "12:00", "12:00"),
        one_more("s", "12:60"),
        one_more("s", "-1:00"),
        one_more("s", "25:00"),
        one_more("s", "noon"),
        {"rates": []},
        {"rates": {"x": 2.0}},
        {"rates": {"elderly": 0.5}},
        {"rates": {"elderly": True}},
        {"rates": {"elderly": "2"}},
        {"rates": {"elderly": inf}},
    ],
)
def test_what_cannot_be_is_said(past, asked):
    with pytest.raises(ChangeError) as error:
        read_change(asked, past.center)
    assert str(error.value).endswith(".")


def test_a_past_without_such_a_day(past):
    assert recorded_days(past, 6, 26) == []
    with pytest.raises(CannotStudy):
        made_trial(past, {}, [])
    assert len(recorded_days(past, 0, 3)) == 3


def test_patience_is_known_of_who_gave_up_and_longer_of_who_stayed():
    came = Came(0.0, ("s",), "es", None, 0.0, False)
    visits = [replace(came, waited=60.0 * n, gave_up=n % 2 == 0) for n in range(1, 9)]
    patience = Patience([RecordedDay(None, tuple(visits), (), ())])
    random = Random(1)
    assert patience.draw(visits[3], random) == 240.0
    drawn = [patience.draw(visits[4], random) for _ in range(200)]
    assert set(drawn) == {360.0, 480.0}
    calm = Patience([RecordedDay(None, (replace(came, waited=60.0),) * 3, (), ())])
    assert calm.draw(came, random) == inf


def test_two_processes_do_the_work_of_one():
    shares: list[float] = []
    found = shared_out(40, lambda number: (number, os.getpid()), shares.append)
    assert [number for number, _ in found] == list(range(40))
    assert os.getpid() in {pid for _, pid in found}
    assert shares[-1] == 1.0
    assert shares == sorted(shares)


def test_a_helper_that_dies_is_not_missed():
    here = os.getpid()

    def work(number: int) -> int:
        return number if os.getpid() == here else os._exit(1)

    assert shared_out(20, work, lambda _share: None) == list(range(20))


def test_the_past_of_a_real_journal(tmp_path):
    """Journeys, classes, no-shows, referrals and parked visitors of two Mondays, asked as a hub."""
    play(tmp_path, 8)
    shares: list[float] = []
    asked = {"weekday": 0, "days": 4} | one_more("papers", "08:00", "18:00")
    found = study(asked, Archive(tmp_path), MANAGER, shares.append)
    assert found["history"] | {"mean": 0} == {
        "since": "2026-03-02",
        "until": "2026-03-09",
        "days": 2,
        "imported": 0,
        "unstaffed": 0,
        "visits": found["history"]["visits"],
        "mean": 0,
    }
    assert found["all"]["n"] > found["history"]["visits"] > 20
    assert found["all"]["difference"]["mean"]["value"] < 0
    assert shares[-1] == 1.0
    hidden = study(asked, Archive(tmp_path), Sees(sensitive=False), shares.append)
    assert "support" in [row["service"] for row in found["services"]]
    assert "support" not in [row["service"] for row in hidden["services"]]


@pytest.mark.parametrize(
    "asked", [{}, {"weekday": 7}, {"weekday": 0, "days": 1}, {"weekday": 0, "weeks": "many"}]
)
def test_numbers_that_are_none(tmp_path, asked):
    with pytest.raises(CannotStudy):
        study(asked, Archive(tmp_path), MANAGER, lambda _share: None)
