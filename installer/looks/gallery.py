"""One kiosk window, kept, that shows any face in any language, wear and panel.

The faces are those of `tests/qml/kiosk/kiosk_bench.py`: whoever makes a page adds its face to
FACES there, and it is measured, photographed and tested with all others.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QSizeF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from installer.looks.panels import Panel, Wear
from kiosk.__main__ import QML, typeset
from kiosk.visit.comfort import Comfort, Hanging, Theme
from shared.ui.launch import Stage
from shared.ui.options import ScreenOptions
from tests.qml.kiosk.kiosk_bench import FACES, HANGING, Bench

# A column that has found its height may move the next one.
PASSES = 3


@dataclass(frozen=True, slots=True)
class View:
    """What is shown: one face, on a panel, in a language and a wear."""

    face: str
    panel: Panel
    language: str
    wear: Wear

    def __str__(self) -> str:
        return f"{self.face} ({self.language}, {self.panel.name}, {self.wear.name})"


def faces() -> list[str]:
    """Return the names of all faces, in the order of a visit."""
    return list(FACES)


def without_a_screen() -> None:
    """Let Qt draw in memory; say so before its application is made."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")


class Gallery:
    """A kiosk whose hub, printer and clock do as the faces want; `folder` is its own, empty."""

    def __init__(self, folder: Path, home: str = "es", hanging: Hanging = HANGING) -> None:
        options = ScreenOptions(
            geometry=QRect(0, 0, 1080, 1920), language=home, reduced_motion=True
        )
        self._stage = Stage("Kiosk", kind="kiosk", qml=QML, options=options, assumed_inches=32)
        self._bench = Bench(folder, hanging=hanging)
        models = self._bench.models(self._stage.set_language, home=home)
        self.window: QQuickWindow = self._stage.show(models)
        self._typesetter = typeset(
            self._stage, self.window, self._bench.station, models["kiosk"], self._bench.corner
        )
        # Nobody looks at it: it draws only when a picture is taken.
        self.window.hide()
        self._panel: Panel | None = None
        self._shown: tuple[str, str, Panel] | None = None
        metrics = self._stage.engine.singletonInstance("Ventanilla.Design", "Metrics")
        if not isinstance(metrics, QObject):
            raise TypeError("The design module has no Metrics.")
        self._metrics: QObject = metrics

    def show(self, view: View) -> None:
        """Bring the window to this view, laid out; what is shown already is only worn anew."""
        if (view.face, view.language, view.panel) != self._shown:
            self._shown = (view.face, view.language, view.panel)
            if self._panel != view.panel:
                self._fill(view.panel)
            self._walk_unseen(view)
            self._stage.set_language(view.language)
        wear = view.wear
        comfort = Comfort(theme=Theme(wear.theme), large=wear.large, reach=wear.reach)
        self._bench.wear(comfort)
        self._settle()
        self._typesetter.look()
        self._settle()

    def _walk_unseen(self, view: View) -> None:
        """Go the way to a face without making the pages that lie on it."""
        station = self._bench.station
        station.blockSignals(True)
        self._bench.show(view.face, view.language)
        station.blockSignals(False)
        station.changed.emit()

    def _fill(self, panel: Panel) -> None:
        """Take the whole panel, before a page is made: none is ever resized at a kiosk."""
        self._panel = panel
        self._bench.station.leave()
        self._metrics.setProperty("panelInches", panel.inches)
        self.window.resize(panel.width, panel.height)
        QCoreApplication.processEvents()
        # A hidden window tells neither its content nor QML of its size.
        self.window.contentItem().setSize(QSizeF(panel.width, panel.height))
        self._metrics.setProperty("pageWidth", panel.width)
        self._metrics.setProperty("pageHeight", panel.height)
        self._settle()

    def _settle(self) -> None:
        for _ in range(PASSES):
            QCoreApplication.processEvents()
            _lay_out(self.window.contentItem())
        # Outside of an event loop nobody else buries the pages that went.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @property
    def read_from(self) -> float:
        """Return from how far the page is made to be read, in millimetres."""
        return float(self._metrics.property("readFrom"))

    def band_top(self, panel: Panel) -> float:
        """Return how far up an arm reaches a panel, in pixels from its head."""
        hanging: Hanging = self._bench.hanging
        return max(0.0, panel.height - (hanging.limit - hanging.bottom) * panel.px_per_mm)

    def picture(self) -> QImage:
        """Return what the window shows."""
        return self.window.grabWindow()

    def close(self) -> None:
        """Take the window down."""
        self._stage.close()


def _lay_out(item: QQuickItem) -> None:
    """Let columns and grids find their places, which they else do only when they are drawn."""
    item.ensurePolished()
    for child in item.childItems():
        _lay_out(child)
