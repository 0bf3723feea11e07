"""Which program a device runs, and what a person on the staff is."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """Which program a device runs; `door` is the hub itself and its command line.

    `visitor` is no device: it is whoever has the secret of a visit, on a phone.
    """

    KIOSK = "kiosk"
    COUNTER = "counter"
    DISPLAY = "display"
    MANAGER = "manager"
    DOOR = "door"
    VISITOR = "visitor"


DEVICES = (Role.KIOSK, Role.COUNTER, Role.DISPLAY, Role.MANAGER)
"""What can be admitted."""

STAFF = frozenset({Role.COUNTER, Role.MANAGER})
"""What people on the staff work at."""


class StaffRole(StrEnum):
    """What a person may do."""

    AGENT = "agent"
    SUPERVISOR = "supervisor"
    MANAGER = "manager"
