"""The hub's HTTPS side: one endpoint a command, the center, the floor and the stream."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.routing import WebSocketRoute

from ..domain.rights import COMMAND_RIGHTS
from .asking import profile_of_seq, profiles, visit_of_number, why_it_waits
from .direct import DirectApi
from .endpoints.commands import command_endpoint
from .endpoints.hub import Hub
from .endpoints.reading import (
    asking,
    journal_endpoint,
    list_devices,
    list_staff,
    listing,
    read_center,
    read_floor,
    reading,
    study_endpoint,
)
from .endpoints.sockets import pairing_endpoint, stream_endpoint
from .openapi import describe

API = "/api/v1"


def make_app(hub: Hub) -> FastAPI:
    """Return the application of the API listener."""
    app = DirectApi(
        title="Ventanilla",
        version="1",
        openapi_url=f"{API}/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    for command in COMMAND_RIGHTS:
        app.answer("POST", f"{API}/{command.name}", command_endpoint(hub, command))
    for name, endpoint in {
        "center": reading(hub, "center", read_center),
        "floor": reading(hub, "floor", read_floor),
        "visit": asking(hub, "visit", "number", visit_of_number),
        "why": asking(hub, "why", "step", why_it_waits),
        "profiles": asking(hub, "profiles", None, profiles),
        "profile": asking(hub, "profile", "seq", profile_of_seq),
        "devices": listing(hub, "devices", list_devices),
        "staff": listing(hub, "staff", list_staff),
        "journal": journal_endpoint(hub),
    }.items():
        app.answer("GET", f"{API}/{name}", endpoint)
    app.answer("POST", f"{API}/studies/{{name}}", study_endpoint(hub))
    app.router.routes.append(WebSocketRoute(f"{API}/stream", stream_endpoint(hub)))
    app.router.routes.append(WebSocketRoute(f"{API}/pairing", pairing_endpoint(hub)))
    app.openapi = lambda: describe(app)  # type: ignore[method-assign]
    return app
