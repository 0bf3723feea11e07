"""Who is asking: the device by its token, the person by their session."""

from __future__ import annotations

import re

from starlette.requests import HTTPConnection

from ...domain.decisions.context import Actor
from ...domain.floor import Floor
from ...domain.rights import VIEW_RIGHTS, Right
from ...store.tokens import digest
from ..wire import WireError
from .hub import Hub

_PROGRAM = re.compile(r"Ventanilla/([A-Za-z0-9.+-]{1,40})")


def admit(hub: Hub, connection: HTTPConnection, right: Right) -> Actor:
    """Return who is asking, if their device's role has this right; raises WireError 401 or 403."""
    at_the_door = (connection.scope.get("server") or ("", 0))[1] == hub.door_port
    authorization = connection.headers.get("authorization")
    found = hub.devices.find(authorization, at_the_door)
    if found is None:
        if hub.devices.was_revoked(authorization):
            raise WireError(401, "revoked-token", "This device was shut out of the center.")
        raise WireError(401, "unknown-token", "Send the token of an admitted device.")
    device, role = found
    if role not in right.roles:
        raise WireError(403, "wrong-role", f"A {role} may not do this.")
    hub.presence.heard(device, _version(connection))
    secret = connection.headers.get("x-session")
    return Actor(device=device, role=role, session=digest(secret) if secret else None)


def _version(connection: HTTPConnection) -> str | None:
    """Return the version that a program of ours says it has."""
    said = _PROGRAM.fullmatch(connection.headers.get("user-agent", ""))
    return None if said is None else said[1]


async def admit_person(hub: Hub, connection: HTTPConnection, view: str) -> Actor:
    """Admit who asks for a view, at work; raises WireError, or NotAllowed while they are locked."""
    actor = admit(hub, connection, VIEW_RIGHTS[view])
    await use_session(hub, actor)
    return actor


async def use_session(hub: Hub, actor: Actor) -> None:
    """Note that a session is in use; raises NotAllowed while it is locked."""

    def limit(floor: Floor) -> int:
        return floor.center.staff.idle_lock_minutes

    await hub.sessions.use(actor, lambda: hub.writer.read(limit))
