"""A visit looked up by its number: its steps, what colleagues wrote, and what may be done."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from counter.desk.acts import Act
from shared.domain.commands.changing import ChangeClass
from shared.domain.commands.serving import CallStep
from shared.domain.visit import AT_DESK, State, allowed
from shared.link.errors import HubAway, Refused

AWAY = "away"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundStep:
    """One service of the visit; `ended_at` is None while it is open."""

    step_id: str
    service: str
    state: State
    desk: str | None
    opened_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What somebody wrote about a step; `kind` is "refer" or "picked"."""

    step_id: str
    at: datetime
    staff: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundVisit:
    """The open visit with a number, or the last that had it."""

    visit_id: str
    number: str
    language: str
    priority: str | None
    people: int
    opened_at: datetime
    is_open: bool
    steps: tuple[FoundStep, ...]
    notes: tuple[Note, ...]

    def step(self, step_id: str) -> FoundStep | None:
        """Return the step with this id."""
        return next((each for each in self.steps if each.step_id == step_id), None)


def read_visit(raw: Mapping[str, Any]) -> FoundVisit:
    """Read the hub's answer to GET /visit."""
    return FoundVisit(
        visit_id=raw["visit_id"],
        number=raw["number"],
        language=raw["language"],
        priority=raw["priority"],
        people=raw["people"],
        opened_at=_instant(raw["opened_at"]),
        is_open=raw["open"],
        steps=tuple(_step(each) for each in raw["steps"]),
        notes=tuple(_note(each) for each in raw["notes"]),
    )


def _step(raw: Mapping[str, Any]) -> FoundStep:
    return FoundStep(
        step_id=raw["step_id"],
        service=raw["service"],
        state=State(raw["state"]),
        desk=raw["desk"],
        opened_at=_instant(raw["opened_at"]),
        ended_at=_instant(raw["ended_at"]) if raw["ended_at"] else None,
    )


def _note(raw: Mapping[str, Any]) -> Note:
    return Note(
        step_id=raw["step_id"],
        at=_instant(raw["at"]),
        staff=raw["staff"],
        kind=raw["kind"],
        text=raw["text"],
    )


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


class Finder:
    """One look at one visit: what was asked last is what counts."""

    def __init__(self) -> None:
        self.number = ""
        self.found: FoundVisit | None = None
        self.trouble = ""
        self._asked: UUID | None = None

    @property
    def is_asking(self) -> bool:
        """Whether an answer is awaited."""
        return self._asked is not None

    def asked(self, number: str, request_id: UUID) -> None:
        """Take note of what was asked; the same number again keeps what is shown meanwhile."""
        if number != self.number:
            self.found = None
        self.number, self._asked, self.trouble = number, request_id, ""

    def clear(self) -> None:
        """Forget it."""
        self.number, self.found, self.trouble, self._asked = "", None, "", None

    def take(
        self,
        request_id: UUID,
        found: Mapping[str, Any] | None,
        refusal: Refused | None,
        away: HubAway | None,
    ) -> bool:
        """Take the answer if it is the awaited one; say whether it was."""
        if request_id != self._asked:
            return False
        self._asked = None
        if found is not None:
            self.found = read_visit(found)
        elif refusal is not None:
            self.found, self.trouble = None, refusal.code
        elif away is not None:
            self.trouble = AWAY
        return True


def act_on(step: FoundStep) -> Act | None:
    """Return what lets an ended or parked step wait again, if that is possible."""
    return next((act for act in (Act.RETURN, Act.REOPEN) if act in allowed(step.state)), None)


def may_pick(step: FoundStep, visit: FoundVisit, services: Collection[str]) -> bool:
    """Say whether a desk with these services may call a step out of turn."""
    elsewhere = any(each.state in AT_DESK for each in visit.steps)
    return Act.CALL_STEP in allowed(step.state) and not elsewhere and step.service in services


def picking(desk: str, step_id: str, reason: str) -> CallStep:
    """Return the command to call somebody out of turn."""
    return CallStep(desk=desk, step_id=step_id, reason=reason, command_id=uuid4())


def classing(visit_id: str, priority: str | None) -> ChangeClass:
    """Return the command that gives a visit its class; None for none."""
    return ChangeClass(visit_id=visit_id, priority=priority, command_id=uuid4())
