"""A keypad on every page: all that can be pressed is reached, nothing is a trap, nothing unseen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest

from kiosk.__main__ import QML, feel, steer
from kiosk.visit.walk import Cover
from tests.qml.conftest import Shown, ShowQml
from tests.qml.kiosk.kiosk_bench import FACES, Bench
from tests.qml.kiosk.page_eyes import buttons, click, has

Key = Qt.Key


class Keys:
    """A kiosk that is used by keypad alone."""

    def __init__(self, show_qml: ShowQml, folder: Path, size: tuple[int, int] = (1080, 1920)):
        self.bench = Bench(folder)
        stage: list[Shown] = []
        models = self.bench.models(
            lambda code: stage[0].stage.set_language(code) if stage else None, home="es"
        )
        self.page = show_qml("Kiosk", QML, models, size=size, assumed_inches=32, language="es")
        stage.append(self.page)
        self.window = self.page.window
        steer(self.window, self.bench.station, models["kiosk"], models["corner"])
        feel(self.window, self.bench.station, models["kiosk"], models["corner"])
        self.bench.link.here(papers=2)
        self.window.requestActivate()
        assert QTest.qWaitForWindowActive(self.window)
        self.page.grab()

    def press(self, *keys: Qt.Key) -> str:
        """Press keys a second apart; return what has the focus then."""
        for key in keys:
            self.bench.wait()
            self.page.key(key)
            QGuiApplication.processEvents()
        return self.focus

    @property
    def focus(self) -> str:
        item = self.window.activeFocusItem()
        return item.objectName() if item is not None else ""

    def ring(self) -> Iterator[str]:
        """Go round by one key, until the beginning comes again."""
        first = self.press(Key.Key_Right)
        yield first
        while (now := self.press(Key.Key_Right)) != first:
            yield now


@pytest.fixture
def keys(show_qml: ShowQml, tmp_path: Path) -> Keys:
    return Keys(show_qml, tmp_path)


def reached(keys: Keys) -> list[str]:
    """Go round the page once; every stop must be seen to have the focus."""
    stops = []
    for stop in keys.ring():
        assert keys.window.activeFocusItem().property("visualFocus"), stop
        stops.append(stop)
        assert len(stops) < 60, "the keypad does not come round"
    return stops


def enabled(keys: Keys) -> list[str]:
    return [each.objectName() for each in buttons(keys.window) if each.isEnabled()]


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)])
def test_every_touchable_of_every_page_is_reached_once_and_round(
    show_qml: ShowQml, tmp_path: Path, size: tuple[int, int]
) -> None:
    keys = Keys(show_qml, tmp_path, size)
    for face in FACES:
        keys.bench.show(face, "es")
        keys.page.grab()
        stops = reached(keys)
        assert sorted(stops) == sorted(enabled(keys)), face


@pytest.mark.parametrize("cover", [Cover.COMFORT, Cover.LANGUAGE])
def test_what_lies_over_a_page_is_reached_and_left_by_keys(keys: Keys, cover: Cover) -> None:
    keys.bench.walk_to("confirm")
    keys.bench.station.cover(cover)
    keys.page.grab()
    assert sorted(reached(keys)) == sorted(enabled(keys))
    keys.press(Key.Key_Escape)
    assert keys.bench.station.session.walk.cover is Cover.NONE
    assert keys.bench.page == "confirm"


def test_the_whole_way_to_a_number_by_arrows_and_ok(keys: Keys) -> None:
    assert keys.press(Key.Key_Down) == "language-es"
    assert keys.press(Key.Key_Right, Key.Key_Return) == "need-papers"
    keys.press(Key.Key_Return)
    assert keys.press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down) == "go-on"
    keys.press(Key.Key_Return)
    assert keys.bench.page == "priority"
    assert keys.press(Key.Key_Down, Key.Key_Down, Key.Key_Right) == "class-none"
    assert keys.press(Key.Key_Return) == "confirm"
    keys.press(Key.Key_Return)
    assert len(keys.bench.link.sent) == 1
    keys.bench.link.give()
    keys.page.grab()
    QGuiApplication.processEvents()
    assert keys.focus == "done"
    keys.press(Key.Key_Return)
    assert keys.bench.page == "start"


def test_a_key_that_finds_no_ring_shows_it_and_presses_nothing(keys: Keys) -> None:
    keys.bench.walk_to("confirm")
    keys.page.grab()
    assert keys.press(Key.Key_Return) == "confirm"
    assert keys.bench.page == "confirm"
    click(keys.window, "accessibility")
    keys.page.grab()
    assert keys.press(Key.Key_Down) == "larger-type"
    assert not keys.bench.station.session.walk.comfort.large


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Backspace])
def test_back_has_its_own_key(keys: Keys, key: Qt.Key) -> None:
    keys.bench.walk_to("confirm")
    keys.press(key)
    assert keys.bench.page == "priority"
    keys.press(key, key, key)
    assert keys.bench.page == "start"


def test_a_key_that_is_held_is_pressed_once(keys: Keys) -> None:
    keys.press(Key.Key_Down)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Key.Key_Down, Qt.KeyboardModifier.NoModifier, autorep=True
    )
    for _ in range(5):
        QGuiApplication.sendEvent(keys.window, held)
    assert keys.focus == "language-es"


def test_in_arabic_left_goes_on(keys: Keys, caplog: pytest.LogCaptureFixture) -> None:
    keys.press(Key.Key_Down)
    keys.bench.walk_to("need")
    keys.bench.wait()
    keys.bench.station.change_language("ar")
    keys.page.grab()
    QGuiApplication.processEvents()
    assert keys.focus == "need-papers"
    stops = [keys.press(Key.Key_Left) for _ in range(3)]
    assert stops == ["need-school", "need-health", "need-work"]
    assert all("No translations" in record.getMessage() for record in caplog.records)


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Return, Key.Key_Down, Key.Key_Left])
def test_a_key_that_answers_the_question_does_nothing_else(keys: Keys, key: Qt.Key) -> None:
    keys.bench.walk_to("confirm")
    keys.press(Key.Key_Down)
    before = keys.bench.station.session.walk.wish
    keys.bench.wait(43)
    keys.page.grab()
    assert has(keys.window, "more-time")
    keys.page.key(key)
    keys.page.grab()
    assert not has(keys.window, "more-time")
    assert (keys.bench.page, keys.bench.station.session.walk.wish) == ("confirm", before)
    assert keys.bench.link.sent == []
