"""How every app starts: Qt, fonts, words, one window, and a clean way out.

stage = Stage("Kiosk", kind="kiosk", qml=HERE / "qml", options=options, assumed_inches=32)
model = KioskModel(link, stage.set_language)   # view-models are made after the stage
stage.show({"kiosk": model})                   # loads Ventanilla.Kiosk/Main
return stage.run(closing=link.stop)
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from shared.ui import glyphs as _glyphs  # noqa: F401  registers `Glyphs` with QML
from shared.ui.fonts import load_fonts
from shared.ui.language import SOURCE_LANGUAGE, Language
from shared.ui.messages import install_handlers
from shared.ui.metrics import panel_inches
from shared.ui.options import ScreenOptions
from shared.ui.paths import DESIGN
from shared.ui.sweeping import swept_here
from shared.ui.window_map import WindowMap, map_if_asked

Kind = Literal["kiosk", "pc", "board"]
Theme = Literal["day", "board", "contrastDark", "contrastLight"]


def application(name: str, *, software: bool = False) -> QGuiApplication:
    """Return the one Qt application, made on the first call, with the house's fonts."""
    if software:
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    running = QGuiApplication.instance()
    app = running if isinstance(running, QGuiApplication) else QGuiApplication(sys.argv[:1])
    app.setOrganizationName("Ventanilla")
    app.setApplicationName(f"Ventanilla {name}")
    load_fonts()
    return app


class Stage:
    """One app's engine and window.

    Holds the view-models given to `show`, because QML does not.

    Attributes:
        metrics: the design's sizes; `largeType` and `zoom` of it may be set.
    """

    def __init__(
        self,
        name: str,
        *,
        kind: Kind,
        qml: Path,
        options: ScreenOptions,
        theme: Theme = "day",
        assumed_inches: float = 21.5,
    ) -> None:
        install_handlers()
        self._name = name
        self._options = options
        self._assumed_inches = assumed_inches
        self.app = application(name, software=options.software)
        self.engine = QQmlApplicationEngine()
        for path in (DESIGN, qml):
            self.engine.addImportPath(str(path))
        self._language = Language(self.engine)
        self._theme = self._singleton("Theme")
        self.metrics = self._singleton("Metrics")
        self._held: dict[str, Any] = {}
        self._map: WindowMap | None = None
        self._theme.setProperty("name", theme)
        self.metrics.setProperty("kind", kind)
        self.metrics.setProperty("reducedMotion", options.reduced_motion)
        self.metrics.setProperty("panelInches", self._panel_inches())
        self.set_language(options.language or SOURCE_LANGUAGE)

    def set_language(self, code: str) -> None:
        """Show every text in `code` from now on, mirrored where it reads right to left."""
        self._language.switch(code)
        self._theme.setProperty("language", code)
        self.engine.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Wear another of the four themes."""
        self._theme.setProperty("name", theme)

    def set_large_type(self, large: bool) -> None:
        """Set the larger letters, or the usual ones again."""
        self.metrics.setProperty("largeType", large)

    def set_training(self, training: bool) -> None:
        """Say on the window that nothing here is real, or no longer."""
        self.metrics.setProperty("training", training)

    def show(self, properties: Mapping[str, Any]) -> QQuickWindow:
        """Load `Ventanilla.<name>/Main` with these initial properties and show it.

        Raises RuntimeError when the page cannot be loaded; the log says why.
        """
        self._held = dict(properties)
        self.engine.setInitialProperties(self._held)
        self.engine.loadFromModule(f"Ventanilla.{self._name}", "Main")
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError(f"The window of Ventanilla {self._name} cannot be loaded.")
        self._place(roots[0])
        self._map = map_if_asked(roots[0])
        return roots[0]

    def run(self, closing: Callable[[], None] = lambda: None) -> int:
        """Run until the window closes or SIGINT or SIGTERM comes; return the exit code.

        Order of the end: `closing` (stop links and devices), engine, then the app.
        """
        waker = self._end_on_signals()
        try:
            with swept_here():
                return self.app.exec()
        finally:
            waker.stop()
            closing()
            self.close()

    def close(self) -> None:
        """Delete window and engine while the view-models they show still live."""
        self._map = None
        for window in self.engine.rootObjects():
            window.deleteLater()
        self._delete_now()
        self.engine.deleteLater()
        self._delete_now()
        self._held.clear()

    def _delete_now(self) -> None:
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _place(self, window: QQuickWindow) -> None:
        if self._options.geometry is None:
            # On a bare screen no window manager makes it as large, now or when it is turned.
            screen = window.screen()
            screen.geometryChanged.connect(window.setGeometry)
            window.setGeometry(screen.geometry())
            window.showFullScreen()
        else:
            window.setGeometry(self._options.geometry)
            window.show()

    def _panel_inches(self) -> float:
        # A window plays a whole panel, so only full screen is measured.
        if self._options.panel_inches is not None:
            return self._options.panel_inches
        screen = self.app.primaryScreen()
        if self._options.geometry is not None or screen is None:
            return self._assumed_inches
        pixels, millimetres = screen.size(), screen.physicalSize()
        return panel_inches(
            pixels.width(),
            pixels.height(),
            millimetres.width(),
            millimetres.height(),
            otherwise=self._assumed_inches,
        )

    def _singleton(self, name: str) -> QObject:
        found = self.engine.singletonInstance("Ventanilla.Design", name)
        if not isinstance(found, QObject):
            raise RuntimeError(f"The design module is broken: no singleton {name}.")
        return found

    def _end_on_signals(self) -> QTimer:
        """Python sees a signal only between its own instructions, so a timer lends it some."""
        for number in (signal.SIGINT, signal.SIGTERM):
            # Not `quit`: that asks the windows first, and a kiosk's says no.
            signal.signal(number, lambda *_: self.app.exit())
        waker = QTimer()
        waker.start(200)
        waker.timeout.connect(lambda: None)
        return waker
