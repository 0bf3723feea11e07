"""What a console may do, what its presses send, and what it says came of them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter.desk import acts
from counter.desk.acts import STEP_ACTS, Act
from counter.desk.commanding import PLAIN_ACTS, STEP_COMMANDS
from counter.desk.console import Console
from counter.desk.flight import CALL_REST, FLOOR_LIMIT
from shared.domain.calling import Reason
from shared.domain.commands.command import Done
from shared.domain.commands.desks import CloseDesk, OpenDesk, SignedIn, SignIn, SignOut
from shared.domain.commands.issuing import IssueTicket, Ticket
from shared.domain.commands.serving import (
    Arrive,
    Called,
    CallNext,
    FinishService,
    MarkNoShow,
    NobodyLeft,
    Recall,
    StartService,
)
from shared.domain.visit import MOVES, State
from shared.link.errors import AwayReason, HubAway, Refused
from shared.link.floor_view import FloorView
from shared.link.session import Away
from tests.unit.counter.specimen import (
    NOW,
    called_event,
    console_at,
    desk_row,
    event,
    floor,
    waiting_row,
)

LATER = NOW + timedelta(seconds=2)
AWAY = Away(NOW, AwayReason.UNREACHABLE)
A17 = desk_row("A-017", "called")
B14 = waiting_row("B-014", "legal", 31)


def called(number: str = "B-014") -> Called:
    reason = Reason(code="only-one", waited=60.0, rate=1.0)
    return Called(
        step_id=f"s-{number}",
        visit_id=f"v-{number}",
        number=number,
        service="legal",
        desk="d3",
        reason=reason,
    )


def code(console: Console) -> str:
    assert console.outcome is not None
    return console.outcome.code


# Who may do what


@pytest.mark.parametrize("state", [State.CALLED, State.ARRIVED, State.SERVING])
@pytest.mark.parametrize("act", STEP_ACTS)
def test_a_key_is_grey_by_the_same_table_the_hub_obeys(state: State, act: Act) -> None:
    console = console_at(floor(desk_row("A-017", state.value)))
    assert (console.hindrance(act, NOW) is None) == (state in MOVES[act.value])


@pytest.mark.parametrize("act", [*STEP_COMMANDS, Act.REPRINT])
def test_with_nobody_at_the_desk_no_step_key_works(act: Act) -> None:
    console = console_at(floor(desk_row("A-017", "serving", desk="d1")))
    assert console.current is None
    assert console.press(act, NOW) is None
    assert code(console) == acts.NO_VISITOR


def test_a_paused_desk_calls_nobody_but_goes_on_with_its_visitor() -> None:
    console = console_at(floor(A17, desks={"d3": "paused"}))
    assert console.press(Act.CALL_NEXT, NOW) is None
    assert code(console) == acts.PAUSED
    assert console.press(Act.FINISH, NOW) is not None


def test_pausing_a_paused_desk_and_opening_an_open_one_are_not_sent() -> None:
    assert console_at(floor(desks={"d3": "paused"})).hindrance(Act.PAUSE, NOW) == acts.WRONG_STATE
    assert console_at(floor()).hindrance(Act.OPEN, NOW) == acts.WRONG_STATE


def test_nobody_leaves_a_visitor_behind() -> None:
    console = console_at(floor(A17))
    assert console.press(Act.SIGN_OUT, NOW) is None
    assert console.outcome is not None
    assert (console.outcome.code, console.outcome.number) == (acts.DESK_BUSY, "A-017")


# What a press sends


@pytest.mark.parametrize(
    ("act", "kind", "state"),
    [
        (Act.RECALL, Recall, "called"),
        (Act.START, StartService, "called"),
        (Act.FINISH, FinishService, "serving"),
        (Act.NO_SHOW, MarkNoShow, "called"),
        (Act.ARRIVE, Arrive, "called"),
    ],
)
def test_a_step_key_sends_its_command_for_the_visitor_here(
    act: Act, kind: type, state: str
) -> None:
    request = console_at(floor(desk_row("A-017", state))).press(act, NOW)
    assert request is not None
    assert isinstance(request.command, kind)
    assert request.command.step_id == "s-A-017"
    assert request.session == "secret"


def test_the_one_key_closes_the_visitor_here_and_calls_the_next() -> None:
    request = console_at(floor(A17)).press(Act.CALL_NEXT, NOW)
    assert request is not None
    command = request.command
    assert isinstance(command, CallNext)
    assert (command.desk, command.finish_current) == ("d3", True)


def test_pause_open_and_leave_are_sent_for_my_desk() -> None:
    pause = console_at().press(Act.PAUSE, NOW)
    opened = console_at(floor(desks={"d3": "paused"})).press(Act.OPEN, NOW)
    leave = console_at().press(Act.SIGN_OUT, NOW)
    assert pause is not None
    assert isinstance(pause.command, CloseDesk)
    assert opened is not None
    assert isinstance(opened.command, OpenDesk)
    assert leave is not None
    assert isinstance(leave.command, SignOut)
    assert pause.session == opened.session == leave.session == "secret"


def test_signing_in_carries_no_session_and_keeps_no_pin() -> None:
    console = Console()
    assert console.sign_in("d3", "Ana", "1234", NOW) is None
    console = console_at()
    assert console.is_signed_in
    assert "1234" not in repr(vars(console))


# Two presses, one command


def test_the_same_key_twice_sends_one_command_and_says_nothing() -> None:
    console = console_at(floor(waiting=(B14,)))
    assert console.press(Act.CALL_NEXT, NOW) is not None
    assert console.press(Act.CALL_NEXT, NOW) is None
    assert console.outcome is None


def test_after_the_answer_the_key_still_waits_for_the_floor() -> None:
    console = console_at(floor(waiting=(B14,)))
    first = console.press(Act.CALL_NEXT, NOW)
    assert first is not None
    console.answered(first.command, called(), NOW)
    assert console.press(Act.CALL_NEXT, LATER) is None
    console.floor_changed([called_event(B14)], LATER)
    assert console.press(Act.CALL_NEXT, LATER) is not None


def test_a_bounce_right_after_a_call_does_not_close_the_visitor_just_called() -> None:
    console = console_at(floor(waiting=(B14,)))
    first = console.press(Act.CALL_NEXT, NOW)
    assert first is not None
    console.floor_changed([called_event(B14)], NOW)
    console.answered(first.command, called(), NOW)
    assert console.press(Act.CALL_NEXT, NOW + CALL_REST / 2) is None
    assert console.hindrance(Act.RECALL, NOW + CALL_REST / 2) is None
    assert console.frees_at(NOW) == NOW + CALL_REST
    assert console.press(Act.CALL_NEXT, NOW + CALL_REST) is not None


def test_another_key_meanwhile_is_said_to_be_not_done_also_after_the_answer() -> None:
    console = console_at(floor(A17))
    first = console.press(Act.START, NOW)
    assert first is not None
    assert console.press(Act.FINISH, NOW) is None
    assert code(console) == acts.BUSY
    console.answered(first.command, Done(), NOW)
    assert code(console) == acts.BUSY
    console.floor_changed([event("service-started", A17, desk="d3", staff="Ana Ruiz")], NOW)
    assert console.press(Act.FINISH, NOW) is not None


def test_a_lost_event_does_not_lock_the_console() -> None:
    console = console_at(floor(A17))
    first = console.press(Act.RECALL, NOW)
    assert first is not None
    console.answered(first.command, Done(), NOW)
    assert console.hindrance(Act.RECALL, NOW) == acts.BUSY
    assert console.hindrance(Act.RECALL, NOW + FLOOR_LIMIT) is None


def test_a_fresh_connection_frees_what_was_answered() -> None:
    console = console_at(floor(A17))
    first = console.press(Act.RECALL, NOW)
    assert first is not None
    console.answered(first.command, Done(), NOW)
    console.connected(NOW)
    assert console.hindrance(Act.RECALL, NOW) is None


def test_answers_to_forgotten_requests_change_nothing() -> None:
    console = console_at(floor(A17))
    stranger = CallNext(desk="d3")
    console.answered(stranger, called(), NOW)
    console.refused(stranger, Refused("wrong-state", "", 409), NOW)
    console.unanswered(stranger, HubAway(AwayReason.NO_ANSWER, maybe_done=True), NOW)
    assert console.outcome is None


# What came of it


def test_each_answer_says_what_was_done() -> None:
    console = console_at(floor(A17))
    for act in (Act.RECALL, Act.FINISH):
        request = console.press(act, NOW)
        assert request is not None
        console.answered(request.command, Done(), NOW)
        console.connected(NOW)
        assert console.outcome is not None
        assert console.outcome.is_done
        assert (console.outcome.act, console.outcome.number) == (act, "A-017")


def test_a_call_says_whom_it_closed() -> None:
    console = console_at(floor(A17, waiting=(B14,)))
    request = console.press(Act.CALL_NEXT, NOW)
    assert request is not None
    console.answered(request.command, called(), NOW)
    assert console.outcome is not None
    assert (console.outcome.number, console.outcome.closed) == ("B-014", "A-017")


def test_nobody_to_call_is_not_an_error() -> None:
    console = console_at()
    request = console.press(Act.CALL_NEXT, NOW)
    assert request is not None
    console.answered(request.command, None, NOW)
    assert code(console) == acts.NOBODY
    assert console.press(Act.CALL_NEXT, NOW) is not None


def test_the_last_one_is_finished_and_nobody_is_left() -> None:
    console = console_at(floor(A17))
    request = console.press(Act.CALL_NEXT, NOW)
    assert request is not None
    console.answered(request.command, NobodyLeft(finished="s-A-017"), NOW)
    assert console.outcome is not None
    assert (console.outcome.code, console.outcome.closed) == (acts.NOBODY, "A-017")


def test_a_refusal_is_kept_by_its_code() -> None:
    console = console_at(floor(A17))
    request = console.press(Act.START, NOW)
    assert request is not None
    console.refused(request.command, Refused("slow-down", "", 429, retry_after=7), NOW)
    assert console.outcome is not None
    assert (console.outcome.code, console.outcome.seconds) == ("slow-down", 7)
    assert console.press(Act.START, NOW) is not None


def test_a_ticket_given_here_is_kept_to_be_shown() -> None:
    console = console_at()
    request = console.ask(Act.ISSUE, IssueTicket(services=("papers",), language="es"), NOW)
    assert request is not None
    ticket = Ticket(
        visit_id="v", number="A-031", day="2026-11-23", token="t", steps=(), step_id="s", ahead=3
    )
    console.answered(request.command, ticket, NOW)
    assert console.ticket == ticket
    assert console.hindrance(Act.ISSUE, NOW) is None


# The session


def test_a_lost_session_leads_back_to_sign_in_with_a_reason() -> None:
    console = console_at(floor(A17))
    request = console.press(Act.RECALL, NOW)
    assert request is not None
    console.refused(request.command, Refused("not-signed-in", "", 403), NOW)
    assert not console.is_signed_in
    assert code(console) == acts.SIGNED_OUT
    assert console.press(Act.RECALL, NOW) is None


def test_a_desk_closed_by_somebody_else_ends_the_session() -> None:
    console = console_at()
    console.floor_changed([event("desk-closed", desk="d3", staff="Jefa")], NOW)
    assert not console.is_signed_in
    assert code(console) == acts.SIGNED_OUT


def test_signing_out_leaves_nothing_to_read() -> None:
    console = console_at()
    request = console.press(Act.SIGN_OUT, NOW)
    assert request is not None
    console.answered(request.command, Done(), NOW)
    console.floor_changed([event("desk-closed", desk="d3", staff="Ana Ruiz")], NOW)
    assert not console.is_signed_in
    assert console.outcome is None


def test_signing_in_before_the_floor_shows_the_desk_open_is_not_a_lost_session() -> None:
    console = console_at(floor(desks={"d3": "closed"}))
    console.floor_changed([event("visit-opened", seq=101)], NOW)
    assert console.is_signed_in
    assert console.hindrance(Act.CALL_NEXT, NOW) is None, "the hub knows better"
    console.floor_changed([event("desk-opened", seq=102, desk="d3", staff="Ana Ruiz")], NOW)
    assert console.hindrance(Act.CALL_NEXT, NOW) is None


def test_a_second_sign_in_is_held_back_while_one_is_under_way() -> None:
    console = console_at(floor(desks={"d3": "closed"}))
    leave = console.press(Act.SIGN_OUT, NOW)
    assert leave is not None
    console.answered(leave.command, Done(), NOW)
    first = console.sign_in("d3", "Ana", "1234", NOW)
    assert first is not None
    assert isinstance(first.command, SignIn)
    assert console.sign_in("d1", "Luis", "9999", NOW) is None
    console.answered(first.command, SignedIn(session="new"), NOW)
    assert (console.desk, console.staff, console.is_signed_in) == ("d3", "Ana", True)


# The hub is away


@pytest.mark.parametrize(
    "raw",
    [
        floor(),
        floor(desks={"d3": "paused"}),
        floor(A17, waiting=(B14,)),
        floor(desk_row("A-017", "serving")),
    ],
)
@pytest.mark.parametrize("act", PLAIN_ACTS)
def test_without_the_hub_every_key_says_it_was_not_done(raw: dict, act: Act) -> None:
    console = console_at(raw)
    console.went_away(AWAY)
    before = console.current
    assert console.press(act, NOW) is None
    assert code(console) == acts.AWAY
    assert console.current == before
    assert console.is_signed_in


def test_without_the_hub_nobody_signs_in_and_no_number_is_given() -> None:
    console = console_at()
    console.went_away(AWAY)
    assert console.sign_in("d3", "Ana", "1234", NOW) is None
    assert code(console) == acts.AWAY
    assert console.ask(Act.ISSUE, IssueTicket(services=("papers",), language="es"), NOW) is None
    assert code(console) == acts.AWAY


def test_after_the_hub_came_back_the_same_session_goes_on() -> None:
    console = console_at(floor(A17))
    console.went_away(AWAY)
    console.connected(LATER)
    request = console.press(Act.START, LATER)
    assert request is not None
    assert request.session == "secret"


def test_a_request_that_never_left_was_not_done() -> None:
    console = console_at(floor(A17))
    request = console.press(Act.START, NOW)
    assert request is not None
    console.unanswered(request.command, HubAway(AwayReason.UNREACHABLE), NOW)
    assert code(console) == acts.AWAY
    assert console.press(Act.START, NOW) is not None


@pytest.mark.parametrize(
    ("message", "said"),
    [(event("service-started", A17, desk="d3"), acts.DONE), (None, acts.NOT_DONE)],
)
def test_an_answer_that_was_lost_is_told_by_the_floor_later(message: object, said: str) -> None:
    console = console_at(floor(A17))
    request = console.press(Act.START, NOW)
    assert request is not None
    console.went_away(AWAY)
    console.unanswered(request.command, HubAway(AwayReason.NO_ANSWER, maybe_done=True), NOW)
    assert code(console) == acts.NO_ANSWER
    if message is not None:
        console.floor_changed([message], LATER)
    console.connected(LATER)
    assert code(console) == said


def test_a_call_whose_answer_was_lost_names_the_one_it_brought() -> None:
    console = console_at(floor(A17, waiting=(B14,)))
    request = console.press(Act.CALL_NEXT, NOW)
    assert request is not None
    console.went_away(AWAY)
    console.unanswered(request.command, HubAway(AwayReason.NO_ANSWER, maybe_done=True), NOW)
    ended = event("service-finished", A17, desk="d3", was="called")
    console.floor_changed([ended, called_event(B14, seq=102)], LATER)
    console.connected(LATER)
    assert console.outcome is not None
    assert console.outcome.is_done
    assert (console.outcome.number, console.outcome.closed) == ("B-014", "A-017")


def test_an_answer_lost_is_asked_for_again_before_the_floor_is_known_to_be_true() -> None:
    console, lost = console_at(floor(A17)), HubAway(AwayReason.NO_ANSWER, maybe_done=True)
    request = console.press(Act.RECALL, NOW)
    assert request is not None
    assert console.unanswered(request.command, lost, NOW) == request
    assert console.unanswered(request.command, lost, NOW) is None
    assert code(console) == acts.NO_ANSWER
    console.went_away(AWAY)
    console.connected(LATER)
    assert code(console) == acts.NOT_DONE


def test_what_the_floor_shows_already_needs_no_answer() -> None:
    console, lost = console_at(floor(A17)), HubAway(AwayReason.NO_ANSWER, maybe_done=True)
    request = console.press(Act.START, NOW)
    assert request is not None
    console.floor_changed([event("service-started", A17, desk="d3")], NOW)
    assert console.unanswered(request.command, lost, NOW) is None
    assert code(console) == acts.DONE


def test_a_new_journal_brings_a_new_floor() -> None:
    console = console_at(floor(A17))
    console.floor_replaced(FloorView(floor(desks={"d3": "paused"})), NOW)
    assert console.current is None
    assert console.desk_state("d3") == "paused"
