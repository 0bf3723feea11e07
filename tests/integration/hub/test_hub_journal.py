"""GET /journal at a running hub: who did what, and what is kept from whom."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.integration.hub.fixtures import SignIn
from tests.integration.hub.running import Hub, Reply

WISH = {"services": ["papers"], "language": "es"}


def read(hub: Hub, query: str = "", session: str | None = None, device: str = "manager") -> Reply:
    headers = {} if session is None else {"X-Session": session}
    return hub.caller(device).ask("GET", f"/api/v1/journal?{query}", None, headers)


def entries(hub: Hub, query: str = "") -> list[Any]:
    reply = read(hub, query)
    assert reply.status == 200, reply
    return list(reply.json["entries"])


def test_a_call_tells_who_whom_where_and_why(hub: Hub, sign_in: SignIn) -> None:
    session = sign_in("desk-1")
    ticket = hub.caller("kiosk").done("issue-ticket", WISH)
    hub.caller("kiosk").done("issue-ticket", WISH)
    called = hub.caller("counter").done("call-next", {"desk": "desk-1"}, session)
    (entry,) = entries(hub, f"kinds=step-called&number={ticket['number'].lower()}")
    assert entry["event"] == "step-called"
    assert entry["fields"]["staff"] == "Ana"
    assert entry["fields"]["reason"]["code"] == called["reason"]["code"]
    assert entry["fields"]["reason"]["runner_up"]["number"]
    assert entry["desk"] == "desk-1"
    assert [each["seq"] for each in entries(hub)] == sorted(
        (each["seq"] for each in entries(hub)), reverse=True
    )


def test_by_day_and_person(hub: Hub, sign_in: SignIn) -> None:
    sign_in("desk-2", staff="Luis")
    today = datetime.now(UTC).date().isoformat()
    by_luis = entries(hub, "staff=Luis")
    assert {each["fields"]["staff"] for each in by_luis} == {"Luis"}
    assert entries(hub, "day=2020-01-01") == []
    assert isinstance(entries(hub, f"day={today}"), list)


@pytest.mark.parametrize(
    "query", ["before=x", "day=13-13", "kinds=nothing", "number=17", "staff=" + "x" * 3000]
)
def test_what_means_nothing_is_refused(hub: Hub, query: str) -> None:
    assert read(hub, query).error == "wrong-shape"


def test_agents_and_kiosks_may_not(hub: Hub, sign_in: SignIn) -> None:
    session = sign_in("desk-3")
    assert read(hub, "", session, "counter").error == "not-permitted"
    assert read(hub, "", None, "kiosk").error == "wrong-role"


def test_no_secret_is_told(hub: Hub) -> None:
    told = json.dumps(entries(hub))
    assert '"digest"' not in told
    assert '"profile"' not in told.replace('"profile-adopted"', "")


def test_sensitive_services_are_neutral_for_supervisors(hub: Hub, sign_in: SignIn) -> None:
    center = hub.caller("manager").done_get("center")
    sensitive = {each["code"] for each in center["services"] if each["sensitive"]}
    assert sensitive
    (service, *_) = sorted(sensitive)
    hub.caller("kiosk").done("issue-ticket", WISH | {"services": [service]})
    session = sign_in("desk-4", staff="Luis")
    kinds = "kinds=step-opened"
    for_supervisor = read(hub, kinds, session, "counter").json["entries"]
    assert not [each for each in for_supervisor if each["fields"]["service"] in sensitive]
    assert "" in {each["fields"]["service"] for each in for_supervisor}
    assert service in {each["fields"]["service"] for each in entries(hub, kinds)}
