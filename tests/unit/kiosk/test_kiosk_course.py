"""The questions between the first page and the number, their order, and the way back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.visit import course, timing
from kiosk.visit.offer import Offer
from kiosk.visit.outlook import Outlook
from kiosk.visit.walk import NO_WISH, Page, Wish
from kiosk.words.choices import fit_choice
from shared.domain.commands.issuing import IssueTicket
from tests.unit.kiosk.kiosk_specimen import Visitor, a_center, a_visitor, need, service
from tests.unit.kiosk.test_kiosk_outlook import DAY

ELDERLY = {"code": "elderly", "names": {"es": "Persona mayor"}, "pictogram": "person"}
NOTHING_KNOWN = Offer(outlook=Outlook(), counts=None, here=True)


def at_needs(**center: Any) -> Visitor:
    return a_visitor(**center).to_needs()


def press(visitor: Visitor, act: str, *what: object) -> Any:
    """Press something a second later, as people do."""
    visitor.wait(1)
    return getattr(visitor.session, act)(*what, visitor.now)


class TestSeveralNeeds:
    def test_one_number_for_all_of_them_in_their_order(self) -> None:
        visitor = at_needs()
        visitor.choose("talk", "papers")
        command = press(visitor, "confirm")
        assert isinstance(command, IssueTicket)
        assert command.services == ("support", "papers")

    def test_a_second_touch_takes_one_back(self) -> None:
        visitor = at_needs()
        for code in ("papers", "talk", "papers"):
            press(visitor, "choose_need", code)
        assert [each.code for each in visitor.session.walk.wish.needs] == ["talk"]

    def test_the_second_half_of_a_double_tap_takes_nothing_back(self) -> None:
        visitor = at_needs()
        press(visitor, "choose_need", "papers")
        visitor.session.choose_need("papers", visitor.now + timing.TWICE - 0.01)
        assert visitor.session.walk.wish.has("papers")

    def test_another_need_may_follow_at_once(self) -> None:
        visitor = at_needs()
        press(visitor, "choose_need", "papers")
        visitor.session.choose_need("talk", visitor.now + 0.1)
        assert len(visitor.session.walk.wish.needs) == 2

    def test_nothing_chosen_leads_nowhere(self) -> None:
        visitor = at_needs()
        press(visitor, "go_on")
        assert visitor.session.page is Page.NEED

    def test_services_that_two_needs_share_are_asked_for_once(self) -> None:
        visitor = at_needs()
        visitor.choose("papers", "arrived")
        assert press(visitor, "confirm").services == ("papers", "health")

    def test_a_number_holds_so_much_and_no_more(self) -> None:
        many = [service(f"s{n}") for n in range(9)]
        visitor = at_needs(services=many, needs=[need(f"n{n}", f"s{n}") for n in range(9)])
        visitor.choose(*(f"n{n}" for n in range(9)))
        assert len(visitor.session.walk.wish.services) == course.MOST_SERVICES

    def test_what_is_shut_does_not_keep_the_rest_from_a_number(self) -> None:
        visitor = at_needs()
        visitor.session.outlook = Outlook().with_center({"today": {"papers": {"open": False}}})
        visitor.choose("papers", "talk")
        assert press(visitor, "confirm").services == ("support",)

    def test_turned_away_from_one_the_others_stay_chosen(self) -> None:
        visitor = at_needs()
        visitor.choose("papers", "talk")
        command = press(visitor, "confirm")
        visitor.refuse(command, "full", service="papers")
        press(visitor, "something_else")
        assert [each.code for each in visitor.session.walk.wish.needs] == ["talk"]


class TestWhatFitsBest:
    def test_it_is_asked_once_of_a_need_with_several_services(self) -> None:
        visitor = at_needs()
        press(visitor, "choose_need", "arrived")
        press(visitor, "go_on")
        assert visitor.session.page is Page.FIT
        press(visitor, "choose_fit", ("health",))
        assert visitor.session.page is Page.CONFIRM
        assert press(visitor, "confirm").services == ("health",)

    def test_who_does_not_know_gets_all_of_it(self) -> None:
        visitor = at_needs()
        visitor.choose("arrived")
        assert press(visitor, "confirm").services == ("papers", "health")

    def test_what_is_not_on_offer_is_no_answer(self) -> None:
        visitor = at_needs()
        press(visitor, "choose_need", "arrived")
        press(visitor, "go_on")
        press(visitor, "choose_fit", ("support",))
        assert visitor.session.page is Page.FIT

    def test_names_that_read_alike_are_not_told_apart(self) -> None:
        center = a_center(needs=[need("help", "legal", "support")])
        wish = Wish(needs=center.needs)
        assert course.page_after(wish, center) is Page.CONFIRM

    def test_they_stand_together_beside_another(self) -> None:
        center = a_center(needs=[need("help", "papers", "legal", "support")])
        assert course.fits_of(center.needs[0], center) == (("papers",), ("legal", "support"))

    @pytest.mark.parametrize(
        ("codes", "picture"), [(("legal", "support"), "info"), (("papers",), "x")]
    )
    def test_a_picture_says_no_more_than_the_name(
        self, codes: tuple[str, ...], picture: str
    ) -> None:
        services = a_center().services
        center = replace(a_center(), services=tuple(replace(s, pictogram="x") for s in services))
        assert fit_choice(codes, NOTHING_KNOWN, center, DAY).pictogram == picture

    def test_back_asks_again(self) -> None:
        visitor = at_needs()
        visitor.choose("arrived")
        press(visitor, "back")
        assert visitor.session.page is Page.FIT
        press(visitor, "back")
        assert visitor.session.page is Page.NEED
        assert visitor.session.walk.wish.has("arrived")


class TestWhoOneIs:
    def test_it_is_asked_where_the_center_has_classes(self) -> None:
        visitor = at_needs(classes=[ELDERLY])
        visitor.choose("papers")
        assert visitor.session.page is Page.PRIORITY
        press(visitor, "choose_priority", "elderly")
        assert press(visitor, "confirm").priority == "elderly"

    def test_saying_nothing_is_an_answer(self) -> None:
        visitor = at_needs(classes=[ELDERLY])
        visitor.choose("papers")
        press(visitor, "choose_priority", None)
        assert visitor.session.page is Page.CONFIRM
        assert press(visitor, "confirm").priority is None

    def test_an_unknown_class_is_none(self) -> None:
        visitor = at_needs(classes=[ELDERLY])
        visitor.choose("papers")
        press(visitor, "choose_priority", "gold")
        assert visitor.session.page is Page.PRIORITY

    def test_a_center_may_leave_it_out(self) -> None:
        visitor = at_needs(classes=[ELDERLY], kiosk={"ask_priority": False})
        visitor.choose("papers")
        assert visitor.session.page is Page.CONFIRM

    def test_going_back_forgets_the_answer(self) -> None:
        visitor = at_needs(classes=[ELDERLY])
        visitor.choose("papers")
        press(visitor, "choose_priority", "elderly")
        press(visitor, "back")
        assert visitor.session.walk.wish.priority is None
        assert visitor.session.page is Page.PRIORITY

    def test_a_class_that_is_gone_is_forgotten(self) -> None:
        center = a_center(classes=[ELDERLY])
        wish = Wish(needs=center.needs[:1], told_priority=True, priority="elderly")
        assert course.still_offered(wish, a_center()).priority is None


class TestHowMany:
    def test_one_unless_somebody_says_more(self) -> None:
        visitor = at_needs()
        visitor.choose("papers")
        press(visitor, "ask_people")
        press(visitor, "choose_people", 3)
        assert visitor.session.page is Page.CONFIRM
        assert press(visitor, "confirm").people == 3

    @pytest.mark.parametrize("people", [0, -1, 100])
    def test_a_number_of_people_that_cannot_be_changes_nothing(self, people: int) -> None:
        visitor = at_needs()
        visitor.choose("papers")
        press(visitor, "ask_people")
        press(visitor, "choose_people", people)
        assert (visitor.session.page, visitor.session.walk.wish.people) == (Page.PEOPLE, 1)

    def test_larger_figures_come_in_turn(self) -> None:
        visitor = at_needs()
        visitor.choose("papers")
        press(visitor, "ask_people")
        for _ in range(11):
            press(visitor, "more")
        assert visitor.session.walk.shelf == 0

    def test_a_center_may_leave_it_out(self) -> None:
        visitor = at_needs(kiosk={"ask_people": False})
        visitor.choose("papers")
        press(visitor, "ask_people")
        assert visitor.session.page is Page.CONFIRM

    def test_back_keeps_what_was_said(self) -> None:
        visitor = at_needs()
        visitor.choose("papers")
        press(visitor, "ask_people")
        press(visitor, "choose_people", 4)
        press(visitor, "ask_people")
        press(visitor, "back")
        assert (visitor.session.page, visitor.session.walk.wish.people) == (Page.CONFIRM, 4)

    def test_back_leads_one_page_back_from_a_larger_figure_too(self) -> None:
        visitor = at_needs()
        visitor.choose("papers")
        press(visitor, "ask_people")
        for _ in range(2):
            press(visitor, "more")
        press(visitor, "choose_people", 25)
        press(visitor, "back")
        assert visitor.session.page is Page.NEED

    def test_they_stay_as_many_when_something_else_is_chosen(self) -> None:
        visitor = at_needs()
        visitor.choose("papers")
        press(visitor, "ask_people")
        press(visitor, "choose_people", 4)
        visitor.refuse(press(visitor, "confirm"), "full", service="papers")
        press(visitor, "something_else")
        assert visitor.session.walk.wish.people == 4


def test_every_page_of_the_way_is_wiped_when_nobody_is_there() -> None:
    for page in (Page.NEED, Page.FIT, Page.PRIORITY, Page.CONFIRM, Page.PEOPLE):
        visitor = at_needs(classes=[ELDERLY])
        visitor.session.walk = replace(visitor.session.walk, page=page)
        visitor.wait(timing.IDLE)
        assert visitor.session.walk.wish == NO_WISH
        assert visitor.session.page is Page.START
