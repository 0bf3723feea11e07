"""Statistics of a running hub: from tickets at a kiosk to figures for each role."""

from __future__ import annotations

import json
from typing import Any

from tests.integration.hub.running import Caller, Hub
from tests.integration.hub.template import PIN

Json = dict[str, Any]


def told(caller: Caller, session: str | None = None, name: str = "statistics") -> Json:
    """Return the last line of a study."""
    reply = caller.post(f"studies/{name}", {}, session)
    assert reply.status == 200, reply
    found: Json = json.loads(reply.body.splitlines()[-1])
    return found


def test_from_tickets_to_figures_by_role(own_hub: Hub):
    own_hub.start()
    manager, kiosk = own_hub.caller("manager"), own_hub.caller("kiosk")
    assert told(manager)["error"]["code"] == "nothing-yet"
    for service in ["papers"] * 6 + ["support"] * 5:
        kiosk.done("issue-ticket", {"services": [service], "language": "es", "people": 2})
    whole = told(manager)["answer"]
    assert (whole["totals"]["visits"], whole["totals"]["people"]) == (11, 22)
    assert {row["code"]: row["steps"] for row in whole["tables"]["service"]} == {
        "papers": 6,
        "support": 5,
    }
    assert not whole["left_out"]
    counter = own_hub.caller("counter")
    signed = counter.done("sign-in", {"desk": "desk-2", "staff": "Luis", "pin": PIN})
    part = told(counter, signed["session"])["answer"]
    assert part["left_out"]
    assert part["totals"]["visits"] == 6
    assert "support" not in json.dumps(part)
    assert told(manager, name="causes")["answer"]["history"] is False
