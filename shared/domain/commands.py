"""What may be asked of the hub: one frozen dataclass a command, with the answer it gets.

`name` is the last part of the endpoint, `roles` the devices that may send it. Field types are
the wire's law: the hub reads bodies with them in strict mode and refuses unknown fields. To add a
command: a dataclass here (and in COMMANDS), one pure function in `decisions/`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Generic, TypeVar
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from .reason import Reason


class Role(StrEnum):
    """Which program a device runs; `door` is the hub's own command line."""

    KIOSK = "kiosk"
    COUNTER = "counter"
    DISPLAY = "display"
    MANAGER = "manager"
    DOOR = "door"


class StaffRole(StrEnum):
    """What a person may do."""

    AGENT = "agent"
    SUPERVISOR = "supervisor"
    MANAGER = "manager"


STAFF = frozenset({Role.COUNTER, Role.MANAGER})
ISSUERS = STAFF | {Role.KIOSK}
DOOR = frozenset({Role.DOOR})

Code = Annotated[str, StringConstraints(min_length=1, max_length=40)]
Id = Annotated[str, StringConstraints(min_length=1, max_length=64)]
PersonName = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f]{1,60}$")]
Pin = Annotated[str, StringConstraints(pattern=r"^[0-9]{4,12}$")]
# 128 bits: 22 letters of base64url, or 32 of hex.
Token = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{22,64}$")]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]

A = TypeVar("A")


@dataclass(frozen=True, slots=True, kw_only=True)
class Command(Generic[A]):
    """A request to the hub. The same `command_id` from the same device is carried out once."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid", strict=True)
    name: ClassVar[str]
    roles: ClassVar[frozenset[Role]]
    answer: ClassVar[Any]  # the answer's type, or a union of types

    command_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """Nothing to say: the command was carried out, or was so already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketStep:
    """One service of a new visit; `ahead` counts ready steps that rank before it now."""

    step_id: str
    service: str
    state: str
    ahead: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """A new visit. `day` is the center's local date; `token` is the secret of its QR."""

    visit_id: str
    number: str
    day: str
    token: str
    steps: tuple[TicketStep, ...]
    step_id: str
    ahead: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueTicket(Command[Ticket]):
    """Open a visit with one to eight services that wait at once."""

    name: ClassVar = "issue-ticket"
    roles: ClassVar = ISSUERS
    answer: ClassVar = Ticket

    services: Annotated[tuple[Code, ...], Field(min_length=1, max_length=8)]
    language: Code
    priority: Code | None = None
    people: Annotated[int, Field(ge=1, le=99)] = 1
    token: Token | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """The secret to send as X-Session with desk commands."""

    session: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn(Command[SignedIn]):
    """Bind a person to a desk of this device, and open the desk."""

    name: ClassVar = "sign-in"
    roles: ClassVar = STAFF
    answer: ClassVar = SignedIn

    desk: Code
    staff: PersonName
    pin: Pin


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOut(Command[Done]):
    """Close the session's desk."""

    name: ClassVar = "sign-out"
    roles: ClassVar = STAFF
    answer: ClassVar = Done


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDesk(Command[Done]):
    """Pause a desk: nobody is called to it."""

    name: ClassVar = "close-desk"
    roles: ClassVar = STAFF
    answer: ClassVar = Done

    desk: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDesk(Command[Done]):
    """Resume a paused desk."""

    name: ClassVar = "open-desk"
    roles: ClassVar = STAFF
    answer: ClassVar = Done

    desk: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """Who was called, and why; `finished` names the step that the same act closed."""

    step_id: str
    visit_id: str
    number: str
    service: str
    desk: str
    reason: Reason
    finished: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyLeft:
    """The current step was finished and nobody waits whom this desk can serve."""

    finished: str
    step_id: None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNext(Command[Called | NobodyLeft | None]):
    """Call the next visitor to a desk; None (204) when nothing changed."""

    name: ClassVar = "call-next"
    roles: ClassVar = STAFF
    answer: ClassVar = Called | NobodyLeft | None

    desk: Code
    finish_current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCommand(Command[Done]):
    """A command about one step."""

    roles: ClassVar = STAFF
    answer: ClassVar = Done

    step_id: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall(StepCommand):
    """Announce a called step again."""

    name: ClassVar = "recall"


@dataclass(frozen=True, slots=True, kw_only=True)
class StartService(StepCommand):
    """The visitor is at the desk: service begins."""

    name: ClassVar = "start-service"


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishService(StepCommand):
    """The step is done."""

    name: ClassVar = "finish-service"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkNoShow(StepCommand):
    """The called visitor did not come."""

    name: ClassVar = "mark-no-show"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel(StepCommand):
    """The visitor no longer wants this service."""

    name: ClassVar = "cancel"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceAdmitted:
    """The id under which a new device is known."""

    device_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmitDevice(Command[DeviceAdmitted]):
    """Give a device a role; `digest` is the SHA-256 of its token."""

    name: ClassVar = "admit-device"
    roles: ClassVar = DOOR
    answer: ClassVar = DeviceAdmitted

    role: Role
    device_name: PersonName
    digest: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class AddStaff(Command[Done]):
    """Add a person; `pin_hash` is argon2's own encoded form."""

    name: ClassVar = "add-staff"
    roles: ClassVar = DOOR
    answer: ClassVar = Done

    staff: PersonName
    role: StaffRole
    pin_hash: Annotated[str, StringConstraints(pattern=r"^\$argon2id\$", max_length=200)]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptProfile(Command[Done]):
    """Replace the center's profile by this TOML text."""

    name: ClassVar = "adopt-profile"
    roles: ClassVar = DOOR
    answer: ClassVar = Done

    profile: Annotated[str, StringConstraints(min_length=1, max_length=1_000_000)]


COMMANDS: tuple[type[Command[Any]], ...] = (
    IssueTicket,
    SignIn,
    SignOut,
    CloseDesk,
    OpenDesk,
    CallNext,
    Recall,
    StartService,
    FinishService,
    MarkNoShow,
    Cancel,
    AdmitDevice,
    AddStaff,
    AdoptProfile,
)
