"""The journal as it is read: pages, typed days, and a sentence for everything that happens."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from counter.desk.center import read_center
from counter.manager.journal_book import ALL, GROUPS, JournalBook, JournalEntry, read_day
from counter.manager.journal_words import context, sentence, trouble
from shared.domain.folding import EVENTS
from shared.link.errors import AwayReason, HubAway, Refused
from tests.unit.counter.specimen import CENTER, NOW

TODAY = date(2026, 11, 23)
CENTRO = read_center(CENTER, "en")
# What only follows from something else that is told.
SILENT = {
    *("step-opened", "step-held", "step-released", "visit-closed", "visitor-on-the-way"),
    "return-used",
}


def entry(event: str, **fields: Any) -> JournalEntry:
    return JournalEntry(7, NOW, event, "Entrada", "d3", fields)


def test_every_kind_is_told_or_follows_from_another() -> None:
    assert set(ALL) == {event.kind for event in EVENTS} - SILENT
    assert len(ALL) == len(set(ALL))


@pytest.mark.parametrize("kind", ALL)
def test_every_kind_has_a_sentence_without_a_hole(kind: str) -> None:
    fields: dict[str, Any] = {"number": "A-017", "service": "papers", "staff": "Ana", "name": "X"}
    fields |= {"role": "agent", "people": 3, "services": ["papers"], "why": "closed"}
    said = sentence(entry(kind, **fields), CENTRO)
    assert said.endswith(".")
    assert "{" not in said
    assert kind not in said


def test_a_call_tells_who_was_passed_over_and_why() -> None:
    reason = {
        "code": "picked",
        "waited": 360.0,
        "passed_over": 2,
        "runner_up": {"number": "A-018", "waited": 1740.0},
    }
    called = entry("step-called", number="A-021", service="papers", staff="Ana", reason=reason)
    assert sentence(called, CENTRO) == "Ana called A-021 to Desk 3 for Papers."
    assert context(called, CENTRO) == (
        "Picked by hand after waiting 6 min, before 2 others. Next in line was A-018: 29 min."
    )


def test_a_service_that_may_not_be_named_is_not() -> None:
    assert "a confidential service" in sentence(entry("service-closed", service=""), CENTRO)


def test_who_is_a_person_or_a_device_or_the_hub() -> None:
    assert sentence(entry("profile-adopted", by="Eva"), CENTRO).startswith("Eva ")
    assert sentence(entry("visit-opened", number="A-001"), CENTRO).endswith("Entrada.")
    by_itself = JournalEntry(1, NOW, "profile-adopted", "", "", {})
    assert sentence(by_itself, CENTRO).startswith("The hub ")


def test_what_a_newer_hub_tells_is_not_hidden() -> None:
    assert sentence(entry("something-new"), CENTRO) == "something-new"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ""),
        ("21", "2026-11-21"),
        ("24", "2026-10-24"),
        ("31", "2026-10-31"),
        ("24/12", "2025-12-24"),
        ("1/2/25", "2025-02-01"),
        ("1.2.2025", "2025-02-01"),
        ("2025-02-01", "2025-02-01"),
        ("29/2", "2024-02-29"),
        ("30/2", None),
        ("2025-13-01", None),
        ("yesterday", None),
    ],
)
def test_a_typed_day(typed: str, expected: str | None) -> None:
    assert read_day(typed, TODAY) == expected


def page(count: int, reached: int) -> dict[str, Any]:
    row = {"at": NOW.isoformat(), "event": "desk-closed", "device": "", "desk": None, "fields": {}}
    return {"entries": [row | {"seq": reached + each} for each in range(count)], "reached": reached}


def ask(book: JournalBook) -> tuple[Any, dict[str, str]]:
    query = book.query(TODAY, CENTRO.desks)
    assert query is not None
    book.asked(request := uuid4())
    return request, query


def test_pages_follow_one_another_by_place() -> None:
    book = JournalBook()
    book.seek(staff=" Ana ", group="calls")
    request, query = ask(book)
    assert query == {"kinds": ",".join(GROUPS["calls"]), "staff": "Ana"}
    assert book.take(request, page(50, 900), None)
    assert not book.reads_on
    request, query = ask(book)
    assert query["before"] == "900"
    assert book.take(request, page(3, 0), None)
    assert len(book.entries) == 53
    assert not book.has_older


def test_little_found_reads_on_by_itself() -> None:
    book = JournalBook()
    request, _ = ask(book)
    book.take(request, page(2, 40_000), None)
    assert book.reads_on


def test_what_is_no_longer_asked_is_ignored() -> None:
    book = JournalBook()
    request, _ = ask(book)
    book.seek(number="A-017")
    assert not book.take(request, page(2, 40_000), None)
    assert book.entries == ()


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (HubAway(AwayReason.UNREACHABLE), "no connection"),
        (Refused("wrong-shape", "no", 422), "A-017"),
        (Refused("not-permitted", "no", 403), "who leads"),
    ],
)
def test_trouble_is_worded(failure: Any, said: str) -> None:
    book = JournalBook()
    request, _ = ask(book)
    book.take(request, None, failure)
    assert said in trouble(book.trouble)
    assert not book.reads_on


def test_a_day_that_means_nothing_is_not_asked() -> None:
    book = JournalBook()
    book.seek(day="soon")
    assert book.query(TODAY, CENTRO.desks) is None
    assert "21/11" in trouble(book.trouble)


@pytest.mark.parametrize(
    ("typed", "code"), [("3", "d3"), (" D3 ", "d3"), ("bienvenida", "welcome"), ("", None)]
)
def test_a_desk_by_its_name_or_code(typed: str, code: str | None) -> None:
    book = JournalBook()
    book.seek(desk=typed)
    _, query = ask(book)
    assert query.get("desk") == code


def test_a_desk_that_is_none_is_not_asked() -> None:
    book = JournalBook()
    book.seek(desk="99")
    assert book.query(TODAY, CENTRO.desks) is None
    assert trouble(book.trouble) == "There is no such desk."
