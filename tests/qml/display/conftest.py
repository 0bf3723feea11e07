"""A board on a window, with a clock that a test sets and a hub that a test plays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import count
from types import MappingProxyType
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem

from display.__main__ import QML
from display.board_model import BoardModel, Choices
from display.own_look import Looks
from display.room_model import RoomModel
from hardware.speech.announcer import Announces
from hardware.speech.twin import AnnouncerTwin
from shared.link.errors import AwayReason
from shared.link.session import Away, CenterChanged, Connected, FloorChanged, FloorReplaced
from tests.qml.conftest import Shown, ShowQml

# 10:52 in Bogota.
NOW = datetime(2026, 11, 22, 15, 52, tzinfo=UTC)
FIGURES = tuple(str(n) for n in range(1, 7))


class Room:
    """One display: its models, its announcer's twin and, once shown, its page."""

    def __init__(
        self,
        show_qml: ShowQml,
        announcer: Announces | None = None,
        choices: Choices = Choices(),  # noqa: B008  frozen
        looks: Looks = lambda: iter(()),
    ) -> None:
        self.now = 1_000.0
        self.clock = NOW
        self.announcer = AnnouncerTwin()
        self.spoken: list[str] = []
        self.page: Shown | None = None
        self._show_qml = show_qml
        self._seq = count(1)
        self.model = BoardModel(
            announcer or self.announcer,
            choices,
            speak=self._speak,
            seconds=lambda: self.now,
            clock=lambda: self.clock,
        )
        self.around = RoomModel(self.model, looks=looks)

    def _speak(self, language: str) -> None:
        self.spoken.append(language)
        if self.page is not None:
            self.page.stage.set_language(language)

    def show(self, size: tuple[int, int] = (1920, 1080), inches: float = 55) -> Shown:
        """Put it on a window that plays a panel of this diagonal."""
        self.page = self._show_qml(
            "Display",
            QML,
            {"board": self.model, "room": self.around},
            size=size,
            kind="board",
            theme="board",
            assumed_inches=inches,
        )
        return self.page

    def connect(
        self,
        *languages: str,
        desks: tuple[str, ...] = FIGURES,
        name: str = "Centro Puente",
        floor: tuple[dict[str, Any], ...] = (),
        waits: tuple[tuple[str, int, int], ...] = (),
        opens: str | None = None,
        places: Mapping[int, tuple[str, str]] = MappingProxyType({}),
        **more: Any,
    ) -> None:
        """Bring center and floor, as a hub that was just found."""
        center = {
            "name": name,
            "time_zone": "America/Bogota",
            "languages": list(languages or ("es", "en")),
            "desks": [
                {"code": f"desk-{n}", "name": each} | _place(*places.get(n, ("", "")))
                for n, each in enumerate(desks, 1)
            ],
        }
        center |= more
        self.model.take(CenterChanged(center))
        told = {"journal": "J", "seq": 0, "waiting": [], "serving": [], "desks": []}
        told |= {"waits": [{"series": s, "low": low, "high": high} for s, low, high in waits]}
        told |= {"hours": {"open": opens is None, "opens": opens}}
        self.model.take(FloorReplaced(told | {"called": list(floor)}))
        self.model.take(Connected("https://hub"))

    def call(self, number: str, desk: int, language: str = "es", calls: int = 1) -> None:
        """Call or recall a number 30 s after the last one, and let its voice be done."""
        self.wait(30)
        kind = "step-called" if calls == 1 else "step-recalled"
        self.happen(kind, number, desk, language=language, calls=calls)
        self.announcer.finish(f"{number}@desk-{desk}#{calls}")
        self.settle()

    def happen(self, kind: str, number: str, desk: int, **more: Any) -> None:
        """Let one event arrive."""
        event = {"type": "event", "seq": next(self._seq), "at": NOW.isoformat(), "event": kind}
        told = event | {"number": number, "desk": f"desk-{desk}"} | more
        self.model.take(FloorChanged((told,)))

    def lose(self) -> None:
        """Lose the hub."""
        self.model.take(Away(NOW, AwayReason.UNREACHABLE))

    def wait(self, seconds: float) -> None:
        """Let time pass, and what is due happen."""
        self.now += seconds
        self.clock += timedelta(seconds=seconds)
        self.around.tick()

    def settle(self) -> None:
        """Let what crosses threads arrive."""
        if self.page is not None:
            self.page.stage.app.processEvents()

    def text(self, name: str) -> str:
        """Return the words of a visible item; nothing when it is not to be seen."""
        assert self.page is not None
        item = self.page.find(name)
        return str(item.property("text")) if item.isVisible() else ""

    def rows(self) -> list[tuple[str, str]]:
        """Return (number, desk) of the rows that are to be seen, from the top."""
        assert self.page is not None
        found = [each for each in everything(self.page) if each.objectName() == "history-row"]
        shown = sorted((each for each in found if each.isVisible()), key=lambda each: each.y())
        return [(str(each.property("number")), str(each.property("desk"))) for each in shown]


def _place(words: str, arrow: str) -> dict[str, Any]:
    return {"place": {"es": words} if words else {}, "arrow": arrow or None}


def everything(page: Shown) -> list[QQuickItem]:
    """Return every item of the page."""

    def below(item: QQuickItem) -> list[QQuickItem]:
        return [item, *(each for child in item.childItems() for each in below(child))]

    return below(page.window.contentItem())


@pytest.fixture
def kept() -> Iterator[list[QObject]]:
    """Keep view-models until their pages are closed, and delete them on their own thread.

    Ask for it before `show_qml`. Left to the garbage collector they die wherever that happens to
    run, and a timer must not be stopped from another thread.
    """
    models: list[QObject] = []
    yield models
    for model in models:
        shiboken6.delete(model)


@pytest.fixture
def room(kept: list[QObject], show_qml: ShowQml) -> Room:
    made = Room(show_qml)
    kept += [made.around, made.model]
    return made
