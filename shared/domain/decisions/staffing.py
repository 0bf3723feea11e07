"""Who is on the staff, and their PINs. Only hashes come here; the journal tells of no PIN."""

from __future__ import annotations

from ..commands.command import Done
from ..commands.staffing import AddStaff, ChangePin, ChangeRole, RemoveStaff, ResetPin
from ..errors import Conflict, NotAllowed, Unknown
from ..events.desks import DeskClosed
from ..events.staffing import PinChanged, PinReset, RoleChanged, StaffAdded, StaffRemoved
from ..floor import Floor, Person, Session
from ..roles import StaffRole
from .context import Actor, Context, Decision, Decisions, ForgetPin, PinHash
from .desks import NOTHING, ended, own_session


def add_staff(floor: Floor, command: AddStaff, context: Context) -> Decision:
    """Let a person sign in."""
    if command.staff in floor.people:
        raise Conflict("staff-exists", f"{command.staff} is on the staff already.")
    asker = asking_staff(floor, context.actor)
    event = StaffAdded(staff=command.staff, role=command.role, by=asker)
    return Decision((event,), Done(), (_hashed(command.staff, context),))


def change_role(floor: Floor, command: ChangeRole, context: Context) -> Decision:
    """Give a person another role; at a console the only manager stays one."""
    person = _known(floor, command.staff)
    if person.role is command.role:
        return NOTHING
    asker = asking_staff(floor, context.actor)
    _keep_a_manager(floor, person, asker)
    changed = RoleChanged(staff=person.name, role=command.role, by=asker)
    return Decision((changed,), Done())


def reset_pin(floor: Floor, command: ResetPin, context: Context) -> Decision:
    """Give a person another PIN. Whoever used the old one is signed out."""
    _known(floor, command.staff)
    reset = PinReset(staff=command.staff, by=asking_staff(floor, context.actor))
    events = (*_sign_out(floor, command.staff, context), reset)
    return Decision(events, Done(), (_hashed(command.staff, context),))


def change_pin(floor: Floor, _command: ChangePin, context: Context) -> Decision:
    """Let a person choose another PIN. Whoever else used the old one is signed out."""
    staff = own_session(floor, context).staff
    if not context.pin_holds:
        raise NotAllowed("wrong-pin", "This is not your PIN.")
    events = (*_sign_out(floor, staff, context), PinChanged(staff=staff))
    return Decision(events, Done(), (_hashed(staff, context),))


def remove_staff(floor: Floor, command: RemoveStaff, context: Context) -> Decision:
    """Let a person sign in no more; what they did stays theirs in the journal.

    At a console nobody can leave the center without a manager; its machine and a manager's device
    can, for from there another is made.
    """
    person = _known(floor, command.staff)
    asker = asking_staff(floor, context.actor)
    _keep_a_manager(floor, person, asker)
    theirs = (each for each in floor.sessions.values() if each.staff == person.name)
    removed = StaffRemoved(staff=person.name, by=asker)
    return Decision((*ended(theirs), removed), Done(), (ForgetPin(staff=person.name),))


def _known(floor: Floor, staff: str) -> Person:
    person = floor.people.get(staff)
    if person is None:
        raise Unknown("unknown-staff", "Nobody on the staff has this name.")
    return person


def _keep_a_manager(floor: Floor, person: Person, asker: str | None) -> None:
    if asker is not None and _managers(floor) == {person.name}:
        raise Conflict("last-manager", f"{person.name} is the only manager.")


def _managers(floor: Floor) -> set[str]:
    return {each.name for each in floor.people.values() if each.role is StaffRole.MANAGER}


def _asking_session(floor: Floor, actor: Actor) -> Session | None:
    session = floor.session_of(actor.session)
    return session if session is not None and session.device == actor.device else None


def asking_staff(floor: Floor, actor: Actor) -> str | None:
    """Return whose session asks; None at a manager's device or a tool, which the entry names."""
    session = _asking_session(floor, actor)
    return None if session is None else session.staff


def _sign_out(floor: Floor, staff: str, context: Context) -> tuple[DeskClosed, ...]:
    """Return the end of a person's sessions, but of the one that asks."""
    asking = _asking_session(floor, context.actor)
    theirs = (each for each in floor.sessions.values() if each.staff == staff)
    return ended(each for each in theirs if each is not asking)


def _hashed(staff: str, context: Context) -> PinHash:
    if context.pin_hash is None:
        raise AssertionError("a new PIN is hashed before it is decided upon")
    return PinHash(staff=staff, pin_hash=context.pin_hash)


DECISIONS: Decisions = {
    AddStaff: add_staff,
    ChangeRole: change_role,
    ResetPin: reset_pin,
    ChangePin: change_pin,
    RemoveStaff: remove_staff,
}
