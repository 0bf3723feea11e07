"""One pure function a command: `decide(floor, command, context)` answers, or raises a Refusal.

A decision never changes the floor; its events do, when they are applied.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .. import commands as do
from ..floor import Floor
from .context import Context, Decision
from .desks import close_desk, open_desk, sign_in, sign_out
from .issuing import issue_ticket
from .serving import call_next, cancel, finish_service, mark_no_show, recall, start_service
from .setting_up import add_staff, admit_device, adopt_profile

_DECISIONS: dict[type[do.Command[Any]], Callable[[Floor, Any, Context], Decision]] = {
    do.IssueTicket: issue_ticket,
    do.SignIn: sign_in,
    do.SignOut: sign_out,
    do.CloseDesk: close_desk,
    do.OpenDesk: open_desk,
    do.CallNext: call_next,
    do.Recall: recall,
    do.StartService: start_service,
    do.FinishService: finish_service,
    do.MarkNoShow: mark_no_show,
    do.Cancel: cancel,
    do.AdmitDevice: admit_device,
    do.AddStaff: add_staff,
    do.AdoptProfile: adopt_profile,
}


def decide(floor: Floor, command: do.Command[Any], context: Context) -> Decision:
    """Decide one command on this floor; raises a Refusal."""
    return _DECISIONS[type(command)](floor, command, context)
