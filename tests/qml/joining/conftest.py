"""The pairing page without a network: what it dials is kept, what is told is said by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal

from shared.link.session import FoundHub, HubsFound
from shared.ui.joining.joining_model import JoiningModel
from shared.ui.joining.opening import QML
from shared.ui.joining.page import Dial, Page
from tests.qml.conftest import Shown, ShowQml


class FakeLine(QObject):
    """Keeps what the page asks of the network."""

    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Dial | str] = []

    def dial(self, asked: Dial) -> None:
        self.asked.append(asked)

    def hang_up(self) -> None:
        self.asked.append("hang-up")


class Bench:
    """A pairing page on screen, and the one who tells it things."""

    def __init__(self, shown: Shown, model: JoiningModel, line: FakeLine, page: Page) -> None:
        self.shown = shown
        self.model = model
        self.line = line
        self.page = page

    def tell(self, value: object) -> None:
        self.line.arrived.emit(value)


def hub(center: str, *urls: str, hub_id: str = "h1") -> FoundHub:
    return FoundHub(hub=hub_id, center=center, api="1", fingerprint="", urls=urls)


TWO = HubsFound(
    (
        hub("Centro Puente", "https://192.168.1.20:8443"),
        hub("Centro Puente", "https://192.168.1.77:8443", hub_id="h2"),
    )
)

Lay = Callable[..., Bench]


@pytest.fixture
def lay(show_qml: ShowQml, tmp_path: Path) -> Lay:
    def lay_it(
        page: Page | None = None,
        *,
        kind: str = "kiosk",
        size: tuple[int, int] = (1080, 1920),
        language: str = "es",
        visitors: bool = True,
        **stage_words: Any,
    ) -> Bench:
        page = page or Page("Quiosco 1")
        line: Any = FakeLine()
        model = JoiningModel(
            page,
            line,
            tmp_path,
            language=language,
            speak=lambda _code: None,
            visitors=visitors,
            clock=lambda: 100.0,
        )
        # Words are chosen when the page's language is there.
        shown = show_qml(
            "Joining", QML, {"joining": model}, size=size, language=language, kind=kind,
            **stage_words,
        )  # fmt: skip
        model._after()
        return Bench(shown, model, line, page)

    return lay_it
