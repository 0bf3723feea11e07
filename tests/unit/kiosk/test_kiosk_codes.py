"""Coming with a code: typed or scanned, early or late, known or not, once or twice."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from hardware.scanner.codes import AppointmentCode, ReturnCode, TicketCode
from kiosk.visit import codes, timing
from kiosk.visit.center import Desk
from kiosk.visit.paper import Paper, Stage
from kiosk.visit.slips import Found, Issued
from kiosk.visit.walk import Page, Sorry
from kiosk.words.sentences import appointment, arrival, ticket_title
from kiosk.words.sorry_words import sorry_words
from shared.domain.commands.appointments import CheckedIn, CheckIn
from shared.domain.commands.finding import FindTicket, FoundTicket
from shared.domain.commands.issuing import ComeBack, IssueTicket
from shared.domain.visit import State
from tests.unit.kiosk.kiosk_specimen import Visitor, a_ticket, a_visitor, id_of

TOKEN = "k3J9xQ2mV7bT4nRwZ8pLcA"
DUE = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)


def at_code(*, language: bool = True) -> Visitor:
    visitor = a_visitor()
    if language:
        visitor.to_needs()
    visitor.wait(1)
    visitor.session.enter_code(visitor.now)
    assert visitor.session.page is Page.CODE
    return visitor


def type_in(visitor: Visitor, text: str) -> Any:
    for key in text:
        visitor.session.press_key(key, visitor.now)
    visitor.wait(1)
    return visitor.session.give_code(visitor.now)


def scan(visitor: Visitor, code: Any) -> Any:
    return visitor.session.scanned(code, visitor.now)


class TestTyping:
    def test_a_typed_code_checks_in_once(self) -> None:
        visitor = at_code()
        command = type_in(visitor, "K7QRT")
        assert isinstance(command, CheckIn)
        assert command.code == "K7QRT"
        assert visitor.session.give_code(visitor.now) is None
        assert visitor.session.page is Page.ISSUING

    def test_keys_are_taken_back_one_by_one(self) -> None:
        visitor = at_code()
        for key in "AB":
            visitor.session.press_key(key, visitor.now)
        for _ in range(3):
            visitor.session.erase_key(visitor.now)
        assert visitor.session.walk.typed == ""

    @pytest.mark.parametrize("typed", ["", "A", "AB", "---"])
    def test_what_is_too_short_is_not_asked(self, typed: str) -> None:
        assert type_in(at_code(), typed) is None

    @pytest.mark.parametrize("key", ["", "é", "AB", " ", "\n"])
    def test_what_is_no_key_types_nothing(self, key: str) -> None:
        assert codes.with_key("A", key) == "A"

    def test_nobody_types_without_end(self) -> None:
        assert len(codes.with_key("A" * codes.MOST, "A")) == codes.MOST

    def test_back_leads_where_they_came_from(self) -> None:
        for language, page in ((True, Page.NEED), (False, Page.START)):
            visitor = at_code(language=language)
            visitor.wait(1)
            visitor.session.back(visitor.now)
            assert visitor.session.page is page

    def test_it_is_wiped_when_nobody_is_there(self) -> None:
        visitor = at_code()
        visitor.session.press_key("A", visitor.now)
        visitor.wait(timing.IDLE)
        assert (visitor.session.page, visitor.session.walk.typed) == (Page.START, "")


class TestScanning:
    def test_a_code_is_heard_on_the_first_page_without_a_touch(self) -> None:
        command = scan(a_visitor(), AppointmentCode("K7QRT"))
        assert isinstance(command, CheckIn)

    def test_a_return_slip_brings_back_what_it_was_for(self) -> None:
        command = scan(a_visitor().to_needs("pt"), ReturnCode(TOKEN))
        assert command == ComeBack(command_id=command.command_id, return_token=TOKEN, language="pt")

    def test_a_second_scan_while_the_first_is_asked_is_not_heard(self) -> None:
        visitor = a_visitor()
        assert scan(visitor, ReturnCode(TOKEN)) is not None
        assert scan(visitor, ReturnCode(TOKEN)) is None

    def test_a_ticket_is_looked_for_by_its_secret(self) -> None:
        command = scan(a_visitor().to_confirm(), TicketCode(TOKEN))
        assert isinstance(command, FindTicket)
        assert command.token == TOKEN

    def test_rubbish_is_said_and_tried_again(self) -> None:
        visitor = a_visitor()
        assert scan(visitor, None) is None
        assert visitor.session.sorry is Sorry.CODE_STRANGE
        visitor.wait(1)
        visitor.session.try_again(visitor.now)
        assert visitor.session.page is Page.CODE

    def test_nobody_scans_over_the_number_of_another(self) -> None:
        visitor = a_visitor()
        visitor.to_ticket()
        assert scan(visitor, AppointmentCode("K7QRT")) is None
        assert visitor.session.page is Page.TICKET

    def test_without_the_hub_it_is_said_at_once(self) -> None:
        visitor = a_visitor()
        visitor.lose_hub()
        assert scan(visitor, AppointmentCode("K7QRT")) is None
        assert visitor.session.sorry is Sorry.CODE_AWAY
        assert visitor.session.walk.request is None

    def test_a_code_that_could_not_be_asked_about_is_there_when_the_hub_is_back(self) -> None:
        visitor = at_code()
        visitor.lose_hub()
        assert type_in(visitor, "K7QRT") is None
        assert visitor.session.sorry is Sorry.CODE_AWAY
        visitor.session.hub_here(visitor.now)
        assert (visitor.session.page, visitor.session.walk.typed) == (Page.CODE, "K7QRT")
        visitor.wait(1)
        assert isinstance(visitor.session.give_code(visitor.now), CheckIn)


class TestAnswers:
    def test_who_came_has_a_number_and_hears_whether_it_is_time(self) -> None:
        visitor = at_code()
        command = type_in(visitor, "K7QRT")
        ticket = a_ticket("papers")
        fields = {name: getattr(ticket, name) for name in ticket.__slots__}
        kept = CheckedIn(**fields, arrival="early", due=DUE, language="en", people=3)
        given = visitor.session.answered(id_of(command), kept, visitor.now)
        assert visitor.session.page is Page.TICKET
        assert given is not None
        assert arrival(given.arrival) == "You are early"
        assert appointment(given.due, UTC) == "Appointment 15:30"
        assert given.people == 3
        # Who chose a language here keeps it.
        assert given.language == visitor.session.walk.language == "es"

    @pytest.mark.parametrize(
        ("refusal", "sorry"),
        [
            ("unknown-code", Sorry.CODE_STRANGE),
            ("already-checked-in", Sorry.CODE_USED),
            ("not-the-day", Sorry.CODE_LATER),
            ("return-unknown", Sorry.CODE_STRANGE),
            ("return-used", Sorry.CODE_USED),
            ("return-not-yet", Sorry.CODE_LATER),
            ("return-over", Sorry.CODE_OVER),
            ("unknown-visit", Sorry.CODE_STRANGE),
            ("visit-closed", Sorry.TICKET_OVER),
            ("cannot-serve", Sorry.REFUSED),
        ],
    )
    def test_every_no_is_said_calmly_and_leads_on(self, refusal: str, sorry: Sorry) -> None:
        visitor = at_code()
        visitor.refuse(type_in(visitor, "K7QRT"), refusal, due="2026-11-27T17:00:00Z")
        assert visitor.session.sorry is sorry
        assert sorry_words(sorry).title
        visitor.wait(1)
        assert visitor.session.try_again(visitor.now) is None
        assert visitor.session.page in {Page.NEED, Page.CODE}

    def test_a_day_that_cannot_be_read_is_none(self) -> None:
        visitor = at_code()
        visitor.refuse(type_in(visitor, "K7QRT"), "not-the-day", due="someday")
        assert visitor.session.walk.later is None

    def test_turned_away_again_there_is_a_new_slip(self) -> None:
        visitor = a_visitor()
        command = scan(visitor, ReturnCode(TOKEN))
        more = {"come_back": "2026-11-27T17:00:00Z", "return_token": "n" * 22, "service": "papers"}
        visitor.refuse(command, "closed", **more)
        assert visitor.session.page is Page.TURNED
        assert visitor.session.walk.turned is not None
        assert visitor.session.walk.turned.token == "n" * 22

    def test_what_was_chosen_before_is_forgotten(self) -> None:
        visitor = a_visitor().to_confirm()
        scan(visitor, AppointmentCode("K7QRT"))
        assert visitor.session.walk.wish.needs == ()

    def test_after_a_used_code_the_usual_way_is_open(self) -> None:
        visitor = at_code()
        visitor.refuse(type_in(visitor, "K7QRT"), "already-checked-in")
        visitor.wait(1)
        visitor.session.try_again(visitor.now)
        visitor.choose("papers")
        visitor.wait(1)
        assert isinstance(visitor.session.confirm(visitor.now), IssueTicket)


def a_found(state: State, **more: Any) -> FoundTicket:
    ticket = a_ticket("papers")
    fields = {name: getattr(ticket, name) for name in ticket.__slots__}
    told = {"language": "pt", "people": 2, "state": state, **more}
    return FoundTicket(**{**fields, **told})


class TestTickets:
    """A number that was given before, brought to the kiosk."""

    def bring(self, visitor: Visitor, state: State, **more: Any) -> Issued:
        command = scan(visitor, TicketCode(TOKEN))
        given = visitor.session.answered(id_of(command), a_found(state, **more), visitor.now)
        assert given is not None
        return given

    def test_who_waits_sees_their_place_in_the_language_of_their_visit(self) -> None:
        visitor = a_visitor()
        given = self.bring(visitor, State.WAITING, range=(10, 25))
        assert visitor.session.page is Page.TICKET
        assert visitor.session.walk.language == given.language == "pt"
        assert (given.number, given.ahead, given.range, given.people) == ("A-017", 6, (10, 25), 2)
        assert ticket_title(given.found) == "You are in line"

    def test_who_was_called_sees_the_desk_and_nobody_before_them(self) -> None:
        desks = [{"code": "d1", "name": "Sala 3", "place": {"es": "Al fondo"}}]
        given = self.bring(a_visitor(desks=desks), State.CALLED, desk="d1")
        assert given.found is not None
        assert given.found.desk == Desk(code="d1", name="Sala 3", place={"es": "Al fondo"})
        assert given.ahead is None
        assert ticket_title(given.found) == "It is your turn"

    def test_a_desk_that_the_kiosk_does_not_know_goes_by_its_code(self) -> None:
        given = self.bring(a_visitor(), State.SERVING, desk="d9")
        assert given.found is not None
        assert given.found.desk == Desk(code="d9", name="d9")

    def test_who_rests_sees_until_when(self) -> None:
        given = self.bring(a_visitor(), State.PARKED, until=DUE)
        assert given.found == Found(until=DUE)
        assert ticket_title(given.found) == "Your place is kept"

    def test_of_a_discreet_visit_nothing_is_shown_but_that_somebody_comes(self) -> None:
        visitor = a_visitor()
        given = self.bring(visitor, State.CALLED, desk=None, discreet=True)
        assert visitor.session.page is Page.PRIVATE
        assert (given.private, given.found, given.range) == (True, Found(), None)
        assert visitor.session.copy_wanted(visitor.now + 1) is None

    @pytest.mark.parametrize("discreet", [False, True])
    def test_it_needs_no_saving_and_gives_way_to_the_next_code(self, discreet: bool) -> None:
        visitor = a_visitor()
        self.bring(visitor, State.WAITING, discreet=discreet)
        visitor.wait(1)
        command = scan(visitor, ReturnCode(TOKEN))
        assert isinstance(command, ComeBack)
        assert visitor.session.walk.issued is None
        visitor = a_visitor()
        self.bring(visitor, State.WAITING, discreet=discreet)
        visitor.wait(timing.TICKET)
        assert visitor.session.page is Page.START

    def test_the_next_ticket_is_shown_in_its_own_language(self) -> None:
        visitor = a_visitor()
        self.bring(visitor, State.WAITING, language="pt")
        visitor.wait(1)
        given = self.bring(visitor, State.WAITING, language="es")
        assert visitor.session.walk.language == given.language == "es"

    def test_paper_is_asked_for_once(self) -> None:
        visitor = a_visitor()
        given = self.bring(visitor, State.WAITING)
        visitor.wait(1)
        assert visitor.session.copy_wanted(visitor.now) == given
        visitor.session.paper_asked(Paper(stage=Stage.PRINTING, job=7))
        assert visitor.session.copy_wanted(visitor.now) is None
        assert visitor.session.print_again(visitor.now) == 7

    def test_who_did_not_come_when_called_is_sent_to_the_welcome_desk(self) -> None:
        visitor = a_visitor()
        visitor.refuse(scan(visitor, TicketCode(TOKEN)), "visit-closed", state="no-show")
        assert visitor.session.sorry is Sorry.TICKET_MISSED

    def test_without_the_hub_no_ticket_is_known_or_denied(self) -> None:
        visitor = a_visitor()
        visitor.lose_hub()
        assert scan(visitor, TicketCode(TOKEN)) is None
        assert visitor.session.sorry is Sorry.CODE_AWAY

    def test_a_scan_is_heard_while_one_tells_how_it_went(self) -> None:
        visitor = a_visitor()
        visitor.wait(1)
        visitor.session.tell_how(visitor.now)
        assert isinstance(scan(visitor, TicketCode(TOKEN)), FindTicket)
