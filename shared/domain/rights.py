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

from . import commands as do
from . import desk_commands as desk
from . import floor_commands as lead
from .commands import Command, Role, StaffRole
from .errors import NotAllowed
from .floor import Floor, Session

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
_STAFF = frozenset({Role.COUNTER, Role.MANAGER})
_ISSUERS = _STAFF | _KIOSKS
_DOOR = frozenset({Role.DOOR})
_VISITORS = frozenset({Role.VISITOR})
_EVERYBODY = frozenset(Role) - _VISITORS

_AT_A_DESK = Right(_STAFF, Needs.SESSION)
_BY_SUPERVISORS = Right(_STAFF | _DOOR, Needs.SUPERVISOR)
BY_MANAGERS = Right(_STAFF | _DOOR, Needs.MANAGER)

COMMAND_RIGHTS: Mapping[type[Command[Any]], Right] = {
    do.IssueTicket: Right(_ISSUERS),
    do.ComeBack: Right(_ISSUERS),
    do.HandIn: Right(_KIOSKS),
    do.ReportHealth: Right(_KIOSKS),
    do.SpeakInPrivate: Right(_ISSUERS),
    do.CheckIn: Right(_ISSUERS),
    do.BookAppointment: Right(_STAFF | _DOOR),
    do.CancelAppointment: Right(_STAFF | _DOOR),
    do.VisitorComing: Right(_VISITORS),
    do.VisitorNeedsTime: Right(_VISITORS),
    do.VisitorCancels: Right(_VISITORS),
    do.GiveFeedback: Right(_VISITORS | _KIOSKS),
    do.LeaveComplaint: Right(_VISITORS),
    do.Reprint: _AT_A_DESK,
    do.ChangeClass: _AT_A_DESK,
    desk.AddStep: _AT_A_DESK,
    desk.ChangePeople: _AT_A_DESK,
    desk.NoteInterpreter: _AT_A_DESK,
    desk.WriteNote: _AT_A_DESK,
    desk.SetDeskServices: _BY_SUPERVISORS,
    lead.CloseService: _BY_SUPERVISORS,
    lead.OpenService: _BY_SUPERVISORS,
    lead.MessageDesk: _BY_SUPERVISORS,
    lead.ReadMessage: _AT_A_DESK,
    # Whoever needs help may be signed out or locked; who answers is a person with a name.
    desk.RaiseEmergency: Right(_STAFF),
    desk.AcknowledgeEmergency: _AT_A_DESK,
    do.SignIn: Right(_STAFF),
    do.SignOut: _AT_A_DESK,
    do.ChangePin: _AT_A_DESK,
    do.CloseDesk: _AT_A_DESK,
    do.OpenDesk: _AT_A_DESK,
    do.CallNext: _AT_A_DESK,
    do.CallStep: Right(_STAFF, Needs.CHERRY_PICK),
    do.Recall: _AT_A_DESK,
    do.Arrive: _AT_A_DESK,
    do.StartService: _AT_A_DESK,
    do.FinishService: _AT_A_DESK,
    do.MarkNoShow: _AT_A_DESK,
    do.Refer: _AT_A_DESK,
    do.Park: _AT_A_DESK,
    do.Return: _AT_A_DESK,
    do.Reopen: _AT_A_DESK,
    do.Cancel: _AT_A_DESK,
    do.Undo: _AT_A_DESK,
    # A manager's device is admitted by managers alone: or a supervisor could make themselves one.
    do.AdmitPending: _BY_SUPERVISORS,
    do.RenameDevice: BY_MANAGERS,
    do.RevokeDevice: BY_MANAGERS,
    do.ResetPin: BY_MANAGERS,
    do.RemoveStaff: BY_MANAGERS,
    do.AddStaff: BY_MANAGERS,
    do.ChangeRole: BY_MANAGERS,
    do.AdoptProfile: BY_MANAGERS,
    # What a supervisor's `admit-pending` comes to; by itself it is for tools alone.
    do.AdmitDevice: Right(_DOOR, Needs.SUPERVISOR),
    do.EraseVisit: Right(_DOOR),
    do.ForgetPast: Right(_DOOR),
    do.ReportClone: Right(_DOOR),
    do.PassTime: Right(_DOOR),
}

# Each role sees its own part of the center, the floor and the stream (`shared/hub/views.py`).
VIEW_RIGHTS: Mapping[str, Right] = {
    "center": Right(_EVERYBODY),
    "floor": Right(_EVERYBODY),
    "stream": Right(_EVERYBODY),
    "visit": Right(_STAFF),
    "why": Right(_STAFF),
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
