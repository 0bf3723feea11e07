"""Every face of the console, and how it comes to show it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shared.domain.commands.issuing import Reprinted, Ticket, TicketStep
from shared.domain.commands.undoing import Undone
from shared.link.session import HealthTold
from tests.qml.counter.conftest import Console
from tests.unit.counter.specimen import (
    ASKING,
    BUSY_HALL,
    JOURNEY,
    ago,
    desk_row,
    event,
    floor,
    waiting_row,
)

SIZES = [(1366, 768), (1024, 700), (1280, 840), (1920, 1080)]

SERVING = desk_row("A-017", "serving", people=2)

CALLED = desk_row("A-017", "called", calls=2)

PARKED = waiting_row("A-002", "papers", 71, state="parked", ready_at=ago(-15))

EVERY_WAY = (
    PARKED,
    waiting_row("B-003", "legal", 55, state="parked", language="fr", people=4),
    *BUSY_HALL[:3],
    waiting_row("A-030", "papers", 18, due=ago(3), language="ht"),
    waiting_row("A-031", "papers", 9, ready_at=ago(-2), people=2),
    waiting_row("B-032", "legal", 9, state="planned"),
)

RUNNER_UP = {"step_id": "s", "number": "A-018", "tier": 2, "waited": 1740.0, "rate": 1.0}

PRIORITY = {"code": "priority", "waited": 2280.0, "tier": 2, "rate": 2.0, "runner_up": RUNNER_UP}

GUEST = desk_row(
    "A-017", "called", language="ht", interpreter=True, due=ago(6), people=12, reason=PRIORITY
)

REPRINTED = Reprinted(
    visit_id="v-A-017",
    number="A-017",
    day="2026-11-23",
    token="kq3mZb81PvQ0aX7cTnd5Lw",
    steps=(TicketStep(step_id="s", service="papers", state="waiting", ahead=3),),
    step_id="s",
    ahead=3,
    range=(25, 40),
    language="es",
)

TICKET = Ticket(
    visit_id="v",
    number="A-1031",
    day="2026-11-23",
    token="kq3mZb81PvQ0aX7cTnd5Lw",
    steps=(),
    step_id="s",
    ahead=7,
)


def refuse_sign_in(console: Console) -> None:
    console.type("sign-in-staff", "Ana Ruiz")
    console.page.click("sign-in-desk-d2")
    console.station.sign_in("d2", "Ana Ruiz", "1111")
    console.link.refuse("desk-taken")


def lose_hub(console: Console) -> None:
    console.link.lose()
    console.page.key(Qt.Key.Key_F9)


def begin_number(console: Console) -> None:
    for key in (Qt.Key.Key_I, Qt.Key.Key_1, Qt.Key.Key_Plus):
        console.page.key(key)


def give_number(console: Console) -> None:
    begin_number(console)
    console.page.key(Qt.Key.Key_Return)
    console.link.answer(TICKET)


def send_on(console: Console) -> None:
    for key in (Qt.Key.Key_D, Qt.Key.Key_1, Qt.Key.Key_Return):
        console.page.key(key)
    console.link.refuse("referral-loop")


def find_visit(console: Console) -> None:
    console.page.key(Qt.Key.Key_B)
    console.models["find"].find("A-017")
    console.link.find(JOURNEY)


def find_nobody(console: Console) -> None:
    console.page.key(Qt.Key.Key_B)
    console.models["find"].find("A-777")
    console.link.find(code="unknown-visit")


def print_again(console: Console) -> None:
    console.page.key(Qt.Key.Key_T)
    console.link.answer(REPRINTED)


def undo(console: Console) -> None:
    press_undo(console)
    console.link.answer(Undone(undone="call-next"))


def give_up(console: Console) -> None:
    gone = {"desk": "d3", "staff": None, "was": "called"}
    console.link.happen(event("step-cancelled", CALLED, **gone))


def press_undo(console: Console) -> None:
    QTest.keyClick(console.page.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def jam_printers(console: Console) -> None:
    kiosks = (("Kiosco junto a la puerta principal", "paused"), ("Patio", "paper-out"))
    told = [{"device": name, "name": name, "printer": printer} for name, printer in kiosks]
    console.link.arrived.emit(HealthTold(tuple(told)))


def bring_note(console: Console) -> None:
    step = {**JOURNEY["notes"][0], "step_id": GUEST["step_id"]}
    console.link.find(JOURNEY | {"notes": [step]})


Face = tuple[dict[str, Any] | None, Callable[[Console], None] | None, dict[str, Any]]


def asked(console: Console, key: Qt.Key) -> None:
    console.link.connect_to(floor(SERVING), ASKING)
    console.page.key(key)


def call_for_help(console: Console) -> None:
    told = {"emergency": "e1", "device": "d8", "desk": "d4", "staff": "María Fernanda Ospina"}
    console.link.happen(event("emergency-raised", **told))


FACES: dict[str, Face] = {
    "loading": (None, lambda console: console.link.lose(), {"connected": False}),
    "sign-in": (floor(desks={"d2": "open", "d3": "closed"}), None, {"signed_in": False}),
    "taken": (floor(desks={"d2": "open"}), refuse_sign_in, {"signed_in": False}),
    "empty": (floor(), lambda console: console.page.key(Qt.Key.Key_R), {}),
    "free": (floor(waiting=BUSY_HALL), None, {}),
    "called": (floor(CALLED, waiting=BUSY_HALL), None, {}),
    "given up by phone": (floor(CALLED, waiting=BUSY_HALL), give_up, {}),
    "serving": (floor(SERVING, waiting=BUSY_HALL), None, {}),
    "four figures": (floor(desk_row("A-1017", "serving"), waiting=BUSY_HALL), None, {}),
    "paused": (floor(waiting=BUSY_HALL, desks={"d3": "paused"}), None, {}),
    "offline": (floor(SERVING, waiting=BUSY_HALL), lose_hub, {}),
    "number form": (floor(SERVING, waiting=BUSY_HALL), begin_number, {}),
    "number given": (floor(SERVING, waiting=BUSY_HALL), give_number, {}),
    "keys": (floor(SERVING), lambda console: console.page.key(Qt.Key.Key_F1), {}),
    "every way to wait": (floor(CALLED, waiting=EVERY_WAY), None, {}),
    "a guest with a note": (floor(GUEST, waiting=EVERY_WAY), bring_note, {}),
    "send on": (floor(SERVING, waiting=BUSY_HALL), send_on, {}),
    "on hold": (floor(SERVING), lambda console: console.page.key(Qt.Key.Key_E), {}),
    "found": (floor(waiting=EVERY_WAY), find_visit, {}),
    "nobody found": (floor(waiting=EVERY_WAY), find_nobody, {}),
    "ticket once more": (floor(SERVING), print_again, {}),
    "printers in trouble": (floor(SERVING, waiting=BUSY_HALL), jam_printers, {}),
    "undone": (floor(SERVING, waiting=EVERY_WAY), undo, {}),
    "the visit": (floor(SERVING), lambda console: console.page.key(Qt.Key.Key_V), {}),
    "a code": (floor(SERVING), lambda console: console.page.key(Qt.Key.Key_C), {}),
    "finish": (floor(SERVING), lambda console: asked(console, Qt.Key.Key_F8), {}),
    "break": (floor(SERVING), lambda console: asked(console, Qt.Key.Key_P), {}),
    "emergency": (floor(SERVING, waiting=BUSY_HALL), call_for_help, {}),
}
