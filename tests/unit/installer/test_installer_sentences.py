"""Events as lines of the terminal."""

from __future__ import annotations

from typing import Any

import pytest

from installer.demo.sentences import line, sentence
from shared.domain.folding import EVENTS

CENTER = {
    "languages": ["es", "en"],
    "services": [{"code": "papers", "names": {"es": "Papeles", "en": "Papers"}}],
    "desks": [{"code": "desk-1", "name": "1"}, {"code": "welcome", "name": "Bienvenida"}],
}
STEP = {"number": "A-017", "service": "papers", "language": "es", "desk": "desk-1"}
AT = "2026-11-22T10:12:00.123456Z"


def told(kind: str, **fields: Any) -> str:
    found = sentence({"event": kind, "at": AT, **fields}, CENTER)
    assert found is not None
    return found.partition("  ")[2]


@pytest.mark.parametrize(
    ("kind", "fields", "words"),
    [
        ("step-opened", {}, "takes a ticket for Papeles, es"),
        ("step-recalled", {"calls": 2}, "is called to Ventanilla 1 again"),
        ("service-started", {}, "is served at Ventanilla 1"),
        ("service-finished", {"was": "serving"}, "is done at Ventanilla 1"),
        ("step-missed", {"was": "called"}, "did not come to Ventanilla 1"),
        ("step-cancelled", {}, "no longer wants it"),
        ("step-parked", {"was": "serving"}, "goes to fetch something"),
        ("ticket-reprinted", {}, "ticket reprinted"),
    ],
)
def test_a_step_says_who_and_what(kind: str, fields: dict[str, Any], words: str) -> None:
    assert told(kind, **STEP, **fields) == f"A-017         {words}"


def test_a_call_says_why() -> None:
    longest = {"code": "longest-wait", "waited": 61.6}
    only = {"code": "only-one", "waited": 2.0}

    assert told("step-called", **STEP, reason=longest).endswith("after 62 s: waits longest")
    assert told("step-called", **STEP, reason=only).endswith("after 2 s: nobody else waits for it")


def test_a_desk_with_a_word_for_a_name_keeps_it() -> None:
    assert told("desk-opened", desk="welcome", staff="Ana") == "Bienvenida    is opened by Ana"


def test_what_another_line_tells_is_not_told_twice() -> None:
    assert sentence({"event": "visit-opened", "at": AT, "number": "A-017"}, CENTER) is None


def test_names_with_braces_are_harmless() -> None:
    assert told("desk-opened", desk="desk-1", staff="{Ana}").endswith("is opened by {Ana}")


def test_every_event_of_the_stream_has_a_line_or_is_left_out() -> None:
    streamed = {event.kind for event in EVENTS} - {"device-added", "staff-added"}
    fields = {**STEP, "staff": "Ana", "at": AT, "was": "called", "undone": "recall"}

    for kind in streamed:
        found = sentence({"event": kind, **fields}, CENTER)
        assert found is None or found[2] == ":"


def test_a_line_begins_with_the_local_time() -> None:
    assert len(line(AT, "printer", "cuts it").split("  ")[0]) == len("10:12:00")


def test_the_center_itself_speaks_where_there_is_no_number_and_no_desk() -> None:
    turned = told("need-unmet", services=["papers"], service="papers", why="closed")
    assert turned == "center        turns somebody away for Papeles: closed"
    assert told("day-ended", day="2026-11-22") == "center        day ended"
