"""A month at a center, through the real ledger with a clock that is set by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from shared.domain.commands.desks import CloseDesk, OpenDesk, SignOut
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.moving import Park, Refer
from shared.domain.commands.serving import (
    Arrive,
    CallNext,
    Cancel,
    FinishService,
    MarkNoShow,
    Recall,
    StartService,
)
from shared.domain.commands.undoing import Undo
from shared.domain.errors import Refusal
from shared.domain.visit import State
from tests.fakes.house import DOOR, KIOSK, SAMPLE
from tests.unit.shared.store.test_ledger_any_day import Shop

ZONE = "America/New_York"
# The first Monday of March 2026; on the 8th the clocks there go forward.
FIRST = datetime(2026, 3, 2, 8, 0, tzinfo=ZoneInfo(ZONE))
PROFILE = SAMPLE.replace("America/Bogota", ZONE) + (
    '\n[end_of_day]\nat = "18:00"\nrule = "close"\n'
    '\n[[hours]]\ndays = ["mon", "tue", "wed", "thu", "fri"]\nopen = ["08:00-18:00"]\n'
)
LANGUAGES = ("es", "es", "es", "en", "fr", "uk")
CLASSES = (None, None, None, None, "elderly", "pregnant")
SERVICES = ("papers", "papers", "papers", "health", "work", "legal", "education", "support")


class Center(Shop):
    """A shop that stands at FIRST and plays days."""

    def __init__(self, folder, seed=1, profile=PROFILE):
        self.random = Random(seed)
        super().__init__(folder, profile)
        self.desks = {}

    def open(self):
        if not hasattr(self, "first"):
            self.first = FIRST.astimezone(UTC)
            self.wall = self.first
        super().open()

    def until(self, instant):
        """Let time pass until an instant."""
        if instant > self.wall:
            self.wait(seconds=(instant - self.wall).total_seconds())

    def day(self, number, visits=30):
        """Play the day so many days after FIRST, then end it."""
        morning = FIRST + timedelta(days=number)  # wall time of the zone, also over a change
        self.until(morning.astimezone(UTC))
        self.pass_time()
        for desk in ("desk-1", "desk-2", "desk-3", "desk-4", "desk-5", "desk-6"):
            if self.random.random() < 0.9:
                self.desks[desk] = self.clerk(desk, device=f"console-{desk}")
        come = sorted(self.random.expovariate(1 / 9_000) for _ in range(visits))
        opening = self.wall
        for minute in range(0, 570, 5):
            self.until(opening + timedelta(minutes=minute))
            while come and come[0] <= minute * 60:
                come.pop(0)
                self.arrival()
            for desk in sorted(self.desks):
                self.press(desk)
        for clerk in self.desks.values():
            self.do(SignOut(), clerk)
        self.desks.clear()
        self.until(opening + timedelta(hours=11))
        if self.random.random() < 0.5:
            self.arrival()  # after hours: turned away
        self.pass_time()

    def arrival(self):
        """Somebody comes, or is turned away."""
        count = self.random.choice((1, 1, 1, 2, 3))
        services = tuple(dict.fromkeys(self.random.choice(SERVICES) for _ in range(count)))
        command = IssueTicket(
            services=services,
            language=self.random.choice(LANGUAGES),
            priority=self.random.choice(CLASSES),
            people=self.random.choice((1, 1, 1, 2, 4)),
            order=self.random.choice(("free", "fixed")),
        )
        self.tried(command, KIOSK)

    def press(self, desk):
        """Somebody at a desk does the next thing, or something else."""
        clerk, chance = self.desks[desk], self.random.random()
        step = self.floor.at_desk.get(desk)
        if step is None:
            if chance < 0.03:
                self.tried(CloseDesk(desk=desk), clerk)
            elif chance < 0.1:
                self.tried(OpenDesk(desk=desk), clerk)
            else:
                self.tried(CallNext(desk=desk), clerk)
        elif step.state is State.CALLED:
            acts = {
                0.45: Arrive(step_id=step.id),
                0.8: StartService(step_id=step.id),
                0.86: MarkNoShow(step_id=step.id),
                0.9: Recall(step_id=step.id),
                0.93: Undo(desk=desk),
                0.96: Cancel(step_id=step.id),
                1.0: FinishService(step_id=step.id),
            }
            self.tried(next(act for upto, act in acts.items() if chance < upto), clerk)
        elif step.state is State.ARRIVED:
            self.tried(StartService(step_id=step.id), clerk)
        elif chance < 0.03:
            onward = self.random.choice(("legal", "welcome", "health"))
            self.tried(Refer(step_id=step.id, service=onward), clerk)
        elif chance < 0.05:
            self.tried(Park(step_id=step.id), clerk)
        elif chance < 0.25:
            self.tried(FinishService(step_id=step.id), clerk)
        waiting = [each for each in self.floor.steps.values() if each.state is State.WAITING]
        if waiting and chance < 0.004:
            self.tried(Cancel(step_id=self.random.choice(waiting).id), clerk)

    def tried(self, command, actor):
        """Carry it out; what is refused is refused."""
        try:
            return self.do(command, actor)
        except Refusal:
            return None


def play(folder, days, visits=30, seed=1):
    """Return a center after so many days, weekends among them."""
    center = Center(folder, seed)
    for number in range(days):
        center.day(number, visits if (FIRST + timedelta(days=number)).weekday() < 5 else 2)
    return center


__all__ = ["DOOR", "FIRST", "PROFILE", "ZONE", "Center", "play"]
