"""What happens to a step, from its opening to its end."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from ..commands.issuing import Range
from ..frozen import dataclass
from ..reason import Reason
from ..visit import State
from .event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEvent(Event):
    """Something about a step, with what screens show of it; `discreet` is not for all to see."""

    step_id: str
    visit_id: str
    number: str
    service: str
    language: str
    discreet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOpened(StepEvent):
    """A service was asked for: at `opened_at`, or else now.

    `told` is how many minutes the visitor was told it may take until somebody calls, if they were.
    """

    kind: ClassVar = "step-opened"
    state: State
    priority: str | None = None
    people: int
    since: datetime
    ready_at: datetime | None = None
    due: datetime | None = None
    only_desk: str | None = None
    referred_from: str | None = None
    opened_at: datetime | None = None
    told: Range | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCalled(StepEvent):
    """A waiting step was joined to a desk.

    `run` is how many of a priority class the desk had called in a row before, where the profile
    caps that; `passed_over` names who ranked before a step that a person chose.
    """

    kind: ClassVar = "step-called"
    desk: str
    staff: str
    reason: Reason
    was: State = State.WAITING
    interpreter: bool = False
    run: int = 0
    passed_over: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StepHeld(StepEvent):
    """It waits while another step of the same visit is at a desk."""

    kind: ClassVar = "step-held"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepReleased(StepEvent):
    """It waits again, at its old place, once the visitor has walked there."""

    kind: ClassVar = "step-released"
    ready_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepReturned(StepEvent):
    """It waits from now on: the next of a fixed order, or one that was parked or over (`was`)."""

    kind: ClassVar = "step-returned"
    was: State
    since: datetime
    ready_at: datetime | None = None
    staff: str | None = None
    priority: str | None = None
    people: int
    opened_at: datetime
    due: datetime | None = None
    only_desk: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepParked(StepEvent):
    """The visitor fetches something; at `until` they wait again, as one who came at `since`.

    `staff` is None when the visitors themselves asked for time.
    """

    kind: ClassVar = "step-parked"
    desk: str | None = None
    staff: str | None = None
    was: State
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorOnTheWay(StepEvent):
    """The called visitor said on the phone that they are coming."""

    kind: ClassVar = "visitor-on-the-way"
    desk: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepArrived(StepEvent):
    """The called visitor is at the desk."""

    kind: ClassVar = "step-arrived"
    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRecalled(StepEvent):
    """It was announced again; `calls` counts every announcement."""

    kind: ClassVar = "step-recalled"
    desk: str
    staff: str
    calls: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InterpreterNoted(StepEvent):
    """Somebody interprets for the visitor at the desk, or nobody does."""

    kind: ClassVar = "interpreter-noted"
    desk: str
    staff: str
    interpreter: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceStarted(StepEvent):
    """The visitor is being served."""

    kind: ClassVar = "service-started"
    desk: str
    staff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEnded(StepEvent):
    """A step is over; `was` is the state it ended from.

    `staff` is None when time ended it; `on` is when that was, if it was noticed later.
    """

    desk: str | None = None
    staff: str | None = None
    was: State
    on: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFinished(StepEnded):
    """Served; `outcome` and `given` are what came of it and how many services that was, if said."""

    kind: ClassVar = "service-finished"
    outcome: str | None = None
    given: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepMissed(StepEnded):
    """The called visitor did not come."""

    kind: ClassVar = "step-missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCancelled(StepEnded):
    """The visitor no longer wants it."""

    kind: ClassVar = "step-cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepReferred(StepEnded):
    """The visitor was sent on; `to` is the step that this opened."""

    kind: ClassVar = "step-referred"
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepUnmet(StepEnded):
    """The day ended before anybody served it."""

    kind: ClassVar = "step-unmet"
