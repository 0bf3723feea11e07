"""Every part draws without a warning and answers hands, keys and readers."""

from __future__ import annotations

from pathlib import Path

import pytest
import qrcode
import zxingcpp
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

QML = Path(__file__).parent / "qml"

FACES = {
    "kiosk-32": {"kind": "kiosk", "assumed_inches": 32},
    "kiosk-21": {"kind": "kiosk", "size": (1920, 1080), "assumed_inches": 21.5},
    "kiosk-21-tall": {"kind": "kiosk", "assumed_inches": 21.5, "large_type": True},
    "kiosk-small-window": {"kind": "kiosk", "size": (540, 960), "assumed_inches": 32},
    "contrast-dark-large": {"theme": "contrastDark", "assumed_inches": 32, "large_type": True},
    "contrast-light": {"theme": "contrastLight", "assumed_inches": 32},
    "pc": {"kind": "pc", "size": (1366, 768), "language": "es"},
    "board": {"kind": "board", "theme": "board", "size": (1920, 1080), "assumed_inches": 55},
}


def right_to_left(page) -> None:
    """Mirror a page whose language has no catalogue here."""
    page.stage.engine.singletonInstance("Ventanilla.Design", "Theme").setProperty("language", "ar")


def colours(picture: QImage, item: QQuickItem) -> set[str]:
    """Return the colours seen on an item."""
    corner = item.mapToScene(item.boundingRect().topLeft())
    return {
        picture.pixelColor(int(corner.x()) + x, int(corner.y()) + y).name().upper()
        for x in range(0, int(item.width()), 3)
        for y in range(0, int(item.height()), 3)
    }


def assert_alike(one: QImage, other: QImage) -> None:
    """The same drawing, give or take the softness of an edge between two pixels."""
    assert one.size() == other.size()
    assert all(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) < 48
        for x in range(0, one.width(), 2)
        for y in range(0, one.height(), 2)
    )


@pytest.mark.parametrize("signs", [False, True])
@pytest.mark.parametrize("face", FACES)
def test_the_gallery_draws_in_every_face(show_qml, tmp_path, face: str, signs: bool) -> None:
    page = show_qml("Gallery", QML, {"signs": signs}, **FACES[face])
    before = page.grab(tmp_path / f"{face}.png")
    right_to_left(page)
    assert page.grab(tmp_path / f"{face}-rtl.png") != before


def test_a_press_answers_in_the_same_frame(show_qml) -> None:
    page = show_qml("Gallery", QML, assumed_inches=32)
    tile = page.find("tall")
    assert "#FFFFFF" in colours(page.grab(), tile)
    middle = tile.mapToScene(tile.boundingRect().center())
    where = QPoint(int(middle.x()), int(middle.y()))
    QTest.mousePress(page.window, Qt.MouseButton.LeftButton, pos=where)
    pressed = colours(page.grab(), tile)
    QTest.mouseRelease(page.window, Qt.MouseButton.LeftButton, pos=where)
    assert "#E4EBF9" in pressed
    assert "#FFFFFF" not in pressed


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_keypad_reaches_a_part_shows_a_ring_and_presses_it(show_qml, qtbot, key) -> None:
    page = show_qml("Gallery", QML, assumed_inches=32)
    page.key(Qt.Key.Key_Tab)
    tile = page.window.activeFocusItem()
    assert tile.objectName() == "tall"
    ring = page.find("tall").mapToScene(tile.boundingRect().topLeft())
    assert page.grab().pixelColor(int(ring.x()) - 6, int(ring.y()) + 60) == QColor("#1D3E94")
    with qtbot.waitSignal(tile.clicked):
        page.key(key)


def test_tabs_follow_the_order_the_eye_reads(show_qml) -> None:
    page = show_qml("Gallery", QML, assumed_inches=32)
    seen: list[tuple[int, int]] = []
    for _ in range(7):
        page.key(Qt.Key.Key_Tab)
        corner = page.window.activeFocusItem().mapToScene(QPoint(0, 0))
        seen.append((round(corner.y()), round(corner.x())))
    assert seen == sorted(seen)


def test_a_waiting_button_keeps_its_size_and_says_so(show_qml) -> None:
    page = show_qml("Gallery", QML, assumed_inches=32)
    button = page.find("main")
    width, height = button.width(), button.height()
    button.setProperty("waiting", True)
    page.grab()
    assert (button.width(), button.height()) == (width, height)
    assert not button.isEnabled()
    assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) == "One moment…"


def test_every_touchable_has_a_name_and_a_role(show_qml) -> None:
    page = show_qml("Gallery", QML, assumed_inches=32)
    for name in ("tall", "main", "second", "back", "exit"):
        voice = QAccessible.queryAccessibleInterface(page.find(name))
        assert voice.role() == QAccessible.Role.Button
        assert voice.text(QAccessible.Text.Name)


def test_the_plinth_keeps_the_place_of_an_absent_item(show_qml, qtbot) -> None:
    page = show_qml("Gallery", QML, assumed_inches=32)
    back, leave = page.find("back"), page.find("exit")
    before = leave.mapToScene(QPoint(0, 0))
    back.setProperty("present", False)
    assert leave.mapToScene(QPoint(0, 0)) == before
    with qtbot.assertNotEmitted(back.clicked):
        page.click("back")


def test_a_page_mirrors_but_a_number_does_not(show_qml) -> None:
    page = show_qml("Gallery", QML, {"signs": True}, assumed_inches=32)
    number = page.find("number")
    leave = page.find("exit")
    left = leave.mapToScene(QPoint(0, 0)).x()
    picture = page.grab().copy(number.mapRectToScene(number.boundingRect()).toRect())
    right_to_left(page)
    whole = page.grab()
    assert leave.mapToScene(QPoint(0, 0)).x() < 300 < left
    assert_alike(whole.copy(number.mapRectToScene(number.boundingRect()).toRect()), picture)


def test_a_number_stands_in_a_box_as_high_as_its_capitals(show_qml) -> None:
    page = show_qml("Gallery", QML, {"signs": True}, assumed_inches=32)
    number = page.find("number")
    size = number.property("size")
    assert number.height() == round(size * 0.698)
    box = number.mapRectToScene(number.boundingRect()).toRect()
    picture = page.grab()
    letter_row = range(box.left() + round(size * 0.62), box.right())
    inked = [
        y
        for y in range(box.top() - 20, box.bottom() + 20)
        if any(picture.pixelColor(x, y).lightness() < 60 for x in letter_row)
    ]
    assert abs(inked[0] - box.top()) <= 3
    assert abs(inked[-1] - box.bottom()) <= 3


@pytest.mark.parametrize("face", ["kiosk-32", "contrast-dark-large", "board"])
def test_a_phone_reads_the_qr_in_every_theme(show_qml, tmp_path, face: str) -> None:
    link = "http://192.168.4.20:8080/t/AbCdEfGhIjKlMnOpQrStUv"
    code = qrcode.QRCode(border=0)
    code.add_data(link)
    rows = ["".join("1" if dark else "0" for dark in row) for row in code.get_matrix()]
    page = show_qml("Gallery", QML, {"signs": True, "qr": rows}, **FACES[face])
    picture = tmp_path / "qr.png"
    page.grab(picture)
    item = page.find("qr")
    assert item.width() == (len(rows) + 8) * 8
    box = item.mapRectToScene(item.boundingRect()).toRect()
    seen = Image.open(picture).crop(box.getCoords())
    assert [read.text for read in zxingcpp.read_barcodes(seen)] == [link]


def test_an_unknown_pictogram_is_logged_and_draws_nothing(show_qml, caplog) -> None:
    page = show_qml("Gallery", QML, assumed_inches=32)
    page.find("tall").setProperty("glyph", "no-such-thing")
    page.grab()
    assert {record.getMessage() for record in caplog.records} == {
        "The icon font has no pictogram named 'no-such-thing'."
    }
