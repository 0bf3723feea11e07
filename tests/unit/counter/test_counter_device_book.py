"""The center's devices: what is listed, what digits do, and what becomes of one of them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as some

from counter.desk.device_book import DeviceBook
from counter.desk.digits import NO_DIGITS, TOO_FEW, TOO_MANY, as_code
from counter.faces.device_faces import device_face, device_lines, devices_face
from shared.domain.commands.command import Done
from shared.domain.commands.setting_up import AdmitPending, DeviceAdmitted
from shared.domain.roles import StaffRole
from shared.link.errors import AwayReason, HubAway, Refused
from shared.link.session import Away
from tests.unit.counter.specimen import (
    CLONED,
    DEVICES,
    NOW,
    console_at,
    device_row,
    floor,
)

CODE = "48219930"
GONE = HubAway(AwayReason.UNREACHABLE)


def listed(*rows: dict[str, Any], pending: int = 0) -> DeviceBook:
    book = DeviceBook()
    tell(book, *(rows or DEVICES), pending=pending)
    return book


def tell(book: DeviceBook, *rows: dict[str, Any], pending: int = 0) -> None:
    asked = uuid4()
    book.asked(asked)
    assert book.take_list(asked, {"devices": list(rows), "pending": pending}, None, NOW)


def admit(book: DeviceBook, typed: str = CODE) -> AdmitPending:
    command = book.admit(typed, NOW)
    assert command is not None
    return command


def refused(code: str, **more: Any) -> Refused:
    return Refused(code, "no", 404, more=more)


# Digits as they are typed


@pytest.mark.parametrize(
    "typed", [CODE, " 4821 9930\n", "4821-9930", "48.21.99.30", "٤٨٢١٩٩٣٠", "4821\u00a09930"]
)
def test_digits_count_however_they_are_written(typed: str) -> None:
    assert as_code(typed) == (CODE, "")


@pytest.mark.parametrize(
    ("typed", "mistake"),
    [
        ("4821993", TOO_FEW),
        ("", TOO_FEW),
        ("482199301", TOO_MANY),
        ("4821993O", NO_DIGITS),
        ("²³48219930", NO_DIGITS),
    ],
)
def test_a_mistake_is_said_before_anything_is_sent(typed: str, mistake: str) -> None:
    book = listed()
    assert book.admit(typed, NOW) is None
    face = devices_face(console_at(), book, NOW)
    assert (as_code(typed)[1], face.sign) == (mistake, "trouble")
    assert face.said


@given(some.text(max_size=40))
def test_whatever_is_pasted_is_eight_digits_or_a_mistake(typed: str) -> None:
    code, mistake = as_code(typed)
    assert all(each in "0123456789" for each in code)
    assert bool(mistake) == (len(code) != 8 or mistake == NO_DIGITS)


# Letting a device in


def test_a_device_that_joined_is_called_by_its_name_once_it_is_listed() -> None:
    book, console = listed(*DEVICES[2:], pending=1), console_at()
    command = admit(book, " 4821 9930 ")
    assert command.code == CODE
    assert devices_face(console, book, NOW).is_busy
    assert book.take_answer(command, DeviceAdmitted(device_id="d9"), None, NOW)
    assert devices_face(console, book, NOW).said == "The device has joined."
    tell(book, *DEVICES)
    face = devices_face(console, book, NOW)
    assert (face.said, face.sign, face.is_busy) == ("Kiosk Entrada has joined.", "done", False)
    assert "Entrada" in [line.name for line in device_lines(console, book, NOW)]


def test_digits_pressed_twice_are_sent_once() -> None:
    book = listed()
    admit(book)
    assert book.admit(CODE, NOW) is None


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (refused("unknown-code"), "No device shows these digits now. Read them there once more."),
        (
            refused("nobody-waits"),
            "No device shows digits now. They count for 2 minutes: begin again there.",
        ),
        (
            refused("slow-down", wait_seconds=16),
            "Too many tries. Wait 16 seconds, then try again.",
        ),
        (refused("not-permitted"), "Not done: only managers may do that. Ask one."),
        (GONE, "Not done: there is no connection."),
        (
            HubAway(AwayReason.NO_ANSWER, maybe_done=True),
            "No answer came. Look whether it was done.",
        ),
    ],
)
def test_why_digits_let_nobody_in_is_one_sentence(failure: Any, said: str) -> None:
    book = listed()
    assert book.take_answer(admit(book), None, failure, NOW)
    face = devices_face(console_at(), book, NOW)
    assert (face.said, face.sign) == (said, "trouble")


def test_who_must_wait_sees_the_seconds_go_and_sends_nothing_meanwhile() -> None:
    book, console = listed(), console_at()
    book.take_answer(admit(book), None, refused("slow-down", wait_seconds=16), NOW)
    later = NOW + timedelta(seconds=9.5)
    assert "Wait 7 seconds" in devices_face(console, book, later).said
    assert not devices_face(console, book, later).can_admit
    assert book.admit(CODE, later) is None
    over = NOW + timedelta(seconds=16)
    assert devices_face(console, book, over).said == ""
    assert devices_face(console, book, over).can_admit
    assert book.admit(CODE, over) is not None


def test_the_answer_to_another_command_is_not_ours() -> None:
    book = listed()
    admit(book)
    assert not book.take_answer(AdmitPending(code="00000000"), Done(), None, NOW)
    assert book.errand.is_under_way


# The list


def test_what_is_not_known_is_said_to_be_unknown() -> None:
    line = device_lines(console_at(), listed(DEVICES[5]), NOW)[0]
    assert line.about == "Manager's computer  ·  version not known"
    assert (line.connected, line.state_text, line.seen) == (
        False,
        "Not connected",
        "not heard yet",
    )
    book = listed()
    book.choose("d9")
    assert "Printer: not known" in device_face(console_at(), book, NOW).facts


def test_the_list_says_when_a_device_was_heard_last_and_which_one_is_this() -> None:
    lines = {line.device: line for line in device_lines(console_at(floor()), listed(), NOW)}
    assert lines["d5"].seen == "last at 09:44"
    assert lines["d7"].about.endswith("this console")
    yesterday = device_row("d5", connected=False, last_seen="2026-11-22T15:00:00+00:00")
    (line,) = device_lines(console_at(), listed(yesterday), NOW)
    assert line.seen == "last on 22/11 at 10:00"


def test_how_all_are_is_one_sentence() -> None:
    console = console_at()
    assert devices_face(console, listed(), NOW).title == "6 devices, 2 not connected"
    assert devices_face(console, listed(*DEVICES[:3]), NOW).title == "3 devices, all connected"
    assert devices_face(console, listed(DEVICES[0]), NOW).title == "Only this console has joined"
    assert devices_face(console, listed(pending=2), NOW).pending == (
        "2 devices show their digits now."
    )


def test_a_copied_key_is_told_by_name_and_first() -> None:
    book, console = listed(), console_at()
    assert book.heard((CLONED,))
    first = device_lines(console, book, NOW)[0]
    assert (first.name, first.warning) == ("Entrada", "Two computers use its key")
    book.choose("d9")
    assert "192.168.1.31, 192.168.1.99" in device_face(console, book, NOW).warning_means


def test_nothing_of_devices_is_heard_in_what_happens_to_visitors() -> None:
    assert not listed().heard(({"type": "event", "event": "step-called"},))


def test_before_the_list_after_it_and_without_it_the_page_says_which() -> None:
    console, book = console_at(), DeviceBook()
    assert devices_face(console, book, NOW).state == "loading"
    asked = uuid4()
    book.asked(asked)
    assert not book.take_list(uuid4(), None, GONE, NOW)
    book.take_list(asked, None, refused("not-permitted"), NOW)
    face = devices_face(console, book, NOW)
    assert (face.state, face.notice) == (
        "refused",
        "Only supervisors and managers see the devices.",
    )
    tell(book, *DEVICES)
    assert devices_face(console, book, NOW).state == "list"
    console.went_away(Away(NOW, AwayReason.UNREACHABLE))
    face = devices_face(console, book, NOW)
    assert (face.state, face.notice) == ("away", "No connection since 10:58")
    assert face.meaning == "You see them as they were at 10:58."
    assert not face.can_admit


# One device


def test_a_supervisor_sees_a_device_and_only_a_manager_changes_it() -> None:
    book = listed()
    book.choose("d9")
    for role, may in ((StaffRole.SUPERVISOR, False), (StaffRole.MANAGER, True)):
        assert device_face(console_at(role=role), book, NOW).can_change is may


def test_a_device_gets_another_name_and_not_its_own_again() -> None:
    book, console = listed(), console_at(role=StaffRole.MANAGER)
    assert book.rename("Puerta") is None
    book.choose("d9")
    assert book.rename("Entrada") is None
    command = book.rename("Puerta")
    assert command is not None
    assert (command.device_id, command.device_name) == ("d9", "Puerta")
    book.take_answer(command, Done(), None, NOW)
    assert devices_face(console, book, NOW).said == "It is called Puerta now."


def test_shutting_out_asks_first_and_says_what_it_does() -> None:
    book, console = listed(), console_at(role=StaffRole.MANAGER)
    book.choose("d9")
    assert book.revoke() is None
    book.ask_to_revoke(True)
    means = "It stops working at once. To use it again it must be paired again."
    assert device_face(console, book, NOW).meaning == means
    book.ask_to_revoke(False)
    assert book.revoke() is None
    book.ask_to_revoke(True)
    command = book.revoke()
    assert command is not None
    book.take_answer(command, Done(), None, NOW)
    assert (book.chosen, book.revoking) == ("", False)
    assert devices_face(console, book, NOW).said == "Entrada is shut out."
    assert "d9" not in [line.device for line in device_lines(console, book, NOW)]


def test_whoever_shuts_out_their_own_console_is_told_so() -> None:
    book, console = listed(), console_at(floor(), role=StaffRole.MANAGER)
    book.choose("d7")
    book.ask_to_revoke(True)
    assert device_face(console, book, NOW).meaning.endswith("you are signed out, too.")


def test_a_shutting_out_that_was_refused_keeps_the_question_and_says_why() -> None:
    book, console = listed(), console_at(role=StaffRole.MANAGER)
    book.choose("d9")
    book.ask_to_revoke(True)
    command = book.revoke()
    assert command is not None
    book.take_answer(command, None, GONE, NOW)
    assert (book.chosen, book.revoking) == ("d9", True)
    assert devices_face(console, book, NOW).said == "Not done: there is no connection."


def test_a_device_that_somebody_else_shut_out_is_looked_at_no_more() -> None:
    book = listed()
    book.choose("d9")
    tell(book, *[each for each in DEVICES if each["id"] != "d9"])
    assert book.chosen == ""
    assert device_face(console_at(), book, NOW).device == ""


def test_choosing_the_same_device_again_leaves_it() -> None:
    book = listed()
    book.choose("d9")
    book.choose("d9")
    assert book.chosen == ""


def test_opening_and_leaving_the_page_forgets_what_was_said() -> None:
    book, console = listed(), console_at()
    book.take_answer(admit(book), None, refused("unknown-code"), NOW)
    book.begin()
    assert devices_face(console, book, NOW).said == ""
    assert device_lines(console, book, NOW)
    book.forget()
    assert devices_face(console, book, NOW).state == "loading"
