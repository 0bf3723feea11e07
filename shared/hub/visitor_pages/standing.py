"""How a visit stands, as its visitor is told: the words' keys, no markup."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from ...domain.center import Center, public_names
from ...domain.commands.issuing import Range
from ...domain.visit import AT_DESK, OPEN, URGENCY, State
from ...store.history import TrackedStep, TrackedVisit

STATUS = {
    State.PLANNED: "planned",
    State.WAITING: "waiting",
    State.HELD: "waiting",
    State.PARKED: "parked",
    State.CALLED: "called",
    State.ARRIVED: "arrived",
    State.SERVING: "serving",
    State.REFERRED: "referred",
    State.UNMET: "unmet",
    State.CANCELLED: "cancelled",
    State.NO_SHOW: "missed",
}
"""The words for a state; "ended" for those that are not here."""
_STAYS = {State.ARRIVED, State.SERVING}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where somebody stands in line: how many before them, and how long it may take."""

    ahead: int
    range: Range | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A visit, the step of it that matters most to the visitor now, and their place if they wait.

    `served` says that one of its steps was finished; all are over when it is not `open`.
    """

    visit: TrackedVisit
    step: TrackedStep
    place: Place | None
    open: bool
    served: bool

    @property
    def status(self) -> str:
        """The key of the sentence that says how it stands."""
        if self.step.state == State.PARKED and self.step.said == "needs-time":
            return "time"
        if self.step.state == State.CALLED and self.step.calls > 1:
            return "again"
        return STATUS.get(State(self.step.state), "ended")

    @property
    def desk(self) -> str | None:
        """The desk it was called to and is at; a discreet one is told nobody: somebody comes."""
        told = self.step.state in AT_DESK and not self.step.discreet
        return self.step.desk if told else None

    @property
    def until(self) -> datetime | None:
        """Until when the place is kept for who asked for time."""
        return self.step.ready_at if self.status == "time" else None

    def may_return_until(self, center: Center, now: datetime) -> datetime | None:
        """Return until when who missed the call may still come; None when it is too late."""
        if self.step.ended_at is None:
            return None
        end = self.step.ended_at + timedelta(minutes=center.calling.return_grace_minutes)
        return end if now < end else None

    @property
    def acts(self) -> tuple[str, ...]:
        """What the visitor may do now, the most likely first."""
        if not self.open or any(each.state in _STAYS for each in self.visit.steps):
            return ()
        if self.step.state == State.CALLED:
            first = () if self.step.said == "coming" else ("coming",)
            return (*first, "more-time", "cancel")
        if self.status == "time":
            return ("back", "cancel")
        if any(each.state == State.WAITING for each in self.visit.steps):
            return ("more-time", "cancel")
        return ("cancel",)


def telling(visit: TrackedVisit) -> TrackedStep:
    """Return the step that matters most to the visitor now; when all are over, the last."""
    still_open = [step for step in visit.steps if step.state in OPEN]
    if not still_open:
        return visit.steps[-1]
    return min(still_open, key=lambda step: URGENCY.index(State(step.state)))


def standing(visit: TrackedVisit, place: Place | None) -> Standing:
    """Return how a visit stands."""
    return Standing(
        visit=visit,
        step=telling(visit),
        place=place,
        open=any(step.state in OPEN for step in visit.steps),
        served=any(step.state == State.DONE for step in visit.steps),
    )


def step_name(center: Center, step: TrackedStep, language: str, said: Mapping[str, str]) -> str:
    """Return a step's name as others may read it; a discreet one has none."""
    service = center.service_by_code.get(step.service)
    if service is None or step.discreet or service.discreet:
        return said["a-step"]
    names = public_names(service)
    known = (names[code] for code in (language, *center.languages, *names) if code in names)
    return next(known, said["a-step"])
