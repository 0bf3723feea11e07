"""What may be asked of the hub: one frozen dataclass a command, with the answer it gets.

`name` is the last part of the endpoint; who may send it stands in `rights`. Field types are the
wire's law: the hub reads bodies with them in strict mode and refuses unknown fields. To add a
command: a dataclass here (or in a module beside, as `desk_commands`), a line in `rights`, one pure
function in `decisions/`.
"""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Generic, Literal, TypeVar
from uuid import UUID

from pydantic import AwareDatetime, ConfigDict, Field, StringConstraints

from .frozen import dataclass
from .keeping import SECRETS, Secrets
from .reason import Reason


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


class StaffRole(StrEnum):
    """What a person may do."""

    AGENT = "agent"
    SUPERVISOR = "supervisor"
    MANAGER = "manager"


STAFF = frozenset({Role.COUNTER, Role.MANAGER})

Code = Annotated[str, StringConstraints(min_length=1, max_length=40)]
Id = Annotated[str, StringConstraints(min_length=1, max_length=64)]
PersonName = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f]{1,60}$")]
Pin = Annotated[str, StringConstraints(pattern=r"^[0-9]{4,12}$")]
# 128 bits: 22 letters of base64url, or 32 of hex.
Token = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{22,64}$")]
Words = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f]{1,200}$")]
AppointmentCode = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._-]{3,64}$")]
PairingCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{8}$")]
Range = tuple[int, int]
"""A wait in whole minutes: half of all wait less than the first, nine of ten than the second."""
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]

A = TypeVar("A")


@dataclass(frozen=True, slots=True, kw_only=True)
class Command(Generic[A]):
    """A request to the hub. The same `command_id` from the same device is carried out once."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid", strict=True)
    name: ClassVar[str]
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
    """A new visit. `day` is the center's local date; `token` is the secret of its QR.

    `step_id`, `ahead` and `range` (None when nothing is known) are of the first waiting step. A
    `discreet` visit is never announced: somebody comes for the visitor.
    """

    visit_id: str
    number: str
    day: str
    token: str
    steps: tuple[TicketStep, ...]
    step_id: str
    ahead: int
    range: Range | None = None
    discreet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueTicket(Command[Ticket]):
    """Open a visit with one to eight services: all wait at once, or one after the other.

    `return_token` is what a refusal gave to whoever came when it was closed or full.
    """

    name: ClassVar = "issue-ticket"
    answer: ClassVar = Ticket

    services: Annotated[tuple[Code, ...], Field(min_length=1, max_length=8)]
    language: Code
    priority: Code | None = None
    people: Annotated[int, Field(ge=1, le=99)] = 1
    token: Token | None = None
    order: Literal["free", "fixed"] = "free"
    return_token: Token | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComeBack(Command[Ticket]):
    """Open the visit of somebody who was turned away before, for the services they came for then.

    The language is the center's own if not told.
    """

    name: ClassVar = "come-back"
    answer: ClassVar = Ticket

    return_token: Token
    language: Code | None = None
    token: Token | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandIn(Command[Ticket]):
    """Open the visit of somebody to whom a kiosk gave one of its own numbers at `arrived_at`.

    `replaces` is the issue-ticket that was never answered: whatever came of it, the printed number
    is the one that counts. `sent_at` is the kiosk's own time now: a clock that runs wrong is put
    right by it.
    """

    name: ClassVar = "hand-in"
    answer: ClassVar = Ticket

    number: Annotated[str, StringConstraints(pattern=r"^[A-Z]-[0-9]{3}$")]
    token: Token
    arrived_at: AwareDatetime
    services: Annotated[tuple[Code, ...], Field(min_length=1, max_length=8)]
    language: Code
    priority: Code | None = None
    people: Annotated[int, Field(ge=1, le=99)] = 1
    replaces: UUID | None = None
    sent_at: AwareDatetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakInPrivate(Command[Ticket]):
    """Ask for somebody to talk to, and say nothing else; the welcome desk is told quietly."""

    name: ClassVar = "speak-in-private"
    answer: ClassVar = Ticket

    language: Code | None = None
    token: Token | None = None


Arrival = Literal["early", "on-time", "late"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedIn(Ticket):
    """The ticket of somebody who came to an appointment."""

    arrival: Arrival
    due: AwareDatetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(Command[CheckedIn]):
    """Come to an appointment."""

    name: ClassVar = "check-in"
    answer: ClassVar = CheckedIn

    code: AppointmentCode
    token: Token | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked:
    """The code to come with."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BookAppointment(Command[Booked]):
    """Note an appointment; a known code moves it. The language is the center's own if not told."""

    name: ClassVar = "book-appointment"
    answer: ClassVar = Booked

    service: Code
    at: AwareDatetime
    code: AppointmentCode | None = None
    language: Code | None = None
    priority: Code | None = None
    people: Annotated[int, Field(ge=1, le=99)] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelAppointment(Command[Done]):
    """Nobody comes to this appointment."""

    name: ClassVar = "cancel-appointment"
    answer: ClassVar = Done

    code: AppointmentCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprinted(Ticket):
    """A ticket once more, with the language to print it in."""

    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprint(Command[Reprinted]):
    """Give the ticket of an open visit again: its paper is lost."""

    name: ClassVar = "reprint"
    answer: ClassVar = Reprinted

    visit_id: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeClass(Command[Done]):
    """Say that a visitor is of another priority class, or of none."""

    name: ClassVar = "change-class"
    answer: ClassVar = Done

    visit_id: Id
    priority: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """The secret to send as X-Session with desk commands, and what this person may do.

    `session_id` is no secret: the floor and the stream tell by it whose the desk is. After
    `idle_lock_minutes` without a command the session is locked (`session-locked`); 0 is never.
    """

    session: str
    session_id: str = ""
    role: StaffRole = StaffRole.AGENT
    idle_lock_minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn(Command[SignedIn]):
    """Bind a person to a desk of this device, and open the desk.

    `take_over` ends whatever session the desk has: one's own, from any device, or with the rank of
    a supervisor anybody's.
    """

    name: ClassVar = "sign-in"
    answer: ClassVar = SignedIn

    desk: Code
    staff: PersonName
    pin: Pin = field(repr=False)
    take_over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOut(Command[Done]):
    """Close the session's desk."""

    name: ClassVar = "sign-out"
    answer: ClassVar = Done


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDesk(Command[Done]):
    """Pause a desk: nobody is called to it. `reason` is one of the profile's breaks."""

    name: ClassVar = "close-desk"
    answer: ClassVar = Done

    desk: Code
    reason: Code | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDesk(Command[Done]):
    """Resume a paused desk."""

    name: ClassVar = "open-desk"
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
    answer: ClassVar = Called | NobodyLeft | None

    desk: Code
    finish_current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CallStep(Command[Called]):
    """Call somebody out of turn: needs a permission, and a reason that staff can read."""

    name: ClassVar = "call-step"
    answer: ClassVar = Called

    desk: Code
    step_id: Id
    reason: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """The name of the command that was taken back."""

    undone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo(Command[Undone]):
    """Take back the desk's last act, while nobody else has touched that visit."""

    name: ClassVar = "undo"
    answer: ClassVar = Undone

    desk: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Referred:
    """The step that was opened; `desk` when it is for this desk only."""

    step_id: str
    service: str
    desk: str | None
    state: str
    ahead: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Refer(Command[Referred]):
    """Send a visitor on to a service or a desk, with the number they have.

    `place` says from when they count as waiting there: the time `waited` so far in this visit,
    since the `visit` began, or `last`. `note` is for the staff there.
    """

    name: ClassVar = "refer"
    answer: ClassVar = Referred

    step_id: Id
    service: Code | None = None
    desk: Code | None = None
    place: Literal["waited", "visit", "last"] = "waited"
    note: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCommand(Command[Done]):
    """A command about one step."""

    answer: ClassVar = Done

    step_id: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall(StepCommand):
    """Announce a called step again."""

    name: ClassVar = "recall"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrive(StepCommand):
    """The called visitor has come to the desk."""

    name: ClassVar = "arrive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Park(StepCommand):
    """Let a visitor fetch something; at `until` they wait again by themselves."""

    name: ClassVar = "park"

    until: AwareDatetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Return(StepCommand):
    """A parked visitor, or one who did not come when called, is here again."""

    name: ClassVar = "return"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen(StepCommand):
    """An ended step was not finished after all."""

    name: ClassVar = "reopen"


@dataclass(frozen=True, slots=True, kw_only=True)
class StartService(StepCommand):
    """The visitor is at the desk: service begins."""

    name: ClassVar = "start-service"


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishService(StepCommand):
    """The step is done.

    `outcome` is one of the profile's, `given` how many services that was; None is "not said".
    """

    name: ClassVar = "finish-service"

    outcome: Code | None = None
    given: Annotated[int, Field(ge=1, le=99)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkNoShow(StepCommand):
    """The called visitor did not come."""

    name: ClassVar = "mark-no-show"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel(StepCommand):
    """The visitor no longer wants this service."""

    name: ClassVar = "cancel"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorCommand(Command[Done]):
    """What a visitor may do about their own visit; `token` is the secret of its QR."""

    answer: ClassVar = Done

    token: Token = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorComing(VisitorCommand):
    """The called visitor is on the way, or whoever asked for more time is back."""

    name: ClassVar = "visitor-coming"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorNeedsTime(VisitorCommand):
    """The visitor cannot come for some minutes; the place is kept."""

    name: ClassVar = "visitor-needs-time"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorCancels(VisitorCommand):
    """The visitor no longer wants what they wait for; staff can reopen it."""

    name: ClassVar = "visitor-cancels"


Face = Annotated[int, Field(ge=1, le=5)]
"""How it went: 1 is very bad, 5 very good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveFeedback(Command[Done]):
    """Say how it went: once for a visit by its secret, or at a kiosk for a service."""

    name: ClassVar = "give-feedback"
    answer: ClassVar = Done

    face: Face
    token: Token | None = field(default=None, repr=False)
    service: Code | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveComplaint(VisitorCommand):
    """Keep a complaint that the hub has sealed (base64): nobody in the center can open it."""

    name: ClassVar = "leave-complaint"

    sealed: Annotated[
        str, StringConstraints(pattern=r"^[A-Za-z0-9+/]+={0,2}$", max_length=16_384)
    ] = field(repr=False)


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


PrinterState = Literal[
    "none", "fine", "unknown", "paused", "unreachable", "interrupted", "silent", "cover-open",
    "paper-out", "cutter", "fault", "offline", "paper-near-end",
]  # fmt: skip
"""How a kiosk's printer is; "paused" while somebody changes its paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHealth(Command[Done]):
    """Tell how a device's own machines are; that is passed on to staff and written nowhere."""

    name: ClassVar = "report-health"
    answer: ClassVar = Done

    printer: PrinterState


@dataclass(frozen=True, slots=True, kw_only=True)
class AddStaff(Command[Done]):
    """Add a person, with a first PIN."""

    name: ClassVar = "add-staff"
    answer: ClassVar = Done

    staff: PersonName
    role: StaffRole
    pin: Pin = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRole(Command[Done]):
    """Let a person do what another role may; where they are signed in they stay so."""

    name: ClassVar = "change-role"
    answer: ClassVar = Done

    staff: PersonName
    role: StaffRole


@dataclass(frozen=True, slots=True, kw_only=True)
class ResetPin(Command[Done]):
    """Give a person another PIN, and end their sessions but the one that asks."""

    name: ClassVar = "reset-pin"
    answer: ClassVar = Done

    staff: PersonName
    pin: Pin = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePin(Command[Done]):
    """Choose another PIN for oneself, and end one's sessions but this one."""

    name: ClassVar = "change-pin"
    answer: ClassVar = Done

    pin: Pin = field(repr=False)
    new_pin: Pin = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveStaff(Command[Done]):
    """Let a person sign in no more, and end their sessions; the name may be added again."""

    name: ClassVar = "remove-staff"
    answer: ClassVar = Done

    staff: PersonName


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


@dataclass(frozen=True, slots=True, kw_only=True)
class EraseVisit(Command[Done]):
    """Forget a visit's token, the notes about it and the answers that held the token."""

    name: ClassVar = "erase-visit"
    answer: ClassVar = Done

    visit_id: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetPast(Command[Done]):
    """Forget the same of visits that ended before an instant, and under which code people came.

    `what` names only a part of it. A long past is forgotten in parts: to be asked again while
    anything of it is left.
    """

    name: ClassVar = "forget-past"
    answer: ClassVar = Done

    before: AwareDatetime
    what: tuple[Secrets, ...] = SECRETS


@dataclass(frozen=True, slots=True, kw_only=True)
class PassTime(Command[Done]):
    """Do what is due by now: parked visitors wait again, a day ends."""

    name: ClassVar = "pass-time"
    answer: ClassVar = Done
