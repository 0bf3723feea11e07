"""Any order of presses on a real database: the tables equal a replay, and a restart is not felt."""

import json
import tempfile
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule
from sqlalchemy import select

from shared.domain.commands.desks import SignIn
from shared.domain.commands.passing import PassTime
from shared.domain.commands.setting_up import AdoptProfile
from shared.domain.commands.staffing import AddStaff
from shared.domain.commands.visiting import VisitorCancels, VisitorComing, VisitorNeedsTime
from shared.domain.decisions.context import Actor
from shared.domain.errors import CannotStore, Refusal
from shared.domain.events.steps import StepEnded
from shared.domain.roles import Role
from shared.store import schema
from shared.store.clock import Clock
from shared.store.history import History
from shared.store.ledger import Ledger
from shared.store.opening import open_database
from shared.store.requests import Request
from shared.store.tokens import digest
from tests.fakes.house import DOOR, OPENING, STAFF
from tests.unit.shared.domain.holding import check_floor, check_journal, check_same, image
from tests.unit.shared.domain.pressing import INTEGRATION, INTEGRATIONS, SAMPLE, Pressing

PHONE = Actor(device="visitor", role=Role.VISITOR)


class Shop:
    """A ledger as the presses want a house; `wall` may be set, `steady` never is."""

    def __init__(self, folder, profile):
        self.folder = folder
        self.wall, self.steady = OPENING, 0.0
        self.open()
        self.do(AdoptProfile(profile=profile), DOOR)
        for name, role in STAFF.items():
            self.do(AddStaff(staff=name, role=role, pin="1234"), DOOR)

    def open(self):
        self.engine = open_database(self.folder)
        self.history = History(self.engine)
        self.ledger = Ledger(self.engine, Clock(lambda: self.wall, lambda: self.steady))

        # Numbers are counted from the journal where there is a quota, and from then on.
        self.counts = not self.floor.has_center or bool(limited(self.floor))

    def close(self):
        self.ledger.close()

    @property
    def floor(self):
        return self.ledger.floor

    @property
    def now(self):
        return self.ledger.now

    @property
    def entries(self):
        return self.history.entries(0, 1_000_000)

    def do(self, command, actor):
        """Carry out one command; raises its refusal."""
        (outcome,) = self.ledger.write(
            [Request(command, actor, pin_holds=True, pin_hash="$argon2id$")]
        ).outcomes
        assert not isinstance(outcome, CannotStore), command
        if isinstance(outcome, Refusal):
            raise outcome
        told = None if outcome.body is None else json.loads(outcome.body)
        return SimpleNamespace(**told) if isinstance(told, dict) else told

    def clerk(self, desk, device="console"):
        anybody = Actor(device=device, role=Role.COUNTER)
        signed = self.do(SignIn(desk=desk, staff="Ana", pin="1234"), anybody)
        return Actor(device=device, role=Role.COUNTER, session=digest(signed.session))

    def wait(self, **amount):
        passed = timedelta(**amount)
        self.wall += passed
        self.steady += passed.total_seconds()

    def step_clock(self, seconds):
        self.wall += timedelta(seconds=seconds)
        self.pass_time()

    def pass_time(self):
        self.do(PassTime(), DOOR)

    def ended_steps(self):
        found = [e.event.step_id for e in self.entries if isinstance(e.event, StepEnded)]
        return [each for each in dict.fromkeys(found) if each not in self.floor.steps]

    def token_of(self, visit_id):
        secret = schema.visit_token
        with self.engine.connect() as connection:
            query = select(secret.c.token).where(secret.c.visit_id == visit_id)
            return connection.scalar(query)

    def press_on_phone(self, command):
        """Return the code of a refusal, or None."""
        (outcome,) = self.ledger.write([Request(command, PHONE)]).outcomes
        return outcome.code if isinstance(outcome, Refusal) else None

    def name_of(self, undone):
        return undone.undone


class AnyDayOnDisk(Pressing):
    profile = SAMPLE

    @initialize()
    def open_the_center(self):
        self.folder = tempfile.TemporaryDirectory()
        self.begin(Shop(Path(self.folder.name), self.profile))

    @rule(away=st.sampled_from([0, 0, 0, 5, 3000]))
    def the_hub_starts_again(self, away):
        self.house.pass_time()
        before, counted = whole(self.floor, self.house.now), self.house.counts
        self.house.close()
        self.house.open()
        after = whole(self.floor, self.house.now)
        if not counted:
            del before["given"], after["given"]
        check_same(before, after)
        self.house.wait(minutes=away)

    @rule(
        kind=st.sampled_from([VisitorComing, VisitorNeedsTime, VisitorCancels]),
        place=st.integers(0, 30),
    )
    def a_visitor_acts(self, kind, place):
        """Whoever has a ticket may press anything on the phone at any time, and twice."""
        visits = sorted(self.floor.visits)
        token = self.house.token_of(visits[place % len(visits)]) if visits else None
        if token is None:
            return
        first = self.house.press_on_phone(kind(token=token))
        seq = self.floor.seq
        again = self.house.press_on_phone(kind(token=token))
        assert self.floor.seq == seq
        assert {first, again} <= {None, "wrong-state"}

    @rule()
    def all_at_once(self):
        """Several commands of one batch see what those before them did."""
        seq = self.floor.seq
        commands = [SignIn(desk=code, staff="Ana", pin="1234") for code in self.clerks]
        actors = [Actor(device=code, role=Role.COUNTER) for code in self.clerks]
        requests = [Request(*each, pin_holds=True) for each in zip(commands, actors, strict=True)]
        written = self.house.ledger.write(requests)
        for code, outcome in zip(self.clerks, written.outcomes, strict=True):
            if not isinstance(outcome, Refusal):
                session = json.loads(outcome.body)["session"]
                actor = Actor(device=code, role=Role.COUNTER, session=digest(session))
                self.clerks[code] = actor
        assert self.floor.seq >= seq

    @invariant()
    def the_floor_agrees_with_itself(self):
        check_floor(self.floor, self.house.now)

    def teardown(self):
        if not hasattr(self, "house"):
            return
        check_journal(self.house.entries)
        assert self.house.history.differences() == []
        self.house.close()
        self.folder.cleanup()


def limited(floor):
    """Return the services that have a quota."""
    return [s.code for s in floor.center.services if s.daily_quota or s.hourly_quota]


def whole(floor, now):
    """Return every field of a floor as values, as far as anybody may still ask for it."""
    floor.lines.wake(now)
    today, yesterday = floor.center.day(now), now - timedelta(hours=24)
    visits = {visit.id: image(visit) for visit in floor.visits.values()}
    return {
        "visits": visits,
        "order": {v.id: [s.id for s in v.steps] for v in floor.visits.values()},
        "steps": {key: step.state for key, step in sorted(floor.steps.items())},
        "at_desk": {desk: step.id for desk, step in floor.at_desk.items()},
        "lines": {
            repr((line.service, line.priority, line.language, line.only_desk, line.appointment)): [
                (since, seq, step.id) for since, seq, step in line.places
            ]
            for line in floor.lines.of(floor.center.service_by_code)
        },
        "resting": sorted(s.id for s in floor.steps.values() if floor.lines.rests(s)),
        "counts": {code: floor.lines.count(code) for code in floor.center.service_by_code},
        "parked": sorted(floor.parked),
        "counters": {repr(key): each.last for key, each in floor.counters.items()},
        "returns": {key: each for key, each in floor.returns.items() if each.day >= today},
        "appointments": {c: a for c, a in floor.appointments.items() if a.state == "booked"},
        "booked": list(floor.booked),
        "given": {code: floor.given_since(code, yesterday) for code in limited(floor)},
        "spoken": floor.spoken(),
        **{
            name: getattr(floor, name)
            for name in ("seq", "profile", "numbers", "sessions", "devices", "people", "runs")
        },
        "ended_day": floor.ended_day,
        "due": floor.due,
    }


class AnyFullDayOnDisk(AnyDayOnDisk):
    samples = INTEGRATIONS
    profile = INTEGRATION


TestAnyDayOnDisk = AnyDayOnDisk.TestCase
TestAnyDayOnDisk.settings = settings(max_examples=6, stateful_step_count=40, deadline=None)
TestAnyFullDayOnDisk = AnyFullDayOnDisk.TestCase
TestAnyFullDayOnDisk.settings = settings(max_examples=6, stateful_step_count=40, deadline=None)
