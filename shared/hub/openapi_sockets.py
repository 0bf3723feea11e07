"""The part of the OpenAPI page that OpenAPI has no words for: the two WebSockets."""

from __future__ import annotations

from typing import Any

from .refusals import PAIRING_REFUSALS

_UPGRADE = {"101": {"description": "The socket is open"}}


def sockets(errors: dict[str, Any]) -> dict[str, Any]:
    """Return the paths of the sockets; `errors` are the refusals before one opens."""
    return {
        "/api/v1/stream": {"get": _STREAM | {"responses": _UPGRADE | _some(errors, "401", "422")}},
        "/api/v1/pairing": {
            "get": _PAIRING | {"responses": _UPGRADE | _some(errors, "422", "429")}
        },
    }


def _some(errors: dict[str, Any], *statuses: str) -> dict[str, Any]:
    return {status: errors[status] for status in statuses}


def _query(name: str, said: str, required: bool, **schema: Any) -> dict[str, Any]:
    return {
        "name": name,
        "in": "query",
        "required": required,
        "description": said,
        "schema": {"type": "string"} | schema,
    }


_STREAM: dict[str, Any] = {
    "summary": "What happens, as it happens, as far as this role may see it (WebSocket)",
    "operationId": "stream",
    "parameters": [
        _query("after", "The seq that is known already", False, pattern="^[0-9]{1,18}$"),
        _query("journal", "The journal that this seq is of, as GET floor told it", False),
    ],
    "x-websocket": {
        "device says": "nothing",
        "hub says": {
            "event": "seq, event, and what the role may see of it",
            "at": "seq: so far has the journal come; also every few seconds when nothing happens",
            "health": "devices: to staff, how the kiosks' printers are, whenever that changes",
            "messages": "messages: to staff, what was said to desks, whenever that changes",
            "reset": "read the floor again: the journal is another, or too much was missed",
        },
    },
}

_PAIRING: dict[str, Any] = {
    "summary": "Join by eight digits, commit and compare (WebSocket); needs no token",
    "operationId": "pairing",
    "security": [],
    "parameters": [
        _query("role", "What the device is", True, enum=["kiosk", "counter", "display", "manager"]),
        _query("name", "What people call it", True, minLength=1, maxLength=60),
        _query("version", "Of the program", True, pattern="^[A-Za-z0-9.+-]{1,40}$"),
        _query("commitment", "SHA-256 of its nonce, in hex", True, pattern="^[0-9a-f]{64}$"),
    ],
    "x-websocket": {
        "in this order": [
            {"hub": {"type": "challenge", "nonce": "hex"}},
            {"device": {"type": "reveal", "nonce": "hex, within 10 s"}},
            {"hub": {"type": "pending", "seconds": "how long the digits may be typed"}},
            {"hub": {"type": "admitted", "hub": "id", "device_id": "id", "token": "its secret"}},
        ],
        "or at any time": {"type": "refused", "error": "one of x-errors", "sentence": "text"},
        "x-errors": list(PAIRING_REFUSALS),
    },
}
