"""Telling how it went: the language first, one face, counted once; nothing of it stays."""

from __future__ import annotations

from pathlib import Path

import pytest

import shared.domain
from kiosk.visit import feedback, timing
from kiosk.visit.center import Complaints
from kiosk.visit.walk import Cover, Page, Sorry
from kiosk.words.feedback_words import report_sealed, report_to
from kiosk.words.sorry_words import sorry_words
from shared.domain.commands.visiting import GiveFeedback
from shared.domain.profile import read_profile
from shared.domain.roles import Role
from shared.hub.views.center import center_view
from shared.link.errors import Refused
from tests.unit.kiosk.kiosk_specimen import Visitor, a_center, a_visitor, service

ONLY_WELCOME = {"services": [service("welcome")], "needs": []}


def at_faces(about: str | None = "papers") -> Visitor:
    visitor = a_visitor()
    visitor.wait(1)
    visitor.session.tell_how(visitor.now)
    visitor.wait(1)
    visitor.session.change_language("pt", visitor.now)
    visitor.wait(1)
    visitor.session.choose_about(about, visitor.now)
    visitor.wait(1)
    assert visitor.session.page is Page.FACES
    return visitor


def give(visitor: Visitor, face: int = 4) -> GiveFeedback:
    command = visitor.session.give_face(face, visitor.now)
    assert isinstance(command, GiveFeedback)
    assert command.command_id is not None
    return command


def test_shared_names_stay_out_and_the_house_in_general_is_last() -> None:
    assert feedback.known(a_center()) == ("papers", "health", "welcome")


def test_the_language_comes_first_then_the_service_then_one_face() -> None:
    visitor = a_visitor()
    visitor.wait(1)
    visitor.session.tell_how(visitor.now)
    assert (visitor.session.page, visitor.session.walk.cover) == (Page.ABOUT, Cover.LANGUAGE)
    visitor = at_faces()
    assert (visitor.session.walk.language, visitor.session.walk.cover) == ("pt", Cover.NONE)
    command = give(visitor)
    assert (command.face, command.service, command.token) == (4, "papers", None)


@pytest.mark.parametrize(("about", "counted"), [(None, "welcome"), ("health", "health")])
def test_who_names_no_service_means_the_house(about: str | None, counted: str) -> None:
    assert give(at_faces(about)).service == counted


def test_a_center_of_one_service_asks_for_none() -> None:
    visitor = a_visitor(**ONLY_WELCOME)
    visitor.wait(1)
    visitor.session.tell_how(visitor.now)
    visitor.wait(1)
    assert visitor.session.page is Page.FACES
    assert give(visitor).service == "welcome"


def test_a_service_that_has_no_name_of_its_own_cannot_be_chosen() -> None:
    visitor = at_faces()
    visitor.session.back(visitor.now)
    visitor.wait(1)
    visitor.session.choose_about("support", visitor.now)
    assert visitor.session.page is Page.ABOUT


def test_pressed_twice_is_one_answer_and_the_thanks_clear_themselves() -> None:
    visitor = at_faces()
    command = give(visitor)
    visitor.wait(1)
    assert visitor.session.give_face(1, visitor.now) is None
    assert command.command_id is not None
    visitor.session.counted(command.command_id, visitor.now)
    assert visitor.session.page is Page.THANKS
    visitor.wait(timing.TICKET)
    walk = visitor.session.walk
    assert (walk.page, walk.about, walk.request, walk.language) == (Page.START, "", None, "")


def test_an_answer_that_is_lost_is_sent_again_as_the_same_until_patience_ends() -> None:
    visitor = at_faces()
    command = give(visitor)
    assert command.command_id is not None
    visitor.session.unanswered(command.command_id, visitor.now)
    assert visitor.wait(timing.RETRY) == command
    visitor.wait(timing.PATIENCE)
    assert visitor.session.sorry is Sorry.FACE_AWAY
    assert visitor.session.walk.request is None
    assert sorry_words(visitor.session.sorry).title


def test_a_refusal_is_told_calmly() -> None:
    visitor = at_faces()
    command = give(visitor)
    assert command.command_id is not None
    refusal = Refused("unknown-service", "No.", 422)
    visitor.session.refused(command.command_id, refusal, visitor.now)
    assert visitor.session.sorry is Sorry.FACE_AWAY


def test_while_the_hub_is_away_the_page_says_so_and_comes_back_by_itself() -> None:
    visitor = at_faces()
    visitor.lose_hub()
    assert visitor.session.sorry is Sorry.FACE_AWAY
    assert visitor.session.give_face(5, visitor.now + 1) is None
    visitor.session.hub_here(visitor.now + 2)
    assert visitor.session.page is Page.FACES


def test_who_leaves_while_it_is_sent_hears_no_thanks() -> None:
    visitor = at_faces()
    command = give(visitor)
    visitor.session.leave(visitor.now)
    assert command.command_id is not None
    visitor.session.counted(command.command_id, visitor.now)
    assert visitor.session.page is Page.START


def test_back_leads_to_the_services_and_then_to_the_start() -> None:
    visitor = at_faces()
    for page in (Page.ABOUT, Page.START):
        visitor.session.back(visitor.now)
        assert visitor.session.page is page
        visitor.wait(1)


@pytest.mark.parametrize("sealed", [True, False])
def test_sealed_is_promised_only_where_it_is_so(sealed: bool) -> None:
    reader = Complaints(name="Defensoría", contact="018000 914814, a@b.example", sealed=sealed)
    assert "Defensoría" in report_to(reader)
    assert "018000\u00a0914814, a@b.example" in report_to(reader)  # no number in two lines
    assert bool(report_sealed(reader)) is sealed


def test_the_hub_tells_a_kiosk_who_reads_complaints_but_not_with_which_key() -> None:
    text = Path(shared.domain.__file__).with_name("integration.toml").read_text(encoding="utf-8")
    view = center_view(read_profile(text, "integration.toml"), Role.KIOSK, "http://192.168.1.20")
    told = {"name": "Defensoría del Pueblo", "sealed": True}
    assert view["complaints"] == told | {"contact": "018000 914814, quejas@defensoria.example"}
