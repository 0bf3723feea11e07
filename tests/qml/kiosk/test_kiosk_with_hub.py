"""The kiosk on a real window, with a real hub in a process of its own and a printer in memory."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from pytestqt.qtbot import QtBot

from hardware.printer.memory import MemoryPrinter
from hardware.printer.status import FINE, Trouble, in_trouble
from hardware.speech.twin import MuteReader
from kiosk.__main__ import QML
from kiosk.models.code_model import CodeModel
from kiosk.models.comfort_model import ComfortModel
from kiosk.models.feedback_model import FeedbackModel
from kiosk.models.kiosk_model import KioskModel
from kiosk.models.ticket_model import TicketModel
from kiosk.models.turned_model import TurnedModel
from kiosk.models.way_model import WayModel
from kiosk.printing import Printing
from kiosk.staff.corner_model import CornerModel, StaffTools
from kiosk.staff.pin import StaffPin
from kiosk.station import Station
from kiosk.words.languages import spoken
from shared.hub.folder import Folder
from shared.hub.tools.beside import reading
from shared.link.device import load_device
from shared.store.saying import Counted, faces
from shared.ui.hub_link import HubLink
from shared.ui.paths import TRANSLATIONS
from tests.integration.hub.fixtures import own_hub, template
from tests.integration.hub.running import Hub, tool
from tests.integration.hub.template import profile
from tests.qml.conftest import Shown, ShowQml
from tests.qml.kiosk.page_eyes import click, number_on, said

__all__ = ["own_hub", "template"]

PATIENCE = 30_000  # milliseconds until a test gives up; nothing is measured with it


@dataclass
class RealKiosk:
    """A kiosk that stands somewhere; `now` is added to its clock, so that nobody has to wait."""

    page: Shown
    station: Station
    printer: MemoryPrinter
    qtbot: QtBot
    ahead: list[float]

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=PATIENCE)

    def later(self, seconds: float) -> None:
        """Let time pass for visitors; hub and printer do not notice."""
        self.ahead[0] += seconds
        self.station.wake()

    def reach(self, page: str) -> None:
        self.until(lambda: self.station.session.page.value == page)
        self.page.grab()

    def tap(self, name: str, leads_to: str) -> None:
        self.later(1)
        self.page.grab()
        click(self.page.window, name)
        self.reach(leads_to)

    def ask_for(self, need: str, language: str = "es") -> None:
        self.tap(f"language-{language}", "need")
        self.choose(need)
        self.later(1)
        self.page.grab()
        click(self.page.window, "confirm")

    def choose(self, need: str) -> None:
        """Go from the needs to the last question."""
        self.tap(f"need-{need}", "need")
        self.tap("go-on", "priority")
        self.tap("class-none", "confirm")

    def get(self, need: str, language: str = "es") -> str:
        """Take a number and return it."""
        self.ask_for(need, language)
        self.reach("ticket")
        return number_on(self.page.window)

    @property
    def words(self) -> str:
        return said(self.page.window)


@pytest.fixture
def hub(own_hub: Hub) -> Hub:
    """A running hub that comes back at the same address when it is started again."""
    running = own_hub.start()
    running.words = ("--port", str(running.address[1]))
    return running


@pytest.fixture
def kiosk(
    hub: Hub, show_qml: ShowQml, qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[RealKiosk]:
    """A kiosk in the lobby; a parameter names others that came before it."""
    folder = tmp_path / "kiosk"
    for name in getattr(request, "param", ()):
        made = tool("token", "--data", str(hub.data), "--role", "kiosk", "--name", name)
        assert made.returncode == 0
    words = ("--role", "kiosk", "--name", "lobby", "--config", str(folder))
    assert tool("token", "--data", str(hub.data), *words).returncode == 0
    link = HubLink(load_device(folder), config_dir=folder)
    printer = MemoryPrinter()
    printing = Printing(printer)
    ahead = [0.0]
    station = Station(link, printing, folder, clock=lambda: 1000.0 + ahead[0])
    stage: list[Shown] = []
    model = KioskModel(
        station,
        speak=lambda code: stage[0].stage.set_language(code) if stage else None,
        spoken=spoken(TRANSLATIONS),
        parent=station,
    )
    models = {
        "kiosk": model,
        "way": WayModel(station, parent=station),
        "code": CodeModel(station, parent=station),
        "feedback": FeedbackModel(station, parent=station),
        "ticket": TicketModel(station, parent=station),
        "turned": TurnedModel(station, parent=station),
        "comfort": ComfortModel(station, parent=station),
        "corner": CornerModel(
            station,
            StaffTools(StaffPin(folder, 0.0), printing, MuteReader()),
            language=lambda: model.language,
            parent=station,
        ),
    }
    page = show_qml("Kiosk", QML, models, assumed_inches=32, language="es")
    stage.append(page)
    link.start()
    printing.start()
    real = RealKiosk(page, station, printer, qtbot, ahead)
    real.reach("start")
    real.until(lambda: station.session.hub.value == "here")
    yield real
    station.stop()
    link.stop()
    printing.stop()


def code_on_screen(kiosk: RealKiosk, folder: Path) -> str:
    """Return what a phone reads from the screen."""
    picture = folder / "screen.png"
    kiosk.page.grab(picture)
    (code,) = zxingcpp.read_barcodes(Image.open(picture))
    return str(code.text)


def test_a_tap_is_a_number_on_screen_on_paper_and_in_the_queue(
    kiosk: RealKiosk, hub: Hub, tmp_path: Path
) -> None:
    number = kiosk.get("papers")
    floor = hub.caller("counter").floor()
    assert [row["number"] for row in floor["waiting"]] == [number]
    assert [row["language"] for row in floor["waiting"]] == ["es"]
    link = code_on_screen(kiosk, tmp_path)
    assert link.startswith(hub.ready["visitors"] + "/t/")
    kiosk.until(lambda: "Ya está impreso." in kiosk.words)
    assert len(kiosk.printer.tickets) == 1


def test_the_next_visitor_reads_how_many_wait_and_stands_behind_them(kiosk: RealKiosk) -> None:
    first = kiosk.get("papers")
    kiosk.tap("done", "start")
    kiosk.tap("language-en", "need")
    kiosk.choose("papers")
    kiosk.until(lambda: "1 person is waiting now" in kiosk.words)
    kiosk.tap("confirm", "ticket")
    assert number_on(kiosk.page.window) != first
    assert "1 person\nbefore you" in kiosk.words


def test_paper_runs_out_and_comes_back(kiosk: RealKiosk) -> None:
    kiosk.printer.how = in_trouble(Trouble.PAPER_OUT)
    number = kiosk.get("health")
    kiosk.until(lambda: "La impresora no tiene papel." in kiosk.words)
    assert number_on(kiosk.page.window) == number
    kiosk.printer.how = FINE
    kiosk.tap("print-again", "ticket")
    kiosk.until(lambda: "Ya está impreso." in kiosk.words)


def test_the_hub_dies_before_the_press_and_the_kiosk_gives_a_number_of_its_own(
    kiosk: RealKiosk, hub: Hub, tmp_path: Path
) -> None:
    kiosk.tap("language-es", "need")
    kiosk.choose("papers")
    hub.kill()
    kiosk.later(1)
    click(kiosk.page.window, "confirm")
    kiosk.reach("ticket")
    assert (number_on(kiosk.page.window), "antes" in kiosk.words) == ("A-900", False)
    kiosk.until(lambda: "Ya está impreso." in kiosk.words)
    link = code_on_screen(kiosk, tmp_path)
    kiosk.tap("done", "start")
    assert kiosk.get("papers") == "A-901"
    hub.start()
    kiosk.until(lambda: (tmp_path / "kiosk" / "alone.json").read_text().count("A-90") == 0)
    floor = hub.caller("counter").floor()
    assert [row["number"] for row in floor["waiting"]] == ["A-900", "A-901"]
    assert hub.visit_page("/t/" + link.rpartition("/")[2]).status == 200


@pytest.mark.parametrize("kiosk", [("hall", "yard")], indirect=True)
def test_a_kiosk_without_its_hub_says_so_and_takes_up_where_it_was(
    kiosk: RealKiosk, hub: Hub
) -> None:
    kiosk.tap("language-es", "need")
    hub.kill()
    kiosk.reach("sorry")
    assert "Ahora no podemos dar números" in kiosk.words
    hub.start()
    kiosk.reach("need")
    kiosk.choose("papers")
    kiosk.tap("confirm", "ticket")


def test_the_last_number_of_the_day_is_given_and_the_next_visitor_gets_a_day_to_come_back(
    kiosk: RealKiosk, hub: Hub, tmp_path: Path
) -> None:
    file = tmp_path / "one.toml"
    file.write_text(profile().replace('code = "papers"', 'code = "papers"\ndaily_quota = 1', 1))
    ran = tool("profile", "import", "--data", str(hub.data), str(file))
    assert ran.returncode == 0, ran.stderr
    kiosk.until(lambda: kiosk.station.session.outlook.left == {"papers": 1})
    kiosk.tap("language-es", "need")
    assert "Queda 1 hoy" in kiosk.words
    kiosk.choose("papers")
    kiosk.tap("confirm", "ticket")
    kiosk.tap("done", "start")

    kiosk.tap("language-es", "need")
    kiosk.until(lambda: "Sin lugar. Mañana 0:00" in kiosk.words.replace("\u00a0", " "))
    kiosk.choose("papers")
    assert "Hoy ya no hay lugar." in kiosk.words
    kiosk.tap("confirm", "turned")
    assert "Vuelva mañana, " in kiosk.words
    token = code_on_screen(kiosk, tmp_path)
    assert re.fullmatch(r"[A-Za-z0-9_-]{22,64}", token)
    kiosk.until(lambda: len(kiosk.printer.tickets) == 2)

    body = {"services": ["papers"], "language": "es", "return_token": token}
    early = hub.caller("counter").post("issue-ticket", body).json
    assert early["error"] == "return-not-yet"
    kiosk.tap("something-else", "need")
    kiosk.choose("health")
    kiosk.tap("confirm", "ticket")


def test_one_touch_asks_for_somebody_to_talk_to(kiosk: RealKiosk, hub: Hub) -> None:
    kiosk.tap("speak-in-private", "private")
    number = number_on(kiosk.page.window)
    (row,) = hub.caller("counter").floor()["waiting"]
    assert (row["number"], row["discreet"], row["service"]) == (number, True, "welcome")
    assert "Alguien viene por usted." in kiosk.words
    for word in ("Bienvenida", "personas", "ventanilla"):
        assert word not in kiosk.words
    kiosk.until(lambda: len(kiosk.printer.tickets) == 1)
    kiosk.tap("done", "start")


def test_a_sensitive_need_is_nowhere_by_its_name(kiosk: RealKiosk) -> None:
    kiosk.get("talk")
    assert "psico" not in kiosk.words.lower()


def test_a_face_touched_at_the_kiosk_is_counted_by_the_hub(kiosk: RealKiosk, hub: Hub) -> None:
    kiosk.tap("tell-how", "about")
    kiosk.tap("language-es", "about")
    kiosk.tap("about-papers", "faces")
    kiosk.tap("face-4", "thanks")
    assert faces(reading(Folder(hub.data))) == [Counted(service="papers", face=4, count=1)]
    kiosk.tap("quit-and-clear", "start")
