"""Who sits where: signing in and out, pausing and resuming."""

from __future__ import annotations

from ..commands import CloseDesk, Done, OpenDesk, SignedIn, SignIn, SignOut
from ..errors import Conflict, Invalid, NotAllowed
from ..events import DeskClosed, DeskOpened, DeskPaused, DeskResumed
from ..floor import Floor, Session
from .context import Context, Decision

NOTHING = Decision((), Done())


def sign_in(floor: Floor, command: SignIn, context: Context) -> Decision:
    """Bind a person to a desk; the same person on the same device may do it again."""
    known_desk(floor, command.desk)
    if not context.pin_holds or command.staff not in floor.people:
        raise NotAllowed("wrong-pin", "This name and PIN do not belong together.")
    taken = floor.sessions.get(command.desk)
    mine = (command.staff, context.actor.device)
    if taken is not None and (taken.staff, taken.device) != mine:
        raise Conflict("desk-taken", f"{taken.staff} is signed in at this desk.")
    opened = DeskOpened(
        desk=command.desk,
        staff=command.staff,
        device=context.actor.device,
        digest=context.fresh_digest,
    )
    return Decision((opened,), SignedIn(session=context.fresh))


def sign_out(floor: Floor, _command: SignOut, context: Context) -> Decision:
    """Close the session's desk."""
    session = own_session(floor, context)
    return Decision((DeskClosed(desk=session.desk, staff=session.staff),), Done())


def close_desk(floor: Floor, command: CloseDesk, context: Context) -> Decision:
    """Pause the session's desk."""
    session = session_at(floor, command.desk, context)
    if session.paused:
        return NOTHING
    return Decision((DeskPaused(desk=session.desk, staff=session.staff),), Done())


def open_desk(floor: Floor, command: OpenDesk, context: Context) -> Decision:
    """Resume the session's desk."""
    session = session_at(floor, command.desk, context)
    if not session.paused:
        return NOTHING
    return Decision((DeskResumed(desk=session.desk, staff=session.staff),), Done())


def known_desk(floor: Floor, desk: str) -> None:
    """Raise Invalid unless the center has this desk."""
    if desk not in floor.center.desk_by_code:
        raise Invalid("unknown-desk", "This center has no such desk.")


def own_session(floor: Floor, context: Context) -> Session:
    """Return the session of whoever asks; NotAllowed without one, or from another device."""
    session = floor.session_of(context.actor.session)
    if session is None or session.device != context.actor.device:
        raise not_signed_in()
    return session


def session_at(floor: Floor, desk: str, context: Context) -> Session:
    """Return the asker's session at this desk; NotAllowed when it is another's."""
    known_desk(floor, desk)
    session = own_session(floor, context)
    if session.desk != desk:
        raise not_signed_in()
    return session


def not_signed_in() -> NotAllowed:
    """Return the refusal for a desk command without that desk's session."""
    return NotAllowed("not-signed-in", "Sign in at this desk first.")
