"""PINs: what is typed, what is made, and that none is kept."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from counter.desk import acts
from counter.desk.acts import Act
from counter.desk.pin_book import MADE_LENGTH, PinBook, fresh_pin
from counter.faces.pin_faces import colleague_lines, list_text, said_of
from shared.domain.commands.command import Done
from shared.link.errors import AwayReason, HubAway, Refused
from tests.unit.counter.specimen import NOW, console_at

STAFF = {
    "staff": [{"name": "Ana Ruiz", "role": "manager"}, {"name": "Luis Ospina", "role": "agent"}]
}


def refused(code: str, **more: Any) -> Refused:
    return Refused(code, "no", 403, more=more)


@pytest.mark.parametrize(
    ("old", "new", "again", "said"),
    [
        ("1234", "8642", "8643", "The new PIN is not the same both times."),
        ("1234", "864", "864", "A PIN has 4 to 12 digits."),
        ("1234", "8642864286428", "8642864286428", "A PIN has 4 to 12 digits."),
        ("1234", "acht", "acht", "A PIN has 4 to 12 digits."),
        ("1234", "1234", "1234", "This is the PIN you have already."),
        ("", "8642", "8642", "A PIN has 4 to 12 digits."),
    ],
)
def test_a_mistake_is_said_and_nothing_is_sent(old: str, new: str, again: str, said: str) -> None:
    book = PinBook()
    assert book.change(old, new, again, NOW) is None
    assert said_of(book) == said


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (refused("wrong-pin"), "This is not your PIN of now. Try again."),
        (
            refused("slow-down", wait_seconds=8),
            "Too many tries. Wait 8 seconds, then try again.",
        ),
        (HubAway(AwayReason.UNREACHABLE), "Not done: there is no connection."),
        (
            HubAway(AwayReason.NO_ANSWER, maybe_done=True),
            "No answer came. Use the new PIN next time, or else the old one.",
        ),
        (None, "Your PIN is changed. It counts from now on."),
    ],
)
def test_what_came_of_changing_it_is_one_sentence(failure: Any, said: str) -> None:
    book = PinBook()
    command = book.change("1234", "8642", "8642", NOW)
    assert command is not None
    assert book.change("1234", "8642", "8642", NOW) is None
    assert book.errand.take(command, Done(), failure, NOW)
    assert said_of(book) == said


def test_a_made_pin_is_shown_only_once_it_counts_and_until_it_is_put_away() -> None:
    book = PinBook(lambda: "204816")
    command = book.reset("Luis Ospina")
    assert command is not None
    assert (command.staff, command.pin, book.made) == ("Luis Ospina", "204816", "")
    book.errand.take(command, Done(), None, NOW)
    assert book.made == "204816"
    assert said_of(book) == "Luis Ospina has a new PIN. It counts from now on."
    book.clear()
    assert book.made == ""


@pytest.mark.parametrize("failure", [refused("not-permitted"), HubAway(AwayReason.UNREACHABLE)])
def test_a_made_pin_that_does_not_count_is_never_shown(failure: Any) -> None:
    book = PinBook()
    command = book.reset("Luis Ospina")
    assert command is not None
    book.errand.take(command, None, failure, NOW)
    assert book.made == ""
    assert said_of(book).startswith("Not done")


def test_nobody_is_given_a_pin_without_a_name_or_twice_at_once() -> None:
    book = PinBook()
    assert book.reset("") is None
    assert book.reset("Luis Ospina") is not None
    assert book.reset("Luis Ospina") is None


def test_made_pins_have_six_digits_and_are_never_one_digit_six_times() -> None:
    made = {fresh_pin() for _ in range(200)}
    assert len(made) > 150
    for pin in made:
        assert len(pin) == MADE_LENGTH
        assert pin.isdecimal()
        assert len(set(pin)) > 1


def test_colleagues_are_listed_without_the_person_here() -> None:
    book, asked = PinBook(), uuid4()
    assert list_text(book, NOW) == "One moment…"
    book.asked(asked)
    assert not book.take_list(uuid4(), STAFF, None)
    assert book.take_list(asked, STAFF, None)
    assert [(each.name, each.text) for each in colleague_lines(console_at(), book)] == [
        ("Luis Ospina", "At the desk")
    ]
    assert list_text(book, NOW) == ""


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (refused("not-permitted"), "Not done: only managers may do that. Ask one."),
        (
            HubAway(AwayReason.UNREACHABLE),
            "Your colleagues can be seen when the connection is back.",
        ),
    ],
)
def test_why_nobody_is_listed_is_said(failure: Any, said: str) -> None:
    book, asked = PinBook(), uuid4()
    book.asked(asked)
    book.take_list(asked, None, failure)
    assert list_text(book, NOW) == said


def test_without_the_hub_nothing_is_asked() -> None:
    book = PinBook()
    book.away(Act.CHANGE_PIN, NOW)
    assert book.errand.outcome is not None
    assert book.errand.outcome.code == acts.AWAY
