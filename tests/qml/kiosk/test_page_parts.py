"""What a page tells who does not see it, found by its accessible items alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.access.page_parts import part_at, part_of, parts_of
from kiosk.access.reading import Kind, Part

PAGE = """
import QtQuick
Item {
    width: 400; height: 300
    Text { x: 210; y: 40; width: 100; text: "right" }
    Text { x: 0; y: 40; width: 100; text: "left"; property string language: "uk" }
    Text { width: 100; text: "top"; Accessible.role: Accessible.Heading; Accessible.name: text }
    Text { y: 80; text: "unseen"; visible: false }
    Text { y: 80; text: "unseen"; opacity: 0 }
    Text { y: 80; text: "  " }
    Item {
        y: 100; width: 100; height: 20
        Accessible.name: "said"; Accessible.description: "by the whole"
        Text { text: "not twice" }
        Item { Accessible.role: Accessible.Button; Accessible.name: "inside"; width: 9; height: 9 }
    }
    Item { y: 130; Accessible.ignored: true; Text { text: "for eyes only" } }
    Item { y: 140; Accessible.role: Accessible.Clock; Accessible.name: "10:12" }
    TextInput {
        y: 160; text: "1234"; echoMode: TextInput.Password
        Accessible.name: "PIN"; Accessible.role: Accessible.EditableText
    }
    Item {
        y: 180; width: 50; height: 10; Accessible.passwordEdit: true
        Item { Accessible.role: Accessible.Button; Accessible.name: "5"; width: 9; height: 9 }
    }
    TextInput {
        y: 190; text: "K7"
        Accessible.name: "Code"; Accessible.role: Accessible.EditableText
    }
    Text {
        y: 205; text: "QR-7"
        Accessible.name: text; Accessible.role: Accessible.EditableText
    }
    Item {
        y: 220; width: 400; height: 40
        Accessible.role: Accessible.ToolBar
        Item {
            objectName: "large"; width: 40; height: 40
            Accessible.role: Accessible.CheckBox; Accessible.checkable: true
            Accessible.checked: true; Accessible.name: "large"
        }
    }
}
"""


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[QQuickItem]:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(PAGE.encode(), "page.qml")
    item = component.create()
    assert isinstance(item, QQuickItem), component.errorString()
    yield item
    item.deleteLater()
    engine.deleteLater()


def told(part: Part) -> tuple[Kind, str, str]:
    return part.kind, part.name, part.more


def test_each_thing_is_told_once_in_the_order_of_eyes(page: QQuickItem) -> None:
    parts = parts_of(page, rtl=False)
    assert [told(part) for part in parts] == [
        (Kind.HEADING, "top", ""),
        (Kind.TEXT, "left", ""),
        (Kind.TEXT, "right", ""),
        (Kind.TEXT, "said", "by the whole"),
        (Kind.BUTTON, "inside", ""),
        (Kind.ENTRY, "PIN", ""),
        (Kind.ENTRY, "Code", "K 7"),
        (Kind.ENTRY, "Q R 7", ""),
        (Kind.CHOICE, "large", ""),
    ]
    assert [part.language for part in parts if part.language] == ["uk"]
    assert [part.name for part in parts if part.foot] == ["large"]
    assert parts[-1].chosen
    assert len({part.key for part in parts}) == len(parts)


def test_from_right_to_left_the_right_comes_first(page: QQuickItem) -> None:
    names = [part.name for part in parts_of(page, rtl=True)]
    assert names.index("right") < names.index("left")


@pytest.mark.parametrize(
    ("x", "y", "name"),
    [
        (250, 45, "right"),
        (20, 105, "said"),
        (4, 104, "inside"),
        (20, 230, "large"),
        (5, 135, None),
        (5, 184, None),
        (399, 299, None),
    ],
)
def test_a_place_tells_the_innermost_thing(
    page: QQuickItem, x: int, y: int, name: str | None
) -> None:
    page.ensurePolished()
    part = part_at(page, QPointF(x, y))
    assert (part.name if part else None) == name


def test_by_itself_says_something_only_what_has_a_name_and_is_no_secret(page: QQuickItem) -> None:
    insides = {child.y(): child.childItems() for child in page.childItems() if child.childItems()}
    part = part_of(insides[220][0])
    assert part is not None
    assert part.name == "large"
    assert part_of(insides[180][0]) is None
    assert part_of(page) is None
