"""What staff put right about visits and desks, and calling for help."""

from __future__ import annotations

import pytest

from shared.domain.commands.alarms import AcknowledgeEmergency, RaiseEmergency
from shared.domain.commands.changing import AddStep, ChangePeople, NoteInterpreter, WriteNote
from shared.domain.commands.desks import CloseDesk, OpenDesk, SetDeskServices
from shared.domain.commands.issuing import IssueTicket, Ticket
from shared.domain.commands.moving import Refer, Reopen
from shared.domain.commands.serving import CallNext, FinishService
from shared.domain.decisions.context import Actor
from shared.domain.errors import Conflict, Invalid, NotAllowed, Unknown
from shared.domain.roles import Role
from shared.domain.visit import State
from tests.fakes.house import DOOR, KIOSK, SAMPLE, House

LISTS = """
[[outcomes]]
code = "solved"
names = { es = "Resuelto" }

[[breaks]]
code = "lunch"
names = { es = "Almuerzo" }
"""


@pytest.fixture
def house() -> House:
    return House(SAMPLE + LISTS)


@pytest.fixture
def clerk(house: House) -> Actor:
    return house.clerk("desk-2", device="console")


def issue(house: House, *services: str, **wish: object) -> Ticket:
    return house.do(IssueTicket(services=services or ("papers",), language="es", **wish), KIOSK)


def called(house: House, clerk: Actor, *services: str) -> Ticket:
    ticket = issue(house, *services)
    house.do(CallNext(desk="desk-2"), clerk)
    return ticket


def test_a_service_is_added_to_whoever_is_at_a_desk_and_waits_after(house, clerk):
    ticket = called(house, clerk)
    house.wait(minutes=10)
    added = house.do(AddStep(visit_id=ticket.visit_id, service="health"), clerk)
    assert added.state == "held"
    house.do(FinishService(step_id=ticket.step_id), clerk)
    step = house.floor.steps[added.step_id]
    assert step.state is State.WAITING
    assert (step.number, step.service) == (ticket.number, "health")


def test_a_service_added_to_whoever_waits_counts_from_the_same_moment(house, clerk):
    ticket = issue(house)
    house.wait(minutes=25)
    added = house.do(AddStep(visit_id=ticket.visit_id, service="health"), clerk)
    assert added.state == "waiting"
    assert house.floor.steps[added.step_id].since == house.floor.steps[ticket.step_id].since


def test_a_service_added_to_a_fixed_order_comes_last(house, clerk):
    ticket = issue(house, "papers", "legal", order="fixed")
    added = house.do(AddStep(visit_id=ticket.visit_id, service="health"), clerk)
    assert added.state == "planned"


def test_a_service_is_not_added_twice_nor_one_that_nobody_knows(house, clerk):
    ticket = called(house, clerk)
    with pytest.raises(Conflict, match="already"):
        house.do(AddStep(visit_id=ticket.visit_id, service="papers"), clerk)
    with pytest.raises(Invalid):
        house.do(AddStep(visit_id=ticket.visit_id, service="tea"), clerk)
    with pytest.raises(Unknown):
        house.do(AddStep(visit_id="v0", service="health"), clerk)


def test_a_group_is_counted_anew_wherever_it_waits(house, clerk):
    ticket = called(house, clerk, "papers", "health")
    house.do(ChangePeople(visit_id=ticket.visit_id, people=4), clerk)
    assert {step.people for step in house.floor.steps.values()} == {4}
    assert house.floor.visits[ticket.visit_id].people == 4
    seq = house.floor.seq
    house.do(ChangePeople(visit_id=ticket.visit_id, people=4), clerk)
    assert house.floor.seq == seq


def test_a_note_is_kept_beside_the_journal(house, clerk):
    ticket = called(house, clerk)
    house.do(WriteNote(visit_id=ticket.visit_id, text="Trae 2 fotos"), clerk)
    assert "Trae 2 fotos" not in repr(house.events)
    note = house.notes[-1]
    assert (note.step_id, note.staff, note.kind) == (ticket.step_id, "Ana", "note")
    house.do(FinishService(step_id=ticket.step_id), clerk)
    with pytest.raises(Conflict):
        house.do(WriteNote(visit_id=ticket.visit_id, text="x"), clerk)


def test_an_interpreter_is_noted_at_the_desk_alone(house, clerk):
    ticket = called(house, clerk)
    house.do(NoteInterpreter(step_id=ticket.step_id, interpreter=True), clerk)
    assert house.floor.steps[ticket.step_id].interpreter
    waiting = issue(house)
    with pytest.raises(Conflict):
        house.do(NoteInterpreter(step_id=waiting.step_id, interpreter=True), clerk)


def test_what_came_of_a_service_is_kept_until_it_is_opened_again(house, clerk):
    ticket = called(house, clerk)
    with pytest.raises(Invalid):
        house.do(FinishService(step_id=ticket.step_id, outcome="tea"), clerk)
    house.do(FinishService(step_id=ticket.step_id, outcome="solved", given=3), clerk)
    step = house.visits[ticket.visit_id].step(ticket.step_id)
    assert (step.outcome, step.given) == ("solved", 3)
    house.do(Reopen(step_id=ticket.step_id), clerk)
    step = house.floor.steps[ticket.step_id]
    assert (step.outcome, step.given) == (None, None)


def test_a_break_has_a_reason_that_may_change(house, clerk):
    with pytest.raises(Invalid):
        house.do(CloseDesk(desk="desk-2", reason="tea"), clerk)
    house.do(CloseDesk(desk="desk-2"), clerk)
    house.do(CloseDesk(desk="desk-2", reason="lunch"), clerk)
    assert house.floor.sessions["desk-2"].reason == "lunch"
    house.do(OpenDesk(desk="desk-2"), clerk)
    assert house.floor.sessions["desk-2"].reason is None


def test_a_desk_serves_something_else_for_today_only(house, clerk):
    issue(house, "health")
    assert house.do(CallNext(desk="desk-2"), clerk) is None
    with pytest.raises(NotAllowed):
        house.do(SetDeskServices(desk="desk-2", services=("health",)), clerk)
    house.do(SetDeskServices(desk="desk-2", services=("health",)), DOOR)
    assert house.do(CallNext(desk="desk-2"), clerk).number == "C-001"
    house.wait(days=1)
    house.clerk("desk-2", device="console")
    assert "papers" in house.floor.services_at("desk-2")


def test_what_was_lent_to_a_desk_stays_while_somebody_waits_for_it_there(house, clerk):
    ticket = called(house, clerk)
    house.do(SetDeskServices(desk="desk-3", services=("health", "legal")), DOOR)
    house.do(Refer(step_id=ticket.step_id, service="health", desk="desk-3"), clerk)
    with pytest.raises(Conflict) as refused:
        house.do(SetDeskServices(desk="desk-3", services=("legal",)), DOOR)
    assert refused.value.code == "still-waited-for"
    house.do(SetDeskServices(desk="desk-3", services=("health",)), DOOR)
    house.wait(days=1)
    house.clerk("desk-3", device="another")
    assert house.floor.services_at("desk-3") == ("health",)


def test_what_the_profile_says_is_no_change(house, clerk):
    told = house.floor.services_at("desk-2")
    seq = house.floor.seq
    house.do(SetDeskServices(desk="desk-2", services=told[::-1]), DOOR)
    assert house.floor.seq == seq
    house.do(SetDeskServices(desk="desk-2", services=("health",)), DOOR)
    house.do(SetDeskServices(desk="desk-2", services=()), DOOR)
    assert house.floor.services_at("desk-2") == told
    with pytest.raises(Invalid):
        house.do(SetDeskServices(desk="desk-2", services=("tea",)), DOOR)


def test_help_is_called_once_by_a_device_and_answered_by_a_person(house, clerk):
    first = house.do(RaiseEmergency(), clerk)
    assert house.do(RaiseEmergency(), clerk) == first
    (emergency,) = house.floor.emergencies.values()
    assert (emergency.desk, emergency.staff, emergency.device) == ("desk-2", "Ana", "console")
    other = house.clerk("desk-3", staff="Luis", device="other")
    house.do(AcknowledgeEmergency(emergency=first.emergency), other)
    assert house.floor.emergencies == {}
    assert house.events[-1][2].staff == "Luis"
    with pytest.raises(Unknown):
        house.do(AcknowledgeEmergency(emergency=first.emergency), clerk)


def test_help_is_called_with_nobody_signed_in_but_answered_only_by_who_is(house):
    bare = Actor(device="console-9", role=Role.COUNTER)
    told = house.do(RaiseEmergency(desk="desk-1"), bare)
    (emergency,) = house.floor.emergencies.values()
    assert (emergency.desk, emergency.staff) == ("desk-1", None)
    with pytest.raises(NotAllowed):
        house.do(AcknowledgeEmergency(emergency=told.emergency), bare)
