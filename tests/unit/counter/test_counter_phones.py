"""What visitors say on their phones is seen at the desk."""

from __future__ import annotations

from datetime import timedelta

from counter.desk import acts
from counter.desk.console import Console
from counter.faces.desk_faces import visitor_face
from counter.faces.waiting_faces import waiting_face
from counter.words.refusal_words import not_done
from tests.unit.counter.specimen import NOW, console_at, desk_row, event, floor

CALLED = desk_row("A-017", "called")
UNTIL = (NOW + timedelta(minutes=10)).isoformat()


def parked(console: Console) -> list[str]:
    return [line.second for line in waiting_face(console, NOW).parked]


def test_who_is_called_and_says_so_is_coming() -> None:
    console = console_at(floor(CALLED))
    assert visitor_face(console, NOW).coming == ""
    console.floor_changed([event("visitor-on-the-way", CALLED, desk="d3")], NOW)
    assert visitor_face(console, NOW).coming == "Is coming"
    assert visitor_face(console_at(floor(CALLED | {"said": "coming"})), NOW).coming


def test_who_asks_for_time_leaves_the_desk_free_and_is_told_apart() -> None:
    console = console_at(floor(CALLED))
    away = event("step-parked", CALLED, desk="d3", staff=None, was="called", until=UNTIL)
    console.floor_changed([away], NOW)
    assert console.current is None
    assert parked(console)[0].startswith("asked for time, back at 11:08")
    console = console_at(floor(CALLED))
    sent = event("step-parked", CALLED, desk="d3", staff="Ana", was="called", until=UNTIL)
    console.floor_changed([sent], NOW)
    assert parked(console)[0].startswith("back at")


def test_who_gives_up_the_place_is_not_just_gone() -> None:
    console = console_at(floor(CALLED))
    over = {"desk": "d3", "was": "called"}
    console.floor_changed([event("step-cancelled", CALLED, staff=None, **over)], NOW)
    assert console.current is None
    assert console.outcome is not None
    assert (console.outcome.code, console.outcome.number) == (acts.GAVE_UP, "A-017")
    assert "A-017" in not_done(console.outcome)
    for other in (
        {"desk": "d2", "was": "called", "staff": None},
        {"desk": "d3", "was": "called", "staff": "Ana"},
        {"desk": None, "was": "waiting", "staff": None},
    ):
        console = console_at(floor(CALLED))
        console.floor_changed([event("step-cancelled", CALLED, **other)], NOW)
        assert console.outcome is None
