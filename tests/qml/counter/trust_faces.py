"""Every face of the console that is about devices, the lock, and desks that change hands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shared.domain.commands.command import Done
from shared.domain.commands.setting_up import DeviceAdmitted
from shared.domain.roles import StaffRole
from shared.link.errors import AwayReason
from tests.qml.counter.conftest import Console
from tests.unit.counter.specimen import (
    BUSY_HALL,
    CLONED,
    DEVICES,
    NOW,
    desk_row,
    event,
    floor,
)

SERVING = desk_row("A-017", "serving", people=2)
HALL = floor(SERVING, waiting=BUSY_HALL)
FREE = floor(waiting=BUSY_HALL)
TAKEN = floor(desks={"d2": "open"})
CODE = "48219930"


def control(console: Console, key: Qt.Key) -> None:
    """Press a key with Ctrl."""
    QTest.keyClick(console.page.window, key, Qt.KeyboardModifier.ControlModifier)


def taken_over(by: str = "Luis Fernando Ospina", seq: int = 101) -> Any:
    """Return the event of somebody taking over desk 3."""
    held = {"staff": by, "device": "d1", "session": "luis-3", "took_over_from": "Ana Ruiz"}
    return event("desk-opened", None, seq, desk="d3", **held)


def open_devices(console: Console) -> None:
    """Open the page of devices, not yet answered."""
    control(console, Qt.Key.Key_D)
    console.settle()


def list_devices(console: Console, pending: int = 0) -> None:
    """Open it and tell the devices."""
    open_devices(console)
    console.link.tell_devices(*DEVICES, pending=pending)
    console.settle()


def type_code(console: Console, code: str = CODE) -> None:
    """Type digits and press Enter."""
    console.type("device-code", code)
    console.page.key(Qt.Key.Key_Return)


def let_in(console: Console) -> None:
    """Let the kiosk in by its digits."""
    list_devices(console, pending=1)
    type_code(console)
    console.link.answer(DeviceAdmitted(device_id="d9"))
    console.link.tell_devices(*DEVICES)


def wrong_code(console: Console) -> None:
    list_devices(console, pending=2)
    type_code(console)
    console.link.refuse("unknown-code")


def too_many(console: Console) -> None:
    list_devices(console)
    type_code(console)
    console.link.refuse("slow-down", wait_seconds=16)


def lose_devices(console: Console) -> None:
    list_devices(console)
    console.link.lose()


def look_at(console: Console, device: str = "d9") -> None:
    """Look at one device."""
    list_devices(console)
    console.page.click(f"device-{device}")
    console.settle()


def look_at_clone(console: Console) -> None:
    list_devices(console)
    console.link.happen(CLONED)
    console.link.tell_devices(*DEVICES)
    console.page.click("device-d9")


def ask_to_revoke(console: Console) -> None:
    look_at(console, "d7")
    console.page.click("device-revoke")


def revoke(console: Console) -> None:
    """Shut the kiosk out."""
    look_at(console)
    console.page.click("device-revoke")
    console.settle()
    console.page.click("device-revoke-sure")
    console.link.answer(Done())
    console.link.tell_devices(*[each for each in DEVICES if each["id"] != "d9"])


def refuse_list(console: Console) -> None:
    open_devices(console)
    console.link.refuse_devices("not-permitted")


def lock(console: Console) -> None:
    """Lock by key."""
    control(console, Qt.Key.Key_L)
    console.settle()


def wrong_pin(console: Console) -> None:
    lock(console)
    console.type("lock-pin", "9999")
    console.page.key(Qt.Key.Key_Return)
    console.link.refuse("wrong-pin")


def lock_away(console: Console) -> None:
    lock(console)
    console.link.lose()


def choose_taken(console: Console) -> None:
    console.type("sign-in-staff", "Luis Fernando Ospina")
    console.page.click("sign-in-desk-d2")


def choose_own(console: Console) -> None:
    console.type("sign-in-staff", "Ana Ruiz")
    console.page.click("sign-in-desk-d2")


def refuse_taking_over(console: Console) -> None:
    choose_taken(console)
    console.models["signIn"].enter("Luis Fernando Ospina", "1111")
    console.link.refuse("not-permitted")


def lose_desk(console: Console) -> None:
    console.page.key(Qt.Key.Key_F9)
    console.link.happen(taken_over())
    console.link.refuse("not-signed-in")


def shut_out(console: Console) -> None:
    console.link.lose(AwayReason.SHUT_OUT)


def lose_hub(console: Console) -> None:
    console.link.lose(AwayReason.UNREACHABLE)


def open_person(console: Console) -> None:
    console.page.key(Qt.Key.Key_F2)


def open_pin(console: Console) -> None:
    """Open the page of one's own PIN."""
    open_person(console)
    console.settle()
    console.page.click("person-pin")
    console.settle()


def change_pin(console: Console, again: str = "8642") -> None:
    """Type one's PIN and a new one twice."""
    open_pin(console)
    for name, pin in (("pin-old", "1234"), ("pin-new", "8642"), ("pin-again", again)):
        console.type(name, pin)
    console.page.find("pin-again").forceActiveFocus()
    console.page.key(Qt.Key.Key_Return)


def changed_pin(console: Console) -> None:
    change_pin(console)
    console.link.answer(Done())


def differing_pins(console: Console) -> None:
    change_pin(console, "8643")


def open_new_pin(console: Console) -> None:
    """Open the page for a colleague who forgot theirs."""
    open_person(console)
    console.settle()
    console.page.click("person-new-pin")
    console.link.tell_staff(*STAFF)
    console.settle()
    console.page.click("colleague-Luis Fernando Ospina")


def make_pin(console: Console) -> None:
    open_new_pin(console)
    console.page.click("new-pin-make")
    console.link.answer(Done())


def refused_pin(console: Console) -> None:
    open_new_pin(console)
    console.page.click("new-pin-make")
    console.link.refuse("unknown-staff")


STAFF = (
    ("Ana Ruiz", "manager"),
    ("Luis Fernando Ospina", "agent"),
    ("Marisol Cárdenas", "supervisor"),
)
MANAGER = {"role": StaffRole.MANAGER}
Face = tuple[dict[str, Any], Callable[[Console], None], dict[str, Any]]
FACES: dict[str, Face] = {
    "sign in offline": (FREE, lose_hub, {"signed_in": False}),
    "devices loading": (FREE, open_devices, MANAGER),
    "devices": (FREE, lambda console: list_devices(console, pending=1), MANAGER),
    "device let in": (FREE, let_in, MANAGER),
    "wrong digits": (FREE, wrong_code, MANAGER),
    "too many tries": (FREE, too_many, MANAGER),
    "devices offline": (FREE, lose_devices, MANAGER),
    "devices refused": (FREE, refuse_list, MANAGER),
    "device": (FREE, look_at, MANAGER),
    "device for a supervisor": (FREE, look_at, {}),
    "device cloned": (FREE, look_at_clone, MANAGER),
    "device to be shut out": (FREE, ask_to_revoke, MANAGER),
    "device shut out": (FREE, revoke, MANAGER),
    "locked": (HALL, lock, {}),
    "locked, wrong PIN": (HALL, wrong_pin, {}),
    "locked, offline": (HALL, lock_away, {}),
    "desk of somebody": (TAKEN, choose_taken, {"signed_in": False}),
    "desk of one's own": (TAKEN, choose_own, {"signed_in": False}),
    "taking over refused": (TAKEN, refuse_taking_over, {"signed_in": False}),
    "desk lost": (HALL, lose_desk, {}),
    "this computer shut out": (HALL, shut_out, {}),
    "own PIN": (HALL, open_pin, {}),
    "own PIN changed": (HALL, changed_pin, {}),
    "PINs that differ": (HALL, differing_pins, {}),
    "PIN forgotten": (HALL, open_new_pin, MANAGER),
    "PIN made": (HALL, make_pin, MANAGER),
    "PIN not made": (HALL, refused_pin, MANAGER),
    "person": (HALL, open_person, MANAGER),
    "person at a desk": (HALL, open_person, {"role": StaffRole.AGENT}),
}

__all__ = ["FACES", "NOW"]
