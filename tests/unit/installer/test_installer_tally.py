"""What a run counts, and what it calls wrong."""

from __future__ import annotations

from typing import Any

from installer.demo.tally import Tally, count, faults


def event(kind: str, **fields: Any) -> dict[str, Any]:
    return {"event": kind, **fields}


def test_a_visit_from_ticket_to_goodbye_is_counted_once_each() -> None:
    events = [
        event("visit-opened"),
        event("step-opened", step_id="s1"),
        event("step-called", step_id="s1"),
        event("step-recalled", step_id="s1"),
        event("service-started", step_id="s1"),
        event("service-finished", step_id="s1", was="serving"),
    ]

    assert count(events, printed=1) == Tally(issued=1, called=1, served=1, printed=1)


def test_a_step_finished_without_service_was_not_served() -> None:
    events = [
        event("step-called", step_id="s1"),
        event("service-finished", step_id="s1", was="called"),
    ]

    assert count(events, printed=0).served == 0


def test_a_played_run_in_which_something_happened_is_right() -> None:
    assert faults(Tally(issued=9, called=7, served=5, printed=9), played=True) == []


def test_a_ticket_without_paper_is_wrong() -> None:
    assert faults(Tally(issued=9, called=7, served=5, printed=8), played=True) == [
        "9 tickets were issued, but 8 were printed."
    ]


def test_nothing_happening_is_wrong_only_where_it_was_played() -> None:
    assert faults(Tally(), played=True) == [
        "Nothing was issued.",
        "Nothing was called.",
        "Nothing was served.",
        "Nothing was printed.",
    ]
    assert faults(Tally(), played=False) == []


def test_the_summary_reads_as_one_line() -> None:
    tally = Tally(issued=9, called=7, served=5, printed=9)

    assert str(tally) == "issued 9, called 7, served 5, printed 9"
