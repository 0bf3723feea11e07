"""Attacks that have no room of their own; docs/attacks.md names them all."""

from __future__ import annotations

from tests.integration.hub.running import Hub
from tests.integration.hub.template import PIN, Corner


def test_a_session_is_worth_nothing_to_another_device(hub: Hub, corner: Corner) -> None:
    """Not even to one that may do the same, and knows the session's secret."""
    signing = {"desk": corner.desk, "staff": "Ana", "pin": PIN}
    session = hub.caller("counter").done("sign-in", signing)["session"]
    hub.caller("kiosk").done("issue-ticket", {"services": [corner.service], "language": "es"})
    call = {"desk": corner.desk}
    for device in ("counter-2", "manager"):
        reply = hub.caller(device).post("call-next", call, session)
        assert (reply.status, reply.error) == (403, "not-signed-in"), reply.body
    refused = hub.caller("kiosk").post("call-next", call, session)
    assert (refused.status, refused.error) == (403, "wrong-role")
    assert hub.caller("counter").done("call-next", call, session)["step_id"]
