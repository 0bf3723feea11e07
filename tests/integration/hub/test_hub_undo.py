"""Taking back what a desk did, and asking twice for the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from tests.integration.hub.running import Caller, Hub
from tests.integration.hub.template import Corner
from tests.integration.hub.test_hub_commands import state, take

SignIn = Callable[..., str]
Json = dict[str, Any]


def rows(hub: Hub) -> Json:
    """Return the floor without its place in the journal."""
    floor = hub.caller("manager").floor()
    return {name: floor[name] for name in ("waiting", "called", "serving")}


def act(name: str, counter: Caller, session: str, corner: Corner, ticket: Json) -> None:
    """Do one act with a visit at the desk, having brought it to where that can be done."""
    step = {"step_id": ticket["step_id"]}
    bodies: Json = {
        "call-next": {"desk": corner.desk},
        "call-step": {"desk": corner.desk, "reason": "x", **step},
        "change-class": {"visit_id": ticket["visit_id"], "priority": "pregnant"},
        "refer": {"service": corner.services[1], **step},
    }
    counter.done(name, bodies.get(name, step), session)


BEFORE = {
    "recall": ["call-next"],
    "arrive": ["call-next"],
    "start-service": ["call-next", "arrive"],
    "finish-service": ["call-next"],
    "mark-no-show": ["call-next"],
    "refer": ["call-next"],
    "return": ["call-next", "mark-no-show"],
    "reopen": ["call-next", "finish-service"],
}


@pytest.mark.parametrize("again", [False, True])
@pytest.mark.parametrize(
    "name",
    [*BEFORE, "call-next", "call-step", "change-class", "park", "cancel"],
)
def test_undo_brings_everything_back(
    hub: Hub, corner: Corner, sign_in: SignIn, name: str, again: bool
):
    counter, session = hub.caller("counter"), sign_in(corner.desk, staff="Luis")
    ticket = take(hub, corner.service)
    for each in BEFORE.get(name, []):
        act(each, counter, session, corner, ticket)
    kiosk = hub.caller("kiosk").floor()["counts"]
    board = shown(hub)
    before = rows(hub)
    for _ in range(1 + again):
        act(name, counter, session, corner, ticket)
        told = counter.done("undo", {"desk": corner.desk}, session)
        assert told == {"undone": name}
        assert rows(hub) == before
        assert hub.caller("kiosk").floor()["counts"] == kiosk
        assert shown(hub) == board | {"seq": counter.floor()["seq"]}


def shown(hub: Hub) -> Json:
    """Return the floor of a display without its clock and what the estimates learned."""
    floor = hub.caller("display").floor()
    return {name: floor[name] for name in floor if name not in {"waits", "now"}}


def test_undo_of_one_key_brings_two_visits_back(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    first, second = take(hub, *corner.services), take(hub, corner.service)
    body = {"desk": corner.desk, "finish_current": True}
    counter.done("call-next", body, session)
    before = rows(hub)
    with hub.stream("display") as display:
        display.next()
        told = counter.done("call-next", body, session)
        assert told["finished"] == first["step_id"]
        assert counter.done("undo", {"desk": corner.desk}, session) == {"undone": "call-next"}
        events = display.until(counter.floor()["seq"])
    assert rows(hub) == before
    undone = events[-1]
    assert undone["event"] == "act-undone"
    called_then = {"number": told["number"], "desk": corner.desk}
    if told["number"] == second["number"]:
        assert undone["retracted"] == [called_then]
    assert [each["number"] for each in undone["restored"]] == [first["number"]]
    assert set(undone) == {"type", "seq", "at", "event", "retracted", "restored"}


def test_what_cannot_be_undone(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    undo = {"desk": corner.desk}

    def refused(code: str) -> None:
        before = counter.floor()
        reply = counter.post("undo", undo, session)
        assert (reply.status, reply.error) == (409, code)
        assert counter.floor() == before

    refused("nothing-to-undo")
    ticket = take(hub, corner.service)
    refused("nothing-to-undo")
    counter.done("park", {"step_id": ticket["step_id"]}, session)
    there = sign_in(corner.desks[1])
    counter.done("return", {"step_id": ticket["step_id"]}, there)
    refused("touched-since")
    # Once the other desk has taken that back, nobody has touched it.
    assert counter.done("undo", {"desk": corner.desks[1]}, there) == {"undone": "return"}
    assert counter.done("undo", undo, session) == {"undone": "park"}
    refused("nothing-to-undo")
    assert state(hub, ticket["step_id"]) == "waiting"


@pytest.mark.parametrize(
    "name",
    [*BEFORE, "call-next", "call-step", "change-class", "park", "cancel", "undo", "reprint"],
)
def test_the_same_command_twice_is_done_once(hub: Hub, corner: Corner, sign_in: SignIn, name: str):
    counter, session = hub.caller("counter"), sign_in(corner.desk, staff="Luis")
    ticket = take(hub, corner.service)
    step, visit_id = {"step_id": ticket["step_id"]}, {"visit_id": ticket["visit_id"]}
    bodies: Json = {
        "call-next": {"desk": corner.desk},
        "call-step": {"desk": corner.desk, "reason": "x", **step},
        "change-class": {"priority": "pregnant", **visit_id},
        "refer": {"service": corner.services[1], **step},
        "undo": {"desk": corner.desk},
        "reprint": visit_id,
    }
    for each in BEFORE.get(name, ["call-next"] if name == "undo" else []):
        act(each, counter, session, corner, ticket)
    body = bodies.get(name, step) | {"command_id": str(uuid4())}
    first = counter.post(name, body, session)
    assert first.status == 200, first.body
    before = counter.floor()
    for _ in range(2):
        assert counter.post(name, body, session).body == first.body
    other = {"step_id": "s1"} if "step_id" in body else {"desk": corner.desk}
    reused = counter.post(
        "call-next", {"desk": corner.desk} | {"command_id": body["command_id"]}, session
    )
    if name != "call-next":
        assert (reused.status, reused.error) == (409, "command-reused"), other
    assert counter.floor() == before
