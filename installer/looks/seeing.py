"""A page as it really is: every word, pictogram and touchable thing of the live item tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtQml import QQmlExpression, QQmlProperty, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

from shared.ui.icons import FAMILY
from shared.ui.kinds import kind_of

FIELDS = {
    "Panel",
    "ChoicePanel",
    "ChosenPanel",
    "TurnedPanel",
    "Notice",
    "FreeNote",
    "Plinth",
    "KioskPlinth",
}
SOLIDS = {"QrCode", "TicketNumber"}
LEFT, RIGHT, MIDDLE = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Words:
    """Something to read; `place` is where it is painted, `room` the width it was given.

    `window` is what a clipping item lets through of it.
    """

    text: str
    place: QRectF
    room: float
    dotted: bool
    ink: QColor
    capital: float
    field: QRectF | None
    window: QRectF | None
    button: int | None


@dataclass(frozen=True, slots=True)
class Sign:
    """A pictogram, and the colour it is drawn in."""

    name: str
    place: QRectF
    ink: QColor


@dataclass(frozen=True, slots=True)
class Solid:
    """Something that covers what lies under it: a QR code, a number; `plate` is all of it."""

    name: str
    place: QRectF
    plate: QRectF
    field: QRectF | None


@dataclass(frozen=True, slots=True)
class Target:
    """Something to touch; `rims` are the colours of its edge and field, if it shows any."""

    name: str
    text: str
    spoken: str
    kind: str
    place: QRectF
    keyed: bool
    rims: tuple[QColor, ...]

    def __str__(self) -> str:
        return self.name or self.text or self.kind


@dataclass(frozen=True, slots=True)
class Page:
    """All of a page, in pixels of its window."""

    place: QRectF
    words: tuple[Words, ...]
    signs: tuple[Sign, ...]
    solids: tuple[Solid, ...]
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    item: QQuickItem
    kind: str
    button: QQuickItem | None
    field: QQuickItem | None
    window: QRectF | None


def look(window: QQuickWindow) -> Page:
    """Return the page that the window shows."""
    found = list(_visible(window.contentItem(), None, None, None))
    buttons = [each.item for each in found if each.item is each.button]
    words = [each for each in found if each.item.inherits("QQuickText") and _says(each.item)]
    return Page(
        QRectF(0, 0, window.width(), window.height()),
        tuple(_words(each, buttons) for each in words if not _is_sign(each.item)),
        tuple(_sign(each.item) for each in words if _is_sign(each.item)),
        tuple(_solid(each) for each in found if each.kind in SOLIDS),
        tuple(_target(each) for each in found if each.item is each.button),
    )


def _visible(
    item: QQuickItem, button: QQuickItem | None, field: QQuickItem | None, window: QRectF | None
) -> Iterator[_Found]:
    if not item.isVisible() or item.opacity() == 0:
        return
    kind = kind_of(item)
    button = item if item.inherits("QQuickAbstractButton") else button
    if button is item or kind in FIELDS:
        field = item
    if item.clip():
        window = _place(item) if window is None else window.intersected(_place(item))
    yield _Found(item, kind, button, field, window)
    for child in item.childItems():
        yield from _visible(child, button, field, window)


def _says(item: QQuickItem) -> bool:
    return bool(str(item.property("text")).strip())


def _is_sign(item: QQuickItem) -> bool:
    font: QFont = item.property("font")
    return font.family() == FAMILY


def _place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


def _solid(found: _Found) -> Solid:
    """Return it with what must stay free: of a code's four quiet modules phones need two."""
    plate, spare = _place(found.item), 2 * float(found.item.property("moduleSize") or 0)
    field = _place(found.field) if found.field is not None else None
    return Solid(found.kind, plate.adjusted(spare, spare, -spare, -spare), plate, field)


def _words(found: _Found, buttons: list[QQuickItem]) -> Words:
    item, field = found.item, found.field
    return Words(
        text=str(item.property("text")),
        place=_painted(item),
        room=item.width(),
        dotted=bool(item.property("truncated")),
        ink=QColor(item.property("color")),
        capital=QFontMetricsF(item.property("font")).capHeight(),
        field=_place(field) if field is not None else None,
        window=found.window,
        button=buttons.index(found.button) if found.button is not None else None,
    )


def _sign(item: QQuickItem) -> Sign:
    return Sign(str(item.property("text")), _place(item), QColor(item.property("color")))


def _target(found: _Found) -> Target:
    item = found.item
    context = qmlContext(item)
    spoken = QQmlProperty.read(item, "Accessible.name", context) if context else None
    return Target(
        name=item.objectName(),
        text=str(item.property("text") or ""),
        spoken=str(spoken or ""),
        kind=found.kind,
        place=_place(item),
        keyed=bool(item.activeFocusOnTab()),
        rims=_rims(item.property("background")),
    )


def _rims(background: QObject | None) -> tuple[QColor, ...]:
    """Return the colours by which a touchable stands out from what it lies on."""
    if background is None or not background.inherits("QQuickRectangle"):
        return ()
    field = QColor(background.property("color"))
    wide = float(QQmlProperty.read(background, "border.width")) > 0
    edge = [QColor(QQmlProperty.read(background, "border.color"))] if wide else []
    return tuple(each for each in (*edge, field) if each.alpha() > 0)


def _painted(item: QQuickItem) -> QRectF:
    """Return where the ink of a text is; a sign's box is its capitals already."""
    parent = item.parentItem()
    if kind_of(parent) == "SignText":
        return _place(parent)
    width, height = float(item.property("contentWidth")), float(item.property("contentHeight"))
    spare = item.width() - width
    side = {LEFT: 0.0, RIGHT: spare, MIDDLE: spare / 2}[_alignment(item)]
    # Lines overlap their own leading by a little; what counts is the ink.
    lead = height * 0.1
    return item.mapRectToScene(QRectF(side, lead, width, height - 2 * lead))


def _alignment(item: QQuickItem) -> int:
    context = qmlContext(item)
    if context is None:
        return LEFT
    asked = QQmlExpression(context, item, "effectiveHorizontalAlignment + 0")
    return int(asked.evaluate()[0])
