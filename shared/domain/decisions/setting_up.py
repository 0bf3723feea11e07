"""What the hub's own command line asks: the profile, devices and staff."""

from __future__ import annotations

from ..commands import AddStaff, AdmitDevice, AdoptProfile, DeviceAdmitted, Done, Role
from ..errors import Conflict, Invalid
from ..events import DeviceAdded, ProfileAdopted, StaffAdded
from ..floor import Floor
from ..profile import ProfileError, read_profile
from .context import Context, Decision, PinHash
from .journey import serves


def admit_device(floor: Floor, command: AdmitDevice, _context: Context) -> Decision:
    """Let a device speak to the hub."""
    if command.role is Role.DOOR:
        raise Invalid("unknown-role", "A device is a kiosk, counter, display or manager.")
    event = DeviceAdded(
        device=f"d{floor.seq + 1}",
        role=command.role,
        name=command.device_name,
        digest=command.digest,
    )
    return Decision((event,), DeviceAdmitted(device_id=event.device))


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
