"""`make screens`: the manager's pages, of a center that has a month behind it.

The month is played through the real ledger with a clock that is set by hand
(`tests/fakes/months.py`), the last hour of it now. Then a real hub serves that folder, a console
signs in, and a picture is taken of each section: docs/screens/manager-*.png.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEventLoop, QRect

from counter.__main__ import QML, view_models
from counter.manager.sections import SECTIONS
from counter.station import Station
from installer.build_assets import build_translations
from installer.looks.gallery import without_a_screen
from installer.terminal import say
from shared.domain.commands.desks import SignOut
from shared.domain.commands.serving import Cancel, FinishService
from shared.link.device import load_device
from shared.ui.hub_link import HubLink
from shared.ui.launch import Stage
from shared.ui.options import ScreenOptions
from tests.bench.hub import ROOT, serving, tool
from tests.fakes import months
from tests.fakes.house import SAMPLE

OUT = ROOT / "docs" / "screens"
SIZE = (1366, 768)
WEEKS = 4
DESK, MANAGER, PIN = "desk-5", "Lucía Peña", "4821"
UNTOLD = {"accuracy", "computer"}
"""Nobody was told a wait in this month, and whose computer this is matters to nobody."""
PATIENCE = 60.0
"""Seconds until what must come has come."""
ASKED: dict[str, tuple[tuple[str, ...], ...]] = {
    "whatif": (("chooseService", "papers"), ("simulate",)),
}
"""What is pressed in a section before there is something to see."""


def main() -> int:
    """Play, serve, look and take the pictures."""
    without_a_screen()
    build_translations()
    OUT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        data = Path(name) / "data"
        _play(data)
        tool("staff", "--data", str(data), "--add", MANAGER, "--role", "manager", "--pin", PIN)
        for role in ("kiosk", "counter", "display"):
            told = tool("token", "--data", str(data), "--role", role, "--name", role)
            (data.parent / role).write_text(told.split()[-1])
        with serving(data, "--backup-at", "never"), _console(data) as console:
            for section in SECTIONS:
                if section.code not in UNTOLD:
                    console.take(section.code)
    return 0


def _play(data: Path) -> None:
    zone = ZoneInfo("America/Bogota")
    now = datetime.now(UTC)
    morning = now.astimezone(zone).replace(hour=8, minute=0, second=0, microsecond=0)
    months.FIRST = morning - timedelta(days=7 * WEEKS)
    data.mkdir()
    center = months.Center(data, profile=SAMPLE)
    for number in range(7 * WEEKS):
        weekday = (months.FIRST + timedelta(days=number)).weekday()
        center.day(number, (46, 38, 34, 36, 30, 12, 2)[weekday])
        _send_home(center)
    _play_last_hour(center, now)
    center.close()


def _send_home(center: Any) -> None:
    """End a day: the sample has no hours of its own, after which it would end by itself."""
    for desk, step in list(center.floor.at_desk.items()):
        clerk = center.clerk(desk, device=f"console-{desk}")
        center.do(FinishService(step_id=step.id), clerk)
        center.do(SignOut(), clerk)
    last = center.clerk("desk-1", device="console-desk-1")
    for step in list(center.floor.steps.values()):
        center.tried(Cancel(step_id=step.id), last)
    center.do(SignOut(), last)


def _play_last_hour(center: Any, now: datetime) -> None:
    """Play the hour before now, and stop amid it."""
    center.until(now - timedelta(minutes=58))
    for desk in ("desk-1", "desk-2", "desk-3", "desk-4"):
        center.desks[desk] = center.clerk(desk, device=f"console-{desk}")
    for minute in range(0, 54, 2):
        center.until(now - timedelta(minutes=56 - minute))
        if minute % 4 == 0 or minute > 36:
            center.arrival()
        for desk in sorted(center.desks):
            center.press(desk)


@contextmanager
def _console(data: Path) -> Iterator[Console]:
    config = data.parent / "console"
    tool(
        *("token", "--data", str(data), "--role", "counter", "--name", "Ventanilla 1"),
        *("--config", str(config)),
    )
    link = HubLink(load_device(config), config_dir=config)
    station = Station(link, language="es")
    options = ScreenOptions(
        geometry=QRect(0, 0, *SIZE), language="es", reduced_motion=True, software=True
    )
    stage = Stage("Counter", kind="pc", qml=QML, options=options)
    models = view_models(station, config, None)
    console = Console(stage.show(models), station, models["manager"])
    link.start()
    try:
        console.sign_in()
        yield console
    finally:
        link.stop()
        stage.close()


@dataclass
class Console:
    """A manager's console; `manager` is the model of the pages around the sections."""

    window: Any
    station: Station
    manager: Any

    def sign_in(self) -> None:
        """Sign in as the manager, and open the pages."""
        self._until(lambda: not self.station.console.is_away)
        self.station.sign_in(DESK, MANAGER, PIN)
        self._until(lambda: self.manager.may)
        self.manager.toggle()

    def take(self, code: str) -> None:
        """Take a picture of a section, once it has its figures."""
        self.manager.show(code)
        model = self.manager.sectionModel
        for press, *words in ASKED.get(code, ()):
            getattr(model, press)(*words)
        self._until(lambda: not _is_busy(model))
        self._pass(2.0)
        path = OUT / f"manager-{code}.png"
        self.window.grabWindow().save(str(path))
        say(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1000:.0f} kB")

    def _until(self, true: Callable[[], bool]) -> None:
        end = monotonic() + PATIENCE
        while not true():
            self._pass(0.05)
            if monotonic() > end:
                raise TimeoutError("The console never came to what was waited for.")

    def _pass(self, seconds: float) -> None:
        end = monotonic() + seconds
        while monotonic() < end:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def _is_busy(model: Any) -> bool:
    """Say whether a section still waits for its figures."""
    busy = any(model.property(name) for name in ("busy", "running", "looking"))
    return busy or model.property("state") == "loading"


if __name__ == "__main__":
    raise SystemExit(main())
