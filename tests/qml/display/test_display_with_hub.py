"""The board on a window, its link and a real hub: call, recall, answer, loss and return."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from display.__main__ import QML
from display.board import HOLD
from display.board_model import BoardModel
from hardware.speech.twin import AnnouncerTwin
from shared.link.device import load_device
from shared.ui.hub_link import HubLink
from tests.integration.hub.fixtures import own_hub, template
from tests.integration.hub.running import Caller, Hub, tool
from tests.integration.hub.template import PIN
from tests.qml.conftest import ShowQml
from tests.qml.display.test_board_model import told

__all__ = ["own_hub", "template"]
LIMIT = 30_000


class Waiting:
    """A waiting room: hub, display, a kiosk and a desk."""

    def __init__(self, hub: Hub, folder: Path, show_qml: ShowQml, qtbot: QtBot) -> None:
        self.hub = hub
        self.qtbot = qtbot
        hub.start()
        made = tool(
            *("token", "--data", str(hub.data), "--role", "display"),
            *("--name", "tv", "--config", str(folder)),
        )
        assert made.returncode == 0, made.stderr
        self.link = HubLink(load_device(folder), config_dir=folder)
        self.announcer = AnnouncerTwin()
        self.updates: list[object] = []
        self.ahead = 0.0
        self.model = BoardModel(
            self.announcer, speak=self.speak, seconds=lambda: time.monotonic() + self.ahead
        )
        self.link.arrived.connect(self.model.take)
        self.link.arrived.connect(self.updates.append)
        self.page = show_qml(
            "Display", QML, {"board": self.model}, size=(960, 540), kind="board", theme="board"
        )
        self.counter: Caller = hub.caller("counter")
        self.session = ""

    def connect(self) -> None:
        self.link.start()
        self.until(lambda: self.model.property("centerName") == "Centro Puente")
        self.until(lambda: any(type(each).__name__ == "Connected" for each in self.updates))

    def speak(self, language: str) -> None:
        self.page.stage.set_language(language)

    def issue(self, service: str = "papers", **more: Any) -> str:
        body = {"services": [service], "language": "fr"} | more
        return str(self.hub.caller("kiosk").done("issue-ticket", body)["number"])

    def sign_in(self, desk: str = "desk-3") -> None:
        body = {"desk": desk, "staff": "Ana", "pin": PIN}
        self.session = self.counter.done("sign-in", body)["session"]

    def act(self, name: str, body: dict[str, Any]) -> Any:
        return self.counter.done(name, body, self.session)

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=LIMIT)

    def shows(self, name: str, words: str) -> None:
        item = self.page.find(name)
        self.until(lambda: item.isVisible() and item.property("text") == words)


@pytest.fixture
def waiting(
    kept: list[QObject], own_hub: Hub, tmp_path: Path, show_qml: ShowQml, qtbot: QtBot
) -> Iterator[Waiting]:
    room = Waiting(own_hub, tmp_path / "config", show_qml, qtbot)
    kept += [room.model, room.link]
    yield room
    room.link.stop()


def test_a_call_is_shown_and_announced_recalled_and_answered(waiting: Waiting) -> None:
    waiting.connect()
    number = waiting.issue()
    waiting.sign_in()
    step = waiting.act("call-next", {"desk": "desk-3"})["step_id"]
    waiting.shows("called-number", number)
    waiting.shows("called-desk", "3")
    assert waiting.model.property("calling")
    ((call_id, texts),) = waiting.announcer.announced
    assert [language for language, _ in texts] == ["es", "fr"]
    assert texts[0][1].endswith("ventanilla 3.")

    waiting.act("recall", {"step_id": step})
    waiting.until(lambda: "step-recalled" in repr(waiting.updates[-1]))
    waiting.ahead += HOLD
    waiting.announcer.finish(call_id)
    waiting.until(lambda: len(waiting.announcer.announced) == 2)
    assert waiting.announcer.announced[1][0] == f"{number}@desk-3#2"

    waiting.act("start-service", {"step_id": step})
    waiting.until(lambda: not waiting.model.property("calling"))
    assert waiting.announcer.cancelled == [f"{number}@desk-3#2"]
    waiting.shows("called-number", number)


def test_a_call_from_before_is_shown_at_rest_and_not_announced(waiting: Waiting) -> None:
    number = waiting.issue()
    waiting.sign_in()
    waiting.act("call-next", {"desk": "desk-3"})
    waiting.connect()
    waiting.shows("called-number", number)
    assert not waiting.model.property("calling")
    assert waiting.announcer.announced == []


def test_the_hub_goes_and_comes_back(waiting: Waiting) -> None:
    waiting.connect()
    number = waiting.issue()
    waiting.sign_in()
    waiting.act("call-next", {"desk": "desk-3"})
    waiting.shows("called-number", number)

    port = waiting.hub.address[1]
    waiting.hub.kill()
    waiting.shows("connection", "Sin conexión")
    waiting.shows("called-number", number)
    assert not waiting.model.property("lit")
    assert not waiting.page.find("clock").isVisible()

    waiting.hub.words = ("--port", str(port))
    waiting.hub.start()
    waiting.until(lambda: waiting.page.find("clock").isVisible())
    waiting.shows("called-number", number)
    assert len(waiting.announcer.announced) == 1


def test_a_new_number_is_announced_after_the_hub_came_back(waiting: Waiting) -> None:
    waiting.connect()
    port = waiting.hub.address[1]
    waiting.hub.kill()
    waiting.shows("connection", "Sin conexión")
    waiting.hub.words = ("--port", str(port))
    waiting.hub.start()
    waiting.until(lambda: waiting.page.find("clock").isVisible())
    waiting.counter = waiting.hub.caller("counter")
    number = waiting.issue()
    waiting.sign_in()
    waiting.act("call-next", {"desk": "desk-3"})
    waiting.shows("called-number", number)
    assert [each for each, _ in waiting.announcer.announced] == [f"{number}@desk-3#1"]


def test_a_display_is_told_no_class_no_reason_and_no_service(waiting: Waiting) -> None:
    waiting.connect()
    number = waiting.issue("support", priority="child-alone", people=7)
    waiting.sign_in("desk-6")
    waiting.act("call-next", {"desk": "desk-6"})
    waiting.shows("called-number", number)
    step = waiting.counter.floor()["called"][0]["step_id"]
    waiting.act("finish-service", {"step_id": step})
    waiting.until(lambda: not waiting.model.property("calling"))

    floor_and_stream = [each for each in waiting.updates if type(each).__name__ != "CenterChanged"]
    held = json.dumps([told(waiting.model), repr(floor_and_stream)])
    assert number in held
    for secret in ("support", "psicosocial", "child-alone", "reason", "longest", "only-one", "Ana"):
        assert secret not in held, secret
    center = repr([each for each in waiting.updates if type(each).__name__ == "CenterChanged"])
    for secret in ("psicosocial", "child-alone", "Apoyo"):
        assert secret not in center, secret
