"""Who may do what, and see what: the one table. The hub, the rules and the pages all read it.

A device's role says which commands it may send and which views it gets; what a person may do comes
on top, and belongs to the session they hold at that very device. `python -m installer.rights_table`
writes it into ARCHITECTURE.md.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from .commands.alarms import AcknowledgeEmergency, RaiseEmergency
from .commands.appointments import BookAppointment, CancelAppointment, CheckIn
from .commands.changing import AddStep, ChangeClass, ChangePeople, NoteInterpreter, WriteNote
from .commands.command import Command
from .commands.desks import CloseDesk, OpenDesk, SetDeskServices, SignIn, SignOut
from .commands.finding import FindTicket
from .commands.forgetting import EraseVisit, ForgetPast
from .commands.handing_in import HandIn
from .commands.issuing import ComeBack, IssueTicket, Reprint, SpeakInPrivate
from .commands.leading import CloseService, MessageDesk, OpenService, ReadMessage
from .commands.moving import Park, Refer, Reopen, Return
from .commands.passing import PassTime
from .commands.serving import (
    Arrive,
    CallNext,
    CallStep,
    Cancel,
    FinishService,
    MarkNoShow,
    Recall,
    StartService,
)
from .commands.setting_up import (
    AdmitDevice,
    AdmitPending,
    AdoptProfile,
    MuteScreen,
    RenameDevice,
    ReportClone,
    ReportHealth,
    RevokeDevice,
    SetZone,
    TryScreen,
)
from .commands.staffing import AddStaff, ChangePin, ChangeRole, RemoveStaff, ResetPin
from .commands.undoing import Undo
from .commands.visiting import (
    GiveFeedback,
    LeaveComplaint,
    VisitorCancels,
    VisitorComing,
    VisitorNeedsTime,
)
from .errors import NotAllowed
from .floor import Floor, Session
from .roles import STAFF, Role, StaffRole

if TYPE_CHECKING:
    from .decisions.context import Actor


class Needs(StrEnum):
    """What the person at a device must be, beside the device's own role."""

    NOTHING = "nothing"
    SESSION = "session"
    CHERRY_PICK = "cherry-pick"  # whom the profile names so
    SUPERVISOR = "supervisor"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class Right:
    """The devices that may, and what they need besides.

    A manager's device and the hub's own tools stand for who leads: where a rank is needed they need
    no session. Where a session is needed it is to say at which desk, and so they do.
    """

    roles: frozenset[Role]
    needs: Needs = Needs.NOTHING


LEADERS = frozenset({StaffRole.SUPERVISOR, StaffRole.MANAGER})
_ANYBODY = frozenset(StaffRole)
_RANKS = {Needs.SUPERVISOR: LEADERS, Needs.MANAGER: frozenset({StaffRole.MANAGER})}
_LEADING_DEVICES = frozenset({Role.MANAGER, Role.DOOR})

_KIOSKS = frozenset({Role.KIOSK})
_ISSUERS = STAFF | _KIOSKS
_DOOR = frozenset({Role.DOOR})
_VISITORS = frozenset({Role.VISITOR})
_EVERYBODY = frozenset(Role) - _VISITORS

_AT_A_DESK = Right(STAFF, Needs.SESSION)
_BY_SUPERVISORS = Right(STAFF | _DOOR, Needs.SUPERVISOR)
BY_MANAGERS = Right(STAFF | _DOOR, Needs.MANAGER)

COMMAND_RIGHTS: Mapping[type[Command[Any]], Right] = {
    IssueTicket: Right(_ISSUERS),
    ComeBack: Right(_ISSUERS),
    HandIn: Right(_KIOSKS),
    ReportHealth: Right(_KIOSKS),
    SpeakInPrivate: Right(_ISSUERS),
    CheckIn: Right(_ISSUERS),
    BookAppointment: Right(STAFF | _DOOR),
    CancelAppointment: Right(STAFF | _DOOR),
    VisitorComing: Right(_VISITORS),
    VisitorNeedsTime: Right(_VISITORS),
    VisitorCancels: Right(_VISITORS),
    FindTicket: Right(_KIOSKS),
    GiveFeedback: Right(_VISITORS | _KIOSKS),
    LeaveComplaint: Right(_VISITORS),
    Reprint: _AT_A_DESK,
    ChangeClass: _AT_A_DESK,
    AddStep: _AT_A_DESK,
    ChangePeople: _AT_A_DESK,
    NoteInterpreter: _AT_A_DESK,
    WriteNote: _AT_A_DESK,
    SetDeskServices: _BY_SUPERVISORS,
    CloseService: _BY_SUPERVISORS,
    OpenService: _BY_SUPERVISORS,
    MessageDesk: _BY_SUPERVISORS,
    ReadMessage: _AT_A_DESK,
    # Whoever needs help may be signed out or locked; who answers is a person with a name.
    RaiseEmergency: Right(STAFF),
    AcknowledgeEmergency: _AT_A_DESK,
    SignIn: Right(STAFF),
    SignOut: _AT_A_DESK,
    ChangePin: _AT_A_DESK,
    CloseDesk: _AT_A_DESK,
    OpenDesk: _AT_A_DESK,
    CallNext: _AT_A_DESK,
    CallStep: Right(STAFF, Needs.CHERRY_PICK),
    Recall: _AT_A_DESK,
    Arrive: _AT_A_DESK,
    StartService: _AT_A_DESK,
    FinishService: _AT_A_DESK,
    MarkNoShow: _AT_A_DESK,
    Refer: _AT_A_DESK,
    Park: _AT_A_DESK,
    Return: _AT_A_DESK,
    Reopen: _AT_A_DESK,
    Cancel: _AT_A_DESK,
    Undo: _AT_A_DESK,
    # A manager's device is admitted by managers alone: or a supervisor could make themselves one.
    AdmitPending: _BY_SUPERVISORS,
    TryScreen: _BY_SUPERVISORS,
    RenameDevice: BY_MANAGERS,
    RevokeDevice: BY_MANAGERS,
    SetZone: BY_MANAGERS,
    MuteScreen: BY_MANAGERS,
    ResetPin: BY_MANAGERS,
    RemoveStaff: BY_MANAGERS,
    AddStaff: BY_MANAGERS,
    ChangeRole: BY_MANAGERS,
    AdoptProfile: BY_MANAGERS,
    # What a supervisor's `admit-pending` comes to; by itself it is for tools alone.
    AdmitDevice: Right(_DOOR, Needs.SUPERVISOR),
    EraseVisit: Right(_DOOR),
    ForgetPast: Right(_DOOR),
    ReportClone: Right(_DOOR),
    PassTime: Right(_DOOR),
}

# Each role sees its own part of the center, the floor and the stream (`shared/hub/views/`).
VIEW_RIGHTS: Mapping[str, Right] = {
    "center": Right(_EVERYBODY),
    "floor": Right(_EVERYBODY),
    "stream": Right(_EVERYBODY),
    "visit": Right(STAFF),
    "why": Right(STAFF),
    "devices": _BY_SUPERVISORS,
    "staff": BY_MANAGERS,
    "studies": _BY_SUPERVISORS,
    "journal": _BY_SUPERVISORS,
    "profiles": BY_MANAGERS,
    "profile": BY_MANAGERS,
}


def asks_a_person(right: Right, role: Role) -> bool:
    """Say whether a device with this role needs somebody signed in for it."""
    if right.needs in _RANKS:
        return role not in _LEADING_DEVICES
    return right.needs is not Needs.NOTHING


def check(right: Right, floor: Floor, actor: Actor) -> None:
    """Let pass whoever is what this right needs; raises NotAllowed.

    That the device's role may is checked before its request is read.
    """
    if not asks_a_person(right, actor.role):
        return
    ranks: Collection[str] = _RANKS.get(right.needs, _ANYBODY)
    if right.needs is Needs.CHERRY_PICK:
        ranks = floor.center.calling.cherry_pick
    person = floor.people.get(session_of(floor, actor).staff)
    if person is None or person.role not in ranks:
        raise NotAllowed("not-permitted", "This person may not do this.")


def session_of(floor: Floor, actor: Actor) -> Session:
    """Return the session of whoever asks; raises NotAllowed without one, or at another device."""
    session = floor.session_of(actor.session)
    if session is None or session.device != actor.device:
        raise not_signed_in()
    return session


def not_signed_in() -> NotAllowed:
    """Return the refusal for a desk command without that desk's session."""
    return NotAllowed("not-signed-in", "Sign in at this desk first.")
