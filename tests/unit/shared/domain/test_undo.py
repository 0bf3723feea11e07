"""Taking back a desk's last act: what it was is what it is again."""

import pytest

from shared.domain.commands.appointments import BookAppointment, CheckIn
from shared.domain.commands.changing import AddStep, ChangeClass, ChangePeople, NoteInterpreter
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.moving import Park, Refer, Reopen, Return
from shared.domain.commands.serving import (
    Arrive,
    CallNext,
    Cancel,
    FinishService,
    MarkNoShow,
    Recall,
    StartService,
)
from shared.domain.commands.setting_up import AdoptProfile
from shared.domain.commands.undoing import Undo
from shared.domain.errors import Conflict
from shared.domain.events.passing import ClockStepped
from shared.domain.events.undoing import ActUndone
from shared.domain.visit import State
from tests.fakes.house import DOOR, KIOSK, SAMPLE, House
from tests.unit.shared.domain.holding import check_same, image
from tests.unit.shared.domain.pressing import StoppedHouse

RATIO = SAMPLE + "\n[calling]\nratio = 1\n"


def issue(house, *services, **more):
    return house.do(IssueTicket(services=services or ("papers",), language="es", **more))


def undo(house, clerk, desk="desk-2"):
    return house.do(Undo(desk=desk), clerk).undone


def refused(act):
    with pytest.raises(Conflict) as caught:
        act()
    return caught.value.code


def images(house):
    return {visit.id: image(visit) for visit in house.floor.visits.values()}


@pytest.fixture
def house():
    return House()


@pytest.fixture
def clerk(house):
    return house.clerk("desk-2")


def called(house, clerk, *services):
    ticket = issue(house, *services)
    house.wait(minutes=3)
    house.do(CallNext(desk="desk-2"), clerk)
    return ticket


# Every act: what brings a step to where it begins, and the act.
ACTS = {
    "recall": ([], Recall),
    "arrive": ([], Arrive),
    "start-service": ([Arrive], StartService),
    "finish-service": ([StartService], FinishService),
    "mark-no-show": ([], MarkNoShow),
    "cancel": ([Arrive], Cancel),
    "park": ([StartService], Park),
    "return": ([MarkNoShow], Return),
    "reopen": ([FinishService], Reopen),
}


@pytest.mark.parametrize("services", [("papers",), ("papers", "legal")], ids=["alone", "family"])
@pytest.mark.parametrize("name", ACTS)
def test_every_act_on_a_step_is_taken_back_whole(house, clerk, name, services):
    ticket = called(house, clerk, *services)
    before, act = ACTS[name]
    for each in before:
        house.wait(seconds=20)
        house.do(each(step_id=ticket.step_id), clerk)
    was = images(house)
    house.wait(seconds=20)
    house.do(act(step_id=ticket.step_id), clerk)
    house.wait(minutes=4)
    assert undo(house, clerk) == name
    check_same(was, images(house))


def test_a_call_is_taken_back_and_displays_are_told(house, clerk):
    was_waiting = issue(house)
    was = images(house)
    house.do(CallNext(desk="desk-2"), clerk)
    assert undo(house, clerk) == "call-next"
    check_same(was, images(house))
    undone = house.events[-1][2]
    assert isinstance(undone, ActUndone)
    assert [(each.number, each.desk) for each in undone.retracted] == [("A-001", "desk-2")]
    again = house.do(CallNext(desk="desk-2"), clerk)
    assert again.step_id == was_waiting.step_id


def test_one_key_that_finished_and_called_is_one_act(house, clerk):
    issue(house)
    called(house, clerk)
    was = images(house)
    house.do(CallNext(desk="desk-2", finish_current=True), clerk)
    assert undo(house, clerk) == "call-next"
    check_same(was, images(house))
    assert house.floor.at_desk["desk-2"].number == "A-001"


def test_a_referral_taken_back_leaves_the_step_it_opened_cancelled(house, clerk):
    ticket = called(house, clerk)
    was = images(house)
    sent = house.do(Refer(step_id=ticket.step_id, service="health"), clerk)
    assert undo(house, clerk) == "refer"
    now = images(house)
    assert now[ticket.visit_id]["steps"].pop(sent.step_id)["state"] == State.CANCELLED
    check_same(was, now)


def test_a_class_taken_back(house, clerk):
    ticket = called(house, clerk)
    was = images(house)
    house.do(ChangeClass(visit_id=ticket.visit_id, priority="elderly"), clerk)
    assert undo(house, clerk) == "change-class"
    check_same(was, images(house))


def test_what_was_put_right_is_taken_back(house, clerk):
    ticket = called(house, clerk)
    was = images(house)
    visit, step = ticket.visit_id, ticket.step_id
    for command in (
        ChangePeople(visit_id=visit, people=4),
        NoteInterpreter(step_id=step, interpreter=True),
        AddStep(visit_id=visit, service="health"),
    ):
        answer = house.do(command, clerk)
        assert undo(house, clerk) == command.name
        now = images(house)
        if command.name == "add-step":
            assert now[visit]["steps"].pop(answer.step_id)["state"] == State.CANCELLED
        check_same(was, now)


def test_undo_goes_back_act_by_act_and_then_says_that_there_is_no_more(house, clerk):
    ticket = issue(house)
    first = images(house)
    house.do(CallNext(desk="desk-2"), clerk)
    second = images(house)
    house.do(Refer(step_id=ticket.step_id, service="health"), clerk)
    assert undo(house, clerk) == "refer"
    house.do(StartService(step_id=ticket.step_id), clerk)
    assert undo(house, clerk) == "start-service"
    now = images(house)[ticket.visit_id]["steps"]
    assert now[ticket.step_id] == second[ticket.visit_id]["steps"][ticket.step_id]
    assert undo(house, clerk) == "call-next"
    now = images(house)[ticket.visit_id]["steps"]
    assert now[ticket.step_id] == first[ticket.visit_id]["steps"][ticket.step_id]
    assert refused(lambda: undo(house, clerk)) == "nothing-to-undo"


def test_a_step_that_an_undone_referral_opened_stays_with_its_closed_visit(house, clerk):
    ticket = called(house, clerk)
    house.do(FinishService(step_id=ticket.step_id), clerk)
    house.do(Reopen(step_id=ticket.step_id), clerk)
    house.do(Refer(step_id=ticket.step_id, service="health"), clerk)
    for name in ("refer", "reopen", "finish-service"):
        assert undo(house, clerk) == name
    steps = house.floor.visits[ticket.visit_id].steps
    assert [(step.service, step.state) for step in steps] == [
        ("papers", State.CALLED),
        ("health", State.CANCELLED),
    ]


def test_five_minutes_and_no_longer(house, clerk):
    called(house, clerk)
    house.wait(minutes=5, seconds=1)
    assert refused(lambda: undo(house, clerk)) == "nothing-to-undo"


def test_not_once_somebody_else_has_touched_the_visit(house, clerk):
    ticket = called(house, clerk, "papers", "legal")
    house.do(FinishService(step_id=ticket.step_id), clerk)
    lawyer = house.clerk("desk-6", "Luis", "other console")
    house.do(CallNext(desk="desk-6"), lawyer)
    assert refused(lambda: undo(house, clerk)) == "touched-since"
    assert undo(house, lawyer, "desk-6") == "call-next"
    assert undo(house, clerk) == "finish-service"


def test_not_once_time_has_touched_the_visit(house, clerk):
    ticket = called(house, clerk)
    until = house.now.replace(minute=house.now.minute + 1)
    house.do(Park(step_id=ticket.step_id, until=until), clerk)
    house.wait(minutes=2)
    assert refused(lambda: undo(house, clerk)) == "touched-since"


def test_a_desk_takes_back_its_own_acts_only(house, clerk):
    called(house, clerk)
    other = house.clerk("desk-3", "Luis", "other console")
    assert refused(lambda: undo(house, other, "desk-3")) == "nothing-to-undo"


def test_the_run_of_priority_calls_is_as_before():
    house = House(RATIO)
    clerk = house.clerk("desk-2")
    for priority in ("elderly", "elderly", None):
        issue(house, priority=priority)
        house.wait(minutes=1)
    assert house.do(CallNext(desk="desk-2"), clerk).number == "A-001"
    assert house.floor.runs == {"desk-2": 1}
    undo(house, clerk)
    assert house.floor.runs == {"desk-2": 0}
    assert house.do(CallNext(desk="desk-2"), clerk).number == "A-001"


def test_a_visit_that_came_by_appointment_or_by_right_is_no_other(house, clerk):
    at = house.now.replace(hour=15)
    house.do(BookAppointment(service="papers", at=at, code="abc"), DOOR)
    house.now = at
    ticket = house.do(CheckIn(code="abc"), KIOSK)
    was = images(house)
    house.do(CallNext(desk="desk-2"), clerk)
    assert undo(house, clerk) == "call-next"
    check_same(was, images(house))
    assert house.floor.appointments["ABC"].visit_id == ticket.visit_id


def test_a_clock_that_was_set_moves_what_was_taken_back_too():
    house = StoppedHouse()
    clerk = house.clerk("desk-2")
    ticket = called(house, clerk)
    waited = house.now - house.floor.steps[ticket.step_id].since
    house.step_clock(-3600)
    assert isinstance(house.acts[-1].event, ClockStepped)
    undo(house, clerk)
    assert house.now - house.floor.steps[ticket.step_id].since == waited


def test_a_number_that_is_somebody_elses_by_now_does_not_come_back(house, clerk):
    house.now = house.now.replace(day=3, hour=4, minute=57)  # three minutes to midnight
    ticket = called(house, clerk)
    house.do(FinishService(step_id=ticket.step_id), clerk)
    house.wait(minutes=2)
    assert issue(house).number == ticket.number
    assert refused(lambda: undo(house, clerk)) == "number-taken"
    assert len(house.floor.visits) == 1


def test_what_nobody_serves_any_more_does_not_come_back(house, clerk):
    ticket = called(house, clerk, "legal", "papers")
    paper = ticket.steps[1].step_id
    house.do(FinishService(step_id=paper), clerk)
    house.do(Cancel(step_id=ticket.step_id), clerk)
    house.do(AdoptProfile(profile=SAMPLE.replace('"legal"', '"law"')), DOOR)
    assert refused(lambda: undo(house, clerk)) == "cannot-serve"
    assert refused(lambda: house.do(Reopen(step_id=ticket.step_id), clerk)) == "cannot-serve"
