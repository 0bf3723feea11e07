"""Every command on the happy path, and what the floor says of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from shared.domain.rights import COMMAND_RIGHTS
from tests.integration.hub.running import Caller, Hub
from tests.integration.hub.template import PIN, Corner

INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
SignIn = Callable[..., str]


def take(hub: Hub, *services: str, **more: Any) -> dict[str, Any]:
    """Take a ticket at the kiosk."""
    body = {"services": list(services), "language": "es", **more}
    ticket: dict[str, Any] = hub.caller("kiosk").done("issue-ticket", body)
    return ticket


def row(hub: Hub, step_id: str, device: str = "counter") -> dict[str, Any] | None:
    """Return a step's row of the floor, with the list it stands in."""
    floor = hub.caller(device).floor()
    for name in ("waiting", "called", "serving"):
        for each in floor[name]:
            if each["step_id"] == step_id:
                return {"list": name, **each}
    return None


def state(hub: Hub, step_id: str) -> str | None:
    """Return a step's state, None when it is not open."""
    found = row(hub, step_id)
    return None if found is None else found["state"]


def desk(hub: Hub, code: str, device: str = "counter") -> dict[str, Any]:
    """Return a desk's row of the floor."""
    (found,) = [each for each in hub.caller(device).floor()["desks"] if each["desk"] == code]
    return dict(found)


def test_issue_ticket(hub: Hub, corner: Corner):
    ticket = take(hub, corner.service, priority="elderly", people=3, language="fr")
    assert set(ticket) == {
        *("visit_id", "number", "day", "token", "steps", "step_id", "ahead", "range", "discreet")
    }
    assert ticket["range"] is None  # no desk serves here yet: nobody can tell
    assert re.fullmatch(r"[A-Z]-\d{3}", ticket["number"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", ticket["day"])
    assert re.fullmatch(r"[A-Za-z0-9_-]{22,}", ticket["token"])
    (step,) = ticket["steps"]
    assert step == {
        "step_id": ticket["step_id"],
        "service": corner.service,
        "state": "waiting",
        "ahead": 0,
    }
    assert ticket["ahead"] == 0
    seen = row(hub, ticket["step_id"])
    assert seen is not None
    assert INSTANT.fullmatch(seen.pop("since"))
    assert INSTANT.fullmatch(seen.pop("opened_at"))
    assert seen == {
        "list": "waiting",
        "step_id": ticket["step_id"],
        "visit_id": ticket["visit_id"],
        "number": ticket["number"],
        "service": corner.service,
        "language": "fr",
        "state": "waiting",
        "desk": None,
        "priority": "elderly",
        "people": 3,
        "ready_at": None,
        "due": None,
        "appointment": False,
        "only_desk": None,
        "discreet": False,
        "interpreter": False,
        "calls": 0,
        "reason": None,
        "said": None,
    }


def test_ahead_counts_those_who_wait_for_the_service(hub: Hub, corner: Corner):
    first, second = corner.services
    assert [take(hub, first)["ahead"] for _ in range(3)] == [0, 1, 2]
    both = take(hub, second, first)
    assert [step["ahead"] for step in both["steps"]] == [0, 3]
    assert both["ahead"] == 0
    assert take(hub, second, priority="elderly")["ahead"] == 1


def test_the_client_may_bring_the_token(hub: Hub, corner: Corner):
    for token in ("A" * 22, "0123456789abcdef" * 2, "_-" * 11):
        assert take(hub, corner.service, token=token)["token"] == token


def test_a_token_is_one_visits_alone(hub: Hub, corner: Corner):
    token = "t" * 22
    take(hub, corner.service, token=token)
    body = {"services": [corner.service], "language": "es", "token": token}
    again = hub.caller("kiosk").post("issue-ticket", body)
    assert (again.status, again.error) == (409, "token-taken")
    assert hub.caller("kiosk").floor()["counts"][corner.service] == 1


def test_sign_in_opens_the_desk_and_sign_out_closes_it(hub: Hub, corner: Corner, sign_in: SignIn):
    counter = hub.caller("counter")
    assert desk(hub, corner.desk)["state"] == "closed"
    session = sign_in(corner.desk)
    assert len(session) >= 22
    assert desk(hub, corner.desk)["state"] == "open"
    assert desk(hub, corner.desk)["staff"] == "Ana"
    assert counter.done("sign-out", {}, session) == {}
    assert desk(hub, corner.desk) == {"desk": corner.desk, "state": "closed"}
    gone = counter.post("sign-out", {}, session)
    assert (gone.status, gone.error) == (403, "not-signed-in")


def test_sign_out_needs_no_body_at_all(hub: Hub, corner: Corner, sign_in: SignIn):
    assert hub.caller("counter").post("sign-out", b"", sign_in(corner.desk)).status == 200


def test_a_paused_desk_calls_nobody(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    take(hub, corner.service)
    pause = {"desk": corner.desk}
    for _ in range(2):  # a second press changes nothing, and is no fault
        assert counter.done("close-desk", pause, session) == {}
        assert desk(hub, corner.desk)["state"] == "paused"
    for finish in (False, True):
        refused = counter.post("call-next", pause | {"finish_current": finish}, session)
        assert (refused.status, refused.error) == (409, "desk-closed")
    for _ in range(2):
        assert counter.done("open-desk", pause, session) == {}
        assert desk(hub, corner.desk)["state"] == "open"
    assert counter.post("call-next", pause, session).status == 200


def test_call_next_says_whom_and_why(hub: Hub, corner: Corner, sign_in: SignIn):
    ticket, second = take(hub, corner.service), take(hub, corner.service)
    session = sign_in(corner.desk)
    called = hub.caller("counter").done("call-next", {"desk": corner.desk}, session)
    reason = called.pop("reason")
    assert called == {
        "step_id": ticket["step_id"],
        "visit_id": ticket["visit_id"],
        "number": ticket["number"],
        "service": corner.service,
        "desk": corner.desk,
        "finished": None,
    }
    assert reason["code"] == "longest-wait"
    assert reason["waited"] >= 0
    assert reason["rate"] == 1.0
    assert reason["runner_up"]["step_id"] == second["step_id"]
    assert reason["runner_up"]["number"] == second["number"]
    seen = row(hub, ticket["step_id"])
    assert seen is not None
    assert (seen["list"], seen["state"], seen["desk"]) == ("called", "called", corner.desk)
    assert (seen["calls"], seen["reason"]) == (1, reason)


def test_nobody_waits_is_no_content(hub: Hub, corner: Corner, sign_in: SignIn):
    session = sign_in(corner.desk)
    before = hub.caller("counter").floor()
    for finish in (False, True):
        body = {"desk": corner.desk, "finish_current": finish}
        reply = hub.caller("counter").post("call-next", body, session)
        assert (reply.status, reply.body) == (204, b"")
        assert "content-type" not in reply.headers
    assert hub.caller("counter").floor() == before


def test_a_busy_desk_names_who_is_there(hub: Hub, corner: Corner, sign_in: SignIn):
    ticket, session = take(hub, corner.service), sign_in(corner.desk)
    take(hub, corner.service)
    counter = hub.caller("counter")
    counter.done("call-next", {"desk": corner.desk}, session)
    for state_now in ("called", "serving"):
        refused = counter.post("call-next", {"desk": corner.desk}, session)
        assert (refused.status, refused.error) == (409, "desk-busy")
        assert refused.json["step_id"] == ticket["step_id"]
        assert refused.json["state"] == state_now
        assert "finish-service" in refused.json["allowed"]
        if state_now == "called":
            counter.done("start-service", {"step_id": ticket["step_id"]}, session)


@pytest.mark.parametrize("serving", [False, True])
def test_one_key_finishes_and_calls(hub: Hub, corner: Corner, sign_in: SignIn, serving: bool):
    tickets, session = [take(hub, corner.service) for _ in range(2)], sign_in(corner.desk)
    counter, body = hub.caller("counter"), {"desk": corner.desk, "finish_current": True}
    first = counter.done("call-next", body, session)  # nobody there yet: just a call
    assert (first["step_id"], first["finished"]) == (tickets[0]["step_id"], None)
    if serving:
        counter.done("start-service", {"step_id": first["step_id"]}, session)
    second = counter.done("call-next", body, session)
    assert second["step_id"] == tickets[1]["step_id"]
    assert second["finished"] == first["step_id"]
    assert state(hub, first["step_id"]) is None
    left = counter.post("call-next", body, session)
    assert (left.status, left.json) == (200, {"finished": second["step_id"], "step_id": None})
    assert counter.post("call-next", body, session).status == 204


def test_calling_one_service_holds_the_others_until_it_ends(
    hub: Hub, corner: Corner, sign_in: SignIn
):
    counter, (one, two) = hub.caller("counter"), corner.services
    ticket = take(hub, one, two)
    first, second = (step["step_id"] for step in ticket["steps"])
    at_one, at_two = sign_in(corner.desks[0]), sign_in(corner.desks[1])
    called = counter.done("call-next", {"desk": corner.desks[0]}, at_one)
    assert called["step_id"] == first
    assert state(hub, second) == "held"
    assert hub.caller("kiosk").floor()["counts"][two] == 0
    assert counter.post("call-next", {"desk": corner.desks[1]}, at_two).status == 204
    waited_since = row(hub, second)
    counter.done("finish-service", {"step_id": first}, at_one)
    released = row(hub, second)
    assert released is not None
    assert waited_since is not None
    assert released["state"] == "waiting"
    assert released["since"] == waited_since["since"]
    again = counter.done("call-next", {"desk": corner.desks[1]}, at_two)
    assert (again["step_id"], again["number"]) == (second, ticket["number"])


def test_one_key_may_call_the_same_visitor_for_the_next_service(
    hub: Hub, corner: Corner, sign_in: SignIn
):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    ticket = take(hub, *corner.services)
    later = take(hub, corner.service)
    body = {"desk": corner.desk, "finish_current": True}
    order = [counter.done("call-next", body, session)["step_id"] for _ in range(3)]
    assert order == [*(step["step_id"] for step in ticket["steps"]), later["step_id"]]


def test_cancelling_one_of_two_services_leaves_the_other(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    first, second = (step["step_id"] for step in take(hub, *corner.services)["steps"])
    counter.done("cancel", {"step_id": first}, session)
    assert (state(hub, first), state(hub, second)) == (None, "waiting")
    counter.done("cancel", {"step_id": second}, session)
    assert state(hub, second) is None


def test_cancelling_a_held_service_lets_the_called_one_be(
    hub: Hub, corner: Corner, sign_in: SignIn
):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    first, second = (step["step_id"] for step in take(hub, *corner.services)["steps"])
    counter.done("call-next", {"desk": corner.desk}, session)
    counter.done("cancel", {"step_id": second}, session)
    assert (state(hub, first), state(hub, second)) == ("called", None)
    counter.done("mark-no-show", {"step_id": first}, session)
    assert state(hub, first) is None


def test_eight_services_at_once(hub: Hub):
    corners = [Corner(number) for number in (36, 37, 38, 39)]
    services = [service for corner in corners for service in corner.services]
    ticket = take(hub, *services)
    assert [step["service"] for step in ticket["steps"]] == services


def test_oldest_first_within_a_class(hub: Hub, corner: Corner, sign_in: SignIn):
    session, body = sign_in(corner.desk), {"desk": corner.desk, "finish_current": True}
    classes = [None, "elderly", "pregnant", None, "disability", "elderly"]
    tickets = [
        take(hub, corner.services[n % 2], **({} if priority is None else {"priority": priority}))
        for n, priority in enumerate(classes)
    ]
    called = [hub.caller("counter").done("call-next", body, session)["step_id"] for _ in classes]
    for each in set(classes):
        steps = [
            ticket["step_id"]
            for ticket, priority in zip(tickets, classes, strict=True)
            if priority == each
        ]
        assert [step for step in called if step in steps] == steps


def test_center_says_what_the_apps_need(hub: Hub):
    center = hub.caller("counter").done_get("center")
    assert {"name", "languages", "services", "desks", "needs"} <= set(center)
    assert {"code", "names", "series"} <= set(center["services"][0])
    assert {"code", "name", "services", "languages"} <= set(center["desks"][0])
    assert center["visitors"] == hub.ready["visitors"]


def test_openapi_names_every_command(hub: Hub):
    page = hub.caller("counter").done_get("openapi.json")
    assert page["openapi"].startswith("3.")
    for command in COMMAND_RIGHTS:
        assert "post" in page["paths"][f"/api/v1/{command.name}"]


def test_a_manager_may_do_what_a_counter_does(hub: Hub, corner: Corner):
    manager = hub.caller("manager")
    ticket = manager.done("issue-ticket", {"services": [corner.service], "language": "es"})
    body = {"desk": corner.desk, "staff": "Eva", "pin": PIN}
    session = manager.done("sign-in", body)["session"]
    called = manager.done("call-next", {"desk": corner.desk}, session)
    assert called["step_id"] == ticket["step_id"]


def test_answers_are_never_cached(hub: Hub, corner: Corner):
    caller: Caller = hub.caller("kiosk")
    body = {"services": [corner.service], "language": "es"}
    for reply in (caller.post("issue-ticket", body), caller.get("floor"), caller.get("center")):
        assert reply.headers["cache-control"] == "no-store"
        assert "server" not in reply.headers
