"""Real windows offscreen: `show_qml` loads an app's Main and fails on any QML warning."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from installer.build_assets import build_translations
from shared.ui.launch import Stage
from shared.ui.options import ScreenOptions


@dataclass
class Shown:
    """A page on screen, with hands and eyes."""

    stage: Stage
    window: QQuickWindow
    qtbot: QtBot
    warnings: list[str] = field(default_factory=list)

    def find(self, name: str) -> QQuickItem:
        """Return the item with this objectName, wherever it is."""
        found = self.window.contentItem().findChild(QQuickItem, name) or _find(
            self.window.contentItem(), name
        )
        assert found is not None, f"nothing is named {name!r}"
        return found

    def click(self, name: str) -> None:
        """Press and release the middle of an item, as a finger does."""
        item = self.find(name)
        middle = item.mapToScene(item.boundingRect().center())
        QTest.mouseClick(
            self.window, Qt.MouseButton.LeftButton, pos=QPoint(int(middle.x()), int(middle.y()))
        )

    def key(self, key: Qt.Key) -> None:
        """Press a key in the window."""
        QTest.keyClick(self.window, key)

    def grab(self, path: Path | None = None) -> QImage:
        """Return the picture of the window; save it too when a path is given."""
        picture = self.window.grabWindow()
        assert not picture.isNull()
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            assert picture.save(str(path))
        return picture


ShowQml = Callable[..., Shown]


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Collect what the test leaves when it is over, on Qt's own thread, and never before.

    Otherwise the thread of a link or a printer may do it, where no timer and no window must die.
    """
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(scope="session")
def words() -> None:
    """Build the translations that pages speak."""
    build_translations()


@pytest.fixture
def show_qml(qtbot: QtBot, words: None) -> Iterator[ShowQml]:
    """Load `Ventanilla.<name>/Main` at a page size; keywords after `size` go to `Stage`."""
    shown: list[Shown] = []

    def show(
        name: str,
        qml: Path,
        properties: dict[str, Any] | None = None,
        *,
        size: tuple[int, int] = (1080, 1920),
        language: str = "en",
        reduced_motion: bool = True,
        large_type: bool = False,
        **stage_words: Any,
    ) -> Shown:
        options = ScreenOptions(
            geometry=QRect(0, 0, *size), language=language, reduced_motion=reduced_motion
        )
        stage = Stage(name, qml=qml, options=options, **{"kind": "kiosk", **stage_words})
        warnings: list[str] = []
        stage.engine.warnings.connect(
            lambda errors: warnings.extend(error.toString() for error in errors)
        )
        stage.set_large_type(large_type)
        page = Shown(stage, stage.show(properties or {}), qtbot, warnings)
        assert QTest.qWaitForWindowExposed(page.window)
        shown.append(page)
        return page

    yield show
    for page in shown:
        page.stage.close()
        assert not page.warnings


def _find(item: QQuickItem, name: str) -> QQuickItem | None:
    """Look through the visual tree: delegates are not children of their view."""
    for child in item.childItems():
        if child.objectName() == name:
            return child
        if (found := _find(child, name)) is not None:
            return found
    return None
