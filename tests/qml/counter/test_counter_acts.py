"""The visit's own acts, finishing, breaks and codes, by keys, clicks and a scanner."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter.scanning import HOLD_MS
from hardware.scanner.serial_line import read_port
from shared.domain.commands.alarms import EmergencyTold, RaiseEmergency
from shared.domain.commands.appointments import CheckIn
from shared.domain.commands.changing import AddStep, ChangePeople, NoteInterpreter, WriteNote
from shared.domain.commands.command import Done
from shared.domain.commands.desks import CloseDesk, SetDeskServices
from shared.domain.commands.issuing import ComeBack
from shared.domain.commands.serving import FinishService
from shared.domain.roles import StaffRole
from shared.link.errors import AwayReason, HubAway
from shared.ui.hub_link import Answered
from tests.qml.conftest import Shown
from tests.qml.counter.conftest import Console, OpenConsole
from tests.qml.counter.console_faces import SERVING
from tests.unit.counter.specimen import ASKING, JOURNEY, NOW, event, floor, waiting_row

Key = Qt.Key
TOKEN = "Ab3" + "t" * 19


def pane(console: Console) -> str:
    return str(console.models["desk"].property("pane"))


@pytest.fixture
def serving(open_console: OpenConsole) -> Console:
    """A console with a visitor, in a center that asks how it went."""
    console = open_console(floor(SERVING), size=(1366, 900))
    console.link.connect_to(floor(SERVING), ASKING)
    console.settle()
    return console


def last(console: Console) -> Any:
    return console.link.sent[-1][0]


def test_the_visit_is_put_right_with_the_keyboard_alone(serving: Console) -> None:
    assert serving.press(Key.Key_V) == []
    assert serving.press(Key.Key_Plus) == ["change-people"]
    assert isinstance(last(serving), ChangePeople)
    assert last(serving).people == 3
    serving.link.refuse("cannot-store")
    assert serving.text("visit-said").startswith("Not done:")
    assert serving.press(Key.Key_K) == ["note-interpreter"]
    assert isinstance(last(serving), NoteInterpreter)
    serving.link.refuse("cannot-store")
    assert serving.press(Key.Key_1) == ["add-step"]
    assert isinstance(last(serving), AddStep)
    assert last(serving).service == "legal"


def test_a_note_is_written_and_sent_with_enter(serving: Console) -> None:
    for key in (Key.Key_V, Key.Key_M):
        serving.page.key(key)
    serving.write("Trae 2 fotos")
    assert serving.press(Key.Key_Return) == ["write-note"]
    assert isinstance(last(serving), WriteNote)
    assert (last(serving).visit_id, last(serving).text) == (SERVING["visit_id"], "Trae 2 fotos")
    assert serving.text("visit-note") == ""


def test_the_visits_pane_goes_with_the_visitor(serving: Console) -> None:
    serving.page.key(Key.Key_V)
    serving.settle()
    serving.page.click("reprint")
    assert serving.names_sent()[-1] == "reprint"
    ended = event("service-finished", SERVING, desk="d3", was="serving", staff="Ana Ruiz")
    serving.link.happen(ended)
    assert pane(serving) == "visitor"


def test_finishing_asks_what_came_of_it(serving: Console) -> None:
    assert serving.press(Key.Key_F8) == []
    serving.page.key(Key.Key_Plus)
    assert serving.press(Key.Key_2) == ["finish-service"]
    command = last(serving)
    assert isinstance(command, FinishService)
    assert (command.outcome, command.given) == ("back", 2)
    assert pane(serving) == "visitor"


def test_the_same_key_twice_finishes_without_saying(serving: Console) -> None:
    serving.page.key(Key.Key_F8)
    assert serving.press(Key.Key_F8) == ["finish-service"]
    assert (last(serving).outcome, last(serving).given) == (None, None)


def test_a_break_has_a_reason_where_the_center_has_reasons(serving: Console) -> None:
    assert serving.press(Key.Key_P) == []
    assert serving.press(Key.Key_1) == ["close-desk"]
    assert isinstance(last(serving), CloseDesk)
    assert last(serving).reason == "lunch"
    serving.link.refuse("cannot-store")
    serving.page.key(Key.Key_P)
    assert serving.press(Key.Key_P) == ["close-desk"]
    assert last(serving).reason is None


def test_a_question_mark_shows_all_keys(serving: Console) -> None:
    QTest.keyClick(serving.page.window, "?")
    assert pane(serving) == "keys"


# Help, notices and the bar


def raised(console: Console, desk: str = "d4", seq: int = 101) -> None:
    told = {"emergency": f"e{seq}", "device": "d8", "desk": desk, "staff": "Luis"}
    console.link.happen(event("emergency-raised", seq=seq, **told))


def help_key(console: Console) -> None:
    QTest.keyClick(console.page.window, Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)


def test_help_is_called_and_answered_with_one_key(serving: Console) -> None:
    help_key(serving)
    assert isinstance(last(serving), RaiseEmergency)
    assert last(serving).desk == "d3"
    serving.link.answer(EmergencyTold(emergency="e1"))
    raised(serving)
    assert "Desk 4, Luis" in serving.text("emergency-words")
    assert serving.press(Key.Key_F12) == ["acknowledge-emergency"]
    assert last(serving).emergency == "e101"
    serving.link.answer(Done())
    serving.settle()
    serving.page.click("emergency-go")
    assert serving.names_sent()[-1] == "acknowledge-emergency"


@pytest.mark.parametrize("page", ["locked", "signed out"])
def test_help_is_called_from_every_page(open_console: OpenConsole, page: str) -> None:
    console = open_console(signed_in=page == "locked")
    if page == "locked":
        console.models["lock"].lock()
    help_key(console)
    assert isinstance(last(console), RaiseEmergency)
    raised(console)
    assert not console.page.find("emergency-go").isVisible()


def test_help_that_nobody_heard_is_said_and_called_again(serving: Console) -> None:
    help_key(serving)
    command = last(serving)
    serving.link.lose()
    away = HubAway(AwayReason.UNREACHABLE)
    serving.link.answered.emit(Answered(command.command_id, command, away=away))
    assert serving.models["alarm"].property("failed").startswith("Nobody was told")
    serving.link.connect_to(floor(SERVING))
    assert last(serving) == command
    assert serving.models["alarm"].property("failed") == ""


def test_a_notice_is_put_away_with_a_key_and_asks_for_attention(open_console: OpenConsole) -> None:
    console = open_console()
    asked: list[None] = []
    console.models["alarm"].attention.connect(lambda: asked.append(None))
    told = {"state": "waiting", "since": NOW.isoformat(), "people": 1, "priority": None}
    console.link.happen(event("step-opened", waiting_row("A-018", "papers", 0), **told))
    assert console.text("notice-words") == "A-018 has come. Nobody was waiting."
    assert len(asked) == 1
    console.page.key(Key.Key_X)
    assert not console.page.find("notice").isVisible()


def shrink(console: Console) -> QQuickWindow:
    """Become a bar; return its window."""
    console.page.key(Key.Key_F11)
    windows = QGuiApplication.topLevelWindows()
    small = next(
        each
        for each in windows
        if isinstance(each, QQuickWindow) and each is not console.page.window
    )
    assert QTest.qWaitForWindowActive(small)
    return small


def test_the_bar_does_the_same_by_the_same_keys(serving: Console) -> None:
    small = shrink(serving)
    assert small.isVisible()
    assert not serving.page.window.isVisible()
    assert small.flags() & Qt.WindowType.WindowStaysOnTopHint
    assert small.height() < 100
    before = len(serving.link.sent)
    QTest.keyClick(small, Key.Key_F9)
    assert serving.names_sent()[before:] == ["call-next"]
    QTest.keyClick(small, Key.Key_F11)
    assert serving.page.window.isVisible()
    assert not small.isVisible()


def test_what_needs_more_than_a_key_brings_the_whole_console(serving: Console) -> None:
    small = shrink(serving)
    QTest.keyClick(small, Key.Key_F8)
    assert (pane(serving), serving.page.window.isVisible()) == ("finish", True)
    assert QTest.qWaitForWindowActive(serving.page.window)
    serving.page.key(Key.Key_Escape)
    shrink(serving)
    serving.models["lock"].lock()
    assert serving.page.window.isVisible()
    assert not small.isVisible()


def test_the_bar_says_what_was_not_done(serving: Console) -> None:
    small = shrink(serving)
    serving.link.lose()
    QTest.keyClick(small, Key.Key_F9)
    said = Shown(serving.page.stage, small, serving.page.qtbot).find("bar-said")
    assert said.property("text") == "Not done: there is no connection."


# What a desk serves today


def test_who_leads_changes_what_a_desk_serves_at_once(serving: Console) -> None:
    QTest.keyClick(serving.page.window, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    serving.settle()
    serving.page.click("skills-desk-d1")
    assert serving.press(Key.Key_3) == ["set-desk-services"]
    command = last(serving)
    assert isinstance(command, SetDeskServices)
    assert (command.desk, set(command.services)) == ("d1", {"papers", "health"})
    assert serving.press(Key.Key_4) == []
    serving.link.answer(Done())
    told = {"desk": "d1", "day": "2026-11-23", "services": ["papers", "health"], "staff": "Ana"}
    serving.link.happen(event("desk-services-set", **told))
    assert serving.text("skills-said") == "For today Desk 1 serves these services."
    serving.page.click("skills-as-told")
    assert last(serving).services == ()


def test_the_last_service_of_a_desk_stays(serving: Console) -> None:
    serving.models["skills"].choose("d1")
    before = len(serving.link.sent)
    serving.models["skills"].toggle("papers")
    assert len(serving.link.sent) == before


def test_an_agent_changes_no_desk(open_console: OpenConsole) -> None:
    console = open_console(role=StaffRole.AGENT)
    QTest.keyClick(console.page.window, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert pane(console) == "visitor"


def test_what_a_desk_serves_today_is_who_it_may_call(open_console: OpenConsole) -> None:
    console = open_console(floor(waiting=(waiting_row("C-007", "health", 5),)))
    assert console.models["waiting"].property("mineText").startswith("0")
    told = {"desk": "d3", "day": "2026-11-23", "services": ["health"], "staff": "Ana"}
    console.link.happen(event("desk-services-set", **told))
    assert console.models["waiting"].property("mineText").startswith("1")
    assert "Health" in console.models["desk"].property("skills")


# Codes


def scan(console: Console, text: str) -> list[str]:
    """Let a scanner type into the window, as fast as it does."""
    before = len(console.link.sent)
    for letter in text:
        QTest.keyClick(console.page.window, letter)
    console.page.key(Key.Key_Return)
    return console.names_sent()[before:]


@pytest.fixture
def heard(serving: Console) -> Console:
    """A console that waits for a scanner's second letter; whatever comes is fast to it."""
    scanner = serving.models["scan"]
    scanner._hold.setInterval(HOLD_MS)
    scanner._clock = lambda: 0.0
    return serving


def test_a_ticket_that_is_scanned_opens_its_visit_and_presses_no_key(heard: Console) -> None:
    assert scan(heard, f"http://192.168.1.20:8080/t/{TOKEN}") == []
    assert heard.link.asked[-1][1] == TOKEN
    assert pane(heard) == "find"
    heard.link.find(JOURNEY)
    heard.settle()
    assert heard.text("found-number") == "A-017"


def test_an_appointment_that_is_scanned_is_checked_in(heard: Console) -> None:
    assert scan(heard, "RST-4711") == ["check-in"]
    assert isinstance(last(heard), CheckIn)
    heard.link.refuse("not-the-day")
    assert pane(heard) == "visitor"
    assert "another day" in heard.text("said")


@pytest.fixture
def line() -> Iterator[tuple[int, str]]:
    """A serial line: the scanner's end of it, and the port it is plugged into."""
    ours, theirs = os.openpty()
    yield ours, os.ttyname(theirs)
    os.close(ours)
    os.close(theirs)


def test_a_scanner_on_a_line_of_its_own_is_heard_while_somebody_works_here(
    serving: Console, line: tuple[int, str], qtbot: QtBot
) -> None:
    ours, port = line
    heard: list[str] = []
    model = serving.models["scan"]
    model.read_elsewhere.connect(heard.append)
    with contextlib.closing(read_port(port, model.read_elsewhere.emit)):

        def scans(code: str) -> bool:
            os.write(ours, code.encode() + b"\r")  # what came before it was opened is dropped
            return code in heard

        qtbot.waitUntil(lambda: scans("RST-4711"), timeout=60_000)
        qtbot.waitUntil(lambda: "check-in" in serving.names_sent(), timeout=60_000)
        serving.link.refuse("not-the-day")
        serving.station.console.is_locked = True
        before = serving.names_sent()
        qtbot.waitUntil(lambda: scans("RST-4712"), timeout=60_000)
        serving.settle()
    assert serving.names_sent() == before


def test_a_letter_alone_is_a_key_after_a_moment(heard: Console, qtbot: QtBot) -> None:
    before = len(heard.link.sent)
    heard.page.key(Key.Key_T)
    assert len(heard.link.sent) == before
    qtbot.waitUntil(lambda: heard.names_sent()[before:] == ["reprint"], timeout=5000)


def test_a_code_is_typed(serving: Console) -> None:
    serving.page.key(Key.Key_C)
    serving.settle()
    serving.write("r" * 22)
    assert serving.press(Key.Key_Return) == ["come-back"]
    assert isinstance(last(serving), ComeBack)
    serving.link.refuse("return-used")
    assert serving.text("arrival-trouble") == "This return code was used already."
    serving.write("%%%")
    assert serving.press(Key.Key_Return) == []
    assert serving.text("arrival-trouble") == "That is no code of this center."
