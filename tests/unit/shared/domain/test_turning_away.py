"""Hours, quotas, and the right to return of whoever was turned away."""

from datetime import UTC, datetime, timedelta

from shared.domain.commands.moving import Refer
from shared.domain.commands.serving import CallNext, Cancel
from shared.domain.errors import Invalid
from shared.domain.events.turning_away import NeedUnmet
from shared.domain.limits import left_today
from tests.fakes.house import SAMPLE, House
from tests.unit.shared.domain.ruling import (
    MONDAY_8,
    call,
    issue,
    quota,
    refused,
    turned,
    with_hours,
)


def test_closed_says_when_to_come_back_and_counts_the_need():
    house = House(with_hours(), MONDAY_8 + timedelta(hours=4, minutes=30))
    refusal = turned(house, people=2)
    assert (refusal.code, refusal.more["come_back"]) == ("closed", MONDAY_8.replace(hour=18))
    event = house.events[-1][2]
    assert isinstance(event, NeedUnmet)
    assert (event.why, event.people, event.services) == ("closed", 2, ("papers",))


def test_a_partner_who_is_not_there_today_says_so():
    days = '\ndays = ["fri"]'
    profile = with_hours().replace(
        'services = ["health"]\nlang', f'services = ["health"]{days}\nlang'
    )
    assert days in profile
    house = House(profile)
    refusal = turned(house, "health")
    assert (refusal.code, refusal.more["come_back"]) == (
        "not-today",
        MONDAY_8 + timedelta(days=4),
    )


def test_a_daily_quota_is_full_until_the_next_opening():
    house = House(quota(daily_quota=2))
    assert left_today(house.floor, "papers", house.now) == 2
    issue(house), issue(house)
    assert left_today(house.floor, "papers", house.now) == 0
    refusal = turned(house)
    assert (refusal.code, refusal.more["come_back"]) == ("full", MONDAY_8 + timedelta(days=1))
    house.wait(days=1)
    assert left_today(house.floor, "papers", house.now) == 2
    issue(house)


def test_an_hourly_quota_is_full_until_the_next_hour():
    house = House(quota(hourly_quota=1))
    house.wait(minutes=20)
    issue(house)
    assert turned(house).more["come_back"] == MONDAY_8 + timedelta(hours=1)
    house.wait(minutes=40)
    issue(house)


def test_a_referral_takes_no_number_from_the_quota():
    house = House(quota(daily_quota=1))
    ticket = issue(house, "health")
    nurse = house.clerk("desk-4")
    call(house, nurse, "desk-4")
    house.do(Refer(step_id=ticket.step_id, service="papers"), nurse)
    assert left_today(house.floor, "papers", house.now) == 1


def test_the_day_of_a_quota_ends_at_the_local_midnight_also_when_the_clocks_change():
    profile = SAMPLE.replace('code = "papers"\nseries', 'code = "papers"\ndaily_quota = 1\nseries')
    profile = profile.replace('"America/Bogota"', '"America/Santiago"')
    # In Santiago the clock goes back from midnight to 23 o'clock: that day has 25 hours.
    first = datetime(2026, 4, 5, 2, 30, tzinfo=UTC)  # 23:30, before the change
    house = House(profile, first)
    issue(house)
    house.wait(minutes=60)  # 23:30 once more
    assert house.floor.center.day(house.now) == "2026-04-04"
    assert left_today(house.floor, "papers", house.now) == 0
    house.wait(minutes=30)
    assert house.floor.center.day(house.now) == "2026-04-05"
    assert left_today(house.floor, "papers", house.now) == 1


def test_whoever_was_turned_away_goes_first_the_next_day_in_the_order_they_asked():
    house = House(quota(daily_quota=1))
    house.do(Cancel(step_id=issue(house).step_id), house.clerk("desk-3"))
    one, two = (turned(house).more["return_token"] for _ in range(2))
    house.wait(days=1, minutes=30)
    issue(house, priority=None)  # the only number of the day: a right to return is not bound by it
    late = issue(house, return_token=two)
    early = issue(house, return_token=one)
    clerk = house.clerk("desk-2")
    called = [house.do(CallNext(desk="desk-2", finish_current=True), clerk) for _ in range(3)]
    assert [each.number for each in called][:2] == [early.number, late.number]
    opening = MONDAY_8 + timedelta(days=1)
    sinces = [house.visits[each.visit_id].steps[0].since for each in (early, late)]
    assert sinces[0] == opening
    assert opening < sinces[1] < opening + timedelta(seconds=1)


def test_a_return_token_is_for_once_for_its_day_and_for_its_service():
    house = House(quota(daily_quota=1))
    issue(house)
    token = turned(house).more["return_token"]

    def again(*services):
        return refused(lambda: issue(house, *services, return_token=token)).code

    assert again() == "return-not-yet"
    house.wait(days=1)
    assert again("health") == "return-other-service"
    issue(house, return_token=token)
    assert again() == "return-used"
    unknown = refused(lambda: issue(house, return_token="x" * 22), Invalid)
    assert unknown.code == "return-unknown"


def test_a_return_token_is_over_after_its_day():
    house = House(quota(daily_quota=1))
    issue(house)
    token = turned(house).more["return_token"]
    house.wait(days=2)
    assert refused(lambda: issue(house, return_token=token)).code == "return-over"


def test_a_right_to_one_service_is_no_right_to_another():
    full = quota(daily_quota=1).replace(
        'code = "legal"\nseries', 'code = "legal"\ndaily_quota = 1\nseries'
    )
    house = House(full)
    issue(house)
    token = turned(house).more["return_token"]
    house.wait(days=1)
    issue(house, "legal")
    refusal = turned(house, "papers", "legal", return_token=token)
    assert (refusal.code, refusal.more["service"]) == ("full", "legal")
    issue(house, "papers", return_token=token)
