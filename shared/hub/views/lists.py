"""The devices and the staff, for who leads."""

from __future__ import annotations

from ...domain.floor import Device, Floor
from ..health import Health
from ..presence import Presence, Seen
from .view import View


def device_rows(floor: Floor, presence: Presence, health: Health) -> list[View]:
    """Return the devices that may speak to the hub, by name."""
    admitted = [each for each in floor.devices.values() if each.revoked_at is None]
    return [
        _device_row(device, presence.of(device.id)) | {"health": health.of(device.id)}
        for device in sorted(admitted, key=lambda each: (each.name, each.id))
    ]


def _device_row(device: Device, seen: Seen) -> View:
    return {
        "id": device.id,
        "role": device.role,
        "name": device.name,
        "added_at": device.added_at,
        "version": seen.version,
        "last_seen": seen.last,
        "connected": bool(seen.streams),
        "addresses": seen.addresses,
        "zone": device.zone,
        "muted": device.muted,
    }


def staff_rows(floor: Floor) -> list[View]:
    """Return who may sign in, by name, and at which desks they are signed in."""
    return [
        {
            "name": person.name,
            "role": person.role,
            "added_at": person.added_at,
            "desks": [each.desk for each in floor.sessions.values() if each.staff == person.name],
        }
        for _, person in sorted(floor.people.items())
    ]
