"""The clock of a real hub is set while visitors wait: nobody is lost, nothing runs backwards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.integration.hub.running import Caller
from tests.integration.hub.template import PIN, copy_template
from tests.torture.clocks import HubWithClock

HOUR, DAY = 3_600, 86_400
TICKET = {"services": ["papers"], "language": "es"}


def past_midnight() -> int:
    """Return how many seconds from now it is just past midnight in Bogota."""
    now = datetime.now(ZoneInfo("America/Bogota"))
    tomorrow = (now + timedelta(days=1)).replace(hour=0, minute=0, second=3, microsecond=0)
    return int((tomorrow - now).total_seconds())


STEPS = {
    "an hour back": -HOUR,
    "a day forward": DAY,
    "a day back": -DAY,
    "past midnight": past_midnight(),
}


@pytest.fixture
def clocked(template: Any, tmp_path: Path) -> Iterator[HubWithClock]:
    source, tokens = template
    hub = HubWithClock(copy_template(source, tmp_path / "data"), tokens)
    yield hub
    hub.close()


def sign_in(hub: HubWithClock, desk: str = "desk-2") -> str:
    signing = {"desk": desk, "staff": "Ana", "pin": PIN}
    session: str = hub.caller("counter").done("sign-in", signing)["session"]
    return session


def waits(hub: HubWithClock, counter: Caller) -> list[float]:
    """Return how long everybody has waited, by the hub's clock, in the order of their numbers."""
    now = datetime.now(UTC) + timedelta(seconds=hub.seconds)
    rows = sorted(counter.floor()["waiting"], key=lambda row: row["number"])
    return [(now - datetime.fromisoformat(row["since"])).total_seconds() for row in rows]


@pytest.mark.parametrize("step", STEPS)
def test_nobody_is_lost_and_no_wait_is_negative(clocked: HubWithClock, step: str):
    clocked.start()
    kiosk, counter = clocked.caller("kiosk"), clocked.caller("counter")
    session = sign_in(clocked)
    numbers = [kiosk.done("issue-ticket", TICKET)["number"] for _ in range(3)]
    clocked.set_clock(STEPS[step])
    numbers.append(kiosk.done("issue-ticket", TICKET)["number"])
    assert all(-1 < wait < 120 for wait in waits(clocked, counter))
    clocked.set_clock(0)
    numbers.append(kiosk.done("issue-ticket", TICKET)["number"])
    assert len(set(numbers)) == 5
    assert all(-1 < wait < 120 for wait in waits(clocked, counter))
    called = []
    for _ in numbers:
        body = {"desk": "desk-2", "finish_current": True}
        called.append(counter.done("call-next", body, session))
    assert [each["number"] for each in called] == numbers
    assert all(0 <= each["reason"]["waited"] < 120 for each in called)
    assert clocked.stop() == 0
    assert clocked.differences() == []


def test_a_clock_that_is_set_while_nobody_asks_for_anything_is_noticed(clocked: HubWithClock):
    clocked.start()
    clocked.caller("kiosk").done("issue-ticket", TICKET)
    counter = clocked.caller("counter")
    with clocked.stream("counter") as stream:
        stream.next()
        clocked.set_clock(-HOUR)
        seq = counter.floor()["seq"]
        (event,) = stream.until(seq + 1)
    assert event["event"] == "clock-stepped"
    assert all(-1 < wait < 120 for wait in waits(clocked, counter))
    assert clocked.stop() == 0


@pytest.mark.parametrize("step", STEPS)
def test_a_hub_that_dies_under_one_clock_lives_on_under_another(clocked: HubWithClock, step: str):
    clocked.start()
    kiosk = clocked.caller("kiosk")
    numbers = [kiosk.done("issue-ticket", TICKET)["number"] for _ in range(2)]
    clocked.kill()
    clocked.set_clock(STEPS[step])
    clocked.start()
    kiosk = clocked.caller("kiosk")
    numbers += [kiosk.done("issue-ticket", TICKET)["number"] for _ in range(2)]
    clocked.kill()
    clocked.set_clock(0)
    clocked.start()
    kiosk, counter = clocked.caller("kiosk"), clocked.caller("counter")
    numbers.append(kiosk.done("issue-ticket", TICKET)["number"])
    assert len(set(numbers)) == 5
    session = sign_in(clocked)
    called = []
    for _ in numbers:
        body = {"desk": "desk-2", "finish_current": True}
        called.append(counter.done("call-next", body, session))
    assert sorted(each["number"] for each in called) == sorted(numbers)
    assert all(each["reason"]["waited"] >= 0 for each in called)
    assert clocked.stop() == 0
    assert clocked.differences() == []
