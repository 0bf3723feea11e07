"""What stands around the calls, and what fills the field: a call before anything else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display import care
from display.board import Call, Face
from display.hours import Times
from display.house import House
from display.hub_clock import HubClock
from display.room import PAGE, TURN, Room, Show, listed, show, turn_of

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
A17, B12, C6 = (Call(number, "desk-1", "es") for number in ("A-017", "B-012", "C-006"))
CALM = Face((), False, False, (), False, False, False, False)
WAITS = [{"series": letter, "low": 5, "high": 15} for letter in "ABCDEF"]


@pytest.fixture
def room() -> Room:
    made = Room(HubClock(lambda: NOON))
    made.told({"waits": WAITS, "hours": {"open": True, "opens": None}})
    return made


def closed(room: Room, opens: datetime | None = None) -> None:
    told = {"open": False, "opens": opens.isoformat() if opens else None}
    room.told({"waits": WAITS, "hours": told})


def letters(room: Room, turn: int, face: Face = CALM) -> str:
    return "".join(each.series for each in room.waits(turn, face))


def test_waits_stand_a_page_at_a_time(room: Room) -> None:
    assert PAGE == 4
    assert [letters(room, turn) for turn in range(3)] == ["ABCD", "EF", "ABCD"]


def test_a_zone_shows_the_waits_of_its_own_letters(room: Room) -> None:
    room.house = House(series=frozenset("BF"))
    assert letters(room, 0) == "BF"


def test_no_wait_is_shown_that_may_be_untrue(room: Room) -> None:
    assert letters(room, 0, replace(CALM, away=True)) == ""
    room.house = House(waits=False)
    assert letters(room, 0) == ""
    room.house = House()
    closed(room)
    assert letters(room, 0) == ""


def test_a_closed_center_says_when_it_opens(room: Room) -> None:
    closed(room, NOON + timedelta(hours=20))
    assert room.closed(CALM)
    assert room.opening(NOON) == "Abrimos mañana a las 08:00"


@pytest.mark.parametrize("busy", ["away", "calling", "trial", "pending"])
def test_it_is_not_closed_for_who_is_still_called(room: Room, busy: str) -> None:
    closed(room)
    assert not room.closed(replace(CALM, **{busy: True}))


def test_nobody_is_called_in_the_dark(room: Room) -> None:
    room.house = House(dim=Times())
    assert room.dim(CALM, NOON)
    assert not room.dim(replace(CALM, calling=True), NOON)
    assert not room.dim(replace(CALM, trial=True), NOON)


def test_every_screen_turns_at_the_same_instant() -> None:
    assert turn_of(NOON) == turn_of(NOON + timedelta(seconds=TURN - 1))
    assert turn_of(NOON + timedelta(seconds=TURN)) == turn_of(NOON) + 1


FACES = st.builds(
    Face,
    calls=st.sampled_from([(), (A17,), (A17, B12, C6)]),
    calling=st.booleans(),
    lit=st.booleans(),
    past=st.just((Call("D-002", "desk-2", "es"),)),
    away=st.booleans(),
    trial=st.booleans(),
    idle=st.booleans(),
    pending=st.booleans(),
)


@given(face=FACES, is_closed=st.booleans(), picture=st.booleans())
def test_a_call_is_never_hidden(face: Face, is_closed: bool, picture: bool) -> None:
    is_closed = is_closed and not (face.calling or face.pending)
    shown = show(face, closed=is_closed, picture=picture)
    rows = listed(face, shown)
    if shown is Show.PICTURE:
        assert face.idle
        assert tuple(rows) == (*face.calls, *face.past)
    elif face.trial:
        assert tuple(rows) == (*face.calls, *face.past), "beside a test, too"
    elif shown is Show.SEVERAL:
        assert tuple(rows) == face.past
    else:
        assert tuple(rows) == (*face.calls[1:], *face.past)
    if face.calling and face.calls and not face.trial:
        assert shown in (Show.SEVERAL, Show.CALL)


def test_what_stands_still_moves_around_and_comes_back() -> None:
    day = [care.shift(minute) for minute in range(24 * 60)]
    assert {max(abs(x), abs(y)) for x, y in day} <= set(range(care.REACH + 1))
    assert len(set(day)) == 8
    steps = [(one, other) for one, other in pairwise(day) if one != other]
    assert all(abs(a[0] - b[0]) + abs(a[1] - b[1]) <= 4 for a, b in steps)


@pytest.mark.parametrize("wrong", [timedelta(days=-9000), timedelta(hours=7), timedelta(seconds=3)])
def test_a_wrong_clock_is_the_hubs_once_that_told(wrong: timedelta) -> None:
    room = Room(HubClock(lambda: NOON + wrong))
    assert room.clock() == NOON + wrong
    room.told({"now": NOON.isoformat()})
    assert room.clock() == NOON


def test_the_way_on_the_network_moves_no_clock() -> None:
    clock = HubClock(lambda: NOON)
    clock.told(NOON + timedelta(milliseconds=300))
    assert clock() == NOON
