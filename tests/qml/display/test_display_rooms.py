"""The room around the calls, in a real window: waits, places, quiet hours, trial, pictures."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from display.board import IDLE
from display.board_model import Choices
from display.pictures import Pictures
from display.room_model import RoomModel
from hardware.selftest.finding import fine, trouble
from shared.ui.hub_link import Looked
from tests.qml.conftest import ShowQml
from tests.qml.display.conftest import Room
from tests.qml.display.test_display_pages import (
    CALLS,
    PAGES,
    WAITS,
    assert_nothing_is_cut,
    call_many,
    seen,
)

ALWAYS = [{"start": 0, "end": 1440}]
TURN = 12


def make(kept: list[QObject], show_qml: ShowQml, **choices: Any) -> Room:
    room = Room(show_qml, choices=Choices(**choices))
    kept += [room.around, room.model]
    return room


def shown_words(room: Room) -> set[str]:
    assert room.page is not None
    return {str(each.property("text")) for each in seen(room.page)} - {"", "None"}


@pytest.mark.parametrize(("size", "inches", "rows"), PAGES)
@pytest.mark.parametrize("languages", [("es", "en"), ("ar", "uk"), ("uk", "fr")], ids="-".join)
def test_waits_places_and_several_fit_every_page(
    room: Room, size: tuple[int, int], inches: float, rows: int, languages: tuple[str, str]
) -> None:
    page = room.show(size, inches)
    place = ("Piso 2, al fondo a la derecha, sala azul", "ahead-right")
    room.connect(*languages, "es", waits=WAITS, places={3: place})
    assert_nothing_is_cut(page)
    for number, desk in CALLS:
        room.call(number, desk, "uk")
    room.call("A-017", 3, "ar")
    assert_nothing_is_cut(page)
    assert place[0] in shown_words(room)
    call_many(room)
    assert_nothing_is_cut(page)
    room.model.tryOut()
    room.wait(TURN)
    assert_nothing_is_cut(page)


def test_waits_are_asked_for_and_shown(room: Room) -> None:
    page = room.show()
    room.connect(waits=(("A", 25, 40), ("B", 10, 15)))
    waits = page.find("waits").findChildren(QObject, "wait-range")
    assert "Minutos" in shown_words(room)
    told = {"waits": [{"series": "A", "low": 5, "high": 10}], "hours": {"open": True}}
    room.around.looked(Looked(request_id=None, name="floor", found=told))  # type: ignore[arg-type]
    assert "5–10" in shown_words(room)
    assert "10–15" not in shown_words(room)
    room.lose()
    assert "5–10" not in shown_words(room)
    assert waits == []


def test_the_clock_on_the_wall_is_the_hubs(room: Room) -> None:
    room.show()
    room.connect()
    assert room.text("clock") == "10:52"
    told = {"now": (room.clock + timedelta(days=365, hours=3, minutes=7)).isoformat()}
    room.around.looked(Looked(request_id=None, name="floor", found=told))  # type: ignore[arg-type]
    assert room.text("clock") == "13:59"


def test_a_hub_that_answers_late_is_asked_no_more_often(room: Room) -> None:
    asked: list[str] = []
    around = RoomModel(room.model, ask=lambda: asked.append("floor"))
    room.clock += timedelta(seconds=6)
    for late in (0.8, 3.0, 0.2):
        told = {"now": (room.clock - timedelta(seconds=late)).isoformat()}
        around.looked(Looked(request_id=None, name="floor", found=told))  # type: ignore[arg-type]
    assert asked == ["floor"], "as it began"
    room.clock += timedelta(minutes=1)
    around.tick()
    assert asked == ["floor"] * 2


def test_a_true_arrow_is_never_mirrored(room: Room) -> None:
    page = room.show()
    room.connect("ar", "es", places={3: ("", "left")})
    room.call("A-017", 3)
    arrow = next(each for each in seen(page) if each.objectName() == "arrow")
    assert arrow.property("glyph") == "arrow-left"
    place = arrow.mapRectToScene(arrow.boundingRect())
    assert place.left() > page.window.width() / 2, "in Arabic the field stands on the right"
    picture = page.grab().copy(place.toRect())
    third = picture.width() // 3
    head = height_of_ink(picture.copy(0, 0, third, picture.height()))
    shaft = height_of_ink(picture.copy(2 * third, 0, third, picture.height()))
    assert head > 2 * shaft, "its head points to the left all the same"


def height_of_ink(picture: QImage) -> int:
    """Return how many rows of a picture have dark pixels."""
    return sum(
        any(picture.pixelColor(x, y).lightness() < 90 for x in range(picture.width()))
        for y in range(picture.height())
    )


def test_a_closed_center_says_until_when(room: Room) -> None:
    page = room.show()
    room.connect(opens="2026-11-23T13:00:00+00:00")
    assert page.find("closed-field").isVisible()
    assert {"Ahora está cerrado", "Closed now", "Abrimos mañana a las 08:00"} <= shown_words(room)
    assert_nothing_is_cut(page)
    room.happen("step-called", "A-017", 3, language="es", calls=1)
    assert not page.find("closed-field").isVisible()
    assert room.text("called-number") == "A-017"


def test_in_the_night_it_is_dim_until_somebody_is_called(room: Room) -> None:
    page = room.show()
    room.connect(board={"dim": ALWAYS})
    assert page.find("dimmer").isVisible()
    room.happen("step-called", "A-017", 3, language="es", calls=1)
    assert not page.find("dimmer").isVisible()
    room.wait(60)
    assert page.find("dimmer").isVisible()


@pytest.mark.parametrize(
    ("rules", "announced"),
    [
        ({"board": {"volume": 40}}, [True]),
        ({"board": {"sound": "chime"}}, [False]),
        ({"quiet_hours": [{"at": ALWAYS, "sound": "none"}]}, []),
    ],
    ids=["voice", "chime", "none"],
)
def test_the_hour_says_what_is_heard_and_the_light_is_always_seen(
    room: Room, rules: dict[str, Any], announced: list[bool]
) -> None:
    room.connect(**rules)
    room.happen("step-called", "A-017", 3, language="es", calls=1)
    assert room.model.property("lit")
    assert [bool(texts) for _, texts in room.announcer.announced] == announced
    assert room.announcer.volumes == [40 if announced == [True] else 100] * len(announced)
    room.happen("step-called", "B-012", 1, language="es", calls=1)
    if not announced:
        room.wait(8)
        assert room.model.property("number") == "B-012", "nobody waits for a voice that is not"


def test_the_key_t_tries_light_and_sound_and_calls_nobody(room: Room) -> None:
    page = room.show()
    room.connect()
    room.call("A-017", 3)
    room.wait(60)
    page.key(Qt.Key.Key_T)
    assert room.text("called-number") == "A-000"
    assert "Es solo una prueba" in shown_words(room)
    assert room.rows() == [("A-017", "3")], "who was called may still be coming"
    reach = f" {room.model.property('reach')} m."
    assert any(each.endswith(reach) for each in shown_words(room))
    assert [call_id for call_id, _ in room.announcer.announced][-1] == "trial"
    assert [language for language, _ in room.announcer.announced[-1][1]] == ["es", "en"]
    room.happen("step-called", "B-012", 1, language="es", calls=1)
    assert room.text("called-number") == "B-012"
    assert room.announcer.cancelled == ["trial"]
    room.wait(60)
    assert room.text("called-number") == "B-012"
    assert room.rows() == [("A-017", "3")]


def test_a_test_tells_what_is_wrong_with_the_computer(
    kept: list[QObject], show_qml: ShowQml, qtbot: QtBot
) -> None:
    found = [fine("network", addresses="10.0.0.7"), trouble("sound", "no-card")]
    room = Room(show_qml, looks=lambda: iter(found))
    kept += [room.around, room.model]
    page = room.show()
    room.connect()
    room.model.tryOut()
    qtbot.waitUntil(lambda: room.around.property("trouble").startswith("Sonido: "))
    assert any(each.startswith("Sonido: Esta computadora") for each in shown_words(room))
    assert_nothing_is_cut(page)
    room.wait(60)
    assert not any(each.startswith("Sonido") for each in shown_words(room))


def test_a_center_without_motion_lights_up_once(room: Room) -> None:
    room.connect(board={"motion": False})
    room.happen("step-called", "A-017", 3, language="es", calls=1)
    room.wait(0.5)
    assert room.model.property("lit")
    room.wait(11.6)
    assert not room.model.property("lit")


def test_a_screen_of_a_zone_shows_its_calls_alone(kept: list[QObject], show_qml: ShowQml) -> None:
    warned: list[str] = []
    room = make(kept, show_qml, zone="hall", warn=warned.append)
    page = room.show()
    zone = {"code": "hall", "names": {"es": "Planta baja"}, "desks": ["desk-3"]}
    zone |= {"series": ["A"], "arrows": {"desk-3": "left"}, "sound": None}
    room.connect(zones=[zone], waits=WAITS)
    room.happen("step-called", "B-012", 1, language="es", calls=1)
    assert page.find("empty-field").isVisible()
    assert room.announcer.announced == []
    room.call("A-017", 3)
    assert room.text("called-number") == "A-017"
    words = shown_words(room)
    assert "Centro Puente · Planta baja" in words
    assert "25–40" in words
    assert "10–15" not in words
    assert warned == []
    room.connect()
    assert warned == ["The center has no zone 'hall', so all its calls are shown. Its zones: none."]


def test_a_panel_that_is_too_small_is_told_once(kept: list[QObject], show_qml: ShowQml) -> None:
    warned: list[str] = []
    room = make(kept, show_qml, warn=warned.append)
    room.show((1366, 768), 24)
    room.connect()
    room.call("A-017", 3)
    assert [each for each in warned if "small for a waiting room" in each][-1:] == warned[-1:]
    assert len(set(warned)) == len(warned)


def test_pictures_stand_between_calls_and_never_hide_one(
    kept: list[QObject], show_qml: ShowQml, tmp_path: Path
) -> None:
    for name in ("a.png", "b.png"):
        picture = QImage(320, 200, QImage.Format.Format_RGB32)
        picture.fill(0x14664A)
        assert picture.save(str(tmp_path / name))
    pictures = Pictures(tmp_path)
    pictures.refresh()
    assert pictures._thread is not None
    pictures._thread.join()
    room = make(kept, show_qml, pictures=pictures)
    page = room.show()
    room.connect(waits=WAITS)
    for number, desk in CALLS:
        room.call(number, desk)
        room.happen("service-started", number, desk)
    assert not page.find("picture-field").isVisible()
    room.wait(IDLE)
    assert page.find("picture-field").isVisible()
    assert [number for number, _ in room.rows()] == ["D-002", "C-006", "B-012", "A-016"]
    first = room.around.property("picture")
    room.wait(TURN)
    assert room.around.property("picture") not in ("", first)
    page.qtbot.waitUntil(lambda: page.find("picture").property("paintedWidth") > 0)
    middle = page.find("picture-field").boundingRect().center().toPoint()
    page.qtbot.waitUntil(lambda: page.grab().pixelColor(middle).green() > 90)
    assert_nothing_is_cut(page)
    room.happen("step-called", "A-017", 3, language="es", calls=1)
    assert not page.find("picture-field").isVisible()
    assert room.text("called-number") == "A-017"
    assert room.model.property("lit")
    pictures.stop()
