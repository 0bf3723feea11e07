"""One pure function a command: `decide(floor, command, context)` answers, or raises a Refusal.

A decision never changes the floor; its events do, when they are applied.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .. import commands as do
from .. import desk_commands as desk
from .. import floor_commands as lead
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

_DECISIONS: dict[type[do.Command[Any]], Callable[[Floor, Any, Context], Decision]] = {
    do.IssueTicket: issue_ticket,
    do.ComeBack: come_back,
    do.HandIn: hand_in,
    do.SpeakInPrivate: speak_in_private,
    do.CheckIn: check_in,
    do.BookAppointment: book_appointment,
    do.CancelAppointment: cancel_appointment,
    do.VisitorComing: visitor_coming,
    do.VisitorNeedsTime: visitor_needs_time,
    do.VisitorCancels: visitor_cancels,
    do.GiveFeedback: give_feedback,
    do.LeaveComplaint: leave_complaint,
    do.Reprint: reprint,
    do.ChangeClass: change_class,
    desk.AddStep: add_step,
    desk.ChangePeople: change_people,
    desk.NoteInterpreter: note_interpreter,
    desk.WriteNote: write_note,
    desk.SetDeskServices: set_desk_services,
    desk.RaiseEmergency: raise_emergency,
    lead.CloseService: close_service,
    lead.OpenService: open_service,
    lead.MessageDesk: message_desk,
    lead.ReadMessage: read_message,
    desk.AcknowledgeEmergency: acknowledge_emergency,
    do.SignIn: sign_in,
    do.SignOut: sign_out,
    do.CloseDesk: close_desk,
    do.OpenDesk: open_desk,
    do.CallNext: call_next,
    do.CallStep: call_step,
    do.Recall: recall,
    do.Arrive: arrive,
    do.StartService: start_service,
    do.FinishService: finish_service,
    do.MarkNoShow: mark_no_show,
    do.Refer: refer,
    do.Park: park,
    do.Return: return_visitor,
    do.Reopen: reopen,
    do.Cancel: cancel,
    do.Undo: undo,
    do.AdmitDevice: admit_device,
    do.AdmitPending: admit_pending,
    do.RenameDevice: rename_device,
    do.RevokeDevice: revoke_device,
    do.ReportClone: report_clone,
    do.ReportHealth: report_health,
    do.AddStaff: add_staff,
    do.ChangeRole: change_role,
    do.ResetPin: reset_pin,
    do.ChangePin: change_pin,
    do.RemoveStaff: remove_staff,
    do.AdoptProfile: adopt_profile,
    do.EraseVisit: erase_visit,
    do.ForgetPast: forget_past,
    do.PassTime: pass_time,
}


def decide(floor: Floor, command: do.Command[Any], context: Context) -> Decision:
    """Decide one command on this floor; raises a Refusal."""
    device = floor.devices.get(context.actor.device)
    if device is not None and device.revoked_at is not None:
        raise NotAllowed("revoked-token", "This device was shut out of the center.")
    check(COMMAND_RIGHTS[type(command)], floor, context.actor)
    return _DECISIONS[type(command)](floor, command, context)
