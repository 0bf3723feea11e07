"""Devices, the lock and desks that change hands, on a real window: by keys and by mouse."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from shared.domain.commands.command import Done
from shared.domain.commands.desks import SignedIn, SignIn
from shared.domain.commands.setting_up import (
    AdmitPending,
    DeviceAdmitted,
    MuteScreen,
    RenameDevice,
    RevokeDevice,
    SetZone,
    TryScreen,
)
from shared.domain.commands.staffing import ChangePin, ResetPin
from shared.domain.roles import StaffRole
from shared.link.errors import AwayReason
from shared.ui.hub_link import Answered
from tests.qml.counter.conftest import Console, OpenConsole
from tests.qml.counter.trust_faces import (
    FACES,
    FREE,
    HALL,
    MANAGER,
    TAKEN,
    ask_to_revoke,
    change_pin,
    choose_taken,
    control,
    list_devices,
    lock,
    look_at,
    lose_desk,
    open_devices,
    open_new_pin,
    taken_over,
    type_code,
)
from tests.qml.counter.whole import nothing_is_cut, words_in
from tests.unit.counter.specimen import (
    BUSY_HALL,
    CLONED,
    DEVICES,
    SIGNED,
    called_event,
    floor,
    waiting_row,
)

Key = Qt.Key
AGAIN = SignedIn(**SIGNED | {"session": "second", "session_id": "ana-3b"})


@pytest.mark.parametrize(("size", "language"), [((1024, 700), "es"), ((1280, 800), "en")])
@pytest.mark.parametrize("face", FACES)
def test_every_face_of_trust_is_whole(
    open_console: OpenConsole, face: str, size: tuple[int, int], language: str
) -> None:
    raw, act, options = FACES[face]
    console = open_console(raw, size=size, language=language, **options)
    act(console)
    console.settle()
    nothing_is_cut(console, size)


def pane(console: Console) -> str:
    return str(console.models["desk"].property("pane"))


def is_there(console: Console, name: str) -> bool:
    try:
        return console.page.find(name).isVisible()
    except AssertionError:
        return False


# Devices


def test_digits_typed_with_the_keyboard_alone_let_a_device_in(open_console: OpenConsole) -> None:
    console = open_console(FREE)
    for key in (Key.Key_F2, Key.Key_Escape):
        console.page.key(key)
    control(console, Key.Key_D)
    console.link.tell_devices(*DEVICES[2:], pending=1)
    console.settle()
    console.write("4821 9930")
    console.page.key(Key.Key_Return)
    command, session = console.link.sent[-1]
    assert isinstance(command, AdmitPending)
    assert (command.code, session) == ("48219930", "secret")
    console.link.answer(DeviceAdmitted(device_id="d9"))
    console.link.tell_devices(*DEVICES)
    assert console.text("device-said-text") == "Kiosk Entrada has joined."
    assert console.text("device-code") == ""
    console.settle()
    assert is_there(console, "device-d9")


def test_a_mistake_keeps_what_was_typed(open_console: OpenConsole) -> None:
    console = open_console(FREE)
    list_devices(console)
    type_code(console, "4821 993")
    assert console.text("device-said-text") == "Eight digits are needed. Some are missing."
    assert console.text("device-code") == "4821 993"
    assert "admit-pending" not in console.names_sent()


def test_the_mouse_renames_and_shuts_out(open_console: OpenConsole) -> None:
    console = open_console(FREE, **MANAGER)
    look_at(console)
    console.type("device-name", "  Puerta ")
    console.page.click("device-rename")
    command = console.link.sent[-1][0]
    assert isinstance(command, RenameDevice)
    assert (command.device_id, command.device_name) == ("d9", "Puerta")
    console.link.answer(Done())
    console.link.tell_devices(*DEVICES)
    console.settle()
    console.page.click("device-revoke")
    console.settle()
    assert "revoke-device" not in console.names_sent()
    assert console.page.find("device-keep").hasActiveFocus()
    console.page.click("device-revoke-sure")
    command = console.link.sent[-1][0]
    assert isinstance(command, RevokeDevice)
    assert command.device_id == "d9"
    console.link.answer(Done())
    console.settle()
    assert not is_there(console, "device-d9")
    assert console.text("device-said-text") == "Entrada is shut out."


def test_whose_calls_a_screen_shows_is_chosen_where_it_joins(open_console: OpenConsole) -> None:
    console = open_console(FREE, **MANAGER)
    list_devices(console)
    type_code(console, "48219930")
    console.link.answer(DeviceAdmitted(device_id="d6"))
    console.link.tell_devices(*DEVICES)
    console.settle()
    assert console.text("device-said-text") == "Screen Pantalla sala has joined."
    assert console.page.find("device-zone-").property("chosen")
    console.page.click("device-zone-upstairs")
    command = console.link.sent[-1][0]
    assert isinstance(command, SetZone)
    assert (command.device_id, command.zone) == ("d6", "upstairs")
    console.link.answer(Done())
    console.link.tell_devices(*(each | {"zone": "upstairs"} for each in DEVICES[4:5]))
    console.settle()
    assert console.text("device-said-text") == "It shows this now: Calls of: Upstairs."
    assert console.page.find("device-zone-upstairs").property("chosen")


def test_a_supervisor_tries_a_screens_light_and_sound(open_console: OpenConsole) -> None:
    console = open_console(FREE)
    look_at(console, "d6")
    console.page.click("device-try")
    command = console.link.sent[-1][0]
    assert isinstance(command, TryScreen)
    assert command.device_id == "d6"
    console.link.answer(Done())
    console.settle()
    said = "Pantalla sala shows a test now, unless somebody is being called there."
    assert console.text("device-said-text") == said


def test_of_two_screens_in_a_room_one_is_muted(open_console: OpenConsole) -> None:
    console = open_console(FREE, **MANAGER)
    look_at(console, "d6")
    assert console.page.find("device-aloud").property("chosen")
    console.page.click("device-aloud")
    command = console.link.sent[-1][0]
    assert isinstance(command, MuteScreen)
    assert (command.device_id, command.muted) == ("d6", True)
    console.link.answer(Done())
    console.link.tell_devices(*(each | {"muted": True} for each in DEVICES[4:5]))
    console.settle()
    assert not console.page.find("device-aloud").property("chosen")


def test_a_kiosk_has_no_zone_and_no_test_of_a_screen(open_console: OpenConsole) -> None:
    console = open_console(FREE, **MANAGER)
    look_at(console)
    assert not is_there(console, "device-zone-hall")
    assert not is_there(console, "device-try")


def test_a_name_typed_for_one_device_is_not_offered_for_the_next(
    open_console: OpenConsole,
) -> None:
    console = open_console(FREE, **MANAGER)
    look_at(console)
    console.type("device-name", "Puerta")
    console.page.click("device-d6")
    assert console.text("device-name") == "Pantalla sala"


def test_enter_on_the_question_shuts_nothing_out(open_console: OpenConsole) -> None:
    console = open_console(FREE, **MANAGER)
    ask_to_revoke(console)
    console.settle()
    console.page.key(Key.Key_Return)
    assert "revoke-device" not in console.names_sent()
    console.settle()
    assert is_there(console, "device-name")


def test_an_agent_finds_no_way_to_the_devices(open_console: OpenConsole) -> None:
    console = open_console(FREE, role=StaffRole.AGENT)
    control(console, Key.Key_D)
    assert pane(console) == "visitor"
    console.page.key(Key.Key_F2)
    console.settle()
    assert not is_there(console, "person-devices")
    assert console.link.listed == []


def test_the_list_is_asked_for_only_while_it_is_open_and_seen(open_console: OpenConsole) -> None:
    console = open_console(FREE)
    devices = console.models["devices"]
    open_devices(console)
    devices._look()
    assert len(console.link.listed) == 1
    console.link.tell_devices(*DEVICES)
    console.link.happen(CLONED)
    assert len(console.link.listed) == 2
    console.link.tell_devices(*DEVICES)
    lock(console)
    devices._look()
    assert len(console.link.listed) == 2
    assert devices._again.isActive()
    console.models["lock"].leave()
    console.settle()
    assert not devices._again.isActive()


def test_the_key_of_the_desk_works_over_the_devices(open_console: OpenConsole) -> None:
    console = open_console(FREE)
    list_devices(console)
    assert console.press(Key.Key_F9) == ["call-next"]
    assert pane(console) == "visitor"


# PINs


def test_ones_own_pin_is_changed_and_what_was_typed_is_gone(open_console: OpenConsole) -> None:
    console = open_console(HALL, role=StaffRole.AGENT)
    change_pin(console)
    command, session = console.link.sent[-1]
    assert isinstance(command, ChangePin)
    assert (command.pin, command.new_pin, session) == ("1234", "8642", "secret")
    console.link.answer(Done())
    assert console.text("pin-said-text") == "Your PIN is changed. It counts from now on."
    assert [console.text(name) for name in ("pin-old", "pin-new", "pin-again")] == ["", "", ""]


def test_pins_that_differ_are_not_sent(open_console: OpenConsole) -> None:
    console = open_console(HALL)
    change_pin(console, "8643")
    assert console.text("pin-said-text") == "The new PIN is not the same both times."
    assert "change-pin" not in console.names_sent()


def test_a_manager_makes_a_pin_that_is_shown_once(open_console: OpenConsole) -> None:
    console = open_console(HALL, **MANAGER)
    open_new_pin(console)
    assert not is_there(console, "colleague-Ana Ruiz")
    console.page.click("new-pin-make")
    command = console.link.sent[-1][0]
    assert isinstance(command, ResetPin)
    assert command.staff == "Luis Fernando Ospina"
    assert not is_there(console, "made-pin")
    console.link.answer(Done())
    assert console.text("made-pin") == command.pin
    assert console.text("made-said").startswith("Luis Fernando Ospina has a new PIN.")
    console.page.key(Key.Key_Escape)
    console.settle()
    assert console.models["person"].property("made") == ""


def test_a_pin_that_counts_after_its_maker_left_is_shown_to_nobody_else(
    open_console: OpenConsole,
) -> None:
    console = open_console(HALL, **MANAGER)
    open_new_pin(console)
    console.page.click("new-pin-make")
    made = console.link.sent[-1][0]
    console.link.happen(taken_over())
    console.settle()
    assert not console.station.console.is_signed_in
    console.sign_in()
    console.link.answered.emit(Answered(made.command_id, made, Done()))
    console.settle()
    assert console.station.console.is_signed_in
    assert console.models["person"].property("made") == ""


def test_only_a_manager_finds_the_way_to_a_colleagues_pin(open_console: OpenConsole) -> None:
    console = open_console(HALL)
    console.page.key(Key.Key_F2)
    console.settle()
    assert is_there(console, "person-devices")
    assert not is_there(console, "person-new-pin")


# The lock


def test_the_lock_covers_everything_and_kills_every_key(open_console: OpenConsole) -> None:
    console = open_console(HALL)
    lock(console)
    shown = {text for text, _, _ in words_in(console.page.window.contentItem(), QRectF())}
    covered = {row["number"] for row in BUSY_HALL} | {"A-017", "Papers", "Legal advice"}
    assert not [text for text in shown if any(each in text for each in covered)]
    keys = (Key.Key_F9, Key.Key_F8, Key.Key_F1, Key.Key_F2, Key.Key_R, Key.Key_Escape)
    for key in keys:
        assert console.press(key) == []
    for key in (Key.Key_D, Key.Key_Q, Key.Key_Z):
        control(console, key)
    assert console.names_sent() == ["sign-in"]
    assert pane(console) == "visitor"


def test_the_pin_leads_back_to_where_it_was_with_what_was_typed(
    open_console: OpenConsole,
) -> None:
    console = open_console(HALL)
    console.page.key(Key.Key_D)
    console.settle()
    console.type("refer-note", "Trae 2 fotos")
    lock(console)
    console.write("1234")
    console.page.key(Key.Key_Return)
    command = console.link.sent[-1][0]
    assert isinstance(command, SignIn)
    assert (command.desk, command.staff, command.pin) == ("d3", "Ana Ruiz", "1234")
    console.link.answer(AGAIN)
    console.settle()
    assert not is_there(console, "lock-page")
    assert (pane(console), console.text("refer-note")) == ("refer", "Trae 2 fotos")
    console.page.key(Key.Key_Escape)
    assert console.press(Key.Key_F9) == ["call-next"]
    assert console.link.sent[-1][1] == "second"


def test_a_wrong_pin_is_gone_and_said(open_console: OpenConsole) -> None:
    console = open_console(HALL)
    lock(console)
    console.write("9999")
    console.page.key(Key.Key_Return)
    console.link.refuse("wrong-pin")
    assert console.text("lock-pin") == ""
    assert console.text("lock-trouble-text") == "That is not the PIN. Try again."
    assert is_there(console, "lock-page")


def test_a_call_behind_the_lock_is_there_afterwards(open_console: OpenConsole) -> None:
    row = waiting_row("B-014", "legal", 31)
    console = open_console(floor(waiting=(row,)))
    lock(console)
    console.link.happen(called_event(row))
    console.models["lock"].unlock("1234")
    console.link.answer(AGAIN)
    console.settle()
    assert console.text("current-number") == "B-014"


def test_nobody_at_the_keys_locks_it_and_a_moving_mouse_keeps_it_open(
    open_console: OpenConsole,
) -> None:
    console = open_console(HALL)
    model = console.models["lock"]
    console.watch.now += timedelta(minutes=14)
    QTest.mouseMove(console.page.window, console.page.window.geometry().center())
    console.watch.now += timedelta(minutes=14)
    model._timed()
    assert not model.property("locked")
    console.watch.now += timedelta(minutes=1)
    model._timed()
    assert is_there(console, "lock-page")


def test_the_hub_that_locked_the_session_leads_to_the_lock(open_console: OpenConsole) -> None:
    console = open_console(HALL)
    console.page.key(Key.Key_F8)
    console.link.refuse("session-locked")
    console.settle()
    assert is_there(console, "lock-page")
    console.models["lock"].unlock("1234")
    console.link.answer(AGAIN)
    console.settle()
    assert console.text("said").endswith("Not done: the console had locked itself. Press again.")


def test_somebody_else_signs_in_from_the_lock(open_console: OpenConsole) -> None:
    console = open_console(HALL)
    lock(console)
    console.page.click("lock-leave")
    console.settle()
    assert is_there(console, "sign-in")
    console.type("sign-in-staff", "Luis")
    console.page.click("sign-in-desk-d3")
    assert console.text("sign-in") == "Take over this desk"


# Desks that change hands


def test_taking_over_is_asked_for_in_plain_words_and_sent(open_console: OpenConsole) -> None:
    console = open_console(TAKEN, signed_in=False)
    choose_taken(console)
    assert console.text("sign-in-there") == "Ana Ruiz is at Desk 2."
    assert console.text("sign-in") == "Take over this desk"
    console.write("1234")
    console.page.key(Key.Key_Return)
    command, _ = console.link.sent[-1]
    assert isinstance(command, SignIn)
    assert (command.desk, command.take_over) == ("d2", True)
    console.link.refuse("not-permitted")
    assert console.text("sign-in-pin") == ""
    assert "a supervisor or a manager" in console.text("sign-in-trouble-text")


def test_a_free_desk_is_opened_as_ever(open_console: OpenConsole) -> None:
    console = open_console(TAKEN, signed_in=False)
    console.page.click("sign-in-desk-d1")
    assert console.text("sign-in") == "Open the desk"
    console.models["signIn"].enter("Ana Ruiz", "1234")
    command, _ = console.link.sent[-1]
    assert isinstance(command, SignIn)
    assert not command.take_over


def test_the_console_that_lost_its_desk_says_so_at_once(open_console: OpenConsole) -> None:
    console = open_console(HALL)
    lose_desk(console)
    console.settle()
    told = console.page.find("sign-in-lost")
    assert told.property("title") == "Luis Fernando Ospina took over this desk at 10:58."
    assert told.property("meaning") == "Your last key was not done."
    console.models["signIn"].choose("d1")
    assert not told.isVisible()


def test_what_lay_over_the_visitor_is_gone_after_a_loss(open_console: OpenConsole) -> None:
    console = open_console(HALL, **MANAGER)
    list_devices(console)
    console.link.happen(taken_over())
    console.settle()
    assert pane(console) == "visitor"
    assert not console.models["devices"]._again.isActive()


# Shut out


def test_a_console_that_is_shut_out_shows_nothing_of_the_center(
    open_console: OpenConsole,
) -> None:
    console = open_console(HALL)
    console.link.lose(AwayReason.SHUT_OUT)
    console.settle()
    assert console.text("shut-out") == "This computer was shut out of the center"
    shown = {text for text, _, _ in words_in(console.page.window.contentItem(), QRectF())}
    assert not any("A-0" in text or "Ana" in text for text in shown)
    assert console.press(Key.Key_F9) == []


def test_a_locked_console_that_is_shut_out_says_so(open_console: OpenConsole) -> None:
    console = open_console(HALL)
    lock(console)
    console.link.lose(AwayReason.SHUT_OUT)
    console.settle()
    assert is_there(console, "shut-out-page")
    assert not is_there(console, "lock-page")


@pytest.mark.parametrize("width", [1024, 1366])
def test_a_long_name_leaves_room_on_the_plinth(open_console: OpenConsole, width: int) -> None:
    console = open_console(HALL, size=(width, 768), language="es", signed_in=False)
    console.station.sign_in("d3", "María de los Ángeles Restrepo de la Hoz y Santamaría", "1234")
    console.link.answer(SignedIn(**SIGNED))
    console.link.lose()
    console.settle()
    end = console.page.find("person").mapRectToScene(console.page.find("person").boundingRect())
    start = console.page.find("keys").mapRectToScene(console.page.find("keys").boundingRect())
    assert end.right() < start.left()
