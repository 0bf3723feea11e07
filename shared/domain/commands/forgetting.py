"""Forgetting what could lead from a visit to a person."""

from __future__ import annotations

from typing import ClassVar

from pydantic import AwareDatetime

from ..frozen import dataclass
from ..keeping import SECRETS, Secrets
from .command import Command, Done, Id


@dataclass(frozen=True, slots=True, kw_only=True)
class EraseVisit(Command[Done]):
    """Forget a visit's token, the notes about it and the answers that held the token."""

    name: ClassVar = "erase-visit"
    answer: ClassVar = Done

    visit_id: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetPast(Command[Done]):
    """Forget the same of visits that ended before an instant, and under which code people came.

    `what` names only a part of it. A long past is forgotten in parts: to be asked again while
    anything of it is left.
    """

    name: ClassVar = "forget-past"
    answer: ClassVar = Done

    before: AwareDatetime
    what: tuple[Secrets, ...] = SECRETS
