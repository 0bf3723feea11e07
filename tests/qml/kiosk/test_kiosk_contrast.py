"""High contrast: nothing but its few colours on any page, and every press to be seen."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from installer.looks.measures import ratio
from installer.looks.seeing import Words, look
from kiosk.__main__ import QML
from kiosk.visit.comfort import Comfort, Theme
from kiosk.visit.walk import Cover
from tests.qml.conftest import ShowQml
from tests.qml.kiosk.kiosk_bench import FACES, Bench
from tests.qml.kiosk.page_eyes import buttons, find, middle_of

PURE = {
    Theme.CONTRAST_DARK: [QColor("#000000"), QColor("#FFFFFF"), QColor("#FFE14A")],
    Theme.CONTRAST_LIGHT: [
        *(QColor(name) for name in ("#FFFFFF", "#000000", "#00247D", "#8A1500", "#004D33"))
    ],
}


def flat_colours(picture: QImage) -> set[str]:
    """Return the colours of all spots whose neighbours are alike: not those of soft edges."""
    found = set()
    for y in range(4, picture.height() - 4, 9):
        for x in range(4, picture.width() - 4, 9):
            near = {picture.pixel(x + dx, y + dy) for dx in (-2, 0, 2) for dy in (-2, 0, 2)}
            if len(near) == 1:
                found.add(QColor(near.pop()).name())
    return found


@pytest.mark.parametrize("theme", PURE)
def test_no_page_has_any_other_colour(show_qml: ShowQml, tmp_path: Path, theme: Theme) -> None:
    bench = Bench(tmp_path)
    page = show_qml("Kiosk", QML, bench.models(home="es"), size=(540, 960), language="es")
    pure = {colour.name() for colour in PURE[theme]}
    for face in list(FACES)[::3]:
        bench.show(face, "es")
        bench.station.set_comfort(Comfort(theme=theme))
        assert flat_colours(page.grab()) <= pure, face


@pytest.mark.parametrize("theme", PURE)
@pytest.mark.parametrize("face", ["need", "comfort"])
def test_a_press_is_seen_without_any_tint(
    show_qml: ShowQml, tmp_path: Path, theme: Theme, face: str
) -> None:
    bench = Bench(tmp_path)
    page = show_qml("Kiosk", QML, bench.models(home="es"), assumed_inches=32, language="es")
    bench.show("need" if face == "comfort" else face, "es")
    bench.station.set_comfort(Comfort(theme=theme))
    bench.station.cover(Cover.COMFORT if face == "comfort" else Cover.NONE)
    page.grab()
    for each in buttons(page.window):
        if not each.isEnabled():
            continue
        name = each.objectName()
        at = middle_of(page.window, name)
        place = each.mapRectToScene(each.boundingRect()).toRect()
        before = page.grab().copy(place)
        QTest.mousePress(page.window, Qt.MouseButton.LeftButton, pos=at)
        pressed = page.grab().copy(place)
        # Lifted elsewhere, it does nothing.
        QTest.mouseMove(page.window, QPoint(1, 1))
        QTest.mouseRelease(page.window, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
        changed = sum(
            before.pixel(x, y) != pressed.pixel(x, y)
            for x in range(0, place.width(), 2)
            for y in range(0, place.height(), 2)
        )
        assert changed * 4 > 6 * (place.width() + place.height()), name


@pytest.mark.parametrize("theme", Theme)
def test_the_focus_stands_out_on_every_promise_and_covers_none(
    show_qml: ShowQml, tmp_path: Path, theme: Theme
) -> None:
    bench = Bench(tmp_path)
    page = show_qml("Kiosk", QML, bench.models(home="es"), assumed_inches=21.5, language="es")
    bench.show("need", "es")
    bench.station.set_comfort(Comfort(theme=theme, large=True))
    for name in ("accessibility", "listen", "back", "quit-and-clear"):
        item = find(page.window, name)
        place = item.mapRectToScene(item.boundingRect()).toRect()
        find(page.window, "other-language").forceActiveFocus(Qt.FocusReason.MouseFocusReason)
        before = page.grab().copy(place)
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        after = page.grab().copy(place)
        spots = product(range(0, place.width(), 2), range(0, place.height(), 2))
        changed = sum(
            ratio(before.pixelColor(*spot), after.pixelColor(*spot)) >= 3 for spot in spots
        )
        # A ring of six pixels, of which every fourth spot was looked at.
        assert changed * 4 > 6 * 2 * (place.width() + place.height()), name
        words = next(each for each in look(page.window).words if place.contains(_box(each)))
        assert _box(words).left() - place.left() > 9, name
        assert ratio(words.ink, after.pixelColor(20, 20)) >= 4.5, name


def _box(words: Words) -> QRect:
    return words.place.toAlignedRect()
