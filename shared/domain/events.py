"""What happened: past tense, frozen, self-contained.

An event carries every fact that a fold, a screen or a statistic needs of it, so that nobody has to
look anything up. Secrets (tokens, PINs) are never in an event; `digest` is the SHA-256 of a random
128-bit secret and gives nothing away.
"""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from .commands.appointments import Arrival
from .commands.issuing import Range
from .frozen import dataclass
from .reason import Reason
from .roles import Role, StaffRole
from .visit import State, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened."""

    kind: ClassVar[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal.

    `act` is the seq of the first event of the same act, `desk` the desk whose session gave the
    command, if one did.
    """

    seq: int
    at: datetime
    act: int
    device: str
    event: Event
    desk: str | None = None


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
class DeviceRevoked(DeviceEvent):
    """A device may not speak to the hub any more."""

    kind: ClassVar = "device-revoked"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceCloned(DeviceEvent):
    """A device's token was in use at several addresses at once: somebody may have copied it."""

    kind: ClassVar = "device-cloned"
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffEvent(Event):
    """Something about a person on the staff."""

    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffAdded(StaffEvent):
    """A person may sign in; `by` is whose session asked for that, if one's."""

    kind: ClassVar = "staff-added"
    role: StaffRole
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleChanged(StaffEvent):
    """A person has another role; `by` is whose session asked for that, if one's."""

    kind: ClassVar = "role-changed"
    role: StaffRole
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PinReset(StaffEvent):
    """A person was given another PIN; `by` is whose session asked for that, if one's."""

    kind: ClassVar = "pin-reset"
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PinChanged(StaffEvent):
    """A person chose another PIN."""

    kind: ClassVar = "pin-changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRemoved(StaffEvent):
    """A person may no longer sign in; `by` is whose session asked for that, if one's."""

    kind: ClassVar = "staff-removed"
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskEvent(Event):
    """Something about a desk; `staff` is who did it."""

    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskOpened(DeskEvent):
    """A person signed in at a desk; `took_over_from` is whose session that ended, if one's."""

    kind: ClassVar = "desk-opened"
    device: str
    digest: str
    took_over_from: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskClosed(DeskEvent):
    """The person at a desk signed out."""

    kind: ClassVar = "desk-closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPaused(DeskEvent):
    """Nobody is called to this desk for now; `reason` is one of the profile's breaks."""

    kind: ClassVar = "desk-paused"
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskResumed(DeskEvent):
    """The desk calls again."""

    kind: ClassVar = "desk-resumed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskServicesSet(Event):
    """A desk serves these on this day; none is those of the profile."""

    kind: ClassVar = "desk-services-set"
    desk: str
    day: str
    services: tuple[str, ...]
    staff: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceClosed(Event):
    """No more numbers are given for a service on this day."""

    kind: ClassVar = "service-closed"
    service: str
    day: str
    staff: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceReopened(Event):
    """Numbers are given for a service again."""

    kind: ClassVar = "service-reopened"
    service: str
    staff: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyRaised(Event):
    """Somebody calls for help; `desk` and `staff` are None where nobody is signed in."""

    kind: ClassVar = "emergency-raised"
    emergency: str
    device: str
    desk: str | None = None
    staff: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyAcknowledged(Event):
    """`staff`, signed in at `desk`, goes there."""

    kind: ClassVar = "emergency-acknowledged"
    emergency: str
    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitOpened(Event):
    """A number was given.

    `count` is None where a kiosk gave one of its own; it was at `opened_at` then, else now.
    """

    kind: ClassVar = "visit-opened"
    visit_id: str
    number: str
    series: str
    count: int | None
    day: str
    language: str
    priority: str | None = None
    people: int
    device: str
    fixed: bool = False
    opened_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitReopened(Event):
    """A closed visit is open again; `visit` is all of it, as it was closed."""

    kind: ClassVar = "visit-reopened"
    visit_id: str
    number: str
    visit: Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassChanged(Event):
    """A visitor is of another priority class, or of none; `was` is the class before."""

    kind: ClassVar = "class-changed"
    visit_id: str
    number: str
    priority: str | None = None
    was: str | None = None
    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleChanged(Event):
    """A visit is so many people; `was` is how many it was before."""

    kind: ClassVar = "people-changed"
    visit_id: str
    number: str
    people: int
    was: int
    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWritten(Event):
    """Somebody wrote a line about a visit: what it says can be erased, and so is not here."""

    kind: ClassVar = "note-written"
    visit_id: str
    number: str
    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketReprinted(Event):
    """A ticket was given once more."""

    kind: ClassVar = "ticket-reprinted"
    visit_id: str
    number: str
    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEvent(Event):
    """Something about a step, with what screens show of it; `discreet` is not for all to see."""

    step_id: str
    visit_id: str
    number: str
    service: str
    language: str
    discreet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOpened(StepEvent):
    """A service was asked for: at `opened_at`, or else now.

    `told` is how many minutes the visitor was told it may take until somebody calls, if they were.
    """

    kind: ClassVar = "step-opened"
    state: State
    priority: str | None = None
    people: int
    since: datetime
    ready_at: datetime | None = None
    due: datetime | None = None
    only_desk: str | None = None
    referred_from: str | None = None
    opened_at: datetime | None = None
    told: Range | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateAsked(Event):
    """Somebody wants to speak in private, and said nothing else."""

    kind: ClassVar = "private-asked"
    step_id: str
    visit_id: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCalled(StepEvent):
    """A waiting step was joined to a desk.

    `run` is how many of a priority class the desk had called in a row before, where the profile
    caps that; `passed_over` names who ranked before a step that a person chose.
    """

    kind: ClassVar = "step-called"
    desk: str
    staff: str
    reason: Reason
    was: State = State.WAITING
    interpreter: bool = False
    run: int = 0
    passed_over: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StepHeld(StepEvent):
    """It waits while another step of the same visit is at a desk."""

    kind: ClassVar = "step-held"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepReleased(StepEvent):
    """It waits again, at its old place, once the visitor has walked there."""

    kind: ClassVar = "step-released"
    ready_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepReturned(StepEvent):
    """It waits from now on: the next of a fixed order, or one that was parked or over (`was`)."""

    kind: ClassVar = "step-returned"
    was: State
    since: datetime
    ready_at: datetime | None = None
    staff: str | None = None
    priority: str | None = None
    people: int
    opened_at: datetime
    due: datetime | None = None
    only_desk: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepParked(StepEvent):
    """The visitor fetches something; at `until` they wait again, as one who came at `since`.

    `staff` is None when the visitors themselves asked for time.
    """

    kind: ClassVar = "step-parked"
    desk: str | None = None
    staff: str | None = None
    was: State
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorOnTheWay(StepEvent):
    """The called visitor said on the phone that they are coming."""

    kind: ClassVar = "visitor-on-the-way"
    desk: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepArrived(StepEvent):
    """The called visitor is at the desk."""

    kind: ClassVar = "step-arrived"
    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRecalled(StepEvent):
    """It was announced again; `calls` counts every announcement."""

    kind: ClassVar = "step-recalled"
    desk: str
    staff: str
    calls: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InterpreterNoted(StepEvent):
    """Somebody interprets for the visitor at the desk, or nobody does."""

    kind: ClassVar = "interpreter-noted"
    desk: str
    staff: str
    interpreter: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceStarted(StepEvent):
    """The visitor is being served."""

    kind: ClassVar = "service-started"
    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEnded(StepEvent):
    """A step is over; `was` is the state it ended from.

    `staff` is None when time ended it; `on` is when that was, if it was noticed later.
    """

    desk: str | None = None
    staff: str | None = None
    was: State
    on: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFinished(StepEnded):
    """Served; `outcome` and `given` are what came of it and how many services that was, if said."""

    kind: ClassVar = "service-finished"
    outcome: str | None = None
    given: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepMissed(StepEnded):
    """The called visitor did not come."""

    kind: ClassVar = "step-missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCancelled(StepEnded):
    """The visitor no longer wants it."""

    kind: ClassVar = "step-cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepReferred(StepEnded):
    """The visitor was sent on; `to` is the step that this opened."""

    kind: ClassVar = "step-referred"
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepUnmet(StepEnded):
    """The day ended before anybody served it."""

    kind: ClassVar = "step-unmet"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitClosed(Event):
    """Nothing of the visit is left to be done."""

    kind: ClassVar = "visit-closed"
    visit_id: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction:
    """A call that is no longer true."""

    number: str
    desk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActUndone(Event):
    """A desk's act was taken back: these visits are as they were before it.

    `act` is the act's place in the journal, `undone` its command, `run` the desk's run of priority
    calls before it; `counts` is by how much the waiting of each service changes.
    """

    kind: ClassVar = "act-undone"
    desk: str
    staff: str
    act: int
    undone: str
    visits: tuple[Visit, ...]
    run: int | None = None
    counts: dict[str, int]
    retracted: tuple[Retraction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedUnmet(Event):
    """Somebody was turned away, honestly.

    `why` is "closed", "full" or "not-today". From `come_back` on the secret with this `digest`
    gives the right to a place that counts from `since`; None when nobody knows when.
    """

    kind: ClassVar = "need-unmet"
    services: tuple[str, ...]
    service: str
    language: str
    people: int
    why: str
    digest: str | None = None
    come_back: datetime | None = None
    day: str | None = None
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnUsed(Event):
    """Somebody who was turned away came back."""

    kind: ClassVar = "return-used"
    digest: str
    visit_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentBooked(Event):
    """Somebody will come; a known code is moved."""

    kind: ClassVar = "appointment-booked"
    code: str
    service: str
    due: datetime
    language: str
    priority: str | None = None
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentKept(Event):
    """They came."""

    kind: ClassVar = "appointment-kept"
    code: str
    visit_id: str
    arrival: Arrival


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentCancelled(Event):
    """They will not come."""

    kind: ClassVar = "appointment-cancelled"
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentMissed(Event):
    """They did not come."""

    kind: ClassVar = "appointment-missed"
    code: str
    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEnded(Event):
    """What was left of this local date, and of those before it, has been dealt with."""

    kind: ClassVar = "day-ended"
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockStepped(Event):
    """The hub's clock was set forward or back; what is open moves along, so waits stay true."""

    kind: ClassVar = "clock-stepped"
    seconds: float


EVENTS: tuple[type[Event], ...] = (
    ProfileAdopted,
    DeviceAdded,
    DeviceRenamed,
    DeviceRevoked,
    DeviceCloned,
    StaffAdded,
    RoleChanged,
    PinReset,
    PinChanged,
    StaffRemoved,
    DeskOpened,
    DeskClosed,
    DeskPaused,
    DeskResumed,
    DeskServicesSet,
    ServiceClosed,
    ServiceReopened,
    EmergencyRaised,
    EmergencyAcknowledged,
    VisitOpened,
    VisitReopened,
    ClassChanged,
    PeopleChanged,
    NoteWritten,
    TicketReprinted,
    StepOpened,
    PrivateAsked,
    StepCalled,
    StepHeld,
    StepReleased,
    StepReturned,
    StepParked,
    VisitorOnTheWay,
    StepArrived,
    StepRecalled,
    InterpreterNoted,
    ServiceStarted,
    ServiceFinished,
    StepMissed,
    StepCancelled,
    StepReferred,
    StepUnmet,
    VisitClosed,
    ActUndone,
    NeedUnmet,
    ReturnUsed,
    AppointmentBooked,
    AppointmentKept,
    AppointmentCancelled,
    AppointmentMissed,
    DayEnded,
    ClockStepped,
)
