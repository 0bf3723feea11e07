"""What sets a center up: the profile and the devices, and how these are."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from ..frozen import dataclass
from ..roles import Role
from ..texts import Code
from .command import Command, Done, Id, PersonName

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
PairingCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{8}$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceAdmitted:
    """The id under which a new device is known."""

    device_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmitDevice(Command[DeviceAdmitted]):
    """Give a device a role; `digest` is the SHA-256 of its token."""

    name: ClassVar = "admit-device"
    answer: ClassVar = DeviceAdmitted

    role: Role
    device_name: PersonName
    digest: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmitPending(Command[DeviceAdmitted]):
    """Admit the device that shows these digits; needs who leads, or a supervisor's session."""

    name: ClassVar = "admit-pending"
    answer: ClassVar = DeviceAdmitted

    code: PairingCode


@dataclass(frozen=True, slots=True, kw_only=True)
class RenameDevice(Command[Done]):
    """Call a device something else; at a console it needs a manager's session."""

    name: ClassVar = "rename-device"
    answer: ClassVar = Done

    device_id: Id
    device_name: PersonName


@dataclass(frozen=True, slots=True, kw_only=True)
class SetZone(Command[Done]):
    """Let a screen show the calls of a zone alone; None shows those of the whole center."""

    name: ClassVar = "set-zone"
    answer: ClassVar = Done

    device_id: Id
    zone: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MuteScreen(Command[Done]):
    """Let nothing be heard from a screen, or again what the profile says: one speaks for many."""

    name: ClassVar = "mute-screen"
    answer: ClassVar = Done

    device_id: Id
    muted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TryScreen(Command[Done]):
    """Let a screen show and sound a sample that calls nobody, unless somebody is being called."""

    name: ClassVar = "try-screen"
    answer: ClassVar = Done

    device_id: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokeDevice(Command[Done]):
    """Never listen to a device again; at a console it needs a manager's session."""

    name: ClassVar = "revoke-device"
    answer: ClassVar = Done

    device_id: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportClone(Command[Done]):
    """Note that one device's token is in use at several addresses at once."""

    name: ClassVar = "report-clone"
    answer: ClassVar = Done

    device_id: Id
    addresses: Annotated[tuple[Id, ...], Field(min_length=2, max_length=16)]


Number = Annotated[str, StringConstraints(pattern=r"^[A-Z]-[0-9]{3}$")]
MOST_LEFT_OUT = 50

PrinterState = Literal[
    "none", "fine", "unknown", "paused", "unreachable", "interrupted", "silent", "cover-open",
    "paper-out", "cutter", "fault", "offline", "paper-near-end",
]  # fmt: skip
"""How a kiosk's printer is; "paused" while somebody changes its paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHealth(Command[Done]):
    """Tell how a device's own machines are; that is passed on to staff and written nowhere.

    `left_out` are numbers on paper that the hub did not take in: somebody has to see to them.
    """

    name: ClassVar = "report-health"
    answer: ClassVar = Done

    printer: PrinterState
    left_out: Annotated[tuple[Number, ...], Field(max_length=MOST_LEFT_OUT)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptProfile(Command[Done]):
    """Replace the center's profile by this TOML text.

    `base` is the seq of the profile it was made from: if another was adopted meanwhile, this one is
    refused. Without it, whatever is in force gives way. `note` says why, for the history.
    """

    name: ClassVar = "adopt-profile"
    answer: ClassVar = Done

    profile: Annotated[str, StringConstraints(min_length=1, max_length=1_000_000)]
    base: int | None = None
    note: Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f]{1,200}$")] | None = None
