"""`python -m tests.bench.floor_page`: what the manager's floor costs while everything moves.

Fifty desks and five hundred waiting: an event a second is what such a house makes. Prints, as JSON,
the share of a core and the megabytes.
"""

from __future__ import annotations

import json
import tempfile
import time
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import psutil
from PySide6.QtCore import QRect, QTimer
from PySide6.QtTest import QTest

from counter.__main__ import QML, view_models
from counter.station import Station, utc_now
from shared.domain.commands.desks import SignedIn
from shared.ui.launch import Stage
from shared.ui.options import ScreenOptions
from tests.qml.counter.conftest import FakeLink
from tests.unit.counter.specimen import CENTER, SIGNED, waiting_row

DESKS, WAITING = 50, 500
SECONDS = 20
EVENT_MS = 1_000


def main() -> None:
    link = FakeLink()
    station = Station(link, language="es")  # type: ignore[arg-type]
    stage = Stage("Counter", kind="pc", qml=QML, options=_options())
    with tempfile.TemporaryDirectory() as folder:
        models = view_models(station, Path(folder), None)
        window = stage.show(models)
        link.connect_to(*_house(Random(1)))
        station.sign_in("d3", "Ana Ruiz", "1234")
        link.answer(SignedIn(**SIGNED))
        models["manager"].toggle()  # type: ignore[attr-defined]
        QTest.qWaitForWindowExposed(window)
        QTest.qWait(2_000)
        print(json.dumps(_measure(link)))
        stage.close()


def _options() -> ScreenOptions:
    return ScreenOptions(geometry=QRect(0, 0, 1920, 1080), language="es")


def _house(random: Random) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the floor and the center of a large house, in the middle of a day."""
    services = [each["code"] for each in CENTER["services"]]
    desks = [
        {
            "code": f"d{number}",
            "name": str(number),
            "services": random.sample(services, 3),
            "languages": ["es", "en"],
            "interpreter": False,
        }
        for number in range(1, DESKS + 1)
    ]
    now = utc_now().isoformat()
    rows = [
        waiting_row(f"{random.choice('ABCDE')}-{number:03}", random.choice(services), 0)
        | {"since": _before(random.uniform(0, 90)), "opened_at": now}
        for number in range(WAITING)
    ]
    serving = [
        waiting_row(f"A-{700 + number}", "papers", 0)
        | {"state": "serving", "desk": f"d{number}", "calls": 1, "since": _before(number / 3)}
        for number in range(1, DESKS)
    ]
    held = {"staff": "Ana Ruiz", "device": "d7", "session": "ana-3"}
    floor = {
        "journal": "j1",
        "seq": 100,
        "waiting": rows,
        "called": [],
        "serving": serving,
        "desks": [{"desk": each["code"], "state": "open", **held} for each in desks],
    }
    return floor, CENTER | {"desks": desks}


def _before(minutes: float) -> str:

    return (utc_now() - timedelta(minutes=minutes)).isoformat()


def _measure(link: FakeLink) -> dict[str, float]:
    """Let an event come each second: a visitor in, a visitor called."""
    seq = count(101)

    def happen() -> None:
        number = next(seq)
        row = waiting_row(f"B-{number}", "legal", 0) | {"since": _before(0)}
        told = {"type": "event", "seq": number, "at": _before(0), "event": "step-opened"}
        link.happen(told | row)

    timer = QTimer(interval=EVENT_MS)
    timer.timeout.connect(happen)
    timer.start()
    process = psutil.Process()
    before, began = sum(process.cpu_times()[:2]), time.perf_counter()
    QTest.qWait(SECONDS * 1_000)
    spent = sum(process.cpu_times()[:2]) - before
    passed = time.perf_counter() - began
    return {"share": 100 * spent / passed, "memory": process.memory_info().rss / 1e6}


if __name__ == "__main__":
    main()
