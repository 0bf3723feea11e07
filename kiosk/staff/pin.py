"""The PIN of the staff corner: of this kiosk alone, on its own disk, good without the hub.

Wrong tries are counted on the disk, too: a restart gives nobody fresh ones.
"""

from __future__ import annotations

import logging
import os
import re
from dataclasses import replace
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from pydantic import TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass
from pydantic_core import to_json

FILE = "staff-pin.json"
SHORTEST, LONGEST = 4, 12
# So many wrong tries cost nothing; each further one doubles the wait, in seconds.
FREE_TRIES = 3
FIRST_WAIT = 5.0
LONGEST_WAIT = 300.0

# As at the hub: OWASP's smallest, because a kiosk's computer is small.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class _Kept:
    hash: str
    wrong: int = 0


_KEPT = TypeAdapter(_Kept)


def is_pin(text: str) -> bool:
    """Say whether this can be a PIN: 4 to 12 digits."""
    return re.fullmatch(rf"[0-9]{{{SHORTEST},{LONGEST}}}", text) is not None


def set_pin(folder: Path, pin: str) -> None:
    """Keep a new PIN; raises ValueError for what is none, OSError when it cannot be kept."""
    if not is_pin(pin):
        raise ValueError(f"A PIN has {SHORTEST} to {LONGEST} digits.")
    _keep(folder, _Kept(hash=_HASHER.hash(pin)))


class StaffPin:
    """The PIN in a kiosk's folder. Instants are seconds of one monotonic clock."""

    def __init__(self, folder: Path, now: float) -> None:
        self._folder = folder
        self._wrong_at = now
        self._unkept = 0  # wrong tries that the disk did not take

    @property
    def is_set(self) -> bool:
        """Whether there is a PIN."""
        return self._kept() is not None

    def seconds_left(self, now: float) -> float:
        """Return how long no try counts; 0 when one may be made."""
        kept = self._kept()
        over = 0 if kept is None else kept.wrong - FREE_TRIES
        if over < 0:
            return 0.0
        wait = min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(over, 30))
        return max(0.0, self._wrong_at + wait - now)

    def check(self, pin: str, now: float) -> bool:
        """Say whether this is the PIN; a try that comes too early is not looked at."""
        kept = self._kept()
        if kept is None or self.seconds_left(now) > 0:
            return False
        right = _fits(kept.hash, pin)
        wrong = 0 if right else kept.wrong + 1
        self._wrong_at = now
        if wrong != kept.wrong:
            self._count(replace(kept, wrong=wrong))
        return right

    def _count(self, kept: _Kept) -> None:
        try:
            _keep(self._folder, kept)
            self._unkept = 0
        except OSError as error:
            self._unkept = kept.wrong
            _log.error("Tries of the staff corner's PIN cannot be counted: %s", error)

    def _kept(self) -> _Kept | None:
        try:
            kept = _KEPT.validate_json((self._folder / FILE).read_bytes())
        except (OSError, ValidationError):
            return None
        return replace(kept, wrong=max(kept.wrong, self._unkept))


def _fits(known: str, pin: str) -> bool:
    try:
        return _HASHER.verify(known, pin)
    except (VerificationError, InvalidHashError):
        return False


def _keep(folder: Path, kept: _Kept) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = folder / f"{FILE}.new"
    with os.fdopen(os.open(fresh, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as file:
        file.write(to_json(kept))
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(folder / FILE)
