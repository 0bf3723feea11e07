"""The stream: everything in order, nothing twice, resumed where it broke, each role its view."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from websockets.exceptions import InvalidStatus

from tests.integration.hub.day import Day
from tests.integration.hub.running import Hub
from tests.integration.hub.stream import Stream
from tests.integration.hub.template import STAFF, Corner

SignIn = Callable[..., str]
Json = dict[str, Any]
CORNERS = [Corner(0), Corner(1), Corner(2)]


def kinds(events: list[Json]) -> list[str]:
    return [event["event"] for event in events]


def head(hub: Hub) -> int:
    return int(hub.caller("manager").floor()["seq"])


def test_without_a_token_the_door_stays_shut(hub: Hub):
    for token in ("", "nobody", "x" * 5_000):
        with (
            pytest.raises(InvalidStatus) as refused,
            hub.stream("display", additional={"Authorization": f"Bearer {token}"}),
        ):
            pass
        response = refused.value.response
        assert response.status_code == 401
        assert json.loads(response.body or b"{}")["error"] == "unknown-token"


@pytest.mark.parametrize(
    "after", ["x", "-1", "1.5", "", "1e3", "9" * 19, "0x1", "٣", "%00", "1%0A", "+1", "true", "NaN"]
)
def test_an_after_that_is_no_seq(hub: Hub, after: str):
    with pytest.raises(InvalidStatus) as refused, hub.stream("counter", f"?after={after}"):
        pass
    assert refused.value.response.status_code == 422
    assert json.loads(refused.value.response.body or b"{}")["error"] == "wrong-shape"


@pytest.mark.parametrize("device", ["kiosk", "counter", "display", "manager"])
def test_a_beginning_says_where_it_is(hub: Hub, device: str):
    floor = hub.caller(device).floor()
    for query in (
        "",
        f"?journal={floor['journal']}&after={floor['seq']}",
        f"?after={floor['seq']}",
    ):
        with hub.stream(device, query) as stream:
            assert stream.next() == {"type": "at", "seq": floor["seq"]}


@pytest.mark.parametrize("device", ["kiosk", "counter", "display", "manager"])
def test_another_journal_or_a_seq_to_come_is_a_reset(hub: Hub, device: str):
    floor = hub.caller(device).floor()
    journal, seq = floor["journal"], floor["seq"]
    for query in (
        f"?journal=another&after={seq}",
        f"?journal=&after={seq}",
        f"?journal={journal}&after={seq + 1}",
        f"?journal={journal}&after=999999999999999999",
        "?journal=another&after=0",
        "?journal=" + "x" * 3_000,
    ):
        with hub.stream(device, query) as stream:
            assert stream.next() == {"type": "reset"}
            assert stream.ending() == (0, 1000)


def test_staff_see_every_fact(hub: Hub, corner: Corner, sign_in: SignIn):
    counter = hub.caller("counter")
    with hub.stream("manager", f"?after={head(hub)}") as stream:
        body = {"services": list(corner.services), "language": "fr", "priority": "infant"}
        ticket = hub.caller("kiosk").done("issue-ticket", body | {"people": 2})
        session = sign_in(corner.desk)
        called = counter.done("call-next", {"desk": corner.desk}, session)
        step = {"step_id": called["step_id"]}
        for name in ("recall", "start-service", "finish-service"):
            counter.done(name, step, session)
        counter.done("call-next", {"desk": corner.desk}, session)
        counter.done("mark-no-show", {"step_id": ticket["steps"][1]["step_id"]}, session)
        counter.done("close-desk", {"desk": corner.desk}, session)
        counter.done("open-desk", {"desk": corner.desk}, session)
        counter.done("sign-out", {}, session)
        events = stream.until(head(hub))
    assert kinds(events) == [
        *("visit-opened", "step-opened", "step-opened", "desk-opened"),
        *("step-called", "step-held", "step-recalled", "service-started"),
        *("service-finished", "step-released", "step-called", "step-missed", "visit-closed"),
        *("desk-paused", "desk-resumed", "desk-closed"),
    ]
    assert [event["seq"] for event in events] == list(
        range(events[0]["seq"], events[0]["seq"] + len(events))
    )
    told = json.dumps(events)
    for secret in ("digest", "token", "profile", "pin", session, ticket["token"]):
        assert secret not in told
    call = events[4]
    assert call["reason"] == called["reason"]
    assert (call["number"], call["desk"], call["staff"]) == (ticket["number"], corner.desk, "Ana")
    for event in events:
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", event["at"])


def test_one_act_is_one_instant_and_comes_in_one_piece(hub: Hub, corner: Corner, sign_in: SignIn):
    for _ in range(2):
        body = {"services": [corner.service], "language": "es"}
        hub.caller("kiosk").done("issue-ticket", body)
    session, counter = sign_in(corner.desk), hub.caller("counter")
    call = {"desk": corner.desk, "finish_current": True}
    counter.done("call-next", call, session)
    with hub.stream("manager") as manager, hub.stream("display") as display:
        manager.next()
        display.next()
        counter.done("call-next", call, session)
        end = head(hub)
        events = manager.until(end)
        seen = display.until(end)
    assert kinds(events) == ["service-finished", "visit-closed", "step-called"]
    assert len({event["at"] for event in events}) == 1
    assert kinds(seen) == ["service-finished", "step-called"]
    assert [json.loads(text)["type"] for text in display.raw[1:3]] == ["event", "event"]


def everything(hub: Hub, device: str, after: int, to: int) -> list[Json]:
    with hub.stream(device, f"?after={after}") as stream:
        return stream.until(to)


def test_whoever_was_away_gets_what_was_missed(hub: Hub):
    """Cut at any place, a resumed stream tells the same story as one that never broke."""
    start = head(hub)
    day = Day(hub, CORNERS, seed=1)
    for _ in range(120):
        day.act()
    end = head(hub)
    for device in ("manager", "display", "kiosk"):
        whole = everything(hub, device, start, end)
        for cut in range(start, end, 41):
            first = [event for event in whole if event["seq"] <= cut]
            assert first + everything(hub, device, cut, end) == whole


def test_a_stream_from_the_very_beginning_comes_from_disk_and_is_the_same(own_hub: Hub):
    own_hub.start()
    day = Day(own_hub, CORNERS, seed=2)
    with own_hub.stream("manager", "?after=0") as stream:
        for _ in range(500):
            day.act()
        live = stream.until(head(own_hub))
    own_hub.kill()
    own_hub.start()  # nothing in memory any more
    end = head(own_hub)
    with own_hub.stream("manager", "?after=0") as stream:
        again = stream.until(end)
        raw = [json.loads(text) for text in stream.raw]
    assert again == live
    assert len(again) > 501  # more than a page
    for one, other in pairwise(raw):  # a page never ends inside an act
        if one["type"] == "event" and other["type"] == "at":
            following = [event for event in again if event["seq"] > other["seq"]]
            assert not following or following[0]["at"] != one["at"]


def test_a_display_never_hears_of_class_reason_or_service(own_hub: Hub):
    own_hub.start()
    with own_hub.stream("display", "?after=0") as stream:
        day = Day(own_hub, CORNERS, seed=3)
        floors = []
        for number in range(400):
            day.act()
            if number % 20 == 0:
                floors.append(own_hub.caller("display").get("floor").body.decode())
        events = stream.until(head(own_hub))
    told = "".join(stream.raw) + "".join(floors)
    for word in secret_words(own_hub):
        assert word not in told, word
    assert {"step-called", "step-recalled", "service-started", "service-finished"} <= set(
        kinds(events)
    )
    assert {"step-missed", "step-cancelled", "desk-opened", "desk-closed"} <= set(kinds(events))
    assert set().union(*events) == {
        *("type", "seq", "at", "event", "number", "desk", "language", "calls")
    }
    rows = [row for floor in floors for row in json.loads(floor)["called"]]
    assert rows
    assert set().union(*rows) == {"number", "desk", "language", "state", "since", "calls"}
    assert all(json.loads(floor)["waiting"] == [] for floor in floors)


def secret_words(hub: Hub) -> set[str]:
    """Return every word that tells of a service, a class, a reason or a person."""
    center = hub.caller("manager").done_get("center")
    words = {"reason", "runner_up", "priority", "people", "waited", "longest-wait", "only-one"}
    words |= {"visit_id", "step_id", "staff", "device", 'service"', *STAFF}
    for each in [*center["services"], *center["classes"]]:
        words |= {each["code"], *each["names"].values()}
    for each in center["services"]:
        words |= set(each["public_names"].values())
    return words


def test_a_display_may_not_learn_a_sensitive_service_from_the_center(hub: Hub):
    for device in ("display", "kiosk"):
        told = hub.caller(device).get("center").body.decode()
        assert "Apoyo psicosocial" not in told
        assert "Psychosocial" not in told
        assert "sensitive" not in told
    display = hub.caller("display").done_get("center")
    assert display["needs"] == []
    assert display["classes"] == []
    assert all(desk["services"] == [] for desk in display["desks"])
    staff = hub.caller("counter").get("center").body.decode()
    assert "Apoyo psicosocial" in staff


def test_a_kiosk_counts_along(own_hub: Hub):
    own_hub.start()
    kiosk = own_hub.caller("kiosk")
    start = kiosk.floor()
    assert start["waiting"] == start["called"] == start["serving"] == []
    counts = dict(start["counts"])
    heard: set[str] = set()
    with own_hub.stream("kiosk", f"?after={start['seq']}") as stream:
        day = Day(own_hub, CORNERS, seed=4)
        for number in range(300):
            day.act()
            if number % 15:
                continue
            floor = kiosk.floor()
            for event in stream.until(floor["seq"]):
                heard |= {event["event"]} if "number" in event else set()
                for service, change in event.get("counts", {}).items():
                    counts[service] += change
            assert counts == floor["counts"]
    assert heard == {"step-called"}  # whose paper nobody needs any more
    told = "".join(stream.raw)
    for word in ("reason", "priority", "elderly", "visit", "step_id", "people", *STAFF):
        assert word not in told, word


def board_after(floor: Json, events: list[Json]) -> dict[str, tuple[str, bool, int]]:
    """Return what stands on a display: desk -> number, whether served, calls."""
    board = {row["desk"]: (row["number"], False, row["calls"]) for row in floor["called"]}
    board |= {row["desk"]: (row["number"], True, row["calls"]) for row in floor["serving"]}
    for event in events:
        match event["event"]:
            case "step-called" | "step-recalled":
                board[event["desk"]] = event["number"], False, event["calls"]
            case "service-started":
                board[event["desk"]] = event["number"], True, board[event["desk"]][2]
            case "service-finished" | "step-missed" | "step-cancelled":
                assert board.pop(event["desk"])[0] == event["number"]
    return board


def test_a_display_that_listens_shows_what_the_floor_says(own_hub: Hub):
    own_hub.start()
    display = own_hub.caller("display")
    start = display.floor()
    day = Day(own_hub, CORNERS, seed=5)
    with own_hub.stream("display", f"?after={start['seq']}") as stream:
        events: list[Json] = []
        for number in range(300):
            day.act()
            if number % 25 == 0:
                floor = display.floor()
                events += stream.until(floor["seq"])
                assert board_after(start, events) == board_after(floor, [])


def test_what_a_client_says_is_not_listened_to(hub: Hub, corner: Corner):
    with hub.stream("counter") as stream:
        stream.next()
        for word in ("hello", b"\x00\xff" * 50, "", "[" * 1000, '{"type":"event"}'):
            stream.say(word)
        stream.ping()
        body = {"services": [corner.service], "language": "es"}
        hub.caller("kiosk").done("issue-ticket", body)
        assert kinds(stream.until(head(hub))) == ["visit-opened", "step-opened"]


def test_a_client_that_shouts_is_shown_the_door(hub: Hub):
    with hub.stream("counter") as stream:
        stream.next()
        stream.say("x" * 200_000)
        assert stream.ending() == (0, 1009)


def test_many_streams_hear_the_same(hub: Hub, corner: Corner):
    streams = [hub.stream("counter") for _ in range(20)]
    opened: list[Stream] = [each.__enter__() for each in streams]
    try:
        for stream in opened:
            stream.next()
        for _ in range(5):
            body = {"services": [corner.service], "language": "es"}
            hub.caller("kiosk").done("issue-ticket", body)
        end = head(hub)
        heard = [stream.until(end) for stream in opened]
        assert len(heard[0]) == 10
        assert all(each == heard[0] for each in heard)
    finally:
        for each in streams:
            each.__exit__(None, None, None)
