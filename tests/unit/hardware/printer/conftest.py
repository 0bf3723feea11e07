"""A slip like a real one, to be changed where a test cares."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from hardware.printer.slip import ReturnSlip, Slip

LINK = "http://192.168.1.20:8081/t/k3J9xQ2mV7bT4nRwZ8pLcA"


@pytest.fixture
def slip() -> Callable[..., Slip]:
    def make(**changes: object) -> Slip:
        usual = {
            "center": "Centro Puente",
            "number": "A-017",
            "public_names": ("Papeles",),
            "printed_at": datetime(2025, 11, 21, 15, 14, tzinfo=UTC),
            "zone": ZoneInfo("America/Bogota"),
            "link": LINK,
            "language": "es",
            "people_ahead": 6,
            "wait_range": (25, 40),
        }
        return Slip(**{**usual, **changes})

    return make


@pytest.fixture
def return_slip() -> Callable[..., ReturnSlip]:
    def make(**changes: object) -> ReturnSlip:
        usual = {
            "center": "Centro Puente",
            "public_names": ("Papeles",),
            "printed_at": datetime(2026, 11, 22, 20, 14, tzinfo=UTC),
            "come_back": datetime(2026, 11, 23, 13, 0, tzinfo=UTC),
            "zone": ZoneInfo("America/Bogota"),
            "token": "k3J9xQ2mV7bT4nRwZ8pLcA",
            "language": "es",
        }
        return ReturnSlip(**{**usual, **changes})

    return make
