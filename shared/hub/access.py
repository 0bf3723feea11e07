"""Who is asking: devices by token, staff by PIN, and how often one may guess."""

from __future__ import annotations

import asyncio
import hmac
import math
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from ..domain.commands import Role
from ..domain.errors import SlowDown
from ..domain.events import DeviceAdded, Entry
from ..domain.floor import Device
from ..store.history import History
from ..store.ledger import digest

# OWASP's smallest argon2id: a hub on an old PC must not stop for a sign-in.
HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
_NOBODY = HASHER.hash("nobody has this PIN")

FREE_GUESSES = 5
LONGEST_DELAY = 300.0


class Devices:
    """Which device a token belongs to."""

    def __init__(self, devices: Iterable[Device], door_key: str) -> None:
        self._by_digest = {device.digest: (device.id, device.role) for device in devices}
        self._door_key = door_key.encode()

    def learn(self, entries: Iterable[Entry]) -> None:
        """Take in devices that were just added."""
        for entry in entries:
            if isinstance(entry.event, DeviceAdded):
                self._by_digest[entry.event.digest] = (entry.event.device, entry.event.role)

    def find(self, authorization: str | None, at_the_door: bool) -> tuple[str, Role] | None:
        """Return device id and role for an Authorization header; None when it is nobody's."""
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            return None
        if at_the_door and hmac.compare_digest(token.encode(), self._door_key):
            return "door", Role.DOOR
        return self._by_digest.get(digest(token))


class Pins:
    """Checks PINs in a thread, one at a time, and slows down whoever guesses."""

    def __init__(self, history: History, clock: Callable[[], float] = time.monotonic) -> None:
        self._history = history
        self._clock = clock
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="pins")
        self._failures: dict[tuple[str, str], tuple[int, float]] = {}
        # Guesses sent at once are counted one by one.
        self._turn = asyncio.Lock()

    async def holds(self, device: str, staff: str, pin: str) -> bool:
        """Return whether a PIN is this person's; raises SlowDown after too many wrong ones."""
        async with self._turn:
            return await self._holds((device, staff), pin)

    async def _holds(self, key: tuple[str, str], pin: str) -> bool:
        failures, until = self._failures.get(key, (0, 0.0))
        wait = until - self._clock()
        if wait > 0:
            raise SlowDown("Too many wrong PINs. Wait a little.", seconds=math.ceil(wait))
        loop = asyncio.get_running_loop()
        good = await loop.run_in_executor(self._thread, self._check, key[1], pin)
        if good:
            self._failures.pop(key, None)
        else:
            self._note_failure(key, failures + 1)
        return good

    def _check(self, staff: str, pin: str) -> bool:
        known = self._history.pin_hash(staff)
        try:
            HASHER.verify(known or _NOBODY, pin)
        except (VerificationError, InvalidHashError):
            return False
        return known is not None

    def _note_failure(self, key: tuple[str, str], failures: int) -> None:
        delay = 0.0
        if failures >= FREE_GUESSES:
            delay = min(LONGEST_DELAY, 2.0 ** (failures - FREE_GUESSES + 1))
        if len(self._failures) > 10_000:
            self._failures.clear()
        self._failures[key] = (failures, self._clock() + delay)
