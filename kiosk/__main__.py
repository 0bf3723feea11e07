"""`python -m kiosk`: the touch screen where visitors get their number."""

from __future__ import annotations

import argparse
import dataclasses
import logging
import os
import sys
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QRect
from PySide6.QtQuick import QQuickWindow

import shared.ui.plain_imports  # noqa: F401  before all that would be read through
from hardware.headset import Headset
from hardware.printer.errors import BadTargetError
from hardware.printer.escpos import EscposPrinter, connect
from hardware.printer.journal import FILE, PrintJournal
from hardware.printer.target import FORMS
from hardware.scanner.serial_line import SerialScanner, read_port
from hardware.speech.kept import KeptSound
from hardware.speech.reader import Reader, Reads
from hardware.speech.twin import MuteReader
from kiosk.access.headphones import Headphones
from kiosk.access.keypad import Keypad
from kiosk.access.reading_aloud import ReadingAloud, listen_to
from kiosk.access.touches import Touches
from kiosk.access.typesetting import Typesetter
from kiosk.disk.folder import held, part_of
from kiosk.models.code_model import CodeModel
from kiosk.models.comfort_model import ComfortModel
from kiosk.models.feedback_model import FeedbackModel
from kiosk.models.kiosk_model import KioskModel
from kiosk.models.ticket_model import TicketModel
from kiosk.models.turned_model import TurnedModel
from kiosk.models.way_model import WayModel
from kiosk.printing import Printing
from kiosk.reporting import Reporting
from kiosk.scanning import Scanning
from kiosk.staff import pin_tool
from kiosk.staff.corner_model import CornerModel, StaffTools
from kiosk.staff.lockdown import Lockdown
from kiosk.staff.pin import StaffPin
from kiosk.station import Station
from kiosk.visit.comfort import Hanging
from kiosk.visit.walk import GIVEN
from kiosk.words.languages import spoken
from shared.domain.roles import Role
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
from shared.ui.launch import Stage
from shared.ui.options import ScreenOptions, add_screen_arguments, screen_options
from shared.ui.paths import TRANSLATIONS

QML = Path(__file__).resolve().parent / "qml"
WINDOW = QRect(0, 0, 540, 960)
CONFIG = Path("~/.config/ventanilla/kiosk")
# A panel that does not say its size is taken for the usual one of a standing kiosk.
INCHES = 32
# What is measured from the floor; whether an arm reaches enough of it depends on the panel.
LOWEST, HIGHEST = 300.0, 1050.0
# How a run ends that staff asked to begin anew.
ANEW = 75

_log = logging.getLogger(__name__)


def main(arguments: list[str] | None = None) -> int:
    """Run the kiosk until its window closes; return the exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    if words[:1] == ["pin"]:
        return pin_tool.main(words[1:], CONFIG)
    given = _parser().parse_args(words)
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    try:
        printer = connect(given.printer, given.dots) if given.printer else None
        with held(given.config.expanduser()):
            code = run_joined(
                _newcomer(given), {Role.KIOSK}, lambda device: _run(given, device, printer)
            )
    except (DeviceError, BadTargetError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    if code == ANEW:
        os.execv(sys.executable, [sys.executable, "-m", "kiosk", *words])  # noqa: S606  ourselves
    return code


def _run(given: argparse.Namespace, device: Device, printer: EscposPrinter | None) -> Ended:
    """Run the kiosk as this device of a hub."""
    folder = given.config.expanduser()
    own = part_of(folder, device.hub)
    options = _options(given)
    stage = Stage("Kiosk", kind="kiosk", qml=QML, options=options, assumed_inches=INCHES)
    discover = given.discover or given.hub is None
    link = HubLink(device, given.hub, discover=discover, config_dir=folder)
    printing = Printing(printer, PrintJournal(own / FILE)) if printer else None
    station = Station(link, printing, own)
    reporting = Reporting(link, printing, parent=station)
    station.left_out.connect(reporting.left_out)
    watch = Watch(link, stage, calm=lambda: _nobody_waits(station))
    station.changed.connect(watch.look)
    reader, headset = _reader(given), Headset()
    tools = StaffTools(StaffPin(folder, station.clock()), printing, reader)
    comfort, scanning = show(
        stage,
        station,
        tools,
        home=options.language,
        hanging=Hanging(bottom=given.screen_bottom_mm, shelf=given.over_shelf),
        locked=options.geometry is None,
    )
    Headphones(headset, comfort)
    scanner = _scanner(given.scanner, scanning)
    ears = (reader, headset) if scanner is None else (reader, headset, scanner)
    link.start()
    return watch.ended(stage.run(closing=lambda: _close(station, reporting, link, printing, ears)))


def _reader(given: argparse.Namespace) -> Reads:
    """Return what reads the pages aloud; raises ValueError when its sound cannot be kept."""
    if given.mute:
        return MuteReader()
    if given.speech_to is None:
        return Reader()
    try:
        kept = KeptSound(given.speech_to)
    except OSError as error:
        raise ValueError(f"Sound cannot be kept in {given.speech_to}: {error.strerror}.") from None
    return Reader(player=kept, heard=kept.note)


def _scanner(target: str | None, scanning: Scanning) -> SerialScanner | None:
    """Begin to read a scanner on a serial port, if there is one."""
    return None if target is None else read_port(target, scanning.read_elsewhere.emit)


def _nobody_waits(station: Station) -> bool:
    """Say whether no visitor still reads a number here, or waits for one."""
    session = station.session
    return session.page not in GIVEN and not session.walk.awaits_answer


def _newcomer(given: argparse.Namespace) -> Newcomer:
    return Newcomer(
        role=Role.KIOSK,
        kind="kiosk",
        folder=given.config.expanduser(),
        options=_options(given),
        inches=INCHES,
        url=given.hub,
        name=given.name,
    )


def show(
    stage: Stage,
    station: Station,
    tools: StaffTools,
    *,
    home: str | None = None,
    hanging: Hanging = Hanging(),  # noqa: B008  frozen
    locked: bool = False,
) -> tuple[ComfortModel, Scanning]:
    """Show a station's pages; `home` is the language to greet in, else the center's first.

    A `locked` window does not close, whatever is pressed.
    """
    kiosk = KioskModel(
        station, speak=stage.set_language, spoken=spoken(TRANSLATIONS), home=home, parent=station
    )
    ticket = TicketModel(station, parent=station)
    turned = TurnedModel(station, parent=station)
    way, code = WayModel(station, parent=station), CodeModel(station, parent=station)
    comfort = ComfortModel(station, hanging, parent=station)
    corner = CornerModel(station, tools, language=lambda: kiosk.language, parent=station)
    corner.restartAsked.connect(lambda: stage.app.exit(ANEW))
    models = {"kiosk": kiosk, "way": way, "ticket": ticket, "turned": turned, "comfort": comfort}
    models |= {"code": code, "feedback": FeedbackModel(station, parent=station)}
    window = stage.show({**models, "corner": corner})
    _warn_of_height(stage, hanging)
    typeset(stage, window, station, kiosk, corner)
    steer(window, station, kiosk, corner)
    touches = feel(window, station, kiosk, corner)
    scanning = Scanning(window)
    scanning.scanned.connect(station.scanned)
    reading = ReadingAloud(window, station, tools.reader, lambda: kiosk.language)
    listen_to(touches, reading, comfort)
    if locked:
        Lockdown(window)
    return comfort, scanning


def _warn_of_height(stage: Stage, hanging: Hanging) -> None:
    """Say to whoever sets it up that who sits cannot reach enough of the panel."""
    by = hanging.too_high(float(stage.metrics.property("leastBand")))
    if by > 0:
        _log.warning(
            "The panel hangs %.0f mm too high: its lowest controls then stand above %.0f mm,"
            " where an arm from a wheelchair does not reach.",
            by,
            hanging.limit,
        )


def steer(window: QQuickWindow, station: Station, kiosk: KioskModel, corner: CornerModel) -> Keypad:
    """Let a window be used by keypad alone."""
    keypad = Keypad(window, lambda: _on_screen(station, kiosk, corner), lambda: kiosk.language)
    keypad.back.connect(lambda: corner.back() if corner.is_open else station.back())
    station.changed.connect(keypad.look)
    corner.changed.connect(keypad.look)
    return keypad


def feel(window: QQuickWindow, station: Station, kiosk: KioskModel, corner: CornerModel) -> Touches:
    """Let a window know that somebody is there; to be called after `steer`.

    What is made last hears a key first: the keypad takes it only then.
    """
    touches = Touches(window)
    touches.asks = lambda: not corner.is_open and bool(kiosk.property("asksStillThere"))
    touches.touched.connect(station.touch)
    touches.touched.connect(corner.touch)
    return touches


def typeset(
    stage: Stage, window: QQuickWindow, station: Station, kiosk: KioskModel, corner: CornerModel
) -> Typesetter:
    """Let larger letters take the room that each page has."""

    def place() -> tuple[object, ...]:
        comfort = station.session.walk.comfort
        return *_on_screen(station, kiosk, corner), comfort, kiosk.language

    typesetter = Typesetter(window, stage.metrics, place)
    station.changed.connect(typesetter.look)
    corner.changed.connect(typesetter.look)
    return typesetter


def _on_screen(station: Station, kiosk: KioskModel, corner: CornerModel) -> tuple[object, ...]:
    """Return what tells one page from the next."""
    walk = station.session.walk
    covers = walk.cover, kiosk.asksStillThere, corner.face
    return station.session.page, walk.shelf, *covers


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk", description="Where visitors get their number.")
    parser.add_argument("--hub", metavar="URL", help="address of the hub, if it is known")
    parser.add_argument("--discover", action="store_true", help="look for the hub on the LAN, too")
    parser.add_argument(
        "--config", type=Path, default=CONFIG, metavar="DIR", help="folder of device.json"
    )
    parser.add_argument("--printer", metavar="TARGET", help=FORMS)
    parser.add_argument(
        "--dots", type=int, choices=(384, 576), default=576, help="width of the paper in dots"
    )
    parser.add_argument(
        "--scanner",
        metavar="DEVICE[:BAUD]",
        help="serial port of a QR scanner; one that types like a keyboard needs no option",
    )
    parser.add_argument("--mute", action="store_true", help="read nothing aloud")
    parser.add_argument(
        "--speech-to", type=Path, metavar="DIR", help="keep what is read as WAV files, play nothing"
    )
    parser.add_argument(
        "--screen-bottom-mm",
        type=_height,
        default=Hanging().bottom,
        metavar="MM",
        help="the panel's lower edge above the floor, for who sits in a wheelchair (%(default)g)",
    )
    parser.add_argument(
        "--over-shelf", action="store_true", help="the panel is reached over a shelf"
    )
    parser.add_argument("--windowed", action="store_true", help="a window of 540x960")
    add_joining_arguments(parser)
    add_screen_arguments(parser)
    return parser


def _height(text: str) -> float:
    """Read how high a panel hangs; raises ArgumentTypeError with a sentence."""
    try:
        height = float(text)
    except ValueError:
        height = 0.0
    if not LOWEST <= height <= HIGHEST:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a height between {LOWEST:g} and {HIGHEST:g} mm above the floor."
        )
    return height


def _options(given: argparse.Namespace) -> ScreenOptions:
    options = screen_options(given)
    if given.windowed and options.geometry is None:
        return dataclasses.replace(options, geometry=WINDOW)
    return options


class _Closes(Protocol):
    def close(self) -> None: ...


def _close(
    station: Station,
    reporting: Reporting,
    link: HubLink,
    printing: Printing | None,
    ears: tuple[_Closes, ...],
) -> None:
    station.stop()
    reporting.stop()
    for each in ears:
        each.close()
    link.stop()
    if printing is not None:
        printing.stop()


if __name__ == "__main__":
    raise SystemExit(main())
