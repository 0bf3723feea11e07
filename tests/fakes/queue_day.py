"""A center's day without hub or database: the real rules and the real views, driven by numbers."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic_core import to_json

from shared.domain import commands as do
from shared.domain.decisions import decide
from shared.domain.decisions.context import Actor, Context
from shared.domain.errors import Refusal
from shared.domain.events import Event, ProfileAdopted, StaffAdded
from shared.domain.floor import Floor
from shared.hub.views import event_view, floor_view
from shared.store.ledger import Entry

PROFILE = (Path(__file__).parents[2] / "shared/domain/sample.toml").read_text(encoding="utf-8")
LANGUAGES = ("es", "en", "ht")
CLASSES = (None, "elderly", "infant")
STEP_COMMANDS = (do.Recall, do.StartService, do.FinishService, do.MarkNoShow, do.Cancel)
KINDS = len(STEP_COMMANDS) + 8


class QueueDay:
    """A floor and its journal, as every role sees them."""

    def __init__(self) -> None:
        self.floor = Floor()
        self.entries: list[Entry] = []
        self._now = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
        self._happen(ProfileAdopted(profile=PROFILE))
        self._happen(StaffAdded(staff="Ana", role=do.StaffRole.AGENT))
        self.desks = [desk.code for desk in self.floor.center.desks]
        self.services = [service.code for service in self.floor.center.services]
        for n, _ in enumerate(self.desks):
            self.act(len(STEP_COMMANDS), n)

    def act(self, what: int, which: int) -> None:
        """Try one command, chosen by two numbers; a refusal is a possible outcome."""
        self._now += timedelta(seconds=1 + which % 90)
        command = self._command(what % KINDS, which)
        if command is None:
            return
        fresh = f"s-{self._desk_of(command) or self.desks[which % len(self.desks)]}"
        context = Context(
            now=self._now,
            actor=Actor(device="d1", role=do.Role.COUNTER, session=_digest(fresh)),
            fresh=fresh,
            fresh_digest=_digest(fresh),
            pin_holds=True,
        )
        try:
            decision = decide(self.floor, command, context)
        except Refusal:
            return
        for event in decision.events:
            self._happen(event)

    def snapshot(self, role: do.Role) -> dict[str, Any]:
        """Return the floor as this role would get it over the wire."""
        return _wired({"journal": "j"} | floor_view(self.floor, role))

    def messages(self, role: do.Role, after: int) -> list[dict[str, Any]]:
        """Return the stream's events for this role after a seq."""
        views = [event_view(each, role) for each in self.entries if each.seq > after]
        return [_wired(each) for each in views if each is not None]

    def _happen(self, event: Event) -> None:
        seq = self.floor.seq + 1
        self.floor.apply(seq, self._now, event)
        self.entries.append(Entry(seq, self._now, seq, "d1", event))

    def _desk_of(self, command: do.Command[Any]) -> str | None:
        if isinstance(command, do.StepCommand):
            return self.floor.steps[command.step_id].desk
        desk: str | None = getattr(command, "desk", None)
        return desk

    def _command(self, what: int, which: int) -> do.Command[Any] | None:
        if what < len(STEP_COMMANDS):
            return self._about_a_step(STEP_COMMANDS[what], which)
        desk = self.desks[which % len(self.desks)]
        match what - len(STEP_COMMANDS):
            case 0:
                return do.SignIn(desk=desk, staff="Ana", pin="1234")
            case 1:
                return do.SignOut()
            case 2:
                return do.CloseDesk(desk=desk)
            case 3:
                return do.OpenDesk(desk=desk)
            case 4 | 5:
                return do.CallNext(desk=desk, finish_current=which % 4 == 0)
        return self._ticket(which)

    def _about_a_step(self, kind: type[do.StepCommand], which: int) -> do.Command[Any] | None:
        at_desks = [] if kind is do.Cancel else list(self.floor.at_desk.values())
        steps = at_desks or list(self.floor.steps.values())
        return kind(step_id=steps[which % len(steps)].id) if steps else None

    def _ticket(self, which: int) -> do.Command[Any]:
        chosen = (self.services[which % len(self.services)], self.services[which % 3])
        return do.IssueTicket(
            services=tuple(dict.fromkeys(chosen)),
            language=LANGUAGES[which % 3],
            priority=CLASSES[which // 3 % 3],
            people=1 + which % 4,
        )


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


def _wired(view: dict[str, Any]) -> dict[str, Any]:
    """Return a view after a journey as JSON."""
    found: dict[str, Any] = json.loads(to_json(view))
    return found
