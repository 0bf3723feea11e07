"""The kiosk's real pages, read aloud to somebody who has only keys and ears, or one finger."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hardware.printer.status import Trouble
from hardware.speech.twin import ReaderTwin
from kiosk.__main__ import QML, steer
from kiosk.access.headphones import Headphones
from kiosk.access.reading_aloud import ReadingAloud, listen_to
from kiosk.access.touches import Touches
from kiosk.models.comfort_model import ComfortModel
from kiosk.visit import timing
from kiosk.visit.paper import Stage
from kiosk.visit.walk import Cover
from tests.qml.conftest import Shown, ShowQml
from tests.qml.kiosk.kiosk_bench import Bench
from tests.qml.kiosk.page_eyes import click, has, middle_of

HELP, OK = Qt.Key.Key_F1, Qt.Key.Key_Return


class Listener:
    """A visitor at a kiosk on a bench, with keys, a finger, and ears."""

    def __init__(
        self,
        bench: Bench,
        page: Shown,
        qtbot: QtBot,
        reader: ReaderTwin,
        comfort: ComfortModel,
    ) -> None:
        self.bench = bench
        self.comfort = comfort
        self.page = page
        self.qtbot = qtbot
        self.reader = reader

    def hear(self, words: str) -> list[str]:
        """Wait until these words are about to be read, and hear out all that is read then."""
        self.page.grab()
        self.qtbot.waitUntil(lambda: self._waits(words), timeout=30_000)
        return [*self.reader.finish(), *self.reader.finish()]  # a page, and where one is on it

    def _waits(self, words: str) -> bool:
        return any(words in text for _, text in self.reader.waiting)

    def find(self, words: str) -> None:
        """Go on from one thing to the next until one is called so, without looking."""
        said = ""
        for _ in range(30):
            self.key(Qt.Key.Key_Right)
            self.page.grab()
            self.qtbot.waitUntil(lambda: bool(self.reader.waiting), timeout=30_000)
            (said,) = self.reader.finish()
            if words in said:
                return
        raise AssertionError(f"nothing is called {words!r}; the last thing was {said!r}")

    @property
    def listens(self) -> bool:
        return self.bench.station.session.walk.comfort.listen

    def key(self, key: Qt.Key) -> None:
        self.bench.wait()
        self.page.key(key)


@pytest.fixture
def listener(show_qml: ShowQml, qtbot: QtBot, tmp_path: Path) -> Listener:
    bench, reader = Bench(tmp_path), ReaderTwin()
    stage: list[Shown] = []
    models = bench.models(lambda code: stage[0].stage.set_language(code) if stage else None)
    page = show_qml("Kiosk", QML, models, assumed_inches=32, language="es", size=(540, 960))
    stage.append(page)
    steer(page.window, bench.station, models["kiosk"], models["corner"])
    touches = Touches(page.window)
    touches.touched.connect(bench.station.touch)
    reading = ReadingAloud(page.window, bench.station, reader, lambda: models["kiosk"].language)
    listen_to(touches, reading, models["comfort"])
    bench.link.here(education=3)
    bench.link.tell("center", today={})
    bench.link.tell("floor", left={}, ranges={"education": [25, 40]})
    page.window.requestActivate()
    assert QTest.qWaitForWindowActive(page.window)
    page.grab()
    return Listener(bench, page, qtbot, reader, models["comfort"])


def test_nothing_is_read_to_who_does_not_ask(listener: Listener) -> None:
    bench = listener.bench
    bench.walk_to("ticket")
    bench.printing.tell(Stage.READY)
    listener.page.grab()
    assert listener.reader.asked == []


def test_the_help_key_begins_to_read_and_tells_how_to_go_on(listener: Listener) -> None:
    listener.key(HELP)
    said = listener.hear("flechas")
    assert "flechas" in said[0]
    assert said.index("Hola") < said.index("Español") < said.index("English")
    assert said[-2:] == ["Hablar en privado", "Salir y borrar"]


def test_each_language_is_spoken_in_its_own_voice(listener: Listener) -> None:
    listener.key(HELP)
    tongues = {("es", "Español"), ("en", "English"), ("pt", "Português"), ("ht", "Kreyòl ayisyen")}
    assert tongues <= set(listener.reader.waiting)


def test_pages_are_read_from_the_start_to_the_number_and_its_range(listener: Listener) -> None:
    bench = listener.bench
    listener.key(HELP)
    bench.walk_to("need")
    said = listener.hear("¿Qué necesita hoy?")
    assert said[-2:] == ["Otra cosa, o no sé. Le ayudamos en Bienvenida", "Seguir"]
    bench.wait()
    bench.station.choose_need("school")
    bench.wait()
    bench.station.go_on()
    said = listener.hear("¿Alguno es su caso?")
    assert said[-1] == "Nada de esto, o prefiero no decir"
    bench.wait()
    bench.station.choose_priority(None)
    said = listener.hear("¿Es lo que necesita?")
    assert said.index("3 personas esperan ahora") < said.index("Espera: 25 a 40 minutos")
    bench.wait()
    bench.station.confirm()
    assert listener.hear("Un momento") == ["Un momento…"]
    bench.link.give(wait=(25, 40))
    assert listener.hear("Ya tiene su lugar")[:5] == [
        "Ya tiene su lugar",
        "Su número",
        "A, cero uno siete",
        "6 personas antes que usted",
        "25 a 40 minutos de espera, más o menos",
    ]
    bench.printing.tell(Stage.READY)
    assert listener.hear("impreso") == ["Tome su papel. Ya está impreso."]


def test_a_whole_visit_with_closed_eyes(listener: Listener) -> None:
    """From the start page to the printed paper: each key is chosen by what was heard."""
    bench = listener.bench
    listener.key(HELP)
    assert "flechas" in listener.hear("Hola")[0]
    listener.find("English")
    assert listener.reader.asked[-1] == ("en", "English")
    listener.key(OK)
    listener.hear("What do you need today?")
    listener.find("My child needs school")
    listener.key(OK)
    assert listener.hear("Chosen") == ["My child needs school. Chosen."]
    listener.find("Go on")
    listener.key(OK)
    listener.hear("Is one of these you?")
    listener.find("None of these")
    listener.key(OK)
    said = listener.hear("Is this what you need?")
    assert "3 people are waiting now" in said
    assert "Waiting time: 25 to 40 minutes" in said
    assert said[-2:] == ["You are at:", "Yes, give me a number"]
    listener.key(OK)
    listener.hear("One moment")
    bench.link.give("D-004", ahead=3, wait=(25, 40))
    said = listener.hear("You have your place")
    assert said[1:5] == [
        "Your number",
        "D, zero zero four",
        "3 people before you",
        "25 to 40 minutes of waiting, more or less",
    ]
    assert "When D, zero zero four shows, go to the desk" in " ".join(said)
    bench.printing.tell(Stage.READY)
    assert listener.hear("printed") == ["Take your paper. It is printed."]
    assert len(bench.printing.slips) == 1
    listener.key(HELP)
    assert "D, zero zero four" in listener.hear("You have your place")
    listener.key(OK)
    assert bench.page == "start"
    assert not listener.listens
    assert listener.reader.waiting == []


def test_trouble_with_the_paper_is_said_when_it_comes(listener: Listener) -> None:
    listener.key(HELP)
    listener.bench.walk_to("ticket")
    listener.hear("A, cero uno siete")
    listener.bench.printing.tell(Stage.TROUBLE, Trouble.PAPER_OUT)
    assert listener.hear("papel")[0].startswith("La impresora no tiene papel. Su lugar")


def test_an_act_silences_and_the_help_key_repeats(listener: Listener) -> None:
    listener.key(HELP)
    listener.hear("Hola")
    listener.reader.read([("es", "todavía hablo")], gain=0)
    listener.key(Qt.Key.Key_Shift)
    assert listener.reader.waiting == []
    listener.key(HELP)
    assert {"Hola", "Español", "Repetir"} <= set(listener.hear("Hola"))


def test_leaving_ends_it_and_brings_back_the_usual_volume(listener: Listener) -> None:
    listener.key(HELP)
    listener.bench.walk_to("need")
    listener.hear("¿Qué necesita hoy?")
    assert set(listener.reader.gains) == {-12.0}
    station = listener.bench.station
    station.set_comfort(station.session.walk.comfort.louder(2))
    listener.key(HELP)
    listener.hear("¿Qué necesita hoy?")
    assert listener.reader.gains[-1] == 0.0
    listener.key(HELP)
    station.leave()
    assert listener.reader.waiting == []
    assert not listener.listens
    listener.key(HELP)
    listener.hear("Hola")
    assert listener.reader.gains[-1] == -12.0


def test_the_volume_is_heard_in_five_steps_of_six_decibels(listener: Listener) -> None:
    listener.key(HELP)
    listener.bench.station.cover(Cover.COMFORT)
    listener.hear("Volumen")
    heard: list[tuple[str, float]] = []
    for name in ("quieter", "quieter", "louder", "louder", "louder", "louder"):
        listener.bench.wait()
        click(listener.page.window, name)
        heard.append((listener.hear("Volumen")[0], listener.reader.gains[-1]))
    assert heard == [(f"Volumen: {step} de 5", (step - 5) * 6.0) for step in (2, 1, 2, 3, 4, 5)]


def test_a_finger_that_rests_hears_the_tile_and_presses_nothing(listener: Listener) -> None:
    bench, window = listener.bench, listener.page.window
    bench.walk_to("need", "fr")
    bench.wait()
    listener.page.grab()
    at = middle_of(window, "need-school")
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=at)
    assert listener.hear("école") == ["Une école pour mon enfant. Pas choisi."]
    assert listener.reader.asked[-1][0] == "fr"
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=at)
    bench.wait()
    assert not bench.station.session.walk.wish.has("school")
    click(window, "need-school")
    assert bench.station.session.walk.wish.has("school")


def test_without_a_voice_a_finger_that_rests_presses_as_ever(listener: Listener) -> None:
    listener.reader.break_down("There is no sound card.")
    listener.bench.walk_to("need")
    listener.bench.wait()
    listener.page.grab()
    assert not has(listener.page.window, "listen")
    at = middle_of(listener.page.window, "need-school")
    QTest.mousePress(listener.page.window, Qt.MouseButton.LeftButton, pos=at)
    rest = listener.page.window.findChild(Touches).findChild(QTimer)
    if rest.isActive():
        listener.qtbot.waitSignal(rest.timeout, timeout=30_000).wait()
    QTest.mouseRelease(listener.page.window, Qt.MouseButton.LeftButton, pos=at)
    assert listener.bench.station.session.walk.wish.has("school")
    assert listener.reader.asked == []


def test_somebody_who_does_not_answer_is_asked_in_sight_and_sound(listener: Listener) -> None:
    bench = listener.bench
    bench.walk_to("need")
    bench.wait(timing.IDLE - timing.WARNING - 1)
    assert listener.reader.chimes == 0
    bench.wait(1)
    assert listener.reader.chimes == 1
    assert has(listener.page.window, "more-time")
    assert listener.reader.asked == []


def test_a_listener_is_asked_aloud_and_stays_as_often_as_they_press_a_key(
    listener: Listener,
) -> None:
    bench = listener.bench
    listener.key(HELP)
    bench.walk_to("need")
    listener.hear("¿Qué necesita hoy?")
    for times in range(1, 13):
        bench.wait(timing.IDLE - timing.WARNING)
        said = listener.hear("¿Sigue ahí?")
        assert said[1] == "Borramos esta página en 20 segundos."
        assert listener.reader.chimes == times
        bench.wait(timing.WARNING - 2)
        listener.page.key(Qt.Key.Key_Down)
        listener.hear("¿Qué necesita hoy?")
        assert bench.page == "need"
    bench.wait(timing.IDLE)
    assert bench.page == "start"
    assert not listener.listens


def test_the_ticket_stays_until_it_was_read_whole(listener: Listener) -> None:
    bench = listener.bench
    listener.key(HELP)
    bench.walk_to("ticket")
    bench.printing.tell(Stage.READY)
    listener.page.grab()
    listener.qtbot.waitUntil(lambda: ("es", "Ya tiene su lugar") in listener.reader.waiting)
    bench.wait(timing.TICKET * 3)
    assert bench.page == "ticket"
    listener.reader.finish()
    bench.wait(timing.TICKET - timing.WARNING)
    assert "20 segundos" in listener.hear("Borramos")[0]
    assert listener.reader.chimes == 1
    bench.wait(timing.WARNING)
    assert bench.page == "start"


def test_no_chime_follows_who_takes_a_number_and_goes(listener: Listener) -> None:
    listener.bench.walk_to("ticket")
    listener.bench.printing.tell(Stage.READY)
    listener.bench.wait(timing.TICKET)
    assert listener.bench.page == "start"
    assert listener.reader.chimes == 0


class Jack:
    """A headset that a test plugs in."""

    def start(self, told: Callable[[bool], None]) -> None:
        self.plug = told

    def close(self) -> None:
        pass


def test_a_headset_begins_to_read_and_without_it_the_room_hears_nothing(
    listener: Listener,
) -> None:
    jack = Jack()
    Headphones(jack, listener.comfort)
    jack.plug(True)
    listener.hear("Hola")
    listener.bench.walk_to("need")
    jack.plug(False)
    assert listener.reader.waiting == []
    assert not listener.listens
