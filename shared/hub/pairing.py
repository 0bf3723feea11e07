"""The hub's side of pairing: who waits to be admitted, and who types which digits.

A device joins over one TLS connection whose certificate it cannot trust yet:

    device -> hub   its role, its name, and commitment(nonce_d)
    hub -> device   nonce_h
    device -> hub   nonce_d
    both            eight digits from certificate, nonce_d, nonce_h, role and name
    manager         reads them at the device, types them at the hub
    hub -> device   token and hub id, over that same connection

**Why somebody in the middle cannot get equal digits on both sides.** They need a certificate of
their own towards the device, for TLS proves that whoever answers has the certificate's key. So the
device's digits are made from their certificate, the hub's from the hub's. Nobody can steer either:
the device shows nonce_d only after it has got a nonce_h, so that nonce_h was chosen blindly; and
whoever commits to a nonce_d towards the hub does so before the hub draws nonce_h. Whatever is
chosen, each side ends with digits that are random to whoever chose: they agree once in 10^8 tries,
and a try costs a *place*. There are PLACES of them, and a place that was given stays taken for
PATIENCE seconds from then on, also when the device hangs up: somebody who throws digits away that
do not fit gets four tries a minute, not thousands.

Who only listens, or relays bytes, learns nothing: everything but the token may be known, and the
token goes to the holder of the connection from which the digits were made. Nothing of an exchange
is of use in another, since each has fresh nonces from both sides.

**Who types digits at random** has at most PLACES right ones in 10^8, pauses that double with each
wrong try, and after WRONG_TRIES wrong ones nobody waits any more.

**Who floods** takes places, but not turns: newcomers stand in a line of addresses, each once, and
a place that becomes free is kept for the first of them. Somebody at another address than the flood
gets in when the oldest place runs out, PATIENCE at most. With hundreds of addresses of their own
they can hold pairing up, and do no other harm; a manager sees how many wait.
"""

from __future__ import annotations

import asyncio
import hmac
import math
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from pydantic import ConfigDict, StringConstraints

from ..domain.commands.command import PersonName
from ..domain.commands.setting_up import Digest
from ..domain.errors import SlowDown, Unknown
from ..domain.pairing_code import NONCE_BYTES, commitment, pairing_code
from ..domain.roles import Role

PLACES = 8
# How long a device may wait for its digits to be typed, in seconds.
PATIENCE = 120.0
# Digits that are typed at the last moment are too late: admitting somebody takes a commit.
TOO_LATE = PATIENCE / 60
WRONG_TRIES = 5
LONGEST_DELAY = 60.0
# Who stands in line asks again every few seconds; who has not for so long has gone.
IN_LINE = 10.0
LONGEST_LINE = 64

Version = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9.+-]{1,40}$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Knock:
    """How a device begins: what it is, and its commitment."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    role: Role
    name: PersonName
    version: Version
    commitment: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """What an admitted device is told: its id, and the secret it speaks with from now on."""

    device_id: str
    token: str = field(repr=False)


@dataclass(eq=False, kw_only=True)
class Pending:
    """A device that waits. `code` is None until it has shown its nonce.

    `outcome` is what becomes of it: admitted, or None when it was sent away.
    """

    knock: Knock
    until: float
    nonce: bytes = field(default_factory=lambda: secrets.token_bytes(NONCE_BYTES))
    code: str | None = None
    claimed: bool = False
    gone: bool = False
    outcome: asyncio.Future[Admitted | None]


class Pairings:
    """Who waits to be admitted. `certificate` is the hub's own (DER)."""

    def __init__(self, certificate: bytes, clock: Callable[[], float] = time.monotonic) -> None:
        self._certificate = certificate
        self._clock = clock
        self._pending: list[Pending] = []
        self._line: dict[str, float] = {}
        self._admitted: dict[str, tuple[float, str]] = {}
        self._wrong = 0
        self._not_before = 0.0

    def knock(self, address: str, knock: Knock) -> Pending:
        """Give a device a place; raises SlowDown when there is none for this address now."""
        now = self._clock()
        self._tidy(now)
        ahead = list(self._line)
        before_me = ahead.index(address) if address in self._line else len(ahead)
        if len(self._pending) + before_me >= PLACES:
            self._stand_in_line(address, now)
            raise SlowDown("Too many devices wait to be admitted.", seconds=self._wait(now))
        self._line.pop(address, None)
        outcome = asyncio.get_running_loop().create_future()
        pending = Pending(knock=knock, until=now + PATIENCE, outcome=outcome)
        self._pending.append(pending)
        return pending

    def _stand_in_line(self, address: str, now: float) -> None:
        if address in self._line or len(self._line) < LONGEST_LINE:
            self._line[address] = now

    def _wait(self, now: float) -> int:
        """Return when to ask again: soon enough to keep one's turn."""
        oldest = min((each.until for each in self._pending), default=now)
        return math.ceil(max(1.0, min(oldest - now, IN_LINE / 3)))

    def _tidy(self, now: float) -> None:
        """Free the places whose time is over, and the turns of who has gone."""
        self._pending = [each for each in self._pending if each.until > now]
        self._line = {who: at for who, at in self._line.items() if at > now - IN_LINE}
        self._admitted = {code: each for code, each in self._admitted.items() if each[0] > now}

    def left(self, pending: Pending) -> float:
        """Return how many seconds a device may still wait."""
        return max(0.0, pending.until - self._clock())

    def reveal(self, pending: Pending, nonce: bytes) -> bool:
        """Take the nonce that a device committed to; False when it is another, or too late."""
        shown = commitment(nonce)
        if (
            pending.gone
            or pending.code is not None
            or self.left(pending) == 0
            or len(nonce) != NONCE_BYTES
            or not hmac.compare_digest(shown, pending.knock.commitment)
        ):
            self.leave(pending)
            return False
        pending.code = pairing_code(
            certificate=self._certificate,
            device_nonce=nonce,
            hub_nonce=pending.nonce,
            role=pending.knock.role,
            name=pending.knock.name,
        )
        return True

    def leave(self, pending: Pending) -> None:
        """Forget a device; its place stays taken, or who hangs up could try without end."""
        pending.gone = True

    def waiting(self) -> int:
        """Return how many devices could be admitted now."""
        self._tidy(self._clock())
        return sum(_ready(each) for each in self._pending)

    def claim(self, code: str) -> Pending:
        """Return the one device that shows these digits, for `admit` or `release`.

        Raises SlowDown after wrong digits, Unknown when nobody shows these.
        """
        now = self._clock()
        self._tidy(now)
        if now < self._not_before:
            wait = math.ceil(self._not_before - now)
            raise SlowDown("The last digits were wrong. Wait a little.", seconds=wait)
        ready = [each for each in self._pending if _ready(each) and each.until - now > TOO_LATE]
        if not ready:
            raise Unknown("nobody-waits", "No device waits to be admitted.")
        shown = [each for each in ready if each.code == code]
        # Two devices with the same digits: nobody could tell which of them was meant.
        if len(shown) != 1:
            self._note_wrong(now)
            raise Unknown("unknown-code", "No device that waits to be admitted shows this code.")
        shown[0].claimed = True
        return shown[0]

    def _note_wrong(self, now: float) -> None:
        self._wrong += 1
        self._not_before = now + min(LONGEST_DELAY, 2.0**self._wrong)
        if self._wrong % WRONG_TRIES == 0:
            for each in self._pending:
                if not each.claimed:
                    _decide(each, None)
            self._pending = [each for each in self._pending if each.claimed]

    def admitted(self, code: str) -> str | None:
        """Return the id of the device that was just admitted by these digits: typed twice."""
        self._tidy(self._clock())
        found = self._admitted.get(code)
        return None if found is None else found[1]

    def release(self, pending: Pending) -> None:
        """Let a device wait on: it could not be admitted."""
        pending.claimed = False

    def admit(self, pending: Pending, admitted: Admitted) -> None:
        """Tell a device that it belongs to us, and free its place."""
        self._wrong = 0
        self._not_before = 0.0
        if pending in self._pending:
            self._pending.remove(pending)
        if pending.code is not None:
            self._admitted[pending.code] = (self._clock() + PATIENCE, admitted.device_id)
        _decide(pending, admitted)


def _ready(pending: Pending) -> bool:
    return pending.code is not None and not pending.gone and not pending.claimed


def _decide(pending: Pending, outcome: Admitted | None) -> None:
    if not pending.outcome.done():
        pending.outcome.set_result(outcome)
