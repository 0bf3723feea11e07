"""The staff corner by finger and key: found by staff, no trap for visitors, gone when they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hardware.printer.specimen import specimen
from hardware.speech.reader import Lack
from kiosk.__main__ import QML
from kiosk.access.touches import Touches
from kiosk.staff.corner import IDLE, TARGETS, Face
from kiosk.staff.lockdown import Lockdown
from tests.qml.conftest import Shown, ShowQml
from tests.qml.kiosk.kiosk_bench import FACES, FOUND, PIN, Bench
from tests.qml.kiosk.page_eyes import click, find, has, middle_of, said

LEFT = Qt.MouseButton.LeftButton


class Corner:
    """A bench with its window, and a member of staff before it."""

    def __init__(self, bench: Bench, page: Shown, qtbot: QtBot) -> None:
        self.bench, self.page, self.qtbot = bench, page, qtbot
        self.model = bench.corner

    @property
    def window(self):
        return self.page.window

    def tap(self, *names: str) -> None:
        for name in names:
            self.bench.now += 0.5
            self.page.grab()
            click(self.window, name)
        self.page.grab()

    def enter(self, pin: str = PIN) -> None:
        self.model.open()
        self.tap(*(f"key-{digit}" for digit in pin), "key-enter")

    def rest(self, seconds: float) -> None:
        """Let time pass, with nobody there."""
        self.bench.now += seconds
        self.model._tick()
        self.page.grab()


@pytest.fixture
def corner(show_qml: ShowQml, tmp_path: Path, qtbot: QtBot) -> Corner:
    bench = Bench(tmp_path)
    page = show_qml("Kiosk", QML, bench.models(), assumed_inches=32, language="es")
    touches = Touches(page.window)
    touches.touched.connect(bench.station.touch)
    touches.touched.connect(bench.corner.touch)
    bench.link.here(papers=2)
    page.grab()
    return Corner(bench, page, qtbot)


def hold(corner: Corner, at: QPoint) -> None:
    find(corner.window, "staff-door").setProperty("holdFor", 0.05)
    QTest.mousePress(corner.window, LEFT, pos=at)


def test_the_tiles_are_held_and_it_asks_for_the_pin(corner: Corner) -> None:
    at = middle_of(corner.window, "staff-door")
    hold(corner, at)
    corner.qtbot.waitUntil(lambda: corner.model.face == "pin")
    QTest.mouseRelease(corner.window, LEFT, pos=at)
    corner.page.grab()
    assert "PIN de este quiosco" in said(corner.window)
    assert not has(corner.window, "language-es")


def test_a_tap_on_the_tiles_opens_nothing(corner: Corner) -> None:
    for _ in range(5):
        click(corner.window, "staff-door")
    assert corner.model.face == "hidden"


def test_the_keys_open_it_too_where_no_others_mean_anything(corner: Corner) -> None:
    Lockdown(corner.window)
    control_alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(corner.window, Qt.Key.Key_S, control_alt)
    assert corner.model.face == "pin"


def test_the_right_pin_leads_in_and_a_wrong_one_says_so(corner: Corner) -> None:
    corner.enter("1357")
    assert "Ese no es el PIN." in said(corner.window)
    corner.tap("key-1", "key-rub-out")
    corner.enter()
    assert corner.model.face == "work"
    assert "La impresora está lista" in said(corner.window)
    assert PIN not in said(corner.window)


def test_a_visitor_who_got_there_by_chance_gets_out_at_a_touch_or_by_waiting(
    corner: Corner,
) -> None:
    corner.tap("language-es")
    corner.model.open()
    corner.tap("back")
    assert has(corner.window, "need-papers")
    corner.model.open()
    corner.rest(IDLE[Face.PIN])
    assert has(corner.window, "need-papers")


def test_quick_exit_hides_it_and_clears_what_is_under_it(corner: Corner) -> None:
    corner.tap("language-es", "need-papers")
    corner.enter()
    corner.tap("quit-and-clear")
    assert (corner.model.face, corner.bench.page) == ("hidden", "start")


def test_it_prints_a_test_and_the_last_ticket_again(corner: Corner) -> None:
    FACES["staff, paper"](corner.bench, "es")
    corner.tap("corner-print-test", "corner-print-last")
    assert [slip.number for slip in corner.bench.printing.slips] == [specimen().number]
    assert corner.bench.printing.asked_again == [9]
    assert "A-017" in said(corner.window)


def test_paper_is_changed_in_peace_and_printing_goes_on_by_itself(corner: Corner) -> None:
    corner.enter()
    corner.tap("corner-paper")
    assert corner.bench.printing.rests
    assert "La impresión espera: cambie el papel" in said(corner.window)
    corner.tap("corner-paper")
    assert not corner.bench.printing.rests
    corner.tap("corner-paper")
    corner.rest(IDLE[Face.WORK])
    assert (corner.bench.printing.rests, corner.model.face) == (False, "hidden")


def test_every_place_that_a_finger_reaches_gets_its_mark(corner: Corner) -> None:
    corner.enter()
    corner.tap("corner-touch", *(f"target-{name}" for name in TARGETS[:-1]))
    assert "La pantalla siente en todas partes." not in said(corner.window)
    corner.tap(f"target-{TARGETS[-1]}")
    assert "La pantalla siente en todas partes." in said(corner.window)
    corner.tap("back")
    assert corner.model.face == "work"


def test_it_says_how_the_computer_is_and_what_to_do(corner: Corner) -> None:
    corner.enter()
    corner.tap("corner-check")
    corner.qtbot.waitUntil(lambda: not corner.model.check.property("looking"))
    corner.page.grab()
    assert "Con problemas: Sonido, Voz, Reloj." in said(corner.window)
    seen = set()
    while not (shown := things(corner)) <= seen:
        seen |= shown
        corner.tap("check-more")
    assert seen == {f"thing-{each.what}" for each in FOUND}
    corner.tap("check-again", "back")
    assert corner.model.face == "work"


def things(corner: Corner) -> set[str]:
    names = (f"thing-{each.what}" for each in FOUND)
    return {name for name in names if has(corner.window, name)}


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        ((None, Lack.NOTHING), "Sonido: todavía no se sabe"),
        (("", Lack.NOTHING), "Sonido y voz listos"),
        (("aplay: no such card", Lack.SOUND), "Sin sonido: ¿parlante, tarjeta de sonido?"),
        (("pyttsx3 is gone", Lack.VOICE), "La voz no habla: ¿está instalada?"),
    ],
)
def test_what_keeps_the_voice_silent_is_said_in_the_page_s_language(
    corner: Corner, trouble: tuple[str | None, Lack], words: str
) -> None:
    corner.model._reader.trouble, corner.model._reader.lack = trouble
    corner.enter()
    assert words in said(corner.window)


def test_the_sound_is_tried_and_the_kiosk_is_started_anew(corner: Corner) -> None:
    corner.enter()
    corner.tap("corner-sound")
    with corner.qtbot.waitSignal(corner.model.restartAsked):
        click(corner.window, "corner-restart")
    assert corner.model.face == "hidden"


def test_without_a_pin_it_says_how_to_set_one(corner: Corner) -> None:
    (corner.bench.folder / "staff-pin.json").unlink()
    corner.model.open()
    corner.page.grab()
    assert "python -m kiosk pin" in said(corner.window)
