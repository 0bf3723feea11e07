"""What the center lives by, and which devices may speak to its hub."""

from __future__ import annotations

from typing import ClassVar

from ..frozen import dataclass
from ..roles import Role
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileAdopted(Event):
    """The center lives by this profile (TOML) from now on.

    `by` is whose session asked for that, if one's, and `note` what they say of it.
    """

    kind: ClassVar = "profile-adopted"
    profile: str
    by: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceAdded(Event):
    """A device may speak to the hub."""

    kind: ClassVar = "device-added"
    device: str
    role: Role
    name: str
    digest: str
    slot: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceEvent(Event):
    """Something about an admitted device; `name` is what it is called from then on."""

    device: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRenamed(DeviceEvent):
    """A device is called something else."""

    kind: ClassVar = "device-renamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenZoned(DeviceEvent):
    """A screen shows the calls of this zone alone; None: of the whole center."""

    kind: ClassVar = "screen-zoned"
    zone: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenMuted(DeviceEvent):
    """Nothing is heard from a screen any more, or again what the profile says."""

    kind: ClassVar = "screen-muted"
    muted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenTried(DeviceEvent):
    """A screen was asked for a sample of its light and sound."""

    kind: ClassVar = "screen-tried"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRevoked(DeviceEvent):
    """A device may not speak to the hub any more."""

    kind: ClassVar = "device-revoked"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceCloned(DeviceEvent):
    """A device's token was in use at several addresses at once: somebody may have copied it."""

    kind: ClassVar = "device-cloned"
    addresses: tuple[str, ...]
