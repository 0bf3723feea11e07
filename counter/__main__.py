"""`python -m counter`: the console of one desk."""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from PySide6.QtCore import QLocale, QRect

import shared.ui.plain_imports  # noqa: F401  before all that would be read through
from counter.manager.manager_model import ManagerModel
from counter.models.alarm_model import AlarmModel
from counter.models.arrival_model import ArrivalModel
from counter.models.desk_model import DeskModel
from counter.models.devices_model import DevicesModel
from counter.models.find_model import FindModel
from counter.models.finish_model import FinishModel
from counter.models.issue_model import IssueModel
from counter.models.lock_model import LockModel
from counter.models.message_model import MessageModel
from counter.models.person_model import PersonModel
from counter.models.refer_model import ReferModel
from counter.models.sign_in_model import SignInModel
from counter.models.skills_model import SkillsModel
from counter.models.ticket_model import ShownTicketModel
from counter.models.visit_model import VisitModel
from counter.models.visitor_model import VisitorModel
from counter.models.waiting_model import WaitingModel
from counter.scanning import HOLD_MS, ScanModel
from counter.station import Station
from shared.domain.roles import STAFF, Role
from shared.link.device import Device
from shared.link.errors import DeviceError
from shared.ui.hub_link import HubLink
from shared.ui.joining.opening import (
    Ended,
    Newcomer,
    Watch,
    add_joining_arguments,
    run_joined,
)
from shared.ui.language import languages
from shared.ui.launch import Stage
from shared.ui.options import ScreenOptions, add_screen_arguments, screen_options

QML = Path(__file__).resolve().parent / "qml"
WINDOW = QRect(0, 0, 1366, 768)
CONFIG = Path("~/.config/ventanilla/counter")


def main(arguments: list[str] | None = None) -> int:
    """Run the console until its window closes; return the exit code."""
    given = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    try:
        return run_joined(_newcomer(given), STAFF, lambda device: _run(given, device))
    except (DeviceError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2


def _run(given: argparse.Namespace, device: Device) -> Ended:
    """Run the console as this device of a hub."""
    folder = given.config.expanduser()
    options = _options(given)
    discover = given.discover or given.hub is None
    link = HubLink(device, given.hub, discover=discover, config_dir=folder)
    stage = Stage("Counter", kind="pc", qml=QML, options=options)
    station = Station(link, language=options.language or _spoken_here())
    watch = Watch(link, stage)
    stage.set_language(station.language)
    if options.language is None:
        station.centerTold.connect(lambda told: _speak(stage, station, told))
    models = view_models(station, folder, given.desk)
    stage.show(models)
    link.start()
    with _scanner(given.scanner, cast("ScanModel", models["scan"])):
        return watch.ended(stage.run(closing=link.stop))


@contextlib.contextmanager
def _scanner(target: str | None, scan: ScanModel) -> Iterator[None]:
    """Read a scanner on a serial port meanwhile, if there is one."""
    if target is None:
        yield
        return
    from hardware.scanner.serial_line import read_port  # noqa: PLC0415  few consoles have one

    with contextlib.closing(read_port(target, scan.read_elsewhere.emit)):
        yield


def _newcomer(given: argparse.Namespace) -> Newcomer:
    return Newcomer(
        role=Role.COUNTER,
        kind="pc",
        folder=given.config.expanduser(),
        options=_options(given),
        url=given.hub,
        name=given.name,
        visitors=False,
    )


def view_models(
    station: Station, folder: Path, desk: str | None, *, hold_ms: int = HOLD_MS
) -> dict[str, object]:
    """Return the view-models that Main.qml requires, kept alive by the station.

    `hold_ms` is how long a letter's key waits, for it may be a scanner's.
    """
    arrival = ArrivalModel(station, parent=station)
    return {
        "desk": DeskModel(station, parent=station),
        "visitor": VisitorModel(station, parent=station),
        "visit": VisitModel(station, parent=station),
        "finish": FinishModel(station, parent=station),
        "arrival": arrival,
        "alarm": AlarmModel(station, parent=station),
        "skills": SkillsModel(station, parent=station),
        "scan": ScanModel(arrival, station, hold_ms=hold_ms),
        "waiting": WaitingModel(station, parent=station),
        "signIn": SignInModel(station, memory=folder, desk=desk, parent=station),
        "issue": IssueModel(station, parent=station),
        "ticket": ShownTicketModel(station, parent=station),
        "refer": ReferModel(station, parent=station),
        "find": FindModel(station, parent=station),
        "lock": LockModel(station, parent=station),
        "devices": DevicesModel(station, parent=station),
        "person": PersonModel(station, parent=station),
        "manager": ManagerModel(station, parent=station),
        "message": MessageModel(station, parent=station),
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="counter", description="The console of one desk.")
    parser.add_argument("--hub", metavar="URL", help="address of the hub, if it is known")
    parser.add_argument("--discover", action="store_true", help="look for the hub on the LAN, too")
    parser.add_argument(
        "--config", type=Path, default=CONFIG, metavar="DIR", help="folder of device.json"
    )
    parser.add_argument("--desk", metavar="CODE", help="desk chosen at sign-in")
    parser.add_argument(
        "--scanner",
        metavar="DEVICE[:BAUD]",
        help="serial port of a QR scanner; one that types like a keyboard needs no option",
    )
    parser.add_argument("--windowed", action="store_true", help="a window of 1366x768")
    add_joining_arguments(parser)
    add_screen_arguments(parser)
    return parser


def _options(given: argparse.Namespace) -> ScreenOptions:
    options = screen_options(given)
    if given.windowed and options.geometry is None:
        return dataclasses.replace(options, geometry=WINDOW)
    return options


def _spoken_here() -> str:
    """Return the language of this computer, if the console speaks it."""
    spoken = QLocale.system().name().partition("_")[0]
    return spoken if spoken in languages() else "en"


def _speak(stage: Stage, station: Station, told: list[str]) -> None:
    """Speak the center's own language, if the console can."""
    language = next((code for code in told if code in languages()), station.language)
    if language != station.language:
        stage.set_language(language)
        station.speak(language)


if __name__ == "__main__":
    raise SystemExit(main())
