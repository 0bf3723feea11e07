"""A clock that is set: what was answered stays answered, and nobody's wait is another."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from shared.domain.commands.desks import SetDeskServices, SignIn
from shared.domain.commands.handing_in import HandIn
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.leading import CloseService
from shared.domain.commands.passing import PassTime
from shared.domain.commands.setting_up import AdoptProfile
from shared.domain.commands.staffing import AddStaff
from shared.domain.decisions.context import Actor
from shared.domain.errors import Refusal, TurnedAway
from shared.domain.roles import Role, StaffRole
from shared.store.clock import Clock
from shared.store.history import History
from shared.store.ledger import Ledger
from shared.store.opening import open_database
from shared.store.requests import THE_HUB, Request
from tests.fakes.house import DOOR, KIOSK, OPENING, SAMPLE


class SetClock:
    """A ledger beside a wall clock that can be set and seconds that nobody can."""

    def __init__(self, folder):
        self.wall, self.steady = OPENING, 0.0
        self.ledger = Ledger(open_database(folder), Clock(lambda: self.wall, lambda: self.steady))

    def write(self, command, actor=KIOSK):
        (outcome,) = self.ledger.write(
            [Request(command, actor, pin_holds=True, pin_hash="$argon2id$")]
        ).outcomes
        return outcome

    @property
    def numbers(self):
        return sorted(self.ledger.floor.numbers)


@pytest.fixture
def hub(tmp_path):
    hub = SetClock(tmp_path)
    hub.write(AdoptProfile(profile=SAMPLE), DOOR)
    yield hub
    hub.ledger.close()


ASKED = IssueTicket(command_id=UUID(int=1), services=("papers",), language="es")


def test_a_repeat_is_known_though_the_clock_was_put_right_by_days(hub):
    first = hub.write(ASKED)
    hub.wall += timedelta(days=3)
    hub.write(PassTime(), THE_HUB)
    assert hub.write(ASKED) == first
    assert hub.numbers == ["A-001"]


@pytest.mark.parametrize("ahead", [timedelta(days=1), timedelta(days=-1)])
def test_what_was_said_for_today_stays_said_for_today(hub, ahead, tmp_path):
    """While the clock was wrong by a day somebody shut a service, and lent one to a desk."""
    hub.wall += ahead
    hub.write(CloseService(service="papers"), DOOR)
    hub.write(SetDeskServices(desk="desk-1", services=("health", "papers")), DOOR)
    hub.wall -= ahead
    hub.write(PassTime(), THE_HUB)
    ledger = hub.ledger
    floor, today = ledger.floor, ledger.floor.center.day(hub.wall)
    assert floor.is_shut("papers", today)
    assert floor.skills["desk-1"].day == today
    assert isinstance(hub.write(ASKED), TurnedAway)
    hub.wall += timedelta(days=1)
    hub.steady += timedelta(days=1).total_seconds()
    assert not floor.is_shut("papers", floor.center.day(hub.wall))
    assert not isinstance(hub.write(replace(ASKED, command_id=UUID(int=2))), Refusal)
    assert History(open_database(tmp_path)).differences() == []


def test_a_ghost_is_found_though_the_clock_was_put_right_by_days(hub):
    hub.write(ASKED)
    hub.wall += timedelta(days=3)
    paper = HandIn(
        number="A-800",
        token="t" * 22,
        arrived_at=hub.wall,
        services=("papers",),
        language="es",
        replaces=ASKED.command_id,
    )
    hub.write(paper)
    assert hub.numbers == ["A-800"]


def test_a_set_clock_is_noticed_though_the_disk_did_not_take_that_batch(hub, monkeypatch, caplog):
    hub.write(ASKED)
    hub.wall += timedelta(hours=3)

    def full(_connection):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("shared.store.ledger.Ledger._forget", full)
        hub.write(PassTime(), THE_HUB)
    assert "did not take a batch" in caplog.text
    assert hub.ledger.is_due(hub.ledger.floor)
    hub.write(PassTime(), THE_HUB)
    (step,) = hub.ledger.floor.steps.values()
    assert hub.ledger.now - step.since < timedelta(minutes=1)


def test_the_secret_of_a_session_is_never_on_disk(hub, tmp_path):
    console = Actor(device="console", role=Role.COUNTER)
    hub.write(ASKED)
    hub.write(AddStaff(staff="Ana", role=StaffRole.AGENT, pin="1234"), DOOR)
    signing = SignIn(command_id=UUID(int=2), desk="desk-2", staff="Ana", pin="1234")
    first = hub.write(signing, console)
    assert hub.write(signing, console) == first
    secret = first.body.split(b'"')[3]
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    assert secret not in kept
    assert b"A-001" in kept
