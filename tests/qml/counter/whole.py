"""Whether a page is whole: no text cut, none over another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from tests.qml.counter.conftest import Console


def faults(page: QQuickItem, window: QRectF) -> Iterator[str]:
    """Yield what is cut, and what lies over something else."""
    boxes = list(words_in(page, window))
    assert boxes
    for text, box, room in boxes:
        if not room.adjusted(-1, -1, 1, 1).contains(box):
            yield f"{text!r} is cut: {box} in {room}"
    for (one, first, _), (other, second, _) in combinations(boxes, 2):
        common = first.intersected(second)
        if common.width() >= 2 and common.height() >= 2:
            yield f"{one!r} lies over {other!r}"


def words_in(item: QQuickItem, room: QRectF) -> Iterator[tuple[str, QRectF, QRectF]]:
    """Yield each visible text, its painted box, and the box it must stay in (window or touchable).

    What scrolls is left out: there it is enough that it can be scrolled to.
    """
    if not item.isVisible() or item.property("contentY") is not None:
        return
    if item.property("pressedField") is not None:
        room = item.mapRectToScene(item.boundingRect())
    text = item.property("text")
    if text and item.property("contentWidth") is not None:
        yield text, painted(item), room
    for child in item.childItems():
        yield from words_in(child, room)


def nothing_is_cut(console: Console, size: tuple[int, int]) -> None:
    """Hold that every visible text is whole, and none lies over another."""
    assert list(faults(console.page.window.contentItem(), QRectF(0, 0, *size))) == []


def painted(item: QQuickItem) -> QRectF:
    parent = item.parentItem()
    if parent.property("tracking") is not None:
        # A sign is as high as its capitals; the rest of its line box is empty.
        return parent.mapRectToScene(parent.boundingRect())
    width, height = item.property("contentWidth"), item.property("contentHeight")
    align = QQmlExpression(qmlContext(item), item, "effectiveHorizontalAlignment").evaluate()[0]
    start = {2: item.width() - width, 4: (item.width() - width) / 2}.get(align, 0.0)
    return item.mapRectToScene(QRectF(QPointF(start, 0.0), QPointF(start + width, height)))
