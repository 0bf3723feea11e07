"""The OpenAPI page, made from the command dataclasses."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaMode

from ..domain.commands.command import Command, Done
from ..domain.explaining import Why
from ..domain.rights import COMMAND_RIGHTS, Needs
from ..domain.roles import DEVICES, StaffRole
from .asking import ProfilesTold, ProfileTold, VisitTold
from .journal_view import JOURNAL_ASKED, JournalTold
from .openapi_sockets import sockets
from .refusals import REFUSALS

_REF = "#/components/schemas/{model}"
_ERROR_SCHEMA = {
    "type": "object",
    "required": ["error", "sentence"],
    "properties": {
        "error": {"type": "string"},
        "sentence": {"type": "string"},
        "step_id": {"type": "string"},
        "state": {"type": "string"},
        "allowed": {"type": "array", "items": {"type": "string"}},
        "service": {"type": "string"},
        "services": {"type": "array", "items": {"type": "string"}},
        "come_back": {"type": ["string", "null"], "format": "date-time"},
        "return_token": {"type": ["string", "null"]},
        "wait_seconds": {"type": "integer"},
        "calls": {"type": "integer"},
        "minimum_calls": {"type": "integer"},
        "due": {"type": "string", "format": "date-time"},
        "day": {"type": "string", "format": "date"},
        "staff": {"type": "string"},
    },
}
# What staff ask: path, what the query names (if it names anything), what it is for, and the answer.
_QUESTIONS: tuple[tuple[str, str | None, str, Any], ...] = (
    ("visit", "number", "A visit by its number, open or the last that had it", VisitTold),
    ("why", "step", "Why a step still waits, and who will take it", Why),
    ("profile", "seq", "One profile that the center has lived by, as TOML", ProfileTold),
    ("profiles", None, "The profiles the center has lived by, the newest first", ProfilesTold),
)
_JOURNAL = "Who did what, the newest first, a page at a time; for who leads"
_SESSION = {
    "name": "X-Session",
    "in": "header",
    "description": "What sign-in answered; needed for what is done at a desk",
    "schema": {"type": "string"},
}


def describe(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI document of the API listener."""
    if app.openapi_schema is None:
        app.openapi_schema = _document(app.title, app.version)
    return app.openapi_schema


def _document(title: str, version: str) -> dict[str, Any]:
    inputs: list[tuple[str, JsonSchemaMode, TypeAdapter[Any]]] = []
    for command in COMMAND_RIGHTS:
        inputs.append((command.name, "validation", TypeAdapter(command)))
        inputs.append((command.name, "serialization", TypeAdapter(command.answer)))
    inputs.append(("journal", "serialization", TypeAdapter(JournalTold)))
    inputs += [(path, "serialization", TypeAdapter(kind)) for path, _, _, kind in _QUESTIONS]
    schemas, shared = TypeAdapter.json_schemas(inputs, ref_template=_REF)
    components = dict(shared.get("$defs", {})) | {"Error": _ERROR_SCHEMA}
    paths: dict[str, Any] = {
        f"/api/v1/{command.name}": {"post": _operation(command, schemas)}
        for command in COMMAND_RIGHTS
    }
    paths |= sockets(_errors())
    paths |= {"/api/v1/devices": {"get": _devices()}, "/api/v1/staff": {"get": _staff()}}
    journal = _reading(_JOURNAL, schemas["journal", "serialization"])
    named = [_query(name) | {"required": False} for name in JOURNAL_ASKED]
    paths["/api/v1/journal"] = {"get": journal | {"parameters": [*named, _SESSION]}}
    paths["/api/v1/studies/{name}"] = {"post": _studies()}
    for name, said in (("center", "The center's profile"), ("floor", "What is open right now")):
        paths[f"/api/v1/{name}"] = {"get": _reading(said, {"type": "object"})}
    for name, asked, said, _ in _QUESTIONS:
        told = _reading(said, schemas[name, "serialization"])
        query = [] if asked is None else [_query(asked)]
        paths[f"/api/v1/{name}"] = {"get": told | {"parameters": [*query, _SESSION]}}
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": version},
        "security": [{"device": []}],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"device": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(command: type[Command[Any]], schemas: dict[Any, Any]) -> dict[str, Any]:
    answer = {} if command.answer is Done else schemas[command.name, "serialization"]
    responses: dict[str, Any] = {"200": _json("Carried out", answer or {"type": "object"})}
    if _may_be_nothing(answer):
        responses["204"] = {"description": "Nothing to do"}
    return {
        "summary": (command.__doc__ or "").split(".")[0],
        "operationId": command.name,
        "parameters": [_SESSION] if COMMAND_RIGHTS[command].needs is not Needs.NOTHING else [],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": schemas[command.name, "validation"]}},
        },
        "responses": responses | _errors(),
    }


def _reading(said: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"summary": said, "responses": {"200": _json(said, schema)} | _errors()}


def _query(name: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": True, "schema": {"type": "string"}}


def _may_be_nothing(answer: dict[str, Any]) -> bool:
    return {"type": "null"} in answer.get("anyOf", [])


def _errors() -> dict[str, Any]:
    """Return the refusals by status, each with the codes that it may have."""
    shape = {"$ref": _REF.format(model="Error")}
    return {
        str(status): _json(said, {"allOf": [shape, {"properties": {"error": {"enum": [*codes]}}}]})
        for status, (said, codes) in REFUSALS.items()
    }


def _devices() -> dict[str, Any]:
    said = "The admitted devices by name, and how many wait to be admitted; for who leads"
    return _reading(said, _DEVICES) | {"parameters": [_SESSION]}


_INSTANT = {"type": ["string", "null"], "format": "date-time"}
_DEVICE = {
    "id": {"type": "string"},
    "role": {"enum": [role.value for role in DEVICES]},
    "name": {"type": "string"},
    "added_at": _INSTANT,
    "version": {"type": ["string", "null"]},
    "last_seen": _INSTANT,
    "connected": {"type": "boolean"},
    "addresses": {"type": "array", "items": {"type": "string"}},
    "health": {"type": ["object", "null"]},
    "zone": {"type": ["string", "null"]},
    "muted": {"type": "boolean"},
}
_DEVICES = {
    "type": "object",
    "required": ["devices", "pending"],
    "properties": {
        "devices": {
            "type": "array",
            "items": {"type": "object", "required": [*_DEVICE], "properties": _DEVICE},
        },
        "pending": {"type": "integer"},
    },
}


def _staff() -> dict[str, Any]:
    said = "Who may sign in, by name, and at which desks they are; for managers"
    return _reading(said, _STAFF) | {"parameters": [_SESSION]}


_PERSON = {
    "name": {"type": "string"},
    "role": {"enum": [role.value for role in StaffRole]},
    "added_at": {"type": "string", "format": "date-time"},
    "desks": {"type": "array", "items": {"type": "string"}},
}
_STAFF = {
    "type": "object",
    "required": ["staff"],
    "properties": {
        "staff": {
            "type": "array",
            "items": {"type": "object", "required": [*_PERSON], "properties": _PERSON},
        },
    },
}


def _studies() -> dict[str, Any]:
    said = "Figures worked out beside the hub, told as lines; for who leads"
    told = {"description": said, "content": {"application/x-ndjson": {"schema": _STUDY_LINE}}}
    name = {"name": "name", "in": "path", "required": True, "schema": {"type": "string"}}
    asked = {"content": {"application/json": {"schema": {"type": "object"}}}}
    return {
        "summary": said,
        "parameters": [name, _SESSION],
        "requestBody": asked,
        "responses": {"200": told} | _errors(),
    }


_STUDY_LINE = {
    "description": "Any number of progress, then one answer or one error",
    "type": "object",
    "properties": {
        "progress": {"type": "number", "minimum": 0, "maximum": 1},
        "answer": {"type": "object"},
        "error": {
            "type": "object",
            "required": ["code", "message"],
            "properties": {"code": {"type": "string"}, "message": {"type": "string"}},
        },
    },
}


def _json(said: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": said, "content": {"application/json": {"schema": schema}}}
