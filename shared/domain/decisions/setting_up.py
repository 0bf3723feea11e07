"""What sets a center up: the profile and the devices."""

from __future__ import annotations

from ..commands.command import Done
from ..commands.setting_up import (
    AdmitDevice,
    AdmitPending,
    AdoptProfile,
    DeviceAdmitted,
    MuteScreen,
    RenameDevice,
    ReportClone,
    ReportHealth,
    RevokeDevice,
    SetZone,
    TryScreen,
)
from ..errors import Conflict, Invalid, NotAllowed, Unknown
from ..events.setting_up import (
    DeviceAdded,
    DeviceCloned,
    DeviceRenamed,
    DeviceRevoked,
    ProfileAdopted,
    ScreenMuted,
    ScreenTried,
    ScreenZoned,
)
from ..floor import Device, Floor
from ..own_numbers import free_slot
from ..profile import ProfileError, read_profile
from ..rights import BY_MANAGERS, check
from ..roles import DEVICES, Role
from .context import Context, Decision, Decisions
from .desks import NOTHING, ended
from .journey import serves
from .staffing import asking_staff


def admit_pending(_floor: Floor, _command: AdmitPending, _context: Context) -> Decision:
    """Refuse: who waits to be admitted is known to the running hub alone, which admits them."""
    raise Unknown("unknown-code", "No device that waits to be admitted shows this code.")


def rename_device(floor: Floor, command: RenameDevice, _context: Context) -> Decision:
    """Call a device something else."""
    device = _admitted(floor, command.device_id)
    if device.name == command.device_name:
        return NOTHING
    return Decision((DeviceRenamed(device=device.id, name=command.device_name),), Done())


def set_zone(floor: Floor, command: SetZone, _context: Context) -> Decision:
    """Let a screen show the calls of a zone alone, or of the whole center."""
    device = _screen(floor, command.device_id)
    if command.zone not in {None, *(each.code for each in floor.center.zones)}:
        raise Unknown("unknown-zone", "The center has no such zone.")
    if device.zone == command.zone:
        return NOTHING
    event = ScreenZoned(device=device.id, name=device.name, zone=command.zone)
    return Decision((event,), Done())


def mute_screen(floor: Floor, command: MuteScreen, _context: Context) -> Decision:
    """Let nothing be heard from a screen, or again what the profile says."""
    device = _screen(floor, command.device_id)
    if device.muted == command.muted:
        return NOTHING
    event = ScreenMuted(device=device.id, name=device.name, muted=command.muted)
    return Decision((event,), Done())


def try_screen(floor: Floor, command: TryScreen, _context: Context) -> Decision:
    """Ask a screen for a sample of its light and sound."""
    device = _screen(floor, command.device_id)
    return Decision((ScreenTried(device=device.id, name=device.name),), Done())


def revoke_device(floor: Floor, command: RevokeDevice, _context: Context) -> Decision:
    """Shut a device out, and sign out whoever works at it."""
    device = _known(floor, command.device_id)
    if device.revoked_at is not None:
        return NOTHING
    closed = ended(each for each in floor.sessions.values() if each.device == device.id)
    return Decision((*closed, DeviceRevoked(device=device.id, name=device.name)), Done())


def report_clone(floor: Floor, command: ReportClone, _context: Context) -> Decision:
    """Tell managers that somebody else may have a device's token."""
    device = _admitted(floor, command.device_id)
    event = DeviceCloned(device=device.id, name=device.name, addresses=command.addresses)
    return Decision((event,), Done())


def report_health(_floor: Floor, _command: ReportHealth, _context: Context) -> Decision:
    """Change nothing: how machines are is known to the running hub alone."""
    return NOTHING


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


def _screen(floor: Floor, device_id: str) -> Device:
    device = _admitted(floor, device_id)
    if device.role is not Role.DISPLAY:
        raise Conflict("no-screen", "This device is no screen of a waiting room.")
    return device


def admit_device(floor: Floor, command: AdmitDevice, context: Context) -> Decision:
    """Let a device speak to the hub. One that stands for managers is admitted by them alone."""
    if command.role is Role.MANAGER:
        check(BY_MANAGERS, floor, context.actor)
    if command.role not in DEVICES:
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
    """Return a slot that nobody has: one that nobody had, or whose papers are longest over."""
    kiosks = [each for each in floor.devices.values() if each.slot is not None]
    fresh = free_slot(each.slot for each in kiosks)
    if fresh is not None:
        return fresh
    held = {each.slot for each in kiosks if each.revoked_at is None}
    over = {each.slot: each.revoked_at for each in kiosks if each.slot not in held}
    return min(over, key=lambda slot: (over[slot], slot), default=None)


def adopt_profile(floor: Floor, command: AdoptProfile, context: Context) -> Decision:
    """Live by another profile, unless it would strand somebody who is here.

    Of two who changed the same one, the second is refused: or the first one's work would be lost.
    """
    if command.base not in (None, floor.profile_seq):
        said = "Another profile was published meanwhile. Look at it, and publish yours upon it."
        raise Conflict("profile-changed", said, seq=floor.profile_seq)
    try:
        center = read_profile(command.profile)
    except ProfileError as error:
        raise Invalid("bad-profile", str(error)) from None
    if context.actor.role is not Role.DOOR and center.complaints != floor.center.complaints:
        # Or whoever is complained of could have the key changed for one of theirs.
        said = "Who reads complaints is changed with the hub's own tools alone."
        raise NotAllowed("complaints-kept", said)
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
    by = asking_staff(floor, context.actor)
    adopted = ProfileAdopted(profile=command.profile, by=by, note=command.note)
    return Decision((adopted,), Done())


DECISIONS: Decisions = {
    AdmitDevice: admit_device,
    AdmitPending: admit_pending,
    RenameDevice: rename_device,
    RevokeDevice: revoke_device,
    SetZone: set_zone,
    MuteScreen: mute_screen,
    TryScreen: try_screen,
    ReportClone: report_clone,
    ReportHealth: report_health,
    AdoptProfile: adopt_profile,
}
