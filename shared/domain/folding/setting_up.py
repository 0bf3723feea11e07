"""A profile adopted; devices added, renamed, shut out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

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
from ..floor import Device, Floor, Profile, Touched
from .desks import skills_over
from .fold import Folds, nothing
from .passing import ended


def _profile_adopted(
    floor: Floor, seq: int, at: datetime, event: ProfileAdopted
) -> tuple[Touched, ...]:
    floor.adopt(event.profile, seq)
    profile = Profile(seq=seq, text=event.profile)
    as_told = skills_over(floor)
    floor.look_ahead()
    if floor.center.end_of_day is None:
        return (profile, *as_told)
    # The first day to end by this rule is the one whose end comes next.
    before = floor.last_over(at)
    return (profile, *as_told, ended(floor, seq, before.isoformat()))


def _device_added(floor: Floor, _seq: int, at: datetime, event: DeviceAdded) -> tuple[Touched, ...]:
    device = Device(
        id=event.device,
        role=event.role,
        name=event.name,
        digest=event.digest,
        added_at=at,
        slot=event.slot,
    )
    floor.devices[device.id] = device
    return (device,)


def _device_renamed(
    floor: Floor, _seq: int, _at: datetime, event: DeviceRenamed
) -> tuple[Touched, ...]:
    device = replace(floor.devices[event.device], name=event.name)
    floor.devices[device.id] = device
    return (device,)


def _screen_zoned(
    floor: Floor, _seq: int, _at: datetime, event: ScreenZoned
) -> tuple[Touched, ...]:
    device = replace(floor.devices[event.device], zone=event.zone)
    floor.devices[device.id] = device
    return (device,)


def _screen_muted(
    floor: Floor, _seq: int, _at: datetime, event: ScreenMuted
) -> tuple[Touched, ...]:
    device = replace(floor.devices[event.device], muted=event.muted)
    floor.devices[device.id] = device
    return (device,)


def _device_revoked(
    floor: Floor, _seq: int, at: datetime, event: DeviceRevoked
) -> tuple[Touched, ...]:
    device = replace(floor.devices[event.device], revoked_at=at)
    floor.devices[device.id] = device
    return (device,)


FOLDS: Folds = {
    ProfileAdopted: _profile_adopted,
    DeviceAdded: _device_added,
    DeviceRenamed: _device_renamed,
    ScreenZoned: _screen_zoned,
    ScreenMuted: _screen_muted,
    ScreenTried: nothing,
    DeviceRevoked: _device_revoked,
    DeviceCloned: nothing,
}
