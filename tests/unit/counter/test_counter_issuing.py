"""The form for a new number, and what it shows."""

from __future__ import annotations

import pytest

from counter.desk.acts import Act
from counter.desk.issuing import MOST_SERVICES, TicketForm
from counter.faces.issue_faces import language_choices, service_choices, ticket_face
from hardware.printer import qr
from shared.domain.commands.issuing import Ticket
from shared.link.errors import AwayReason, HubAway
from tests.unit.counter.specimen import NOW, console_at


def filled() -> TicketForm:
    form = TicketForm()
    form.clear("es")
    form.toggle("papers")
    return form


def test_services_keep_the_order_in_which_they_were_picked() -> None:
    form = filled()
    form.toggle("legal")
    form.toggle("papers")
    form.toggle("papers")
    assert form.command().services == ("legal", "papers")


def test_no_more_services_than_a_visit_may_have() -> None:
    form = TicketForm()
    for count in range(12):
        form.toggle(f"s{count}")
    assert len(form.services) == MOST_SERVICES


def test_people_stay_between_1_and_99() -> None:
    form = filled()
    for wished, kept in ((0, 1), (-5, 1), (7, 7), (1000, 99)):
        form.count(wished)
        assert form.people == kept


def test_nothing_chosen_gives_no_command() -> None:
    form = TicketForm()
    form.clear("es")
    assert not form.is_complete
    with pytest.raises(ValueError, match="at least one service"):
        form.command()


def test_pressing_again_after_a_lost_answer_is_the_same_command() -> None:
    form = filled()
    first = form.command()
    assert form.command() is first
    form.count(2)
    assert form.command().command_id != first.command_id


def test_the_next_visitor_gets_another_command_for_the_same_wish() -> None:
    form = filled()
    first = form.command()
    form.clear("es")
    form.toggle("papers")
    assert form.command().command_id != first.command_id


def test_the_form_shows_what_is_chosen() -> None:
    console, form = console_at(), filled()
    services = {each.code: each.chosen for each in service_choices(console.center, form)}
    languages = {each.text: each.chosen for each in language_choices(console.center, form)}
    assert services["papers"]
    assert sum(services.values()) == 1
    assert languages["español"]
    assert sum(languages.values()) == 1


def test_before_the_center_is_known_there_is_nothing_to_choose() -> None:
    assert service_choices(None, TicketForm()) == []
    assert language_choices(None, TicketForm()) == []


def test_the_number_its_link_and_its_qr_are_shown() -> None:
    console, form = console_at(), filled()
    request = console.ask(Act.ISSUE, form.command(), NOW)
    assert request is not None
    assert ticket_face(console, form, NOW).busy
    token = "kq3mZb81PvQ0aX7cTnd5Lw"
    ticket = Ticket(
        visit_id="v", number="A-031", day="2026-11-23", token=token, steps=(), step_id="s", ahead=1
    )
    console.answered(request.command, ticket, NOW)
    face = ticket_face(console, form, NOW)
    assert (face.number, face.ahead) == ("A-031", "1 is before it.")
    assert face.link == f"http://192.168.1.20:8080/t/{token}"
    assert face.qr == qr.rows(face.link)


def test_a_number_that_was_not_given_says_so_in_the_form() -> None:
    console, form = console_at(), filled()
    request = console.ask(Act.ISSUE, form.command(), NOW)
    assert request is not None
    console.unanswered(request.command, HubAway(AwayReason.UNREACHABLE), NOW)
    assert ticket_face(console, form, NOW).trouble == "Not done: there is no connection."
    console.press(Act.RECALL, NOW)
    assert ticket_face(console, form, NOW).trouble == ""


def test_a_qr_is_square_and_starts_with_a_finder() -> None:
    rows = qr.rows("http://h/t/x")
    assert all(len(row) == len(rows) for row in rows)
    assert rows[0].startswith("1111111")
