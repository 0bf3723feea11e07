"""One pure function a command: `decide(floor, command, context)` answers, or raises a Refusal.

A decision never changes the floor; its events do, when they are applied.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..commands.alarms import AcknowledgeEmergency, RaiseEmergency
from ..commands.appointments import BookAppointment, CancelAppointment, CheckIn
from ..commands.changing import AddStep, ChangeClass, ChangePeople, NoteInterpreter, WriteNote
from ..commands.command import Command
from ..commands.desks import CloseDesk, OpenDesk, SetDeskServices, SignIn, SignOut
from ..commands.forgetting import EraseVisit, ForgetPast
from ..commands.handing_in import HandIn
from ..commands.issuing import ComeBack, IssueTicket, Reprint, SpeakInPrivate
from ..commands.leading import CloseService, MessageDesk, OpenService, ReadMessage
from ..commands.moving import Park, Refer, Reopen, Return
from ..commands.passing import PassTime
from ..commands.serving import (
    Arrive,
    CallNext,
    CallStep,
    Cancel,
    FinishService,
    MarkNoShow,
    Recall,
    StartService,
)
from ..commands.setting_up import (
    AdmitDevice,
    AdmitPending,
    AdoptProfile,
    RenameDevice,
    ReportClone,
    ReportHealth,
    RevokeDevice,
)
from ..commands.staffing import AddStaff, ChangePin, ChangeRole, RemoveStaff, ResetPin
from ..commands.undoing import Undo
from ..commands.visiting import (
    GiveFeedback,
    LeaveComplaint,
    VisitorCancels,
    VisitorComing,
    VisitorNeedsTime,
)
from ..errors import NotAllowed
from ..floor import Floor
from ..rights import COMMAND_RIGHTS, check
from .alarms import acknowledge_emergency, raise_emergency
from .appointments import book_appointment, cancel_appointment, check_in
from .changing import add_step, change_class, change_people, note_interpreter, write_note
from .context import Context, Decision
from .desks import close_desk, open_desk, set_desk_services, sign_in, sign_out
from .forgetting import erase_visit, forget_past
from .handing_in import hand_in
from .issuing import come_back, issue_ticket, reprint, speak_in_private
from .leading import close_service, message_desk, open_service, read_message
from .moving import park, refer, reopen, return_visitor
from .passing import pass_time
from .serving import (
    arrive,
    call_next,
    call_step,
    cancel,
    finish_service,
    mark_no_show,
    recall,
    start_service,
)
from .setting_up import (
    admit_device,
    admit_pending,
    adopt_profile,
    rename_device,
    report_clone,
    report_health,
    revoke_device,
)
from .staffing import add_staff, change_pin, change_role, remove_staff, reset_pin
from .undoing import undo
from .visiting import (
    give_feedback,
    leave_complaint,
    visitor_cancels,
    visitor_coming,
    visitor_needs_time,
)

_DECISIONS: dict[type[Command[Any]], Callable[[Floor, Any, Context], Decision]] = {
    IssueTicket: issue_ticket,
    ComeBack: come_back,
    HandIn: hand_in,
    SpeakInPrivate: speak_in_private,
    CheckIn: check_in,
    BookAppointment: book_appointment,
    CancelAppointment: cancel_appointment,
    VisitorComing: visitor_coming,
    VisitorNeedsTime: visitor_needs_time,
    VisitorCancels: visitor_cancels,
    GiveFeedback: give_feedback,
    LeaveComplaint: leave_complaint,
    Reprint: reprint,
    ChangeClass: change_class,
    AddStep: add_step,
    ChangePeople: change_people,
    NoteInterpreter: note_interpreter,
    WriteNote: write_note,
    SetDeskServices: set_desk_services,
    RaiseEmergency: raise_emergency,
    CloseService: close_service,
    OpenService: open_service,
    MessageDesk: message_desk,
    ReadMessage: read_message,
    AcknowledgeEmergency: acknowledge_emergency,
    SignIn: sign_in,
    SignOut: sign_out,
    CloseDesk: close_desk,
    OpenDesk: open_desk,
    CallNext: call_next,
    CallStep: call_step,
    Recall: recall,
    Arrive: arrive,
    StartService: start_service,
    FinishService: finish_service,
    MarkNoShow: mark_no_show,
    Refer: refer,
    Park: park,
    Return: return_visitor,
    Reopen: reopen,
    Cancel: cancel,
    Undo: undo,
    AdmitDevice: admit_device,
    AdmitPending: admit_pending,
    RenameDevice: rename_device,
    RevokeDevice: revoke_device,
    ReportClone: report_clone,
    ReportHealth: report_health,
    AddStaff: add_staff,
    ChangeRole: change_role,
    ResetPin: reset_pin,
    ChangePin: change_pin,
    RemoveStaff: remove_staff,
    AdoptProfile: adopt_profile,
    EraseVisit: erase_visit,
    ForgetPast: forget_past,
    PassTime: pass_time,
}


def decide(floor: Floor, command: Command[Any], context: Context) -> Decision:
    """Decide one command on this floor; raises a Refusal."""
    device = floor.devices.get(context.actor.device)
    if device is not None and device.revoked_at is not None:
        raise NotAllowed("revoked-token", "This device was shut out of the center.")
    check(COMMAND_RIGHTS[type(command)], floor, context.actor)
    return _DECISIONS[type(command)](floor, command, context)
