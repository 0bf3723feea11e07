"""What who leads does to the floor: services closed for today, words for a desk."""

from __future__ import annotations

from ..commands.command import Done
from ..commands.leading import CloseService, MessageDesk, OpenService, ReadMessage
from ..errors import Conflict, Invalid
from ..events.leading import ServiceClosed, ServiceReopened
from ..floor import Floor
from .context import Context, Decision, Decisions
from .desks import NOTHING, known_desk, who_asks


def close_service(floor: Floor, command: CloseService, context: Context) -> Decision:
    """Give no more numbers for a service today."""
    _known(floor, command.service)
    day = floor.center.day(context.now)
    if floor.is_shut(command.service, day):
        return NOTHING
    closed = ServiceClosed(service=command.service, day=day, staff=who_asks(floor, context))
    return Decision((closed,), Done())


def open_service(floor: Floor, command: OpenService, context: Context) -> Decision:
    """Give numbers for it again."""
    _known(floor, command.service)
    if command.service not in floor.shut:
        return NOTHING
    opened = ServiceReopened(service=command.service, staff=who_asks(floor, context))
    return Decision((opened,), Done())


def message_desk(floor: Floor, command: MessageDesk, _context: Context) -> Decision:
    """Change nothing: words for a desk are known to the running hub alone."""
    known_desk(floor, command.desk)
    if command.desk not in floor.sessions:
        raise Conflict("desk-closed", "Nobody is signed in at this desk.")
    return NOTHING


def read_message(_floor: Floor, _command: ReadMessage, _context: Context) -> Decision:
    """Change nothing, for the same reason."""
    return NOTHING


def _known(floor: Floor, service: str) -> None:
    if service not in floor.center.service_by_code:
        raise Invalid("unknown-service", "This center has no such service.")


DECISIONS: Decisions = {
    CloseService: close_service,
    OpenService: open_service,
    MessageDesk: message_desk,
    ReadMessage: read_message,
}
