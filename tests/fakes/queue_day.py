"""A center's day as every role sees it on the wire: real rules, real views, driven by numbers."""

from __future__ import annotations

import json
from typing import Any

from pydantic_core import to_json

from shared.domain.commands.command import StepCommand
from shared.domain.commands.desks import CloseDesk, OpenDesk, SignOut
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.serving import (
    CallNext,
    Cancel,
    FinishService,
    MarkNoShow,
    Recall,
    StartService,
)
from shared.domain.decisions.context import Actor
from shared.domain.errors import Refusal
from shared.domain.events.event import Entry
from shared.domain.roles import Role
from shared.hub.views.events import event_view
from shared.hub.views.floor import floor_view
from tests.fakes.house import House

Json = dict[str, Any]

LANGUAGES = ("es", "en", "ht")
CLASSES = (None, "elderly", "infant")
STEP_COMMANDS = (Recall, StartService, FinishService, MarkNoShow, Cancel)
KINDS = len(STEP_COMMANDS) + 8


class QueueDay:
    """A house in which anything may be tried, and what a device is told of it."""

    def __init__(self) -> None:
        self._house = House()
        self._desks = [desk.code for desk in self._house.floor.center.desks]
        self._services = [service.code for service in self._house.floor.center.services]
        self._clerks = {desk: self._house.clerk(desk) for desk in self._desks}

    def act(self, what: int, which: int) -> None:
        """Try one command, chosen by two numbers; a refusal is a possible outcome."""
        self._house.wait(seconds=1 + which % 90)
        desk = self._desks[which % len(self._desks)]
        try:
            match what % KINDS - len(STEP_COMMANDS):
                case 0:
                    self._clerks[desk] = self._house.clerk(desk)
                case 1:
                    self._house.do(SignOut(), self._clerks[desk])
                case 2:
                    self._house.do(CloseDesk(desk=desk), self._clerks[desk])
                case 3:
                    self._house.do(OpenDesk(desk=desk), self._clerks[desk])
                case 4 | 5:
                    call = CallNext(desk=desk, finish_current=which % 4 == 0)
                    self._house.do(call, self._clerks[desk])
                case 6 | 7:
                    self._house.do(self._ticket(which))
                case below:
                    self._about_a_step(STEP_COMMANDS[below], which)
        except Refusal:
            return

    def snapshot(self, role: Role) -> Json:
        """Return the floor as this role would get it over the wire."""
        return _wired({"journal": "j"} | floor_view(self._house.floor, role))

    def messages(self, role: Role, after: int) -> list[Json]:
        """Return the stream's events for this role after a seq."""
        entries = [Entry(seq, at, seq, "d1", event) for seq, at, event in self._house.events]
        views = [event_view(each, role) for each in entries if each.seq > after]
        return [_wired(each) for each in views if each is not None]

    def _about_a_step(self, kind: type[StepCommand], which: int) -> None:
        floor = self._house.floor
        at_desks = [] if kind is Cancel else list(floor.at_desk.values())
        if steps := at_desks or list(floor.steps.values()):
            step = steps[which % len(steps)]
            self._house.do(kind(step_id=step.id), self._actor(step.desk, which))

    def _actor(self, desk: str | None, which: int) -> Actor:
        return self._clerks[desk or self._desks[which % len(self._desks)]]

    def _ticket(self, which: int) -> IssueTicket:
        chosen = (self._services[which % len(self._services)], self._services[which % 3])
        return IssueTicket(
            services=tuple(dict.fromkeys(chosen)),
            language=LANGUAGES[which % 3],
            priority=CLASSES[which // 3 % 3],
            people=1 + which % 4,
        )


def _wired(view: Json) -> Json:
    """Return a view after a journey as JSON."""
    found: Json = json.loads(to_json(view))
    return found
