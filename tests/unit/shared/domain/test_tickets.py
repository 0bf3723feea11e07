from datetime import UTC, datetime

import pytest

from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.serving import CallNext
from shared.domain.decisions.issuing import next_number
from shared.domain.errors import Invalid, TurnedAway
from shared.domain.floor import Counter
from tests.fakes.house import SAMPLE, House


def issue(house, *services, **more):
    return house.do(IssueTicket(services=services or ("papers",), language="es", **more))


def test_numbers_run_by_series_and_start_at_one():
    house = House()
    assert [issue(house).number, issue(house).number] == ["A-001", "A-002"]
    assert issue(house, "health").number == "C-001"


def test_the_first_service_gives_the_series():
    house = House()
    ticket = issue(house, "health", "papers")
    assert ticket.number == "C-001"
    assert [step.service for step in ticket.steps] == ["health", "papers"]
    assert ticket.step_id == ticket.steps[0].step_id


def test_a_sensitive_service_has_an_ordinary_number():
    house = House()
    assert issue(house, "legal").number == "B-001"
    assert issue(house, "support").number == "B-002"


@pytest.mark.parametrize(
    ("last", "following"), [(0, 1), (798, 799), (799, 1000), (1000, 1001), (9999, 10000)]
)
def test_the_kiosks_own_numbers_are_left_out(last, following):
    house = House()
    house.floor.counters["A", "2026-03-02"] = Counter(series="A", day="2026-03-02", last=last)
    assert next_number(house.floor, "A", "2026-03-02") == (f"A-{following:03d}", following)


def test_numbers_start_anew_at_local_midnight_not_at_utc():
    house = House(now=datetime(2026, 3, 3, 4, 59, tzinfo=UTC))  # 23:59 in Bogota
    last = issue(house)
    house.wait(minutes=2)
    first = issue(house)
    assert (last.day, last.number) == ("2026-03-02", "A-001")
    assert first.day == "2026-03-03"


def test_a_number_that_is_still_open_from_yesterday_is_skipped():
    house = House()
    issue(house)
    house.wait(days=1)
    assert issue(house).number == "A-002"


def test_a_number_whose_visit_ended_yesterday_is_given_again():
    house = House()
    issue(house)
    clerk = house.clerk("desk-2")
    house.do(CallNext(desk="desk-2"), clerk)
    house.do(CallNext(desk="desk-2", finish_current=True), clerk)
    house.wait(days=1)
    assert issue(house).number == "A-001"


def test_a_clock_that_steps_back_a_day_repeats_no_number():
    house = House()
    issue(house)
    clerk = house.clerk("desk-2")
    house.do(CallNext(desk="desk-2"), clerk)
    house.do(CallNext(desk="desk-2", finish_current=True), clerk)
    house.wait(days=1)
    issue(house)
    house.wait(days=-1)
    assert issue(house).number == "A-002"


def test_ahead_counts_who_ranks_before_in_that_service():
    house = House()
    for _ in range(3):
        issue(house)
    issue(house, "health")
    ticket = issue(house, "papers", "health", priority="elderly")
    assert [step.ahead for step in ticket.steps] == [3, 1]
    assert ticket.ahead == 3


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"services": ("nothing",)}, "unknown-service"),
        ({"services": ("papers", "papers")}, "wrong-shape"),
        ({"language": "xx"}, "unknown-language"),
        ({"priority": "king"}, "unknown-class"),
    ],
)
def test_what_the_center_does_not_know_is_refused(fields, code):
    house = House()
    before = house.floor.seq
    with pytest.raises(Invalid) as caught:
        house.do(IssueTicket(**({"services": ("papers",), "language": "es"} | fields)))
    assert caught.value.code == code
    assert house.floor.seq == before


def test_a_clock_that_jumps_a_month_ahead_and_back_repeats_no_number():
    house = House()
    clerk = house.clerk("desk-2")
    for jump in (31, -31, 0):
        issue(house)
        house.do(CallNext(desk="desk-2", finish_current=True), clerk)
        house.do(CallNext(desk="desk-2", finish_current=True), clerk)
        house.wait(days=jump)
    given = [event for _, _, event in house.events if event.kind == "visit-opened"]
    assert [(each.day, each.number) for each in given] == [
        ("2026-03-02", "A-001"),
        ("2026-04-02", "A-001"),
        ("2026-03-02", "A-002"),
    ]


def test_a_desk_that_comes_on_some_days_only_limits_a_center_without_hours():
    house = House(SAMPLE.replace('code = "desk-4"', 'code = "desk-4"\ndays = ["fri"]'))

    with pytest.raises(TurnedAway) as caught:
        issue(house, "health")

    assert caught.value.code == "not-today"
    friday = caught.value.details()["come_back"].astimezone(house.floor.center.zone)
    assert (friday.isoweekday(), friday.hour) == (5, 0)
