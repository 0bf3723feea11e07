"""Asking how a visit stands, with its ticket in hand."""

from __future__ import annotations

from dataclasses import field
from typing import ClassVar

from pydantic import AwareDatetime

from ..frozen import dataclass
from ..visit import State
from .command import Command, Token
from .issuing import Reprinted


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTicket(Reprinted):
    """How the visit of a ticket stands: `state` and `desk` are of the step that matters now.

    The same step is `step_id`. `until` is when a parked one waits again; `people` came together.
    Of a discreet step neither wait nor desk is told.
    """

    state: State
    people: int
    desk: str | None = None
    until: AwareDatetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindTicket(Command[FoundTicket]):
    """Ask how a visit stands, by the secret of its QR: whoever brings the paper may know."""

    name: ClassVar = "find-ticket"
    answer: ClassVar = FoundTicket

    token: Token = field(repr=False)
