"""The pairing page without a screen: every face, every way on and back, and what time does."""

from __future__ import annotations

import pytest

from shared.link.errors import AwayReason
from shared.link.pairing_told import Dialling, NotYet, ShowCode
from shared.link.session import FoundHub
from shared.ui.joining.page import ALONE_AFTER, GOES_ON_AFTER, Dial, Do, Face, Page, fit_name

NORTH, SOUTH = "https://192.168.1.20:8443", "https://192.168.1.77:8443"


def hub(*urls: str, center: str = "Centro Puente") -> FoundHub:
    return FoundHub(hub=urls[0][-10:-5], center=center, api="1", fingerprint="", urls=urls)


def page_with_code(**words: bool) -> Page:
    page = Page("Kiosk 1", **words)
    page.found([hub(NORTH)], 0.0)
    page.choose_number(1)
    page.told(Dialling(NORTH), 0.0)
    page.told(ShowCode(NORTH, "12345678", 120), 0.0)
    page.take_effects()
    return page


def test_centers_come_and_go_and_one_name_twice_is_told_apart():
    page = Page("Kiosk 1")
    page.found([hub(NORTH), hub(SOUTH)], 0.0)
    assert [(each.name, each.where) for each in page.places] == [
        ("Centro Puente", "192.168.1.20:8443"),
        ("Centro Puente", "192.168.1.77:8443"),
    ]
    gone = page.places[0].key
    page.found([hub(SOUTH)], 1.0)
    page.choose(gone)
    assert page.face is Face.CENTERS
    page.choose_number(2)
    assert page.take_effects() == []
    page.choose_number(1)
    assert page.take_effects() == [Dial((SOUTH,), "Kiosk 1")]


def test_a_hub_is_dialled_at_all_its_addresses_the_written_one_first():
    page = Page("Kiosk 1")
    page.found([hub("https://[fd00::1]:8443", NORTH)], 0.0)
    page.choose_number(1)
    assert page.take_effects() == [Dial((NORTH, "https://[fd00::1]:8443"), "Kiosk 1")]


def test_a_typed_address_is_dialled_and_a_wrong_one_gets_a_sentence():
    page = Page("Kiosk 1")
    page.ask_address()
    page.enter("puente")
    assert (page.face, page.address_is_wrong) == (Face.ADDRESS, True)
    page.enter(" 192.168.1.20:8443 ")
    assert page.face is Face.ASKING
    assert page.take_effects() == [Dial((NORTH,), "Kiosk 1")]


def test_a_name_is_one_line_that_is_not_empty():
    page = Page("Kiosk 1")
    page.ask_name()
    page.enter(" \t ")
    assert page.face is Face.NAME
    page.enter("  Puerta\nnorte ")
    assert (page.face, page.name) == (Face.CENTERS, "Puertanorte")
    assert len(fit_name("x" * 99)) == 40


def test_digits_count_down_and_are_replaced_without_another_face():
    page = page_with_code()
    assert (page.face, page.seconds(20.0)) == (Face.CODE, 100)
    page.told(NotYet(NORTH, "expired", 0.3), 120.0)
    assert (page.face, page.seconds(120.0)) == (Face.CODE, 0)
    page.told(Dialling(NORTH), 120.3)
    assert page.face is Face.CODE
    page.told(ShowCode(NORTH, "87654321", 120), 120.4)
    assert (page.code, page.seconds(120.4)) == ("87654321", 120)


@pytest.mark.parametrize("reason", ["unreachable", "full", "sent-away", "out-of-turn"])
def test_what_may_pass_is_tried_again_by_itself(reason: str):
    page = page_with_code()
    page.told(NotYet(NORTH, reason, 5.0), 10.0)
    assert (page.face, page.reason, page.seconds(11.0)) == (Face.TROUBLE, reason, 4)
    page.told(Dialling(NORTH), 15.0)
    assert page.face is Face.ASKING


def test_what_only_a_person_can_mend_waits_for_one():
    page = page_with_code()
    page.failed("other-hub")
    assert (page.face, page.seconds(1e6)) == (Face.TROUBLE, None)
    page.again()
    assert page.take_effects() == [Do.HANG_UP, Dial((NORTH,), "Kiosk 1")]


def test_going_back_hangs_up_and_what_still_comes_changes_nothing():
    page = page_with_code()
    page.back()
    assert (page.face, page.take_effects()) == (Face.CENTERS, [Do.HANG_UP])
    page.told(ShowCode(NORTH, "11112222", 120), 1.0)
    assert page.face is Face.CENTERS


def test_an_admission_after_giving_up_is_forgotten():
    page = page_with_code()
    page.back()
    page.take_effects()
    page.joined(1.0)
    assert (page.face, page.take_effects()) == (Face.CENTERS, [Do.FORGET])


def test_the_last_page_goes_on_or_forgets():
    page = page_with_code()
    page.joined(10.0)
    page.tick(10.0 + GOES_ON_AFTER - 1)
    assert page.take_effects() == []
    page.forget()
    assert (page.face, page.take_effects()) == (Face.CENTERS, [Do.FORGET])
    page = page_with_code()
    page.joined(10.0)
    page.tick(10.0 + GOES_ON_AFTER)
    assert page.take_effects() == [Do.LEAVE]


def test_a_screen_without_hands_dials_the_only_center_after_a_while():
    page = Page("Screen", by_itself=True)
    page.found([hub(NORTH)], 0.0)
    page.tick(ALONE_AFTER - 1)
    assert page.take_effects() == []
    page.tick(ALONE_AFTER)
    assert page.take_effects() == [Dial((NORTH,), "Screen")]


def test_with_two_centers_or_with_hands_it_waits():
    page = Page("Screen", by_itself=True)
    page.found([hub(NORTH)], 0.0)
    page.found([hub(NORTH), hub(SOUTH)], 1.0)
    page.tick(1e6)
    page.ask_name()
    page.back()
    page.found([hub(NORTH)], 2e6)
    page.tick(3e6)
    assert (page.face, page.take_effects()) == (Face.CENTERS, [])
    page = Page("Kiosk 1")
    page.found([hub(NORTH)], 0.0)
    page.tick(1e6)
    assert page.take_effects() == []


def test_an_address_of_the_command_line_is_dialled_at_once():
    page = Page("Screen", url="192.168.1.20:8443")
    assert page.take_effects() == [Dial((NORTH,), "Screen")]


def test_a_device_that_was_shut_out_never_joins_by_itself():
    page = Page("Screen", by_itself=True, url=NORTH, shut_out=AwayReason.SHUT_OUT)
    page.found([hub(NORTH)], 0.0)
    page.tick(1e6)
    assert (page.face, page.take_effects()) == (Face.SHUT_OUT, [])
    page.again()
    assert page.face is Face.CENTERS
    page.back()
    assert page.face is Face.SHUT_OUT
    page.known_again()
    assert page.take_effects() == [Do.LEAVE]


def test_a_place_that_is_announced_twice_stands_once():
    page = Page("Kiosk 1")
    page.found([hub(NORTH), hub(NORTH, center="Another name")], 0.0)
    assert len(page.places) == 1
