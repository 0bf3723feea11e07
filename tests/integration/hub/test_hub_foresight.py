"""Waits told by a running hub, and what its studies make of them."""

from __future__ import annotations

import json
from typing import Any

from tests.integration.hub.fixtures import SignIn
from tests.integration.hub.running import Hub


def study(hub: Hub, name: str, body: dict[str, Any]) -> dict[str, Any]:
    """Return the last line that a study tells."""
    reply = hub.caller("manager").post(f"studies/{name}", body)
    assert reply.status == 200, reply
    told: dict[str, Any] = json.loads(reply.body.splitlines()[-1])
    return told


def test_what_tickets_say_is_held_against_what_came(hub: Hub, sign_in: SignIn):
    session = sign_in("desk-1")
    kiosk, counter = hub.caller("kiosk"), hub.caller("counter")
    ranges = []
    for _ in range(8):
        reply = kiosk.post("issue-ticket", {"services": ["papers"], "language": "es"})
        ranges.append(tuple(reply.json["range"]))
    assert ranges[0] == (0, 5)
    assert ranges == sorted(ranges)
    assert all(low < high for low, high in ranges)
    for _ in range(7):
        body = {"desk": "desk-1", "finish_current": True}
        assert counter.post("call-next", body, session).status == 200
    found = study(hub, "accuracy", {})["answer"]
    papers = next(each for each in found["services"] if each["service"] == "papers")
    assert papers["n"] == found["all"]["n"] == 7
    # Nobody waited for more than moments: the first few as told, the later ones sooner.
    assert papers["later"] == 0
    assert papers["sooner"] == sum(low > 0 for low, _ in ranges[:7]) / 7


def test_a_center_of_today_has_no_days_to_live_through(hub: Hub):
    change = {"service": "legal", "from": "08:00", "until": "12:00", "desks": 1}
    told = study(hub, "whatif", {"weekday": 0, "staffing": [change]})
    assert told["error"]["code"] == "no-days"


def test_a_restart_goes_on_telling(hub: Hub, sign_in: SignIn):
    sign_in("desk-1")
    for _ in range(5):
        hub.caller("kiosk").post("issue-ticket", {"services": ["papers"], "language": "es"})
    before = hub.caller("kiosk").get("floor").json["ranges"]["papers"]
    hub.stop()
    hub.start()
    assert hub.caller("kiosk").get("floor").json["ranges"]["papers"] == before
