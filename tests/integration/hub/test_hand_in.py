"""Tickets that a kiosk gave by itself, handed in to the real hub."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from pydantic import TypeAdapter

from kiosk.disk.alone import Alone
from kiosk.visit.center import read_center
from shared.domain.commands.handing_in import HandIn
from shared.domain.commands.issuing import IssueTicket
from tests.integration.hub.centers import hub_of, zone
from tests.integration.hub.running import Hub, Json
from tests.integration.hub.template import PIN

CENTER = f"""
name = "Centro"
time_zone = "{zone()}"
languages = ["es"]
[[series]]
code = "A"
[[series]]
code = "B"
[[services]]
code = "papers"
series = "A"
names = {{ es = "Papeles" }}
daily_quota = 2
[[services]]
code = "health"
series = "B"
names = {{ es = "Salud" }}
[[needs]]
code = "a-paper"
pictogram = "papers"
services = ["papers"]
names = {{ es = "Un papel" }}
[[desks]]
code = "one"
name = "1"
services = ["papers", "health"]
languages = ["es"]
"""
SIGN_IN = {"desk": "one", "staff": "Ana", "pin": PIN}


@pytest.fixture
def center(tmp_path: Path) -> Iterator[Hub]:
    hub = hub_of(CENTER, tmp_path / "data").start()
    yield hub
    hub.close()
    assert hub.differences() == []


def paper(number: str = "A-800", service: str = "papers", minutes: float = 10, **more: Any) -> Json:
    """Return what a kiosk kept of a ticket that it gave so many minutes ago."""
    came = datetime.now(UTC) - timedelta(minutes=minutes)
    return {
        "number": number,
        "token": uuid4().hex,
        "arrived_at": came.isoformat(),
        "services": [service],
        "language": "es",
        "command_id": str(uuid4()),
    } | more


def first_of(hub: Hub, device: str) -> int:
    first: int = hub.caller(device).done_get("center")["own_numbers"][0]
    return first


def waiting(hub: Hub) -> dict[str, datetime]:
    """Return since when each number waits."""
    rows = hub.caller("counter").floor()["waiting"]
    return {row["number"]: datetime.fromisoformat(row["since"]) for row in rows}


def test_whoever_came_while_the_hub_was_away_keeps_number_and_place(center: Hub):
    kiosk = center.caller("kiosk")
    came_now = kiosk.done("issue-ticket", {"services": ["papers"], "language": "es"})
    body = paper()
    given = kiosk.done("hand-in", body)
    assert (given["number"], given["token"], given["ahead"]) == ("A-800", body["token"], 0)
    since = waiting(center)
    assert since["A-800"] == datetime.fromisoformat(body["arrived_at"]) < since["A-001"]
    session = center.caller("counter").done("sign-in", SIGN_IN)["session"]
    called = center.caller("counter").done("call-next", {"desk": "one"}, session)
    assert called["number"] == "A-800"
    assert center.visit_page(f"/t/{body['token']}").status == 200
    # The hub's own numbers go on where they were.
    assert kiosk.post("issue-ticket", {"services": ["health"], "language": "es"}).status == 200
    assert came_now["number"] == "A-001"


def test_each_kiosk_has_numbers_of_its_own(center: Hub):
    assert (first_of(center, "kiosk"), first_of(center, "kiosk-2")) == (800, 850)
    assert "own_numbers" not in center.caller("counter").done_get("center")
    other = center.caller("kiosk-2").post("hand-in", paper())
    assert (other.status, other.error) == (422, "not-your-number")
    assert center.caller("kiosk-2").post("hand-in", paper("A-850")).status == 200


def test_neither_hours_nor_quotas_take_back_what_is_on_paper(center: Hub):
    kiosk = center.caller("kiosk")
    for number in range(800, 804):
        kiosk.done("hand-in", paper(f"A-{number}"))
    turned = kiosk.post("issue-ticket", {"services": ["papers"], "language": "es"})
    assert (turned.status, turned.error) == (409, "full")  # but they count


def test_the_same_ticket_again_opens_nothing(center: Hub):
    kiosk, body = center.caller("kiosk"), paper()
    first = kiosk.post("hand-in", body)
    assert kiosk.post("hand-in", body).body == first.body
    again = kiosk.post("hand-in", body | {"command_id": str(uuid4())})
    assert (again.status, again.error) == (409, "token-taken")
    center.kill()
    center.start()
    assert center.caller("kiosk").post("hand-in", body).body == first.body
    assert list(waiting(center)) == ["A-800"]


def test_a_number_of_today_stays_taken_when_its_visit_is_over(center: Hub):
    kiosk, counter = center.caller("kiosk"), center.caller("counter")
    kiosk.done("hand-in", paper(minutes=0))
    session = counter.done("sign-in", SIGN_IN)["session"]
    called = counter.done("call-next", {"desk": "one"}, session)
    counter.done("cancel", {"step_id": called["step_id"]}, session)
    assert waiting(center) == {}
    for again in ("at once", "after a restart"):
        other = center.caller("kiosk").post("hand-in", paper(minutes=0))
        assert (other.status, other.error) == (409, "number-taken"), again
        center.kill()
        center.start()


@pytest.mark.parametrize("answered", ["before", "after", "never"])
def test_the_printed_number_wins_over_an_unanswered_request(center: Hub, answered: str):
    kiosk = center.caller("kiosk")
    asked = {"services": ["papers"], "language": "es", "command_id": str(uuid4())}
    if answered == "before":
        assert kiosk.done("issue-ticket", asked)["number"] == "A-001"
    kiosk.done("hand-in", paper(replaces=asked["command_id"]))
    if answered != "never":
        late = kiosk.post("issue-ticket", asked)
        assert late.status == (200 if answered == "before" else 409)
    assert list(waiting(center)) == ["A-800"]


def test_a_ghost_that_was_called_frees_its_desk(center: Hub):
    kiosk, counter = center.caller("kiosk"), center.caller("counter")
    asked = {"services": ["papers", "health"], "language": "es", "command_id": str(uuid4())}
    kiosk.done("issue-ticket", asked)
    session = counter.done("sign-in", SIGN_IN)["session"]
    counter.done("call-next", {"desk": "one"}, session)
    kiosk.done("hand-in", paper(replaces=asked["command_id"]))
    floor = counter.floor()
    assert (floor["called"], [row["number"] for row in floor["waiting"]]) == ([], ["A-800"])


def test_a_replaced_ticket_takes_no_other_paper_with_it(center: Hub):
    kiosk, unanswered = center.caller("kiosk"), str(uuid4())
    kiosk.done("hand-in", paper("A-800", replaces=unanswered))
    kiosk.done("hand-in", paper("A-801", replaces=unanswered))
    assert set(waiting(center)) == {"A-800", "A-801"}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"number": "A-001"}, "not-your-number"),
        ({"number": "A-999"}, ""),
        ({"number": "B-800"}, "wrong-series"),
        ({"number": "800"}, "wrong-shape"),
        ({"services": ["cooking"]}, "unknown-service"),
        ({"services": ["papers", "papers"]}, "wrong-shape"),
        ({"arrived_at": "2020-01-01T00:00:00Z"}, "time-past"),
        ({"arrived_at": "2026-01-01T00:00:00"}, "wrong-shape"),
        ({"token": "short"}, "wrong-shape"),
    ],
)
def test_what_cannot_be_handed_in_is_said(center: Hub, change: Json, code: str):
    reply = center.caller("kiosk").post("hand-in", paper() | change)
    assert (reply.status, reply.error if code else "") == (422 if code else 200, code)


def test_what_is_on_paper_is_taken_though_the_profile_is_another_by_now(center: Hub):
    body = paper(language="xx", priority="king", services=["cooking", "papers", "health"])
    center.caller("kiosk").done("hand-in", body)
    rows = center.caller("counter").floor()["waiting"]
    assert {(row["number"], row["service"], row["language"]) for row in rows} == {
        ("A-800", "papers", "es"),
        ("A-800", "health", "es"),
    }


def test_only_kiosks_hand_in(center: Hub):
    assert center.caller("counter").post("hand-in", paper()).status == 403
    taken = center.caller("kiosk")
    taken.done("hand-in", paper())
    assert taken.post("hand-in", paper()).error == "number-taken"


def test_a_kiosk_whose_clock_is_wrong_gives_true_times_all_the_same(center: Hub):
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)
    now = datetime.now(UTC)
    body = paper() | {"arrived_at": long_ago.isoformat()}
    body["sent_at"] = (long_ago + timedelta(minutes=4)).isoformat()
    center.caller("kiosk").done("hand-in", body)
    came = waiting(center)["A-800"]
    assert now - timedelta(minutes=4) <= came <= datetime.now(UTC) - timedelta(minutes=4)


def test_a_clock_that_is_ahead_lets_nobody_jump_or_lose(center: Hub):
    before = datetime.now(UTC)
    center.caller("kiosk").done("hand-in", paper(minutes=-600))
    assert before <= waiting(center)["A-800"] <= datetime.now(UTC)


def test_fifty_papers_of_ten_minutes_alone_all_come_home_once(center: Hub, tmp_path: Path):
    raw = center.caller("kiosk").done_get("center")
    began = datetime.now(UTC) - timedelta(minutes=10)
    given = []
    for number in range(50):
        alone = Alone(tmp_path)  # the power goes with the hub, again and again
        wish = IssueTicket(command_id=uuid4(), services=("papers",), language="es")
        given.append(alone.give(wish, read_center(raw), began + timedelta(seconds=12 * number)))
    alone = Alone(tmp_path)
    assert alone.give(wish, read_center(raw), began) is None  # used up
    assert [each for each in given if each] == list(alone.tickets)
    for number, ticket in enumerate(alone.tickets):
        if number in {17, 34}:
            center.kill()
            center.start()
        body = json.loads(TypeAdapter(HandIn).dump_json(ticket))
        kiosk = center.caller("kiosk")
        first = kiosk.post("hand-in", body)
        assert (first.status, kiosk.post("hand-in", body).body) == (200, first.body)
        alone.handed_in(ticket)
    assert Alone(tmp_path).tickets == ()
    assert list(waiting(center)) == [f"A-{number}" for number in range(800, 850)]
