"""The hub's HTTPS side: one endpoint a command, the center, the floor and the stream."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from fastapi import FastAPI
from pydantic import TypeAdapter
from pydantic_core import to_json
from starlette.exceptions import HTTPException
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.requests import ClientDisconnect, HTTPConnection, Request
from starlette.responses import Response
from starlette.routing import Route, WebSocketRoute
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket

from ..domain.commands import COMMANDS, STAFF, Command, Range, Role, SignIn
from ..domain.decisions.context import Actor
from ..domain.errors import Refusal
from ..domain.floor import Floor
from ..store.history import History
from ..store.ledger import Answered, digest
from ..store.ledger import Request as Asked
from .access import Devices, Pins
from .asking import visit_of_number, why_it_waits
from .openapi import describe
from .stream import Broadcast, serve_stream
from .views import center_view, floor_view, left_view, today_view
from .wire import WireError, answered, failed, read_body, read_command, refused
from .writer import Writer

API = "/api/v1"
DEVICES = frozenset(Role)
LONGEST_ASKED = 64
_SEQ = re.compile(r"[0-9]{1,18}")


Ranges = Callable[[Floor, datetime], Mapping[str, Range | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """What the endpoints work with.

    `ranges` tells what a newcomer would wait for each service, `door_port` is where the door key is
    taken.
    """

    writer: Writer
    broadcast: Broadcast
    history: History
    devices: Devices
    pins: Pins
    journal: str
    visitors: str
    ranges: Ranges
    door_port: int


Endpoint = Callable[[Request], Awaitable[Response]]


class _Api(FastAPI):
    """FastAPI without what our endpoints do themselves: they read, check and answer errors.

    Its layers around every request were a third of what a ticket costs outside the ledger.
    """

    def answer(self, method: str, name: str, endpoint: Endpoint) -> None:
        """Let an endpoint answer a path of the API."""
        self.router.routes.append(Route(f"{API}/{name}", _Direct(endpoint), methods=[method]))

    def build_middleware_stack(self) -> ASGIApp:
        """Keep only the layer that words wrong paths and methods."""
        return ExceptionMiddleware(self.router, handlers={HTTPException: _http_error})


class _Direct:
    """An endpoint as an ASGI application."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            response = await self._endpoint(Request(scope, receive))
        except ClientDisconnect:
            return
        await response(scope, receive, send)


def make_app(hub: Hub) -> FastAPI:
    """Return the application of the API listener."""
    app = _Api(
        title="Ventanilla",
        version="1",
        openapi_url=f"{API}/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    for command in COMMANDS:
        app.answer("POST", command.name, _command_endpoint(hub, command))
    app.answer("GET", "center", _reading(hub, _center))
    app.answer("GET", "floor", _reading(hub, _floor))
    app.answer("GET", "visit", _asking(hub, "number", visit_of_number))
    app.answer("GET", "why", _asking(hub, "step", why_it_waits))
    app.router.routes.append(WebSocketRoute(f"{API}/stream", _stream_endpoint(hub)))
    app.openapi = lambda: describe(app)  # type: ignore[method-assign]
    return app


def _command_endpoint(hub: Hub, kind: type[Command[Any]]) -> Endpoint:
    adapter: TypeAdapter[Command[Any]] = TypeAdapter(kind)

    async def endpoint(request: Request) -> Response:
        try:
            body = await read_body(request)
            device, role = _admit(hub, request, kind.roles)
            command = read_command(adapter, body)
            actor = Actor(device=device, role=role, session=_session(request))
            asked = Asked(command, actor, await _pin_holds(hub, device, command))
            outcome = await hub.writer.carry_out(asked)
        except WireError as error:
            return failed(error)
        except Refusal as refusal:
            return refused(refusal)
        if isinstance(outcome, Answered):
            return answered(outcome.body)
        return refused(outcome)

    return endpoint


async def _pin_holds(hub: Hub, device: str, command: Command[Any]) -> bool:
    if not isinstance(command, SignIn):
        return False
    # A desk that is not there is said before the PIN is looked at, and costs no guess.
    desks = await hub.writer.read(lambda floor: floor.center.desk_by_code)
    return command.desk in desks and await hub.pins.holds(device, command.staff, command.pin)


def _admit(hub: Hub, connection: HTTPConnection, roles: frozenset[Role]) -> tuple[str, Role]:
    """Return who is asking; raises WireError 401 or 403."""
    at_the_door = (connection.scope.get("server") or ("", 0))[1] == hub.door_port
    found = hub.devices.find(connection.headers.get("authorization"), at_the_door)
    if found is None:
        raise WireError(401, "unknown-token", "Send the token of an admitted device.")
    if found[1] not in roles:
        raise WireError(403, "wrong-role", f"A {found[1]} may not do this.")
    return found


def _session(request: Request) -> str | None:
    secret = request.headers.get("x-session")
    return digest(secret) if secret else None


Reader = Callable[[Hub, Role], Awaitable[bytes]]


def _reading(hub: Hub, reader: Reader) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        try:
            _, role = _admit(hub, request, DEVICES)
            return answered(await reader(hub, role))
        except WireError as error:
            return failed(error)
        except Refusal as refusal:
            return refused(refusal)

    return endpoint


Asker = Callable[[Writer, History, str], Awaitable[Any]]


def _asking(hub: Hub, name: str, asker: Asker) -> Endpoint:
    """Let staff ask about one thing, named by a query parameter."""

    async def endpoint(request: Request) -> Response:
        try:
            _admit(hub, request, STAFF)
            asked = request.query_params.get(name, "")
            if not asked or len(asked) > LONGEST_ASKED:
                raise WireError(422, "wrong-shape", f"{name}: expected in the address.")
            return answered(to_json(await asker(hub.writer, hub.history, asked)))
        except WireError as error:
            return failed(error)
        except Refusal as refusal:
            return refused(refusal)

    return endpoint


async def _center(hub: Hub, role: Role) -> bytes:
    now = datetime.now(UTC)

    def read(floor: Floor) -> bytes:
        view = center_view(floor.center, role, hub.visitors)
        if role is not Role.DISPLAY:
            view["today"] = today_view(floor, now)
        return to_json(view)

    return await hub.writer.read(read)


async def _floor(hub: Hub, role: Role) -> bytes:
    now = datetime.now(UTC)

    def read(floor: Floor) -> bytes:
        view: dict[str, Any] = {"journal": hub.journal} | floor_view(floor, role)
        if role is not Role.DISPLAY:
            view |= {"left": left_view(floor, now), "ranges": hub.ranges(floor, now)}
        return to_json(view)

    return await hub.writer.read(read)


def _stream_endpoint(hub: Hub) -> Callable[[WebSocket], Awaitable[None]]:
    async def endpoint(socket: WebSocket) -> None:
        try:
            _, role = _admit(hub, socket, DEVICES)
            if not _SEQ.fullmatch(socket.query_params.get("after", "0")):
                raise WireError(422, "wrong-shape", "after: expected a seq.")
        except WireError as error:
            await socket.send_denial_response(failed(error))
            return
        await serve_stream(socket, role, hub.journal, hub.broadcast, hub.history)

    return endpoint


async def _http_error(_request: Request, error: Exception) -> Response:
    """Answer a wrong path or method in the wire's own shape."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    code = {404: "unknown-path", 405: "wrong-method"}.get(status, "refused")
    return failed(WireError(status, code, "There is no such endpoint."))
