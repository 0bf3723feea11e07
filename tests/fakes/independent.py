"""Statistics once more, from the journal's events alone and by plain Python: to hold ours against.

Nothing of `shared.insight` is used here.
"""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from datetime import date, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from shared.domain.events.desks import DeskClosed, DeskOpened, DeskPaused, DeskResumed
from shared.domain.events.steps import (
    ServiceStarted,
    StepArrived,
    StepCalled,
    StepEnded,
    StepOpened,
    StepParked,
    StepRecalled,
    StepReturned,
)
from shared.domain.events.turning_away import NeedUnmet
from shared.domain.events.undoing import ActUndone

FIELDS = ("opened", "first_called", "called", "arrived", "started", "ended", "desk", "due")


class Journal:
    """What the events say of steps, of who was turned away, and of desks."""

    def __init__(self, entries, zone, targets):
        self.zone, self.targets = ZoneInfo(zone), targets
        self.steps, self.turned = {}, []
        self.spans = defaultdict(lambda: defaultdict(timedelta))
        self.pauses = Counter()
        self._state = {}
        for entry in entries:
            self._tell(entry)

    def _tell(self, entry):
        event, at = entry.event, entry.at
        match event:
            case StepOpened():
                self.steps[event.step_id] = SimpleNamespace(
                    id=event.step_id, visit=event.visit_id, service=event.service,
                    language=event.language, priority=event.priority, people=event.people,
                    state="open", **dict.fromkeys(FIELDS),
                )  # fmt: skip
                self.steps[event.step_id].opened = event.opened_at or at
                self.steps[event.step_id].due = event.due
            case StepCalled():
                step = self.steps[event.step_id]
                step.first_called = step.first_called or at
                step.called, step.desk, step.arrived, step.started = at, event.desk, None, None
            case StepRecalled():
                self.steps[event.step_id].called = at
            case StepArrived():
                self.steps[event.step_id].arrived = at
            case ServiceStarted():
                self.steps[event.step_id].started = at
            case StepParked():
                self.steps[event.step_id].desk = None
            case StepReturned():
                step = self.steps[event.step_id]
                step.state, step.desk, step.ended, step.called = "open", None, None, None
            case StepEnded():
                step = self.steps[event.step_id]
                step.state, step.ended = event.kind, event.on or at
            case ActUndone():
                self._undone(event)
            case NeedUnmet():
                self.turned.append(SimpleNamespace(
                    at=at, service=event.service, language=event.language, why=event.why,
                    people=event.people,
                ))  # fmt: skip
            case DeskOpened() | DeskClosed() | DeskPaused() | DeskResumed():
                self._desk(event, at)

    def _undone(self, event):
        kinds = {
            "done": "service-finished", "no-show": "step-missed", "cancelled": "step-cancelled",
            "referred": "step-referred", "unmet": "step-unmet",
        }  # fmt: skip
        for visit in event.visits:
            for image in visit.steps:
                step = self.steps[image.id]
                step.state, step.desk = kinds.get(image.state, "open"), image.desk
                for name in ("first_called", "called", "arrived", "started", "ended"):
                    setattr(step, name, getattr(image, f"{name}_at"))

    def _desk(self, event, at):
        day = at.astimezone(self.zone).date()
        was = self._state.get(event.desk)
        if was and was[1] == day:
            self.spans[day, event.desk][was[0]] += at - was[2]
        now = {"desk-closed": "closed", "desk-paused": "paused"}.get(event.kind, "open")
        self.pauses[day, event.desk] += now == "paused"
        self._state[event.desk] = (now, day, at)

    def wait(self, step):
        """Seconds until the first call, without what was spent at other desks; None for never."""
        if step.first_called is None:
            return None
        ready = max(step.opened, step.due or step.opened)
        wait = (step.first_called - ready).total_seconds()
        for other in self.steps.values():
            if other.visit == step.visit and other is not step and other.called and other.ended:
                first, last = max(ready, other.called), min(step.first_called, other.ended)
                wait -= max((last - first).total_seconds(), 0.0)
        return max(wait, 0.0)

    def local(self, instant):
        return instant.astimezone(self.zone)

    def of(self, since, until, keep=lambda step, local: True):
        """Return the steps of these days that are kept."""
        return [
            step
            for step in self.steps.values()
            if since <= self.local(step.opened).date() <= until
            and keep(step, self.local(step.opened))
        ]

    def outcome(self, step):
        """What became of a step."""
        called = {
            "service-finished": "done", "step-referred": "referred", "step-missed": "no-show",
            "step-cancelled": "left-at-desk", "step-unmet": "unmet-after-call", "open": "with-us",
        }  # fmt: skip
        never = {
            "step-cancelled": "left", "step-missed": "left", "step-referred": "sent-on",
            "step-unmet": "unmet", "open": "waiting",
        }  # fmt: skip
        return (never if step.first_called is None else called)[step.state]

    def in_time(self, step):
        wait = self.wait(step)
        return wait is not None and wait <= self.targets[step.service] * 60


def spans(values):
    """Return mean, median, p90 and longest of seconds that are known."""
    known = sorted(each for each in values if each is not None)
    if not known:
        return {"mean": None, "median": None, "p90": None, "longest": None}
    p90 = statistics.quantiles(known, n=10, method="inclusive")[8] if len(known) > 1 else known[0]
    return {
        "mean": statistics.fmean(known),
        "median": statistics.median(known),
        "p90": p90,
        "longest": known[-1],
    }


def seconds(first, last):
    return None if first is None or last is None else max((last - first).total_seconds(), 0.0)


def day(text):
    return date.fromisoformat(text)


__all__ = ["Journal", "day", "seconds", "spans"]
