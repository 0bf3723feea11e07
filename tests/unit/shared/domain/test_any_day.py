"""Any order of acts, pressed by anybody at any time, leaves a floor that makes sense."""

from dataclasses import asdict

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from shared.domain.commands import (
    CallNext,
    Cancel,
    CloseDesk,
    FinishService,
    IssueTicket,
    MarkNoShow,
    OpenDesk,
    Recall,
    SignOut,
    StartService,
)
from shared.domain.errors import Refusal
from shared.domain.floor import Floor
from shared.domain.folding import apply
from shared.domain.visit import AT_DESK, OPEN, State
from tests.fakes.house import House

DESKS = ("desk-1", "desk-2", "desk-3", "desk-6")
SERVICES = ("welcome", "papers", "legal", "support")
STEP_COMMANDS = (Recall, StartService, FinishService, MarkNoShow, Cancel)


class AnyDay(RuleBasedStateMachine):
    @initialize()
    def open_the_center(self):
        self.house = House()
        self.clerks = {desk: self.house.clerk(desk, device=desk) for desk in DESKS}
        self.numbers = []
        self.calls = []

    def press(self, command, desk):
        try:
            return self.house.do(command, self.clerks[desk])
        except Refusal:
            return None

    @rule(
        services=st.lists(st.sampled_from(SERVICES), min_size=1, max_size=3, unique=True),
        priority=st.sampled_from([None, "elderly"]),
    )
    def issue(self, services, priority):
        command = IssueTicket(services=tuple(services), language="es", priority=priority)
        ticket = self.house.do(command)
        self.numbers.append((ticket.day, ticket.number))

    @rule(desk=st.sampled_from(DESKS), finish=st.booleans())
    def call(self, desk, finish):
        called = self.press(CallNext(desk=desk, finish_current=finish), desk)
        if called is not None and called.step_id is not None:
            self.calls.append(called.step_id)

    @rule(
        kind=st.sampled_from(STEP_COMMANDS),
        desk=st.sampled_from(DESKS),
        which=st.integers(0, 50),
    )
    def act_on_a_step(self, kind, desk, which):
        steps = list(self.house.floor.steps) or ["s0"]
        self.press(kind(step_id=steps[which % len(steps)]), desk)

    @rule(kind=st.sampled_from((CloseDesk, OpenDesk)), desk=st.sampled_from(DESKS))
    def pause_or_resume(self, kind, desk):
        self.press(kind(desk=desk), desk)

    @rule(desk=st.sampled_from(DESKS))
    def sign_out_and_in(self, desk):
        self.press(SignOut(), desk)
        self.clerks[desk] = self.house.clerk(desk, device=desk)

    @rule(minutes=st.integers(-90, 900))
    def time_passes(self, minutes):
        self.house.wait(minutes=minutes)

    @invariant()
    def no_number_twice(self):
        assert len(set(self.numbers)) == len(self.numbers)

    @invariant()
    def nobody_is_called_twice(self):
        assert len(set(self.calls)) == len(self.calls)

    @invariant()
    def every_step_has_one_place(self):
        floor = self.house.floor
        in_lines = sorted(step.id for step in floor.lines.waiting())
        waiting = sorted(s.id for s in floor.steps.values() if s.state is State.WAITING)
        assert in_lines == waiting
        at_desks = [step for step in floor.steps.values() if step.state in AT_DESK]
        assert {step.desk: step for step in at_desks} == floor.at_desk
        assert len(at_desks) == len(floor.at_desk)

    @invariant()
    def a_visit_is_at_one_desk_and_the_rest_of_it_is_held(self):
        for visit in self.house.floor.visits.values():
            states = [step.state for step in visit.steps if step.state in OPEN]
            assert states
            at_desk = [state for state in states if state in AT_DESK]
            assert len(at_desk) <= 1
            assert (State.HELD in states) <= bool(at_desk)
            assert not (at_desk and State.WAITING in states)

    def teardown(self):
        again = Floor()
        for seq, at, event in self.house.events:
            apply(again, seq, at, event)
        floor = self.house.floor
        assert {k: asdict(v) for k, v in again.steps.items()} == {
            k: asdict(v) for k, v in floor.steps.items()
        }
        assert again.sessions == floor.sessions
        assert again.numbers == floor.numbers
        assert again.seq == floor.seq


TestAnyDay = AnyDay.TestCase
TestAnyDay.settings = settings(max_examples=60, stateful_step_count=60, deadline=None)
