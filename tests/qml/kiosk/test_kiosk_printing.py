"""Slips go to a real spooler, and what becomes of them comes back on the screen's thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from hardware.printer.memory import MemoryPrinter
from hardware.printer.slip import Slip
from hardware.printer.status import Trouble, in_trouble
from kiosk.printing import Printing
from kiosk.visit.paper import Paper, Stage

SLIP = Slip(
    center="Centro Puente",
    number="A-017",
    public_names=("Orientación",),
    printed_at=datetime(2026, 11, 22, 15, 14, tzinfo=UTC),
    zone=ZoneInfo("America/Bogota"),
    link="http://192.168.1.20:8080/t/abcdefghijklmnopqrstuv",
    language="es",
)


@pytest.fixture
def printer() -> MemoryPrinter:
    return MemoryPrinter()


@pytest.fixture
def printing(qtbot: QtBot, printer: MemoryPrinter) -> Iterator[Printing]:
    made = Printing(printer)
    made.start()
    yield made
    made.stop()


def test_a_slip_is_printed_and_told_on_this_thread(
    printing: Printing, printer: MemoryPrinter, qtbot: QtBot
) -> None:
    told: list[tuple[Paper, bool]] = []
    here = threading.get_ident()
    printing.told.connect(lambda paper: told.append((paper, threading.get_ident() == here)))
    first = printing.submit(SLIP)
    assert first.stage is Stage.PRINTING
    qtbot.waitUntil(lambda: Stage.READY in {paper.stage for paper, _ in told}, timeout=20_000)
    assert {paper.job for paper, _ in told} == {first.job}
    assert all(on_this_thread for _, on_this_thread in told)
    assert len(printer.tickets) == 1


def test_a_printer_in_trouble_is_told_with_its_trouble(
    printing: Printing, printer: MemoryPrinter, qtbot: QtBot
) -> None:
    printer.how = in_trouble(Trouble.COVER_OPEN)
    told: list[Paper] = []
    printing.told.connect(told.append)
    job = printing.submit(SLIP).job
    wanted = Paper(stage=Stage.TROUBLE, trouble=Trouble.COVER_OPEN, job=job)
    qtbot.waitUntil(lambda: wanted in told, timeout=20_000)


def test_a_forgotten_slip_stays_forgotten(printing: Printing, printer: MemoryPrinter) -> None:
    printing.again(4711)
    assert printer.tickets == []
