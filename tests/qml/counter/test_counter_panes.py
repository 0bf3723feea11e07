"""Sending on, holding, undoing and finding, by keys and by clicks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shared.domain.commands.changing import ChangeClass
from shared.domain.commands.issuing import Reprint
from shared.domain.commands.moving import Park, Refer, Reopen, Return
from shared.domain.commands.serving import CallStep
from tests.qml.counter.conftest import Console, OpenConsole
from tests.qml.counter.console_faces import EVERY_WAY, PARKED, REPRINTED, SERVING, press_undo
from tests.unit.counter.specimen import (
    CENTER,
    JOURNEY,
    NOW,
    called_event,
    event,
    floor,
    waiting_row,
)

Key = Qt.Key
PRIVATE = waiting_row("A-033", "papers", 3, discreet=True)


def pane(console: Console) -> str:
    return str(console.models["desk"].property("pane"))


def found(console: Console) -> None:
    console.page.key(Key.Key_B)
    console.models["find"].find("A-017")
    console.link.find(JOURNEY)
    console.settle()


# Sending on


def test_sending_on_with_the_keyboard_alone(open_console: OpenConsole) -> None:
    console = open_console(floor(SERVING))
    for key in (Key.Key_D, Key.Key_2, Key.Key_Return):
        console.page.key(key)
    command, session = console.link.sent[-1]
    assert isinstance(command, Refer)
    assert (command.step_id, command.service, command.desk) == ("s-A-017", "health", None)
    assert (command.place, command.note, session) == ("waited", None, "secret")
    assert console.press(Key.Key_Return) == []
    console.link.happen(event("step-referred", SERVING, desk="d3", to="s9", was="serving"))
    assert pane(console) == "visitor"


def test_sending_on_with_the_mouse_to_one_desk_with_a_note(open_console: OpenConsole) -> None:
    console = open_console(floor(SERVING), size=(1366, 900))
    console.page.click("refer")
    console.settle()
    console.page.click("refer-desk-d4")
    console.page.click("refer-place-last")
    console.page.click("refer-note")
    console.write("Trae 2 fotos")
    console.page.click("refer-send")
    command = console.link.sent[-1][0]
    assert (command.service, command.desk) == ("health", "d4")
    assert (command.place, command.note) == ("last", "Trae 2 fotos")
    console.link.refuse("cannot-serve")
    assert console.text("refer-said") == "Not done: that desk does not serve this."
    console.page.click("refer-send")
    assert console.link.sent[-1][0].command_id == command.command_id


def test_without_the_hub_a_referral_is_said_not_to_be_done_and_stays_ready(
    open_console: OpenConsole,
) -> None:
    console = open_console(floor(SERVING))
    for key in (Key.Key_D, Key.Key_2):
        console.page.key(key)
    console.link.lose()
    assert console.press(Key.Key_Return) == []
    assert console.text("refer-said") == "Not done: there is no connection."
    console.link.connect_to(floor(SERVING))
    assert console.press(Key.Key_Return) == ["refer"]


def test_letters_of_a_note_are_no_keys(open_console: OpenConsole) -> None:
    console = open_console(floor(SERVING), size=(1366, 900))
    console.page.key(Key.Key_D)
    console.settle()
    console.page.click("refer-note")
    for key in (Key.Key_R, Key.Key_N, Key.Key_I, Key.Key_1, Key.Key_E):
        assert console.press(key) == []
    assert pane(console) == "refer"
    assert console.text("refer-note") == "rni1e"
    assert not console.page.find("refer-send").isEnabled()


def test_without_a_visitor_there_is_nothing_to_send_on_or_to_hold(
    open_console: OpenConsole,
) -> None:
    console = open_console()
    for key in (Key.Key_D, Key.Key_E):
        assert console.press(key) == []
        assert pane(console) == "visitor"


def test_the_big_key_works_over_any_pane(open_console: OpenConsole) -> None:
    console = open_console(floor(SERVING))
    for key in (Key.Key_D, Key.Key_E, Key.Key_B):
        console.page.key(key)
        assert pane(console) != "visitor"
        console.page.key(Key.Key_Escape)
        assert pane(console) == "visitor"
    console.page.key(Key.Key_B)
    assert console.press(Key.Key_F9) == ["call-next"]


# On hold


def test_two_presses_put_on_hold_with_a_time(open_console: OpenConsole) -> None:
    console = open_console(floor(SERVING))
    assert console.press(Key.Key_E) == []
    assert console.press(Key.Key_2) == ["park"]
    command = console.link.sent[-1][0]
    assert isinstance(command, Park)
    assert command.until is not None
    assert (command.until - NOW).total_seconds() == 15 * 60
    assert pane(console) == "visitor"


def test_the_same_key_twice_puts_on_hold_without_a_time(open_console: OpenConsole) -> None:
    console = open_console(floor(SERVING))
    assert console.press(Key.Key_E) == []
    assert console.press(Key.Key_E) == ["park"]
    assert console.link.sent[-1][0].until is None


def test_a_click_puts_on_hold(open_console: OpenConsole) -> None:
    console = open_console(floor(SERVING))
    console.page.click("park")
    console.settle()
    console.page.click("park-60")
    assert console.names_sent()[-1] == "park"


def test_one_on_hold_is_back_with_one_key_or_one_click(open_console: OpenConsole) -> None:
    console = open_console(floor(SERVING, waiting=EVERY_WAY))
    assert console.press(Key.Key_1) == ["return"]
    command = console.link.sent[-1][0]
    assert isinstance(command, Return)
    assert command.step_id == PARKED["step_id"]
    console.link.refuse("wrong-state")
    console.page.click("back-B-003")
    assert console.link.sent[-1][0].step_id == "s-B-003"
    console.link.refuse("wrong-state")
    assert console.press(Key.Key_3) == []


# Undoing


def test_undo_is_one_key_and_says_what_was_undone(open_console: OpenConsole) -> None:
    console = open_console(floor(SERVING))
    press_undo(console)
    press_undo(console)
    assert console.names_sent()[1:] == ["undo"]
    console.link.refuse("nothing-to-undo")
    assert console.text("said").endswith("this desk did nothing in the last 5 minutes.")


# A ticket once more


def test_the_ticket_is_shown_once_more_and_put_away(open_console: OpenConsole) -> None:
    console = open_console(floor(SERVING))
    console.page.key(Key.Key_T)
    assert isinstance(console.link.sent[-1][0], Reprint)
    console.link.answer(REPRINTED)
    console.settle()
    assert console.text("issued-number") == "A-017"
    assert console.text("issued-link").endswith("/t/kq3mZb81PvQ0aX7cTnd5Lw")
    console.page.key(Key.Key_Return)
    console.settle()
    assert pane(console) == "visitor"
    assert console.station.console.shown is None
    console.page.key(Key.Key_I)
    assert console.models["issue"].property("number") == ""


def test_the_big_key_puts_the_ticket_away_for_good(open_console: OpenConsole) -> None:
    console = open_console(floor(SERVING))
    console.page.key(Key.Key_T)
    console.link.answer(REPRINTED)
    assert console.press(Key.Key_F9) == ["call-next"]
    assert pane(console) == "visitor"


# Finding


def test_a_number_is_typed_and_found(open_console: OpenConsole) -> None:
    console = open_console()
    console.page.key(Key.Key_B)
    console.write("a17")
    console.page.key(Key.Key_Return)
    assert console.link.asked[-1][1] == "a17"
    console.link.find(JOURNEY)
    assert console.text("found-number") == "A-017"
    assert console.text("found-facts").startswith("Came at 09:44")
    console.page.key(Key.Key_Escape)
    console.settle()
    console.page.key(Key.Key_B)
    assert console.models["find"].property("number") == ""


def test_what_was_found_can_be_taken_back_and_shown_again(open_console: OpenConsole) -> None:
    console = open_console(size=(1366, 900))
    found(console)
    console.page.click("back-s4")
    assert isinstance(console.link.sent[-1][0], Return)
    console.link.refuse("too-late")
    assert console.text("found-said") == "It is too late for that. Give a new number."
    console.page.click("back-s1")
    assert isinstance(console.link.sent[-1][0], Reopen)
    console.link.refuse("already-waiting")
    console.page.click("find-class-")
    command = console.link.sent[-1][0]
    assert isinstance(command, ChangeClass)
    assert (command.visit_id, command.priority) == ("v-A-017", None)
    console.link.refuse("visit-closed")
    console.page.click("find-reprint")
    console.link.answer(REPRINTED)
    assert pane(console) == "ticket"


def test_out_of_turn_needs_a_reason(open_console: OpenConsole) -> None:
    console = open_console(size=(1366, 900))
    found(console)
    console.page.click("pick-s3")
    console.settle()
    assert not console.page.find("pick-call").isEnabled()
    console.write("Se siente mal")
    console.page.key(Key.Key_Return)
    command = console.link.sent[-1][0]
    assert isinstance(command, CallStep)
    assert (command.desk, command.step_id, command.reason) == ("d3", "s3", "Se siente mal")
    console.link.refuse("not-permitted")
    assert "Ask them." in console.text("found-said")


def test_what_happens_to_the_found_visit_is_looked_up_again(open_console: OpenConsole) -> None:
    console = open_console()
    found(console)
    asked = len(console.link.asked)
    console.link.happen(event("desk-paused", desk="d1", staff="Luis"))
    assert len(console.link.asked) == asked
    row = waiting_row("A-017", "legal", 70, step_id="s3")
    console.link.happen(event("step-cancelled", row, seq=102, was="waiting"))
    assert len(console.link.asked) == asked + 1


def test_a_row_of_the_list_opens_its_visit(open_console: OpenConsole) -> None:
    console = open_console(floor(waiting=EVERY_WAY))
    waiting = console.page.find("waiting-list")
    spot = waiting.mapToScene(waiting.boundingRect().topLeft()).toPoint()
    spot.setX(spot.x() + 200)
    spot.setY(spot.y() + 30)
    QTest.mouseClick(console.page.window, Qt.MouseButton.LeftButton, pos=spot)
    assert pane(console) == "find"
    assert console.link.asked[-1][1] == "A-030"


# What colleagues wrote, and who asks in private


def test_the_note_of_a_colleague_stands_beside_the_visitor(open_console: OpenConsole) -> None:
    console = open_console(floor(SERVING))
    assert [number for _, number in console.link.asked] == ["A-017"]
    note = {**JOURNEY["notes"][0], "step_id": "s-A-017"}
    console.link.find(JOURNEY | {"notes": [note]})
    assert console.text("note").startswith("Luis Fernando Ospina: “Trae el registro")
    console.link.happen(event("service-finished", SERVING, desk="d3", was="serving"))
    assert console.text("note") == ""


def test_who_asks_in_private_is_told_without_taking_the_focus(open_console: OpenConsole) -> None:
    console = open_console(floor(SERVING))
    console.page.key(Key.Key_B)
    console.settle()
    console.write("A-0")
    welcome = CENTER | {"welcome": "papers"}
    console.link.connect_to(floor(SERVING, waiting=(PRIVATE,)), welcome)
    assert console.text("private-alert-words") == "A-033 asks to speak in private."
    console.write("17")
    assert console.text("find-number") == "A-017"
    console.link.happen(called_event(PRIVATE, desk="d1"))
    assert not console.page.find("private-alert").isVisible()
