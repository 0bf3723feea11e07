"""The numbers of a kiosk whose hub is away: on disk first, never twice, none lost."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from kiosk.disk.alone import FILE, Alone
from kiosk.visit.center import Center
from kiosk.visit.walk import Page, Sorry
from shared.domain.commands.handing_in import HandIn
from shared.domain.commands.issuing import IssueTicket
from shared.link.errors import AwayReason
from tests.unit.kiosk.kiosk_specimen import a_center, a_visitor, service

NOON = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
CENTER = a_center(own_numbers=[800, 803])
WISH = IssueTicket(command_id=UUID(int=7), services=("papers",), language="es")


def give(alone: Alone, now: datetime = NOON, center: Center = CENTER) -> str | None:
    ticket = alone.give(WISH, center, now)
    return ticket.number if ticket is not None else None


def test_a_number_is_on_disk_before_anybody_sees_it(tmp_path: Path) -> None:
    ticket = Alone(tmp_path).give(WISH, CENTER, NOON)
    assert ticket is not None
    assert (ticket.number, ticket.arrived_at, ticket.replaces) == ("A-800", NOON, WISH.command_id)
    assert Alone(tmp_path).tickets == (ticket,)
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600


def test_no_number_is_given_twice_on_a_day_whatever_happens(tmp_path: Path) -> None:
    given = []
    for _ in range(4):
        alone = Alone(tmp_path)  # each time after a power cut
        given.append(give(alone))
        alone.handed_in(alone.tickets[-1])
    assert given == ["A-800", "A-801", "A-802", "A-803"]
    assert give(Alone(tmp_path)) is None


def test_the_next_day_goes_on_behind_the_last_and_over_none_that_waits(tmp_path: Path) -> None:
    alone = Alone(tmp_path)
    for _ in range(3):
        give(alone)
    alone.handed_in(alone.tickets[1])
    tomorrow = NOON + timedelta(days=1)
    assert [give(alone, tomorrow) for _ in range(3)] == ["A-803", "A-801", None]
    assert [each.number for each in alone.tickets] == ["A-800", "A-802", "A-803", "A-801"]


def test_a_clock_that_is_set_back_gives_nothing_again(tmp_path: Path) -> None:
    alone = Alone(tmp_path)
    give(alone)
    alone.handed_in(alone.tickets[0])
    assert give(alone, NOON - timedelta(days=3)) == "A-801"


def test_there_is_no_number_without_numbers_of_ones_own(tmp_path: Path) -> None:
    assert give(Alone(tmp_path), center=a_center()) is None


def test_what_cannot_be_kept_is_not_given(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert give(Alone(blocked / "kiosk")) is None
    assert "cannot be" in caplog.text


def test_a_file_that_cannot_be_read_gives_nothing_and_is_left_as_it_is(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / FILE).write_text('{"tickets": [1]}')
    assert give(Alone(tmp_path)) is None
    assert "cannot be read" in caplog.text
    assert json.loads((tmp_path / FILE).read_text()) == {"tickets": [1]}


def test_a_ticket_that_was_handed_in_is_not_sent_again_though_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    alone = Alone(tmp_path)
    give(alone)
    monkeypatch.setattr("os.fsync", full)
    alone.handed_in(alone.tickets[0])
    assert alone.tickets == ()
    assert "cannot be kept" in caplog.text


def own(number: str = "A-800") -> HandIn:
    return HandIn(
        number=number, token="t" * 22, arrived_at=NOON, services=("papers",), language="es"
    )


class TestTheWalk:
    def test_a_hub_that_is_away_is_not_asked_and_the_visitor_gets_a_number(self) -> None:
        visitor = a_visitor(own_numbers=[800, 849]).to_confirm()
        visitor.lose_hub()
        visitor.wait(1)
        assert visitor.session.page is Page.CONFIRM
        assert visitor.session.confirm(visitor.now) is None
        wish = visitor.session.left_alone
        assert wish is not None
        assert wish.services == ("papers",)
        given = visitor.session.gave_alone(own(), visitor.now)
        assert given is not None
        assert (given.number, given.ahead, given.range) == ("A-800", None, None)
        assert (visitor.session.page, visitor.session.left_alone) == (Page.TICKET, None)

    def test_a_hub_that_does_not_answer_is_waited_for_first(self) -> None:
        visitor = a_visitor(own_numbers=[800, 849])
        command = visitor.to_issuing()
        assert visitor.session.left_alone is None
        visitor.wait(30)
        assert visitor.session.left_alone == command

    def test_where_nobody_is_called_out_somebody_comes_all_the_same(self) -> None:
        fetched = {**service("papers"), "fetched": True}
        visitor = a_visitor(own_numbers=[800, 849], services=[fetched]).to_confirm()
        visitor.lose_hub()
        visitor.wait(1)
        visitor.session.confirm(visitor.now)
        given = visitor.session.gave_alone(own(), visitor.now)
        assert given is not None
        assert (given.private, given.public_names) == (True, ())
        assert visitor.session.page is Page.PRIVATE

    def test_its_late_answer_changes_nothing_on_screen(self) -> None:
        visitor = a_visitor(own_numbers=[800, 849])
        command = visitor.to_issuing()
        visitor.wait(30)
        visitor.session.gave_alone(own(), visitor.now)
        assert visitor.answer(command) is None
        assert visitor.session.walk.issued is not None
        assert visitor.session.walk.issued.number == "A-800"

    @pytest.mark.parametrize("reason", [AwayReason.NOT_ADMITTED, AwayReason.SHUT_OUT])
    def test_a_kiosk_that_was_shut_out_gives_none(self, reason: AwayReason) -> None:
        visitor = a_visitor(own_numbers=[800, 849]).to_confirm()
        visitor.session.hub_away(reason, visitor.now)
        assert (visitor.session.page, visitor.session.sorry) == (Page.SORRY, Sorry.AWAY)

    def test_used_up_is_said_until_the_hub_is_back(self) -> None:
        visitor = a_visitor(own_numbers=[800, 849]).to_confirm()
        visitor.lose_hub()
        visitor.wait(1)
        visitor.session.confirm(visitor.now)
        assert visitor.session.gave_alone(None, visitor.now) is None
        assert visitor.session.sorry is Sorry.AWAY
        visitor.session.hub_here(visitor.now)
        assert visitor.session.page is Page.NEED
