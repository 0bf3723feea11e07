"""A virtual printer on a real socket, and slips like real ones."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from hardware.printer.picture import Picture
from hardware.printer.slip import Slip
from hardware.virtual_printer.server import VirtualPrinter
from hardware.virtual_printer.thread import PrinterThread

LONG = 30.0


class PaperTray:
    """A running virtual printer and the tickets it has kept."""

    def __init__(self, folder: Path, dots: int) -> None:
        self.folder = folder
        self._changed = threading.Condition()
        self.printer = VirtualPrinter(folder, dots, on_change=self._tell)
        self.thread = PrinterThread(self.printer)

    @property
    def target(self) -> str:
        return f"tcp://127.0.0.1:{self.printer.port}"

    def order(self, line: str) -> dict[str, object]:
        answer = self.thread.order(line)
        assert "error" not in answer, answer
        return answer

    def wait_until(self, true: Callable[[], object]) -> None:
        with self._changed:
            assert self._changed.wait_for(true, LONG)

    def tickets(self) -> list[Picture]:
        return [self._read(path) for path in sorted(self.folder.glob("ticket-*.png"))]

    @staticmethod
    def _read(path: Path) -> Picture:
        with Image.open(path) as image:
            return Picture.from_image(image)

    def _tell(self) -> None:
        with self._changed:
            self._changed.notify_all()


@pytest.fixture
def tray(tmp_path) -> Iterator[PaperTray]:
    made = PaperTray(tmp_path / "paper", 576)
    with made.thread:
        yield made


@pytest.fixture
def narrow_tray(tmp_path) -> Iterator[PaperTray]:
    made = PaperTray(tmp_path / "narrow", 384)
    with made.thread:
        yield made


@pytest.fixture
def real_slip() -> Callable[..., Slip]:
    def make(**changes: object) -> Slip:
        usual = {
            "center": "Centro Puente",
            "number": "A-017",
            "public_names": ("Orientación",),
            "printed_at": datetime(2025, 11, 21, 15, 14, tzinfo=UTC),
            "zone": ZoneInfo("America/Bogota"),
            "link": "http://192.168.1.20:8081/t/k3J9xQ2mV7bT4nRwZ8pLcA",
            "language": "es",
            "people_ahead": 6,
        }
        return Slip(**{**usual, **changes})

    return make
