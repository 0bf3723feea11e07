"""Who is on the staff, and what is being done about one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID, uuid4

from counter.desk import acts
from counter.desk.pin_book import Colleague, fresh_pin
from counter.desk.written import one_line
from shared.domain.commands.command import Command
from shared.domain.commands.staffing import AddStaff, ChangeRole, RemoveStaff, ResetPin
from shared.domain.roles import StaffRole
from shared.link.errors import HubAway, Refused

LONGEST_NAME = 60
C = TypeVar("C", bound=Command[Any])


@dataclass(frozen=True, slots=True)
class PersonSaid:
    """What came of the last act: which command it was, about whom, and the code of a refusal."""

    command: str
    who: str
    code: str = ""


class PeopleBook:
    """The list, the person looked at, and at most one request under way.

    `people` is None until the hub has told. `chosen` is a name, or nothing for somebody new.
    `made` is a PIN that was made and now counts: shown until something else is done.
    """

    def __init__(self, make: Callable[[], str] = fresh_pin) -> None:
        self.people: tuple[Colleague, ...] | None = None
        self.trouble = ""
        self.chosen = ""
        self.removing = False
        self.said: PersonSaid | None = None
        self.made = ""
        self._make = make
        self._pending = ""
        self._asked: UUID | None = None
        self._sent: Command[Any] | None = None

    @property
    def current(self) -> Colleague | None:
        """The person looked at, while they are listed."""
        return next((each for each in self.people or () if each.name == self.chosen), None)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._sent is not None

    def asked(self, request: UUID) -> None:
        """Await this list and no other."""
        self._asked = request

    def take_list(
        self, request: UUID, found: Mapping[str, Any] | None, failure: Refused | HubAway | None
    ) -> bool:
        """Take the list if it was awaited; say whether it was."""
        if request != self._asked:
            return False
        self._asked = None
        if found is None:
            self.trouble = failure.code if isinstance(failure, Refused) else acts.AWAY
            return True
        self.trouble = ""
        self.people = tuple(
            Colleague(name=each["name"], role=StaffRole(each["role"])) for each in found["staff"]
        )
        if self.current is None:
            self.chosen, self.removing = "", False
        return True

    def choose(self, name: str) -> None:
        """Look at a person; the same one again, at somebody new."""
        self.chosen = "" if name == self.chosen else name
        self._clear()

    def _clear(self) -> None:
        self.removing, self.said, self.made = False, None, ""

    def ask_to_remove(self, sure: bool) -> None:
        """Begin to remove the person looked at, or leave it."""
        self._clear()
        self.removing = sure

    # What is sent: None when there is nothing to send, or one is still under way

    def add(self, name: str, role: str) -> AddStaff | None:
        """Return the command that lets somebody new sign in, with a PIN that is made here."""
        who = one_line(name)[:LONGEST_NAME].rstrip()
        if self.is_busy or not who:
            return None
        self._clear()
        self._pending = self._make()
        command = AddStaff(staff=who, role=StaffRole(role), pin=self._pending, command_id=uuid4())
        return self._send(command)

    def change_role(self, role: str) -> ChangeRole | None:
        """Return the command that gives the person looked at another role."""
        person = self.current
        if self.is_busy or person is None or person.role == role:
            return None
        self._clear()
        command = ChangeRole(staff=person.name, role=StaffRole(role), command_id=uuid4())
        return self._send(command)

    def reset_pin(self) -> ResetPin | None:
        """Return the command that gives the person looked at a new PIN."""
        if self.is_busy or self.current is None:
            return None
        self._clear()
        self._pending = self._make()
        command = ResetPin(staff=self.chosen, pin=self._pending, command_id=uuid4())
        return self._send(command)

    def remove(self) -> RemoveStaff | None:
        """Return the command that lets them sign in no more, once that was asked for."""
        if self.is_busy or self.current is None or not self.removing:
            return None
        self._clear()
        return self._send(RemoveStaff(staff=self.chosen, command_id=uuid4()))

    def _send(self, command: C) -> C:
        self._sent = command
        return command

    def take(self, request: UUID, failure: Refused | HubAway | None) -> bool:
        """Take what became of the last command, if this is its answer; say whether it was."""
        sent = self._sent
        if sent is None or sent.command_id != request:
            return False
        self._sent = None
        code = failure.code if isinstance(failure, Refused) else acts.AWAY if failure else ""
        who: str = getattr(sent, "staff", "")
        self.said = PersonSaid(sent.name, who, code)
        if not code and isinstance(sent, AddStaff | ResetPin):
            self.made = self._pending
        self._pending = ""
        return True
