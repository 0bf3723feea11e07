"""The thin skin: what it tells QML and the announcer, when its timers run, what it never holds."""

from __future__ import annotations

import json
from datetime import timedelta
from threading import Thread

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from display.board import HOLD
from display.room import TURN
from hardware.speech.announcer import Outcome
from hardware.speech.twin import Mute
from tests.qml.conftest import ShowQml
from tests.qml.display.conftest import NOW, Room

SECRETS = ("psicosocial", "support", "elderly", "longest-wait", "Apoyo", "welcome-desk")


def told(model: QObject) -> str:
    """Return everything QML can read of a model, as one text."""
    meta = model.metaObject()
    names = [meta.property(place).name() for place in range(meta.propertyCount())]
    values = {name: str(model.property(name)) for name in names}
    past = model.property("past")
    rows = [
        {bytes(name.data()).decode(): past.data(past.index(row), role)}
        for row in range(past.rowCount())
        for role, name in past.roleNames().items()
    ]
    return json.dumps([values, rows])


def test_a_call_is_announced_in_both_languages(room: Room) -> None:
    room.connect("es", "en")
    room.call("A-017", 3, "fr")
    assert room.announcer.announced == [
        (
            "A-017@desk-3#1",
            (
                ("es", "A, cero uno siete, ventanilla 3."),
                ("fr", "A, zéro un sept, guichet 3."),
            ),
        )
    ]


def test_a_recall_is_announced_as_an_announcement_of_its_own(room: Room) -> None:
    room.connect()
    room.call("A-017", 3)
    room.call("A-017", 3, calls=2)
    assert [each for each, _ in room.announcer.announced] == ["A-017@desk-3#1", "A-017@desk-3#2"]


def test_an_answered_call_is_cancelled_at_the_announcer(room: Room) -> None:
    room.connect()
    room.happen("step-called", "A-017", 3, language="es", calls=1)
    room.happen("service-started", "A-017", 3)
    assert room.announcer.cancelled == ["A-017@desk-3#1"]
    assert not room.model.property("lit")


def test_the_next_call_begins_when_the_voice_is_done(room: Room, qtbot: QtBot) -> None:
    room.connect()
    for number, desk in (("A-017", 3), ("B-012", 1)):
        room.happen("step-called", number, desk, language="es", calls=1)
    room.wait(10)
    assert room.model.property("number") == "A-017"
    # The announcer speaks from a thread of its own.
    thread = Thread(target=room.announcer.finish, args=("A-017@desk-3#1", Outcome.SPOKEN))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: room.model.property("number") == "B-012")


def test_the_center_s_language_is_spoken_on_the_screen(room: Room) -> None:
    room.connect("en", "es")
    assert room.spoken == ["en"]


def test_the_timer_turns_the_field_by_itself_and_then_stops(room: Room, qtbot: QtBot) -> None:
    room.connect()
    room.happen("step-called", "A-017", 3, language="es", calls=1)
    assert room.model._due.isActive()
    room.now += 0.5
    qtbot.waitUntil(lambda: not room.model.property("lit"))
    room.now += 60
    qtbot.waitUntil(lambda: not room.model._due.isActive())
    assert room.model.property("number") == "A-017"


def test_nothing_runs_but_the_minute_while_nothing_is_filled(room: Room) -> None:
    room.connect()
    assert not room.model._due.isActive()
    assert room.around._timer.isActive()
    room.call("A-017", 3)
    room.lose()
    assert not room.model._due.isActive()


@pytest.mark.parametrize(("seconds", "left"), [(0.0, 12_000), (59.25, 750), (20.0, 4_000)])
def test_the_clock_moves_with_every_turn(room: Room, seconds: float, left: int) -> None:
    room.connect()
    room.clock = NOW + timedelta(seconds=seconds)
    room.around.tick()
    assert room.around._timer.interval() == left
    assert room.around._timer.timerType() is Qt.TimerType.PreciseTimer


def test_the_clock_shows_the_center_s_time(room: Room, qtbot: QtBot) -> None:
    room.connect()
    assert room.around.property("time") == "10:52"
    room.clock = NOW + timedelta(minutes=1)
    with qtbot.waitSignal(room.around.turned):
        room.around.tick()
    assert room.around.property("time") == "10:53"


def test_the_sentence_on_the_plinth_moves_with_every_turn(room: Room) -> None:
    room.connect("es", "en")
    said = []
    for _ in range(8):
        said.append(room.around.property("band"))
        room.wait(TURN)
    assert len(set(said)) == 4
    assert said[:4] == said[4:]


def test_nothing_moves_on_while_somebody_is_called(room: Room) -> None:
    room.connect("es", "en")
    room.happen("step-called", "A-017", 3, language="es", calls=1)
    before = room.around.property("band")
    room.wait(TURN)
    assert room.around.property("band") == before
    room.wait(TURN)
    assert room.around.property("band") != before


def test_nothing_beyond_numbers_and_desks_is_held_even_if_it_is_told(room: Room) -> None:
    """The hub sends a display none of this; the model would not keep it anyway."""
    extra = {
        "service": "support",
        "priority": "elderly",
        "reason": {"code": "longest-wait"},
        "public_names": {"es": "Apoyo psicosocial"},
    }
    row = {"number": "B-001", "desk": "desk-1", "language": "es", "state": "called"}
    row |= {"since": NOW.isoformat(), "calls": 1} | extra
    room.connect(floor=(row,))
    room.happen("step-called", "A-017", 3, language="es", calls=1, **extra)
    held = told(room.model)
    assert "A-017" in held
    assert "B-001" in held
    assert not [each for each in SECRETS if each in held]
    assert not [each for each in SECRETS if each in repr(room.model._board.face(room.now))]
    assert not [each for each in SECRETS if each in repr(room.announcer.announced)]


def test_a_muted_board_does_not_wait_for_a_voice(
    kept: list[QObject], show_qml: ShowQml, qtbot: QtBot
) -> None:
    room = Room(show_qml, Mute())
    kept.append(room.model)
    room.connect()
    for number, desk in (("A-017", 3), ("B-012", 1)):
        room.happen("step-called", number, desk, language="es", calls=1)
    room.now += HOLD
    qtbot.waitUntil(lambda: room.model.property("number") == "B-012")
