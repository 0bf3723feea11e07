"""Whether a page has room for its words: none is cut, none lies on another or on a button.

Looked at on the page itself, so that a page need not know how its words run in a language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from shared.ui.icons import FAMILY
from shared.ui.kinds import kind_of

_SLACK = 1.5
"""Pixels of soft edges and rounding."""

_RIGHT, _MIDDLE = 2, 4

_GRAIN = 0.5
"""A side is a whole number of pixels."""

_GAP = 0.15
"""Between things that are touched, over the least side of one: 3 mm for 20 mm."""

_LEADING = 0.08
"""Lines may overlap by this part of their height: what counts is the ink."""


@dataclass(frozen=True, slots=True)
class _Words:
    """Where words are painted, where they may be, and the button they stand on."""

    place: QRectF
    room: QRectF
    button: int | None
    cut: bool


@dataclass(slots=True)
class _Seen:
    words: list[_Words] = field(default_factory=list)
    buttons: list[QRectF] = field(default_factory=list)


def is_crowded(page: QQuickItem, *, touch: float, top: float = 0.0) -> bool:
    """Say whether a page that is laid out has too little room for what it says and offers.

    `touch` is the least side of what can be pressed, `top` where it may begin, in pixels.
    """
    whole = _place(page)
    reach = whole.adjusted(0, top, 0, 0)
    seen = _Seen()
    _look(page, whole, None, seen)
    return (
        any(each.cut or not _grown(each.room).contains(each.place) for each in seen.words)
        or any(not _grown(reach).contains(button) for button in seen.buttons)
        or any(min(each.width(), each.height()) < touch - _GRAIN for each in seen.buttons)
        or any(_press_on(*pair, touch * _GAP - _SLACK) for pair in combinations(seen.buttons, 2))
        or any(one.place.intersects(other.place) for one, other in combinations(seen.words, 2))
        or any(
            each.button != number and each.place.intersects(button)
            for number, button in enumerate(seen.buttons)
            for each in seen.words
        )
    )


def _press_on(one: QRectF, other: QRectF, gap: float) -> bool:
    """Say whether one of two buttons lies less than a gap below the other."""
    beside = one.right() <= other.left() or other.right() <= one.left()
    if beside or one.contains(other) or other.contains(one):
        return False
    return max(one.top(), other.top()) - min(one.bottom(), other.bottom()) < gap


def settle(page: QQuickItem) -> None:
    """Lay a page out now, and not before its next frame."""
    for _ in range(3):  # rows in columns in rows
        for item in _visible(page):
            item.ensurePolished()


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _visible(child)


def _look(item: QQuickItem, room: QRectF, button: int | None, seen: _Seen) -> None:
    if not item.isVisible() or item.opacity() == 0:
        return
    if item.inherits("QQuickAbstractButton"):
        button, room = len(seen.buttons), _place(item)
        seen.buttons.append(room)
    elif item.inherits("QQuickRectangle"):
        room = _place(item)
    elif item.inherits("QQuickText") and _is_read(item):
        seen.words.append(_words(item, room, button))
    for child in item.childItems():
        _look(child, room, button, seen)


def _is_read(item: QQuickItem) -> bool:
    return bool(str(item.property("text")).strip()) and item.property("font").family() != FAMILY


def _words(item: QQuickItem, room: QRectF, button: int | None) -> _Words:
    high, wide = float(item.property("contentHeight")), float(item.property("contentWidth"))
    parent = item.parentItem()
    if kind_of(parent) == "SignText":
        return _Words(_place(parent), room, button, cut=False)
    spare, lead = item.width() - wide, high * _LEADING
    left = {_RIGHT: spare, _MIDDLE: spare / 2}.get(item.property("side"), 0.0)
    ink = item.mapRectToScene(QRectF(left, lead, wide, high - 2 * lead))
    return _Words(ink, room, button, cut=spare < -_SLACK)


def _place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


def _grown(rect: QRectF) -> QRectF:
    return rect.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
