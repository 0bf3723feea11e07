"""What eyes and fingers would complain of on a page: cut or covered words, small touch areas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import radians, tan

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtQml import QQmlExpression, QQmlProperty, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from shared.ui.icons import FAMILY
from shared.ui.kinds import kind_of

CAPITALS = 0.698
FIELDS = {"Panel", "ChoicePanel", "Notice", "FreeNote", "Plinth", "KioskPlinth"}
LEFT, RIGHT, MIDDLE = 1, 2, 4
# Anti-aliasing and rounding to whole pixels.
SLACK = 1.5


@dataclass(frozen=True)
class Seen:
    """An item, where it is in the window, and the button and the field it lies on, if any."""

    item: QQuickItem
    place: QRectF
    button: QQuickItem | None
    field: QQuickItem | None


def texts(window: QQuickWindow) -> list[Seen]:
    """Return all words that can be read, each with the rectangle it is painted in."""
    seen = _shown(window.contentItem(), None, None)
    return [
        Seen(each.item, _painted(each.item), each.button, each.field)
        for each in seen
        if each.item.inherits("QQuickText") and _is_read(each.item)
    ]


def buttons(window: QQuickWindow) -> list[Seen]:
    """Return everything that can be touched."""
    return [each for each in _shown(window.contentItem(), None, None) if each.item is each.button]


def find(window: QQuickWindow, name: str) -> QQuickItem:
    """Return the visible item of this name.

    It must not be kept: pages come and go without telling Python. (`findChild` keeps what it
    finds, and gives a dead item back when a new one lies in its place.)
    """
    for each in _shown(window.contentItem(), None, None):
        if each.item.objectName() == name:
            return each.item
    raise AssertionError(f"nothing visible is named {name!r}")


def has(window: QQuickWindow, name: str) -> bool:
    """Say whether something visible has this name."""
    shown = _shown(window.contentItem(), None, None)
    return any(each.item.objectName() == name for each in shown)


def click(window: QQuickWindow, name: str) -> None:
    """Press and release the middle of an item."""
    middle = middle_of(window, name)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=middle)


def middle_of(window: QQuickWindow, name: str) -> QPoint:
    """Return the middle of an item, in the window."""
    item = find(window, name)
    return item.mapToScene(item.boundingRect().center()).toPoint()


def complaints(window: QQuickWindow, pixels_per_mm: float, read_from: float) -> list[str]:
    """Return every reason not to ship this page, read from so many millimetres."""
    words, touchables = texts(window), buttons(window)
    # Capitals of 0.7 degrees: 7.3 mm from 600 mm, 5.5 mm from 450 mm.
    least = read_from * tan(radians(0.7)) - 0.01
    return [
        *_cut(window, words),
        *_small(words, least * pixels_per_mm),
        *_covered(words, touchables),
        *_hard_to_touch(window, touchables, 20 * pixels_per_mm),
    ]


def number_on(window: QQuickWindow) -> str:
    """Return the ticket's number."""
    return str(find(window, "ticket-number").property("text"))


def said(window: QQuickWindow) -> str:
    """Return all words on the page."""
    return "\n".join(str(each.item.property("text")) for each in texts(window))


def _shown(item: QQuickItem, button: QQuickItem | None, field: QQuickItem | None) -> Iterator[Seen]:
    if not item.isVisible() or item.opacity() == 0:
        return
    button = item if item.inherits("QQuickAbstractButton") else button
    if button is item or kind_of(item) in FIELDS:
        field = item
    yield Seen(item, item.mapRectToScene(item.boundingRect()), button, field)
    for child in item.childItems():
        yield from _shown(child, button, field)


def _is_read(item: QQuickItem) -> bool:
    return bool(str(item.property("text")).strip()) and item.property("font").family() != FAMILY


def _painted(item: QQuickItem) -> QRectF:
    parent = item.parentItem()
    if parent is not None and kind_of(parent) == "SignText":
        return parent.mapRectToScene(parent.boundingRect())
    width, height = float(item.property("contentWidth")), float(item.property("contentHeight"))
    spare = item.width() - width
    side = {LEFT: 0.0, RIGHT: spare, MIDDLE: spare / 2}[_alignment(item)]
    # Lines overlap their own leading by a little; what counts is the ink.
    lead = height * 0.08
    return item.mapRectToScene(QRectF(side, lead, width, height - 2 * lead))


def _alignment(item: QQuickItem) -> int:
    asked = QQmlExpression(qmlContext(item), item, "effectiveHorizontalAlignment + 0")
    return int(asked.evaluate()[0])


def _name(seen: Seen) -> str:
    return repr(str(seen.item.property("text") or seen.item.objectName()))


def _cut(window: QQuickWindow, words: list[Seen]) -> Iterator[str]:
    page = QRectF(0, 0, window.width(), window.height())
    for each in words:
        inside = each.field.mapRectToScene(each.field.boundingRect()) if each.field else page
        if each.item.property("truncated"):
            yield f"{_name(each)} ends in dots"
        if each.place.width() > each.item.width() + SLACK:
            yield f"{_name(each)} is wider than its place"
        if not inside.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(each.place):
            yield f"{_name(each)} leaves its field"


def _small(words: list[Seen], least: float) -> Iterator[str]:
    for each in words:
        if each.item.property("font").pixelSize() * CAPITALS < least - 1:
            yield f"{_name(each)} is too small to read"


def _covered(words: list[Seen], touchables: list[Seen]) -> Iterator[str]:
    for place, each in enumerate(words):
        for other in words[place + 1 :]:
            if each.place.intersects(other.place):
                yield f"{_name(each)} and {_name(other)} lie on each other"
        for other in touchables:
            if each.button is not other.item and each.place.intersects(other.place):
                yield f"{_name(each)} lies on the button {_name(other)}"


def _hard_to_touch(window: QQuickWindow, touchables: list[Seen], least: float) -> Iterator[str]:
    page = QRectF(-1, -1, window.width() + 2, window.height() + 2)
    for each in touchables:
        if min(each.place.width(), each.place.height()) < least - 1:
            yield f"{_name(each)} is smaller than 20 mm"
        if not page.contains(each.place):
            yield f"{_name(each)} leaves the page"
        if not each.item.objectName():
            yield f"{_name(each)} has no name for tests to find"
        spoken = QQmlProperty.read(each.item, "Accessible.name", qmlContext(each.item))
        if not spoken:
            yield f"{_name(each)} has no name for those who listen"
