"""Commands with a PIN in them: checked and hashed before the writer sees them."""

from __future__ import annotations

from ..domain.commands.desks import SignIn
from ..domain.commands.staffing import AddStaff, ChangePin, RemoveStaff, ResetPin
from ..domain.decisions.context import Actor
from ..domain.rights import COMMAND_RIGHTS, check, session_of
from ..store.requests import Answered, Outcome, Request
from .access import Pins
from .writer import Writer

PinCommand = SignIn | ChangePin | AddStaff | ResetPin | RemoveStaff


async def carry_out_with_pin(
    pins: Pins, writer: Writer, command: PinCommand, actor: Actor
) -> Outcome:
    """Carry out what a PIN allows or changes; raises a Refusal.

    The right to it is looked at first: whoever has none costs no guess, and no hashing.
    """
    await writer.read(lambda floor: check(COMMAND_RIGHTS[type(command)], floor, actor))
    async with pins.turn:
        match command:
            case SignIn():
                return await _sign_in(pins, writer, command, actor)
            case ChangePin():
                return await _change(pins, writer, command, actor)
            case AddStaff() | ResetPin():
                request = Request(command, actor, pin_hash=await pins.hash(command.pin))
            case RemoveStaff():
                request = Request(command, actor)
        outcome = await writer.carry_out(request)
        if isinstance(outcome, Answered):
            pins.forget(command.staff)
        return outcome


async def _sign_in(pins: Pins, writer: Writer, command: SignIn, actor: Actor) -> Outcome:
    # A desk that is not there is said before the PIN is looked at, and costs no guess.
    desks = await writer.read(lambda floor: floor.center.desk_by_code)
    known = command.desk in desks
    holds = known and await pins.holds(actor.device, command.staff, command.pin)
    return await writer.carry_out(Request(command, actor, pin_holds=holds))


async def _change(pins: Pins, writer: Writer, command: ChangePin, actor: Actor) -> Outcome:
    staff = await writer.read(lambda floor: session_of(floor, actor).staff)
    holds = await pins.holds(actor.device, staff, command.pin)
    hashed = await pins.hash(command.new_pin) if holds else None
    return await writer.carry_out(Request(command, actor, pin_holds=holds, pin_hash=hashed))
