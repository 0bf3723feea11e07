"""Hours, partner days, quotas and the end of a day, at a hub whose clock is now.

The center's time zone is chosen so that it is about noon there, whenever the tests run.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.integration.hub.centers import INTEGRATION, hub_of, today, zone
from tests.integration.hub.running import Hub, Reply
from tests.integration.hub.template import PIN

Json = dict[str, Any]
ZONE = zone()
TODAY = today(ZONE)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def other_day() -> str:
    """Return the weekday after tomorrow."""
    return WEEKDAYS[(datetime.fromisoformat(TODAY).weekday() + 2) % 7]


def center() -> str:
    """Return the second sample with hours, quotas and partner days that are counted from now."""
    head, tables = INTEGRATION.split("[calling]", 1)
    services = tables[tables.index("[[series]]") :]
    head = "\n".join(
        line for line in head.splitlines() if line.startswith(("name", "languages", "welcome"))
    )
    for old, new in {
        "daily_quota = 80\nhourly_quota = 14\n": "daily_quota = 1\n",
        'code = "work"\nseries = "D"': 'code = "work"\nseries = "D"\nhourly_quota = 1',
        'days = ["fri"]\ndates = ["2026-12-22"]': f'days = ["{other_day()}"]',
    }.items():
        assert old in services
        services = services.replace(old, new)
    week = ", ".join(f'"{day}"' for day in WEEKDAYS)
    return f"""{head}
time_zone = "{ZONE}"
[calling]
minimum_calls = 2
call_spacing_seconds = 30
return_grace_minutes = 0
walking_seconds = 600
[end_of_day]
at = "23:59"
rule = "close"
[[hours]]
days = [{week}]
open = ["08:00-18:00"]
[[hours]]
days = [{week}]
open = ["08:00-09:00", "17:00-18:00"]
services = ["legal"]
[[hours]]
days = ["{other_day()}"]
open = ["09:00-10:00"]
services = ["health"]
{services}"""


@pytest.fixture(scope="module")
def limited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """A hub of that center; each test takes other services."""
    running = hub_of(center(), tmp_path_factory.mktemp("limited") / "data").start()
    yield running
    running.close()


def ask(hub: Hub, *services: str, **more: Any) -> Reply:
    """Ask for a ticket at the kiosk."""
    body = {"services": list(services), "language": "es", **more}
    return hub.caller("kiosk").post("issue-ticket", body)


def turned_away(reply: Reply, code: str, service: str) -> Json:
    """Check an honest refusal; returns it."""
    assert (reply.status, reply.error) == (409, code)
    told: Json = reply.json
    assert set(told) == {"error", "sentence", "service", "come_back", "return_token"}
    assert told["service"] == service
    assert len(told["return_token"]) >= 22
    assert datetime.fromisoformat(told["come_back"]) > datetime.now(UTC)
    return told


def here(told: Json) -> tuple[int, int, int]:
    """Return when to come back: days from today, hour and minute on the center's clock."""
    ahead = -int(ZONE.removeprefix("Etc/GMT"))
    local = datetime.fromisoformat(told["come_back"]) + timedelta(hours=ahead)
    days = (local.date() - datetime.fromisoformat(TODAY).date()).days
    return days, local.hour, local.minute


def unmet(hub: Hub) -> list[Json]:
    """Return what staff were told of needs that were not met."""
    seq = hub.caller("manager").floor()["seq"]
    with hub.stream("manager", "?after=0") as stream:
        return [each for each in stream.until(seq) if each["event"] == "need-unmet"]


def test_turned_away_in_a_break_and_counted(limited: Hub):
    before = len(unmet(limited))
    told = turned_away(ask(limited, "legal", people=4), "closed", "legal")
    assert here(told) == (0, 17, 0)
    (event,) = unmet(limited)[before:]
    assert (event["services"], event["why"], event["people"]) == (["legal"], "closed", 4)
    assert event["day"] == TODAY
    assert not {"digest", "return_token"} & set(event)
    assert told["return_token"] not in str(unmet(limited))
    again = turned_away(ask(limited, "legal"), "closed", "legal")
    assert again["return_token"] != told["return_token"]
    assert len(unmet(limited)) == before + 2


def test_one_service_of_two_that_is_closed(limited: Hub):
    turned_away(ask(limited, "education", "legal"), "closed", "legal")
    assert limited.caller("kiosk").floor()["counts"]["education"] == 0


def test_a_service_that_is_open_on_other_days(limited: Hub):
    assert here(turned_away(ask(limited, "health"), "closed", "health")) == (2, 9, 0)


def test_partners_come_on_another_day(limited: Hub):
    assert here(turned_away(ask(limited, "family"), "not-today", "family")) == (2, 8, 0)


def test_full_for_today_and_for_this_hour(limited: Hub):
    kiosk = limited.caller("kiosk")
    assert kiosk.floor()["left"]["papers"] == 1
    assert kiosk.done_get("center")["today"]["papers"] == {
        "open": True,
        "why": None,
        "come_back": None,
    }
    assert ask(limited, "papers").status == 200
    for role in ("kiosk", "counter"):
        caller = limited.caller(role)
        assert caller.floor()["left"]["papers"] == 0
        seen = caller.done_get("center")["today"]["papers"]
        assert (seen["open"], seen["why"]) == (False, "full")
    told = turned_away(ask(limited, "papers"), "full", "papers")
    assert here(told) == (1, 8, 0)
    assert told["come_back"] == kiosk.done_get("center")["today"]["papers"]["come_back"]
    assert ask(limited, "work").status == 200
    told = turned_away(ask(limited, "work"), "full", "work")
    day, _, minute = here(told)
    assert (day, minute) == (0, 0)
    assert datetime.fromisoformat(told["come_back"]) < datetime.now(UTC) + timedelta(hours=1)


def test_today_tells_what_a_ticket_would_say(limited: Hub):
    view = limited.caller("kiosk").done_get("center")["today"]
    for service, said in view.items():
        assert set(said) == {"open", "why", "come_back"}
        if not said["open"]:
            reply = ask(limited, service)
            assert (reply.error, reply.json["come_back"]) == (said["why"], said["come_back"])
    assert {view[name]["why"] for name in ("legal", "family", "health")} == {"closed", "not-today"}


def test_return_tokens_that_do_not_serve(limited: Hub):
    token = turned_away(ask(limited, "legal"), "closed", "legal")["return_token"]
    before = limited.caller("manager").floor()
    reply = ask(limited, "education", return_token=token)
    assert (reply.status, reply.error) == (409, "return-not-yet")
    assert datetime.fromisoformat(reply.json["come_back"])
    reply = ask(limited, "education", return_token="x" * 22)
    assert (reply.status, reply.error) == (422, "return-unknown")
    assert limited.caller("manager").floor() == before


def test_asked_again_it_is_counted_once(limited: Hub):
    """A kiosk that lost the answer gets the same token, and one need is counted."""
    body = {"services": ["legal"], "language": "es", "command_id": "1" * 32}
    before, kiosk = len(unmet(limited)), limited.caller("kiosk")
    first = kiosk.post("issue-ticket", body)
    turned_away(first, "closed", "legal")
    again = kiosk.post("issue-ticket", body)
    assert (again.status, again.body) == (first.status, first.body)
    assert len(unmet(limited)) == before + 1


def test_no_referral_to_whom_is_not_there_today(limited: Hub):
    counter = limited.caller("counter")
    session = counter.done("sign-in", {"desk": "desk-1", "staff": "Ana", "pin": PIN})["session"]
    step = {"step_id": ask(limited, "welcome").json["step_id"]}
    for where in ({"service": "family"}, {"desk": "family-partner"}):
        reply = counter.post("refer", step | where, session)
        assert (reply.status, reply.error) == (409, "not-today")
        assert here(reply.json)[0] == 2
    called = counter.done("call-next", {"desk": "desk-1"}, session)
    assert called["step_id"] == step["step_id"]
    for name in ("recall", "mark-no-show"):
        reply = counter.post(name, step, session)
        assert (reply.status, reply.error) == (409, "too-soon")
    assert counter.post("recall", step, session).json["wait_seconds"] in range(1, 31)
    counter.done("finish-service", step, session)


def visit(hub: Hub, number: str) -> Json:
    """Return the visit with a number."""
    found: Json = hub.caller("counter").done_get(f"visit?number={number}")
    return found


def test_why_tells_every_reason(limited: Hub):
    counter = limited.caller("counter")

    def why(step: str) -> Json:
        told: Json = counter.done_get(f"why?step={step}")
        assert set(told) == {
            *("step_id", "number", "service", "state", "because", "tier", "waited", "rate"),
            *("ready_at", "ahead", "behind", "desks"),
        }
        return told

    def seat(desk: str) -> str:
        body = {"desk": desk, "staff": "Eva", "pin": PIN}
        return str(counter.done("sign-in", body)["session"])

    first, second = (ask(limited, "education").json["step_id"] for _ in range(2))
    told = why(first)
    assert told["because"] == "no-open-desk"
    assert {each["because"] for each in told["desks"]} == {"closed"}
    at_five = seat("desk-5")
    assert why(first)["because"] == "next"
    assert why(first)["desks"][0] == {
        "desk": "desk-5",
        "state": "open",
        "will": True,
        "because": "will",
    }
    told = why(second)
    assert (told["because"], told["ahead"]) == ("behind-others", 1)
    assert set(told["behind"]) == {"step_id", "number", "tier", "waited", "rate"}
    assert told["behind"]["step_id"] == first
    counter.done("park", {"step_id": second}, at_five)
    assert why(second)["because"] == "parked"
    counter.done("return", {"step_id": second}, at_five)
    other = ask(limited, "education", language="ht").json["step_id"]
    at_six = seat("desk-6")
    told = why(other)
    assert [each["because"] for each in told["desks"]] == ["other-language", "will"]
    call = {"desk": "desk-5", "finish_current": True}
    while counter.done("call-next", call, at_five)["step_id"] != first:
        pass  # others of this module may have come before
    assert why(first)["because"] == "at-desk"
    assert why(second)["desks"][0]["because"] == "busy"
    sent = counter.done("refer", {"step_id": first, "desk": "desk-6"}, at_five)["step_id"]
    told = why(sent)
    assert told["because"] == "resting"
    assert told["ready_at"] is not None
    assert told["desks"][0]["because"] == "other-desk-only"
    gone = counter.get(f"why?step={first}")
    assert (gone.status, gone.error) == (409, "wrong-state")
    assert gone.json["state"] == "referred"
    two = ask(limited, "education", "welcome").json["steps"]
    fixed = ask(limited, "education", "welcome", order="fixed").json["steps"]
    assert why(fixed[1]["step_id"])["because"] == "planned"
    counter.done("close-desk", {"desk": "desk-6"}, at_six)
    assert "paused" in {each["because"] for each in why(second)["desks"]}
    while counter.done("call-next", call, at_five)["step_id"] != two[0]["step_id"]:
        pass
    assert why(two[1]["step_id"])["because"] == "held"


def test_a_visit_is_found_however_its_number_is_written(limited: Hub):
    counter = limited.caller("counter")
    ticket = limited.caller("kiosk").done("speak-in-private", {})
    letter, figures = ticket["number"].split("-")
    for written in (
        ticket["number"], f"{letter.lower()}{int(figures)}", f"{letter} {figures}",
        f" {letter}-{figures} ", f"{letter}{figures}", f"{letter}-0{figures}",
    ):  # fmt: skip
        told = counter.done_get(f"visit?number={written.replace(' ', '%20')}")
        assert told["visit_id"] == ticket["visit_id"]
    session = counter.done("sign-in", {"desk": "desk-2", "staff": "Ana", "pin": PIN})["session"]
    counter.done("cancel", {"step_id": ticket["step_id"]}, session)
    told = counter.done_get(f"visit?number={ticket['number']}")
    assert (told["open"], told["steps"][0]["state"]) == (False, "cancelled")


def test_the_number_of_yesterday_gives_way_to_todays(tmp_path: Path):
    """The same number on two days: the last that had it is meant."""
    hub = hub_of(center(), tmp_path / "data").start()
    try:
        first = ask(hub, "welcome").json
        counter = hub.caller("counter")
        session = counter.done("sign-in", {"desk": "desk-1", "staff": "Ana", "pin": PIN})["session"]
        counter.done("cancel", {"step_id": first["step_id"]}, session)
        hub.stop()
        hub.ahead = timedelta(days=1)
        hub.start()
        assert visit(hub, first["number"])["visit_id"] == first["visit_id"]
        second = ask(hub, "welcome").json
        assert second["number"] == first["number"]
        assert second["day"] > first["day"]
        assert visit(hub, first["number"])["visit_id"] == second["visit_id"]
        # Whoever had it yesterday cannot come back with it.
        session = hub.caller("counter").done(
            "sign-in", {"desk": "desk-2", "staff": "Ana", "pin": PIN}
        )["session"]
        before = hub.caller("manager").floor()
        for name in ("reopen", "return"):
            body = {"step_id": first["step_id"]}
            assert hub.caller("counter").post(name, body, session).status == 409
        assert hub.caller("manager").floor() == before
        assert hub.stop() == 0
        assert hub.differences() == []
    finally:
        if hub.runs:
            hub.close()


def test_a_return_token_gives_the_first_place_next_day(tmp_path: Path):
    """Turned away today; tomorrow the place is before those who came earlier, also when full."""
    hub = hub_of(center(), tmp_path / "data").start()
    try:
        assert ask(hub, "papers").status == 200
        tokens = [
            turned_away(ask(hub, "papers"), "full", "papers")["return_token"] for _ in range(2)
        ]
        counter = hub.caller("counter")
        hub.stop()
        hub.ahead = timedelta(days=1)
        hub.start()
        assert ask(hub, "papers").status == 200  # the only number of the day
        turned_away(ask(hub, "papers"), "full", "papers")
        # The right is for papers: it opens no other door.
        told = turned_away(ask(hub, "papers", "legal", return_token=tokens[0]), "closed", "legal")
        assert told["return_token"] != tokens[0]
        taken = {"token": "k" * 22}
        second = hub.caller("kiosk").done("come-back", {"return_token": tokens[1]})
        first = ask(hub, "papers", return_token=tokens[0], **taken).json
        assert (first["ahead"], second["ahead"]) == (0, 0)
        counter = hub.caller("counter")
        session = counter.done("sign-in", {"desk": "desk-2", "staff": "Ana", "pin": PIN})["session"]
        call = {"desk": "desk-2", "finish_current": True}
        called = [counter.done("call-next", call, session)["number"] for _ in range(2)]
        assert called == [first["number"], second["number"]]
        before = hub.caller("manager").floor()
        again = ask(hub, "papers", return_token=tokens[0])
        assert (again.status, again.error) == (409, "return-used")
        again = hub.caller("kiosk").post("come-back", {"return_token": tokens[1]})
        assert (again.status, again.error) == (409, "return-used")
        wrong = hub.caller("kiosk").post("come-back", {"return_token": "x" * 22})
        assert (wrong.status, wrong.error) == (422, "return-unknown")
        wrong = ask(hub, "papers", return_token="x" * 22, **taken)
        assert (wrong.status, wrong.error) == (422, "return-unknown")
        assert hub.caller("manager").floor() == before
        assert hub.stop() == 0
        assert hub.differences() == []
    finally:
        if hub.runs:
            hub.close()


def test_check_in_early_and_late(limited: Hub):
    counter, kiosk = limited.caller("counter"), limited.caller("kiosk")
    for minutes, arrival in {60: "early", 5: "on-time"}.items():
        at = (datetime.now(UTC) + timedelta(minutes=minutes)).isoformat()
        body = {"service": "support", "at": at, "priority": "elderly", "people": 2}
        code = counter.done("book-appointment", body)["code"]
        told = kiosk.done("check-in", {"code": code.lower()})
        assert set(told) == {
            *(
                "visit_id",
                "number",
                "day",
                "token",
                "steps",
                "step_id",
                "ahead",
                "range",
                "discreet",
                "language",
                "people",
            ),
            *("arrival", "due"),
        }
        assert told["arrival"] == arrival
        assert datetime.fromisoformat(told["due"]) == datetime.fromisoformat(at)
        (row,) = [row for row in counter.floor()["waiting"] if row["step_id"] == told["step_id"]]
        assert (row["appointment"], row["due"], row["ready_at"]) == (
            True,
            told["due"],
            told["due"],
        )
        assert (row["people"], row["priority"]) == (2, "elderly")
        for name in ("check-in", "cancel-appointment"):
            reply = counter.post(name, {"code": code})
            assert (reply.status, reply.error) == (409, "already-checked-in")
        reply = counter.post("book-appointment", body | {"code": code})
        assert (reply.status, reply.error) == (409, "already-checked-in")


def test_a_day_ends_by_itself(tmp_path: Path):
    """Nobody asks for anything: the streams hear of it, desks close, and each has an outcome."""
    open_late = center().replace('open = ["08:00-18:00"]', 'open = ["08:00-23:59"]')
    hub = hub_of(open_late, tmp_path / "data")
    # A hub whose clock says that the day ends in four seconds.
    hub.ahead = local_end() - datetime.now(UTC) - timedelta(seconds=4)
    hub.start()
    try:
        counter = hub.caller("counter")
        body = {"desk": "desk-1", "staff": "Ana", "pin": PIN}
        session = counter.done("sign-in", body)["session"]
        waiting, parked, called = (ask(hub, "welcome").json for _ in range(3))
        counter.done("park", {"step_id": parked["step_id"]}, session)
        counter.done("call-next", {"desk": "desk-1"}, session)
        with hub.stream("manager") as stream:
            events: list[Json] = []
            while not events or events[-1]["event"] != "day-ended":
                message = stream.next()
                events += [message] if message["type"] == "event" else []
        assert {each["at"] for each in events} == {events[0]["at"]}
        assert events[-1]["day"] == TODAY
        outcomes = {each["step_id"]: each["event"] for each in events if "step_id" in each}
        assert sorted(outcomes.values()) == ["step-missed", "step-missed", "step-unmet"]
        assert outcomes[called["step_id"]] == "step-unmet"
        assert outcomes[waiting["step_id"]] == "step-missed"
        floor = counter.floor()
        assert [floor[name] for name in ("waiting", "called", "serving")] == [[], [], []]
        assert {each["state"] for each in floor["desks"]} == {"closed"}
        reply = counter.post("call-next", {"desk": "desk-1"}, session)
        assert (reply.status, reply.error) == (403, "not-signed-in")
        assert hub.stop() == 0
        assert hub.differences() == []
    finally:
        if hub.runs:
            hub.close()


def local_end() -> datetime:
    """Return when today is over by the profile."""
    ahead = -int(ZONE.removeprefix("Etc/GMT"))
    return datetime.fromisoformat(f"{TODAY}T23:59:00+00:00") - timedelta(hours=ahead)
