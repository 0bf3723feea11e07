"""What may be done about the floor, each act by a code: `act:what` or `act:what:where`."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from counter.manager.floor_reading import AtDesk, Reading, Waiting
from shared.domain.commands.command import Command
from shared.domain.commands.desks import SetDeskServices
from shared.domain.commands.leading import CloseService, MessageDesk, OpenService


def open_at(service: str, desk: str) -> str:
    """Return the code that lets a desk serve a service."""
    return f"open:{service}:{desk}"


def drop_at(service: str, desk: str) -> str:
    """Return the code that lets a desk serve a service no more."""
    return f"drop:{service}:{desk}"


def as_planned(desk: str) -> str:
    """Return the code that lets a desk serve what the profile says."""
    return f"plan:{desk}"


def shut(service: str) -> str:
    """Return the code that gives no more numbers for a service today."""
    return f"shut:{service}"


def unshut(service: str) -> str:
    """Return the code that gives numbers for a service again."""
    return f"unshut:{service}"


def look_at(kind: str, code: str) -> str:
    """Return the code that opens a service's or a desk's own panel."""
    return f"look:{kind}:{code}"


def command_of(code: str, reading: Reading) -> Command[Any] | None:
    """Return the command that an act's code stands for; None when the floor is another by now."""
    match code.split(":"):
        case ["open", service, desk] if (at := reading.desk(desk)) is not None:
            return _services(at, (*at.services, service))
        case ["drop", service, desk] if (at := reading.desk(desk)) is not None:
            return _services(at, tuple(each for each in at.services if each != service))
        case ["plan", desk]:
            return SetDeskServices(desk=desk, services=(), command_id=uuid4())
        case ["shut", service]:
            return CloseService(service=service, command_id=uuid4())
        case ["unshut", service]:
            return OpenService(service=service, command_id=uuid4())
    return None


def message(desk: str, text: str) -> MessageDesk:
    """Return the command that says a line to a desk."""
    return MessageDesk(desk=desk, text=text, command_id=uuid4())


def _services(at: AtDesk, services: tuple[str, ...]) -> SetDeskServices:
    return SetDeskServices(
        desk=at.desk.code, services=tuple(dict.fromkeys(services)), command_id=uuid4()
    )


def helper(waiting: Waiting, reading: Reading) -> AtDesk | None:
    """Return the desk that could best serve one more service: free ones first, else none new.

    Among equals the one with the fewest people waiting for what it serves already.
    """
    could = [
        each
        for each in reading.desks
        if each.state not in ("closed", "paused")
        and waiting.service.code not in each.services
        and each.desk.code != reading.center.welcome
    ]
    return min(could, key=lambda each: (each.state != "idle", _load(each, reading)), default=None)


def _load(at: AtDesk, reading: Reading) -> int:
    return sum(len(each.rows) for each in reading.services if each.service.code in at.services)
