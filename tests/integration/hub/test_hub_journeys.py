"""A visit through several desks: every new command on the happy path, with its exact answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.integration.hub.running import Hub
from tests.integration.hub.template import PIN, Corner
from tests.integration.hub.test_hub_commands import row, state, take

SignIn = Callable[..., str]
Json = dict[str, Any]

TICKET = {"visit_id", "number", "day", "token", "steps", "step_id", "ahead", "range", "discreet"}
CALLED = {"step_id", "visit_id", "number", "service", "desk", "reason", "finished"}
VISIT = {
    *("visit_id", "number", "day", "language", "priority", "people"),
    *("opened_at", "closed_at", "open", "steps", "notes"),
}
STEP = {"step_id", "service", "state", "desk", "since", "opened_at", "ended_at", "calls"}
NOTE = {"step_id", "at", "staff", "kind", "text"}


def visit(hub: Hub, number: str) -> Json:
    found: Json = hub.caller("counter").done_get(f"visit?number={number}")
    return found


def called(hub: Hub, corner: Corner, session: str) -> str:
    """Return a step that was just called to the corner's first desk."""
    take(hub, corner.service)
    told = hub.caller("counter").done("call-next", {"desk": corner.desk}, session)
    return str(told["step_id"])


@pytest.mark.parametrize("to", ["service", "desk", "both"])
def test_refer_keeps_number_class_and_people(hub: Hub, corner: Corner, sign_in: SignIn, to: str):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    ticket = take(hub, corner.service, priority="infant", people=3)
    counter.done("call-next", {"desk": corner.desk}, session)
    other = {"service": corner.services[1], "desk": corner.desks[1]}
    # A desk alone is asked for the same service as before.
    service = corner.services[0] if to == "desk" else corner.services[1]
    where = other if to == "both" else {to: other[to]}
    told = counter.done("refer", {"step_id": ticket["step_id"], "note": "ñ €", **where}, session)
    step_id = told.pop("step_id")
    desk = None if to == "service" else corner.desks[1]
    assert told == {"service": service, "desk": desk, "state": "waiting", "ahead": 0}
    seen = row(hub, step_id)
    assert seen is not None
    for name, value in {
        "visit_id": ticket["visit_id"], "number": ticket["number"], "service": service,
        "priority": "infant", "people": 3, "only_desk": desk, "calls": 0, "desk": None,
    }.items():  # fmt: skip
        assert seen[name] == value, name
    assert state(hub, ticket["step_id"]) is None
    found = visit(hub, ticket["number"])
    assert [each["state"] for each in found["steps"]] == ["referred", "waiting"]
    (note,) = found["notes"]
    assert set(note) == NOTE
    assert (note["step_id"], note["kind"], note["text"]) == (step_id, "refer", "ñ €")
    assert note["staff"] == "Ana"
    if desk is not None:  # this desk only
        assert counter.post("call-next", {"desk": corner.desk}, session).status == 204
        there = sign_in(desk)
        again = counter.done("call-next", {"desk": desk}, there)
        assert (again["step_id"], again["number"]) == (step_id, ticket["number"])


def test_a_referral_waits_from_where_it_should(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    since = {}
    for place in ("waited", "visit", "last"):
        step = called(hub, corner, session)
        number = str((row(hub, step) or {})["number"])
        body = {"step_id": step, "service": corner.services[1], "place": place}
        new = counter.done("refer", body, session)["step_id"]
        counter.done("park", {"step_id": new}, session)  # out of the next one's way
        told = visit(hub, number)
        at = datetime.fromisoformat(told["steps"][0]["ended_at"])
        since[place] = at - datetime.fromisoformat((row(hub, new) or {})["since"])
        age = at - datetime.fromisoformat(told["opened_at"])
        if place == "visit":
            assert since[place] == age
        elif place == "last":
            assert since[place] == timedelta(0)
        else:
            assert timedelta(0) < since[place] < age


def test_a_referral_that_leads_nowhere(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    a, b = corner.services

    def refused(step: str, **where: Any) -> str:
        before = counter.floor()
        reply = counter.post("refer", {"step_id": step, **where}, session)
        assert counter.floor() == before
        assert reply.status == 409
        return reply.error

    ticket = take(hub, a, b)
    step = counter.done("call-next", {"desk": corner.desk}, session)["step_id"]
    assert refused(step, service=b) == "already-waiting"
    assert refused(step, service="papers", desk=corner.desk) == "cannot-serve"
    assert refused(step, service=a) == "referral-loop"
    assert refused(step, service=a, desk=corner.desk) == "referral-loop"
    counter.done("cancel", {"step_id": ticket["steps"][1]["step_id"]}, session)
    second = counter.done("refer", {"step_id": step, "service": b}, session)["step_id"]
    assert counter.done("call-next", {"desk": corner.desk}, session)["step_id"] == second
    assert refused(second, service=a) == "referral-loop"
    counter.done("finish-service", {"step_id": second}, session)


def test_parked_visitors_keep_their_place(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    first, second = take(hub, corner.service), take(hub, corner.service)
    before = row(hub, first["step_id"])
    step = {"step_id": first["step_id"]}
    until = "2099-01-01T00:00:00Z"
    assert counter.post("park", step | {"until": until}, session).error == "time-far"
    assert counter.done("park", step, session) == {}
    parked = row(hub, first["step_id"])
    assert parked is not None
    assert (parked["list"], parked["state"], parked["ready_at"]) == ("waiting", "parked", None)
    assert hub.caller("kiosk").floor()["counts"][corner.service] == 1
    told = counter.done("call-next", {"desk": corner.desk}, session)
    assert told["step_id"] == second["step_id"]
    assert counter.done("return", step, session) == {}
    assert row(hub, first["step_id"]) == before
    assert counter.done("park", {"step_id": second["step_id"]}, session) == {}  # from a desk too
    assert (row(hub, second["step_id"]) or {})["desk"] is None
    assert counter.done("call-next", {"desk": corner.desk}, session)["step_id"] == step["step_id"]


def test_a_parked_visitor_comes_back_by_itself(hub: Hub, corner: Corner, sign_in: SignIn):
    """Nobody asks for anything meanwhile: the hub's own clock does it."""
    session, ticket = sign_in(corner.desk), take(hub, corner.service)
    now = datetime.fromisoformat((row(hub, ticket["step_id"]) or {})["opened_at"])
    until = (now + timedelta(seconds=1.5)).isoformat()
    body = {"step_id": ticket["step_id"], "until": until}
    with hub.stream("manager") as stream:
        stream.next()
        assert hub.caller("counter").done("park", body, session) == {}
        assert stream.next()["event"] == "step-parked"
        told = stream.next()
        while told["type"] == "at":
            told = stream.next()
    assert (told["event"], told["step_id"]) == ("step-returned", ticket["step_id"])
    assert told["at"] >= told["since"]
    seen = row(hub, ticket["step_id"])
    assert seen is not None
    assert (seen["state"], seen["ready_at"]) == ("waiting", None)


def test_a_missed_visitor_returns_to_a_fair_place(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    step = called(hub, corner, session)
    came = (row(hub, step) or {})["opened_at"]
    counter.done("mark-no-show", {"step_id": step}, session)
    assert counter.done("return", {"step_id": step}, session) == {}
    seen = row(hub, step)
    assert seen is not None
    assert (seen["state"], seen["calls"]) == ("waiting", 0)
    assert came < seen["since"]  # the time it was away does not count as waited
    assert counter.post("return", {"step_id": step}, session).error == "wrong-state"


@pytest.mark.parametrize("end", ["finish-service", "cancel"])
def test_a_closed_visit_is_opened_again(hub: Hub, corner: Corner, sign_in: SignIn, end: str):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    step = called(hub, corner, session)
    number = (row(hub, step) or {})["number"]
    counter.done(end, {"step_id": step}, session)
    told = visit(hub, number)
    assert told["open"] is False
    assert told["closed_at"] is not None
    assert counter.done("reopen", {"step_id": step}, session) == {}
    told = visit(hub, number)
    assert (told["open"], told["closed_at"]) == (True, None)
    assert told["steps"][0]["ended_at"] is None
    assert counter.done("call-next", {"desk": corner.desk}, session)["number"] == number


def test_a_fixed_order_waits_one_after_the_other(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    ticket = take(hub, *corner.services, order="fixed")
    first, second = (each["step_id"] for each in ticket["steps"])
    assert [each["state"] for each in ticket["steps"]] == ["waiting", "planned"]
    assert (row(hub, second) or {})["list"] == "waiting"
    assert hub.caller("kiosk").floor()["counts"][corner.services[1]] == 0
    body = {"desk": corner.desk, "finish_current": True}
    assert counter.done("call-next", body, session)["step_id"] == first
    assert state(hub, second) == "planned"
    told = counter.done("call-next", body, session)
    assert (told["step_id"], told["finished"]) == (second, first)


def test_change_class(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    ticket = take(hub, *corner.services)
    body = {"visit_id": ticket["visit_id"]}
    with hub.stream("manager") as staff:
        staff.next()
        for priority in ("pregnant", "pregnant", None):
            assert counter.done("change-class", body | {"priority": priority}, session) == {}
            for each in ticket["steps"]:
                assert (row(hub, each["step_id"]) or {})["priority"] == priority
        events = staff.until(counter.floor()["seq"])
    assert [event["event"] for event in events] == ["class-changed"] * 2
    assert [(event["was"], event["priority"]) for event in events] == [
        (None, "pregnant"),
        ("pregnant", None),
    ]
    for wrong in ("nobody", ""):
        reply = counter.post("change-class", body | {"priority": wrong}, session)
        assert reply.status == 422
    assert counter.post("change-class", body, session).error == "wrong-shape"  # null is said


def test_somebody_is_called_out_of_turn(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk, staff="Luis")
    passed = [take(hub, corner.service), take(hub, corner.services[1])]
    ticket = take(hub, corner.service)
    body = {"desk": corner.desk, "step_id": ticket["step_id"], "reason": "has a train to catch"}
    with hub.stream("manager") as stream:
        stream.next()
        told = counter.done("call-step", body, session)
        (event, *_) = stream.until(counter.floor()["seq"])
    assert event["passed_over"] == [each["step_id"] for each in passed]
    assert set(told) == CALLED
    reason = told["reason"]
    assert set(reason) == {"code", "tier", "waited", "rate", "runner_up", "passed_over"}
    assert (reason["code"], reason["passed_over"]) == ("picked", 2)
    assert reason["runner_up"]["step_id"] == passed[0]["step_id"]
    (note,) = visit(hub, ticket["number"])["notes"]
    assert (note["kind"], note["text"], note["staff"]) == ("picked", body["reason"], "Luis")
    reply = counter.post("call-step", body | {"step_id": passed[0]["step_id"]}, session)
    assert (reply.status, reply.error) == (409, "desk-busy")
    assert reply.json["step_id"] == ticket["step_id"]


def test_who_may_not_call_out_of_turn(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    ticket, before = take(hub, corner.service), counter.floor()
    body = {"desk": corner.desk, "step_id": ticket["step_id"], "reason": "x"}
    for step in (ticket["step_id"], "s-nobody"):  # the permission is looked at first
        reply = counter.post("call-step", body | {"step_id": step}, session)
        assert (reply.status, reply.error) == (403, "not-permitted")
    assert counter.floor()["waiting"] == before["waiting"]


def test_call_step_says_what_is_missing_in_order(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk, staff="Eva")
    elsewhere = take(hub, "papers")
    body = {"desk": corner.desk, "step_id": "s-nobody", "reason": "x"}
    counter.done("close-desk", {"desk": corner.desk}, session)
    for paused in (True, False):
        reply = counter.post("call-step", body, session)
        assert (reply.status, reply.error) == (404, "unknown-step")
        real = body | {"step_id": elsewhere["step_id"]}
        reply = counter.post("call-step", real, session)
        assert (reply.status, reply.error) == (409, "desk-closed" if paused else "cannot-serve")
        counter.done("open-desk", {"desk": corner.desk}, session)
    agent = sign_in(corner.desks[1])
    counter.done("close-desk", {"desk": corner.desks[1]}, agent)
    reply = counter.post("call-step", body | {"desk": corner.desks[1]}, agent)
    assert (reply.status, reply.error) == (403, "not-permitted")


def test_reprint_gives_the_same_ticket_again(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    ticket = take(hub, *corner.services, language="fr")
    told = counter.done("reprint", {"visit_id": ticket["visit_id"]}, session)
    assert told.pop("range") is None or isinstance(told["step_id"], str)
    assert told == {k: v for k, v in ticket.items() if k != "range"} | {"language": "fr"}
    counter.done("call-next", {"desk": corner.desk}, session)
    for step in ticket["steps"]:
        counter.done("cancel", {"step_id": step["step_id"]}, session)
    reply = counter.post("reprint", {"visit_id": ticket["visit_id"]}, session)
    assert (reply.status, reply.error) == (409, "visit-closed")
    reply = counter.post("reprint", {"visit_id": "v-nobody"}, session)
    assert (reply.status, reply.error) == (404, "unknown-visit")


def test_reprint_names_the_step_that_waits(hub: Hub, corner: Corner, sign_in: SignIn):
    """As on the first ticket: what is parked or planned is not what one is waiting for."""
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    take(hub, corner.services[1])
    ticket = take(hub, *corner.services)
    first, second = (each["step_id"] for each in ticket["steps"])
    counter.done("park", {"step_id": first}, session)
    told = counter.done("reprint", {"visit_id": ticket["visit_id"]}, session)
    assert [each["step_id"] for each in told["steps"]] == [first, second]
    assert (told["step_id"], told["ahead"]) == (second, 1)


def test_who_brings_a_ticket_to_a_kiosk_sees_how_it_stands(
    hub: Hub, corner: Corner, sign_in: SignIn
):
    kiosk, counter, session = hub.caller("kiosk"), hub.caller("counter"), sign_in(corner.desk)
    take(hub, corner.service)
    ticket = take(hub, corner.service, language="fr", people=3)
    told = kiosk.done("find-ticket", {"token": ticket["token"]})
    assert (told["state"], told["ahead"], told["desk"]) == ("waiting", 1, None)
    assert (told["number"], told["language"], told["people"]) == (ticket["number"], "fr", 3)
    for _ in range(2):
        counter.done("call-next", {"desk": corner.desk, "finish_current": True}, session)
    told = kiosk.done("find-ticket", {"token": ticket["token"]})
    assert (told["state"], told["desk"], told["range"]) == ("called", corner.desk, None)
    counter.done("park", {"step_id": ticket["step_id"]}, session)
    told = kiosk.done("find-ticket", {"token": ticket["token"]})
    assert (told["state"], told["desk"]) == ("parked", None)
    counter.done("cancel", {"step_id": ticket["step_id"]}, session)
    reply = kiosk.post("find-ticket", {"token": ticket["token"]})
    assert (reply.status, reply.error, reply.json["state"]) == (409, "visit-closed", "cancelled")


def test_a_ticket_of_nobody_tells_nothing(hub: Hub):
    reply = hub.caller("kiosk").post("find-ticket", {"token": "n" * 22})
    assert (reply.status, reply.error) == (404, "unknown-visit")
    ticket = take(hub, "papers")
    for device in ("counter", "display", "manager"):
        reply = hub.caller(device).post("find-ticket", {"token": ticket["token"]})
        assert (reply.status, reply.error) == (403, "wrong-role")


def test_a_discreet_ticket_tells_no_desk(hub: Hub, sign_in: SignIn):
    ticket = hub.caller("kiosk").done("speak-in-private", {"language": "es"})
    told = hub.caller("kiosk").done("find-ticket", {"token": ticket["token"]})
    assert (told["discreet"], told["desk"], told["range"]) == (True, None, None)


def test_speak_in_private(hub: Hub):
    kiosk, before = hub.caller("kiosk"), hub.caller("kiosk").floor()
    with (
        hub.stream("manager") as staff,
        hub.stream("kiosk") as other_kiosk,
        hub.stream("display") as display,
    ):
        for stream in (staff, other_kiosk, display):
            stream.next()
        told = kiosk.done("speak-in-private", {"language": "ht", "token": "p" * 22})
        end = hub.caller("counter").floor()["seq"]
        events = staff.until(end)
        assert other_kiosk.until(end) == []
        assert display.until(end) == []
    assert set(told) == TICKET
    assert told["token"] == "p" * 22
    assert [event["event"] for event in events] == ["visit-opened", "step-opened", "private-asked"]
    alert = events[-1]
    assert {alert[name] for name in ("step_id", "visit_id", "number")} == {
        told["step_id"],
        told["visit_id"],
        told["number"],
    }
    seen = row(hub, told["step_id"])
    assert seen is not None
    assert (seen["discreet"], seen["language"]) == (True, "ht")
    after = kiosk.floor()
    assert after["counts"] == before["counts"]
    again = kiosk.post("speak-in-private", {"token": "p" * 22})
    assert (again.status, again.error) == (409, "token-taken")
    assert kiosk.post("speak-in-private", {"language": "xx"}).error == "unknown-language"
    assert kiosk.done("speak-in-private", {"token": None})["number"] != told["number"]


def test_book_and_cancel(hub: Hub, corner: Corner):
    counter = hub.caller("counter")
    at = "2026-01-01T00:00:00Z"
    body: Json = {"service": corner.service, "at": at}
    assert counter.post("book-appointment", body).error == "time-past"
    now = datetime.fromisoformat(
        (row(hub, take(hub, corner.service)["step_id"]) or {})["opened_at"]
    )
    body["at"] = (now + timedelta(days=3)).isoformat()
    identity = "0" * 32
    told = counter.done("book-appointment", body | {"command_id": identity})
    assert set(told) == {"code"}
    assert counter.done("book-appointment", body | {"command_id": identity}) == told
    moved = body | {"code": told["code"].lower(), "people": 4}
    assert counter.done("book-appointment", moved) == told
    reply = hub.caller("kiosk").post("check-in", {"code": told["code"]})
    assert (reply.status, reply.error) == (409, "not-the-day")
    assert datetime.fromisoformat(reply.json["due"]) == now + timedelta(days=3)
    assert counter.done("cancel-appointment", {"code": told["code"]}) == {}
    for name in ("cancel-appointment", "check-in"):
        reply = counter.post(name, {"code": told["code"]})
        assert (reply.status, reply.error) == (404, "unknown-code")
    for at, code in {
        "2100-01-01T00:00:00Z": "time-far",
        "9999-12-31T23:59:59.999999-23:59": "time-far",
        "0001-01-01T00:00:00+23:59": "time-past",
    }.items():
        assert counter.post("book-appointment", body | {"at": at}).error == code
    for wrong, code in {"service": "unknown-service", "language": "unknown-language"}.items():
        assert counter.post("book-appointment", body | {wrong: "xx"}).error == code
    assert counter.post("book-appointment", body | {"priority": "x"}).error == "unknown-class"


def test_a_session_survives_in_the_visit_page(hub: Hub, corner: Corner, sign_in: SignIn):
    """Whatever a journey did, the phone page of the visit answers."""
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    ticket = take(hub, corner.service)
    step = ticket["step_id"]
    counter.done("call-next", {"desk": corner.desk}, session)
    for name, body in {
        "arrive": {"step_id": step},
        "refer": {"step_id": step, "service": corner.services[1]},
        "undo": {"desk": corner.desk},
        "park": {"step_id": step},
        "return": {"step_id": step},
    }.items():
        counter.done(name, body, session)
        page = hub.visit_page(f"/t/{ticket['token']}")
        assert page.status == 200
        assert ticket["number"] in page.body.decode()


def test_a_busy_desk_keeps_what_was_signed_out(hub: Hub, corner: Corner, sign_in: SignIn):
    """Whoever signs in next finds the visitor there, and can go on."""
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    step = called(hub, corner, session)
    counter.done("sign-out", {}, session)
    again = counter.done("sign-in", {"desk": corner.desk, "staff": "Eva", "pin": PIN})["session"]
    # The call is not hers to undo, for she did not make it.
    assert counter.post("undo", {"desk": corner.desk}, again).error == "nothing-to-undo"
    counter.done("park", {"step_id": step}, again)
    assert state(hub, step) == "parked"
