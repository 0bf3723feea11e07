"""Who sits where: signing in and out, pausing and resuming."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from ..commands.command import Done
from ..commands.desks import CloseDesk, OpenDesk, SetDeskServices, SignedIn, SignIn, SignOut
from ..errors import Conflict, Invalid, NotAllowed
from ..events.desks import DeskClosed, DeskOpened, DeskPaused, DeskResumed, DeskServicesSet
from ..floor import Floor, Person, Session, session_id
from ..rights import LEADERS, not_signed_in, session_of
from .context import Context, Decision, Decisions

NOTHING = Decision((), Done())


def sign_in(floor: Floor, command: SignIn, context: Context) -> Decision:
    """Bind a person to a desk; the same person on the same device may do it again.

    Whoever is being served there stays there.
    """
    known_desk(floor, command.desk)
    person = floor.people.get(command.staff)
    if not context.pin_holds or person is None:
        raise NotAllowed("wrong-pin", "This name and PIN do not belong together.")
    opened = DeskOpened(
        desk=command.desk,
        staff=command.staff,
        device=context.actor.device,
        digest=context.fresh_digest,
        took_over_from=_taken_from(floor, person, command, context),
    )
    signed = SignedIn(
        session=context.fresh,
        session_id=session_id(context.fresh_digest),
        role=person.role,
        idle_lock_minutes=floor.center.staff.idle_lock_minutes,
    )
    return Decision((*_as_told(floor, command.desk, context.now), opened), signed)


def _taken_from(floor: Floor, person: Person, command: SignIn, context: Context) -> str | None:
    """Return whose session this sign-in ends, if it takes one over."""
    taken = floor.sessions.get(command.desk)
    if taken is None or (taken.staff, taken.device) == (person.name, context.actor.device):
        return None
    if not command.take_over:
        said = f"{taken.staff} is signed in at this desk."
        raise Conflict("desk-taken", said, staff=taken.staff)
    if taken.staff != person.name and person.role not in LEADERS:
        raise NotAllowed("not-permitted", "This person may not take over another's desk.")
    return taken.staff


def sign_out(floor: Floor, _command: SignOut, context: Context) -> Decision:
    """Close the session's desk."""
    session = own_session(floor, context)
    return Decision((DeskClosed(desk=session.desk, staff=session.staff),), Done())


def close_desk(floor: Floor, command: CloseDesk, context: Context) -> Decision:
    """Pause the session's desk, or say that it is paused for another reason."""
    known = {each.code for each in floor.center.breaks}
    if command.reason is not None and command.reason not in known:
        raise Invalid("unknown-break", "This center has no such break.")
    session = session_at(floor, command.desk, context)
    if session.paused and session.reason == command.reason:
        return NOTHING
    paused = DeskPaused(desk=session.desk, staff=session.staff, reason=command.reason)
    return Decision((paused,), Done())


def open_desk(floor: Floor, command: OpenDesk, context: Context) -> Decision:
    """Resume the session's desk."""
    session = session_at(floor, command.desk, context)
    if not session.paused:
        return NOTHING
    return Decision((DeskResumed(desk=session.desk, staff=session.staff),), Done())


def set_desk_services(floor: Floor, command: SetDeskServices, context: Context) -> Decision:
    """Let a desk serve these services until the day or the profile is another."""
    known_desk(floor, command.desk)
    if not set(command.services) <= set(floor.center.service_by_code):
        raise Invalid("unknown-service", "This center has no such service.")
    as_told = floor.center.desk_by_code[command.desk].services
    services = tuple(each for each in floor.center.service_by_code if each in command.services)
    if set(services) == set(as_told):
        services = ()
    if not floor.bound_to(command.desk) <= set(services or as_told):
        raise Conflict("still-waited-for", f"Somebody still waits at: {command.desk}.")
    known = floor.skills.get(command.desk)
    if services == (known.services if known is not None else ()):
        return NOTHING
    staff = who_asks(floor, context)
    today = floor.center.day(context.now)
    changed = DeskServicesSet(desk=command.desk, services=services, day=today, staff=staff)
    return Decision((changed,), Done())


def _as_told(floor: Floor, desk: str, now: datetime) -> tuple[DeskServicesSet, ...]:
    """Return that a desk serves what the profile says, if what it serves is of another day."""
    skills, today = floor.skills.get(desk), floor.center.day(now)
    as_told = set(floor.center.desk_by_code[desk].services)
    if skills is None or skills.day == today or not floor.bound_to(desk) <= as_told:
        return ()
    return (DeskServicesSet(desk=desk, services=(), day=today),)


def ended(sessions: Iterable[Session]) -> tuple[DeskClosed, ...]:
    """Return that these sessions are over; whoever is being served stays at the desk."""
    return tuple(DeskClosed(desk=each.desk, staff=each.staff) for each in sessions)


def known_desk(floor: Floor, desk: str) -> None:
    """Raise Invalid unless the center has this desk."""
    if desk not in floor.center.desk_by_code:
        raise Invalid("unknown-desk", "This center has no such desk.")


def who_asks(floor: Floor, context: Context) -> str | None:
    """Return who asks, where somebody is signed in at the device that does."""
    asking = floor.session_of(context.actor.session)
    return None if asking is None or asking.device != context.actor.device else asking.staff


def own_session(floor: Floor, context: Context) -> Session:
    """Return the session of whoever asks; NotAllowed without one, or from another device."""
    return session_of(floor, context.actor)


def session_at(floor: Floor, desk: str, context: Context) -> Session:
    """Return the asker's session at this desk; NotAllowed when it is another's."""
    known_desk(floor, desk)
    session = own_session(floor, context)
    if session.desk != desk:
        raise not_signed_in()
    return session


DECISIONS: Decisions = {
    SetDeskServices: set_desk_services,
    SignIn: sign_in,
    SignOut: sign_out,
    CloseDesk: close_desk,
    OpenDesk: open_desk,
}
