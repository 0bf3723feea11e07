"""One pure function a command: `decide(floor, command, context)` answers, or raises a Refusal.

A decision never changes the floor; its events do, when they are applied. Each module decides the
commands that lie in the module of the same name in `commands/`.
"""

from __future__ import annotations

from typing import Any

from ..commands.command import Command
from ..errors import NotAllowed
from ..floor import Floor
from ..rights import COMMAND_RIGHTS, check
from . import (
    alarms,
    appointments,
    changing,
    desks,
    finding,
    forgetting,
    handing_in,
    issuing,
    leading,
    moving,
    passing,
    serving,
    setting_up,
    staffing,
    undoing,
    visiting,
)
from .context import Context, Decision, Decisions

_DECISIONS: Decisions = {
    **issuing.DECISIONS,
    **handing_in.DECISIONS,
    **appointments.DECISIONS,
    **visiting.DECISIONS,
    **finding.DECISIONS,
    **changing.DECISIONS,
    **desks.DECISIONS,
    **alarms.DECISIONS,
    **leading.DECISIONS,
    **serving.DECISIONS,
    **moving.DECISIONS,
    **undoing.DECISIONS,
    **setting_up.DECISIONS,
    **staffing.DECISIONS,
    **forgetting.DECISIONS,
    **passing.DECISIONS,
}


def decide(floor: Floor, command: Command[Any], context: Context) -> Decision:
    """Decide one command on this floor; raises a Refusal."""
    device = floor.devices.get(context.actor.device)
    if device is not None and device.revoked_at is not None:
        raise NotAllowed("revoked-token", "This device was shut out of the center.")
    check(COMMAND_RIGHTS[type(command)], floor, context.actor)
    return _DECISIONS[type(command)](floor, command, context)
