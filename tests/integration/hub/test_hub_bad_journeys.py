"""Bad bodies for the commands of a journey, bad questions, and a fuzz that mixes good ids in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shared.domain.commands.command import Command
from shared.domain.commands.desks import OpenDesk
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.leading import CloseService
from shared.domain.commands.moving import Park, Refer
from shared.domain.commands.serving import CallNext, Cancel
from shared.domain.commands.undoing import Undo
from shared.domain.rights import COMMAND_RIGHTS
from shared.domain.roles import STAFF, Role
from tests.integration.hub.running import Caller, Hub, Reply
from tests.integration.hub.template import PIN, Corner
from tests.integration.hub.test_hub_errors import BODIES

LONG = "a" * 10_000
NOT_TEXT: list[Any] = [3, 1.5, True, [], {}, ["papers"]]
NO_CODE: list[Any] = [*NOT_TEXT, "", LONG, "nobody", "x\x00", "\u202e", "' OR 1=1 --"]
NO_ID: list[Any] = [*NOT_TEXT, None, "", LONG, "a" * 65]
NO_WORDS: list[Any] = [*NOT_TEXT, "", "a\nb", "\x00", "\x7f", "\x1b[2J", "a" * 201, LONG]
NO_INSTANT: list[Any] = [
    *NOT_TEXT, "", "now", "10:00", "2099-01-01", "2099-01-01T10:00:00", "2020-01-01T00:00:00Z",
    "2099-13-01T00:00:00Z", "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59", "NaN",
    "4102444800", 4102444800, 1e300, LONG, "2099-01-01T00:00:00+99:99", "٢٠٩٩-01-01T00:00:00Z",
]  # fmt: skip
NO_CHOICE: list[Any] = [*NOT_TEXT, None, "", "first", "WAITED", "free ", LONG]
NO_NUMBER: list[Any] = [0, -1, 100, 10**30, 1.5, 1.0, "2", True, None, [], {}, 1e400]
NO_COUNT = [each for each in NO_NUMBER if each is not None]
NO_CODES: list[Any] = [None, "papers", {}, 3, [[]], [3], ["nobody"], ["papers", ""], ["x"] * 65]
NO_TOKEN: list[Any] = [*NOT_TEXT, "", "short", "a" * 21, "a" * 65, LONG, "a" * 22 + "\n", "ü" * 22]
NO_CODE_TO_COME: list[Any] = [*NOT_TEXT, "", "ab", "a b", "a" * 65, LONG, "abc\n", "äbc", "\x00abc"]

WRONG: dict[str, dict[str, list[Any]]] = {
    "refer": {
        "step_id": NO_ID,
        "service": NO_CODE,
        "desk": NO_CODE,
        "place": NO_CHOICE,
        "note": NO_WORDS,
    },
    "park": {"step_id": NO_ID, "until": NO_INSTANT},
    "arrive": {"step_id": NO_ID},
    "return": {"step_id": NO_ID},
    "reopen": {"step_id": NO_ID},
    "undo": {"desk": [*NO_CODE, None]},
    "change-class": {"visit_id": NO_ID, "priority": NO_CODE},
    "call-step": {"desk": [*NO_CODE, None], "step_id": NO_ID, "reason": [*NO_WORDS, None]},
    "come-back": {
        "return_token": [*NO_TOKEN, None, "r" * 22],
        "language": NO_CODE,
        "token": NO_TOKEN,
    },
    "check-in": {"code": [*NO_CODE_TO_COME, None], "token": NO_TOKEN},
    "book-appointment": {
        "service": [*NO_CODE, None],
        "at": [*NO_INSTANT, None],
        "code": NO_CODE_TO_COME,
        "language": NO_CODE,
        "priority": NO_CODE,
        "people": NO_NUMBER,
    },
    "cancel-appointment": {"code": [*NO_CODE_TO_COME, None]},
    "find-ticket": {"token": [*NO_TOKEN, None]},
    "speak-in-private": {"language": NO_CODE, "token": NO_TOKEN},
    "reprint": {"visit_id": NO_ID},
    "add-step": {"visit_id": NO_ID, "service": [*NO_CODE, None]},
    "change-people": {"visit_id": NO_ID, "people": NO_NUMBER},
    "note-interpreter": {"step_id": NO_ID, "interpreter": [0, 1, None, "true", [], {}]},
    "write-note": {"visit_id": NO_ID, "text": [*NO_WORDS, None]},
    "finish-service": {"step_id": NO_ID, "outcome": NO_CODE, "given": NO_COUNT},
    "close-desk": {"desk": [*NO_CODE, None], "reason": NO_CODE},
    "set-desk-services": {"desk": [*NO_CODE, None], "services": NO_CODES},
    "close-service": {"service": NO_CODE},
    "open-service": {"service": NO_CODE},
    "message-desk": {"desk": NO_CODE, "text": ["", "x" * 141, "a\nb", 7, None]},
    "read-message": {"message": NO_ID},
    "raise-emergency": {"desk": NO_CODE},
    "acknowledge-emergency": {"emergency": NO_ID},
    "issue-ticket": {"order": NO_CHOICE, "return_token": [*NO_TOKEN, "r" * 22]},
}
NEW = [*WRONG]


@pytest.fixture(scope="module")
def session(hub: Hub) -> str:
    """A supervisor's session at a desk, so that nothing is refused for want of one."""
    body = {"desk": Corner(0).desk, "staff": "Luis", "pin": PIN}
    return str(hub.caller("counter").done("sign-in", body)["session"])


@pytest.fixture(scope="module")
def step(hub: Hub, session: str) -> str:
    """A step that waits for that desk."""
    body = {"services": [Corner(0).service], "language": "es"}
    return str(hub.caller("kiosk").done("issue-ticket", body)["step_id"])


@pytest.fixture
def unchanged(hub: Hub, session: str, step: str) -> Iterator[None]:
    """Whatever is refused, the journal does not grow."""
    before = hub.caller("manager").floor()
    yield
    assert hub.caller("manager").floor() == before


def check(reply: Reply, status: int | None = None) -> None:
    assert 400 <= reply.status < 500, (reply.status, reply.body)
    assert reply.error
    assert len(reply.body) < 2_000
    if status is not None:
        assert reply.status == status, reply.body


def asker(hub: Hub, name: str) -> Caller:
    """Return a device that may ask this."""
    roles = next(right.roles for kind, right in COMMAND_RIGHTS.items() if kind.name == name)
    return hub.caller("counter" if Role.COUNTER in roles else "kiosk")


def body_of(name: str, step: str) -> dict[str, Any]:
    """Return a body that is right, but for a time that is past."""
    body = dict(BODIES[name])
    if "desk" in body:
        body["desk"] = Corner(0).desk
    if "service" in body:
        body["service"] = Corner(0).service
    if "step_id" in body:
        body["step_id"] = step
    return body


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize(("name", "field"), [(n, f) for n, found in WRONG.items() for f in found])
def test_one_thing_wrong(hub: Hub, session: str, step: str, name: str, field: str):
    body = body_of(name, step)
    if field != "at" and "at" in body:
        body["at"] = "2026-12-31T00:00:00Z"
    for value in WRONG[name][field]:
        reply = asker(hub, name).post(name, body | {field: value}, session)
        check(reply, 422)


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("name", NEW)
def test_every_new_command_refuses_what_it_does_not_know(
    hub: Hub, session: str, step: str, name: str
):
    counter, body = asker(hub, name), body_of(name, step)
    for raw in (b"{", b"\xff", b'{"a": NaN}', b'{"step_id": "\\ud800"}'):
        check(counter.post(name, raw, session), 400 if raw != b'{"a": NaN}' else None)
    for raw in (b"[]", b"null", b"3", b'"x"'):
        check(counter.post(name, raw, session), 422)
    check(counter.post(name, body | {"surely_unknown": 1}, session), 422)
    check(counter.post(name, body | {"command_id": "x"}, session), 422)
    check(counter.post(name, b" " * (64 * 1024 + 1), session), 413)
    for field in body:
        less = {key: value for key, value in body.items() if key != field}
        if name != "refer":
            check(counter.post(name, less, session), 422)


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("name", [name for name in NEW if "step_id" in BODIES[name]])
def test_steps_of_nobody(hub: Hub, session: str, step: str, name: str):
    body = body_of(name, step)
    for nobody in ("s0", "s-1", "s999999999999", "v1", "../s1", "s1' OR '1'='1", "s1\x00", "é"):
        check(hub.caller("counter").post(name, body | {"step_id": nobody}, session), 404)


@pytest.mark.usefixtures("unchanged")
def test_visits_of_nobody(hub: Hub, session: str, step: str):
    for name in ("reprint", "change-class"):
        for nobody in ("v0", "v-1", "s1", "v999999999999", "%", "v1' OR '1'='1", "v\x00", "é", "_"):
            body = {**BODIES[name], "visit_id": nobody}
            check(hub.caller("counter").post(name, body, session), 404)


NUMBERS = {
    "": 422, "A": 422, "017": 422, "A-": 422, "A-1234567": 422, "AA-001": 422, "A-017x": 422,
    "A--1": 404, "%00": 422, "%ff": 422, "A-%D9%A1": 422, "a" * 65: 422, "a" * 9_000: 422,
    "A-'": 422, "A%0a001x": 422, "Z-799": 404, "z 799": 404, "z799": 404, "Z-0799": 404,
    "Z-000": 404, "%C3%84-001": 422, "null": 422, "A-1.0": 422, "A-1e3": 422, "A-0x1": 422,
}  # fmt: skip


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize(("number", "status"), NUMBERS.items())
def test_asking_for_a_visit_that_is_none(hub: Hub, number: str, status: int):
    reply = hub.caller("counter").get(f"visit?number={number.replace(' ', '%20')}")
    check(reply, status)
    assert reply.error == {422: "wrong-shape", 404: "unknown-visit"}[status]


@pytest.mark.usefixtures("unchanged")
def test_asking_without_saying_what(hub: Hub):
    for asked in ("visit", "why", "visit?", "why?step=", "visit?nummer=A-001", "why?number=A-001"):
        check(hub.caller("counter").get(asked), 422)
    for nobody in ("s0", "x", "%00", "%ff", "'", "s1%20OR%201=1", "a" * 64):
        check(hub.caller("counter").get(f"why?step={nobody}"), 404)
    check(hub.caller("counter").get("why?step=" + "a" * 65), 422)
    check(hub.caller("counter").ask("POST", "/api/v1/why", b"{}", {}), 405)
    check(hub.caller("counter").ask("POST", "/api/v1/visit", b"{}", {}), 405)


# Fuzzing: bodies made of the commands' own fields, with values that are right, nearly right, or
# nothing like it. Much of it is carried out: the floor moves, and nothing may ever fail.

CORNER = Corner(1)
TEXT = st.text(max_size=30)
INSTANTS = st.datetimes().map(lambda at: at.isoformat() + "Z") | st.sampled_from(
    ["2026-11-22T10:00:00", "9999-12-31T23:59:59-23:59", "2027-01-01T00:00:00+05:30"]
)
RIGHT: dict[str, st.SearchStrategy[Any]] = {
    "services": st.lists(st.sampled_from(CORNER.services), min_size=1, max_size=3),
    "service": st.sampled_from(CORNER.services),
    "language": st.sampled_from(["es", "en", "fr"]),
    "priority": st.sampled_from(["elderly", "infant", None]),
    "people": st.integers(1, 99),
    "token": st.sampled_from([None, "f" * 22]),
    "return_token": st.sampled_from([None, None, "g" * 22]),
    "order": st.sampled_from(["free", "fixed"]),
    "desk": st.sampled_from([CORNER.desk, *CORNER.desks]),
    "place": st.sampled_from(["waited", "visit", "last"]),
    "note": TEXT,
    "reason": st.sampled_from(["late", "x"]),
    "finish_current": st.booleans(),
    "interpreter": st.booleans(),
    "outcome": st.none(),
    "given": st.integers(1, 99) | st.none(),
    "emergency": st.just("e1"),
    "text": st.sampled_from(["late", "x"]),
    "staff": st.sampled_from(["Ana", "Luis"]),
    "pin": st.just(PIN),
    "at": INSTANTS | st.just("2026-12-30T12:00:00Z"),
    "until": INSTANTS | st.none(),
    "code": st.sampled_from(["ABC", "abc", "K-1", "..."]),
    "command_id": st.uuids().map(str) | st.none() | st.just("0" * 32),
}
JUNK = (
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT | st.just([]) | st.just({})
    | st.sampled_from(["es", "papers", "desk-1", PIN, "a" * 300, "\ud800", "2026-01-01T00:00:00Z"])
)  # fmt: skip
# Whoever would be gone cannot go on sending: sessions and devices have bad bodies of their own.
ABOUT_WHO_SENDS = {
    *("sign-out", "sign-in", "change-pin", "reset-pin", "remove-staff"),
    *("admit-pending", "rename-device", "revoke-device", "set-zone", "try-screen"),
    "mute-screen",
}
SENT = [
    command
    for command in COMMAND_RIGHTS
    if COMMAND_RIGHTS[command].roles & STAFF and command.name not in ABOUT_WHO_SENDS
]
# Often enough that there is mostly somebody at an open desk, and that each of CORE happens.
SENT += [IssueTicket, OpenDesk, OpenDesk, *[CallNext] * 4, *[Refer] * 3, Park, Undo, Undo, Cancel]
# Without numbers there would soon be nobody to do anything with.
SENT.remove(CloseService)


@pytest.fixture(scope="module")
def counter(hub: Hub) -> Caller:
    """One connection for all that is sent."""
    return hub.caller("counter")


@pytest.fixture(scope="module")
def seats(hub: Hub) -> list[str | None]:
    """Sessions at the corner's desks, and none."""
    counter = hub.caller("counter")
    body = {"staff": "Luis", "pin": PIN}
    return [
        *(counter.done("sign-in", body | {"desk": desk})["session"] for desk in CORNER.desks),
        None,
    ]


class Place(int):
    """Stands for an id that is known when the body is sent."""


PLACES = (st.integers(0, 2) | st.integers(0, 30)).map(Place)


@st.composite
def requests(draw: st.DrawFn) -> tuple[str, dict[str, Any], int]:
    """Return a command, a body of its own fields, mostly right, and which session sends it.

    Steps and visits are numbers: what stands at that place when it is sent.
    """
    kind: type[Command[Any]] = draw(st.sampled_from(SENT))
    body: dict[str, Any] = {}
    for field in fields(kind):
        chance = draw(st.integers(0, 29))
        if chance == 0:
            body[field.name] = draw(JUNK)
        elif chance > 15 or (chance > 2 and field.name not in {"command_id", "token", "until"}):
            other = PLACES if field.name in ("step_id", "visit_id") else JUNK
            body[field.name] = draw(RIGHT.get(field.name, other))
    return kind.name, body, draw(st.sampled_from([0, 0, 0, 0, 1, 2]))


def filled(body: dict[str, Any], steps: list[str], visits: list[str]) -> bytes:
    """Return a body to send."""
    ids = {"step_id": steps, "visit_id": visits}
    return json.dumps(
        {
            name: ids[name][value % len(ids[name])] if isinstance(value, Place) else value
            for name, value in body.items()
        }
    ).encode()


@settings(
    max_examples=300,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
@given(sent=st.lists(requests(), min_size=1, max_size=6))
def test_nothing_over_the_wire_makes_the_hub_fail(
    counter: Caller, seats: list[str | None], sent: list[tuple[str, dict[str, Any], int]]
):
    floor = counter.floor()
    mine = [
        row
        for name in ("called", "serving", "waiting")
        for row in floor[name]
        if row["service"] in CORNER.services
    ][:8]
    steps = [row["step_id"] for row in mine]
    # What ended lately may come back too.
    steps += [f"s{floor['seq'] - back}" for back in range(12)]
    visits = [row["visit_id"] for row in mine] + ["v1"]
    for name, body, seat in sent:
        raw = filled(body, steps, visits)
        reply = counter.post(name, raw, seats[seat])
        assert reply.status < 500, (name, raw, reply)
        if reply.status >= 400:
            assert reply.error
    for step in steps[:3]:
        assert counter.get(f"why?step={step}").status in {200, 404, 409}
    for row in mine[:2]:
        assert counter.get(f"visit?number={row['number']}").status == 200


# Most of what is sent is nonsense, but not all: these must have come about.
CORE = {"step-called", "step-parked", "step-referred", "step-cancelled", "act-undone"}


def test_after_all_that_replay_equals_tables(hub: Hub):
    """Runs last: it stops the module's hub, and starts it again for who comes after."""
    floor = hub.caller("manager").floor()
    assert hub.stop() == 0
    assert hub.differences() == []
    happened = {kind for (kind,) in hub.sql("SELECT DISTINCT kind FROM journal")}
    assert happened >= CORE
    hub.start()
    again = hub.caller("manager").floor()
    for name in ("waiting", "called", "serving", "desks"):
        assert again[name] == floor[name]
