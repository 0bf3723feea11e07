"""One ticket, end to end: real programs, real windows, a mouse, a keyboard and a printer.

A visitor touches the kiosk, paper comes out, a clerk presses F9, the waiting room shows the
number, and the visit is served and closed. Nothing is faked but the screen, which is virtual.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from random import Random
from typing import Any
from urllib.request import urlopen

import pytest
import zxingcpp
from PIL import Image

from installer.demo.clerks import CALL, FINISH, START, Clerk
from installer.demo.crew import Crew
from installer.demo.folders import Folders, fresh_folders
from installer.demo.hands import Hands, Person
from installer.demo.opening import Center, open_center
from installer.demo.sight import Sight
from installer.demo.visitors import THINKING, visit
from shared.link.addresses import Addresses
from shared.link.client import HubClient
from shared.link.device import Device, load_device
from shared.link.following import follow
from shared.link.session import CenterChanged

FORBIDDEN = ("priority", "elderly", "reason", "longest-wait", "only-one", "papers", "Papeles")


class House:
    """An open center, somebody at each window, and a display's own ear on the hub."""

    def __init__(self, center: Center, folders: Folders) -> None:
        self.folders = folders
        self.center = center
        self.hands = Hands(center.screen.environment)
        self.heard_by_display: list[Any] = []

    def person(self, name: str) -> Person:
        return Person(Sight(name, self.folders.maps / f"{name}.json"), self.hands)

    async def event(self, kind: str) -> dict[str, Any]:
        """Return the first event of a kind, once it has happened."""

        def happened() -> list[dict[str, Any]]:
            return [event for event in self.center.watch.events if event["event"] == kind]

        await until(lambda: bool(happened()))
        return happened()[0]

    async def papers(self, count: int) -> list[Path]:
        """Return the tickets that the printer put out, once there are so many."""
        await until(lambda: len(list(self.folders.tickets.glob("ticket-*.png"))) >= count)
        return sorted(self.folders.tickets.glob("ticket-*.png"))


async def until(holds: Callable[[], bool]) -> None:
    """Wait for something that other programs bring about; TimeoutError after 20 s."""
    async with asyncio.timeout(20):
        while not holds():  # noqa: ASYNC110 - another program cannot wake us
            await asyncio.sleep(0.05)


@pytest.fixture
async def house(tmp_path) -> AsyncIterator[House]:
    complaints: list[str] = []
    with fresh_folders(tmp_path / "run") as folders:
        crew = Crew(folders.logs, lambda name, line: complaints.append(f"{name}: {line}"))
        try:
            center = await open_center(crew, folders, virtual=True)
            house = House(center, folders)
            display = load_device(folders.device("display"))
            listening = [
                asyncio.create_task(center.watch.follow(center.device, center.url)),
                asyncio.create_task(_listen(display, center.url, house.heard_by_display)),
            ]
            yield house
            for task in listening:
                task.cancel()
            await asyncio.gather(*listening, return_exceptions=True)
        finally:
            ended = await crew.end()
    assert ended == []
    assert complaints == []


async def _listen(device: Device, url: str, heard: list[Any]) -> None:
    """Keep whatever the hub tells a display, word for word."""
    async with HubClient(device, url) as client:
        await follow(client, Addresses(device, url), heard.append)


async def test_one_ticket_from_the_kiosk_to_the_end_of_the_visit(house: House) -> None:
    kiosk, counter = house.person("kiosk"), house.person("counter-1")
    staff, board = house.center.staff[0], house.person("display").sight
    await Clerk(counter, board, staff, "desk-1", house.center.watch, Random(1)).sign_in()

    for touch in ("language-es", "need-papers", "go-on", "class-none", "confirm"):
        await asyncio.sleep(THINKING)
        await kiosk.tap(touch)
    await kiosk.sight.see_any("done")
    opened = await house.event("visit-opened")
    number = opened["number"]
    assert kiosk.sight.look().shows(number)

    codes = zxingcpp.read_barcodes(Image.open((await house.papers(1))[0]))
    (link,) = [code.text for code in codes]
    assert "/t/" in link
    page = await asyncio.to_thread(lambda: urlopen(link).read().decode())
    assert number in page
    assert "Está en la fila" in page

    await counter.press(CALL)
    called = await house.event("step-called")
    assert (called["number"], called["desk"]) == (number, "desk-1")
    await board.see_words(number)
    page = await asyncio.to_thread(lambda: urlopen(link).read().decode())
    assert "Es su turno" in page

    await counter.press(START)
    await house.event("service-started")
    await counter.press(FINISH)
    closed = await house.event("visit-closed")
    assert closed["number"] == number

    told = repr([each for each in house.heard_by_display if not isinstance(each, CenterChanged)])
    assert number in told
    assert [word for word in FORBIDDEN if word in told] == []


async def test_two_visits_in_a_row_get_two_numbers_and_two_papers(house: House) -> None:
    kiosk = house.person("kiosk")
    await visit(kiosk, "language-en", "need-health")
    await visit(kiosk, "language-es", "need-health")
    opened = [e for e in house.center.watch.events if e["event"] == "visit-opened"]
    assert [event["number"] for event in opened] == ["C-001", "C-002"]
    assert [event["language"] for event in opened] == ["en", "es"]
    assert len(await house.papers(2)) == 2
