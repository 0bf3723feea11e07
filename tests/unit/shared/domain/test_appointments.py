"""Appointments: who comes early, late, or not, and when they are next."""

from datetime import timedelta

import pytest

from shared.domain.commands.appointments import BookAppointment, CheckIn
from shared.domain.commands.serving import CallNext
from shared.domain.errors import Invalid, Unknown
from tests.fakes.house import DOOR, House
from tests.unit.shared.domain.ruling import MONDAY_8, book, call, ending, issue, refused


@pytest.mark.parametrize(
    ("minutes", "arrival"), [(109, "early"), (110, "on-time"), (130, "on-time"), (131, "late")]
)
def test_who_comes_is_told_whether_it_is_time(minutes, arrival):
    house = House()
    code = book(house)
    house.wait(minutes=minutes)
    assert house.do(CheckIn(code=code)).arrival == arrival


def test_an_early_visitor_is_offered_from_their_time_on_and_before_who_just_came():
    house = House()
    code = book(house)
    clerk = house.clerk("desk-2")
    house.wait(minutes=100)
    ticket = house.do(CheckIn(code=code))
    house.wait(minutes=19)
    assert call(house, clerk) is None
    issue(house, priority="child-alone")
    house.wait(minutes=1)
    called = call(house, clerk)
    assert (called.number, called.reason.code, called.reason.tier) == (
        ticket.number,
        "appointment",
        1,
    )
    assert house.floor.steps[ticket.step_id].since == MONDAY_8.replace(hour=15)


def test_appointments_go_by_their_time_and_the_late_by_when_they_came():
    house = House()
    late, early = book(house, "late", 14), book(house, "early", 15)
    clerk = house.clerk("desk-2")
    house.wait(minutes=119)
    on_time = house.do(CheckIn(code=early))
    house.wait(minutes=2)
    too_late = house.do(CheckIn(code=late))
    called = [house.do(CallNext(desk="desk-2", finish_current=True), clerk) for _ in range(2)]
    assert [each.number for each in called] == [on_time.number, too_late.number]


def test_an_appointment_is_kept_once_on_its_day_and_can_be_moved_until_then():
    house = House()
    code = book(house)
    book(house, hour=16)
    assert [due.hour for due, _ in house.floor.booked] == [16]
    house.do(CheckIn(code=code))
    assert refused(lambda: house.do(CheckIn(code=code))).code == "already-checked-in"
    book(house, "other", at=MONDAY_8 + timedelta(days=2))
    refusal = refused(lambda: house.do(CheckIn(code="other")))
    assert (refusal.code, refusal.details()["due"]) == (
        "not-the-day",
        MONDAY_8 + timedelta(days=2),
    )
    assert refused(lambda: house.do(CheckIn(code="nobody")), Unknown).code == "unknown-code"
    past = BookAppointment(service="papers", at=MONDAY_8 - timedelta(hours=1))
    assert refused(lambda: house.do(past, DOOR), Invalid).code == "time-past"


def test_who_does_not_come_is_missed_at_the_end_of_that_day():
    house = House()
    book(house)
    house.wait(days=1)
    issue(house)
    assert not house.floor.booked
    assert "appointment-missed" in [event.kind for _, _, event in house.events]


def test_an_appointment_after_the_end_of_the_day_ends_nothing():
    house = House(ending("close"))
    house.wait(hours=12)  # 20:00: the day has ended
    ticket = issue(house)
    book(house, at=house.now + timedelta(hours=1))
    house.wait(minutes=5)
    issue(house)
    assert ticket.visit_id in house.floor.visits
    assert len(house.floor.booked) == 1
