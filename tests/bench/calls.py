"""`python -m tests.bench.calls HUB FOLDER`: seconds from F9 at a console to the confirmed call.

The real console at a real hub, drawn by software. It is confirmed once the hub has said yes, the
floor shows the number at this desk, and a frame with it was drawn. Prints JSON: "confirmed";
"answered" is without the frame, "computing" what both threads of the console computed of it. The
first call, for which all is read, is not counted.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from counter.__main__ import QML, view_models
from counter.station import Station
from shared.domain.commands.issuing import IssueTicket
from shared.link.device import load_device
from shared.ui.hub_link import HubLink
from shared.ui.launch import Stage
from shared.ui.options import ScreenOptions

CALLS = 20
PATIENCE = 20.0
DESK, STAFF, PIN, SERVICE = "desk-2", "Ana", "1234", "papers"


def main(hub: str, folder: Path) -> None:
    """Call some visitors."""
    options = ScreenOptions(geometry=QRect(0, 0, 1366, 768), language="es")
    stage = Stage("Counter", kind="pc", qml=QML, options=options)
    link = HubLink(load_device(folder), hub, config_dir=folder)
    station = Station(link, language="es")
    with tempfile.TemporaryDirectory() as memory:
        window = stage.show(view_models(station, Path(memory), DESK))
        link.start()
        _until(lambda: not station.console.is_away)
        _sign_in(station)
        for _ in range(CALLS + 1):
            station.send_beside(IssueTicket(services=(SERVICE,), language="es"))
        _until(lambda: len(station.console.floor.waiting) > CALLS)  # type: ignore[union-attr]
        window.requestActivate()
        times = [_call(station, window) for _ in range(CALLS + 1)][1:]
    answered, confirmed, computing = zip(*times, strict=True)
    print(json.dumps({"answered": answered, "confirmed": confirmed, "computing": computing}))
    link.stop()
    stage.close()


def _sign_in(station: Station) -> None:
    station.sign_in(DESK, STAFF, PIN)
    _until(lambda: station.console.is_signed_in)
    _until(lambda: station.console.desk_state(DESK) == "open")


def _call(station: Station, window: QQuickWindow) -> tuple[float, float, float]:
    """Press F9; returns the seconds to the answer on the floor, to its frame, and of computing."""
    console = station.console
    _until(lambda: console.frees_at(station.now()) is None)
    before = console.current.number if console.current else ""
    drawn: list[float] = []
    window.frameSwapped.connect(lambda: drawn.append(time.perf_counter()))
    began, worked = time.perf_counter(), time.process_time()
    QTest.keyClick(window, Qt.Key.Key_F9)
    _until(lambda: _is_called(station, before))
    answered = time.perf_counter()
    _until(lambda: bool(drawn) and drawn[-1] >= answered)
    window.frameSwapped.disconnect()
    computing = time.process_time() - worked
    return answered - began, next(each for each in drawn if each >= answered) - began, computing


def _is_called(station: Station, before: str) -> bool:
    said, row = station.console.outcome, station.console.current
    return said is not None and said.is_done and row is not None and row.number != before


def _until(done: Callable[[], bool]) -> None:
    """Let Qt work until something is so."""
    end = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < end, "it never came"
        QTest.qWait(1)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
