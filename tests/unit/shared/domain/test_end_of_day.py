"""How a day ends, and what a clock that is set does to it."""

from datetime import timedelta

import pytest

from shared.domain.commands.appointments import CheckIn
from shared.domain.commands.moving import Park
from shared.domain.commands.passing import PassTime
from shared.domain.commands.serving import CallNext, StartService
from shared.domain.events.passing import DayEnded
from shared.domain.visit import State
from tests.fakes.house import DOOR, House
from tests.unit.shared.domain.pressing import StoppedHouse
from tests.unit.shared.domain.ruling import MONDAY_8, book, call, ending, issue


def test_the_end_of_a_day_gives_each_step_its_outcome():
    house = House(ending("close"))
    clerk, lawyer = house.clerk("desk-2"), house.clerk("desk-3", "Luis", "third console")
    served, absent, waiting, planned = (
        issue(house),
        issue(house),
        issue(house, "health"),
        issue(house, "work", "education", order="fixed"),
    )
    call(house, clerk)
    house.do(StartService(step_id=served.step_id), clerk)
    call(house, lawyer, "desk-3")
    parked = issue(house, "health")
    house.do(Park(step_id=parked.step_id), clerk)
    house.wait(hours=11, minutes=30)
    house.do(PassTime(), DOOR)
    outcomes = [house.ended[each.step_id] for each in (served, absent, waiting, parked)]
    assert outcomes == ["done", "no-show", "unmet", "no-show"]
    assert [house.ended[step.step_id] for step in planned.steps] == ["unmet", "unmet"]
    assert not house.floor.visits
    assert not house.floor.sessions
    assert {visit.closed_at for visit in house.visits.values()} != {None}
    ends = {step.ended_at for visit in house.visits.values() for step in visit.steps}
    assert ends == {MONDAY_8 + timedelta(hours=11)}


def test_a_hub_that_was_off_three_days_ends_them_all_at_once_at_the_end_of_the_first():
    house = House(ending("close"))
    ticket = issue(house)
    house.wait(days=3)
    new = issue(house)
    assert house.ended[ticket.step_id] == "unmet"
    step = house.visits[ticket.visit_id].steps[0]
    assert step.ended_at == MONDAY_8 + timedelta(hours=11)
    assert [e.day for _, _, e in house.events if isinstance(e, DayEnded)] == ["2026-03-04"]
    assert new.visit_id in house.floor.visits


def test_carrying_over_keeps_who_waits_with_their_number_and_place():
    house = House(ending("carry"))
    clerk, nurse = house.clerk("desk-2"), house.clerk("desk-4", "Luis", "ward")
    waiting, family = issue(house), issue(house, "health", "work")
    called = call(house, clerk)
    call(house, nurse, "desk-4")
    house.do(StartService(step_id=family.step_id), nurse)
    house.wait(days=3)
    new = issue(house)
    assert called.number == waiting.number
    assert house.floor.steps[waiting.step_id].state is State.WAITING
    assert house.ended[family.step_id] == "done"
    assert house.floor.steps[family.steps[1].step_id].state is State.WAITING
    assert new.number not in {waiting.number, family.number}
    again = call(house, house.clerk("desk-2"))
    assert (again.number, again.reason.code) == (waiting.number, "hard-max")


@pytest.mark.parametrize("hours", [-24, -1, 1, 24])
def test_a_clock_that_is_set_changes_no_wait_and_no_order(hours):
    house = StoppedHouse()
    first, second = issue(house), None
    house.wait(minutes=10)
    second = issue(house)
    house.wait(minutes=5)
    house.step_clock(hours * 3600)
    waits = [house.now - house.floor.steps[each.step_id].since for each in (first, second)]
    assert waits == [timedelta(minutes=15), timedelta(minutes=5)]
    third = issue(house)
    assert len({first.number, second.number, third.number}) == 3
    clerk = house.clerk("desk-2")
    called = [house.do(CallNext(desk="desk-2", finish_current=True), clerk) for _ in range(3)]
    assert [each.number for each in called] == [first.number, second.number, third.number]
    assert all(each.reason.waited >= 0 for each in called)


def test_an_appointment_stays_at_its_time_whatever_the_clock_did():
    house = StoppedHouse()
    code = book(house)
    house.wait(minutes=100)
    ticket = house.do(CheckIn(code=code))
    house.step_clock(3600)
    step = house.floor.steps[ticket.step_id]
    assert step.since <= house.now
    assert call(house, house.clerk("desk-2")).number == ticket.number


def test_a_day_that_a_wrong_clock_ended_ends_again_in_its_time():
    house = StoppedHouse(ending("close"))
    house.step_clock(24 * 3600)
    house.wait(hours=12)
    issue(house)
    house.step_clock(-24 * 3600 - 12 * 3600)
    ticket = issue(house)
    house.wait(hours=12)
    issue(house)
    assert house.ended[ticket.step_id] == "unmet"
