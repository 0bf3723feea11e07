"""The manager's floor, read from what the hub tells: services, desks, attention, and the acts."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from counter.desk.device_book import DeviceBook
from counter.manager import floor_acts
from counter.manager.floor_attention import Attention, attention
from counter.manager.floor_faces import axis, desk_cards, machines, service_lines, side_acts
from counter.manager.floor_reading import Reading, read_floor
from shared.domain.commands.desks import SetDeskServices
from shared.domain.commands.leading import CloseService, OpenService
from tests.unit.counter.specimen import (
    BUSY_HALL,
    DEVICES,
    NOW,
    ago,
    console_at,
    desk_row,
    floor,
    waiting_row,
)

NONE = ("", "")


def reading(raw: dict[str, Any], ranges: dict[str, Any] | None = None) -> Reading:
    found = read_floor(console_at(raw), ranges or {}, NOW)
    assert found is not None
    return found


def asks(raw: dict[str, Any], kind: str) -> list[Attention]:
    found = attention(reading(raw), (), ())
    return [each for each in found if each.key.startswith(kind + ":")]


def test_a_service_tells_who_waits_how_long_and_what_a_newcomer_would() -> None:
    found = reading(floor(waiting=BUSY_HALL), {"legal": [15, 30], "papers": None})
    legal = found.service("legal")
    assert legal is not None
    assert legal.minutes == (31, 12)  # who is held waits for nobody
    assert [row.number for row in legal.over] == ["B-014"]
    assert legal.range == (15, 30)
    assert found.over == 1
    lines = {each.service: each for each in service_lines(found, NONE)}
    assert (lines["legal"].figure, lines["legal"].longest) == ("2", "31 min")
    assert (lines["legal"].marks, lines["legal"].series) == ([31, 12], "B")
    assert (lines["support"].figure, lines["support"].marks) == ("–", [])


def test_many_at_the_same_minute_are_one_mark_and_one_count() -> None:
    rows = tuple(waiting_row(f"A-{number:03}", "papers", 20) for number in range(1, 60))
    (papers,) = [
        each
        for each in service_lines(reading(floor(waiting=rows)), NONE)
        if each.service == "papers"
    ]
    assert (papers.marks, papers.figure) == ([20], "59")


@pytest.mark.parametrize(
    ("longest", "expected"), [(0, (10, 5)), (70, (15, 5)), (300, (60, 6)), (5000, (834, 6))]
)
def test_the_axis_reaches_beyond_the_longest(longest: int, expected: tuple[int, int]) -> None:
    step, steps = axis(reading(floor(waiting=(waiting_row("A-001", "papers", longest),))))
    assert step * steps > longest
    assert (step, steps) == expected


def test_a_desk_by_what_it_does() -> None:
    raw = floor(
        desk_row("A-017", "serving", "d1"),
        desk_row("C-006", "called", "d4"),
        desk_row("B-013", "serving", "d3", since=ago(31)),
        waiting=(waiting_row("D-011", "work", 3),),
        desks={"d1": "open", "d2": "paused", "d3": "open", "d4": "open", "d5": "open"},
    )
    cards = {each.desk: each for each in desk_cards(reading(raw), ("desk", "d1"))}
    assert {code: each.state for code, each in cards.items()} == {
        "d1": "serving",
        "d2": "paused",
        "d3": "long",
        "d4": "called",
        "d5": "idle",
        "welcome": "closed",
    }
    assert (cards["d5"].second, cards["d1"].since, cards["d1"].chosen) == (
        "Can call",
        "6 min",
        True,
    )
    assert list(cards)[-1] == "welcome"


def test_a_service_without_an_open_desk_asks_for_one_that_is_free() -> None:
    raw = floor(
        desk_row("A-017", "serving"),
        waiting=(waiting_row("C-007", "health", 26.0), waiting_row("C-008", "health", 3)),
        desks={"d5": "open"},
    )
    (found,) = asks(raw, "unserved")
    assert found.grave
    assert found.context == "2 people wait, the first 26 min."
    assert found.act == floor_acts.open_at("health", "d5")
    assert found.act_text == "Open it at Desk 5"


def test_nobody_is_asked_to_help_where_nobody_is() -> None:
    raw = floor(waiting=(waiting_row("A-001", "papers", 50),))
    (found,) = asks(raw, "over")
    assert found.act == ""  # desk 3 is the only one, and serves it


def test_languages_long_visits_private_words_machines_and_shut_services() -> None:
    raw = floor(
        desk_row("B-013", "serving", since=ago(31)),
        waiting=(
            waiting_row("A-021", "papers", 9, language="ht"),
            waiting_row("A-022", "welcome", 2, discreet=True),
        ),
    ) | {"shut": {"health": "2026-11-23", "work": "2026-11-22"}}
    assert [each.fact for each in asks(raw, "unspoken")] == ["No open desk speaks kreyòl"]
    assert asks(raw, "long")[0].act == "look:desk:d3"
    assert len(asks(raw, "private")) == 1
    (shut,) = asks(raw, "shut")
    assert shut.act == floor_acts.unshut("health")
    health = ({"device": "d9", "name": "Entrada", "printer": "paper-out"},)
    printers = [e for e in attention(reading(raw), health, ()) if e.key == "printer:d9"]
    assert printers[0].context == "Entrada"


def test_devices_that_are_away_are_named_and_counted() -> None:
    book = DeviceBook()
    asked = uuid4()
    book.asked(asked)
    rows = [dict(each) for each in DEVICES]
    rows[4] |= {"connected": False}
    book.take_list(asked, {"devices": rows, "pending": 0}, None, NOW)
    entries = book.entries or ()
    gone = attention(reading(floor()), (), entries)
    assert [each.fact for each in gone] == ["Pantalla sala is not connected"]
    assert machines(entries) == "1 kiosk  ·  1 screen  ·  1 not connected"


def test_the_gravest_come_first() -> None:
    raw = floor(desk_row("B-013", "serving", since=ago(50)), waiting=BUSY_HALL) | {
        "shut": {"health": "2026-11-23"}
    }
    graves = [each.grave for each in attention(reading(raw), (), ())]
    assert graves == sorted(graves, reverse=True)
    assert True in graves
    assert False in graves


def test_every_act_is_a_command_that_adds_or_takes_one_service() -> None:
    found = reading(floor(desks={"d5": "open"}))

    def made(code: str) -> Any:
        return floor_acts.command_of(code, found)

    opened = made(floor_acts.open_at("legal", "d5"))
    assert isinstance(opened, SetDeskServices)
    assert (opened.desk, opened.services) == ("d5", ("education", "work", "legal"))
    assert made(floor_acts.drop_at("work", "d5")).services == ("education",)
    assert made(floor_acts.as_planned("d5")).services == ()
    assert isinstance(made(floor_acts.shut("health")), CloseService)
    assert isinstance(made(floor_acts.unshut("health")), OpenService)
    assert made("open:legal:nowhere") is None
    assert made("nonsense") is None


def test_a_desk_never_loses_its_last_service() -> None:
    found = reading(floor(desks={"d1": "open"}))
    for chosen in (("desk", "d1"), ("service", "papers")):
        assert "drop:papers:d1" not in {each.act for each in side_acts(found, chosen)}
    assert "drop:papers:d3" in {each.act for each in side_acts(found, ("service", "papers"))}


def test_an_empty_center_is_calm() -> None:
    found = reading(floor())
    assert attention(found, (), ()) == []
    assert side_acts(None, NONE) == []
    assert service_lines(None, NONE) == []
    assert desk_cards(None, NONE) == []
