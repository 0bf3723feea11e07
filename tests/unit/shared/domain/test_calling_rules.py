"""The rules of calling that a profile sets, one by one, on the same small center."""

from shared.domain.commands.desks import CloseDesk, SignOut
from shared.domain.commands.moving import Park, Return
from shared.domain.commands.serving import CallNext, CallStep, MarkNoShow, Recall
from shared.domain.errors import NotAllowed
from shared.domain.events.steps import StepCalled
from tests.fakes.house import SAMPLE, House
from tests.unit.shared.domain.ruling import call, issue, refused, ruled


def test_between_two_calls_there_is_time():
    house = House(ruled(call_spacing_seconds=20))
    clerk = house.clerk("desk-2")
    step = issue(house).step_id
    call(house, clerk)
    house.wait(seconds=5)
    refusal = refused(lambda: house.do(Recall(step_id=step), clerk))
    assert (refusal.code, refusal.details()["wait_seconds"]) == ("too-soon", 15)
    house.wait(seconds=15)
    house.do(Recall(step_id=step), clerk)
    assert house.floor.steps[step].calls == 2


def test_nobody_is_absent_before_they_were_called_often_enough():
    house = House(ruled(minimum_calls=2))
    clerk = house.clerk("desk-2")
    step = issue(house).step_id
    call(house, clerk)
    refusal = refused(lambda: house.do(MarkNoShow(step_id=step), clerk))
    assert (refusal.code, refusal.details()["minimum_calls"]) == ("too-soon", 2)
    house.do(Recall(step_id=step), clerk)
    house.do(MarkNoShow(step_id=step), clerk)
    assert house.ended[step] == "no-show"


def test_a_class_may_have_more_time_to_come():
    profile = ruled(call_spacing_seconds=20)
    house = House(profile.replace('code = "elderly"', 'code = "elderly"\nmore_time_seconds = 60'))
    clerk = house.clerk("desk-2")
    step = issue(house, priority="elderly").step_id
    call(house, clerk)
    house.wait(seconds=79)
    refusal = refused(lambda: house.do(MarkNoShow(step_id=step), clerk))
    assert refusal.details()["wait_seconds"] == 1
    house.wait(seconds=1)
    house.do(MarkNoShow(step_id=step), clerk)


def test_a_number_that_was_absent_is_not_offered_at_once():
    house = House(ruled(cool_down_seconds=60))
    clerk = house.clerk("desk-2")
    step = issue(house).step_id
    call(house, clerk)
    house.do(MarkNoShow(step_id=step), clerk)
    house.do(Return(step_id=step), clerk)
    house.wait(seconds=59)
    assert call(house, clerk) is None
    house.wait(seconds=1)
    assert call(house, clerk).step_id == step


def test_after_so_many_of_a_class_an_ordinary_visitor():
    house = House(ruled(ratio=2))
    clerk = house.clerk("desk-2")
    ordinary = issue(house)
    for _ in range(3):
        issue(house, priority="child-alone")
    house.wait(minutes=5)
    calls = [house.do(CallNext(desk="desk-2", finish_current=True), clerk) for _ in range(4)]
    assert [each.number for each in calls] == ["A-002", "A-003", ordinary.number, "A-004"]
    assert calls[2].reason.code == "ratio"
    assert calls[2].reason.runner_up.number == "A-004"


def test_whoever_waited_the_hard_maximum_is_next_whatever_the_class():
    house = House(ruled(hard_max_minutes=60))
    clerk = house.clerk("desk-2")
    first = issue(house)
    house.wait(minutes=31)
    issue(house, priority="child-alone")
    house.wait(minutes=29)
    called = call(house, clerk)
    assert (called.number, called.reason.code, called.reason.tier) == (first.number, "hard-max", 0)


def test_a_service_may_have_a_hard_maximum_of_its_own():
    profile = SAMPLE.replace('code = "legal"\n', 'code = "legal"\nhard_max_minutes = 10\n', 1)
    house = House(profile)
    issue(house, "papers", priority="child-alone")
    legal = issue(house, "legal")
    house.wait(minutes=10)
    called = call(house, house.clerk("desk-3"), "desk-3")
    assert (called.number, called.reason.code) == (legal.number, "hard-max")


def test_a_visitor_waits_for_a_desk_that_speaks_to_them_but_not_for_ever():
    house = House(ruled(language_bound_minutes=15))
    clerk, other = house.clerk("desk-2"), house.clerk("desk-1", "Luis", "first console")
    issue(house, language="ht")
    house.wait(minutes=14)
    assert call(house, clerk) is None
    house.wait(minutes=1)
    called = call(house, clerk)
    assert house.floor.steps[called.step_id].interpreter
    assert call(house, other, "desk-1") is None


def test_where_nobody_speaks_the_language_any_desk_may_call():
    house = House()
    issue(house, language="ht")
    assert call(house, house.clerk("desk-2")) is not None


def test_a_paused_desk_speaks_to_nobody():
    house = House()
    clerk, other = house.clerk("desk-2"), house.clerk("desk-1", "Luis", "first console")
    issue(house, language="ht")
    assert call(house, clerk) is None
    house.do(CloseDesk(desk="desk-1"), other)
    assert call(house, clerk) is not None


def test_an_interpreter_lets_a_desk_call_in_any_language():
    profile = SAMPLE.replace('code = "desk-2"', 'code = "desk-2"\ninterpreter = true')
    house = House(profile)
    house.clerk("desk-1", "Luis", "first console")
    issue(house, language="ht")
    called = call(house, house.clerk("desk-2"))
    assert house.floor.steps[called.step_id].interpreter


def test_a_group_is_one_visit_of_many_people():
    house = House()
    ticket = issue(house, people=5)
    assert (len(house.floor.visits), house.floor.visits[ticket.visit_id].people) == (1, 5)
    assert house.floor.lines.count("papers") == 1


def test_calling_out_of_turn_needs_a_permission_and_keeps_who_was_passed_over():
    house = House()
    first, second, third = (issue(house) for _ in range(3))
    agent = house.clerk("desk-2")
    command = CallStep(desk="desk-2", step_id=third.step_id, reason="feels faint")
    assert refused(lambda: house.do(command, agent), NotAllowed).code == "not-permitted"
    house.do(SignOut(), agent)
    sol = house.clerk("desk-2", "Sol")
    called = house.do(command, sol)
    assert (called.reason.code, called.reason.passed_over) == ("picked", 2)
    assert called.reason.runner_up.step_id == first.step_id
    event = next(e for _, _, e in house.events if isinstance(e, StepCalled))
    assert event.passed_over == (first.step_id, second.step_id)
    assert [(note.kind, note.text) for note in house.notes] == [("picked", "feels faint")]


def test_whoever_was_parked_after_a_call_is_called_for_the_first_time_again():
    house = House()
    ticket = issue(house)
    sol = house.clerk("desk-2", "Sol")
    house.do(CallNext(desk="desk-2"), sol)
    house.do(Park(step_id=ticket.step_id), sol)
    house.do(CallStep(desk="desk-2", step_id=ticket.step_id, reason="is back"), sol)
    assert house.floor.steps[ticket.step_id].calls == 1


def test_nobody_is_picked_for_a_desk_that_does_not_serve_them():
    house = House()
    ticket = issue(house, "health")
    sol = house.clerk("desk-2", "Sol")
    command = CallStep(desk="desk-2", step_id=ticket.step_id, reason="asked")
    assert refused(lambda: house.do(command, sol)).code == "cannot-serve"
