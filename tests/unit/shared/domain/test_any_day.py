"""Any order of presses, by anybody at any time, leaves a floor that makes sense."""

import json
from dataclasses import asdict

from hypothesis import settings
from hypothesis.stateful import initialize, invariant
from pydantic_core import to_json

from shared.domain.commands.passing import PassTime
from shared.domain.events.passing import ClockStepped
from shared.domain.events.setting_up import ProfileAdopted
from shared.domain.events.steps import StepEvent
from shared.domain.floor import Floor
from shared.domain.folding import apply
from shared.domain.roles import Role
from shared.domain.visit import AT_DESK, State
from shared.hub.views.events import event_view
from shared.hub.views.floor import floor_view
from shared.link.floor_view import FloorView
from tests.fakes.house import DOOR
from tests.unit.shared.domain.holding import (
    check_floor,
    check_journal,
    check_same,
    check_times,
    image,
)
from tests.unit.shared.domain.pressing import (
    INTEGRATION,
    INTEGRATIONS,
    SAMPLE,
    SAMPLES,
    Pressing,
    StoppedHouse,
)

ROLES = (Role.KIOSK, Role.DISPLAY, Role.COUNTER)
# What is nobody's business in the waiting room.
SECRET = {"step_id", "visit_id", "service", "priority", "reason", "discreet", "staff", "people"}


class WholeHouse(StoppedHouse):
    """A house as the presses want it."""

    def pass_time(self):
        if self.floor.due is not None and self.floor.due <= self.now:
            self.do(PassTime(), DOOR)

    def ended_steps(self):
        return list(self.ended)

    def name_of(self, undone):
        return undone.undone


class AnyDay(Pressing):
    profile = SAMPLE

    @initialize()
    def open_the_center(self):
        self.begin(WholeHouse(self.profile))
        self.views = {role: self.snapshot(role) for role in ROLES}
        self.seen = len(self.house.acts)

    def snapshot(self, role):
        view = {"journal": "j"} | floor_view(self.floor, role)
        return FloorView(json.loads(to_json(view)))

    @invariant()
    def the_floor_agrees_with_itself(self):
        self.house.pass_time()
        check_floor(self.floor, self.house.now)

    @invariant()
    def every_screen_that_listens_shows_what_a_new_one_would(self):
        new = self.house.acts[self.seen :]
        self.seen += len(new)
        for role in ROLES:
            told = [message for each in new if (message := event_view(each, role)) is not None]
            for message in told:
                self.views[role].apply(json.loads(to_json(message)))
                if role is Role.DISPLAY:
                    check_public(message)
            if any(isinstance(each.event, (ProfileAdopted, ClockStepped)) for each in new):
                self.views[role] = self.snapshot(role)
            check_same(shown(self.snapshot(role)), shown(self.views[role]))
        for each in new:
            if isinstance(each.event, StepEvent) and each.event.discreet:
                assert event_view(each, Role.DISPLAY) is event_view(each, Role.KIOSK) is None

    @invariant()
    def what_the_room_sees_is_a_recount(self):
        steps = list(self.floor.steps.values())
        display = floor_view(self.floor, Role.DISPLAY)
        at_desks = {(s.number, s.desk) for s in steps if s.state in AT_DESK and not s.discreet}
        assert {(r["number"], r["desk"]) for r in display["called"] + display["serving"]} == (
            at_desks
        )
        assert not display["waiting"]
        counts = floor_view(self.floor, Role.KIOSK)["counts"]
        for code, count in counts.items():
            waits = [s for s in steps if s.state is State.WAITING and s.service == code]
            assert count == sum(not step.discreet for step in waits)

    def teardown(self):
        if not hasattr(self, "house"):
            return
        check_journal(self.house.acts)
        check_times(self.house.visits.values())
        again = Floor()
        for seq, at, event in self.house.events:
            apply(again, seq, at, event)
        check_same(compared(again), compared(self.floor))


def check_public(message):
    assert not SECRET & message.keys(), message
    for row in message.get("restored", ()):
        assert not SECRET & row.keys(), row


def shown(view):
    """Return all that a screen shows, and in which order."""
    return {
        "waiting": {row.key: asdict(row) for row in view.waiting},
        "called": {row.key: asdict(row) for row in view.called},
        "serving": {row.key: asdict(row) for row in view.serving},
        "desks": dict(view.desks),
        "counts": dict(view.counts),
    }


def compared(floor):
    """Return every field of a floor, as values."""
    return {
        "visits": {visit.id: image(visit) for visit in floor.visits.values()},
        "steps": sorted(floor.steps),
        "at_desk": {desk: step.id for desk, step in floor.at_desk.items()},
        "lines": sorted(step.id for step in floor.lines.waiting()),
        "parked": sorted(floor.parked),
        "counters": {key: asdict(counter) for key, counter in floor.counters.items()},
        "booked": list(floor.booked),
        **{
            name: getattr(floor, name)
            for name in (
                "seq",
                "profile",
                "numbers",
                "sessions",
                "devices",
                "people",
                "runs",
                "appointments",
                "returns",
                "given",
                "ended_day",
                "due",
            )
        },
    }


class AnyFullDay(AnyDay):
    samples = INTEGRATIONS
    profile = INTEGRATION


assert SAMPLES[0] == SAMPLE
TestAnyDay = AnyDay.TestCase
TestAnyDay.settings = settings(max_examples=25, stateful_step_count=45, deadline=None)
TestAnyFullDay = AnyFullDay.TestCase
TestAnyFullDay.settings = settings(max_examples=25, stateful_step_count=45, deadline=None)
