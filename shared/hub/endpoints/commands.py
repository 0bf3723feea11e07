"""One endpoint a command: read, checked, carried out, answered."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from pydantic_core import to_json
from starlette.requests import Request
from starlette.responses import Response

from ...domain.commands.alarms import RaiseEmergency
from ...domain.commands.command import Command, Done
from ...domain.commands.desks import SignIn
from ...domain.commands.leading import MessageDesk, ReadMessage
from ...domain.commands.setting_up import AdmitPending, AdoptProfile, ReportHealth
from ...domain.commands.staffing import AddStaff, ChangePin, RemoveStaff, ResetPin
from ...domain.decisions.context import Actor
from ...domain.rights import COMMAND_RIGHTS
from ...store.requests import Answered, Outcome
from ...store.requests import Request as Asked
from ..direct import Endpoint
from ..health import Told
from ..joining import admit_pending
from ..messages import carry_message
from ..pin_commands import carry_out_with_pin
from ..wire import LARGEST_PROFILE, answered, read_body, read_command, refused
from .admission import admit, use_session
from .hub import Hub

# What a locked session does not stop: it is opened again by the one, and help is for everybody.
_FOR_THE_LOCKED = (SignIn, RaiseEmergency)


def command_endpoint(hub: Hub, kind: type[Command[Any]]) -> Endpoint:
    """Return what answers a command."""
    adapter: TypeAdapter[Command[Any]] = TypeAdapter(kind)

    async def endpoint(request: Request) -> Response:
        actor, body = await _received(hub, request, kind)
        command = read_command(adapter, body)
        if kind not in _FOR_THE_LOCKED:
            await use_session(hub, actor)
        outcome = await _carry_out(hub, command, actor)
        return answered(outcome.body) if isinstance(outcome, Answered) else refused(outcome)

    return endpoint


async def _received(hub: Hub, request: Request, kind: type[Command[Any]]) -> tuple[Actor, bytes]:
    """Return who asks, and the body; only of an admitted device more is read than a little."""
    if kind is AdoptProfile:
        return admit(hub, request, COMMAND_RIGHTS[kind]), await read_body(request, LARGEST_PROFILE)
    body = await read_body(request)
    return admit(hub, request, COMMAND_RIGHTS[kind]), body


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
    told = Told(device=actor.device, name=name, printer=command.printer, left_out=command.left_out)
    hub.health.report(told)
    return Answered(to_json(Done()))
