"""The OpenAPI page says what the hub does."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from starlette.routing import Route, WebSocketRoute

from shared.domain.rights import COMMAND_RIGHTS, Needs
from shared.hub import joining
from shared.hub.app import make_app
from shared.hub.pairing import Knock
from shared.hub.refusals import PAIRING_REFUSALS, REFUSALS
from shared.hub.wire import STATUS
from tests.integration.hub.running import MORE_TOLD, ROOT, Hub
from tests.integration.hub.template import PIN
from tests.integration.hub.test_hub_commands import take
from tests.integration.hub.test_hub_errors import BODIES

Json = dict[str, Any]


@pytest.fixture
def page(hub: Hub) -> Json:
    """The page as served."""
    found: Json = hub.caller("kiosk").done_get("openapi.json")
    return found


def shape(page: Json, schema: Json) -> Json:
    """Return a schema, or what it refers to."""
    if "$ref" not in schema:
        return schema
    found: Json = page["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    return found


def answer(page: Json, path: str, method: str = "get") -> Json:
    """Return the schema of a good answer."""
    told = page["paths"][f"/api/v1/{path}"][method]["responses"]["200"]
    return shape(page, told["content"]["application/json"]["schema"])


def test_every_endpoint_is_there_with_its_fields(page: Json):
    assert set(page["paths"]) == {
        *(f"/api/v1/{command.name}" for command in COMMAND_RIGHTS),
        *(f"/api/v1/{name}" for name in ("center", "floor", "visit", "why")),
        *(f"/api/v1/{name}" for name in ("devices", "staff", "stream", "pairing")),
        "/api/v1/studies/{name}",
        *(f"/api/v1/{name}" for name in ("profiles", "profile", "journal")),
    }
    for command in COMMAND_RIGHTS:
        told = page["paths"][f"/api/v1/{command.name}"]["post"]
        body = shape(page, told["requestBody"]["content"]["application/json"]["schema"])
        assert set(body["properties"]) == {each.name for each in fields(command)}
        assert body["additionalProperties"] is False
        assert told["summary"]
        needs = COMMAND_RIGHTS[command].needs
        assert ("X-Session" in str(told["parameters"])) == (needs is not Needs.NOTHING)
        assert set(told["responses"]) >= {"200", "400", "401", "403", "404", "409", "422", "503"}


def test_every_reference_leads_somewhere(page: Json):
    schemas = page["components"]["schemas"]
    for name in re.findall(r"'#/components/schemas/([^']+)'", str(page)):
        assert name in schemas


def test_what_is_asked_by_a_query(hub: Hub, page: Json):
    ticket = take(hub, "papers")
    counter = hub.caller("counter")
    for path, asked, value in (
        ("visit", "number", ticket["number"]),
        ("why", "step", ticket["step_id"]),
    ):
        parameter, _session = page["paths"][f"/api/v1/{path}"]["get"]["parameters"]
        assert (parameter["name"], parameter["in"], parameter["required"]) == (asked, "query", True)
        told = counter.done_get(f"{path}?{asked}={value}")
        assert set(told) == set(answer(page, path)["properties"])


def test_answers_have_the_shape_that_is_told(hub: Hub, page: Json):
    for name, told in {
        "issue-ticket": take(hub, "papers"),
        "speak-in-private": hub.caller("kiosk").done("speak-in-private", {}),
    }.items():
        assert set(told) == set(answer(page, name, "post")["properties"])


def test_refusals_tell_nothing_that_the_page_does_not(page: Json):
    known = set(page["components"]["schemas"]["Error"]["properties"])
    assert known == {"error", "sentence", "step_id", "state", "allowed"}.union(*MORE_TOLD.values())
    assert set(BODIES) < {path.rsplit("/", 1)[1] for path in page["paths"]}


def routes() -> set[tuple[str, str]]:
    """Return the paths that the application answers, each with its method."""
    app = make_app(Mock())
    return {
        (route.path, method)
        for route in app.router.routes
        if isinstance(route, Route | WebSocketRoute)
        for method in getattr(route, "methods", None) or {"GET"}
        if method != "HEAD" and not route.path.endswith("/openapi.json")
    }


def test_the_page_tells_of_every_route_and_of_no_other(page: Json):
    told = {(path, method.upper()) for path, ways in page["paths"].items() for method in ways}
    assert told == routes()


REFUSING = {kind.__name__: status for kind, status in STATUS.items()}
# Where a code is none that stands there: its codes.
ELSEWHERE = {
    ("TurnedAway", "found.why"): ("closed", "full", "not-today"),
    ("Conflict", "told.pop('error')"): (),  # one that was given before
    ("WireError", "code"): (),
}


def refusals() -> Iterator[tuple[int, str]]:
    """Yield status and code of every refusal that stands in the code."""
    for room in ("domain", "hub", "store"):
        for file in (ROOT / "shared" / room).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                    yield from refusal(node.func.id, node.args)


def refusal(kind: str, arguments: list[ast.expr]) -> Iterator[tuple[int, str]]:
    if kind == "WireError":
        status, code = arguments[0], arguments[1]
        number = int(ast.unparse(status)) if isinstance(status, ast.Constant) else 0
    elif kind in REFUSING and kind not in {"SlowDown", "CannotStore"}:
        number, code = REFUSING[kind], arguments[0]
    else:
        return
    if isinstance(code, ast.Constant):
        yield number, str(code.value)
    else:
        for each in ELSEWHERE[kind, ast.unparse(code)]:
            yield number, each


def test_every_refusal_is_told_with_its_status():
    told = {(status, code) for status, (_, codes) in REFUSALS.items() for code in codes}
    by_themselves = {
        (404, "unknown-path"),
        (405, "wrong-method"),
        (429, "slow-down"),
        (503, "cannot-store"),
    }
    assert told == set(refusals()) | by_themselves


def test_every_refusal_of_a_joining_device_is_told():
    text = Path(str(joining.__file__)).read_text(encoding="utf-8")
    assert set(re.findall(r'RefusedError\("([a-z-]+)"', text)) == set(PAIRING_REFUSALS)


def test_what_is_told_of_devices_and_sockets(hub: Hub, page: Json):
    session = hub.caller("counter").done("sign-in", {"desk": "desk-3", "staff": "Eva", "pin": PIN})[
        "session"
    ]
    for name in ("devices", "staff"):
        reply = hub.caller("counter").ask("GET", f"/api/v1/{name}", None, {"X-Session": session})
        told = answer(page, name)
        assert set(reply.json) == set(told["properties"])
        for row in reply.json[name]:
            assert set(row) == set(told["properties"][name]["items"]["properties"])
    for name in ("stream", "pairing"):
        assert page["paths"][f"/api/v1/{name}"]["get"]["x-websocket"]
    asked = {each["name"] for each in page["paths"]["/api/v1/pairing"]["get"]["parameters"]}
    assert asked == {each.name for each in fields(Knock)}
