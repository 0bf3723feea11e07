"""The small form at the desk that gives a number to somebody standing there."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from shared.domain.commands.issuing import IssueTicket

MOST_SERVICES = 8
MOST_PEOPLE = 99


class TicketForm:
    """What was chosen for the next number; services keep the order in which they were picked."""

    def __init__(self) -> None:
        self.services: tuple[str, ...] = ()
        self.language = ""
        self.people = 1
        self._command: IssueTicket | None = None

    @property
    def is_complete(self) -> bool:
        """Whether a number can be given with what is chosen."""
        return bool(self.services and self.language)

    def toggle(self, service: str) -> None:
        """Choose a service, or no longer; a ninth one is not taken."""
        if service in self.services:
            self.services = tuple(each for each in self.services if each != service)
        elif len(self.services) < MOST_SERVICES:
            self.services = (*self.services, service)

    def speak(self, language: str) -> None:
        """Choose the visitor's language."""
        self.language = language

    def count(self, people: int) -> None:
        """Say how many people come together; kept between 1 and 99."""
        self.people = max(1, min(MOST_PEOPLE, people))

    def clear(self, language: str) -> None:
        """Start anew for the next visitor."""
        self.services, self.people, self.language = (), 1, language
        self._command = None

    def command(self) -> IssueTicket:
        """Return the command for what is chosen.

        Until something else is chosen it keeps its id, so pressing again after a lost answer
        never gives a second number. Raises ValueError while the form is not complete.
        """
        if not self.is_complete:
            raise ValueError("choose at least one service and a language")
        wanted = IssueTicket(services=self.services, language=self.language, people=self.people)
        if self._command is None or replace(self._command, command_id=None) != wanted:
            self._command = replace(wanted, command_id=uuid4())
        return self._command
