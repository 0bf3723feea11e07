import pytest

from shared.domain.commands.desks import CloseDesk, OpenDesk, SignIn, SignOut
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.serving import (
    CallNext,
    Cancel,
    FinishService,
    MarkNoShow,
    Recall,
    StartService,
)
from shared.domain.decisions.context import Actor
from shared.domain.errors import Conflict, NotAllowed, Unknown
from shared.domain.roles import Role
from shared.domain.visit import MOVES, OPEN, State, allowed
from tests.fakes.house import House


@pytest.fixture
def house():
    return House()


def issue(house, *services):
    return house.do(IssueTicket(services=services or ("papers",), language="es"))


def code_of(kind, act):
    with pytest.raises(kind) as caught:
        act()
    return caught.value


def test_the_longest_wait_is_called_with_a_reason(house):
    first = issue(house)
    house.wait(minutes=4)
    second = issue(house)
    house.wait(minutes=6)
    called = house.do(CallNext(desk="desk-2"), house.clerk("desk-2"))
    assert called.number == first.number
    assert (called.reason.code, called.reason.waited) == ("longest-wait", 600)
    assert (called.reason.runner_up.number, called.reason.runner_up.waited) == (second.number, 360)


def test_only_one_has_no_runner_up(house):
    issue(house)
    called = house.do(CallNext(desk="desk-2"), house.clerk("desk-2"))
    assert (called.reason.code, called.reason.runner_up) == ("only-one", None)


def test_a_desk_calls_only_for_its_own_services(house):
    issue(house, "health")
    assert house.do(CallNext(desk="desk-2"), house.clerk("desk-2")) is None


def test_a_busy_desk_names_its_step(house):
    issue(house), issue(house)
    clerk = house.clerk("desk-2")
    called = house.do(CallNext(desk="desk-2"), clerk)
    refusal = code_of(Conflict, lambda: house.do(CallNext(desk="desk-2"), clerk))
    assert (refusal.code, refusal.step_id, refusal.state) == ("desk-busy", called.step_id, "called")
    assert "start-service" in refusal.allowed


def test_one_key_finishes_and_calls(house):
    issue(house), issue(house)
    clerk = house.clerk("desk-2")
    first = house.do(CallNext(desk="desk-2"), clerk)
    second = house.do(CallNext(desk="desk-2", finish_current=True), clerk)
    assert second.finished == first.step_id
    assert second.number == "A-002"
    left = house.do(CallNext(desk="desk-2", finish_current=True), clerk)
    assert (left.finished, left.step_id) == (second.step_id, None)
    assert house.do(CallNext(desk="desk-2", finish_current=True), clerk) is None


def test_calling_one_service_holds_the_others_until_it_is_over(house):
    ticket = issue(house, "papers", "legal")
    clerk = house.clerk("desk-2")
    lawyer = house.clerk("desk-6", "Luis", "other console")
    house.do(CallNext(desk="desk-2"), clerk)
    assert house.floor.steps[ticket.steps[1].step_id].state is State.HELD
    assert house.do(CallNext(desk="desk-6"), lawyer) is None
    house.do(FinishService(step_id=ticket.step_id), clerk)
    called = house.do(CallNext(desk="desk-6"), lawyer)
    assert called.step_id == ticket.steps[1].step_id


def test_a_desk_with_both_services_goes_on_with_the_same_visit(house):
    ticket = issue(house, "papers", "legal")
    later = issue(house)
    clerk = house.clerk("desk-3")
    house.do(CallNext(desk="desk-3"), clerk)
    called = house.do(CallNext(desk="desk-3", finish_current=True), clerk)
    assert called.step_id == ticket.steps[1].step_id
    assert called.reason.runner_up.number == later.number


def test_a_visit_leaves_the_floor_with_its_last_step(house):
    ticket = issue(house, "papers", "legal")
    clerk = house.clerk("desk-2")
    house.do(CallNext(desk="desk-2"), clerk)
    house.do(MarkNoShow(step_id=ticket.step_id), clerk)
    assert ticket.visit_id in house.floor.visits
    house.do(Cancel(step_id=ticket.steps[1].step_id), clerk)
    assert not house.floor.visits
    assert not house.floor.steps
    assert not house.floor.numbers


COMMANDS = {
    "recall": Recall,
    "start-service": StartService,
    "finish-service": FinishService,
    "mark-no-show": MarkNoShow,
    "cancel": Cancel,
}


def _put(house, clerk, state):
    ticket = issue(house, "papers")
    if state is not State.WAITING:
        house.do(CallNext(desk="desk-2"), clerk)
    if state in {State.SERVING, State.DONE}:
        house.do(StartService(step_id=ticket.step_id), clerk)
    if state is State.DONE:
        house.do(FinishService(step_id=ticket.step_id), clerk)
    return ticket.step_id


@pytest.mark.parametrize("state", [State.WAITING, State.CALLED, State.SERVING, State.DONE])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_move_is_taken_or_refused_by_the_one_table(house, state, name):
    clerk = house.clerk("desk-2")
    step_id = _put(house, clerk, state)
    command = COMMANDS[name](step_id=step_id)
    if state in MOVES[name]:
        house.do(command, clerk)
        return
    refusal = code_of(Conflict, lambda: house.do(command, clerk))
    assert (refusal.code, refusal.step_id, refusal.state) == ("wrong-state", step_id, state)
    assert refusal.allowed == allowed(state)


def test_every_open_state_can_be_cancelled_and_an_ended_one_only_comes_back():
    for state in State:
        assert ("cancel" in allowed(state)) == (state in OPEN)
        if state not in OPEN:
            back = ["return"] if state is State.NO_SHOW else ["reopen"]
            assert allowed(state) == back


def test_a_step_at_another_desk_is_not_mine(house):
    ticket = issue(house)
    house.do(CallNext(desk="desk-2"), house.clerk("desk-2"))
    other = house.clerk("desk-3", "Luis", "other console")
    refusal = code_of(NotAllowed, lambda: house.do(FinishService(step_id=ticket.step_id), other))
    assert refusal.code == "not-signed-in"


def test_an_unknown_step_is_unknown(house):
    clerk = house.clerk("desk-2")
    assert code_of(Unknown, lambda: house.do(Recall(step_id="s999"), clerk)).code == "unknown-step"


def test_one_session_a_desk(house):
    house.clerk("desk-2")
    refusal = code_of(Conflict, lambda: house.clerk("desk-2", "Luis"))
    assert refusal.code == "desk-taken"
    refusal = code_of(Conflict, lambda: house.clerk("desk-2", "Ana", "another device"))
    assert refusal.code == "desk-taken"


def test_signing_in_again_on_the_same_device_ends_the_old_session(house):
    old = house.clerk("desk-2")
    new = house.clerk("desk-2")
    issue(house)
    assert (
        code_of(NotAllowed, lambda: house.do(CallNext(desk="desk-2"), old)).code == "not-signed-in"
    )
    assert house.do(CallNext(desk="desk-2"), new) is not None


def test_a_device_may_hold_several_desks(house):
    issue(house), issue(house)
    first, second = house.clerk("desk-2"), house.clerk("desk-3")
    assert house.do(CallNext(desk="desk-2"), first).desk == "desk-2"
    assert house.do(CallNext(desk="desk-3"), second).desk == "desk-3"


def test_a_stolen_session_is_worth_nothing_on_another_device(house):
    clerk = house.clerk("desk-2")
    thief = Actor(device="laptop", role=Role.COUNTER, session=clerk.session)
    assert code_of(NotAllowed, lambda: house.do(SignOut(), thief)).code == "not-signed-in"


def test_a_paused_desk_calls_nobody_and_goes_on_afterwards(house):
    issue(house)
    clerk = house.clerk("desk-2")
    house.do(CloseDesk(desk="desk-2"), clerk)
    before = house.floor.seq
    house.do(CloseDesk(desk="desk-2"), clerk)
    assert house.floor.seq == before
    assert code_of(Conflict, lambda: house.do(CallNext(desk="desk-2"), clerk)).code == "desk-closed"
    house.do(OpenDesk(desk="desk-2"), clerk)
    assert house.do(CallNext(desk="desk-2"), clerk) is not None


def test_a_wrong_pin_says_no_more_than_that(house):
    command = SignIn(desk="desk-2", staff="Nobody", pin="1234")
    actor = Actor(device="console", role=Role.COUNTER)
    assert code_of(NotAllowed, lambda: house.do(command, actor)).code == "wrong-pin"
