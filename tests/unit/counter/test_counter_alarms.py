"""What a clerk is to notice, and calls for help."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from counter.desk.alarms import ANSWERED_SHOWN, STILL_MEANT, Help, Kind, Notices
from counter.desk.console import Console
from counter.faces.alarm_faces import emergency_lines, notice_text
from shared.link.floor_view import FloorView
from tests.unit.counter.specimen import NOW, console_at, desk_row, event, floor, waiting_row

FIRST = waiting_row("A-018", "papers", 0)
RAISED = {"emergency": "e1", "device": "d8", "desk": "d4", "staff": "Luis"}


def at(*waiting: dict[str, Any], **more: Any) -> Console:
    return console_at(floor(waiting=waiting, **more))


def opened(row: dict[str, Any], seq: int = 101) -> Any:
    told = {"state": "waiting", "since": row["since"], "people": 1, "priority": None}
    return event("step-opened", row, seq, **told)


def kinds(notices: Notices) -> list[Kind]:
    return [each.kind for each in notices.current]


def test_who_comes_to_an_empty_room_is_noticed_once() -> None:
    console, notices = at(), Notices()
    notices.look(console, NOW)
    assert not notices.current
    console.floor_changed([opened(FIRST)], NOW)
    notices.look(console, NOW)
    assert notices.fresh
    assert [notice_text(each) for each in notices.current] == [
        "A-018 has come. Nobody was waiting."
    ]
    notices.look(console, NOW)
    assert kinds(notices) == [Kind.FIRST]
    assert not notices.fresh
    notices.read()
    notices.look(console, NOW)
    assert not notices.current


def test_who_waited_before_one_signed_in_is_no_news() -> None:
    notices = Notices()
    notices.look(at(FIRST), NOW)
    assert not notices.current


def test_who_comes_for_another_desk_is_no_news() -> None:
    console, notices = at(), Notices()
    notices.look(console, NOW)
    console.floor_changed([opened(waiting_row("C-018", "health", 0))], NOW)
    notices.look(console, NOW)
    assert not notices.current


def test_while_somebody_is_here_nobody_comes_first() -> None:
    console, notices = console_at(floor(desk_row("A-017", "serving"))), Notices()
    notices.look(console, NOW)
    console.floor_changed([opened(FIRST)], NOW)
    notices.look(console, NOW)
    assert not notices.current


def test_who_waits_too_long_is_told_again_only_with_the_next_one() -> None:
    console, notices = (
        at(waiting_row("A-001", "papers", 39), waiting_row("A-002", "papers", 38)),
        (Notices()),
    )
    notices.look(console, NOW)
    assert not notices.current
    later = NOW + timedelta(minutes=1)
    notices.look(console, later)
    assert notices.fresh
    assert notice_text(notices.current[0]) == "1 person waits longer than they should."
    notices.read()
    notices.look(console, later)
    assert not notices.current
    notices.look(console, later + timedelta(minutes=1))
    assert notice_text(notices.current[0]) == "2 people wait longer than they should."


def test_a_printer_in_trouble_is_noticed_until_it_was_read() -> None:
    console, notices = at(), Notices()
    console.health = [{"device": "d9", "name": "Entrada", "printer": "paper-out"}]
    notices.look(console, NOW)
    assert notice_text(notices.current[0]) == "Printer out of paper · Entrada"
    notices.read()
    notices.look(console, NOW)
    assert not notices.current


def test_a_paper_that_the_queue_does_not_know_is_said_before_any_printer() -> None:
    console, notices = at(), Notices()
    console.health = [
        {"device": "d8", "name": "Entrada", "printer": "paper-out", "left_out": []},
        {"device": "d9", "name": "Patio", "printer": "fine", "left_out": ["A-801", "B-800"]},
    ]
    notices.look(console, NOW)
    said = "On paper, not in the queue: A-801, B-800 · Patio, and 1 more"
    assert notice_text(notices.current[0]) == said


@pytest.mark.parametrize("gone", ["away", "signed out"])
def test_nothing_is_noticed_where_nobody_works(gone: str) -> None:
    console, notices = at(waiting_row("A-001", "papers", 90)), Notices()
    notices.look(console, NOW)
    assert notices.current
    if gone == "away":
        console._live = False
    else:
        console.step_aside()
    notices.look(console, NOW)
    assert not notices.current


# Help


def test_a_call_for_help_says_where_and_who_until_somebody_goes() -> None:
    console, help_ = at(), Help()
    console.floor_changed([event("emergency-raised", **RAISED)], NOW)
    assert help_.look(console, NOW)
    assert not help_.look(console, NOW)
    (line,) = emergency_lines(console, help_)
    assert (line.text, line.can) == ("Help is needed: Desk 4, Luis (10:58)", True)
    told = {"emergency": "e1", "desk": "d1", "staff": "Sol"}
    gone = event("emergency-acknowledged", seq=102, **told)
    console.floor_changed([gone], NOW)
    help_.told(gone, NOW)
    (line,) = emergency_lines(console, help_)
    assert (line.going, line.can) == ("Sol goes there.", False)
    help_.look(console, NOW + ANSWERED_SHOWN)
    assert emergency_lines(console, help_) == []


def test_a_console_that_comes_later_sees_it_too() -> None:
    raw = floor() | {"emergencies": [RAISED | {"at": NOW.isoformat()}]}
    console = console_at(raw)
    assert len(emergency_lines(console, Help())) == 1
    console.floor_replaced(FloorView(floor(seq=200)), NOW)
    assert emergency_lines(console, Help()) == []


def test_ones_own_call_is_said_quietly_and_is_for_others_to_answer() -> None:
    console = at()
    console.floor_changed([event("emergency-raised", **RAISED | {"desk": "d3"})], NOW)
    (line,) = emergency_lines(console, Help())
    assert (line.text, line.can) == ("Your colleagues are told.", False)


def test_nobody_who_is_locked_says_that_they_go() -> None:
    console = at()
    console.floor_changed([event("emergency-raised", **RAISED)], NOW)
    console.lock()
    assert not emergency_lines(console, Help())[0].can


def test_help_that_could_not_be_called_is_called_again_for_some_minutes() -> None:
    help_ = Help()
    command = help_.call("d3", NOW)
    assert help_.call("d3", NOW) == command
    assert help_.took(command, away=True)
    assert help_.failed
    assert help_.again(NOW) == command
    assert help_.again(NOW + STILL_MEANT + timedelta(seconds=1)) is None
    assert not help_.failed
    other = help_.call("d3", NOW)
    assert other != command
    assert help_.took(other, away=False)
    assert help_.again(NOW) is None
