"""From the link's updates to the board: what is news, what is not, and what ended."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from display.board import Begin, Board
from display.feed import Feed
from shared.link.errors import AwayReason
from shared.link.session import Away, Connected, FloorChanged, FloorReplaced

NOON = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
AWAY = Away(NOON, AwayReason.UNREACHABLE)
HERE = Connected("https://127.0.0.1:1")


class Room:
    """A board with its feed, a clock that a test sets, and a hub that a test plays."""

    def __init__(self) -> None:
        self.board = Board()
        self.feed = Feed(self.board)
        self.now = 1_000.0
        self.clock = NOON
        self._seq = count(1)

    def take(self, update: object) -> list[str]:
        """Take an update, and return the numbers whose announcement begins."""
        self.feed.take(update, self.now, self.clock)
        self.board.advance(self.now)
        begins = [each for each in self.board.take_effects() if isinstance(each, Begin)]
        for each in begins:
            self.board.voice_done(each.id)
        return [call.number for each in begins for call in each.calls]

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.clock += timedelta(seconds=seconds)

    def event(self, kind: str, number: str, *, ago: float = 0.0, **more: Any) -> dict[str, Any]:
        """Return a message as a display gets it; `ago` is its age by a right clock."""
        at = (NOON + timedelta(seconds=self.now - 1_000.0 - ago)).isoformat()
        told = {"desk": "desk-3", "number": number} | more
        return {"type": "event", "seq": next(self._seq), "at": at, "event": kind} | told

    def called(self, number: str, *, ago: float = 0.0, desk: str = "desk-3") -> dict[str, Any]:
        return self.event("step-called", number, ago=ago, desk=desk, language="es", calls=1)

    def floor(self, *rows: tuple[str, str, str]) -> FloorReplaced:
        """Return a floor of (number, desk, state), the oldest first."""
        told: dict[str, Any] = {"journal": "J", "seq": 0, "waiting": [], "desks": []}
        told |= {"called": [], "serving": []}
        for place, (number, desk, state) in enumerate(rows):
            since = (NOON - timedelta(minutes=9 - place)).isoformat()
            row = {"number": number, "desk": desk, "state": state, "since": since}
            told["serving" if state == "serving" else "called"].append(
                row | {"language": "es", "calls": 1}
            )
        return FloorReplaced(told)

    def past(self) -> list[str]:
        return [each.number for each in self.board.face(self.now).past]

    def field(self) -> str | None:
        call = self.board.face(self.now).call
        return call and call.number


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def live(room: Room) -> Room:
    room.take(room.floor())
    room.take(HERE)
    return room


def test_calls_from_before_the_connection_are_no_news(room: Room) -> None:
    floor = room.floor(("D-002", "desk-2", "serving"), ("A-017", "desk-3", "called"))
    assert room.take(floor) == []
    assert room.take(HERE) == []
    assert (room.field(), room.past()) == ("A-017", ["D-002"])
    assert not room.board.face(room.now).lit


def test_a_live_call_is_announced(live: Room) -> None:
    assert live.take(FloorChanged((live.called("A-017"),))) == ["A-017"]


@pytest.mark.parametrize("wrong", [timedelta(days=-400), timedelta(hours=3)])
def test_a_live_call_is_announced_whatever_this_clock_says(live: Room, wrong: timedelta) -> None:
    live.clock += wrong
    assert live.take(FloorChanged((live.called("A-017"),))) == ["A-017"]


def test_a_recall_is_announced(live: Room) -> None:
    live.take(FloorChanged((live.called("A-017"),)))
    live.wait(20)
    again = live.event("step-recalled", "A-017", language="es", calls=2)
    assert live.take(FloorChanged((again,))) == ["A-017"]


@pytest.mark.parametrize("end", ["service-started", "step-missed", "step-cancelled"])
def test_a_call_that_ended_in_the_same_breath_is_not_announced(live: Room, end: str) -> None:
    messages = (live.called("A-017"), live.event(end, "A-017"))
    assert live.take(FloorChanged(messages)) == []
    assert (live.field(), live.past()) == (None, [])


@pytest.mark.parametrize(
    "end", ["step-arrived", "step-parked", "step-returned", "step-referred", "step-unmet"]
)
def test_a_call_that_was_answered_or_left_its_desk_rests(live: Room, end: str) -> None:
    live.take(FloorChanged((live.called("A-017"),)))
    assert live.board.face(live.now).lit
    live.take(FloorChanged((live.event(end, "A-017"),)))
    face = live.board.face(live.now)
    assert (face.lit, face.calling, live.field()) == (False, False, "A-017")


@pytest.mark.parametrize(
    "end", ["step-arrived", "step-parked", "step-returned", "step-referred", "step-unmet"]
)
def test_a_call_that_left_its_desk_while_it_waited_is_not_announced(live: Room, end: str) -> None:
    live.take(FloorChanged((live.called("A-017"),)))
    waits = (live.called("B-002", desk="desk-1"), live.event(end, "B-002", desk="desk-1"))
    live.take(FloorChanged(waits))
    live.wait(30)
    assert live.take(HERE) == []


def undone(live: Room, *retracted: str, **restored: str) -> FloorChanged:
    """Return an act taken back: calls to desk-3 that never were, and numbers with their state."""
    event = live.event("act-undone", "")
    gone = [{"number": number, "desk": "desk-3"} for number in retracted]
    again = [
        {"number": number.replace("_", "-"), "desk": "desk-3", "language": "es", "state": state}
        | {"since": event["at"], "calls": 1}
        for number, state in restored.items()
    ]
    told = {key: event[key] for key in ("type", "seq", "at", "event")}
    return FloorChanged((told | {"retracted": gone, "restored": again},))


def test_a_call_taken_back_was_never_there(live: Room) -> None:
    live.take(FloorChanged((live.called("B-002", desk="desk-1"),)))
    live.wait(30)
    live.take(FloorChanged((live.called("A-017"),)))
    assert live.take(undone(live, "A-017")) == []
    assert (live.field(), live.past()) == ("B-002", [])
    assert not live.board.face(live.now).lit


def test_call_and_finish_taken_back_show_who_is_at_the_desk_again(live: Room) -> None:
    live.take(FloorChanged((live.called("A-016"),)))
    live.wait(60)
    live.take(FloorChanged((live.event("service-finished", "A-016"), live.called("A-017"))))
    assert live.take(undone(live, "A-017", A_016="serving")) == []
    assert (live.field(), live.past()) == ("A-016", [])
    live.wait(30)
    assert live.take(FloorChanged((live.called("A-017"),))) == ["A-017"]


@pytest.mark.parametrize("state", ["called", "arrived", "serving"])
def test_a_number_at_a_desk_again_is_never_announced_as_new(live: Room, state: str) -> None:
    assert live.take(undone(live, A_016=state)) == []
    assert live.field() == "A-016"
    live.wait(30)
    assert live.take(HERE) == []
    assert not live.board.face(live.now).lit


def test_who_stands_at_the_desk_already_is_not_called_by_a_new_floor(live: Room) -> None:
    live.take(FloorChanged((live.called("A-016"), live.called("A-017", desk="desk-1"))))
    live.take(live.floor(("A-016", "desk-3", "serving"), ("A-017", "desk-1", "arrived")))
    live.wait(30)
    assert live.take(HERE) == []


def test_finish_and_call_in_one_act(live: Room) -> None:
    live.take(FloorChanged((live.called("A-016"),)))
    live.wait(60)
    act = (live.event("service-finished", "A-016"), live.called("A-017"))
    assert live.take(FloorChanged(act)) == ["A-017"]
    assert (live.field(), live.past()) == ("A-017", ["A-016"])


def test_after_a_loss_old_calls_are_listed_and_young_ones_announced(live: Room) -> None:
    live.take(AWAY)
    live.wait(600)
    missed = (
        live.called("A-001", ago=400),
        live.called("B-002", ago=300, desk="desk-1"),
        live.event("step-missed", "A-001", ago=200),
        live.called("C-003", ago=5, desk="desk-5"),
    )
    assert live.take(FloorChanged(missed)) == []
    assert live.take(HERE) == ["C-003"]
    assert (live.field(), live.past()) == ("C-003", ["B-002", "A-001"])


def test_a_replay_of_old_calls_alone_announces_nothing(live: Room) -> None:
    live.take(AWAY)
    live.wait(600)
    assert live.take(FloorChanged((live.called("A-001", ago=30),))) == []
    assert live.take(HERE) == []
    assert live.past() == ["A-001"]


def test_a_machine_that_slept_does_not_announce_the_morning(live: Room) -> None:
    live.wait(3 * 3600)
    slept = (live.called("A-001", ago=7000), live.called("B-002", ago=1, desk="desk-1"))
    assert live.take(FloorChanged(slept)) == ["B-002"]
    assert live.past() == ["A-001"]


def test_without_the_hub_the_last_calls_stay(live: Room) -> None:
    live.take(FloorChanged((live.called("A-017"),)))
    live.take(AWAY)
    face = live.board.face(live.now)
    assert (face.away, face.lit, live.field()) == (True, False, "A-017")


def test_another_floor_while_live_keeps_what_is_announced(live: Room) -> None:
    live.take(FloorChanged((live.called("A-017"),)))
    live.take(live.floor(("A-017", "desk-3", "called")))
    assert live.board.face(live.now).lit


def test_events_of_other_kinds_and_before_any_floor_do_nothing(room: Room) -> None:
    assert room.take(FloorChanged((room.called("A-017"),))) == []
    room.take(room.floor())
    room.take(HERE)
    others = (
        room.event("desk-opened", ""),
        room.event("profile-adopted", ""),
        room.event("service-finished", "Z-999"),
    )
    assert room.take(FloorChanged(others)) == []
    assert room.take(object()) == []
    assert (room.field(), room.past()) == (None, [])


@pytest.fixture
def upstairs(live: Room) -> Room:
    """A screen that shows the calls to desk-3 and desk-5 alone."""
    live.feed.only = frozenset({"desk-3", "desk-5"})
    return live


def test_a_screen_of_a_zone_stays_calm_for_the_others(upstairs: Room) -> None:
    assert upstairs.take(FloorChanged((upstairs.called("A-001", desk="desk-1"),))) == []
    assert (upstairs.field(), upstairs.past()) == (None, [])
    assert upstairs.take(FloorChanged((upstairs.called("A-002"),))) == ["A-002"]


def test_a_whole_floor_of_others_is_not_shown(upstairs: Room) -> None:
    upstairs.take(upstairs.floor(("D-002", "desk-2", "serving"), ("A-017", "desk-3", "called")))
    assert (upstairs.field(), upstairs.past()) == ("A-017", [])


def test_a_number_called_to_another_zone_leaves_this_one(upstairs: Room) -> None:
    upstairs.take(FloorChanged((upstairs.called("A-017"),)))
    upstairs.wait(60)
    upstairs.take(FloorChanged((upstairs.called("A-017", desk="desk-1"),)))
    assert (upstairs.field(), upstairs.past()) == (None, [])


def test_who_is_at_a_desk_of_another_zone_again_is_not_shown(upstairs: Room) -> None:
    event = upstairs.event("act-undone", "")
    row = {"number": "A-016", "desk": "desk-1", "language": "es", "state": "serving"}
    told = {key: event[key] for key in ("type", "seq", "at", "event")}
    restored = [row | {"since": event["at"], "calls": 1}]
    upstairs.take(FloorChanged((told | {"retracted": [], "restored": restored},)))
    assert upstairs.field() is None
