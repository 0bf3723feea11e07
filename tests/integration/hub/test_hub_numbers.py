"""Numbers on paper: in order, once a day, over midnight, over restarts, over the kiosks' own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from shared.domain.commands.desks import SignIn
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.serving import Cancel
from shared.domain.decisions.context import Actor
from shared.domain.roles import Role
from shared.store.clock import Clock
from shared.store.ledger import Ledger
from shared.store.opening import open_database
from shared.store.requests import Answered, Request
from shared.store.tokens import digest
from tests.integration.hub.running import Hub
from tests.integration.hub.template import PIN, Corner, copy_template

BOGOTA = ZoneInfo("America/Bogota")
EVENING = datetime(2026, 3, 2, 23, 59, 50, tzinfo=BOGOTA)
KIOSK = Actor(device="kiosk", role=Role.KIOSK)


class Office:
    """A ledger on a real database with a clock that a test sets."""

    def __init__(self, data: Path, now: datetime) -> None:
        self.now = now
        self._data = data
        self._open()

    def _open(self) -> None:
        self.ledger = Ledger(
            open_database(self._data), Clock(lambda: self.now.astimezone(UTC), steady=None)
        )

    def restart(self) -> None:
        self.ledger.close()
        self._open()

    def take(self, count: int = 1, service: str = "papers") -> list[str]:
        """Take tickets in one batch; returns their numbers."""
        asked = Request(IssueTicket(services=(service,), language="es"), KIOSK)
        outcomes = self.ledger.write([asked] * count).outcomes
        assert all(isinstance(outcome, Answered) for outcome in outcomes)
        numbers = [visit.number for visit in self.ledger.floor.visits.values()]
        return numbers[-count:]

    def empty(self) -> None:
        """Cancel whatever is open."""
        actor = Actor(device="counter", role=Role.COUNTER)
        signing = Request(SignIn(desk="desk-1", staff="Ana", pin=PIN), actor, pin_holds=True)
        (signed,) = self.ledger.write([signing]).outcomes
        assert isinstance(signed, Answered)
        session = self.ledger.floor.sessions["desk-1"].digest
        able = Actor(device="counter", role=Role.COUNTER, session=session)
        self.ledger.write([Request(Cancel(step_id=s), able) for s in self.ledger.floor.steps])
        assert not self.ledger.floor.visits


@pytest.fixture
def office(template: tuple[Path, dict[str, str]], tmp_path: Path) -> Iterator[Office]:
    opened = Office(copy_template(template[0], tmp_path / "data"), EVENING)
    yield opened
    opened.ledger.close()


def test_they_start_anew_at_midnight_where_the_center_is(office: Office):
    assert office.take(3) == ["A-001", "A-002", "A-003"]
    office.empty()
    office.now += timedelta(seconds=9)
    assert office.take() == ["A-004"]
    office.now += timedelta(seconds=1)
    assert office.take() == ["A-001"]
    assert office.take(service="health") == ["C-001"]


def test_a_number_still_open_from_an_earlier_day_is_skipped(office: Office):
    office.take(2)
    office.now += timedelta(days=1)
    office.restart()
    assert office.take(2) == ["A-003", "A-004"]
    office.empty()
    assert office.take() == ["A-005"]
    office.now += timedelta(days=1)
    assert office.take(2) == ["A-001", "A-002"]


def test_a_restart_and_a_clock_that_steps_back_repeat_nothing(office: Office):
    office.take(3)
    office.empty()
    office.restart()
    assert office.take() == ["A-004"]
    office.empty()
    office.now += timedelta(days=1)
    assert office.take() == ["A-001"]
    office.empty()
    office.now -= timedelta(days=1)
    assert office.take() == ["A-005"]
    office.empty()
    office.restart()
    assert office.take() == ["A-006"]
    office.now += timedelta(days=1)
    assert office.take() == ["A-002"]


def test_the_kiosks_own_are_never_given(office: Office):
    numbers = [number for _ in range(5) for number in office.take(200, "health")]
    counts = [int(number.removeprefix("C-")) for number in numbers]
    assert counts == [*range(1, 800), *range(1000, 1201)]
    office.restart()
    assert office.take(service="health") == ["C-1201"]


def test_the_kiosks_own_are_skipped_over_a_restart_of_the_hub(own_hub: Hub):
    own_hub.start()
    body = {"services": [Corner(0).service], "language": "es"}
    first = own_hub.caller("kiosk").done("issue-ticket", body)
    letter = first["number"][0]
    own_hub.stop()
    own_hub.sql(f"UPDATE number SET last = 797 WHERE series = '{letter}'")
    for number in ("798", "799", "1000", "1001"):
        own_hub.start()
        ticket = own_hub.caller("kiosk").done("issue-ticket", body)
        assert ticket["number"] == f"{letter}-{number}"
        own_hub.kill()


def test_the_first_service_gives_the_letter(hub: Hub):
    kiosk = hub.caller("kiosk")
    for services, letter in ((["health", "papers"], "C"), (["papers", "health"], "A")):
        ticket = kiosk.done("issue-ticket", {"services": services, "language": "es"})
        assert ticket["number"].startswith(f"{letter}-")


def test_a_sensitive_service_looks_like_any_other(hub: Hub):
    kiosk = hub.caller("kiosk")
    numbers = [
        kiosk.done("issue-ticket", {"services": [service], "language": "es"})["number"]
        for service in ("legal", "support", "legal")
    ]
    assert [number[0] for number in numbers] == ["B"] * 3
    assert [int(number[2:]) for number in numbers] == [1, 2, 3]


def test_the_token_in_the_table_is_the_only_one(office: Office):
    token = digest("x")[:22]
    asked = Request(IssueTicket(services=("papers",), language="es", token=token), KIOSK)
    outcomes = office.ledger.write([asked, asked]).outcomes
    assert isinstance(outcomes[0], Answered)
    assert getattr(outcomes[1], "code", "") == "token-taken"
    office.restart()
    assert getattr(office.ledger.write([asked]).outcomes[0], "code", "") == "token-taken"
