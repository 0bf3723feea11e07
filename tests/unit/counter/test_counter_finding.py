"""A visit looked up by its number."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from counter.desk.finding import Finder
from counter.faces.find_faces import find_face
from shared.domain.visit import State
from shared.link.errors import AwayReason, HubAway, Refused
from shared.link.session import Away
from tests.unit.counter.specimen import (
    JOURNEY,
    NOW,
    console_at,
    desk_row,
    floor,
    found_step,
    found_visit,
)


def asking() -> tuple[Finder, UUID]:
    finder, request_id = Finder(), uuid4()
    finder.asked("A-017", request_id)
    return finder, request_id


def finding(raw: dict = JOURNEY) -> Finder:
    finder, request_id = asking()
    assert finder.take(request_id, raw, None, None)
    return finder


def test_steps_and_notes_are_told_with_what_may_be_done() -> None:
    face = find_face(console_at(), finding(), NOW)
    assert face.number == "A-017"
    assert face.facts == "Came at 09:44, kreyòl, 3 people"
    assert [(each.service, each.state_text, each.act, each.can_pick) for each in face.steps] == [
        ("Welcome", "done, Bienvenida, 09:58", "reopen", False),
        ("Papers", "sent on, Desk 2, 10:27", "reopen", False),
        ("Legal advice", "waiting", "", True),
        ("Health", "did not come, Desk 4, 10:46", "return", False),
    ]
    assert [each.head for each in face.notes] == ["10:27  Luis Fernando Ospina"]
    assert [(each.text, each.chosen) for each in face.classes] == [
        ("No priority", False),
        ("Over 60", False),
        ("With a baby", True),
    ]
    assert face.can_reprint


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_a_word_and_a_sign(state: State) -> None:
    raw = found_visit(found_step("s1", "legal", state.value))
    (line,) = find_face(console_at(), finding(raw), NOW).steps
    assert line.state_text
    assert line.sign


def test_a_visit_that_is_over_has_no_ticket_and_no_class_to_change() -> None:
    raw = found_visit(found_step("s1", "legal", "done"), open=False)
    face = find_face(console_at(), finding(raw), NOW)
    assert face.facts.endswith("this visit is over")
    assert not face.can_reprint
    assert face.classes == ()
    assert face.steps[0].act == "reopen"


def test_a_visit_of_another_day_says_its_date() -> None:
    raw = found_visit(opened_at="2026-11-20T15:00:00Z", people=1)
    assert find_face(console_at(), finding(raw), NOW).facts.startswith("Came on 20/11 at 10:00")


def test_nobody_is_called_out_of_turn_past_a_visitor_here_or_from_another_desk() -> None:
    busy = console_at(floor(desk_row("A-020", "serving")))
    assert not any(each.can_pick for each in find_face(busy, finding(), NOW).steps)
    elsewhere = found_visit(
        found_step("s1", "health", "serving", desk="d4"), found_step("s2", "legal", "waiting")
    )
    face = find_face(console_at(), finding(elsewhere), NOW)
    assert not any(each.can_pick for each in face.steps)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("unknown-visit", "No visit has this number."),
        ("wrong-shape", "Write a number such as A-017."),
        ("slow-down", "Too many tries. Wait 10 seconds, then try again."),
    ],
)
def test_a_number_that_is_not_found_says_why(code: str, sentence: str) -> None:
    finder, request_id = asking()
    finder.take(request_id, None, Refused(code, "", 404), None)
    assert find_face(console_at(), finder, NOW).trouble == sentence


def test_without_the_hub_what_was_found_stays_but_nothing_can_be_done() -> None:
    finder = finding()
    again = uuid4()
    finder.asked("A-017", again)
    finder.take(again, None, None, HubAway(AwayReason.UNREACHABLE))
    console = console_at()
    console.went_away(Away(NOW, AwayReason.UNREACHABLE))
    face = find_face(console, finder, NOW)
    assert face.number == "A-017"
    assert not face.can_reprint
    assert not any(each.act or each.can_pick for each in face.steps)


def test_only_the_answer_to_the_last_question_counts() -> None:
    finder, first = asking()
    second = uuid4()
    finder.asked("B-014", second)
    assert not finder.take(first, JOURNEY, None, None)
    assert finder.is_asking
    assert finder.take(second, None, None, HubAway(AwayReason.UNREACHABLE))
    face = find_face(console_at(), finder, NOW)
    assert face.trouble == "Cannot look now: there is no connection."
