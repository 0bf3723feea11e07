"""PINs: changing one's own, and making a new one for a colleague who forgot theirs."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from counter.desk import acts
from counter.desk.acts import Act
from counter.desk.errand import Errand
from shared.domain.commands.staffing import ChangePin, ResetPin
from shared.domain.roles import StaffRole
from shared.link.errors import HubAway, Refused

MADE_LENGTH = 6

_PIN = re.compile(r"[0-9]{4,12}")


def fresh_pin() -> str:
    """Return six digits that nobody can guess, and that are not the same one six times."""
    while len(set(pin := f"{secrets.randbelow(10**MADE_LENGTH):0{MADE_LENGTH}}")) == 1:
        pass
    return pin


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """Somebody who signs in here."""

    name: str
    role: StaffRole


class PinBook:
    """What is being done about a PIN. None is kept longer than it has to be shown.

    `colleagues` is None until the hub has told; `trouble` is AWAY, or the code of why it did not.
    """

    def __init__(self, make: Callable[[], str] = fresh_pin) -> None:
        self.errand = Errand()
        self.colleagues: tuple[Colleague, ...] | None = None
        self.trouble = ""
        self._asked: UUID | None = None
        self._make = make
        self._made = ""

    @property
    def made(self) -> str:
        """The PIN made for a colleague, once it counts; shown until `clear`."""
        said = self.errand.outcome
        return self._made if said is not None and said.is_done else ""

    def clear(self) -> None:
        """Forget what came of the last one, and the PIN that was made unless it may yet count."""
        self.errand.clear()
        if not self.errand.is_under_way:  # else nobody would ever know it
            self._made = ""

    def asked(self, request_id: UUID) -> None:
        """Await this answer and no other."""
        self._asked = request_id

    def take_list(
        self,
        request_id: UUID,
        found: Mapping[str, Any] | None,
        failure: Refused | HubAway | None,
    ) -> bool:
        """Take who signs in here, if it is the awaited answer; say whether it was."""
        if request_id != self._asked:
            return False
        self._asked = None
        if found is not None:
            self.colleagues = tuple(
                Colleague(name=each["name"], role=StaffRole(each["role"]))
                for each in found["staff"]
            )
            self.trouble = ""
        else:
            self.trouble = failure.code if isinstance(failure, Refused) else acts.AWAY
        return True

    def change(self, old: str, new: str, again: str, now: datetime) -> ChangePin | None:
        """Return the command that changes one's own PIN; None when it cannot be."""
        if self.errand.is_under_way or self.errand.seconds_left(now):
            return None
        self.clear()
        if mistake := _mistake(old, new, again):
            self.errand.say(Act.CHANGE_PIN, mistake, now)
            return None
        command = ChangePin(pin=old, new_pin=new, command_id=uuid4())
        self.errand.begin(Act.CHANGE_PIN, command)
        return command

    def reset(self, staff: str) -> ResetPin | None:
        """Return the command that gives a colleague a new PIN."""
        if self.errand.is_under_way or not staff:
            return None
        self.clear()
        self._made = self._make()
        command = ResetPin(staff=staff, pin=self._made, command_id=uuid4())
        self.errand.begin(Act.RESET_PIN, command, staff)
        return command

    def away(self, act: Act, now: datetime) -> None:
        """Say that nothing can be asked now."""
        self.clear()
        self.errand.say(act, acts.AWAY, now)


def _mistake(old: str, new: str, again: str) -> str:
    if not (_PIN.fullmatch(old) and _PIN.fullmatch(new)):
        return "pin-length"
    if new != again:
        return "pins-differ"
    return "pin-same" if new == old else ""
