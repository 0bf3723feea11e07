"""The small form that sends the visitor here on to another service, or to one desk."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal
from uuid import uuid4

from counter.desk.knowledge import Knowledge
from counter.desk.written import one_line
from shared.domain.commands.moving import Refer

Place = Literal["waited", "visit", "last"]
PLACES: tuple[Place, ...] = ("waited", "visit", "last")


class ReferForm:
    """Where the visitor of `step_id` goes, from when they count as waiting, and a note.

    A service alone is for any desk that serves it; with a desk, for that one only. A desk alone
    serves what it serves: the same service if it can.
    """

    def __init__(self) -> None:
        self.step_id = ""
        self.own_service = ""
        self.service = ""
        self.desk = ""
        self.place: Place = "waited"
        self.note = ""
        self._command: Refer | None = None

    @property
    def is_complete(self) -> bool:
        """Whether there is somewhere to go."""
        return bool(self.step_id and (self.service or self.desk))

    def clear(self, step_id: str, service: str) -> None:
        """Start anew for the visitor of a step of this service."""
        self.step_id, self.own_service = step_id, service
        self.service, self.desk, self.place, self.note = "", "", "waited", ""
        self._command = None

    def choose_service(self, service: str, known: Knowledge) -> None:
        """Choose a service, or no longer; a desk that does not serve it is let go."""
        self.service = "" if service == self.service else service
        if self.service and self.desk and self.service not in known.services_of(self.desk):
            self.desk = ""

    def choose_desk(self, code: str, known: Knowledge) -> None:
        """Choose a desk, or no longer; a service that it does not serve is let go."""
        self.desk = "" if code == self.desk else code
        served = known.services_of(self.desk)
        if self.desk and self.service not in served:
            same = self.own_service in served
            self.service = self.own_service if same else next(iter(served), "")

    def count_from(self, place: str) -> None:
        """Say from when they count as waiting; anything unknown changes nothing."""
        self.place = next((each for each in PLACES if each == place), self.place)

    def write(self, note: str) -> None:
        """Write to the colleague there."""
        self.note = one_line(note)

    def command(self) -> Refer:
        """Return the command for what is chosen.

        Until something else is chosen it keeps its id, so that pressing again after a lost answer
        is the same press. Raises ValueError while there is nowhere to go.
        """
        if not self.is_complete:
            raise ValueError("choose a service or a desk")
        wanted = Refer(
            step_id=self.step_id,
            service=self.service or None,
            desk=self.desk or None,
            place=self.place,
            note=self.note or None,
        )
        if self._command is None or replace(self._command, command_id=None) != wanted:
            self._command = replace(wanted, command_id=uuid4())
        return self._command
