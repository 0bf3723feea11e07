"""A visitor's walk: every page, every way out of it, and every press that must do nothing."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from hardware.printer.status import Trouble
from kiosk.visit import timing
from kiosk.visit.paper import NO_PAPER, Paper, Stage
from kiosk.visit.session import Session
from kiosk.visit.walk import NO_WISH, Cover, Page, Sorry, Walk
from shared.domain.commands.issuing import IssueTicket
from shared.link.errors import AwayReason
from tests.unit.kiosk.kiosk_specimen import a_center, a_ticket, a_visitor, id_of, need

PRINTING = Paper(stage=Stage.PRINTING, job=1)
READY = Paper(stage=Stage.READY, job=1)
NO_ROLL = Paper(stage=Stage.TROUBLE, trouble=Trouble.PAPER_OUT, job=1)


def is_wiped(session: Session) -> bool:
    """Whether nothing of a visitor is left."""
    walk = session.walk
    return walk == Walk(entered_at=walk.entered_at, touched_at=walk.entered_at)


def waiting(session: Session) -> int | None:
    """How many wait for what was chosen."""
    return session.offer.waiting(session.walk.wish.services)


class TestTheWay:
    def test_a_kiosk_that_knows_no_center_is_not_ready(self) -> None:
        session = Session(0.0)
        session.choose_language("es", 10.0)
        assert session.page is Page.UNREADY
        assert is_wiped(session)

    def test_the_center_makes_it_ready(self) -> None:
        session = Session(0.0)
        session.center_changed(a_center(), 1.0)
        assert session.page is Page.START

    def test_a_language_leads_to_the_needs(self) -> None:
        visitor = a_visitor().to_needs("en")
        assert visitor.session.page is Page.NEED
        assert visitor.session.walk.language == "en"

    def test_a_need_is_confirmed_before_anything_is_asked(self) -> None:
        session = a_visitor().to_confirm("papers").session
        assert session.page is Page.CONFIRM
        assert session.walk.request is None

    def test_confirming_asks_for_the_services_of_the_need_in_the_visitors_language(self) -> None:
        command = a_visitor().to_issuing("papers")
        assert command.services == ("papers",)
        assert command.language == "es"
        assert command.command_id == UUID(int=1)

    def test_a_need_of_several_services_asks_for_all_of_them_at_once(self) -> None:
        assert a_visitor().to_issuing("arrived").services == ("papers", "health")

    def test_something_else_leads_to_the_welcome_desk(self) -> None:
        assert a_visitor().to_issuing("other").services == ("welcome",)

    def test_something_else_is_there_in_a_center_without_words_for_it(self) -> None:
        visitor = a_visitor(needs=[need("papers")])
        assert visitor.to_issuing("other").services == ("welcome",)

    def test_an_unknown_need_changes_nothing(self) -> None:
        visitor = a_visitor().to_needs()
        visitor.wait(1)
        visitor.session.choose_need("gold", visitor.now)
        assert visitor.session.page is Page.NEED

    def test_the_answer_shows_number_people_ahead_and_link(self) -> None:
        visitor = a_visitor()
        given = visitor.to_ticket("papers")
        assert visitor.session.page is Page.TICKET
        assert visitor.session.walk.issued == given
        assert (given.number, given.ahead) == ("A-017", 6)
        assert given.link == "http://192.168.1.20:8080/t/abcdefghijklmnopqrstuv"

    def test_done_clears_the_number(self) -> None:
        visitor = a_visitor()
        visitor.to_ticket()
        visitor.wait(1)
        visitor.session.done(visitor.now)
        assert visitor.session.page is Page.START
        assert is_wiped(visitor.session)

    def test_the_next_visitor_gets_a_command_of_their_own(self) -> None:
        visitor = a_visitor()
        visitor.to_ticket()
        visitor.wait(1)
        visitor.session.done(visitor.now)
        assert visitor.to_issuing().command_id == UUID(int=2)


class TestPressingTwice:
    def test_confirming_twice_asks_once(self) -> None:
        visitor = a_visitor()
        visitor.to_issuing()
        assert visitor.session.confirm(visitor.now) is None
        visitor.wait(2)
        assert visitor.session.confirm(visitor.now) is None

    def test_the_second_half_of_a_double_press_does_not_reach_the_next_page(self) -> None:
        visitor = a_visitor().to_needs()
        visitor.session.choose_need("papers", visitor.now + timing.SETTLE - 0.01)
        assert visitor.session.walk.wish == NO_WISH

    def test_a_page_takes_presses_as_soon_as_it_has_settled(self) -> None:
        visitor = a_visitor().to_needs()
        visitor.session.choose_need("papers", visitor.now + timing.SETTLE + 0.01)
        assert visitor.session.walk.wish.has("papers")

    def test_a_double_press_on_back_goes_one_page_back(self) -> None:
        visitor = a_visitor().to_confirm()
        visitor.wait(1)
        visitor.session.back(visitor.now)
        visitor.session.back(visitor.now + 0.1)
        assert visitor.session.page is Page.NEED

    def test_the_quick_exit_never_waits(self) -> None:
        visitor = a_visitor().to_confirm()
        visitor.session.leave(visitor.now)
        assert is_wiped(visitor.session)

    def test_pressing_done_twice_leaves_the_next_visitor_at_the_start(self) -> None:
        visitor = a_visitor()
        visitor.to_ticket()
        visitor.wait(1)
        visitor.session.done(visitor.now)
        visitor.session.done(visitor.now + 0.1)
        visitor.session.choose_language("en", visitor.now + 0.15)
        assert is_wiped(visitor.session)

    def test_the_same_answer_twice_prints_once(self) -> None:
        visitor = a_visitor()
        command = visitor.to_issuing()
        assert visitor.answer(command) is not None
        assert visitor.answer(command) is None


class TestStartingOver:
    @pytest.mark.parametrize("page", ["confirm", "unanswered", "changed"])
    def test_it_asks_again_in_the_same_language(self, page: str) -> None:
        visitor = a_visitor()
        if page == "confirm":
            visitor.to_confirm()
        elif page == "unanswered":
            visitor.to_unanswered()
        else:
            visitor.refuse(visitor.to_issuing(), "unknown-service")
        visitor.wait(1)
        visitor.session.start_over(visitor.now)
        assert visitor.session.page is Page.NEED
        assert (visitor.session.walk.wish, visitor.session.walk.language) == (NO_WISH, "es")

    def test_a_given_number_is_cleared(self) -> None:
        visitor = a_visitor()
        visitor.to_ticket()
        visitor.wait(1)
        visitor.session.start_over(visitor.now)
        assert is_wiped(visitor.session)

    def test_a_double_press_does_it_once(self) -> None:
        visitor = a_visitor().to_confirm()
        visitor.wait(1)
        visitor.session.start_over(visitor.now)
        visitor.session.start_over(visitor.now + 0.1)
        assert visitor.session.page is Page.NEED

    def test_there_is_nothing_to_start_over_at_the_start(self) -> None:
        visitor = a_visitor()
        visitor.session.start_over(visitor.now + 1)
        assert not visitor.session.can_start_over
        assert visitor.session.wipes == 0


class TestChangingTheLanguage:
    def test_what_was_chosen_stays(self) -> None:
        visitor = a_visitor().to_confirm()
        visitor.wait(1)
        visitor.session.change_language("en", visitor.now)
        assert visitor.session.page is Page.CONFIRM
        visitor.wait(1)
        command = visitor.session.confirm(visitor.now)
        assert command is not None
        assert (command.services, command.language) == (("papers",), "en")

    def test_a_number_stays_on_screen(self) -> None:
        visitor = a_visitor()
        visitor.to_ticket()
        visitor.wait(1)
        visitor.session.change_language("pt", visitor.now)
        assert (visitor.session.page, visitor.session.walk.language) == (Page.TICKET, "pt")

    def test_at_the_start_it_begins(self) -> None:
        visitor = a_visitor()
        visitor.wait(1)
        visitor.session.change_language("en", visitor.now)
        assert visitor.session.page is Page.NEED


class TestWiping:
    def test_every_wipe_is_counted(self) -> None:
        visitor = a_visitor().to_needs()
        visitor.session.leave(visitor.now)
        assert visitor.session.wipes == 1
        visitor.to_needs()
        visitor.wait(timing.IDLE)
        assert visitor.session.wipes == 2


class TestGoingBack:
    def test_from_the_needs_to_a_clean_start(self) -> None:
        visitor = a_visitor().to_needs()
        visitor.wait(1)
        visitor.session.back(visitor.now)
        assert is_wiped(visitor.session)

    def test_from_confirming_to_the_needs_with_what_was_chosen_marked(self) -> None:
        visitor = a_visitor().to_confirm()
        visitor.wait(1)
        visitor.session.back(visitor.now)
        assert visitor.session.page is Page.NEED
        assert visitor.session.walk.wish.has("papers")

    def test_what_is_not_it_is_no_longer_marked(self) -> None:
        visitor = a_visitor().to_confirm()
        visitor.wait(1)
        visitor.session.choose_again(visitor.now)
        assert visitor.session.page is Page.NEED
        assert visitor.session.walk.wish == NO_WISH

    @pytest.mark.parametrize("page", [Page.START, Page.ISSUING, Page.TICKET])
    def test_there_is_no_way_back_where_it_would_mean_nothing(self, page: Page) -> None:
        visitor = a_visitor()
        if page is not Page.START:
            visitor.to_issuing() if page is Page.ISSUING else visitor.to_ticket()
        visitor.wait(1)
        assert not visitor.session.can_go_back
        visitor.session.back(visitor.now)
        assert visitor.session.page is page

    def test_more_needs_come_in_turn_and_back_leads_through_them(self) -> None:
        visitor = a_visitor(needs=[need(f"n{i}", "papers") for i in range(12)]).to_needs()
        shelves = []
        for _ in range(3):
            visitor.wait(1)
            visitor.session.more(visitor.now)
            shelves.append(visitor.session.walk.shelf)
        assert shelves == [1, 2, 0]
        visitor.wait(1)
        visitor.session.more(visitor.now)
        visitor.wait(1)
        visitor.session.back(visitor.now)
        assert (visitor.session.page, visitor.session.walk.shelf) == (Page.NEED, 0)


class TestNobodyThere:
    @pytest.mark.parametrize("page", [Page.NEED, Page.CONFIRM])
    def test_a_page_asks_at_twenty_seconds_left_and_then_wipes(self, page: Page) -> None:
        visitor = a_visitor()
        visitor.to_needs() if page is Page.NEED else visitor.to_confirm()
        walk = visitor.session.walk
        visitor.wait(timing.IDLE - timing.WARNING - 0.1)
        assert not timing.asks_still_there(page, walk, visitor.now)
        visitor.wait(0.1)
        assert timing.asks_still_there(page, walk, visitor.now)
        assert timing.seconds_left(page, walk, visitor.now) == 20
        visitor.wait(timing.WARNING)
        assert is_wiped(visitor.session)

    def test_a_touch_gives_the_whole_time_again_as_often_as_needed(self) -> None:
        visitor = a_visitor().to_needs()
        for _ in range(12):
            visitor.wait(timing.IDLE - 1)
            visitor.session.touch(visitor.now)
        session = visitor.session
        assert session.page is Page.NEED
        assert not timing.asks_still_there(session.page, session.walk, visitor.now)

    def test_the_seconds_are_told_one_by_one(self) -> None:
        visitor = a_visitor().to_needs()
        visitor.wait(timing.IDLE - timing.WARNING)
        told = []
        while visitor.session.page is Page.NEED:
            told.append(timing.seconds_left(Page.NEED, visitor.session.walk, visitor.now))
            at = visitor.session.next_tick(visitor.now)
            assert at is not None
            visitor.now = at
            visitor.session.tick(at)
        assert told == list(range(20, 0, -1))

    def test_the_start_page_has_nothing_to_wait_for(self) -> None:
        visitor = a_visitor()
        assert visitor.session.next_tick(visitor.now) is None

    def test_a_sorry_page_is_wiped_like_any_other(self) -> None:
        visitor = a_visitor()
        visitor.refuse(visitor.to_issuing(), "cannot-store")
        visitor.wait(timing.IDLE)
        assert is_wiped(visitor.session)


class TestTheNumberOnScreen:
    def paper(self, paper: Paper, after: float = 1.0):
        visitor = a_visitor()
        visitor.to_ticket()
        visitor.session.paper_asked(PRINTING if paper.job else paper)
        visitor.wait(after)
        visitor.session.paper_changed(paper, visitor.now)
        return visitor

    def left(self, visitor) -> int | None:
        return timing.seconds_left(visitor.session.page, visitor.session.walk, visitor.now)

    def test_it_stays_forty_seconds_once_the_paper_is_out(self) -> None:
        visitor = self.paper(READY)
        assert self.left(visitor) == 40
        visitor.wait(39.9)
        assert visitor.session.page is Page.TICKET
        visitor.wait(0.1)
        assert is_wiped(visitor.session)

    @pytest.mark.parametrize("paper", [NO_ROLL, NO_PAPER], ids=["trouble", "no-printer"])
    def test_it_stays_two_minutes_when_the_screen_holds_the_only_copy(self, paper: Paper) -> None:
        visitor = self.paper(paper, after=0)
        assert self.left(visitor) == 120
        visitor.wait(119.9)
        assert visitor.session.page is Page.TICKET
        visitor.wait(0.2)
        assert is_wiped(visitor.session)

    def test_the_time_to_read_begins_when_the_paper_is_out(self) -> None:
        visitor = a_visitor()
        visitor.to_ticket()
        visitor.session.paper_asked(PRINTING)
        visitor.wait(30)
        assert self.left(visitor) is None
        visitor.session.paper_changed(READY, visitor.now)
        assert self.left(visitor) == 40

    def test_a_paper_that_never_comes_does_not_keep_the_number_for_ever(self) -> None:
        visitor = a_visitor()
        visitor.to_ticket()
        visitor.session.paper_asked(PRINTING)
        visitor.wait(85)
        assert self.left(visitor) == 35
        visitor.wait(36)
        assert is_wiped(visitor.session)

    def test_the_same_trouble_told_twice_does_not_begin_the_time_anew(self) -> None:
        visitor = self.paper(NO_ROLL)
        visitor.wait(50)
        other = replace(NO_ROLL, trouble=Trouble.COVER_OPEN)
        visitor.session.paper_changed(other, visitor.now)
        assert visitor.session.walk.paper == other
        assert self.left(visitor) == 70

    def test_the_paper_of_somebody_else_is_not_theirs(self) -> None:
        visitor = self.paper(replace(READY, job=7))
        assert visitor.session.walk.paper == PRINTING

    def test_news_of_an_old_paper_do_not_touch_the_start_page(self) -> None:
        visitor = a_visitor()
        visitor.session.paper_changed(NO_ROLL, visitor.now)
        assert is_wiped(visitor.session)

    def test_print_again_names_the_job_once_and_says_that_it_was_heard(self) -> None:
        visitor = self.paper(NO_ROLL)
        visitor.wait(1)
        assert visitor.session.print_again(visitor.now) == 1
        assert timing.is_asking_paper(visitor.session.walk, visitor.now)
        assert visitor.session.print_again(visitor.now) is None
        visitor.wait(timing.HEARD)
        assert not timing.is_asking_paper(visitor.session.walk, visitor.now)
        assert visitor.session.print_again(visitor.now) == 1

    def test_news_of_the_paper_answer_print_again(self) -> None:
        visitor = self.paper(NO_ROLL)
        visitor.wait(1)
        visitor.session.print_again(visitor.now)
        visitor.session.paper_changed(PRINTING, visitor.now)
        assert not timing.is_asking_paper(visitor.session.walk, visitor.now)

    def test_without_a_printer_there_is_nothing_to_print_again(self) -> None:
        visitor = self.paper(NO_PAPER)
        assert visitor.session.print_again(visitor.now) is None

    def test_the_hub_going_away_leaves_the_number_where_it_is(self) -> None:
        visitor = self.paper(READY)
        visitor.lose_hub()
        assert visitor.session.page is Page.TICKET


class TestNoAnswer:
    def test_the_same_command_is_sent_again_after_a_moment(self) -> None:
        visitor = a_visitor()
        command = visitor.to_issuing()
        visitor.session.unanswered(id_of(command), visitor.now)
        assert visitor.wait(timing.RETRY - 0.1) is None
        assert visitor.wait(0.1) == command
        assert visitor.session.page is Page.ISSUING

    def test_a_command_on_its_way_is_not_sent_beside_itself(self) -> None:
        visitor = a_visitor()
        visitor.to_issuing()
        assert visitor.wait(20) is None
        assert visitor.session.hub_here(visitor.now) is None

    def test_it_is_sent_again_at_once_when_the_hub_is_back(self) -> None:
        visitor = a_visitor()
        command = visitor.to_issuing()
        visitor.session.unanswered(id_of(command), visitor.now)
        visitor.lose_hub()
        assert visitor.session.hub_here(visitor.now) == command

    def test_the_page_says_that_it_takes_long_and_then_that_there_is_no_answer(self) -> None:
        visitor = a_visitor()
        command = visitor.to_issuing()
        visitor.wait(timing.SLOW - 0.1)
        assert not timing.is_slow(visitor.session.walk, visitor.now)
        visitor.wait(0.1)
        assert timing.is_slow(visitor.session.walk, visitor.now)
        visitor.wait(timing.PATIENCE - timing.SLOW)
        assert (visitor.session.page, visitor.session.sorry) == (Page.SORRY, Sorry.UNANSWERED)
        assert visitor.session.walk.request is not None
        assert visitor.session.walk.request.command == command

    def test_a_late_answer_still_brings_the_number(self) -> None:
        visitor = a_visitor()
        command = visitor.to_unanswered()
        assert visitor.answer(command) is not None
        assert visitor.session.page is Page.TICKET

    def test_trying_again_sends_the_same_command(self) -> None:
        visitor = a_visitor()
        command = visitor.to_unanswered()
        visitor.session.unanswered(id_of(command), visitor.now)
        visitor.wait(0.5)
        assert visitor.session.try_again(visitor.now) == command
        assert visitor.session.page is Page.ISSUING

    def test_trying_again_while_it_is_on_its_way_only_waits_again(self) -> None:
        visitor = a_visitor()
        visitor.to_unanswered()
        visitor.wait(0.5)
        assert visitor.session.try_again(visitor.now) is None
        assert visitor.session.page is Page.ISSUING
        assert not timing.is_slow(visitor.session.walk, visitor.now)

    def test_it_goes_on_asking_while_the_visitor_stands_there(self) -> None:
        visitor = a_visitor()
        command = visitor.to_unanswered()
        visitor.session.unanswered(id_of(command), visitor.now)
        assert visitor.wait(timing.RETRY) == command

    def test_going_back_and_asking_the_same_again_is_the_same_command(self) -> None:
        visitor = a_visitor()
        command = visitor.to_unanswered()
        visitor.wait(1)
        visitor.session.back(visitor.now)
        visitor.choose("papers")
        visitor.wait(1)
        assert visitor.session.confirm(visitor.now) is None
        assert visitor.session.page is Page.ISSUING
        assert visitor.session.walk.request is not None
        assert visitor.session.walk.request.command == command

    def test_another_need_after_that_is_another_command(self) -> None:
        visitor = a_visitor()
        command = visitor.to_unanswered()
        visitor.wait(1)
        visitor.session.back(visitor.now)
        visitor.choose("talk")
        visitor.wait(1)
        other = visitor.session.confirm(visitor.now)
        assert other is not None
        assert other.command_id != command.command_id
        assert visitor.answer(command) is None
        assert visitor.answer(other) is not None

    def test_a_number_that_comes_while_they_choose_again_is_shown(self) -> None:
        visitor = a_visitor()
        command = visitor.to_unanswered()
        visitor.wait(1)
        visitor.session.back(visitor.now)
        assert visitor.answer(command) is not None
        assert visitor.session.page is Page.TICKET

    def test_a_no_that_comes_while_they_choose_again_is_not(self) -> None:
        visitor = a_visitor()
        command = visitor.to_unanswered()
        visitor.wait(1)
        visitor.session.back(visitor.now)
        visitor.refuse(command, "cannot-store")
        assert visitor.session.page is Page.NEED
        assert visitor.session.walk.request is None

    def test_nobody_is_shown_the_number_of_who_left(self) -> None:
        visitor = a_visitor()
        command = visitor.to_issuing()
        visitor.session.leave(visitor.now)
        assert visitor.answer(command) is None
        visitor.session.unanswered(id_of(command), visitor.now)
        visitor.refuse(command, "cannot-store")
        assert visitor.session.page is Page.START
        assert is_wiped(visitor.session)


class TestRefusals:
    def test_a_service_that_is_gone_is_chosen_anew(self) -> None:
        visitor = a_visitor()
        visitor.refuse(visitor.to_issuing(), "unknown-service")
        assert visitor.session.sorry is Sorry.CHANGED
        visitor.wait(1)
        assert visitor.session.try_again(visitor.now) is None
        assert visitor.session.page is Page.NEED

    @pytest.mark.parametrize("code", ["cannot-store", "unknown-token", "wrong-role", "gibberish"])
    def test_any_other_no_is_said_and_asks_with_a_new_id(self, code: str) -> None:
        visitor = a_visitor()
        first = visitor.to_issuing()
        visitor.refuse(first, code)
        assert visitor.session.sorry is Sorry.REFUSED
        visitor.wait(1)
        visitor.session.try_again(visitor.now)
        visitor.choose("papers")
        visitor.wait(1)
        again = visitor.session.confirm(visitor.now)
        assert again is not None
        assert again.command_id != first.command_id

    @pytest.mark.parametrize(
        ("asked", "waits"), [(5, 5.0), (None, timing.RETRY), (3600, timing.LONGEST_RETRY)]
    )
    def test_slow_down_is_obeyed_within_reason(self, asked: int | None, waits: float) -> None:
        visitor = a_visitor()
        command = visitor.to_issuing()
        visitor.refuse(command, "slow-down", asked)
        assert visitor.wait(waits - 0.1) is None
        assert visitor.wait(0.1) == command


class TestTheHubIsAway:
    def test_the_start_page_still_greets(self) -> None:
        visitor = a_visitor()
        visitor.lose_hub()
        assert visitor.session.page is Page.START
        assert visitor.session.away_reason is AwayReason.UNREACHABLE

    def test_a_kiosk_that_is_still_looking_lets_visitors_begin(self) -> None:
        assert a_visitor(hub=False).to_confirm().session.page is Page.CONFIRM

    @pytest.mark.parametrize("page", [Page.NEED, Page.CONFIRM])
    def test_choosing_in_vain_is_said_and_goes_on_where_it_was(self, page: Page) -> None:
        visitor = a_visitor()
        visitor.to_needs() if page is Page.NEED else visitor.to_confirm()
        visitor.lose_hub()
        assert (visitor.session.page, visitor.session.sorry) == (Page.SORRY, Sorry.AWAY)
        visitor.wait(1)
        assert visitor.session.confirm(visitor.now) is None
        assert visitor.session.try_again(visitor.now) is None
        visitor.session.hub_here(visitor.now)
        assert visitor.session.page is page

    def test_a_press_in_the_instant_of_coming_back_was_not_meant_for_that_page(self) -> None:
        visitor = a_visitor().to_confirm()
        visitor.lose_hub()
        visitor.wait(5)
        visitor.session.hub_here(visitor.now)
        assert visitor.session.confirm(visitor.now + 0.1) is None

    @pytest.mark.parametrize("page", [Page.NEED, Page.CONFIRM])
    def test_back_leads_to_the_start(self, page: Page) -> None:
        visitor = a_visitor()
        visitor.to_needs() if page is Page.NEED else visitor.to_confirm()
        visitor.lose_hub()
        visitor.wait(1)
        visitor.session.back(visitor.now)
        assert is_wiped(visitor.session)

    def test_the_wait_for_a_number_goes_on_until_patience_ends(self) -> None:
        visitor = a_visitor()
        visitor.to_issuing()
        visitor.lose_hub()
        assert visitor.session.page is Page.ISSUING
        visitor.wait(timing.PATIENCE)
        assert visitor.session.sorry is Sorry.UNANSWERED

    def test_a_sorry_page_stays_what_it_is(self) -> None:
        visitor = a_visitor()
        visitor.refuse(visitor.to_issuing(), "cannot-store")
        visitor.lose_hub()
        assert visitor.session.sorry is Sorry.REFUSED


class TestTheCenterChanges:
    def test_a_choice_that_is_still_there_stays(self) -> None:
        visitor = a_visitor().to_confirm()
        renamed = a_center(needs=[need("papers", es="Papeles, por favor")])
        visitor.session.center_changed(renamed, visitor.now)
        assert visitor.session.page is Page.CONFIRM
        assert visitor.session.walk.wish.needs == (renamed.need("papers"),)

    @pytest.mark.parametrize("needs", [[need("work")], [need("papers", "health")]])
    def test_a_choice_that_is_gone_or_means_something_else_is_asked_again(self, needs) -> None:
        visitor = a_visitor().to_confirm()
        visitor.session.center_changed(a_center(needs=needs), visitor.now)
        assert visitor.session.page is Page.NEED
        assert visitor.session.walk.wish.needs == ()

    def test_who_speaks_a_language_that_is_gone_chooses_another_and_loses_nothing(self) -> None:
        visitor = a_visitor().to_confirm()
        visitor.session.center_changed(a_center(languages=["en", "pt"]), visitor.now)
        assert visitor.session.walk.cover is Cover.LANGUAGE
        visitor.wait(1)
        visitor.session.change_language("pt", visitor.now)
        assert visitor.session.page is Page.CONFIRM
        command = visitor.session.confirm(visitor.now)
        assert isinstance(command, IssueTicket)
        assert (command.services, command.language) == (("papers",), "pt")

    def test_what_was_asked_already_is_still_answered(self) -> None:
        visitor = a_visitor()
        command = visitor.to_issuing()
        visitor.session.center_changed(a_center(needs=[need("work")]), visitor.now)
        assert visitor.session.page is Page.ISSUING
        assert visitor.answer(command) is not None

    def test_a_kiosk_without_a_center_takes_no_answer(self) -> None:
        session = Session(0.0)
        assert session.answered(UUID(int=1), a_ticket(), 1.0) is None


class TestHowManyWait:
    def test_it_is_told_for_a_need_of_one_service(self) -> None:
        session = a_visitor().to_confirm("papers").session
        session.counts = {"papers": 3}
        assert waiting(session) == 3

    def test_several_services_do_not_add_up(self) -> None:
        session = a_visitor().to_confirm("arrived").session
        session.counts = {"papers": 3, "health": 4}
        assert waiting(session) is None

    def test_it_is_not_told_when_nobody_knows(self) -> None:
        visitor = a_visitor().to_confirm("papers")
        assert waiting(visitor.session) is None
        visitor.session.counts = {"papers": 3}
        visitor.lose_hub()
        assert waiting(visitor.session) is None
