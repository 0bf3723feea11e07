"""One number through several steps: chosen together, in an order, or sent on."""

from datetime import timedelta

import pytest

from shared.domain.commands.changing import ChangeClass
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.moving import Park, Refer, Reopen, Return
from shared.domain.commands.serving import CallNext, Cancel, FinishService, MarkNoShow
from shared.domain.errors import Conflict
from shared.domain.visit import State
from tests.fakes.house import SAMPLE, House

WALKS = SAMPLE + "\n[calling]\nwalking_seconds = 60\n"


@pytest.fixture
def house():
    return House()


def issue(house, *services, **more):
    return house.do(IssueTicket(services=services, language="es", **more))


def state(house, step_id):
    return house.floor.steps[step_id].state


def refused(act):
    with pytest.raises(Conflict) as caught:
        act()
    return caught.value


def serve(house, clerk, desk, minutes=10):
    called = house.do(CallNext(desk=desk), clerk)
    house.wait(minutes=minutes)
    return called


def test_in_free_order_all_wait_at_once_and_one_call_holds_the_rest(house):
    ticket = issue(house, "papers", "health", "work")
    assert [step.state for step in ticket.steps] == ["waiting"] * 3
    clerk = house.clerk("desk-2")
    serve(house, clerk, "desk-2")
    assert [state(house, step.step_id) for step in ticket.steps] == ["called", "held", "held"]
    house.do(FinishService(step_id=ticket.step_id), clerk)
    assert [state(house, step.step_id) for step in ticket.steps[1:]] == ["waiting"] * 2


def test_held_steps_keep_their_place(house):
    ticket = issue(house, "papers", "health")
    came = house.now
    clerk = house.clerk("desk-2")
    serve(house, clerk, "desk-2", minutes=25)
    house.do(FinishService(step_id=ticket.step_id), clerk)
    assert house.floor.steps[ticket.steps[1].step_id].since == came


def test_in_fixed_order_each_waits_for_the_one_before_with_the_time_waited_so_far(house):
    ticket = issue(house, "papers", "health", order="fixed")
    health = ticket.steps[1].step_id
    assert [step.state for step in ticket.steps] == ["waiting", "planned"]
    nurse, clerk = house.clerk("desk-4", "Luis", "ward"), house.clerk("desk-2")
    assert house.do(CallNext(desk="desk-4"), nurse) is None
    house.wait(minutes=7)
    serve(house, clerk, "desk-2", minutes=12)
    house.do(FinishService(step_id=ticket.step_id), clerk)
    step = house.floor.steps[health]
    assert (step.state, house.now - step.since) == (State.WAITING, timedelta(minutes=7))


def test_cancelling_the_first_of_a_fixed_order_brings_the_next(house):
    ticket = issue(house, "papers", "health", order="fixed")
    house.do(Cancel(step_id=ticket.step_id), house.clerk("desk-2"))
    assert state(house, ticket.steps[1].step_id) is State.WAITING


@pytest.mark.parametrize(("place", "minutes"), [("waited", 6), ("visit", 16), ("last", 0)])
def test_a_referral_counts_from_where_it_is_placed(house, place, minutes):
    ticket = issue(house, "papers", priority="elderly", people=3)
    clerk = house.clerk("desk-2")
    house.wait(minutes=6)
    serve(house, clerk, "desk-2", minutes=10)
    command = Refer(step_id=ticket.step_id, service="health", place=place, note="bring papers")
    sent = house.do(command, clerk)
    step = house.floor.steps[sent.step_id]
    assert house.now - step.since == timedelta(minutes=minutes)
    assert (step.number, step.priority, step.people) == (ticket.number, "elderly", 3)
    assert step.referred_from == ticket.step_id
    assert house.ended[ticket.step_id] == "referred"
    (note,) = house.notes
    assert (note.step_id, note.kind, note.text) == (sent.step_id, "refer", "bring papers")


def test_every_wait_of_a_visit_counts_and_no_service_does(house):
    ticket = issue(house, "papers")
    clerk, nurse = house.clerk("desk-2"), house.clerk("desk-4", "Luis", "ward")
    house.wait(minutes=6)
    serve(house, clerk, "desk-2")
    sent = house.do(Refer(step_id=ticket.step_id, service="health"), clerk)
    house.wait(minutes=4)
    serve(house, nurse, "desk-4")
    again = house.do(Refer(step_id=sent.step_id, service="work"), nurse)
    assert house.now - house.floor.steps[again.step_id].since == timedelta(minutes=10)


def test_whoever_is_sent_to_a_desk_is_called_there_only(house):
    ticket = issue(house, "health")
    nurse = house.clerk("desk-4", "Luis", "ward")
    serve(house, nurse, "desk-4")
    sent = house.do(Refer(step_id=ticket.step_id, service="papers", desk="desk-3"), nurse)
    assert sent.desk == "desk-3"
    assert house.do(CallNext(desk="desk-2"), house.clerk("desk-2")) is None
    lawyer = house.clerk("desk-3", "Luis", "third console")
    assert house.do(CallNext(desk="desk-3"), lawyer).step_id == sent.step_id


def test_a_referral_in_a_circle_names_the_step_to_reopen(house):
    ticket = issue(house, "papers")
    clerk = house.clerk("desk-2")
    serve(house, clerk, "desk-2")
    sent = house.do(Refer(step_id=ticket.step_id, service="health"), clerk)
    back = Refer(step_id=sent.step_id, service="papers")
    refusal = refused(lambda: house.do(back, clerk))
    assert (refusal.code, refusal.step_id) == ("referral-loop", ticket.step_id)


def test_nobody_waits_twice_for_the_same(house):
    ticket = issue(house, "papers", "health")
    clerk = house.clerk("desk-2")
    serve(house, clerk, "desk-2")
    command = Refer(step_id=ticket.step_id, service="health")
    assert refused(lambda: house.do(command, clerk)).code == "already-waiting"


def test_the_way_between_desks_is_no_wait_and_nobody_calls_meanwhile():
    house = House(WALKS)
    ticket = issue(house, "papers", "health")
    clerk, nurse = house.clerk("desk-2"), house.clerk("desk-4", "Luis", "ward")
    house.wait(minutes=5)
    serve(house, clerk, "desk-2")
    house.do(FinishService(step_id=ticket.step_id), clerk)
    assert house.do(CallNext(desk="desk-4"), nurse) is None
    house.wait(seconds=60)
    assert house.floor.visits[ticket.visit_id].waited_by(house.now) == 300
    assert house.do(CallNext(desk="desk-4"), nurse).number == ticket.number


def test_a_parked_step_that_is_sent_on_while_its_visit_is_at_a_desk_is_held(house):
    ticket = issue(house, "papers", "health")
    clerk, nurse = house.clerk("desk-2"), house.clerk("desk-4", "Luis", "ward")
    house.do(Park(step_id=ticket.step_id), clerk)
    serve(house, nurse, "desk-4")
    sent = house.do(Refer(step_id=ticket.step_id, service="legal"), clerk)
    assert (sent.state, state(house, sent.step_id)) == ("held", State.HELD)
    house.do(FinishService(step_id=ticket.steps[1].step_id), nurse)
    assert state(house, sent.step_id) is State.WAITING


def test_a_parked_visitor_comes_back_by_themselves_to_their_old_place(house):
    ticket = issue(house, "papers")
    came, clerk = house.now, house.clerk("desk-2")
    until = house.now + timedelta(minutes=20)
    house.do(Park(step_id=ticket.step_id, until=until), clerk)
    house.wait(minutes=19)
    assert house.do(CallNext(desk="desk-2"), clerk) is None
    house.wait(minutes=1)
    assert house.do(CallNext(desk="desk-2"), clerk).step_id == ticket.step_id
    assert house.floor.steps[ticket.step_id].since == came


@pytest.mark.parametrize(("grace", "comes"), [(30, True), (31, False)])
def test_whoever_missed_a_call_returns_within_the_grace_with_the_credit_they_had(
    house, grace, comes
):
    ticket = issue(house, "papers")
    clerk = house.clerk("desk-2")
    house.wait(minutes=8)
    house.do(CallNext(desk="desk-2"), clerk)
    house.do(MarkNoShow(step_id=ticket.step_id), clerk)
    house.wait(minutes=grace)
    command = Return(step_id=ticket.step_id)
    if not comes:
        assert refused(lambda: house.do(command, clerk)).code == "too-late"
        return
    house.do(command, clerk)
    step = house.floor.steps[ticket.step_id]
    assert house.now - step.since == timedelta(minutes=8)
    assert (step.calls, step.desk, step.ended_at) == (0, None, None)


def test_a_step_opened_again_has_the_credit_of_its_last_wait_and_the_class_of_today(house):
    ticket = issue(house, "papers", "health")
    clerk = house.clerk("desk-2")
    house.wait(minutes=1)
    house.do(CallNext(desk="desk-2"), clerk)
    house.do(MarkNoShow(step_id=ticket.step_id), clerk)
    house.do(Return(step_id=ticket.step_id), clerk)
    house.wait(minutes=50)
    house.do(Cancel(step_id=ticket.step_id), clerk)
    house.do(ChangeClass(visit_id=ticket.visit_id, priority="pregnant"), clerk)
    house.wait(minutes=2)
    house.do(Reopen(step_id=ticket.step_id), clerk)
    step = house.floor.steps[ticket.step_id]
    assert house.now - step.since == timedelta(minutes=51)
    assert step.priority == "pregnant"


def test_what_is_open_today_cannot_be_reopened_tomorrow(house):
    ticket = issue(house, "papers")
    clerk = house.clerk("desk-2")
    house.do(Cancel(step_id=ticket.step_id), clerk)
    house.wait(days=1)
    command = Reopen(step_id=ticket.step_id)
    assert refused(lambda: house.do(command, clerk)).code == "too-late"


def test_a_number_given_again_after_midnight_does_not_come_back(house):
    house.now = house.now.replace(day=3, hour=4, minute=50)  # ten minutes to midnight
    ticket = issue(house, "papers")
    clerk = house.clerk("desk-2")
    house.do(CallNext(desk="desk-2"), clerk)
    house.do(MarkNoShow(step_id=ticket.step_id), clerk)
    house.wait(minutes=20)
    assert issue(house, "papers").number == ticket.number
    command = Return(step_id=ticket.step_id)
    assert refused(lambda: house.do(command, clerk)).code == "number-taken"
