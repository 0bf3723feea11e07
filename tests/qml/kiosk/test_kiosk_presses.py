"""Fingers on the kiosk's real pages: what each press does, also twice, late or elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest

from hardware.printer.slip import ReturnSlip, Slip
from hardware.printer.status import Trouble
from kiosk.__main__ import QML
from kiosk.access.touches import Touches
from kiosk.models.kiosk_model import KioskModel
from kiosk.scanning import Scanning
from kiosk.visit.paper import Stage
from shared.domain.commands.appointments import CheckIn
from shared.domain.commands.finding import FindTicket
from shared.domain.commands.issuing import ComeBack, SpeakInPrivate
from shared.domain.commands.visiting import GiveFeedback
from shared.domain.visit import State
from shared.link.errors import AwayReason
from shared.link.session import CenterChanged
from tests.qml.conftest import Shown, ShowQml
from tests.qml.kiosk.kiosk_bench import (
    FRIDAY,
    TOKEN,
    Bench,
    asking_center,
    sample_center,
    shut,
    some_shut,
)
from tests.qml.kiosk.page_eyes import click, find, has, middle_of, number_on, said


def plain(said: str) -> str:
    """Return words without care for where lines break."""
    return said.replace("\u00a0", " ")


# From a chosen need to the last question, without saying who one is.
ON = ("go-on", "class-none")


class Kiosk:
    """A bench with its window; every tap comes a second after the one before."""

    def __init__(self, bench: Bench, page: Shown, model: KioskModel) -> None:
        self.bench = bench
        self.page = page
        self.model = model

    def tap(self, *names: str) -> None:
        for name in names:
            self.bench.wait()
            # Positions are those of the last frame drawn, as for a finger.
            self.page.grab()
            click(self.page.window, name)
        self.page.grab()

    def has(self, name: str) -> bool:
        return has(self.page.window, name)

    @property
    def words(self) -> str:
        return said(self.page.window)


@pytest.fixture
def kiosk(show_qml: ShowQml, tmp_path: Path) -> Kiosk:
    bench = Bench(tmp_path)
    # The model speaks through the stage, which is made after it: a list stands between.
    stage: list[Shown] = []
    models = bench.models(lambda code: stage[0].stage.set_language(code) if stage else None)
    page = show_qml("Kiosk", QML, models, assumed_inches=32, language="es")
    stage.append(page)
    Touches(page.window).touched.connect(bench.station.touch)
    bench.link.here(papers=2)
    page.grab()
    return Kiosk(bench, page, models["kiosk"])


def test_the_whole_way_to_a_number(kiosk: Kiosk) -> None:
    kiosk.tap("language-es", "need-papers", *ON)
    assert "2 personas esperan ahora" in kiosk.words
    kiosk.tap("confirm")
    assert [command.services for command in kiosk.bench.link.sent] == [("papers",)]
    assert "Un momento…" in kiosk.words
    kiosk.bench.link.give("A-017", ahead=1)
    kiosk.page.grab()
    assert number_on(kiosk.page.window) == "A-017"
    assert "1 persona" in kiosk.words
    assert "Imprimiendo…" in kiosk.words
    (slip,) = kiosk.bench.printing.slips
    assert (slip.number, slip.language, slip.people_ahead) == ("A-017", "es", 1)
    kiosk.bench.printing.tell(Stage.READY)
    assert "Ya está impreso." in kiosk.words
    kiosk.tap("done")
    assert kiosk.bench.page == "start"


@pytest.mark.parametrize(
    ("code", "question", "before"),
    [
        ("es", "¿Qué necesita hoy?", "6 personas"),
        ("en", "What do you need today?", "6 people"),
        ("pt", "Do que precisa hoje?", "6 pessoas"),
        ("fr", "De quoi avez-vous besoin\N{NO-BREAK SPACE}?", "6 personnes"),
        ("ht", "Kisa ou bezwen jodi a?", "6 moun"),
    ],
)
def test_the_visitors_language_is_spoken_to_the_end_and_forgotten(
    kiosk: Kiosk, code: str, question: str, before: str
) -> None:
    kiosk.tap(f"language-{code}")
    assert question in kiosk.words
    kiosk.tap("need-health", *ON, "confirm")
    kiosk.bench.link.give()
    assert before in kiosk.words
    assert kiosk.bench.printing.slips[0].language == code
    kiosk.tap("done")
    assert "Toque su idioma" in kiosk.words


def test_a_double_tap_on_confirm_asks_for_one_number(kiosk: Kiosk) -> None:
    kiosk.tap("language-es", "need-papers", *ON)
    kiosk.bench.wait()
    middle = middle_of(kiosk.page.window, "confirm")
    for _ in range(3):
        QTest.mouseDClick(kiosk.page.window, Qt.MouseButton.LeftButton, pos=middle)
    assert len(kiosk.bench.link.sent) == 1


def test_the_second_half_of_a_double_tap_chooses_nothing(kiosk: Kiosk) -> None:
    kiosk.tap("language-es")
    click(kiosk.page.window, "need-papers")
    assert kiosk.bench.page == "need"


def test_something_else_goes_to_the_welcome_desk(kiosk: Kiosk) -> None:
    kiosk.tap("language-es", "other-need", *ON, "confirm")
    assert kiosk.bench.link.sent[0].services == ("welcome",)


def test_back_and_choosing_again(kiosk: Kiosk) -> None:
    kiosk.tap("language-es", "need-papers", *ON, "choose-again")
    assert not find(kiosk.page.window, "need-papers").property("chosen")
    kiosk.tap("need-work", *ON, "back", "back")
    assert find(kiosk.page.window, "need-work").property("chosen")
    kiosk.tap("back")
    assert kiosk.bench.page == "start"
    assert kiosk.bench.link.sent == []


def test_several_needs_are_marked_counted_and_asked_for_at_once(kiosk: Kiosk) -> None:
    kiosk.tap("language-es", "go-on")
    assert kiosk.bench.page == "need"
    kiosk.tap("need-papers", "need-health", "other-need")
    assert find(kiosk.page.window, "need-health").property("chosen")
    assert "Seguir (3)" in kiosk.words
    kiosk.tap("need-papers", *ON)
    assert "Un solo número para todo" in kiosk.words
    kiosk.tap("confirm")
    assert kiosk.bench.link.sent[-1].services == ("health", "welcome")


def test_a_double_tap_on_a_need_marks_it(kiosk: Kiosk) -> None:
    kiosk.tap("language-es")
    kiosk.bench.wait()
    middle = middle_of(kiosk.page.window, "need-papers")
    QTest.mouseDClick(kiosk.page.window, Qt.MouseButton.LeftButton, pos=middle)
    kiosk.page.grab()
    assert find(kiosk.page.window, "need-papers").property("chosen")


def test_what_fits_best_is_asked_by_public_names(kiosk: Kiosk) -> None:
    kiosk.bench.link.arrived.emit(CenterChanged(asking_center()))
    kiosk.tap("language-es", "need-school", "go-on")
    assert "Mi hijo necesita escuela" in kiosk.words
    kiosk.tap("fit-work", "class-none", "confirm")
    assert kiosk.bench.link.sent[-1].services == ("work",)


def test_a_class_and_the_people_go_with_the_wish_and_are_never_shown(kiosk: Kiosk) -> None:
    kiosk.tap("language-es", "need-papers", "go-on", "class-elderly")
    assert "mayor" not in kiosk.words
    kiosk.tap("people", "people-3")
    assert "Somos 3" in kiosk.words
    kiosk.tap("confirm")
    command = kiosk.bench.link.sent[-1]
    assert (command.priority, command.people) == ("elderly", 3)
    kiosk.bench.link.give()
    kiosk.page.grab()
    assert "mayor" not in kiosk.words


def test_large_groups_find_their_figure(kiosk: Kiosk) -> None:
    kiosk.tap("language-es", "need-papers", *ON, "people", "more-people", "people-14")
    assert "Somos 14" in kiosk.words


def test_back_and_quick_exit_are_there_exactly_when_they_do_something(kiosk: Kiosk) -> None:
    def offered() -> tuple[bool, bool]:
        return kiosk.has("back"), kiosk.has("quit-and-clear")

    assert offered() == (False, False)
    kiosk.tap("language-es")
    assert offered() == (True, True)
    kiosk.tap("need-papers", *ON, "confirm")
    assert offered() == (False, True)
    kiosk.bench.link.give()
    assert offered() == (False, True)


def test_the_quick_exit_leaves_nothing_to_read(kiosk: Kiosk) -> None:
    kiosk.tap("language-en", "need-talk", *ON, "confirm")
    kiosk.bench.link.give("B-003")
    assert "B-003" in kiosk.words
    kiosk.tap("quit-and-clear")
    assert "B-003" not in kiosk.words
    assert "Toque su idioma" in kiosk.words
    assert not kiosk.has("ticket-qr")


def test_nobody_there_is_asked_and_a_yes_keeps_the_page(kiosk: Kiosk) -> None:
    kiosk.tap("language-es", "need-papers", *ON)
    kiosk.bench.wait(41)
    kiosk.page.grab()
    assert "¿Sigue ahí?" in kiosk.words
    assert not kiosk.has("confirm")
    click(kiosk.page.window, "more-time")
    kiosk.page.grab()
    assert kiosk.has("confirm")


def test_nobody_there_is_wiped(kiosk: Kiosk) -> None:
    kiosk.tap("language-en")
    kiosk.bench.wait(60)
    assert "Toque su idioma" in kiosk.words


def test_news_that_come_before_a_late_alarm_keep_no_number_on_screen(kiosk: Kiosk) -> None:
    kiosk.bench.link.here()
    kiosk.bench.walk_to("ticket")
    kiosk.bench.now += 200
    kiosk.bench.link.tell("floor", left={}, ranges={})
    assert kiosk.bench.page == "start"
    assert "A-017" not in kiosk.words


def test_news_that_come_before_a_late_alarm_do_not_keep_a_request_waiting(kiosk: Kiosk) -> None:
    kiosk.bench.link.here()
    kiosk.bench.walk_to("issuing")
    kiosk.bench.link.lose()
    kiosk.bench.now += 3
    kiosk.bench.link.tell("floor", left={}, ranges={})
    first, again = kiosk.bench.link.sent
    assert first == again


def test_a_touch_anywhere_keeps_the_number_on_screen(kiosk: Kiosk) -> None:
    kiosk.tap("language-es", "need-papers", *ON, "confirm")
    kiosk.bench.link.give()
    kiosk.bench.printing.tell(Stage.READY)
    kiosk.bench.wait(30)
    assert "Se borra en 10 segundos." in kiosk.words
    QTest.mouseClick(kiosk.page.window, Qt.MouseButton.LeftButton, pos=QPoint(20, 300))
    assert "Se borra en 40 segundos." in kiosk.words


def test_a_printer_without_paper_is_told_calmly_and_asked_again(kiosk: Kiosk) -> None:
    kiosk.tap("language-es", "need-papers", *ON, "confirm")
    kiosk.bench.link.give()
    kiosk.bench.printing.tell(Stage.TROUBLE, Trouble.PAPER_OUT)
    kiosk.page.grab()
    assert "La impresora no tiene papel." in kiosk.words
    assert "rror" not in kiosk.words
    kiosk.tap("print-again")
    click(kiosk.page.window, "print-again")
    assert kiosk.bench.printing.asked_again == [1]
    kiosk.bench.printing.tell(Stage.READY)
    assert "impresora" not in kiosk.words
    assert number_on(kiosk.page.window) == "A-017"


@pytest.mark.parametrize("trouble", [*Trouble, None])
def test_every_trouble_of_a_printer_has_its_words(kiosk: Kiosk, trouble: Trouble | None) -> None:
    kiosk.tap("language-es", "need-papers", *ON, "confirm")
    kiosk.bench.link.give()
    kiosk.bench.printing.tell(Stage.TROUBLE, trouble)
    assert "impresora" in kiosk.words
    assert "Ya guardé mi número" in kiosk.words


def test_the_hub_goes_away_and_comes_back_in_the_middle(kiosk: Kiosk) -> None:
    kiosk.tap("language-es", "need-papers", *ON)
    kiosk.bench.link.away()
    kiosk.page.grab()
    assert "Ahora no podemos dar números" in kiosk.words
    kiosk.bench.link.here(papers=2)
    kiosk.tap("confirm")
    assert len(kiosk.bench.link.sent) == 1


def test_the_start_page_tells_visitors_and_team_that_the_hub_is_away(kiosk: Kiosk) -> None:
    kiosk.bench.link.away(AwayReason.NOT_ADMITTED)
    kiosk.page.grab()
    assert "Por favor, vaya a Bienvenida." in kiosk.words
    assert "Para el equipo: el servidor no conoce este quiosco." in kiosk.words
    assert kiosk.has("language-es")


def test_an_unanswered_request_is_said_and_tried_again_with_the_same_id(kiosk: Kiosk) -> None:
    kiosk.tap("language-es", "need-papers", *ON, "confirm")
    kiosk.bench.link.lose()
    kiosk.bench.wait(26)
    kiosk.page.grab()
    assert "Todavía no hay respuesta" in kiosk.words
    kiosk.bench.link.lose()
    kiosk.tap("try-again")
    ids = {command.command_id for command in kiosk.bench.link.sent}
    assert len(kiosk.bench.link.sent) > 1
    assert len(ids) == 1
    kiosk.bench.link.give()
    assert number_on(kiosk.page.window) == "A-017"


@pytest.mark.parametrize(
    ("code", "words", "page"),
    [
        ("unknown-service", "Las opciones cambiaron", "need"),
        ("cannot-store", "Ahora no podemos dar números", "need"),
        ("anything-new", "Ahora no podemos dar números", "need"),
    ],
)
def test_every_no_of_the_hub_is_worded(kiosk: Kiosk, code: str, words: str, page: str) -> None:
    kiosk.tap("language-es", "need-papers", *ON, "confirm")
    kiosk.bench.link.refuse(code)
    kiosk.page.grab()
    assert words in kiosk.words
    kiosk.tap("try-again")
    assert kiosk.bench.page == page


def test_many_needs_stand_on_pages_reached_by_more(kiosk: Kiosk) -> None:
    sample = sample_center()
    more = [{**sample["needs"][0], "code": f"n{place}"} for place in range(9)]
    kiosk.bench.link.arrived.emit(CenterChanged({**sample, "needs": more}))
    kiosk.tap("language-es")
    assert kiosk.has("need-n0")
    assert not kiosk.has("need-n5")
    kiosk.tap("more-needs")
    assert kiosk.has("need-n5")
    assert not kiosk.has("need-n0")
    kiosk.tap("more-needs")
    assert kiosk.has("need-n0")


def test_a_restarted_kiosk_greets_from_its_own_disk(
    kiosk: Kiosk, show_qml: ShowQml, tmp_path: Path
) -> None:
    again = Bench(tmp_path)
    page = show_qml("Kiosk", QML, again.models(), assumed_inches=32, language="es")
    page.grab()
    assert again.page == "start"
    assert has(page.window, "language-ht")


def test_rubbish_from_the_hub_is_logged_and_changes_nothing(kiosk: Kiosk, caplog) -> None:
    kiosk.bench.link.arrived.emit(CenterChanged({"name": "x"}))
    assert kiosk.bench.page == "start"
    assert "cannot be read" in caplog.text


def test_a_ticket_that_cannot_be_printed_is_still_shown(kiosk: Kiosk, caplog) -> None:
    kiosk.bench.link.arrived.emit(CenterChanged({**sample_center(), "visitors": "nonsense"}))
    kiosk.tap("language-es", "need-papers", *ON, "confirm")
    kiosk.bench.link.give()
    assert number_on(kiosk.page.window) == "A-017"
    assert "Anote su número o tome una foto" in kiosk.words
    assert "cannot be printed" in caplog.text


def test_a_need_that_is_shut_is_marked_touchable_and_leads_to_a_day_to_come_back(
    kiosk: Kiosk,
) -> None:
    some_shut(kiosk.bench)
    kiosk.tap("language-es")
    assert "Hoy no. Viernes 12:00" in plain(kiosk.words)
    assert "Quedan 12 hoy" in kiosk.words
    kiosk.tap("need-work", *ON)
    assert "Vuelva el viernes 27, desde las 12:00." in plain(kiosk.words)
    assert "Sí, guarden mi lugar" in kiosk.words
    kiosk.tap("confirm")
    kiosk.bench.link.refuse("not-today", come_back=FRIDAY, return_token=TOKEN, service="work")
    assert kiosk.bench.page == "turned"
    assert "Hoy no se atiende" in kiosk.words
    (paper,) = kiosk.bench.printing.slips
    assert isinstance(paper, ReturnSlip)
    assert (paper.token, paper.public_names) == (TOKEN, ("Trabajo",))
    kiosk.tap("something-else", "need-school", *ON, "confirm")
    assert kiosk.bench.link.sent[-1].services == ("education",)


def test_a_day_to_come_back_can_be_saved_by_photo_and_printed_again(kiosk: Kiosk) -> None:
    kiosk.tap("language-es", "need-papers", *ON, "confirm")
    kiosk.bench.link.refuse("full", come_back=FRIDAY, return_token=TOKEN, service="papers")
    kiosk.bench.printing.tell(Stage.TROUBLE, Trouble.PAPER_OUT)
    assert "Tome una foto del código" in kiosk.words
    kiosk.tap("print-again")
    assert kiosk.bench.printing.asked_again == [1]
    kiosk.tap("done")
    assert kiosk.bench.page == "start"


def test_nobody_knows_when_to_come_back(kiosk: Kiosk) -> None:
    kiosk.tap("language-es", "need-papers", *ON, "confirm")
    kiosk.bench.link.refuse("closed", come_back=None, return_token=None, service="papers")
    assert "Pregunte en Bienvenida cuándo volver." in kiosk.words
    assert not kiosk.has("return-qr")
    assert kiosk.bench.printing.slips == []
    kiosk.tap("back")
    assert kiosk.bench.page == "need"


def test_waits_are_ranges_on_screen_and_paper_and_nothing_when_nobody_knows(kiosk: Kiosk) -> None:
    kiosk.bench.link.tell("floor", ranges={"papers": [15, 30], "health": None})
    kiosk.tap("language-es", "need-papers", *ON)
    assert "Espera: 15 a 30 min" in kiosk.words
    kiosk.tap("confirm")
    kiosk.bench.link.give(wait=(15, 30))
    kiosk.page.grab()
    assert "15 a 30 min" in kiosk.words
    assert kiosk.bench.printing.slips[0].wait_range == (15, 30)
    kiosk.tap("done", "language-es", "need-health", *ON)
    assert "min" not in kiosk.words
    kiosk.tap("confirm")
    kiosk.bench.link.give()
    kiosk.page.grab()
    assert "de espera" not in kiosk.words


@pytest.mark.parametrize("way", [(), ("language-es",), ("language-es", "need-papers", *ON)])
def test_one_touch_asks_for_somebody_to_talk_to(kiosk: Kiosk, way: tuple[str, ...]) -> None:
    kiosk.tap(*way, "speak-in-private")
    (command,) = kiosk.bench.link.sent
    assert isinstance(command, SpeakInPrivate)
    assert command.language == ("es" if way else None)
    kiosk.bench.link.give("D-004")
    kiosk.page.grab()
    assert kiosk.bench.page == "private"
    assert "Alguien viene por usted." in kiosk.words
    assert number_on(kiosk.page.window) == "D-004"
    assert not kiosk.has("speak-in-private")
    (paper,) = kiosk.bench.printing.slips
    assert (paper.number, paper.public_names, paper.fetched) == ("D-004", (), True)
    kiosk.tap("done")
    assert kiosk.bench.page == "start"
    assert "D-004" not in kiosk.words


def test_what_is_open_is_asked_again_every_minute_and_for_every_visitor(kiosk: Kiosk) -> None:
    kiosk.bench.link.asked.clear()
    kiosk.tap("language-es")
    assert kiosk.bench.link.asked == ["center", "floor"]
    kiosk.bench.station._minute_begins()
    assert kiosk.bench.link.asked == ["center", "floor"] * 2
    kiosk.bench.link.away()
    kiosk.bench.station._minute_begins()
    assert kiosk.bench.link.asked == ["center", "floor"] * 2


def test_an_answer_that_cannot_be_read_changes_nothing(
    kiosk: Kiosk, caplog: pytest.LogCaptureFixture
) -> None:
    some_shut(kiosk.bench)
    before = kiosk.bench.station.session.outlook
    kiosk.bench.link.tell("center", today={"papers": "closed"})
    assert kiosk.bench.station.session.outlook == before
    assert "What can be had today cannot be read" in caplog.text


def test_whoever_listens_is_told_of_every_wipe_before_the_page_is_another(kiosk: Kiosk) -> None:
    told: list[str] = []
    kiosk.bench.station.cleared.connect(lambda: told.append(kiosk.bench.page))
    kiosk.tap("language-es", "need-papers", *ON)
    assert told == []
    kiosk.tap("quit-and-clear")
    assert told == ["start"]


def test_starting_over_and_another_language_are_one_call_away(kiosk: Kiosk) -> None:
    kiosk.tap("language-es", "need-papers", *ON)
    model = kiosk.model
    kiosk.bench.wait()
    model.changeLanguage("en")
    assert "Is this what you need?" in kiosk.words
    kiosk.bench.wait()
    model.startOver()
    kiosk.page.grab()
    assert "What do you need today?" in kiosk.words


def test_another_language_rewords_the_number_too(kiosk: Kiosk) -> None:
    kiosk.bench.link.here()
    kiosk.bench.walk_to("ticket")
    assert "6 personas" in kiosk.words
    kiosk.bench.wait()
    kiosk.bench.station.change_language("en")
    assert "6 people" in kiosk.words
    assert "personas" not in kiosk.words


def test_another_language_rewords_the_day_to_come_back_too(kiosk: Kiosk) -> None:
    kiosk.bench.link.here()
    kiosk.bench.walk_to("issuing")
    kiosk.bench.link.refuse("closed", service="education", come_back=FRIDAY, return_token=TOKEN)
    assert "viernes" in kiosk.words
    kiosk.bench.wait()
    kiosk.bench.station.change_language("en")
    assert "It is closed now" in kiosk.words
    assert "Friday" in kiosk.words
    assert "viernes" not in kiosk.words
    assert "escuela" not in kiosk.words


def test_a_closed_house_says_so_before_anything_is_touched(kiosk: Kiosk) -> None:
    today = {each["code"]: shut("closed") for each in sample_center()["services"]}
    kiosk.bench.link.tell("center", today=today)
    assert "Ahora está cerrado\nVuelva mañana, lunes" in kiosk.words
    kiosk.bench.link.tell("center", today={**today, "health": shut("full")})
    assert "Ahora está cerrado" in kiosk.words
    kiosk.bench.link.tell("center", today={"papers": shut("closed")})
    assert "cerrado" not in kiosk.words


def test_a_code_is_typed_on_large_keys(kiosk: Kiosk) -> None:
    kiosk.tap("have-code", "key-K", "key-7", "key-erase", "key-7", "key-Q")
    assert "K7Q" in kiosk.words
    kiosk.tap("give-code")
    (command,) = kiosk.bench.link.sent
    assert isinstance(command, CheckIn)
    assert command.code == "K7Q"
    kiosk.bench.link.check_in("on-time")
    kiosk.page.grab()
    assert number_on(kiosk.page.window) == "A-017"
    assert "Llegó a tiempo" in kiosk.words


def test_a_scanner_types_faster_than_fingers_and_presses_nothing(kiosk: Kiosk) -> None:
    clock = [0.0]
    scanning = Scanning(kiosk.page.window, clock=lambda: clock[0])
    scanning.scanned.connect(kiosk.bench.station.scanned)
    kiosk.tap("language-es", "need-papers", *ON)
    plain = Qt.KeyboardModifier.NoModifier
    for letter in TOKEN:
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, plain, letter)
        QGuiApplication.sendEvent(kiosk.page.window, key)
    QTest.keyClick(kiosk.page.window, Qt.Key.Key_Return)
    (command,) = kiosk.bench.link.sent
    assert isinstance(command, ComeBack)
    assert command.return_token == TOKEN
    kiosk.bench.link.refuse("return-used")
    kiosk.page.grab()
    assert "Código ya usado" in kiosk.words
    clock[0] = 9.0
    scanning.read_elsewhere.emit("http://192.168.1.20:8080/t/" + TOKEN)
    kiosk.page.qtbot.waitUntil(lambda: isinstance(kiosk.bench.link.sent[-1], FindTicket))
    kiosk.bench.link.find(State.WAITING, range=(15, 30))
    kiosk.page.grab()
    for told in ("Está en la fila", "6 personas", "15 a 30 min"):
        assert told in kiosk.words
    assert kiosk.bench.printing.slips == []
    kiosk.bench.wait()
    kiosk.tap("print-again")
    (copy,) = kiosk.bench.printing.slips
    assert isinstance(copy, Slip)
    assert (copy.number, copy.copy, copy.wait_range) == ("A-017", True, (15, 30))


def test_a_face_is_counted_once_thanked_for_and_forgotten(kiosk: Kiosk) -> None:
    kiosk.tap("tell-how", "language-en", "about-health")
    kiosk.tap("face-2", "face-2", "face-5")
    (sent,) = kiosk.bench.link.sent
    assert isinstance(sent, GiveFeedback)
    assert (sent.face, sent.service) == (2, "health")
    kiosk.bench.link.done()
    kiosk.page.grab()
    for said_there in ("Thank you for telling us", "Defensoría", "Nobody in this center can read"):
        assert said_there in kiosk.words
    kiosk.tap("quit-and-clear")
    assert kiosk.bench.page == "start"
    assert "Thank you" not in kiosk.words


def test_a_center_that_names_no_reader_promises_none(kiosk: Kiosk) -> None:
    kiosk.bench.link.arrived.emit(CenterChanged({**sample_center(), "complaints": None}))
    kiosk.tap("tell-how", "language-en", "about-none", "face-1")
    kiosk.bench.link.done()
    kiosk.page.grab()
    assert "Thank you for telling us" in kiosk.words
    assert "serious" not in kiosk.words
