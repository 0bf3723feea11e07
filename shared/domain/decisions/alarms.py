"""Calling for help, and who goes there."""

from __future__ import annotations

from ..commands.alarms import AcknowledgeEmergency, EmergencyTold, RaiseEmergency
from ..commands.command import Done
from ..errors import Unknown
from ..events.alarms import EmergencyAcknowledged, EmergencyRaised
from ..floor import Floor
from .context import Context, Decision, Decisions
from .desks import known_desk, own_session


def raise_emergency(floor: Floor, command: RaiseEmergency, context: Context) -> Decision:
    """Call for help from a device, whoever sits there."""
    actor = context.actor
    for each in floor.emergencies.values():
        if each.device == actor.device:
            return Decision((), EmergencyTold(emergency=each.id))
    session = floor.session_of(actor.session)
    theirs = session is not None and session.device == actor.device
    if command.desk is not None:
        known_desk(floor, command.desk)
    raised = EmergencyRaised(
        emergency=f"e{floor.seq + 1}",
        device=actor.device,
        desk=session.desk if session is not None and theirs else command.desk,
        staff=session.staff if session is not None and theirs else None,
    )
    return Decision((raised,), EmergencyTold(emergency=raised.emergency))


def acknowledge_emergency(
    floor: Floor, command: AcknowledgeEmergency, context: Context
) -> Decision:
    """Note who goes there; another one who says so too changes nothing."""
    session = own_session(floor, context)
    if command.emergency not in floor.emergencies:
        raise Unknown("unknown-emergency", "There is no such emergency, or somebody has gone.")
    answered = EmergencyAcknowledged(
        emergency=command.emergency, desk=session.desk, staff=session.staff
    )
    return Decision((answered,), Done())


DECISIONS: Decisions = {
    RaiseEmergency: raise_emergency,
    AcknowledgeEmergency: acknowledge_emergency,
}
