"""No number now, but a day to come back; and somebody to talk to, at one touch."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.visit import timing
from kiosk.visit.paper import Paper, Stage
from kiosk.visit.slips import return_slip, slip
from kiosk.visit.walk import NO_WISH, Page, Sorry
from shared.domain.commands.issuing import IssueTicket, SpeakInPrivate
from shared.link.errors import Refused
from tests.unit.kiosk.kiosk_specimen import Visitor, a_ticket, a_visitor, id_of

NOW = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
TOKEN = "k3J9xQ2mV7bT4nRwZ8pLcA"
MONDAY = "2026-11-23T13:00:00Z"


def turn_away(visitor: Visitor, command: Any, code: str = "full", **more: Any) -> Any:
    told = {"come_back": MONDAY, "return_token": TOKEN, "service": "papers"} | more
    refusal = Refused(code, "No.", 409, more=told)
    return visitor.session.refused(id_of(command), refusal, visitor.now)


class TestTurnedAway:
    @pytest.mark.parametrize("code", ["closed", "full", "not-today"])
    def test_an_honest_no_is_a_page_with_a_day_and_a_token(self, code: str) -> None:
        visitor = a_visitor()
        turned = turn_away(visitor, visitor.to_issuing(), code)
        assert visitor.session.page is Page.TURNED
        assert visitor.session.walk.turned == turned
        assert (turned.shut.why, turned.token) == (code, TOKEN)
        assert turned.shut.come_back == datetime(2026, 11, 23, 13, tzinfo=UTC)
        assert turned.names["es"] == "Necesito papers"

    def test_the_kiosk_learns_what_is_shut(self) -> None:
        visitor = a_visitor()
        turn_away(visitor, visitor.to_issuing())
        assert set(visitor.session.outlook.shut) == {"papers"}

    @pytest.mark.parametrize("back", [None, "soon", [], "2026-11-23"])
    def test_a_day_that_cannot_be_read_is_no_day(self, back: object) -> None:
        visitor = a_visitor()
        turned = turn_away(visitor, visitor.to_issuing(), come_back=back, return_token=None)
        assert visitor.session.page is Page.TURNED
        assert turned.shut.come_back is None

    def test_its_paper_holds_only_the_token_and_the_neutral_name(self) -> None:
        visitor = a_visitor()
        turned = turn_away(visitor, visitor.to_issuing("talk"))
        assert visitor.session.center is not None
        paper = return_slip(turned, visitor.session.center, NOW)
        assert paper is not None
        assert (paper.token, paper.public_names) == (TOKEN, ("Orientación",))

    def test_without_a_token_there_is_no_paper(self) -> None:
        visitor = a_visitor()
        turned = turn_away(visitor, visitor.to_issuing(), come_back=None, return_token=None)
        assert visitor.session.center is not None
        assert return_slip(turned, visitor.session.center, NOW) is None

    def test_something_else_leads_to_the_needs_and_to_a_number(self) -> None:
        visitor = a_visitor()
        turn_away(visitor, visitor.to_issuing())
        visitor.wait(1)
        visitor.session.something_else(visitor.now)
        walk = visitor.session.walk
        assert (walk.page, walk.wish, walk.turned, walk.language) == (
            Page.NEED,
            NO_WISH,
            None,
            "es",
        )
        visitor.choose("talk")
        visitor.wait(1)
        command = visitor.session.confirm(visitor.now)
        assert isinstance(command, IssueTicket)
        assert command.services == ("support",)

    def test_a_need_that_is_shut_can_still_be_asked_for(self) -> None:
        visitor = a_visitor()
        turn_away(visitor, visitor.to_issuing())
        visitor.wait(1)
        visitor.session.something_else(visitor.now)
        visitor.choose("papers")
        visitor.wait(1)
        command = visitor.session.confirm(visitor.now)
        assert isinstance(command, IssueTicket)
        assert command.services == ("papers",)

    def test_done_and_leaving_wipe_it(self) -> None:
        for act in ("done", "leave"):
            visitor = a_visitor()
            turn_away(visitor, visitor.to_issuing())
            visitor.wait(1)
            getattr(visitor.session, act)(visitor.now)
            assert visitor.session.walk.turned is None
            assert visitor.session.page is Page.START

    def test_the_screen_holds_the_only_copy_longer(self) -> None:
        visitor = a_visitor()
        turn_away(visitor, visitor.to_issuing())
        visitor.wait(timing.TICKET + 1)
        assert visitor.session.page is Page.TURNED
        visitor.wait(timing.TICKET_ALONE)
        assert visitor.session.page is Page.START

    def test_a_no_that_comes_after_the_visitor_left_shows_nothing(self) -> None:
        visitor = a_visitor()
        command = visitor.to_issuing()
        visitor.session.leave(visitor.now)
        assert turn_away(visitor, command) is None
        assert visitor.session.page is Page.START


def ask(visitor: Visitor) -> SpeakInPrivate:
    visitor.wait(1)
    command = visitor.session.speak_in_private(visitor.now)
    assert isinstance(command, SpeakInPrivate)
    return command


def give(visitor: Visitor, command: SpeakInPrivate) -> Any:
    ticket = a_ticket("welcome", number="D-004")
    return visitor.session.answered(id_of(command), ticket, visitor.now)


class TestInPrivate:
    def test_one_touch_on_the_first_page_asks_nothing_more(self) -> None:
        visitor = a_visitor()
        command = ask(visitor)
        assert command.language is None
        assert visitor.session.page is Page.ISSUING
        given = give(visitor, command)
        assert visitor.session.page is Page.PRIVATE
        assert (given.number, given.language, given.public_names) == ("D-004", "es", ())

    def test_on_the_page_of_needs_it_keeps_the_language(self) -> None:
        visitor = a_visitor().to_needs("pt")
        assert ask(visitor).language == "pt"

    def test_what_was_chosen_before_is_forgotten(self) -> None:
        visitor = a_visitor().to_confirm()
        ask(visitor)
        assert visitor.session.walk.wish == NO_WISH

    def test_its_paper_names_no_service_and_no_wait(self) -> None:
        visitor = a_visitor()
        given = give(visitor, ask(visitor))
        assert visitor.session.center is not None
        paper = slip(given, visitor.session.center, NOW)
        assert paper.fetched
        assert (paper.public_names, paper.people_ahead, paper.wait_range) == ((), None, None)

    def test_pressing_twice_asks_once(self) -> None:
        visitor = a_visitor()
        ask(visitor)
        visitor.wait(1)
        assert visitor.session.speak_in_private(visitor.now) is None

    def test_who_has_a_number_is_not_given_another(self) -> None:
        visitor = a_visitor()
        visitor.to_ticket()
        visitor.wait(1)
        assert not visitor.session.can_speak_in_private
        assert visitor.session.speak_in_private(visitor.now) is None

    def test_after_a_no_it_is_still_there(self) -> None:
        visitor = a_visitor()
        turn_away(visitor, visitor.to_issuing())
        assert ask(visitor).language == "es"
        assert visitor.session.walk.turned is None

    def test_a_hub_that_is_away_sends_to_the_welcome_desk_at_once_and_is_asked_when_back(
        self,
    ) -> None:
        visitor = a_visitor()
        visitor.lose_hub()
        visitor.wait(1)
        assert visitor.session.speak_in_private(visitor.now) is None
        assert visitor.session.sorry is Sorry.UNANSWERED
        command = visitor.session.hub_here(visitor.now)
        assert isinstance(command, SpeakInPrivate)
        give(visitor, command)
        assert visitor.session.page is Page.PRIVATE

    def test_a_refusal_leads_back_to_the_start_when_no_language_was_chosen(self) -> None:
        visitor = a_visitor()
        command = ask(visitor)
        visitor.session.refused(id_of(command), Refused("cannot-store", "No.", 503), visitor.now)
        assert visitor.session.sorry is Sorry.REFUSED
        visitor.wait(1)
        assert visitor.session.try_again(visitor.now) is None
        assert visitor.session.page is Page.START

    def test_it_clears_itself(self) -> None:
        visitor = a_visitor()
        give(visitor, ask(visitor))
        visitor.session.paper_asked(Paper(stage=Stage.PRINTING, job=1))
        visitor.session.paper_changed(Paper(stage=Stage.READY, job=1), visitor.now)
        visitor.wait(timing.TICKET + 1)
        assert visitor.session.page is Page.START
        assert visitor.session.walk.issued is None

    def test_a_discreet_service_is_a_private_talk_too(self) -> None:
        visitor = a_visitor()
        command = visitor.to_issuing()
        ticket = replace(a_ticket("papers"), discreet=True)
        given = visitor.session.answered(id_of(command), ticket, visitor.now)
        assert visitor.session.page is Page.PRIVATE
        assert given is not None
        assert given.private
