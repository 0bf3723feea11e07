"""What tests of consoles on real windows with a real hub need."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter.__main__ import QML, view_models
from counter.station import Station
from shared.link.device import load_device
from shared.ui.hub_link import HubLink
from tests.integration.hub.running import Hub, tool
from tests.integration.hub.template import PIN
from tests.qml.conftest import Shown, ShowQml

DESKS = ("desk-2", "desk-3")
SERVICE = "papers"
PATIENCE = 20_000  # milliseconds until a test gives up; nothing is measured with it


@dataclass
class RealConsole:
    """One clerk's console."""

    page: Shown
    station: Station
    qtbot: QtBot
    models: dict[str, Any]

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=PATIENCE)

    def press(self, key: Qt.Key) -> None:
        """Press a key in this window: shortcuts work only in the active one."""
        self.page.window.requestActivate()
        assert QTest.qWaitForWindowActive(self.page.window)
        self.page.key(key)

    def undo(self) -> None:
        self.control(Qt.Key.Key_Z)

    def text(self, name: str) -> str:
        return str(self.page.find(name).property("text"))

    def has(self, name: str) -> bool:
        try:
            return self.page.find(name).isVisible()
        except AssertionError:
            return False

    def control(self, key: Qt.Key) -> None:
        self.page.window.requestActivate()
        assert QTest.qWaitForWindowActive(self.page.window)
        QTest.keyClick(self.page.window, key, Qt.KeyboardModifier.ControlModifier)

    def can_sign_in(self) -> bool:
        """Say whether the page of signing in is there, and the hub behind it."""
        return self.has("sign-in") and not self.station.console.is_away

    def sign_in(self, desk: str, staff: str) -> None:
        self.until(self.can_sign_in)
        self.page.grab()
        self.page.click(f"sign-in-desk-{desk}")
        self.page.find("sign-in-staff").setProperty("text", staff)
        self.page.find("sign-in-pin").setProperty("text", PIN)
        self.page.click("sign-in")
        self.until(lambda: self.has("call-next"))
        self.page.grab()

    def shows(self, number: str) -> None:
        self.until(lambda: self.text("current-number") == number)

    def free(self) -> None:
        """Wait until the big key may be pressed again."""
        self.until(lambda: self.station.console.frees_at(self.station.now()) is None)


OpenReal = Callable[[str], RealConsole]


@pytest.fixture
def counter_hub(own_hub: Hub) -> Hub:
    """A running hub that comes back at the same address when it is started again."""
    hub = own_hub.start()
    hub.words = ("--port", str(hub.address[1]))
    return hub


@pytest.fixture
def open_real(
    counter_hub: Hub, show_qml: ShowQml, qtbot: QtBot, tmp_path: Path
) -> Iterator[OpenReal]:
    """Join a new device to the hub and open its console."""
    links: list[HubLink] = []

    def open_it(name: str) -> RealConsole:
        folder = tmp_path / name
        words = ("--role", "counter", "--name", name, "--config", str(folder))
        assert tool("token", "--data", str(counter_hub.data), *words).returncode == 0
        link = HubLink(load_device(folder), config_dir=folder)
        links.append(link)
        station = Station(link, language="en")
        models = view_models(station, folder, None, hold_ms=0)
        page = show_qml("Counter", QML, models, size=(1366, 768), kind="pc")
        link.start()
        return RealConsole(page, station, qtbot, models)

    yield open_it
    for link in links:
        link.stop()


def issue(hub: Hub, count: int) -> list[str]:
    kiosk = hub.caller("kiosk")
    wish = {"services": [SERVICE], "language": "es"}
    return [kiosk.done("issue-ticket", wish)["number"] for _ in range(count)]
