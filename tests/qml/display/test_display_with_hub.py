"""The board on a window, its link and a real hub: call, recall, answer, loss and return."""

from __future__ import annotations

import json
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from display.__main__ import QML, _look
from display.board import HOLD
from display.board_model import BoardModel, Choices
from display.room_model import RoomModel
from hardware.speech.twin import AnnouncerTwin
from shared.link.device import load_device
from shared.ui.hub_link import HubLink
from tests.integration.hub.fixtures import own_hub, template
from tests.integration.hub.running import Caller, Hub, tool
from tests.integration.hub.template import PIN, profile
from tests.qml.conftest import ShowQml
from tests.qml.display.test_board_model import told

__all__ = ["own_hub", "template"]
LIMIT = 30_000


class Waiting:
    """A waiting room: hub, display, a kiosk and a desk."""

    def __init__(
        self,
        hub: Hub,
        folder: Path,
        show_qml: ShowQml,
        qtbot: QtBot,
        zone: str | None = None,
    ) -> None:
        self.hub = hub
        self.qtbot = qtbot
        if not hub.runs:
            hub.start()
        made = tool(
            *("token", "--data", str(hub.data), "--role", "display"),
            *("--name", folder.name, "--config", str(folder)),
        )
        assert made.returncode == 0, made.stderr
        self.link = HubLink(load_device(folder), config_dir=folder)
        self.announcer = AnnouncerTwin()
        self.updates: list[object] = []
        self.ahead = 0.0
        self.model = BoardModel(
            self.announcer,
            Choices(zone=zone),
            speak=self.speak,
            seconds=lambda: time.monotonic() + self.ahead,
        )
        self.around = RoomModel(self.model, ask=lambda: _look(self.link, self.model))
        self.link.looked.connect(self.around.looked)
        self.link.arrived.connect(self.around.take)
        self.link.arrived.connect(self.model.take)
        self.link.arrived.connect(self.updates.append)
        self.page = show_qml(
            "Display",
            QML,
            {"board": self.model, "room": self.around},
            size=(960, 540),
            kind="board",
            theme="board",
        )
        self.counter: Caller = hub.caller("counter")
        self.session = ""

    def connect(self) -> None:
        self.link.start()
        self.until(lambda: self.around.property("title").startswith("Centro Puente"))
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
    kept += [room.around, room.model, room.link]
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


def test_a_desk_that_opens_brings_the_waits_of_its_letters(waiting: Waiting) -> None:
    waiting.connect()
    waits = waiting.around.property("waits")
    assert waits.rowCount() == 0
    waiting.sign_in()
    waiting.until(lambda: waits.rowCount() > 0)
    waiting.shows("wait-range", "0–5")


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


def test_a_call_that_is_undone_leaves_the_board_and_is_not_heard_again(waiting: Waiting) -> None:
    waiting.connect()
    number = waiting.issue()
    waiting.sign_in()
    waiting.act("call-next", {"desk": "desk-3"})
    waiting.shows("called-number", number)
    waiting.act("undo", {"desk": "desk-3"})
    waiting.until(lambda: waiting.model.property("show") == "empty")
    assert waiting.announcer.cancelled == [f"{number}@desk-3#1"]
    assert number not in json.dumps(told(waiting.model))
    assert len(waiting.announcer.announced) == 1


def test_a_finish_that_is_undone_shows_the_visitor_again_and_calls_nobody(
    waiting: Waiting,
) -> None:
    waiting.connect()
    first, second = waiting.issue(), waiting.issue()
    waiting.sign_in()
    step = waiting.act("call-next", {"desk": "desk-3"})["step_id"]
    waiting.shows("called-number", first)
    waiting.announcer.finish(f"{first}@desk-3#1")
    waiting.act("start-service", {"step_id": step})
    waiting.ahead += HOLD
    waiting.act("call-next", {"desk": "desk-3", "finish_current": True})
    waiting.shows("called-number", second)
    waiting.act("undo", {"desk": "desk-3"})
    waiting.shows("called-number", first)
    assert not waiting.model.property("calling")
    assert second not in json.dumps(told(waiting.model))
    assert len(waiting.announcer.announced) == 2


@pytest.mark.parametrize("end", ["arrive", "park", "refer"])
def test_a_visitor_who_came_or_was_sent_on_is_called_no_more(waiting: Waiting, end: str) -> None:
    waiting.connect()
    number = waiting.issue()
    waiting.sign_in()
    step = waiting.act("call-next", {"desk": "desk-3"})["step_id"]
    waiting.shows("called-number", number)
    more = {"service": "health"} if end == "refer" else {}
    waiting.act(end, {"step_id": step, **more})
    waiting.until(lambda: not waiting.model.property("calling"))
    assert waiting.announcer.cancelled == [f"{number}@desk-3#1"]


@pytest.fixture
def discreet_hub(own_hub: Hub, tmp_path: Path) -> Hub:
    """A hub whose psychosocial support is discreet."""
    file = tmp_path / "discreet.toml"
    file.write_text(profile().replace('code = "support"', 'code = "support"\ndiscreet = true', 1))
    ran = tool("profile", "import", "--data", str(own_hub.data), str(file))
    assert ran.returncode == 0, ran.stderr
    return own_hub


def test_a_discreet_call_never_comes_near_a_display(discreet_hub: Hub, waiting: Waiting) -> None:
    waiting.connect()
    support = waiting.issue("support")
    private = str(waiting.hub.caller("kiosk").done("speak-in-private", {})["number"])
    sessions = {}
    for desk, number in {"desk-6": support, "desk-1": private}.items():
        waiting.sign_in(desk)
        sessions[desk] = waiting.session
        called = waiting.act("call-next", {"desk": desk})
        assert called["number"] == number
        waiting.act("recall", {"step_id": called["step_id"]})
        waiting.act("arrive", {"step_id": called["step_id"]})
    floor = waiting.hub.caller("display").floor()
    waiting.session = sessions["desk-6"]
    waiting.act("undo", {"desk": "desk-6"})
    waiting.session = sessions["desk-1"]
    ordinary = waiting.issue("welcome")
    waiting.act("call-next", {"desk": "desk-1", "finish_current": True})
    waiting.shows("called-number", ordinary)

    assert [each for each, _ in waiting.announcer.announced] == [f"{ordinary}@desk-1#1"]
    events = [each for each in waiting.updates if type(each).__name__ != "CenterChanged"]
    held = json.dumps([told(waiting.model), repr(events), floor, waiting.announcer.announced])
    assert ordinary in held
    for secret in (support, private, "private", "support"):
        assert secret not in held, secret


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


ZONES = """
[[zones]]
code = "hall"
names = { es = "Planta baja" }
services = ["papers", "welcome"]

[[zones]]
code = "upstairs"
names = { es = "Piso 2" }
desks = [%s]
"""


@pytest.fixture
def zoned_hub(own_hub: Hub, tmp_path: Path) -> Hub:
    """A hub whose desks for papers and welcome have a hall of their own."""
    text = profile()
    desks = ", ".join(f'"{each["code"]}"' for each in tomllib.loads(text)["desks"])
    file = tmp_path / "zoned.toml"
    file.write_text(text + ZONES % desks)
    ran = tool("profile", "import", "--data", str(own_hub.data), str(file))
    assert ran.returncode == 0, ran.stderr
    return own_hub


@pytest.fixture
def screens(
    kept: list[QObject], zoned_hub: Hub, tmp_path: Path, show_qml: ShowQml, qtbot: QtBot
) -> Iterator[Callable[[str], Waiting]]:
    made: list[Waiting] = []

    def make(name: str, zone: str | None = None) -> Waiting:
        room = Waiting(zoned_hub, tmp_path / name, show_qml, qtbot, zone)
        made.append(room)
        kept.extend([room.around, room.model, room.link])
        room.connect()
        return room

    yield make
    for room in made:
        room.link.stop()


def test_the_right_screens_call_in_step_and_a_restarted_one_catches_up(
    screens: Callable[..., Waiting],
) -> None:
    hall, whole = screens("hall-tv", "hall"), screens("whole-tv")
    number = hall.issue("papers")
    hall.sign_in("desk-3")
    step = hall.act("call-next", {"desk": "desk-3"})["step_id"]
    for screen in (hall, whole):
        screen.shows("called-number", number)
    assert hall.announcer.announced == whole.announcer.announced
    assert len(hall.announcer.announced) == 1

    health = hall.issue("health")
    desk = next(
        each["code"]
        for each in hall.counter.done_get("center")["desks"]
        if each["services"] == ["health"]
    )
    hall.sign_in(desk)
    whole.announcer.finish(whole.announcer.announced[0][0])
    whole.ahead += 30
    hall.act("call-next", {"desk": desk})
    whole.shows("called-number", health)
    hall.until(lambda: health in repr(hall.updates))
    assert hall.model.property("number") == number, "a screen of the hall stays calm"
    assert len(hall.announcer.announced) == 1

    again = screens("new-tv", "hall")
    again.shows("called-number", number)
    assert not again.model.property("calling")
    assert again.announcer.announced == []
    again.session = hall.session
    hall.sign_in("desk-3")
    hall.act("recall", {"step_id": step})
    again.until(lambda: again.model.property("calling"))
    assert again.announcer.announced[0][0] == f"{number}@desk-3#2"


def test_a_screen_shows_the_zone_that_a_manager_gives_it(
    screens: Callable[..., Waiting],
) -> None:
    tv = screens("tv")
    manager = tv.hub.caller("manager")
    devices = manager.done_get("devices")["devices"]
    body = {"device_id": next(each["id"] for each in devices if each["name"] == "tv")}
    papers, health = tv.issue("papers"), tv.issue("health")
    center = manager.done_get("center")
    desk = next(each["code"] for each in center["desks"] if each["services"] == ["health"])
    for place in ("desk-3", desk):
        tv.sign_in(place)
        tv.act("call-next", {"desk": place})
    tv.shows("called-number", papers)
    tv.until(lambda: health in repr(tv.updates))

    manager.done("set-zone", body | {"zone": "hall"})
    tv.until(lambda: tv.around.property("title").endswith("Planta baja"))
    tv.until(lambda: health not in json.dumps(told(tv.model)))
    assert papers in json.dumps(told(tv.model))

    assert tv.hub.caller("display").done_get("center")["zone"] is None, "another screen's"
    manager.done("set-zone", body | {"zone": None})
    tv.until(lambda: tv.around.property("title") == "Centro Puente")
    tv.until(lambda: health in json.dumps(told(tv.model)))


def test_of_two_screens_in_a_room_one_speaks_for_both_in_step(
    screens: Callable[..., Waiting],
) -> None:
    tv, silent = screens("tv"), screens("silent-tv")
    manager = tv.hub.caller("manager")
    devices = {each["name"]: each["id"] for each in manager.done_get("devices")["devices"]}
    manager.done("mute-screen", {"device_id": devices["silent-tv"], "muted": True})
    silent.until(lambda: '"muted": True' in repr(silent.updates).replace("'", '"'))
    number = tv.issue("papers")
    tv.sign_in("desk-3")
    tv.act("call-next", {"desk": "desk-3"})
    for screen in (tv, silent):
        screen.shows("called-number", number)
    assert tv.model.property("calling")
    assert silent.model.property("calling")
    assert len(tv.announcer.announced) == 1
    assert silent.announcer.announced == []


def test_a_screen_is_tried_from_afar_and_no_other_lights_up(
    screens: Callable[..., Waiting],
) -> None:
    tv, other = screens("tv"), screens("other-tv")
    manager = tv.hub.caller("manager")
    devices = {each["name"]: each["id"] for each in manager.done_get("devices")["devices"]}
    manager.done("try-screen", {"device_id": devices["tv"]})
    tv.shows("called-number", "A-000")
    tv.until(lambda: [each for each, _ in tv.announcer.announced] == ["trial"])
    other.until(lambda: "screen-tried" in repr(other.updates[-1]))
    assert not other.model.property("trial")
    assert other.announcer.announced == []
