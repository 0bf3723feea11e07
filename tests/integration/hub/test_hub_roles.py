"""Every role at every endpoint."""

from __future__ import annotations

import json
from contextlib import closing

import pytest

from shared.domain.commands import COMMANDS
from tests.integration.hub.running import Caller, Hub
from tests.integration.hub.test_hub_errors import (
    BODIES,
    DOOR,
    LED_COMMANDS,
    SESSION_COMMANDS,
    is_refused,
)

STAFF_DEVICES = {"counter", "manager"}
# Everything that is not for staff devices alone, and what a device that may gets for BODIES.
MAY = {
    "issue-ticket": STAFF_DEVICES | {"kiosk"},
    "hand-in": {"kiosk"},
    "speak-in-private": STAFF_DEVICES | {"kiosk"},
    "check-in": STAFF_DEVICES | {"kiosk"},
    "admit-device": set(),
    "add-staff": set(),
    "adopt-profile": set(),
    "pass-time": set(),
    "erase-visit": set(),
    "forget-past": set(),
    "report-clone": set(),
}
SAID = {
    "check-in": (404, "unknown-code"),
    "cancel-appointment": (404, "unknown-code"),
    "book-appointment": (422, "time-past"),
    "admit-pending": (404, "nobody-waits"),
    "hand-in": (422, "time-past"),
    "rename-device": (404, "unknown-device"),
    "revoke-device": (404, "unknown-device"),
}
ASKED = {"visit?number=A-001": STAFF_DEVICES, "why?step=s1": STAFF_DEVICES}


def test_no_command_was_forgotten_here():
    assert {*BODIES, *DOOR} == {command.name for command in COMMANDS}


@pytest.mark.parametrize("device", ["kiosk", "counter", "display", "manager", None])
@pytest.mark.parametrize("name", [*BODIES, *DOOR])
def test_every_role_at_every_endpoint(hub: Hub, name: str, device: str | None):
    reply = hub.caller(device).post(name, {**BODIES, **DOOR}[name])
    if device is None:
        is_refused(reply, 401, "unknown-token")
    elif device not in MAY.get(name, STAFF_DEVICES):
        is_refused(reply, 403, "wrong-role")
    elif name in LED_COMMANDS and device == "counter":
        is_refused(reply, 403, "not-signed-in")
    elif name in SAID:
        is_refused(reply, *SAID[name])
    elif name in SESSION_COMMANDS:
        is_refused(reply, 403, "not-signed-in")
    else:
        assert reply.status == 200 or reply.error == "desk-taken"


@pytest.mark.parametrize("device", ["kiosk", "counter", "display", "manager", None])
@pytest.mark.parametrize("asked", ASKED)
def test_who_may_ask(hub: Hub, asked: str, device: str | None):
    reply = hub.caller(device).get(asked)
    if device is None:
        is_refused(reply, 401, "unknown-token")
    elif device not in ASKED[asked]:
        is_refused(reply, 403, "wrong-role")
    else:
        assert reply.status == 200 or reply.error.startswith("unknown-")


def test_the_door_does_what_tools_need_and_no_more(hub: Hub):
    door = json.loads((hub.data / "door.json").read_text())
    able = {"book-appointment", "cancel-appointment", *LED_COMMANDS, *DOOR}
    with closing(Caller(door["url"], hub.trust, door["key"])) as at_the_door:
        for name, body in BODIES.items():
            reply = at_the_door.post(name, body)
            if name in able:
                is_refused(reply, *SAID[name])
            else:
                is_refused(reply, 403, "wrong-role")
        for asked in ASKED:
            is_refused(at_the_door.get(asked), 403, "wrong-role")
        assert at_the_door.post("pass-time", {}).json == {}
        is_refused(at_the_door.post("erase-visit", DOOR["erase-visit"]), 404, "unknown-visit")
        is_refused(at_the_door.post("forget-past", DOOR["forget-past"]), 422, "wrong-shape")
