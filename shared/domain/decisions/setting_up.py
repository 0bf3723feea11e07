"""What sets a center up: the profile, devices and staff."""

from __future__ import annotations

from ..commands import (
    AddStaff,
    AdmitDevice,
    AdmitPending,
    AdoptProfile,
    DeviceAdmitted,
    Done,
    RenameDevice,
    ReportClone,
    RevokeDevice,
    Role,
    StaffRole,
)
from ..errors import Conflict, Invalid, NotAllowed, Unknown
from ..events import (
    DeskClosed,
    DeviceAdded,
    DeviceCloned,
    DeviceRenamed,
    DeviceRevoked,
    ProfileAdopted,
    StaffAdded,
)
from ..floor import Device, Floor
from ..own_numbers import free_slot
from ..profile import ProfileError, read_profile
from .context import Actor, Context, Decision, PinHash
from .desks import LEADERS, NOTHING, not_signed_in
from .journey import serves

MANAGERS = frozenset({StaffRole.MANAGER})


def require_rank(floor: Floor, actor: Actor, ranks: frozenset[StaffRole]) -> None:
    """Let pass the door, a manager device, and sessions of these ranks; raises NotAllowed."""
    if actor.role in {Role.DOOR, Role.MANAGER}:
        return
    session = floor.session_of(actor.session)
    if session is None or session.device != actor.device:
        raise not_signed_in()
    person = floor.people.get(session.staff)
    if person is None or person.role not in ranks:
        raise NotAllowed("not-permitted", "This person may not change devices.")


def admit_pending(floor: Floor, _command: AdmitPending, context: Context) -> Decision:
    """Refuse: who waits to be admitted is known to the running hub alone, which admits them."""
    require_rank(floor, context.actor, LEADERS)
    raise Unknown("unknown-code", "No device that waits to be admitted shows this code.")


def rename_device(floor: Floor, command: RenameDevice, context: Context) -> Decision:
    """Call a device something else."""
    require_rank(floor, context.actor, MANAGERS)
    device = _admitted(floor, command.device_id)
    if device.name == command.device_name:
        return NOTHING
    return Decision((DeviceRenamed(device=device.id, name=command.device_name),), Done())


def revoke_device(floor: Floor, command: RevokeDevice, context: Context) -> Decision:
    """Shut a device out, and sign out whoever works at it."""
    require_rank(floor, context.actor, MANAGERS)
    device = _known(floor, command.device_id)
    if device.revoked_at is not None:
        return NOTHING
    left = [each for each in floor.sessions.values() if each.device == device.id]
    closed = [DeskClosed(desk=each.desk, staff=each.staff) for each in left]
    return Decision((*closed, DeviceRevoked(device=device.id, name=device.name)), Done())


def report_clone(floor: Floor, command: ReportClone, _context: Context) -> Decision:
    """Tell managers that somebody else may have a device's token."""
    device = _admitted(floor, command.device_id)
    event = DeviceCloned(device=device.id, name=device.name, addresses=command.addresses)
    return Decision((event,), Done())


def _known(floor: Floor, device_id: str) -> Device:
    device = floor.devices.get(device_id)
    if device is None:
        raise Unknown("unknown-device", "There is no such device.")
    return device


def _admitted(floor: Floor, device_id: str) -> Device:
    device = _known(floor, device_id)
    if device.revoked_at is not None:
        raise Conflict("device-revoked", "This device was shut out.")
    return device


def admit_device(floor: Floor, command: AdmitDevice, context: Context) -> Decision:
    """Let a device speak to the hub."""
    require_rank(floor, context.actor, LEADERS)
    if command.role is Role.DOOR:
        raise Invalid("unknown-role", "A device is a kiosk, counter, display or manager.")
    event = DeviceAdded(
        device=f"d{floor.seq + 1}",
        role=command.role,
        name=command.device_name,
        digest=command.digest,
        slot=_free_slot(floor) if command.role is Role.KIOSK else None,
    )
    return Decision((event,), DeviceAdmitted(device_id=event.device))


def _free_slot(floor: Floor) -> int | None:
    return free_slot(each.slot for each in floor.devices.values() if each.revoked_at is None)


def add_staff(floor: Floor, command: AddStaff, _context: Context) -> Decision:
    """Let a person sign in."""
    if command.staff in floor.people:
        raise Conflict("staff-exists", f"{command.staff} is on the staff already.")
    event = StaffAdded(staff=command.staff, role=command.role)
    return Decision((event,), Done(), (PinHash(staff=command.staff, pin_hash=command.pin_hash),))


def adopt_profile(floor: Floor, command: AdoptProfile, _context: Context) -> Decision:
    """Live by another profile, unless it would strand somebody who is here."""
    try:
        center = read_profile(command.profile)
    except ProfileError as error:
        raise Invalid("bad-profile", str(error)) from None
    missing = {each.service for each in floor.steps.values()} - set(center.service_by_code)
    if missing:
        raise Conflict(
            "still-waited-for", f"Somebody still waits for: {', '.join(sorted(missing))}."
        )
    stranded = [each for each in floor.steps.values() if not serves(center, each)]
    if stranded:
        raise Conflict("still-waited-for", f"Somebody still waits at: {stranded[0].only_desk}.")
    gone = (set(floor.sessions) | set(floor.at_desk)) - set(center.desk_by_code)
    if gone:
        raise Conflict("desk-in-use", f"Still in use: {', '.join(sorted(gone))}.")
    if command.profile == floor.profile:
        return Decision((), Done())
    return Decision((ProfileAdopted(profile=command.profile),), Done())
