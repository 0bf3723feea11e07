"""Refusals: their shape, the order in which they are looked for, and who may do what."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any
from uuid import uuid4

import pytest

from tests.integration.hub.running import Caller, Hub, Reply
from tests.integration.hub.template import PIN, Corner

SignIn = Callable[..., str]

BODIES: dict[str, dict[str, Any]] = {
    "issue-ticket": {"services": ["papers"], "language": "es"},
    "hand-in": {
        "number": "A-800",
        "token": "t" * 22,
        "arrived_at": "2020-01-01T00:00:00Z",
        "services": ["papers"],
        "language": "es",
    },
    "report-health": {"printer": "fine"},
    "sign-in": {"desk": "desk-1", "staff": "Ana", "pin": PIN},
    "sign-out": {},
    "close-desk": {"desk": "desk-1"},
    "open-desk": {"desk": "desk-1"},
    "call-next": {"desk": "desk-1"},
    "recall": {"step_id": "s1"},
    "start-service": {"step_id": "s1"},
    "finish-service": {"step_id": "s1"},
    "mark-no-show": {"step_id": "s1"},
    "cancel": {"step_id": "s1"},
    "arrive": {"step_id": "s1"},
    "park": {"step_id": "s1"},
    "return": {"step_id": "s1"},
    "reopen": {"step_id": "s1"},
    "refer": {"step_id": "s1", "service": "papers", "desk": "desk-1"},
    "undo": {"desk": "desk-1"},
    "call-step": {"desk": "desk-1", "step_id": "s1", "reason": "because"},
    "change-class": {"visit_id": "v1", "priority": None},
    "reprint": {"visit_id": "v1"},
    "add-step": {"visit_id": "v1", "service": "papers"},
    "change-people": {"visit_id": "v1", "people": 2},
    "note-interpreter": {"step_id": "s1", "interpreter": True},
    "write-note": {"visit_id": "v1", "text": "because"},
    "set-desk-services": {"desk": "desk-1", "services": []},
    "close-service": {"service": "nothing"},
    "open-service": {"service": "papers"},
    "message-desk": {"desk": "nowhere", "text": "x"},
    "read-message": {"message": "m1"},
    "raise-emergency": {},
    "acknowledge-emergency": {"emergency": "e1"},
    "speak-in-private": {},
    "give-feedback": {"face": 5, "service": "papers"},
    "check-in": {"code": "NOBODY"},
    "find-ticket": {"token": "t" * 22},
    "come-back": {"return_token": "r" * 22},
    "book-appointment": {"service": "papers", "at": "2020-01-01T00:00:00Z"},
    "cancel-appointment": {"code": "NOBODY"},
    "admit-pending": {"code": "12345678"},
    "rename-device": {"device_id": "nobody", "device_name": "x"},
    "revoke-device": {"device_id": "nobody"},
    "set-zone": {"device_id": "nobody", "zone": None},
    "try-screen": {"device_id": "nobody"},
    "mute-screen": {"device_id": "nobody", "muted": True},
    "change-pin": {"pin": PIN, "new_pin": "1234"},
    "reset-pin": {"staff": "Nobody", "pin": "1234"},
    "remove-staff": {"staff": "Nobody"},
    "add-staff": {"staff": "Ana", "role": "agent", "pin": "1234"},
    "change-role": {"staff": "Nobody", "role": "manager"},
    "adopt-profile": {"profile": "name = 1"},
}
# For no device at all: the hub itself sends them for whoever has a visit's secret.
VISITORS = {
    "visitor-coming": {"token": "t" * 22},
    "visitor-needs-time": {"token": "t" * 22},
    "visitor-cancels": {"token": "t" * 22},
    "leave-complaint": {"token": "t" * 22, "sealed": "AAAA"},
}
DOOR = {
    "admit-device": {"role": "manager", "device_name": "x", "digest": "0" * 64},
    "pass-time": {},
    "erase-visit": {"visit_id": "v-nobody"},
    "forget-past": {"before": "2020-01-01T00:00:00"},
    "report-clone": {"device_id": "nobody", "addresses": ["10.0.0.1", "10.0.0.2"]},
}
# For a manager's device, the door, and at a console for sessions of a certain rank.
LED_COMMANDS = {
    *("admit-pending", "rename-device", "revoke-device", "set-zone", "try-screen"),
    "mute-screen",
    *("reset-pin", "remove-staff", "add-staff", "change-role", "adopt-profile"),
    *("set-desk-services", "close-service", "open-service", "message-desk"),
}
BIG = b" " * (64 * 1024 + 1)
FREE_COMMANDS = {
    *("hand-in", "report-health", "give-feedback", "find-ticket"),
    *("issue-ticket", "sign-in", "speak-in-private", "check-in", "come-back"),
    *("book-appointment", "cancel-appointment", "raise-emergency"),
    *LED_COMMANDS,
}
SESSION_COMMANDS = [name for name in BODIES if name not in FREE_COMMANDS]
STEP_COMMANDS = [name for name in SESSION_COMMANDS if "step_id" in BODIES[name]]
ENDED_TOO = {"return", "reopen"}


@pytest.fixture(autouse=True)
def nothing_changes(hub: Hub, request: pytest.FixtureRequest) -> Iterator[None]:
    """Every test here ends with the floor it found, unless it works in a corner of its own."""
    if "corner" in request.fixturenames:
        yield
        return
    before = hub.caller("manager").floor()
    yield
    assert hub.caller("manager").floor() == before


def is_refused(reply: Reply, status: int, error: str) -> None:
    assert (reply.status, reply.error) == (status, error)


@pytest.mark.parametrize("name", [*BODIES, *DOOR])
@pytest.mark.parametrize("token", [None, "", "nobody", "x" * 5000, "tökén", "token-of-kiosk"])
def test_a_token_of_nobody(hub: Hub, name: str, token: str | None):
    caller = hub.caller(token=None if token is None else token.encode().decode("latin-1"))
    body = {**BODIES, **DOOR}[name]
    is_refused(caller.post(name, body), 401, "unknown-token")


@pytest.mark.parametrize(
    "header",
    [
        "Basic {token}",
        "{token}",
        "Bearer",
        "Bearer  {token}",
        "Bearer {token} x",
        "Token {token}",
        "Bearer,{token}",
    ],
)
def test_a_token_that_is_not_carried_as_it_should(hub: Hub, header: str):
    caller = hub.caller()
    said = header.format(token=hub.tokens["counter"])
    reply = caller.ask("GET", "/api/v1/floor", None, {"Authorization": said})
    is_refused(reply, 401, "unknown-token")


@pytest.mark.parametrize("name", ["center", "floor"])
def test_reading_needs_a_token_too(hub: Hub, name: str):
    is_refused(hub.caller().get(name), 401, "unknown-token")


@pytest.mark.parametrize("device", ["kiosk", "counter", "display", "manager"])
@pytest.mark.parametrize("name", ["center", "floor", "openapi.json"])
def test_every_role_may_read(hub: Hub, name: str, device: str):
    assert hub.caller(device).get(name).status == 200


def test_the_size_is_looked_at_before_the_token(hub: Hub):
    for caller in (hub.caller(), hub.caller("display"), hub.caller("counter")):
        is_refused(caller.post("call-next", BIG), 413, "too-large")


def test_a_connection_survives_a_body_that_was_too_large(hub: Hub):
    counter = hub.caller("counter")
    for size in (64 * 1024 + 1, 3_000_000):
        is_refused(counter.post("call-next", b"x" * size), 413, "too-large")
        assert counter.get("floor").status == 200


def test_the_tools_key_opens_the_door_and_nothing_else(hub: Hub):
    door = json.loads((hub.data / "door.json").read_text())
    for name, body in {**BODIES, **DOOR}.items():
        is_refused(hub.caller(token=door["key"]).post(name, body), 401, "unknown-token")
    with closing(Caller(door["url"], hub.trust, door["key"])) as at_the_door:
        assert at_the_door.get("center").status == 200
        is_refused(at_the_door.post("issue-ticket", BODIES["issue-ticket"]), 403, "wrong-role")
        assert at_the_door.post("adopt-profile", {"profile": "name = 1"}).status == 422


def test_64_kb_is_not_too_large(hub: Hub):
    body = json.dumps(BODIES["call-next"]).encode()
    full = body + b" " * (64 * 1024 - len(body))
    is_refused(hub.caller("counter").post("call-next", full), 403, "not-signed-in")
    is_refused(hub.caller("counter").post("call-next", full + b" "), 413, "too-large")


def test_a_body_in_pieces_is_counted_too(hub: Hub):
    def pieces() -> Iterator[bytes]:
        for _ in range(70):
            yield b" " * 1024

    caller = hub.caller("counter")
    is_refused(caller.ask("POST", "/api/v1/call-next", pieces(), {}), 413, "too-large")
    caller.close()


def test_the_token_is_looked_at_before_the_role(hub: Hub):
    is_refused(hub.caller().post("admit-device", b"{"), 401, "unknown-token")


def test_the_role_is_looked_at_before_the_body(hub: Hub):
    for body in (b"{", b"[]", b'{"desk": 1}', b'{"desk": "nowhere"}'):
        is_refused(hub.caller("kiosk").post("call-next", body), 403, "wrong-role")


@pytest.mark.parametrize("name", SESSION_COMMANDS)
def test_the_body_is_looked_at_before_the_session(hub: Hub, name: str):
    counter = hub.caller("counter")
    for session in (None, "nobody", ""):
        is_refused(counter.post(name, b"{", session), 400, "not-json")
        is_refused(counter.post(name, {"x": 1}, session), 422, "wrong-shape")
        if "desk" in BODIES[name]:  # which of them there are is for those who are signed in
            unknown = BODIES[name] | {"desk": "nowhere"}
            is_refused(counter.post(name, unknown, session), 403, "not-signed-in")
        is_refused(counter.post(name, BODIES[name], session), 403, "not-signed-in")


def test_the_session_is_looked_at_before_the_step(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    for name in STEP_COMMANDS:
        if name == "call-step":
            continue  # needs a permission, which is looked at before the step
        body = BODIES[name] | {"step_id": "s-nobody"}
        is_refused(counter.post(name, body), 403, "not-signed-in")
        is_refused(counter.post(name, body, session), 404, "unknown-step")


def test_another_desks_session_opens_nothing(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, other = hub.caller("counter"), hub.caller("counter-2")
    mine, theirs = sign_in(corner.desks[0]), sign_in(corner.desks[1], "counter-2", "Luis")
    hub.caller("kiosk").done("issue-ticket", {"services": [corner.service], "language": "es"})
    step = counter.done("call-next", {"desk": corner.desk}, mine)["step_id"]
    before = counter.floor()
    for name in ("close-desk", "open-desk", "call-next", "undo"):
        is_refused(other.post(name, {"desk": corner.desk}, theirs), 403, "not-signed-in")
    for name in STEP_COMMANDS:
        body = BODIES[name] | {"step_id": step}
        if name not in ENDED_TOO:
            is_refused(other.post(name, body, theirs), 403, "not-signed-in")
        # A session is its device's alone, however another came by it.
        is_refused(other.post(name, body, mine), 403, "not-signed-in")
    is_refused(other.post("sign-out", {}, mine), 403, "not-signed-in")
    assert counter.floor() == before


def test_the_state_comes_before_the_reused_id_only_where_it_should(
    hub: Hub, corner: Corner, sign_in: SignIn
):
    """A reused id is a 409: whatever is 422, 403 or 404 is said first."""
    counter, session, used = hub.caller("counter"), sign_in(corner.desk), str(uuid4())
    counter.done(
        "issue-ticket", {"services": [corner.service], "language": "es", "command_id": used}
    )
    bad = {"services": ["nothing"], "language": "es", "command_id": used}
    is_refused(counter.post("issue-ticket", bad), 422, "unknown-service")
    call = {"desk": corner.desk, "command_id": used}
    is_refused(counter.post("call-next", call | {"desk": "nowhere"}, session), 422, "unknown-desk")
    is_refused(counter.post("call-next", call), 403, "not-signed-in")
    step = {"step_id": "s-nobody", "command_id": used}
    is_refused(counter.post("cancel", step, session), 404, "unknown-step")
    is_refused(counter.post("call-next", call, session), 409, "command-reused")


def test_an_unknown_desk_is_said_before_the_pin_is_looked_at(hub: Hub):
    body = {"desk": "nowhere", "staff": "Ana", "pin": "0000"}
    for _ in range(8):  # more than may be guessed
        is_refused(hub.caller("counter").post("sign-in", body), 422, "unknown-desk")


WRONG_PATHS = [
    ("GET", "/", 404),
    ("GET", "/api/v1", 404),
    ("GET", "/api/v1/nothing", 404),
    ("POST", "/api/v1/nothing", 404),
    ("GET", "/api/v2/floor", 404),
    ("GET", "/api/v1/floor/", 404),
    ("POST", "/api/v1/call-next/", 404),
    ("GET", "/api/v1//floor", 404),
    ("GET", "/api/v1/stream", 404),
    ("GET", "/api/v1/floor/../../../etc/passwd", 404),
    ("GET", "/docs", 404),
    ("GET", "/redoc", 404),
    ("GET", "/openapi.json", 404),
    ("GET", "/t/abc", 404),
    ("GET", "/%00", 404),
    ("GET", "/%ff%fe", 404),
    ("GET", "/api/v1/call-next", 405),
    ("PUT", "/api/v1/call-next", 405),
    ("DELETE", "/api/v1/floor", 405),
    ("POST", "/api/v1/floor", 405),
    ("OPTIONS", "/api/v1/call-next", 405),
    ("POST", "/api/v1/openapi.json", 405),
    ("TRACE", "/api/v1/floor", 405),
]


@pytest.mark.parametrize(("method", "path", "status"), WRONG_PATHS)
@pytest.mark.parametrize("device", [None, "manager"])
def test_a_wrong_path_or_method(hub: Hub, method: str, path: str, status: int, device: str | None):
    caller: Caller = hub.caller(device)
    reply = caller.ask(method, path, None, {})
    assert reply.status == status
    assert reply.error == {404: "unknown-path", 405: "wrong-method"}[status]


def test_a_very_long_path(hub: Hub):
    assert hub.caller("manager").ask("GET", "/" + "a" * 30_000, None, {}).status == 404
    assert hub.caller("manager").get("floor?" + "a=b&" * 7_000).status == 200
