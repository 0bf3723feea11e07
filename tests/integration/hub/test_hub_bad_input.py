"""Bad bodies: always a 4xx in the wire's own shape, and nothing changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.integration.hub.running import Hub, Reply
from tests.integration.hub.template import PIN, Corner

TICKET: dict[str, Any] = {"services": ["papers"], "language": "es"}
FUZZ = settings(
    max_examples=150,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def session(hub: Hub) -> str:
    """A session at a desk, so that nothing is refused for want of one."""
    body = {"desk": Corner(0).desk, "staff": "Ana", "pin": PIN}
    return str(hub.caller("counter").done("sign-in", body)["session"])


@pytest.fixture(autouse=True)
def nothing_changes(hub: Hub, session: str) -> Iterator[None]:
    before = hub.caller("manager").floor()
    yield
    assert hub.caller("manager").floor() == before


def check(reply: Reply, status: int | None = None) -> None:
    assert 400 <= reply.status < 500, (reply.status, reply.body)
    assert reply.error
    assert len(reply.body) < 2_000  # nothing of the body is given back at length
    if status is not None:
        assert reply.status == status, reply.body


NOT_JSON = {
    "cut off": b'{"services": ["papers"], "langu',
    "words": b"hello",
    "single quotes": b"{'services': []}",
    "comma": b'{"language": "es",}',
    "bytes": b"\xff\xfe\x00\x01",
    "not utf-8": b'{"language": "\xe9s"}',
    "utf-16": json.dumps(TICKET).encode("utf-16"),
    "two": b"{}{}",
    "a bare control character": b'{"language": "\x01"}',
    "a lone surrogate": b'{"services": ["papers"], "language": "\\ud800"}',
    "a lone surrogate as a key": b'{"\\udfff": 1}',
    "nesting": b"[" * 60_000,
    "nesting of objects": b'{"a":' * 10_000,
    "zero byte": b"\x00",
    "form": b"services=papers&language=es",
    "xml": b"<?xml version='1.0'?><a/>",
}


@pytest.mark.parametrize("body", NOT_JSON.values(), ids=NOT_JSON.keys())
@pytest.mark.parametrize("name", ["issue-ticket", "call-next"])
def test_what_is_not_json(hub: Hub, session: str, name: str, body: bytes):
    reply = hub.caller("counter").post(name, body, session)
    check(reply, 400)
    assert reply.error == "not-json"


WRONG: dict[str, list[Any]] = {
    "services": [
        [], None, "papers", 3, True, {}, [None], [1], [True], [["papers"]], [{}], [""],
        ["papers"] * 2, ["papers"] * 9, ["papers", "welcome"] * 5, ["nothing"], ["Papers"],
        ["papers "], ["papers\x00"], ["a" * 10_000], ["papers", "nothing"], ["corner-1"], {"0": 1},
    ],
    "language": [None, 3, True, [], {}, "", "xx", "ES", "es ", "a" * 10_000, "es\x00", "\u202e"],
    "priority": ["", "king", 3, True, [], {}, ["elderly"], "a" * 10_000, "Elderly", "\x07"],
    "people": [0, -1, 100, 10**30, -(10**30), 1.5, 1.0, "2", True, None, [], {}, [1], 1e400],
    "token": [
        "", "short", "a" * 21, "a" * 65, "a" * 10_000, 3, True, [], "ü" * 22, "a" * 21 + "\n",
        "a" * 22 + "\n", "a b" * 10, "../../../../etc/passwd1", "\x00" * 22, "+/" * 11 + "==",
    ],
    "command_id": ["", "x", 3, True, [], "0" * 31, "0" * 33, "z" * 32, "a" * 10_000, {}],
    "unknown": [None, 1, "x"],
    "desk": ["papers"],
    "": [1],
}  # fmt: skip


@pytest.mark.parametrize(
    ("field", "value"), [(field, value) for field, values in WRONG.items() for value in values]
)
def test_a_ticket_with_one_thing_wrong(hub: Hub, field: str, value: Any):
    check(hub.caller("kiosk").post("issue-ticket", TICKET | {field: value}), 422)


@pytest.mark.parametrize("field", TICKET)
def test_a_ticket_with_one_thing_missing(hub: Hub, field: str):
    body = {name: value for name, value in TICKET.items() if name != field}
    check(hub.caller("kiosk").post("issue-ticket", body), 422)


@pytest.mark.parametrize("body", [b"[]", b"null", b"3", b'"x"', b"true", b"NaN", b"[{}]", b"-0"])
def test_a_body_that_is_no_object(hub: Hub, body: bytes):
    check(hub.caller("kiosk").post("issue-ticket", body))


NUMBERS = [
    b"NaN",
    b"Infinity",
    b"-Infinity",
    b"1e999",
    b"9" * 400,
    b"-" + b"9" * 5_000,
    b"0x1",
    b"01",
]


@pytest.mark.parametrize("number", NUMBERS)
def test_numbers_that_are_none(hub: Hub, number: bytes):
    body = b'{"services": ["papers"], "language": "es", "people": ' + number + b"}"
    check(hub.caller("kiosk").post("issue-ticket", body))


CODES: list[Any] = ["", "nowhere", None, 3, True, [], {}, "a" * 10_000, "desk-1\x00", "Desk-1", "é"]


@pytest.mark.parametrize("desk", CODES)
@pytest.mark.parametrize("name", ["close-desk", "open-desk", "call-next", "sign-in"])
def test_a_desk_that_is_none(hub: Hub, session: str, name: str, desk: Any):
    more = {"staff": "Ana", "pin": PIN} if name == "sign-in" else {}
    check(hub.caller("counter").post(name, {"desk": desk, **more}, session), 422)


@pytest.mark.parametrize("finish", ["true", 1, 0, None, [], "", {}, 1.0])
def test_finish_current_is_true_or_false(hub: Hub, session: str, finish: Any):
    body = {"desk": Corner(0).desk, "finish_current": finish}
    check(hub.caller("counter").post("call-next", body, session), 422)


STEPS: list[Any] = ["", None, 3, True, [], {}, "a" * 65, "a" * 10_000]
UNKNOWN_STEPS = [
    "s0",
    "s-1",
    "s999999999999",
    "v1",
    "../s1",
    "s1' OR '1'='1",
    "s1\x00",
    "\u202e",
    "é",
]


@pytest.mark.parametrize(
    "name", ["recall", "start-service", "finish-service", "mark-no-show", "cancel"]
)
def test_a_step_that_is_none(hub: Hub, session: str, name: str):
    counter = hub.caller("counter")
    for step in STEPS:
        check(counter.post(name, {"step_id": step}, session), 422)
    for step in UNKNOWN_STEPS:
        check(counter.post(name, {"step_id": step}, session), 404)


SIGN_INS: list[dict[str, Any]] = [
    {"staff": ""}, {"staff": 3}, {"staff": None}, {"staff": "a" * 61}, {"staff": "A\x00"},
    {"staff": "Ana\n"}, {"pin": ""}, {"pin": "123"}, {"pin": "1234567890123"}, {"pin": 4711},
    {"pin": "47a1"}, {"pin": " 4711"}, {"pin": "4711\n"}, {"pin": None}, {"pin": "٤٧١١"},
    {"pin": ["4711"]}, {"role": "manager"},
]  # fmt: skip


@pytest.mark.parametrize("wrong", SIGN_INS)
def test_a_sign_in_of_the_wrong_shape(hub: Hub, wrong: dict[str, Any]):
    body = {"desk": Corner(1).desk, "staff": "Ana", "pin": PIN} | wrong
    check(hub.caller("counter").post("sign-in", body), 422)


JUNK_SESSIONS = ["x", "a" * 5_000, "ü".encode().decode("latin-1"), "null", "0", "' OR 1=1 --"]


@pytest.mark.parametrize("junk", JUNK_SESSIONS)
def test_a_session_that_is_none(hub: Hub, junk: str):
    reply = hub.caller("counter").post("call-next", {"desk": Corner(0).desk}, junk)
    check(reply, 403)


def test_a_valid_body_under_any_content_type(hub: Hub, session: str):
    for kind in (
        "text/plain",
        "application/x-www-form-urlencoded",
        "x" * 3_000,
        "multipart/form-data",
    ):
        reply = hub.caller("counter").post(
            "call-next", {"desk": Corner(0).desk}, session, **{"Content-Type": kind}
        )
        assert reply.status == 204


# Fuzzing: any JSON, any bytes, and bodies that are nearly right.

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=50)
    | st.sampled_from(["papers", "es", "desk-1", "elderly", "Ana", PIN, "s1", "a" * 22])
)
JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=20), inner, max_size=5)
    ),
    max_leaves=20,
)
NAMES = st.sampled_from(
    ["issue-ticket", "sign-in", "close-desk", "open-desk", "call-next", "recall", "cancel",
     "start-service", "finish-service", "mark-no-show", "sign-out"]
)  # fmt: skip
FIELDS = st.sampled_from(
    ["services", "language", "priority", "people", "token", "command_id", "desk", "staff", "pin",
     "step_id", "finish_current", "x"]
)  # fmt: skip


@FUZZ
@given(name=NAMES, body=st.binary(max_size=300))
def test_any_bytes(hub: Hub, session: str, name: str, body: bytes):
    body = body or b"\x00"  # nothing at all is a body for sign-out
    check(hub.caller("counter").post(name, body, session))


@FUZZ
@given(name=NAMES, body=JSON)
def test_any_json(hub: Hub, session: str, name: str, body: Any):
    raw = json.dumps(body).encode()
    if raw != b"{}":
        check(hub.caller("counter").post(name, raw, session))


@FUZZ
@given(name=NAMES, body=st.dictionaries(FIELDS, JSON, min_size=1))
def test_any_value_in_the_right_fields(hub: Hub, session: str, name: str, body: Any):
    # An unknown field beside them: whatever the others are, this body is refused.
    raw = json.dumps({**body, "surely-unknown": 1}, ensure_ascii=False).encode(errors="replace")
    check(hub.caller("counter").post(name, raw, session))
