"""Everything that anybody may press, in any order: shared by the machines that look for trouble.

`Pressing` needs a house: `floor`, `now`, `do(command, actor)`, `clerk(desk)`, `wait`, `step_clock`,
and `entries`, its journal.
"""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

import shared.domain
from shared.domain.commands.alarms import AcknowledgeEmergency, RaiseEmergency
from shared.domain.commands.appointments import BookAppointment, CancelAppointment, CheckIn
from shared.domain.commands.changing import AddStep, ChangeClass, ChangePeople, NoteInterpreter
from shared.domain.commands.desks import CloseDesk, OpenDesk, SetDeskServices, SignOut
from shared.domain.commands.handing_in import HandIn
from shared.domain.commands.issuing import IssueTicket, Reprint, SpeakInPrivate
from shared.domain.commands.moving import Park, Refer, Reopen, Return
from shared.domain.commands.serving import (
    Arrive,
    CallNext,
    CallStep,
    Cancel,
    FinishService,
    MarkNoShow,
    Recall,
    StartService,
)
from shared.domain.commands.setting_up import AdoptProfile
from shared.domain.commands.undoing import Undo
from shared.domain.decisions.context import Actor
from shared.domain.errors import Refusal, TurnedAway
from shared.domain.events.event import Entry
from shared.domain.events.passing import ClockStepped
from shared.domain.folding import apply
from shared.domain.visit import AT_DESK, State, Visit
from tests.fakes.house import DOOR, KIOSK, SAMPLE, House
from tests.unit.shared.domain.holding import check_same, image

INTEGRATION = (
    Path(str(shared.domain.__file__)).with_name("integration.toml").read_text(encoding="utf-8")
)
_SLOW = """
[calling]
language_bound_minutes = 5
ratio = 2
minimum_calls = 2
call_spacing_seconds = 10
cool_down_seconds = 90
walking_seconds = 45
cherry_pick = ["agent", "supervisor"]
"""
_ENDS = '\n[end_of_day]\nat = "19:00"\nrule = "{}"\n'

SAMPLES = (
    SAMPLE,
    SAMPLE + _SLOW,
    SAMPLE + _SLOW + _ENDS.format("carry"),
    SAMPLE.replace('code = "support"', 'code = "support"\ndiscreet = true') + _ENDS.format("close"),
    SAMPLE.replace("target_minutes = 40", "target_minutes = 40\nhourly_quota = 3\ndaily_quota = 5"),
)
INTEGRATIONS = (
    INTEGRATION,
    INTEGRATION.replace('rule = "close"', 'rule = "carry"'),
    re.sub(r"(walking|cool_down|call_spacing)_seconds = \d+", r"\1_seconds = 0", INTEGRATION),
    INTEGRATION.replace("daily_quota = 80", "daily_quota = 4").replace("ratio = 4", "ratio = 1"),
)
LANGUAGES = ("es", "es", "en", "pt", "fr", "ht")
CLASSES = (None, None, None, "elderly", "pregnant", "child-alone")
DAY_MINUTES = 24 * 60

which = st.integers(0, 40)
desk = st.integers(0, 9)
regret = st.sampled_from([False, False, False, True])


class StoppedHouse(House):
    """A house whose clock can be set."""

    @property
    def entries(self) -> list[Entry]:
        return self.acts

    def of_visit(self, visit_id: str) -> list[Entry]:
        """Return what the journal says of a visit, and of the clock."""
        told = f"'{visit_id}'"
        return [e for e in self.acts if told in repr(e.event) or isinstance(e.event, ClockStepped)]

    def step_clock(self, seconds: float) -> None:
        """Set the clock, as the ledger notices it."""
        self.now += timedelta(seconds=seconds)
        seq, event = self.floor.seq + 1, ClockStepped(seconds=seconds)
        self.events.append((seq, self.now, event))
        self.acts.append(Entry(seq, self.now, seq, "hub", event))
        for touched in apply(self.floor, seq, self.now, event):
            if isinstance(touched, Visit):
                self.visits[touched.id] = touched


class Pressing(RuleBasedStateMachine):
    """The presses. What comes of them is checked by whoever inherits this."""

    samples = SAMPLES
    house: Any

    def begin(self, house: Any) -> None:
        self.house = house
        self.clerks: dict[str, Actor] = {}
        self.return_tokens: list[str] = []
        self.desks = [each.code for each in house.floor.center.desks]
        for code in self.desks[:6]:
            self.sign(code)

    def sign(self, code: str) -> None:
        self.clerks[code] = self.house.clerk(code, device=code)

    @property
    def floor(self):
        return self.house.floor

    def picks(self, things, number):
        """Return one of the things; None of none."""
        things = list(things)
        return things[number % len(things)] if things else None

    def some_step(self, number):
        """Return a step, as often as not one that is at a desk."""
        steps = self.floor.at_desk if number % 2 and self.floor.at_desk else self.floor.steps
        return self.picks(steps.values(), number // 2)

    def clerk_of(self, number, step=None):
        code = step.desk if step is not None and step.state in AT_DESK else None
        return self.clerks.get(code or self.picks(self.desks, number))

    def press(self, command, actor, regret=False):
        """Carry out a command, and perhaps take it back at once; returns the answer."""
        if actor is None:
            return None
        self.house.pass_time()
        before, seq = self.images(), self.floor.seq
        runs = dict(self.floor.runs)
        try:
            answer = self.house.do(command, actor)
        except TurnedAway as turned:
            token = turned.more["return_token"]
            self.return_tokens += [token] if token else []
            return None
        except Refusal:
            return None
        if regret and self.floor.seq > seq:
            self.take_back(command, actor, before, runs)
        return answer

    def images(self):
        return {visit.id: image(visit) for visit in self.floor.visits.values()}

    def take_back(self, command, actor, before, runs):
        session = self.floor.session_of(actor.session)
        undone = self.house.do(Undo(desk=session.desk), actor)
        # A call that found nobody has only finished who was there, and says so.
        finished = {"finish-service"} if command.name == "call-next" else set()
        assert self.house.name_of(undone) in {command.name} | finished
        after = self.images()
        assert after.keys() == before.keys()
        for visit_id, was in before.items():
            now = after[visit_id]
            extra = now["steps"].keys() - was["steps"].keys()
            assert all(now["steps"].pop(each)["state"] == State.CANCELLED for each in extra)
            check_same(was, now)
        if self.floor.center.calling.ratio:
            assert {k: v for k, v in self.floor.runs.items() if v} == {
                k: v for k, v in runs.items() if v
            }

    # At the door

    @rule(
        services=st.lists(which, min_size=1, max_size=3),
        kind=which,
        language=which,
        people=st.integers(1, 5),
        fixed=st.booleans(),
        returning=st.integers(0, 8),
    )
    def issue(self, services, kind, language, people, fixed, returning):
        codes = [each.code for each in self.floor.center.services]
        chosen = tuple(dict.fromkeys(codes[each % len(codes)] for each in services))
        tokens = self.return_tokens if returning < 3 else []
        command = IssueTicket(
            services=chosen,
            language=self.picks(LANGUAGES, language),
            priority=self.picks(CLASSES, kind),
            people=people,
            order="fixed" if fixed else "free",
            return_token=self.picks(tokens, language),
        )
        self.press(command, KIOSK)

    @rule(
        services=st.lists(which, min_size=1, max_size=3),
        kind=which,
        count=st.integers(800, 806),
        ago=st.sampled_from([-5, 0, 3, 40, 20 * 60, 50 * 60]),
        unanswered=st.booleans(),
    )
    def hand_in(self, services, kind, count, ago, unanswered):
        """A kiosk was alone, and perhaps did not hear that its last request was carried out."""
        served = self.floor.center.service_by_code
        codes = list(served)
        wanted = tuple(dict.fromkeys(codes[each % len(codes)] for each in services))
        asked = IssueTicket(command_id=uuid4(), services=wanted, language="es")
        if unanswered:
            self.press(asked, KIOSK)
        command = HandIn(
            number=f"{served[wanted[0]].series}-{count}",
            token=uuid4().hex,
            arrived_at=self.house.now - timedelta(minutes=ago),
            services=wanted,
            language="es",
            priority=self.picks(CLASSES, kind),
            replaces=asked.command_id,
        )
        self.press(command, KIOSK)

    @rule(one=which, other=which, kind=which)
    def several_come(self, one, other, kind):
        self.issue([one], kind, other, 1, False, 9)
        self.issue([one, other], other, kind, 1, True, 9)

    @rule(language=which)
    def speak_in_private(self, language):
        self.press(SpeakInPrivate(language=self.picks(LANGUAGES, language)), KIOSK)

    @rule(service=which, minutes=st.integers(1, 600), number=which, far=st.booleans())
    def book(self, service, minutes, number, far):
        codes = [each.code for each in self.floor.center.services]
        at = self.house.now + timedelta(minutes=minutes, days=2 * far)
        code = f"code-{number % 9}"
        command = BookAppointment(service=self.picks(codes, service), at=at, code=code)
        self.press(command, DOOR)

    @rule(number=which, cancel=st.sampled_from([False, False, True]))
    def come_to_an_appointment(self, number, cancel):
        code = self.picks(sorted(self.floor.appointments), number) or "nothing"
        command = CancelAppointment(code=code) if cancel else CheckIn(code=code)
        self.press(command, DOOR if cancel else KIOSK)

    # At the desks

    @rule(desk=desk, finish=st.booleans(), regret=regret)
    def call(self, desk, finish, regret):
        code = self.picks(self.desks, desk)
        command = CallNext(desk=code, finish_current=finish)
        self.press(command, self.clerks.get(code), regret)

    @rule(number=which, regret=regret)
    def somebody_is_called(self, number, regret):
        """Call to a desk that serves somebody who waits, so that much happens at desks."""
        waiting = [each.service for each in self.floor.steps.values() if each.desk is None]
        desks = [each for each in self.floor.center.desks if set(waiting) & set(each.services)]
        if desks:
            self.call(self.desks.index(self.picks(desks, number).code), number % 3 > 0, regret)

    @rule(number=which)
    def a_family_comes_and_is_called(self, number):
        self.several_come(number % 5, number % 7, number)
        self.somebody_is_called(number, False)
        self.somebody_is_called(number + 1, False)

    @rule(
        number=which,
        kind=st.sampled_from([Arrive, StartService, Recall, MarkNoShow, Cancel]),
        regret=regret,
    )
    def somebody_comes_to_a_desk(self, number, kind, regret):
        self.somebody_is_called(number, False)
        self.act_on_a_step(kind, number, True, regret)

    @rule(desk=desk, number=which, regret=regret)
    def call_a_step(self, desk, number, regret):
        step, code = self.picks(self.floor.steps, number), self.picks(self.desks, desk)
        command = CallStep(desk=code, step_id=step or "s0", reason="asked for")
        self.press(command, self.clerks.get(code), regret)

    @rule(
        kind=st.sampled_from(
            [
                Recall,
                Arrive,
                StartService,
                FinishService,
                FinishService,
                MarkNoShow,
                Cancel,
            ]
        ),
        number=which,
        at_a_desk=st.sampled_from([True, True, True, False]),
        regret=regret,
    )
    def act_on_a_step(self, kind, number, at_a_desk, regret):
        steps = self.floor.at_desk if at_a_desk else self.floor.steps
        step = self.picks(steps.values(), number)
        if step is not None:
            self.press(kind(step_id=step.id), self.clerk_of(number, step), regret)

    @rule(
        number=which,
        service=which,
        desk=desk,
        to=st.sampled_from(["service", "service", "desk", "both"]),
        place=st.sampled_from(["waited", "visit", "last"]),
        regret=regret,
    )
    def refer(self, number, service, desk, to, place, regret):
        step = self.some_step(number)
        if step is None:
            return
        codes = [each.code for each in self.floor.center.services]
        command = Refer(
            step_id=step.id,
            service=self.picks(codes, service) if to != "desk" else None,
            desk=self.picks(self.desks, desk) if to != "service" else None,
            place=place,
            note="please look",
        )
        self.press(command, self.clerk_of(number, step), regret)

    @rule(number=which, minutes=st.sampled_from([None, 1, 5, 40, 900]), regret=regret)
    def park(self, number, minutes, regret):
        step = self.some_step(number)
        if step is None:
            return
        until = None if minutes is None else self.house.now + timedelta(minutes=minutes)
        command = Park(step_id=step.id, until=until)
        self.press(command, self.clerk_of(number, step), regret)

    @rule(number=which, reopen=st.booleans(), regret=regret)
    def bring_back(self, number, reopen, regret):
        kind = Reopen if reopen else Return
        parked = [s.id for s in self.floor.steps.values() if s.state is State.PARKED]
        steps = self.house.ended_steps()[-6:] + ([] if reopen else parked)
        step = self.picks(steps, number)
        if step is not None:
            self.press(kind(step_id=step), self.clerk_of(number), regret)

    @rule(desk=desk)
    def undo(self, desk):
        code = self.picks(self.desks, desk)
        self.press(Undo(desk=code), self.clerks.get(code))

    @rule(number=which, kind=which, regret=regret)
    def change_class(self, number, kind, regret):
        visit = self.picks(self.floor.visits, number) or "v0"
        command = ChangeClass(visit_id=visit, priority=self.picks(CLASSES, kind))
        self.press(command, self.clerk_of(number), regret)

    @rule(number=which, people=st.integers(1, 5), regret=regret)
    def change_people(self, number, people, regret):
        visit = self.picks(self.floor.visits, number) or "v0"
        command = ChangePeople(visit_id=visit, people=people)
        self.press(command, self.clerk_of(number), regret)

    @rule(number=which, kind=which)
    def add_step(self, number, kind):
        visit = self.picks(self.floor.visits, number) or "v0"
        service = self.picks(self.floor.center.service_by_code, kind)
        self.press(AddStep(visit_id=visit, service=service), self.clerk_of(number))

    @rule(number=which, interpreter=st.booleans(), regret=regret)
    def note_interpreter(self, number, interpreter, regret):
        if step := self.picks(self.floor.at_desk.values(), number):
            command = NoteInterpreter(step_id=step.id, interpreter=interpreter)
            self.press(command, self.clerk_of(number, step), regret)

    @rule(number=which, services=st.sets(which, max_size=3))
    def set_desk_services(self, number, services):
        known = list(self.floor.center.service_by_code)
        wanted = {self.picks(known, each) for each in services}
        command = SetDeskServices(desk=self.picks(self.desks, number), services=tuple(wanted))
        self.press(command, DOOR)

    @rule(number=which)
    def emergency(self, number):
        self.press(RaiseEmergency(), self.clerk_of(number))
        for each in list(self.floor.emergencies):
            self.press(AcknowledgeEmergency(emergency=each), self.clerk_of(number + 1))

    @rule(number=which)
    def reprint(self, number):
        visit = self.picks(self.floor.visits, number) or "v0"
        self.press(Reprint(visit_id=visit), self.clerk_of(number))

    @rule(desk=desk, kind=st.sampled_from([CloseDesk, OpenDesk]))
    def pause_or_resume(self, desk, kind):
        code = self.picks(self.desks, desk)
        self.press(kind(desk=code), self.clerks.get(code))

    @rule(desk=desk, again=st.booleans())
    def sign_out(self, desk, again):
        code = self.picks(self.desks, desk)
        self.press(SignOut(), self.clerks.pop(code, None))
        if again:
            self.come_to_work(desk)

    @rule(desk=desk)
    def come_to_work(self, desk):
        code = self.picks(self.desks, desk)
        if code not in self.floor.sessions:
            self.sign(code)

    # Around them

    @rule(number=which)
    def another_profile(self, number):
        self.press(AdoptProfile(profile=self.picks(self.samples, number)), DOOR)

    @rule(seconds=st.integers(0, 200))
    def a_moment_passes(self, seconds):
        self.house.wait(seconds=seconds)

    @rule(minutes=st.sampled_from([10, 40, 100, 300, 900, 3 * DAY_MINUTES]))
    def time_passes(self, minutes):
        self.house.wait(minutes=minutes)
        self.house.pass_time()
        for code in self.desks[:4]:
            if code not in self.floor.sessions:
                self.sign(code)

    @rule(minutes=st.sampled_from([-DAY_MINUTES, -60, -7, 7, 60, DAY_MINUTES]))
    def the_clock_is_set(self, minutes):
        self.house.step_clock(60.0 * minutes)
