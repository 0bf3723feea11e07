"""Steers a window by keypad: arrows, OK and back. What can be pressed is found on the page itself.

Nothing has to be said by the pages: whatever takes the focus by Tab is reached by the arrows, too.
A part may say that it is `standing`, the same on every page, or the `lead` of its page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.access.seen_order import Box, in_order
from kiosk.access.steering import across, along

Key = Qt.Key

_BACK = {Key.Key_Escape, Key.Key_Backspace, Key.Key_Back}
_OK = {Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_Select}
_POINTED = {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}


class Keypad(QObject):
    """Moves the focus of a window.

    `place` names what is on screen: when it is another, whoever uses the keys begins anew, at the
    lead of the page or at the first thing that is not on every page. `language` gives the code of
    the page's language.

    Signals:
        back: the key for back was pressed.
    """

    back = Signal()

    def __init__(
        self, window: QQuickWindow, place: Callable[[], object], language: Callable[[], str]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._place = place
        self._language = language
        self._at = place()
        self._in_use = False
        self._begin = QTimer(self, interval=0, singleShot=True)
        self._begin.timeout.connect(self._begin_anew)
        window.installEventFilter(self)
        window.activeFocusItemChanged.connect(self._focus_moved)

    @Slot()
    def look(self) -> None:
        """Begin anew, if what is on screen is another."""
        place = self._place()
        if place != self._at:
            self._at = place
            self._begin.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the keys that steer; everything else goes on its way."""
        if event.type() in _POINTED:
            self._in_use = False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(Key(event.key()))
        return False

    def _pressed(self, key: Qt.Key) -> bool:
        typing = self._focused().inherits("QQuickTextInput")
        if key in _BACK and not typing:
            self._in_use = True
            self.back.emit()
            return True
        if key in _OK:
            # What has no ring is not pressed: the first key shows where one is.
            return not typing and not self._showed()
        if key in _STEPS and not (typing and key in _SIDEWAYS):
            if self._showed():
                self._go(key)
            return True
        return False

    def _showed(self) -> bool:
        """Say whether the ring was to be seen already; show it, if not."""
        showed = self._in_use and self._focused() in self._touchables()
        self._in_use = True
        if not showed:
            self._begin_anew()
        return showed

    def _go(self, key: Qt.Key) -> None:
        items = list(self._touchables())
        boxes = [_box(item) for item in items]
        here = items.index(self._focused())
        if key in {Key.Key_Up, Key.Key_Down}:
            there = across(boxes, here, down=key == Key.Key_Down)
        else:
            rtl = self._reads_from_right()
            mirrored = rtl and key in _SIDEWAYS
            on = key in {Key.Key_Right, Key.Key_Tab}
            there = along(boxes, here, on=on is not mirrored, rtl=rtl)
        items[there].forceActiveFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _focus_moved(self) -> None:
        if self._in_use and self._focused() not in self._touchables():
            self._begin.start()

    @Slot()
    def _begin_anew(self) -> None:
        items = list(self._touchables()) if self._in_use else []
        if not items:
            return
        order = in_order([_box(each) for each in items], rtl=self._reads_from_right())
        seen = [items[place] for place in order]
        of_this_page = [item for item in seen if not item.property("standing")]
        lead = [item for item in of_this_page if item.property("lead")]
        first = (lead or of_this_page or seen)[0]
        first.forceActiveFocus(Qt.FocusReason.TabFocusReason)

    def _reads_from_right(self) -> bool:
        return QLocale(self._language()).textDirection() == Qt.LayoutDirection.RightToLeft

    def _focused(self) -> QQuickItem:
        item: QQuickItem | None = self._window.activeFocusItem()
        return self._window.contentItem() if item is None else item

    def _touchables(self) -> Iterator[QQuickItem]:
        return touchables(self._window.contentItem())


_SIDEWAYS = {Key.Key_Left, Key.Key_Right}
_STEPS = {*_SIDEWAYS, Key.Key_Up, Key.Key_Down, Key.Key_Tab, Key.Key_Backtab}


def touchables(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield everything on an item that can be pressed now, in the order it was made."""
    if not item.isVisible() or not item.isEnabled() or item.opacity() == 0:
        return
    if item.property("activeFocusOnTab"):
        yield item
    for child in item.childItems():
        yield from touchables(child)


def _box(item: QQuickItem) -> Box:
    place = item.mapRectToScene(item.boundingRect())
    return Box(place.left(), place.top(), place.right(), place.bottom())
