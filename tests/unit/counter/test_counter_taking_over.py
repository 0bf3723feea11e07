"""A desk that changes hands: who may, what both consoles say, and what becomes of a last key."""

from __future__ import annotations

from typing import Any

import pytest

from counter.desk import acts
from counter.desk.acts import Act, Request
from counter.desk.center import read_center
from counter.desk.console import Console
from counter.faces.sign_in_faces import SignInFace, sign_in_face
from shared.domain.calling import Reason
from shared.domain.commands.command import Done
from shared.domain.commands.desks import SignedIn, SignIn
from shared.domain.commands.serving import Called
from shared.link.errors import AwayReason, HubAway, Refused
from shared.link.floor_view import FloorView
from shared.link.session import Away
from tests.unit.counter.specimen import (
    CENTER,
    NOW,
    SIGNED,
    console_at,
    desk_row,
    event,
    floor,
    waiting_row,
)

B14 = waiting_row("B-014", "legal", 31)
GONE = "not-signed-in"


def opened(staff: str = "Luis", session: str = "luis-3", seq: int = 101) -> Any:
    held = {"staff": staff, "device": "d1", "session": session, "took_over_from": "Ana Ruiz"}
    return event("desk-opened", None, seq, desk="d3", **held)


def face(console: Console, chosen: str = "d3", staff: str = "Ana Ruiz") -> SignInFace:
    return sign_in_face(console, chosen, staff, NOW)


def pressed(console: Console, act: Act = Act.CALL_NEXT) -> Request:
    request = console.press(act, NOW)
    assert request is not None
    return request


def newcomer(raw: dict[str, Any] | None = None) -> Console:
    console = Console()
    console.center_changed(read_center(CENTER, "en"))
    console.floor_replaced(FloorView(raw or floor()), NOW)
    console.connected(NOW)
    return console


def called() -> Called:
    return Called(
        step_id="s-B-014",
        visit_id="v-B-014",
        number="B-014",
        service="legal",
        desk="d3",
        reason=Reason(code="only-one", waited=60.0, rate=1.0),
    )


# Signing in


def test_a_free_desk_is_simply_opened() -> None:
    told = face(newcomer(), "d1")
    assert (told.enter, told.takes_over, told.there) == ("Open the desk", False, "")


def test_a_taken_desk_says_who_is_there_and_what_taking_over_does() -> None:
    told = face(newcomer(), "d3", "Luis")
    assert (told.enter, told.takes_over) == ("Take over this desk", True)
    assert told.there == "Ana Ruiz is at Desk 3."
    assert "stays at the desk" in told.means


def test_ones_own_desk_is_not_taken_from_anybody() -> None:
    told = face(newcomer(), "d3", "Ana Ruiz")
    assert (told.enter, told.takes_over) == ("Go on at this desk", True)
    assert told.there == "You are signed in at Desk 3."


def test_who_may_not_take_over_is_told_who_may() -> None:
    console = newcomer()
    request = console.sign_in("d3", "Luis", "1234", NOW, take_over=True)
    assert request is not None
    assert isinstance(request.command, SignIn)
    assert request.command.take_over
    console.refused(request.command, Refused("not-permitted", "", 403), NOW)
    assert face(console, "d3", "Luis").trouble == (
        "Only that person, a supervisor or a manager can take over this desk."
    )
    assert not console.is_signed_in


def test_a_desk_taken_in_the_last_moment_is_said_once() -> None:
    console = newcomer(floor(desks={"d3": "closed"}))
    request = console.sign_in("d3", "Luis", "1234", NOW)
    assert request is not None
    told = {"staff": "Ana Ruiz"}
    console.refused(request.command, Refused("desk-taken", "", 409, more=told), NOW)
    assert face(console, "d3", "Luis").trouble == "Ana Ruiz is at Desk 3."
    console.floor_replaced(FloorView(floor()), NOW)
    assert (face(console, "d3", "Luis").there, face(console, "d3", "Luis").trouble) == (
        "Ana Ruiz is at Desk 3.",
        "",
    )


@pytest.mark.parametrize("event_first", [True, False])
def test_ones_own_taking_over_is_no_loss(event_first: bool) -> None:
    console = newcomer()
    request = console.sign_in("d3", "Luis", "1234", NOW, take_over=True)
    assert request is not None
    steps = [
        lambda: console.floor_changed([opened()], NOW),
        lambda: console.answered(
            request.command, SignedIn(**SIGNED | {"session_id": "luis-3"}), NOW
        ),
    ]
    for step in steps if event_first else reversed(steps):
        step()
    assert console.is_signed_in
    assert console.lost is None
    console.floor_changed([opened("Sol", "sol-3", 102)], NOW)
    assert console.lost is not None


# Losing one's desk


def test_the_console_that_lost_its_desk_says_by_whom_and_when() -> None:
    console = console_at(floor(desk_row("A-017", "serving")))
    console.floor_changed([opened()], NOW)
    assert not console.is_signed_in
    assert (face(console).lost, face(console).last_key) == (
        "Luis took over this desk at 10:58.",
        "",
    )


def test_a_loss_while_the_hub_was_away_is_told_without_a_time() -> None:
    console = console_at()
    console.went_away(Away(NOW, AwayReason.UNREACHABLE))
    raw = floor()
    raw["desks"][3] |= {"staff": "Luis", "session": "luis-3"}
    console.floor_replaced(FloorView(raw), NOW)
    assert face(console).lost == "Luis took over this desk."


def test_another_desk_that_changes_hands_is_no_loss() -> None:
    console = console_at()
    console.floor_changed([opened() | {"desk": "d2"}], NOW)
    assert console.is_signed_in


def test_a_key_done_in_the_last_moment_is_said_to_be_done() -> None:
    console = console_at(floor(waiting=(B14,)))
    request = pressed(console)
    console.floor_changed([opened()], NOW)
    assert face(console).last_key == "Your last key is still on its way."
    console.answered(request.command, called(), NOW)
    assert face(console).last_key == "Your last key was done: You called B-014."
    assert console.sign_in("d1", "Ana Ruiz", "1234", NOW) is not None


def test_a_key_that_found_nobody_in_the_last_moment_is_said_so() -> None:
    console = console_at()
    request = pressed(console)
    console.floor_changed([opened()], NOW)
    console.answered(request.command, None, NOW)
    assert face(console).last_key == "Your last key was done: Nobody is waiting for you now."


@pytest.mark.parametrize("event_first", [True, False])
def test_a_key_that_came_too_late_is_said_not_to_be_done(event_first: bool) -> None:
    console = console_at(floor(desk_row("A-017", "serving")))
    request = pressed(console, Act.FINISH)
    steps = [
        lambda: console.floor_changed([opened()], NOW),
        lambda: console.refused(request.command, Refused(GONE, "", 403), NOW),
    ]
    for step in steps if event_first else reversed(steps):
        step()
    told = face(console)
    assert (told.lost, told.last_key) == (
        "Luis took over this desk at 10:58.",
        "Your last key was not done.",
    )
    assert told.trouble == ""


def test_a_key_without_an_answer_is_not_guessed_from_what_the_other_one_does() -> None:
    row = desk_row("A-017", "called")
    console = console_at(floor(row))
    request = pressed(console, Act.START)
    console.floor_changed([opened()], NOW)
    console.floor_changed([event("service-started", row, 102, desk="d3")], NOW)
    lost = HubAway(AwayReason.NO_ANSWER, maybe_done=True)
    console.unanswered(request.command, lost, NOW)
    assert face(console).last_key == "No answer came to your last key. It may have been done."


def test_a_key_answered_before_the_loss_was_said_already() -> None:
    console = console_at(floor(desk_row("A-017", "called")))
    request = pressed(console, Act.RECALL)
    console.answered(request.command, Done(), NOW)
    console.floor_changed([opened()], NOW)
    assert face(console).last_key == ""


def test_a_session_that_ended_otherwise_is_told_with_the_key() -> None:
    console = console_at(floor(desk_row("A-017", "serving")))
    request = pressed(console, Act.FINISH)
    console.refused(request.command, Refused(GONE, "", 403), NOW)
    assert face(console, "d1").trouble == (
        "Not done: your turn at this desk has ended. Sign in again."
    )


def test_signing_in_again_leaves_the_loss_behind() -> None:
    console = console_at()
    console.floor_changed([opened()], NOW)
    request = console.sign_in("d1", "Ana Ruiz", "1234", NOW)
    assert request is not None
    assert (console.lost, face(console).lost) == (None, "")
    console.answered(request.command, SignedIn(**SIGNED | {"session_id": "ana-1"}), NOW)
    assert console.is_signed_in


def test_a_desk_that_nobody_has_since_is_no_loss_to_anybody() -> None:
    console = console_at()
    console.floor_changed([event("desk-closed", desk="d3")], NOW)
    assert console.lost is None
    assert console.outcome is not None
    assert console.outcome.code == acts.SIGNED_OUT
