"""What a decision asks of the past, on a real database: also in the middle of a batch."""

import json
from datetime import timedelta

import pytest

from shared.domain.commands.appointments import BookAppointment, CheckIn
from shared.domain.commands.finding import FindTicket
from shared.domain.commands.issuing import IssueTicket, Reprint
from shared.domain.commands.moving import Reopen, Return
from shared.domain.commands.serving import CallNext, Cancel, FinishService, MarkNoShow
from shared.domain.commands.setting_up import AdoptProfile
from shared.domain.commands.undoing import Undo
from shared.domain.decisions.context import Actor
from shared.domain.errors import Conflict, Unknown
from shared.domain.roles import Role
from shared.domain.visit import State
from shared.store.requests import Request
from shared.store.tokens import digest
from tests.fakes.house import DOOR, KIOSK, SAMPLE
from tests.unit.shared.store.test_ledger_any_day import Shop


@pytest.fixture
def shop(tmp_path):
    """A center with a desk that is called like a visit."""
    shop = Shop(tmp_path, SAMPLE)
    first = shop.floor.seq + 2  # after the profile is adopted
    shop.desk = f"v{first + 1}"
    profile = SAMPLE.replace('"desk-2"', f'"{shop.desk}"')
    shop.do(AdoptProfile(profile=profile), DOOR)
    shop.counter = shop.clerk(shop.desk)
    yield shop
    assert shop.history.differences() == []
    shop.close()


def issue(shop, *services):
    return shop.do(IssueTicket(services=services or ("papers",), language="es"), KIOSK)


def restarted(shop):
    shop.close()
    shop.open()


def test_a_desk_that_is_called_like_a_visit_can_take_back_its_acts(shop):
    tickets = [issue(shop), issue(shop)]
    assert tickets[0].visit_id == shop.desk
    for _ in tickets:
        shop.do(CallNext(desk=shop.desk, finish_current=True), shop.counter)
    restarted(shop)
    for _ in tickets:
        assert shop.do(Undo(desk=shop.desk), shop.counter).undone == "call-next"
    states = {step.id: step.state for step in shop.floor.steps.values()}
    assert states == {ticket.step_id: State.WAITING for ticket in tickets}


def test_an_act_can_be_taken_back_after_a_restart(shop):
    ticket = issue(shop, "papers", "legal")
    shop.do(CallNext(desk=shop.desk), shop.counter)
    shop.do(FinishService(step_id=ticket.step_id), shop.counter)
    shop.do(Cancel(step_id=ticket.steps[1]["step_id"]), shop.counter)
    assert not shop.floor.visits
    restarted(shop)
    undone = [shop.do(Undo(desk=shop.desk), shop.counter).undone for _ in range(3)]
    assert undone == ["cancel", "finish-service", "call-next"]
    assert {step.state for step in shop.floor.steps.values()} == {State.WAITING}


def test_a_whole_journey_in_one_batch(shop):
    ticket = issue(shop)
    step = ticket.step_id
    commands = [
        CallNext(desk=shop.desk),
        FinishService(step_id=step),
        Undo(desk=shop.desk),
        FinishService(step_id=step),
        Reopen(step_id=step),
        CallNext(desk=shop.desk),
        MarkNoShow(step_id=step),
        Return(step_id=step),
        Reprint(visit_id=ticket.visit_id),
    ]
    requests = [Request(command, shop.counter) for command in commands]
    outcomes = shop.ledger.write(requests).outcomes
    assert json.loads(outcomes[-1].body)["token"] == ticket.token
    assert shop.floor.steps[step].state is State.WAITING


def test_whoever_came_by_appointment_or_by_right_can_be_called_back(shop):
    at = shop.now + timedelta(minutes=5)
    shop.do(BookAppointment(service="papers", at=at, code="abc"), DOOR)
    shop.wait(minutes=5)
    shop.do(CheckIn(code="abc"), KIOSK)
    shop.do(CallNext(desk=shop.desk), shop.counter)
    assert shop.do(Undo(desk=shop.desk), shop.counter).undone == "call-next"


def test_a_paper_that_was_lost_is_given_again_after_a_restart(shop):
    ticket = issue(shop)
    restarted(shop)
    again = shop.do(Reprint(visit_id=ticket.visit_id), shop.counter)
    assert (again.token, again.number) == (ticket.token, ticket.number)


def test_a_ticket_whose_visit_is_over_is_known_on_its_day_alone(shop):
    ticket = issue(shop)
    ask = FindTicket(token=ticket.token)
    shop.do(CallNext(desk=shop.desk), shop.counter)
    shop.do(MarkNoShow(step_id=ticket.step_id), shop.counter)
    restarted(shop)
    with pytest.raises(Conflict, match="over") as known:
        shop.do(ask, KIOSK)
    assert (known.value.code, known.value.state) == ("visit-closed", State.NO_SHOW)
    shop.wait(days=1)
    with pytest.raises(Unknown) as expired:
        shop.do(ask, KIOSK)
    with pytest.raises(Unknown) as wrong:
        shop.do(FindTicket(token="n" * 22), KIOSK)
    assert (expired.value.code, str(expired.value)) == (wrong.value.code, str(wrong.value))


def test_a_return_token_works_after_a_restart(tmp_path):
    profile = SAMPLE.replace('code = "papers"\nseries', 'code = "papers"\ndaily_quota = 1\nseries')
    shop = Shop(tmp_path, profile)
    issue(shop)
    request = Request(IssueTicket(services=("papers",), language="es"), KIOSK)
    (turned,) = shop.ledger.write([request]).outcomes
    token = turned.more["return_token"]
    assert digest(token) in shop.floor.returns
    shop.wait(days=1)
    restarted(shop)
    back = IssueTicket(services=("papers",), language="es", return_token=token)
    assert shop.do(back, Actor(device="other", role=Role.KIOSK)).number == "A-002"
    assert shop.history.differences() == []
    shop.close()
