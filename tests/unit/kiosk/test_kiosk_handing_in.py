"""What a kiosk gave by itself comes home once, at its true time; what does not, staff are told."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from kiosk.disk.alone import Alone, Uptime
from kiosk.disk.handing_in import HandingIn
from shared.domain.commands.handing_in import HandIn
from shared.domain.commands.issuing import IssueTicket
from shared.link.errors import Refused
from tests.unit.kiosk.kiosk_specimen import a_center

NOON = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
GONE = Refused("unknown-service", "This center has no such service.", 422)


@dataclass
class Desk:
    """A kiosk's disk, its two clocks, and what it hands in."""

    folder: Path
    now: datetime = NOON
    up: Uptime = ("boot-1", 100.0)
    alone: Alone = field(init=False)
    handing: HandingIn = field(init=False)

    def __post_init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        """Start the program anew on the same disk."""
        self.alone = Alone(self.folder, uptime=lambda: self.up)
        self.handing = HandingIn(self.alone)

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.up = (self.up[0], self.up[1] + seconds)

    def give(self) -> HandIn:
        wish = IssueTicket(command_id=uuid4(), services=("papers",), language="es")
        ticket = self.alone.give(wish, a_center(own_numbers=[800, 849]), self.now)
        assert ticket is not None
        return ticket

    def send(self) -> HandIn:
        ticket = self.handing.next(self.now)
        assert ticket is not None
        return ticket

    def age(self) -> timedelta:
        """Return how old the hub will take the next ticket to be."""
        ticket = self.send()
        assert ticket.sent_at is not None
        return ticket.sent_at - ticket.arrived_at


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_one_after_the_other_and_each_once(desk: Desk) -> None:
    given = [desk.give().number for _ in range(3)]
    sent = []
    while (ticket := desk.handing.next(desk.now)) is not None:
        assert desk.handing.next(desk.now) is None
        assert desk.handing.is_about(ticket.command_id or UUID(int=0))
        sent.append(ticket.number)
        assert desk.handing.answered(None, taken=True)
    assert (sent, desk.alone.tickets) == (given, ())


@pytest.mark.parametrize("set_by", [timedelta(hours=-5), timedelta(days=20_000), timedelta()])
def test_a_clock_that_is_set_meanwhile_changes_no_true_time(desk: Desk, set_by: timedelta) -> None:
    desk.give()
    desk.wait(240)
    desk.now += set_by
    desk.restart()
    assert desk.age() == timedelta(seconds=240)


def test_after_a_power_cut_the_clock_on_the_wall_is_all_there_is(desk: Desk) -> None:
    desk.give()
    desk.wait(240)
    desk.up = ("boot-2", 3.0)
    desk.restart()
    assert desk.age() == timedelta(seconds=240)


def test_what_the_hub_has_already_is_let_go(desk: Desk) -> None:
    desk.give()
    desk.send()
    assert desk.handing.answered(Refused("token-taken", "It has it.", 409), taken=False)
    assert desk.alone.tickets == ()


@pytest.mark.parametrize(
    "refusal", [None, Refused("slow-down", "", 429), Refused("cannot-store", "", 503)]
)
def test_a_hub_that_has_no_time_is_asked_again_later(desk: Desk, refusal: Refused | None) -> None:
    given = desk.give()
    desk.send()
    assert not desk.handing.answered(refusal, taken=False)
    assert desk.handing.left_out == ()
    assert desk.send().number == given.number


def test_what_is_refused_holds_up_nobody_and_is_told(desk: Desk) -> None:
    bad, good = desk.give(), desk.give()
    desk.send()
    assert desk.handing.answered(GONE, taken=False)
    assert desk.send().number == good.number
    assert desk.handing.answered(None, taken=True)
    assert desk.handing.next(desk.now) is None
    assert desk.handing.left_out == (bad.number,)


@pytest.mark.parametrize("news", [HandingIn.hub_here, HandingIn.center_changed])
def test_what_was_refused_is_tried_again_and_told_until_it_is_taken(desk: Desk, news) -> None:
    bad = desk.give()
    desk.send()
    desk.handing.answered(GONE, taken=False)
    news(desk.handing)
    assert desk.handing.left_out == (bad.number,)
    assert desk.send().number == bad.number
    desk.handing.answered(None, taken=True)
    assert (desk.handing.left_out, desk.alone.tickets) == ((), ())


def test_after_a_day_nobody_comes_with_it_any_more(desk: Desk) -> None:
    desk.give()
    desk.send()
    desk.handing.answered(GONE, taken=False)
    for hours, left in ((23, 1), (2, 0)):
        desk.wait(3600 * hours)
        desk.handing.forget_old(desk.now)
        assert (len(desk.handing.left_out), len(desk.alone.tickets)) == (left, left)


def test_what_was_not_refused_is_kept_for_as_long_as_the_hub_is_away(desk: Desk) -> None:
    desk.give()
    desk.wait(86_400 * 3)
    desk.handing.forget_old(desk.now)
    assert len(desk.alone.tickets) == 1


def test_a_late_answer_to_nothing_changes_nothing(desk: Desk) -> None:
    desk.give()
    ticket = desk.send()
    desk.handing.hub_here()
    assert not desk.handing.is_about(ticket.command_id or UUID(int=0))
    assert not desk.handing.answered(GONE, taken=False)
    assert replace(desk.send(), sent_at=None) == desk.alone.tickets[0]
