"""The parts of a page as somebody who does not see it is told them: its accessible items in order.

Read from the items themselves, so that every page is read without knowing of it: what has an
accessible name is a part, and so are plain words that no named item says already.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from shiboken6 import getCppPointer

from kiosk.access.reading import Kind, Part
from kiosk.access.seen_order import Box, in_order
from kiosk.words import sentences as words

_Role = QAccessible.Role
_KINDS = {
    _Role.Heading: Kind.HEADING,
    _Role.Notification: Kind.NOTICE,
    _Role.AlertMessage: Kind.NOTICE,
    _Role.Button: Kind.BUTTON,
    _Role.CheckBox: Kind.CHOICE,
    _Role.RadioButton: Kind.CHOICE,
    _Role.EditableText: Kind.ENTRY,
}
# A clock runs by itself, and the page counts on while it is read.
_UNSAID = {_Role.Clock}
_ATTACHED = "QQuickAccessibleAttached"
_FOOT = _Role.ToolBar
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class _Block:
    """Parts that lie together, in order, and the box around them."""

    parts: tuple[Part, ...]
    box: Box


def parts_of(page: QQuickItem, *, rtl: bool) -> tuple[Part, ...]:
    """Return all that an item shows, in seen order."""
    block = _block(page, quiet=False, foot=False, rtl=rtl)
    return block.parts if block else ()


def part_at(page: QQuickItem, at: QPointF) -> Part | None:
    """Return what lies at a place of the window, the innermost thing that says anything."""
    return _at(page, at, quiet=False)


def part_of(item: QQuickItem) -> Part | None:
    """Return what an item says by itself; None when it has no accessible name, or is secret."""
    around: QQuickItem | None = item
    while around is not None:
        if _is_secret(_accessible(around)):
            return None
        around = around.parentItem()
    told = _accessible(item)
    return _named(item, told, foot=False) if told is not None else None


def _at(item: QQuickItem, at: QPointF, *, quiet: bool) -> Part | None:
    told = _accessible(item)
    if not item.isVisible() or item.opacity() == 0 or _is_secret(told):
        return None
    own = _own(item, told, quiet=quiet, foot=False)
    quiet = quiet or bool(own) or _is_ignored(told)
    for child in reversed(item.childItems()):
        found = _at(child, at, quiet=quiet)
        if found is not None:
            return found
    return own[0] if own and item.contains(item.mapFromScene(at)) else None


def _block(item: QQuickItem, *, quiet: bool, foot: bool, rtl: bool) -> _Block | None:
    if not item.isVisible() or item.opacity() == 0:
        return None
    told = _accessible(item)
    role = told.property("role") if told else _Role.NoRole
    if role in _UNSAID or _is_secret(told):
        return None
    foot = foot or role == _FOOT
    own = _own(item, told, quiet=quiet, foot=foot)
    # What has a name says what is written on it; what is ignored keeps it from being said.
    quiet = quiet or bool(own) or _is_ignored(told)
    inside = [_block(each, quiet=quiet, foot=foot, rtl=rtl) for each in item.childItems()]
    blocks = [each for each in inside if each is not None]
    order = in_order([each.box for each in blocks], rtl=rtl)
    parts = (*own, *(part for place in order for part in blocks[place].parts))
    boxes = [*([_box(item)] if own else []), *(each.box for each in blocks)]
    return _Block(parts, _around(boxes)) if parts else None


def _own(item: QQuickItem, told: QObject | None, *, quiet: bool, foot: bool) -> tuple[Part, ...]:
    """Return what the item itself says: its name, or else the words it shows."""
    if told is not None and (told.property("name") or _is_ignored(told)):
        part = _named(item, told, foot=foot)
        return (part,) if part else ()
    words = str(item.property("text")).strip() if item.inherits("QQuickText") else ""
    if quiet or not words:
        return ()
    kind = _KINDS.get(told.property("role"), Kind.TEXT) if told else Kind.TEXT
    return (Part(key=_key(item), name=words, kind=kind, language=_language(item), foot=foot),)


def _named(item: QQuickItem, told: QObject, *, foot: bool) -> Part | None:
    name = str(told.property("name") or "").strip()
    if not name or _is_ignored(told):
        return None
    kind = _KINDS.get(told.property("role"), Kind.TEXT)
    chosen = bool(told.property("checked"))
    more = _typed(item) if kind is Kind.ENTRY else str(told.property("description") or "")
    if kind is Kind.ENTRY and name == item.property("text"):
        name, more = more, ""  # it is called what was typed
    return Part(
        key=_key(item),
        name=name,
        more=more.strip(),
        state=words.chosen(chosen) if kind is Kind.CHOICE else "",
        chosen=chosen,
        kind=kind,
        language=_language(item),
        foot=foot,
    )


def _is_ignored(told: QObject | None) -> bool:
    return told is not None and bool(told.property("ignored"))


def _is_secret(told: QObject | None) -> bool:
    """Say whether this, or what lies in it, must not be heard: a PIN, or the keys to type it."""
    return told is not None and bool(told.property("passwordEdit"))


def _typed(item: QQuickItem) -> str:
    """Return what was typed, one sign after the other; nothing of what is masked."""
    typed = str(item.property("text") or "")
    shown = item.property("displayText")
    return " ".join(typed.replace("-", "")) if shown in {None, typed} else ""


def _language(item: QQuickItem) -> str:
    """Return the language that an item's words are in, if it says so."""
    language = item.property("language")
    return language if isinstance(language, str) and _LANGUAGE.fullmatch(language) else ""


def _accessible(item: QQuickItem) -> QObject | None:
    """Return what QML attached as `Accessible`; never attaches anything itself.

    Python must not keep what it looks at here, nor its meta-object: QML deletes items without
    telling, and a new one in the same place would be taken for what was kept.
    """
    return next((each for each in item.children() if each.inherits(_ATTACHED)), None)


def _key(item: QQuickItem) -> int:
    return int(getCppPointer(item)[0])


def _box(item: QQuickItem) -> Box:
    corner = item.mapToScene(QPointF(0, 0))
    return Box(corner.x(), corner.y(), corner.x() + item.width(), corner.y() + item.height())


def _around(boxes: list[Box]) -> Box:
    whole = boxes[0]
    for each in boxes[1:]:
        whole = whole.with_(each)
    return whole
