"""Sending visitors on, letting them go for a while, and taking them back."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from ..frozen import dataclass
from .command import Code, Command, Id, StepCommand, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Referred:
    """The step that was opened; `desk` when it is for this desk only."""

    step_id: str
    service: str
    desk: str | None
    state: str
    ahead: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Refer(Command[Referred]):
    """Send a visitor on to a service or a desk, with the number they have.

    `place` says from when they count as waiting there: the time `waited` so far in this visit,
    since the `visit` began, or `last`. `note` is for the staff there.
    """

    name: ClassVar = "refer"
    answer: ClassVar = Referred

    step_id: Id
    service: Code | None = None
    desk: Code | None = None
    place: Literal["waited", "visit", "last"] = "waited"
    note: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Park(StepCommand):
    """Let a visitor fetch something; at `until` they wait again by themselves."""

    name: ClassVar = "park"

    until: AwareDatetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Return(StepCommand):
    """A parked visitor, or one who did not come when called, is here again."""

    name: ClassVar = "return"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen(StepCommand):
    """An ended step was not finished after all."""

    name: ClassVar = "reopen"
