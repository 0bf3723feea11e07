"""A visit, its steps, and which command is allowed in which state."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from .reason import Reason


class State(StrEnum):
    """Where a step stands. The list is closed."""

    PLANNED = "planned"
    WAITING = "waiting"
    HELD = "held"
    CALLED = "called"
    ARRIVED = "arrived"
    SERVING = "serving"
    PARKED = "parked"
    DONE = "done"
    NO_SHOW = "no-show"
    CANCELLED = "cancelled"
    REFERRED = "referred"
    UNMET = "unmet"


AT_DESK = frozenset({State.CALLED, State.ARRIVED, State.SERVING})
OPEN = AT_DESK | {State.PLANNED, State.WAITING, State.HELD, State.PARKED}
URGENCY = (
    State.CALLED,
    State.ARRIVED,
    State.SERVING,
    State.WAITING,
    State.PARKED,
    State.HELD,
    State.PLANNED,
)
"""Of a visit's open steps, which matters most to its visitor now."""

# The one table of moves: command -> the states it starts from.
MOVES: dict[str, frozenset[State]] = {
    "call-step": frozenset({State.WAITING, State.PARKED}),
    "recall": frozenset({State.CALLED}),
    "arrive": frozenset({State.CALLED}),
    "start-service": frozenset({State.CALLED, State.ARRIVED}),
    "note-interpreter": AT_DESK,
    "finish-service": AT_DESK,
    "mark-no-show": frozenset({State.CALLED}),
    "refer": AT_DESK | {State.WAITING, State.PARKED},
    "park": AT_DESK | {State.WAITING},
    "return": frozenset({State.PARKED, State.NO_SHOW}),
    "reopen": frozenset({State.DONE, State.CANCELLED, State.REFERRED, State.UNMET}),
    "cancel": OPEN,
}


def allowed(state: State) -> list[str]:
    """Return the step commands that this state allows."""
    return [command for command, states in MOVES.items() if state in states]


@dataclass(slots=True, kw_only=True, eq=False)
class Step:
    """One service within a visit.

    `since` is the instant that counts for fairness; `seq` breaks ties and is the journal's.
    Before `ready_at` no desk is offered it; `due` is an appointment's time; `only_desk` names the
    one desk it was referred to; a `discreet` step is never announced or listed; `interpreter`
    says that somebody has to interpret at the desk it was called to; `said` is what the visitor
    last told on the phone: "coming" or "needs-time"; `told_low` to `told_high` are the minutes that
    they were told it may take until the first call. `outcome` and `given` are what came of it and
    how many services that was; None is "not said".
    The `*_at` instants are facts for statistics; None is "has not happened".
    """

    id: str
    visit_id: str
    number: str
    service: str
    state: State
    language: str
    priority: str | None = None
    people: int
    since: datetime
    seq: int
    opened_at: datetime
    ready_at: datetime | None = None
    due: datetime | None = None
    only_desk: str | None = None
    discreet: bool = False
    referred_from: str | None = None
    told_low: int | None = None
    told_high: int | None = None
    desk: str | None = None
    staff: str | None = None
    interpreter: bool = False
    first_called_at: datetime | None = None
    called_at: datetime | None = None
    calls: int = 0
    said: str | None = None
    arrived_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    reason: Reason | None = None
    outcome: str | None = None
    given: int | None = None

    @property
    def appointment(self) -> bool:
        """Whether it was booked beforehand."""
        return self.due is not None

    @property
    def entered_at(self) -> datetime:
        """When it came to its present state, as far as screens need it."""
        if self.state is State.SERVING and self.started_at:
            return self.started_at
        if self.state in {State.CALLED, State.ARRIVED} and self.called_at:
            return self.called_at
        return self.since


@dataclass(slots=True, kw_only=True, eq=False)
class Visit:
    """One person's or group's journey; `day` is the center's local date (ISO).

    `waited` is how many seconds it has waited so far, `waiting_since` the instant from which it
    waits now. Steps of a `fixed` order wait one after the other.
    """

    id: str
    number: str
    series: str
    day: str
    language: str
    priority: str | None = None
    people: int
    device: str
    opened_at: datetime
    fixed: bool = False
    waited: float = 0.0
    waiting_since: datetime | None = None
    closed_at: datetime | None = None
    steps: list[Step] = field(default_factory=list)

    @property
    def at_desk(self) -> Step | None:
        """The step that is called or served now, if any."""
        return next((step for step in self.steps if step.state in AT_DESK), None)

    @property
    def is_open(self) -> bool:
        """Whether anything of it is still to be done."""
        return any(step.state in OPEN for step in self.steps)

    def step(self, step_id: str) -> Step | None:
        """Return the step with this id."""
        return next((step for step in self.steps if step.id == step_id), None)

    def waited_by(self, now: datetime) -> float:
        """Return how many seconds it has waited altogether."""
        if self.waiting_since is None:
            return self.waited
        return self.waited + max(0.0, (now - self.waiting_since).total_seconds())

    def copy(self) -> Visit:
        """Return a visit of its own, with steps of its own, as it is now."""
        return replace(self, steps=[replace(step) for step in self.steps])
