"""View-models speak only when something changed, and touch only the rows that differ."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from counter.desk.acts import Act
from counter.models.visitor_model import VisitorModel
from counter.models.waiting_model import WaitingModel
from counter.station import TICK_MS, Station
from shared.domain.commands.command import Done
from shared.domain.commands.desks import SignedIn
from shared.domain.commands.serving import Called
from shared.domain.reason import Reason
from tests.qml.counter.conftest import FakeLink
from tests.unit.counter.specimen import (
    BUSY_HALL,
    NOW,
    called_event,
    desk_row,
    event,
    floor,
    waiting_row,
)


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def link(qtbot: QtBot) -> FakeLink:
    return FakeLink()


@pytest.fixture
def station(link: FakeLink, clock: Clock) -> Station:
    station = Station(link, language="en", clock=clock)  # type: ignore[arg-type]
    link.connect_to(floor(desk_row("A-017", "serving"), waiting=BUSY_HALL))
    station.sign_in("d3", "Ana Ruiz", "1234")
    link.answer(SignedIn(session="secret"))
    return station


def test_a_new_visitor_inserts_one_row_and_a_call_removes_one(
    station: Station, link: FakeLink, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    model = WaitingModel(station)
    rows = model.property("rows")
    assert isinstance(rows, QAbstractItemModel)
    qtmodeltester.check(rows)
    count = rows.rowCount()
    fresh = waiting_row("A-025", "papers", 0)
    opened = event("step-opened", fresh, state="waiting", people=1, since=fresh["since"])
    with qtbot.waitSignals([rows.rowsInserted, model.changed]):
        link.happen({**opened, "priority": None})
    assert rows.rowCount() == count + 1
    removed: list[tuple[int, int]] = []
    rows.rowsRemoved.connect(lambda _, first, last: removed.append((first, last)))
    rows.modelReset.connect(lambda: removed.append((-1, -1)))
    with qtbot.waitSignal(model.changed):
        link.happen(called_event(BUSY_HALL[0], desk="d1", seq=102))
    assert removed == [(0, 0)]


def test_a_rush_is_shown_in_steps_and_to_its_end(
    station: Station, link: FakeLink, qtbot: QtBot
) -> None:
    model = WaitingModel(station)
    told: list[int] = []
    model.changed.connect(lambda: told.append(model.property("total")))
    for place in range(120):
        fresh = waiting_row(f"A-{place + 100}", "papers", 0)
        facts = {"state": "waiting", "people": 1, "since": fresh["since"], "priority": None}
        link.happen(event("step-opened", fresh, seq=101 + place, **facts))
    assert told == [12]
    with qtbot.waitSignal(model.changed):
        pass
    assert told == [12, 131]


def test_time_alone_changes_rows_in_place(station: Station, clock: Clock, qtbot: QtBot) -> None:
    model = WaitingModel(station)
    rows = model.property("rows")
    touched: list[str] = []
    rows.dataChanged.connect(lambda *_: touched.append("changed"))
    rows.rowsInserted.connect(lambda *_: touched.append("inserted"))
    rows.rowsRemoved.connect(lambda *_: touched.append("removed"))
    station.changed.emit()
    assert touched == []
    clock.now += timedelta(minutes=1)
    station.changed.emit()
    assert set(touched) == {"changed"}
    assert len(touched) == rows.rowCount()


def test_the_visitor_is_told_once_for_each_change(
    station: Station, link: FakeLink, clock: Clock
) -> None:
    model = VisitorModel(station)
    told: list[str] = []
    model.changed.connect(lambda: told.append(model.property("number")))
    station.changed.emit()
    assert told == []
    link.happen(event("service-finished", desk_row("A-017", "serving"), desk="d3", was="serving"))
    assert told == [""]


def test_elapsed_time_follows_the_clock_and_stops_without_the_hub(
    station: Station, link: FakeLink, clock: Clock, qtbot: QtBot
) -> None:
    model = VisitorModel(station)
    assert model.property("elapsed") == "06:12"
    clock.now += timedelta(seconds=5)
    with qtbot.waitSignal(model.elapsedChanged):
        pass
    assert model.property("elapsed") == "06:17"
    link.lose()
    assert not model._second.isActive()


def test_the_key_frees_itself_after_a_call(
    station: Station, link: FakeLink, clock: Clock, qtbot: QtBot
) -> None:
    station.press(Act.CALL_NEXT)
    reason = Reason(code="only-one", waited=60.0, rate=1.0)
    facts = {"step_id": "s-B-014", "visit_id": "v-B-014", "number": "B-014", "service": "legal"}
    link.answer(Called(**facts, desk="d3", reason=reason))
    ended = event("service-finished", desk_row("A-017", "serving"), desk="d3", was="serving")
    link.happen(ended, called_event(BUSY_HALL[0], seq=102))
    assert station.console.hindrance(Act.CALL_NEXT, clock()) is not None
    clock.now += timedelta(seconds=1)
    with qtbot.waitSignal(station.changed):
        pass
    assert station.console.hindrance(Act.CALL_NEXT, clock()) is None


def test_a_press_is_sent_with_the_session_and_answers_come_back(
    station: Station, link: FakeLink
) -> None:
    station.press(Act.FINISH)
    command, session = link.sent[-1]
    assert (command.name, session) == ("finish-service", "secret")
    link.answer(Done())
    assert station.console.outcome is not None
    assert station.console.outcome.is_done


def test_the_clock_ticks_on_quarters_of_a_minute(station: Station, clock: Clock) -> None:
    assert 0 < station._tick.interval() <= TICK_MS + 1
    clock.now = NOW + timedelta(seconds=14)
    station._ticked()
    assert station._tick.interval() == 1001


def test_words_follow_the_staffs_language(station: Station, qtbot: QtBot) -> None:
    model = VisitorModel(station)
    assert model.property("service") == "Papers"
    station.speak("es")
    assert model.property("service") == "Papeles y regularización"
