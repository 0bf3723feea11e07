"""Made-up visitors: how many, how often, and when nobody comes."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any, TypeVar

import pytest

from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.setting_up import AdoptProfile
from shared.domain.decisions.context import Actor
from shared.domain.floor import Floor
from shared.domain.roles import Role
from shared.hub import training
from shared.hub.opening import SAMPLE
from shared.hub.training import AT_ONCE, MOST_WAITING, Trainer
from shared.store.ledger import Ledger
from shared.store.opening import open_database
from shared.store.requests import Answered, Outcome, Request

T = TypeVar("T")
DOOR = Actor(device="door", role=Role.DOOR)


class Direct:
    """A writer that asks the ledger at once."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.sent: list[tuple[IssueTicket, Outcome]] = []

    async def read(self, reader: Callable[[Floor], T]) -> T:
        return reader(self.ledger.floor)

    async def carry_out(self, request: Request) -> Outcome:
        outcome = self.ledger.write([request]).outcomes[0]
        assert isinstance(request.command, IssueTicket)
        self.sent.append((request.command, outcome))
        return outcome


class Enough(Exception):  # noqa: N818
    """The test has seen enough."""


@pytest.fixture
def writer(tmp_path: Any) -> Direct:
    ledger = Ledger(open_database(tmp_path))
    ledger.write([Request(AdoptProfile(profile=SAMPLE.read_text(encoding="utf-8")), DOOR)])
    return Direct(ledger)


async def train(writer: Direct, times: int) -> list[float]:
    """Let the trainer run for so many pauses; returns them."""
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) > times:
            raise Enough

    with pytest.raises(Enough):
        await Trainer(writer, Random(7), sleep).run()  # type: ignore[arg-type]
    return slept


async def test_some_are_there_at_once_and_then_one_after_the_other(writer: Direct) -> None:
    slept = await train(writer, 10)
    assert len(writer.sent) == AT_ONCE + 10
    assert all(isinstance(outcome, Answered) for _, outcome in writer.sent)
    assert all(seconds > 0 for seconds in slept)
    services = {service for command, _ in writer.sent for service in command.services}
    assert len(services) > 2


async def test_the_room_is_never_fuller_than_whoever_learns_can_bear(writer: Direct) -> None:
    await train(writer, 3 * MOST_WAITING)
    floor = writer.ledger.floor
    waiting = sum(floor.lines.count(each.code) for each in floor.center.services)
    most_services = max(len(command.services) for command, _ in writer.sent)
    assert MOST_WAITING <= waiting < MOST_WAITING + most_services


async def test_the_pace_is_that_of_a_day_of_the_profile(writer: Direct) -> None:
    slept = await train(writer, 400)
    mean = sum(slept) / len(slept)
    assert 20 < mean < 20 * 60


async def test_a_center_that_never_opens_has_no_visitors(
    writer: Direct, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(training.calendar, "spans", lambda *_: ())
    monkeypatch.setattr(training, "made_up_day", lambda *_: [])
    await train(writer, 3)
    assert writer.sent == []
