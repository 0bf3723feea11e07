"""The hub away for ten minutes while a kiosk gives fifty numbers: none lost, none twice."""

from __future__ import annotations

import gc
import shutil
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageOps
from PySide6.QtGui import QGuiApplication

from hardware.printer.memory import MemoryPrinter
from kiosk.disk.alone import Alone
from kiosk.visit.walk import Page, Sorry
from tests.integration.hub.fixtures import own_hub, template
from tests.integration.hub.running import Hub
from tests.printer_faults.scene import Kiosk, admit, until

__all__ = ["own_hub", "template"]

POLL = 0.1
EVERY, PRESSES = 12.0, 6.0  # seconds between two visitors, and of one at the kiosk
ROW = 576 // 8


@pytest.fixture
def hub(own_hub: Hub) -> Hub:
    """A hub that comes back at the same address."""
    running = own_hub.start()
    running.words = ("--port", str(running.address[1]))
    return running


def read(ticket: bytes) -> str:
    """Return what the QR of a printed ticket says."""
    bits, rest = b"", ticket
    while (start := rest.find(b"\x1dv0\x00")) >= 0:
        size = ROW * int.from_bytes(rest[start + 6 : start + 8], "little")
        bits += rest[start + 8 : start + 8 + size]
        rest = rest[start + 8 + size :]
    paper = ImageOps.invert(Image.frombytes("1", (576, len(bits) // ROW), bits).convert("L"))
    (code,) = zxingcpp.read_barcodes(paper)
    return str(code.text)


def waiting(hub: Hub) -> dict[str, datetime]:
    """Return since when each number waits."""
    rows = hub.caller("counter").floor()["waiting"]
    assert len({row["number"] for row in rows}) == len(rows)
    return {row["number"]: datetime.fromisoformat(row["since"]) for row in rows}


class Lobby:
    """A kiosk that gives numbers, each printed before the next visitor comes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.printer = MemoryPrinter()
        self.kiosk = Kiosk(folder, self.printer, POLL)

    def serve(self) -> tuple[str, str]:
        """Give one number and return it with its link."""
        number, link = self.kiosk.take_number(), self.kiosk.link
        until(lambda: self.kiosk.sees() == "It is printed.")
        self.kiosk.press(self.kiosk.station.leave)
        self.kiosk.ahead += EVERY - PRESSES
        return number, link

    def cut_power(self) -> None:
        """Start the kiosk's program anew, while the hub is away."""
        self.close()
        ahead = self.kiosk.ahead
        self.kiosk = Kiosk(self.folder, self.printer, POLL, ahead=ahead, hub_away=True)

    def close(self) -> None:
        """End the kiosk's program."""
        self.kiosk.end()
        gc.collect()


def test_ten_minutes_fifty_numbers(hub: Hub, tmp_path: Path, qapp: QGuiApplication) -> None:
    """Restarts of the kiosk and a clock that is set in between change nothing."""
    folder = tmp_path / "kiosk"
    shutil.copytree(admit(hub, tmp_path / "admitted") / "kiosk", folder)
    lobby = Lobby(folder)
    before, _ = lobby.serve()
    hub.kill()
    until(lambda: lobby.kiosk.station.session.hub.value == "away")

    links: dict[str, str] = {}
    for visitor in range(50):
        if visitor in {17, 34}:
            lobby.cut_power()
        lobby.kiosk.wrong = timedelta(hours=-3 if visitor > 25 else 0)
        number, link = lobby.serve()
        assert number not in links
        links[number] = link
    one_too_many(lobby.kiosk)
    assert [each.number for each in Alone(folder).tickets] == list(links)

    hub.start()
    until(lambda: Alone(folder).tickets == ())
    since = waiting(hub)
    lobby.close()
    assert set(since) == {before, *links}
    assert [read(ticket) for ticket in lobby.printer.tickets[1:]] == list(links.values())
    came = [since[number] for number in links]
    gaps = [later - sooner for sooner, later in pairwise(came)]
    # A kiosk tells how long ago it was: what a paper takes to the hub is not known to anybody.
    least, most = timedelta(seconds=EVERY / 2), timedelta(seconds=EVERY + 60)
    assert all(least < gap < most for gap in gaps), gaps
    for number in ("A-900", "A-949"):
        assert hub.visit_page("/t/" + links[number].rpartition("/")[2]).status == 200
    hub.kill()
    assert hub.differences() == []


def one_too_many(kiosk: Kiosk) -> None:
    """The fifty-first visitor is told that there are no more."""
    station = kiosk.station
    kiosk.press(lambda: station.choose_language("en"))
    kiosk.press(lambda: station.choose_need("papers"))
    kiosk.press(station.go_on)
    kiosk.press(lambda: station.choose_priority(None))
    kiosk.press(station.confirm)
    until(lambda: station.session.page is Page.SORRY)
    assert station.session.sorry is Sorry.AWAY
