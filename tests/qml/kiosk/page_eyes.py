"""Eyes and fingers on a kiosk page: what is seen, what is pressed, what would be complained of."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from installer.looks import measures
from installer.looks.fitting import stumbles
from installer.looks.seeing import look

# Judged elsewhere, where pages are walked one after the other.
_OF_WALKS = {"A18 keys", "whole words"}


def buttons(window: QQuickWindow) -> list[QQuickItem]:
    """Return everything that can be touched."""
    return [each for each in _shown(window.contentItem()) if each.inherits("QQuickAbstractButton")]


def find(window: QQuickWindow, name: str) -> QQuickItem:
    """Return the visible item of this name.

    It must not be kept: pages come and go without telling Python. (`findChild` keeps what it
    finds, and gives a dead item back when a new one lies in its place.)
    """
    for each in _shown(window.contentItem()):
        if each.objectName() == name:
            return each
    raise AssertionError(f"nothing visible is named {name!r}")


def has(window: QQuickWindow, name: str) -> bool:
    """Say whether something visible has this name."""
    return any(each.objectName() == name for each in _shown(window.contentItem()))


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
    page = look(window)
    measured = [
        *measures.sizes(page, px_per_mm=pixels_per_mm, read_from=read_from, large=False),
        *measures.manners(page),
    ]
    missed = [each for each in measured if not each.holds and each.clause not in _OF_WALKS]
    return [*stumbles(page), *(f"{each.clause}: {each.value:.1f} {each.who}" for each in missed)]


def number_on(window: QQuickWindow) -> str:
    """Return the ticket's number."""
    return str(find(window, "ticket-number").property("text"))


def said(window: QQuickWindow) -> str:
    """Return all words on the page."""
    return "\n".join(each.text for each in look(window).words)


def _shown(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from _shown(child)
