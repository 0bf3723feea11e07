"""The hub's HTTPS side: one endpoint a command, the center, the floor and the stream."""

from __future__ import annotations

import asyncio
import contextlib
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

from ..domain.commands.alarms import RaiseEmergency
from ..domain.commands.command import Command, Done
from ..domain.commands.desks import SignIn
from ..domain.commands.issuing import Range
from ..domain.commands.leading import MessageDesk, ReadMessage
from ..domain.commands.setting_up import AdmitPending, AdoptProfile, ReportClone, ReportHealth
from ..domain.commands.staffing import AddStaff, ChangePin, RemoveStaff, ResetPin
from ..domain.decisions.context import Actor
from ..domain.errors import Refusal
from ..domain.floor import Floor
from ..domain.rights import COMMAND_RIGHTS, VIEW_RIGHTS, Right, check
from ..domain.roles import Role
from ..store.history import History
from ..store.requests import THE_HUB, Answered, Outcome
from ..store.requests import Request as Asked
from ..store.tokens import digest
from .access import Devices, Pins, Sessions
from .asking import profile_of_seq, profiles, visit_of_number, why_it_waits
from .health import Health, Told
from .joining import admit_pending, serve_pairing
from .journal_view import journal_page
from .links import TicketLinks
from .messages import Messages, carry_message
from .openapi import describe
from .pairing import Pairings
from .pin_commands import carry_out_with_pin
from .presence import Presence
from .stream import Broadcast, serve_stream, until_told
from .studies import Studies, sees_of
from .views.center import center_view, own_numbers_view, today_view
from .views.floor import floor_view, left_view
from .views.lists import device_rows, staff_rows
from .views.rooms import hours_view, waits_view
from .wire import LARGEST_PROFILE, WireError, answered, failed, read_body, read_command, refused
from .writer import Writer

API = "/api/v1"
LONGEST_ASKED = 64
# Names of all kinds of events, with commas.
LONGEST_ASKED_OF_JOURNAL = 2_000
_SEQ = re.compile(r"[0-9]{1,18}")


Ranges = Callable[[Floor, datetime], Mapping[str, Range | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """What the endpoints work with.

    `visitors` tells where tickets send phones now, `ranges` what a newcomer would wait for each
    service; `door_port` is where the door key is taken.
    """

    writer: Writer
    broadcast: Broadcast
    history: History
    devices: Devices
    pins: Pins
    sessions: Sessions
    pairings: Pairings
    presence: Presence
    health: Health
    messages: Messages
    links: TicketLinks
    studies: Studies
    training: bool
    id: str
    journal: str
    visitors: Callable[[], str]
    ranges: Ranges
    door_port: int


Endpoint = Callable[[Request], Awaitable[Response]]


class _Api(FastAPI):
    """FastAPI without what our endpoints do themselves: they read, check and answer errors.

    Its layers around every request, and the walk through its routes, were half of what a ticket
    costs outside the ledger.
    """

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self._direct: dict[tuple[str, str], ASGIApp] = {}

    def answer(self, method: str, name: str, endpoint: Endpoint) -> None:
        """Let an endpoint answer a path of the API."""
        path, direct = f"{API}/{name}", _Direct(endpoint)
        self._direct[method, path] = direct
        self.router.routes.append(Route(path, direct, methods=[method]))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Go straight to the endpoint of this very path; the router knows what else to say."""
        found = self._direct.get((scope.get("method", ""), scope["path"]), super().__call__)
        await found(scope, receive, send)

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
    for command in COMMAND_RIGHTS:
        app.answer("POST", command.name, _command_endpoint(hub, command))
    app.answer("GET", "center", _reading(hub, "center", _center))
    app.answer("GET", "floor", _reading(hub, "floor", _floor))
    app.answer("GET", "visit", _asking(hub, "visit", "number", visit_of_number))
    app.answer("GET", "why", _asking(hub, "why", "step", why_it_waits))
    app.answer("GET", "profiles", _asking(hub, "profiles", None, profiles))
    app.answer("GET", "profile", _asking(hub, "profile", "seq", profile_of_seq))
    app.answer("GET", "devices", _listing(hub, "devices", _devices))
    app.answer("GET", "staff", _listing(hub, "staff", _staff))
    app.answer("GET", "journal", _journal_endpoint(hub))
    study = _Direct(_study_endpoint(hub))
    app.router.routes.append(Route(f"{API}/studies/{{name}}", study, methods=["POST"]))
    app.router.routes.append(WebSocketRoute(f"{API}/stream", _stream_endpoint(hub)))
    app.router.routes.append(WebSocketRoute(f"{API}/pairing", _pairing_endpoint(hub)))
    app.openapi = lambda: describe(app)  # type: ignore[method-assign]
    return app


# What a locked session does not stop: it is opened again by the one, and help is for everybody.
_FOR_THE_LOCKED = (SignIn, RaiseEmergency)


def _command_endpoint(hub: Hub, kind: type[Command[Any]]) -> Endpoint:
    adapter: TypeAdapter[Command[Any]] = TypeAdapter(kind)

    async def endpoint(request: Request) -> Response:
        try:
            actor, body = await _received(hub, request, kind)
            command = read_command(adapter, body)
            if kind not in _FOR_THE_LOCKED:
                await _use_session(hub, actor)
            outcome = await _carry_out(hub, command, actor)
        except WireError as error:
            return failed(error)
        except Refusal as refusal:
            return refused(refusal)
        if isinstance(outcome, Answered):
            return answered(outcome.body)
        return refused(outcome)

    return endpoint


async def _received(hub: Hub, request: Request, kind: type[Command[Any]]) -> tuple[Actor, bytes]:
    """Return who asks, and the body; only of an admitted device more is read than a little."""
    if kind is AdoptProfile:
        return _admit(hub, request, COMMAND_RIGHTS[kind]), await read_body(request, LARGEST_PROFILE)
    body = await read_body(request)
    return _admit(hub, request, COMMAND_RIGHTS[kind]), body


async def _carry_out(hub: Hub, command: Command[Any], actor: Actor) -> Outcome:
    if isinstance(command, AdmitPending):
        return await admit_pending(hub.pairings, hub.writer, command, actor)
    if isinstance(command, MessageDesk | ReadMessage):
        return await carry_message(hub.messages, hub.writer, command, actor)
    if isinstance(command, ReportHealth):
        return await _take_health(hub, command, actor)
    if isinstance(command, SignIn | ChangePin | AddStaff | ResetPin | RemoveStaff):
        return await carry_out_with_pin(hub.pins, hub.writer, command, actor)
    return await hub.writer.carry_out(Asked(command, actor))


async def _take_health(hub: Hub, command: ReportHealth, actor: Actor) -> Outcome:
    """Pass on how a device's machines are: nothing of it is written down."""
    name = await hub.writer.read(lambda floor: floor.devices[actor.device].name)
    hub.health.report(Told(device=actor.device, name=name, printer=command.printer))
    return Answered(to_json(Done()))


def _admit(hub: Hub, connection: HTTPConnection, right: Right) -> Actor:
    """Return who is asking, if their device's role has this right; raises WireError 401 or 403."""
    at_the_door = (connection.scope.get("server") or ("", 0))[1] == hub.door_port
    authorization = connection.headers.get("authorization")
    found = hub.devices.find(authorization, at_the_door)
    if found is None:
        if hub.devices.was_revoked(authorization):
            raise WireError(401, "revoked-token", "This device was shut out of the center.")
        raise WireError(401, "unknown-token", "Send the token of an admitted device.")
    device, role = found
    if role not in right.roles:
        raise WireError(403, "wrong-role", f"A {role} may not do this.")
    hub.presence.heard(device, _version(connection))
    secret = connection.headers.get("x-session")
    return Actor(device=device, role=role, session=digest(secret) if secret else None)


def _version(connection: HTTPConnection) -> str | None:
    """Return the version that a program of ours says it has."""
    said = _PROGRAM.fullmatch(connection.headers.get("user-agent", ""))
    return None if said is None else said[1]


_PROGRAM = re.compile(r"Ventanilla/([A-Za-z0-9.+-]{1,40})")


async def _use_session(hub: Hub, actor: Actor) -> None:
    """Note that a session is in use; raises NotAllowed while it is locked."""

    def limit(floor: Floor) -> int:
        return floor.center.staff.idle_lock_minutes

    await hub.sessions.use(actor, lambda: hub.writer.read(limit))


Reader = Callable[[Hub, str, Role], Awaitable[bytes]]


def _reading(hub: Hub, name: str, reader: Reader) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        try:
            actor = _admit(hub, request, VIEW_RIGHTS[name])
            return answered(await reader(hub, actor.device, actor.role))
        except WireError as error:
            return failed(error)
        except Refusal as refusal:
            return refused(refusal)

    return endpoint


Asker = Callable[[Writer, History, str], Awaitable[Any]]


def _asking(hub: Hub, view: str, name: str | None, asker: Asker) -> Endpoint:
    """Let staff ask about one thing, named by a query parameter, or about all there is."""

    async def endpoint(request: Request) -> Response:
        try:
            actor = _admit(hub, request, VIEW_RIGHTS[view])
            await _use_session(hub, actor)
            await hub.writer.read(lambda floor: check(VIEW_RIGHTS[view], floor, actor))
            asked = "" if name is None else request.query_params.get(name, "")
            if name is not None and not 0 < len(asked) <= LONGEST_ASKED:
                raise WireError(422, "wrong-shape", f"{name}: expected in the address.")
            return answered(to_json(await asker(hub.writer, hub.history, asked)))
        except WireError as error:
            return failed(error)
        except Refusal as refusal:
            return refused(refusal)

    return endpoint


async def _center(hub: Hub, device: str, role: Role) -> bytes:
    now = datetime.now(UTC)

    def read(floor: Floor) -> bytes:
        view = center_view(floor.center, role, hub.visitors(), training=hub.training)
        if role is not Role.DISPLAY:
            view["today"] = today_view(floor, now)
            hub.links.give(floor.center, floor.center.day(now))
        if role is Role.KIOSK:
            view["own_numbers"] = own_numbers_view(floor.devices[device])
        return to_json(view)

    return await hub.writer.read(read)


async def _floor(hub: Hub, _device: str, role: Role) -> bytes:
    now = datetime.now(UTC)

    def read(floor: Floor) -> bytes:
        view: dict[str, Any] = {"journal": hub.journal} | floor_view(floor, role)
        ranges = hub.ranges(floor, now)
        if role is Role.DISPLAY:
            view |= {"waits": waits_view(floor.center, ranges)}
            view |= {"hours": hours_view(floor.center, now)}
        else:
            view |= {"left": left_view(floor, now), "ranges": ranges}
        return to_json(view)

    return await hub.writer.read(read)


def _journal_endpoint(hub: Hub) -> Endpoint:
    """Let who leads read the journal, backwards."""

    async def endpoint(request: Request) -> Response:
        try:
            actor = _admit(hub, request, VIEW_RIGHTS["journal"])
            await _use_session(hub, actor)
            sees = await hub.writer.read(lambda floor: sees_of(floor, actor))
            asked = dict(request.query_params)
            if max(map(len, asked.values()), default=0) > LONGEST_ASKED_OF_JOURNAL:
                raise WireError(422, "wrong-shape", "The address asks too much.")
            return answered(to_json(await journal_page(hub.writer, hub.history, asked, sees)))
        except WireError as error:
            return failed(error)
        except Refusal as refusal:
            return refused(refusal)

    return endpoint


def _study_endpoint(hub: Hub) -> Endpoint:
    """Let who leads ask for figures that are worked out beside the hub."""

    async def endpoint(request: Request) -> Response:
        try:
            body = await read_body(request)
            actor = _admit(hub, request, VIEW_RIGHTS["studies"])
            await _use_session(hub, actor)
            sees = await hub.writer.read(lambda floor: sees_of(floor, actor))
            return hub.studies.ask(request.path_params["name"], body, sees)
        except WireError as error:
            return failed(error)
        except Refusal as refusal:
            return refused(refusal)

    return endpoint


def _stream_endpoint(hub: Hub) -> Callable[[WebSocket], Awaitable[None]]:
    async def endpoint(socket: WebSocket) -> None:
        try:
            actor = _admit(hub, socket, VIEW_RIGHTS["stream"])
            if not _SEQ.fullmatch(socket.query_params.get("after", "0")):
                raise WireError(422, "wrong-shape", "after: expected a seq.")
        except WireError as error:
            await socket.send_denial_response(failed(error))
            return
        address = socket.client.host if socket.client else ""
        with hub.presence.listening(actor.device, address) as leave:
            streaming = asyncio.create_task(
                serve_stream(socket, actor.role, hub.journal, hub.broadcast, hub.history)
            )
            await until_told(socket, streaming, leave)

    return endpoint


def _pairing_endpoint(hub: Hub) -> Callable[[WebSocket], Awaitable[None]]:
    async def endpoint(socket: WebSocket) -> None:
        await serve_pairing(socket, hub.pairings, hub.id)

    return endpoint


Lister = Callable[[Hub, Floor], dict[str, Any]]


def _listing(hub: Hub, view: str, lister: Lister) -> Endpoint:
    """Let who leads see a list of what the center has."""

    async def endpoint(request: Request) -> Response:
        try:
            actor = _admit(hub, request, VIEW_RIGHTS[view])
            await _use_session(hub, actor)

            def read(floor: Floor) -> dict[str, Any]:
                check(VIEW_RIGHTS[view], floor, actor)
                return lister(hub, floor)

            return answered(to_json(await hub.writer.read(read)))
        except WireError as error:
            return failed(error)
        except Refusal as refusal:
            return refused(refusal)

    return endpoint


def _devices(hub: Hub, floor: Floor) -> dict[str, Any]:
    rows = device_rows(floor, hub.presence, hub.health)
    return {"devices": rows, "pending": hub.pairings.waiting()}


def _staff(_hub: Hub, floor: Floor) -> dict[str, Any]:
    return {"staff": staff_rows(floor)}


async def report_clone(writer: Writer, device: str, addresses: tuple[str, ...]) -> None:
    """Write down that a device's token is in use at several addresses."""
    told = ReportClone(device_id=device, addresses=addresses)
    with contextlib.suppress(Refusal):
        await writer.carry_out(Asked(told, THE_HUB))


async def _http_error(_request: Request, error: Exception) -> Response:
    """Answer a wrong path or method in the wire's own shape."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    code = {404: "unknown-path", 405: "wrong-method"}.get(status, "refused")
    return failed(WireError(status, code, "There is no such endpoint."))
