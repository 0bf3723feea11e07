"""Sending on, holding, taking back, undoing: what is sent, and what is said of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from counter.desk import acts
from counter.desk.acts import Act, Request
from counter.desk.commanding import reprint
from counter.desk.console import Console
from counter.desk.finding import classing, picking
from counter.desk.flight import CALL_REST
from counter.desk.referring import ReferForm
from counter.faces.desk_faces import said_face
from shared.domain.commands.changing import ChangeClass
from shared.domain.commands.command import Done
from shared.domain.commands.issuing import Reprint, Reprinted, TicketStep
from shared.domain.commands.moving import Park, Refer, Referred, Reopen, Return
from shared.domain.commands.serving import Called, CallStep
from shared.domain.commands.undoing import Undo, Undone
from shared.domain.reason import Reason
from shared.link.errors import AwayReason, HubAway, Refused
from shared.link.floor_view import FloorView
from shared.link.session import Away
from tests.unit.counter.specimen import NOW, console_at, desk_row, event, floor, waiting_row

SERVING = desk_row("A-017", "serving")
PARKED = waiting_row("A-002", "papers", 60, state="parked")
AWAY = Away(NOW, AwayReason.UNREACHABLE)
LOST = HubAway(AwayReason.NO_ANSWER, maybe_done=True)
REPRINTED = Reprinted(
    visit_id="v-A-017",
    number="A-017",
    day="2026-11-23",
    token="kq3mZb81PvQ0aX7cTnd5Lw",
    steps=(TicketStep(step_id="s", service="papers", state="waiting", ahead=2),),
    step_id="s",
    ahead=2,
    language="es",
)


def sent(request: Request | None) -> Any:
    """Return the command that was let out with the session."""
    assert request is not None
    assert request.session == "secret"
    return request.command


def said(console: Console) -> str:
    return said_face(console, NOW).text


def send_on(console: Console) -> Any:
    form = ReferForm()
    form.clear("s-A-017", "papers")
    assert console.center is not None
    form.choose_service("legal", console)
    return sent(console.refer(form.command(), NOW))


def undone_event(*numbers: str, seq: int = 101) -> Any:
    steps = [waiting_row(number, "papers", 20) for number in numbers]
    return event(
        "act-undone", seq=seq, desk="d3", staff="Ana Ruiz", undone="call-next", steps=steps
    )


# Sending on


def test_sending_on_says_where_to_and_frees_the_desk() -> None:
    console = console_at(floor(SERVING))
    command = send_on(console)
    assert isinstance(command, Refer)
    answer = Referred(step_id="s9", service="legal", desk=None, state="waiting", ahead=1)
    console.answered(command, answer, NOW)
    console.floor_changed([event("step-referred", SERVING, desk="d3", to="s9", was="serving")], NOW)
    assert said(console) == "You sent A-017 on to Legal advice."
    assert console.current is None
    assert console.hindrance(Act.CALL_NEXT, NOW) is None


def test_nobody_is_sent_on_from_an_empty_desk_or_without_the_hub() -> None:
    empty = console_at()
    assert empty.refer(Refer(step_id="x", service="legal"), NOW) is None
    assert said(empty) == "Not done: nobody is with you."
    console = console_at(floor(SERVING))
    console.went_away(AWAY)
    assert console.refer(Refer(step_id="s-A-017", service="legal"), NOW) is None
    assert said(console) == "Not done: there is no connection."


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (
            "referral-loop",
            "Not done: A-017 was there already. Find the visit and open it again.",
        ),
        ("already-waiting", "A-017 waits for that already."),
        ("cannot-serve", "Not done: that desk does not serve this."),
    ],
)
def test_a_refused_referral_leaves_the_visitor_here(code: str, sentence: str) -> None:
    console = console_at(floor(SERVING))
    console.refused(send_on(console), Refused(code, "", 409), NOW)
    assert said(console) == sentence
    assert console.current is not None


def test_a_referral_without_answer_is_told_by_the_floor() -> None:
    console = console_at(floor(SERVING))
    command = send_on(console)
    console.went_away(AWAY)
    console.unanswered(command, LOST, NOW)
    console.floor_replaced(FloorView(floor()), NOW)
    console.connected(NOW)
    assert said(console) == "You sent A-017 on to Legal advice."


# On hold


@pytest.mark.parametrize(("minutes", "until"), [(0, None), (15, NOW + timedelta(minutes=15))])
def test_on_hold_with_or_without_a_time(minutes: int, until: Any) -> None:
    console = console_at(floor(SERVING))
    command = sent(console.park(minutes, NOW))
    assert isinstance(command, Park)
    assert (command.step_id, command.until) == ("s-A-017", until)
    console.answered(command, Done(), NOW)
    console.floor_changed([event("step-parked", SERVING, desk="d3", until=None)], NOW)
    assert said(console) == "A-017 is on hold and keeps the place."
    assert console.current is None


def test_one_who_was_on_hold_waits_again() -> None:
    console = console_at(floor(waiting=(PARKED,)))
    command = sent(console.bring_back(Act.RETURN, "s-A-002", "A-002", NOW))
    assert isinstance(command, Return)
    assert console.bring_back(Act.RETURN, "s-A-002", "A-002", NOW) is None
    console.answered(command, Done(), NOW)
    assert said(console) == "A-002 waits again."
    assert console.busy(Act.CALL_NEXT, NOW)
    back = event("step-returned", PARKED, since=PARKED["since"], was="parked")
    console.floor_changed([back], NOW)
    assert console.busy(Act.CALL_NEXT, NOW) is None


def test_a_return_without_answer_is_told_by_the_floor() -> None:
    console = console_at(floor(waiting=(PARKED,)))
    command = sent(console.bring_back(Act.RETURN, "s-A-002", "A-002", NOW))
    console.went_away(AWAY)
    console.unanswered(command, LOST, NOW)
    console.floor_replaced(FloorView(floor(waiting=(PARKED | {"state": "waiting"},))), NOW)
    console.connected(NOW)
    assert said(console) == "A-002 waits again."


def test_a_step_closed_too_early_is_opened_again() -> None:
    console = console_at()
    command = sent(console.bring_back(Act.REOPEN, "s7", "A-017", NOW))
    assert isinstance(command, Reopen)
    console.refused(command, Refused("too-late", "", 409), NOW)
    assert said(console) == "It is too late for that. Give a new number."


# Undoing


def test_undoing_says_what_and_who_whichever_comes_first() -> None:
    for event_first in (True, False):
        console = console_at(floor(SERVING))
        command = sent(console.press(Act.UNDO, NOW))
        assert isinstance(command, Undo)
        assert command.desk == "d3"
        if event_first:
            console.floor_changed([undone_event("A-017", "B-014")], NOW)
        console.answered(command, Undone(undone="call-next"), NOW)
        if not event_first:
            console.floor_changed([undone_event("A-017", "B-014")], NOW)
        assert said(console) == "Undone: the call. As before: A-017, B-014."


def test_a_bounce_right_after_an_undoing_does_not_take_back_one_more() -> None:
    console = console_at(floor(SERVING))
    command = sent(console.press(Act.UNDO, NOW))
    console.answered(command, Undone(undone="recall"), NOW)
    console.floor_changed([undone_event("A-017")], NOW)
    assert console.press(Act.UNDO, NOW + CALL_REST / 2) is None
    assert said(console).startswith("Undone")
    assert console.hindrance(Act.CALL_NEXT, NOW + CALL_REST / 2) is None
    assert console.press(Act.UNDO, NOW + CALL_REST) is not None


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (
            "nothing-to-undo",
            "Nothing to undo: this desk did nothing in the last 5 minutes.",
        ),
        (
            "touched-since",
            "Not undone: somebody has done something with that visit since.",
        ),
    ],
)
def test_what_cannot_be_undone_is_said(code: str, sentence: str) -> None:
    console = console_at(floor(SERVING))
    console.refused(sent(console.press(Act.UNDO, NOW)), Refused(code, "", 409), NOW)
    assert said(console) == sentence


def test_undoing_goes_on_without_a_visitor_here() -> None:
    assert isinstance(sent(console_at().press(Act.UNDO, NOW)), Undo)


@pytest.mark.parametrize(
    ("happened", "sentence"),
    [
        (True, "Undone: the last act. As before: A-017."),
        (False, ""),
    ],
)
def test_an_undoing_without_answer_is_told_by_the_stream_or_asked_again(
    happened: bool, sentence: str
) -> None:
    console = console_at(floor(SERVING))
    command = sent(console.press(Act.UNDO, NOW))
    console.went_away(AWAY)
    console.unanswered(command, LOST, NOW)
    if happened:
        console.floor_changed([undone_event("A-017")], NOW)
    again = console.connected(NOW)
    assert (again is None) == happened
    if again is None:
        assert said(console) == sentence
        return
    assert again.command == command
    console.answered(command, Undone(undone="recall"), NOW)
    assert said(console) == "Undone: calling again."


def test_what_another_desk_undoes_is_not_ours() -> None:
    console = console_at(floor(SERVING))
    console.answered(sent(console.press(Act.UNDO, NOW)), Undone(undone="recall"), NOW)
    console.floor_changed([{**undone_event("C-007"), "desk": "d4"}], NOW)
    assert said(console) == "Undone: calling again."


# A ticket once more


def test_a_ticket_is_given_once_more_until_it_is_put_away() -> None:
    console = console_at(floor(SERVING))
    command = sent(console.press(Act.REPRINT, NOW))
    assert isinstance(command, Reprint)
    assert command.visit_id == "v-A-017"
    console.answered(command, REPRINTED, NOW)
    assert console.shown == REPRINTED
    assert console.ticket is None
    assert said(console) == "Here is A-017 once more."
    console.put_away()
    assert console.shown is None


def test_signing_out_puts_the_ticket_away() -> None:
    console = console_at()
    request = console.ask(Act.REPRINT, reprint("v-A-017"), NOW, "A-017")
    console.answered(sent(request), REPRINTED, NOW)
    console.answered(sent(console.press(Act.SIGN_OUT, NOW)), Done(), NOW)
    assert console.shown is None


def test_a_reprint_of_a_visit_that_is_over_says_so() -> None:
    console = console_at()
    request = console.ask(Act.REPRINT, reprint("v"), NOW, "A-017")
    console.refused(sent(request), Refused("visit-closed", "", 409), NOW)
    assert said(console) == "Not done: this visit is over."


# Out of turn, and the class


def test_out_of_turn_only_at_an_open_desk_without_a_visitor() -> None:
    command = picking("d3", "s3", "Está enferma")
    assert isinstance(command, CallStep)
    busy = console_at(floor(SERVING))
    assert busy.ask(Act.CALL_STEP, command, NOW, "B-014") is None
    assert said(busy) == "Not done: finish first with B-014."
    paused = console_at(floor(desks={"d3": "paused"}))
    assert paused.ask(Act.CALL_STEP, command, NOW, "B-014") is None
    console = console_at()
    assert sent(console.ask(Act.CALL_STEP, command, NOW, "B-014")) == command
    called = Called(
        step_id="s3",
        visit_id="v",
        number="B-014",
        service="legal",
        desk="d3",
        reason=Reason(code="picked", waited=60.0, rate=1.0),
    )
    console.answered(command, called, NOW)
    assert said(console) == "You called B-014."


def test_who_may_not_call_out_of_turn_is_told_whom_to_ask() -> None:
    console = console_at()
    request = console.ask(Act.CALL_STEP, picking("d3", "s3", "x"), NOW, "B-014")
    console.refused(sent(request), Refused("not-permitted", "", 403), NOW)
    assert said(console).startswith("Not done: calling out of turn is for other colleagues")
    assert console.is_signed_in


def test_a_class_is_changed_and_the_console_is_free_at_once() -> None:
    console = console_at()
    command = classing("v-A-017", None)
    assert isinstance(command, ChangeClass)
    console.answered(sent(console.ask(Act.CHANGE_CLASS, command, NOW, "A-017")), Done(), NOW)
    assert said(console) == "Noted for A-017."
    assert console.busy(Act.CALL_NEXT, NOW) is None


def test_a_class_without_answer_is_asked_again_once_and_then_not_guessed() -> None:
    console = console_at()
    request = console.ask(Act.CHANGE_CLASS, classing("v", "infant"), NOW, "A-017")
    again = console.unanswered(sent(request), LOST, NOW)
    assert again == request
    assert console.unanswered(sent(again), LOST, NOW) is None
    assert console.outcome is not None
    assert console.outcome.code == acts.NO_ANSWER
    console.went_away(AWAY)
    assert console.connected(NOW) is not None
