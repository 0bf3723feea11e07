"""What a visitor was told of the wait stays with the step."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from shared.domain.commands.handing_in import HandIn
from shared.domain.commands.issuing import IssueTicket, Ticket
from shared.domain.decisions import decide
from shared.domain.events.steps import StepOpened
from tests.fakes.house import KIOSK, House


def told_by_the_minute(floor, service, ahead, now, *, language=None, priority=None):
    """Tell a wait that shows what it was worked out from."""
    return ahead, 100


class Telling(House):
    """A house that tells newcomers something."""

    def _context(self, command, actor):
        return replace(super()._context(command, actor), estimate=told_by_the_minute)


def opened(house: House) -> list[StepOpened]:
    return [event for _, _, event in house.events if isinstance(event, StepOpened)]


def test_what_the_ticket_says_is_in_the_journal_and_at_the_step():
    house = Telling()
    house.do(IssueTicket(services=("papers",), language="es"))
    ticket: Ticket = house.do(IssueTicket(services=("papers", "work"), language="es"))
    assert ticket.range == (1, 100)
    assert [event.told for event in opened(house)] == [(0, 100), (1, 100), None]
    first, second = house.floor.visits[ticket.visit_id].steps
    assert (first.told_low, first.told_high) == (1, 100)
    assert (second.told_low, second.told_high) == (None, None)


def test_who_came_while_the_hub_was_away_was_told_nothing():
    house = Telling()
    came = house.now - timedelta(hours=1)
    hand_in = HandIn(
        number="A-800",
        services=("papers",),
        language="es",
        token="t" * 22,
        arrived_at=came,
        sent_at=house.now,
    )
    decision = decide(house.floor, hand_in, house._context(hand_in, KIOSK))
    assert decision.answer.range is None
    assert [each.told for each in decision.events if isinstance(each, StepOpened)] == [None]
