"""Taking over a desk: who may, what becomes of the visitor, and whose acts can be undone."""

from __future__ import annotations

import pytest

from shared.domain.commands.desks import CloseDesk, SignedIn, SignIn, SignOut
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.serving import CallNext, FinishService, Recall
from shared.domain.commands.staffing import AddStaff
from shared.domain.commands.undoing import Undo
from shared.domain.decisions.context import Actor
from shared.domain.errors import Conflict, NotAllowed
from shared.domain.events.desks import DeskOpened
from shared.domain.roles import Role, StaffRole
from tests.fakes.house import DOOR, House, digest_of

DESK = "desk-2"


@pytest.fixture
def house() -> House:
    house = House()
    house.do(AddStaff(staff="Mar", role=StaffRole.MANAGER, pin="1234"), DOOR)
    return house


def take_over(house: House, staff: str, device: str = "other") -> Actor:
    anybody = Actor(device=device, role=Role.COUNTER)
    signed = house.do(SignIn(desk=DESK, staff=staff, pin="1234", take_over=True), anybody)
    return Actor(device=device, role=Role.COUNTER, session=digest_of(signed.session))


def issue(house: House) -> str:
    return house.do(IssueTicket(services=("papers",), language="es")).step_id


def opened(house: House) -> DeskOpened:
    last = house.events[-1][2]
    assert isinstance(last, DeskOpened)
    return last


@pytest.mark.parametrize(
    ("owner", "staff", "device"),
    [
        *(("Ana", "Ana", "other"), ("Ana", "Sol", "other"), ("Ana", "Sol", "console")),
        *(("Ana", "Mar", "other"), ("Mar", "Sol", "other"), ("Sol", "Mar", "console")),
    ],
)
def test_the_same_person_and_who_leads_may(house: House, owner: str, staff: str, device: str):
    old = house.clerk(DESK, owner)
    issue(house)
    new = take_over(house, staff, device)
    assert (opened(house).staff, opened(house).took_over_from) == (staff, owner)
    with pytest.raises(NotAllowed, match="Sign in"):
        house.do(CallNext(desk=DESK), old)
    assert house.do(CallNext(desk=DESK), new) is not None


@pytest.mark.parametrize("owner", ["Ana", "Sol", "Mar"])
@pytest.mark.parametrize("device", ["console", "other"])
def test_an_agent_may_not_take_anothers_desk(house: House, owner: str, device: str):
    old, before = house.clerk(DESK, owner), house.floor.seq
    with pytest.raises(NotAllowed) as refused:
        take_over(house, "Luis", device)
    assert refused.value.code == "not-permitted"
    assert house.floor.seq == before
    house.do(CloseDesk(desk=DESK), old)


def test_without_asking_for_it_nobody_takes_a_desk_over(house: House):
    house.clerk(DESK)
    for staff in ("Ana", "Luis", "Sol", "Mar"):
        with pytest.raises(Conflict) as refused:
            house.clerk(DESK, staff, "other")
        assert refused.value.code == "desk-taken"
        assert refused.value.details() == {"staff": "Ana"}


def test_a_free_desk_and_ones_own_are_taken_over_from_nobody(house: House):
    take_over(house, "Luis")
    assert opened(house).took_over_from is None
    take_over(house, "Luis")
    assert opened(house).took_over_from is None


def test_who_is_there_stays_and_goes_on_with_the_new_session(house: House):
    ticket, old = issue(house), house.clerk(DESK)
    house.do(CallNext(desk=DESK), old)
    new = take_over(house, "Sol")
    assert house.floor.at_desk[DESK].id == ticket
    with pytest.raises(NotAllowed):
        house.do(FinishService(step_id=ticket), old)
    house.do(FinishService(step_id=ticket), new)
    assert DESK not in house.floor.at_desk


def test_a_new_person_does_not_undo_what_the_old_one_did(house: House):
    issue(house), issue(house)
    old = house.clerk(DESK)
    called = house.do(CallNext(desk=DESK), old)
    new = take_over(house, "Sol")
    assert nothing_to_undo(house, new)
    house.do(Recall(step_id=called.step_id), new)
    assert house.do(Undo(desk=DESK), new).undone == "recall"
    assert nothing_to_undo(house, new)
    assert house.floor.at_desk[DESK].id == called.step_id


def test_who_comes_after_a_sign_out_does_not_undo_either(house: House):
    issue(house)
    old = house.clerk(DESK)
    house.do(CallNext(desk=DESK), old)
    house.do(SignOut(), old)
    assert nothing_to_undo(house, house.clerk(DESK, "Luis"))


def test_the_same_person_at_another_console_undoes_their_own(house: House):
    ticket, old = issue(house), house.clerk(DESK)
    house.do(CallNext(desk=DESK), old)
    new = take_over(house, "Ana")
    assert house.do(Undo(desk=DESK), new).undone == "call-next"
    assert house.floor.steps[ticket].state == "waiting"


def test_who_comes_back_does_not_reach_past_who_was_there_meanwhile(house: House):
    ticket, ana = issue(house), house.clerk(DESK)
    house.do(CallNext(desk=DESK), ana)
    take_over(house, "Sol")
    house.wait(seconds=30)
    back = take_over_as_manager(house)
    assert nothing_to_undo(house, back)
    assert house.floor.at_desk[DESK].id == ticket


def take_over_as_manager(house: House) -> Actor:
    take_over(house, "Mar")
    return take_over(house, "Sol", "third")


def nothing_to_undo(house: House, actor: Actor) -> bool:
    with pytest.raises(Conflict) as refused:
        house.do(Undo(desk=DESK), actor)
    return refused.value.code == "nothing-to-undo"


def test_who_signs_in_is_told_what_they_may(house: House):
    for staff, role in (("Ana", "agent"), ("Sol", "supervisor"), ("Mar", "manager")):
        anybody = Actor(device=staff, role=Role.COUNTER)
        signed = house.do(SignIn(desk=DESK, staff=staff, pin="1234", take_over=True), anybody)
        assert isinstance(signed, SignedIn)
        assert (signed.role, signed.idle_lock_minutes) == (role, 15)
        assert signed.session_id == house.floor.sessions[DESK].id
        assert signed.session not in signed.session_id
        house.do(
            SignOut(), Actor(device=staff, role=Role.COUNTER, session=digest_of(signed.session))
        )
