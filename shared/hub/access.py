"""Who is asking: devices by token, staff by PIN and session, and how often one may guess."""

from __future__ import annotations

import asyncio
import hmac
import math
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from ..domain.decisions.context import Actor
from ..domain.errors import NotAllowed, SlowDown
from ..domain.events.desks import DeskClosed, DeskOpened
from ..domain.events.event import Entry
from ..domain.events.setting_up import DeviceAdded, DeviceRevoked
from ..domain.floor import Device, Session
from ..domain.roles import Role
from ..store.clock import steady_time
from ..store.history import History
from ..store.tokens import digest
from .guesses import Guesses

# OWASP's smallest argon2id: a hub on an old PC must not stop for a sign-in.
HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
_NOBODY = HASHER.hash("nobody has this PIN")


class Devices:
    """Which device a token belongs to."""

    def __init__(self, devices: Iterable[Device], door_key: str) -> None:
        self._by_digest: dict[str, tuple[str, Role]] = {}
        self._digest_of: dict[str, str] = {}
        self._revoked: set[str] = set()
        self._door_key = door_key.encode()
        for device in devices:
            self._add(device.id, device.role, device.digest)
            if device.revoked_at is not None:
                self._revoke(device.id)

    def _add(self, device: str, role: Role, known_as: str) -> None:
        self._by_digest[known_as] = (device, role)
        self._digest_of[device] = known_as

    def _revoke(self, device: str) -> None:
        known_as = self._digest_of[device]
        self._by_digest.pop(known_as, None)
        self._revoked.add(known_as)

    def learn(self, entries: Iterable[Entry]) -> None:
        """Take in devices that were just added, or shut out."""
        for entry in entries:
            match entry.event:
                case DeviceAdded(device=device, role=role, digest=known_as):
                    self._add(device, role, known_as)
                case DeviceRevoked(device=device):
                    self._revoke(device)

    def find(self, authorization: str | None, at_the_door: bool) -> tuple[str, Role] | None:
        """Return device id and role for an Authorization header; None when it is nobody's."""
        token = _token(authorization)
        if not token:
            return None
        if at_the_door and hmac.compare_digest(token.encode(), self._door_key):
            return "door", Role.DOOR
        return self._by_digest.get(digest(token))

    def was_revoked(self, authorization: str | None) -> bool:
        """Say whether an Authorization header carries the token of a device that was shut out."""
        return digest(_token(authorization)) in self._revoked


class Sessions:
    """Which sessions somebody still works with; `clock` counts seconds.

    After a start of the hub every session counts as just used: nobody is locked out by a restart.
    """

    def __init__(
        self, sessions: Iterable[Session], clock: Callable[[], float] = steady_time
    ) -> None:
        self._clock = clock
        self._used: dict[str, _Use] = {}  # by desk: never more than the center has
        for each in sessions:
            self._used[each.desk] = _Use(each.digest, each.device, clock())

    def learn(self, entries: Iterable[Entry]) -> None:
        """Take in who has just signed in or out."""
        for entry in entries:
            match entry.event:
                case DeskOpened(desk=desk, device=device, digest=known_as):
                    self._used[desk] = _Use(known_as, device, self._clock())
                case DeskClosed(desk=desk):
                    self._used.pop(desk, None)

    async def use(self, actor: Actor, limit: Callable[[], Awaitable[int]]) -> None:
        """Note that a session is in use; raises NotAllowed once it lay idle for too long.

        `limit` tells after how many minutes that is, 0 for never. Whether the session gives any
        right is for others to say; one that comes from another device keeps nothing awake.
        """
        use = self._find(actor)
        if use is None:
            return
        idle = self._clock() - use.last
        # Most come within a minute, which no profile calls too long.
        if idle >= 60 and 0 < await limit() * 60 <= idle:
            raise NotAllowed("session-locked", "Nobody has used this session. Sign in again.")
        use.last = max(use.last, self._clock())

    def _find(self, actor: Actor) -> _Use | None:
        mine = (actor.session, actor.device)
        return next((use for use in self._used.values() if (use.digest, use.device) == mine), None)


@dataclass(eq=False, slots=True)
class _Use:
    digest: str
    device: str
    last: float


def _token(authorization: str | None) -> str:
    scheme, _, token = (authorization or "").partition(" ")
    return token if scheme.lower() == "bearer" else ""


class Pins:
    """Checks PINs and hashes them, in a thread, one at a time; slows down whoever guesses.

    `turn` is to be held from the check of a PIN until what it allows is done: so guesses sent at
    once are counted one by one, and a PIN that was right is so still when it is acted upon.
    """

    def __init__(
        self,
        history: History,
        clock: Callable[[], float] = steady_time,
        sessions: Iterable[Session] = (),
    ) -> None:
        self._history = history
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="pins")
        self._guesses = Guesses(clock, ((each.device, each.staff) for each in sessions))
        self.turn = asyncio.Lock()

    async def holds(self, device: str, staff: str, pin: str) -> bool:
        """Return whether a PIN is this person's; raises SlowDown after too many wrong ones."""
        wait = self._guesses.delay(device, staff)
        if wait > 0:
            raise SlowDown("Too many wrong PINs. Wait a little.", seconds=math.ceil(wait))
        loop = asyncio.get_running_loop()
        good = await loop.run_in_executor(self._thread, self._check, staff, pin)
        (self._guesses.right if good else self._guesses.wrong)(device, staff)
        return good

    async def hash(self, pin: str) -> str:
        """Return a PIN as argon2 writes it."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, HASHER.hash, pin)

    def forget(self, staff: str) -> None:
        """Let a person try anew: they have another PIN, or are on the staff no more."""
        self._guesses.forget(staff)

    def _check(self, staff: str, pin: str) -> bool:
        known = self._history.pin_hash(staff)
        try:
            HASHER.verify(known or _NOBODY, pin)
        except (VerificationError, InvalidHashError):
            return False
        return known is not None
