"""Trust end to end: real console windows, a real hub, a real device that wants to join."""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from shared.domain.roles import Role
from shared.link.device import Device, load_device
from shared.link.pairing import Applicant, ShowCode, Told, pair
from tests.integration.hub.fixtures import own_hub, template
from tests.integration.hub.running import PATIENCE, Hub
from tests.integration.hub.template import PIN
from tests.qml.counter.real import (
    DESKS,
    OpenReal,
    RealConsole,
    counter_hub,
    issue,
    open_real,
)

__all__ = ["counter_hub", "open_real", "own_hub", "template"]


class Newcomer:
    """A device in a thread of its own: it shows digits until somebody types them."""

    def __init__(self, url: str, folder: Path) -> None:
        self.folder = folder
        self._codes: queue.Queue[str] = queue.Queue()
        self._url = url
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        asyncio.run(pair(self._url, Applicant(Role.KIOSK, "Entrada"), self.folder, self._told))

    def _told(self, told: Told) -> None:
        if isinstance(told, ShowCode):
            self._codes.put(told.code)

    @property
    def code(self) -> str:
        """The digits it shows next."""
        return self._codes.get(timeout=PATIENCE)

    def joined(self) -> Device:
        """What it has on disk once it has joined."""
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()
        return load_device(self.folder)


Knock = Callable[[], Newcomer]


@pytest.fixture
def knock(counter_hub: Hub, tmp_path: Path) -> Knock:
    """Let a new kiosk dial the hub."""
    return lambda: Newcomer(counter_hub.ready["api"], tmp_path / "newcomer")


def open_devices(console: RealConsole) -> None:
    console.control(Qt.Key.Key_D)
    console.until(lambda: console.models["devices"].property("state") == "list")
    console.page.grab()


def type_code(console: RealConsole, code: str) -> None:
    console.page.find("device-code").setProperty("text", code)
    console.press(Qt.Key.Key_Return)


def row_of(hub: Hub, name: str) -> dict[str, Any]:
    found = hub.caller("manager").done_get("devices")["devices"]
    (row,) = [each for each in found if each["name"] == name]
    return row


def test_a_kiosk_joins_by_the_digits_typed_at_a_console(
    counter_hub: Hub, open_real: OpenReal, knock: Knock
) -> None:
    luis, newcomer = open_real("one"), knock()
    luis.sign_in(DESKS[0], "Luis")
    open_devices(luis)
    code = newcomer.code
    luis.until(lambda: luis.text("devices-pending") == "1 device shows its digits now.")
    type_code(luis, f"{code[:4]} {code[4:]}")
    luis.until(lambda: luis.text("device-said-text") == "Kiosk Entrada has joined.")
    luis.page.grab()
    assert luis.has(f"device-{row_of(counter_hub, 'Entrada')['id']}")
    assert newcomer.joined().role is Role.KIOSK


def test_wrong_digits_let_nobody_in_and_the_right_ones_still_do(
    counter_hub: Hub, open_real: OpenReal, knock: Knock
) -> None:
    luis, newcomer = open_real("one"), knock()
    luis.sign_in(DESKS[0], "Luis")
    open_devices(luis)
    code = newcomer.code
    type_code(luis, code[:7])
    assert luis.text("device-said-text") == "Eight digits are needed. Some are missing."
    type_code(luis, f"{(int(code) + 1) % 10**8:08}")
    luis.until(lambda: luis.text("device-said-text").startswith("No device shows these digits"))
    type_code(luis, code)
    luis.until(lambda: luis.text("device-said-text").startswith("Too many tries. Wait"))
    luis.until(lambda: luis.page.find("device-join").isEnabled())
    type_code(luis, code)
    luis.until(lambda: luis.text("device-said-text") == "Kiosk Entrada has joined.")
    assert newcomer.joined()


def test_a_console_is_shut_out_from_another_and_says_so_at_once(
    counter_hub: Hub, open_real: OpenReal
) -> None:
    (number,) = issue(counter_hub, 1)
    ana, eva = open_real("one"), open_real("two")
    ana.sign_in(DESKS[0], "Ana")
    ana.until(lambda: number in ana.text("next"))
    eva.sign_in(DESKS[1], "Eva")
    open_devices(eva)
    eva.page.click(f"device-{row_of(counter_hub, 'one')['id']}")
    eva.page.grab()
    eva.page.click("device-revoke")
    eva.page.grab()
    eva.page.click("device-revoke-sure")
    eva.until(lambda: eva.text("device-said-text") == "one is shut out.")
    ana.until(lambda: ana.has("shut-out-page"))


def test_a_supervisor_takes_over_a_desk_and_its_visitor(
    counter_hub: Hub, open_real: OpenReal
) -> None:
    (number,) = issue(counter_hub, 1)
    ana, luis = open_real("one"), open_real("two")
    ana.sign_in(DESKS[0], "Ana")
    ana.press(Qt.Key.Key_F9)
    ana.shows(number)
    luis.until(luis.can_sign_in)
    luis.page.grab()
    luis.page.click(f"sign-in-desk-{DESKS[0]}")
    luis.page.find("sign-in-staff").setProperty("text", "Luis")
    luis.until(lambda: luis.text("sign-in") == "Take over this desk")
    luis.page.find("sign-in-pin").setProperty("text", PIN)
    luis.page.grab()
    luis.page.click("sign-in")
    luis.shows(number)
    ana.until(lambda: ana.has("sign-in-lost"))
    told = str(ana.page.find("sign-in-lost").property("title"))
    assert told.startswith("Luis took over this desk at ")
    luis.press(Qt.Key.Key_F8)
    luis.shows("")


def test_an_agent_takes_over_nobodys_desk_but_their_own(
    counter_hub: Hub, open_real: OpenReal
) -> None:
    luis, ana = open_real("one"), open_real("two")
    luis.sign_in(DESKS[0], "Luis")
    ana.until(ana.can_sign_in)
    ana.station.sign_in(DESKS[0], "Ana", PIN, take_over=True)
    ana.until(lambda: "a supervisor or a manager" in ana.text("sign-in-trouble-text"))
    assert luis.station.console.is_signed_in
    ana.sign_in(DESKS[1], "Ana")
    third = open_real("three")
    third.until(third.can_sign_in)
    third.station.sign_in(DESKS[1], "Ana", PIN, take_over=True)
    third.until(lambda: third.has("call-next"))
    ana.until(lambda: ana.has("sign-in-lost"))


def test_a_locked_console_opens_with_the_pin_where_it_was(
    counter_hub: Hub, open_real: OpenReal
) -> None:
    (number,) = issue(counter_hub, 1)
    ana = open_real("one")
    ana.sign_in(DESKS[0], "Ana")
    ana.press(Qt.Key.Key_F9)
    ana.shows(number)
    ana.press(Qt.Key.Key_P)
    ana.until(lambda: ana.text("desk-state") == "Paused")
    ana.control(Qt.Key.Key_L)
    ana.until(lambda: ana.has("lock-page"))
    ana.page.find("lock-pin").setProperty("text", "0000")
    ana.press(Qt.Key.Key_Return)
    ana.until(lambda: ana.text("lock-trouble-text") == "That is not the PIN. Try again.")
    ana.page.find("lock-pin").setProperty("text", PIN)
    ana.press(Qt.Key.Key_Return)
    ana.until(lambda: not ana.has("lock-page"))
    ana.shows(number)
    ana.until(lambda: ana.text("desk-state") == "Paused")
    ana.press(Qt.Key.Key_F8)
    ana.shows("")


def test_a_forgotten_pin_is_made_anew_and_changed_by_its_owner(
    counter_hub: Hub, open_real: OpenReal
) -> None:
    eva, ana = open_real("one"), open_real("two")
    eva.sign_in(DESKS[0], "Eva")
    eva.press(Qt.Key.Key_F2)
    eva.page.grab()
    eva.page.click("person-new-pin")
    eva.until(lambda: eva.has("colleague-Ana"))
    eva.page.grab()
    eva.page.click("colleague-Ana")
    eva.page.click("new-pin-make")
    eva.until(lambda: eva.has("made-pin"))
    made = eva.text("made-pin")
    ana.until(ana.can_sign_in)
    ana.station.sign_in(DESKS[1], "Ana", PIN)
    ana.until(lambda: "do not match" in ana.text("sign-in-trouble-text"))
    ana.station.sign_in(DESKS[1], "Ana", made)
    ana.until(lambda: ana.has("call-next"))
    ana.models["person"].changePin(made, "8642", "8642")
    ana.until(lambda: ana.models["person"].property("said").startswith("Your PIN is changed."))
    ana.control(Qt.Key.Key_L)
    ana.models["lock"].unlock("8642")
    ana.until(lambda: not ana.has("lock-page"))
