"""The window of the virtual printer: the paper as it comes out, and what can go wrong."""

from __future__ import annotations

import base64
import io
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from hardware.printer.picture import Picture
from hardware.virtual_printer.control import SWITCHES
from hardware.virtual_printer.server import VirtualPrinter
from hardware.virtual_printer.thread import PrinterThread
from hardware.virtual_printer.words import GLYPHS, WORDS
from shared.ui.launch import Stage
from shared.ui.options import ScreenOptions

QML_IMPORT_NAME = "Ventanilla.VirtualPrinter"
QML_IMPORT_MAJOR_VERSION = 1

QML = Path(__file__).resolve().parent / "qml"
_FRAME_MS = 50


@dataclass(frozen=True, slots=True)
class Face:
    """What the window shows: the paper, and the switches that are on."""

    paper: Picture | None
    on: frozenset[str]
    tickets: int


@QmlElement
class PrinterModel(QObject):
    """The printer for QML. It lives on another thread, which `look` is called on.

    Signals:
        changed: Emitted at most once a frame, when paper or switches are another.
    """

    changed = Signal()

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = WORDS.get(language, WORDS["en"])
        self._face = Face(None, frozenset(), 0)
        self._paper = ""
        self._order: Callable[[str], object] = lambda _: None
        self._seen = self._face
        self._frame = QTimer(self, interval=_FRAME_MS)
        self._frame.timeout.connect(self._show)
        self._frame.start()

    def look(self, printer: VirtualPrinter) -> None:
        """Take a picture of the printer, on its own thread."""
        on = {name for name, field in SWITCHES.items() if getattr(printer.switches, field)}
        if not printer.power:
            on.add("power")
        # Picked up with the next frame: nothing of Qt's is touched on the printer's thread.
        self._seen = Face(printer.paper, frozenset(on), printer.tickets)

    def obey(self, order: Callable[[str], object]) -> None:
        """Say where the buttons' orders go."""
        self._order = order

    @Property(str, notify=changed)
    def paper(self) -> str:
        """The paper as an image address, "" when there is none."""
        return self._paper

    @Property(int, notify=changed)
    def rows(self) -> int:
        """Height of the paper in dots."""
        return self._face.paper.height if self._face.paper else 0

    @Property(int, notify=changed)
    def dots(self) -> int:
        """Width of the paper in dots."""
        return self._face.paper.width if self._face.paper else 1

    @Property(bool, notify=changed)
    def well(self) -> bool:
        """Whether it prints."""
        return not self._face.on & {"power", "paper-out", "cover-open", "offline"}

    @Property(str, notify=changed)
    def state(self) -> str:
        """What is the matter, in words."""
        return (
            " · ".join(self._words[key] for key in GLYPHS if key in self._face.on)
            or (self._words["fine"])
        )

    @Property(str, notify=changed)
    def count(self) -> str:
        """How many tickets came out."""
        return self._words["tickets"].format(count=self._face.tickets)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a name only Qt knows
    def on(self) -> list[str]:
        """Keys of the switches that are on."""
        return sorted(self._face.on)

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]  # a name only Qt knows
    def switches(self) -> list[dict[str, str]]:
        """The buttons: key, words and glyph."""
        return [
            {"key": key, "words": self._words[key], "glyph": glyph} for key, glyph in GLYPHS.items()
        ]

    @Property(str, constant=True)
    def title(self) -> str:
        """Name of the window."""
        return self._words["title"]

    @Property(str, constant=True)
    def empty(self) -> str:
        """What stands where no paper is yet."""
        return self._words["empty"]

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Move one switch over."""
        is_on = key in self._face.on
        # The button says "switched off": on, the power is off.
        turn_on = is_on if key == "power" else not is_on
        self._order(f"{key} {'on' if turn_on else 'off'}")

    def _show(self) -> None:
        if self._seen is not self._face:
            self._face = self._seen
            self._paper = _address(self._face.paper) if self._face.paper else ""
            self.changed.emit()


class PrinterWindow:
    """A printer on its thread and the window that shows it, from start to end."""

    def __init__(
        self, printer: VirtualPrinter, then: Callable[[], Awaitable[object]], options: ScreenOptions
    ) -> None:
        """Start and show; `then` is awaited when the printer listens. Raises OSError."""
        self.stage = Stage("VirtualPrinter", kind="pc", qml=QML, options=options)
        self.model = model = PrinterModel(options.language or "es")
        self._printer = printer
        self._thread = PrinterThread(printer, then)
        printer.on_change = lambda: model.look(printer)
        model.obey(self._thread.order)
        try:
            self._thread.start()
        except OSError:
            self._part()
            self.stage.close()
            raise
        self.window = self.stage.show({"printer": model})

    def run(self) -> int:
        """Run until the window closes or a signal comes; return the exit code."""
        return self.stage.run(closing=self.stop)

    def stop(self) -> None:
        """End the printer; the window may then be closed."""
        self._thread.stop()
        self._part()

    def _part(self) -> None:
        # A ring of references would leave the model to the garbage collector, which
        # may run on any thread; a QObject dies on its own.
        self._printer.on_change = lambda: None


def _address(picture: Picture) -> str:
    png = io.BytesIO()
    picture.to_image().save(png, format="PNG")
    return "data:image/png;base64," + base64.b64encode(png.getvalue()).decode()
