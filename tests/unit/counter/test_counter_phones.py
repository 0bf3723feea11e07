"""What visitors say on their phones is seen at the desk."""

from __future__ import annotations

from datetime import timedelta

from counter.console import Console
from counter.faces import visitor_face
from counter.waiting_faces import waiting_face
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
