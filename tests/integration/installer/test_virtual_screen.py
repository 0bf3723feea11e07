"""A virtual screen with a real window on it, worked by a real mouse and real keys."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PIL import Image

from installer.demo.crew import Crew
from installer.demo.folders import ROOT
from installer.demo.hands import Hands, Person
from installer.demo.layout import Rect
from installer.demo.pictures import Camera
from installer.demo.screen import Screen, real_screen, virtual_screen
from installer.demo.sight import Sight

PAGE = """
import QtQuick
Window {
    x: 100; y: 50; width: 400; height: 300; visible: true; color: "navy"
    Rectangle {
        objectName: "door"; x: 300; y: 200; width: 80; height: 60; color: "gold"
        TapHandler { onTapped: { note.text = "tapped"; line.forceActiveFocus() } }
    }
    Rectangle { objectName: "locked"; enabled: false; width: 20; height: 20 }
    Rectangle { objectName: "beyond"; x: 500; width: 20; height: 20 }
    Rectangle { objectName: "hidden"; visible: false; width: 20; height: 20 }
    Text { id: note; text: "closed"; color: "white" }
    TextInput { id: line; objectName: "line"; y: 40; width: 300; height: 30; color: "white" }
    TextInput { y: 80; text: "4711"; echoMode: TextInput.Password }
    Shortcut { sequence: "F9"; onActivated: note.text = "called" }
}
"""
PROGRAM = """
import sys
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6 import QtQuick
from shared.ui.window_map import map_if_asked
app = QGuiApplication([])
engine = QQmlApplicationEngine(sys.argv[1])
kept = map_if_asked(engine.rootObjects()[0])
app.exec()
"""


@pytest.fixture
async def crew(tmp_path: Path) -> AsyncIterator[Crew]:
    complaints: list[str] = []
    crew = Crew(tmp_path, lambda name, line: complaints.append(f"{name}: {line}"))
    yield crew
    assert await crew.end() == []
    assert complaints == []


@pytest.fixture
async def screen(crew: Crew, tmp_path: Path) -> Screen:
    plain = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
    return await virtual_screen(crew, {**plain, "PYTHONPATH": str(ROOT)}, tmp_path)


@pytest.fixture
async def person(crew: Crew, screen: Screen, tmp_path: Path) -> Person:
    page, map_file = tmp_path / "Page.qml", tmp_path / "map.json"
    page.write_text(PAGE, encoding="utf-8")
    await crew.start(
        "window",
        *(sys.executable, "-c", PROGRAM, str(page)),
        environment={**screen.environment, "VENTANILLA_MAP": str(map_file)},
    )
    return Person(Sight("window", map_file), Hands(screen.environment))


async def test_a_tap_and_keys_reach_the_window_and_are_seen(person: Person) -> None:
    await person.tap("door")
    await person.sight.see(lambda view: view.shows("tapped"), "the tap")

    await person.write("Ana 12")
    await person.sight.see(lambda view: view.shows("Ana 12"), "the text")

    await person.press("F9")
    await person.sight.see(lambda view: view.shows("called"), "the key")


async def test_only_what_can_be_touched_is_told_and_where(person: Person) -> None:
    view = await person.sight.see_any("door")

    assert view.place("door") == Rect(400, 250, 80, 60)
    assert view.names("") == ["door", "line"]
    assert view.shows("closed")
    assert not view.shows("4711"), "a PIN is typed, and never told"


async def test_pictures_show_the_window_where_it_stands(
    person: Person, screen: Screen, tmp_path: Path
) -> None:
    await person.sight.see_any("door")
    window = Rect(100, 50, 400, 300)
    framed = Screen(virtual=True, environment=screen.environment, places={"window": window})

    Camera(framed, tmp_path).take()

    with Image.open(tmp_path / "window.png") as picture:
        assert picture.size == (400, 300)
        assert picture.getpixel((390, 290)) == (0, 0, 128)
        assert picture.getpixel((340, 230)) == (255, 215, 0)


async def test_a_virtual_screen_is_a_screen_to_qt(screen: Screen) -> None:
    found = await real_screen(screen.environment)

    assert found is not None
    assert not found.virtual
    assert found.places["kiosk"].y > 0


async def test_no_screen_and_a_dead_screen_are_none() -> None:
    plain = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
    plain = {**plain, "PYTHONPATH": str(ROOT), "DISPLAY": "", "WAYLAND_DISPLAY": ""}

    assert await real_screen(plain) is None
    assert await real_screen({**plain, "DISPLAY": ":65000"}) is None
