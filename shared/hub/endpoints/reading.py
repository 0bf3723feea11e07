"""What may be read: the center and the floor, lists, questions of staff, the journal, studies."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from pydantic_core import to_json
from starlette.requests import Request
from starlette.responses import Response

from ...domain.floor import Floor
from ...domain.rights import VIEW_RIGHTS, check
from ...domain.roles import Role
from ...store.history import History
from ..direct import Endpoint
from ..journal_view import journal_page
from ..studies import sees_of
from ..views.center import center_view, own_numbers_view, today_view
from ..views.floor import floor_view, left_view
from ..views.lists import device_rows, staff_rows
from ..views.rooms import hours_view, waits_view
from ..wire import WireError, answered, read_body
from ..writer import Writer
from .admission import admit, admit_person
from .hub import Hub

LONGEST_ASKED = 64
# Names of all kinds of events, with commas.
LONGEST_ASKED_OF_JOURNAL = 2_000

Reader = Callable[[Hub, str, Role], Awaitable[bytes]]


def reading(hub: Hub, view: str, reader: Reader) -> Endpoint:
    """Let a device read what its role sees."""

    async def endpoint(request: Request) -> Response:
        actor = admit(hub, request, VIEW_RIGHTS[view])
        return answered(await reader(hub, actor.device, actor.role))

    return endpoint


async def read_center(hub: Hub, device: str, role: Role) -> bytes:
    """Return the center as a role sees it, with what is open today."""
    now = datetime.now(UTC)

    def read(floor: Floor) -> bytes:
        view = center_view(floor.center, role, hub.visitors(), training=hub.training)
        if role is not Role.DISPLAY:
            view["today"] = today_view(floor, now)
            hub.links.give(floor.center, floor.center.day(now))
        if role is Role.KIOSK:
            view["own_numbers"] = own_numbers_view(floor.devices[device])
        if role is Role.DISPLAY:
            screen = floor.devices[device]
            view |= {"device": device, "zone": screen.zone, "muted": screen.muted}
        return to_json(view)

    return await hub.writer.read(read)


async def read_floor(hub: Hub, _device: str, role: Role) -> bytes:
    """Return the floor as a role sees it, with what a newcomer would wait."""
    now = datetime.now(UTC)

    def read(floor: Floor) -> bytes:
        view: dict[str, Any] = {"journal": hub.journal} | floor_view(floor, role)
        ranges = hub.ranges(floor, now)
        if role is Role.DISPLAY:
            view |= {"waits": waits_view(floor.center, ranges)}
            view |= {"hours": hours_view(floor.center, now), "now": now}
        else:
            view |= {"left": left_view(floor, now), "ranges": ranges}
        return to_json(view)

    return await hub.writer.read(read)


Lister = Callable[[Hub, Floor], dict[str, Any]]


def listing(hub: Hub, view: str, lister: Lister) -> Endpoint:
    """Let who leads see a list of what the center has."""

    async def endpoint(request: Request) -> Response:
        actor = await admit_person(hub, request, view)

        def read(floor: Floor) -> dict[str, Any]:
            check(VIEW_RIGHTS[view], floor, actor)
            return lister(hub, floor)

        return answered(to_json(await hub.writer.read(read)))

    return endpoint


def list_devices(hub: Hub, floor: Floor) -> dict[str, Any]:
    """Return the devices, and those that wait to be admitted."""
    rows = device_rows(floor, hub.presence, hub.health)
    return {"devices": rows, "pending": hub.pairings.waiting()}


def list_staff(_hub: Hub, floor: Floor) -> dict[str, Any]:
    """Return the people who may sign in."""
    return {"staff": staff_rows(floor)}


Asker = Callable[[Writer, History, str], Awaitable[Any]]


def asking(hub: Hub, view: str, name: str | None, asker: Asker) -> Endpoint:
    """Let staff ask about one thing, named by a query parameter, or about all there is."""

    async def endpoint(request: Request) -> Response:
        actor = await admit_person(hub, request, view)
        await hub.writer.read(lambda floor: check(VIEW_RIGHTS[view], floor, actor))
        asked = "" if name is None else request.query_params.get(name, "")
        if name is not None and not 0 < len(asked) <= LONGEST_ASKED:
            raise WireError(422, "wrong-shape", f"{name}: expected in the address.")
        return answered(to_json(await asker(hub.writer, hub.history, asked)))

    return endpoint


def journal_endpoint(hub: Hub) -> Endpoint:
    """Let who leads read the journal, backwards."""

    async def endpoint(request: Request) -> Response:
        actor = await admit_person(hub, request, "journal")
        sees = await hub.writer.read(lambda floor: sees_of(floor, actor))
        asked = dict(request.query_params)
        if max(map(len, asked.values()), default=0) > LONGEST_ASKED_OF_JOURNAL:
            raise WireError(422, "wrong-shape", "The address asks too much.")
        return answered(to_json(await journal_page(hub.writer, hub.history, asked, sees)))

    return endpoint


def study_endpoint(hub: Hub) -> Endpoint:
    """Let who leads ask for figures that are worked out beside the hub."""

    async def endpoint(request: Request) -> Response:
        body = await read_body(request)
        actor = await admit_person(hub, request, "studies")
        sees = await hub.writer.read(lambda floor: sees_of(floor, actor))
        return hub.studies.ask(request.path_params["name"], body, sees)

    return endpoint
