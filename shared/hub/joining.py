"""Pairing on the wire: the WebSocket on which a device waits, and the command that admits it."""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import Any

from pydantic import TypeAdapter, ValidationError
from starlette.datastructures import QueryParams
from starlette.websockets import WebSocket, WebSocketDisconnect

from ..domain.commands.setting_up import AdmitDevice, AdmitPending, DeviceAdmitted
from ..domain.decisions.context import Actor
from ..domain.errors import SlowDown
from ..domain.rights import COMMAND_RIGHTS, check
from ..domain.roles import DEVICES
from ..store.requests import Answered, Outcome, Request
from ..store.tokens import digest, fresh_token
from .pairing import Admitted, Knock, Pairings, Pending
from .wire import WireError, failed, refused
from .writer import Writer

# A device shows its nonce at once; whoever thinks about it is none. In seconds.
REVEAL_WITHIN = 10.0
# Whoever does not read what it is told has had its chance.
TOLD_WITHIN = 5.0

_KNOCK = TypeAdapter(Knock)


class _RefusedError(Exception):
    """A device that does not keep to the order of things; `code` and `sentence` are told."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


async def admit_pending(
    pairings: Pairings, writer: Writer, command: AdmitPending, actor: Actor
) -> Outcome:
    """Admit the device with these digits, and hand it its token; raises a Refusal.

    The right to do so is looked at first: whoever has none costs no try.
    """
    await writer.read(lambda floor: check(COMMAND_RIGHTS[AdmitPending], floor, actor))
    again = pairings.admitted(command.code)
    if again is not None:
        return Answered(_ANSWER.dump_json(DeviceAdmitted(device_id=again)))
    pending = pairings.claim(command.code)
    token = fresh_token(24)
    admission = AdmitDevice(
        command_id=command.command_id,
        role=pending.knock.role,
        device_name=pending.knock.name,
        digest=digest(token),
    )
    try:
        outcome = await writer.carry_out(Request(admission, actor))
    except SlowDown:
        pairings.release(pending)
        raise
    if not isinstance(outcome, Answered):
        pairings.release(pending)
        return outcome
    device = _ANSWER.validate_json(outcome.body or b"").device_id
    pairings.admit(pending, Admitted(device_id=device, token=token))
    return outcome


_ANSWER = TypeAdapter(DeviceAdmitted)


async def serve_pairing(socket: WebSocket, pairings: Pairings, hub: str) -> None:
    """Answer one device that wants to join; never raises what a device can cause."""
    address = socket.client.host if socket.client else ""
    try:
        pending = pairings.knock(address, _read_knock(socket.query_params))
    except WireError as error:
        await socket.send_denial_response(failed(error))
        return
    except SlowDown as refusal:
        await socket.send_denial_response(refused(refusal))
        return
    try:
        with contextlib.suppress(WebSocketDisconnect):
            await socket.accept()
            await _converse(socket, pairings, pending, hub)
    finally:
        pairings.leave(pending)


def _read_knock(query: QueryParams) -> Knock:
    try:
        knock = _KNOCK.validate_strings(dict(query), strict=True)
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise WireError(422, "wrong-shape", f"{place or 'query'}: not as expected.") from None
    if knock.role not in DEVICES:
        raise WireError(422, "wrong-shape", "role: a device is no door.")
    return knock


async def _converse(socket: WebSocket, pairings: Pairings, pending: Pending, hub: str) -> None:
    try:
        await _tell(socket, {"type": "challenge", "nonce": pending.nonce.hex()})
        await _take_nonce(socket, pairings, pending)
        await _tell(socket, {"type": "pending", "seconds": round(pairings.left(pending))})
        admitted = await _wait(socket, pairings, pending)
        await _tell(
            socket,
            {
                "type": "admitted",
                "hub": hub,
                "device_id": admitted.device_id,
                "token": admitted.token,
            },
        )
    except _RefusedError as error:
        pairings.leave(pending)
        told = {"type": "refused", "error": error.code, "sentence": error.sentence}
        await _tell(socket, told)
    async with _patience():
        await socket.close()


async def _take_nonce(socket: WebSocket, pairings: Pairings, pending: Pending) -> None:
    try:
        async with asyncio.timeout(min(REVEAL_WITHIN, pairings.left(pending))):
            nonce = await _read_nonce(socket)
    except TimeoutError:
        raise _RefusedError("late-reveal", "The nonce came too late.") from None
    if not pairings.reveal(pending, nonce):
        raise _RefusedError("wrong-reveal", "This is not the nonce that was committed to.")


async def _read_nonce(socket: WebSocket) -> bytes:
    text = await _receive(socket)
    try:
        told = json.loads(text or "")
        if set(told) == {"type", "nonce"} and told["type"] == "reveal":
            return bytes.fromhex(told["nonce"])
    except (ValueError, TypeError, RecursionError):
        pass
    raise _RefusedError("wrong-shape", "Expected a reveal.")


async def _wait(socket: WebSocket, pairings: Pairings, pending: Pending) -> Admitted:
    """Return the admission; whatever the device says meanwhile is one word too many."""
    ears = asyncio.create_task(_receive(socket))
    ears.add_done_callback(lambda done: done.cancelled() or done.exception())
    try:
        either: set[asyncio.Future[Any]] = {ears, pending.outcome}
        await asyncio.wait(
            either,
            timeout=pairings.left(pending),
            return_when=asyncio.FIRST_COMPLETED,
        )
        if pending.outcome.done():
            admitted = pending.outcome.result()
            if admitted is None:
                raise _RefusedError("sent-away", "Too many wrong digits were typed. Begin again.")
            return admitted
        if ears.done():
            ears.result()
            raise _RefusedError("out-of-turn", "A device shows its nonce once, and then waits.")
        raise _RefusedError("expired", "Nobody typed the digits in time. Begin again.")
    finally:
        ears.cancel()


async def _receive(socket: WebSocket) -> str | None:
    """Return what the device says, None when that is no text; raises WebSocketDisconnect."""
    message = await socket.receive()
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message.get("code", 1006))
    return message.get("text")


async def _tell(socket: WebSocket, message: dict[str, Any]) -> None:
    try:
        async with _patience():
            await socket.send_text(json.dumps(message))
    except RuntimeError:
        raise WebSocketDisconnect from None


@contextlib.asynccontextmanager
async def _patience() -> Any:
    try:
        async with asyncio.timeout(TOLD_WITHIN):
            yield
    except TimeoutError:
        raise WebSocketDisconnect from None
