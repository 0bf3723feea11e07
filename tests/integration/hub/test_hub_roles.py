"""Every role at every endpoint."""

from __future__ import annotations

import pytest

from tests.integration.hub.running import Hub
from tests.integration.hub.test_hub_errors import BODIES, DOOR, is_refused

STAFF_DEVICES = ("counter", "manager")


@pytest.mark.parametrize("device", ["kiosk", "counter", "display", "manager"])
@pytest.mark.parametrize("name", [*BODIES, *DOOR])
def test_every_role_at_every_endpoint(hub: Hub, name: str, device: str):
    may = device in STAFF_DEVICES or (device == "kiosk" and name == "issue-ticket")
    reply = hub.caller(device).post(name, {**BODIES, **DOOR}[name])
    if name in DOOR or not may:
        is_refused(reply, 403, "wrong-role")
    elif name == "issue-ticket":
        assert reply.status == 200
    elif name == "sign-in":
        assert reply.status == 200 or reply.error == "desk-taken"
    else:
        is_refused(reply, 403, "not-signed-in")
