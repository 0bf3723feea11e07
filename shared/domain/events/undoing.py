"""A desk's act taken back."""

from __future__ import annotations

from typing import ClassVar

from ..frozen import dataclass
from ..visit import Visit
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction:
    """A call that is no longer true."""

    number: str
    desk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActUndone(Event):
    """A desk's act was taken back: these visits are as they were before it.

    `act` is the act's place in the journal, `undone` its command, `run` the desk's run of priority
    calls before it; `counts` is by how much the waiting of each service changes.
    """

    kind: ClassVar = "act-undone"
    desk: str
    staff: str
    act: int
    undone: str
    visits: tuple[Visit, ...]
    run: int | None = None
    counts: dict[str, int]
    retracted: tuple[Retraction, ...] = ()
