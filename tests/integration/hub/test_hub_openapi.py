"""The OpenAPI page says what the hub does."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any

import pytest

from shared.domain.commands import COMMANDS, STAFF
from tests.integration.hub.running import MORE_TOLD, Hub
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
        *(f"/api/v1/{command.name}" for command in COMMANDS),
        *(f"/api/v1/{name}" for name in ("center", "floor", "visit", "why")),
    }
    for command in COMMANDS:
        told = page["paths"][f"/api/v1/{command.name}"]["post"]
        body = shape(page, told["requestBody"]["content"]["application/json"]["schema"])
        assert set(body["properties"]) == {each.name for each in fields(command)}
        assert body["additionalProperties"] is False
        assert told["summary"]
        assert ("X-Session" in str(told["parameters"])) == (command.roles == STAFF)
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
        (parameter,) = page["paths"][f"/api/v1/{path}"]["get"]["parameters"]
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
